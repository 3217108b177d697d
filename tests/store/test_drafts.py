"""A draft is handed in, replaced, sent back or called off; each time somebody is told once."""

from __future__ import annotations

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, Stale, WrongMoment, WrongPerson
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.models.jobs import OutboxMessage
from governance.models.journal import JournalEntry
from governance.models.meeting import AgendaItem, ItemOutcome
from governance.models.policy import Change, Policy, Version, VersionState
from governance.models.review import Review
from governance.services import reviews, schedule
from governance.services.drafts import submit_draft, unfilled
from tests import factories, rounds

WHEN = factories.moment()


@pytest.fixture
def at(register):
    with unit_of_work():
        made = rounds.board()
    return made


@pytest.fixture
def review(at):
    with unit_of_work():
        policy = factories.policy(at.school, "Attendance")
        factories.version(policy, 1, sha256="a" * 64)
        made = factories.review(policy)
    return made


def submit(review, by, text="Staff must lock the gate at 8.45.", **fields):
    given = {
        "by": by,
        "when": WHEN,
        "expecting": review.revision,
        "document": rounds.document(text),
        "change": Change.MINOR,
        "summary": "The gate is locked earlier.",
    } | fields
    with unit_of_work():
        return submit_draft(review.id, **given)


def messages(notice):
    return db.session.query(OutboxMessage).filter_by(notice=notice).all()


def test_a_draft_becomes_the_version_under_review_and_the_clerk_is_told(at, review):
    version = submit(review, at.act("head"))
    assert (version.number, version.state, version.change) == (
        2,
        VersionState.SUBMITTED,
        Change.MINOR,
    )
    kept = db.session.get(Review, review.id)
    assert (kept.state, kept.version_id) == (State.SUBMITTED, version.id)
    [message] = messages("draft_submitted")
    assert message.person_id == at.clerk.id
    assert "The gate is locked earlier." in message.text
    assert f"/reviews/{review.id}" in message.text
    entry = db.session.query(JournalEntry).one()
    assert entry.verb == "submitted a draft"
    assert entry.facts["sha256"] == version.sha256


def test_a_newer_draft_replaces_the_one_before_it_and_never_the_text_in_force(at, review):
    submit(review, at.act("head"))
    submit(db.session.get(Review, review.id), at.act("head"), "Staff must lock it at 9.")
    assert rounds.versions(review.policy) == {
        1: VersionState.IN_FORCE,
        2: VersionState.REPLACED,
        3: VersionState.SUBMITTED,
    }
    assert len(messages("draft_submitted")) == 2


def test_the_very_file_in_force_needs_the_words_no_change(at, review):
    same = rounds.document("The same.", sha256="a" * 64)
    with pytest.raises(BadInput, match="very file that is in force") as refused:
        submit(review, at.act("head"), document=same)
    assert refused.value.field == "change"
    version = submit(review, at.act("head"), document=same, change=Change.NONE, summary="")
    assert version.summary is None


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"change": None}, "change"),
        ({"summary": "  \n "}, "summary"),
        ({"summary": "x" * 4001}, "summary"),
    ],
)
def test_what_is_missing_is_asked_for_by_its_field(at, review, fields, field):
    with pytest.raises(BadInput) as refused:
        submit(review, at.act("head"), **fields)
    assert refused.value.field == field
    assert db.session.query(Version).count() == 1


def test_a_draft_that_says_no_change_and_changes_words_is_marked(at, review):
    version = submit(review, at.act("head"), change=Change.NONE, summary="")
    assert any("the text differs from the one in force" in said for said in version.warnings)


def test_the_same_words_in_another_file_are_no_change(at, review):
    text = "This policy  says what we do.\n\nStaff must lock the gate."
    version = submit(review, at.act("head"), text, change=Change.NONE, summary="")
    assert version.warnings == []


@pytest.mark.parametrize(
    "words",
    ["[School name]", "[name of school]", "[insert date of review]", "[Headteacher’s name]"],
)
def test_a_placeholder_is_named_once(words):
    assert unfilled([f"At {words} we care.", f"{words} cares."]) == [
        f"“{words}” was never filled in."
    ]


def test_brackets_that_say_something_are_left_alone():
    assert unfilled(["See [1] and [the Equality Act 2010] (a)."]) == []


