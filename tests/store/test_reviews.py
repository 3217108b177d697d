"""Reviews are opened once for each date, by the scheduler or by the clerk."""

from __future__ import annotations

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import NotFound, Stale, WrongMoment, WrongPerson
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.models.jobs import OutboxMessage
from governance.models.journal import JournalEntry
from governance.models.policy import Policy
from governance.services import reviews, schedule
from tests import factories


@pytest.fixture
def school(register):
    with unit_of_work():
        made = factories.school()
    return made


def test_the_scheduler_opens_a_review_once_and_asks_the_head_for_a_draft(school):
    with unit_of_work():
        head = factories.holder(Role.HEADTEACHER, school)
        policy = factories.policy(school, due="2026-12")
        schedule.plan_opening(policy)
    assert policy.opens_on.isoformat() == "2026-10-06"
    with unit_of_work():
        review = reviews.open_scheduled(policy.id, when=factories.moment())
    with unit_of_work():
        assert reviews.open_scheduled(policy.id, when=factories.moment()) is None
    assert review.state is State.AWAITING_DRAFT
    assert db.session.get(Policy, policy.id).opens_on is None
    message = db.session.query(OutboxMessage).one()
    assert message.person_id == head.id
    assert "due December 2026" in message.text
    entry = db.session.query(JournalEntry).one()
    assert (entry.actor_name, entry.verb) == ("The scheduler", "opened a review")


def test_only_the_clerk_opens_a_review_by_hand(school):
    with unit_of_work():
        chair = factories.acting(Role.CHAIR, school)
        stranger = factories.acting(Role.CLERK, factories.school())
        policy = factories.policy(school)
    with pytest.raises(WrongPerson), unit_of_work():
        reviews.open_review(policy.id, by=chair, when=factories.moment(), expecting=1)
    with pytest.raises(NotFound), unit_of_work():
        reviews.open_review(policy.id, by=stranger, when=factories.moment(), expecting=1)


def test_a_second_review_and_a_stale_page_are_refused(school):
    with unit_of_work():
        clerk = factories.acting(Role.CLERK, school)
        policy = factories.policy(school)
    with unit_of_work():
        reviews.open_review(policy.id, by=clerk, when=factories.moment(), expecting=1)
    with pytest.raises(WrongMoment), unit_of_work():
        reviews.open_review(policy.id, by=clerk, when=factories.moment(), expecting=1)
    with unit_of_work():
        db.session.get(Policy, policy.id).owner = "Headteacher"
    with pytest.raises(Stale), unit_of_work():
        reviews.open_review(policy.id, by=clerk, when=factories.moment(), expecting=1)
