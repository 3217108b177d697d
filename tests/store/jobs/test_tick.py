"""`flask governance tick` does once what is due; the scheduler puts down what went wrong."""

from __future__ import annotations

import threading
import time
from datetime import timedelta

from apscheduler.schedulers.background import BackgroundScheduler
from flask_migrate import downgrade

from governance.db import db, unit_of_work
from governance.jobs import store
from governance.jobs.scheduler import SKIPPED, Keeper
from governance.models.jobs import RunState
from governance.models.review import Review
from governance.queries import jobs
from tests import factories
from tests.factories import TODAY, moment
from tests.store.jobs.policies import many, scheduled


def tick(app):
    return app.test_cli_runner().invoke(args=["governance", "tick"])


def test_the_tick_does_what_is_due_once_and_says_so(app, school, smtp_server):
    app.config |= {
        "MAIL_SERVER": "127.0.0.1",
        "MAIL_PORT": smtp_server.port,
        "MAIL_SECURITY": "none",
        "MAIL_FROM": "policies@brindle.example",
    }
    with unit_of_work():
        scheduled(school, "2026-12")
        factories.policy(school, due="2026-09")
    answer = tick(app)
    assert answer.exit_code == 0
    assert answer.output == "1 review opened, 1 reminder written, 2 messages sent, 0 waiting.\n"
    assert len(smtp_server.letters) == 2
    assert (
        tick(app).output == "0 reviews opened, 0 reminders written, 0 messages sent, 0 waiting.\n"
    )
    assert jobs.last_tick() == moment().at


def test_the_tick_says_when_the_mail_server_is_away(app, school, smtp_server):
    smtp_server.stop()
    app.config |= {"MAIL_SERVER": "127.0.0.1", "MAIL_PORT": smtp_server.port}
    with unit_of_work():
        scheduled(school, "2026-12")
    answer = tick(app)
    assert answer.exit_code == 0
    assert "0 messages sent, 1 waiting." in answer.output
    assert "does not answer on port" in answer.output


def test_the_tick_refuses_a_database_of_another_version_with_a_sentence(app, register):
    downgrade(directory=app.extensions["migrate"].directory, revision="0002")
    answer = tick(app)
    assert answer.exit_code == 1
    assert "run flask db upgrade." in answer.output


def test_no_tick_yet_is_no_time(register):
    assert jobs.last_tick() is None


def until(true) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def troubles() -> list[tuple[str, RunState, str]]:
    db.session.rollback()
    found = jobs.troubles(moment(TODAY - timedelta(days=1)).at)
    return [(run.job, run.state, run.words) for run in found]


def test_a_job_of_the_timetable_that_fails_is_put_down(app, school):
    keeper = Keeper(app, BackgroundScheduler)

    def fail() -> None:
        raise RuntimeError("the disk is full")

    keeper.scheduler.get_job("send").modify(func=fail)
    keeper.run()
    until(lambda: ("send", RunState.FAILED, "RuntimeError: the disk is full") in troubles())
    keeper.stop()


def test_a_run_left_out_because_the_last_has_not_ended_is_put_down(app, school):
    app.config["TICK_SECONDS"] = 1
    keeper, free = Keeper(app, BackgroundScheduler), threading.Event()
    keeper.scheduler.get_job("send").modify(func=free.wait)
    keeper.run()
    until(lambda: ("send", RunState.MISSED, SKIPPED) in troubles())
    free.set()
    keeper.stop()


def test_a_folder_that_takes_long_to_read_is_no_trouble(app, school, caplog):
    app.config["TICK_SECONDS"] = 1
    keeper, free = Keeper(app, BackgroundScheduler), threading.Event()
    for name in ("read in", "send"):
        keeper.scheduler.get_job(name).modify(func=free.wait)
    keeper.run()
    until(lambda: ("send", RunState.MISSED, SKIPPED) in troubles())
    free.set()
    keeper.stop()
    assert "read in" not in {job for job, _, _ in troubles()}
    assert 'job "send' in caplog.text
    assert 'job "read in' not in caplog.text


def test_a_review_that_cannot_be_opened_is_put_down_and_the_others_are_opened(app, school):
    with unit_of_work():
        bad, good = scheduled(school, "2026-12"), scheduled(school, "2026-12")
        bad_id, good_id = bad.id, good.id
    keeper = Keeper(app, BackgroundScheduler)
    real = keeper.work.open_review

    def open_review(policy_id: int) -> bool:
        if policy_id == bad_id:
            raise RuntimeError("the disk is full")
        return real(policy_id)

    keeper.store._open_review = open_review
    keeper.run()
    failed = (f"open review of policy {bad_id}", RunState.FAILED, "RuntimeError: the disk is full")
    until(lambda: failed in troubles() and db.session.query(Review).count())
    keeper.stop()
    assert db.session.query(Review).one().policy_id == good_id


def test_one_batch_follows_the_other_without_waiting_for_the_tick(app, school, monkeypatch):
    monkeypatch.setattr(store, "BATCH", 20)
    app.config["TICK_SECONDS"] = 600
    with unit_of_work():
        many(school, 70, opens_on=TODAY)
    keeper = Keeper(app, BackgroundScheduler)
    keeper.run()
    until(lambda: (db.session.rollback(), db.session.query(Review).count())[1] == 70)
    keeper.stop()
