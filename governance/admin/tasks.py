"""What a clerk does next, as a list of tasks: the first is the most pressing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from governance.models.meeting import MeetingState
from governance.queries.home import MeetingLine, Tally
from governance.web.labels import day, link

PAPERS_IN = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Task:
    """One line: what to do, where, why, and how pressing (words, tone, shape of its tag)."""

    title: str
    href: str
    tag: tuple[str, str, str]
    hint: str | None = None


def tasks_for(
    tally: Tally, without_date: int, meetings: list[MeetingLine], today: date
) -> list[Task]:
    """Every task that waits, the pressing ones first."""
    found = [*_meeting_tasks(meetings, today), *_review_tasks(tally), *_other_tasks(tally)]
    if without_date:
        found.append(
            Task(
                f"Give {_count(without_date, 'policy', 'policies')} a review date",
                link("register.policies", standing="no_date"),
                ("Needs dates", "none", "dashed"),
                "A policy without a date is never reopened by itself.",
            )
        )
    return sorted(found, key=lambda task: _ORDER.index(task.tag[1]))


_ORDER = ["bad", "warn", "info", "none", "good"]


def _review_tasks(tally: Tally) -> Iterator[Task]:
    if tally.queried:
        yield Task(
            f"Answer {_count(tally.queried, 'query', 'queries')} of the chair",
            link("reviews.drafts", show="queried"),
            ("Queried", "warn", "question"),
            "The chair will not sign before you answer.",
        )
    if tally.drafts_late:
        yield Task(
            f"Chase {_count(tally.drafts_late, 'draft', 'drafts')}",
            link("reviews.drafts"),
            ("Late", "bad", "alert"),
            "The day on which the draft was wanted is past.",
        )
    if tally.submitted:
        yield Task(
            f"Put {_count(tally.submitted, 'draft', 'drafts')} on an agenda",
            link("reviews.drafts", show="received"),
            ("Draft received", "info", "page"),
        )


def _other_tasks(tally: Tally) -> Iterator[Task]:
    if tally.to_confirm:
        yield Task(
            f"Confirm what {_count(tally.to_confirm, 'document says', 'documents say')}",
            link("intake.waiting"),
            ("Brought in", "info", "page"),
        )
    if tally.unsent:
        yield Task(
            f"See why {_count(tally.unsent, 'message', 'messages')} could not be sent",
            link("records_messages.index_view"),
            ("Not sent", "bad", "alert"),
        )


def _meeting_tasks(meetings: list[MeetingLine], today: date) -> Iterator[Task]:
    for meeting in meetings:
        task = _meeting_task(meeting, today)
        if task is not None:
            yield task


def _meeting_task(meeting: MeetingLine, today: date) -> Task | None:
    """The one thing a meeting needs now; None while it needs nothing."""
    where = link("meetings.meeting", meeting_id=meeting.id)
    name = f"{meeting.body}, {day(meeting.held_on)}"
    if meeting.state is MeetingState.HELD:
        return Task(
            f"Record the decisions: {name}", where, ("To record", "warn", "pen"), meeting.school
        )
    if meeting.state is MeetingState.ISSUED:
        if meeting.held_on > today:
            return None
        return Task(
            f"Record attendance and decisions: {name}",
            where,
            ("To record", "warn", "pen"),
            meeting.school,
        )
    if meeting.held_on < today:
        return Task(
            f"Call off, or say what became of: {name}",
            where,
            ("Never issued", "bad", "alert"),
            f"{meeting.school}. Its agenda was not sent, so it could decide nothing.",
        )
    if meeting.papers_day - today > PAPERS_IN:
        return None
    return _papers_task(meeting, where, name, today)


def _papers_task(meeting: MeetingLine, where: str, name: str, today: date) -> Task:
    left = (meeting.papers_day - today).days
    papers = _count(meeting.policies, "policy", "policies") if meeting.policies else "No policy"
    if left < 0:
        tag = ("Too late", "bad", "alert")
        hint = f"{meeting.school}. The last day for papers was {day(meeting.papers_day)}."
    else:
        when = "today" if left == 0 else "tomorrow" if left == 1 else f"in {left} days"
        tag = (f"Due {when}", "warn" if left <= 3 else "info", "clock")
        hint = f"{meeting.school}. {papers} on it; send the papers by {day(meeting.papers_day)}."
    return Task(f"Send the agenda: {name}", where, tag, hint)


def _count(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"
