"""An entry: a label with its value."""

from __future__ import annotations

from dataclasses import dataclass

from governance.domain.reading.controls.labels.label import Label


@dataclass(frozen=True, slots=True)
class Entry:
    """A label and the stretch of text that is its value; start == end where it is empty."""

    label: Label
    start: int
    end: int
    below: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing was filled in."""
        return self.start == self.end
