"""Decisions: recorded when they would stand, refused with the rule when they would not."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, NotLawful, Stale, WrongMoment, WrongPerson
from governance.domain.reviews import State
from governance.domain.routes import Decision as Kind
from governance.domain.routes import KindOfSchool
from governance.domain.routes.case import Casting
from governance.models.decision import Decision
from governance.models.jobs import OutboxMessage
from governance.models.journal import JournalEntry
from governance.models.meeting import AgendaItem, ItemOutcome, Withdrawal
from governance.models.policy import VersionState
from governance.services.decisions.openings import openings
from tests.boardroom import MEETING_DAY, PAPERS_DAY, ballot, room

DAY = timedelta(days=1)


@pytest.fixture
def here(register):
    return room()


def refused(here, item, vote):
    with pytest.raises(NotLawful) as caught:
        here.decide(item, vote)
    assert db.session.query(Decision).count() == 0
    assert db.session.query(Withdrawal).count() == 0
    assert db.session.get(AgendaItem, item.id).outcome is None
    return " ".join(caught.value.reasons)


def test_an_approval_keeps_what_was_checked_and_asks_the_chair_to_sign(here):
    item = here.hold(*here.governors[:7], title="Attendance")
    gone = here.governors[6].id
    decision = here.decide(item, ballot(5, 0, 1, withdrawn={gone: "Parent of the pupil named."}))
    assert (decision.quorum, decision.present, decision.decided_on) == (5, 6, MEETING_DAY)
    assert (decision.votes_for, decision.votes_against, decision.abstained) == (5, 0, 1)
    assert decision.version_id == item.version_id
    facts = decision.checked
    assert (facts["seats"], facts["vacancies"], facts["governors_present"]) == (12, 3, 7)
    assert (facts["withdrawn"], facts["voters"], facts["reasons"]) == (1, 6, [])
    assert (facts["agenda_sent"], facts["papers_sent"]) == ("2026-11-20", "2026-11-20")
    assert db.session.query(Withdrawal).one().reason == "Parent of the pupil named."
    assert item.review.state is State.AWAITING_SIGNATURE
    assert item.outcome is ItemOutcome.DECIDED
    letter = db.session.query(OutboxMessage).filter_by(notice="signature_wanted").one()
    assert letter.person_id == here.chair.person_id
    entry = db.session.query(JournalEntry).order_by(JournalEntry.id.desc()).first()
    assert entry.verb == "recorded that it was approved"
    assert entry.facts["sha256"] == item.version.sha256


def shut(here, item, kind, withdrawn=None):
    """Why a decision is not open on an item, in one text; empty where it is open."""
    found = openings(item.id, by=here.clerk, withdrawn=withdrawn or {})
    return " ".join(" ".join(why) for kinds, why in found.closed if kind in kinds)


def test_nine_in_post_of_twelve_seats_need_five(here):
    item = here.hold(*here.governors[:4])
    assert "4 governors stayed for it and the quorum is 5" in refused(here, item, ballot(4))
    here.attend(item.meeting, *here.governors[:5])
    assert here.decide(item, ballot(5)).quorum == 5


def test_who_withdraws_counts_out_of_the_quorum_of_that_item(here):
    item = here.hold(*here.governors[:5])
    away = {here.governors[0].id: "Employed by the supplier."}
    assert "4 governors stayed" in refused(here, item, ballot(4, withdrawn=away))


def test_associate_members_neither_make_a_board_quorate_nor_vote_on_it(register):
    here = room(associates=3)
    item = here.hold(*here.governors[:4], *here.associates)
    assert "not quorate" in refused(here, item, ballot(4))
    here.attend(item.meeting, *here.governors[:5], *here.associates)
    assert "more than the 5 who could vote" in refused(here, item, ballot(6))


def test_a_tie_is_carried_only_by_the_chairs_casting_vote(here):
    item = here.hold(*here.governors[:6])
    assert "not carried" in refused(here, item, ballot(3, 3))
    assert "not carried" in refused(here, item, ballot(3, 3, casting=Casting.AGAINST))
    with pytest.raises(BadInput, match="only where the votes are equal"):
        here.decide(item, ballot(4, 2, casting=Casting.FOR))
    assert here.decide(item, ballot(3, 3, casting=Casting.FOR)).checked["casting"] == "for"


def test_every_broken_rule_is_told_at_once_with_its_source(here):
    item = here.hold(*here.governors[:4])
    told = refused(here, item, ballot(1, 5))
    assert "not quorate" in told
    assert "more than the 4 who could vote" in told
    assert "not carried" in told
    assert told.count("reg 14") >= 2


def test_late_papers_break_a_decision_unless_the_chair_stated_urgency(here):
    review, meeting = here.review(), here.meeting()
    item = here.place(review, meeting)
    here.issue(meeting)
    with unit_of_work():
        db.session.get(AgendaItem, item.id).papers_sent_on = PAPERS_DAY + DAY
    here.attend(meeting, *here.governors)
    assert "The papers had 6 clear days" in refused(here, item, ballot(9))
    assert "The papers had 6 clear days" in shut(here, item, Kind.APPROVED)


def test_a_decision_on_late_papers_keeps_the_chairs_words(here):
    review, meeting = here.review(), here.meeting()
    here.urge(meeting, day=PAPERS_DAY + DAY)
    item = here.place(review, meeting, day=PAPERS_DAY + DAY)
    here.issue(meeting, day=PAPERS_DAY + DAY)
    here.attend(meeting, *here.governors)
    assert "law changes" in here.decide(item, ballot(9)).checked["urgency"]


def test_in_wales_the_notice_is_counted_in_working_days(register):
    here = room(rules=KindOfSchool.WALES_MAINTAINED)
    review, meeting = here.review(), here.meeting()
    item = here.place(review, meeting)
    here.issue(meeting)
    with unit_of_work():
        # Friday 11 December; sent on Friday the 4th leaves Monday to Thursday.
        db.session.get(AgendaItem, item.id).papers_sent_on = MEETING_DAY - 7 * DAY
    here.attend(meeting, *here.governors)
    assert "The papers had 4 clear working days" in refused(here, item, ballot(9))
    with unit_of_work():
        db.session.get(AgendaItem, item.id).papers_sent_on = MEETING_DAY - 8 * DAY
    assert here.decide(item, ballot(9)).checked["rules"] == "wales_maintained"


def test_a_deferred_draft_waits_and_a_rejected_one_goes_back_with_the_reason(here):
    item = here.hold(*here.governors, title="Attendance")
    here.decide(item, ballot(0, kind=Kind.DEFERRED, note="Figures are missing."))
    assert item.review.state is State.SUBMITTED
    again = here.place(item.review, here.meeting(MEETING_DAY + 7 * DAY))
    here.issue(again.meeting)
    here.attend(again.meeting, *here.governors)
    here.decide(again, ballot(0, 9, kind=Kind.REJECTED, note="It breaks the equality duty."))
    assert again.review.state is State.RETURNED
    assert again.review.note == "It breaks the equality duty."
    assert again.version.state is VersionState.REJECTED
    told = db.session.query(OutboxMessage).filter_by(notice="not_approved").all()
    assert "Figures are missing." in told[0].text
    assert "It breaks the equality duty." in told[1].text


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"minute": " "}, "minute"),
        ({"minute": "x" * 81}, "minute"),
        ({"kind": Kind.NOTED}, "note"),
        ({"kind": Kind.DEFERRED, "note": "  "}, "note"),
        ({"kind": Kind.REJECTED}, "note"),
        ({"kind": Kind.APPROVED_WITH_AMENDMENTS}, "amendments"),
        ({"kind": Kind.APPROVED_WITH_AMENDMENTS, "amendments": ("x" * 501,)}, "amendments"),
        ({"kind": Kind.APPROVED_WITH_AMENDMENTS, "amendments": ("x",) * 51}, "amendments"),
        ({"amendments": ("Section 2: “must”.",)}, "amendments"),
        ({"withdrawn": {1: " "}}, "withdrew"),
        ({"withdrawn": {9999: "A cousin."}}, "withdrew"),
    ],
)
def test_an_incomplete_record_is_refused_and_names_its_field(here, fields, field):
    item = here.hold(*here.governors)
    with pytest.raises(BadInput) as caught:
        here.decide(item, ballot(9, **fields))
    assert caught.value.field == field
    assert db.session.query(Decision).count() == 0


def test_a_text_agreed_elsewhere_is_adopted(here):
    item = here.hold(*here.governors, fixed_text=True)
    assert Kind.ADOPTED in openings(item.id, by=here.clerk, withdrawn={}).open
    assert shut(here, item, Kind.ADOPTED) == ""
    assert here.decide(item, ballot(9, kind=Kind.ADOPTED)).kind is Kind.ADOPTED


def test_the_board_ratifies_without_giving_a_reason(here):
    item = here.hold(*here.governors)
    here.decide(item, ballot(9, kind=Kind.RATIFIED))
    assert item.review.state is State.AWAITING_SIGNATURE


def test_deciding_needs_the_clerk_of_that_school_attendance_and_the_present_page(here):
    review, meeting = here.review(), here.meeting()
    item = here.place(review, meeting)
    here.issue(meeting)
    with pytest.raises(WrongMoment, match="who attended first"):
        here.decide(item, ballot())
    here.attend(meeting, *here.governors)
    with pytest.raises(WrongPerson):
        here.decide(item, ballot(), by=here.chair)
    with pytest.raises(NotFound):
        here.decide(item, ballot(), by=room().clerk)
    with pytest.raises(Stale):
        here.decide(item, ballot(), expecting=review.revision + 1)
    seen = review.revision
    here.decide(item, ballot())
    with pytest.raises(Stale):
        here.decide(item, ballot(), expecting=seen)
    with pytest.raises(WrongMoment, match="corrected by a new decision"):
        here.decide(item, ballot())
    with pytest.raises(WrongMoment, match="so they stand"):
        here.attend(meeting, *here.governors[:6])
    assert db.session.query(Decision).count() == 1
