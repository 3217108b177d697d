"""The words behind a policy’s next review and its frequency, from whatever they were read in."""

from __future__ import annotations

from sqlalchemy import select

from governance.db import db
from governance.models.intake import IntakeDocument
from governance.models.journal import JournalEntry
from governance.models.policy import Origin, Policy, Version
from governance.queries.policy.timeline import FROM_SPREADSHEETS


def words_of(policy: Policy) -> dict[str, str]:
    """The words behind what was read or chosen, from the documents of its texts, newest first."""
    wanted = (
        select(IntakeDocument.reading, IntakeDocument.chosen)
        .join(Version, Version.sha256 == IntakeDocument.sha256)
        .where(Version.policy_id == policy.id, IntakeDocument.school_id == policy.school_id)
        .order_by(Version.number.desc())
    )
    found: dict[str, str] = {}
    for reading, chosen in db.session.execute(wanted):
        for one in chosen:
            if one["field"] in ("next_review", "frequency") and _is_from(
                policy, one["field"], one["value"]
            ):
                found.setdefault(one["field"], one["words"])
        values = {
            "next_review": (reading.get("next_review") or {}).get("value"),
            "frequency": f"P{reading.get('frequency_months')}M",
        }
        for evidence in reading.get("evidence", ()):
            name = evidence["field"]
            if name in values and _is_from(policy, name, values[name]):
                found.setdefault(name, evidence["words"])
    return _words_of_cells(policy) | found


def _words_of_cells(policy: Policy) -> dict[str, str]:
    """The cells of a spreadsheet behind what was taken over from one, the newest first."""
    wanted = (
        select(JournalEntry.facts)
        .where(JournalEntry.policy_id == policy.id, JournalEntry.verb.in_(FROM_SPREADSHEETS))
        .order_by(JournalEntry.id.desc())
    )
    found: dict[str, str] = {}
    for facts in db.session.scalars(wanted):
        for name in ("next_review", "frequency"):
            if name in facts and _is_from(policy, name, facts[name]):
                found.setdefault(name, facts["words"][name])
    return found


def _is_from(policy: Policy, name: str, value: str | None) -> bool:
    """Whether the policy's present value is the one that was read."""
    if name == "next_review":
        due = policy.next_review if policy.next_review_origin is Origin.DOCUMENT else None
        return due is not None and due.edtf == value
    rate = policy.frequency if policy.frequency_origin is Origin.DOCUMENT else None
    return rate is not None and rate.stored == value
