"""Which column of a tracker is which, guessed from the words over it and from what it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from governance.domain.dates import PreciseDate
from governance.domain.trackers.cells import Cell, Sheet
from governance.domain.trackers.values import plain, read_dates, read_frequency


class Field(StrEnum):
    """What a column of a tracker can hold."""

    TITLE = "title"
    OWNER = "owner"
    BODY = "body"
    APPROVED = "approved"
    REVIEWED = "reviewed"
    FREQUENCY = "frequency"
    NEXT_REVIEW = "next_review"
    STATUTORY = "statutory"
    WEBSITE = "website"
    SCHOOL = "school"

    @property
    def label(self) -> str:
        """The heading under which the register exports it."""
        return LABELS[self]


LABELS = {
    Field.TITLE: "Policy",
    Field.OWNER: "Owner",
    Field.BODY: "Approving body",
    Field.APPROVED: "Last approved",
    Field.REVIEWED: "Last reviewed",
    Field.FREQUENCY: "Frequency",
    Field.NEXT_REVIEW: "Next review",
    Field.STATUTORY: "Statutory",
    Field.WEBSITE: "On website",
    Field.SCHOOL: "School",
}
DATES = (Field.APPROVED, Field.REVIEWED, Field.NEXT_REVIEW)
_HEADINGS: tuple[tuple[str, Field, float], ...] = (
    (r"(?:policy|policies|title|policy (?:name|title)|document(?: name| title)?)", Field.TITLE, 3),
    (r"(?:name|title) of (?:the )?(?:policy|document)|polic(?:y|ies) ?/ ?document", Field.TITLE, 3),
    (r"name|item|statutory polic(?:y|ies)|polic(?:y|ies) and documents?", Field.TITLE, 1.5),
    (r"next (?:review|approval|due|renewal).*|.*(?:next review|review due|due (?:date|for)).*",
     Field.NEXT_REVIEW, 3),
    (r"due|expir(?:y|es)(?: date)?|renewal(?: date)?|to be reviewed.*|review by", Field.NEXT_REVIEW,
     2.5),
    (r"(?:date )?last reviewed|.*last review.*|.*previous(?:ly)? review.*|.*date reviewed.*"
     r"|reviewed(?: on)?|last updated?|date of (?:last )?update", Field.REVIEWED, 3),
    (r"(?:dates? )?(?:last )?(?:approved|agreed|adopted|ratified)(?: on| date)?"
     r"|date (?:of )?(?:last )?(?:approv|agree|adopt|ratif).*|last approv.*"
     r"|(?:approval|ratification|adoption) date", Field.APPROVED, 3),
    (r".*(?:frequency|how often|interval).*|(?:review )?(?:cycle|period)(?: .*)?|reviewed every"
     r"|review every", Field.FREQUENCY, 3),
    (r".*committee.*|approv(?:ed|al|ing) (?:by|body|level)|approver|ratified by|agreed by"
     r"|level of approval|delegated to|approval|governing body|adopted by", Field.BODY, 3),
    (r".*\bowner\b.*|(?:policy |slt |staff )?lead.*|.*responsib.*|author|staff member|who"
     r"|written by|link person", Field.OWNER, 3),
    (r"statutory\??|stat\.?|statutory ?(?:/|or) ?non.*|.*(?:is it|required by) (?:statutory|law).*"
     r"|statutory .*(?:y ?/ ?n)\)?|type", Field.STATUTORY, 2.5),
    (r".*(?:web ?site|online).*|web|published.*|publish\??", Field.WEBSITE, 3),
    (r"school|academy|school name", Field.SCHOOL, 2),
    (r"review date|review|date of review|(?:policy )?review month", Field.NEXT_REVIEW, 1),
    (r"date", Field.APPROVED, 0.5),
)  # fmt: skip
_PATTERNS = tuple((re.compile(pattern), field, worth) for pattern, field, worth in _HEADINGS)
_LOOKED_AT = 30
_SAMPLE = 60


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand: the line of the headings (None without), and a field for a column."""

    heading: int | None
    fields: dict[int, Field]

    def column(self, field: Field) -> int | None:
        """The column of a field."""
        return next((column for column, one in self.fields.items() if one is field), None)


def guess(sheet: Sheet, *, today: date, knows: Callable[[str], bool]) -> Layout:
    """The likeliest layout; `knows` tells whether a text is the title of a policy known to all."""
    at, best = None, 0.0
    for place, line in enumerate(sheet.lines[:_LOOKED_AT]):
        said = [max((worth for _, worth in _meanings(cell.text)), default=0) for cell in line.cells]
        score = sum(said) if sum(one > 0 for one in said) >= 2 or max(said, default=0) >= 3 else 0
        if score > best:
            at, best = place, score
    below = sheet.lines[at + 1 : at + 1 + _SAMPLE] if at is not None else sheet.lines[:_SAMPLE]
    claims: list[tuple[float, int, Field]] = []
    for column in range(sheet.width):
        held = [line.at(column) for line in below if line.at(column).words]
        heading = headings(sheet, at, column)
        claims += [(worth, column, field) for field, worth in _claims(heading, held, today, knows)]
    return Layout(sheet.lines[at].number if at is not None else None, _settle(claims))


