"""A redline in the structure of the new text: nothing lost, and said in words as well as shown."""

from __future__ import annotations

from datetime import UTC, datetime

from governance.adapters.packs import Paper, Papers, Text
from governance.adapters.packs.redlining import redlined
from governance.adapters.packs.texts import leaves, nodes_of
from governance.adapters.packs.worker import typeset
from tests.ground.printed import read_back

SENT = datetime(2026, 11, 20, tzinfo=UTC)


def marked(old: str, new: str) -> tuple[list[dict], str]:
    return redlined(nodes_of(Text(old, ())), nodes_of(Text(new, ())))


def side(nodes: list[dict], left_out: str) -> list[str]:
    said = ("".join(run[1] for run in leaf["r"] if run[0] != left_out) for leaf in leaves(nodes))
    return [" ".join(each.split()) for each in said if each.strip()]


OLD = (
    "<h2>Aims</h2><p>Staff should lock the gate at nine each day.</p><p>Gone.</p>"
    "<ul><li>One</li><li>Two</li></ul>"
    "<table><tr><td>Who</td><td>Head</td></tr><tr><td>When</td><td>Often</td></tr></table><p>End</p>"
)
NEW = (
    "<h2>Aims</h2><p>Staff must lock the gate at nine each day.</p>"
    "<ul><li>Two</li><li>Three, quite new</li></ul>"
    "<table><tr><td>Who</td><td>Chair</td></tr></table>"
)


def test_the_new_side_is_the_new_text_and_keeps_its_structure():
    nodes, words = marked(OLD, NEW)
    assert side(nodes, "-") == [
        "Aims",
        "Staff must lock the gate at nine each day.",
        "Two",
        "Three, quite new",
        "Who",
        "Chair",
    ]
    kept = [
        node for node in nodes if any(run[0] != "-" for leaf in leaves([node]) for run in leaf["r"])
    ]
    assert [node["k"] for node in kept] == ["h", "p", "l", "t"]
    assert words.startswith("1 paragraph changed")


def test_the_old_side_holds_every_word_of_the_old_text():
    nodes, _ = marked(OLD, NEW)
    said = " ".join(side(nodes, "+"))
    for words in ("should lock the gate", "Gone.", "One", "Head", "When | Often", "End"):
        assert words in said


def test_equal_texts_are_unmarked_and_a_first_word_can_go():
    nodes, words = marked(OLD, OLD)
    assert words == "No change"
    assert {run[0] for leaf in leaves(nodes) for run in leaf["r"]} == {""}
    nodes, _ = marked("<p>All of it goes.</p>", "")
    assert nodes == [{"k": "p", "r": [["-", "All of it goes."]]}]


def test_changes_are_named_in_words_for_who_cannot_see_a_line():
    paper = Paper(1, "Gates", (), Text(NEW, ()), False, Text(OLD, ()), "version 1, in force")
    papers = Papers("Agenda", "School", "Board", "Today", (), (), (paper,))
    made = read_back(typeset(papers, SENT).pdf)
    assert made.says("Staff [removed: should] [added: must] lock the gate") or made.says(
        "Staff [removed: should][added: must] lock the gate"
    )
    assert made.says("[removed: Gone.]")
    assert made.says("[added: Three, quite new]")
    assert made.says("Compared with version 1, in force: 1 paragraph changed")
    assert b"/TextDecorationType/Underline" in made.raw.replace(b" ", b"") or made.tags["Span"]


def test_a_removed_cell_stands_in_its_own_row_in_the_cell_left_empty():
    rows = "<tr><td>Chair</td><td>{}</td></tr><tr><td>Head</td><td>Hazel</td></tr>"
    nodes, _ = marked(f"<table>{rows.format('Ann')}</table>", f"<table>{rows.format('')}</table>")
    cells = {(cell["x"], cell["y"]): cell["n"] for cell in nodes[0]["cells"]}
    assert cells[1, 0] == [{"k": "p", "r": [["-", "Ann"]]}]
    assert cells[0, 1] == [{"k": "p", "r": [["", "Head"]]}]
