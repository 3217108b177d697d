"""Decisions without a meeting: who may, what is refused with its rule, signed and reported."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, NotLawful, Stale, WrongMoment, WrongPerson
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.domain.routes import Decision as Kind
from governance.domain.routes import KindOfSchool, Route
from governance.models.decision import Decision, DecisionMaker, Delegation
from governance.models.meeting import AgendaItem, ItemOutcome
from governance.models.person import Person, Post
from governance.models.school import BodyKind
from governance.services import signing
from governance.services.decisions import outside
from governance.services.decisions.outside import Act, decide_outside
from governance.services.meetings import calendar
from tests import factories
from tests.boardroom import MEETING_DAY, room
from tests.factories import LONG_AGO, TODAY, moment

DAY = timedelta(days=1)
REASON = "The pupil comes back on Monday and nobody may give the medicine without it."


@pytest.fixture
def here(register):
    return room()


def head(here):
    return db.session.query(Person).join(Post).filter(
        Post.role == Role.HEADTEACHER, Post.school_id == here.school.id
    ).one()  # fmt: skip


def handed_over(here, review, to=Role.HEADTEACHER, **fields):
    with unit_of_work():
        db.session.add(
            Delegation(
                school_id=here.school.id,
                policy_key=review.policy.catalogue or f"policy {review.policy_id}",
                to_role=to,
                **{"minute": "FGB 4", "starts": LONG_AGO} | fields,
            )
        )


def by_head(here, **fields):
    act = {"route": Route.DELEGATED_PERSON, "kind": Kind.APPROVED, "decided_on": TODAY}
    return Act(**act | {"people": (head(here).id,)} | fields)


def by_chair(here, **fields):
    act = {
        "route": Route.CHAIRS_ACTION,
        "kind": Kind.APPROVED,
        "decided_on": TODAY,
        "people": (here.chair.person_id,),
        "practicable": False,
        "detrimental": True,
        "reason": REASON,
    }
    return Act(**act | fields)


def decide(here, review, act, **changed):
    told = {"by": here.clerk, "when": moment(), "expecting": review.revision} | changed
    with unit_of_work():
        return decide_outside(review.id, act=act, **told)


def broken(here, review, act):
    with pytest.raises(NotLawful) as refused:
        decide(here, review, act)
    assert db.session.query(Decision).count() == 0
    assert review.state is State.SUBMITTED
    return " ".join(refused.value.reasons)


def titles(meeting):
    return [item.title for item in meeting.items if item.outcome is None]


def test_a_delegated_head_decides_and_it_is_reported_to_the_next_meeting(here):
    review, meeting = here.review("First aid"), here.meeting()
    handed_over(here, review)
    decision = decide(here, review, by_head(here))
    assert (decision.route, decision.meeting_id) == (Route.DELEGATED_PERSON, None)
    assert review.state is State.AWAITING_SIGNATURE
    assert decision.checked["delegation"] == "FGB 4"
    assert db.session.query(DecisionMaker).one().person_id == head(here).id
    assert titles(meeting) == ["Report of a delegated decision on 20 November 2026: First aid"]


def test_without_a_delegation_or_after_it_lapsed_it_would_not_stand(here):
    review = here.review("First aid")
    assert "no minuted delegation" in broken(here, review, by_head(here)).lower()
    handed_over(here, review, ends=TODAY - DAY)
    assert "reg 18" in broken(here, review, by_head(here))


def test_a_delegation_to_one_role_is_none_for_another(here):
    review = here.review("First aid")
    handed_over(here, review, Role.HEADTEACHER)
    assert broken(here, review, by_head(here, people=(here.chair.person_id,)))


def test_what_the_law_keeps_from_one_person_is_refused_with_the_rule(here):
    review = here.review("Exclusions", catalogue="exclusions")
    handed_over(here, review)
    assert "reg 19" in broken(here, review, by_head(here))
    assert "regs 8 and 19" in broken(here, review, by_chair(here))


def test_chairs_action_needs_both_tests_and_a_reason(here):
    review, meeting = here.review("Medicines"), here.meeting()
    assert "could be held" in broken(here, review, by_chair(here, practicable=True))
    assert "detriment" in broken(here, review, by_chair(here, detrimental=False))
    assert "no reason" in broken(here, review, by_chair(here, reason=" "))
    decision = decide(here, review, by_chair(here))
    assert decision.note == REASON
    assert decision.checked["seriously_detrimental"] is True
    assert titles(meeting) == ["Report of chair’s action on 20 November 2026: Medicines"]


def test_who_has_an_interest_does_not_decide(here):
    review = here.review("Medicines")
    assert "interest" in broken(here, review, by_chair(here, interested=True))


def test_a_maintained_school_has_no_written_resolution(here):
    people = tuple(person.id for person in here.governors)
    act = by_head(here, route=Route.WRITTEN_RESOLUTION, people=people)
    broken(here, here.review(), act)


def test_a_trusts_written_resolution_stands_when_every_trustee_signed(here):
    with unit_of_work():
        here.school.rules = KindOfSchool.ENGLAND_ACADEMY
        here.body.kind = BodyKind.TRUST_BOARD
    review = here.review("Complaints")
    meeting = here.meeting()
    everybody = tuple(person.id for person in here.governors)
    act = by_head(here, route=Route.WRITTEN_RESOLUTION, people=everybody[:-1])
    assert "unanimous" in broken(here, review, act)
    decision = decide(here, review, by_head(here, route=Route.WRITTEN_RESOLUTION, people=everybody))
    assert (decision.votes_for, decision.votes_against) == (9, 0)
    assert db.session.query(DecisionMaker).count() == 9
    assert titles(meeting) == []


def test_a_trusts_chair_needs_the_power_granted(here):
    with unit_of_work():
        here.school.rules = KindOfSchool.ENGLAND_ACADEMY
    review = here.review()
    broken(here, review, by_chair(here))
    handed_over(here, review, Role.CHAIR)
    assert decide(here, review, by_chair(here)).route is Route.CHAIRS_ACTION


def test_the_chair_signs_it_as_usual(here, app):
    review = here.review("Medicines")
    decide(here, review, by_chair(here))
    with unit_of_work():
        signing.sign(review.id, by=here.chair, when=moment(), expecting=review.revision)
    assert review.state is State.CLOSED


def test_what_is_typed_wrong_names_its_field(here):
    review = here.review()
    handed_over(here, review)
    stranger = here.governors[3].id
    for fields, field in (
        ({"decided_on": TODAY + DAY}, "day"),
        ({"decided_on": TODAY - DAY}, "day"),
        ({"people": ()}, "people"),
        ({"people": (stranger,)}, "people"),
        ({"kind": Kind.REJECTED}, "kind"),
        ({"route": Route.BOARD_VOTE}, "route"),
        ({"reason": "x" * 2001}, "reason"),
    ):
        with pytest.raises(BadInput) as caught:
            decide(here, review, by_head(here, **fields))
        assert caught.value.field == field


def test_only_who_records_decisions_may_and_a_second_time_is_stale(here):
    review = here.review()
    handed_over(here, review)
    with unit_of_work():
        stranger = factories.acting(Role.CLERK, factories.school())
    with pytest.raises(WrongPerson):
        decide(here, review, by_head(here), by=here.chair)
    with pytest.raises(NotFound):
        decide(here, review, by_head(here), by=stranger)
    seen = review.revision
    decide(here, review, by_head(here))
    with pytest.raises(Stale):
        decide(here, review, by_head(here), expecting=seen)
    with pytest.raises(WrongMoment, match="already approved"):
        decide(here, review, by_head(here))
    assert db.session.query(Decision).count() == 1


def test_what_stands_on_an_agenda_is_not_decided_beside_it(here):
    review = here.review()
    handed_over(here, review)
    here.place(review, here.meeting())
    with pytest.raises(WrongMoment, match="take it off"):
        decide(here, review, by_head(here))


def test_a_report_waits_for_a_meeting_and_moves_on_when_that_is_called_off(here):
    review = here.review("Medicines")
    decide(here, review, by_chair(here))
    assert db.session.query(AgendaItem).count() == 0
    plan = {"by": here.clerk, "when": moment(), "starts_at": "18:00", "place": None}
    with unit_of_work():
        first = calendar.plan_meeting(here.body.id, held_on=MEETING_DAY, **plan)
    assert len(titles(first)) == 1
    with unit_of_work():
        second = calendar.plan_meeting(here.body.id, held_on=MEETING_DAY + 7 * DAY, **plan)
    assert titles(second) == []
    with unit_of_work():
        calendar.cancel_meeting(
            first.id, by=here.clerk, when=moment(), expecting=first.revision, reason="Snow."
        )
    assert titles(second) == ["Report of chair’s action on 20 November 2026: Medicines"]
    assert [item.outcome for item in first.items] == [ItemOutcome.REMOVED]


def test_the_routes_that_are_closed_say_why(here):
    review = here.review("Exclusions", catalogue="exclusions")
    closed = outside.closed_routes(review, TODAY)
    assert any("regs 8 and 19" in reason for reason in closed[Route.CHAIRS_ACTION])
    assert closed[Route.WRITTEN_RESOLUTION]
    other = here.review("First aid")
    assert outside.closed_routes(other, TODAY)[Route.CHAIRS_ACTION] == ()
    assert outside.closed_routes(other, TODAY)[Route.DELEGATED_PERSON]
    handed_over(here, other)
    assert outside.closed_routes(other, TODAY)[Route.DELEGATED_PERSON] == ()
