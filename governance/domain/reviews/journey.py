"""The states of a review and the acts that move it: a table, `TRANSITIONS`."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a review stands."""

    AWAITING_DRAFT = "awaiting_draft"
    SUBMITTED = "submitted"
    ON_AGENDA = "on_agenda"
    AMENDING = "amending"
    AWAITING_SIGNATURE = "awaiting_signature"
    QUERIED = "queried"
    RETURNED = "returned"
    CLOSED = "closed"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        """As people in the interface read it."""
        return _LABELS[self]

    @property
    def is_open(self) -> bool:
        """Whether the review is still on its way; a policy has one open review at most."""
        return self in OPEN


class Action(StrEnum):
    """What someone does to a review, in the imperative."""

    SUBMIT = "submit"
    PLACE = "place"
    REMOVE = "remove"
    APPROVE = "approve"
    APPROVE_AMENDED = "approve_amended"
    AMEND = "amend"
    RETURN_AMENDED = "return_amended"
    DEFER = "defer"
    REJECT = "reject"
    RESOLVE = "resolve"
    SEND_BACK = "send_back"
    SIGN = "sign"
    QUERY = "query"
    ANSWER = "answer"
    REOPEN = "reopen"
    CANCEL = "cancel"

    @property
    def event(self) -> Event:
        """The name under which the journal and the timeline keep it."""
        return EVENTS[self]


class Event(StrEnum):
    """What happened to a review, in the past tense; one for each action."""

    SUBMITTED = "submitted"
    PLACED = "placed"
    REMOVED = "removed"
    APPROVED = "approved"
    APPROVED_AMENDED = "approved_amended"
    AMENDED = "amended"
    AMENDED_RETURNED = "amended_returned"
    DEFERRED = "deferred"
    REJECTED = "rejected"
    RESOLVED = "resolved"
    SENT_BACK = "sent_back"
    SIGNED = "signed"
    QUERIED = "queried"
    ANSWERED = "answered"
    REOPENED = "reopened"
    CANCELLED = "cancelled"


def actions_in(state: State) -> tuple[Action, ...]:
    """What can be done to a review that stands so, in the order of the journey."""
    return tuple(action for action in Action if (state, action) in TRANSITIONS)


OPEN = frozenset(State) - {State.CLOSED, State.CANCELLED}
TO_WRITE = (State.AWAITING_DRAFT, State.RETURNED, State.AMENDING)
"""Where the headteacher has a text to hand in: a draft, or the text amended as was decided."""

TRANSITIONS: dict[tuple[State, Action], State] = {
    (State.AWAITING_DRAFT, Action.SUBMIT): State.SUBMITTED,
    (State.SUBMITTED, Action.SUBMIT): State.SUBMITTED,  # a newer draft replaces it
    (State.SUBMITTED, Action.PLACE): State.ON_AGENDA,
    (State.SUBMITTED, Action.SEND_BACK): State.RETURNED,
    (State.SUBMITTED, Action.RESOLVE): State.AWAITING_SIGNATURE,  # lawfully, without a meeting
    (State.ON_AGENDA, Action.REMOVE): State.SUBMITTED,
    (State.ON_AGENDA, Action.APPROVE): State.AWAITING_SIGNATURE,
    (State.ON_AGENDA, Action.APPROVE_AMENDED): State.AMENDING,
    (State.ON_AGENDA, Action.DEFER): State.SUBMITTED,
    (State.ON_AGENDA, Action.REJECT): State.RETURNED,
    (State.ON_AGENDA, Action.SEND_BACK): State.RETURNED,
    (State.AMENDING, Action.AMEND): State.AWAITING_SIGNATURE,  # the amended text has come
    (State.AMENDING, Action.REOPEN): State.RETURNED,  # it cannot be amended so: a new decision
    (State.AWAITING_SIGNATURE, Action.RETURN_AMENDED): State.AMENDING,
    (State.AWAITING_SIGNATURE, Action.SIGN): State.CLOSED,
    (State.AWAITING_SIGNATURE, Action.QUERY): State.QUERIED,
    (State.QUERIED, Action.ANSWER): State.AWAITING_SIGNATURE,
    (State.QUERIED, Action.REOPEN): State.RETURNED,  # it needs a new decision
    (State.RETURNED, Action.SUBMIT): State.SUBMITTED,
    **{(state, Action.CANCEL): State.CANCELLED for state in State if state in OPEN},
}

EVENTS: dict[Action, Event] = dict(zip(Action, Event, strict=True))

_LABELS = {
    State.AWAITING_DRAFT: "Awaiting draft",
    State.SUBMITTED: "Waiting for a meeting",
    State.ON_AGENDA: "On the agenda",
    State.AMENDING: "Approved; amendments to be made",
    State.AWAITING_SIGNATURE: "Waiting for the chair’s signature",
    State.QUERIED: "Query with the clerk",
    State.RETURNED: "Returned to the headteacher",
    State.CLOSED: "Closed",
    State.CANCELLED: "Cancelled",
}
