"""Invented documents with what a person reads in them, in the shape of the shared labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from governance.domain.dates import PreciseDate

Signed = tuple[str | None, str | None, str | None]


@dataclass(frozen=True)
class Case:
    """A document and its labels; dates are EDTF, signatories (name, role, signed on)."""

    id: str
    text: str
    title: str | None = None
    school: str | None = None
    written: str | None = None
    approved: tuple[str, ...] = ()
    reviewed: tuple[str, ...] = ()
    next_review: str | None = None
    months: int | None = None
    approved_by: str | None = None
    owner: str | None = None
    version: str | None = None
    signatories: tuple[Signed, ...] = field(default=())
    is_policy: bool = True

    def label(self) -> dict[str, Any]:
        """The labels as the shared scorer expects them."""
        return {
            "id": self.id,
            "path": f"{self.id}.txt",
            "is_policy": self.is_policy,
            "title": self.title,
            "school": self.school,
            "written": _date(self.written),
            "approved": [_date(edtf) for edtf in self.approved],
            "reviewed": [_date(edtf) for edtf in self.reviewed],
            "next_review": _date(self.next_review),
            "frequency_months": self.months,
            "approved_by": self.approved_by,
            "owner": self.owner,
            "version": self.version,
            "signatories": [
                {"name": name, "role": role, "signed_on": _date(signed)}
                for name, role, signed in self.signatories
            ],
        }


def _date(edtf: str | None) -> dict[str, str] | None:
    if edtf is None:
        return None
    return {"value": edtf, "precision": PreciseDate.parse(edtf).precision.value}
