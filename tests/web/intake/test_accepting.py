"""Accepting all confident values of a batch: whole documents, and what is sure of the others."""

from __future__ import annotations

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import WrongMoment
from governance.models.intake import IntakeBatch, IntakeDocument, IntakeState
from governance.models.journal import JournalEntry
from governance.models.policy import Policy
from governance.services import intake
from tests import factories
from tests.web.intake.conftest import sure, zipped

PARTLY = (
    sure("Mobile phone")
    .replace("Next review date: 12 March 2027", "Next review date: 12 March 2027\nOwner:")
    .replace("every day.", "every day. The next review is due in May 2026.")
)


@pytest.fixture
def partly(upload, visitor, work):
    """A batch of one sure document and one with a doubt; its page, before anything is accepted."""
    upload({"p.zip": zipped({"gate.txt": sure("Gate"), "phone.txt": PARTLY})})
    work.read_in()
    return visitor.get(f"/bring-in/batches/{db.session.query(IntakeBatch).one().id}")


def test_of_a_doubtful_document_the_confident_values_are_accepted(partly, visitor):
    assert "Accept all confident values (2)" in partly.text
    done = visitor.send(partly, "/accept")
    assert "1 document was accepted as read." in done.tree.text_content()
    assert "The confident values of 1 other were accepted" in done.tree.text_content()
    assert [one.title for one in db.session.query(Policy)] == ["Gate Policy"]
    waits = db.session.query(IntakeDocument).filter_by(filename="phone.txt").one()
    assert waits.accepted == ["title", "approved", "approved_by"]
    assert waits.state is IntakeState.WAITING
    assert "Accept all confident values" not in done.text
    assert f"/bring-in/{waits.id}" in done.links()
    entry = db.session.query(JournalEntry).filter_by(verb="accepted confident values").one()
    assert entry.facts["fields"] == ["title", "approved", "approved_by"]


def test_then_only_the_doubtful_fields_are_asked_and_the_rest_is_folded(partly, visitor):
    visitor.send(partly, "/accept")
    waits = db.session.query(IntakeDocument).filter_by(filename="phone.txt").one()
    page = visitor.get(f"/bring-in/{waits.id}")
    inputs = page.tree.xpath("//form[@id='record-form']//*[self::input or self::select][@id]")
    folded = {one.get("name") for one in inputs if one.xpath("ancestor::details[not(@open)]")}
    asked = {one.get("name") for one in inputs} - folded
    assert {"title", "approved", "approved_by"} <= folded
    assert {"next_review", "owner"} <= asked
    assert not asked & folded
    wrong = visitor.send(page, "/confirm", 422, title="")
    assert wrong.tree.xpath("//details[@open]//input[@name='title']")
    visitor.send(page, "/confirm", next_review="May 2026")
    policy = db.session.query(Policy).filter(Policy.title.startswith("Mobile")).one()
    assert policy.approved_by == "Governing Board"


def test_where_only_the_school_is_in_doubt_one_press_confirms(upload, visitor, work):
    foreign = sure("Gate").replace("Brindle Lane", "Corvane")
    upload({"p.zip": zipped({"gate.txt": foreign})})
    work.read_in()
    number = db.session.query(IntakeBatch).one().id
    visitor.send(visitor.get(f"/bring-in/batches/{number}"), "/accept")
    page = visitor.get(f"/bring-in/{db.session.query(IntakeDocument).one().id}")
    assert "The document names “Corvane School”" in page.text
    focused = page.tree.xpath("//*[@autofocus]")
    assert [one.text_content() for one in focused] == ["Confirm"]
    visitor.send(page, "/confirm", button="next")
    assert db.session.query(Policy).one().next_review.edtf == "2027-03-12"


def test_where_only_a_list_to_choose_from_is_in_doubt_one_press_confirms(upload, visitor, work):
    often = (
        sure("Gate") + "\nThis policy will be reviewed annually.\n\nReviewed every three years.\n"
    )
    upload({"p.zip": zipped({"gate.txt": often})})
    work.read_in()
    number = db.session.query(IntakeBatch).one().id
    visitor.send(visitor.get(f"/bring-in/batches/{number}"), "/accept")
    page = visitor.get(f"/bring-in/{db.session.query(IntakeDocument).one().id}")
    assert "To look at (1)" in page.text
    assert page.tree.xpath("//*[@class='reading reading-doubtful']//select/@name") == ["frequency"]
    focused = page.tree.xpath("//*[@autofocus]")
    assert [one.text_content() for one in focused] == ["Confirm"]


def test_accepting_twice_changes_nothing_more(partly, visitor, clerk):
    visitor.send(partly, "/accept")
    again = visitor.send(partly, "/accept")
    assert "0 documents were accepted as read." in again.tree.text_content()
    waits = db.session.query(IntakeDocument).filter_by(filename="phone.txt").one()
    with pytest.raises(WrongMoment), unit_of_work():
        intake.accept_confident(
            waits.id,
            by=factories.actor(clerk),
            when=factories.moment(),
            expecting=waits.revision,
        )


def test_a_batch_of_which_only_values_were_accepted_can_still_be_undone(upload, visitor, work):
    upload({"p.zip": zipped({"phone.txt": PARTLY, "again.txt": PARTLY + "x"})})
    work.read_in()
    number = db.session.query(IntakeBatch).one().id
    page = visitor.send(visitor.get(f"/bring-in/batches/{number}"), "/accept")
    visitor.send(page, "/undo")
    assert db.session.query(IntakeDocument).count() == 0


def test_an_accepted_document_has_the_board_that_it_names(partly, visitor):
    visitor.send(partly, "/accept")
    gate = db.session.query(Policy).one()
    assert (gate.approved_by, gate.body.name) == ("Governing Board", "Governing board")


def test_documents_of_a_batch_are_merged_and_set_aside_like_any_other(partly, visitor, school):
    with unit_of_work():
        known = factories.policy(school, "Mobile phones policy", due="2030-01")
        known_id = known.id
    waits = db.session.query(IntakeDocument).order_by(IntakeDocument.filename).all()
    gate, phone = [one.id for one in waits]
    page = visitor.get(f"/bring-in/{phone}")
    assert page.form("/confirm").fields["place"] == "earlier"
    visitor.send(page, "/confirm")
    assert db.session.get(IntakeDocument, phone).policy_id == known_id
    visitor.send(visitor.get(f"/bring-in/{gate}"), "/set-aside")
    number = db.session.query(IntakeBatch).one().id
    text = visitor.get(f"/bring-in/batches/{number}").text
    assert "Confirmed" in text
    assert "Set aside" in text
