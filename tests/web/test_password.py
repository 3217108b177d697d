"""Changing one’s own password: the old one first, then a good one twice; other sessions end."""

from __future__ import annotations

import pytest

from governance.adapters.passwords import Passwords
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.jobs import OutboxMessage
from governance.models.journal import JournalEntry
from governance.models.person import Person
from tests import factories

OLD = "a long enough password"
NEW = "walnut ladder teatime"


@pytest.fixture
def chair(register):
    with unit_of_work():
        somebody = factories.holder(
            Role.CHAIR, factories.school(), password_hash=Passwords(64).hash(OLD)
        )
    return somebody


def change(visitor, status=200, *, old=OLD, password=NEW, again=NEW):
    page = visitor.get("/password")
    return visitor.send(page, "/password", status, old=old, password=password, again=again)


def matches(chair, password):
    db.session.expire_all()
    return Passwords(64).matches(db.session.get(Person, chair.id).password_hash, password)


def test_the_new_password_opens_and_only_this_session_goes_on(chair, visit):
    here, elsewhere = visit(chair), visit(chair)
    assert elsewhere.get("/messages/").heading == "Messages"
    assert "Your password is changed." in change(here).text
    assert matches(chair, NEW)
    assert here.get("/messages/").heading == "Messages"
    assert elsewhere.get("/messages/").heading == "Sign in"


def test_it_is_recorded_and_the_person_is_told_without_the_password(chair, visit):
    change(visit(chair))
    entry = db.session.query(JournalEntry).filter_by(verb="changed their password").one()
    assert entry.actor_id == chair.id
    letter = db.session.query(OutboxMessage).filter_by(notice="password_changed").one()
    assert "You have changed your password." in letter.text
    assert NEW not in f"{entry.facts} {letter.text}"


@pytest.mark.parametrize(
    ("typed", "sentence", "field"),
    [
        ({"old": "not mine at all"}, "That is not your password now.", "old"),
        ({"password": "short", "again": "short"}, "Use at least 12 characters.", "password"),
        ({"again": "another thing"}, "The two passwords differ.", "again"),
        ({"password": OLD, "again": OLD}, "This is the password you have now.", "password"),
    ],
)
def test_what_cannot_be_used_is_said_at_its_field_and_nothing_changes(
    chair, visit, typed, sentence, field
):
    page = change(visit(chair), 422, **typed)
    assert sentence in page.text
    assert page.tree.xpath(f"//a[@href='#{field}']")
    assert page.tree.xpath(f"//input[@id='{field}']/@aria-invalid") == ["true"]
    assert matches(chair, OLD)


def test_guessing_the_old_password_shuts_the_door(chair, visit):
    visitor = visit(chair)
    for _ in range(5):
        change(visitor, 422, old="a guess at it")
    assert "Wait 15 minutes" in change(visitor, 429).text
    assert matches(chair, OLD)


def test_nobody_changes_a_password_without_signing_in(chair, visit):
    assert visit(None).get("/password").heading == "Sign in"
