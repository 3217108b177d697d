"""Where each value's words stand, as it is said beside its field, and what their mark leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from governance.domain.reading.taking import base_of
from governance.queries.intake.layout import Layout
from governance.queries.intake.marking import Mark
from governance.queries.intake.text import Span, Spoken
from governance.services.intake import Proposal, Weighed
from governance.services.intake.proposed import Evidence
from governance.web.intake.lines import Line
from governance.web.intake.shown.sheets import Shown, View

FLAGS = {
    "title": "Title",
    "school": "School",
    "next_review": "Next review",
    "frequency": "How often",
    "approved": "Approved",
    "reviewed": "Reviewed",
    "written": "Written",
    "approved_by": "Approving body",
    "owner": "Owner",
    "version": "Version",
    "signatory": "Signatory",
    "name": "Signatory",
    "role": "Role",
    "signed": "Signed on",
}
DOUBT, ELSEWHERE = "Doubt", "Belongs elsewhere"


@dataclass(frozen=True, slots=True)
class Where:
    """Where words stand: said in `words`, with a link (`href`) to their mark, or a button that
    shows them (`show`, of the name “show”, and the mark that it leads to)."""

    words: str = ""
    link: str = ""
    href: str | None = None
    show: str | None = None


class Whereabouts:
    """Says where words stand, by what of the document is shown; `action` shows more of it."""

    def __init__(self, marks: Sequence[Span], layout: Layout, shown: Shown, action: str) -> None:
        self._marks, self._layout, self._shown, self.action = marks, layout, shown, action

    def __call__(self, one: Spoken) -> Where:
        """Where these words stand."""
        part = self._layout.at(one.start)
        mark = next((first for first, last in self._marks if first <= one.start < last), None)
        read_on = part.page or getattr(one, "page", None)
        href = f"#mark-{mark}" if mark is not None else None
        if not self._shown.sheets or mark is None:
            return Where(part.in_words(read_on), "in the text" if href else "", href)
        spot = self._shown.spots.get(mark)
        if spot is None and read_on and read_on not in self._shown.looked:
            return Where("", part.in_words(read_on), href, f"{View.PAGES}-{read_on}")
        if spot is None:
            there = part.in_words(read_on)
            words = f"{there}, not found on the picture" if there else "not found on the pictures"
            return Where(words, "in the text", href, str(View.TEXT))
        said = part.in_words(spot.page)
        if spot.page in self._shown.numbers:
            return Where("", said, href)
        return Where("", said, href, f"{View.PAGES}-{spot.page}")


def marks_of(
    spans: Iterable[Span],
    text: str,
    proposal: Proposal,
    weighed: Weighed,
    lines: Mapping[str, Line],
) -> list[Mark]:
    """What each marked stretch stands for, and the input it leads to; without `lines` to none."""
    evidence = [one for one in proposal.evidence if one.field != "reference"]
    elsewhere = {(one.start, one.end) for one in weighed.elsewhere}
    found = []
    for start, end in spans:
        mine = [one for one in evidence if start <= one.start < end]
        doubts = [one for one in proposal.doubts if start <= one.start < end]
        apart = bool(doubts) and all((one.start, one.end) in elsewhere for one in doubts)
        names = dict.fromkeys(FLAGS.get(base_of(one.field), one.field) for one in mine)
        label = ", ".join(names) or (ELSEWHERE if apart else DOUBT)
        unsure = any(base_of(one.field) in weighed.doubtful for one in mine)
        tone = "doubt" if unsure or (doubts and not apart) else "sure" if mine else "aside"
        hrefs = [*_inputs(mine, lines), *_asked(doubts, weighed, lines, apart)]
        words = " ".join(text[start:end].split())
        found.append(Mark(start, end, words, label, tone, hrefs[0] if hrefs else None))
    return found


def _inputs(evidence: Iterable[Evidence], lines: Mapping[str, Line]) -> Iterator[str]:
    """The inputs that hold what was read."""
    for one in evidence:
        line = lines.get("signatory" if base_of(one.field) in _SIGNED else base_of(one.field))
        if line is None:
            continue
        inputs = [each for row in line.rows for each in row]
        mine = [each for each in inputs if one in each.evidence or each.key == one.field]
        yield f"#{(mine or inputs)[0].id}"


_SIGNED = ("name", "role", "signed")


def _asked(
    doubts: Sequence[Spoken], weighed: Weighed, lines: Mapping[str, Line], apart: bool
) -> Iterator[str]:
    """Where a doubt is asked: at the field that it touches, or above all fields."""
    if not lines or not doubts:
        return
    for field, touching in weighed.doubts.items():
        if any(one in touching for one in doubts) and field in lines:
            yield f"#{lines[field].rows[0][0].id}"
    yield "#elsewhere" if apart else "#look-first"
