"""What the tests of these pages do again and again: find items, finish minutes, read files."""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.person import Post
from tests.factories import LONG_AGO
from tests.store.minutes.held import ready, write
from tests.web.visitor import forget_the_last_request


def items(meeting):
    return sorted(meeting.items, key=lambda item: item.position)


def finished(here, meeting):
    for item in items(meeting)[1:]:
        write(here, item, text=f"Said about {item.title}.")
    ready(here, meeting)


def as_governor(here, visit, number=1):
    """A governor who may sign in; a member of the board."""
    somebody = here.governors[number]
    with unit_of_work():
        db.session.add(
            Post(
                person_id=somebody.id,
                role=Role.GOVERNOR,
                school_id=here.school.id,
                starts=LONG_AGO,
            )
        )
    return visit(somebody)


def area(page, item):
    return page.tree.get_element_by_id(f"text-{item.id}").text.strip("\r\n")


def words(answer):
    with zipfile.ZipFile(BytesIO(answer.data)) as book:
        document = etree.fromstring(book.read("word/document.xml"))
        furniture = "".join(
            "".join(etree.fromstring(book.read(f"word/{name}.xml")).itertext())
            for name in ("header1", "footer1")
        )
    lines = ["".join(each.itertext()) for each in document.iter("{*}p")]
    return lines, furniture


def download(visitor, where):
    forget_the_last_request()
    return visitor.client.get(where, base_url="https://localhost")
