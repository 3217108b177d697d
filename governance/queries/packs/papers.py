"""What is printed in a pack: its head, the agenda, and each policy with the text circulated."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Row, func, or_, select

from governance.adapters.packs import Line, Paper, Papers, Text
from governance.db import db
from governance.domain.dates import PreciseDate
from governance.domain.routes import Route
from governance.domain.routes.citations import cite
from governance.models.meeting import AgendaItem, ItemOutcome, Meeting, Pack, Part
from governance.models.person import Person
from governance.models.policy import Policy, Version, VersionState
from governance.models.review import Review
from governance.models.school import BodyKind
from governance.queries.decisions import items as decisions
from governance.queries.meetings.calendar import all_meetings, row_of
from governance.queries.meetings.notice import Notice, notice_of
from governance.queries.packs.cover import Decider, cover_of

INTEREST = "If you have an interest in any item, tell the clerk before the meeting."
_APPROVED = (VersionState.IN_FORCE, VersionState.SUPERSEDED)


def papers_of(pack_id: int) -> Papers:
    """Everything that one pack prints."""
    pack = db.session.get_one(Pack, pack_id)
    meeting = pack.meeting
    rows = _items(pack.items)
    sent = max((row.papers_sent_on for row in rows if row.papers_sent_on), default=None)
    out = (sent if pack.late else meeting.agenda_sent_on) or pack.asked_at.date()
    notice = notice_of(meeting.school.rules, meeting.held_on, out, out)
    decider = _decider(meeting, notice)
    late = {row.id for row in rows if (row.papers_sent_on or out) > notice.last}
    return Papers(
        sort=_sort(pack, all_late=bool(rows) and all(row.id in late for row in rows)),
        school=meeting.school.name,
        body=meeting.body.name,
        day=_day(meeting.held_on),
        facts=_facts(meeting, notice, _day(out), decider.route),
        lines=tuple(
            Line(
                row.position,
                row.title,
                row.minutes_allowed,
                row.id in late and row.version_id is not None,
            )
            for row in rows
        ),
        papers=tuple(
            _paper(row, decider, late=row.id in late) for row in rows if row.version_id is not None
        ),
        notes=tuple(_notes(pack, meeting)),
        urgency=meeting.urgency or "",
        urgency_by=_urged(meeting),
        short=out > notice.last or bool(late),
        confidential=pack.part is Part.B,
    )


def _sort(pack: Pack, *, all_late: bool) -> str:
    if not pack.late:
        return "Agenda and papers"
    return "Late papers" if all_late else "Papers that followed"


def _facts(meeting: Meeting, notice: Notice, out: str, route: Route) -> tuple[tuple[str, str], ...]:
    source = cite("short_notice_papers", meeting.school.rules, route)
    given = notice.given or 0
    unit = notice.unit if given != 1 else notice.unit.removesuffix("s")
    facts = [("Date and time", f"{_day(meeting.held_on)} at {meeting.starts_at}")]
    if meeting.place:
        facts.append(("Place", meeting.place))
    facts.append(("Sent", f"on {out}, {given} {unit} before the meeting"))
    facts.append(("Notice needed", f"{notice.needed} {notice.unit} ({source})"))
    return tuple(facts)


def _notes(pack: Pack, meeting: Meeting) -> list[str]:
    notes = []
    if pack.late and meeting.agenda_sent_on:
        notes.append(f"These follow the agenda sent on {_day(meeting.agenda_sent_on)}.")
    if pack.part is Part.A and not pack.late:
        asked = (
            select(func.count())
            .select_from(AgendaItem)
            .where(
                AgendaItem.meeting_id == meeting.id,
                AgendaItem.part == Part.B,
                or_(AgendaItem.outcome.is_(None), AgendaItem.outcome == ItemOutcome.DECIDED),
            )
        )
        number = db.session.scalar(asked) or 0
        if number:
            items = "1 item" if number == 1 else f"{number} items"
            notes.append(
                f"Part B (confidential) has {items}; its agenda and papers are a pack of their own."
            )
    if pack.part is Part.B:
        notes.append("These papers are confidential. Do not copy them or pass them on.")
    return [*notes, INTEREST]


def _urged(meeting: Meeting) -> str:
    if not meeting.urgency or meeting.urgency_on is None:
        return ""
    name = db.session.scalar(select(Person.name).where(Person.id == meeting.urgency_by))
    return f"{name}, {_day(meeting.urgency_on)}"


def _decider(meeting: Meeting, notice: Notice) -> Decider:
    """The body as the cover sheets name it, with its quorum on the day."""
    found = db.session.execute(all_meetings().where(Meeting.id == meeting.id)).one()
    roll = decisions.roll(row_of(found, meeting.held_on), meeting.body_id)
    committee = meeting.body.kind is BodyKind.COMMITTEE
    return Decider(
        body=meeting.body.name,
        route=Route.COMMITTEE_VOTE if committee else Route.BOARD_VOTE,
        rules=meeting.school.rules,
        quorum=roll.quorum,
        in_post=roll.in_post,
        held_on=meeting.held_on,
        school=meeting.school,
    )


def _items(numbers: list[int]) -> list[Row[Any]]:
    """The items of a pack in its order, with the policy and the text circulated where there is."""
    rows = db.session.execute(
        select(
            AgendaItem.id,
            AgendaItem.position,
            AgendaItem.papers_sent_on,
            AgendaItem.minutes_allowed,
            AgendaItem.version_id,
            func.coalesce(Policy.title, AgendaItem.title).label("title"),
            Review,
            Policy,
            Version,
            Person.name.label("written_by"),
        )
        .outerjoin(Review, Review.id == AgendaItem.review_id)
        .outerjoin(Policy, Policy.id == Review.policy_id)
        .outerjoin(Version, Version.id == AgendaItem.version_id)
        .outerjoin(Person, Person.id == Version.submitted_by)
        .where(AgendaItem.id.in_(numbers))
    )
    found: dict[int, Row[Any]] = {row.id: cast("Row[Any]", row) for row in rows}
    return [found[number] for number in numbers if number in found]


def _paper(row: Row[Any], decider: Decider, *, late: bool) -> Paper:
    version: Version = row.Version
    before = _before(version)
    named = "" if before is None else f"version {before.number}"
    if before is not None and before.state is VersionState.IN_FORCE:
        named += ", in force"
    return Paper(
        number=row.position,
        title=row.title,
        cover=cover_of(
            decider,
            row.Policy,
            row.Review,
            version,
            written_by=row.written_by,
            replaces=before.number if before else None,
        ),
        text=Text(version.html, tuple(version.blocks)),
        late=late,
        before=Text(before.html, tuple(before.blocks)) if before else None,
        before_is=named,
    )


def _before(version: Version) -> Row[Any] | None:
    """The approved text that this one would replace, or replaced."""
    found = db.session.execute(
        select(Version.number, Version.state, Version.html, Version.blocks)
        .where(
            Version.policy_id == version.policy_id,
            Version.number < version.number,
            Version.state.in_(_APPROVED),
        )
        .order_by(Version.number.desc())
        .limit(1)
    ).one_or_none()
    return cast("Row[Any] | None", found)


def _day(day: Any) -> str:
    return PreciseDate.day(day).in_words()
