"""The minutes of one meeting as a whole: its head, its items, and the text that is signed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

Line = tuple[str, str]
"""A line of the head: what it is, and what it says."""


class Standing(StrEnum):
    """How far the minutes have come."""

    DRAFT = "draft"
    READY = "ready"
    SIGNED = "signed"

    @property
    def label(self) -> str:
        """As people say it."""
        return _LABELS[self]


_LABELS = {
    Standing.DRAFT: "Being written",
    Standing.READY: "Draft – not yet agreed",
    Standing.SIGNED: "Agreed and signed",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One item: its number and title on the agenda, and its minute, one paragraph a line."""

    number: int
    title: str
    text: str

    @property
    def paragraphs(self) -> list[str]:
        """The lines that say something."""
        return [line.strip() for line in self.text.splitlines() if line.strip()]


@dataclass(frozen=True, slots=True)
class Minutes:
    """Open or confidential minutes, as they are read, printed and signed."""

    title: str
    school: str
    head: tuple[Line, ...]
    entries: tuple[Entry, ...]

    @property
    def text(self) -> str:
        """The whole as plain text: what a signature stands under."""
        parts = [self.title, self.school]
        parts += [f"{label}: {words}" for label, words in self.head]
        for entry in self.entries:
            parts += ["", f"{entry.number}. {entry.title}", *entry.paragraphs]
        return "\n".join(parts) + "\n"


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
