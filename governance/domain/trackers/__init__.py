"""A school's own list of its policies: which column is which, and what each row says."""

from governance.domain.trackers.cells import Cell, Line, Sheet, letters
from governance.domain.trackers.columns import Layout, guess, is_calendar, sheet_to_read
from governance.domain.trackers.fields import LABELS, Field
from governance.domain.trackers.habits import Habits, habits_of
from governance.domain.trackers.matching import Known, Match, Matched, match, missing
from governance.domain.trackers.rows import LeftOut, Record, Told, below_headings, read_rows

__all__ = [
    "LABELS",
    "Cell",
    "Field",
    "Habits",
    "Known",
    "Layout",
    "LeftOut",
    "Line",
    "Match",
    "Matched",
    "Record",
    "Sheet",
    "Told",
    "below_headings",
    "guess",
    "habits_of",
    "is_calendar",
    "letters",
    "match",
    "missing",
    "read_rows",
    "sheet_to_read",
]
