"""A run belongs to whoever claims it first, on both databases, however many ask at once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from flask import Flask

from governance.db import db, unit_of_work
from governance.domain.moments import Moment
from governance.jobs.work import Work
from governance.models.jobs import JobRun, OutboxMessage, RunState
from governance.services.jobs import runs
from tests import factories
from tests.factories import moment


def later(by: timedelta) -> Moment:
    return Moment(moment().at + by, moment().day)


def claimed(when: Moment | None = None) -> bool:
    with unit_of_work():
        return runs.claim("look", "2026-11", when=when or moment())


def noted(state: RunState) -> None:
    with unit_of_work():
        runs.note("look", "2026-11", state, when=moment(), words="So it was.")


def test_the_first_to_claim_has_it(register):
    assert claimed()
    assert not claimed()
    with unit_of_work():
        runs.finish("look", "2026-11", when=moment(), words="Done.")
    assert not claimed(later(timedelta(days=400)))


def test_a_claim_rolled_back_is_free_again(register):
    def broken_off() -> None:
        with unit_of_work():
            runs.claim("look", "2026-11", when=moment())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken_off()
    assert claimed()


def test_what_failed_rests_and_what_was_missed_does_not(register):
    noted(RunState.FAILED)
    assert not claimed(later(runs.RETRY_AFTER - timedelta(seconds=1)))
    assert claimed(later(runs.RETRY_AFTER))
    noted(RunState.MISSED)
    assert claimed()


def test_a_run_whose_machine_went_down_is_taken_up_after_some_hours(register):
    assert claimed()
    assert not claimed(later(runs.LOST_AFTER - timedelta(seconds=1)))
    assert claimed(later(runs.LOST_AFTER))
    assert not claimed(later(runs.LOST_AFTER))


def test_what_is_done_stays_done_whatever_is_noted_later(register):
    assert claimed()
    with unit_of_work():
        runs.finish("look", "2026-11", when=moment(), words="Done.")
    noted(RunState.FAILED)
    db.session.rollback()
    assert db.session.query(JobRun).one().state is RunState.DONE


def test_many_small_runs_are_claimed_at_once_and_only_those_that_are_free(register):
    wanted = [(f"tell {number}", "2026") for number in range(450)]
    with unit_of_work():
        assert runs.claim_done(wanted[:10], when=moment()) == set(wanted[:10])
    with unit_of_work():
        assert runs.claim_done(wanted, when=moment()) == set(wanted[10:])
    with unit_of_work():
        assert runs.claim_done([], when=moment()) == set()


def at_once(app: Flask, act: Callable[[], object]) -> list[object]:
    """What eight threads are told that do the same at once."""

    def in_context(_: int) -> object:
        with app.app_context():
            return act()

    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(in_context, range(8)))


def send_by_eight(app: Flask, postbox) -> None:
    """Thirty messages and eight senders: each message is sent once."""
    app.config |= {"MAIL_SERVER": "127.0.0.1", "MAIL_PORT": postbox.port, "MAIL_SECURITY": "none"}
    with unit_of_work():
        person = factories.person()
        for number in range(30):
            db.session.add(
                OutboxMessage(
                    notice="draft_wanted",
                    dedupe=f"draft_wanted:{number}",
                    person_id=person.id,
                    subject=f"Message {number}",
                    text="A draft is wanted.\n",
                    written_at=moment().at,
                    send_after=moment().at,
                )
            )
    db.session.rollback()
    told = at_once(app, Work(app).send)
    assert sum(post.sent for post in told) == 30
    assert sorted(letter.message["Subject"] for letter in postbox.letters) == sorted(
        f"Message {number}" for number in range(30)
    )


def test_eight_at_once_on_sqlite(app, register, smtp_server):
    assert sorted(at_once(app, claimed)) == [False] * 7 + [True]
    send_by_eight(app, smtp_server)


def test_eight_at_once_on_postgresql(postgres_app, smtp_server):
    with postgres_app.app_context():
        assert sorted(at_once(postgres_app, claimed)) == [False] * 7 + [True]
        send_by_eight(postgres_app, smtp_server)
        db.session.remove()
