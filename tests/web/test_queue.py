"""The chair's queue: what waits, what changed, how it was decided; sign, or ask first."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from governance.adapters.passwords import Passwords
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.models.history import HistoryEvent, Signatory
from governance.models.journal import JournalEntry
from governance.models.person import Post
from governance.models.policy import Policy
from governance.models.review import Review
from tests import factories, rounds

PASSWORD = "a long enough password"


@pytest.fixture
def at(register):
    with unit_of_work():
        made = rounds.board(name="Brindle Lane School")
        made.chair.password_hash = Passwords(64).hash(PASSWORD)
        made.vice.password_hash = made.chair.password_hash
    return made


@pytest.fixture
def review(at):
    with unit_of_work():
        made = rounds.decided(at, "Attendance")
    return made


def test_the_queue_shows_what_waits_oldest_due_first(at, review, visit):
    with unit_of_work():
        rounds.decided(at, "Behaviour", due="2026-09")
        rounds.submitted(at, "Not decided yet")
    page = visit(at.chair).get("/queue/")
    titles = [one.text_content() for one in page.tree.xpath("//tbody//th/a")]
    assert titles == ["Behaviour", "Attendance"]
    assert "2 policies wait for your signature" in page.text
    assert "Wed 18 Nov 2026" in page.text
    assert "Approved, Governing board" in page.text
    assert "7.2" in page.text
    assert "Minor change" in page.text
    assert page.text.count("overdue") == 1


def test_an_empty_queue_says_so(at, visit):
    assert "Nothing waits for your signature" in visit(at.chair).get("/queue/").text


def test_one_policy_says_what_changed_how_it_was_decided_and_on_which_text(at, review, visit):
    page = visit(at.chair).get(f"/queue/{review.id}")
    assert page.heading == "Attendance"
    assert "The gate is locked earlier." in page.text
    assert "Changes of duty, date or number" in page.text
    assert [one.text for one in page.tree.xpath("(//section[@class='redline'])[1]//ins")] == [
        " at 8.45"
    ]
    assert "Approved by the Governing board on 18 November 2026" in page.text
    assert "Board vote" in page.text
    assert "8 for, 0 against, 1 abstained" in page.text
    assert "9 governors present for this vote; 6 were needed" in page.text
    assert "Checked: no rule broken" in page.text
    assert review.version.filename in page.text
    assert review.version.sha256[:12] in page.text


def test_signing_needs_the_password_again_and_closes_the_review(at, review, visit):
    chair = visit(at.chair)
    page = chair.get(f"/queue/{review.id}")
    page = chair.send(page, f"/queue/{review.id}/sign", 422, password="not this one")
    assert "The password is wrong. Nothing was signed." in page.text
    assert db.session.query(Signatory).count() == 0
    page = chair.send(page, f"/queue/{review.id}/sign", password=PASSWORD)
    assert page.heading == "Sign-off queue"
    assert "You signed “Attendance”." in page.text
    assert db.session.get(Policy, review.policy_id).next_review.edtf == "2027-12"
    done = visit(at.governor).get(f"/reviews/{review.id}")
    assert "the new text is in force" in done.text
    assert "Rowena Tansley, Chair of governors" in done.text
    assert "Now in force: Attendance" in visit(at.governor).get("/messages/").text


def test_a_double_click_and_a_second_signer_are_told_and_nothing_is_done_twice(at, review, visit):
    chair, vice = visit(at.chair), visit(at.vice)
    page, other = chair.get(f"/queue/{review.id}"), vice.get(f"/queue/{review.id}")
    chair.send(page, f"/queue/{review.id}/sign", password=PASSWORD)
    chair.send(page, f"/queue/{review.id}/sign", 409, password=PASSWORD)
    vice.send(other, f"/queue/{review.id}/sign", 409, password=PASSWORD)
    assert db.session.query(HistoryEvent).count() == 2
    assert db.session.query(JournalEntry).filter_by(verb="signed").count() == 1


def test_a_query_leaves_the_queue_until_the_clerk_has_answered(at, review, visit):
    chair, clerk = visit(at.chair), visit(at.clerk)
    page = chair.get(f"/queue/{review.id}")
    page = chair.send(page, "/query", 422, reason=" ")
    assert "Say what you want to know before you sign." in page.text
    page = chair.send(page, "/query", reason="Who locks the gate?")
    assert "Your query about “Attendance” is with the clerk." in page.text
    assert "Nothing waits for your signature" in page.text
    waiting = chair.get(f"/queue/{review.id}")
    assert "Your query is with the clerk." in waiting.text
    assert not [form for form in waiting.tree.forms if form.action.endswith("/sign")]
    page = clerk.get(f"/reviews/{review.id}")
    assert "Who locks the gate?" in page.text
    page = clerk.send(page, "/answer", 422, reason="")
    assert "Write the answer to the query." in page.text
    clerk.send(page, "/answer", reason="The site manager.")
    page = chair.get(f"/queue/{review.id}")
    assert "The site manager." in page.text
    chair.send(page, f"/queue/{review.id}/sign", password=PASSWORD)
    assert db.session.get(Review, review.id).state is State.CLOSED


def test_the_clerk_reopens_what_needs_a_new_decision(at, review, visit):
    chair, clerk = visit(at.chair), visit(at.clerk)
    chair.send(chair.get(f"/queue/{review.id}"), "/query", reason="Is this the right text?")
    page = clerk.send(clerk.get(f"/reviews/{review.id}"), "/reopen", reason="The annex is missing.")
    assert "The headteacher uploads a new draft, wanted by" in page.text
    assert "The annex is missing." in visit(at.head).get("/drafts/").text
    assert chair.get(f"/queue/{review.id}").heading == "Review of Attendance"


@pytest.mark.parametrize("who", ["clerk", "head", "governor"])
@pytest.mark.parametrize("path", ["sign", "query"])
def test_the_wrong_person_neither_signs_nor_asks(at, review, visit, who, path):
    visitor = visit(getattr(at, who))
    visitor.get("/queue/", 403)
    visitor.get(f"/queue/{review.id}", 403)
    visitor.post(f"/queue/{review.id}/{path}", 403, csrf_token=visitor.token(), expecting="2")
    assert db.session.get(Review, review.id).state is State.AWAITING_SIGNATURE


def test_a_chair_elsewhere_who_is_a_governor_here_is_refused(at, review, visit):
    with unit_of_work():
        elsewhere = factories.school()
        db.session.add(
            Post(
                person_id=at.governor.id,
                role=Role.CHAIR,
                school_id=elsewhere.id,
                starts=factories.LONG_AGO,
            )
        )
    visitor = visit(at.governor)
    visitor.get(f"/queue/{review.id}", 403)
    assert "Attendance" not in visitor.get("/queue/").text


def test_another_schools_chair_finds_nothing(review, visit):
    with unit_of_work():
        stranger = factories.holder(Role.CHAIR, factories.school())
    visitor = visit(stranger)
    assert "Attendance" not in visitor.get("/queue/").text
    visitor.get(f"/queue/{review.id}", 404)
    for path in ("sign", "query", "answer", "reopen"):
        address = f"/queue/{review.id}/{path}"
        status = 404 if path in ("sign", "query") else 403
        visitor.post(address, status, csrf_token=visitor.token(), expecting="2")


def test_signing_without_the_token_is_refused(at, review, visit):
    visit(at.chair).post(f"/queue/{review.id}/sign", 400, expecting="2", password=PASSWORD)
    assert db.session.get(Review, review.id).state is State.AWAITING_SIGNATURE


def test_a_question_asked_when_nothing_waits_is_the_wrong_moment(at, visit):
    with unit_of_work():
        review = rounds.submitted(at)
    chair = visit(at.chair)
    page = chair.post(
        f"/queue/{review.id}/query",
        409,
        csrf_token=chair.token(),
        expecting=review.revision,
        reason="Why?",
    )
    assert page.heading == "Not now"


def test_a_page_of_the_queue_asks_as_much_for_25_as_for_one(at, review, visit):
    chair = visit(at.chair)
    chair.get("/queue/")
    asked = []

    def listener(_connection, _cursor, statement, *_):
        asked.extend([1] if statement.startswith("SELECT") else [])

    event.listen(db.engine, "before_cursor_execute", listener)
    chair.get("/queue/")
    for_one = len(asked)
    with unit_of_work():
        for _ in range(30):
            rounds.decided(at)
    asked.clear()
    page = chair.get("/queue/")
    event.remove(db.engine, "before_cursor_execute", listener)
    assert len(page.tree.xpath("//tbody/tr")) == 25
    assert len(asked) == for_one
    assert "31 policies wait for your signature" in page.text
