"""The first page: what waits for this person, how their policies stand, which meetings come."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, cast

from flask import current_app, redirect, url_for
from flask_admin import AdminIndexView, expose

from governance.admin.demonstration import STEPS
from governance.admin.guarded import Answer, GuardedView
from governance.admin.tasks import tasks_for
from governance.domain.permissions import Actor, Permission, Reach
from governance.domain.standing import Standing
from governance.queries import home as asked
from governance.queries.standings import Standings, standings
from governance.web.guards import clock, me, one_click_allowed

SHOWN = (
    Permission.SIGN,
    Permission.UPLOAD_DRAFT,
    Permission.RECORD_DECISIONS,
    Permission.SEE_MEETINGS,
    Permission.SEE_REGISTER,
)
LATE = timedelta(minutes=5)
MEETINGS_SHOWN = 4
MEETINGS_SINCE = timedelta(days=90)


class Home(AdminIndexView):
    """The dashboard, the page of records, and the way to the journal."""

    def __init__(self) -> None:
        super().__init__(name="Home", endpoint="admin", url="/admin")
        self.static_folder = None
        self.tables: list[GuardedView] = []

    def _run_view(self, fn: Any, *args: Any, **kwargs: Any) -> Any:
        """Run the view as it is: Flask-Admin would mask a TypeError of ours."""
        return fn(self, *args, **kwargs)

    @expose("/")
    def index(self) -> str:
        """The home of whoever is signed in."""
        actor, today = me(), clock().today()
        reach = {permission: actor.reach(permission) for permission in SHOWN}
        meetings = _meetings(reach[Permission.SEE_MEETINGS], today)
        shown = self.render(
            "admin/home/index.html",
            signatures=_lines(asked.waiting_to_sign, reach[Permission.SIGN]),
            drafts=_lines(asked.drafts_wanted, reach[Permission.UPLOAD_DRAFT]),
            tasks=self._tasks(actor, today, meetings, reach),
            **self._standings(reach[Permission.SEE_REGISTER], today),
            meetings=[one for one in meetings if one.held_on >= today][:MEETINGS_SHOWN],
            tick=_tick(),
            clock_steps=STEPS if one_click_allowed() else {},
            on=today,
            keeps_records=actor.may_somewhere(Permission.KEEP_RECORDS),
            person_has_posts=bool(actor.posts),
        )
        return cast(str, shown)

    @expose("/records/")
    def records(self) -> str:
        """The tables this person may open, by group."""
        groups: dict[str, list[GuardedView]] = {}
        for table in self.tables:
            if table.is_accessible():
                groups.setdefault(table.group, []).append(table)
        return cast(str, self.render("admin/records.html", groups=groups))

    @expose("/journal/")
    def journal(self) -> Answer:
        """The journal is a table among the records."""
        return redirect(self.get_url("records_journal.index_view"))

    def _tasks(
        self,
        actor: Actor,
        today: date,
        meetings: list[asked.MeetingLine],
        reach: dict[Permission, Reach],
    ) -> Any:
        clerk = reach[Permission.RECORD_DECISIONS]
        if clerk.nowhere:
            return None
        if clerk != reach[Permission.SEE_MEETINGS]:
            meetings = _meetings(clerk, today)
        no_date = _counted(clerk, today).whole[Standing.NO_DATE]
        return tasks_for(asked.tally(clerk, today), no_date, meetings, today)

    def _standings(self, reach: Reach, today: date) -> dict[str, Any]:
        """The sum of all, and school by school where they are several but few."""
        if reach.nowhere:
            return {"standings": None, "schools": (), "standing_at": {}, "only_school": None}
        found, register = _counted(reach, today), url_for("register.policies")
        several = len(found.schools) > 1
        return {
            "standings": found,
            "schools": found.worst if several else (),
            "standing_at": {kind.value: f"{register}?standing={kind}" for kind in Standing},
            "only_school": found.schools[0].name if len(found.schools) == 1 else None,
        }


def _counted(reach: Reach, today: date) -> Standings:
    return standings(reach, today, current_app.config["DUE_SOON_DAYS"])


def _lines(ask: Any, reach: Reach) -> list[asked.ReviewLine] | None:
    """The lines of a short list; None for somebody whom it does not concern."""
    return None if reach.nowhere else ask(reach)


def _meetings(reach: Reach, today: date) -> list[asked.MeetingLine]:
    return [] if reach.nowhere else asked.meetings_about(reach, today - MEETINGS_SINCE)


def _tick() -> dict[str, Any]:
    """When the scheduler last looked, and whether that is too long ago.

    Where the demonstration’s clock was just moved on, the last look lies days back by that clock.
    """
    last, moved = asked.last_tick(), bool(clock().days_ahead())
    return {"at": last, "late": last is None or (not moved and clock().now() - last > LATE)}
