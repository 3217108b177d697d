"""Which column of a tracker is which, guessed from the words over it and from what it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from governance.domain.dates import PreciseDate
from governance.domain.trackers.cells import Cell, Line, Sheet
from governance.domain.trackers.dates import read_dates, speaks_of_dates
from governance.domain.trackers.fields import DATES, EITHER_REVIEW, Field, meanings
from governance.domain.trackers.frequencies import read_frequency

_LOOKED_AT = 30
_SAMPLE = 60
_PAST = (Field.APPROVED, Field.REVIEWED)


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
        said = [max((worth for _, worth in meanings(cell.text)), default=0) for cell in line.cells]
        score = sum(said) if sum(one > 0 for one in said) >= 2 or max(said, default=0) >= 3 else 0
        if score > best:
            at, best = place, score
    titled = at is not None and any(_titles(cell) for cell in sheet.lines[at].cells)
    if not titled and is_calendar(sheet):
        return Layout(None, {})
    below = sheet.lines[at + 1 : at + 1 + _SAMPLE] if at is not None else sheet.lines[:_SAMPLE]
    claims: list[tuple[float, int, Field]] = []
    for column in range(sheet.width):
        held = [line.at(column) for line in below if line.at(column).words]
        heading = headings(sheet, at, column)
        claims += [(worth, column, field) for field, worth in _claims(heading, held, today, knows)]
    fields = _settle([*claims, *_by_companions(claims, below)])
    return Layout(sheet.lines[at].number if at is not None else None, fields)


def is_calendar(sheet: Sheet) -> bool:
    """Whether terms or months stand side by side over cells that hold policies: that is no list."""
    rows = ([one for one in line.cells if one.words] for line in sheet.lines[:_LOOKED_AT])
    return any(len(row) >= 3 and _share(row, speaks_of_dates) >= 0.75 for row in rows)


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
    found = [own, f"{above} {own}".strip(), f"{own} {under}".strip() if meanings(under) else own]
    return list(dict.fromkeys(one for one in found if one))


def _claims(
    heading: Iterable[str], held: Sequence[Cell], today: date, knows: Callable[[str], bool]
) -> list[tuple[Field, float]]:
    """What a column may be and how much speaks for it: heading 0.5 to 3, contents 0 to 2."""
    found: dict[Field, float] = {}
    for words in heading:
        for field, worth in meanings(words):
            found[field] = max(found.get(field, 0), worth)
    for field, worth in _contents(held, today, knows).items():
        if field in found or worth >= 1:
            found[field] = found.get(field, 0) + worth
    dated = _share(held, speaks_of_dates)
    if held and dated < 0.2:
        other = Field.BODY in found  # “Approved” may stand over who approved
        found = {
            field: worth
            for field, worth in found.items()
            if field not in DATES or (worth >= 3 and not other)
        }
    elif dated > 0.6:
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


def _titles(heading: Cell) -> bool:
    return (Field.TITLE, 3) in meanings(heading.text)


def _by_companions(
    claims: Sequence[tuple[float, int, Field]], below: Sequence[Line]
) -> list[tuple[float, int, Field]]:
    """A column of “review dates” beside one of past dates: later in most rows it is the next one.

    Even where all are overdue, which the dates alone would take for a list of past reviews.
    """
    found = []
    worths = {(column, field): worth for worth, column, field in claims}
    either = [
        column
        for (column, field), worth in worths.items()
        if field is Field.NEXT_REVIEW and EITHER_REVIEW <= worth < 3
    ]
    past = [column for (column, field), worth in worths.items() if field in _PAST and worth >= 3]
    for column in either:
        for companion in past:
            if companion != column and _later(below, column, companion):
                found.append((3.0, column, Field.NEXT_REVIEW))
    return found


def _later(below: Sequence[Line], column: int, companion: int) -> bool:
    """Whether the dates of a column follow those of another in four rows of five, by months."""
    pairs = [(_dates(line.at(column)), _dates(line.at(companion))) for line in below]
    both = [(after[0], before[0]) for after, before in pairs if after and before]
    follow = sum((after.first() - before.first()).days > 80 for after, before in both)
    return bool(both) and follow >= 0.8 * len(both)


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
