"""Accepting a document just as it was read, where nothing is left for a person to weigh."""

from __future__ import annotations

from governance.domain.errors import WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor
from governance.models.policy import Policy
from governance.queries import intake as queries
from governance.services.intake.arriving import document_for, still_waits
from governance.services.intake.batches import is_sure
from governance.services.intake.confirmed import Confirmed
from governance.services.intake.confirming import confirm
from governance.services.intake.proposed import proposal_of


def accept(document_id: int, *, by: Actor, when: Moment, expecting: int) -> Policy:
    """Confirm a document as a new policy with every value as it was read.

    WrongMoment where it holds a doubt or a value that is not confident, or where a policy like it
    is in the register: those want a person.
    """
    document = document_for(by, document_id, expecting=expecting)
    still_waits(document)
    read = proposal_of(document.reading, document.filename)
    titled = bool(document.reading.get("title"))
    if not is_sure(read, titled=titled, school=document.school.name):
        raise WrongMoment(f"“{read.title}” holds something to look at. Confirm it on its own page.")
    like = queries.policy_like(document.school_id, read.title)
    if like is not None:
        raise WrongMoment(
            f"“{read.title}” is like “{like.title}” in the register. Confirm it on its own page."
        )
    return confirm(
        document_id,
        by=by,
        when=when,
        expecting=expecting,
        confirmed=Confirmed(
            title=read.title,
            written=read.written,
            approved=read.approved,
            reviewed=read.reviewed,
            next_review=read.next_review,
            frequency=read.frequency,
            approved_by=read.approved_by,
            owner=read.owner,
            signatories=read.signatories,
        ),
    )
