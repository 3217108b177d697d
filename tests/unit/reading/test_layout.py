"""Tables, headers, footers and pages, as the adapters hand them over."""

from __future__ import annotations

from governance.domain.reading import Reading, read
from governance.domain.reading.blocks import Block, Kind, lay_out

PROSE = [
    Block(
        "Elmhurst Park School looks after its pupils. This policy says how we do so, and "
        "all staff must follow it."
    )
]


def _cells(rows: list[list[str]], table: int = 0) -> list[Block]:
    return [
        Block(text, Kind.CELL, 1, table, row, column)
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]


def _read(*blocks: list[Block]) -> Reading:
    head = [Block("Elmhurst Park School", Kind.HEADING), Block("First Aid Policy", Kind.HEADING)]
    return read(
        lay_out("policy.docx", [*head, *[block for part in blocks for block in part], *PROSE])
    )


def test_a_control_table_gives_its_values() -> None:
    reading = _read(
        _cells(
            [
                ["Approved by", "Governing Body"],
                ["Date approved", "3 May 2022"],
                ["Next review", ""],
                ["Owner", "Site Manager"],
            ]
        )
    )
    assert reading.approved_by
    assert reading.approved_by.value == "Governing Body"
    assert [found.value.edtf for found in reading.approved] == ["2022-05-03"]
    assert reading.next_review is None
    assert reading.owner
    assert reading.owner.value == "Site Manager"


def test_a_table_of_columns_gives_the_value_beneath_each_heading() -> None:
    reading = _read(
        _cells(
            [
                ["Date created", "Date reviewed", "Version", "Next review"],
                ["Sept 2020", "", "1", "Sept 2021"],
                ["", "Oct 2021", "2", "Oct 2022"],
            ]
        )
    )
    assert reading.written
    assert reading.written.value.edtf == "2020-09"
    assert [found.value.edtf for found in reading.reviewed] == ["2021-10"]
    assert reading.next_review
    assert reading.next_review.value.edtf == "2022-10"


def test_a_version_table_is_a_history() -> None:
    reading = _read(
        _cells(
            [
                ["Version", "Date", "Changes", "Author"],
                ["1.0", "Jan-18", "New policy", "AB"],
                ["1.1", "Feb 19", "Reviewed", "AB"],
                ["2.0", "4/3/20", "Approved by governors", "CD"],
            ]
        )
    )
    assert reading.written
    assert reading.written.value.edtf == "2018-01"
    assert [found.value.edtf for found in reading.reviewed] == ["2019-02"]
    assert [found.value.edtf for found in reading.approved] == ["2020-03-04"]
    assert reading.version
    assert reading.version.value == "2.0"


def test_a_footer_is_read() -> None:
    footer = [
        Block("First Aid Policy – Reviewed May 2021 – Next review May 2023", Kind.FOOTER, page)
        for page in (1, 2, 3)
    ]
    reading = _read(footer)
    assert [found.value.edtf for found in reading.reviewed] == ["2021-05"]
    assert reading.next_review
    assert reading.next_review.value.edtf == "2023-05"
    assert reading.next_review.page == 1


def test_a_signature_table_gives_blank_places() -> None:
    reading = _read(_cells([["Signed", "", "Chair of Governors"], ["Date", "", ""]]))
    assert [(found.value.name, found.value.role) for found in reading.signatories] == [
        (None, "Chair of Governors")
    ]
