"""A signature brings the decided text into force once, and the policy goes round again."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from sqlalchemy import event

from governance.db import db, unit_of_work
from governance.domain.errors import NotFound, Stale, WrongMoment, WrongPerson
from governance.domain.frequency import ON_CHANGE
from governance.domain.moments import Moment
from governance.domain.permissions import Role
from governance.domain.reviews import OPEN, State
from governance.domain.routes import Decision as DecisionKind
from governance.domain.routes import Route
from governance.models.decision import Decision
from governance.models.history import Event, HistoryEvent, Signatory
from governance.models.journal import JournalEntry
from governance.models.person import Post
from governance.models.policy import Origin, Policy, VersionState
from governance.models.review import Review
from governance.services import signing
from tests import factories, rounds
from tests.rounds import sign, told

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


def test_the_signature_brings_the_text_into_force_and_plans_the_next_review(at, review):
    sign(review, at.act("chair"))
    policy = db.session.get(Policy, review.policy_id)
    assert rounds.versions(policy) == {1: VersionState.SUPERSEDED, 2: VersionState.IN_FORCE}
    assert db.session.get(Review, review.id).state is State.CLOSED
    assert db.session.get(Review, review.id).closed_on == WHEN.day
    assert db.session.get(Review, review.id).version.effective_on == WHEN.day
    assert policy.next_review.edtf == "2027-12"
    assert policy.next_review_origin is Origin.DECISION
    assert policy.anchor.edtf == "2026-12"
    assert policy.opens_on == date(2027, 10, 6)


def test_the_signature_stands_in_the_decision_the_history_and_the_signatories(at, review):
    sign(review, at.act("chair"))
    decision = db.session.query(Decision).one()
    assert (decision.signed_by, decision.signed_as) == (at.chair.id, "Chair of governors")
    assert decision.signed_at == WHEN.at
    events = db.session.query(HistoryEvent).order_by(HistoryEvent.id).all()
    assert [(one.event, one.on_date.edtf, one.decision_id) for one in events] == [
        (Event.APPROVED, "2026-11-18", decision.id),
        (Event.REVIEWED, "2026-11-18", decision.id),
    ]
    signatory = db.session.query(Signatory).one()
    assert (signatory.name, signatory.signed_on.edtf) == ("Rowena Tansley", "2026-11-20")
    entry = db.session.query(JournalEntry).one()
    assert (entry.verb, entry.actor_name) == ("signed", "Rowena Tansley")
    assert entry.facts["next_review"] == "2027-12"


@pytest.mark.parametrize(
    ("kind", "event"),
    [
        (DecisionKind.ADOPTED, Event.ADOPTED),
        (DecisionKind.RATIFIED, Event.RATIFIED),
        (DecisionKind.APPROVED_WITH_AMENDMENTS, Event.APPROVED),
    ],
)
def test_the_history_says_what_was_decided(at, kind, event):
    with unit_of_work():
        review = rounds.submitted(at)
        amends = kind is DecisionKind.APPROVED_WITH_AMENDMENTS
        made = {"amendments": "Shut.", "amended_version_id": review.version_id} if amends else {}
        rounds.decide(review, at, kind=kind, **made)
    sign(review, at.act("chair"))
    assert db.session.query(HistoryEvent).order_by(HistoryEvent.id).first().event is event


def test_everybody_who_should_know_is_told_once_and_staff_are_not(at, review):
    with unit_of_work():
        factories.holder(Role.STAFF, at.school)
        factories.holder(Role.GOVERNOR, factories.school())
        db.session.add(
            Post(
                person_id=at.chair.id,
                role=Role.GOVERNOR,
                school_id=at.school.id,
                starts=factories.LONG_AGO,
            )
        )
    sign(review, at.act("chair"))
    letters = told("policy_in_force")
    assert set(letters) == {one.id for one in (at.chair, at.vice, at.clerk, at.head, at.governor)}
    text = letters[at.governor.id]
    assert text.startswith("Dear Petra Lyle,")
    assert "Approved by the Governing board on 18 November 2026 (minute 7.2)." in text
    assert "Signed by Rowena Tansley (Chair of governors)." in text
    assert "The next review is due December 2027." in text
    assert told("needs_dates") == {}


def test_the_vice_chair_signs_in_the_chairs_absence(at, review):
    sign(review, at.act("vice"))
    assert db.session.query(Decision).one().signed_as == "Vice-chair, in the chair’s absence"


def test_nobody_else_signs_and_another_schools_chair_finds_nothing(at, review):
    for who in ("governor", "head", "clerk"):
        with pytest.raises(WrongPerson):
            sign(review, at.act(who))
    with unit_of_work():
        stranger = factories.acting(Role.CHAIR, factories.school())
    with pytest.raises(NotFound):
        sign(review, stranger)
    assert db.session.query(Decision).one().signed_by is None


def test_a_chair_whose_time_is_over_does_not_sign(at, review):
    with unit_of_work():
        db.session.query(Post).filter_by(person_id=at.chair.id).one().ends = date(2026, 11, 19)
    with pytest.raises(WrongPerson, match="Only the chair"):
        sign(review, at.act("chair"))


def test_a_double_click_signs_once(at, review):
    seen = review.revision
    sign(review, at.act("chair"), expecting=seen)
    with pytest.raises(Stale):
        sign(review, at.act("chair"), expecting=seen)
    assert db.session.query(JournalEntry).count() == 1
    assert db.session.query(HistoryEvent).count() == 2


@pytest.mark.parametrize("state", sorted(OPEN - {State.AWAITING_SIGNATURE}))
def test_only_what_waits_for_a_signature_is_signed(at, state):
    with unit_of_work():
        review = rounds.decided(at)
        review.state, review.note = state, "A note."
    with pytest.raises(WrongMoment):
        sign(review, at.act("chair"))


def test_a_decision_on_another_text_is_not_signed(at, review):
    with unit_of_work():
        other = factories.version(review.policy, 3, state=VersionState.SUBMITTED)
        db.session.get(Review, review.id).version_id = other.id
    with pytest.raises(WrongMoment, match="this very text"):
        sign(review, at.act("chair"))


def test_without_a_frequency_the_clerk_is_asked_for_dates(at):
    with unit_of_work():
        review = rounds.decided(at, frequency=None, frequency_origin=None)
    sign(review, at.act("chair"))
    policy = db.session.get(Policy, review.policy_id)
    assert (policy.next_review, policy.due_last, policy.opens_on) == (None, None, None)
    assert set(told("needs_dates")) == {at.clerk.id}


def test_a_policy_reviewed_on_change_has_no_next_date_and_nobody_is_nagged(at):
    with unit_of_work():
        review = rounds.decided(at, frequency=ON_CHANGE)
    sign(review, at.act("chair"))
    assert db.session.get(Policy, review.policy_id).next_review is None
    assert told("needs_dates") == {}


def test_a_decision_outside_a_meeting_is_told_by_its_route(at):
    with unit_of_work():
        review = rounds.submitted(at)
        rounds.decide(review, at, route=Route.CHAIRS_ACTION, meeting_id=None, minute_reference=None)
    sign(review, at.act("chair"))
    assert "Approved by chair’s action on 18 November 2026." in told("policy_in_force")[at.head.id]


def test_of_two_who_sign_at_once_exactly_one_does(app, at, review):
    who = (at.act("chair"), at.act("vice"))
    review_id, revision = review.id, review.revision
    barrier, outcomes = threading.Barrier(2), []
    db.session.rollback()

    def attempt(by):
        with app.app_context():
            barrier.wait()
            try:
                with unit_of_work():
                    signing.sign(
                        review_id, by=by, when=Moment(WHEN.at, WHEN.day), expecting=revision
                    )
                outcomes.append("signed")
            except Stale:
                outcomes.append("stale")
            finally:
                db.session.remove()

    threads = [threading.Thread(target=attempt, args=(by,)) for by in who]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["signed", "stale"]
    db.session.rollback()
    assert db.session.query(JournalEntry).count() == 1
    assert db.session.query(Signatory).count() == 1


def test_signing_asks_the_database_no_more_for_a_large_board(at):
    with unit_of_work():
        few, many = rounds.decided(at), rounds.decided(at)

    def statements(review):
        count = []

        def listener(*_):
            count.append(1)

        event.listen(db.engine, "before_cursor_execute", listener)
        sign(review, at.act("chair"))
        event.remove(db.engine, "before_cursor_execute", listener)
        return len(count)

    before = statements(few)
    with unit_of_work():
        for _ in range(25):
            factories.holder(Role.GOVERNOR, at.school)
    assert statements(many) <= before
