"""How a body is named in its own minutes, and how lists and days are said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from governance.domain.routes import BodyKind, KindOfSchool

_BOARDS = {
    KindOfSchool.ENGLAND_MAINTAINED: "the governing board",
    KindOfSchool.ENGLAND_ACADEMY: "the trustees",
    KindOfSchool.WALES_MAINTAINED: "the governing body",
    KindOfSchool.CUSTOM: "the governing board",
}
_SMALL = frozenset({"The", "It", "This", "There", "A", "An", "We", "In", "Some", "No"})
_MEMBERS = {KindOfSchool.ENGLAND_ACADEMY: "Trustees"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """The body whose minutes they are; `name` is what it is called in the register."""

    kind: BodyKind
    rules: KindOfSchool
    name: str

    @property
    def the(self) -> str:
        """Within a sentence: “the governing board”, “the trustees”, “the Resources committee”."""
        if self.kind is BodyKind.COMMITTEE:
            name = self.name.strip()
            return f"the {name[4:]}" if name.lower().startswith("the ") else f"the {name}"
        if self.kind is BodyKind.LOCAL_GOVERNING_BODY:
            return "the local governing body"
        return _BOARDS[self.rules]

    @property
    def The(self) -> str:  # noqa: N802 - the same word at the head of a sentence
        """The same at the head of a sentence."""
        return self.the[0].upper() + self.the[1:]

    @property
    def members(self) -> str:
        """What those are called who make it up: “Governors”, “Trustees”, “Members”."""
        if self.kind is BodyKind.COMMITTEE:
            return "Members"
        if self.kind is BodyKind.LOCAL_GOVERNING_BODY:
            return "Governors"
        return _MEMBERS.get(self.rules, "Governors")


def listed(words: Sequence[str]) -> str:
    """“A”, “A and B”, “A, B and C”."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def on_day(day: date) -> str:
    """“12 November 2026”."""
    return f"{day.day} {day:%B %Y}"


def title_of(day: date) -> str:
    """The item under which minutes are agreed: “Minutes of the meeting of 12 November 2026”."""
    return f"Minutes of the meeting of {on_day(day)}"


def sentence(text: str) -> str:
    """What somebody wrote as the end of a sentence: one full stop, no white space around it."""
    folded = " ".join(text.split())
    return folded if folded.endswith((".", "!", "?", "…")) else f"{folded}."


def clause(text: str) -> str:
    """What somebody wrote as part of a sentence: without the full stop at its end."""
    return " ".join(text.split()).rstrip(".")


def within(text: str) -> str:
    """A sentence as part of another: a small first word loses its capital, a name keeps it."""
    small = text.split(" ", 1)[0] in _SMALL
    return text[0].lower() + text[1:] if small else text


def the_text(policy: str, version: int | None) -> str:
    """“the Attendance policy (version 3)”."""
    name = policy if policy.lower().startswith("the ") else f"the {policy}"
    return f"{name} (version {version})" if version is not None else name
