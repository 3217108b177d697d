"""A corpus of files that cannot be used: each gets a sentence that names it and says what to do."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook

from governance.adapters.documents import parse_safely
from governance.adapters.spreadsheets import parse_spreadsheet
from governance.domain.errors import BadInput
from tests.corpus.sheets import BAD_SHEETS

MEGABYTE = 1024 * 1024


@pytest.mark.parametrize("name", BAD_SHEETS)
def test_a_bad_spreadsheet_is_refused_by_name_with_what_to_do(name):
    make, why = BAD_SHEETS[name]
    with pytest.raises(BadInput) as refused:
        parse_spreadsheet(make(), name)
    sentence = refused.value.sentence
    assert sentence.startswith(f"“{name}” ")
    assert why in sentence
    assert "upload" in sentence
    assert sentence.endswith(".")


def test_500_megabytes_are_refused_by_their_size_before_a_byte_is_read(tmp_path):
    huge = tmp_path / "huge.xlsx"
    with huge.open("wb") as stream:
        stream.truncate(500 * MEGABYTE)
    for parse in (parse_spreadsheet, parse_safely):
        with pytest.raises(BadInput, match=r"“huge.xlsx” is 500 MB and the limit is 25 MB"):
            parse(huge, "huge.xlsx")


def test_10000_rows_are_read():
    found = parse_spreadsheet(b"Policy,Due\n" + b"Gate,May 2027\n" * 9_999, "long.csv")
    assert len(found.sheets[0].lines) == 10_000


def test_merged_headings_and_merged_rows_are_spread(tmp_path):
    book = Workbook()
    page = book.active
    for row in (
        ["Policy", "Dates", None, "Committee"],
        [None, "Approved", "Next review", None],
        ["Gate", "May 2024", "May 2027", "Resources"],
        ["Bees", "May 2024", "May 2027", None],
    ):
        page.append(row)
    for area in ("A1:A2", "B1:C1", "D1:D2", "D3:D4"):
        page.merge_cells(area)
    book.save(tmp_path / "merged.xlsx")
    lines = parse_spreadsheet(tmp_path / "merged.xlsx", "merged.xlsx").sheets[0].lines
    assert [[cell.text for cell in line.cells] for line in lines] == [
        ["Policy", "Dates", "Dates", "Committee"],
        ["Policy", "Approved", "Next review", "Committee"],
        ["Gate", "May 2024", "May 2027", "Resources"],
        ["Bees", "May 2024", "May 2027", "Resources"],
    ]


def test_hidden_sheets_are_left_out_with_a_word_and_dates_keep_what_they_show(tmp_path):
    from datetime import date

    book = Workbook()
    page = book.active
    page.append(["Policy", "Due", "Day"])
    page.append(["Gate", date(2027, 5, 1), date(2027, 5, 1)])
    page["B2"].number_format, page["C2"].number_format = "mmm-yy", "dd/mm/yyyy"
    book.create_sheet("Secret").sheet_state = "hidden"
    book.save(tmp_path / "t.xlsx")
    found = parse_spreadsheet(tmp_path / "t.xlsx", "t.xlsx")
    assert len(found.sheets) == 1
    assert "Secret" in found.warnings[0]
    assert [cell.on.edtf for cell in found.sheets[0].lines[1].cells[1:]] == [
        *("2027-05", "2027-05-01")
    ]


OPEN = "urn:oasis:names:tc:opendocument:xmlns"
ODS = f"""<office:document-content xmlns:office="{OPEN}:office:1.0" xmlns:table="{OPEN}:table:1.0"
 xmlns:text="{OPEN}:text:1.0" xmlns:style="{OPEN}:style:1.0" xmlns:number="{OPEN}:datastyle:1.0">
<office:automatic-styles><number:date-style style:name="N1"><number:month/><number:year/>
</number:date-style><style:style style:name="ce1" style:data-style-name="N1"/>
</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="List">
<table:table-row><table:table-cell><text:p>Policy</text:p></table:table-cell>
<table:table-cell><text:p>Due</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="16000"/></table:table-row>
<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
<table:table-row><table:table-cell><text:p>Gate</text:p></table:table-cell>
<table:table-cell table:style-name="ce1" office:value-type="date"
 office:date-value="2027-05-01"><text:p>May 27</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


def test_an_opendocument_spreadsheet_is_read_with_its_repeated_rows_and_date_styles():
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", "<manifest/>")
        made.writestr("content.xml", ODS)
    (found,) = parse_spreadsheet(output.getvalue(), "list.ods").sheets
    assert [line.number for line in found.lines] == [1, 5]
    assert found.lines[1].at(1).on.edtf == "2027-05"
    assert found.lines[1].at(1).text == "May 27"
