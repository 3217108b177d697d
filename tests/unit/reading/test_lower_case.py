"""Text in lower case, which is searched with patterns that need not ignore case."""

from __future__ import annotations

import re

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text
from governance.domain.reading.sheet import folded, for_low
from governance.domain.reading.words.labels import LABELS

ODD = "REVİEWED ıN KELVIN'S Kıng’s ſchool Straße"


def test_folded_text_keeps_every_offset() -> None:
    assert len(folded(ODD)) == len(ODD)


@pytest.mark.parametrize("word", ["reviewed in", "kelvin's king", "school"])
def test_what_a_pattern_ignoring_case_finds_is_found_in_folded_text(word: str) -> None:
    ignoring = re.compile(word, re.IGNORECASE)
    found, found_low = ignoring.search(ODD), for_low(ignoring).search(folded(ODD))
    assert found is not None
    assert found_low is not None
    assert found.span() == found_low.span()


@pytest.mark.parametrize("pattern", ["Policy", r"\bthe [A-Z]", "(?i)policy", "a(?i:b)"])
def test_a_pattern_that_tells_capitals_is_not_for_folded_text(pattern: str) -> None:
    with pytest.raises(ValueError, match="lower case"):
        for_low(re.compile(pattern))


def test_no_pattern_for_folded_text_loses_its_other_flags() -> None:
    pattern = for_low(re.compile(r"(?P<rate>^yearly\Z)", re.IGNORECASE | re.MULTILINE))
    assert pattern.search("reviewed\nyearly")


def test_every_label_is_written_in_lower_case() -> None:
    for _, wordings in LABELS:
        for wording in wordings:
            for_low(re.compile(wording))


def test_a_year_with_a_long_s_is_a_year() -> None:
    reading = read(
        from_text(
            "a.txt", "Pets Policy\n\nThis policy is reviewed every two yearſ by the governors.\n"
        )
    )
    assert reading.frequency is not None
    assert reading.frequency.value == 24
