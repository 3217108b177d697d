"""Every address of the application, named for a school, and what somebody would send to it.

A page whose address holds a new name (`<int:policy_id>`) needs a row in `ARGUMENTS`; one whose form
takes another school’s objects by a new field needs that field in `typed`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask
from werkzeug.routing import Rule

from governance.db import Base, db
from governance.domain.permissions import Role
from tests.web.everything import Everything

ARGUMENTS: dict[str, Callable[[Everything], Any]] = {
    "policy_id": lambda school: school.ids["policy"],
    "review_id": lambda school: school.ids["review"],
    "meeting_id": lambda school: school.ids["meeting"],
    "item_id": lambda school: school.ids["agenda_item"],
    "document_id": lambda school: school.ids["intake_document"],
    "batch_id": lambda school: school.ids["intake_batch"],
    "tracker_id": lambda school: school.ids["tracker"],
    "decision_id": lambda school: school.ids["decision"],
    "message_id": lambda school: school.ids["outbox_message"],
    "version_id": lambda school: school.ids["version"],
    "school_id": lambda school: school.ids["school"],
    "body_id": lambda school: school.ids["body"],
    "person_id": lambda school: school.people[Role.CHAIR],
    "delegation_id": lambda school: school.ids["delegation"],
    "interest_id": lambda school: school.ids["interest"],
    "link_id": lambda school: school.ids["link_governor"],
    "pack_id": lambda school: school.ids["pack"],
    "plan_id": lambda school: school.ids["accepted_plan"],
    "number": lambda school: 1,
}
OF_NO_SCHOOL = {"number"}
"""Arguments that name nothing by themselves: a version's number within its policy."""

PUBLIC = {
    "static",
    "health",
    "session.sign_in",
    "session.sign_in_now",
    "session.sign_in_as",
}
"""What anybody may open. Whoever adds to it says why in the test of public pages."""


def walked(app: Flask) -> list[Rule]:
    """Every address of the application but the style sheets."""
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]


def methods_of(rule: Rule) -> list[str]:
    """What the address answers to, of what a browser sends."""
    return sorted((rule.methods or set()) & {"GET", "POST"})


def names_an_object(rule: Rule) -> bool:
    """Whether the address names an object of a school."""
    return bool(rule.arguments - OF_NO_SCHOOL)


def address(app: Flask, rule: Rule, school: Everything) -> str:
    """The address with the school's objects; records are named by `?id=` too."""
    values = {name: ARGUMENTS[name](school) for name in rule.arguments}
    table = rule.endpoint.removeprefix("records_").partition(".")[0]
    if rule.endpoint.startswith("records_"):
        values["id"] = record_id(app, table, school)
    return app.url_map.bind("localhost").build(rule.endpoint, values)


def record_id(app: Flask, table: str, school: Everything) -> int:
    """The number of the school's row in a record table."""
    return school.ids.get(tables_of(app)[table], 1)


def tables_of(app: Flask) -> dict[str, str]:
    """{slug of a record table: name of its database table}."""
    views = app.extensions["admin"][0]._views[1:]
    return {
        view.endpoint.removeprefix("records_"): view.model.__tablename__
        for view in views
    }  # fmt: skip


def typed(app: Flask, rule: Rule, school: Everything) -> dict[str, Any]:
    """What somebody would send who tries another school's objects in every field there is."""
    table = rule.endpoint.removeprefix("records_").partition(".")[0]
    number = record_id(app, table, school) if rule.endpoint.startswith("records_") else 1
    return {
        "id": str(number),
        "rowid": str(number),
        "name": "Broken in",
        "email": f"chair@{school.mark.lower()}.uk",
        "person": str(school.people[Role.CHAIR]),
        "person_id": str(school.people[Role.CHAIR]),
        "school": str(school.ids["school"]),
        "school_id": str(school.ids["school"]),
        "trust_id": str(school.trust_id),
        "place": f"school:{school.ids['school']}",
        "body": str(school.ids["body"]),
        "body_id": str(school.ids["body"]),
        "meeting": str(school.ids["meeting"]),
        "meeting_id": str(school.ids["meeting"]),
        "policy_id": str(school.ids["policy"]),
        "review_id": str(school.ids["review"]),
        "role": "clerk",
        "kind": "committee",
        "seats": "7",
        "category": "parent",
        "starts": "2026-11-20",
        "held_on": "2027-01-20",
        "expecting": "1",
        "password": "a fine long password",
        "again": "a fine long password",
    }


def rows_of(school: Everything) -> dict[str, list[Any]]:
    """Every row of the school, and how many rows name it: what nobody else may change."""
    found: dict[str, list[Any]] = {}
    for table in Base.metadata.sorted_tables:
        if table.name in school.ids:
            asked = table.select().where(table.c.id == school.ids[table.name])
            found[table.name] = [tuple(map(str, row)) for row in db.session.execute(asked)]
        if "school_id" in table.c:
            mine = table.select().where(table.c.school_id == school.ids["school"])
            found[f"{table.name} in all"] = [len(db.session.execute(mine).all())]
    return found
