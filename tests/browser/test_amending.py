"""Named amendments, and a declaration of interest, by three people in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from governance.adapters.documents.writing import make_docx
from governance.adapters.passwords import Passwords
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.models.decision import Decision
from governance.models.person import Post
from governance.models.review import Review
from tests.boardroom import MEETING_DAY, room
from tests.browser.looking import PHONE, look
from tests.browser.school import choose
from tests.browser.site import PASSWORD, press

NAMED = "The gate is locked at 8.30.\nThe deputy is named."


@pytest.fixture
def town(app, clock):
    """A meeting held before nine governors: its item, its school, and who signs in as what."""
    with app.app_context():
        here = room()
        item = here.hold(*here.governors, title="Gates policy")
        posts = db.session.query(Post).filter_by(school_id=here.school.id)
        with unit_of_work():
            for post in posts:
                post.person.password_hash = Passwords(64).hash(PASSWORD)
        emails = {post.role: post.person.email for post in posts}
        found = {"item": item.id, "review": item.review_id, "school": here.school.id}
    clock.day = MEETING_DAY
    return found, emails


def amended(page: Page, words: str) -> None:
    made = make_docx("Gates policy", "A School", [], [("Gates", [words])])
    page.get_by_label("The amended text", exact=True).set_input_files(
        {"name": "Gates.docx", "mimeType": "", "buffer": made}
    )
    press(page, page.get_by_role("button", name="Hand in the amended text"))
    look(page)


def test_a_text_is_approved_subject_to_amendments_amended_returned_and_signed(site, town):
    at, emails = town
    with (
        site.person(emails[Role.CLERK]) as clerk,
        site.person(emails[Role.HEADTEACHER], PHONE) as head,
        site.person(emails[Role.CHAIR], PHONE) as chair,
    ):
        clerk.goto(f"/agenda-items/{at['item']}/decision")
        choose(clerk, "Approved subject to named amendments")
        clerk.get_by_label("Amendments (optional)").fill(NAMED)
        clerk.get_by_label("Votes for").fill("9")
        clerk.get_by_label("Minute reference").fill("FGB 7")
        press(clerk, clerk.get_by_role("button", name="Record the decision"))
        look(clerk)
        for where in (f"/agenda-items/{at['item']}/decision", "/meetings/desk"):
            clerk.goto(where)
            look(clerk)
        head.goto("/drafts/")
        look(head)
        press(head, head.get_by_role("link", name="Gates policy").first)
        look(head)
        amended(head, "Staff must lock the gate.")
        for said in ("Where is the deputy?", None):
            chair.goto(f"/queue/{at['review']}")
            expect(chair.locator("main")).to_contain_text("the text that was decided")
            look(chair)
            if said is None:
                continue
            chair.locator("summary", has_text="Return the amended text").click()
            chair.get_by_label("Which amendment is not made").fill(said)
            press(chair, chair.get_by_role("button", name="Return it"))
            head.goto(f"/reviews/{at['review']}")
            expect(head.locator("main")).to_contain_text(said)
            look(head)
            amended(head, "Staff must lock the gate at 8.30. The deputy is Ms Hale.")
        chair.get_by_label("Your password, again").fill(PASSWORD)
        press(chair, chair.get_by_role("button", name="Sign this policy"))
        look(chair)
    with site.app.app_context():
        assert db.session.get(Review, at["review"]).state is State.CLOSED
        decision = db.session.query(Decision).one()
        assert decision.amended_version_id != decision.version_id


def test_a_chair_declares_and_the_clerk_names_a_link_governor(site, town):
    at, emails = town
    with (
        site.person(emails[Role.CHAIR]) as chair,
        site.person(emails[Role.CLERK], PHONE) as clerk,
    ):
        chair.goto("/interests/")
        look(chair)
        choose(chair, "Business or financial")
        chair.get_by_label("What is it?").fill("Director of a firm that makes gates.")
        chair.get_by_label("Does it bear on one policy?").select_option(label="Gates policy")
        press(chair, chair.get_by_role("button", name="Put it into the register"))
        expect(chair.locator("main")).to_contain_text("Director of a firm that makes gates.")
        look(chair)
        clerk.goto(f"/agenda-items/{at['item']}/decision")
        expect(clerk.locator("main")).to_contain_text("Declared interests in this policy")
        look(clerk)
        clerk.goto(f"/schools/{at['school']}/interests")
        look(clerk)
        clerk.goto(f"/schools/{at['school']}/link-governors")
        clerk.get_by_label("Which governor?").select_option(index=1)
        clerk.get_by_label("Which area?").fill("Premises")
        clerk.get_by_label("Which policy belongs to it?").select_option(label="Gates policy")
        press(clerk, clerk.get_by_role("button", name="Record it"))
        expect(clerk.locator("main")).to_contain_text("The link governor is recorded.")
        look(clerk)
