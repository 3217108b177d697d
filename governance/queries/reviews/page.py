"""Everything one page says of one review, but the words of its texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Row, or_, select
from sqlalchemy.orm import aliased

from governance.db import db
from governance.domain.permissions import SchoolRef
from governance.models.decision import Decision
from governance.models.journal import JournalEntry
from governance.models.meeting import AgendaItem, ItemOutcome, Meeting
from governance.models.person import Person
from governance.models.policy import Policy, Version
from governance.models.review import Review
from governance.models.school import Body, School

_ASKED_AND_ANSWERED = ("queried a decision", "answered a query")
_OPENER, _AUTHOR = aliased(Person), aliased(Person)
_AMENDED = aliased(Version)
_REVIEW = (
    select(
        Review.id,
        Review.revision,
        Review.state,
        Review.due,
        Review.due_last,
        Review.draft_due,
        Review.opened_on,
        Review.note,
        Review.closed_on,
        Review.policy_id,
        Review.school_id,
        School.trust_id,
        School.name.label("school"),
        Policy.title,
        Policy.frequency,
        Policy.next_review,
        Policy.fixed_text,
        _OPENER.name.label("opened_by"),
        Version.id.label("version_id"),
        Version.number,
        Version.state.label("version_state"),
        Version.filename,
        Version.sha256,
        Version.size,
        Version.change,
        Version.summary,
        Version.warnings,
        Version.submitted_at,
        Version.effective_on,
        _AUTHOR.name.label("submitted_by"),
    )
    .join(Policy, Policy.id == Review.policy_id)
    .join(School, School.id == Review.school_id)
    .outerjoin(Version, Version.id == Review.version_id)
    .outerjoin(_OPENER, _OPENER.id == Review.opened_by)
    .outerjoin(_AUTHOR, _AUTHOR.id == Version.submitted_by)
)


@dataclass(frozen=True, slots=True)
class Said:
    """A query or its answer: who said what, when."""

    verb: str
    who: str
    at: datetime
    words: str

    @property
    def is_query(self) -> bool:
        """Whether it asks; otherwise it answers."""
        return self.verb == _ASKED_AND_ANSWERED[0]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """One review: the review with its policy, school and draft; where it was placed and decided.

    `item` and `decision` are None until there are some; `said` is the chair's queries and their
    answers, oldest first.
    """

    review: Row[Any]
    item: Row[Any] | None
    decision: Row[Any] | None
    said: tuple[Said, ...]

    @property
    def amendments(self) -> tuple[str, ...]:
        """The amendments that the latest decision names; none where it was taken on other texts."""
        if self.decision is None or not self.decision_holds:
            return ()
        return tuple((self.decision.amendments or "").splitlines())

    @property
    def decision_holds(self) -> bool:
        """Whether the latest decision was taken on the present text, or on what it was made of."""
        found = self.decision
        return found is not None and self.review.version_id in (
            found.version_id,
            found.amended_version_id,
        )

    @property
    def decided_before(self) -> int | None:
        """The text decided, where the present one is that text amended; else None."""
        found = self.decision
        amended = found is not None and found.amended_version_id is not None
        return found.version_id if found and amended and self.decision_holds else None

    @property
    def school(self) -> SchoolRef:
        """The school as permissions know it."""
        return SchoolRef(self.review.school_id, self.review.trust_id)


def page(review_id: int) -> ReviewPage | None:
    """Everything of one review, but the words of its texts; None where there is no such review."""
    review = _review(review_id)
    if review is None:
        return None
    return ReviewPage(
        review, _item(review_id), _decision(review_id), _said(review_id, review.policy_id)
    )


def _review(review_id: int) -> Row[Any] | None:
    found = db.session.execute(_REVIEW.where(Review.id == review_id)).one_or_none()
    return cast("Row[Any] | None", found)


def _item(review_id: int) -> Row[Any] | None:
    """The agenda the review is on, or the last on which it was decided."""
    found = db.session.execute(
        select(
            AgendaItem.id,
            AgendaItem.meeting_id,
            AgendaItem.papers_sent_on,
            AgendaItem.outcome,
            Meeting.held_on,
            Body.name.label("body"),
        )
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .join(Body, Body.id == Meeting.body_id)
        .where(
            AgendaItem.review_id == review_id,
            or_(AgendaItem.outcome.is_(None), AgendaItem.outcome == ItemOutcome.DECIDED),
        )
        .order_by(AgendaItem.id.desc())
        .limit(1)
    ).one_or_none()
    return cast("Row[Any] | None", found)


def _decision(review_id: int) -> Row[Any] | None:
    """The latest decision of the review, of whatever kind."""
    found = db.session.execute(
        select(
            Decision.id,
            Decision.version_id,
            Decision.amendments,
            Decision.amended_version_id,
            Version.number.label("decided_number"),
            _AMENDED.number.label("amended_number"),
            Decision.kind,
            Decision.route,
            Decision.decided_on,
            Decision.minute_reference,
            Decision.votes_for,
            Decision.votes_against,
            Decision.abstained,
            Decision.quorum,
            Decision.present,
            Decision.note,
            Decision.checked,
            Decision.meeting_id,
            Decision.signed_as,
            Decision.signed_at,
            Person.name.label("signed_by"),
            Body.name.label("body"),
            Meeting.held_on,
        )
        .join(Version, Version.id == Decision.version_id)
        .outerjoin(_AMENDED, _AMENDED.id == Decision.amended_version_id)
        .outerjoin(Meeting, Meeting.id == Decision.meeting_id)
        .outerjoin(Body, Body.id == Meeting.body_id)
        .outerjoin(Person, Person.id == Decision.signed_by)
        .where(Decision.review_id == review_id)
        .order_by(Decision.id.desc())
        .limit(1)
    ).one_or_none()
    return cast("Row[Any] | None", found)


def _said(review_id: int, policy_id: int) -> tuple[Said, ...]:
    rows = db.session.execute(
        select(JournalEntry.verb, JournalEntry.actor_name, JournalEntry.at, JournalEntry.facts)
        .where(
            JournalEntry.policy_id == policy_id,
            JournalEntry.subject == f"review {review_id}",
            JournalEntry.verb.in_(_ASKED_AND_ANSWERED),
        )
        .order_by(JournalEntry.id)
    )
    return tuple(Said(verb, who, at, str(facts["words"])) for verb, who, at, facts in rows)
