"""Telling somebody what the daily check has found."""

from __future__ import annotations

from collections.abc import Sequence

from governance.db import db
from governance.domain.moments import Moment
from governance.domain.permissions import Role
from governance.models.school import School
from governance.services.beats.outbox import Recipient, administrators, announce, holders
from governance.services.jobs.checking import Finding

SENTENCES_TOLD = 20


def tell(findings: Sequence[Finding], *, when: Moment) -> int:
    """Write to the administrators; where there are none, to each school's clerk of that school.

    Returns how many messages were written.
    """
    if not findings:
        return 0
    to = administrators(when)
    if to:
        return _write(to, findings, "everywhere", when)
    written = 0
    for school_id in sorted({found.school_id for found in findings if found.school_id}):
        school = db.session.get(School, school_id)
        if school is not None:
            theirs = [found for found in findings if found.school_id == school_id]
            clerks = holders(school, [Role.CLERK], when)
            written += _write(clerks, theirs, f"school {school_id}", when)
    return written


def _write(to: list[Recipient], findings: Sequence[Finding], place: str, when: Moment) -> int:
    return announce(
        "audit_finding",
        to=to,
        occasion=f"{when.day.isoformat()} {place}",
        when=when,
        count=len(findings),
        sentences=[found.sentence for found in findings[:SENTENCES_TOLD]],
    )
