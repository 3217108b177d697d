"""Damaged files: a document or a sentence, never another error."""

from __future__ import annotations

import json
import random
import re

import pytest

from governance.adapters.documents.limits import STANDARD
from governance.adapters.documents.worker import answer_for
from governance.adapters.documents.writing import make_docx

from .making import odt, unzipped, zipped

ROUNDS = 150
WORD = make_docx(
    "SEND Policy",
    "Alder Bank Primary School",
    [("Approved by", "Governing board"), ("Next review", "May 2027")],
    [("Aims", ["Every child is safe."])],
    header="Alder Bank",
    footer="Version 2",
    control_in="text_box",
)
OPEN = odt(
    "<text:h>Aims</text:h><table:table><table:table-row><table:table-cell><text:p>Owner</text:p>"
    '</table:table-cell><table:table-cell table:number-columns-repeated="2"/></table:table-row>'
    "</table:table><text:p>End<text:s/></text:p>"
)
RICH = (
    rb"{\rtf1\ansi\ansicpg1252{\header Alder Bank\par}\trowd\pard\intbl Owner\cell Head\cell\row"
    rb"\pard{\*\x y}\u8217?\'e9 Aims\par}"
)
PAGE = b"<!doctype html><h1>Aims</h1><table><tr><td colspan=2>Owner<td>Head</table><p>End"
MARKDOWN = b"---\na: b\n---\n# Aims\n\n|Owner|Head|\n|-|-|\n|1|2|\n\n> * end\n"
WRONG = [b"", b"-1", b"99999999999999999999", b"x", b"\xff", b"{", b"}", b"<", b">", b"\\", b"\x00"]


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few pieces, numbers or values put wrong."""
    for _ in range(chance.choice([1, 3, 10])):
        values = list(re.finditer(rb'"[^"]*"|\d+', data))
        place = chance.randrange(len(data) + 1)
        if values and chance.random() < 0.5:
            found = chance.choice(values)
            quote = b'"' if found[0].startswith(b'"') else b""
            wrong = quote + chance.choice(WRONG) + quote
            data = data[: found.start()] + wrong + data[found.end() :]
        else:
            cut = place + chance.randrange(20)
            data = data[:place] + chance.choice([*WRONG, data[place:cut] * 3]) + data[cut:]
    return data


def damaged_part(data: bytes, chance: random.Random) -> bytes:
    members = unzipped(data)
    name = chance.choice(sorted(members))
    return zipped({**members, name: damaged(members[name], chance)})


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", WORD),
        ("a.odt", OPEN),
        ("a.rtf", RICH),
        ("a.html", PAGE),
        ("a.md", MARKDOWN),
    ],
)
def test_a_damaged_file_is_a_document_or_a_sentence(name: str, data: bytes) -> None:
    chance = random.Random(name)
    read = 0
    for _ in range(ROUNDS):
        spoil = damaged_part if data.startswith(b"PK") and chance.random() < 0.8 else damaged
        answer = answer_for(spoil(data, chance), name, STANDARD)
        json.dumps(answer).encode("utf-8")
        if "refused" in answer:
            assert answer["refused"].startswith(f"“{name}” ")
            assert answer["refused"].endswith(".")
        else:
            assert answer["html"]
            "".join(block[0] for block in answer["blocks"]).encode("utf-8")
            read += 1
    assert read > ROUNDS // 10
