"""On SQLite and PostgreSQL alike: of several makers at once each pack has one."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from flask import Flask

from governance import create_app
from governance.db import db
from governance.jobs.work import Work
from governance.models.journal import JournalEntry
from governance.models.meeting import PackState
from tests.boardroom import MEETING_DAY, room
from tests.factories import TODAY
from tests.fixtures import StillClock
from tests.store.packs.table import draft, issued, packs


@pytest.fixture
def program(either) -> Iterator[Flask]:
    """The application on a register of either kind."""
    app = create_app(either)
    app.extensions["clock"] = StillClock(TODAY)
    yield app
    with app.app_context():
        db.engine.dispose()


def test_three_makers_at_once_make_each_pack_once(program):
    with program.app_context():
        here = room()
        for day in range(4):
            issued(here, draft(here, f"Policy {day}"), held_on=MEETING_DAY.replace(day=11 + day))
        db.session.remove()
    made: list[int] = []
    makers = [
        threading.Thread(target=lambda: made.append(Work(program).make_packs())) for _ in range(3)
    ]
    for maker in makers:
        maker.start()
    for maker in makers:
        maker.join(120)
    with program.app_context():
        found = packs()
        assert sum(made) == 4
        assert {(pack.state, pack.attempts) for pack in found} == {(PackState.MADE, 1)}
        assert len({pack.sha256 for pack in found}) == 4
        assert db.session.query(JournalEntry).filter_by(verb="made a pack of papers").count() == 4
        db.session.remove()
