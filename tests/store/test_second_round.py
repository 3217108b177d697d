"""A query goes to the clerk and comes back; a policy goes round again and again."""

from __future__ import annotations

from datetime import date

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, WrongMoment, WrongPerson
from governance.domain.reviews import State
from governance.models.decision import Decision
from governance.models.history import Signatory
from governance.models.journal import JournalEntry
from governance.models.policy import Change, Policy, VersionState
from governance.models.review import Review
from governance.services import reviews, signing
from governance.services.drafts import submit_draft
from tests import factories, rounds
from tests.rounds import seen, sign, told

WHEN = factories.moment()


@pytest.fixture
def at(register):
    with unit_of_work():
        made = rounds.board()
    return made


@pytest.fixture
def review(at):
    with unit_of_work():
        made = rounds.decided(at, "Attendance")
    return made


def test_a_query_goes_to_the_clerk_and_its_answer_back_to_the_chair(at, review):
    with unit_of_work():
        signing.query(
            review.id,
            by=at.act("chair"),
            when=WHEN,
            expecting=seen(review),
            reason="Who locks the gate?",
        )
    with pytest.raises(WrongMoment, match="still open"):
        sign(review, at.act("chair"))
    with unit_of_work():
        signing.answer(
            review.id,
            by=at.act("clerk"),
            when=WHEN,
            expecting=seen(review),
            note="The site manager.",
        )
    assert "Who locks the gate?" in told("query_raised")[at.clerk.id]
    assert "The site manager." in told("query_answered")[at.chair.id]
    sign(review, at.act("chair"))
    verbs = [entry.verb for entry in db.session.query(JournalEntry).order_by(JournalEntry.id)]
    assert verbs == ["queried a decision", "answered a query", "signed"]


def test_each_says_only_what_is_theirs_to_say(at, review):
    with pytest.raises(WrongPerson), unit_of_work():
        signing.query(
            review.id, by=at.act("clerk"), when=WHEN, expecting=seen(review), reason="Why?"
        )
    with pytest.raises(BadInput), unit_of_work():
        signing.query(review.id, by=at.act("chair"), when=WHEN, expecting=seen(review), reason="")
    with pytest.raises(WrongMoment), unit_of_work():
        signing.answer(review.id, by=at.act("clerk"), when=WHEN, expecting=seen(review), note="So.")
    assert db.session.get(Review, review.id).state is State.AWAITING_SIGNATURE


def test_a_reopened_review_goes_back_to_the_head_and_needs_a_new_decision(at, review):
    with unit_of_work():
        signing.query(
            review.id, by=at.act("chair"), when=WHEN, expecting=seen(review), reason="Wrong text."
        )
    with unit_of_work():
        signing.reopen(
            review.id,
            by=at.act("clerk"),
            when=WHEN,
            expecting=seen(review),
            reason="The annex is missing.",
        )
    assert "The annex is missing." in told("draft_returned")[at.head.id]
    again = db.session.get(Review, review.id)
    draft(again, at, WHEN, "With the annex now.")
    with pytest.raises(WrongMoment):
        sign(again, at.act("chair"))
    with unit_of_work():
        rounds.decide(db.session.get(Review, review.id), at)
    sign(review, at.act("chair"))
    assert rounds.versions(review.policy) == {
        1: VersionState.SUPERSEDED,
        2: VersionState.REPLACED,
        3: VersionState.IN_FORCE,
    }
    unsigned = db.session.query(Decision).filter(Decision.signed_by.is_(None)).one()
    assert unsigned.version_id != db.session.get(Review, review.id).version_id


def draft(review, at, when, text):
    with unit_of_work():
        submit_draft(
            review.id,
            by=at.act("head"),
            when=when,
            expecting=review.revision,
            document=rounds.document(text),
            change=Change.MATERIAL,
            summary="It says more.",
        )


def test_the_policy_goes_round_three_times(at, review):
    sign(review, at.act("chair"))
    for year in (2027, 2028):
        policy = db.session.get(Policy, review.policy_id)
        when = factories.moment(policy.opens_on)
        with unit_of_work():
            following = reviews.open_scheduled(policy.id, when=when)
        assert following.due.edtf == f"{year}-12"
        draft(following, at, when, f"The text of {year}.")
        with unit_of_work():
            rounds.decide(db.session.get(Review, following.id), at, decided_on=date(year, 11, 24))
        signed = factories.moment(date(year, 11, 26))
        sign(following, at.act("chair"), when=signed)
    policy = db.session.get(Policy, review.policy_id)
    assert policy.next_review.edtf == "2029-12"
    assert rounds.versions(policy) == {
        1: VersionState.SUPERSEDED,
        2: VersionState.SUPERSEDED,
        3: VersionState.SUPERSEDED,
        4: VersionState.IN_FORCE,
    }
    assert db.session.query(Signatory).count() == 3
