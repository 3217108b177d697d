"""A text as nodes to print: headings, paragraphs, lists and tables as they stand in it.

A node is a dict, since it goes as JSON to the template: `k` is its kind, `r` its runs of words as
[style, words]. Styles are “” and, joined, “b” bold, “i” italic, “s” struck in the document itself;
a redline adds “+” and “-”. The HTML gives the structure; the paragraphs of the version are what
was submitted, so whatever of them the HTML lacks is printed after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree, html

from governance.adapters.packs.grids import table_of
from governance.adapters.packs.papers import Text

Node = dict[str, Any]
Run = list[str]

DEEPEST = 12
ALSO = "Also in the document (headers, footers and text boxes)"
_STYLES = {"b": "b", "strong": "b", "em": "i", "i": "i", "cite": "i", "s": "s", "del": "s"}
_LISTS = ("ul", "ol")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CONTAINERS = {"li", "dl", "dt", "dd", "blockquote", "section", "aside", "header", "footer"}
_BLOCKS = {"p", "ul", "ol", "table", "caption", "pre", "hr"} | _CONTAINERS | set(_HEADINGS)


def nodes_of(text: Text) -> list[Node]:
    """The whole text: by its HTML, or by its paragraphs where the HTML holds few of them."""
    found = _parsed(text.html)
    written = [block for block in text.blocks if block.strip()]
    missing = _missing(written, squash("".join(words(leaf) for leaf in leaves(found))))
    if len(missing) * 3 > len(written):
        return [paragraph(block) for block in written]
    if missing:
        found.append({"k": "h", "l": 1, "r": [["", ALSO]]})
        found.extend(paragraph(block) for block in missing)
    return found


def _missing(written: list[str], there: str) -> list[str]:
    """The paragraphs that do not occur; each is looked for first where the last one ended."""
    missing, at = [], 0
    for block in written:
        wanted = squash(block)
        found = there.find(wanted, at)
        if found < 0:
            found = there.find(wanted)
        if found < 0:
            missing.append(block)
        else:
            at = found + len(wanted)
    return missing


def paragraph(said: str, style: str = "") -> Node:
    """A paragraph of one run."""
    return {"k": "p", "r": [[style, " ".join(said.split())]]}


def words(leaf: Node) -> str:
    """What a heading or a paragraph says, its white space folded."""
    return " ".join("".join(run[1] for run in leaf["r"]).split())


def squash(said: str) -> str:
    """The words without any white space, to be compared."""
    return "".join(said.split())


def leaves(nodes: Iterable[Node]) -> Iterator[Node]:
    """Every heading and paragraph, in reading order."""
    for node in nodes:
        if node["k"] == "l":
            for item in node["i"]:
                yield from leaves(item)
        elif node["k"] == "t":
            for cell in node["cells"]:
                yield from leaves(cell["n"])
        else:
            yield node


def _parsed(markup: str) -> list[Node]:
    if not markup.strip():
        return []
    try:
        root = html.fragment_fromstring(markup, create_parent="section")
    except etree.LxmlError:
        return []
    return _within(root, 0)


def _within(element: Any, depth: int, style: str = "") -> list[Node]:
    """The nodes of an element: its blocks, and paragraphs of the words that stand between them."""
    made: list[Node] = []
    runs: list[Run] = []

    def settle() -> None:
        if any(run[1].strip() for run in runs):
            made.append({"k": "p", "r": _folded(runs)})
        runs.clear()

    def walk(parent: Any, style: str, deep: int) -> None:
        _say(runs, style, parent.text)
        for child in parent:
            if child.tag == "br":
                runs.append([style, "\n"])
            elif child.tag in _BLOCKS:
                settle()
                made.extend(_block(child, depth + 1, style))
            elif isinstance(child.tag, str) and deep < DEEPEST:
                walk(child, _with(style, child.tag), deep + 1)
            elif isinstance(child.tag, str):
                _say(runs, style, child.text_content())
            _say(runs, style, child.tail)

    walk(element, style, 0)
    settle()
    return made


def _block(element: Any, depth: int, style: str) -> list[Node]:
    tag = element.tag
    if depth > DEEPEST:
        said = " ".join(element.text_content().split())
        return [paragraph(said)] if said else []
    if tag in _HEADINGS:
        said = " ".join(words(leaf) for leaf in leaves(_within(element, depth)))
        return [{"k": "h", "l": _HEADINGS[tag], "r": [["", said]]}] if said else []
    if tag in _LISTS:
        return _list(element, depth, style)
    if tag == "table":
        return table_of(element, lambda cell: _within(cell, depth + 1, style))
    if tag == "pre":
        lines = element.text_content().strip("\n")
        return [{"k": "p", "r": [[style, lines]]}] if lines.strip() else []
    return _within(element, depth, style)


def _list(element: Any, depth: int, style: str) -> list[Node]:
    items = [
        nodes
        for child in element
        if isinstance(child.tag, str) and (nodes := _within(child, depth + 1, style))
    ]
    if not items:
        return []
    start = element.get("start", "1")
    return [
        {
            "k": "l",
            "o": element.tag == "ol",
            "s": int(start) if start.isdecimal() else 1,
            "i": items,
        }
    ]


def _with(style: str, tag: str) -> str:
    added = _STYLES.get(tag, "")
    return style if added in style else "".join(sorted(style + added))


def _say(runs: list[Run], style: str, said: str | None) -> None:
    if said:
        runs.append([style, said.replace("\n", " ")])


def _folded(runs: list[Run]) -> list[Run]:
    """Runs of one style joined, white space folded within and between them."""
    found: list[Run] = []
    open_space = True
    for style, said in runs:
        plain = "\n" if said == "\n" else _spaces_folded(said)
        if open_space and plain.startswith(" "):
            plain = plain[1:]
        if not plain:
            continue
        open_space = plain[-1] in " \n"
        if found and found[-1][0] == style:
            found[-1][1] += plain
        else:
            found.append([style, plain])
    if found:
        found[-1][1] = found[-1][1].rstrip()
    return [run for run in found if run[1]]


def _spaces_folded(said: str) -> str:
    folded = " ".join(said.split())
    head = " " if said[:1].isspace() else ""
    tail = " " if said[-1:].isspace() and folded else ""
    return f"{head}{folded}{tail}"
