"""Opening the review whose day has come: the job that every scheduled policy is."""

from __future__ import annotations

from governance.db import db
from governance.domain.moments import Moment
from governance.models.jobs import RunState
from governance.models.policy import Policy
from governance.models.review import Review
from governance.services import reviews
from governance.services.jobs import runs


def job_of(policy_id: int) -> str:
    """The name under which the runs of a policy's job are claimed."""
    return f"open review of policy {policy_id}"


def open_due(policy_id: int, *, when: Moment) -> Review | None:
    """Claim the run for the policy's due date and open its review, all in one transaction.

    None where there is nothing to do: the review was opened, the policy archived or given another
    date meanwhile, or the run failed a moment ago and rests.
    """
    policy = db.session.get(Policy, policy_id, with_for_update=True)
    if policy is None or policy.next_review is None:
        return None
    if policy.opens_on is None or policy.opens_on > when.day:
        return None
    job, period = job_of(policy_id), policy.next_review.edtf
    if runs.is_done(job, period):
        # Opened for this date before, called off, and scheduled for the same date again.
        period = f"{period} again on {when.day.isoformat()}"
    if not runs.claim(job, period, when=when):
        return None
    review = reviews.open_scheduled(policy_id, when=when)
    runs.finish(job, period, when=when, words=f"Opened review {review.id}." if review else None)
    return review


def note_failure(policy_id: int, sentence: str, *, when: Moment) -> None:
    """Put down that the review could not be opened, and why; it is tried again later.

    Nothing is put down where another scheduler has opened it meanwhile.
    """
    policy = db.session.get(Policy, policy_id)
    if policy is not None and policy.opens_on is None:
        return
    due = policy.next_review if policy is not None else None
    period = due.edtf if due is not None else when.day.isoformat()
    job = job_of(policy_id)
    if runs.is_done(job, period):
        period = f"{period} again on {when.day.isoformat()}"
    runs.note(job, period, RunState.FAILED, when=when, words=sentence)
