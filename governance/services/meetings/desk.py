"""The clerk’s desk: many drafts put on agendas at once, and many chased by one message a person."""

from __future__ import annotations

from collections.abc import Iterable

from governance.domain.errors import BadInput, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission, Role
from governance.domain.reviews import TO_WRITE
from governance.models.meeting import AgendaItem
from governance.models.review import Review
from governance.services.beats.guarding import review_for
from governance.services.beats.journal import record
from governance.services.beats.outbox import Recipient, announce, holders, holders_of
from governance.services.meetings.agenda import place

MOST = 200
Ticket = tuple[int, int, int]
"""A review, the revision it was shown with, and the meeting it should go to."""


def place_all(tickets: Iterable[Ticket], *, by: Actor, when: Moment) -> list[AgendaItem]:
    """Put each review on its agenda, or none: what one of them breaks is raised as for it alone."""
    wanted = sorted(set(tickets), key=lambda ticket: (ticket[2], ticket[0]))
    if not 1 <= len(wanted) <= MOST:
        raise BadInput("Tick the drafts to put on an agenda.", field="ticket")
    if len({review_id for review_id, _, _ in wanted}) < len(wanted):
        raise BadInput("One draft is ticked for two meetings. Load the page again.", field="ticket")
    return [
        place(review_id, meeting_id, by=by, when=when, expecting=revision)
        for review_id, revision, meeting_id in wanted
    ]


def chase(review_ids: Iterable[int], *, by: Actor, when: Moment) -> tuple[int, int]:
    """Ask for missing drafts: one message a headteacher lists them all; (messages, drafts).

    WrongMoment where a draft has come meanwhile, where nobody could be told, or on a second chase
    of the same day.
    """
    numbers = sorted(set(review_ids))
    if not 1 <= len(numbers) <= MOST:
        raise BadInput("Tick the drafts to chase.", field="review")
    reviews = [review_for(by, Permission.PLAN_MEETINGS, number) for number in numbers]
    told: dict[Recipient, list[Review]] = {}
    for review in reviews:
        if review.state not in TO_WRITE:
            raise WrongMoment(
                f"The draft of “{review.policy.title}” has come already. Load the page again."
            )
        for person in _asked(review, when):
            told.setdefault(person, []).append(review)
        record(
            "chased a draft",
            by=by,
            when=when,
            subject=f"review {review.id}",
            school_id=review.school_id,
            policy_id=review.policy_id,
        )
    return _send(told, by=by, when=when), len(reviews)


def _asked(review: Review, when: Moment) -> list[Recipient]:
    """The headteacher; whoever else may hand in a draft where the school has none."""
    found = holders(review.school, [Role.HEADTEACHER], when)
    found = found or holders_of(review.school, Permission.UPLOAD_DRAFT, when)
    if not found:
        raise WrongMoment(
            f"Nobody at {review.school.name} can be asked for a draft. Enter its headteacher in"
            " the records first."
        )
    return found


def _send(told: dict[Recipient, list[Review]], *, by: Actor, when: Moment) -> int:
    sent = 0
    for person, reviews in told.items():
        drafts = sorted(reviews, key=lambda review: (review.draft_due, review.id))
        sent += announce(
            "drafts_chased",
            to=[person],
            occasion=f"{when.day.isoformat()} {'.'.join(str(one.id) for one in drafts)}"[:100],
            when=when,
            drafts=drafts,
            by=by,
            today=when.day,
        )
    return sent
