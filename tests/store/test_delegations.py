"""Delegations: a committee decides what the board handed it, as far as the law lets it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, NotLawful, WrongMoment, WrongPerson
from governance.domain.permissions import Role
from governance.domain.routes import Decision as Kind
from governance.domain.routes import KindOfSchool
from governance.models.decision import Decision
from governance.services.decisions.delegations import end_delegation, record_delegation
from tests import factories
from tests.boardroom import MEETING_DAY, ballot, committee, room
from tests.factories import moment

DAY = timedelta(days=1)


@pytest.fixture
def here(register):
    return room()


def refused(here, item, vote):
    with pytest.raises(NotLawful) as caught:
        here.decide(item, vote)
    assert db.session.query(Decision).count() == 0
    return " ".join(caught.value.reasons)


def delegate(here, review, to, **fields):
    told = {"minute": "FGB 2026/27-3", "starts": factories.LONG_AGO, "ends": None} | fields
    with unit_of_work():
        return record_delegation(
            review.policy_id, when=moment(), **{"by": here.clerk, "to": to} | told
        )


def in_committee(here, **fields):
    body = committee(here, **fields)
    review, meeting = here.review("Charging"), here.meeting(of=body)
    item = here.place(review, meeting)
    here.issue(meeting)
    here.attend(meeting, *here.governors[:3], *here.associates)
    return body, review, item


def test_a_committee_decides_only_what_the_board_has_delegated(here):
    body, review, item = in_committee(here)
    told = refused(here, item, ballot(3))
    assert "No minuted delegation of “Charging”" in told
    delegate(here, review, body)
    assert here.decide(item, ballot(3)).checked["delegation"] == "FGB 2026/27-3"


def test_a_lapsed_delegation_is_named_and_one_in_force_is_preferred(here):
    body, review, item = in_committee(here)
    delegate(here, review, body, minute="FGB 9", ends=MEETING_DAY - DAY, starts=moment().day)
    assert "delegation of minute FGB 9" in refused(here, item, ballot(3))
    delegate(here, review, body, minute="FGB 2")
    assert here.decide(item, ballot(3)).checked["delegation"] == "FGB 2"


def test_governors_must_outnumber_associates_on_a_committee(here):
    body, review, item = in_committee(here, associates=3)
    delegate(here, review, body)
    assert "Governors must be the majority" in refused(here, item, ballot(6))


def test_what_the_law_keeps_with_the_board_cannot_be_delegated(here):
    body = committee(here)
    alone = here.review("Constitution", catalogue="instrument_of_government")
    with pytest.raises(NotLawful) as caught:
        delegate(here, alone, body)
    assert "Only the full board may decide “Constitution”" in caught.value.reasons[0]
    assert "reg 19" in caught.value.reasons[0]
    behaviour = here.review("Principles", catalogue="behaviour_principles")
    with pytest.raises(NotLawful, match="does not let"):
        delegate(here, behaviour, Role.HEADTEACHER)
    assert delegate(here, behaviour, body).body_id == body.id


def test_an_academy_trust_is_not_bound_by_those_limits(register):
    here = room(rules=KindOfSchool.ENGLAND_ACADEMY)
    review = here.review("Principles", catalogue="behaviour_principles")
    assert delegate(here, review, Role.HEADTEACHER).to_role is Role.HEADTEACHER


def test_delegations_are_recorded_once_by_the_clerk_with_dates_in_order(here):
    review, body = here.review(), committee(here)
    with pytest.raises(WrongPerson):
        delegate(here, review, body, by=here.chair)
    with pytest.raises(NotFound):
        delegate(here, review, body, by=room().clerk)
    with pytest.raises(NotFound):
        delegate(here, review, committee(room()))
    for fields, field in (
        ({"minute": ""}, "minute"),
        ({"ends": factories.LONG_AGO - DAY}, "ends"),
        ({"to": here.body}, "to"),
        ({"to": Role.STAFF}, "to"),
    ):
        with pytest.raises(BadInput) as caught:
            delegate(here, review, **{"to": body} | fields)
        assert caught.value.field == field
    made = delegate(here, review, body)
    with pytest.raises(BadInput, match="on record already"):
        delegate(here, review, body)
    with unit_of_work():
        assert end_delegation(made.id, by=here.clerk, when=moment()).ends == moment().day
    with pytest.raises(WrongMoment), unit_of_work():
        end_delegation(made.id, by=here.clerk, when=moment())


def test_a_member_without_a_vote_is_not_among_the_voters(here):
    body = committee(here, governors=3, associates=1, votes=False)
    review, meeting = here.review(), here.meeting(of=body)
    delegate(here, review, body)
    item = here.place(review, meeting)
    here.issue(meeting)
    here.attend(meeting, *here.governors[:3], *here.associates)
    assert "more than the 3 who stayed" in refused(here, item, ballot(4))
    assert here.decide(item, ballot(3)).checked["voters"] == 3


def test_a_committee_ratifies_nothing(here):
    *_, item = in_committee(here)
    assert "Only the full board ratifies" in refused(here, item, ballot(3, kind=Kind.RATIFIED))
