"""Judging: a vote as the route rules see it, made from who sits on the body and who attended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from governance.adapters.bank_holidays import bank_holidays_for
from governance.db import db
from governance.domain import routes
from governance.domain.errors import BadInput
from governance.domain.meetings.presence import InTheRoom, in_the_room
from governance.domain.routes import RULE_SETS, Case, Reason, Route, check, quorum
from governance.domain.routes.citations import cite
from governance.models.decision import Delegation
from governance.models.meeting import AgendaItem, Meeting
from governance.models.policy import Policy
from governance.models.review import Review
from governance.models.school import BodyKind
from governance.queries.decisions.room import place_of, presences
from governance.queries.meetings.notice import body_for_rules
from governance.services.meetings.calendar import members_on

TOO_MANY_VOTES = "votes_exceed_present"


@dataclass(frozen=True, slots=True)
class Ballot:
    """What the clerk writes down of the vote; `withdrawn` gives each person's reason.

    `amendments` names those subject to which a text is approved.
    """

    kind: routes.Decision
    votes: routes.Votes
    minute: str
    withdrawn: Mapping[int, str]
    note: str = ""
    amendments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """A decision as the route rules see it, its parts at hand; `voters` may vote on the item."""

    case: Case
    body: routes.Body
    present: routes.Present
    notice: routes.Notice
    voters: int

    @property
    def quorum(self) -> int:
        """Governors needed for this vote."""
        return quorum(self.body, RULE_SETS[self.case.kind])

    @property
    def facts(self) -> dict[str, Any]:
        """What the check was given and what it answered, to be kept with the decision."""
        case, sent = self.case, (self.notice.agenda_sent, self.notice.papers_sent)
        return {
            "rules": case.kind.value,
            "seats": self.body.seats,
            "vacancies": self.body.vacancies,
            "quorum": self.quorum,
            "governors_present": self.present.governors,
            "associates_present": self.present.associates,
            "withdrawn": self.present.withdrawn_governors,
            "voters": self.voters,
            "casting": case.votes.casting.value if case.votes and case.votes.casting else None,
            "agenda_sent": sent[0].isoformat() if sent[0] else None,
            "papers_sent": sent[1].isoformat() if sent[1] else None,
            "urgency": self.notice.urgency,
            "delegation": case.delegation.minute if case.delegation else None,
            "reasons": [],
        }


def policy_key(policy: Policy) -> str:
    """The policy's name in the route rules: its catalogue name, or its number."""
    return policy.key


def in_words(reason: Reason) -> str:
    """A broken rule with its source: “The vote was not quorate: ... (reg 14)”."""
    return f"{reason.says} ({reason.cites})"


def judge(item: AgendaItem, review: Review, ballot: Ballot) -> Judged:
    """The decision as the route rules see it."""
    meeting = item.meeting
    committee = meeting.body.kind is BodyKind.COMMITTEE
    members = members_on(meeting.body, meeting.held_on)
    in_post = sum(member.is_governor for member in members)
    body = body_for_rules(meeting.body.kind, meeting.body.seats, meeting.body.quorum, in_post)
    room = _room(item, ballot)
    present = room.counts
    notice = routes.Notice(meeting.agenda_sent_on, item.papers_sent_on, meeting.urgency)
    case = Case(
        kind=meeting.school.rules,
        policy=policy_key(review.policy),
        route=Route.COMMITTEE_VOTE if committee else Route.BOARD_VOTE,
        decision=ballot.kind,
        decided_on=meeting.held_on,
        in_meeting=True,
        body=body,
        present=present,
        votes=ballot.votes,
        notice=notice,
        version=routes.Version(
            item.version.sha256 if item.version else None,
            review.version.sha256 if review.version else None,
        ),
        delegation=_delegation(meeting, review.policy) if committee else None,
        text_fixed_elsewhere=review.policy.fixed_text,
    )
    voters = sum(
        member.votes and (committee or member.is_governor)
        for member in members
        if member.person_id in room.stayed
    )
    return Judged(case, body, present, notice, voters)


def broken_rules(judged: Judged, policy: Policy) -> list[Reason]:
    """Every rule that the decision breaks, the policy named by its title.

    The rules count each member as a voter; a member without a vote is taken off here.
    """
    case = judged.case
    found = [
        Reason(
            reason.rule, reason.says.replace(f"“{case.policy}”", f"“{policy.title}”"), reason.cites
        )
        for reason in check(case, bank_holidays=bank_holidays_for(case.kind))
    ]
    total = case.votes.total if case.votes else 0
    told = any(reason.rule == TOO_MANY_VOTES for reason in found)
    if total > judged.voters and not told:
        says = (
            f"The votes and abstentions come to {total}, more than the {judged.voters} who stayed"
            " and have a vote on this body."
        )
        found.append(Reason(TOO_MANY_VOTES, says, cite(TOO_MANY_VOTES, case.kind, case.route)))
    return found


def _room(item: AgendaItem, ballot: Ballot) -> InTheRoom:
    """Who was there for the item; BadInput where somebody withdrew who was not."""
    room = in_the_room(presences(item.meeting_id), place_of(item), ballot.withdrawn)
    if not room.withdrawn >= ballot.withdrawn.keys():
        raise BadInput(
            "Only somebody who was there for this item can withdraw. Check the list.",
            field="withdrew",
        )
    return room


def _delegation(meeting: Meeting, policy: Policy) -> routes.Delegation | None:
    """The one in force that day; else the latest begun, so that the check can say it lapsed."""
    rows = db.session.scalars(
        select(Delegation)
        .where(
            Delegation.school_id == meeting.school_id,
            Delegation.policy_key == policy_key(policy),
            Delegation.body_id == meeting.body_id,
            Delegation.starts <= meeting.held_on,
        )
        .order_by(Delegation.starts.desc(), Delegation.id.desc())
    ).all()
    standing = [row for row in rows if row.ends is None or row.ends >= meeting.held_on]
    row = next(iter([*standing, *rows]), None)
    if row is None:
        return None
    return routes.Delegation("committee", row.policy_key, row.minute, row.starts, row.ends)
