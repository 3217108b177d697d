"""Each block keeps where it stands, is said in words, and can be laid out again."""

from __future__ import annotations

from governance.domain.reading.blocks import Block, Kind, lay_out
from governance.queries.intake import laid
from governance.queries.intake import text as texts
from governance.queries.intake.layout import Layout, Part, as_kept
from governance.services.intake.proposed import Doubt

BLOCKS = (
    Block("Brindle Lane School", Kind.HEADER, 1),
    Block("Gate Policy", Kind.HEADING, 1),
    Block("Approved", Kind.CELL, 1, 0, 0, 0),
    Block("May 2024", Kind.CELL, 1, 0, 0, 1),
    Block("Due", Kind.CELL, 1, 0, 1, 0),
    Block("May 2027", Kind.CELL, 1, 0, 1, 1),
    Block("", Kind.LINE, 1),
    Block("Who opens the gate.", Kind.LINE, 2),
    Block("Keep it shut.", Kind.TEXT_BOX, 2),
)
DOCUMENT = lay_out("gate.docx", BLOCKS)
TEXT = DOCUMENT.text
KEPT = as_kept(DOCUMENT.blocks)


def layout(kept=KEPT):
    return Layout([block.text for block in DOCUMENT.blocks], kept)


def test_a_layout_is_kept_as_short_plain_data():
    assert KEPT[0] == ["header", 1]
    assert KEPT[3] == ["cell", 1, 0, 0, 1]
    assert as_kept([Block("words")]) == [["line"]]


def test_every_place_of_the_text_knows_its_part():
    found = layout()
    assert found.at(0) == Part(Kind.HEADER, 1)
    assert found.at(TEXT.index("2027")) == Part(Kind.CELL, 1, 0, 1, 1)
    assert found.at(len(TEXT)) == Part(Kind.TEXT_BOX, 2)


def test_a_part_is_said_in_words():
    assert Part(Kind.HEADER, 2).in_words() == "in the header of page 2"
    assert Part(Kind.FOOTER).in_words() == "in the footer"
    assert Part(Kind.FOOTER).in_words(3) == "in the footer of page 3"
    assert Part(Kind.CELL, 4).in_words(3) == "page 4"
    assert Part().in_words() == ""


def test_a_document_without_a_layout_is_lines_without_pages():
    found = layout([])
    assert found.at(TEXT.index("2027")) == Part()
    shown = list(laid.out(texts.pieces(texts.marked(TEXT, []), []), found))
    assert [one.kind for one in shown] == [Kind.LINE]
    assert len(shown[0].lines) == 8


def words(line):
    return "".join(stretch.text for piece in line for stretch in piece.stretches)


def test_headings_tables_furniture_and_page_breaks_are_laid_out_apart():
    shown = list(laid.out(texts.pieces(texts.marked(TEXT, []), []), layout()))
    assert [(one.kind, one.page) for one in shown] == [
        (Kind.HEADER, None),
        (Kind.HEADING, None),
        (Kind.CELL, None),
        (Kind.LINE, 2),
        (Kind.TEXT_BOX, None),
    ]
    table = [[words(cell) for cell in row] for row in shown[2].rows]
    assert table == [["Approved", "May 2024"], ["Due", "May 2027"]]


def test_marks_and_what_may_be_chosen_keep_their_places_when_laid_out():
    start = TEXT.index("May 2027")
    stretches = texts.marked(TEXT, [Doubt("", "May 2027", start, start + 8)])
    picks = [(start, start + 8), (TEXT.index("Who"), len(TEXT))]
    shown = list(laid.out(texts.pieces(stretches, picks, begin=start), layout()))
    cell = shown[2].rows[1][1]
    assert [(piece.pick, piece.first) for piece in cell] == [((start, start + 8), True)]
    assert cell[0].stretches[0].mark == start
    both = [piece for one in shown[3:] for line in one.lines for piece in line]
    assert {piece.pick for piece in both} == {picks[1]}
    assert not any(piece.first for piece in both)
