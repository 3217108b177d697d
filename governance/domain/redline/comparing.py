"""Two texts compared: paragraph by paragraph, then word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from governance.domain.redline.changes import Change, ChangeKind, Op, Piece, weighty
from governance.domain.redline.matching import ends, matched, paired

_TOKEN = re.compile(r"\w+(?:[’'./,:-]\w+)*|\s+|[^\w\s]")
_SENTENCE_END = re.compile(r"[.!?;:]\s+")
_CLOSE_WORDS = 60_000  # old × new words and spaces within a paragraph


def compare(old: Sequence[str], new: Sequence[str]) -> tuple[Change, ...]:
    """The paragraphs of both texts as changes, in reading order.

    The `new` sides of the changes are the new text, the `old` sides the old one, exactly.
    """
    changes: list[Change] = []
    at_old = at_new = 0
    for i, j in [*matched(old, new), (len(old), len(new))]:
        changes.extend(_replaced(old[at_old:i], new[at_new:j]))
        if i < len(old):
            changes.append(Change(ChangeKind.SAME, (Piece(Op.SAME, old[i]),)))
        at_old, at_new = i + 1, j + 1
    return tuple(changes)


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """Paragraphs that were not matched: paired where alike, else removed and added."""
    at_old = at_new = 0
    for i, j in [*paired(old, new), (len(old), len(new))]:
        for text in old[at_old:i]:
            yield _whole(ChangeKind.REMOVED, Op.REMOVED, text)
        for text in new[at_new:j]:
            yield _whole(ChangeKind.ADDED, Op.ADDED, text)
        if i < len(old):
            yield _version(old[i], new[j])
        at_old, at_new = i + 1, j + 1


def _whole(kind: ChangeKind, op: Op, text: str) -> Change:
    """A paragraph that came or went as a whole."""
    pieces = (Piece(op, text),)
    return Change(kind, pieces, weighty(pieces))


def _version(old: str, new: str) -> Change:
    """Two versions of a paragraph, which may be equal after all."""
    if old == new:
        return Change(ChangeKind.SAME, (Piece(Op.SAME, old),))
    pieces = _joined(_word_by_word(old, new))
    return Change(ChangeKind.CHANGED, pieces, weighty(pieces))


def _word_by_word(old: str, new: str) -> Iterator[Piece]:
    """The pieces of two versions, not yet joined."""
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    head, tail = ends(a, b)
    yield Piece(Op.SAME, "".join(a[:head]))
    inner_a, inner_b = a[head : len(a) - tail], b[head : len(b) - tail]
    if len(inner_a) * len(inner_b) <= _CLOSE_WORDS:
        matcher = SequenceMatcher(str.isspace, inner_a, inner_b, autojunk=False)
        for what, a1, a2, b1, b2 in matcher.get_opcodes():
            if what == "equal":
                yield Piece(Op.SAME, "".join(inner_a[a1:a2]))
            else:
                yield Piece(Op.REMOVED, "".join(inner_a[a1:a2]))
                yield Piece(Op.ADDED, "".join(inner_b[b1:b2]))
    else:
        yield from _sentence_by_sentence("".join(inner_a), "".join(inner_b))
    yield Piece(Op.SAME, "".join(a[len(a) - tail :]))


def _sentence_by_sentence(old: str, new: str) -> Iterator[Piece]:
    """A long paragraph as pieces; one that has no sentences is removed and added."""
    a, b = _sentences(old), _sentences(new)
    if len(a) == 1 and len(b) == 1:
        yield Piece(Op.REMOVED, old)
        yield Piece(Op.ADDED, new)
        return
    for change in compare(a, b):
        yield from change.pieces


def _sentences(text: str) -> list[str]:
    """The text cut after each sentence and its space."""
    cuts = [0, *(end.end() for end in _SENTENCE_END.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(cuts) if start < end]


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Neighbours joined: one removed and one added piece between two that stayed the same.

    A lone space between two replacements goes with both, so that a changed phrase reads as one.
    """
    joined: list[Piece] = []
    same = removed = added = ""
    for op, text in pieces:
        if not text:
            continue
        if op is Op.SAME:
            same += text
            continue
        if same and removed and added and same.isspace():
            removed, added, same = removed + same, added + same, ""
        elif same:
            joined += [Piece(Op.REMOVED, removed), Piece(Op.ADDED, added), Piece(Op.SAME, same)]
            same = removed = added = ""
        if op is Op.REMOVED:
            removed += text
        else:
            added += text
    joined += [Piece(Op.REMOVED, removed), Piece(Op.ADDED, added), Piece(Op.SAME, same)]
    return tuple(piece for piece in joined if piece.text)
