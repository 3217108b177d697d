"""The whole way of a review as a list of steps, and whose turn it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from governance.domain.reviews import State
from governance.queries.reviews.page import ReviewPage

STEPS = ("Opened", "Draft", "Agenda", "Decided", "Signed", "Next review")
_AT = {
    State.AWAITING_DRAFT: 1,
    State.RETURNED: 1,
    State.SUBMITTED: 2,
    State.ON_AGENDA: 3,
    State.AMENDING: 4,
    State.AWAITING_SIGNATURE: 4,
    State.QUERIED: 4,
    State.CLOSED: 6,
}
_TURNS = {
    State.AWAITING_DRAFT: ("The headteacher", "uploads a draft, wanted by {draft_due}."),
    State.RETURNED: ("The headteacher", "uploads a new draft, wanted by {draft_due}."),
    State.SUBMITTED: ("The clerk", "puts the draft on the agenda of a meeting."),
    State.ON_AGENDA: ("The board", "decides at the meeting."),
    State.AMENDING: (
        "The headteacher",
        "makes the amendments named and uploads the amended text, wanted by {draft_due}.",
    ),
    State.AWAITING_SIGNATURE: (
        "The chair",
        "signs the decision, or asks the clerk a question first.",
    ),
    State.QUERIED: ("The clerk", "answers the chair’s query, or reopens the review."),
    State.CLOSED: ("Nobody", "has anything to do: the new text is in force."),
    State.CANCELLED: ("Nobody", "has anything to do: this review was called off."),
}
LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `state` is done, current or todo; `when` a day in words, where there is one."""

    label: str
    state: str
    when: str | None = None


def journey(page: ReviewPage) -> tuple[Step, ...]:
    """The six steps of the review; of one that was called off, those that were taken."""
    state = page.review.state
    reached = _AT.get(state)
    if reached is None:
        return (
            Step(STEPS[0], "done", _day(page.review.opened_on)),
            Step("Called off", "current", _day(page.review.closed_on)),
        )
    whens = _whens(page)
    return tuple(
        Step(
            label,
            "done" if place < reached else "current" if place == reached else "todo",
            whens[place] if place <= reached or place == len(STEPS) - 1 else None,
        )
        for place, label in enumerate(STEPS)
    )


def turn(page: ReviewPage) -> tuple[str, str]:
    """Who must do what next: who, and the rest of the sentence."""
    review, item = page.review, page.item
    who, what = _TURNS[review.state]
    if review.state is State.ON_AGENDA and item is not None:
        who, what = f"The {item.body}", f"decides on {_day(item.held_on)}."
    return who, what.format(draft_due=_day(review.draft_due))


def _whens(page: ReviewPage) -> tuple[str | None, ...]:
    review, item, decision = page.review, page.item, page.decision
    if not page.decision_holds:
        decision = None  # it was taken on an earlier draft
    draft = None
    if review.state in (State.AWAITING_DRAFT, State.RETURNED):
        draft = f"by {_day(review.draft_due)}"
    elif review.submitted_at is not None:
        draft = _day(review.submitted_at)
    following = None
    if review.state is State.CLOSED:
        following = review.next_review.in_words() if review.next_review else "no date"
    return (
        _day(review.opened_on),
        draft,
        _day(item.held_on) if item else None,
        _day(decision.decided_on) if decision else None,
        _day(decision.signed_at) if decision and decision.signed_at else None,
        following,
    )


def _day(value: date | datetime | None) -> str | None:
    """A day, or the London day of an instant, in words."""
    if isinstance(value, datetime):
        value = value.astimezone(LONDON)
    return f"{value.day} {value:%B %Y}" if value else None
