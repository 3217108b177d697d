"""A pack as the data its template prints: texts as nodes, headings in order, characters there are.

Headings never skip a level (PDF/UA-1, ISO 14289-1, 7.4.2): the pack's own parts take levels 1 and
2, those of a policy's text begin at 3, and one within a list or a table is a bold paragraph.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from governance.adapters.packs import glyphs
from governance.adapters.packs.papers import Paper, Papers
from governance.adapters.packs.redlining import redlined
from governance.adapters.packs.texts import Node, leaves, nodes_of, words

FIRST_LEVEL, LAST_LEVEL = 3, 6
NO_WORDS = "The file of this version holds no words that can be printed. Open it in the register."
ABSENT = (
    f"Characters that these fonts cannot print stand as {glyphs.ABSENT}. The text in the register"
    " shows them."
)


def composed(papers: Papers, *, plainly: bool = False) -> dict[str, Any]:
    """The data for the template, as JSON can hold it; `plainly` as `glyphs.printable` means it."""
    said = asdict(papers) | {
        "title": papers.title,
        "papers": [_paper(paper, plainly) for paper in papers.papers],
    }
    made: dict[str, Any] = _printable(said, plainly)
    return made


def _paper(paper: Paper, plainly: bool) -> dict[str, Any]:
    nodes = nodes_of(paper.text)
    summary = ""
    if paper.before is not None:
        nodes, summary = redlined(nodes_of(paper.before), nodes)
    _in_order(nodes)
    return {
        "number": paper.number,
        "title": paper.title,
        "late": paper.late,
        "cover": paper.cover,
        "before": paper.before_is if paper.before is not None else "",
        "summary": summary,
        "empty": "" if any(words(leaf) for leaf in leaves(nodes)) else NO_WORDS,
        "absent": ABSENT if _lacks_characters(nodes, plainly) else "",
        "nodes": nodes,
    }


def _in_order(nodes: list[Node]) -> None:
    """Give each heading its level in the pack."""
    highest = min((node["l"] for node in nodes if node["k"] == "h"), default=1)
    last = FIRST_LEVEL - 1
    for node in nodes:
        if node["k"] == "h":
            last = min(node["l"] - highest + FIRST_LEVEL, last + 1, LAST_LEVEL)
            node["l"] = last
        elif node["k"] != "p":
            for leaf in leaves([node]):
                if leaf["k"] == "h":
                    leaf["k"] = "p"
                    leaf["r"] = [[style + "b", said] for style, said in leaf["r"]]


def _lacks_characters(nodes: list[Node], plainly: bool) -> bool:
    said = (run[1] for leaf in leaves(nodes) for run in leaf["r"])
    return any(glyphs.lacking(each, plainly=plainly) for each in said)


def _printable(value: Any, plainly: bool) -> Any:
    """Every text in the data in characters that can be printed."""
    if isinstance(value, str):
        return glyphs.printable(value, plainly=plainly)
    if isinstance(value, dict):
        return {name: _printable(each, plainly) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(each, plainly) for each in value]
    return value
