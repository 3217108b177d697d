"""What a document proposes for the register, from the reader's answer as it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from governance.adapters.catalogue_file import shipped_catalogue
from governance.domain.dates import PreciseDate
from governance.domain.frequency import Frequency

_USUAL_MONTHS = (12, 24, 36, 48, 60, 6, 18)
_SLACK = (timedelta(0), timedelta(days=31))
_UNLIKELY_TITLE = 300
DATED = frozenset({"written", "approved", "reviewed", "next_review"})
"""The fields that hold dates."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words behind a value, where they stand in the text, how sure, and why."""

    field: str
    words: str
    start: int
    end: int
    page: int | None
    confidence: str
    because: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence about something a person should look at, and the words it speaks of."""

    sentence: str
    words: str
    start: int
    end: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Other:
    """What else the document says of a field, with its words, where they stand, and why."""

    field: str
    value: PreciseDate | Frequency | str
    words: str
    start: int
    end: int
    page: int | None
    because: str

    @property
    def in_words(self) -> str:
        """The value as people say it."""
        return self.value if isinstance(self.value, str) else self.value.in_words()


@dataclass(frozen=True, slots=True)
class Signature:
    """A name or role under the text; `signed_on` is None where nothing is filled in."""

    name: str | None
    role: str | None
    signed_on: PreciseDate | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """The values that a document states; `guess` is a frequency it does not state, and why.

    Where it is not `titled`, its title is the file’s name. `others` are the readings that lost.
    """

    is_policy: bool
    kind: str
    title: str
    school: str | None
    written: PreciseDate | None
    approved: tuple[PreciseDate, ...]
    reviewed: tuple[PreciseDate, ...]
    next_review: PreciseDate | None
    frequency: Frequency | None
    approved_by: str | None
    owner: str | None
    version: str | None
    signatories: tuple[Signature, ...]
    evidence: tuple[Evidence, ...]
    doubts: tuple[Doubt, ...]
    guess: Frequency | None
    guess_because: str | None
    titled: bool = True
    others: tuple[Other, ...] = ()

    def behind(self, field: str) -> tuple[Evidence, ...]:
        """The evidence of a field, in the order of its values."""
        return tuple(one for one in self.evidence if one.field == field)


def proposal_of(reading: dict[str, Any], filename: str) -> Proposal:
    """The proposal in a kept reading; where it has no title the file's name stands in."""
    title = reading.get("title") or filename.rpartition(".")[0] or filename
    months = reading.get("frequency_months")
    approved = _dates(reading.get("approved"))
    reviewed = _dates(reading.get("reviewed"))
    written, due = _date(reading.get("written")), _date(reading.get("next_review"))
    known = [one for one in (written, *approved, *reviewed) if one]
    guess, because = (None, None) if months else propose_frequency(title, known, due)
    return Proposal(
        is_policy=bool(reading["is_policy"]),
        kind=str(reading.get("kind") or "policy"),
        title=str(title)[:_UNLIKELY_TITLE],
        school=reading.get("school"),
        written=written,
        approved=approved,
        reviewed=reviewed,
        next_review=due,
        frequency=Frequency.every(months) if months else None,
        approved_by=reading.get("approved_by"),
        owner=reading.get("owner"),
        version=reading.get("version"),
        signatories=tuple(
            Signature(one["name"], one["role"], _date(one["signed_on"]))
            for one in reading.get("signatories") or ()
        ),
        evidence=tuple(
            Evidence(**{name: one[name] for name in Evidence.__slots__})
            for one in reading.get("evidence") or ()
        ),
        doubts=tuple(dict.fromkeys(map(_doubt, reading.get("doubts") or ()))),
        guess=guess,
        guess_because=because,
        titled=bool(reading.get("title")),
        others=tuple(map(_other, reading.get("others") or ())),
    )


def _doubt(one: dict[str, Any]) -> Doubt:
    return Doubt(one["sentence"], one["words"], one["start"], one["end"], one.get("kind", ""))


def _other(one: dict[str, Any]) -> Other:
    value: PreciseDate | Frequency | str = str(one["value"])
    if one["field"] in DATED:
        value = PreciseDate(one["value"])
    elif one["field"] == "frequency":
        value = Frequency.every(int(one["value"]))
    names = ("words", "start", "end", "page", "because")
    return Other(one["field"], value, *(one[name] for name in names))


def propose_frequency(
    title: str, known: Iterable[PreciseDate], due: PreciseDate | None
) -> tuple[Frequency | None, str | None]:
    """A frequency the document does not state, with the reason in a sentence; or None.

    From the distance between its newest date and its next review, give or take a month; else from
    the catalogue's interval for such a policy.
    """
    if due is not None:
        before = [one for one in known if one < due]
        if not before:
            return None, None
        newest = max(before)
        rate = _distance(newest, due)
        return rate, f"From {newest.in_words()} to {due.in_words()}." if rate else None
    entry = shipped_catalogue().find(title)
    if entry is None or entry.review.months is None:
        return None, None
    rate = Frequency.every(entry.review.months)
    return rate, f"It is usual for “{entry.name}”."


def _distance(newest: PreciseDate, due: PreciseDate) -> Frequency | None:
    """The usual frequency that leads from one date to the other; exactly, else within a month."""
    for slack in _SLACK:
        for months in _USUAL_MONTHS:
            rate = Frequency.every(months)
            reached = rate.after(newest)
            if reached and due.first() - slack <= reached.last() <= due.last() + slack:
                return rate
    return None


def _date(found: dict[str, Any] | None) -> PreciseDate | None:
    return PreciseDate(found["value"]) if found and found.get("value") else None


def _dates(found: list[dict[str, Any]] | None) -> tuple[PreciseDate, ...]:
    return tuple(one for one in map(_date, found or ()) if one)