def test_only_the_headteacher_or_business_manager_hands_in_a_draft(at, review):
    for who in ("chair", "clerk", "governor"):
        with pytest.raises(WrongPerson):
            submit(review, at.act(who))
    with unit_of_work():
        stranger = factories.acting(Role.HEADTEACHER, factories.school())
    with pytest.raises(NotFound):
        submit(review, stranger)


def test_a_stale_page_and_a_second_click_are_refused(at, review):
    submit(review, at.act("head"), expecting=1)
    with pytest.raises(Stale):
        submit(review, at.act("head"), expecting=1)
    assert db.session.query(Version).count() == 2
    assert len(messages("draft_submitted")) == 1


def test_a_draft_is_not_taken_while_the_text_is_before_a_meeting(at):
    with unit_of_work():
        review = rounds.submitted(at)
        review.state = State.ON_AGENDA
    with pytest.raises(WrongMoment):
        submit(review, at.act("head"))


def on_an_agenda(at):
    with unit_of_work():
        review = rounds.submitted(at)
        review.state = State.ON_AGENDA
        db.session.add(
            AgendaItem(
                meeting_id=at.meeting.id,
                position=1,
                review_id=review.id,
                version_id=review.version_id,
            )
        )
    return review


def test_a_draft_sent_back_leaves_its_agenda_and_the_head_reads_why(at):
    review = on_an_agenda(at)
    with unit_of_work():
        reviews.send_back(
            review.id,
            by=at.act("chair"),
            when=WHEN,
            expecting=review.revision,
            reason="Section 3 is missing.",
        )
    kept = db.session.get(Review, review.id)
    assert (kept.state, kept.note) == (State.RETURNED, "Section 3 is missing.")
    assert db.session.query(AgendaItem).one().outcome is ItemOutcome.REMOVED
    [message] = messages("draft_returned")
    assert message.person_id == at.head.id
    assert "Section 3 is missing." in message.text
    submit(kept, at.act("head"))
    assert db.session.get(Review, review.id).note is None


def test_sending_back_needs_a_reason_and_the_right_person(at):
    review = on_an_agenda(at)
    with pytest.raises(BadInput), unit_of_work():
        reviews.send_back(
            review.id, by=at.act("clerk"), when=WHEN, expecting=review.revision, reason=" "
        )
    with pytest.raises(WrongPerson), unit_of_work():
        reviews.send_back(
            review.id, by=at.act("head"), when=WHEN, expecting=review.revision, reason="No."
        )
    assert db.session.get(Review, review.id).state is State.ON_AGENDA


def cancel(review, by, reason="Opened by mistake."):
    with unit_of_work():
        return reviews.cancel(review.id, by=by, when=WHEN, expecting=review.revision, reason=reason)


def test_a_review_called_off_is_over_and_the_head_is_told(at):
    review = on_an_agenda(at)
    cancelled = cancel(review, at.act("clerk"))
    assert (cancelled.state, cancelled.closed_on) == (State.CANCELLED, WHEN.day)
    assert db.session.query(AgendaItem).one().outcome is ItemOutcome.REMOVED
    assert messages("review_cancelled")[0].person_id == at.head.id
    with pytest.raises(WrongMoment, match="cancelled"):
        submit(db.session.get(Review, review.id), at.act("head"))


def test_the_scheduler_does_not_open_at_once_what_was_called_off(at, review):
    cancel(review, at.act("clerk"))
    assert db.session.get(Policy, review.policy_id).opens_on is None


def test_a_review_opened_far_too_early_is_scheduled_again_when_called_off(at):
    with unit_of_work():
        policy = factories.policy(at.school, due="2027-12")
        schedule.plan_opening(policy)
        planned = policy.opens_on
    with unit_of_work():
        early = reviews.open_review(
            policy.id, by=at.act("clerk"), when=WHEN, expecting=policy.revision
        )
    cancel(early, at.act("clerk"))
    assert db.session.get(Policy, policy.id).opens_on == planned


def test_only_the_clerk_calls_a_review_off(at, review):
    for who in ("chair", "head", "governor"):
        with pytest.raises(WrongPerson):
            cancel(review, at.act(who))
