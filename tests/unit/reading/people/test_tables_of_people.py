"""People and rates in tables: rows of cells, rows of columns, and lines run into one."""

from __future__ import annotations

import pytest

from governance.domain.reading import Reading, read
from governance.domain.reading.blocks import Block, Kind, from_text, lay_out
from governance.domain.reading.result import Confidence

_PROSE = "Elmhurst Park School looks after its pupils. This policy says how we do so."
_HEAD = "Elmhurst Park School\nFirst Aid Policy\n"
_ROWS = [
    ("Policy owner", "Mrs J Orrin"),
    ("Approved by", "Governing Body"),
    ("Date approved", "3 May 2019"),
    ("Review cycle", "Every two years"),
    ("Next review", "May 2021"),
]


def _cells(rows: list[list[str]]) -> Reading:
    head = [Block("Elmhurst Park School", Kind.HEADING), Block("First Aid Policy", Kind.HEADING)]
    cells = [
        Block(text, Kind.CELL, 1, 0, row, column)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    return read(lay_out("policy.docx", [*head, *cells, Block(_PROSE)]))


def _people(reading: Reading) -> tuple[str | None, str | None, int | None]:
    return (
        reading.owner.value if reading.owner else None,
        reading.approved_by.value if reading.approved_by else None,
        reading.frequency.value if reading.frequency else None,
    )


def test_one_row_of_cells_under_labels_is_read() -> None:
    reading = _cells([[label for label, _ in _ROWS], [value for _, value in _ROWS]])
    assert _people(reading) == ("Mrs J Orrin", "Governing Body", 24)


def test_a_version_table_gives_no_owner() -> None:
    reading = _cells(
        [
            ["Version", "Date", "Author"],
            ["1.0", "May 2019", "A Fell"],
            ["2.0", "May 2021", "B Quill"],
        ]
    )
    assert reading.owner is None


def test_rows_of_signatures_keep_their_dates() -> None:
    reading = _cells(
        [
            ["Name", "Role", "Signature", "Date"],
            ["A Fell", "Headteacher", "", "3 May 2019"],
            ["B Quill", "Chair of Governors", "", "4 May 2019"],
        ]
    )
    signed = [each.value for each in reading.signatories]
    assert [(it.name, it.role) for it in signed] == [
        ("A Fell", "Headteacher"),
        ("B Quill", "Chair of Governors"),
    ]
    assert [it.signed_on.edtf for it in signed if it.signed_on] == ["2019-05-03", "2019-05-04"]


@pytest.mark.parametrize(
    "block",
    [
        "\t".join(label for label, _ in _ROWS) + "\n" + "\t".join(value for _, value in _ROWS),
        "    ".join(label for label, _ in _ROWS) + "\n" + "    ".join(v for _, v in _ROWS),
        "\n".join(f"{label}\t{value}" for label, value in _ROWS),
        "\n".join(f"{label:<30}{value}" for label, value in _ROWS),
        "\n".join(f"{label} | {value} |" for label, value in _ROWS),
        "\n".join(f"{label}\n{value}" for label, value in _ROWS),
        " ".join(f"{label}: {value}" for label, value in _ROWS),
        " ".join(f"{label} {value}" for label, value in _ROWS),
        "\n".join(label for label, _ in _ROWS) + "\n" + "\n".join(value for _, value in _ROWS),
    ],
)
def test_a_control_block_is_read_in_every_layout(block: str) -> None:
    reading = read(from_text("policy.txt", f"{_HEAD}\n{block}\n\n{_PROSE}\n"))
    assert _people(reading) == ("Mrs J Orrin", "Governing Body", 24)


def test_a_value_ends_where_a_sentence_begins() -> None:
    line = "First Aid Policy Approved by Governors Author: Bursar We give first aid to everyone."
    assert _people(read(from_text("policy.txt", f"Elmhurst Park School {line}\n"))) == (
        "Bursar",
        "Governors",
        None,
    )


def test_initials_that_approve_are_likely_and_not_confident() -> None:
    text = f"{_HEAD}Date of BRP approval: 3 May 2019\n\n{_PROSE}\n"
    found = read(from_text("policy.txt", text)).approved_by
    assert found is not None
    assert (found.value, found.confidence) == ("BRP", Confidence.LIKELY)


def test_a_governing_body_behind_its_label_is_confident() -> None:
    found = read(from_text("policy.txt", f"{_HEAD}Approved by: LGB\n\n{_PROSE}\n")).approved_by
    assert found is not None
    assert (found.value, found.confidence) == ("LGB", Confidence.CONFIDENT)
