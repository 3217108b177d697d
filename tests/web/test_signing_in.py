"""Signing in: the right pair opens, anything else says one sentence, failures shut the door."""

from __future__ import annotations

import pytest

from governance.adapters.passwords import Passwords
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.journal import JournalEntry
from tests import factories

PASSWORD = "a long enough password"


@pytest.fixture
def chair(register):
    with unit_of_work():
        school = factories.school()
        hashed = Passwords(64).hash(PASSWORD)
        somebody = factories.holder(
            Role.CHAIR, school, email="chair@example.org", password_hash=hashed
        )
    return somebody


def sign_in(visitor, email, password, status=200):
    page = visitor.get("/sign-in")
    return visitor.send(page, "/sign-in", status, email=email, password=password)


def test_the_right_pair_signs_in_in_any_case_of_the_address(chair, visit, app):
    visitor = visit(None)
    page = visitor.client.get("/sign-in", base_url="https://localhost")
    assert page.status_code == 200
    from tests.web.visitor import Page

    form = Page(page).form("/sign-in")
    fields = dict(form.form_values()) | {"email": "Chair@Example.org", "password": PASSWORD}
    answer = visitor.client.post(
        "/sign-in",
        data=fields,
        base_url="https://localhost",
        headers={"Referer": "https://localhost/"},
    )
    assert answer.status_code == 302
    cookie = next(one for one in answer.headers.getlist("Set-Cookie") if "policies=" in one)
    assert "Secure" in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert db.session.query(JournalEntry).one().verb == "signed in"


@pytest.mark.parametrize(
    ("email", "password"),
    [("chair@example.org", "wrong"), ("nobody@example.org", PASSWORD), ("", ""), ("a" * 5000, "b")],
)
def test_a_wrong_pair_says_the_same_sentence(chair, visit, email, password):
    page = sign_in(visit(None), email, password, 422)
    assert "The e-mail address or the password is wrong." in page.text


def test_the_door_shuts_after_five_failures_even_for_the_right_password(chair, visit):
    visitor = visit(None)
    for _ in range(5):
        sign_in(visitor, "chair@example.org", "wrong", 422)
    page = sign_in(visitor, "chair@example.org", PASSWORD, 429)
    assert "Wait 15 minutes" in page.text


def test_a_form_without_its_token_changes_nothing(chair, visit):
    page = visit(None).post("/sign-in", 400, email="chair@example.org", password=PASSWORD)
    assert "load the page again" in page.text


def test_one_click_is_closed_outside_the_demonstration(chair, visit):
    visitor = visit(None)
    visitor.post(f"/sign-in/as/{chair.id}", 404, csrf_token=visitor.token())


def test_every_answer_carries_the_security_headers(visit):
    headers = visit(None).get("/sign-in").response.headers
    assert headers["Content-Security-Policy"].startswith("default-src 'self'")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
