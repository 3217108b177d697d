"""The rules of meetings: held at all, called in time, quorate, voted, carried.

Where there was no meeting, its quorum, its notice and the people present are not judged: one reason
says it all, and the votes themselves, the text and the power to decide are judged as ever.
"""

from __future__ import annotations

from datetime import date

from governance.domain.notice import clear_days_between
from governance.domain.routes.case import BodyKind, Case, Casting, Decision, Votes
from governance.domain.routes.quorum import quorum, voters
from governance.domain.routes.rule import Facts, Ground


def outside_meeting(case: Case, _ground: Ground) -> Facts | None:
    """Votes by e-mail, in advance, by proxy or by ticking a box between meetings."""
    return None if case.in_meeting else {}


def not_quorate(case: Case, ground: Ground) -> Facts | None:
    """Too few governors for this vote; who withdrew counts out, vacancies and associates too.

    A meeting whose body or attendance is not recorded cannot be shown to have been quorate.
    """
    if not case.in_meeting:
        return None
    needed = quorum(case.body, ground.rules) if case.body else None
    left = case.present.governors_left if case.present else 0
    if needed is not None and case.present and left >= needed:
        return None
    return {"left": people(left), "needed": "a number not recorded" if needed is None else needed}


def committee_without_governor_majority(case: Case, ground: Ground) -> Facts | None:
    """Associate members as many as the governors, or more, when a committee votes.

    A trust's local governing body is left out: the model articles except it (verify).
    """
    if not (case.in_meeting and case.present and ground.rules.governors_outnumber_associates):
        return None
    if case.body and case.body.kind is BodyKind.LOCAL_GOVERNING_BODY:
        return None
    left, associates = case.present.governors_left, case.present.associates
    if not associates or left > associates:
        return None
    return {"left": people(left), "associates": people(associates, "associate member")}


def votes_exceed_present(case: Case, _ground: Ground) -> Facts | None:
    """More votes and abstentions than people who may vote; the casting vote is not counted."""
    if not (case.in_meeting and case.votes and case.present and case.body):
        return None
    may_vote = voters(case.body, case.present)
    if case.votes.total <= may_vote:
        return None
    return {"total": case.votes.total, "may_vote": may_vote}


def votes_exceed_office(case: Case, _ground: Ground) -> Facts | None:
    """More signatures on a written resolution than there are trustees in office."""
    if not (case.votes and case.body) or case.votes.total <= case.body.in_post:
        return None
    return {"total": case.votes.total, "may_vote": case.body.in_post}


def not_carried(case: Case, ground: Ground) -> Facts | None:
    """No majority of those present and voting; abstentions are not votes.

    Only a decision that puts a text in force needs one: a text that is rejected, deferred or noted
    is not carried by anybody.
    """
    if not case.decision.accepts_the_text:
        return None
    if case.votes is None:
        return {"for_": 0, "against": 0} if case.in_meeting else None
    if _carried(case.votes, casting_vote=ground.rules.casting_vote):
        return None
    return {"for_": case.votes.for_, "against": case.votes.against}


def _carried(votes: Votes, *, casting_vote: bool) -> bool:
    if votes.for_ != votes.against:
        return votes.for_ > votes.against
    return casting_vote and votes.for_ > 0 and votes.casting is Casting.FOR


def not_unanimous(case: Case, _ground: Ground) -> Facts | None:
    """A written resolution that not every trustee in office signed."""
    needed = case.body.in_post if case.body else 0
    votes = case.votes or Votes(0)
    if needed and votes.for_ >= needed and not votes.against and not votes.abstained:
        return None
    return {"for_": votes.for_, "needed": needed or "a number of trustees not recorded"}


def short_notice_agenda(case: Case, ground: Ground) -> Facts | None:
    """An agenda sent too late, or never."""
    return _short(case, ground, case.notice.agenda_sent if case.notice else None)


def short_notice_papers(case: Case, ground: Ground) -> Facts | None:
    """Papers sent too late, or never; putting an item off needs no papers."""
    if case.decision is Decision.DEFERRED:
        return None
    return _short(case, ground, case.notice.papers_sent if case.notice else None)


def _short(case: Case, ground: Ground, sent: date | None) -> Facts | None:
    """The chair's stated urgency shortens the notice; it does not replace a notice never sent."""
    if not case.in_meeting:
        return None
    rules = ground.rules
    unit = "clear working day" if rules.notice_in_working_days else "clear day"
    needed = people(rules.notice_clear_days, unit)
    if sent is None or sent > case.decided_on:
        return {"given": "no notice", "needed": needed}
    given = clear_days_between(
        sent,
        case.decided_on,
        working=rules.notice_in_working_days,
        holidays=ground.bank_holidays,
    )
    urgent = bool(case.notice and case.notice.urgency and case.notice.urgency.strip())
    if urgent or given >= rules.notice_clear_days:
        return None
    return {"given": people(given, unit), "needed": needed}


def people(count: int, noun: str = "governor") -> str:
    """A count with its noun: “1 governor”, “5 governors”."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
