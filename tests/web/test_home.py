"""The first page: what waits for each role, how the policies stand, whether the scheduler runs."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.clock import Clock
from governance.db import db, unit_of_work
from governance.domain.frequency import LIVE
from governance.domain.permissions import Reach, Role
from governance.domain.reviews import State
from governance.domain.standing import Standing, standing
from governance.models.jobs import JobRun, OutboxMessage, RunState
from governance.models.meeting import MeetingState
from governance.models.person import Person, Post
from governance.models.policy import Policy, VersionState
from governance.models.school import School
from governance.queries.people import MARK
from governance.queries.standings import standings
from governance.services.beats.journal import record
from tests import factories
from tests.factories import LONG_AGO, TODAY, moment
from tests.web.everything import build
from tests.web.visitor import Visitor


@pytest.fixture
def school(app):
    with app.app_context(), unit_of_work():
        made = factories.school("Alder Brook School")
        factories.board(made)
        return made.id


@pytest.fixture
def as_role(app, school, visit):
    """`as_role(role)` is somebody in that role of the school at a browser."""

    def at_the_browser(role):
        with app.app_context(), unit_of_work():
            here = None if role is Role.ADMINISTRATOR else db.session.get(School, school)
            number = factories.holder(role, here).id
        with app.app_context():
            return visit(db.session.get(Person, number))

    return at_the_browser


@pytest.fixture
def make(app, school):
    """Run a builder on the school in its own unit of work."""

    def build(builder):
        with app.app_context(), unit_of_work():
            return builder(db.session.get(School, school))

    return build


def in_state(school, state, title, **fields):
    policy = factories.policy(school, title)
    draft = factories.version(policy, state=VersionState.SUBMITTED)
    return factories.review(policy, state, version_id=draft.id, **fields)


def test_the_chair_sees_how_many_wait_the_three_oldest_and_the_way_to_them(as_role, make):
    def waiting(school):
        for age in range(5):
            at = moment(TODAY - timedelta(days=age)).at
            in_state(school, State.AWAITING_SIGNATURE, f"Waits {age} days", changed_at=at)
        in_state(school, State.SUBMITTED, "Not decided")

    make(waiting)
    page = as_role(Role.CHAIR).get("/admin/")
    assert "5 policies wait for your signature" in page.text
    assert "Read and sign" in page.text
    titles = page.tree.xpath("//section[@aria-labelledby='to-sign']//th[@scope='row']//a/text()")
    assert titles == ["Waits 4 days", "Waits 3 days", "Waits 2 days"]


def test_a_chair_with_nothing_to_sign_is_told_so(as_role):
    assert "Nothing waits for your signature" in as_role(Role.CHAIR).get("/admin/").text


def test_the_clerk_sees_what_to_do_next_the_late_things_first(as_role, make):
    def busy(school):
        factories.policy(school, "Undated", due=None)
        factories.policy(school, "Live", due=None, frequency=LIVE)
        late = factories.policy(school, "Late draft")
        factories.review(late, draft_due=TODAY - timedelta(days=1))
        on_time = factories.policy(school, "Draft in time")
        factories.review(on_time, draft_due=TODAY)
        in_state(school, State.SUBMITTED, "Submitted")
        in_state(school, State.QUERIED, "Queried", note="Which edition?")
        board = db.session.query(factories.Body).filter_by(school_id=school.id).one()
        yesterday = TODAY - timedelta(days=1)
        sent = {"state": MeetingState.ISSUED, "agenda_sent_on": TODAY - timedelta(days=12)}
        factories.meeting(board, yesterday, **sent)
        factories.meeting(board, TODAY + timedelta(days=11))
        factories.meeting(board, TODAY + timedelta(days=60))
        db.session.add(
            OutboxMessage(
                notice="draft_wanted",
                dedupe="one",
                person_id=factories.holder(Role.STAFF, school).id,
                policy_id=late.id,
                subject="A draft",
                text="A draft",
                written_at=moment().at,
                send_after=moment().at,
                given_up_at=moment().at,
            )
        )

    make(busy)
    page = as_role(Role.CLERK).get("/admin/")
    titles = page.tree.xpath("//ul[@class='tasks']//a/text()")
    assert sorted(titles) == sorted(
        [
            "Chase 1 draft",
            "See why 1 message could not be sent",
            "Record attendance and decisions: Governing board, 19 November 2026",
            "Send the agenda: Governing board, 1 December 2026",
            "Answer 1 query of the chair",
            "Put 1 draft on an agenda",
            "Give 1 policy a review date",
        ]
    )
    assert set(titles[:2]) == {"Chase 1 draft", "See why 1 message could not be sent"}
    assert titles[-1] == "Give 1 policy a review date"
    assert "send the papers by 23 November 2026" in page.text
    assert "Due in 3 days" in page.text


def test_the_headteacher_sees_the_drafts_wanted_with_their_dates(as_role, make):
    def wanted(school):
        for number in range(7):
            due = TODAY + timedelta(days=number - 1)
            factories.review(factories.policy(school, f"Draft {number}"), draft_due=due)

    make(wanted)
    page = as_role(Role.HEADTEACHER).get("/admin/")
    rows = page.tree.xpath("//section[@aria-labelledby='drafts']//tbody/tr")
    assert len(rows) == 5
    assert "Draft 0" in rows[0].text_content()
    assert "Thu 19 Nov 2026" in rows[0].text_content()
    assert "late" in rows[0].text_content()
    assert "All 7 drafts wanted" in page.text


def test_another_schools_work_is_not_counted(as_role, make, app):
    with app.app_context(), unit_of_work():
        other = factories.school("Hazel Ford School")
        in_state(other, State.AWAITING_SIGNATURE, "Theirs")
        in_state(other, State.QUERIED, "Theirs too", note="Why?")
        factories.meeting(factories.board(other), TODAY + timedelta(days=9))
    for role in (Role.CHAIR, Role.CLERK, Role.HEADTEACHER, Role.TRUST_LEAD):
        page = as_role(role).get("/admin/")
        assert "Theirs" not in page.text
        assert "Hazel" not in page.text
    assert "Nothing waits for you" in as_role(Role.CLERK).get("/admin/").text


def test_the_counts_of_the_picture_are_those_of_the_rule(app, make, school):
    dates = ["2026-01", "2026-11", "2026-11-20", "2026-11-19", "2026-12", "2027", None, "2027-21"]

    def dated(school):
        for due in dates:
            factories.policy(school, due=due)
        factories.policy(school, due=None, frequency=LIVE)
        factories.policy(school, due=None, frequency=None, frequency_origin=None)
        factories.policy(school, archived_on=TODAY)

    make(dated)
    with app.app_context():
        (counted,) = standings(Reach(school_ids=(school,)), TODAY, 60).schools
        expected = dict.fromkeys((kind.value for kind in Standing), 0)
        for policy in db.session.query(Policy).filter_by(archived_on=None):
            sets = policy.frequency is None or policy.frequency.sets_dates
            expected[standing(policy.next_review, TODAY, sets_dates=sets).value] += 1
        assert counted.counts == expected
        assert sum(expected.values()) == len(dates) + 2


def test_figures_are_counted_again_once_an_act_is_recorded_or_the_day_changes(
    as_role, make, app, clock
):
    make(factories.policy)
    visitor = as_role(Role.ADMINISTRATOR)
    first = visitor.get("/admin/")
    make(factories.policy)
    assert shown(visitor.get("/admin/")) == shown(first) == "1"
    make(lambda school: record("x", by=None, when=moment(), subject="s", school_id=school.id))
    assert shown(visitor.get("/admin/")) == "2"
    make(factories.policy)
    clock.day = TODAY + timedelta(days=1)
    assert shown(visitor.get("/admin/")) == "3"


def shown(page):
    (figure,) = page.tree.xpath("//section[@aria-labelledby='standing']//tbody/tr[2]/td[1]")
    return figure.text_content().strip()


@pytest.mark.parametrize(("minutes", "late"), [(4, False), (6, True)])
def test_the_clerk_is_told_when_the_scheduler_has_stopped(as_role, make, minutes, late):
    def ticked(school):
        at = moment().at - timedelta(minutes=minutes)
        run = {"state": RunState.DONE, "started_at": at, "finished_at": at}
        db.session.add(JobRun(job="tick", period="p", **run))

    make(ticked)
    page = as_role(Role.CLERK).get("/admin/")
    assert ("The scheduler is not running" in page.text) is late
    assert "Last looked at the register on 20 November 2026 at 11:5" in page.text
    assert "The scheduler is not running" not in as_role(Role.GOVERNOR).get("/admin/").text


def test_somebody_whose_posts_have_ended_is_told_whom_to_ask(app, school, visit):
    with app.app_context(), unit_of_work():
        person = factories.person()
        fields = {"role": Role.CHAIR, "school_id": school, "starts": LONG_AGO, "ends": LONG_AGO}
        db.session.add(Post(person_id=person.id, **fields))
        number = person.id
    with app.app_context():
        visitor = visit(db.session.get(Person, number))
    page = visitor.get("/")
    assert "You hold no role today" in page.text


def demonstrate(app, tmp_path):
    with app.app_context(), unit_of_work():
        record(MARK, by=None, when=moment(), subject="register")
    app.config["DEMONSTRATION"] = True
    app.extensions["clock"] = Clock(ahead=tmp_path / "clock", source=lambda: moment().at)


def local(visitor):
    """The same visitor, asking this machine by its own name."""
    visitor.client.environ_base["REMOTE_ADDR"] = "127.0.0.1"
    return visitor


@pytest.mark.parametrize(
    ("by", "day"), [("day", "21 Nov"), ("week", "27 Nov"), ("month", "20 Dec")]
)
def test_the_demonstrations_clock_moves_on(app, as_role, tmp_path, by, day):
    demonstrate(app, tmp_path)
    visitor = local(as_role(Role.STAFF))
    page = visitor.get("/admin/")
    assert "This is a demonstration" in page.response.get_data(as_text=True)
    visitor.send(page, "/demonstration/clock", by=by)
    assert f"Today is {day}" in visitor.get("/admin/").response.get_data(as_text=True)


def test_the_clock_moves_by_nothing_else_and_not_from_another_machine(app, as_role, tmp_path):
    demonstrate(app, tmp_path)
    visitor = as_role(Role.CLERK)
    token = visitor.token()
    visitor.post("/demonstration/clock", 422, by="year", csrf_token=token)
    visitor.client.environ_base["REMOTE_ADDR"] = "192.0.2.7"
    visitor.post("/demonstration/clock", 404, by="day", csrf_token=token)
    assert "clock" not in visitor.get("/admin/").text
    assert not (tmp_path / "clock").exists()


def test_outside_the_demonstration_there_is_no_clock_to_move(app, as_role):
    visitor = local(as_role(Role.CLERK))
    page = visitor.get("/admin/")
    assert "demonstration" not in page.response.get_data(as_text=True)
    visitor.post("/demonstration/clock", 404, by="day", csrf_token=visitor.token())


def test_home_and_records_answer_on_postgresql(postgres_app):
    app = postgres_app
    with app.app_context(), unit_of_work():
        school = build("Brackenfold")
        people = [*school.people.values(), factories.holder(Role.ADMINISTRATOR).id]
    for number in people:
        visitor = Visitor(app, number)
        visitor.get("/admin/")
    tables = [view.url for view in app.extensions["admin"][0]._views[1:]]
    for table in tables:
        visitor.get(f"{table}/")
        visitor.get(f"{table}/?search=brack&page=1")
    clerk = Visitor(app, school.people[Role.CLERK])
    where = f"/admin/records/bodies/edit/?id={school.ids['body']}"
    clerk.send(clerk.get(where), "/edit/", seats="11")
