"""What is asked of whoever hands in drafts."""

from __future__ import annotations

from datetime import date
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import Select, select, text

from governance.domain.permissions import Reach
from governance.domain.reviews import TO_WRITE, State
from governance.models.policy import Policy, Version
from governance.models.review import Review
from governance.models.school import School
from governance.queries.keyset import Leaf, Way, leaf, ordered, place
from governance.queries.people import within

WANTED = TO_WRITE
HANDED_IN = (State.SUBMITTED, State.ON_AGENDA, State.AWAITING_SIGNATURE, State.QUERIED)
SHOWN: dict[str | None, tuple[State, ...]] = {
    "handed-in": HANDED_IN,
    "received": (State.SUBMITTED,),
    "queried": (State.QUERIED,),
}
"""The parts of the page by the word in its address; without one, what is wanted."""

# Written out, so that the database sees that the partial indexes of open reviews serve.
_OPEN = text("review.state not in ('closed', 'cancelled')")


def asked_of(
    reach: Reach,
    states: tuple[State, ...],
    *,
    after: str | None,
    before: str | None,
    rows: int,
) -> Leaf:
    """A page of the open reviews within reach that stand so, oldest due first."""
    at = place(after, before, (date.fromisoformat, int))
    return leaf(partial(_open_reviews, reach, states), ("due_last", "id"), at, rows=rows)


@lru_cache(maxsize=512)
def _open_reviews(reach: Reach, states: tuple[State, ...], way: Way) -> Select[*tuple[Any, ...]]:
    wanted = (
        select(
            Review.id,
            Review.state,
            Review.due,
            Review.due_last,
            Review.draft_due,
            Review.note,
            Policy.title,
            School.name.label("school"),
            Version.number,
            Version.change,
            Version.submitted_at,
        )
        .join(Policy, Policy.id == Review.policy_id)
        .join(School, School.id == Review.school_id)
        .outerjoin(Version, Version.id == Review.version_id)
        .where(_OPEN, Review.state.in_(states), within(reach, Review.school_id))
    )
    return ordered(wanted, (Review.due_last, Review.id), way)
