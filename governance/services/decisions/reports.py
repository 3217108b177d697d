"""Reports: what was decided for the board without a meeting stands on its next agenda.

Source: School Governance (Roles, Procedures and Allowances) (England) Regulations 2013, regs 8 and
20: what was done for the board is reported to it.
"""

from __future__ import annotations

from sqlalchemy import func, or_, select

from governance.db import db
from governance.domain.moments import Moment
from governance.domain.routes import Route
from governance.models.decision import Decision, DecisionReport
from governance.models.meeting import AgendaItem, ItemOutcome, Meeting, MeetingState, Part
from governance.models.policy import Policy
from governance.models.school import Body, BodyKind
from governance.services.beats.journal import record
from governance.services.meetings.numbering import number_anew

REPORTED = (Route.DELEGATED_PERSON, Route.CHAIRS_ACTION)
LONGEST_TITLE = 300


def place_reports(school_id: int, *, when: Moment) -> list[AgendaItem]:
    """Put every decision not yet reported on the next full-board agenda that is not out.

    Where there is no such meeting they wait, and are placed when one is planned.
    """
    waiting = _unreported(school_id)
    meeting = _next_meeting(school_id, when) if waiting else None
    if meeting is None:
        return []
    items = [_report(decision, title, meeting) for decision, title in waiting]
    number_anew(meeting)
    record(
        "put reports on an agenda",
        by=None,
        when=when,
        subject=f"meeting {meeting.id}",
        school_id=school_id,
        system="The register",
        reports=[item.title for item in items],
    )
    return items


def _unreported(school_id: int) -> list[tuple[Decision, str]]:
    reported = (
        select(DecisionReport.id)
        .join(AgendaItem, AgendaItem.id == DecisionReport.item_id)
        .where(
            DecisionReport.decision_id == Decision.id,
            or_(AgendaItem.outcome.is_(None), AgendaItem.outcome != ItemOutcome.REMOVED),
        )
        .exists()
    )
    rows = db.session.execute(
        select(Decision, Policy.title)
        .join(Policy, Policy.id == Decision.policy_id)
        .where(Policy.school_id == school_id, Decision.route.in_(REPORTED), ~reported)
        .order_by(Decision.decided_on, Decision.id)
    )
    return [(decision, title) for decision, title in rows]


def _next_meeting(school_id: int, when: Moment) -> Meeting | None:
    return db.session.scalars(
        select(Meeting)
        .join(Body, Body.id == Meeting.body_id)
        .where(
            Meeting.school_id == school_id,
            Meeting.held_on >= when.day,
            Meeting.state == MeetingState.PLANNED,
            Body.kind != BodyKind.COMMITTEE,
        )
        .order_by(Meeting.held_on, Meeting.id)
        .limit(1)
        .with_for_update(of=Meeting)
    ).first()


def _report(decision: Decision, title: str, meeting: Meeting) -> AgendaItem:
    what = "chair’s action" if decision.route is Route.CHAIRS_ACTION else "a delegated decision"
    day = f"{decision.decided_on.day} {decision.decided_on:%B %Y}"
    last = db.session.scalar(
        select(func.max(AgendaItem.position)).where(AgendaItem.meeting_id == meeting.id)
    )
    item = AgendaItem(
        meeting=meeting,
        position=(last or 0) + 1,
        part=Part.A,
        title=f"Report of {what} on {day}: {title}"[:LONGEST_TITLE],
    )
    db.session.add(item)
    db.session.flush()
    db.session.add(DecisionReport(decision_id=decision.id, item_id=item.id))
    db.session.flush()
    return item
