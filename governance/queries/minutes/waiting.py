"""Minutes that wait for the clerk: to be written, and to be agreed and signed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, select
from sqlalchemy.orm import aliased

from governance.db import db
from governance.models.meeting import AgendaItem, Meeting, MeetingState
from governance.models.school import Body, School

WRITE_WITHIN = timedelta(days=14)
"""Minutes are usually out as a draft two weeks after the meeting."""
_LOOK_BACK = timedelta(days=366)


def _meetings() -> Select[*tuple[Any, ...]]:
    """(meeting, its day, its body, school, the school’s name and rules), oldest first."""
    return (
        select(Meeting.id, Meeting.held_on, Body.name, School.id, School.name, School.rules)
        .join(Body, Body.id == Meeting.body_id)
        .join(School, School.id == Meeting.school_id)
        .where(Meeting.state == MeetingState.HELD)
        .order_by(Meeting.held_on, Meeting.id)
    )


def to_write(scope: ColumnElement[bool], today: date, most: int) -> Sequence[Row[Any]]:
    """Meetings of the past year whose minutes are not ready; older ones were minuted elsewhere."""
    wanted = _meetings().where(
        scope, Meeting.minutes_ready_on.is_(None), Meeting.held_on >= today - _LOOK_BACK
    )
    return db.session.execute(wanted.limit(most)).all()


def to_sign(scope: ColumnElement[bool], until: date, most: int) -> Sequence[Row[Any]]:
    """Ready minutes with the day of the meeting that agrees them: where they stand, or was held."""
    at, later = aliased(Meeting), aliased(Meeting)
    held = (
        select(func.min(later.held_on))
        .where(
            later.body_id == Meeting.body_id,
            later.state == MeetingState.HELD,
            later.held_on > Meeting.held_on,
        )
        .correlate(Meeting)
        .scalar_subquery()
    )
    by = func.coalesce(at.held_on, held)
    wanted = (
        _meetings()
        .add_columns(by)
        .outerjoin(
            AgendaItem,
            and_(AgendaItem.minutes_of_id == Meeting.id, AgendaItem.outcome.is_(None)),
        )
        .outerjoin(at, at.id == AgendaItem.meeting_id)
        .where(
            scope,
            Meeting.minutes_ready_on.is_not(None),
            Meeting.minutes_signed_on.is_(None),
            by <= until,
        )
    )
    return db.session.execute(wanted.limit(most)).all()
