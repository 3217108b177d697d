"""Spreadsheets: a school's tracker read in a process of its own, and the register written out."""

from governance.adapters.spreadsheets.parsing import ParsedSpreadsheet, parse_spreadsheet
from governance.adapters.spreadsheets.writing import Column, Table, make_csv, make_xlsx

__all__ = [
    "Column",
    "ParsedSpreadsheet",
    "Table",
    "make_csv",
    "make_xlsx",
    "parse_spreadsheet",
]
