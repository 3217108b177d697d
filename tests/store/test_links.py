"""Link governors: named by the clerk, shown with their policy, told when a review opens."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, WrongMoment, WrongPerson
from governance.models.interest import LinkGovernor
from governance.models.journal import JournalEntry
from governance.queries.governors import links as queries
from governance.services import reviews
from governance.services.governors import links as services
from tests import factories
from tests.boardroom import room
from tests.factories import TODAY, moment
from tests.rounds import told

DAY = timedelta(days=1)
WHEN = moment()


@pytest.fixture
def here(register):
    return room(associates=1)


@pytest.fixture
def policy(here):
    with unit_of_work():
        return factories.policy(here.school, "Safeguarding", catalogue="child_protection")


def name(here, by=None, **changed):
    given = {
        "person_id": here.governors[2].id,
        "area": "Safeguarding",
        "starts": TODAY,
        "minute": "FGB 2026/27-4",
    } | changed
    with unit_of_work():
        return services.name_link(
            here.school.id, by=by or here.clerk, when=WHEN, named=services.Named(**given)
        )


def end(link, by, when=WHEN):
    with unit_of_work():
        return services.end_link(link.id, by=by, when=when)


def test_the_clerk_names_a_governor_for_an_area_and_its_policy(here, policy):
    name(here, area="  Safe   guarding ", policy_id=policy.id)
    row = queries.page(here.chair, here.school.id, TODAY).standing[0]
    assert (row.area, row.policy, row.minute) == ("Safe guarding", "Safeguarding", "FGB 2026/27-4")
    found = queries.links_of(policy.id, here.school.id, TODAY)
    assert [one.person_id for one in found] == [here.governors[2].id]
    entry = db.session.query(JournalEntry).order_by(JournalEntry.id.desc()).first()
    assert (entry.verb, entry.policy_id) == ("named a link governor", policy.id)


def test_only_the_clerk_of_the_school_names_and_ends(here):
    with pytest.raises(WrongPerson):
        name(here, by=here.chair)
    with pytest.raises(NotFound):
        name(here, by=room().clerk)
    link = name(here)
    with pytest.raises(WrongMoment, match="recorded already"):
        name(here)
    with pytest.raises(WrongPerson):
        end(link, here.chair)
    with pytest.raises(NotFound):
        end(link, room().clerk)
    assert end(link, here.clerk).ends == TODAY
    with pytest.raises(WrongMoment):
        end(link, here.clerk)
    assert db.session.query(LinkGovernor).count() == 1


def test_what_cannot_be_so_is_refused_and_names_its_field(here):
    other = room()
    for changed, field in (
        ({"area": "  "}, "area"),
        ({"area": "x" * 121}, "area"),
        ({"minute": "x" * 81}, "minute"),
        ({"ends": TODAY - DAY}, "ends"),
        ({"person_id": here.associates[0].id}, "person_id"),
        ({"person_id": other.governors[0].id}, "person_id"),
        ({"policy_id": other.review("Theirs").policy_id}, "policy_id"),
    ):
        with pytest.raises(BadInput) as caught:
            name(here, **changed)
        assert caught.value.field == field
    assert db.session.query(LinkGovernor).count() == 0


def test_the_link_governor_is_told_once_when_a_review_of_the_policy_opens(here, policy):
    name(here, policy_id=policy.id)
    name(here, policy_id=policy.id, area="Online safety")
    name(here, person_id=here.governors[3].id, policy_id=policy.id, starts=TODAY + DAY)
    name(here, person_id=here.governors[4].id, area="Another area")
    over = {"starts": TODAY - 2 * DAY, "ends": TODAY - DAY}
    name(here, person_id=here.governors[5].id, policy_id=policy.id, **over)
    with unit_of_work():
        reviews.open_review(policy.id, by=here.clerk, when=WHEN, expecting=policy.revision)
    letters = told("link_review_opened")
    assert set(letters) == {here.governors[2].id}
    assert "the review of “Safeguarding” is open" in letters[here.governors[2].id]


def test_another_schools_link_governors_follow_only_their_own(here, policy):
    other = room()
    with unit_of_work():
        theirs = factories.policy(other.school, "Child protection", catalogue="child_protection")
    name(here, policy_id=policy.id)
    assert queries.links_of(theirs.id, other.school.id, TODAY) == []
