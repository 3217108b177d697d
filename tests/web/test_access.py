"""Every address × every role × somebody else's objects: nothing stands open.

The walk takes the addresses from the application, so a page that is added tomorrow is walked
tomorrow. It needs help only where an address holds a new kind of number: see `ARGUMENTS`.
"""

from __future__ import annotations

import io
import zipfile

import pytest

from governance.db import unit_of_work
from governance.domain.permissions import ALLOWED, Permission, Role
from governance.web.guards import EVERYONE, SIGNED_IN, worn_by
from tests import factories
from tests.web.everything import build, nowhere
from tests.web.visitor import Visitor
from tests.web.walking import (
    ARGUMENTS,
    PUBLIC,
    address,
    methods_of,
    names_an_object,
    rows_of,
    tables_of,
    typed,
    walked,
)

HERE = {"base_url": "https://localhost", "headers": {"Referer": "https://localhost/"}}
ROLES = [role for role in Role if role is not Role.ADMINISTRATOR]
CLOSED = ("new/", "edit/", "details/", "delete/", "action/", "export/csv/", "ajax/lookup/")
CLOSED += ("ajax/update/", "archive/", "password/")
REFUSED = {403, 404}


@pytest.fixture
def theirs(app):
    """The school that is looked for from outside, with one of everything."""
    with app.app_context(), unit_of_work():
        return build("Quillhaven")


@pytest.fixture
def ours(app, theirs):
    """The school of the people who look."""
    with app.app_context(), unit_of_work():
        return build("Brackenfold")


@pytest.fixture
def without_tokens(app):
    """Forms without tokens are let through, so that what lies behind them can be tried."""
    app.config["WTF_CSRF_ENABLED"] = False


def ask(app, person_id, method, where, data=None):
    """One request, as a browser that has just started."""
    client = Visitor(app, person_id).client
    if method == "GET":
        return client.get(where, **HERE)
    return client.post(where, data=data or {}, **HERE)


def read(answer):
    """What somebody reads in an answer; a workbook is unpacked."""
    if not answer.data.startswith(b"PK"):
        return answer.get_data(as_text=True)
    with zipfile.ZipFile(io.BytesIO(answer.data)) as book:
        return "".join(book.read(name).decode("utf-8") for name in book.namelist())


def test_every_address_wears_a_word(app):
    words = {EVERYONE, SIGNED_IN, *(permission.value for permission in Permission)}
    naked = [rule for rule in walked(app) if worn_by(app, rule.endpoint) not in words]
    assert not naked, f"Put @needs(Permission....) on the views of {naked}."


def test_only_the_pages_of_signing_in_are_public(app):
    public = {rule.endpoint for rule in walked(app) if worn_by(app, rule.endpoint) == EVERYONE}
    assert public <= PUBLIC, (
        f"{public - PUBLIC} wear @everyone. Put @needs(...) on them, or add them to PUBLIC in"
        " tests/web/walking.py and say there why anybody may open them."
    )


def test_every_kind_of_object_in_an_address_is_known(app):
    unknown = {
        name: rule.rule for rule in walked(app) for name in rule.arguments if name not in ARGUMENTS
    }
    assert not unknown, (
        f"The walk does not know {unknown}. Add a row to ARGUMENTS in tests/web/walking.py that"
        " says which object of a school stands for it, and let build() make one."
    )


def test_nobody_who_is_not_signed_in_gets_further_than_the_sign_in_page(
    app, theirs, without_tokens
):
    for rule in walked(app):
        if rule.endpoint in PUBLIC:
            continue
        for method in methods_of(rule):
            answer = ask(app, None, method, address(app, rule, theirs), typed(app, rule, theirs))
            sent_to_sign_in = answer.status_code == 302 and "/sign-in" in answer.location
            assert sent_to_sign_in or answer.status_code in REFUSED, (method, rule, answer.status)
            assert theirs.mark not in read(answer)


def test_a_form_without_its_token_is_refused(app, theirs):
    clerk = theirs.people[Role.CLERK]
    for rule in walked(app):
        if "POST" in methods_of(rule):
            for person in (clerk, None):
                answer = ask(app, person, "POST", address(app, rule, theirs))
                assert answer.status_code == 400, (rule, answer.status)


