"""What a made policy says, whatever format it is written in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where the control block (approved by, next review, ...) stands in the document."""

    TABLE = "table"
    LINES = "lines"
    HEADER = "header"
    FOOTER = "footer"
    END = "end"
    TEXT_BOX = "text_box"


Pairs = Sequence[tuple[str, str]]
Sections = Sequence[tuple[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Policy:
    """The words of a policy.

    `control` is (label, value) pairs, `sections` (heading, paragraphs), `signatures` (role, name)
    pairs of which the name may be empty, for a line nobody has signed.
    """

    title: str
    school: str
    control: Pairs
    sections: Sections
    signatures: Pairs = ()
    header: str = ""
    footer: str = ""
    control_in: Place = Place.TABLE

    @property
    def header_lines(self) -> tuple[str, ...]:
        """What stands at the top of each page."""
        return self._furniture(self.header, Place.HEADER)

    @property
    def footer_lines(self) -> tuple[str, ...]:
        """What stands at the foot of each page."""
        return self._furniture(self.footer, Place.FOOTER)

    @property
    def control_lines(self) -> tuple[str, ...]:
        """The control block, one "label: value" a line."""
        return tuple(f"{label}: {value}" for label, value in self.control)

    def _furniture(self, own: str, place: Place) -> tuple[str, ...]:
        lines = (own,) if own else ()
        return (*lines, *self.control_lines) if self.control_in is place else lines
