"""A review is opened once for its date, whoever asks and however often."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from governance.clock import Clock
from governance.db import db, unit_of_work
from governance.domain.dates import PreciseDate
from governance.domain.frequency import ANNUAL, BIENNIAL, TERMLY
from governance.domain.reviews import State
from governance.jobs.work import Work
from governance.models.jobs import JobRun, OutboxMessage, RunState
from governance.models.policy import Origin, Policy
from governance.models.review import Review
from governance.queries import jobs
from governance.services import schedule
from governance.services.jobs import opening, runs
from tests import factories
from tests.factories import TODAY, moment
from tests.store.jobs.policies import many, scheduled


def runs_kept() -> list[tuple[str, str, RunState]]:
    db.session.rollback()
    kept = db.session.query(JobRun).order_by(JobRun.id).all()
    return [(run.job, run.period, run.state) for run in kept]


def test_the_run_is_claimed_for_the_policy_and_its_date(work, school):
    with unit_of_work():
        policy = scheduled(school, "2026-12")
    assert work.open_review(policy.id)
    assert not work.open_review(policy.id)
    assert runs_kept() == [(f"open review of policy {policy.id}", "2026-12", RunState.DONE)]
    assert db.session.query(Review).one().due == PreciseDate("2026-12")


def test_a_policy_is_not_opened_before_its_day_nor_when_archived(work, school, clock):
    with unit_of_work():
        early = scheduled(school, "2027-01-16")  # opens on 21 November
        archived = scheduled(school, "2026-12")
        archived.opens_on, archived.archived_on = None, TODAY
    assert work.open_all() == 0
    assert not work.open_review(archived.id)
    clock.day = early.opens_on
    assert work.open_all() == 1


def test_a_run_that_somebody_else_has_is_left_alone(work, school):
    with unit_of_work():
        policy = scheduled(school, "2026-12")
        assert runs.claim(opening.job_of(policy.id), "2026-12", when=moment())
    assert not work.open_review(policy.id)
    assert db.session.query(Review).count() == 0


def test_no_failure_is_kept_of_a_review_that_another_scheduler_has_opened(work, school):
    with unit_of_work():
        policy = scheduled(school, "2026-12")
    assert work.open_review(policy.id)
    work.note_failure(policy.id, TimeoutError("The database is busy."))
    assert runs_kept() == [(f"open review of policy {policy.id}", "2026-12", RunState.DONE)]


def test_a_review_called_off_and_scheduled_again_is_opened_again(work, school, clock):
    with unit_of_work():
        policy = scheduled(school, "2026-12")
    work.open_review(policy.id)
    with unit_of_work():
        review = db.session.query(Review).one()
        review.state, review.closed_on = State.CANCELLED, TODAY
        schedule.plan_opening(db.session.get(Policy, policy.id))
    clock.day = TODAY + timedelta(days=1)
    assert work.open_review(policy.id)
    assert not work.open_review(policy.id)
    db.session.rollback()
    assert [review.due.edtf for review in db.session.query(Review)] == ["2026-12", "2026-11-21"]


def test_what_failed_is_put_down_and_tried_again_after_a_rest(work, school, monkeypatch, clock):
    with unit_of_work():
        bad = scheduled(school, "2026-12")
        scheduled(school, "2026-12")
    real = opening.open_due

    def open_due(policy_id, *, when):
        if policy_id == bad.id:
            raise RuntimeError("the disk is full")
        return real(policy_id, when=when)

    monkeypatch.setattr(opening, "open_due", open_due)
    assert work.open_all() == 1
    db.session.rollback()  # look at what is there now
    [failed] = jobs.troubles(moment().at - timedelta(hours=1))
    assert (failed.job, failed.period) == (f"open review of policy {bad.id}", "2026-12")
    assert failed.words == "RuntimeError: the disk is full"
    monkeypatch.undo()
    assert work.open_all() == 0  # it rests
    clock._source = lambda: moment().at + runs.RETRY_AFTER
    assert work.open_all() == 1
    db.session.rollback()
    assert jobs.troubles(moment().at - timedelta(hours=1)) == []


def test_however_many_are_overdue_all_are_opened_a_batch_at_a_time(work, school):
    with unit_of_work():
        many(school, 112, opens_on=date(2020, 9, 1))
    assert work.open_all(batch=50) == 112
    db.session.rollback()
    assert jobs.due(TODAY) == []


@pytest.mark.parametrize(
    ("frequency", "first", "expected"),
    [
        (
            ANNUAL,
            "2022-03-01",  # eight weeks before it; 2024 has a 29 February in them
            ["2022-01-04", "2023-01-04", "2024-01-05", "2025-01-04", "2026-01-04"],
        ),
        (BIENNIAL, "2022-09", ["2022-07-07", "2024-07-07", "2026-07-07"]),
        (
            TERMLY,
            "2022-21",
            [
                "2021-11-06",
                *(
                    f"{year}-{day}"
                    for year in (2022, 2023, 2024, 2025)
                    for day in ("02-05" if year == 2024 else "02-04", "07-07", "11-06")
                ),
                "2026-02-04",
                "2026-07-07",
            ],
        ),
    ],
)
def test_five_years_day_by_day_open_on_the_right_days(app, school, frequency, first, expected):
    with unit_of_work():
        policy = scheduled(school, first, frequency)
        draft = factories.version(policy)
    day = [date(2021, 11, 1)]
    app.extensions["clock"] = Clock(
        source=lambda: datetime(day[0].year, day[0].month, day[0].day, 6, tzinfo=UTC)
    )
    work, opened = Work(app), []
    while day[0] < date(2026, 11, 1):
        if work.open_all():
            opened.append(day[0].isoformat())
            decide(policy.id, draft.id)
        day[0] += timedelta(days=1)
    assert opened == expected


def decide(policy_id: int, version_id: int) -> None:
    """The governors decide on the last day of the review's date; the next one is scheduled."""
    with unit_of_work():
        policy = db.session.get(Policy, policy_id)
        review = schedule.open_review_of(policy)
        review.version_id, review.state, review.closed_on = (
            version_id,
            State.CLOSED,
            review.due_last,
        )
        turn = schedule.turn_after(policy, intended=review.due, decided_on=review.due_last)
        policy.anchor = turn.anchor
        db.session.flush()
        schedule.set_due(policy, turn.due, Origin.DECISION)


def test_a_scheduler_that_was_down_for_weeks_catches_up_once(work, school, clock):
    with unit_of_work():
        policy = scheduled(school, "2024-09")
    clock.day = date(2026, 11, 20)
    assert work.open_all() == 1
    assert work.open_all() == 0
    assert db.session.query(OutboxMessage).count() == 1
    assert db.session.query(Review).filter_by(policy_id=policy.id).one().due.edtf == "2024-09"


@pytest.mark.parametrize("change", [date(2026, 3, 29), date(2026, 10, 25)])
def test_on_the_day_the_clocks_change_a_review_opens_at_londons_midnight_and_once(
    app, school, change
):
    with unit_of_work():
        policy = scheduled(school, "2027-06-01")
        policy.opens_on = change
    instant = datetime(change.year, change.month, change.day, tzinfo=UTC) - timedelta(hours=3)
    app.extensions["clock"] = Clock(source=lambda: instant)
    work, opened = Work(app), []
    for _ in range(30 * 4):
        if work.open_all():
            opened.append(instant)
        instant += timedelta(minutes=15)
    summer_time = change.month == 10
    midnight = datetime(change.year, change.month, change.day, tzinfo=UTC)
    assert opened == [midnight - timedelta(hours=1) if summer_time else midnight]
