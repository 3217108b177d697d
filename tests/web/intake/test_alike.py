"""A document whose title is like one in the register: newer text, earlier text, or another."""

from __future__ import annotations

import pytest

from governance.db import db, unit_of_work
from governance.models.intake import IntakeDocument
from governance.models.policy import Policy, Version, VersionState
from tests import factories
from tests.web.intake.conftest import ATTENDANCE

ESAFETY = ATTENDANCE.replace("Attendance Policy", "E-Safety Policy")


@pytest.fixture
def online(school):
    with unit_of_work():
        policy = factories.policy(school, "Online safety policy")
        factories.version(policy)
    return policy


@pytest.fixture
def page(upload, visitor, online):
    upload({"esafety.txt": ESAFETY})
    return visitor.get(f"/bring-in/{db.session.query(IntakeDocument).one().id}")


def test_an_alias_is_offered_with_what_its_dates_say(page):
    assert "This looks like “Online safety policy”, which is in the register" in page.text
    assert "It is due for review March 2026, the register’s text December 2026." in page.text
    assert page.form("/confirm").fields["place"] == "earlier"


def test_where_no_date_tells_nothing_is_chosen_for_the_clerk(upload, visitor, school):
    with unit_of_work():
        factories.policy(school, "Online safety policy", due=None)
    upload({"esafety.txt": ESAFETY})
    page = visitor.get(f"/bring-in/{db.session.query(IntakeDocument).one().id}")
    assert page.tree.xpath("//*[@autofocus]/@id") == ["place"]
    refused = visitor.send(page, "/confirm", 422)
    assert "Say whether this is a newer or an earlier text, or another policy." in refused.text


def test_any_policy_of_the_school_can_be_chosen_whatever_its_title(upload, visitor, school):
    with unit_of_work():
        factories.policy(school, "Beekeeping policy")
    upload({"a.txt": ATTENDANCE})
    page = visitor.get(f"/bring-in/{db.session.query(IntakeDocument).one().id}")
    known = db.session.query(Policy).one().id
    assert page.form("/confirm").fields["place"] == "new"
    visitor.send(page, "/confirm", 422, place="newer")
    visitor.send(page, "/confirm", place="newer", known=str(known))
    assert db.session.query(Policy).one().title == "Beekeeping policy"
    assert db.session.query(Version).one().policy_id == known


def test_as_a_newer_text_it_comes_into_force_and_the_policy_keeps_its_title(page, visitor, online):
    visitor.send(page, "/confirm", place="newer")
    policy = db.session.query(Policy).one()
    assert (policy.id, policy.title) == (online.id, "Online safety policy")
    states = {one.number: one.state for one in db.session.query(Version)}
    assert states == {1: VersionState.SUPERSEDED, 2: VersionState.IN_FORCE}


def test_as_an_earlier_text_the_text_in_force_stays(page, visitor):
    visitor.send(page, "/confirm", place="earlier")
    states = {one.number: one.state for one in db.session.query(Version)}
    assert states == {1: VersionState.IN_FORCE, 2: VersionState.SUPERSEDED}
    [earlier] = db.session.query(Version).filter_by(number=2)
    day = f"{earlier.effective_on.day} {earlier.effective_on:%B %Y}"
    shown = visitor.get(f"/policies/{earlier.policy_id}").text
    assert f"in force from {day}" in shown
    assert f"since {day}" not in shown


def test_as_another_policy_it_is_added_beside_it(page, visitor):
    visitor.send(page, "/confirm", place="new")
    assert {one.title for one in db.session.query(Policy)} == {
        "Online safety policy",
        "E-Safety Policy",
    }


def test_a_policy_of_another_school_is_never_the_one(page, visitor):
    with unit_of_work():
        other = factories.policy(factories.school("Corvane School"), "Online safety policy")
    visitor.send(page, "/confirm", 422, place="newer", known=str(other.id))
    assert db.session.query(Version).count() == 1


def test_a_slip_of_the_pen_is_seen_and_an_unlike_title_is_not(upload, visitor, school):
    with unit_of_work():
        factories.policy(school, "Beekeeping policy")
    upload({"a.txt": ATTENDANCE.replace("Attendance", "Beekeping")})
    upload({"b.txt": ATTENDANCE})
    found = {one.filename: one.id for one in db.session.query(IntakeDocument)}
    assert "This looks like “Beekeeping" in visitor.get(f"/bring-in/{found['a.txt']}").text
    assert "which is in the register" not in visitor.get(f"/bring-in/{found['b.txt']}").text


def test_while_a_review_is_open_the_page_leads_to_it_and_keeps_what_was_typed(
    upload, visitor, online
):
    with unit_of_work():
        review = factories.review(db.session.get(Policy, online.id))
        number = review.id
    upload({"esafety.txt": ESAFETY.replace("March 2026", "March 2029")})
    page = visitor.get(f"/bring-in/{db.session.query(IntakeDocument).one().id}")
    assert not page.form("/confirm").fields["place"]
    assert f"/reviews/{number}" in page.links()
    refused = visitor.send(page, "/confirm", 422, place="newer", owner="The bursar")
    assert "A review of “Online safety policy” is open." in refused.text
    assert refused.form("/confirm").fields["owner"] == "The bursar"


def test_an_archived_policy_is_named_only_where_none_in_use_means_the_same(
    upload, visitor, school, online
):
    with unit_of_work():
        factories.policy(school, "E-safety policy 2019", archived_on=factories.TODAY)
    upload({"esafety.txt": ESAFETY})
    page = visitor.get(f"/bring-in/{db.session.query(IntakeDocument).one().id}")
    assert "This looks like “Online safety policy”" in page.text
    with unit_of_work():
        db.session.get(Policy, online.id).archived_on = factories.TODAY
    refused = visitor.send(page, "/confirm", 422, place="newer")
    assert "“Online safety policy” is archived. Restore it" in refused.text
