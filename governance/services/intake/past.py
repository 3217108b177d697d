"""The past that comes with a document: its dates with their words, and the names under it."""

from __future__ import annotations

from sqlalchemy import select

from governance.db import db
from governance.domain.dates import PreciseDate
from governance.domain.reading.taking import base_of
from governance.models.history import Event, HistoryEvent, Signatory
from governance.models.policy import Origin, Policy, Version
from governance.services.intake.choosing import CHOSEN, SIGNATURE
from governance.services.intake.confirmed import Work, listed
from governance.services.intake.proposed import Proposal, Signature


def add_events(work: Work, policy: Policy) -> dict[str, list[str]]:
    """Keep the past dates that are not on record yet; those added, by event, for the journal."""
    wanted = select(HistoryEvent.event, HistoryEvent.on_date).where(
        HistoryEvent.policy_id == policy.id
    )
    known = {(row.event, row.on_date) for row in db.session.execute(wanted)}
    added: dict[str, list[str]] = {}
    for event in (Event.WRITTEN, Event.APPROVED, Event.REVIEWED):
        words = _words_of(work.proposal, event.value)
        for on in listed(getattr(work.confirmed, event.value)):
            if (event, on) in known:
                continue
            known.add((event, on))
            db.session.add(_event(work, policy, event, on, words.get(on)))
            added.setdefault(event.value, []).append(on.edtf)
    return added


def _words_of(proposal: Proposal, field: str) -> dict[PreciseDate, str]:
    """The words each read date of a field came from."""
    dates = listed(getattr(proposal, field))
    evidence = proposal.behind(field)
    return {on: one.words for on, one in zip(dates, evidence, strict=False)}


def _event(
    work: Work, policy: Policy, event: Event, on: PreciseDate, words: str | None
) -> HistoryEvent:
    read = words is not None
    return HistoryEvent(
        policy_id=policy.id,
        event=event,
        on_date=on,
        first_day=on.first(work.document.school.terms),
        origin=Origin.DOCUMENT if read else Origin.TYPED,
        words=words,
        sha256=work.document.sha256 if read else None,
        typed_by=None if read else work.by.person_id,
        recorded_at=work.when.at,
    )


def add_signatures(work: Work, policy: Policy, version: Version) -> None:
    """The names under the text; their words are kept where they are as they were read."""
    words = {
        one: evidence.words
        for one, evidence in zip(
            work.proposal.signatories, work.proposal.behind("signatory"), strict=False
        )
    }
    db.session.add_all(
        Signatory(
            policy_id=policy.id,
            version_id=version.id,
            name=one.name,
            role=one.role,
            signed_on=one.signed_on,
            words=words.get(one) or _chosen_words(work.proposal, one),
        )
        for one in work.confirmed.signatories
        if one.name or one.role
    )


def _chosen_words(proposal: Proposal, one: Signature) -> str | None:
    """The words in which somebody pointed out this name, role or date."""
    said = {one.name, one.role, one.signed_on.in_words() if one.signed_on else None} - {None}
    pointed = [each for each in proposal.evidence if each.confidence == CHOSEN]
    found = [
        each.words
        for each in sorted(pointed, key=lambda each: each.start)
        if base_of(each.field) in SIGNATURE and each.words in said
    ]
    return "; ".join(found) or None
