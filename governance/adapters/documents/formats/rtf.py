"""Rich text (.rtf), as far as text goes: paragraphs, tables, headers, footers, notes, changes.

Source: Microsoft, Rich Text Format Specification 1.9.1. Groups are kept on a stack of our own, so
that no nesting exhausts Python's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from governance.adapters.documents import refusals
from governance.adapters.documents.formats.gathering import TRACKED, Content, Gathering
from governance.adapters.documents.limits import Limits
from governance.domain.reading.blocks import Block, Kind

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])"
    rb"|([{}])|([^\\{}\r\n]+)|[\r\n]+"
)
_SILENT_WORDS = (
    "fonttbl colortbl stylesheet info pict object listtable listoverridetable rsidtbl generator "
    "xmlnstbl themedata colorschememapping datastore latentstyles filetbl revtbl fldinst bkmkstart "
    "bkmkend atnid atnauthor annotation listtext pntext nonshppict mmathPr footnotesep "
    "sp shprslt ftnsep ftnsepc aftnsep aftnsepc"
)
_SILENT = frozenset(_SILENT_WORDS.split())
_PLACES = {
    "header": Kind.HEADER,
    "headerf": Kind.HEADER,
    "headerl": Kind.HEADER,
    "headerr": Kind.HEADER,
    "footer": Kind.FOOTER,
    "footerf": Kind.FOOTER,
    "footerl": Kind.FOOTER,
    "footerr": Kind.FOOTER,
    "shptxt": Kind.TEXT_BOX,
    "footnote": Kind.TEXT_BOX,  # stands apart from the line that refers to it
}
_PRINTED = {
    "tab": "\t",
    "line": "\n",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "endash": "–",
    "emdash": "—",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
}
_SYMBOLS = {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
_DEEPEST = 2_000
_CODEPAGES = frozenset({437, 850, 852, 874, 932, 936, 949, 950, *range(1250, 1259)})


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside one pair of braces; `skip` is how many fallback characters follow \\u."""

    kind: Kind = Kind.LINE
    silent: bool = False
    hidden: bool = False
    deleted: bool = False
    skip: int = 1


def read(data: bytes, name: str, limits: Limits) -> Content:
    """The blocks of a rich text file: headers, body, footers."""
    reading = _Reading(name, limits)
    position = data.find(b"{\\rtf")
    while position < len(data):
        found = _TOKEN.match(data, position)
        if found is None:
            position += 1  # a lone backslash at the end
            continue
        position = found.end() + reading.token(found)
        if reading.done:
            break
    return reading.content()


