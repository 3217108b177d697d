"""A school and its clerk, and documents written for the purpose."""

from __future__ import annotations

import io
import zipfile

import pytest

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.jobs.work import Work
from tests import factories

ATTENDANCE = """Brindle Lane School

Attendance Policy

Written: January 2019
Approved by: Resources Committee
Approved: 12 March 2024
Reviewed: March 2021
Next review: March 2026

This policy says how we help every child to be here, every day.
Staff must take the register at nine.

Signed:  ____________   Mrs B. Tansy, Chair of Governors
Date:
"""


@pytest.fixture
def school(register):
    with unit_of_work():
        made = factories.school("Brindle Lane School")
        factories.board(made)
    return made


@pytest.fixture
def clerk(school):
    with unit_of_work():
        somebody = factories.holder(Role.CLERK, school, name="Ottilie Marsh")
    return somebody


@pytest.fixture
def visitor(clerk, visit):
    """The clerk at a browser, the same one throughout the test."""
    return visit(clerk)


@pytest.fixture
def upload(visitor):
    """`upload({name: text})` brings files in as the clerk and returns the page that follows."""

    def bring(files, status=200, **fields):
        page = visitor.get("/bring-in/")
        streams = [
            (io.BytesIO(text if isinstance(text, bytes) else text.encode()), name)
            for name, text in files.items()
        ]
        return visitor.send(page, "/bring-in/", status, files=streams, **fields)

    return bring


SURE = """Corvane Primary School

{title} Policy

Approved by: Governing Board
Approved on: 12 March 2024
Next review date: 12 March 2027

This policy says how we do it, every day.
"""


def sure(title):
    return SURE.format(title=title).replace("Corvane Primary School", "Brindle Lane School")


def zipped(members):
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return output.getvalue()


class Scheduler(Work):
    """The scheduler's part, which works in a session of its own: the test looks anew after it."""

    def read_in(self):
        db.session.rollback()
        done = super().read_in()
        db.session.rollback()
        return done


@pytest.fixture
def work(app, school):
    return Scheduler(app)


@pytest.fixture
def press(visitor):
    """`press(page, name, value, **typed)` presses a button of the page's form, as a browser does.

    The button must be there, be of that form and lead to the choosing of words.
    """

    def pressed(page, name, value, status=200, **typed):
        form = page.form("/confirm")
        buttons = page.tree.xpath("//button[@name=$name][@value=$value]", name=name, value=value)
        assert buttons, f"no button {name}={value}"
        around = [one.get("id") for one in buttons[0].iterancestors("form")]
        assert form.get("id") in (buttons[0].get("form"), *around)
        data = {}
        for key, text in form.form_values():
            data.setdefault(key, []).append(text)
        address = buttons[0].get("formaction")
        return visitor.post(address, status, **(data | typed | {name: value}))

    return pressed
