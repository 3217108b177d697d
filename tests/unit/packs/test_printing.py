"""Packs as PDF: tagged, bookmarked, every word there, and no word of a text read as markup."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from unicodedata import normalize

import pytest

from governance.adapters.packs import Line, Paper, Papers, Text, glyphs
from governance.adapters.packs.glyphs import ABSENT, PRINTABLE
from governance.adapters.packs.worker import typeset
from tests.ground.printed import Printed, read_back

SENT = datetime(2026, 11, 20, 12, tzinfo=UTC)
MARKUP = (
    "#set page(width: 1cm) *stars* _lines_ $x^2$ @label <label> \\n \\ `raw` ~ // not /* gone */ "
    '= heading - list + list / term: [x] {y} #panic("no") "quoted" ---'
)


def text(*paragraphs: str) -> Text:
    return Text("".join(f"<p>{escape(one)}</p>" for one in paragraphs), paragraphs)


def papers(*texts: Text, **changed: object) -> Papers:
    made = Papers(
        sort="Agenda and papers",
        school="Ysgol Brynŵy",
        body="Governing board",
        day="11 December 2026",
        facts=(("Place", "School library"),),
        lines=(
            Line(1, "Apologies", 5),
            *(Line(at, f"Policy {at}") for at in range(2, len(texts) + 2)),
        ),
        papers=tuple(
            Paper(at, f"Policy {at}", (("What is asked", "To approve it."),), each)
            for at, each in enumerate(texts, 2)
        ),
    )
    return replace(made, **changed)


def printed(*texts: Text, **changed: object) -> Printed:
    return read_back(typeset(papers(*texts, **changed), SENT).pdf)


def test_a_pack_is_a_tagged_document_with_title_language_bookmarks_and_page_numbers():
    made = printed(text("Staff must lock the gate."), text("Pupils may bring a coat."))
    assert made.tagged
    assert made.claims_accessible
    assert b"/StructTreeRoot" in made.raw
    assert b"/MarkInfo" in made.raw
    assert made.language == "en-GB"
    assert made.title == "Agenda and papers: Governing board, Ysgol Brynŵy, 11 December 2026"
    assert made.bookmarks == [
        (0, "Agenda and papers"),
        (1, "Agenda"),
        (0, "2. Policy 2"),
        (1, "Cover sheet"),
        (1, "The text"),
        (0, "3. Policy 3"),
        (1, "Cover sheet"),
        (1, "The text"),
    ]
    assert len(made.pages) == 5
    for number, page in enumerate(made.pages, 1):
        assert f"Page {number} of 5" in page
        assert "Governing board, Ysgol Brynŵy" in page
        assert "11 December 2026" in page
    assert made.tags["H1"] == 3
    assert made.tags["TH"] == 4
    assert made.tags["L"] >= 3
    assert "Policy 2 page 2" in made.pages[0]
    assert "Policy 3 page 4" in made.pages[0]


def test_the_same_papers_give_the_same_bytes():
    assert typeset(papers(text("Twice.")), SENT) == typeset(papers(text("Twice.")), SENT)


def test_markup_in_a_text_a_title_or_the_chairs_words_is_printed_as_it_is():
    made = printed(text(MARKUP), urgency=MARKUP, urgency_by=MARKUP, notes=(MARKUP,))
    assert made.squashed.count("".join(MARKUP.split())) == 4
    titled = papers(text("Plain."), school=MARKUP, body=MARKUP)
    named = replace(titled.papers[0], title=MARKUP, cover=((MARKUP, MARKUP),))
    made = read_back(typeset(replace(titled, papers=(named,)), SENT).pdf)
    assert made.squashed.count("".join(MARKUP.split())) >= 5
    assert (0, f"2. {MARKUP}") in made.bookmarks


def test_welsh_and_typographic_characters_are_printed():
    said = "Ŵ ŵ Ŷ ŷ â ê î ô û ï “dyfyniad” ‘un’ – — … £ € ½ é № ≥ → ✓ •"
    assert printed(text(said)).says(said)


def test_a_character_without_a_glyph_is_replaced_and_the_text_says_so():
    made = printed(text("Sign 漢 here 😀 now"), text("All fine."))
    assert made.says("Sign □ here □ now")
    assert made.words.count("Characters that these fonts cannot print") == 1


def test_symbols_ligatures_and_unseen_characters_are_made_plain():
    made = printed(text("\uf0b7 first", "o\ufb03ce co\u00adoperate\u200b\x07", "w\u0302 combined"))
    assert made.says("• first")
    assert made.says("office cooperate")
    assert made.says("ŵ combined")


def test_every_character_held_to_be_printable_is_printed():
    held = [chr(number) for number in sorted(PRINTABLE) if number > 0x20]
    said = " ".join(one for one in held if normalize("NFC", one) == one)
    made = read_back(typeset(papers(Text("", (said,))), SENT).pdf)
    assert made.words.count(ABSENT) == 1
    assert all(each in made.words for each in "ŵŷĉŁßΩЖ→≤✓")


def test_letters_that_the_fonts_refuse_after_all_do_not_cost_the_pack(monkeypatch):
    monkeypatch.setattr(glyphs, "PRINTABLE", PRINTABLE | {ord("漢")})
    glyphs._character.cache_clear()
    made = printed(text("Sign 漢 here, ŵ and é"))
    glyphs._character.cache_clear()
    assert made.says("Sign □ here, ŵ and é")
    assert made.says("Characters that these fonts cannot print")


def test_very_long_words_break_within_the_page_and_stay_whole():
    word = "https://schools.example/" + "x" * 600
    made = printed(text(word))
    assert made.says(word)


def test_a_text_without_words_says_so_and_an_agenda_without_papers_is_printed():
    made = printed(Text("<p> </p><ul></ul><table></table>", ("", "  ")))
    assert made.says("holds no words that can be printed")
    alone = printed()
    assert alone.bookmarks == [(0, "Agenda and papers"), (1, "Agenda")]
    assert typeset(papers(lines=()), SENT).pages == 1


def test_headings_lists_and_tables_keep_their_structure():
    rows = "".join(f"<tr><td>Row {at}</td><td>Value {at}</td></tr>" for at in range(200))
    made = printed(
        Text(
            "<h2>1.<br>Aims</h2><p>We <b>must</b> <i>care</i>.</p><h5>Too deep</h5><h3>After</h3>"
            "<ul><li>First</li><li>Second<ol start='4'><li>Fourth</li></ol></li></ul>"
            f"<table><thead><tr><th>Name</th><th>What</th></tr></thead><tbody>{rows}</tbody>"
            "</table>",
            ("1. Aims", "We must care."),
        )
    )
    assert made.says("We must care.")
    assert (2, "1. Aims") in made.bookmarks
    assert made.says("4. Fourth")
    assert [tag for tag in ("H3", "H4", "LI", "Table", "TR", "TD") if not made.tags[tag]] == []
    assert made.tags["TD"] >= 400
    assert all(made.says(f"Row {at} Value {at}") for at in range(200))
    assert len(made.pages) > 6


def test_rows_of_unequal_length_and_spans_are_printed_in_line():
    made = printed(
        Text(
            "<table><tbody><tr><td rowspan='9'>Tall</td><td>b</td></tr><tr><td>c</td></tr><tr></tr>"
            "<tr><td colspan='99'>Wide</td></tr><tr><td>d</td><td>e</td><td>f</td></tr>"
            "<tr><td><table><tr><td>Inner</td></tr></table></td></tr></tbody></table>",
            (),
        )
    )
    assert all(made.says(word) for word in ("Tall", "Wide", "Inner", "d e f"))


def test_what_the_html_lacks_is_printed_after_it_and_html_that_holds_little_is_left():
    made = printed(Text("<p>One</p><p>Two</p><p>Three</p>", ("One", "Two", "Three", "In a box")))
    assert made.says("Also in the document (headers, footers and text boxes) In a box")
    made = printed(Text("<p>One</p>", ("One", "Two", "Three")))
    assert made.says("One Two Three")
    assert not made.says("Also in the document")


@pytest.mark.parametrize("depth", [5, 200, 3000])
def test_nesting_without_end_is_flattened(depth):
    html = "<ul><li>" * depth + "Bottom" + "</li></ul>" * depth
    assert printed(Text(html, ("Bottom",))).says("Bottom")


def test_confidential_papers_say_so_on_each_page_and_open_ones_on_none():
    made = printed(text("Pay."), confidential=True)
    assert all("PART B: CONFIDENTIAL" in page for page in made.pages)
    assert all(page.count("Part B: confidential") == 1 for page in made.pages)
    assert made.bookmarks[0] == (0, "Agenda and papers (Part B, confidential)")
    assert not printed(text("Pay.")).says("confidential")


def test_late_papers_are_printed_as_such_with_the_chairs_words():
    whole = papers(
        text("Late."), urgency="The law changes.", urgency_by="Ann Lowe, 4 December", short=True
    )
    late = replace(
        whole,
        papers=(replace(whole.papers[0], late=True),),
        lines=(Line(2, "Policy 2", None, True),),
    )
    made = read_back(typeset(late, SENT).pdf)
    assert made.says("Notice is short: the chair has stated urgency. “The law changes.” Ann Lowe")
    assert made.says("Policy 2 (late paper)")
    assert made.says("Late paper. It went out after the day on which papers give full notice")
