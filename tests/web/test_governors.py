"""The pages of interests and link governors: who sees, declares, records, ends and asks."""

from __future__ import annotations

import pytest

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.interest import Interest, LinkGovernor
from governance.models.person import Person, Post
from governance.models.policy import Policy
from tests import factories
from tests.boardroom import MEETING_DAY, room
from tests.factories import LONG_AGO
from tests.rounds import told


@pytest.fixture
def here(register):
    made = room()
    with unit_of_work():
        somebody = made.governors[1]
        db.session.add(
            Post(
                person_id=somebody.id,
                role=Role.GOVERNOR,
                school_id=made.school.id,
                starts=LONG_AGO,
            )
        )
    return made


@pytest.fixture
def where(here):
    return f"/schools/{here.school.id}/interests"


@pytest.fixture
def governor(here, visit):
    return visit(here.governors[1])


@pytest.fixture
def clerk(here, visit):
    return visit(db.session.get(Person, here.clerk.person_id))


def declare(visitor, page, status=200, **typed):
    """Send the form of a declaration, the only one that is no button."""
    form = page.tree.get_element_by_id("declare-form")
    return visitor.post(form.action, status, **dict(form.form_values()) | typed)


def test_a_governor_declares_their_own_and_ends_it(here, governor):
    here.review("Catering")
    page = governor.get("/interests/")
    assert page.heading == "Register of interests"
    assert "You have not declared anything since 1 September 2026." in page.text
    back = declare(governor, page, 422, kind="business", words="")
    assert "Say what the interest is" in back.text
    assert dict(back.tree.get_element_by_id("declare-form").form_values())["kind"] == "business"
    policy = db.session.query(Policy).filter_by(title="Catering").one()
    page = declare(
        governor, back, words="Runs the canteen.", policy_id=str(policy.id), starts="1 May 2026"
    )
    assert "The declaration stands in the register." in page.text
    assert "Runs the canteen." in page.text
    assert "1 May 2026" in page.text
    assert "You have not declared anything" not in page.text
    page = governor.send(page, "/end")
    assert "The declaration ends today. It stays on record." in page.text
    assert not [one for one in page.tree.forms if "/end" in one.action]


def test_nothing_to_declare_takes_one_press_and_nothing_has_changed_another(
    here, governor, clock, where
):
    page = governor.get(where)
    page = governor.send(page, "/nothing")
    assert "The register says that you have nothing to declare." in page.text
    clock.day = clock.day.replace(year=2027, month=9, day=20)
    page = governor.get(where)
    page = governor.send(page, "/confirm")
    assert "The declarations are confirmed as of today." in page.text
    assert db.session.query(Interest).one().declared_on == clock.day


def test_the_clerk_records_for_anybody_and_asks_who_has_not_declared(here, clerk, where):
    page = clerk.get(where)
    assert "Members who have declared nothing since 1 September 2026" in page.text
    page = clerk.send(page, "/interests/chase")
    assert "9 members are asked." in page.text
    assert len(told("interests_wanted")) == 9
    clerk.send(page, "/interests/chase", 409)
    person = here.governors[4]
    with unit_of_work():
        db.session.get(Person, person.id).name = "Edda Quill"
    assert (
        "Choose whose declaration it is." in declare(clerk, clerk.get(where), 422, kind="gift").text
    )
    given = {"person_id": str(person.id), "kind": "gift", "words": "A hamper from a supplier."}
    page = declare(clerk, clerk.get(where), **given)
    assert "A hamper from a supplier." in page.text
    assert db.session.query(Interest).one().person_id == person.id


def test_others_look_or_find_nothing_and_nobody_declares_for_another(here, governor, visit, where):
    with unit_of_work():
        staff = factories.holder(Role.STAFF, here.school)
        lead = factories.holder(Role.HEADTEACHER, factories.school())
    visit(staff).get(where, 403)
    visit(lead).get(where, 404)
    token = governor.token()
    somebody = str(here.governors[3].id)
    given = {"csrf_token": token, "person_id": somebody, "kind": "gift", "words": "Wine."}
    governor.post(where, 403, **given)
    governor.post(f"{where}/confirm", 403, csrf_token=token, person_id=somebody)
    governor.post(f"{where}/chase", 403, csrf_token=token)
    governor.post(f"/schools/{here.school.id}/link-governors", 403, csrf_token=token)
    assert db.session.query(Interest).count() == 0


def test_several_schools_are_listed_with_who_is_still_to_declare(here, visit):
    with unit_of_work():
        clerk = db.session.get(Person, here.clerk.person_id)
        other = factories.school("Other School")
        db.session.add(
            Post(person_id=clerk.id, role=Role.CLERK, school_id=other.id, starts=LONG_AGO)
        )
    at_desk = visit(clerk)
    page = at_desk.get("/interests/")
    assert page.heading == "Interests"
    assert "9 members have declared nothing" in page.text
    assert "Everybody has declared" in page.text
    assert f"/schools/{other.id}/link-governors" in page.links()
    page = at_desk.send(page, "/interests/chase")
    assert "9 members are asked." in page.text
    at_desk.send(page, "/interests/chase", 409)


def test_interests_in_the_policy_stand_beside_its_item_and_its_decision_alone(
    here, clerk, clock, where
):
    item = here.hold(*here.governors, title="Catering")
    given = {"person_id": str(here.chair.person_id), "policy_id": str(item.review.policy_id)}
    declare(clerk, clerk.get(where), kind="business", words="Runs the canteen.", **given)
    clock.day = MEETING_DAY
    page = clerk.get(f"/agenda-items/{item.id}/decision")
    assert "Declared interests in this policy" in page.text
    assert f"{here.chair.name}: Runs the canteen." in page.text
    other, review = here.review("Catering for guests"), here.review("Gates")
    given["policy_id"] = str(review.policy_id)
    declare(clerk, clerk.get(where), kind="business", words="Sells gates.", **given)
    for each, shown in ((other, False), (review, True)):
        page = clerk.get(f"/reviews/{each.id}/decision?route=chairs_action")
        assert ("Declared interests in this policy" in page.text) is shown


def test_the_clerk_records_a_link_governor_who_is_shown_with_policy_and_review(
    here, clerk, governor
):
    review = here.review("Safeguarding")
    where = f"/schools/{here.school.id}/link-governors"
    page = clerk.get(where)
    back = clerk.send(page, "/link-governors", 422, area="Safeguarding")
    assert "Choose one of the governors in office." in back.text
    page = clerk.send(
        back,
        "/link-governors",
        person_id=str(here.governors[1].id),
        area="Safeguarding",
        policy_id=str(review.policy_id),
        minute="FGB 4",
    )
    assert "The link governor is recorded." in page.text
    assert "FGB 4" in page.text
    for shown in (f"/policies/{review.policy_id}", f"/reviews/{review.id}"):
        text = governor.get(shown).text
        assert "Link governor" in text
        assert here.governors[1].name in text
    page = clerk.send(page, "/end")
    assert "It ends today, and stays on record." in page.text
    assert db.session.query(LinkGovernor).one().ends is not None
    assert "Record a link governor" not in governor.get(where).text
