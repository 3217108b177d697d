"""The shell: what a browser keeps and for how long, the session’s cookie, and safe drawing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from markupsafe import Markup, escape

from governance.config import SETTINGS
from governance.db import unit_of_work
from governance.domain.permissions import Role
from governance.web.shell.cookie import SIGNED_AGAIN_AFTER
from governance.web.shell.drawing import Drawing, escaped, segments
from tests import factories

HTTPS = "https://localhost"


@pytest.fixture
def visitor(register, visit):
    with unit_of_work():
        person = factories.holder(Role.CHAIR, factories.school())
    visitor = visit(person)
    with visitor.client.session_transaction(base_url=HTTPS) as session:
        session.permanent = True
    return visitor


def cookies(answer):
    return [one for one in answer.headers.getlist("Set-Cookie") if one.startswith("policies=")]


def pass_by(app, visitor, seconds):
    """Let the session’s cookie be that many seconds old."""
    signer = app.session_interface.get_signing_serializer(app)
    kept = visitor.client.get_cookie("policies")
    content, signed_at = signer.loads(kept.value, return_timestamp=True)

    class Earlier(signer.default_signer):
        def get_timestamp(self):
            return int(signed_at.timestamp()) - seconds

    earlier = type(signer)(signer.secret_keys, salt=signer.salt, serializer=signer.serializer)
    earlier.signer, earlier.signer_kwargs = Earlier, signer.signer_kwargs
    visitor.client.set_cookie("policies", earlier.dumps(content), secure=True)


@pytest.mark.parametrize(
    "value",
    ["plain", "<b>&\"'", "", 7, 2.5, None, Markup("<b>kept</b>"), "’é", ["<", Markup("<")]],
)
def test_a_value_is_drawn_as_jinja_would_draw_it(value):
    assert escaped(value) == str(escape(value))


def test_every_way_of_printing_a_value_escapes_it(app):
    source = (
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ v }}|{{ m(v) }}|{{ v ~ v }}|{{ v|upper }}"
        "|{% set kept %}{{ v }}{% endset %}{{ kept }}"
        "|{% autoescape true %}{{ v }}{% endautoescape %}"
    )
    assert isinstance(app.jinja_env, Drawing)
    with app.app_context():
        drawn = app.jinja_env.from_string(source).render(v="<i>")
    assert drawn == "|".join(
        ["&lt;i&gt;"] * 2 + ["&lt;i&gt;" * 2, "&lt;I&gt;", "&lt;i&gt;", "&lt;i&gt;"]
    )


def test_a_style_sheet_is_kept_for_a_year_at_the_address_that_bears_its_version(app, visitor):
    page = visitor.get("/messages/")
    addresses = page.tree.xpath("//link[@rel='stylesheet' or @rel='icon']/@href")
    assert len(addresses) == 10
    for address in addresses:
        answer = visitor.client.get(address, base_url=HTTPS)
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("address", ["/static/css/base.css", "/static/css/base.css?v=older"])
def test_a_style_sheet_at_any_other_address_is_asked_for_again(visitor, address):
    answer = visitor.client.get(address, base_url=HTTPS)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-cache"


def test_pages_are_never_kept_and_bear_every_header(visitor):
    headers = visitor.get("/messages/").response.headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
    assert all(len(headers.getlist(name)) == 1 for name in set(dict(headers)))


def test_a_fresh_cookie_is_not_signed_again(app, visitor):
    visitor.get("/messages/")
    assert cookies(visitor.get("/messages/").response) == []


def test_a_cookie_in_use_is_signed_again_after_a_minute(app, visitor):
    visitor.get("/messages/")
    pass_by(app, visitor, SIGNED_AGAIN_AFTER.seconds + 1)
    assert len(cookies(visitor.get("/messages/").response)) == 1
    assert cookies(visitor.get("/messages/").response) == []


def test_a_session_out_of_use_for_its_whole_time_is_over(app, visitor):
    visitor.get("/messages/")
    minutes = next(one.default for one in SETTINGS if one.name == "SESSION_MINUTES")
    assert app.permanent_session_lifetime == timedelta(minutes=minutes)
    pass_by(app, visitor, minutes * 60 - 30)
    assert visitor.get("/messages/").response.request.path == "/messages/"
    pass_by(app, visitor, minutes * 60 + 1)
    assert visitor.get("/messages/").response.request.path == "/sign-in"


def test_a_bar_is_parted_by_its_numbers_and_shows_the_smallest():
    assert segments({"a": 1, "b": 3, "c": 0}, ["b", "a", "c", "d"]) == [
        ("b", "0.0", "747.0"),
        ("a", "750.0", "247.0"),
    ]
    assert segments({"a": 1, "b": 999}, ["a", "b"])[0] == ("a", "0.0", "1.0")
    assert segments({}, ["a"]) == []
