"""The demonstration: whole or not at all, true to the rules, and never a register of one's own."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
import pytest
from flask import Flask
from sqlalchemy import func, select

from governance.adapters.files import FileStore
from governance.adapters.passwords import Passwords
from governance.cli import demonstration
from governance.cli.demonstrating import people as people_lines
from governance.cli.demonstration import founding, loading
from governance.cli.demonstration.cases import CASES, Situation
from governance.cli.demonstration.stock import TOPICS
from governance.cli.serve import Address
from governance.cli.serving import environment
from governance.db import db, unit_of_work
from governance.domain import redline
from governance.domain.errors import WrongMoment
from governance.domain.journal import GENESIS, entry_hash
from governance.domain.minutes import Standing as MinutesStanding
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.domain.standing import Standing, standing
from governance.models.decision import Decision
from governance.models.jobs import OutboxMessage
from governance.models.journal import JournalEntry
from governance.models.meeting import AgendaItem, Meeting, MeetingState
from governance.models.person import Person, Post
from governance.models.policy import Policy, Version, VersionState
from governance.models.review import Review
from governance.models.school import School
from governance.queries.minutes.composing import composed, standing_of
from governance.queries.people import account_of, is_demonstration
from governance.services.records.setting_up import NewPerson, NewSchool, set_up
from tests import factories
from tests.fixtures import TOLD, StillClock, settings_for_tests
from tests.ground.moving import MovingApp

LOOPBACK = Address("127.0.0.1", 8001)
CHEAP = Passwords(64)
SUMMER = date(2027, 8, 20)


def load_at(day: date, app: Flask) -> bool:
    return demonstration.load(
        factories.moment(day), passwords=CHEAP, store=FileStore(app.config["FILES_DIR"])
    )


@pytest.fixture(scope="module")
def loaded_folder(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register that was filled once, to be looked at."""
    folder = tmp_path_factory.mktemp("demonstration")
    shutil.copytree(demonstration_folder, folder, dirs_exist_ok=True)
    return folder


@pytest.fixture
def loaded(moving_app: MovingApp, loaded_folder: Path) -> Iterator[Flask]:
    """The application on that register."""
    settings = settings_for_tests(loaded_folder) | {"DEMONSTRATION": True}
    app = moving_app.move_to(loaded_folder, settings)
    app.extensions["clock"] = StillClock(factories.TODAY)
    with app.app_context():
        yield app
        db.session.remove()
    moving_app.leave()


def test_it_shows_every_standing_and_every_state_of_a_review_at_work(loaded):
    policies = db.session.scalars(select(Policy).where(Policy.archived_on.is_(None))).all()
    found = Counter(
        standing(
            policy.next_review,
            factories.TODAY,
            sets_dates=policy.frequency is None or policy.frequency.sets_dates,
        )
        for policy in policies
    )
    assert set(found) == set(Standing)
    states = set(db.session.scalars(select(Review.state).distinct()))
    assert states == set(State) - {State.CANCELLED}
    schools = db.session.execute(select(Policy.school_id, func.count()).group_by(Policy.school_id))
    assert all(count >= 25 for _, count in schools)
    assert db.session.scalar(select(func.count()).where(Policy.archived_on.is_not(None))) == 1


def test_every_chain_of_its_journal_holds(loaded):
    chains = db.session.scalars(select(JournalEntry.chain).distinct()).all()
    assert len(chains) == 4
    for chain in chains:
        previous, last = GENESIS, None
        for entry in db.session.scalars(
            select(JournalEntry).where(JournalEntry.chain == chain).order_by(JournalEntry.number)
        ):
            told = {
                "chain": entry.chain,
                "number": entry.number,
                "at": entry.at.isoformat(timespec="microseconds"),
                "actor_id": entry.actor_id,
                "actor_name": entry.actor_name,
                "verb": entry.verb,
                "policy_id": entry.policy_id,
                "subject": entry.subject,
                "facts": entry.facts,
            }
            assert entry.hash == entry_hash(previous, told)
            assert last is None or entry.at >= last
            previous, last = entry.hash, entry.at


def test_every_file_is_in_the_store_and_whole(loaded):
    store = FileStore(loaded.config["FILES_DIR"])
    hashes = set(db.session.scalars(select(Version.sha256)))
    assert len(hashes) == len(db.session.scalars(select(Version.id)).all())
    assert all(store.verify(sha256) for sha256 in hashes)
    kinds = set(db.session.scalars(select(Version.media_type).distinct()))
    assert any("pdf" in kind for kind in kinds)
    assert any("word" in kind for kind in kinds)


def test_a_draft_differs_a_little_from_the_text_in_force(loaded):
    waiting = db.session.scalars(
        select(Review).where(
            Review.state == State.AWAITING_SIGNATURE, Review.version_id.is_not(None)
        )
    ).all()
    assert len(waiting) >= 6
    for review in waiting:
        old = db.session.scalars(
            select(Version.blocks).where(
                Version.policy_id == review.policy_id, Version.state == VersionState.IN_FORCE
            )
        ).one()
        changes = redline.summary(redline.compare(old, review.version.blocks))
        assert changes.any
        assert len(set(old) & set(review.version.blocks)) > len(old) / 2


def test_the_chair_of_the_day_signed_and_the_new_chair_after_the_change(loaded):
    rows = db.session.execute(
        select(Decision.signed_at, Person.name)
        .join(Person, Person.id == Decision.signed_by)
        .join(Policy, Policy.id == Decision.policy_id)
        .join(School, School.id == Policy.school_id)
        .where(School.name.contains("Hollin"))
        .order_by(Decision.signed_at)
    ).all()
    names = [row.name for row in rows]
    assert names[0] == "Clive Rasmussen"
    assert names[-1] == "Adaeze Thornbury"
    assert names == sorted(names, reverse=True)


