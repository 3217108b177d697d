"""What tests of packs do with a board: drafts before it, agendas out, packs made and read."""

from __future__ import annotations

from governance.db import db, unit_of_work
from governance.domain.reviews import State
from governance.models.meeting import Pack
from governance.models.policy import Change, VersionState
from governance.services.meetings import order
from tests import factories
from tests.factories import moment
from tests.ground.printed import read_back


def make(work):
    """The scheduler works in a session of its own: the test looks anew after it."""
    db.session.rollback()
    made = work.make_packs()
    db.session.rollback()
    return made


def packs():
    return db.session.query(Pack).order_by(Pack.id).all()


def read(files, pack):
    with files.open(pack.sha256) as stream:
        return read_back(stream.read())


def draft(here, title, *, before=None, written_by=None, **fields):
    """A review whose draft waits, beside a text in force if `before` is given."""
    with unit_of_work():
        policy = factories.policy(here.school, title, **fields)
        if before:
            factories.version(policy, 1, blocks=[before], html=f"<p>{before}</p>")
        waiting = factories.version(
            policy,
            2 if before else 1,
            state=VersionState.SUBMITTED,
            change=Change.MATERIAL if before else Change.MINOR,
            summary="Clearer words.",
            submitted_by=written_by,
        )
        return factories.review(policy, State.SUBMITTED, version_id=waiting.id)


def to_part_b(here, item):
    with unit_of_work():
        order.move_item(
            item.id,
            order.Way.OTHER_PART,
            by=here.clerk,
            when=moment(),
            expecting=item.meeting.revision,
        )


def issued(here, *reviews, **fields):
    meeting = here.meeting(**fields)
    items = [here.place(review, meeting) for review in reviews]
    here.issue(meeting)
    return meeting, items
