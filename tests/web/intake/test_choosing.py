"""Correcting a value by pressing the right words of the text, and choosing another reading."""

from __future__ import annotations

import pytest

from governance.db import db, unit_of_work
from governance.models.history import Event, HistoryEvent, Signatory
from governance.models.intake import IntakeDocument
from governance.models.journal import JournalEntry
from governance.models.policy import Origin, Policy, Version
from governance.models.school import BodyKind
from tests import factories

DOUBTFUL = """Brindle Lane School

Behaviour Policy

Policy owner: Mrs T. Alder, Deputy headteacher
Approved by: Governing Board
Approved on: 12 March 2024
Frequency: every three years
Next review date: 12 March 2027
Version: 2.1

The next review is due in September 2026. Our open day comes round in May 2028.
It is reviewed annually. Staff must listen.

We thank Ms O. Fenn, who looked after the trees until 14 March 2024.
"""


@pytest.fixture
def page(upload, visitor):
    upload({"behaviour.txt": DOUBTFUL})
    return visitor.get(f"/bring-in/{db.session.query(IntakeDocument).one().id}")


def stretch(words):
    """Where words stand in the text, as a button carries it."""
    start = DOUBTFUL.index(words)
    return f"{start}-{start + len(words)}"


def value(page, name):
    return page.form("/confirm").fields[name]


def test_the_doubtful_field_comes_first_has_the_focus_and_its_dates_can_be_pressed(page):
    order = [one.get("name") for one in page.tree.xpath("//form[@id='record-form']//input[@id]")]
    assert order[0] == "next_review"
    assert page.tree.xpath("//*[@autofocus]/@name") == ["next_review"]
    picks = [one.text_content() for one in page.tree.xpath("//button[@class='pick']")]
    assert picks == [
        *("12 March 2024", "12 March 2027", "September 2026", "May 2028", "14 March 2024"),
    ]
    assert "Press the words for “Next review”." in page.text


def test_enter_is_the_confirm_button_and_not_one_that_chooses(page):
    first = page.tree.xpath("//form[@id='record-form']//button")[0]
    assert (first.get("name"), first.get("value")) == ("action", "next")
    assert first.get("formaction") is None


def test_a_pressed_date_is_taken_at_its_precision_with_its_words(page, press, visitor):
    taken = press(page, "take", f"next_review:{stretch('May 2028')}", owner="Typed by hand")
    assert value(taken, "next_review") == "May 2028"
    assert value(taken, "owner") == "Typed by hand"
    assert "Chosen by you" in taken.text
    assert taken.tree.xpath("//*[@autofocus]/@name") == ["next_review"]
    assert db.session.query(Policy).count() == 0
    done = visitor.send(taken, "/confirm")
    policy = db.session.query(Policy).one()
    assert (policy.next_review.edtf, policy.next_review_origin) == ("2028-05", Origin.DOCUMENT)
    assert "Read in the document: “May 2028”" in done.text
    kept = db.session.query(IntakeDocument).one().chosen
    assert [(one["field"], one["words"]) for one in kept] == [("next_review", "May 2028")]
    assert DOUBTFUL[kept[0]["start"] : kept[0]["end"]] == "May 2028"
    entry = db.session.query(JournalEntry).filter_by(verb="brought in a document").one()
    assert entry.facts["chosen"] == kept


def test_what_was_typed_over_a_choice_is_typed_again(page, press, visitor):
    taken = press(page, "take", f"next_review:{stretch('May 2028')}")
    visitor.send(taken, "/confirm", next_review="June 2029")
    policy = db.session.query(Policy).one()
    assert (policy.next_review.edtf, policy.next_review_origin) == ("2029-06", Origin.TYPED)
    assert db.session.query(IntakeDocument).one().chosen == []


def test_another_reading_is_offered_with_its_words_and_reason_and_can_be_used(page, press):
    said = "Use “September 2026”"
    assert said in page.text
    assert "It follows “The next review is due in”." in page.text
    taken = press(page, "take", f"next_review:{stretch('September 2026')}")
    assert value(taken, "next_review") == "September 2026"
    assert said not in taken.text
    every = press(page, "take", f"frequency:{stretch('annually')}")
    assert value(every, "frequency") == "P12M"


def test_a_field_asks_for_the_text_and_keeps_everything_typed(page, press):
    asked = press(page, "into", "owner", title="Behaviour", next_review="nonsense")
    assert "Press the line that holds “Owner”" in asked.text
    fields = asked.form("/confirm").fields
    assert (fields["title"], fields["next_review"]) == ("Behaviour", "nonsense")
    focused = asked.tree.xpath("//*[@autofocus]")
    assert [one.get("class") for one in focused] == ["pick"]


