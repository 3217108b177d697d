"""A school's own list of its policies: which column is which, and what each row says."""

from governance.domain.trackers.cells import Cell, Line, Sheet, letters
from governance.domain.trackers.columns import LABELS, Field, Layout, guess, sheet_to_read
from governance.domain.trackers.matching import Known, Match, Matched, match
from governance.domain.trackers.rows import LeftOut, Record, Told, read_rows

__all__ = [
    "LABELS",
    "Cell",
    "Field",
    "Known",
    "Layout",
    "LeftOut",
    "Line",
    "Match",
    "Matched",
    "Record",
    "Sheet",
    "Told",
    "guess",
    "letters",
    "match",
    "read_rows",
    "sheet_to_read",
]
