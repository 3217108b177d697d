"""Yes or no, by the marks that schools use; ValueError with a sentence for anything else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from governance.domain.trackers.cells import Cell
from governance.domain.trackers.plain import is_blank, plain, shown

_TICKS = frozenset({"y", "yes", "true", "✓", "✔", "☑", "✅", "√", "ü", "t"})
"""“ü” is a tick in the letters of Wingdings."""
_CROSSES = frozenset({"x", "✗", "✘", "☒", "❌", "×", "û"})
_YES = _TICKS | {"☒", "●", "•", "1", "s", "st", "statutory", "stat", "required", "must", "x", "×"}
_YES |= {"mandatory", "legal", "legal requirement", "statutory policy", "statutory document"}
_YES |= {"published", "online", "on website", "website", "on web", "live", "done", "uploaded"}
_YES |= {"link", "view"}
_NO = frozenset({"✗", "✘", "❌", "û", "☐", "f", "n", "false", "0", "ns", "n/s", "recommended"})
_NO |= {"nonstatutory", "good practice", "best practice", "optional", "advisory", "discretionary"}
_BEGINS_YES = re.compile(r"(?:yes|y(?= ?[-(*,])|https?://|www\.|(?:published|uploaded)\b(?! ?by))")
_BEGINS_NO = re.compile(r"(?:no|not|non|n(?= ?[-(*,]))\b|(?:to be|needs?|awaiting) \w+")


def read_yes_or_no(cell: Cell, *, crosses_are_no: bool = False) -> bool | None:
    """Yes or no; an address of a page is a yes, and so is a cross, save in a column with ticks."""
    text = plain(cell.text).replace("\ufe0f", "").rstrip("*")
    if text in _NO or (crosses_are_no and text in _CROSSES):
        return False
    if is_blank(cell.text):
        return None
    if text in _YES or _BEGINS_YES.match(text):
        return True
    if _BEGINS_NO.match(text):
        return False
    raise ValueError(f"{shown(cell.words)} is neither yes nor no.")


def crosses_mean_no(cells: Iterable[Cell]) -> bool:
    """Whether a column has ticks beside its crosses: then the crosses say no."""
    return any(plain(cell.text).replace("\ufe0f", "") in _TICKS for cell in cells)
