"""A school’s board for the tests of meetings, and who comes to its pages. A file whose tests
are about another school defines fixtures of the same names, which then count there."""

from __future__ import annotations

import pytest

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.person import Person
from tests import factories
from tests.boardroom import room


@pytest.fixture
def here(register):
    return room()


@pytest.fixture
def clerk(here, visit):
    return visit(db.session.get(Person, here.clerk.person_id))


@pytest.fixture
def chair(here, visit):
    return visit(db.session.get(Person, here.chair.person_id))


@pytest.fixture
def stranger(here, visit):
    """A clerk and chair of another school: in the right role, at the wrong place."""
    with unit_of_work():
        school = factories.school()
        somebody = factories.holder(Role.CLERK, school)
        post = factories.Post(
            person_id=somebody.id, role=Role.CHAIR, school_id=school.id, starts=factories.LONG_AGO
        )
        db.session.add(post)
    return visit(somebody)