@pytest.mark.parametrize("role", ROLES)
def test_another_schools_objects_are_not_there_for_anybody(app, ours, theirs, without_tokens, role):
    with app.app_context():
        before = rows_of(theirs)
    for rule in walked(app):
        if rule.endpoint in PUBLIC:
            continue
        for method in methods_of(rule):
            where, data = address(app, rule, theirs), typed(app, rule, theirs)
            answer = ask(app, ours.people[role], method, where, data)
            if names_an_object(rule) and answer.status_code not in REFUSED:
                # A form may be found wanting before its object is looked for: then the answer is
                # the one for a number that never was.
                never = ask(app, ours.people[role], method, address(app, rule, nowhere()), data)
                assert answer.status_code == never.status_code == 422, (method, where)
            assert answer.status_code < 500, (method, where, answer.status)
            shown = read(answer).replace(f"chair@{theirs.mark.lower()}.uk", "")
            assert theirs.mark not in shown, (method, where)
            assert theirs.mark.lower() not in shown.lower().replace(where.lower(), ""), where
    with app.app_context():
        assert rows_of(theirs) == before


@pytest.mark.parametrize("role", list(Role))
def test_a_role_opens_only_what_its_permissions_say(app, ours, without_tokens, role):
    if role is Role.ADMINISTRATOR:
        with app.app_context(), unit_of_work():
            person = factories.holder(role).id
    else:
        person = ours.people[role]
    allowed = {SIGNED_IN, EVERYONE, *(permission.value for permission in ALLOWED[role])}
    for rule in walked(app):
        if worn_by(app, rule.endpoint) in allowed:
            continue
        for method in methods_of(rule):
            answer = ask(app, person, method, address(app, rule, ours), typed(app, rule, ours))
            assert answer.status_code == 403, (method, rule, answer.status)


@pytest.mark.parametrize("role", list(Role))
def test_what_a_role_may_read_answers(app, ours, role):
    if role is Role.ADMINISTRATOR:
        with app.app_context(), unit_of_work():
            person = factories.holder(role).id
    else:
        person = ours.people[role]
    for rule in walked(app):
        if "GET" in methods_of(rule) and rule.endpoint not in PUBLIC:
            answer = ask(app, person, "GET", address(app, rule, ours))
            assert answer.status_code < 500, (rule, answer.status)


@pytest.mark.parametrize("role", [Role.CLERK, Role.CHAIR, Role.TRUST_LEAD])
def test_record_tables_open_no_back_door_to_another_schools_rows(
    app, ours, theirs, without_tokens, role
):
    with app.app_context():
        before = rows_of(theirs)
    for slug, table in tables_of(app).items():
        number = theirs.ids.get(table, 1)
        for part in CLOSED:
            for method in ("GET", "POST"):
                where = f"/admin/records/{slug}/{part}?id={number}&name=school&query=Quill"
                data = {"id": number, "rowid": number, "list_form_pk": number, "action": "delete"}
                answer = ask(app, ours.people[role], method, where, data)
                if not (part == "new/" and answer.status_code in (200, 422)):
                    assert answer.status_code in {403, 404, 405}, (method, where, answer.status)
                assert theirs.mark not in read(answer), (method, where)
        for search in ("", "?search=Quill", "?sort=0", "?page=1", "?flt0_0=Quill&search=q"):
            answer = ask(app, ours.people[role], "GET", f"/admin/records/{slug}/{search}")
            assert theirs.mark not in read(answer), (slug, search)
    with app.app_context():
        assert rows_of(theirs) == before


def test_nothing_of_flask_admins_own_look_is_served(app, ours):
    for name in ("bootstrap/bootstrap4/css/bootstrap.min.css", "vendor/jquery.min.js"):
        for prefix in ("/admin/static/", "/static/admin/"):
            answer = ask(app, ours.people[Role.CLERK], "GET", f"{prefix}{name}")
            assert answer.status_code == 404, (prefix, name)
