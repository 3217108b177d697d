"""Confirming a document: what the clerk saw and agreed becomes the register's, with its origin."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from governance.adapters.catalogue_file import shipped_catalogue
from governance.db import db
from governance.domain.dates import Precision
from governance.domain.errors import BadInput
from governance.domain.moments import Moment
from governance.domain.permissions import Actor
from governance.models.intake import IntakeState
from governance.models.policy import Origin, Policy, Version, VersionState
from governance.models.school import Body
from governance.queries.intake.layout import Layout
from governance.services import schedule
from governance.services.beats.guarding import open_review_of
from governance.services.beats.journal import record
from governance.services.intake.arriving import document_for, still_waits
from governance.services.intake.choosing import as_kept, stands, text_of, with_chosen
from governance.services.intake.confirmed import Confirmed, Place, Work, listed
from governance.services.intake.past import add_events, add_signatures
from governance.services.intake.proposed import proposal_of
from governance.services.register import title_key


def confirm(
    document_id: int, *, by: Actor, when: Moment, expecting: int, confirmed: Confirmed
) -> Policy:
    """Take a document over as the clerk confirmed it; nothing else puts one into the register.

    BadInput where a title is missing or used already, or a past date lies ahead.
    """
    document = document_for(by, document_id, expecting=expecting)
    still_waits(document)
    read, text = proposal_of(document.reading, document.filename), text_of(document.blocks)
    layout = Layout(document.blocks, document.layout)
    chosen = [one for one in confirmed.chosen if stands(read, text, one, confirmed)]
    work = Work(document, with_chosen(read, text, chosen, layout), confirmed, by, when)
    _check(work)
    policy = _policy(work)
    version = _version(work, policy)
    added = add_events(work, policy)
    add_signatures(work, policy, version)
    document.state, document.policy_id = IntakeState.CONFIRMED, policy.id
    document.chosen = as_kept(read, text, chosen, layout)
    db.session.flush()
    _record(work, policy, version, added)
    return policy


def same_title(school_id: int, title: str) -> Policy | None:
    """The school's policy of this title, however it is spelt; archived ones too."""
    wanted = select(Policy).where(
        Policy.school_id == school_id, Policy.title_key == title_key(title)
    )
    return db.session.scalars(wanted.with_for_update()).one_or_none()


def _check(work: Work) -> None:
    confirmed, day = work.confirmed, work.when.day
    if not title_key(confirmed.title):
        raise BadInput("Give the policy its title.", field="title")
    terms = work.document.school.terms
    for field in ("written", "approved", "reviewed"):
        for on in listed(getattr(confirmed, field)):
            if on.first(terms) > day:
                raise BadInput(
                    f"“{on.in_words()}” has not come yet. A past date is one that has passed.",
                    field=field,
                )


def _policy(work: Work) -> Policy:
    known = same_title(work.document.school_id, work.confirmed.title)
    if work.confirmed.place is Place.NEW:
        if known is not None:
            raise BadInput(
                f"“{known.title}” is in the register already. Add this document as a newer or an"
                " earlier text of it, or give it another title.",
                field="title",
            )
        return _new_policy(work)
    known = _known(work) or known
    if known is None:
        raise BadInput(
            "No policy of this title is in the register. Bring it in as a new one.", field="place"
        )
    if known.archived_on is not None:
        raise BadInput(
            f"“{known.title}” is archived. Restore it, then add this text to it.", field="place"
        )
    if work.confirmed.place is Place.NEWER:
        if open_review_of(known) is not None:
            raise BadInput(
                f"A review of “{known.title}” is open. Upload the newer text there as its draft, or"
                " add this one as an earlier text.",
                field="place",
            )
        _supersede(known)
        _state(work, known)
    return known


