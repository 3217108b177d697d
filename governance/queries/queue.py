"""The chair's queue: what waits for a signature, oldest due first."""

from __future__ import annotations

from datetime import date
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import Select, and_, func, select, text
from sqlalchemy.orm import aliased

from governance.db import db
from governance.domain.permissions import Reach
from governance.domain.reviews import State
from governance.domain.routes import Decision as DecisionKind
from governance.models.decision import Decision
from governance.models.meeting import Meeting
from governance.models.policy import Policy, Version
from governance.models.review import Review
from governance.models.school import Body, School
from governance.queries import asking
from governance.queries.keyset import Leaf, Way, leaf, ordered, place
from governance.queries.people import within

APPROVING = (
    DecisionKind.APPROVED,
    DecisionKind.ADOPTED,
    DecisionKind.RATIFIED,
    DecisionKind.APPROVED_WITH_AMENDMENTS,
)
COUNTED_TO = 500
REACHES_KEPT = 512
# Written out, so that the database sees that the partial indexes of open reviews serve.
_WAITS = text(f"review.state = '{State.AWAITING_SIGNATURE}'")
_OPEN = text("review.state not in ('closed', 'cancelled')")


def waiting(reach: Reach, *, after: str | None, before: str | None, rows: int) -> Leaf:
    """A page of what waits for a signature within reach, with how each was decided."""
    at = place(after, before, (date.fromisoformat, int))
    return leaf(partial(_waiting, reach), ("due_last", "id"), at, rows=rows)


@lru_cache(maxsize=REACHES_KEPT)
def _waiting(reach: Reach, way: Way) -> Select[*tuple[Any, ...]]:
    later = aliased(Decision)
    newest = (
        select(func.max(later.id))
        .where(later.review_id == Review.id, later.kind.in_(APPROVING))
        .correlate(Review)
        .scalar_subquery()
    )
    wanted = (
        select(
            Review.id,
            Review.due,
            Review.due_last,
            Policy.title,
            School.name.label("school"),
            Version.change,
            Decision.kind,
            Decision.route,
            Decision.decided_on,
            Decision.minute_reference,
            Body.name.label("body"),
        )
        .join(Policy, Policy.id == Review.policy_id)
        .join(School, School.id == Review.school_id)
        .join(Version, Version.id == Review.version_id)
        .join(Decision, and_(Decision.review_id == Review.id, Decision.id == newest))
        .outerjoin(Meeting, Meeting.id == Decision.meeting_id)
        .outerjoin(Body, Body.id == Meeting.body_id)
        .where(_WAITS, _OPEN, within(reach, Review.school_id))
    )
    return ordered(wanted, (Review.due_last, Review.id), way)


def how_many(reach: Reach) -> int:
    """How many wait within reach; `COUNTED_TO` + 1 means more than that."""
    return asking.value(_counted(reach)) or 0


@lru_cache(maxsize=REACHES_KEPT)
def _counted(reach: Reach) -> Select[int]:
    some = (
        select(Review.id)
        .where(_WAITS, _OPEN, within(reach, Review.school_id))
        .limit(COUNTED_TO + 1)
        .subquery()
    )
    return select(func.count()).select_from(some)


def following(reach: Reach, review_id: int, due_last: date) -> int | None:
    """The review that waits next after this one; None where it is the last."""
    return db.session.scalar(
        select(Review.id)
        .where(_WAITS, _OPEN, within(reach, Review.school_id), Review.id != review_id)
        .order_by(Review.due_last < due_last, Review.due_last, Review.id)
        .limit(1)
    )
