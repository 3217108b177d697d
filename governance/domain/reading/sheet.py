"""The sheet: a document's text as the recognisers see it, with its lines and repeated furniture.

`Sheet.plain` has the same length as `Document.text`, so offsets hold in both; in it, every kind of
quote, dash, bullet and space is one kind; `Sheet.low` is the same in lower case, where a pattern
without `(?i)` is searched several times faster; `Sheet.columned` is the text as written, its
columns parted by tabs where slashes parted them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from governance.domain.reading.blocks import Block, Document, Kind
from governance.domain.reading.separators import separators

_SAME = str.maketrans(
    {
        **dict.fromkeys(
            "\u00a0\u2007\u202f\u2009\t\u000b\u200b\ufeff*|#•·▪●◦➢►■□\uf0b7\uf0a7`~", " "
        ),
        **dict.fromkeys("’‘ʼ´", "'"),
        **dict.fromkeys("“”„", '"'),
        **dict.fromkeys("–—‑‒−‐", "-"),
        "…": ".",
        "\u0085": " ",
        "\u2028": " ",
        "\u2029": " ",
    }
)
_EDGE = "\x01"
_DIGITS = re.compile(r"\d+")
_CASED = re.compile(r"(?<!\\)(?<!\(\?)[A-Z]|\(\?[a-z-]*i")
_COLUMN_GAP = re.compile(r" {2,}|[ ]?[\t|][ \t|]*")
_LOST = re.compile(r"(?<=[A-Za-z]{2}) (?=s [A-Za-z])")
"""“Governor s Signature”: a page that lost its apostrophes."""
_SEPARATORS = re.compile(r"[\x1c-\x1f]")


def folded(text: str) -> str:
    """A text of the same length in lower case, in which any letter is found that `(?i)` finds."""
    return text.replace("ſ", "s").replace("ı", "i").replace("İ", "i").lower()


def for_low(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """A pattern for text in lower case that finds there what this one, ignoring case, finds."""
    if _CASED.search(pattern.pattern):
        raise ValueError(f"Not all in lower case: {pattern.pattern}")
    return re.compile(pattern.pattern, pattern.flags & ~re.IGNORECASE)


def plain_text(text: str) -> str:
    """A text of the same length with one kind of quote, dash, bullet and space."""
    plain = _SEPARATORS.sub(" ", text.translate(_SAME))
    return _LOST.sub("'", plain) if " s " in plain else plain


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sheet: its place, its words without the space around them, its block."""

    start: int
    end: int
    text: str
    block: Block
    index: int
    repeated: bool = False

    @property
    def furniture(self) -> bool:
        """Whether it is a running header or footer."""
        return self.repeated or self.block.kind in (Kind.HEADER, Kind.FOOTER)

    @property
    def words(self) -> list[str]:
        """Its words."""
        return self.text.split()


class Sheet:
    """A document's plain text with its lines; blank lines are kept among `all_lines` alone."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = self.columned = document.text
        self.plain = self._plain()
        self.low = folded(self.plain)
        self.all_lines = self._lines()
        self.lines = [line for line in self.all_lines if line.text]
        self._starts = [line.start for line in self.all_lines]
        self.places = {line.index: place for place, line in enumerate(self.lines)}

    def _plain(self) -> str:
        """The text with one kind of quote, dash and space; nothing is read across a cell's edge."""
        plain = plain_text(self.text)
        edges = {block.end for block in self.document.blocks if block.kind is Kind.CELL}
        colons, columns = separators(self.text)
        if not edges and not colons and not columns:
            return plain
        letters = list(plain)
        if columns:
            parted = list(self.text)
            for column in columns:
                letters[column], parted[column] = " ", "\t"
            self.columned = "".join(parted)
        for colon in colons:
            letters[colon] = ":"
        for edge in edges:
            if edge < len(letters):
                letters[edge] = _EDGE
        return "".join(letters)

    def _lines(self) -> list[Line]:
        keys = []
        for block in self.document.blocks:
            raw = self.plain[block.start : block.end]
            keys.append(_DIGITS.sub("#", raw.strip().lower())[:160])
        often = Counter(key for key in keys if len(key) > 3)
        pages = len({block.page for block in self.document.blocks})
        lines = []
        for index, block in enumerate(self.document.blocks):
            raw = self.plain[block.start : block.end]
            words = raw.strip()
            start = block.start + len(raw) - len(raw.lstrip())
            many = often[keys[index]] >= (3 if pages > 2 or pages == 1 else 2)
            lines.append(Line(start, start + len(words), words, block, index, many))
        return lines

    def line_at(self, position: int) -> Line:
        """The line on which an offset stands."""
        return self.all_lines[max(0, bisect_right(self._starts, position) - 1)]

    def after(self, line: Line, steps: int = 1) -> Line | None:
        """The next line that is not blank; None at the end."""
        place = self.places.get(line.index)
        if place is None:
            place = self._place_before(line)
        return self.lines[place + steps] if 0 <= place + steps < len(self.lines) else None

    def _place_before(self, line: Line) -> int:
        starts = [entry.start for entry in self.lines]
        return bisect_right(starts, line.start) - 1

    def columns(self, line: Line) -> list[tuple[int, int]]:
        """The stretches of a line that wide gaps, tabs or bars set apart."""
        spans, at = [], line.start
        for gap in _COLUMN_GAP.finditer(self.columned, line.start, line.end):
            spans.append((at, gap.start()))
            at = gap.end()
        return [*spans, (at, line.end)]

    def words(self, start: int, end: int) -> str:
        """The exact words of a stretch."""
        return self.text[start:end]

    def page(self, position: int) -> int | None:
        """The page on which an offset stands."""
        return self.line_at(position).block.page
