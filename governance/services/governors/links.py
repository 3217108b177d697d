"""Link governors: named by the board to follow an area, and told when a review of it opens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from governance.db import db
from governance.domain.errors import BadInput, NotFound, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.models.interest import LinkGovernor
from governance.models.policy import Policy
from governance.models.review import Review
from governance.models.school import School
from governance.queries.governors.links import links_of
from governance.queries.governors.members import members
from governance.services.beats.guarding import GONE, school_for
from governance.services.beats.journal import record
from governance.services.beats.outbox import Recipient, announce

LONGEST_AREA, LONGEST_MINUTE = 120, 80


@dataclass(frozen=True, slots=True)
class Named:
    """Whom the board named for which area; `policy_id` is the policy that belongs to it."""

    person_id: int
    area: str
    starts: date
    ends: date | None = None
    policy_id: int | None = None
    minute: str = ""


def name_link(school_id: int, *, by: Actor, when: Moment, named: Named) -> LinkGovernor:
    """Record a link governor. WrongMoment where they are recorded for that area from that day."""
    school = school_for(by, Permission.KEEP_INTERESTS, school_id)
    db.session.refresh(school, with_for_update=True)
    area = " ".join(named.area.split())
    _complete(school, named, area, when)
    policy = _policy(school, named.policy_id)
    twice = select(LinkGovernor.id).where(
        LinkGovernor.school_id == school_id,
        LinkGovernor.person_id == named.person_id,
        LinkGovernor.area == area,
        LinkGovernor.starts == named.starts,
    )
    if db.session.scalars(twice).first() is not None:
        raise WrongMoment("This link governor is recorded already. Load the page again.")
    made = LinkGovernor(
        school_id=school_id,
        person_id=named.person_id,
        area=area,
        policy_key=policy.key if policy else None,
        minute=named.minute.strip() or None,
        starts=named.starts,
        ends=named.ends,
    )
    db.session.add(made)
    db.session.flush()
    _record("named a link governor", made, policy.id if policy else None, by=by, when=when)
    return made


def end_link(link_id: int, *, by: Actor, when: Moment) -> LinkGovernor:
    """From tomorrow they follow the area no more. WrongMoment where it has ended."""
    found = db.session.get(LinkGovernor, link_id, with_for_update=True)
    if found is None:
        raise NotFound(GONE)
    school_for(by, Permission.KEEP_INTERESTS, found.school_id)
    if found.ends is not None and found.ends <= when.day:
        raise WrongMoment("This has ended already.")
    found.ends = max(found.starts, when.day)
    _record("ended a link governor’s time", found, None, by=by, when=when)
    return found


def tell_links(review: Review, *, when: Moment) -> int:
    """Tell who follows the area of a policy that its review is open; how many were told."""
    policy = review.policy
    links = links_of(policy.id, policy.school_id, when.day)
    areas: dict[Recipient, str] = {}
    for one in links:
        areas.setdefault(Recipient(one.person_id, one.person, one.email), one.area)
    return sum(
        announce(
            "link_review_opened",
            to=[person],
            occasion=f"review {review.id}",
            when=when,
            policy=policy,
            review=review,
            area=area,
        )
        for person, area in areas.items()
    )


def _complete(school: School, named: Named, area: str, when: Moment) -> None:
    if named.person_id not in members(school.id, when.day, governors_only=True):
        raise BadInput("Choose one of the governors in office.", field="person_id")
    if not 1 <= len(area) <= LONGEST_AREA:
        raise BadInput(
            f"Name the area, for example Safeguarding (at most {LONGEST_AREA} letters).",
            field="area",
        )
    if len(named.minute.strip()) > LONGEST_MINUTE:
        raise BadInput(f"Keep it under {LONGEST_MINUTE} characters.", field="minute")
    if named.ends is not None and named.ends < named.starts:
        raise BadInput("It cannot end before it begins.", field="ends")


def _policy(school: School, policy_id: int | None) -> Policy | None:
    if policy_id is None:
        return None
    policy = db.session.get(Policy, policy_id)
    if policy is None or policy.school_id != school.id or policy.archived_on is not None:
        raise BadInput("Choose one of the school’s policies.", field="policy_id")
    return policy


def _record(
    verb: str, link: LinkGovernor, policy_id: int | None, *, by: Actor, when: Moment
) -> None:
    record(
        verb,
        by=by,
        when=when,
        subject=f"link governor {link.id}",
        school_id=link.school_id,
        policy_id=policy_id,
        person=link.person.name,
        area=link.area,
        minute=link.minute,
        starts=link.starts.isoformat(),
        ends=link.ends.isoformat() if link.ends else None,
    )
