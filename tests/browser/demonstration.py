"""The demonstration for a real browser, and its people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from flask import Flask
from sqlalchemy import func, select

from governance import create_app
from governance.adapters.files import FileStore
from governance.adapters.passwords import Passwords
from governance.cli import demonstration
from governance.db import db
from governance.domain.permissions import Role
from governance.models.meeting import Meeting, MeetingState
from governance.models.person import Person, Post
from tests import factories
from tests.fixtures import StillClock, settings_for_tests


def open_in(folder: Path) -> Flask:
    """The application on the register in `folder`, which holds the demonstration."""
    app = create_app(settings_for_tests(folder) | {"DEMONSTRATION": True})
    app.extensions["clock"] = StillClock(factories.TODAY)
    return app


def load(folder: Path) -> Flask:
    """The application on the migrated register in `folder`, filled with the demonstration."""
    app = open_in(folder)
    with app.app_context():
        store = FileStore(app.config["FILES_DIR"])
        demonstration.load(factories.moment(), passwords=Passwords(64), store=store)
    return app


def next_meeting_day(app: Flask) -> date:
    """The day of the first meeting to come whose agenda was sent."""
    with app.app_context():
        held_on: date | None = db.session.scalar(
            select(func.min(Meeting.held_on)).where(Meeting.state == MeetingState.ISSUED)
        )
    assert held_on is not None
    return held_on


def first_in_each_role(app: Flask) -> dict[Role, int]:
    """For each role the number of one person who holds it, of the first school where it has one."""
    with app.app_context():
        held = db.session.execute(
            select(Post.role, Person.id)
            .join(Person, Person.id == Post.person_id)
            .where(Post.ends.is_(None), Person.archived_on.is_(None))
            .order_by(Post.school_id.desc(), Post.id.desc())
        )
        return {row.role: row.id for row in held}
