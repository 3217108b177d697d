"""The register of interests: declared, confirmed, ended, asked for; and what follows from it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, NotLawful, WrongMoment, WrongPerson
from governance.domain.permissions import Role
from governance.domain.routes import Decision as Kind
from governance.domain.routes import Route
from governance.models.decision import Decision, Delegation
from governance.models.interest import Interest, InterestKind
from governance.models.journal import JournalEntry
from governance.models.person import Post
from governance.queries.governors import interests as queries
from governance.services.decisions.outside import Act, decide_outside
from governance.services.governors import interests as services
from tests import factories
from tests.boardroom import MEETING_DAY, room
from tests.factories import TODAY, moment
from tests.rounds import seen, told

DAY = timedelta(days=1)
WHEN = moment()


@pytest.fixture
def here(register):
    return room()


def declare(here, by=None, when=WHEN, school=None, **changed):
    by = by or here.chair
    given = {
        "person_id": by.person_id,
        "kind": InterestKind.BUSINESS,
        "words": "Director of a catering firm.",
        "starts": TODAY,
        "declared_on": when.day,
    } | changed
    with unit_of_work():
        return services.declare(
            (school or here.school).id, by=by, when=when, declared=services.Declared(**given)
        )


def nothing(here, by=None, when=WHEN, **changed):
    by = by or here.chair
    return declare(here, by, when, kind=InterestKind.NONE, words="", **changed)


def page(here, day=TODAY):
    return queries.page(here.chair, here.school.id, day)


def test_a_governor_declares_and_every_governor_reads_it(here):
    policy = here.review("Catering").policy
    declare(here, policy_id=policy.id)
    reader = factories.actor(here.governors[3])
    with unit_of_work():
        factories.db.session.add(
            Post(
                person_id=reader.person_id,
                role=Role.GOVERNOR,
                school_id=here.school.id,
                starts=factories.LONG_AGO,
            )
        )
    shown = queries.page(factories.actor(here.governors[3]), here.school.id, TODAY)
    row = shown.standing[0]
    assert (row.person, row.words) == (here.chair.name, "Director of a catering firm.")
    assert (row.policy, row.declared_on) == ("Catering", TODAY)
    assert (shown.keeps, shown.declares) == (False, True)
    entry = db.session.query(JournalEntry).order_by(JournalEntry.id.desc()).first()
    assert (entry.verb, entry.facts["kind"]) == ("declared an interest", "business")


def test_the_clerk_records_for_anybody_and_a_governor_only_for_themselves(here):
    somebody = here.governors[4].id
    declare(here, by=here.clerk, person_id=somebody)
    assert db.session.query(Interest).one().recorded_by == here.clerk.person_id
    with pytest.raises(WrongPerson):
        declare(here, by=here.chair, person_id=somebody)
    stranger = room()
    with pytest.raises(NotFound):
        declare(here, by=stranger.clerk, person_id=somebody)
    with pytest.raises(BadInput, match="sits on a body") as caught:
        declare(here, by=here.clerk, person_id=stranger.governors[0].id)
    assert caught.value.field == "person_id"
    with unit_of_work():
        staff = factories.acting(Role.STAFF, here.school)
    with pytest.raises(WrongPerson):
        declare(here, by=staff)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"words": "  "}, "words"),
        ({"words": "x" * 501}, "words"),
        ({"ends": TODAY - DAY}, "ends"),
        ({"declared_on": TODAY + DAY}, "declared_on"),
        ({"policy_id": 999_999}, "policy_id"),
    ],
)
def test_what_cannot_be_so_is_refused_and_names_its_field(here, changed, field):
    with pytest.raises(BadInput) as caught:
        declare(here, **changed)
    assert caught.value.field == field
    assert db.session.query(Interest).count() == 0


def test_another_schools_policy_is_not_named(here):
    other = room()
    with pytest.raises(BadInput):
        declare(here, policy_id=other.review("Theirs").policy_id)


def test_the_same_is_not_declared_twice(here):
    declare(here)
    with pytest.raises(WrongMoment, match="already"):
        declare(here)
    declare(here, words="Another firm.")
    assert db.session.query(Interest).count() == 2


def test_nothing_to_declare_gives_way_to_an_interest_and_is_refused_beside_one(here):
    nothing(here)
    with pytest.raises(WrongMoment):
        nothing(here)
    first = db.session.query(Interest).one()
    assert (first.words, first.policy_key, first.ends) == (None, None, None)
    declare(here)
    assert db.session.get(Interest, first.id).ends == TODAY
    with pytest.raises(BadInput, match="End it first") as caught:
        nothing(here)
    assert caught.value.field == "kind"


def test_an_interest_ends_once_by_whose_it_is_or_by_the_clerk(here):
    mine, theirs = declare(here), declare(here, by=here.clerk, person_id=here.governors[2].id)

    def end(one, by, when=WHEN):
        with unit_of_work():
            return services.end_interest(one.id, by=by, when=when)

    with pytest.raises(WrongPerson):
        end(theirs, here.chair)
    with pytest.raises(NotFound):
        end(mine, room().clerk)
    assert end(mine, here.chair).ends == TODAY
    assert end(theirs, here.clerk).ends == TODAY
    with pytest.raises(WrongMoment, match="ended already"):
        end(mine, here.chair)
    assert {row.id for row in page(here, TODAY + DAY).ended} == {mine.id, theirs.id}
    assert page(here, TODAY + DAY).standing == []


def test_who_has_declared_nothing_this_school_year_is_shown_and_asked_once_a_day(here):
    nothing(here)
    found = page(here)
    assert found.since == date(2026, 9, 1)
    assert here.chair.person_id not in found.silent
    assert len(found.silent) == 8

    def ask(by=here.clerk, day=TODAY):
        with unit_of_work():
            return services.chase(here.school.id, by=by, when=moment(day))

    assert ask() == 8
    letters = told("interests_wanted")
    assert set(letters) == set(found.silent)
    assert f"/schools/{here.school.id}/interests" in next(iter(letters.values()))
    with pytest.raises(WrongMoment, match="asked today already"):
        ask()
    assert ask(day=TODAY + DAY) == 8
    with pytest.raises(WrongPerson):
        ask(by=here.chair)
    with pytest.raises(NotFound):
        ask(by=room().clerk)


def test_nobody_is_asked_when_everybody_has_declared(here):
    for person in here.governors:
        nothing(here, by=here.clerk, person_id=person.id)
    with pytest.raises(WrongMoment, match="Every member"), unit_of_work():
        services.chase(here.school.id, by=here.clerk, when=WHEN)


def test_the_next_school_year_asks_again_and_what_stands_is_confirmed(here):
    declare(here)
    next_year = moment(date(2027, 9, 14))
    assert here.chair.person_id in page(here, next_year.day).silent

    def confirm(by=here.chair, person_id=here.chair.person_id):
        with unit_of_work():
            return services.confirm(here.school.id, person_id, by=by, when=next_year)

    assert confirm() == 1
    assert here.chair.person_id not in page(here, next_year.day).silent
    with pytest.raises(WrongMoment, match="today already"):
        confirm()
    with pytest.raises(WrongMoment, match="Nothing of theirs stands"):
        confirm(by=here.clerk, person_id=here.governors[5].id)
    with pytest.raises(WrongPerson):
        confirm(person_id=here.governors[5].id)
    nobody = here.governors[5].id
    nothing(here, by=here.clerk, when=WHEN, person_id=nobody)
    nothing(here, by=here.clerk, when=next_year, person_id=nobody)
    rows = db.session.query(Interest).filter_by(person_id=nobody).order_by(Interest.id).all()
    assert [row.ends for row in rows] == [next_year.day, None]


def test_interests_of_those_present_that_bear_on_the_policy_are_shown_beside_the_item(here):
    review, meeting = here.review("Catering"), here.meeting()
    item = here.place(review, meeting)
    here.issue(meeting)
    present, absent, elsewhere, over = here.governors[1:5]
    policy = {"policy_id": review.policy_id}
    for person in (present, absent):
        declare(here, by=here.clerk, person_id=person.id, **policy)
    declare(here, by=here.clerk, person_id=elsewhere.id)
    declare(here, by=here.clerk, person_id=over.id, ends=MEETING_DAY - DAY, **policy)
    before = queries.interests_bearing(item.id)
    assert [one.person_id for one in before] == sorted([present.id, absent.id])
    here.attend(meeting, *(person for person in here.governors if person is not absent))
    after = queries.interests_bearing(item.id)
    assert [(one.person_id, one.words) for one in after] == [
        (present.id, "Director of a catering firm.")
    ]
    assert queries.interests_bearing(999_999) == []


def outside(here, review, route, person_id, **fields):
    act = Act(
        route=route,
        kind=Kind.APPROVED,
        decided_on=TODAY,
        people=(person_id,),
        practicable=False,
        detrimental=True,
        reason="The kitchen closes on Monday.",
        **fields,
    )
    with unit_of_work():
        return decide_outside(review.id, by=here.clerk, when=WHEN, expecting=seen(review), act=act)


@pytest.mark.parametrize("route", [Route.CHAIRS_ACTION, Route.DELEGATED_PERSON])
def test_one_person_with_a_declared_interest_does_not_decide_alone(here, route):
    review, other = here.review("Catering"), here.review("Gates")
    chair = here.chair.person_id
    with unit_of_work():
        for each in (review, other):
            db.session.add(
                Delegation(
                    school_id=here.school.id,
                    policy_key=f"policy {each.policy_id}",
                    to_role=Role.CHAIR,
                    minute="FGB 3",
                    starts=factories.LONG_AGO,
                )
            )
    interest = declare(here, policy_id=review.policy_id)
    with pytest.raises(NotLawful) as caught:
        outside(here, review, route, chair)
    said = " ".join(caught.value.reasons)
    assert "Somebody with an interest in the matter took part" in said
    assert f"{here.chair.name} declared: Director of a catering firm." in said
    assert db.session.query(Decision).count() == 0
    assert outside(here, other, route, chair).kind is Kind.APPROVED
    with unit_of_work():
        db.session.get(Interest, interest.id).ends = TODAY - DAY
        db.session.get(Interest, interest.id).starts = TODAY - 2 * DAY
    assert outside(here, review, route, chair).kind is Kind.APPROVED
