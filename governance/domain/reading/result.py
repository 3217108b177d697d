"""The reading of a document: each value with its words, its place, how sure it is, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, TypeVar

from governance.domain.dates import PreciseDate

T = TypeVar("T")


class DocumentKind(StrEnum):
    """What a document is; `POLICY`, and `TEMPLATE` once it is filled in, go into the register."""

    POLICY = "policy"
    MINUTES = "minutes"
    INDEX_PAGE = "index_page"
    NEWSLETTER = "newsletter"
    FORM = "form"
    TEMPLATE = "template"
    OTHER = "other"


class Confidence(StrEnum):
    """How far a value can be trusted; a confident one is right in 99.5 of 100."""

    CONFIDENT = "confident"
    LIKELY = "likely"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value, the exact words it was read from, their offsets in the text, and the reason."""

    value: T
    words: str
    start: int
    end: int
    page: int | None
    confidence: Confidence
    because: str


@dataclass(frozen=True, slots=True)
class Signatory:
    """A place under the policy: who, in which role, signed when; what is blank is None."""

    name: str | None
    role: str | None
    signed_on: PreciseDate | None
    signed_words: str | None = None


class DoubtKind(StrEnum):
    """Why a person should look."""

    CONFLICT = "conflict"
    EMPTY = "empty label"
    FOREIGN_DATE = "foreign date"
    OTHER_SCHOOL = "other school"
    PLACEHOLDER = "placeholder"
    DRAFT = "draft"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person should look at: one sentence, and the words it speaks of."""

    kind: DoubtKind
    sentence: str
    words: str
    start: int
    end: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document says of itself. Nothing is computed: an absent value is None or empty."""

    is_policy: bool
    kind: DocumentKind
    title: Found[str] | None = None
    school: Found[str] | None = None
    written: Found[PreciseDate] | None = None
    approved: tuple[Found[PreciseDate], ...] = ()
    reviewed: tuple[Found[PreciseDate], ...] = ()
    next_review: Found[PreciseDate] | None = None
    frequency: Found[int] | None = None
    approved_by: Found[str] | None = None
    owner: Found[str] | None = None
    version: Found[str] | None = None
    signatories: tuple[Found[Signatory], ...] = ()
    references: tuple[Found[str], ...] = ()
    others: tuple[tuple[str, Found[Any]], ...] = ()
    """What else is said of a field, by the field's name."""
    doubts: tuple[Doubt, ...] = field(default=())

    def as_json(self, path: str) -> dict[str, Any]:
        """The reading as plain data: the labelled fields, then "evidence" and "doubts"."""
        return {
            "path": path,
            "is_policy": self.is_policy,
            "kind": self.kind.value,
            "title": self.title.value if self.title else None,
            "school": self.school.value if self.school else None,
            "written": _date(self.written),
            "approved": [_date(found) for found in self.approved],
            "reviewed": [_date(found) for found in self.reviewed],
            "next_review": _date(self.next_review),
            "frequency_months": self.frequency.value if self.frequency else None,
            "frequency_text": self.frequency.words if self.frequency else None,
            "approved_by": self.approved_by.value if self.approved_by else None,
            "owner": self.owner.value if self.owner else None,
            "signatories": [_signatory(found.value) for found in self.signatories],
            "version": self.version.value if self.version else None,
            "references": [found.value for found in self.references],
            "evidence": self._evidence(),
            "others": [
                {**_behind(name, found), "value": _plain(found.value)}
                for name, found in self.others
            ],
            "doubts": [
                {
                    "kind": doubt.kind.value,
                    "sentence": doubt.sentence,
                    "words": doubt.words,
                    "start": doubt.start,
                    "end": doubt.end,
                    "page": doubt.page,
                }
                for doubt in self.doubts
            ],
        }

    def _evidence(self) -> list[dict[str, Any]]:
        named: list[tuple[str, Found[Any] | None]] = [
            ("title", self.title),
            ("school", self.school),
            ("written", self.written),
            *(("approved", found) for found in self.approved),
            *(("reviewed", found) for found in self.reviewed),
            ("next_review", self.next_review),
            ("frequency", self.frequency),
            ("approved_by", self.approved_by),
            ("owner", self.owner),
            ("version", self.version),
            *(("signatory", found) for found in self.signatories),
            *(("reference", found) for found in self.references),
        ]
        return [_behind(name, found) for name, found in named if found is not None]


def _behind(name: str, found: Found[Any]) -> dict[str, Any]:
    """The evidence of a value, without the value."""
    return {
        "field": name,
        "words": found.words,
        "start": found.start,
        "end": found.end,
        "page": found.page,
        "confidence": found.confidence.value,
        "because": found.because,
    }


def _plain(value: PreciseDate | str | int) -> str | int:
    return value.edtf if isinstance(value, PreciseDate) else value


def _date(found: Found[PreciseDate] | None) -> dict[str, str] | None:
    if found is None:
        return None
    return {
        "text": found.words,
        "value": found.value.edtf,
        "precision": found.value.precision.value,
    }


def _signatory(signatory: Signatory) -> dict[str, Any]:
    signed = signatory.signed_on
    return {
        "name": signatory.name,
        "role": signatory.role,
        "signed_on": None
        if signed is None
        else {
            "text": signatory.signed_words or "",
            "value": signed.edtf,
            "precision": signed.precision.value,
        },
    }
