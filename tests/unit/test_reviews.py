"""The journey of a review: the whole product of states and actions, written out."""

from __future__ import annotations

import itertools
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.domain.errors import WrongMoment
from governance.domain.reviews import (
    EVENTS,
    OPEN,
    REFUSALS,
    TRANSITIONS,
    Action,
    IllegalTransition,
    State,
    actions_in,
    advance,
)

# one line a state: what each action leads to; an action not named is refused
JOURNEY = {
    "awaiting_draft": {"submit": "submitted", "cancel": "cancelled"},
    "submitted": {
        "submit": "submitted",
        "place": "on_agenda",
        "send_back": "returned",
        "resolve": "awaiting_signature",
        "cancel": "cancelled",
    },
    "on_agenda": {
        "remove": "submitted",
        "approve": "awaiting_signature",
        "approve_amended": "amending",
        "defer": "submitted",
        "reject": "returned",
        "send_back": "returned",
        "cancel": "cancelled",
    },
    "amending": {"amend": "awaiting_signature", "reopen": "returned", "cancel": "cancelled"},
    "awaiting_signature": {
        "return_amended": "amending",
        "sign": "closed",
        "query": "queried",
        "cancel": "cancelled",
    },
    "queried": {"answer": "awaiting_signature", "reopen": "returned", "cancel": "cancelled"},
    "returned": {"submit": "submitted", "cancel": "cancelled"},
    "closed": {},
    "cancelled": {},
}


@pytest.mark.parametrize(("state", "action"), list(itertools.product(State, Action)))
def test_each_action_in_each_state_moves_or_is_refused(state: State, action: Action) -> None:
    expected = JOURNEY[state.value].get(action.value)
    if expected is not None:
        assert advance(state, action) == State(expected)
        assert (state, action) not in REFUSALS
        return
    with pytest.raises(IllegalTransition) as refused:
        advance(state, action)
    sentence = refused.value.sentence
    assert sentence.startswith(("This ", "The ", "There "))
    assert sentence.endswith(".")
    assert sentence.count(".") == 1
    assert "'" not in sentence
    assert len(sentence) > 40
    assert isinstance(refused.value, WrongMoment)
    assert refused.value.status == 409


def test_the_sentence_says_what_to_do() -> None:
    with pytest.raises(IllegalTransition) as refused:
        advance(State.ON_AGENDA, Action.SUBMIT)
    assert str(refused.value) == (
        "This review is on an agenda; take it off before replacing the draft."
    )
    with pytest.raises(IllegalTransition) as refused:
        advance(State.CLOSED, Action.SUBMIT)
    assert str(refused.value) == (
        "This review is signed and closed and cannot take another draft; "
        "the policy’s next review is the place for a change."
    )


def test_a_refusal_survives_a_process_boundary() -> None:
    refused = IllegalTransition(State.CLOSED, Action.SIGN)
    again = pickle.loads(pickle.dumps(refused))
    assert (again.state, again.action, again.sentence) == (
        State.CLOSED,
        Action.SIGN,
        refused.sentence,
    )


def test_what_can_be_done_is_the_table_s_row() -> None:
    for state in State:
        assert {action.value for action in actions_in(state)} == set(JOURNEY[state.value])


def test_a_review_that_is_over_is_not_open() -> None:
    assert {state for state in State if not state.is_open} == {State.CLOSED, State.CANCELLED}
    assert all(not actions_in(state) for state in State if state not in OPEN)


def test_each_state_has_words_for_people() -> None:
    labels = [state.label for state in State]
    assert labels == [
        "Awaiting draft",
        "Waiting for a meeting",
        "On the agenda",
        "Approved; amendments to be made",
        "Waiting for the chair’s signature",
        "Query with the clerk",
        "Returned to the headteacher",
        "Closed",
        "Cancelled",
    ]


def test_each_action_has_its_event_in_the_past_tense() -> None:
    assert {action.value: action.event.value for action in Action} == {
        "submit": "submitted",
        "place": "placed",
        "remove": "removed",
        "approve": "approved",
        "approve_amended": "approved_amended",
        "amend": "amended",
        "return_amended": "amended_returned",
        "defer": "deferred",
        "reject": "rejected",
        "resolve": "resolved",
        "send_back": "sent_back",
        "sign": "signed",
        "query": "queried",
        "answer": "answered",
        "reopen": "reopened",
        "cancel": "cancelled",
    }
    assert len(set(EVENTS.values())) == len(Action)


@given(st.lists(st.sampled_from(Action), max_size=40))
def test_no_signature_without_an_approval_since_the_last_draft(attempts: list[Action]) -> None:
    state, approved, amended = State.AWAITING_DRAFT, False, False
    for action in attempts:
        if (state, action) not in TRANSITIONS:
            continue
        if action is Action.SUBMIT:
            approved = False
        if action in (Action.APPROVE, Action.APPROVE_AMENDED, Action.RESOLVE):
            approved = True
        if action in (Action.APPROVE_AMENDED, Action.RETURN_AMENDED):
            amended = False
        if action in (Action.APPROVE, Action.RESOLVE, Action.AMEND):
            amended = True
        assert (approved and amended) or action is not Action.SIGN
        state = advance(state, action)


def test_every_state_is_reached_from_the_first() -> None:
    reached, frontier = {State.AWAITING_DRAFT}, [State.AWAITING_DRAFT]
    while frontier:
        state = frontier.pop()
        for action in actions_in(state):
            following = advance(state, action)
            if following not in reached:
                reached.add(following)
                frontier.append(following)
    assert reached == set(State)
