"""The register as a table for a spreadsheet: what was asked for, whole, in the order of titles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, select

from governance.adapters.spreadsheets import Column, Table
from governance.db import db
from governance.domain.permissions import Reach
from governance.domain.standing import Standing, standing
from governance.domain.terms import TermCalendar
from governance.domain.trackers import Field
from governance.models.history import Event, HistoryEvent
from governance.models.policy import Policy
from governance.models.school import Body, School
from governance.queries.register.asked import ARCHIVED, Asked
from governance.queries.register.statements import APPROVALS, Rows, clauses_of, limits_on, stands

__all__ = ["Table", "blank", "exported"]

_SAID = {
    Standing.NO_DATE: "Needs a date",
    Standing.IN_DATE: "In date",
    Standing.DUE_SOON: "Due soon",
    Standing.DUE: "Due",
    Standing.OVERDUE: "Overdue",
}
_FIELDS = (
    (Field.TITLE, 44),
    (Field.SCHOOL, 28),
    (Field.OWNER, 24),
    (Field.BODY, 24),
    (Field.APPROVED, 20),
    (Field.REVIEWED, 20),
    (Field.FREQUENCY, 20),
    (Field.NEXT_REVIEW, 20),
    (Field.STATUTORY, 11),
    (Field.WEBSITE, 11),
)
HOW_TO = (
    "One row for each policy. Only the title is needed; leave empty what you do not know.",
    "Write a date as you know it: 1 September 2026, September 2026, autumn term 2026 or 2026.",
    "Frequency: every year, every two years, every 18 months, each term, live document.",
    "Approving body: the board or the committee that approves it, for example FGB or Resources.",
    "Statutory and On website: yes or no.",
    "Save the list as .xlsx or .csv, then upload it under “Bring in”. Nothing changes until you"
    " confirm it, and uploading it again doubles nothing.",
)


def exported(reach: Reach, asked: Asked, *, today: date, soon_days: int) -> Table:
    """Every policy within reach that was asked for; dates keep the precision they have."""
    found = db.session.execute(_statement(reach, asked, today, soon_days)).all()
    several = len({row.school for row in found}) > 1
    fields = [one for one in _FIELDS if several or one[0] is not Field.SCHOOL]
    columns = [Column(field.label, width) for field, width in fields]
    rows = [
        [*(_value(row, field) for field, _ in fields), _standing(row, today, soon_days)]
        for row in found
    ]
    return Table("Policies", [*columns, Column("Standing", 13)], rows)


def blank() -> Table:
    """The same columns with nothing in them, and how to fill them in."""
    columns = [Column(field.label, width) for field, width in _FIELDS if field is not Field.SCHOOL]
    return Table("Policies", columns, (), HOW_TO)


def _statement(reach: Reach, asked: Asked, today: date, soon_days: int) -> Rows:
    clauses: Sequence[Any] = clauses_of(reach, asked)
    if asked.standing and asked.standing != ARCHIVED:
        clauses = [*clauses, stands(Standing(asked.standing), limits_on(today, soon_days))]
    return (
        select(
            *(Policy.title, Policy.owner, Policy.frequency, Policy.next_review),
            *(Policy.statutory, Policy.on_website),
            func.coalesce(Policy.approved_by, Body.name).label("body"),
            *(School.name.label("school"), School.spring_starts, School.summer_starts),
            School.autumn_starts,
            _latest(APPROVALS).label("approved"),
            _latest((Event.REVIEWED,)).label("reviewed"),
        )
        .join(School, School.id == Policy.school_id)
        .outerjoin(Body, Body.id == Policy.body_id)
        .where(*clauses)
        .order_by(School.name, Policy.title_key, Policy.id)
    )


def _latest(events: Sequence[Event]) -> ColumnElement[Any]:
    return (
        select(HistoryEvent.on_date)
        .where(HistoryEvent.policy_id == Policy.id, HistoryEvent.event.in_(events))
        .order_by(HistoryEvent.first_day.desc(), HistoryEvent.id.desc())
        .limit(1)
        .correlate(Policy)
        .scalar_subquery()
    )


def _value(row: Any, field: Field) -> Any:
    match field:
        case Field.FREQUENCY:
            return row.frequency.in_words() if row.frequency else None
        case Field.STATUTORY | Field.WEBSITE:
            said = row.statutory if field is Field.STATUTORY else row.on_website
            return {True: "yes", False: "no"}.get(said)
        case _:
            return getattr(row, field.value)


def _standing(row: Any, today: date, soon_days: int) -> str:
    starts = (row.spring_starts, row.summer_starts, row.autumn_starts)
    spring, summer, autumn = ((int(start[:2]), int(start[3:])) for start in starts)
    terms = TermCalendar(spring, summer, autumn)
    sets_dates = row.frequency is None or row.frequency.sets_dates
    found = standing(
        row.next_review, today, soon_days=soon_days, terms=terms, sets_dates=sets_dates
    )
    return _SAID[found]
