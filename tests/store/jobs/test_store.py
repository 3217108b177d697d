"""The register is the job store: due and next run times come from the policy rows."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from apscheduler.jobstores.base import JobLookupError
from sqlalchemy import event, text

from governance.db import db, unit_of_work
from governance.domain.errors import WrongMoment
from governance.domain.frequency import ANNUAL, LIVE
from governance.jobs.store import BATCH
from governance.jobs.triggers import start_of_day
from governance.models.policy import Policy
from governance.queries import jobs
from tests import factories
from tests.factories import TODAY
from tests.store.jobs.policies import many, scheduled


def now() -> datetime:
    return datetime.now(UTC)


def ids(found) -> list[str]:
    return [job.id for job in found]


def test_each_policy_with_a_day_to_open_is_a_job_and_no_other(store, school):
    with unit_of_work():
        one = scheduled(school, "2026-12")
        other = scheduled(school, "2027-21", LIVE)
        factories.policy(school, due=None)
        factories.policy(school, due="2030", archived_on=TODAY)
    assert ids(store.get_all_jobs()) == [f"policy-{one.id}", f"policy-{other.id}"]
    assert store.lookup_job(f"policy-{one.id}").args == (one.id,)
    assert store.lookup_job(f"policy-{one.id + 5}") is None
    assert store.lookup_job("tick") is None


def test_due_jobs_are_those_whose_day_has_come_oldest_first(store, school, clock):
    with unit_of_work():
        later = scheduled(school, "2027-01-15")  # opens on 20 November 2026
        sooner = scheduled(school, "2026-12")
        scheduled(school, "2027-01-16")
    assert later.opens_on == TODAY
    clock.day = TODAY - timedelta(days=1)
    assert ids(store.get_due_jobs(now())) == [f"policy-{sooner.id}"]
    store._run(sooner.id)
    clock.day = TODAY
    assert ids(store.get_due_jobs(now())) == [f"policy-{later.id}"]


def test_the_next_run_is_the_start_of_the_next_day_by_the_applications_clock(store, school, clock):
    with unit_of_work():
        scheduled(school, "2026-12")
        scheduled(school, "2027-01-20")  # opens on 25 November
    assert len(store.get_due_jobs(now())) == 1
    wait = store.get_next_run_time() - now()
    expected = datetime(2026, 11, 25, tzinfo=UTC) - clock.now()
    assert abs(wait - expected) < timedelta(minutes=1)


def test_a_change_of_the_register_is_a_change_of_the_job_at_once(store, school):
    with unit_of_work():
        policy = scheduled(school, "2027-06")
    before = store.lookup_job(f"policy-{policy.id}").next_run_time
    with unit_of_work():
        found = db.session.get(Policy, policy.id)
        found.opens_on = found.opens_on + timedelta(days=3)
    later = store.lookup_job(f"policy-{policy.id}").next_run_time - before
    assert abs(later - timedelta(days=3)) <= timedelta(minutes=1)  # the machine's clock went on
    with unit_of_work():
        found = db.session.get(Policy, policy.id)
        found.opens_on, found.archived_on = None, TODAY
    assert store.lookup_job(f"policy-{policy.id}") is None


def test_the_scheduler_adds_and_removes_nothing(store, school):
    with unit_of_work():
        policy = scheduled(school, "2026-12")
    job = store.lookup_job(f"policy-{policy.id}")
    with pytest.raises(WrongMoment):
        store.add_job(job)
    with pytest.raises(WrongMoment):
        store.remove_all_jobs()
    store.update_job(job)
    store.remove_job(job.id)
    with pytest.raises(JobLookupError):
        store.remove_job("nightly")
    assert ids(store.get_all_jobs()) == [job.id]


def test_one_query_whatever_the_number_of_policies(store, school, app):
    asked = []

    def listen(connection, cursor, statement, *rest):
        if not statement.startswith("BEGIN"):
            asked.append(statement)

    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", listen)
    for count in (1, 500):
        with unit_of_work():
            many(school, count, opens_on=date(2020, 1, count % 28 + 1))
        asked.clear()
        store.get_due_jobs(now())
        assert len(asked) == 1
        store._in_hand.clear()
        store._after = None


def plan_of(statement) -> str:
    compiled = statement.compile(db.engine, compile_kwargs={"literal_binds": True})
    prefix = "explain" if db.engine.dialect.name == "postgresql" else "explain query plan"
    rows = db.session.execute(text(f"{prefix} {compiled}")).all()
    return "\n".join(str(row) for row in rows)


def due_statement(after=None):
    kept = []
    found = jobs._read
    jobs._read = lambda wanted: kept.append(wanted) or []
    try:
        jobs.due(TODAY, after=after, limit=200)
    finally:
        jobs._read = found
    return kept[0]


@pytest.mark.parametrize("after", [None, (date(2020, 1, 1), 7)])
def test_the_query_walks_its_index(school, after):
    plan = plan_of(due_statement(after))
    assert "ix_policy_opens_on" in plan
    assert "TEMP B-TREE" not in plan


def test_the_query_walks_its_index_on_postgresql(postgres_app):
    with postgres_app.app_context():
        with unit_of_work():
            school = factories.school()
            many(school, 3000, opens_on=date(2030, 1, 1))
            many(school, 300, opens_on=date(2020, 1, 1))
        db.session.execute(text("analyze"))
        for after in (None, (date(2020, 1, 1), 7)):
            assert "ix_policy_opens_on" in plan_of(due_statement(after))
        assert len(jobs.due(TODAY, after=(date(2020, 1, 1), 3200), limit=200)) == 100


def test_a_batch_is_bounded_and_the_next_comes_when_it_is_done(store, school):
    with unit_of_work():
        many(school, BATCH + 30, opens_on=date(2026, 1, 5))
    first = store.get_due_jobs(now())
    assert len(first) == BATCH
    assert store.get_due_jobs(now()) == []  # they are in hand
    assert store.get_next_run_time() is None
    for job in first:
        job.func(*job.args)
    assert store.get_next_run_time() <= now()
    assert len(store.get_due_jobs(now())) == 30


def test_policies_that_cannot_be_opened_do_not_hold_up_the_rest(app, store, school):
    with unit_of_work():
        many(school, BATCH + 30, opens_on=date(2026, 1, 5))

    def refuse(policy_id: int) -> None:
        raise WrongMoment("It cannot be opened.")

    store._open_review = refuse
    seen = []
    for _ in range(2):
        found = store.get_due_jobs(now())
        seen += ids(found)
        for job in found:
            with pytest.raises(WrongMoment):
                job.func(*job.args)
    assert len(set(seen)) == BATCH + 30
    assert store.get_next_run_time() is None  # nothing in future; the tick comes by again
    assert len(store.get_due_jobs(now())) == BATCH


def test_a_job_whose_end_was_never_heard_of_does_not_stop_the_store(store, school):
    with unit_of_work():
        scheduled(school, "2026-12")
    assert len(store.get_due_jobs(now())) == 1
    assert store.get_due_jobs(now()) == []
    assert len(store.get_due_jobs(now() + timedelta(minutes=11))) == 1


def test_a_clock_that_runs_ahead_makes_jobs_due_and_shifts_the_rest(store, school, clock):
    with unit_of_work():
        scheduled(school, "2028-03-01", ANNUAL)
    clock.day = date(2028, 1, 4)  # it opens the next day
    assert store.get_due_jobs(now()) == []
    wait = store.get_next_run_time() - now()
    assert timedelta(hours=11) < wait < timedelta(hours=13)
    clock.day = date(2028, 1, 20)
    [job] = store.get_due_jobs(now())
    assert job.next_run_time <= now()
    assert len(job._get_run_times(now())) == 1


def test_the_start_of_a_london_day_is_found_on_the_days_the_clocks_change():
    assert start_of_day(date(2026, 3, 29)) == datetime(2026, 3, 29, 0, tzinfo=UTC)
    assert start_of_day(date(2026, 3, 30)) == datetime(2026, 3, 29, 23, tzinfo=UTC)
    assert start_of_day(date(2026, 10, 25)) == datetime(2026, 10, 24, 23, tzinfo=UTC)
    assert start_of_day(date(2026, 10, 26)) == datetime(2026, 10, 26, 0, tzinfo=UTC)
