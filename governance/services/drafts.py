"""Drafts: a file and a summary of change, handed in for one review."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select, update

from governance.adapters.documents import ParsedDocument
from governance.db import db
from governance.domain import redline
from governance.domain.errors import BadInput
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission, Role
from governance.domain.reviews import Action
from governance.models.policy import Change, Version, VersionState
from governance.models.review import Review
from governance.queries.reviews.changes import said
from governance.services.beats.guarding import review_for, step
from governance.services.beats.journal import record
from governance.services.beats.outbox import announce, holders

LONGEST_SUMMARY = 4000
LONGEST_NAME = 255

_UNFILLED = re.compile(
    r"\[(?:insert\b[^\]\n]{0,60}|(?:the )?(?:name of (?:the )?)?(?:our )?"
    r"(?:school|headteacher|head teacher|governor|person|job title|role|date|name)"
    r"(?:[’']s)?(?: name| here| title)?)\]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class InForce:
    """The text in force, as far as a draft is compared with it."""

    sha256: str
    paragraphs: list[str]


def submit_draft(
    review_id: int,
    *,
    by: Actor,
    when: Moment,
    expecting: int,
    document: ParsedDocument,
    change: Change | None,
    summary: str,
) -> Version:
    """Hand in a draft; an earlier one of this review is replaced, and the clerk is told.

    The file is in the store already. BadInput names the field: “change” or “summary”.
    """
    review = review_for(by, Permission.UPLOAD_DRAFT, review_id, expecting=expecting)
    summary = " ".join(summary.split()) if change is Change.NONE else summary.strip()
    present = _in_force(review.policy_id)
    stated = _change_stated(change, summary, document, present)
    version = new_version(review, document, stated, summary, present, by=by, when=when)
    replace_earlier(review)
    step(review, Action.SUBMIT)
    review.version_id = version.id
    review.note = None
    review.changed_at = when.at
    db.session.flush()
    _tell(review, version, by=by, when=when)
    return version


def _tell(review: Review, version: Version, *, by: Actor, when: Moment) -> None:
    """The last beats: the journal keeps it, and the clerk is told."""
    record(
        "submitted a draft",
        by=by,
        when=when,
        subject=f"review {review.id}",
        school_id=review.school_id,
        policy_id=review.policy_id,
        change=version.change,
        summary=version.summary,
        **version.facts,
    )
    announce(
        "draft_submitted",
        to=holders(review.school, (Role.CLERK,), when),
        occasion=f"version {version.id}",
        when=when,
        policy=review.policy,
        review=review,
        version=version,
        by=by,
    )


def _change_stated(
    change: Change | None, summary: str, document: ParsedDocument, present: InForce | None
) -> Change:
    """What the uploader says of the change, where it can be so; else BadInput."""
    if change is None:
        raise BadInput("Say how much the draft changes.", field="change")
    if change is Change.NONE:
        return change
    if present is not None and present.sha256 == document.sha256:
        raise BadInput(
            "This is the very file that is in force. Upload the changed file, or choose"
            " “No change”.",
            field="change",
        )
    if not summary:
        raise BadInput("Say in a sentence or two what changes and why.", field="summary")
    if len(summary) > LONGEST_SUMMARY:
        raise BadInput(
            f"The summary is longer than {LONGEST_SUMMARY} characters. Shorten it: the draft"
            " itself says the rest.",
            field="summary",
        )
    return change


def new_version(
    review: Review,
    document: ParsedDocument,
    change: Change,
    summary: str,
    present: InForce | None,
    *,
    by: Actor,
    when: Moment,
) -> Version:
    """The next version of the policy, submitted; warnings of the parser and of ours stand in it.

    `present` is the text in force, where the change is said to be none.
    """
    paragraphs = [block.text for block in document.document.blocks]
    highest = select(func.max(Version.number)).where(Version.policy_id == review.policy_id)
    warnings = [*document.warnings, *unfilled(paragraphs)]
    if change is Change.NONE and present is not None:
        warnings += _changed_after_all(present.paragraphs, paragraphs)
    version = Version(
        policy_id=review.policy_id,
        number=(db.session.scalar(highest) or 0) + 1,
        state=VersionState.SUBMITTED,
        sha256=document.sha256,
        filename=document.name[:LONGEST_NAME],
        media_type=document.media_type,
        size=document.size,
        blocks=paragraphs,
        html=document.html,
        warnings=warnings,
        change=change,
        summary=summary or None,
        submitted_by=by.person_id,
        submitted_at=when.at,
    )
    db.session.add(version)
    db.session.flush()
    return version


def replace_earlier(review: Review) -> None:
    """The text that the review had until now is replaced by a newer one."""
    db.session.execute(
        update(Version)
        .where(Version.id == review.version_id, Version.state == VersionState.SUBMITTED)
        .values(state=VersionState.REPLACED)
    )


def _in_force(policy_id: int) -> InForce | None:
    row = db.session.execute(
        select(Version.sha256, Version.blocks).where(
            Version.policy_id == policy_id, Version.state == VersionState.IN_FORCE
        )
    ).one_or_none()
    return InForce(*row) if row else None


def unfilled(paragraphs: Iterable[str]) -> list[str]:
    """A warning for each placeholder of a model text that was never filled in, once each."""
    found = dict.fromkeys(
        match.group() for paragraph in paragraphs for match in _UNFILLED.finditer(paragraph)
    )
    return [f"“{words}” was never filled in." for words in found]


def _changed_after_all(old: list[str], new: list[str]) -> list[str]:
    """A warning where “No change” was chosen and the words say otherwise."""
    found = redline.summary(redline.compare(tuple(said(old)), tuple(said(new))))
    if not found.any:
        return []
    return [
        f"“No change” was chosen, but the text differs from the one in force: {found.in_words()}."
    ]
