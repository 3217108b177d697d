"""Values taken from words that somebody chose: at their precision, without the label, or none."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as some

from governance.domain.dates import PreciseDate
from governance.domain.frequency import Frequency
from governance.domain.reading.taking import sort_of, take, takeable, words_in

TEXT = """Policy owner: Mrs T. Alder, Deputy headteacher
Reviewed by – the Governing Board on 3rd March 2024
Review it every two years, in Autumn term 2026 or by 09/27.
Chair: Mr C. Yarrow
"""
LINE = TEXT.splitlines()[0]


def taken(field, words):
    start = TEXT.index(words)
    return take(TEXT, field, start, start + len(words))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("3rd March 2024", "2024-03-03"),
        ("March 2024", "2024-03"),
        ("2024", "2024"),
        ("Autumn term 2026", "2026-23"),
        ("the Governing Board on 3rd March 2024", "2024-03-03"),
    ],
)
def test_a_date_has_the_precision_of_the_words_that_were_chosen(words, value):
    found = taken("next_review", words)
    assert found.value == PreciseDate(value)
    assert TEXT[found.start : found.end] in words


def test_a_frequency_is_in_months():
    found = taken("frequency", "Review it every two years, in Autumn term 2026 or by 09/27.")
    assert found.value == Frequency.every(24)
    assert found.in_words == "P24M"


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("owner", LINE, "Mrs T. Alder, Deputy headteacher"),
        ("owner", "Deputy headteacher", "Deputy headteacher"),
        ("owner", "Alder,", "Alder"),
        ("name_3", LINE, "Mrs T. Alder"),
        ("approved_by", "– the Governing Board", "the Governing Board"),
        ("title", "Chair: Mr C. Yarrow", "Mr C. Yarrow"),
        ("title", "Chair:", "Chair"),
    ],
)  # fmt: skip
def test_words_are_these_words_and_a_whole_line_loses_its_label(field, words, value):
    assert taken(field, words).value == value


@pytest.mark.parametrize("field", ["next_review", "frequency", "signed_0", "approved.2"])
def test_words_that_say_none_give_none(field):
    assert taken(field, "Chair: Mr C. Yarrow") is None


def test_what_may_be_chosen_are_dates_frequencies_or_lines():
    def offered(field):
        return [TEXT[start:end] for start, end in takeable(TEXT, field)]

    assert offered("approved.1")[:2] == ["3rd March 2024", "Autumn term 2026"]
    assert offered("frequency") == ["every two years"]
    assert offered("owner") == TEXT.splitlines()
    line = next(takeable(TEXT, "owner"))
    assert [TEXT[start:end] for start, end in words_in(TEXT, *line)][:3] == [
        *("Policy", "owner:", "Mrs"),
    ]


@given(
    text=some.text(max_size=200),
    field=some.sampled_from(["next_review", "frequency", "owner", "name_0", "approved_by"]),
    start=some.integers(-5, 210),
    end=some.integers(-5, 210),
)
def test_any_text_and_any_stretch_gives_a_value_within_it_or_none(text, field, start, end):
    found = take(text, field, start, end)
    assert found is None or start <= found.start < found.end <= end
    spans = list(takeable(text, field))
    assert all(0 <= first < last <= len(text) for first, last in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
    assert sort_of(field)
