"""The migrations make the tables of the models, on both databases, and can be undone."""

from __future__ import annotations

import json

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask_migrate import downgrade, upgrade
from sqlalchemy import CheckConstraint, inspect, text
from sqlalchemy.exc import DBAPIError

from governance import create_app
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.models.intake import IntakeDocument
from governance.models.journal import JournalEntry
from governance.models.meeting import AgendaItem, ItemOutcome
from governance.models.policy import Version, VersionState
from governance.models.review import Review
from governance.services.beats.journal import record
from tests import factories, rounds
from tests.fixtures import settings_for_tests


def differences() -> list[object]:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        return compare_metadata(context, db.metadata)


def missing_checks() -> set[str]:
    """CHECK constraints that the models name and the tables lack."""
    here = {
        check["name"]
        for name in db.metadata.tables
        for check in inspect(db.engine).get_check_constraints(name)
    }
    named = {
        db.engine.dialect.identifier_preparer.format_constraint(constraint)
        for table in db.metadata.tables.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
    }
    return named - here


def test_the_tables_are_those_of_the_models(register):
    assert differences() == []
    assert missing_checks() == set()


def test_documents_that_waited_before_say_what_needs_a_person(tmp_path):
    app = create_app(settings_for_tests(tmp_path))
    doubt = {"sentence": "Look.", "words": "x", "start": 0, "end": 1}
    said = [
        {"field": "title", "confidence": "confident"},
        {"field": "owner", "confidence": "unsure"},
    ]
    reading = {"is_policy": True, "title": "Gate", "doubts": [doubt], "evidence": said}
    with app.app_context():
        folder = app.extensions["migrate"].directory
        upgrade(directory=folder, revision="0009")
        with unit_of_work() as session:
            school = factories.school()
            session.execute(
                text(
                    "insert into intake_document (school_id, filename, sha256, media_type, size,"
                    " blocks, html, warnings, reading, state, brought_at, revision) values"
                    " (:school, 'a.txt', :sha, 'text/plain', 1, '[]', '', '[]', :reading,"
                    " 'waiting', '2026-01-01 00:00:00', 1)"
                ),
                {"school": school.id, "sha": "a" * 64, "reading": json.dumps(reading)},
            )
        upgrade(directory=folder)
        kept = db.session.query(IntakeDocument).one()
        assert (kept.doubtful, kept.accepted, kept.chosen, kept.layout) == (2, [], [], [])
        db.session.remove()
        downgrade(directory=folder, revision="0009")
        db.engine.dispose()


def tamper(statement: str) -> str:
    with pytest.raises(DBAPIError) as caught, unit_of_work() as session:
        session.execute(text(statement))
    return str(caught.value)


@pytest.fixture
def written(register):
    with unit_of_work():
        school = factories.school()
        clerk = factories.acting(Role.CLERK, school)
        factories.version(factories.policy(school))
        record("looked", by=clerk, when=factories.moment(), subject="test", school_id=school.id)


def test_the_database_refuses_to_change_the_journal(written):
    assert "append-only" in tamper("update journal_entry set verb = 'slept'")
    assert "append-only" in tamper("delete from journal_entry")
    assert db.session.query(JournalEntry).one().verb == "looked"


def test_the_database_refuses_to_change_a_submitted_text(written):
    assert "never changes" in tamper("update version set blocks = '[]'")
    assert "never changes" in tamper("delete from version")
    assert db.session.query(Version).one().blocks


def test_a_review_may_wait_for_amendments_and_an_item_be_noted(register):
    with unit_of_work():
        school = factories.school()
        policy = factories.policy(school)
        draft = factories.version(policy, state=VersionState.SUBMITTED)
        review = factories.review(policy, State.AMENDING, version_id=draft.id)
        meeting = factories.meeting(factories.board(school))
        item = AgendaItem(meeting=meeting, position=1, title="Report", outcome=ItemOutcome.NOTED)
        db.session.add(item)
    assert db.session.get(Review, review.id).state is State.AMENDING
    assert db.session.get(AgendaItem, item.id).outcome is ItemOutcome.NOTED
    assert "ck_review_state" in tamper("update review set state = 'elsewhere'")
    assert "ck_agenda_item_outcome" in tamper("update agenda_item set outcome = 'lost'")


def test_the_database_refuses_to_change_a_decision(register):
    with unit_of_work():
        at = rounds.board()
        review = rounds.decided(at)
    assert "new decision" in tamper("update decision set kind = 'rejected'")
    assert "new decision" in tamper("update decision set votes_for = 9")
    assert "new decision" in tamper("delete from decision")
    rounds.sign(review, at.act("chair"))
    assert "new decision" in tamper("update decision set signed_as = 'Somebody else'")


def test_postgresql_has_the_same_tables_and_the_same_refusals(postgres_url, tmp_path):
    app = create_app(settings_for_tests(tmp_path) | {"DATABASE_URL": postgres_url})
    with app.app_context():
        folder = app.extensions["migrate"].directory
        upgrade(directory=folder)
        assert differences() == []
        assert missing_checks() == set()
        with unit_of_work():
            school = factories.school()
            clerk = factories.acting(Role.CLERK, school)
            factories.version(factories.policy(school))
            record("looked", by=clerk, when=factories.moment(), subject="x", school_id=school.id)
            review = rounds.decided(rounds.board())
            review.state = State.AMENDING
        assert "append-only" in tamper("delete from journal_entry")
        assert "append-only" in tamper("truncate journal_entry")
        assert "never changes" in tamper("update version set size = 1")
        assert "new decision" in tamper("update decision set votes_for = 9")
        assert "new decision" in tamper("delete from decision")
        assert "ck_review_state" in tamper("update review set state = 'elsewhere'")
        db.session.remove()
        downgrade(directory=folder, revision="base")
        db.engine.dispose()


def test_every_migration_can_be_undone(register, app):
    db.session.remove()
    folder = app.extensions["migrate"].directory
    downgrade(directory=folder, revision="base")
    upgrade(directory=folder)
    assert differences() == []
    assert missing_checks() == set()


def test_rows_that_refer_to_each_other_outlive_a_rebuilt_table(register, app):
    with unit_of_work():
        school = factories.school()
        meeting = factories.meeting(factories.board(school))
        item = AgendaItem(meeting=meeting, position=1, title="Apologies")
        db.session.add(item)
        db.session.flush()
        kept = (item.id, meeting.id)
    db.session.remove()
    folder = app.extensions["migrate"].directory
    downgrade(directory=folder, revision="0009")
    upgrade(directory=folder)
    found = db.session.get(AgendaItem, kept[0])
    assert found is not None
    assert (found.id, found.meeting.id) == kept
