"""How long a pack of papers takes to make, and how much memory: `python -m bench.packs`.

Policies of ten pages of invented sentences with a table each; once as first texts, once beside a
text in force of which a sixth of the paragraphs changed. “Whole” is `make_pack` as the scheduler
calls it, the start of the process included; memory is the largest resident set of its processes so
far (Linux), so the rows go from small to large.
"""

from __future__ import annotations

import random
import resource
import time
from datetime import UTC, datetime

from governance.adapters.packs import Line, Paper, Papers, Text, make_pack

SIZES = (1, 20, 40)
PAGES, PARAGRAPHS, WORDS_EACH, ROWS = 10, 7, 55, 6
GOAL = 20.0
"""Seconds within which twenty policies should be there."""
VOCABULARY = (
    "staff pupils parents record concern designated lead safeguarding school policy review "
    "governors decide note pattern attendance behaviour training annual risk assessment visit "
    "report guidance local authority headteacher committee support plan family and the of to in "
    "for with when each any before after by a on is are must should may will"
)


def text(number: int, *, changed: bool = False) -> Text:
    """One policy of ten pages; `changed` has another sentence in every sixth paragraph."""
    chance, html, blocks = random.Random(number), [], []
    words = VOCABULARY.split()
    for page in range(1, PAGES + 1):
        blocks.append(f"{page}. Procedure {page}")
        html.append(f"<h2>{blocks[-1]}</h2>")
        for at in range(PARAGRAPHS):
            said = " ".join(chance.choices(words, k=WORDS_EACH))
            if changed and (page * PARAGRAPHS + at) % 6 == 0:
                said = said.replace("should", "must").replace("staff", "every member of staff")
            blocks.append(f"{said.capitalize()}.")
            html.append(f"<p>{blocks[-1]}</p>")
        cells = [chance.choices(words, k=3) for _ in range(ROWS)]
        blocks += [cell for row in cells for cell in row]
        rows = "".join(
            "<tr>" + "".join(f"<td>{one}</td>" for one in row) + "</tr>" for row in cells
        )
        html.append(f"<table><tbody>{rows}</tbody></table>")
    return Text("".join(html), tuple(blocks))


def papers(policies: int, *, redlined: bool) -> Papers:
    """A pack of so many policies."""
    numbers = range(1, policies + 1)
    cover = (("What is asked", "To approve it."), ("Quorum", "5 of 9 governors in post."))
    return Papers(
        sort="Agenda and papers",
        school="Alder Bank Primary School",
        body="Governing board",
        day="11 December 2026",
        facts=(("Place", "School library"),),
        lines=tuple(Line(at, f"Policy {at}", 5) for at in numbers),
        papers=tuple(
            Paper(
                at,
                f"Policy {at}",
                cover,
                text(at, changed=redlined),
                before=text(at) if redlined else None,
                before_is="version 1, in force" if redlined else "",
            )
            for at in numbers
        ),
    )


def main() -> None:
    """Print one line a size and kind."""
    print(f"{'policies':>8}  {'text':8}{'whole':>9}{'processor':>11}", end="")
    print(f"{'pages':>7}{'size':>9}{'memory':>9}")
    for policies in SIZES:
        for redlined in (False, True):
            asked, before = papers(policies, redlined=redlined), _processor()
            began = time.perf_counter()
            made = make_pack(asked, datetime(2026, 11, 20, tzinfo=UTC))
            took, used = time.perf_counter() - began, _processor() - before
            memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            verdict = "  BEYOND the goal" if policies <= 20 and took > GOAL else ""
            print(
                f"{policies:8}  {'redline' if redlined else 'whole':8}{took:7.1f} s{used:9.1f} s"
                f"{made.pages:7}{len(made.pdf) / 1024:6.0f} KB{memory:6.0f} MB{verdict}",
                flush=True,
            )


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
