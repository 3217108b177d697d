"""The pages of a review: asked for, handed in, returned, called off; each by the right person."""

from __future__ import annotations

from io import BytesIO

import pytest

from governance.adapters.documents.writing import make_docx, make_pdf
from governance.adapters.files import FileStore
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.models.policy import Change, Version, VersionState
from governance.models.review import Review
from tests import factories, rounds

OLD = ["We want every pupil in school.", "Parents should call by 9.30 if a child is ill."]
NEW = ["We want every pupil in school.", "Parents must call by 8.45 if a child is ill."]


def word(paragraphs, title="Attendance"):
    return make_docx(title, "Brindle Lane School", [], [("Absence", paragraphs)])


@pytest.fixture
def at(register):
    with unit_of_work():
        made = rounds.board(name="Brindle Lane School")
    return made


@pytest.fixture
def review(at):
    with unit_of_work():
        policy = factories.policy(at.school, "Attendance")
        factories.version(policy, 1, blocks=["Attendance", "Brindle Lane School", "Absence", *OLD])
        made = factories.review(policy)
    return made


def hand_in(head, review, status=200, data=None, name="Attendance.docx", **fields):
    page = head.get(f"/reviews/{review.id}")
    given = {
        "draft": (BytesIO(data if data is not None else word(NEW)), name),
        "change": "material",
        "summary": "Parents call earlier.",
    } | fields
    return head.send(page, f"/reviews/{review.id}/draft", status, **given)


def test_the_head_sees_what_is_wanted_by_when(at, review, visit):
    page = visit(at.head).get("/drafts/")
    assert "Attendance" in page.text
    assert "Fri 4 Dec 2026" in page.text
    assert "in 14 days" in page.text
    assert f"/reviews/{review.id}" in page.links()
    assert "Nothing is on its way" in visit(at.head).get("/drafts/?show=handed-in").text


def test_a_word_draft_is_read_stored_and_compared(app, at, review, visit):
    page = hand_in(visit(at.head), review)
    assert "Version 2 was handed in. The clerk is told." in page.text
    assert "The clerk puts the draft on the agenda of a meeting." in page.text
    assert "Parents call earlier." in page.text
    assert [one.text for one in page.tree.xpath("(//section[@class='redline'])[1]//ins")] == [
        "must",
        "8.45",
    ]
    version = db.session.query(Version).filter_by(number=2).one()
    assert FileStore(app.config["FILES_DIR"]).open(version.sha256).read() == word(NEW)
    handed_in = visit(at.head).get("/drafts/?show=handed-in")
    assert "Attendance" in handed_in.text
    assert "Material change" in handed_in.text


def test_a_pdf_draft_is_read_too(at, review, visit):
    made = make_pdf("Attendance", "Brindle Lane School", [], [("Absence", NEW)])
    page = hand_in(visit(at.head), review, data=made, name="Attendance.pdf")
    assert "Attendance.pdf" in page.text
    assert "must call by 8.45" in " ".join(
        db.session.query(Version).filter_by(number=2).one().blocks
    )


def test_a_placeholder_left_in_is_shown_to_whoever_looks(at, review, visit):
    hand_in(visit(at.head), review, data=word(["At [School name] we care."]))
    for who in (at.head, at.clerk, at.chair):
        page = visit(who).get(f"/reviews/{review.id}")
        assert "“[School name]” was never filled in." in page.text


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"data": b"", "name": ""}, "Choose the Word or PDF file of the draft."),
        ({"data": b"\x00\x01 nothing", "name": "a.docx"}, "a.docx"),
        ({"change": ""}, "Say how much the draft changes."),
        ({"summary": ""}, "Say in a sentence or two what changes and why."),
    ],
)
def test_a_failed_upload_keeps_what_was_typed(at, review, visit, fields, sentence):
    page = hand_in(visit(at.head), review, 422, **fields)
    assert sentence in page.text
    form = page.form(f"/reviews/{review.id}/draft")
    assert form.fields["summary"].strip() == fields.get("summary", "Parents call earlier.")
    assert form.fields["change"] == (fields.get("change", "material") or None)
    assert db.session.get(Review, review.id).state is State.AWAITING_DRAFT
    hrefs = page.tree.xpath("//div[@role='alert']//a/@href")
    assert page.tree.xpath(f"//*[@id='{hrefs[0][1:]}']")