def sheet_to_read(sheets: Sequence[Sheet], *, today: date, knows: Callable[[str], bool]) -> int:
    """Which of the sheets is the list of policies: the one with most fields and most lines."""

    def worth(place: int) -> tuple[bool, int, int]:
        layout = guess(sheets[place], today=today, knows=knows)
        titled = Field.TITLE in layout.fields.values()
        return titled, len(layout.fields), len(sheets[place].lines)

    return max(range(len(sheets)), key=worth, default=0)


def headings(sheet: Sheet, at: int | None, column: int) -> list[str]:
    """The words over a column: its own, and with the line above where headings have two lines."""
    if at is None:
        return []
    own = sheet.lines[at].at(column).words
    above = sheet.lines[at - 1].at(column).words if at else ""
    under = sheet.lines[at + 1].at(column).words if at + 1 < len(sheet.lines) else ""
    found = [own, f"{above} {own}".strip(), f"{own} {under}".strip() if _meanings(under) else own]
    return list(dict.fromkeys(one for one in found if one))


def _meanings(heading: str) -> list[tuple[Field, float]]:
    text = plain(re.sub(r"[*:?#]|\([^)]*\)", " ", heading[:100])).strip(" -")
    return [(field, worth) for pattern, field, worth in _PATTERNS if pattern.fullmatch(text)]


def _claims(
    heading: Iterable[str], held: Sequence[Cell], today: date, knows: Callable[[str], bool]
) -> list[tuple[Field, float]]:
    """What a column may be and how much speaks for it: heading 0.5 to 3, contents 0 to 2."""
    found: dict[Field, float] = {}
    for words in heading:
        for field, worth in _meanings(words):
            found[field] = max(found.get(field, 0), worth)
    for field, worth in _contents(held, today, knows).items():
        if field in found or worth >= 1:
            found[field] = found.get(field, 0) + worth
    if held and _share(held, _is_date) < 0.2:
        other = Field.BODY in found  # “Approved” may stand over who approved
        found = {
            field: worth
            for field, worth in found.items()
            if field not in DATES or (worth >= 3 and not other)
        }
    elif _share(held, _is_date) > 0.6:
        found = {field: worth for field, worth in found.items() if field in DATES}
    return list(found.items())


def _contents(
    held: Sequence[Cell], today: date, knows: Callable[[str], bool]
) -> dict[Field, float]:
    """What the cells of a column look like; nothing where too few are filled."""
    if not held:
        return {}
    dates = [on for cell in held for on in _dates(cell)]
    if _share(held, _is_date) >= 0.6 and dates:
        ahead = sum(on.last() >= today for on in dates) / len(dates)
        return {
            Field.NEXT_REVIEW: 2 * ahead,
            Field.APPROVED: 1.5 * (1 - ahead),
            Field.REVIEWED: 1.4 * (1 - ahead),
        }
    found = {Field.TITLE: 2 * _share(held, lambda cell: _is_title(cell, knows))}
    if (share := _share(held, _is_frequency)) >= 0.5:
        found[Field.FREQUENCY] = 2 * share
    if (share := _share(held, _is_body)) >= 0.5:
        found[Field.BODY] = 1.5 * share
    return {field: worth for field, worth in found.items() if worth}


def _settle(claims: list[tuple[float, int, Field]]) -> dict[int, Field]:
    """Each column one field and each field one column, the strongest claims first."""
    taken: dict[int, Field] = {}
    for _, column, field in sorted(claims, key=lambda one: (-one[0], one[1])):
        if column not in taken and field not in taken.values():
            taken[column] = field
    return dict(sorted(taken.items()))


def _share(held: Sequence[Cell], is_so: Callable[[Cell], bool]) -> float:
    return sum(is_so(cell) for cell in held) / len(held) if held else 0.0


def _dates(cell: Cell) -> tuple[PreciseDate, ...]:
    try:
        return read_dates(cell)
    except ValueError:
        return ()


def _is_date(cell: Cell) -> bool:
    return bool(_dates(cell))


def _is_title(cell: Cell, knows: Callable[[str], bool]) -> bool:
    words = cell.words
    return len(words) > 3 and (words.lower().endswith("policy") or knows(words))


def _is_frequency(cell: Cell) -> bool:
    try:
        return read_frequency(cell) is not None and not re.fullmatch(r"[\d.]+", cell.words)
    except ValueError:
        return False


def _is_body(cell: Cell) -> bool:
    return bool(re.search(r"\b(?:fgb|lgb|committee|full gov\w*|governing b\w+)\b", cell.text, re.I))
