"""The plan of a school: accepted as proposed, undone, or overruled by the clerk for one policy."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from governance.db import CHANGED_MEANWHILE, db
from governance.domain.errors import BadInput, NotFound, NotLawful, Stale, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.domain.planning.planner import draft_deadline
from governance.domain.reviews import State
from governance.models.meeting import Meeting, MeetingState
from governance.models.planning import AcceptedPlan, PlannedPlacement, PlanningLimit
from governance.models.policy import Policy
from governance.models.school import BodyKind, School
from governance.queries.meetings.choosing import delegated_to
from governance.queries.meetings.notice import last_papers_day
from governance.queries.meetings.planning import Line, propose, turn_of
from governance.services.beats.guarding import GONE, open_review_of, policy_for, school_for
from governance.services.beats.journal import record
from governance.services.schedule import plan_opening

WRITING_DAYS = 28
"""How long before the draft deadline the review opens at the latest."""
MOST_ITEMS, LEAST_MINUTES, MOST_MINUTES = 60, 5, 600
_WRITTEN = (State.AWAITING_DRAFT, State.RETURNED)


def accept(school_id: int, *, by: Actor, when: Moment, expecting: str) -> AcceptedPlan:
    """Take the plan as proposed: each policy its meeting, each open review its draft deadline.

    `expecting` is the mark of the proposal that was shown; Stale where it would be another now.
    """
    school = _locked(by, school_id)
    proposal = propose(school, when.day)
    if proposal.mark != expecting:
        raise Stale(CHANGED_MEANWHILE)
    lines = [line for line in proposal.lines if line.changes]
    if not lines:
        raise WrongMoment("Everything is planned so already. Nothing was changed.")
    changes = [_apply(line, by=by, when=when) for line in lines]
    accepted = AcceptedPlan(
        school_id=school.id, accepted_by=by.person_id, accepted_at=when.at, changes=changes
    )
    db.session.add(accepted)
    db.session.flush()
    _record("accepted a plan", accepted, by=by, when=when)
    return accepted


def undo(plan_id: int, *, by: Actor, when: Moment) -> AcceptedPlan:
    """Put back what an accepted plan replaced; WrongMoment where something has moved on since."""
    accepted = db.session.get(AcceptedPlan, plan_id)
    if accepted is None:
        raise NotFound(GONE)
    _locked(by, accepted.school_id)
    db.session.refresh(accepted, with_for_update=True)
    if accepted.undone_at is not None:
        raise WrongMoment("This plan was undone already. Nothing was changed.")
    later = select(AcceptedPlan.id).where(
        AcceptedPlan.school_id == accepted.school_id,
        AcceptedPlan.id > accepted.id,
        AcceptedPlan.undone_at.is_(None),
    )
    if db.session.scalars(later).first() is not None:
        raise WrongMoment("A later plan was accepted. Undo that one first.")
    for change in accepted.changes:
        _put_back(change, accepted)
    accepted.undone_at = when.at
    _record("undid a plan", accepted, by=by, when=when)
    return accepted


def choose(
    policy_id: int, meeting_id: int | None, *, by: Actor, when: Moment, expecting: int
) -> Policy:
    """The clerk chooses a meeting by hand, and every later plan keeps it; None gives it back.

    NotLawful for a committee to which the board has not delegated the policy.
    """
    policy = policy_for(by, Permission.PLAN_MEETINGS, policy_id, expecting=expecting)
    if policy.archived_on is not None or policy.next_review is None:
        raise WrongMoment("This policy has no next review to plan. Set its dates first.")
    due, _ = turn_of(policy, open_review_of(policy))
    placement = _placement(policy.id, due.edtf)
    if meeting_id is None:
        if placement is None or not placement.chosen:
            raise WrongMoment("No meeting was chosen by hand for this policy.")
        db.session.delete(placement)
        held_on = None
    else:
        meeting = _choosable(policy, meeting_id, when)
        draft = draft_deadline(last_papers_day(policy.school.rules, meeting.held_on), when.day)
        _place(policy, due.edtf, placement, meeting.id, draft, chosen=True, by=by, when=when)
        _ask_for_draft(policy, draft, when.day)
        held_on = meeting.held_on.isoformat()
    flag_modified(policy, "title")  # raises the revision: the page that showed it is out of date
    record(
        "chose a meeting" if meeting_id else "gave a choice of meeting back to the plan",
        by=by,
        when=when,
        subject=f"policy {policy.id}",
        school_id=policy.school_id,
        policy_id=policy.id,
        meeting=meeting_id,
        held_on=held_on,
    )
    return policy


def agree_limits(
    school_id: int, *, by: Actor, when: Moment, items: int, minutes: int
) -> PlanningLimit:
    """Set how much one meeting takes."""
    school = _locked(by, school_id)
    if not 1 <= items <= MOST_ITEMS:
        raise BadInput(f"Give a number of policies from 1 to {MOST_ITEMS}.", field="items")
    if not LEAST_MINUTES <= minutes <= MOST_MINUTES:
        raise BadInput(f"Give the minutes from {LEAST_MINUTES} to {MOST_MINUTES}.", field="minutes")
    limit = db.session.get(PlanningLimit, school.id)
    if limit is None:
        limit = PlanningLimit(school_id=school.id, items=items, minutes=minutes)
        db.session.add(limit)
    limit.items, limit.minutes = items, minutes
    record(
        "agreed the load of a meeting",
        by=by,
        when=when,
        subject=f"school {school.id}",
        school_id=school.id,
        items=items,
        minutes=minutes,
    )
    return limit


def _locked(by: Actor, school_id: int) -> School:
    school = school_for(by, Permission.PLAN_MEETINGS, school_id)
    db.session.refresh(school, with_for_update=True)
    return school


def _choosable(policy: Policy, meeting_id: int, when: Moment) -> Meeting:
    meeting = db.session.get(Meeting, meeting_id)
    if meeting is None or meeting.school_id != policy.school_id:
        raise NotFound(GONE)
    standing = meeting.state in (MeetingState.PLANNED, MeetingState.ISSUED)
    if not standing or meeting.held_on < when.day:
        raise WrongMoment("This meeting was held or called off. Choose another.")
    if meeting.body.kind is BodyKind.COMMITTEE and not delegated_to(meeting, policy):
        raise NotLawful(
            f"The board has not delegated this policy to the {meeting.body.name}."
            " Record the delegation first, or choose a meeting of the full board."
        )
    return meeting


def _placement(policy_id: int, due: str) -> PlannedPlacement | None:
    rows = db.session.scalars(
        select(PlannedPlacement).where(PlannedPlacement.policy_id == policy_id)
    )
    return next((row for row in rows if row.due.edtf == due), None)


def _apply(line: Line, *, by: Actor, when: Moment) -> dict[str, Any]:
    """Store one line; what it replaced, and what stands now, as days in text."""
    policy = db.session.get_one(Policy, line.policy_id)
    placement = _placement(policy.id, line.due.edtf)
    meeting, draft = line.after.meeting, line.after.draft_due
    if meeting is None or draft is None:
        raise ValueError("A line that changes has a meeting.")
    before = _standing(policy, placement)
    placed = _place(
        policy, line.due.edtf, placement, meeting, draft, chosen=False, by=by, when=when
    )
    _ask_for_draft(policy, draft, when.day)
    after = _standing(policy, placed)
    return {"policy": policy.id, "due": line.due.edtf, "before": before, "after": after}


def _place(
    policy: Policy,
    due: str,
    placement: PlannedPlacement | None,
    meeting_id: int,
    draft: date,
    *,
    chosen: bool,
    by: Actor,
    when: Moment,
) -> PlannedPlacement:
    if placement is None:
        turn, _ = turn_of(policy, open_review_of(policy))
        placement = PlannedPlacement(school_id=policy.school_id, policy_id=policy.id, due=turn)
        db.session.add(placement)
    placement.meeting_id, placement.draft_due = meeting_id, draft
    placement.chosen, placement.placed_by, placement.placed_at = chosen, by.person_id, when.at
    db.session.flush()
    return placement


def _ask_for_draft(policy: Policy, draft: date, today: date) -> None:
    """Set the open review's deadline; a review not yet open opens early enough to write it."""
    review = open_review_of(policy)
    if review is not None and review.state in _WRITTEN:
        review.draft_due = draft
    elif policy.opens_on is not None:
        policy.opens_on = min(policy.opens_on, max(draft - timedelta(days=WRITING_DAYS), today))


