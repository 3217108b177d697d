"""Accepting what was read with confidence: whole documents, and the sure values of the others."""

from __future__ import annotations

from governance.db import db
from governance.domain.errors import WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor
from governance.models.intake import IntakeDocument
from governance.models.policy import Policy
from governance.queries.intake import meant
from governance.services.beats.journal import record
from governance.services.intake.arriving import document_for, still_waits
from governance.services.intake.confirmed import as_read
from governance.services.intake.confirming import confirm
from governance.services.intake.proposed import proposal_of
from governance.services.intake.weighing import weigh


class Alike(WrongMoment):
    """A policy like it is in the register: a person says what the document is of it."""


class NothingMore(WrongMoment):
    """No value is left that was read with confidence and not accepted."""


def accept(document_id: int, *, by: Actor, when: Moment, expecting: int) -> Policy:
    """Confirm a document as a new policy with every value as it was read.

    WrongMoment where it holds a doubt or a value that is not confident, Alike where a policy like
    it is in the register: those want a person.
    """
    document = document_for(by, document_id, expecting=expecting)
    still_waits(document)
    read = proposal_of(document.reading, document.filename)
    if not weigh(read, school=document.school.name).sure:
        raise WrongMoment(f"“{read.title}” holds something to look at. Confirm it on its own page.")
    like = meant.policy_like(document.school_id, read.title)
    if like is not None:
        raise Alike(
            f"“{read.title}” is like “{like.title}” in the register. Confirm it on its own page."
        )
    body_id = meant.body_meant(document.school_id, read.approved_by)
    return confirm(
        document_id, by=by, when=when, expecting=expecting, confirmed=as_read(read, body_id)
    )


def accept_confident(
    document_id: int, *, by: Actor, when: Moment, expecting: int
) -> IntakeDocument:
    """Accept the values of a doubtful document that were read with confidence.

    Nothing goes into the register yet: the document waits with what is left to look at. NothingMore
    where nothing was read with confidence, or where it was accepted already.
    """
    document = document_for(by, document_id, expecting=expecting)
    still_waits(document)
    read = proposal_of(document.reading, document.filename)
    confident = weigh(read, school=document.school.name).confident
    if not confident or list(confident) == document.accepted:
        raise NothingMore(f"Nothing more of “{read.title}” was read with confidence.")
    document.accepted = list(confident)
    db.session.flush()
    record(
        "accepted confident values",
        by=by,
        when=when,
        subject=f"document {document.id}",
        school_id=document.school_id,
        filename=document.filename,
        fields=list(confident),
    )
    return document
