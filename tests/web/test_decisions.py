"""The pages of decisions and delegations: every broken rule is told, and nothing typed is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db
from governance.models.decision import Decision
from tests.boardroom import committee
from tests.web.moments import held

DAY = timedelta(days=1)


def test_a_decision_that_would_not_stand_comes_back_with_every_rule_and_everything_typed(
    here, clerk, clock
):
    item = held(here, clock, *here.governors[:6])
    page = clerk.get(f"/agenda-items/{item.id}/decision")
    away = here.governors[1]
    noted = clerk.send(
        page,
        "/room",
        withdrew=str(away.id),
        **{f"interest_{away.id}": "A cousin."},
    )
    assert "5 governors for this item; quorum 5" in noted.text
    back = clerk.send(
        noted,
        "/decision",
        409,
        kind="approved",
        votes_for="2",
        votes_against="4",
        minute="FGB 4",
        note="As amended.",
    )
    assert "SI 2013/1624), reg 14" in back.text
    assert "more than the 5 who could vote" in back.text
    kept = dict(back.form("/decision").form_values())
    assert (kept["votes_for"], kept["votes_against"], kept["minute"]) == ("2", "4", "FGB 4")
    assert (kept["kind"], kept["note"].strip()) == ("approved", "As amended.")
    left = dict(back.form("/room").form_values())
    assert (left["withdrew"], left[f"interest_{away.id}"]) == (str(away.id), "A cousin.")
    assert db.session.query(Decision).count() == 0


def test_only_what_would_stand_is_offered_and_the_rest_says_why(here, clerk, clock):
    item = held(here, clock, *here.governors[:4])
    page = clerk.get(f"/agenda-items/{item.id}/decision")
    assert "Nothing can be decided on this item" in page.text
    assert "4 governors stayed for it and the quorum is 5" in page.text
    assert not page.tree.xpath("//input[@name='kind']")
    answer = {"csrf_token": clerk.token(), "expecting": item.review.revision, "minute": "FGB 4"}
    back = clerk.post(
        f"/agenda-items/{item.id}/decision", 409, kind="approved", votes_for="4", **answer
    )
    kept = dict(back.form("/decision").form_values())
    assert (kept["kind"], kept["votes_for"], kept["minute"]) == ("approved", "4", "FGB 4")


def test_a_text_agreed_elsewhere_is_offered_for_adoption_not_for_amendment(here, clerk, clock):
    item = here.hold(*here.governors, title="Pay", fixed_text=True)
    clock.day = item.meeting.held_on
    page = clerk.get(f"/agenda-items/{item.id}/decision")
    offered = set(page.tree.xpath("//input[@name='kind']/@value"))
    assert "adopted" in offered
    assert "approved_with_amendments" not in offered


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"withdrew": "x"}, "Load the page again"),
        ({"interest_1": "A cousin."}, "somebody who is not ticked"),
    ],
)
def test_who_left_the_room_comes_back_as_typed_with_a_sentence(
    here, clerk, clock, fields, sentence
):
    item = held(here, clock)
    page = clerk.get(f"/agenda-items/{item.id}/decision")
    assert sentence in clerk.send(page, "/room", 422, **fields).text


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"votes_for": "six"}, "whole number"),
        ({"votes_for": "-1"}, "whole number"),
        ({"votes_for": "¹"}, "whole number"),
        ({"kind": "signed"}, "Choose what was decided."),
        ({"minute": ""}, "Give the minute reference"),
        ({"kind": "rejected"}, "Say in a sentence why"),
        ({"expecting": ""}, "Load the page again"),
    ],
)
def test_what_cannot_be_read_comes_back_as_a_sentence(here, clerk, clock, fields, sentence):
    item = held(here, clock)
    page = clerk.get(f"/agenda-items/{item.id}/decision")
    good = {"kind": "approved", "votes_for": "9", "minute": "FGB 4"}
    assert sentence in clerk.send(page, "/decision", 422, **good | fields).text
    assert db.session.query(Decision).count() == 0


def test_pressing_twice_records_once(here, clerk, clock):
    item = held(here, clock)
    page = clerk.get(f"/agenda-items/{item.id}/decision")
    vote = {"kind": "approved", "votes_for": "9", "minute": "FGB 4"}
    clerk.send(page, "/decision", **vote)
    clerk.send(page, "/decision", 409, **vote)
    assert db.session.query(Decision).count() == 1


def test_a_delegation_is_recorded_listed_refused_by_law_and_ended(here, clerk, chair, stranger):
    body = committee(here)
    here.review("Charging")
    here.review("Principles", catalogue="behaviour_principles")
    address = f"/schools/{here.school.id}/delegations"
    page = clerk.get(address)
    charging, principles = (
        page.tree.xpath(f"//select[@name='policy_id']/option[.='{title}']/@value")[0]
        for title in ("Charging", "Principles")
    )
    fields = {
        "policy_id": charging,
        "to": f"body:{body.id}",
        "minute": "FGB 3",
        "starts": "1/9/2026",
    }
    page = clerk.send(page, address, **fields)
    assert "Resources committee" in page.text
    assert "further notice" in page.text
    assert "on record already" in clerk.send(page, address, 422, **fields).text
    assert "is not a single day" in clerk.send(page, address, 422, **fields | {"ends": "2027"}).text
    told = clerk.send(
        page, address, 409, **fields | {"policy_id": principles, "to": "role:headteacher"}
    )
    assert "A committee may decide “Principles” but one person may not" in told.text
    chair.post(address, 403, csrf_token=chair.token(), **fields)
    stranger.post(address, 404, csrf_token=stranger.token(), **fields)
    page = clerk.send(clerk.get(address), "/end")
    assert "The delegation ends today." in page.text
