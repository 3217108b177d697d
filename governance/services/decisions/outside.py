"""Decisions without a meeting: a delegated person’s, the chair’s, and a written resolution.

They are judged by the same rules as votes and recorded only where no rule is broken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from governance.db import db
from governance.domain import routes
from governance.domain.errors import BadInput, NotLawful
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission, Role
from governance.domain.reviews import Action
from governance.domain.routes import Case, Reason, Route, check
from governance.models.decision import Decision, DecisionMaker, Delegation
from governance.models.review import Review
from governance.models.school import Body, BodyKind, School
from governance.queries.governors.interests import Bearing, bearing_on
from governance.queries.meetings.notice import body_for_rules
from governance.services.beats.guarding import review_for, step
from governance.services.beats.journal import record
from governance.services.beats.outbox import announce, holders, holders_of
from governance.services.decisions.judging import in_words, policy_key
from governance.services.decisions.reports import place_reports
from governance.services.meetings.calendar import members_on

ROUTES = (Route.DELEGATED_PERSON, Route.CHAIRS_ACTION, Route.WRITTEN_RESOLUTION)
DECIDERS = {
    Route.DELEGATED_PERSON: (Role.HEADTEACHER, Role.BUSINESS_MANAGER, Role.CHAIR),
    Route.CHAIRS_ACTION: (Role.CHAIR, Role.VICE_CHAIR),
}
"""Which roles may have decided by each route; of a written resolution, all trustees in office."""
LONGEST_REASON = 2000
INTEREST = "interest"


@dataclass(frozen=True, slots=True)
class Act:
    """What the clerk writes down of a decision taken without a meeting.

    `people` decided: one person, or all who signed. `practicable` and `detrimental` answer the two
    tests of chair’s action. `interested` says that somebody who decided had an interest.
    """

    route: Route
    kind: routes.Decision
    decided_on: date
    people: tuple[int, ...]
    interested: bool = False
    practicable: bool = True
    detrimental: bool = False
    reason: str = ""


def closed_routes(review: Review, day: date) -> dict[Route, tuple[str, ...]]:
    """For each route, why it could not be taken however the form is filled in; empty where open."""
    return {route: _why_closed(review, route, day) for route in ROUTES}


def decide_outside(
    review_id: int, *, by: Actor, when: Moment, expecting: int, act: Act
) -> Decision:
    """Record a decision taken without a meeting; NotLawful with every broken rule otherwise."""
    review = review_for(by, Permission.RECORD_DECISIONS, review_id, expecting=expecting)
    step(review, Action.RESOLVE)
    _complete(review, act, when)
    case = _case(review, act)
    reasons = _broken(case, review, _declared(review, act))
    if reasons:
        raise NotLawful(
            "This decision would not stand, so it was not recorded.",
            reasons=tuple(in_words(reason) for reason in reasons),
        )
    review.changed_at = when.at
    review.note = None
    decision = _store(review, act, case, by=by, when=when)
    place_reports(review.school_id, when=when)
    _tell(review, decision, by=by, when=when)
    return decision


def people_for(school: School, route: Route, when: Moment) -> dict[int, tuple[str, str]]:
    """Who may have decided by a route: {person: (name, in what capacity)}."""
    if route is Route.WRITTEN_RESOLUTION:
        board = _board(school.id)
        members = members_on(board, when.day) if board else []
        return {one.person_id: (one.person.name, "In office") for one in members if one.is_governor}
    found: dict[int, tuple[str, str]] = {}
    for role in DECIDERS[route]:
        for person in holders(school, [role], when):
            found.setdefault(person.id, (person.name, role.label))
    return found


def _why_closed(review: Review, route: Route, day: date) -> tuple[str, ...]:
    roles = DECIDERS.get(route, ())
    given = next((each for role in roles if (each := _delegation(review, role, day))), None)
    case = Case(
        kind=review.school.rules,
        policy=policy_key(review.policy),
        route=route,
        decision=routes.Decision.ADOPTED if review.policy.fixed_text else routes.Decision.APPROVED,
        decided_on=day,
        body=_office(review.school, day),
        votes=routes.Votes(_office(review.school, day).in_post),
        version=_version(review),
        delegation=given,
        chairs_action=routes.ChairsAction(False, True, "as if both tests were met"),
        text_fixed_elsewhere=review.policy.fixed_text,
    )
    return tuple(in_words(reason) for reason in _broken(case, review))


def _complete(review: Review, act: Act, when: Moment) -> None:
    if act.route not in ROUTES:
        raise BadInput("Choose how it was decided.", field="route")
    if act.kind not in (routes.Decision.APPROVED, routes.Decision.ADOPTED):
        raise BadInput("Choose what was decided.", field="kind")
    if act.decided_on > when.day:
        raise BadInput("A decision is recorded once it is taken. Correct the day.", field="day")
    if review.version is not None and act.decided_on < review.version.submitted_at.date():
        raise BadInput(
            "This text was handed in after that day, so it was not the text decided.", field="day"
        )
    allowed = people_for(review.school, act.route, when)
    if not act.people or not set(act.people) <= allowed.keys():
        raise BadInput("Choose who decided, from those named.", field="people")
    if act.route is not Route.WRITTEN_RESOLUTION and len(act.people) != 1:
        raise BadInput("One person decides by this route. Choose one.", field="people")
    if len(act.reason) > LONGEST_REASON:
        raise BadInput(f"Keep it under {LONGEST_REASON} characters.", field="reason")


def _case(review: Review, act: Act) -> Case:
    """The decision as the route rules see it."""
    resolution = act.route is Route.WRITTEN_RESOLUTION
    urgent = routes.ChairsAction(act.practicable, act.detrimental, act.reason.strip() or None)
    return Case(
        kind=review.school.rules,
        policy=policy_key(review.policy),
        route=act.route,
        decision=act.kind,
        decided_on=act.decided_on,
        body=_office(review.school, act.decided_on) if resolution else None,
        votes=routes.Votes(len(set(act.people))) if resolution else None,
        version=_version(review),
        delegation=None if resolution else _power(review, act),
        chairs_action=urgent if act.route is Route.CHAIRS_ACTION else None,
        interested=act.interested or bool(_declared(review, act)),
        text_fixed_elsewhere=review.policy.fixed_text,
    )


def _version(review: Review) -> routes.Version:
    """The text under review is the text decided: the form was drawn with it, or it is stale."""
    sha256 = review.version.sha256 if review.version else None
    return routes.Version(sha256, sha256)


def _power(review: Review, act: Act) -> routes.Delegation | None:
    """The delegation by which this very person decides: to a role they hold at the school."""
    refs = Moment(review.changed_at, act.decided_on)
    held = [
        role
        for role in DECIDERS[act.route]
        if any(person.id in act.people for person in holders(review.school, [role], refs))
    ]
    found = (_delegation(review, role, act.decided_on) for role in held)
    return next((each for each in found if each), None)


def _delegation(review: Review, role: Role, day: date) -> routes.Delegation | None:
    """The one in force that day; else the latest begun, so that the check can say it lapsed."""
    rows = db.session.scalars(
        select(Delegation)
        .where(
            Delegation.school_id == review.school_id,
            Delegation.policy_key == policy_key(review.policy),
            Delegation.to_role == role,
        )
        .order_by(Delegation.starts.desc(), Delegation.id.desc())
    ).all()
    standing = [row for row in rows if row.starts <= day and (row.ends is None or row.ends >= day)]
    row = next(iter([*standing, *rows]), None)
    if row is None:
        return None
    return routes.Delegation(role.value, row.policy_key, row.minute, row.starts, row.ends)


def _board(school_id: int) -> Body | None:
    return db.session.scalars(
        select(Body).where(
            Body.school_id == school_id,
            Body.kind != BodyKind.COMMITTEE,
            Body.archived_on.is_(None),
        )
    ).first()


def _office(school: School, day: date) -> routes.Body:
    board = _board(school.id)
    if board is None:
        return routes.Body(routes.BodyKind.BOARD, 0)
    in_post = sum(member.is_governor for member in members_on(board, day))
    return body_for_rules(board.kind, in_post, board.quorum, in_post)


def _declared(review: Review, act: Act) -> list[Bearing]:
    """The interests in this policy that stood in the register for whoever decided, on the day."""
    return bearing_on(review.policy_id, act.people, act.decided_on)


def _broken(case: Case, review: Review, declared: Sequence[Bearing] = ()) -> list[Reason]:
    """Every broken rule, the policy named by its title and an interest by whose it is."""
    whose = "".join(f" {one.person} declared: {one.words}." for one in declared)
    return [
        Reason(
            reason.rule,
            reason.says.replace(f"“{case.policy}”", f"“{review.policy.title}”")
            + (whose if reason.rule == INTEREST else ""),
            reason.cites,
        )
        for reason in check(case)
    ]


def _store(review: Review, act: Act, case: Case, *, by: Actor, when: Moment) -> Decision:
    votes, names = case.votes, people_for(review.school, act.route, when)
    decision = Decision(
        policy_id=review.policy_id,
        review_id=review.id,
        version_id=review.version_id,
        route=act.route,
        kind=act.kind,
        decided_on=act.decided_on,
        votes_for=votes.for_ if votes else None,
        votes_against=0 if votes else None,
        abstained=0 if votes else None,
        note=act.reason.strip() or None,
        checked={
            "rules": case.kind.value,
            "delegation": case.delegation.minute if case.delegation else None,
            "in_office": case.body.in_post if case.body else None,
            "meeting_practicable": act.practicable if case.chairs_action else None,
            "seriously_detrimental": act.detrimental if case.chairs_action else None,
            "decided_by": [names[person_id][0] for person_id in sorted(set(act.people))],
            "reasons": [],
        },
        recorded_by=by.person_id,
        recorded_at=when.at,
    )
    db.session.add(decision)
    db.session.flush()
    db.session.add_all(
        DecisionMaker(decision_id=decision.id, person_id=person_id)
        for person_id in sorted(set(act.people))
    )
    db.session.flush()
    return decision


def _tell(review: Review, decision: Decision, *, by: Actor, when: Moment) -> None:
    record(
        f"recorded that it was {decision.kind.value.replace('_', ' ')}",
        by=by,
        when=when,
        subject=f"review {review.id}",
        school_id=review.school_id,
        policy_id=review.policy_id,
        decision=decision.id,
        route=decision.route.value,
        decided_on=decision.decided_on.isoformat(),
        sha256=review.version.sha256 if review.version else None,
    )
    announce(
        "signature_wanted",
        to=holders_of(review.school, Permission.SIGN, when),
        occasion=f"decision {decision.id}",
        when=when,
        policy=review.policy,
        review=review,
        decision=decision,
    )
