"""What a recogniser proposes: a value for a field, the words it stands in, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from governance.domain.dates import PreciseDate


class Field(StrEnum):
    """The fields of a reading, and `REVIEW`: a review date not yet known to be last or next."""

    WRITTEN = "written"
    APPROVED = "approved"
    REVIEWED = "reviewed"
    REVIEW = "review"
    NEXT = "next_review"
    FREQUENCY = "frequency"
    APPROVED_BY = "approved_by"
    OWNER = "owner"
    VERSION = "version"
    TITLE = "title"
    SCHOOL = "school"


Value = PreciseDate | str | int
"""A date, words, or a number of months."""


class Source(StrEnum):
    """Where a proposal comes from, strongest first."""

    LABEL = "label"
    TABLE = "table"
    SENTENCE = "sentence"
    COVER = "cover"
    WEIGHED = "weighed"


RANK = {source: place for place, source in enumerate(Source)}
"""The strength of each source as a number: 0 is the strongest."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value for a field; `history` marks a line of a list of past events.

    `loose` marks a value of no known kind behind a good label: likely, and never confident.
    """

    field: Field
    value: Value
    start: int
    end: int
    because: str
    source: Source = Source.LABEL
    history: bool = False
    weak: bool = False
    loose: bool = False

    @property
    def date(self) -> PreciseDate:
        """The value as a date; TypeError where it is none."""
        if not isinstance(self.value, PreciseDate):
            raise TypeError("The proposal holds no date.")
        return self.value


@dataclass(frozen=True, slots=True)
class Gap:
    """A label with nothing filled in, or words still to be filled."""

    words: str
    start: int
    end: int
