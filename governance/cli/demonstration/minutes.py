"""The minutes of the meetings that were held: written, ready, agreed and signed at the next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from governance.cli.demonstration.days import moment
from governance.cli.demonstration.founding import in_post
from governance.cli.demonstration.year import Sitting, Step
from governance.db import db
from governance.domain.moments import Moment
from governance.domain.permissions import Role
from governance.models.meeting import Meeting
from governance.queries.minutes.composing import Composed, composed
from governance.services.minutes import signing, writing
from governance.services.minutes.signing import Signature
from governance.services.minutes.writing import Words

WRITTEN_AFTER, SIGNED_AFTER = timedelta(days=5), timedelta(days=1)
_CORRECTION = "Under “Present”, the headteacher is to be named first."


def minute_steps(held: list[Sitting]) -> Iterator[Step]:
    """What the clerk does with the minutes of one body’s meetings, in their order."""
    for sitting in held:
        written = sitting.held_on + WRITTEN_AFTER
        if written < sitting.days.today:
            yield moment(written, 14, sitting.number), _Minuting(sitting).write
    for sitting, later in pairwise(held):
        signed = later.held_on + SIGNED_AFTER
        if signed < sitting.days.today:
            yield moment(signed, 11, 30 + sitting.number), _Minuting(sitting, later).sign


class _Minuting:
    """The minutes of one meeting, and the meeting that agrees them."""

    def __init__(self, sitting: Sitting, later: Sitting | None = None) -> None:
        self.sitting, self.later = sitting, later

    def write(self, when: Moment) -> None:
        """Name who moved each resolution, and declare the minutes ready where all is decided."""
        whole = composed(self.sitting.meeting_id)
        clerk = self.sitting.family.clerk(when)
        words = {
            item.id: Words(item.revision, None, item.movers[at][0], item.movers[at - 1][0])
            for at, item in enumerate(whole.items)
            if item.settled and len(item.movers) > at
        }
        writing.write(self.sitting.meeting_id, words, by=clerk, when=when)
        db.session.flush()
        if all(item.settled and item.text for item in composed(whole.meeting.id).items):
            writing.declare_ready(
                self.sitting.meeting_id, by=clerk, when=when, expecting=self._revision()
            )

    def sign(self, when: Moment) -> None:
        """They were agreed at the next meeting and signed by who took its chair."""
        meeting = db.session.get_one(Meeting, self.sitting.meeting_id)
        if self.later is None or meeting.minutes_ready_on is None:
            return
        at = composed(self.later.meeting_id)
        signing.sign_minutes(
            meeting.id,
            by=self.sitting.family.clerk(when),
            when=when,
            expecting=self._revision(),
            signature=Signature(
                at_meeting=at.meeting.id,
                signed_by=self._in_the_chair(at, when),
                signed_on=self.later.held_on,
                corrections=_CORRECTION if self.sitting.number == 1 else "",
            ),
        )

    def _in_the_chair(self, at: Composed, when: Moment) -> int:
        """Who is recorded in the chair; else the chair, or the vice-chair in their absence."""
        if at.meeting.chaired_by is not None:
            return at.meeting.chaired_by
        came = [one.person_id for one in at.room.came if one.governor]
        officers = (in_post(self.sitting.place, role, when) for role in _OFFICERS)
        return next((one.person_id for one in officers if one.person_id in came), came[0])

    def _revision(self) -> int:
        return db.session.get_one(Meeting, self.sitting.meeting_id).revision


_OFFICERS = (Role.CHAIR, Role.VICE_CHAIR)
