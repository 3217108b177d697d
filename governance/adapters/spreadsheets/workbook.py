"""Excel workbooks (.xlsx), read with openpyxl as they were last calculated.

Source: ECMA-376 part 1, 18.2 (workbook), 18.3 (worksheets).
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError

from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries

from governance.adapters.documents import refusals
from governance.adapters.documents.archives import Archive
from governance.adapters.documents.limits import Limits
from governance.adapters.spreadsheets.gathering import Gathering, spread
from governance.adapters.spreadsheets.shown import cell_of
from governance.domain.trackers.cells import EMPTY, Cell, Line, Sheet

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_BROKEN = (
    *(AttributeError, KeyError, IndexError, TypeError, ValueError, OSError, EOFError),
    *(zipfile.BadZipFile, ParseError, etree.XMLSyntaxError),
)


def read(data: bytes, name: str, limits: Limits) -> tuple[list[Sheet], list[str]]:
    """The sheets that are not hidden, and warnings; BadInput where the workbook is broken."""
    archive = Archive(data, name, limits)
    archive.check_all_markup()
    gathering = Gathering(name, limits)
    sheets: list[Sheet] = []
    warnings: list[str] = []
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        for page in book.worksheets:
            if page.sheet_state != "visible":
                warnings.append(f"The hidden sheet “{page.title}” was left out.")
                continue
            lines = _lines(page, gathering, limits)
            merged = _merged(archive, page)
            sheets.append(Sheet(page.title[:100], tuple(spread(lines, merged))))
    except _BROKEN as error:
        raise refusals.damaged(name) from error
    return sheets, warnings


def _lines(page: Any, gathering: Gathering, limits: Limits) -> list[Line]:
    found = []
    page.reset_dimensions()  # what a file says of its size is often wrong
    for number, row in enumerate(page.iter_rows(max_col=limits.columns), 1):
        line = gathering.line(
            number,
            [
                cell_of(cell.value, str(cell.number_format)) if cell.value is not None else EMPTY
                for cell in row
            ],
        )
        if line is not None:
            found.append(line)
    return found


def _merged(archive: Archive, page: Any) -> list[tuple[int, int, int, int]]:
    """The merged areas, which openpyxl leaves out when it reads line by line."""
    found = []
    part = str(page._worksheet_path).lstrip("/")
    for match in _MERGED.finditer(archive.read(part)):
        left, top, right, bottom = range_boundaries(match[1].decode("ascii"))
        found.append((int(top or 1), int(left or 1) - 1, int(bottom or 1), int(right or 1) - 1))
    return found


def _cell(cell: Any) -> Cell:
    """An empty cell has no format to ask for, and there are many of them."""
    return EMPTY if cell.value is None else cell_of(cell.value, str(cell.number_format))
