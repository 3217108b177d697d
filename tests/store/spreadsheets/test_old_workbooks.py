"""Old Excel workbooks (.xls) are read without any other program."""

from __future__ import annotations

import random
import struct

import pytest

from governance.adapters.documents.limits import STANDARD
from governance.adapters.spreadsheets import parse_spreadsheet
from governance.adapters.spreadsheets.records import Words
from governance.adapters.spreadsheets.worker import answer_for
from governance.domain.errors import BadInput
from tests.corpus.workbooks import KEPT, cell, old_workbook, record, string

NUMBER, RK, MULRK, FORMULA, STRING, BOOLERR, LABEL = 0x203, 0x27E, 0xBD, 0x06, 0x207, 0x205, 0x204


@pytest.fixture(autouse=True)
def no_converter(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))


def shown(data):
    (sheet,) = parse_spreadsheet(data, "old.xls").sheets
    return [
        [(one.text, one.on.edtf if one.on else None) for one in line.cells] for line in sheet.lines
    ]


def test_a_tracker_of_excel_2003_is_read_with_dates_formulas_merged_cells_and_hidden_sheets():
    found = parse_spreadsheet(KEPT / "tracker.xls", "tracker.xls")
    assert found.warnings == ("The hidden sheet “Old list” was left out.",)
    assert found.media_type == "application/vnd.ms-excel"
    (sheet,) = found.sheets
    lines = {line.number: [one.text for one in line.cells] for line in sheet.lines}
    assert lines[3] == ["Policy", "Committee", "Dates", "Dates", "Frequency", "Statutory"]
    assert lines[5] == ["Gate", "Resources", "14 May 2025", "May 2027", "2 yrs", "Y"]
    assert lines[6][:4] == ["Bees", "Resources", "12/3/2024", "Autumn 1 2026"]
    assert lines[7] == ["Lost property", "Full Governing Board", "45536", "Sept 26", "3", "Yes"]
    assert lines[8][0] == "Café and “kitchen”"
    by_number = {line.number: line for line in sheet.lines}
    assert by_number[5].at(3).on.edtf == "2027-05"
    assert by_number[8].at(3).on.edtf == "2028-01-31"


def test_numbers_are_read_in_each_way_that_they_are_packed():
    whole, hundredth = 45536 << 2 | 2, 4_553_600 << 2 | 3
    many = struct.pack("<2H", 1, 0) + struct.pack("<HIHI", 1, whole, 0, 7 << 2 | 2) + b"\x01\x00"
    cells = [
        cell(NUMBER, 0, 0, struct.pack("<d", 45536.0), style=1),
        cell(RK, 0, 1, struct.pack("<I", hundredth), style=1),
        record(MULRK, many),
    ]
    day = ("1 September 2024", "2024-09-01")
    assert shown(old_workbook(cells)) == [[day, day], [day, ("7", None)]]


def test_a_calendar_that_begins_in_1904_is_kept():
    cells = [cell(NUMBER, 0, 0, struct.pack("<d", 45536.0 - 1462), style=1)]
    assert shown(old_workbook(cells, record(0x22, b"\x01\x00"))) == [
        [("1 September 2024", "2024-09-01")]
    ]


def test_formulas_count_as_last_calculated():
    words = b"\x00" + bytes(5) + b"\xff\xff" + bytes(8)
    truth = b"\x01\x00\x01" + bytes(3) + b"\xff\xff" + bytes(8)
    wrong = b"\x02\x00\x17" + bytes(3) + b"\xff\xff" + bytes(8)
    cells = [
        cell(FORMULA, 0, 0, words),
        record(STRING, string("Autumn 1 2026")),
        cell(FORMULA, 0, 1, truth),
        cell(FORMULA, 0, 2, wrong),
        cell(BOOLERR, 0, 3, b"\x00\x00"),
    ]
    assert [one for one, _ in shown(old_workbook(cells))[0]] == [
        "Autumn 1 2026",
        "Yes",
        "#REF!",
        "No",
    ]


def test_a_string_goes_on_in_the_next_record_with_letters_of_another_width():
    first = struct.pack("<HB", 8, 0) + b"Gate"
    second = b"\x01" + " “é”".encode("utf-16-le") + struct.pack("<HBH", 3, 8, 1) + b"Bee" + bytes(4)
    words = Words([first, second + struct.pack("<HB", 1, 0) + b"x"])
    assert [words.string(), words.string(), words.string()] == ["Gate “é”", "Bee", "x"]


def test_a_password_is_said():
    with pytest.raises(BadInput, match=r"“old.xls” is protected with a password: save a copy"):
        parse_spreadsheet(old_workbook([], record(0x2F, bytes(54))), "old.xls")


def test_a_workbook_older_than_excel_97_says_how_to_save_it():
    old = old_workbook([cell(LABEL, 0, 0, string("Gate"))], version=0x500)
    with pytest.raises(BadInput, match=r"“old.xls” is an old Excel .* Save it as .xlsx or .csv"):
        parse_spreadsheet(old, "old.xls")


def test_a_damaged_workbook_is_read_or_refused_with_a_sentence():
    whole, chance = (KEPT / "tracker.xls").read_bytes(), random.Random("old")
    read = 0
    for _ in range(300):
        data = bytearray(whole[: chance.choice([len(whole), chance.randrange(600, len(whole))])])
        for _ in range(chance.choice([1, 5, 30])):
            data[chance.randrange(8, len(data))] = chance.choice([0, 1, 255, chance.randrange(256)])
        answer = answer_for(bytes(data), "old.xls", STANDARD)
        if "refused" in answer:
            assert answer["refused"].startswith("“old.xls” ")
        else:
            read += 1
    assert read > 30