def _standing(policy: Policy, placement: PlannedPlacement | None) -> dict[str, Any]:
    review = open_review_of(policy)
    written = review is not None and review.state in _WRITTEN
    return {
        "meeting": placement.meeting_id if placement else None,
        "draft_due": placement.draft_due.isoformat() if placement else None,
        "review_draft_due": review.draft_due.isoformat() if review and written else None,
        "opens_on": policy.opens_on.isoformat() if policy.opens_on else None,
    }


def _put_back(change: dict[str, Any], accepted: AcceptedPlan) -> None:
    """Restore one line, where it stands as the plan left it."""
    policy = db.session.get_one(Policy, change["policy"], with_for_update=True)
    placement = _placement(policy.id, change["due"])
    before, after = change["before"], change["after"]
    if placement is None or placement.chosen or _standing(policy, placement) != after:
        raise WrongMoment(
            f"“{policy.title}” has moved on since this plan was accepted, so it cannot be undone."
            " Choose another meeting for single policies instead."
        )
    if before["meeting"] is None:
        db.session.delete(placement)
    else:
        placement.meeting_id = before["meeting"]
        placement.draft_due = date.fromisoformat(before["draft_due"])
    review = open_review_of(policy)
    if review is not None and before["review_draft_due"]:
        review.draft_due = date.fromisoformat(before["review_draft_due"])
    elif review is None:
        plan_opening(policy)
    db.session.flush()


def _record(verb: str, accepted: AcceptedPlan, *, by: Actor, when: Moment) -> None:
    record(
        verb,
        by=by,
        when=when,
        subject=f"plan {accepted.id}",
        school_id=accepted.school_id,
        placed={str(each["policy"]): each["after"]["meeting"] for each in accepted.changes},
    )


def school_of(policy_id: int, *, by: Actor) -> int:
    """The school of a policy that `by` may plan."""
    return policy_for(by, Permission.PLAN_MEETINGS, policy_id).school_id
