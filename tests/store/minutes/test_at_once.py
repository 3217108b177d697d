"""Two processes at the same minutes: one wins, the other is told, on both databases."""

from __future__ import annotations

from governance.db import db
from governance.models.journal import JournalEntry
from governance.models.meeting import AgendaItem, ItemMinute
from governance.services.minutes import signing, writing
from governance.services.minutes.signing import Signature
from governance.services.minutes.writing import Words
from tests.boardroom import room
from tests.factories import moment
from tests.store.minutes.held import NEXT_DAY, WRITTEN, held, next_held, ready
from tests.store.test_two_at_once import (
    WINNER,
    at_once,
    settings,  # noqa: F401 - a fixture, asked for by its name
)


def test_of_two_who_word_the_same_item_one_wins(settings):  # noqa: F811 - the fixture
    here = room()
    item = held(here)
    calls = [
        (
            writing.write,
            (item.meeting_id, {item.id: Words(0, words)}),
            {"by": here.clerk, "when": moment(WRITTEN)},
        )
        for words in ("One.", "Two.")
    ]
    assert at_once(settings, *calls) == ["Stale", WINNER]
    assert db.session.query(ItemMinute).one().text in ("One.", "Two.")


def test_of_two_who_record_the_same_signing_one_wins(settings):  # noqa: F811 - the fixture
    here = room()
    first = held(here).meeting
    ready(here, first)
    later = next_held(here)
    call = (
        signing.sign_minutes,
        (first.id,),
        {
            "by": here.clerk,
            "when": moment(NEXT_DAY),
            "expecting": first.revision,
            "signature": Signature(later.id, here.governors[0].id, NEXT_DAY),
        },
    )
    number = first.id
    assert at_once(settings, call, call) == ["Stale", WINNER]
    assert db.session.query(JournalEntry).filter_by(verb="recorded signed minutes").count() == 1
    assert db.session.query(AgendaItem).filter_by(minutes_of_id=number).count() == 1
