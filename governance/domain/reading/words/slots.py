"""What a label asks for."""

from __future__ import annotations

from enum import StrEnum


class Slot(StrEnum):
    """What a label asks for."""

    WRITTEN = "written"
    APPROVED = "approved"
    REVIEWED = "reviewed"
    REVIEW = "review"
    NEXT = "next"
    FREQUENCY = "frequency"
    REVIEW_BODY = "review body"
    OWNER = "owner"
    VERSION = "version"
    SIGNED = "signed"
    NAME = "name"
    ROLE = "role"
    DATE = "date"
    TITLE = "title"
    SCHOOL = "school"
    BY = "by"
    OTHER = "other"


DATED = frozenset({Slot.WRITTEN, Slot.APPROVED, Slot.REVIEWED, Slot.REVIEW, Slot.NEXT, Slot.DATE})
