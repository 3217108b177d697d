"""A text with what it changes in the one before: the new text's structure, its words marked.

What was removed stands, struck, before what follows it in the new text; the cells of a removed row
stand together, divided by bars, and a removed cell stands in the row it was taken from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from governance.adapters.packs.texts import Node, leaves, paragraph, words
from governance.domain import redline
from governance.domain.redline import Change, ChangeKind, Op

_STYLES = {Op.SAME: "", Op.ADDED: "+", Op.REMOVED: "-"}


def redlined(old: list[Node], new: list[Node]) -> tuple[list[Node], str]:
    """The new text marked, and how much changed in words (“3 paragraphs changed, 1 added”)."""
    before = [leaf for leaf in leaves(old) if words(leaf)]
    after = [leaf for leaf in leaves(new) if words(leaf)]
    changes = redline.compare([words(leaf) for leaf in before], [words(leaf) for leaf in after])
    rest = _mark(changes, before, after, _rows(old))
    woven = [*_woven(new), *rest]
    return woven, redline.summary(changes).in_words()


def _mark(
    changes: Iterable[Change],
    before: list[Node],
    after: list[Node],
    rows: dict[int, tuple[int, int]],
) -> list[Node]:
    """Mark the new leaves; each learns what was removed before it. What is left is returned.

    A cell that was removed from a row of which a cell is kept belongs after that one.
    """
    at_old = at_new = 0
    gone: list[Node] = []
    kept: Node | None = None
    kept_row: tuple[int, int] | None = None
    for change in changes:
        if change.kind is ChangeKind.REMOVED:
            leaf = before[at_old]
            at_old += 1
            if kept is not None and kept_row is not None and rows.get(id(leaf)) == kept_row:
                kept.setdefault("after", []).append(paragraph(words(leaf), "-"))
            else:
                gone.append(leaf)
            continue
        leaf = after[at_new]
        leaf["gone"] = list(_struck(gone, rows))
        gone = []
        if change.kind is not ChangeKind.SAME:
            leaf["r"] = [[_STYLES[piece.op], piece.text] for piece in change.pieces]
        at_new += 1
        if change.kind is not ChangeKind.ADDED:
            kept, kept_row = leaf, rows.get(id(before[at_old]))
            at_old += 1
    return list(_struck(gone, rows))


def _struck(gone: list[Node], rows: dict[int, tuple[int, int]]) -> Iterator[Node]:
    for place, group in groupby(gone, key=lambda leaf: rows.get(id(leaf))):
        said = [words(leaf) for leaf in group]
        for each in [" | ".join(said)] if place else said:
            yield paragraph(each, "-")


def _rows(nodes: list[Node]) -> dict[int, tuple[int, int]]:
    """{a leaf's identity: its table and row}, for those that stand in a table."""
    found: dict[int, tuple[int, int]] = {}
    for node in nodes:
        if node["k"] == "t":
            for cell in node["cells"]:
                for leaf in leaves(cell["n"]):
                    found[id(leaf)] = (id(node), cell["y"])
        elif node["k"] == "l":
            for item in node["i"]:
                found |= _rows(item)
    return found


def _woven(nodes: list[Node]) -> list[Node]:
    """The nodes with what was removed put in; what went before a list or a table stands before it.

    A removed item within a list, or a row within a table, stands in the item or cell it preceded,
    so that numbers and columns stay those of the new text.
    """
    made: list[Node] = []
    for node in nodes:
        if node["k"] in ("l", "t"):
            first: Any = next(leaves([node]), None)
            made += first.pop("gone", []) if first else []
            _weave_into(node)
            made.append(node)
        else:
            made += [*node.pop("gone", []), node, *node.pop("after", [])]
    return made


def _weave_into(node: Node) -> None:
    if node["k"] == "l":
        node["i"] = [_woven(item) for item in node["i"]]
        return
    places = {(cell["x"], cell["y"]): cell for cell in node["cells"]}
    for cell in node["cells"]:
        after = [each for leaf in leaves(cell["n"]) for each in leaf.pop("after", [])]
        cell["n"] = _woven(cell["n"])
        beside = places.get((cell["x"] + cell["w"], cell["y"]), cell)
        (cell if beside["n"] else beside)["n"] += after