def test_words_are_chosen_by_the_first_and_the_last(page, press, visitor):
    asked = press(page, "into", "owner")
    once = press(asked, "word", f"owner:{stretch('Deputy')}")
    assert value(once, "owner") == "Deputy"
    assert "now press the last word of it" in once.text
    twice = press(once, "word", f"owner:{stretch('headteacher')}")
    assert value(twice, "owner") == "Deputy headteacher"
    again = press(twice, "word", f"owner:{stretch('Mrs')}")
    assert value(again, "owner") == "Mrs"
    visitor.send(twice, "/confirm")
    assert db.session.query(Policy).one().owner == "Deputy headteacher"


def test_a_line_gives_what_follows_its_label(page, press):
    asked = press(page, "into", "version")
    line = "Policy owner: Mrs T. Alder, Deputy headteacher"
    taken = press(asked, "take", f"version:{stretch(line)}")
    assert value(taken, "version") == "Mrs T. Alder, Deputy headteacher"


def test_an_approving_body_brings_the_schools_body_with_it(upload, visitor, press, school):
    text = DOUBTFUL.replace("Approved by: Governing Board", "Seen at: Resources Committee")
    with unit_of_work():
        committee = factories.board(
            school, name="Finance and Resources Committee", kind=BodyKind.COMMITTEE
        )
        number = committee.id
    upload({"b.txt": text})
    page = visitor.get(f"/bring-in/{db.session.query(IntakeDocument).one().id}")
    line = "Seen at: Resources Committee"
    start = text.index(line)
    asked = press(page, "into", "approved_by")
    taken = press(
        asked, "take", f"approved_by:{start}-{start + len(line)}", approved_by="", body=""
    )
    assert value(taken, "approved_by") == "Resources Committee"
    assert value(taken, "body") == str(number)


def test_one_date_of_several_is_replaced_and_another_is_added(page, press, visitor):
    asked = press(page, "into", "approved.1")
    more = press(asked, "take", f"approved.1:{stretch('14 March 2024')}")
    inputs = more.tree.xpath("//input[@name='approved']/@value")
    assert inputs == ["12 March 2024", "14 March 2024", ""]
    asked = press(more, "into", "approved.0")
    fewer = press(asked, "take", f"approved.0:{stretch('14 March 2024')}")
    assert fewer.tree.xpath("//input[@name='approved']/@value")[0] == "14 March 2024"
    visitor.send(fewer, "/confirm")
    row = db.session.query(HistoryEvent).filter_by(event=Event.APPROVED).one()
    assert (row.on_date.edtf, row.origin, row.words) == (
        *("2024-03-14", Origin.DOCUMENT, "14 March 2024"),
    )


def test_a_signatory_is_taken_name_by_name_and_keeps_the_words(page, press, visitor):
    row = len(page.tree.xpath("//fieldset[contains(@class, 'signatory')]")) - 1
    asked = press(page, "into", f"name_{row}")
    line = "We thank Ms O. Fenn, who looked after the trees until 14 March 2024."
    opened = press(asked, "take", f"name_{row}:{stretch(line)}")
    assert "Fenn" in value(opened, f"name_{row}")
    begin = DOUBTFUL.index("Ms O.")
    first = press(opened, "word", f"name_{row}:{begin}-{begin + 2}")
    named = press(first, "word", f"name_{row}:{stretch('Fenn,')}")
    assert value(named, f"name_{row}") == "Ms O. Fenn"
    dated = press(named, "into", f"signed_{row}")
    done = press(dated, "take", f"signed_{row}:{stretch('14 March 2024')}")
    visitor.send(done, "/confirm")
    signed = db.session.query(Signatory).filter_by(name="Ms O. Fenn").one()
    assert (signed.signed_on.edtf, signed.words) == ("2024-03-14", "Ms O. Fenn; 14 March 2024")


def test_the_version_can_be_corrected(page, visitor):
    assert value(page, "version") == "2.1"
    visitor.send(page, "/confirm", version="3")
    assert db.session.query(Version).one().label == "3"


@pytest.mark.parametrize(
    "sent",
    [
        {"take": "next_review:0-5"},
        {"take": "next_review:5-0"},
        {"take": "next_review:0-999999999"},
        {"take": "nothing:0-5"},
        {"take": "name_99999:0-5"},
        {"word": "x"},
        {"into": "title.4"},
        {},
    ],
)
def test_words_that_say_nothing_change_nothing(page, visitor, sent):
    form = page.form("/confirm")
    fields = dict(form.form_values()) | sent
    again = visitor.post(form.action.replace("confirm", "choose"), **fields)
    assert value(again, "next_review") == "12 March 2027"
    assert db.session.query(IntakeDocument).one().revision == 1


def test_a_date_that_cannot_be_read_there_is_said_at_its_field(page, visitor):
    form = page.form("/confirm")
    fields = dict(form.form_values()) | {"take": f"next_review:{stretch('Behaviour Policy')}"}
    again = visitor.post(form.action.replace("confirm", "choose"), **fields)
    assert "Those words hold no date." in again.text
    assert value(again, "next_review") == "12 March 2027"


def test_a_document_that_waits_no_more_is_shown_as_it_stands(page, press, visitor):
    visitor.send(page, "/confirm")
    after = press(page, "into", "owner")
    assert "This document was confirmed." in after.text
