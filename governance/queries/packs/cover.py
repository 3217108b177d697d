"""The cover sheet of one policy: what is asked, why now, who decides, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from governance.adapters.packs.papers import Pairs
from governance.db import db
from governance.domain.cycle import next_turn
from governance.domain.dates import PreciseDate
from governance.domain.routes import KindOfSchool, Route
from governance.domain.routes.citations import cite
from governance.models.interest import LinkGovernor
from governance.models.person import Person
from governance.models.policy import Change, Policy, Version
from governance.models.review import Review
from governance.models.school import School

LONDON = ZoneInfo("Europe/London")
CHANGES = {
    Change.NONE: "No change",
    Change.MINOR: "Minor change",
    Change.MATERIAL: "Material change",
}


@dataclass(frozen=True, slots=True)
class Decider:
    """The body before which a policy comes, and what it needs to decide."""

    body: str
    route: Route
    rules: KindOfSchool
    quorum: int
    in_post: int
    held_on: date
    school: School


def cover_of(
    decider: Decider,
    policy: Policy,
    review: Review,
    version: Version,
    *,
    written_by: str | None,
    replaces: int | None,
) -> Pairs:
    """The cover sheet as (label, value) pairs."""
    label = f" ({version.label})" if version.label else ""
    written_on = _day(version.submitted_at.astimezone(LONDON).date())
    return (
        ("Version", f"{version.number}{label}"),
        ("What is asked", _asked(policy, version, replaces)),
        ("Why now", _why(policy, review)),
        ("Next review in the register", _words(policy.next_review)),
        ("Draft by", f"{written_by or 'not recorded'}, {written_on}"),
        ("How much changes", CHANGES[version.change] if version.change else "Not stated"),
        ("What changes, in their words", version.summary or "Nothing was said."),
        ("Who decides", _who(decider)),
        ("Quorum", _quorum(decider)),
        ("What happens next", _next(decider, policy, review)),
        ("Link governor", _link_governor(decider, policy)),
    )


def _asked(policy: Policy, version: Version, replaces: int | None) -> str:
    if policy.fixed_text:
        return (
            "To adopt the text as it stands: it is agreed elsewhere and may be adopted or not, but"
            " not edited."
        )
    if replaces is None:
        return f"To approve version {version.number}. No text is in force yet."
    return f"To approve version {version.number} in place of version {replaces}."


def _why(policy: Policy, review: Review) -> str:
    often = f" How often: {policy.frequency.in_words()}." if policy.frequency else ""
    duty = " The school’s own list calls it statutory." if policy.statutory else ""
    return f"Its review is due: {_words(review.due)}.{often}{duty}"


def _who(decider: Decider) -> str:
    if decider.route is Route.COMMITTEE_VOTE:
        source = cite("no_delegation", decider.rules, decider.route)
        return (
            f"The {decider.body}, by a vote at this meeting, as far as the board has delegated it"
            f" ({source})."
        )
    source = cite("not_carried", decider.rules, decider.route)
    return f"The {decider.body}, by a vote at this meeting ({source})."


def _quorum(decider: Decider) -> str:
    source = cite("not_quorate", decider.rules, decider.route)
    return f"{decider.quorum} of {decider.in_post} governors in post, for each vote ({source})."


def _next(decider: Decider, policy: Policy, review: Review) -> str:
    done = "Adopted" if policy.fixed_text else "Approved"
    after = _after(decider, policy, review)
    return (
        f"{done}: the chair signs it, it comes into force, and {after}. Deferred: it comes back to"
        " a later meeting. Rejected: it returns to the headteacher with the reason."
    )


def _after(decider: Decider, policy: Policy, review: Review) -> str:
    school = decider.school
    turn = policy.frequency and next_turn(
        policy.frequency,
        intended=policy.next_review or review.due,
        decided=PreciseDate.day(decider.held_on),
        anchor=policy.anchor,
        window_days=school.window_days,
        terms=school.terms,
    )
    return f"its next review is {turn.due.in_words()}" if turn else "no next review is set by it"


def _link_governor(decider: Decider, policy: Policy) -> str:
    names = db.session.scalars(
        select(Person.name)
        .join(LinkGovernor, LinkGovernor.person_id == Person.id)
        .where(
            LinkGovernor.school_id == policy.school_id,
            LinkGovernor.policy_key == (policy.catalogue or f"policy {policy.id}"),
            LinkGovernor.starts <= decider.held_on,
            or_(LinkGovernor.ends.is_(None), LinkGovernor.ends >= decider.held_on),
        )
        .order_by(Person.name)
    ).all()
    return ", ".join(names) or "None yet"


def _words(when: PreciseDate | None) -> str:
    return when.in_words() if when else "not set"


def _day(day: date) -> str:
    return PreciseDate.day(day).in_words()