def test_held_meetings_are_minuted_and_the_minutes_signed_at_the_next(loaded):
    held = db.session.scalars(select(Meeting).where(Meeting.state == MeetingState.HELD)).all()
    standings = Counter(standing_of(meeting) for meeting in held)
    assert standings[MinutesStanding.SIGNED] >= 6
    assert standings[MinutesStanding.READY] >= 2
    assert standings[MinutesStanding.DRAFT] >= 1
    for meeting in held:
        if meeting.minutes_signed_on is not None:
            assert all(item.own for item in composed(meeting.id).items)
    placed = db.session.scalars(
        select(Meeting.state)
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.minutes_of_id.is_not(None), AgendaItem.outcome.is_(None))
    ).all()
    assert len(placed) == standings[MinutesStanding.READY]
    assert set(placed) <= {MeetingState.PLANNED, MeetingState.ISSUED}


def test_no_message_of_long_ago_still_waits_to_be_sent(loaded):
    waiting = db.session.scalars(
        select(OutboxMessage.written_at).where(OutboxMessage.sent_at.is_(None))
    ).all()
    assert waiting
    assert all((factories.moment().at - written).days <= 2 for written in waiting)


def test_one_can_sign_in_as_everybody_with_the_one_password(loaded):
    lines = people_lines()
    assert demonstration.PASSWORD in lines[-1]
    told = "\n".join(lines)
    for address in founding.addresses():
        account = account_of(address, factories.TODAY)
        assert account is not None
        assert CHEAP.matches(account.password_hash, demonstration.PASSWORD)
        assert (address in told) == bool(account.actor.posts)
    roles = set(db.session.scalars(select(Post.role).distinct()))
    assert roles == set(Role)


def test_the_sign_in_page_tells_the_password(loaded):
    client = loaded.test_client()
    page = client.get("/sign-in", base_url="https://localhost").get_data(as_text=True)
    assert f"“{demonstration.PASSWORD}”" in page
    assert "Adaeze Thornbury" in page


def test_a_second_load_changes_nothing(loaded):
    before = db.session.scalar(select(func.count(JournalEntry.id)))
    assert load_at(factories.TODAY, loaded) is False
    assert db.session.scalar(select(func.count(JournalEntry.id))) == before


def test_an_interrupted_load_leaves_an_empty_register_and_the_next_one_fills_it(
    app, register, monkeypatch
):
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(loading, "_tell_story", fail)
        with pytest.raises(KeyboardInterrupt):
            load_at(SUMMER, app)
    assert loading.is_empty()
    assert not is_demonstration()
    assert load_at(SUMMER, app)
    assert is_demonstration()
    assert db.session.scalar(select(func.count(Decision.id))) >= 30


def test_it_can_be_loaded_on_the_odd_day_of_a_leap_year(app, register):
    assert load_at(date(2028, 2, 29), app)
    assert db.session.scalar(select(func.count(Decision.id))) >= 30


def test_a_register_of_ones_own_is_never_served_as_the_demonstration(app, register, visit):
    with unit_of_work():
        chair_id = factories.holder(Role.CHAIR, factories.school(), name="Edda Quill").id
    app.config["DEMONSTRATION"] = True
    assert load_at(factories.TODAY, app) is False
    assert people_lines() == []
    assert environment(LOOPBACK) == {"GOVERNANCE_DEMONSTRATION": "0"}
    visitor = visit(None)
    assert "Edda Quill" not in visitor.get("/sign-in").text
    visitor.post(f"/sign-in/as/{chair_id}", 404, csrf_token=visitor.token())


def test_no_school_of_ones_own_is_put_into_the_demonstration(loaded):
    with pytest.raises(WrongMoment, match="DATABASE_URL"), unit_of_work():
        set_up(
            NewSchool("Brindle Lane School"),
            NewPerson("Maud Ellery", "maud@example.org", "a long enough password"),
            when=factories.moment(),
            passwords=CHEAP,
            another=True,
        )


def test_the_demonstration_is_served_as_such_on_this_machine_alone(loaded):
    assert environment(LOOPBACK) == {
        "GOVERNANCE_DEMONSTRATION": "1",
        "GOVERNANCE_BASE_URL": "http://127.0.0.1:8001",
    }
    with pytest.raises(click.ClickException, match="everybody knows"):
        environment(Address("0.0.0.0", 8001))


def test_the_command_is_refused_where_the_demonstration_is_off(app):
    answer = app.test_cli_runner().invoke(args=["governance", "demonstrate"])
    assert answer.exit_code == 1
    assert "DEMONSTRATION is off here" in answer.output


def test_the_command_loads_once(loaded, loaded_folder):
    assert "Margit Osei-Hale, clerk" in (loaded_folder / TOLD).read_text("utf-8")
    command = ["governance", "demonstrate"]
    again = loaded.test_cli_runner().invoke(args=command)
    assert again.output == "The register is not empty, so nothing was loaded.\n"
    assert loaded.test_cli_runner().invoke(args=[*command, "--if-empty"]).output == ""


def test_every_topic_is_used_and_every_case_has_its_topic():
    used = {case.key for cases in CASES.values() for case in cases}
    assert used == set(TOPICS)
    for cases in CASES.values():
        keys = [case.key for case in cases]
        assert len(keys) == len(set(keys))
        assert {case.situation for case in cases} >= {
            Situation.AWAITING_SIGNATURE,
            Situation.UNDATED,
            Situation.DATELESS,
        }
