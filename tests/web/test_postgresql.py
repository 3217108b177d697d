"""The whole program on PostgreSQL: the demonstration loads, every role reads, the chair signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask import Flask

from governance.adapters.files import FileStore
from governance.adapters.passwords import Passwords
from governance.cli.demonstration import PASSWORD, load
from governance.db import db
from governance.domain.permissions import Permission, Role
from governance.domain.reviews import State
from governance.models.person import Post
from governance.models.review import Review
from governance.queries import people
from governance.services.beats.outbox import holders_of
from tests.factories import TODAY, moment
from tests.fixtures import still_app
from tests.ground.postgres import Server
from tests.web.visitor import Visitor

PAGES = {
    Role.CLERK: (
        "/admin/",
        "/policies/",
        "/meetings/",
        "/meetings/desk",
        "/meetings/1/minutes",
        "/meetings/1/minutes/write",
        "/bring-in/",
        "/messages/",
        "/interests/",
        "/schools/1/interests",
        "/schools/1/link-governors",
        "/admin/records/",
    ),
    Role.HEADTEACHER: ("/admin/", "/drafts/", "/policies/?standing=overdue"),
    Role.CHAIR: ("/admin/", "/queue/", "/interests/", "/policies/?sort=title"),
    Role.TRUST_LEAD: ("/admin/", "/policies/?q=behaviour"),
    Role.ADMINISTRATOR: ("/admin/", "/policies/"),
    Role.STAFF: ("/admin/",),
}


@pytest.fixture(scope="module")
def demonstration(
    postgres_server: Server, postgres_tables: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Flask]:
    """Loaded once; each test has people and papers of its own in it."""
    name = postgres_server.create(like=postgres_tables)
    app = still_app(tmp_path_factory.mktemp("loaded"), DATABASE_URL=postgres_server.url(name))
    with app.app_context():
        assert load(moment(), passwords=Passwords(64), store=FileStore(app.config["FILES_DIR"]))
        db.session.remove()
    yield app
    with app.app_context():
        db.engine.dispose()
    postgres_server.drop(name)


def holder(app: Flask, role: Role) -> int:
    with app.app_context():
        return db.session.query(Post.person_id).filter_by(role=role, ends=None).first()[0]


def test_every_role_reads_and_the_chair_signs(demonstration):
    app = demonstration
    for role, pages in PAGES.items():
        visitor = Visitor(app, holder(app, role))
        for address in pages:
            visitor.get(address)
    with app.app_context():
        review = db.session.query(Review).filter_by(state=State.AWAITING_SIGNATURE).first()
        chair = holders_of(review.school, Permission.SIGN, moment())[0].id
        assert people.account(chair, TODAY) is not None
        number = review.id
    visitor = Visitor(app, chair)
    page = visitor.get(f"/queue/{number}")
    visitor.send(page, f"/queue/{number}/sign", password=PASSWORD)
    with app.app_context():
        assert db.session.get(Review, number).state is State.CLOSED
    answer = app.test_cli_runner().invoke(args=["governance", "check"])
    assert answer.exit_code == 0, answer.output


def test_the_clerk_confirms_a_document_and_the_next_comes(demonstration):
    app = demonstration
    visitor = Visitor(app, holder(app, Role.CLERK))
    listed = visitor.get("/bring-in/")
    assert visitor.get("/bring-in/?after=0.0").heading == listed.heading
    first = next(link for link in listed.links() if re.fullmatch(r"/bring-in/\d+", link))
    page = visitor.get(first)
    following = visitor.send(page, "/confirm", button="next")
    assert following.heading != page.heading
    assert "is in the register." in following.tree.text_content()
