"""Each refusal as a person meets it: the wrong person, the wrong moment, a page out of date."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from governance.db import db
from governance.domain.reviews import State
from governance.models.decision import Decision
from governance.models.jobs import OutboxMessage
from governance.models.review import Review
from tests.browser import school
from tests.browser.looking import look
from tests.browser.site import PASSWORD, House, Site, serve
from tests.fixtures import still_app


@pytest.fixture(scope="module")
def moments(
    empty_register: Path, house: House, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """The school at two moments, each walked to once: “planned” (a draft is in, and a meeting is
    in the calendar) and “decided” (its text is approved and waits for the chair).

    The pages on the way are looked at in the walk of a whole round, and not here.
    """
    folder, reached = tmp_path_factory.mktemp("moments"), {}
    shutil.copy(empty_register, folder / "governance.sqlite3")
    app = still_app(folder)

    def keep(name: str) -> None:
        with app.app_context():
            db.engine.dispose()
        reached[name] = Path(shutil.copytree(folder, tmp_path_factory.mktemp(name) / "folder"))

    with pytest.MonkeyPatch.context() as patch, serve(app, house) as site:
        patch.setattr(school, "look", lambda page: None)
        town = school.furnish(app)
        with site.person(town.clerk) as clerk, site.person(town.head) as head:
            school.bring_in(clerk)
            school.tick(app)
            school.hand_in(head, "within a day")
            school.plan_meeting(clerk, "10 December 2026")
            keep("planned")
            school.place_and_issue(clerk, "10 Dec 2026")
            app.extensions["clock"].day = school.MEETING_DAY
            school.attend(clerk, 6)
            school.decide(clerk, 6, "FGB 2026/14")
            keep("decided")
    return reached


@pytest.fixture
def at(moments: dict[str, Path], site: Site, monkeypatch: pytest.MonkeyPatch) -> Callable:
    """`at("planned")` puts the site at that moment and gives who is there."""
    monkeypatch.setattr(school, "look", lambda page: None)

    def come_to(name: str) -> school.Town:
        with site.app.app_context():
            db.engine.dispose()
        shutil.copytree(moments[name], site.app.instance_path, dirs_exist_ok=True)
        if name == "decided":
            site.app.extensions["clock"].day = school.MEETING_DAY
        return school.Town()

    return come_to


def fetch(page: Page, address: str) -> int:
    """Go there; the status of the answer."""
    answer = page.goto(address)
    assert answer is not None
    look(page)
    return answer.status


def refused(page: Page, *sentences: str) -> None:
    """The page says each of these sentences."""
    for sentence in sentences:
        expect(page.locator("main")).to_contain_text(sentence)
    look(page)


def state(site) -> State:
    """Where the one review stands."""
    with site.app.app_context():
        return State(db.session.query(Review).one().state)


def test_the_wrong_person_is_told_so_and_a_stranger_sees_nothing(site, at):
    town = at("planned")
    with site.person(town.governor) as governor:
        for address in ("/queue/", "/meetings/new", "/bring-in/", "/policies/1/dates"):
            assert fetch(governor, address) == 403, address
        refused(governor, "Ask the clerk")
        assert fetch(governor, "/policies/1") == 200
    with site.window() as stranger:
        stranger.goto("/policies/1")
        expect(stranger.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_papers_after_their_day_are_refused_unless_the_chair_states_urgency(site, at, clock):
    town = at("planned")
    with site.person(town.clerk) as clerk, site.person(town.chair) as chair:
        school.open_review(clerk)
        school.choose(clerk, "10 Dec 2026")
        clock.day = date(2026, 12, 3)
        school.press(clerk, clerk.get_by_role("button", name="Put on the agenda"))
        refused(clerk, "6 clear days", "7 must lie between", "2 December 2026")
        assert state(site) is State.SUBMITTED
        chair.goto("/meetings/1")
        chair.get_by_label("Why can this not wait?").fill("A pupil was put at risk on 1 December.")
        school.press(chair, chair.get_by_role("button", name="State urgency"))
        school.place_and_issue(clerk, "10 Dec 2026")
        assert state(site) is State.ON_AGENDA
        refused(clerk, "A pupil was put at risk on 1 December.")


def test_an_inquorate_vote_is_refused_with_the_rule_and_nothing_is_stored(site, at, clock):
    town = at("planned")
    with site.person(town.clerk) as clerk:
        school.place_and_issue(clerk, "10 Dec 2026")
        clock.day = school.MEETING_DAY
        school.attend(clerk, 3)
        school.press(clerk, clerk.get_by_role("link", name="Record decision").first)
        school.look(clerk)
        main = clerk.locator("main")
        expect(main).to_contain_text("Nothing can be decided on this item")
        expect(main).to_contain_text("3 governors stayed for it and the quorum is 4")
        expect(main).to_contain_text("(England) Regulations 2013")
        assert clerk.get_by_label("Minute reference").count() == 0
        with site.app.app_context():
            assert db.session.query(Decision).count() == 0
        assert state(site) is State.ON_AGENDA
        school.attend(clerk, 4)
        school.decide(clerk, 4, "FGB 2026/14")
        assert state(site) is State.AWAITING_SIGNATURE


def test_a_wrong_password_and_a_page_left_open_sign_nothing(site, at):
    town = at("decided")
    with site.person(town.chair) as chair:
        school.sign(chair, "not the password")
        refused(chair, "The password is wrong. Nothing was signed.")
        assert state(site) is State.AWAITING_SIGNATURE
        other_tab = chair.context.new_page()
        other_tab.goto("/queue/1")
        other_tab.get_by_label("Your password, again").fill(PASSWORD)
        school.sign(chair)
        assert state(site) is State.CLOSED
        school.press(other_tab, other_tab.get_by_role("button", name="Sign this policy"))
        refused(other_tab, "Somebody else changed this while you were looking at it.")


def test_of_two_people_who_sign_at_once_one_signs(site, at):
    town = at("decided")
    with (
        site.person(town.chair) as chair,
        site.person(town.vice) as vice,
    ):
        both = (chair, vice)
        for page in both:
            page.goto("/queue/1")
            page.get_by_label("Your password, again").fill(PASSWORD)
        for page in both:
            page.get_by_role("button", name="Sign this policy").click(no_wait_after=True)
        for page in both:
            page.wait_for_url(lambda address: not address.endswith("/queue/1"))
            page.wait_for_load_state()
        said = [page.locator("main").inner_text() for page in both]
        late = [one for one in said if "Somebody else changed this" in one]
        assert len(late) == 1, said
    signed_once(site, town)


def test_a_double_click_signs_once(site, at):
    town = at("decided")
    with site.person(town.chair) as chair:
        chair.goto("/queue/1")
        chair.get_by_label("Your password, again").fill(PASSWORD)
        chair.get_by_role("button", name="Sign this policy").dblclick(no_wait_after=True)
        chair.wait_for_url(lambda address: not address.endswith("/queue/1"))
        chair.wait_for_load_state()
        chair.goto("/policies/1")
        refused(chair, "Signed; the new text came into force")
    signed_once(site, town)


def signed_once(site, town) -> None:
    """One signature, and one message to each person who should know."""
    with site.app.app_context():
        assert db.session.query(Decision).one().signed_at is not None
        told = db.session.query(OutboxMessage).filter_by(notice="policy_in_force").count()
        assert told == town.seats + 1


def test_a_page_drawn_before_somebody_else_acted_is_refused(site, at):
    town = at("planned")
    with site.person(town.clerk) as clerk, site.person(town.head) as head:
        school.open_review(clerk)
        school.choose(clerk, "10 Dec 2026")
        head.goto("/reviews/1")
        head.get_by_text("Hand in a newer draft instead").click()
        head.get_by_label("The draft").set_input_files(
            {"name": "newer.docx", "mimeType": "", "buffer": school.draft("at once")}
        )
        school.choose(head, "Minor")
        head.get_by_label("What changes, and why?").fill("Concerns are reported at once.")
        school.press(head, head.get_by_role("button", name="Hand in the draft"))
        school.press(clerk, clerk.get_by_role("button", name="Put on the agenda"))
        refused(clerk, "Somebody else changed this while you were looking at it.")
        assert state(site) is State.SUBMITTED
