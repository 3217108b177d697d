"""A school with a head and a clerk, and the store of the register beside a scheduler."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC

import pytest
from apscheduler.schedulers.background import BackgroundScheduler
from flask import Flask

from governance.db import unit_of_work
from governance.domain.permissions import Role
from governance.jobs.store import RegisterJobStore
from governance.jobs.work import Work
from governance.models.school import School
from tests import factories


@pytest.fixture
def school(register: None) -> School:
    """A school with a headteacher and a clerk."""
    with unit_of_work():
        made = factories.school("Brindle Lane School")
        factories.holder(Role.HEADTEACHER, made, name="Hazel Orme", email="head@brindle.example")
        factories.holder(Role.CLERK, made, name="Colin Verity", email="clerk@brindle.example")
    return made


@pytest.fixture
def work(app: Flask, school: School) -> Work:
    """The jobs of the application under test."""
    return Work(app)


@pytest.fixture
def store(app: Flask, work: Work) -> Iterator[RegisterJobStore]:
    """The register's store as a scheduler knows it that is not running."""
    made = RegisterJobStore(app, work.open_review)
    made.start(BackgroundScheduler(timezone=UTC), "register")
    yield made
    made.shutdown()
