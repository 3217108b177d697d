"""Named amendments on the pages: recorded, asked for, compared, returned and signed."""

from __future__ import annotations

from io import BytesIO

import pytest

from governance.adapters.documents.writing import make_docx
from governance.adapters.passwords import Passwords
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.models.decision import Decision
from governance.models.meeting import AgendaItem
from governance.models.person import Person, Post
from tests.boardroom import MEETING_DAY, room

PASSWORD = "a long enough password"
NAMED = "The gate is locked at 8.30, not at 9.\nThe deputy is named."


@pytest.fixture
def here(register):
    made = room()
    with unit_of_work():
        db.session.get(Person, made.chair.person_id).password_hash = Passwords(64).hash(PASSWORD)
    return made


def person(here, role, visit):
    found = db.session.query(Post).filter_by(school_id=here.school.id, role=role).one()
    return visit(found.person)


@pytest.fixture
def item(here, clock):
    held = here.hold(*here.governors, title="Gates")
    clock.day = MEETING_DAY
    return held


def decide(item, clerk, status=200, **typed):
    page = clerk.get(f"/agenda-items/{item.id}/decision")
    given = {"kind": "approved_with_amendments", "votes_for": "9", "minute": "FGB 7"}
    return clerk.send(page, "/decision", status, **given | typed)


def amended(paragraph="Staff must lock the gate at 8.30. The deputy is Ms Hale."):
    made = make_docx("Gates", "Brindle Lane School", [], [("Gates", [paragraph])])
    return BytesIO(made), "Gates.docx"


def test_the_clerk_names_the_amendments_and_everybody_reads_them(here, item, visit):
    clerk = person(here, Role.CLERK, visit)
    page = decide(item, clerk, 422)
    assert "Name the amendments, each on its own line" in page.text
    page = decide(item, clerk, amendments=NAMED)
    assert "The headteacher is asked for the amended text." in page.text
    assert "Subject to amendments, minute FGB 7" in page.text
    recorded = clerk.get(f"/agenda-items/{item.id}/decision")
    timeline = clerk.get(f"/policies/{item.review.policy_id}")
    review = clerk.get(f"/reviews/{item.review_id}")
    for shown in (recorded, timeline, review):
        assert "The gate is locked at 8.30, not at 9." in shown.text
        assert "The deputy is named." in shown.text
    assert "makes the amendments named" in review.text
    assert "Amended text awaited: Gates" in clerk.get("/meetings/desk").text


def test_the_head_hands_it_in_and_the_chair_compares_it_with_the_text_decided(here, item, visit):
    clerk, head, chair = (
        person(here, role, visit) for role in (Role.CLERK, Role.HEADTEACHER, Role.CHAIR)
    )
    decide(item, clerk, amendments=NAMED)
    assert "Gates" in head.get("/drafts/").text
    assert "Gates" in head.get("/admin/").text
    page = head.get(f"/reviews/{item.review_id}")
    empty = head.send(page, "/amended", 422, note="Done.")
    assert "Choose the Word or PDF file of the amended text." in empty.text
    assert empty.form("/amended").fields["note"].strip() == "Done."
    page = head.send(page, "/amended", amended=amended())
    assert "The amended text is version 2. It waits for the chair’s signature." in page.text
    page = chair.get(f"/queue/{item.review_id}")
    assert "The amendments, and what differs from the text decided" in page.text
    assert "Compared with version 1, the text that was decided" in page.text
    assert "The gate is locked at 8.30, not at 9." in page.text
    assert "amended as decided in version 2" in page.text
    added = " ".join(page.tree.xpath("(//section[@class='redline'])[1]//ins/text()"))
    assert "8.30" in added
    page = chair.send(page, f"/queue/{item.review_id}/sign", password=PASSWORD)
    assert "You signed “Gates”" in page.text
    decision = db.session.query(Decision).one()
    assert decision.version_id != decision.amended_version_id
    assert "Amended text handed in" in clerk.get(f"/policies/{item.review.policy_id}").text


def test_the_chair_returns_it_with_a_reason_that_the_head_reads(here, item, visit):
    clerk, head, chair = (
        person(here, role, visit) for role in (Role.CLERK, Role.HEADTEACHER, Role.CHAIR)
    )
    decide(item, clerk, amendments=NAMED)
    head.send(head.get(f"/reviews/{item.review_id}"), "/amended", amended=amended())
    page = chair.get(f"/queue/{item.review_id}")
    page = chair.send(page, "/return", 422, reason=" ")
    assert "Say which amendment is not made" in page.text
    page = chair.send(page, "/return", reason="Who is Ms Hale?")
    assert "The amended text was returned." in page.text
    for shown in (f"/reviews/{item.review_id}", "/drafts/"):
        assert "Who is Ms Hale?" in head.get(shown).text
    assert "Amended text returned" in clerk.get(f"/policies/{item.review.policy_id}").text


def test_an_older_page_and_the_wrong_person_change_nothing(here, item, visit):
    clerk, head, chair = (
        person(here, role, visit) for role in (Role.CLERK, Role.HEADTEACHER, Role.CHAIR)
    )
    decide(item, clerk, amendments=NAMED)
    page = head.get(f"/reviews/{item.review_id}")
    head.send(page, "/amended", amended=amended())
    head.send(page, "/amended", 409, amended=amended())
    token, where = chair.token(), f"/reviews/{item.review_id}/amended"
    chair.post(where, 403, csrf_token=token, expecting="1")
    head.post(f"/queue/{item.review_id}/return", 403, csrf_token=head.token(), expecting="1")
    assert item.review.state is State.AWAITING_SIGNATURE
    assert not [
        one for one in head.get(f"/reviews/{item.review_id}").tree.forms if one.action == where
    ]


def test_a_policy_is_noted_and_so_is_a_title(here, clock, visit):
    clerk, meeting = person(here, Role.CLERK, visit), here.meeting()
    item = here.place(here.review("Gates"), meeting)
    with unit_of_work():
        db.session.add(AgendaItem(meeting=meeting, position=2, title="Safeguarding report"))
    here.issue(meeting)
    here.attend(meeting, *here.governors)
    clock.day = MEETING_DAY
    page = clerk.get(f"/meetings/{meeting.id}")
    page = clerk.send(page, "/note")
    assert "It is recorded as noted." in page.text
    assert "Record as noted" not in page.text
    page = decide(item, clerk, kind="noted", votes_for="", note="The board thanked the author.")
    assert "The decision is recorded. The headteacher is told." in page.text
    review = clerk.get(f"/reviews/{item.review_id}")
    assert "The meeting took note of the draft and approved nothing:" in review.text
    assert "The board thanked the author." in review.text
