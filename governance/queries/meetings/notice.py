"""How much notice a meeting asks for, and how that stands on a day: facts for pages and verbs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.adapters.bank_holidays import bank_holidays_for
from governance.domain import routes
from governance.domain.notice import clear_days_between, last_day_to_send
from governance.domain.routes import RULE_SETS, KindOfSchool
from governance.domain.routes.citations import cite
from governance.models.school import BodyKind


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice of one meeting, seen on a day.

    `last` is the papers day, `days_left` the calendar days until it (negative once past), `needed`
    the clear days (`unit` says which), `given` those between sending the agenda and the meeting and
    `today` those that papers sent today would have.
    """

    last: date
    days_left: int
    needed: int
    unit: str
    given: int | None
    today: int

    @property
    def in_time(self) -> bool:
        """Whether papers sent today still give the notice."""
        return self.days_left >= 0

    @property
    def countdown(self) -> str:
        """“today”, “tomorrow”, “in 3 days”, “yesterday”, “3 days ago”."""
        named = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(self.days_left)
        if named:
            return named
        return f"in {self.days_left} days" if self.days_left > 0 else f"{-self.days_left} days ago"


def notice_of(rules: KindOfSchool, held_on: date, today: date, sent: date | None = None) -> Notice:
    """The notice of a meeting under a school's rules, as it stands today."""
    last = last_papers_day(rules, held_on)
    return Notice(
        last=last,
        days_left=(last - today).days,
        needed=RULE_SETS[rules].notice_clear_days,
        unit=_unit(rules),
        given=None if sent is None else clear_days(rules, sent, held_on),
        today=clear_days(rules, today, held_on),
    )


def last_papers_day(rules: KindOfSchool, held_on: date) -> date:
    """The last day on which agenda and papers give the notice that the rules ask for."""
    return last_day_to_send(
        held_on,
        RULE_SETS[rules].notice_clear_days,
        working=RULE_SETS[rules].notice_in_working_days,
        holidays=bank_holidays_for(rules),
    )


def clear_days(rules: KindOfSchool, sent: date, held_on: date) -> int:
    """The clear (or clear working) days between sending and the meeting."""
    return clear_days_between(
        sent,
        held_on,
        working=RULE_SETS[rules].notice_in_working_days,
        holidays=bank_holidays_for(rules),
    )


def too_late(rules: KindOfSchool, held_on: date, today: date) -> str:
    """Why papers sent today come too late for a meeting, with the rule, and what to do."""
    given, last = clear_days(rules, today, held_on), last_papers_day(rules, held_on)
    source = cite("short_notice_papers", rules, routes.Route.BOARD_VOTE)
    unit = _unit(rules)
    return (
        f"Papers sent today would have {given} {unit if given != 1 else unit[:-1]}, and"
        f" {RULE_SETS[rules].notice_clear_days} must lie between: the last day to send them was"
        f" {last.day} {last:%B %Y} ({source}). Choose a later meeting, or ask the chair to state"
        " urgency."
    )


def body_for_rules(kind: BodyKind, seats: int, own_quorum: int | None, in_post: int) -> routes.Body:
    """A body as the route rules see it; governors in post beyond its seats count as seats."""
    seats = max(seats, in_post)
    committee = kind is BodyKind.COMMITTEE
    return routes.Body(
        routes.BodyKind.COMMITTEE if committee else routes.BodyKind.BOARD,
        seats,
        seats - in_post,
        own_quorum,
    )


def _unit(rules: KindOfSchool) -> str:
    return "clear working days" if RULE_SETS[rules].notice_in_working_days else "clear days"