def test_a_stale_page_hands_in_nothing(at, review, visit):
    head = visit(at.head)
    page = head.get(f"/reviews/{review.id}")
    hand_in(visit(at.head), review)
    given = {"change": "minor", "summary": "Again.", "draft": (BytesIO(word(OLD)), "b.docx")}
    answer = head.send(page, f"/reviews/{review.id}/draft", 409, **given)
    assert "Somebody else changed this" in answer.text
    assert db.session.query(Version).count() == 2


def test_the_chair_or_the_clerk_returns_a_draft_and_the_head_hands_in_another(at, review, visit):
    hand_in(visit(at.head), review)
    chair = visit(at.chair)
    page = chair.get(f"/reviews/{review.id}")
    page = chair.send(page, "/return", 422, reason="")
    assert "Say what the headteacher should put right." in page.text
    page = chair.send(page, "/return", reason="Say who is called.")
    assert "The headteacher uploads a new draft, wanted by" in page.text
    head = visit(at.head)
    assert "Say who is called." in head.get("/drafts/").text
    hand_in(head, review, data=word([*NEW, "They call the office."]))
    assert rounds.versions(review.policy) == {
        1: VersionState.IN_FORCE,
        2: VersionState.REPLACED,
        3: VersionState.SUBMITTED,
    }


def test_the_clerk_opens_and_calls_off_a_review(at, visit):
    with unit_of_work():
        policy = factories.policy(at.school, "Behaviour")
    clerk = visit(at.clerk)
    address = f"/policies/{policy.id}/review"
    before = clerk.get(f"/policies/{policy.id}")
    page = clerk.send(before, address)
    assert page.heading == "Review of Behaviour"
    clerk.send(before, address, 409)
    page = clerk.send(page, "/cancel", reason="Opened by mistake.")
    assert "Opened by mistake." in page.text
    assert "this review was called off" in page.text


def test_each_person_is_offered_only_what_is_theirs(at, review, visit):
    hand_in(visit(at.head), review)
    offered = {
        "head": {"draft"},
        "clerk": {"return", "cancel"},
        "chair": {"return"},
        "governor": set(),
    }
    for who, words in offered.items():
        page = visit(getattr(at, who)).get(f"/reviews/{review.id}")
        found = {str(form.action).rsplit("/", 1)[1] for form in page.tree.forms}
        assert found - {"sign-out"} - {"agenda"} == words, who


@pytest.mark.parametrize(
    ("who", "path"),
    [
        ("governor", "draft"),
        ("chair", "draft"),
        ("head", "return"),
        ("governor", "return"),
        ("chair", "cancel"),
        ("head", "cancel"),
    ],
)
def test_the_wrong_person_is_refused(at, review, visit, who, path):
    visitor = visit(getattr(at, who))
    visitor.post(f"/reviews/{review.id}/{path}", 403, csrf_token=visitor.token(), expecting="1")
    assert db.session.get(Review, review.id).state is State.AWAITING_DRAFT


def test_another_schools_people_find_nothing(review, visit):
    with unit_of_work():
        other = factories.school()
        strangers = [factories.holder(role, other) for role in (Role.HEADTEACHER, Role.CLERK)]
    for stranger, path in zip(strangers, ("draft", "cancel"), strict=True):
        visitor = visit(stranger)
        visitor.get(f"/reviews/{review.id}", 404)
        visitor.post(f"/reviews/{review.id}/{path}", 404, csrf_token=visitor.token())
        assert db.session.get(Review, review.id).state is State.AWAITING_DRAFT
    visit(strangers[0]).get("/reviews/999999", 404)
    assert "Attendance" not in visit(strangers[0]).get("/drafts/").text


