"""What was there before the program: policies, the texts in force, their history and signatures."""

from __future__ import annotations

from governance.adapters.catalogue_file import shipped_catalogue
from governance.cli.demonstration.cases import CasePlan, Situation
from governance.cli.demonstration.founding import Place
from governance.cli.demonstration.papers import Papers, Stated
from governance.cli.demonstration.stock import TOPICS
from governance.db import db
from governance.domain.dates import PreciseDate
from governance.domain.frequency import ANNUAL
from governance.domain.moments import Moment
from governance.domain.permissions import Actor
from governance.models.history import Event, HistoryEvent, Signatory
from governance.models.policy import Origin, Policy, Version, VersionState
from governance.models.school import Body
from governance.services.journal import record
from governance.services.register import title_key
from governance.services.schedule import set_due

_ADOPTED = frozenset({"teachers_pay"})


def bring_in(place: Place, case: CasePlan, papers: Papers, *, by: Actor, when: Moment) -> Policy:
    """One policy as its document had it, taken over by the clerk when the program came."""
    policy = _policy(place, case, papers.stated)
    version = _in_force(policy, papers, by=by, when=when)
    _history(policy, version, papers, when)
    record(
        "brought in a policy",
        by=by,
        when=when,
        subject=f"policy {policy.id}",
        school_id=policy.school_id,
        policy_id=policy.id,
        title=policy.title,
        next_review=policy.next_review.edtf if policy.next_review else None,
        **version.facts,
    )
    return policy


def _policy(place: Place, case: CasePlan, stated: Stated) -> Policy:
    topic = TOPICS[case.key]
    body: Body = place.committee if case.committee else place.board
    undated = case.situation is Situation.UNDATED
    policy = Policy(
        school_id=place.school.id,
        title=topic.title,
        title_key=title_key(topic.title),
        catalogue=case.key if shipped_catalogue().entry(case.key) else None,
        owner=topic.owner,
        approved_by=body.name if stated.approved else None,
        body_id=body.id,
        fixed_text=case.key in _ADOPTED,
        frequency=case.frequency,
        frequency_origin=Origin.DOCUMENT if case.frequency else None,
        proposed_frequency=ANNUAL if undated else None,
        anchor=stated.next_review,
    )
    policy.school = place.school
    db.session.add(policy)
    db.session.flush()
    set_due(policy, stated.next_review, Origin.DOCUMENT)
    return policy


def _in_force(policy: Policy, papers: Papers, *, by: Actor, when: Moment) -> Version:
    document = papers.in_force
    version = Version(
        policy_id=policy.id,
        number=1,
        state=VersionState.IN_FORCE,
        sha256=document.sha256,
        filename=document.name,
        media_type=document.media_type,
        size=document.size,
        blocks=[block.text for block in document.document.blocks],
        html=document.html,
        warnings=list(document.warnings),
        submitted_by=by.person_id,
        submitted_at=when.at,
        effective_on=None,
    )
    db.session.add(version)
    db.session.flush()
    return version


def _history(policy: Policy, version: Version, papers: Papers, when: Moment) -> None:
    """Approved and reviewed on the date that the document states; its chair's name below it."""
    stated = papers.stated
    if stated.approved is not None:
        words = f"Date approved: {stated.approved.in_words()}"
        for event in (Event.APPROVED, Event.REVIEWED):
            _event(policy, event, stated.approved, when, words=words, sha256=version.sha256)
    db.session.add(
        Signatory(
            policy_id=policy.id,
            version_id=version.id,
            name=stated.chair,
            role="Chair of governors",
            signed_on=stated.approved,
            words=f"Chair of governors: {stated.chair}",
        )
    )
    db.session.add(
        Signatory(
            policy_id=policy.id,
            version_id=version.id,
            role="Headteacher",
            words="Headteacher:",
        )
    )


def _event(
    policy: Policy, event: Event, on: PreciseDate, when: Moment, *, words: str, sha256: str
) -> None:
    db.session.add(
        HistoryEvent(
            policy_id=policy.id,
            event=event,
            on_date=on,
            first_day=on.first(policy.school.terms),
            origin=Origin.DOCUMENT,
            words=words,
            sha256=sha256,
            recorded_at=when.at,
        )
    )
