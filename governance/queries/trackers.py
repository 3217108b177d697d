"""A spreadsheet that was brought in: its sheets, its columns as guessed, and what its rows say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import select

from governance.adapters.catalogue_file import shipped_catalogue
from governance.db import db
from governance.domain.catalogue import fold_title
from governance.domain.dates import PreciseDate
from governance.domain.errors import NotFound
from governance.domain.permissions import Actor, Permission, Reach
from governance.domain.trackers import (
    Field,
    Known,
    Layout,
    LeftOut,
    Match,
    Matched,
    Sheet,
    below_headings,
    guess,
    habits_of,
    is_calendar,
    match,
    read_rows,
    sheet_to_read,
)
from governance.models.history import Event, HistoryEvent
from governance.models.intake import IntakeState, Tracker
from governance.models.policy import Policy
from governance.models.school import Body, School
from governance.queries.intake.meant import bodies_of
from governance.queries.people import within

GONE = "There is no such page, or it belongs to another school."
MOST_AT_ONCE = 2_000
_LOOKED_AT = 100
"""How many lines of a sheet tell whether it is a list."""
A_CALENDAR = (
    "This sheet has terms or months side by side, with the policies below them, and only a list"
    " can be read: make one row for each policy, with its next review in a column."
)
_MEANS = {
    Event.APPROVED: Event.APPROVED,
    Event.ADOPTED: Event.APPROVED,
    Event.RATIFIED: Event.APPROVED,
    Event.REVIEWED: Event.REVIEWED,
}
"""What a list calls an event: it knows approvals and reviews alone."""


@dataclass(frozen=True, slots=True)
class TrackerView:
    """One sheet as it will be taken over; nothing of it is stored."""

    sheets: tuple[Sheet, ...]
    chosen: int
    layout: Layout
    matched: tuple[Matched, ...]
    left_out: tuple[LeftOut, ...]
    remarks: tuple[str, ...] = ()
    """What whoever confirms should know of how the columns were read."""

    @property
    def sheet(self) -> Sheet:
        """The sheet that is read."""
        return self.sheets[self.chosen]

    def of(self, kind: Match) -> tuple[Matched, ...]:
        """The rows that stand so to the register."""
        return tuple(one for one in self.matched if one.match is kind)

    @property
    def too_many(self) -> str | None:
        """Why it cannot be confirmed: more new policies than any school has."""
        new = len(self.of(Match.NEW))
        if new <= MOST_AT_ONCE:
            return None
        return (
            f"It has {new:,} policies that are new, and at most {MOST_AT_ONCE:,} are taken at once:"
            " delete what is no list of policies, or split it, and upload that."
        )


def tracker(by: Actor | None, tracker_id: int) -> Tracker:
    """One spreadsheet, where `by` may bring in at its school; None is the command line."""
    found = db.session.get(Tracker, tracker_id)
    if found is None:
        raise NotFound(GONE)
    if by is not None:
        by.require(Permission.BRING_IN, found.school.ref)
    return found


def waiting(reach: Reach) -> Sequence[Any]:
    """The spreadsheets that wait to be confirmed, newest first; the latest twenty."""
    wanted = (
        select(Tracker.id, Tracker.filename, Tracker.brought_at, School.name.label("school"))
        .join(School, School.id == Tracker.school_id)
        .where(within(reach, Tracker.school_id), Tracker.state == IntakeState.WAITING)
        .order_by(Tracker.brought_at.desc(), Tracker.id.desc())
        .limit(20)
    )
    return db.session.execute(wanted).all()


def guessed(found: Tracker, sheet: int | None, today: date) -> tuple[int, Layout]:
    """The sheet that is most likely the list, unless one is given, and its likeliest layout.

    A sheet that was confirmed is not chosen while another looks like a list.
    """
    sheets = sheets_of(found)
    if sheet is None or not 0 <= sheet < len(sheets):
        left = lists_left(found, today)
        sheet = left[0] if left else sheet_to_read(sheets, today=today, knows=_is_known)
    return sheet, guess(sheets[sheet], today=today, knows=_is_known)


def lists_left(found: Tracker, today: date) -> list[int]:
    """The sheets that look like lists of policies and were not confirmed, the likeliest first."""
    sheets = sheets_of(found)
    likely: list[tuple[int, int, int]] = []
    for place, sheet in enumerate(sheets):
        layout = guess(sheet, today=today, knows=_is_known)
        if sheet.taken or layout.column(Field.TITLE) is None or len(layout.fields) < 2:
            continue
        records, _ = read_rows(replace(sheet, lines=sheet.lines[:_LOOKED_AT]), layout, today=today)
        if records:
            likely.append((-len(layout.fields), -len(sheet.lines), place))
    return [place for _, _, place in sorted(likely)]


def view(found: Tracker, sheet: int, layout: Layout, *, today: date) -> TrackerView:
    """What each row of a sheet says under a layout, and how it stands to the register."""
    sheets = sheets_of(found)
    chosen = sheet if 0 <= sheet < len(sheets) else 0
    school = found.school
    records, left = read_rows(
        sheets[chosen], layout, today=today, school=school.name, terms=school.terms
    )
    matched = match(records, known(school.id), shipped_catalogue(), bodies_of(school.id))
    habits = habits_of(sheets[chosen], layout, below_headings(sheets[chosen], layout))
    remarks = habits.sentences(layout)
    if not layout.fields and is_calendar(sheets[chosen]):
        remarks = [A_CALENDAR]
    return TrackerView(sheets, chosen, layout, tuple(matched), tuple(left), tuple(remarks))


def known(school_id: int) -> list[Known]:
    """The policies of a school, archived ones too, as far as a list can speak of them."""
    past: dict[tuple[int, Event], set[PreciseDate]] = {}
    events = (
        select(HistoryEvent.policy_id, HistoryEvent.event, HistoryEvent.on_date)
        .join(Policy, Policy.id == HistoryEvent.policy_id)
        .where(Policy.school_id == school_id, HistoryEvent.event.in_(_MEANS))
    )
    for row in db.session.execute(events):
        past.setdefault((row.policy_id, _MEANS[row.event]), set()).add(row.on_date)
    wanted = (
        select(Policy, Body.name)
        .outerjoin(Body, Body.id == Policy.body_id)
        .where(Policy.school_id == school_id)
        .order_by(Policy.id)
    )
    return [
        Known(
            id=policy.id,
            title=policy.title,
            archived=policy.archived_on is not None,
            owner=policy.owner,
            body=policy.approved_by or body,
            body_id=policy.body_id,
            next_review=policy.next_review,
            frequency=policy.frequency,
            statutory=policy.statutory,
            website=policy.on_website,
            approved=frozenset(past.get((policy.id, Event.APPROVED), ())),
            reviewed=frozenset(past.get((policy.id, Event.REVIEWED), ())),
        )
        for policy, body in db.session.execute(wanted)
    ]


def sheets_of(found: Tracker) -> tuple[Sheet, ...]:
    """The sheets of a spreadsheet as they were kept."""
    return tuple(Sheet.of_kept(sheet) for sheet in found.sheets)


@lru_cache(maxsize=1)
def _names() -> frozenset[frozenset[str]]:
    return shipped_catalogue().names()


def _is_known(title: str) -> bool:
    return fold_title(title) in _names()
