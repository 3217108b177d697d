"""The dashboard home and the record tables, served by Flask-Admin in our own shell.

`Admin` is built for each application. Its theme names no folder of its own, so none of its
templates is ever drawn, and nothing of its Bootstrap or jQuery is served.
"""

from __future__ import annotations

from flask import Flask
from flask_admin import Admin
from flask_admin.theme import Theme

from governance.admin import demonstration, people, schools, work
from governance.admin.door import wear, wear_all
from governance.admin.guarded import GuardedView
from governance.admin.home import Home
from governance.domain.permissions import Permission
from governance.models.decision import Delegation
from governance.models.jobs import JobRun, OutboxMessage
from governance.models.journal import JournalEntry
from governance.models.meeting import Meeting
from governance.models.person import Person, Post
from governance.models.policy import Policy
from governance.models.school import Body, Membership, School, Trust
from governance.web.guards import needs, signed_in

OURS = Theme(folder="ours", base_template="admin/base.html")


def init(app: Flask) -> None:
    """Join the dashboard and the record tables to the application."""
    home = Home()
    admin = Admin(app, name="Policy cycle", index_view=home, theme=OURS)
    for table in tables():
        admin.add_view(table)
        wear_all(app, table.endpoint, needs(table.permission))
        home.tables.append(table)
    wear(app, "admin.index", signed_in)
    wear(app, "admin.records", needs(Permission.KEEP_RECORDS))
    wear(app, "admin.journal", needs(Permission.READ_JOURNAL))
    demonstration.init(app)


def tables() -> list[GuardedView]:
    """The record tables in the order in which the page of records shows them."""
    return [
        schools.Schools(School, "Schools", "schools"),
        schools.Trusts(Trust, "Trusts", "trusts"),
        schools.Bodies(Body, "Bodies", "bodies"),
        people.People(Person, "People", "people"),
        people.Posts(Post, "Posts", "posts"),
        schools.Members(Membership, "Members of bodies", "members"),
        work.Policies(Policy, "Policies", "policies"),
        work.Meetings(Meeting, "Meetings", "meetings"),
        work.Delegations(Delegation, "Delegations", "delegations"),
        work.Messages(OutboxMessage, "Messages", "messages"),
        work.Runs(JobRun, "Runs of the scheduler", "runs"),
        work.Journal(JournalEntry, "Journal", "journal"),
    ]
