"""What must hold of every case, whatever its numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from governance.domain.routes import (
    RULE_SETS,
    Body,
    BodyKind,
    Case,
    Casting,
    ChairsAction,
    Decision,
    Delegation,
    KindOfSchool,
    Notice,
    Present,
    Route,
    Version,
    Votes,
    check,
    quorum,
    voters,
)

MEETING = date(2026, 3, 20)
days = st.dates(date(2026, 2, 1), date(2026, 3, 31))
kinds = st.sampled_from(KindOfSchool)
meeting_routes = st.sampled_from([Route.BOARD_VOTE, Route.COMMITTEE_VOTE])
texts = st.sampled_from(["a", "b"])


@st.composite
def bodies(draw: st.DrawFn) -> Body:
    seats = draw(st.integers(1, 30))
    vacancies = draw(st.integers(0, seats))
    own = draw(st.none() | st.integers(1, 12))
    return Body(draw(st.sampled_from(BodyKind)), seats, vacancies, own)


@st.composite
def attendances(draw: st.DrawFn) -> Present:
    governors = draw(st.integers(0, 30))
    return Present(governors, draw(st.integers(0, 6)), draw(st.integers(0, governors)))


votes = st.builds(
    Votes,
    st.integers(0, 30),
    st.integers(0, 30),
    st.integers(0, 30),
    st.none() | st.sampled_from(Casting),
)
delegations = st.builds(
    Delegation,
    st.sampled_from(["headteacher", "chair", "resources committee"]),
    st.sampled_from(["attendance", "uniform"]),
    st.sampled_from(["FGB 1", "", None]),
    st.none() | days,
    st.none() | days,
)
cases = st.builds(
    Case,
    kinds,
    st.sampled_from(["attendance", "admissions", "constitution"]),
    st.sampled_from(Route),
    st.sampled_from(Decision),
    st.just(MEETING),
    in_meeting=st.booleans(),
    body=st.none() | bodies(),
    present=st.none() | attendances(),
    votes=st.none() | votes,
    notice=st.none()
    | st.builds(Notice, st.none() | days, st.none() | days, st.sampled_from([None, "", "Fire."])),
    version=st.none() | st.builds(Version, texts, texts),
    delegation=st.none() | delegations,
    chairs_action=st.none()
    | st.builds(ChairsAction, st.booleans(), st.booleans(), st.sampled_from(["", "Flood."])),
    interested=st.booleans(),
    text_fixed_elsewhere=st.booleans(),
)
met = st.builds(
    Case,
    kinds,
    st.just("attendance"),
    meeting_routes,
    st.sampled_from(Decision),
    st.just(MEETING),
    in_meeting=st.just(True),
    body=bodies(),
    present=attendances(),
    votes=votes,
    notice=st.builds(Notice, days, days, st.sampled_from([None, "Fire."])),
    version=st.builds(Version, texts, texts),
    delegation=st.none() | delegations,
)


def slugs(case: Case) -> set[str]:
    return {reason.rule for reason in check(case)}


@st.composite
def carried(draw: st.DrawFn) -> Case:
    """A vote that is lawful, so that a property of lawful votes is put to the proof."""
    case = draw(met)
    kind = BodyKind.BOARD if case.route is Route.BOARD_VOTE else BodyKind.COMMITTEE
    body = replace(draw(bodies()), kind=kind, quorum=None)
    needed = quorum(body, RULE_SETS[case.kind])
    governors = needed + draw(st.integers(0, 8))
    withdrawn = draw(st.integers(0, governors - needed))
    associates = draw(st.integers(0, governors - withdrawn - 1))
    present = Present(governors, associates, withdrawn)
    for_ = draw(st.integers(1, voters(body, present)))
    against = draw(st.integers(0, min(for_ - 1, voters(body, present) - for_)))
    sent = MEETING - timedelta(days=draw(st.integers(8, 40)))
    return replace(
        case,
        body=body,
        present=present,
        votes=Votes(for_, against),
        notice=Notice(sent, sent),
        version=Version("a", "a"),
        decision=Decision.APPROVED,
        delegation=Delegation("resources committee", "attendance", "FGB 1"),
    )


@given(carried())
def test_the_votes_built_here_are_lawful(case: Case) -> None:
    assert slugs(case) == set()


@given(carried())
def test_another_governor_in_favour_never_makes_a_lawful_vote_unlawful(case: Case) -> None:
    assert case.present
    assert case.votes
    more = replace(
        case,
        present=replace(case.present, governors=case.present.governors + 1),
        votes=replace(case.votes, for_=case.votes.for_ + 1),
    )
    assert slugs(more) == set()


@given(met)
def test_another_governor_in_favour_breaks_no_rule_that_was_kept(case: Case) -> None:
    assert case.present
    assert case.votes
    more = replace(
        case,
        present=replace(case.present, governors=case.present.governors + 1),
        votes=replace(case.votes, for_=case.votes.for_ + 1),
    )
    assert slugs(more) <= slugs(case)


@given(met)
def test_a_withdrawal_never_makes_an_inquorate_vote_quorate(case: Case) -> None:
    assert case.present
    assume(case.present.governors_left > 0)
    gone = replace(case.present, withdrawn_governors=case.present.withdrawn_governors + 1)
    if "not_quorate" in slugs(case):
        assert "not_quorate" in slugs(replace(case, present=gone))


@given(met, st.integers(1, 6))
def test_associate_members_never_make_a_quorum(case: Case, more: int) -> None:
    assert case.present
    joined = replace(case.present, associates=case.present.associates + more)
    before, after = slugs(case), slugs(replace(case, present=joined))
    assert ("not_quorate" in before) == ("not_quorate" in after)


@given(met, st.integers(1, 20))
def test_sending_earlier_never_makes_notice_short(case: Case, earlier: int) -> None:
    assert case.notice
    assert case.notice.agenda_sent
    assert case.notice.papers_sent
    ahead = timedelta(days=earlier)
    sooner = replace(
        case.notice,
        agenda_sent=case.notice.agenda_sent - ahead,
        papers_sent=case.notice.papers_sent - ahead,
    )
    short = {"short_notice_agenda", "short_notice_papers"}
    assert slugs(replace(case, notice=sooner)) & short <= slugs(case) & short


@given(bodies(), kinds)
def test_a_vacancy_never_raises_the_quorum(body: Body, kind: KindOfSchool) -> None:
    assume(body.vacancies < body.seats)
    emptier = replace(body, vacancies=body.vacancies + 1)
    assert quorum(emptier, RULE_SETS[kind]) <= quorum(body, RULE_SETS[kind])


@given(bodies(), kinds)
def test_a_quorum_is_at_least_one_and_at_least_its_own(body: Body, kind: KindOfSchool) -> None:
    assert quorum(body, RULE_SETS[kind]) >= 1
    if body.kind is BodyKind.BOARD:
        assert quorum(body, RULE_SETS[kind]) >= (body.quorum or 0)


@given(st.integers(0, 60), kinds)
def test_half_or_a_third_is_rounded_up(in_post: int, kind: KindOfSchool) -> None:
    needed = quorum(Body(BodyKind.BOARD, in_post), RULE_SETS[kind])
    share = RULE_SETS[kind].quorum_share
    assert needed >= share * in_post
    assert needed - 1 < share * in_post or needed == RULE_SETS[kind].minimum_quorum


@given(cases)
def test_every_reason_is_a_sentence_with_its_source(case: Case) -> None:
    for reason in check(case):
        assert reason.says.endswith(".")
        assert "{" not in reason.says
        assert reason.cites


@given(cases)
def test_no_rule_is_told_twice_and_a_closed_route_is_told_alone(case: Case) -> None:
    told = [reason.rule for reason in check(case)]
    assert len(told) == len(set(told))
    if "route_not_open" in told:
        assert told == ["route_not_open"]


@given(cases)
def test_the_same_case_gets_the_same_answer(case: Case) -> None:
    assert check(case) == check(replace(case))


@given(cases)
def test_an_interest_never_makes_a_decision_lawful(case: Case) -> None:
    assert check(replace(case, interested=True))


@given(cases)
def test_a_meeting_rule_is_never_told_where_there_was_no_meeting(case: Case) -> None:
    told = slugs(replace(case, in_meeting=False))
    assert not told & {"not_quorate", "short_notice_agenda", "short_notice_papers"}


@given(cases)
def test_a_trust_is_never_held_to_the_statutory_limits(case: Case) -> None:
    told = slugs(replace(case, kind=KindOfSchool.ENGLAND_ACADEMY))
    assert not told & {"not_delegable", "not_delegable_to_individual"}


@given(carried(), st.integers(0, 5))
def test_abstentions_never_lose_a_vote(case: Case, abstained: int) -> None:
    assert case.votes
    quiet = replace(case, votes=replace(case.votes, abstained=abstained))
    assert "not_carried" not in slugs(quiet)