def test_the_wrong_moment_is_refused_with_a_sentence(at, review, visit):
    clerk = visit(at.clerk)
    page = clerk.post(
        f"/reviews/{review.id}/return",
        409,
        csrf_token=clerk.token(),
        expecting=review.revision,
        reason="No.",
    )
    assert "no draft yet" in page.text


def test_a_long_list_is_paged_both_ways(app, at, visit):
    app.config["PAGE_ROWS"] = 5
    with unit_of_work():
        for month in range(1, 13):
            policy = factories.policy(at.school, f"Policy of month {month}", due=f"2027-{month:02}")
            factories.review(policy)
    head = visit(at.head)

    def titles(page):
        return [one.text_content() for one in page.tree.xpath("//tbody//th/a")]

    first = head.get("/drafts/")
    second = head.get(first.tree.xpath("//a[@rel='next']/@href")[0])
    third = head.get(second.tree.xpath("//a[@rel='next']/@href")[0])
    months = [title.rsplit(" ", 1)[1] for page in (first, second, third) for title in titles(page)]
    assert months == [str(month) for month in range(1, 13)]
    assert not third.tree.xpath("//a[@rel='next']")
    back = head.get(third.tree.xpath("//a[@rel='prev']/@href")[0])
    assert titles(back) == titles(second)
    assert not head.get(back.tree.xpath("//a[@rel='prev']/@href")[0]).tree.xpath("//a[@rel='prev']")
    assert titles(head.get("/drafts/?after=nonsense")) == titles(first)


def test_the_messages_written_to_me_are_mine_alone(at, review, visit):
    hand_in(visit(at.head), review)
    page = visit(at.clerk).get("/messages/")
    assert "A draft has come: Attendance, Brindle Lane School" in page.text
    assert f"/reviews/{review.id}" in page.links()
    assert "No message has been written to you" in visit(at.chair).get("/messages/").text
    assert db.session.query(Version).filter_by(number=2).one().change is Change.MATERIAL


def test_the_clerk_puts_the_draft_on_an_agenda_from_the_page_of_the_review(at, review, visit):
    with unit_of_work():
        factories.meeting(at.body)
    hand_in(visit(at.head), review)
    clerk = visit(at.clerk)
    page = clerk.get(f"/reviews/{review.id}")
    assert "Put it on an agenda" in page.text
    clerk.send(page, f"/reviews/{review.id}/agenda")
    page = visit(at.head).get(f"/reviews/{review.id}")
    assert "The Governing board decides on 11 December 2026." in page.text
    assert "Papers sent" in page.text


def test_the_clerk_sees_the_drafts_that_wait_for_whom(at, visit):
    with unit_of_work():
        rounds.submitted(at, "To be placed")
    clerk = visit(at.clerk)
    received = clerk.get("/drafts/?show=received")
    assert received.tree.xpath("//tbody//th/a/text()") == ["To be placed"]
    assert received.tree.xpath("//nav[@id='menu']//a[@aria-current]/text()")[0].strip() == "Drafts"
    assert "Nothing waits here" in clerk.get("/drafts/?show=queried").text
    assert "Hand in" not in clerk.get("/drafts/").text


def test_a_meeting_is_linked_only_for_those_who_may_open_it(at, visit):
    with unit_of_work():
        review = rounds.decided(at, "Attendance")
        administrator = factories.holder(Role.ADMINISTRATOR)
    assert any("/meetings/" in one for one in visit(at.chair).get(f"/reviews/{review.id}").links())
    page = visit(administrator).get(f"/reviews/{review.id}")
    assert "meeting of" in page.text
    assert not any("/meetings/" in one for one in page.links())
