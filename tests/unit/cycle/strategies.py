"""What hypothesis draws: dates of every precision, school calendars, frequencies."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from governance.domain.dates import PreciseDate
from governance.domain.frequency import TERMLY, Frequency
from governance.domain.terms import ENGLAND, Term, TermCalendar

years = st.integers(1990, 2060)
days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
day_dates = days.map(PreciseDate.day)
month_dates = st.builds(PreciseDate.month, years, st.integers(1, 12))
term_dates = st.builds(PreciseDate.term, years, st.sampled_from(Term))
year_dates = years.map(PreciseDate.year)
precise_dates = day_dates | month_dates | term_dates | year_dates
pairs_of_one_precision = st.one_of(
    *(st.tuples(kind, kind) for kind in (day_dates, month_dates, term_dates, year_dates))
)
calendars = st.just(ENGLAND) | st.builds(
    TermCalendar,
    spring=st.tuples(st.just(1), st.integers(1, 31)),
    summer=st.tuples(st.just(4), st.integers(1, 30)),
    autumn=st.tuples(st.just(8), st.integers(15, 31)) | st.tuples(st.just(9), st.integers(1, 15)),
)
in_months = st.integers(1, 60).map(Frequency.every)
frequencies = in_months | st.just(TERMLY)
