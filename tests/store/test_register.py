"""The register's questions agree with the rules, and its verbs guard what they change."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.dates import PreciseDate
from governance.domain.errors import BadInput, NotFound, Stale, WrongMoment, WrongPerson
from governance.domain.frequency import ANNUAL, LIVE, ON_CHANGE
from governance.domain.permissions import Permission, Reach, Role
from governance.domain.standing import Standing, standing
from governance.models.journal import JournalEntry
from governance.models.policy import Policy
from governance.queries import register as listing
from governance.queries.register import Asked
from governance.services import register as verbs
from governance.services.register import Stated, title_key
from tests import factories
from tests.factories import TODAY

FREQUENCIES = (ANNUAL, LIVE, ON_CHANGE, None)
NOTHING = Stated(None, None, None, None, None)


@pytest.fixture
def school(register):
    with unit_of_work():
        made = factories.school()
    return made


def test_the_query_and_the_rule_never_disagree_on_a_standing(school):
    dates = [None, "2025", "2026", "2027", "2026-22", "2026-23", "2027-21", "2026-10", "2026-11"]
    dates += ["2026-12", "2027-01", "2027-02", "2027-06"]
    dates += [(TODAY + timedelta(days=days)).isoformat() for days in (-1, 0, 1, 59, 60, 61)]
    with unit_of_work():
        for on in dates:
            for rate in FREQUENCIES:
                factories.policy(
                    school, due=on, frequency=rate, frequency_origin="typed" if rate else None
                )
    reach = Reach(school_ids=(school.id,))
    expected: dict[str, set[int]] = {kind.value: set() for kind in Standing}
    for policy in db.session.query(Policy):
        rate = policy.frequency
        kind = standing(
            policy.next_review, TODAY, soon_days=60, sets_dates=rate is None or rate.sets_dates
        )
        expected[kind.value].add(policy.id)
    counts = listing.counts(reach, Asked(), today=TODAY, soon_days=60)
    for kind, ids in expected.items():
        page = listing.page(reach, Asked(standing=kind), today=TODAY, soon_days=60, rows=200)
        assert {row.id for row in page.rows} == ids, kind
        assert {row.standing for row in page.rows} == {kind}
        assert counts[kind] == len(ids)


def test_too_many_policies_are_not_counted(school, monkeypatch):
    with unit_of_work():
        for _ in range(4):
            factories.policy(school)
    reach = Reach(school_ids=(school.id,))
    assert listing.counts(Reach(everywhere=True), Asked(), today=TODAY, soon_days=60) is None
    chosen = Asked(school=str(school.id))
    found = listing.counts(Reach(everywhere=True), chosen, today=TODAY, soon_days=60)
    assert sum(found.values()) == 4
    monkeypatch.setattr(listing, "COUNTED_TO", 3)
    assert listing.counts(reach, Asked(), today=TODAY, soon_days=60) is None


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Anti-Bullying  Policy", "anti bullying policy"),
        ("Health & Safety", "health and safety"),
        ("HEALTH AND SAFETY", "health and safety"),
        ("Governors’ Allowances", "governors allowances"),
        ("E_Safety…", "e safety"),
        ("Polisi Ysgol Gŵyl", "polisi ysgol gŵyl"),
        ("–", ""),
    ],
)
def test_a_title_has_one_key_however_it_is_spelt(title, key):
    assert title_key(title) == key


@pytest.mark.parametrize("verb", [verbs.archive, verbs.restore, verbs.accept_frequency])
def test_only_the_clerk_of_the_school_changes_a_policy(school, verb):
    with unit_of_work():
        policy = factories.policy(school)
        governor = factories.acting(Role.GOVERNOR, school)
        stranger = factories.acting(Role.CLERK, factories.school())
    for by, refusal in ((governor, WrongPerson), (stranger, NotFound)):
        with pytest.raises(refusal), unit_of_work():
            verb(policy.id, by=by, when=factories.moment(), expecting=1)
    assert db.session.query(JournalEntry).count() == 0


def test_stating_what_is_stated_already_changes_and_records_nothing(school):
    with unit_of_work():
        clerk = factories.acting(Role.CLERK, school)
        policy = factories.policy(school)
        stated = Stated(policy.next_review, policy.frequency, None, None, None)
    with unit_of_work():
        verbs.set_dates(policy.id, by=clerk, when=factories.moment(), expecting=1, stated=stated)
    assert db.session.get(Policy, policy.id).revision == 1
    assert db.session.query(JournalEntry).count() == 0


def test_taking_the_date_away_takes_the_opening_away(school):
    with unit_of_work():
        clerk = factories.acting(Role.CLERK, school)
        policy = factories.policy(school, due="2027-12")
    with unit_of_work():
        verbs.set_dates(policy.id, by=clerk, when=factories.moment(), expecting=1, stated=NOTHING)
    kept = db.session.get(Policy, policy.id)
    assert (kept.next_review, kept.opens_on, kept.frequency) == (None, None, None)
    assert db.session.query(JournalEntry).one().verb == "stated dates"
    with pytest.raises(Stale), unit_of_work():
        verbs.set_dates(policy.id, by=clerk, when=factories.moment(), expecting=1, stated=NOTHING)


def test_a_body_of_another_school_is_refused(school):
    with unit_of_work():
        clerk = factories.acting(Role.CLERK, school)
        policy = factories.policy(school)
        foreign = factories.board(factories.school())
    stated = Stated(PreciseDate("2027"), ANNUAL, None, None, foreign.id)
    with pytest.raises(BadInput, match="of this school"), unit_of_work():
        verbs.set_dates(policy.id, by=clerk, when=factories.moment(), expecting=1, stated=stated)


def test_an_archived_policy_is_restored_before_anything_else(school):
    with unit_of_work():
        clerk = factories.acting(Role.CLERK, school)
        policy = factories.policy(school, due="2027-12")
    about = {"by": clerk, "when": factories.moment()}
    with unit_of_work():
        verbs.archive(policy.id, expecting=1, **about)
    assert db.session.get(Policy, policy.id).opens_on is None
    for verb in (verbs.archive, verbs.accept_frequency):
        with pytest.raises(WrongMoment, match="archived"), unit_of_work():
            verb(policy.id, expecting=2, **about)
    with unit_of_work():
        verbs.restore(policy.id, expecting=2, **about)
    assert db.session.get(Policy, policy.id).opens_on is not None
    assert clerk.may_somewhere(Permission.SET_DATES)
