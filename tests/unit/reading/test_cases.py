"""Every invented document is read as a person reads it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache
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
    batch_o,
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
    batch_o,
)
CASES = [case for batch in BATCHES for case in batch.CASES]


@cache
def _read(case: Case) -> Reading:
    """What is read of a document; it is read once for all that is asked of it."""
    return read(from_text(f"{case.id}.txt", case.text))


def _fold(words: str | None) -> str:
    return re.sub(r"[^a-z0-9]+", " ", (words or "").lower()).strip()


def _alike(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return not one and not other
    return SequenceMatcher(None, _fold(one), _fold(other)).ratio() >= 0.85


def _edtf(date: dict[str, str] | None) -> str | None:
    return date["value"] if date else None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_kind_is_told(case: Case) -> None:
    assert _read(case).is_policy == case.is_policy


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.is_policy], ids=lambda case: case.id
)
def test_dates_are_those_a_person_reads(case: Case) -> None:
    said: dict[str, Any] = _read(case).as_json(case.id)
    assert _edtf(said["written"]) == case.written
    assert sorted(d["value"] for d in said["approved"]) == sorted(case.approved)
    assert sorted(d["value"] for d in said["reviewed"]) == sorted(case.reviewed)
    assert _edtf(said["next_review"]) == case.next_review
    assert said["frequency_months"] == case.months


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.is_policy], ids=lambda case: case.id
)
def test_words_are_those_a_person_reads(case: Case) -> None:
    said = _read(case).as_json(case.id)
    wrong = {
        field: f"{said[field]!r} for {getattr(case, field)!r}"
        for field in ("title", "school", "approved_by", "owner", "version")
        if not _alike(said[field], getattr(case, field))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.is_policy], ids=lambda case: case.id
)
def test_signatories_are_those_a_person_reads(case: Case) -> None:
    said = [
        (found.value.name, found.value.role, found.value.signed_on and found.value.signed_on.edtf)
        for found in _read(case).signatories
    ]
    assert [(name, signed) for name, _, signed in said] == [
        (name, signed) for name, _, signed in case.signatories
    ]
    for (_, role, _), (_, wanted, _) in zip(said, case.signatories, strict=True):
        assert _alike(role, wanted)


def test_there_are_sixty_invented_documents() -> None:
    assert len({case.id for case in CASES}) >= 60
