"""What people type into a date field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.domain.dates import PreciseDate
from governance.domain.typed_dates import parse_typed
from tests.unit.cycle import strategies as draw

TYPED = [
    ("1 September 2018", "2018-09-01"),
    ("  1st  of September, 2018. ", "2018-09-01"),
    ("22nd sept 18", "2018-09-22"),
    ("the 3rd of May 2021", "2021-05-03"),
    ("September 1, 2018", "2018-09-01"),
    ("1-Sep-2018", "2018-09-01"),
    ("29 February 2024", "2024-02-29"),
    ("1/9/2018", "2018-09-01"),
    ("01/09/18", "2018-09-01"),
    ("1.9.2018", "2018-09-01"),
    ("1 / 9 / 2018", "2018-09-01"),
    ("31-12-99", "1999-12-31"),
    ("12/11/2018", "2018-11-12"),
    ("September 2018", "2018-09"),
    ("SEPTEMBER 2018", "2018-09"),
    ("Sept 18", "2018-09"),
    ("Sept. 2018", "2018-09"),
    ("Sep ’18", "2018-09"),
    ("Nov-26", "2026-11"),
    ("May 21", "2021-05"),
    ("2018 September", "2018-09"),
    ("09/2018", "2018-09"),
    ("9/2018", "2018-09"),
    ("9.2018", "2018-09"),
    ("autumn term 2021", "2021-23"),
    ("Autumn 2021", "2021-23"),
    ("the summer term of 2021", "2021-22"),
    ("Spring 20", "2020-21"),
    ("Spring Term 19/20", "2020-21"),
    ("Spring Term 2019/2020", "2020-21"),
    ("Summer 2019–20", "2020-22"),
    ("Autumn Term 2019-20", "2019-23"),
    ("2019/20 autumn", "2019-23"),
    ("2019/20 spring term", "2020-21"),
    ("Autumn 1999/00", "1999-23"),
    ("2021", "2021"),
    ("2018-09-01", "2018-09-01"),
    ("2018-09", "2018-09"),
    ("2021-23", "2021-23"),
    ("2019-21", "2019-21"),
    ("２０１８", "2018"),  # full-width digits
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), TYPED)
def test_a_typed_date_is_read_at_its_precision(text: str, edtf: str) -> None:
    assert str(parse_typed(text)) == edtf


REFUSED = [
    ("", "is not a date we can read"),
    ("soon", "is not a date we can read"),
    ("18", "is not a date we can read"),
    ("18 September", "is not a date we can read"),
    ("autumn term", "is not a date we can read"),
    ("Autumn 1 2026", "is not a date we can read"),  # a half-term is no precision of ours
    ("1 Setember 2018", "is not a date we can read"),
    ("09/18", "is not a date we can read"),  # a day and a month, or a month and a year
    ("2018/19", "is not a date we can read"),
    ("1/9-2018", "is not a date we can read"),
    ("September 2018 to July 2019", "is not a date we can read"),
    ("2018-09-01T10:00", "is not a date we can read"),
    ("31 September 2018", "September 2018 has no day 31"),
    ("29/2/2023", "February 2023 has no day 29"),
    ("9/18/2018", "has no month 18 (the day comes first)"),
    ("13/2018", "has no month 13"),
    ("2018-02-30", "is not in the calendar"),
    ("2018-13", "is not in the calendar"),
    ("Spring 19/21", "does not name one school year"),
    ("1066", "is not between the years 1900 and 2199"),
    ("0000-00-00", "is not between the years 1900 and 2199"),
    ("1 January 2200", "is not between the years 1900 and 2199"),
]


@pytest.mark.parametrize(("text", "says"), REFUSED)
def test_anything_else_is_refused_with_examples(text: str, says: str) -> None:
    with pytest.raises(
        ValueError, match=r"; write a date like 1 September 2018, .* or 2021\.$"
    ) as no:
        parse_typed(text)
    assert says in str(no.value)


@pytest.mark.parametrize("text", ["2020-21", "2021-22", "2022–23"])
def test_a_school_year_is_not_taken_for_a_term(text: str) -> None:
    with pytest.raises(ValueError, match=r"can be the school year or a term; write \w+ term 20"):
        parse_typed(text)


def test_a_long_text_is_cut_in_the_refusal() -> None:
    with pytest.raises(ValueError, match="…”") as no:
        parse_typed("1 September 2018 " * 10_000)
    assert len(str(no.value)) < 250


@given(draw.precise_dates)
def test_the_words_of_a_date_are_read_back(found: PreciseDate) -> None:
    assert parse_typed(found.in_words()) == found
    assert parse_typed(found.in_words().upper()) == found


@given(draw.day_dates | draw.month_dates | draw.year_dates)
def test_the_stored_text_of_a_date_is_read_back(found: PreciseDate) -> None:
    assert parse_typed(str(found)) == found


@given(draw.day_dates)
def test_numbers_are_day_first(found: PreciseDate) -> None:
    day = found.first()
    assert parse_typed(f"{day.day}/{day.month}/{day.year}") == found
    assert parse_typed(f"{day.day:02d}.{day.month:02d}.{day.year}") == found


pieces = st.sampled_from(
    ["1", "31", "9", "13", "2018", "18", "0", "/", "-", " ", ".", ",", "'", "st", "of", "the",
     "september", "Sept", "may", "autumn", "spring", "term", "²", "٢", "½", "ſept", "ﬁ", "İ"]
)  # fmt: skip


@given(st.text(max_size=40) | st.lists(pieces, max_size=8).map("".join))
def test_no_text_raises_anything_but_a_sentence(text: str) -> None:
    try:
        words = parse_typed(text).in_words()
    except ValueError as error:
        words = str(error)
    assert words.endswith(" 2021.") or parse_typed(words).in_words() == words
