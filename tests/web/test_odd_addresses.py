"""Addresses that nobody was given: numbers no register holds are “not found”, never a fault."""

from __future__ import annotations

import pytest

from governance.db import unit_of_work
from governance.domain.permissions import Role
from tests import factories
from tests.web.everything import build
from tests.web.walking import walked

HUGE = ("99999999999999999999", "9223372036854775808", "2147483648")
FORMS = ("{}", "2026-01-01_{}", "2026-01-01.{}", "a_{}")
"""How a number may stand in a question; each number takes its turn with each of them."""
ASKED = ("id", "after", "before", "school", "page", "person", "meeting", "policy", "sort", "body")


@pytest.fixture
def clerk_and_administrator(app):
    with app.app_context(), unit_of_work():
        made = build("Quillhaven")
        administrator = factories.holder(Role.ADMINISTRATOR, None).id
        return made.people[Role.CLERK], administrator


@pytest.fixture
def visitors(app, clerk_and_administrator, visit):
    with app.app_context():
        people = [
            factories.db.session.get(factories.Person, one) for one in clerk_and_administrator
        ]
        return [visit(person) for person in people]


def fetch(visitor, where):
    return visitor.client.get(
        where, base_url="https://localhost", follow_redirects=True
    ).status_code


@pytest.mark.parametrize("number", HUGE)
def test_a_number_no_register_holds_is_not_found_in_every_address(app, visitors, number):
    seen = 0
    for rule in walked(app):
        if not rule.arguments or "GET" not in rule.methods or rule.endpoint == "static":
            continue
        adapter = app.url_map.bind("localhost")
        values = dict.fromkeys(rule.arguments, 1)
        where = adapter.build(rule.endpoint, values)
        for visitor in visitors:
            assert fetch(visitor, where.replace("/1", f"/{number}", 1)) == 404, where
        seen += 1
    assert seen >= 12


@pytest.mark.parametrize("number", HUGE)
def test_a_number_no_register_holds_is_no_fault_in_any_question(app, visitors, number):
    for rule in walked(app):
        if rule.arguments or "GET" not in rule.methods or rule.endpoint == "static":
            continue
        for visitor in visitors:
            for place, name in enumerate(ASKED):
                value = FORMS[(place + HUGE.index(number)) % len(FORMS)].format(number)
                where = f"{rule.rule}?{name}={value}"
                assert fetch(visitor, where) < 500, where
