"""One policy all the way round the cycle, by three people at three windows; and round again."""

from __future__ import annotations

from datetime import date

from playwright.sync_api import expect

from governance.db import db
from governance.domain.reviews import State
from governance.models.jobs import OutboxMessage
from governance.models.policy import Policy, Version, VersionState
from governance.models.review import Review
from tests.browser import school
from tests.browser.looking import PHONE, look
from tests.browser.site import press

STEPS = (
    "Signed; the new text came into force",
    "Approved by the Governing board",
    "6 for, 0 against, 0 abstained; 6 present, quorum 4.",
    "Put on the agenda of the Governing board",
    "Papers sent",
    "Draft submitted",
    "Review opened",
    "The scheduler",
    "Rowena Tansley",
    "Tobias Fenwick",
    "Maud Ellery",
    "FGB 2026/14",
)


def test_a_policy_goes_all_the_way_round(site, clock):
    town = school.furnish(site.app)
    with (
        site.person(town.clerk) as clerk,
        site.person(town.head, PHONE) as head,
        site.person(town.chair, PHONE) as chair,
    ):
        school.bring_in(clerk)
        school.tick(site.app)
        school.hand_in(head, "within a day")
        school.plan_meeting(clerk, "10 December 2026")
        school.place_and_issue(clerk, "10 Dec 2026")
        clock.day = school.MEETING_DAY
        school.attend(clerk, 6)
        school.decide(clerk, 6, "FGB 2026/14")
        school.sign(chair)

        clerk.goto("/policies/")
        press(clerk, clerk.get_by_role("link", name=school.TITLE).first)
        expect(clerk.locator("main")).to_contain_text("January 2029")
        for step in STEPS:
            expect(clerk.locator("main")).to_contain_text(step)
        look(clerk)
    with site.app.app_context():
        policy = db.session.query(Policy).one()
        assert policy.next_review.edtf == "2029-01"
        assert policy.opens_on == date(2028, 11, 6)
        states = [one.state for one in db.session.query(Version).order_by(Version.number)]
        assert states == [VersionState.SUPERSEDED, VersionState.IN_FORCE]
        told = {one.person_id for one in db.session.query(OutboxMessage) if "force" in one.notice}
        assert len(told) == town.seats + 1


def test_the_second_round_goes_as_the_first(site, clock, monkeypatch):
    """Approve, upload again, approve again: a draft after an approval is not lost or refused."""
    monkeypatch.setattr(school, "look", lambda page: None)  # the first round looked at each page
    town = school.furnish(site.app)
    with (
        site.person(town.clerk, PHONE) as clerk,
        site.person(town.head) as head,
        site.person(town.chair) as chair,
    ):
        school.bring_in(clerk)
        for words, year, pdf in (("within a day", 2026, False), ("at once", 2028, True)):
            clock.day = date(year, 11, 20)
            school.tick(site.app)
            school.hand_in(head, words, pdf=pdf)
            school.plan_meeting(clerk, f"10 December {year}")
            school.place_and_issue(clerk, f"10 Dec {year}")
            clock.day = date(year, 12, 10)
            school.attend(clerk, 6)
            school.decide(clerk, 6, f"FGB {year}/14")
            school.sign(chair)
    with site.app.app_context():
        reviews = db.session.query(Review).order_by(Review.id).all()
        assert [one.state for one in reviews] == [State.CLOSED, State.CLOSED]
        versions = db.session.query(Version).order_by(Version.number).all()
        assert [one.state for one in versions] == [
            VersionState.SUPERSEDED,
            VersionState.SUPERSEDED,
            VersionState.IN_FORCE,
        ]
        assert any("at once" in block for block in versions[-1].blocks)
        assert db.session.query(Policy).one().next_review.edtf == "2031-01"
