"""Why an act on a review is refused: one sentence for each state and act that do not agree."""

from __future__ import annotations

from governance.domain.errors import WrongMoment
from governance.domain.reviews.journey import TRANSITIONS, Action, State


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
        Action.APPROVE_AMENDED: "This review has no draft yet, so there is nothing to approve; "
        "submit a draft first.",
        Action.AMEND: "This review has no decision to amend a text by; it is still waiting for a "
        "draft.",
        Action.RETURN_AMENDED: "There is no amended text to return; this review is still waiting "
        "for a draft.",
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
        Action.APPROVE_AMENDED: f"This draft has not been before a meeting; {_UNDECIDED}",
        Action.AMEND: "This draft has not been before a meeting, so no amendments are decided; "
        "submit a newer draft instead.",
        Action.RETURN_AMENDED: "There is no amended text to return; send the draft back if it "
        "needs work.",
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
        Action.AMEND: "The meeting has not decided yet; amendments are made once it has named "
        "them.",
        Action.RETURN_AMENDED: "There is no amended text to return; the meeting has not decided "
        "yet.",
    },
    State.AMENDING: {
        Action.SUBMIT: "This text is approved subject to amendments; hand in the amended text, "
        "not a new draft.",
        Action.PLACE: "This text is already approved; it waits for the amendments, not for a "
        "meeting.",
        Action.REMOVE: "This text is already approved; a decision cannot be taken off an agenda.",
        Action.APPROVE: "This text is already approved subject to amendments; it waits for the "
        "amended text.",
        Action.APPROVE_AMENDED: "This text is already approved subject to amendments; it waits for "
        "the amended text.",
        Action.RETURN_AMENDED: "The amended text has not come yet, so there is nothing to return.",
        Action.DEFER: "This text is already approved; a decision is changed only by a new one, "
        "so reopen the review.",
        Action.REJECT: "This text is already approved; a decision is changed only by a new one, "
        "so reopen the review.",
        Action.RESOLVE: "This text is already approved; a decision is changed only by a new one, "
        "so reopen the review.",
        Action.SEND_BACK: "This text is already approved; reopen the review if it needs a new "
        "decision.",
        Action.SIGN: "The amendments are not made yet; the amended text comes before the "
        "signature.",
        Action.QUERY: "The amendments are not made yet; wait for the amended text before you "
        "query the decision.",
        Action.ANSWER: "There is no query to answer; this review waits for the amended text.",
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
        Action.APPROVE_AMENDED: "This text is already approved; it waits for the chair’s "
        "signature.",
        Action.AMEND: "The text to be signed has come already; the chair returns it if the "
        "amendments are not made as decided.",
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
        Action.APPROVE_AMENDED: "This text is already approved; answer the chair’s query first.",
        Action.AMEND: "The chair has queried this decision; answer the query before another text "
        "comes.",
        Action.RETURN_AMENDED: "The chair has queried this decision; answer the query before the "
        "amended text is returned.",
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
        Action.APPROVE_AMENDED: "This review was returned to its author; a new draft must come "
        "before a decision.",
        Action.AMEND: "This review was returned to its author; hand in a new draft, which needs a "
        "new decision.",
        Action.RETURN_AMENDED: "There is no amended text to return; this review was returned to "
        "its author.",
    },
}

_WORDS = {
    Action.SUBMIT: "take another draft",
    Action.PLACE: "go on an agenda",
    Action.REMOVE: "be taken off an agenda",
    Action.APPROVE: "be approved",
    Action.APPROVE_AMENDED: "be approved",
    Action.AMEND: "take an amended text",
    Action.RETURN_AMENDED: "have its text returned",
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
