"""A label at its place in the text."""

from __future__ import annotations

from dataclasses import dataclass

from governance.domain.reading.sheet import Line
from governance.domain.reading.words.slots import Slot


@dataclass(frozen=True, slots=True)
class Label:
    """A label at its place.

    `lead` begins its line, `sure` has a colon, `stop` is where the next label begins, `body` is the
    stretch of a governing body named in it.
    """

    slot: Slot
    start: int
    end: int
    words: str
    sure: bool
    lead: bool
    line: Line
    stop: int = 0
    body: tuple[int, int] | None = None

    @property
    def key(self) -> str:
        """The label's words in lower case, single spaced."""
        return " ".join(self.words.lower().split())
