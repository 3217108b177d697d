"""The tables one reads and never edits: what the work leaves behind, and what the program did."""

from __future__ import annotations

from typing import Any

from governance.admin.guarded import GuardedView
from governance.db import db
from governance.domain.permissions import Permission, Reach
from governance.models.decision import Delegation
from governance.models.jobs import JobRun, OutboxMessage
from governance.models.journal import JournalEntry
from governance.models.meeting import Meeting
from governance.models.person import Person
from governance.models.policy import Policy
from governance.models.school import School
from governance.queries.people import within
from governance.queries.records import messages_within
from governance.web.guards import now
from governance.web.labels import day, instant, label, link, may


class Policies(GuardedView):
    """Policies; they are changed by the work itself."""

    group = "Work"
    about = "Every policy with its dates. They change by the work itself, not here."
    column_list = ("title", "school", "frequency", "next_review", "opens_on", "archived_on")
    column_labels = {
        "title": "Policy",
        "school": "School",
        "frequency": "How often",
        "next_review": "Next review",
        "opens_on": "Review opens",
        "archived_on": "Archived",
    }
    column_formatters = {
        "frequency": lambda view, context, row, name: row.frequency and row.frequency.in_words(),
        "next_review": lambda view, context, row, name: (
            row.next_review and row.next_review.in_words()
        ),
    }
    column_searchable_list = ("title",)
    heading_column = "title"

    def scope(self, reach: Reach) -> Any:
        """The policies of schools in reach."""
        return within(reach, Policy.school_id)

    def page_of(self, row: Policy) -> str:
        """Its own page in the register."""
        return link("register.policy", policy_id=row.id)


class Meetings(GuardedView):
    """Meetings; they are planned, issued and held by the work itself."""

    group = "Work"
    about = "Meetings and how far each has come."
    column_list = ("body", "school", "held_on", "starts_at", "state", "agenda_sent_on")
    column_labels = {
        "body": "Body",
        "school": "School",
        "held_on": "Held on",
        "starts_at": "At",
        "state": "State",
        "agenda_sent_on": "Agenda sent",
    }
    column_formatters = {"state": lambda view, context, row, name: label(row.state)}
    column_default_sort = ("held_on", True)
    heading_column = "body"

    def scope(self, reach: Reach) -> Any:
        """The meetings of schools in reach."""
        return within(reach, Meeting.school_id)

    def page_of(self, row: Meeting) -> str | None:
        """Its own page, for those who may open it."""
        return link("meetings.meeting", meeting_id=row.id) if may(Permission.SEE_MEETINGS) else None


class Delegations(GuardedView):
    """What boards handed to committees and people, by which minute."""

    group = "Work"
    about = "What the full board handed to a committee or a person, and the minute that says so."
    empty = "No delegation is recorded."
    column_list = ("policy_key", "school_id", "to_role", "minute", "starts", "ends")
    column_labels = {
        "policy_key": "Policy",
        "school_id": "School",
        "to_role": "To",
        "minute": "Minute",
        "starts": "From",
        "ends": "To the end of",
    }
    column_formatters = {
        "school_id": lambda view, context, row, name: _school(row.school_id),
        "to_role": lambda view, context, row, name: (
            label(row.to_role) if row.to_role else "A committee"
        ),
    }
    heading_column = "policy_key"
    beside = (("school_id", School),)

    def scope(self, reach: Reach) -> Any:
        """The delegations of schools in reach."""
        return within(reach, Delegation.school_id)


class Messages(GuardedView):
    """Messages that wait, were sent, or could not be; their words stay with their readers."""

    group = "Program"
    about = "Messages that wait, were sent, or could not be sent, and why."
    empty = "No message has been written yet."
    column_list = ("subject", "person_id", "written_at", "attempts", "error", "sent_at")
    column_labels = {
        "subject": "Subject",
        "person_id": "To",
        "written_at": "Written",
        "attempts": "Tries",
        "error": "What went wrong",
        "sent_at": "Sent",
    }
    column_formatters = {
        "person_id": lambda view, context, row, name: (
            db.session.get_one(Person, row.person_id).name
        ),
        "written_at": lambda view, context, row, name: instant(row.written_at),
        "sent_at": lambda view, context, row, name: _fate(row),
    }
    column_searchable_list = ("subject",)
    heading_column = "subject"
    beside = (("person_id", Person),)

    def scope(self, reach: Reach) -> Any:
        """About policies in reach, or to people wholly in reach."""
        return messages_within(reach, now().day)


class Runs(GuardedView):
    """What the scheduler ran."""

    everywhere_only = True
    group = "Program"
    about = "What the scheduler ran, when, and how it ended."
    empty = "The scheduler has not run yet."
    column_list = ("job", "period", "state", "started_at", "finished_at", "words")
    column_labels = {
        "job": "Job",
        "period": "For",
        "state": "State",
        "started_at": "Started",
        "finished_at": "Finished",
        "words": "What it did",
    }
    column_formatters = {"state": lambda view, context, row, name: label(row.state)}
    column_searchable_list = ("job",)
    heading_column = "job"

    def scope(self, reach: Reach) -> Any:
        """All of them, for an administrator."""
        return True if reach.everywhere else JobRun.id.in_(())


class Journal(GuardedView):
    """The journal: who did what to which thing, when."""

    permission = Permission.READ_JOURNAL
    group = "Program"
    about = "Who did what, and when. Nothing in it can be changed."
    empty = "Nothing has been recorded yet."
    column_list = ("verb", "subject", "actor_name", "at", "chain", "facts")
    column_labels = {
        "verb": "What",
        "subject": "To which",
        "actor_name": "Who",
        "at": "When",
        "chain": "School",
        "facts": "Particulars",
    }
    column_formatters = {
        "verb": lambda view, context, row, name: row.verb[:1].upper() + row.verb[1:],
        "at": lambda view, context, row, name: instant(row.at),
        "chain": lambda view, context, row, name: _school(row.chain) if row.chain else "None",
        "facts": lambda view, context, row, name: in_short(row.facts),
    }
    column_searchable_list = ("verb", "subject", "actor_name")
    heading_column = "verb"
    beside = (("chain", School),)

    def scope(self, reach: Reach) -> Any:
        """The chains of schools in reach; what belongs to no school, for an administrator."""
        return within(reach, JournalEntry.chain)


def in_short(facts: dict[str, Any]) -> str | None:
    """“votes for: 7; quorum: 5”, cut at 160 characters; changes as “seats: 11 → 12”."""
    parts = []
    for name, value in facts.items():
        if name == "changes" and isinstance(value, dict):
            parts += [f"{key}: {_said(pair[0])} → {_said(pair[1])}" for key, pair in value.items()]
        elif value not in (None, "", {}, []):
            parts.append(f"{name}: {_said(value)}")
    text = "; ".join(part.replace("_", " ") for part in parts)
    return (text[:159] + "…" if len(text) > 160 else text) or None


def _said(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(len(value)) if isinstance(value, list | dict) else str(value)


def _school(number: int) -> str | None:
    found = db.session.get(School, number)
    return found.name if found else None


def _fate(row: OutboxMessage) -> str:
    if row.sent_at is not None:
        return instant(row.sent_at)
    return f"Given up {day(row.given_up_at.date())}" if row.given_up_at else "Waiting"
