"""Two processes at one decision: one wins, the other is told, on both databases."""

from __future__ import annotations

import pytest

from governance import create_app
from governance.db import db, unit_of_work
from governance.domain.errors import WrongMoment
from governance.domain.reviews import State
from governance.models.decision import Decision
from governance.models.jobs import OutboxMessage
from governance.models.meeting import AgendaItem, Part
from governance.models.review import Review
from governance.services.decisions import votes as decisions
from governance.services.meetings import agenda, order
from tests.boardroom import MEETING_DAY, ballot, room
from tests.factories import moment
from tests.store.begun import processes

WINNER = "done"


def record_decision(item, clerk):
    """Record a decision on an item that was drawn at its present revision."""
    expecting = item.review.revision
    number = item.id

    return (
        decisions.decide,
        (number,),
        {
            "by": clerk,
            "when": moment(MEETING_DAY),
            "expecting": expecting,
            "ballot": ballot(),
        },
    )


def act(settings, call, start, answers):
    """One process: the verb in its own unit of work, and what became of it."""
    verb, arguments, told = call
    app = create_app(settings)
    with app.app_context():
        db.session.connection().close()
        db.session.remove()
        start.wait()
        try:
            with unit_of_work():
                verb(*arguments, **told)
            answers.put(WINNER)
        except WrongMoment as error:
            answers.put(type(error).__name__)


def at_once(settings, *calls):
    """What became of each call, sorted; they begin together."""
    db.session.remove()
    start, answers = processes.Barrier(len(calls)), processes.Queue()
    both = [processes.Process(target=act, args=(settings, call, start, answers)) for call in calls]
    for process in both:
        process.start()
    found = sorted(answers.get(timeout=60) for _ in both)
    for process in both:
        process.join(timeout=60)
    return found


@pytest.fixture
def settings(either):
    """The settings of a fresh register on each database, its application context open."""
    with create_app(either).app_context():
        yield either
        db.session.remove()
        db.engine.dispose()


def test_of_two_who_record_the_same_decision_one_wins(settings):
    here = room()
    item = here.hold(*here.governors)
    call, review_id = record_decision(item, here.clerk), item.review_id
    assert at_once(settings, call, call) == ["Stale", WINNER]
    assert db.session.query(Decision).count() == 1
    assert db.session.query(OutboxMessage).filter_by(notice="signature_wanted").count() == 1
    assert db.session.get(Review, review_id).state is State.AWAITING_SIGNATURE


def test_a_decision_and_the_taking_off_of_its_item_at_once_leave_one_of_them(settings):
    here = room()
    item = here.hold(*here.governors)
    deciding = record_decision(item, here.clerk)
    taking_off = (
        agenda.remove,
        (item.id,),
        {
            "by": here.clerk,
            "when": moment(MEETING_DAY),
            "expecting": item.review.revision,
        },
    )
    review_id = item.review_id
    found = at_once(settings, deciding, taking_off)
    assert len(found) == 2
    assert found.count(WINNER) == 1
    decided = db.session.query(Decision).count() == 1
    after = State.AWAITING_SIGNATURE if decided else State.SUBMITTED
    assert db.session.get(Review, review_id).state is after


def test_of_two_who_put_one_agenda_in_order_one_is_told(settings):
    here = room()
    meeting = here.meeting()
    items = [here.place(here.review(title), meeting) for title in ("Pay", "Uniform", "Charging")]
    numbers = [item.id for item in items]
    told = {"by": here.clerk, "when": moment(), "expecting": meeting.revision}
    lines = [order.Line(number, at, Part.A, 10) for at, number in enumerate(numbers, 1)]
    back = [order.Line(number, -at, Part.A, 5) for at, number in enumerate(numbers, 1)]
    calls = [(order.arrange, (meeting.id, asked), told) for asked in (lines, back)]
    assert at_once(settings, *calls) == ["Stale", WINNER]
    found = sorted(db.session.query(AgendaItem).all(), key=lambda item: item.position)
    assert {item.minutes_allowed for item in found} in ({10}, {5})
    forwards = found[0].minutes_allowed == 10
    assert [item.id for item in found] == (numbers if forwards else numbers[::-1])
