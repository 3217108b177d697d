"""The journey of one review: its states, the acts that move it, and why an act is refused.

The rule is a table, `TRANSITIONS`; what is not in it is refused with the sentence that `REFUSALS`
holds for exactly that state and act. Who may act is not decided here (see the permissions), nor
whether a decision is lawful (see the decision routes).
"""

from __future__ import annotations

from enum import StrEnum

from governance.domain.errors import WrongMoment


class State(StrEnum):
    """Where a review stands."""

    AWAITING_DRAFT = "awaiting_draft"
    SUBMITTED = "submitted"
    ON_AGENDA = "on_agenda"
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
    DEFERRED = "deferred"
    REJECTED = "rejected"
    RESOLVED = "resolved"
    SENT_BACK = "sent_back"
    SIGNED = "signed"
    QUERIED = "queried"
    ANSWERED = "answered"
    REOPENED = "reopened"
    CANCELLED = "cancelled"


class IllegalTransition(WrongMoment):
    """The act does not follow from where the review stands (409)."""

    def __init__(self, state: State, action: Action) -> None:
        super().__init__(REFUSALS[state, action])
        self.state = state
        self.action = action

    def __reduce__(self) -> tuple[type[IllegalTransition], tuple[State, Action]]:
        return type(self), (self.state, self.action)


def advance(state: State, action: Action) -> State:
    """The state after the act; IllegalTransition with a sentence where it does not follow."""
    try:
        return TRANSITIONS[state, action]
    except KeyError:
        raise IllegalTransition(state, action) from None


def actions_in(state: State) -> tuple[Action, ...]:
    """What can be done to a review that stands so, in the order of the journey."""
    return tuple(action for action in Action if (state, action) in TRANSITIONS)


OPEN = frozenset(State) - {State.CLOSED, State.CANCELLED}

TRANSITIONS: dict[tuple[State, Action], State] = {
    (State.AWAITING_DRAFT, Action.SUBMIT): State.SUBMITTED,
    (State.SUBMITTED, Action.SUBMIT): State.SUBMITTED,  # a newer draft replaces it
    (State.SUBMITTED, Action.PLACE): State.ON_AGENDA,
    (State.SUBMITTED, Action.SEND_BACK): State.RETURNED,
    (State.SUBMITTED, Action.RESOLVE): State.AWAITING_SIGNATURE,  # lawfully, without a meeting
    (State.ON_AGENDA, Action.REMOVE): State.SUBMITTED,
    (State.ON_AGENDA, Action.APPROVE): State.AWAITING_SIGNATURE,
    (State.ON_AGENDA, Action.DEFER): State.SUBMITTED,
    (State.ON_AGENDA, Action.REJECT): State.RETURNED,
    (State.ON_AGENDA, Action.SEND_BACK): State.RETURNED,
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
    State.AWAITING_SIGNATURE: "Waiting for the chair’s signature",
    State.QUERIED: "Query with the clerk",
    State.RETURNED: "Returned to the headteacher",
    State.CLOSED: "Closed",
    State.CANCELLED: "Cancelled",
}

_UNDECIDED = "put it on an agenda and record the decision first."

