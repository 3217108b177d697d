"""Every invented document is read as a person reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Any

import pytest

from governance.domain.reading import Reading, read
from governance.domain.reading.blocks import from_text
from tests.unit.reading.cases import Case
from tests.unit.reading.early import (
    batch_a,
    batch_a_more,
    batch_b,
    batch_b_more,
    batch_c,
    batch_d,
)
from tests.unit.reading.late import (
    batch_e,
    batch_f,
    batch_g,
    batch_h,
    batch_i,
    batch_j,
    batch_k,
    batch_l,
    batch_m,
    batch_n,
    batch_o,
    batch_p,
)

BATCHES = (
    batch_a,
    batch_a_more,
    batch_b,
    batch_b_more,
    batch_c,
    batch_d,
    batch_e,
    batch_f,
    batch_g,
    batch_h,
    batch_i,
    batch_j,
    batch_k,
    batch_l,
    batch_m,
    batch_n,
    batch_o,
    batch_p,
)
CASES = [case for batch in BATCHES for case in batch.CASES]


def _fold(words: str | None) -> str:
    return re.sub(r"[^a-z0-9]+", " ", (words or "").lower()).strip()


def _alike(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return not one and not other
    return SequenceMatcher(None, _fold(one), _fold(other)).ratio() >= 0.85


def _edtf(date: dict[str, str] | None) -> str | None:
    return date["value"] if date else None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_document_is_read_as_a_person_reads_it(case: Case) -> None:
    reading = read(from_text(f"{case.id}.txt", case.text))
    assert reading.is_policy == case.is_policy
    if case.is_policy:
        assert (_wrong_dates(reading, case), _wrong_words(reading, case)) == ({}, {})
        _signatories_are_those_of(reading, case)


def _wrong_dates(reading: Reading, case: Case) -> dict[str, str]:
    said: dict[str, Any] = reading.as_json(case.id)
    found = {
        "written": _edtf(said["written"]),
        "approved": sorted(date["value"] for date in said["approved"]),
        "reviewed": sorted(date["value"] for date in said["reviewed"]),
        "next_review": _edtf(said["next_review"]),
        "months": said["frequency_months"],
    }
    wanted = {field: getattr(case, field) for field in found}
    wanted |= {field: sorted(wanted[field]) for field in ("approved", "reviewed")}
    return _differing(found, wanted, lambda one, other: one == other)


def _wrong_words(reading: Reading, case: Case) -> dict[str, str]:
    said: dict[str, Any] = reading.as_json(case.id)
    fields = ("title", "school", "approved_by", "owner", "version")
    found = {field: said[field] for field in fields}
    return _differing(found, {field: getattr(case, field) for field in fields}, _alike)


def _differing(
    found: dict[str, Any], wanted: dict[str, Any], same: Callable[[Any, Any], bool]
) -> dict[str, str]:
    return {
        field: f"{found[field]!r} for {wanted[field]!r}"
        for field in found
        if not same(found[field], wanted[field])
    }


def _signatories_are_those_of(reading: Reading, case: Case) -> None:
    said = [
        (found.value.name, found.value.role, found.value.signed_on and found.value.signed_on.edtf)
        for found in reading.signatories
    ]
    assert [(name, signed) for name, _, signed in said] == [
        (name, signed) for name, _, signed in case.signatories
    ]
    for (_, role, _), (_, wanted, _) in zip(said, case.signatories, strict=True):
        assert _alike(role, wanted)


def test_there_are_sixty_invented_documents() -> None:
    assert len({case.id for case in CASES}) >= 60
