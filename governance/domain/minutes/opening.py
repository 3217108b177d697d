"""The first items of a meeting: apologies, declarations of interest, the last minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from governance.domain.minutes.speaking import Speaker, clause, listed, on_day, sentence


@dataclass(frozen=True, slots=True)
class Absence:
    """A member who was not there, and whether apologies came."""

    name: str
    apologies: bool


@dataclass(frozen=True, slots=True)
class Declared:
    """An interest for which somebody left the room; `item` is its number on the agenda.

    `open` is false for an item of Part B: the open minutes name its number only.
    """

    name: str
    interest: str
    item: int = 0
    subject: str = ""
    open: bool = True


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody who came after the beginning, or left before the end.

    `item` is the number of the item before which it was; None where that is not recorded.
    """

    name: str
    came: bool
    item: int | None = None
    at: str | None = None

    @property
    def sentence(self) -> str:
        """“Ivo Brackwell joined the meeting at 18:40, before item 3.”"""
        what = "joined" if self.came else "left"
        when = f" at {self.at}" if self.at else ""
        before = f"{',' if self.at else ''} before item {self.item}" if self.item else ""
        return f"{self.name} {what} the meeting{when}{before}."


def noted(by: Speaker) -> str:
    """A title or a report that was taken as information."""
    return f"{by.The} NOTED this item."


def apologies(by: Speaker, away: Sequence[Absence]) -> str:
    """Who sent apologies and that the body consented; who was absent without them."""
    sorry = [one.name for one in away if one.apologies]
    absent = [one.name for one in away if not one.apologies]
    lines = ["There were no apologies for absence."]
    if sorry:
        lines = [
            f"Apologies for absence were received from {listed(sorry)},"
            f" and {by.the} consented to {'their' if len(sorry) > 1 else 'the'} absence."
        ]
    if absent:
        were = "were" if len(absent) > 1 else "was"
        lines.append(f"{listed(absent)} {were} absent without apologies.")
    return "\n".join(lines)


def declarations(declared: Sequence[Declared]) -> str:
    """The interests declared in the business of the meeting, and who withdrew for which item."""
    if not declared:
        return "No interests were declared in the business of the meeting."
    return "\n".join(_declaration(one) for one in declared)


def _declaration(one: Declared) -> str:
    if not one.open:
        return f"{one.name} declared an interest in item {one.item} (Part B) and withdrew for it."
    why = f" ({clause(one.interest)})" if one.interest else ""
    return (
        f"{one.name} declared an interest in item {one.item}, {one.subject}{why},"
        " and withdrew for it."
    )


def agreed(held_on: date, corrections: str | None = None) -> str:
    """The minutes of an earlier meeting were agreed and signed, with corrections or without."""
    of = f"The minutes of the meeting of {on_day(held_on)}"
    noted = _lines(corrections)
    if not noted:
        return f"{of} were agreed as a true record and signed by the chair."
    return "\n".join(
        [
            f"{of} were agreed as a true record and signed by the chair,"
            f" with {'this correction' if len(noted) == 1 else 'these corrections'}:",
            *noted,
        ]
    )


def with_corrections(words: str, corrections: str | None) -> str:
    """What the clerk wrote of the agreement, with the corrections after it."""
    noted = _lines(corrections)
    if not noted:
        return words
    return "\n".join([words, "Corrections noted:", *noted])


def stood_over(held_on: date) -> str:
    """The minutes were not agreed and come before the next meeting."""
    return (
        f"The minutes of the meeting of {on_day(held_on)} were not agreed and stand over to the"
        " next meeting."
    )


def _lines(corrections: str | None) -> list[str]:
    """Each correction as a line, numbered where there are several."""
    found = [sentence(line) for line in (corrections or "").splitlines() if line.strip()]
    return found if len(found) == 1 else [f"({at}) {line}" for at, line in enumerate(found, 1)]