def _known(work: Work) -> Policy | None:
    """The policy that the clerk says it is a text of, whatever its title."""
    if work.confirmed.known_id is None:
        return None
    policy = db.session.get(Policy, work.confirmed.known_id, with_for_update=True)
    if policy is None or policy.school_id != work.document.school_id:
        raise BadInput("Choose a policy of this school.", field="place")
    return policy


def _new_policy(work: Work) -> Policy:
    title = work.confirmed.title
    entry = shipped_catalogue().find(title)
    policy = Policy(
        school=work.document.school,
        title=title,
        title_key=title_key(title),
        catalogue=entry.slug if entry else None,
    )
    _state(work, policy)
    db.session.add(policy)
    db.session.flush()
    schedule.plan_opening(policy)
    return policy


def _state(work: Work, policy: Policy) -> None:
    """Set what the document states and the clerk confirmed; what it leaves out stays as it was."""
    confirmed, proposal = work.confirmed, work.proposal
    if confirmed.next_review is not None:
        read = confirmed.next_review == proposal.next_review
        policy.set_next_review(confirmed.next_review, Origin.DOCUMENT if read else Origin.TYPED)
    if confirmed.frequency is not None:
        read = confirmed.frequency == proposal.frequency
        policy.frequency = confirmed.frequency
        policy.frequency_origin = Origin.DOCUMENT if read else Origin.TYPED
        policy.proposed_frequency = None
    elif policy.frequency is None:
        policy.proposed_frequency = proposal.guess
    policy.owner = confirmed.owner or policy.owner
    policy.approved_by = confirmed.approved_by or policy.approved_by
    policy.body_id = _body(work) or policy.body_id
    if policy.id is not None:
        schedule.plan_opening(policy)


def _body(work: Work) -> int | None:
    if work.confirmed.body_id is None:
        return None
    body = db.session.get(Body, work.confirmed.body_id)
    if body is None or body.school_id != work.document.school_id:
        raise BadInput("Choose a board or committee of this school.", field="body")
    return body.id


def _supersede(policy: Policy) -> None:
    """The text in force gives way before the newer one comes: there is one at a time."""
    wanted = select(Version).where(
        Version.policy_id == policy.id, Version.state == VersionState.IN_FORCE
    )
    for version in db.session.scalars(wanted):
        version.state = VersionState.SUPERSEDED
    db.session.flush()


def _version(work: Work, policy: Policy) -> Version:
    document, earlier = work.document, work.confirmed.place is Place.EARLIER
    highest = select(func.max(Version.number)).where(Version.policy_id == policy.id)
    days = [on for on in work.confirmed.approved if on.precision is Precision.DAY]
    version = Version(
        policy_id=policy.id,
        number=(db.session.scalar(highest) or 0) + 1,
        label=(work.confirmed.version or ("earlier text" if earlier else ""))[:40] or None,
        state=VersionState.SUPERSEDED if earlier else VersionState.IN_FORCE,
        sha256=document.sha256,
        filename=document.filename,
        media_type=document.media_type,
        size=document.size,
        blocks=document.blocks,
        html=document.html,
        warnings=document.warnings,
        submitted_by=work.by.person_id,
        submitted_at=work.when.at,
        effective_on=max(days).first() if days else None,
    )
    db.session.add(version)
    db.session.flush()
    return version


def _record(work: Work, policy: Policy, version: Version, added: dict[str, list[str]]) -> None:
    new = work.confirmed.place is Place.NEW
    stated: dict[str, Any] = {
        "next_review": policy.next_review.edtf if policy.next_review else None,
        "next_review_origin": policy.next_review_origin,
        "frequency": policy.frequency.stored if policy.frequency else None,
        "frequency_origin": policy.frequency_origin,
        "chosen": work.document.chosen or None,
    }
    record(
        "brought in a document" if new else "added a version from a document",
        by=work.by,
        when=work.when,
        subject=f"document {work.document.id}",
        school_id=policy.school_id,
        policy_id=policy.id,
        past=added,
        **{name: value for name, value in stated.items() if value is not None},
        **version.facts,
    )
