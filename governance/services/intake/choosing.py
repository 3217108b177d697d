"""Values that a person chose in a document’s text: they are the document’s, with those words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from governance.domain.dates import PreciseDate
from governance.domain.frequency import Frequency
from governance.domain.reading import taking
from governance.domain.reading.taking import Taken
from governance.queries.intake.layout import Layout
from governance.services.intake.confirmed import Chosen, Confirmed, listed
from governance.services.intake.proposed import Evidence, Proposal

CHOSEN = "chosen"
BECAUSE = "You chose these words in the text."
_SINGLE = frozenset({"title", "written", "next_review", "approved_by", "owner", "version"})
SIGNATURE = frozenset({"name", "role", "signed"})
_LISTS = frozenset({"approved", "reviewed"})


def text_of(blocks: Sequence[str]) -> str:
    """A kept document’s text, in which offsets count."""
    return "\n".join(blocks)


def read_chosen(proposal: Proposal, text: str, chosen: Chosen) -> Taken | None:
    """What the chosen words say: as the reader read them where it did, else by the field’s kind."""
    for other in proposal.others:
        same = (other.start, other.end) == (chosen.start, chosen.end)
        if same and other.field == taking.base_of(chosen.field):
            return Taken(other.value, other.start, other.end)
    return taking.take(text, chosen.field, chosen.start, chosen.end)


def with_chosen(
    proposal: Proposal, text: str, chosen: Iterable[Chosen], layout: Layout
) -> Proposal:
    """The proposal with the chosen values, each with its page, in the place of those read."""
    for one in chosen:
        taken = read_chosen(proposal, text, one)
        if taken is not None:
            proposal = _replaced(proposal, text, one, taken, layout.at(taken.start).page)
    return proposal


def stands(proposal: Proposal, text: str, one: Chosen, confirmed: Confirmed) -> bool:
    """Whether what was chosen is what is confirmed: it may have been typed over since."""
    taken = read_chosen(proposal, text, one)
    return taken is not None and taken.value in _values(confirmed, taking.base_of(one.field))


def as_kept(
    proposal: Proposal, text: str, chosen: Iterable[Chosen], layout: Layout
) -> list[dict[str, Any]]:
    """The chosen values as plain data, each with its words, their place, and their page or part."""
    kept = []
    for one in chosen:
        taken = read_chosen(proposal, text, one)
        if taken is not None:
            value = taken.value
            plain = value.edtf if isinstance(value, PreciseDate) else taken.in_words
            part = layout.at(taken.start)
            kept.append(
                {
                    "field": taking.base_of(one.field),
                    "value": plain,
                    "words": _words(text, taken),
                    "start": taken.start,
                    "end": taken.end,
                    "page": part.page,
                    "part": part.kind.value,
                }
            )
    return kept


def _replaced(
    proposal: Proposal, text: str, one: Chosen, taken: Taken, page: int | None
) -> Proposal:
    field, value = taking.base_of(one.field), taken.value
    name = field if field in _SINGLE | _LISTS | {"frequency"} else one.field
    words = _words(text, taken)
    evidence = Evidence(name, words, taken.start, taken.end, page, CHOSEN, BECAUSE)
    others = [each for each in proposal.evidence if each.field != name]
    if field in _LISTS and isinstance(value, PreciseDate):
        dates: list[PreciseDate] = list(getattr(proposal, field))
        mine = list(proposal.behind(field))
        place = dates.index(value) if value in dates else len(dates)
        dates[place : place + 1], mine[place : place + 1] = [value], [evidence]
        listing: dict[str, Any] = {field: tuple(dates), "evidence": (*others, *mine)}
        return replace(proposal, **listing)
    changed: dict[str, Any] = {"evidence": (*others, evidence)}
    if field in _SINGLE or isinstance(value, Frequency):
        changed[field] = value
    return replace(proposal, **changed)


def _values(confirmed: Confirmed, field: str) -> list[Any]:
    if field in SIGNATURE:
        attribute = "signed_on" if field == "signed" else field
        return [getattr(one, attribute) for one in confirmed.signatories]
    value = getattr(confirmed, field)
    return listed(value) if field in _LISTS else [value]


def _words(text: str, taken: Taken) -> str:
    return " ".join(text[taken.start : taken.end].split())