class _Reading:
    """The state of one reading: groups, the line being made, the table row being made."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name = name
        self._gathering = Gathering(name, limits)
        self._stack = [_Group()]
        self._words: dict[Kind, list[str]] = {}
        self._parts: dict[Kind, list[Block]] = {Kind.HEADER: [], Kind.FOOTER: []}
        self._rows: list[list[tuple[int, list[Block]]]] = []
        self._row: list[tuple[int, list[Block]]] = []
        self._cell: list[Block] = []
        self._in_table = False
        self._heading = False
        self._encoding = "cp1252"
        self._to_skip = 0
        self._starred = False
        self.done = False

    def token(self, found: re.Match[bytes]) -> int:
        """Take one token; answers how many raw bytes after it are to be passed over."""
        word, number, code, symbol, brace, text = found.groups()
        if brace:
            self._brace(brace)
        elif word:
            return self._word(word.decode("ascii"), int(number) if number else None)
        elif code:
            self._say(bytes.fromhex(code.decode("ascii")).decode(self._encoding, "replace"))
        elif symbol == b"*":
            self._starred = True
        elif symbol:
            self._say(_SYMBOLS.get(symbol, ""))
        elif text:
            self._say(text.decode(self._encoding, "replace"))
        return 0

    def _brace(self, brace: bytes) -> None:
        self._to_skip = 0
        self._starred = False
        if brace == b"{":
            if len(self._stack) > _DEEPEST:
                raise refusals.damaged(self._name)
            self._stack.append(self._stack[-1])
            return
        closed = self._stack.pop()
        self.done = len(self._stack) <= 1
        if self._stack and closed.kind is not self._stack[-1].kind:
            self._end_line(closed.kind)

    def _word(self, word: str, number: int | None) -> int:
        group = self._stack[-1]
        starred, self._starred = self._starred, False
        if word == "bin":
            return max(number or 0, 0)
        if word in _PLACES:
            self._stack[-1] = replace(group, kind=_PLACES[word])
        elif word in _SILENT or (starred and word not in {"shpinst", "shptxt", "footnote"}):
            self._stack[-1] = replace(group, silent=True)
        elif word == "u" and number is not None:
            self._say(chr(number % 65536))
            self._to_skip = group.skip
        elif word == "ansicpg" and number in _CODEPAGES:
            self._encoding = f"cp{number}"
        elif word in _PRINTED:
            self._say(_PRINTED[word])
        elif word in {"uc", "v", "deleted", "revised"}:
            self._switch(word, number)
        elif word == "outlinelevel":
            self._heading = number in range(9)
        else:
            self._layout(word)
        return 0

    def _switch(self, word: str, number: int | None) -> None:
        group, is_on = self._stack[-1], number != 0
        if word == "uc":
            group = replace(group, skip=min(max(number or 0, 0), 8))
        elif word == "v":
            group = replace(group, hidden=is_on)
        else:
            self._gathering.warn(TRACKED)
            if word == "deleted":
                group = replace(group, deleted=is_on)
        self._stack[-1] = group

    def _layout(self, word: str) -> None:
        kind = self._stack[-1].kind
        if word in {"par", "sect", "page", "softline"}:
            self._end_line(kind)
        elif word == "pard":
            self._in_table = self._heading = False
        elif word == "intbl":
            self._in_table = True
        elif word in {"cell", "nestcell"} and kind is Kind.LINE:
            self._end_line(kind)
            self._row.append((len(self._row), self._cell))
            self._cell = []
        elif word in {"row", "nestrow"} and self._row:
            self._rows.append(self._row)
            self._row = []
        elif word == "plain":
            self._stack[-1] = replace(self._stack[-1], hidden=False, deleted=False)

    def _say(self, text: str) -> None:
        if self._to_skip:
            dropped = min(self._to_skip, len(text))
            self._to_skip -= dropped
            text = text[dropped:]
        group = self._stack[-1]
        if text and not (group.silent or group.hidden or group.deleted):
            self._words.setdefault(group.kind, []).append(text)

    def _end_line(self, kind: Kind) -> None:
        text = "".join(self._words.pop(kind, []))
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        is_heading = self._heading and kind is Kind.LINE and not self._in_table
        shape = Kind.HEADING if is_heading else kind
        found = self._gathering.apart(lambda: self._gathering.lines(text, shape))
        if kind in self._parts:
            self._parts[kind].extend(found)
        elif self._in_table:
            self._cell.extend(found)
        else:
            self._end_table()
            for block in found:
                self._gathering.add(block)

    def _end_table(self) -> None:
        if self._row:
            self._rows.append(self._row)
        rows, self._rows, self._row = self._rows, [], []
        left, self._cell = self._cell, []
        if rows:
            self._gathering.table(rows)
        self._gathering.blocks.extend(left)

    def content(self) -> Content:
        """Everything read, headers before the body and footers after it."""
        for kind in tuple(self._words):
            self._end_line(kind)
        self._end_table()
        body = self._gathering.blocks
        top = self._gathering.furniture([[block] for block in self._parts[Kind.HEADER]])
        foot = self._gathering.furniture([[block] for block in self._parts[Kind.FOOTER]])
        self._gathering.blocks = [*top, *body, *foot]
        return self._gathering.content()
