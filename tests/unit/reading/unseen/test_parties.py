"""Who approved and who keeps a policy, where no rule tells it and the words beside them do."""

from __future__ import annotations

import pytest

from bench.parties.fitting import fit, samples_of
from governance.domain.reading import read
from governance.domain.reading.blocks import from_text
from governance.domain.reading.controls.labels.finder import LabelFinder
from governance.domain.reading.recognise.bodies import people
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.result import Confidence, Reading
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.weighing.parties.approvers import APPROVERS
from governance.domain.reading.weighing.parties.found import parties, party_at
from governance.domain.reading.weighing.parties.marks import Marks, speaks
from governance.domain.reading.weighing.parties.opinion import likelihood

HEAD = "Larkrise Primary School\n\nLettings Policy\n\n"
BODY = "\n\nThe hall may be hired by groups of the parish. Staff lock it at ten.\n"


def _read(control: str) -> Reading:
    return read(from_text("policy.txt", HEAD + control + BODY))


def _marks(control: str) -> dict[str, list[str]]:
    """Each party's words and marks."""
    sheet = Sheet(from_text("policy.txt", HEAD + control + BODY))
    dates = Dates(sheet.plain)
    labels = LabelFinder(sheet, dates).find()
    found = parties(sheet, dates, labels)
    marks = Marks(sheet, dates, labels, []).all(found)
    return {
        sheet.plain[party.start : party.end]: each for party, each in zip(found, marks, strict=True)
    }


@pytest.mark.parametrize(
    ("words", "sort"),
    [
        ("Full Governing Body on", "governors"),
        ("Resources Committee, May", "committee"),
        ("Senior Leadership Team", "team"),
        ("Headteacher", "head"),
        ("Chair of Governors", "chair"),
        ("Data Protection Officer", "office"),
        ("Una Orrin wrote", "person"),
        ("Una Orrin, Headteacher", "officer"),
        ("QEC May 2019", "initials"),
    ],
)
def test_a_party_is_found_by_what_it_is(words: str, sort: str):
    found = party_at(words, 0, dict(people(words, 0, len(words))))
    assert found is not None
    assert found.sort == sort


def test_ordinary_words_are_no_party():
    assert party_at("Staff lock it at ten", 0, {}) is None
    assert party_at("May 2019", 0, {}) is None


def test_the_marks_of_a_party_are_what_a_person_sees_beside_it():
    marks = _marks("Policy last adopted by the Resources Committee: 4 May 2019")
    told = marks["Resources Committee"]
    assert {"is:committee", "act:approve by", "before:adopted", "date behind"} <= set(told)
    assert speaks(told)


def test_the_head_of_its_column_speaks_for_a_party():
    marks = _marks("Version\tSigned off by\tComments\n1\tTrust Board\tNew")
    assert {"head:off", "head:by"} <= set(marks["Trust Board"])


def test_a_further_one_of_several_is_marked_so():
    marks = _marks("It was drawn up by the Headteacher and Una Orrin last year")
    assert "joined to another" in marks["Una Orrin"]


def test_a_body_in_prose_does_not_speak():
    marks = _marks("The vicar and the Governing Body have a key of the hall.")
    assert not speaks(marks["Governing Body"])


@pytest.mark.parametrize(
    "control",
    [
        "Committee giving final approval of the policy: Resources Committee, 4 May 2019",
        "Policy seen and agreed in full by the Resources Committee: 4 May 2019",
        "Last formally ratified, after changes to the fees, by Resources Committee 4 May 2019",
    ],
)
def test_the_words_beside_a_body_tell_who_approved(control: str):
    found = _read(control).approved_by
    assert found is not None
    assert found.value == "Resources Committee"
    assert found.confidence is not Confidence.CONFIDENT


@pytest.mark.parametrize(
    "control",
    [
        "The Governing Body of the school is proud of its hall.",
        "The Accessibility Plan was approved by governors in May 2016.",
        "Hirers write to the Chair of Governors, Una Orrin.",
    ],
)
def test_nobody_approves_by_standing_in_prose(control: str):
    assert _read(control).approved_by is None


def test_weights_speak_for_a_body_that_adopted_and_against_one_that_meets():
    for_it = likelihood(["is:governors", "act:approve by", "date behind"], APPROVERS)
    against = likelihood(["is:person", "act:consult before"], APPROVERS)
    assert for_it > 0.6
    assert against < 0.1


def test_a_label_of_a_rule_stands_before_the_weights():
    found = _read("Approved by: Kestrel Hub\nTo be agreed by the Resources Committee: May 2019")
    assert found.approved_by is not None
    assert found.approved_by.value == "Kestrel Hub"


def test_fitting_finds_the_mark_that_tells_and_leaves_the_others():
    seen = [(["act:approve", "head"], True), (["act:review", "head"], False)] * 20
    found = fit(seen)
    assert found["act:approve"] > 0.5 > abs(found["head"])


def test_samples_tell_which_party_the_label_names():
    text = HEAD + "Adopted by the Full Governing Body in May 2019. Owner: Una Orrin" + BODY
    told = [right for _, right in samples_of(text, "full governing body")]
    assert told.count(True) == 1
    assert False in told
