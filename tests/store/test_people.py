"""Posts and passwords: who may give them, where, and what is told to whom."""

from __future__ import annotations

import pytest

from governance.adapters.passwords import Passwords
from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, WrongMoment, WrongPerson
from governance.domain.permissions import Role
from governance.models.jobs import OutboxMessage
from governance.models.journal import JournalEntry
from governance.models.person import Person, Post
from governance.services.records import people
from tests import factories
from tests.factories import LONG_AGO, TODAY, moment

GOOD = "a fine long password"


@pytest.fixture
def school(register):
    with unit_of_work():
        made = factories.school()
    return made


@pytest.fixture
def clerk(school):
    with unit_of_work():
        made = factories.acting(Role.CLERK, school)
    return made


def give(clerk, person, role=Role.GOVERNOR, **fields):
    post = Post(person_id=person.id, role=role, starts=TODAY, **fields)
    with unit_of_work():
        people.give_post(post, by=clerk, when=moment())
    return post


def set_password(clerk, person, password=GOOD, again=None):
    with unit_of_work():
        people.set_password(
            person.id,
            by=clerk,
            when=moment(),
            password=password,
            again=password if again is None else again,
            passwords=Passwords(64),
        )


def test_a_clerk_gives_a_post_at_her_own_school(school, clerk):
    with unit_of_work():
        governor = factories.holder(Role.GOVERNOR, school)
    assert give(clerk, governor, Role.CHAIR, school_id=school.id).id


def test_a_clerk_gives_no_post_at_another_school_or_to_its_people(school, clerk):
    with unit_of_work():
        other = factories.school()
        stranger = factories.holder(Role.GOVERNOR, other)
        governor = factories.holder(Role.GOVERNOR, school)
    with pytest.raises(NotFound):
        give(clerk, governor, school_id=other.id)
    with pytest.raises(NotFound):
        give(clerk, stranger, school_id=school.id)


def test_a_clerk_makes_no_administrator_and_gives_no_post_across_a_trust(register):
    with unit_of_work():
        trust = factories.trust()
        school = factories.school(trust_id=trust.id)
        clerk = factories.acting(Role.CLERK, school)
        governor = factories.holder(Role.GOVERNOR, school)
    for place in ({}, {"school_id": school.id}):
        with pytest.raises(WrongPerson, match="Only an administrator makes another"):
            give(clerk, governor, Role.ADMINISTRATOR, **place)
    with pytest.raises(NotFound):
        give(clerk, governor, Role.TRUST_LEAD, trust_id=trust.id)
    with pytest.raises(BadInput, match="Choose a place"):
        give(clerk, governor, Role.CLERK)


def test_nobody_gives_a_post_to_themselves(school, clerk):
    with pytest.raises(WrongPerson, match="Nobody gives a post to themselves"):
        give(clerk, db.session.get(Person, clerk.person_id), Role.CHAIR, school_id=school.id)


def test_nobody_prolongs_their_own_post(school, clerk):
    post = db.session.query(Post).filter_by(person_id=clerk.person_id).one()
    with pytest.raises(WrongPerson, match="prolongs their own"), unit_of_work():
        people.change_post(post, by=clerk)


def test_a_post_is_not_given_twice_for_the_same_days_nor_ends_before_it_starts(school, clerk):
    with unit_of_work():
        governor = factories.holder(Role.GOVERNOR, school)
    with pytest.raises(BadInput, match="holds that post"):
        give(clerk, governor, school_id=school.id)
    with pytest.raises(BadInput, match="comes before the first"):
        give(clerk, governor, Role.STAFF, school_id=school.id, ends=LONG_AGO)


def test_an_administrator_makes_another_everywhere(school):
    with unit_of_work():
        administrator = factories.acting(Role.ADMINISTRATOR)
        person = factories.person()
    assert give(administrator, person, Role.ADMINISTRATOR).school_id is None


def test_a_new_password_ends_every_session_is_told_and_is_in_the_journal(school, clerk):
    with unit_of_work():
        chair = factories.holder(Role.CHAIR, school)
    set_password(clerk, chair)
    assert chair.session_number == 2
    assert Passwords(64).matches(chair.password_hash, GOOD)
    message = db.session.query(OutboxMessage).one()
    assert message.person_id == chair.id
    assert clerk.name in message.text
    assert GOOD not in message.text
    entry = db.session.query(JournalEntry).one()
    assert (entry.verb, entry.chain, entry.subject) == (
        "set a password",
        school.id,
        f"person {chair.id}",
    )
    assert GOOD not in str(entry.facts)


@pytest.mark.parametrize(
    ("password", "again", "said"),
    [
        ("short", "short", "at least 12"),
        (GOOD, GOOD + "x", "differ"),
        ("abababababab", "abababababab", "different characters"),
        ("x" * 201, "x" * 201, "at most 200"),
    ],
)
def test_a_weak_or_mistyped_password_is_refused(school, clerk, password, again, said):
    with unit_of_work():
        chair = factories.holder(Role.CHAIR, school)
    with pytest.raises(BadInput, match=said):
        set_password(clerk, chair, password, again)
    assert chair.session_number == 1


def test_who_also_serves_another_school_is_not_taken_over_by_one_of_their_clerks(school, clerk):
    with unit_of_work():
        shared = factories.holder(Role.GOVERNOR, school)
        other = factories.school()
        db.session.add(
            Post(person_id=shared.id, role=Role.CLERK, school_id=other.id, starts=LONG_AGO)
        )
        administrator = factories.holder(Role.ADMINISTRATOR)
        db.session.add(
            Post(person_id=administrator.id, role=Role.STAFF, school_id=school.id, starts=LONG_AGO)
        )
        member = factories.holder(Role.GOVERNOR, school)
        factories.member(factories.board(other), member)
    for person in (shared, administrator, member):
        with pytest.raises(WrongPerson, match="also serves where you do not"):
            set_password(clerk, person)


def test_a_post_elsewhere_that_has_ended_does_not_matter(school, clerk):
    with unit_of_work():
        person = factories.holder(Role.GOVERNOR, school)
        other = factories.school()
        db.session.add(
            Post(
                person_id=person.id,
                role=Role.STAFF,
                school_id=other.id,
                starts=LONG_AGO,
                ends=LONG_AGO,
            )
        )
    set_password(clerk, person)
    assert person.password_hash


def test_a_stranger_is_not_there_and_nobody_archives_themselves(school, clerk):
    with unit_of_work():
        stranger = factories.holder(Role.CHAIR, factories.school())
    with pytest.raises(NotFound):
        set_password(clerk, stranger)
    with pytest.raises(WrongMoment, match="You cannot archive yourself"), unit_of_work():
        people.archive_person(db.session.get(Person, clerk.person_id), by=clerk, when=moment())
