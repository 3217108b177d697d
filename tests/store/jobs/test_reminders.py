"""Reminders: each threshold once, by crossing; one message a school and a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from governance.adapters import letters
from governance.db import db, unit_of_work
from governance.domain.reviews import State
from governance.models.jobs import JobRun, OutboxMessage, RunState
from governance.models.person import Post
from governance.queries import jobs
from governance.services.jobs import reminders
from governance.services.jobs.reminders import DRAFT_RUNGS, latest_crossed
from tests import factories
from tests.factories import TODAY, moment


def written(notice: str) -> list[OutboxMessage]:
    db.session.rollback()
    return db.session.query(OutboxMessage).filter_by(notice=notice).order_by("id").all()


@pytest.mark.parametrize(
    ("days_from_due", "rung"),
    [(-8, None), (-7, 7), (-1, 7), (0, 0), (13, 0), (14, -14), (400, -14)],
)
def test_a_threshold_fires_by_crossing_and_only_the_latest(days_from_due, rung):
    due = date(2026, 11, 20)
    assert latest_crossed(due, DRAFT_RUNGS, due + timedelta(days=days_from_due)) == rung


def test_the_head_is_asked_for_a_draft_a_week_before_on_the_day_and_two_weeks_late(
    work, school, clock
):
    with unit_of_work():
        review = factories.review(factories.policy(school, "Anti-bullying", due="2027"))
    due, told = review.draft_due, []
    for days in range(-10, 30):
        clock.day = due + timedelta(days=days)
        if work.remind():
            told.append(days)
    assert told == [-7, 0, 14]
    messages = written("drafts_awaited")
    assert [message.subject for message in messages] == [
        "1 draft is wanted: Brindle Lane School"
    ] * 3
    assert "Anti-bullying\n   wanted by 4 December 2026\n" in messages[0].text
    assert "wanted by 4 December 2026, 14 days ago" in messages[2].text


def test_after_an_outage_only_the_latest_is_told(work, school, clock):
    with unit_of_work():
        review = factories.review(factories.policy(school, due="2027"))
    clock.day = review.draft_due + timedelta(days=100)
    assert work.remind() == 1
    clock.day += timedelta(days=1)
    assert work.remind() == 0
    assert len(written("drafts_awaited")) == 1


def test_a_submitted_draft_is_not_asked_for(work, school, clock):
    with unit_of_work():
        policy = factories.policy(school, due="2027")
        draft = factories.version(policy)
        factories.review(policy, State.SUBMITTED, version_id=draft.id)
    clock.day = TODAY + timedelta(days=60)
    assert work.remind() == 0


def test_the_clerk_hears_once_of_each_date_that_has_passed_in_one_message(work, school, clock):
    with unit_of_work():
        for title in ("Charging", "Lettings", "Uniform"):
            factories.policy(school, title, due="2026-11")
        factories.policy(school, "Whistleblowing", due="2026-12")
    clock.day = date(2026, 11, 30)
    assert work.remind() == 0  # due all November
    clock.day = date(2026, 12, 1)
    assert work.remind() == 1
    for day in range(2, 32):
        clock.day = date(2026, 12, day)
        assert work.remind() == 0
    clock.day = date(2027, 1, 1)
    assert work.remind() == 1
    first, second = written("policies_overdue")
    assert first.subject == "3 policies are overdue for review: Brindle Lane School"
    assert "Lettings\n   was due November 2026\n   http://policies.example/policies/" in first.text
    assert "Whistleblowing" in second.text
    assert "Lettings" not in second.text


def test_once_a_day_however_often_it_is_asked(work, school):
    with unit_of_work():
        factories.policy(school, due="2026-10")
    assert work.remind() == 1
    with unit_of_work():
        factories.policy(school, due="2026-10")
    assert work.remind() == 0
    run = db.session.query(JobRun).filter_by(job="remind").one()
    assert (run.period, run.state) == ("2026-11-20", RunState.DONE)


def test_where_nobody_is_clerk_the_next_clerk_hears_of_it(work, school, clock):
    with unit_of_work():
        factories.policy(school, due="2026-10")
        for post in db.session.query(Post).filter_by(role="clerk"):
            post.ends = TODAY - timedelta(days=1)
    assert work.remind() == 0
    with unit_of_work():
        for post in db.session.query(Post).filter_by(role="clerk"):
            post.ends = None
    clock.day = TODAY + timedelta(days=1)
    assert work.remind() == 1


def test_a_run_that_fails_is_put_down_and_taken_up_again(work, school, clock, monkeypatch):
    with unit_of_work():
        factories.policy(school, due="2026-10")

    def fail(*_, **__):
        raise RuntimeError("the template is gone")

    monkeypatch.setattr(letters, "write", fail)
    with pytest.raises(RuntimeError):
        work.remind()
    [run] = jobs.troubles(moment().at - timedelta(hours=1))
    assert (run.job, run.state) == ("remind", RunState.FAILED)
    assert run.words == "RuntimeError: the template is gone"
    monkeypatch.undo()
    assert work.remind() == 0  # it rests a while
    clock._source = lambda: moment().at + timedelta(minutes=6)
    assert work.remind() == 1


def test_a_run_broken_off_by_stopping_is_missed_and_begun_again_at_once(work, school):
    with unit_of_work():
        factories.policy(school, due="2026-10")
    work.stopping.set()
    assert work.remind() == 0
    [run] = jobs.troubles(moment().at - timedelta(hours=1))
    assert run.state is RunState.MISSED
    work.stopping.clear()
    assert work.remind() == 1


def test_only_schools_with_something_to_say_are_looked_at(school):
    with unit_of_work():
        other = factories.school()
        factories.policy(other, due="2026-10")
        factories.policy(school, due="2027")
    assert reminders.schools_to_remind(TODAY) == [other.id]
