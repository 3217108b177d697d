"""The fifth batch: a last fresh look after the rules had settled."""

from __future__ import annotations

from tests.unit.reading.cases import Case

CASES: tuple[Case, ...] = ()