_BY_STATE: dict[State, dict[Action, str]] = {
    State.AWAITING_DRAFT: {
        Action.PLACE: "This review has no draft yet; submit one before it goes on an agenda.",
        Action.REMOVE: "This review is not on an agenda; it is still waiting for a draft.",
        Action.APPROVE: "This review has no draft yet, so there is nothing to approve; "
        "submit a draft first.",
        Action.DEFER: "This review is not before a meeting; it is still waiting for a draft.",
        Action.REJECT: "This review has no draft yet, so there is nothing to reject; "
        "submit a draft first.",
        Action.SEND_BACK: "This review has no draft yet, so there is nothing to send back; "
        "ask for the draft instead.",
        Action.RESOLVE: "This review has no draft yet, so there is nothing to decide; "
        "submit a draft first.",
        Action.SIGN: "This review has no draft and no decision yet; both come before a signature.",
        Action.QUERY: "This review has no decision to query yet; it is still waiting for a draft.",
        Action.ANSWER: "There is no query to answer; this review is still waiting for a draft.",
        Action.REOPEN: "There is no decision to reopen; this review is still waiting for a draft.",
    },
    State.SUBMITTED: {
        Action.REMOVE: "This review is not on an agenda; it is waiting for a meeting.",
        Action.APPROVE: f"This draft has not been before a meeting; {_UNDECIDED}",
        Action.DEFER: "This review is not on an agenda, so there is nothing to defer; "
        "put it on one when a meeting is chosen.",
        Action.REJECT: "This draft has not been before a meeting; put it on an agenda, "
        "or send it back to its author.",
        Action.SIGN: f"This draft has not been approved; {_UNDECIDED}",
        Action.QUERY: "There is no decision to query yet; send the draft back if it needs work.",
        Action.ANSWER: "There is no query to answer; this review is waiting for a meeting.",
        Action.REOPEN: "There is no decision to reopen; this review is waiting for a meeting.",
    },
    State.ON_AGENDA: {
        Action.SUBMIT: "This review is on an agenda; take it off before replacing the draft.",
        Action.PLACE: "This review is already on an agenda; take it off before placing it on "
        "another.",
        Action.RESOLVE: "This review is on an agenda; take it off before recording a decision "
        "taken without a meeting.",
        Action.SIGN: "The meeting has not decided yet; record its decision before the chair signs.",
        Action.QUERY: "The meeting has not decided yet; send the draft back if it needs work.",
        Action.ANSWER: "There is no query to answer; this review is on an agenda.",
        Action.REOPEN: "There is no decision to reopen; this review is on an agenda.",
    },
    State.AWAITING_SIGNATURE: {
        Action.SUBMIT: "This text is approved and waits for the chair’s signature; a new draft "
        "needs the chair’s query and a new decision.",
        Action.PLACE: "This text is already approved; it waits for the chair’s signature, "
        "not for a meeting.",
        Action.REMOVE: "This text is already approved; a decision cannot be taken off an agenda.",
        Action.APPROVE: "This text is already approved; it waits for the chair’s signature.",
        Action.DEFER: "This text is already approved; a decision is changed only by a new one, "
        "so ask the chair to query it.",
        Action.REJECT: "This text is already approved; a decision is changed only by a new one, "
        "so ask the chair to query it.",
        Action.SEND_BACK: "This text is already approved; ask the chair to query it, and it can "
        "be reopened.",
        Action.RESOLVE: "This text is already approved; a decision is changed only by a new one, "
        "so ask the chair to query it.",
        Action.ANSWER: "There is no query to answer; this review waits for the chair’s signature.",
        Action.REOPEN: "The chair has not queried this decision; only a queried one is reopened.",
    },
    State.QUERIED: {
        Action.SUBMIT: "The chair has queried this decision; answer the query or reopen the "
        "review before submitting a new draft.",
        Action.PLACE: "The chair has queried this decision; reopen the review if a meeting must "
        "decide again.",
        Action.REMOVE: "This review is no longer on an agenda; it waits for an answer to the "
        "chair’s query.",
        Action.APPROVE: "This text is already approved; answer the chair’s query first.",
        Action.DEFER: "This text is already approved; answer the chair’s query or reopen the "
        "review.",
        Action.REJECT: "This text is already approved; answer the chair’s query or reopen the "
        "review.",
        Action.SEND_BACK: "The chair has queried this decision; reopen the review to return it "
        "to its author.",
        Action.RESOLVE: "This text is already approved; answer the chair’s query or reopen the "
        "review.",
        Action.SIGN: "The chair’s query is still open; answer it before the signature.",
        Action.QUERY: "The chair has already queried this decision; answer that query first.",
    },
    State.RETURNED: {
        Action.PLACE: "This review was returned to its author; a new draft must come before an "
        "agenda.",
        Action.REMOVE: "This review is not on an agenda; it was returned to its author.",
        Action.APPROVE: "This review was returned to its author; a new draft must come before a "
        "decision.",
        Action.DEFER: "This review is not before a meeting; it was returned to its author.",
        Action.REJECT: "This review was already returned to its author; wait for the new draft.",
        Action.SEND_BACK: "This review was already returned to its author; wait for the new draft.",
        Action.RESOLVE: "This review was returned to its author; a new draft must come before a "
        "decision.",
        Action.SIGN: "This review was returned to its author; it needs a new draft and a new "
        "decision before a signature.",
        Action.QUERY: "This review was returned to its author; there is no decision to query.",
        Action.ANSWER: "There is no query to answer; this review was returned to its author.",
        Action.REOPEN: "This review is open already; it was returned to its author.",
    },
}

_WORDS = {
    Action.SUBMIT: "take another draft",
    Action.PLACE: "go on an agenda",
    Action.REMOVE: "be taken off an agenda",
    Action.APPROVE: "be approved",
    Action.DEFER: "be deferred",
    Action.REJECT: "be rejected",
    Action.RESOLVE: "be decided",
    Action.SEND_BACK: "be sent back",
    Action.SIGN: "be signed",
    Action.QUERY: "be queried",
    Action.ANSWER: "have a query answered",
    Action.REOPEN: "be reopened",
    Action.CANCEL: "be cancelled",
}


def _at_the_end(state: State, action: Action) -> str:
    """Why nothing moves a review that is over, and where to go instead."""
    end, instead = {
        State.CLOSED: ("signed and closed", "the policy’s next review is the place for a change."),
        State.CANCELLED: ("cancelled", "open a new review of the policy instead."),
    }[state]
    return f"This review is {end} and cannot {_WORDS[action]}; {instead}"


REFUSALS: dict[tuple[State, Action], str] = {
    **{
        (state, action): sentence
        for state, sentences in _BY_STATE.items()
        for action, sentence in sentences.items()
    },
    **{
        (state, action): _at_the_end(state, action)
        for state in (State.CLOSED, State.CANCELLED)
        for action in Action
    },
}
