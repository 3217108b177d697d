"""Approved subject to named amendments: the text comes back amended, and that one is signed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, NotLawful, Stale, WrongMoment, WrongPerson
from governance.domain.permissions import Permission, Role
from governance.domain.reviews import State
from governance.domain.routes import Decision as Kind
from governance.models.decision import Decision
from governance.models.history import Event, HistoryEvent, Signatory
from governance.models.journal import JournalEntry
from governance.models.person import Post
from governance.models.policy import Change, Policy, VersionState
from governance.models.review import Review
from governance.queries.meetings import desk
from governance.queries.meetings.drafts import missing
from governance.queries.reviews import changes_since
from governance.queries.reviews import page as review_page
from governance.services import amending, reviews, signing
from governance.services.decisions.votes import lines
from governance.services.drafts import submit_draft
from governance.services.jobs.reminders import remind
from governance.services.meetings.desk import chase
from tests import factories, rounds
from tests.boardroom import MEETING_DAY, ballot, room
from tests.factories import moment
from tests.rounds import seen, told

DAY = timedelta(days=1)
NAMED = ("Section 2: “may lock” becomes “must lock”.", "Add the deputy’s name.")
AMENDED = "This policy says what we do.\n\nStaff must lock the gate. The deputy is Ms Hale."


@pytest.fixture
def here(register):
    return room()


@pytest.fixture
def item(here):
    held = here.hold(*here.governors, title="Gates")
    here.decide(held, ballot(9, kind=Kind.APPROVED_WITH_AMENDMENTS, amendments=NAMED))
    return held


@pytest.fixture
def head(here):
    post = db.session.query(Post).filter_by(school_id=here.school.id, role=Role.HEADTEACHER).one()
    return factories.actor(post.person)


WHEN = moment(MEETING_DAY + 2 * DAY)


def hand_in(item, by, text=AMENDED, **changed):
    told_of = {"expecting": seen(item.review), "note": ""} | changed
    with unit_of_work():
        return amending.hand_in_amended(
            item.review_id, by=by, when=WHEN, document=rounds.document(text), **told_of
        )


def return_it(item, by, reason="The deputy is not named.", **changed):
    with unit_of_work():
        return amending.return_amended(
            item.review_id,
            by=by,
            when=WHEN,
            reason=reason,
            **{"expecting": seen(item.review)} | changed,
        )


def test_the_head_is_asked_for_the_amendments_by_name_and_the_chair_for_nothing_yet(
    here, item, head
):
    review = item.review
    assert (review.state, review.note) == (State.AMENDING, None)
    assert review.draft_due == MEETING_DAY + 14 * DAY
    decision = db.session.query(Decision).one()
    assert decision.amendments_named == NAMED
    assert decision.version_id == review.version_id
    letter = told("amendments_wanted")[head.person_id]
    assert all(f"- {amendment}" in letter for amendment in NAMED)
    assert told("signature_wanted") == {}
    with pytest.raises(WrongMoment, match="amendments are not made yet"):
        rounds.sign(review, here.chair)
    with pytest.raises(WrongMoment, match="hand in the amended text"), unit_of_work():
        submit_draft(
            review.id,
            by=head,
            when=WHEN,
            expecting=seen(review),
            document=rounds.document("Another draft."),
            change=Change.MATERIAL,
            summary="All of it.",
        )
    entry = db.session.query(JournalEntry).order_by(JournalEntry.id.desc()).first()
    assert entry.verb == "recorded that it was approved with amendments"
    assert entry.facts["amendments"] == list(NAMED)


def test_the_amended_text_is_signed_and_the_decision_keeps_both_texts(here, item, head):
    decided = item.version
    version = hand_in(item, head, note="Both are made.")
    assert item.review.state is State.AWAITING_SIGNATURE
    assert "Both are made." in version.summary
    assert NAMED[0] in version.summary
    assert "version 2" in told("amended_submitted")[here.chair.person_id]
    rounds.sign(item.review, here.chair, when=WHEN)
    decision = db.session.query(Decision).one()
    assert (decision.version_id, decision.amended_version_id) == (decided.id, version.id)
    assert decision.signed_by == here.chair.person_id
    policy = db.session.get(Policy, version.policy_id)
    assert rounds.versions(policy) == {1: VersionState.REPLACED, 2: VersionState.IN_FORCE}
    assert db.session.query(Signatory).one().version_id == version.id
    happened = {one.event: one.first_day for one in db.session.query(HistoryEvent)}
    assert happened[Event.APPROVED] == MEETING_DAY
    assert "Approved subject to amendments, now made, by the Governing board on 11" in next(
        iter(told("policy_in_force").values())
    )
    signed = db.session.query(JournalEntry).order_by(JournalEntry.id.desc()).first()
    assert (signed.verb, signed.facts["sha256"]) == ("signed", version.sha256)


def test_the_chair_sees_what_differs_from_the_text_decided_and_nothing_else(item, head):
    hand_in(item, head)
    page = review_page(item.review_id)
    assert page.amendments == NAMED
    assert page.decision_holds
    differs = changes_since(page.decided_before, page.review.version_id)
    words = [part.text for block in differs.every for part in block.parts if part.kind == "added"]
    assert " ".join(" ".join(words).split()) == "The deputy is Ms Hale."
    assert differs.old_number == 1


def test_a_text_in_which_nothing_was_amended_is_refused(item, head):
    with pytest.raises(BadInput, match="Not a word differs") as caught:
        hand_in(item, head, text="This policy says what we do.\n\nStaff must lock the gate.")
    assert caught.value.field == "amended"
    with pytest.raises(BadInput) as caught:
        hand_in(item, head, note="x" * 4001)
    assert caught.value.field == "note"
    assert db.session.get(Review, item.review_id).state is State.AMENDING
    assert db.session.query(Decision).one().amended_version_id is None


def test_the_chair_returns_it_and_the_next_amended_text_is_the_one_signed(here, item, head):
    first = hand_in(item, here.clerk)
    return_it(item, here.chair)
    assert item.review.state is State.AMENDING
    letters = told("amended_returned")
    assert set(letters) == {head.person_id, here.clerk.person_id}
    assert "The deputy is not named." in letters[head.person_id]
    second = hand_in(item, head, text=AMENDED + " The gate is green.")
    assert db.session.query(Decision).one().amended_version_id == second.id
    assert first.state is VersionState.REPLACED
    rounds.sign(item.review, here.chair, when=WHEN)
    assert second.state is VersionState.IN_FORCE


def test_the_chair_may_ask_first_and_the_clerk_reopen_what_cannot_be_amended(here, item, head):
    with unit_of_work():
        signing.reopen(
            item.review_id,
            by=here.clerk,
            when=WHEN,
            expecting=seen(item.review),
            reason="The two amendments contradict each other.",
        )
    assert item.review.state is State.RETURNED
    assert "contradict" in told("draft_returned")[head.person_id]
    other = here.place(here.review("Uniform"), here.meeting(MEETING_DAY + 2 * DAY))
    here.issue(other.meeting)
    here.attend(other.meeting, *here.governors)
    here.decide(other, ballot(9, kind=Kind.APPROVED_WITH_AMENDMENTS, amendments=NAMED))
    hand_in(other, head)
    with unit_of_work():
        signing.query(
            other.review_id, by=here.chair, when=WHEN, expecting=seen(other.review), reason="Why?"
        )
    with pytest.raises(WrongMoment, match="answer the query before the amended text"):
        return_it(other, here.chair)


def test_a_decision_on_the_returned_draft_is_a_new_one_and_both_stay_on_record(here, item, head):
    hand_in(item, head)
    review = item.review
    with unit_of_work():
        signing.query(review.id, by=here.chair, when=WHEN, expecting=seen(review), reason="Why?")
    with unit_of_work():
        signing.reopen(
            review.id, by=here.clerk, when=WHEN, expecting=seen(review), reason="Decide again."
        )
    with unit_of_work():
        submit_draft(
            review.id,
            by=head,
            when=WHEN,
            expecting=seen(review),
            document=rounds.document("Quite another text."),
            change=Change.MATERIAL,
            summary="All of it.",
        )
    page = review_page(review.id)
    assert (page.decision_holds, page.amendments, page.decided_before) == (False, (), None)
    again = here.place(db.session.get(Review, review.id), here.meeting(MEETING_DAY + 30 * DAY))
    here.issue(again.meeting)
    here.attend(again.meeting, *here.governors)
    here.decide(again, ballot(9))
    with pytest.raises(WrongMoment, match="not approved subject to amendments"):
        return_it(again, here.chair)
    rounds.sign(review, here.chair, when=moment(MEETING_DAY + 31 * DAY))
    old, new = db.session.query(Decision).order_by(Decision.id)
    assert (old.kind, old.signed_by) == (Kind.APPROVED_WITH_AMENDMENTS, None)
    assert (new.kind, new.signed_by) == (Kind.APPROVED, here.chair.person_id)
    assert new.version.state is VersionState.IN_FORCE


def test_each_does_only_what_is_theirs_and_sees_the_present_page(here, item, head):
    stranger = room()
    with unit_of_work():
        governor = factories.acting(Role.GOVERNOR, here.school)
    for by, refusal in ((here.chair, WrongPerson), (governor, WrongPerson)):
        with pytest.raises(refusal):
            hand_in(item, by)
    with pytest.raises(NotFound):
        hand_in(item, stranger.clerk)
    with pytest.raises(Stale):
        hand_in(item, head, expecting=seen(item.review) - 1)
    with pytest.raises(WrongMoment, match="has not come yet"):
        return_it(item, here.chair)
    hand_in(item, head)
    with pytest.raises(WrongMoment, match="has come already"):
        hand_in(item, head)
    for by, refusal in ((head, WrongPerson), (here.clerk, WrongPerson), (stranger.chair, NotFound)):
        with pytest.raises(refusal):
            return_it(item, by)
    with pytest.raises(BadInput):
        return_it(item, here.chair, reason=" ")
    with pytest.raises(Stale):
        return_it(item, here.chair, expecting=seen(item.review) - 1)


def test_a_text_that_may_not_be_edited_is_not_approved_subject_to_amendments(here):
    item = here.hold(*here.governors, fixed_text=True)
    with pytest.raises(NotLawful) as caught:
        here.decide(item, ballot(9, kind=Kind.APPROVED_WITH_AMENDMENTS, amendments=NAMED))
    assert "adopted as it stands" in " ".join(caught.value.reasons)
    assert db.session.query(Decision).count() == 0


def test_an_amended_text_is_awaited_at_the_desk_reminded_of_and_chased(here, item, head):
    reach = here.clerk.reach(Permission.PLAN_MEETINGS)
    day = MEETING_DAY + 15 * DAY
    found = [one for one in desk.to_do(reach, day, None) if one.kind is desk.Kind.AMENDED]
    assert [(one.kind.value, one.what, one.countdown) for one in found] == [
        ("amended", "Amended text awaited: Gates", "1 day late"),
    ]
    assert [one.state for one in missing(reach, day, None)] == [State.AMENDING]
    with unit_of_work():
        assert remind(here.school.id, when=moment(day)) == 1
    assert "Gates (amended as the board decided)\n" in told("drafts_awaited")[head.person_id]
    with unit_of_work():
        chase([item.review_id], by=here.clerk, when=moment(day))
    assert "Gates (amended as the board decided)" in told("drafts_chased")[head.person_id]


def test_a_review_that_waits_for_amendments_may_be_called_off(here, item):
    with unit_of_work():
        reviews.cancel(
            item.review_id, by=here.clerk, when=WHEN, expecting=seen(item.review), reason="Closed."
        )
    assert item.review.state is State.CANCELLED


def test_amendments_are_typed_one_a_line_with_or_without_their_marks():
    assert lines(" - One  thing.\n\n• Another.\n2 becomes 3.\n") == (
        "One thing.",
        "Another.",
        "2 becomes 3.",
    )
