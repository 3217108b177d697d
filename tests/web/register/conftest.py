"""A school, its clerk, and a policy of which little is known."""

from __future__ import annotations

import pytest

from governance.db import db, unit_of_work
from governance.domain.frequency import ANNUAL
from governance.domain.permissions import Role
from governance.models.history import Signatory
from tests import factories


@pytest.fixture
def school(register):
    with unit_of_work():
        made = factories.school("Brindle Lane School")
    return made


@pytest.fixture
def clerk(school):
    with unit_of_work():
        somebody = factories.holder(Role.CLERK, school, name="Ottilie Marsh")
    return somebody


@pytest.fixture
def policy(school):
    with unit_of_work():
        made = factories.policy(
            school, "Attendance", due=None, frequency=None, frequency_origin=None,
            proposed_frequency=ANNUAL,
        )  # fmt: skip
        text = factories.version(made, filename="attendance.txt", media_type="text/plain")
        db.session.add(
            Signatory(policy_id=made.id, version_id=text.id, name="Mr A. Elm", role="Chair")
        )
    return made
