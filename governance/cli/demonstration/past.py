"""What was there before the program: documents, brought in and confirmed by the clerk."""

from __future__ import annotations

from governance.adapters.files import FileStore
from governance.cli.demonstration.cases import CasePlan
from governance.cli.demonstration.founding import Place
from governance.cli.demonstration.papers import Papers
from governance.cli.demonstration.stock import TOPICS
from governance.db import db
from governance.domain.moments import Moment
from governance.domain.permissions import Actor
from governance.models.intake import IntakeDocument
from governance.models.policy import Policy
from governance.services.intake import arriving, confirming
from governance.services.intake.confirmed import Confirmed
from governance.services.intake.proposed import proposal_of

_ADOPTED = frozenset({"teachers_pay"})
"""Texts agreed elsewhere, adopted as they stand."""


def arrive(
    place: Place, papers: Papers, *, by: Actor, when: Moment, files: FileStore
) -> IntakeDocument:
    """The document in force arrives and waits, with what the reader found in it."""
    brought = arriving.bring_in(
        place.school.id, by=by, when=when, parsed=papers.in_force, data=papers.data, files=files
    )
    return db.session.get_one(IntakeDocument, brought.document_id)


def confirm(
    place: Place,
    case: CasePlan,
    document: IntakeDocument,
    papers: Papers,
    *,
    by: Actor,
    when: Moment,
) -> Policy:
    """The policy that the clerk makes of a document: what it states, and who looks after it."""
    proposal = proposal_of(document.reading, document.filename)
    topic, stated = TOPICS[case.key], papers.stated
    body = place.committee if case.committee else place.board
    confirmed = Confirmed(
        title=topic.title,
        approved=(stated.approved,) if stated.approved else (),
        next_review=stated.next_review,
        frequency=case.frequency,
        approved_by=proposal.approved_by,
        body_id=body.id,
        owner=topic.owner,
        version=proposal.version,
        signatories=proposal.signatories,
    )
    policy = confirming.confirm(
        document.id, by=by, when=when, expecting=document.revision, confirmed=confirmed
    )
    policy.fixed_text = case.key in _ADOPTED
    return policy
