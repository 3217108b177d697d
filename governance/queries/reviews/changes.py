"""What a draft changes, as the redline draws it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from sqlalchemy import and_, select
from sqlalchemy.orm import aliased

from governance.db import db
from governance.domain import redline
from governance.domain.redline import Change, ChangeKind
from governance.domain.typed_dates import parse_typed
from governance.models.policy import Version, VersionState

BESIDE = 1
LABEL_WORDS = 5
_FREQUENCY = re.compile(
    r"(?:every|each)(?: [\w-]+){1,3}|annual(?:ly)?|bi-?ennial(?:ly)?|termly|yearly|\w+ years?",
    re.IGNORECASE,
)
_OF_THE_RECORD = re.compile(r"approv|adopt|ratif|agreed|review|frequency|version", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a paragraph: same, added or removed."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as the redline draws it; `texts` are the unchanged ones of a folded block."""

    kind: str
    parts: tuple[Part, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """A text beside the approved one before it.

    `old_number` is None where it is the policy's first text; then nothing is compared. `weighty`
    holds the paragraphs in which a duty, a date or a number changed, `every` the whole text with
    unchanged stretches folded, and `text` its paragraphs as they read now. A changed date of the
    policy’s own record (“Next review: April 2026”) is not weighty, since the decision replaces it;
    `record_changed` says that there was one.
    """

    old_number: int | None
    in_words: str
    weighty: tuple[Paragraph, ...]
    every: tuple[Paragraph, ...]
    text: tuple[str, ...]
    record_changed: bool = False

    @property
    def any(self) -> bool:
        """Whether a word changed."""
        return any(block.kind not in ("same", "folded") for block in self.every)


def changes_of(version_id: int) -> Changes:
    """What a version changes in the text in force, or changed in the text it superseded."""
    new, old, old_number = _texts(version_id)
    text = tuple(said(new))
    if old is None:
        return Changes(None, "the first text", (), (), text)
    return _changes(old, text, old_number)


def changes_since(old_version_id: int, version_id: int) -> Changes:
    """What differs between two texts of a policy: the one decided, and the same one amended."""
    texts = {
        number: (blocks, of)
        for number, blocks, of in db.session.execute(
            select(Version.id, Version.blocks, Version.number).where(
                Version.id.in_((old_version_id, version_id))
            )
        )
    }
    old, old_number = texts[old_version_id]
    return _changes(old, tuple(said(texts[version_id][0])), old_number)


def _changes(old: list[str], text: tuple[str, ...], old_number: int | None) -> Changes:
    found = redline.compare(tuple(said(old)), text)
    record = _of_the_record(found)
    weighty = [place for place, change in enumerate(found) if change.duty_or_date]
    return Changes(
        old_number,
        redline.summary(found).in_words(),
        tuple(_drawn(found[place]) for place in weighty if place not in record),
        tuple(_folded(found)),
        text,
        record_changed=bool(record.intersection(weighty)),
    )


def _of_the_record(changes: Iterable[Change]) -> set[int]:
    """Where a paragraph is no more than a date or a frequency under a label of the record.

    The label stands before it, in the same paragraph (“Next review: April 2026”) or in the one
    before (a cell of a table). A date under any other label stays: “Applications close: 31 October”
    is for the reader.
    """
    sides = [(change.old or "", change.new or "") for change in changes]
    return {
        place
        for place, (before, here) in enumerate(pairwise([("", ""), *sides]))
        if all(_is_entry(text, before) for text in here if text)
    }


def _is_entry(text: str, before: tuple[str, str]) -> bool:
    label, colon, value = text.rpartition(":")
    labels = [label] if colon else [one for one in before if one]
    return _is_date_or_frequency(value.strip()) and any(
        len(one.split()) <= LABEL_WORDS and _OF_THE_RECORD.search(one) for one in labels
    )


def _is_date_or_frequency(text: str) -> bool:
    if _FREQUENCY.fullmatch(text):
        return True
    try:
        parse_typed(text)
    except ValueError:
        return False
    return True


def said(paragraphs: Iterable[str]) -> Iterator[str]:
    """The paragraphs that say something, with their white space folded: what is compared."""
    for paragraph in paragraphs:
        folded = " ".join(paragraph.split())
        if folded:
            yield folded


def _texts(version_id: int) -> tuple[list[str], list[str] | None, int | None]:
    draft = aliased(Version)
    approved = (VersionState.IN_FORCE, VersionState.SUPERSEDED)
    row = db.session.execute(
        select(draft.blocks, Version.blocks, Version.number)
        .outerjoin(
            Version,
            and_(
                Version.policy_id == draft.policy_id,
                Version.number < draft.number,
                Version.state.in_(approved),
            ),
        )
        .where(draft.id == version_id)
        .order_by(Version.number.desc())
        .limit(1)
    ).one()
    return row[0], row[1], row[2]


def _folded(changes: Iterable[Change]) -> Iterator[Paragraph]:
    """Every change with a paragraph on either side; longer unchanged stretches are folded."""
    stretches = [
        (same, list(some))
        for same, some in groupby(changes, lambda change: change.kind is ChangeKind.SAME)
    ]
    for place, (same, some) in enumerate(stretches):
        if not same:
            yield from map(_drawn, some)
            continue
        head = BESIDE if place else 0
        tail = BESIDE if place < len(stretches) - 1 else 0
        if len(some) <= head + tail + 1:
            yield from map(_drawn, some)
            continue
        yield from map(_drawn, some[:head])
        yield Paragraph("folded", texts=tuple(_now(one) for one in some[head : len(some) - tail]))
        yield from map(_drawn, some[len(some) - tail :])


def _drawn(change: Change) -> Paragraph:
    parts = tuple(Part(piece.op.value, piece.text) for piece in change.pieces)
    return Paragraph(change.kind.value, parts)


def _now(change: Change) -> str:
    return change.new or ""
