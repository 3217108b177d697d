"""The records of trusts, schools, their bodies and who sits on them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import inspect, select
from wtforms import Form

from governance.admin import choices, forms
from governance.admin.guarded import GuardedView
from governance.db import db
from governance.domain.errors import BadInput, WrongMoment, WrongPerson
from governance.domain.permissions import Permission, Reach
from governance.domain.routes import KindOfSchool
from governance.models.meeting import Meeting, MeetingState
from governance.models.school import Body, Membership, School, Trust
from governance.queries.people import within
from governance.queries.records import is_wholly_within
from governance.services.beats.guarding import school_for
from governance.services.records.schools import replan
from governance.web.guards import me, now
from governance.web.labels import label

PLANS = ("spring_starts", "summer_starts", "autumn_starts", "lead_days")


class Trusts(GuardedView):
    """Trusts: an administrator adds and renames them."""

    opened = frozenset({"create_view", "edit_view"})
    everywhere_only = True
    form = forms.TrustForm
    one = "trust"
    group = "Schools"
    about = "Families of schools that are looked after as one."
    empty = "There is no trust. Schools need none."
    column_list = ("name",)
    column_labels = {"name": "Name"}
    column_searchable_list = ("name",)
    column_default_sort = "name"

    def scope(self, reach: Reach) -> Any:
        """Those whose every school is in reach."""
        return True if reach.everywhere else Trust.id.in_(reach.trust_ids)

    def guard(self, row: Trust, *, created: bool) -> None:
        """An administrator alone."""
        _administrator_alone()

    def school_of(self, row: Trust) -> int | None:
        """A trust is no school's."""
        return None


class Schools(GuardedView):
    """Schools: a clerk keeps her own, an administrator adds and archives them."""

    opened = frozenset({"create_view", "edit_view", "archive_view"})
    form = forms.SchoolForm
    one = "school"
    group = "Schools"
    about = "Each school’s kind, rules, terms, and how early its reviews open."
    column_list = ("name", "kind", "phase", "rules", "trust", "archived_on")
    column_labels = {
        "name": "Name",
        "kind": "Kind",
        "phase": "Phase",
        "rules": "Rules",
        "trust": "Trust",
        "archived_on": "Archived",
    }
    column_formatters = {
        "kind": lambda view, context, row, name: label(row.kind),
        "phase": lambda view, context, row, name: label(row.phase),
        "rules": lambda view, context, row, name: forms.RULES[KindOfSchool(row.rules)],
    }
    column_searchable_list = ("name",)
    column_sortable_list = ("name",)
    column_default_sort = "name"

    def scope(self, reach: Reach) -> Any:
        """The schools in reach."""
        return within(reach, School.id)

    def create_form(self, obj: Any = None) -> Form:
        """An administrator chooses the trust too."""
        _administrator_alone()
        return forms.AnySchoolForm(self.sent())

    def edit_form(self, obj: School | None = None) -> Form:
        """The same for an administrator; a clerk leaves the trust as it is."""
        kind = forms.AnySchoolForm if choices.kept().everywhere else forms.SchoolForm
        return kind(self.sent(), obj)

    def fill(self, form: Form, row: School, *, created: bool) -> None:
        """Move the values, the trust as its number."""
        form.populate_obj(row)
        if "trust_id" in form:
            row.trust_id = int(form["trust_id"].data) if form["trust_id"].data else None

    def guard(self, row: School, *, created: bool) -> None:
        """Keep the terms in order, and plan the school's policies anew where they moved."""
        if created:
            _administrator_alone()
        else:
            school_for(me(), Permission.KEEP_RECORDS, row.id)
        if not row.spring_starts < row.summer_starts < row.autumn_starts:
            raise BadInput(
                "The terms of a year begin in the order spring, summer, autumn.",
                field="summer_starts",
            )
        state = inspect(row)
        if not created and any(state.attrs[name].history.has_changes() for name in PLANS):
            replan(row)

    def archive(self, row: School, *, back: bool) -> None:
        """An administrator alone."""
        _administrator_alone()
        row.archived_on = None if back else now().day

    def may_archive(self, row: School) -> bool:
        """Whether the button is drawn."""
        return choices.kept().everywhere

    def may_create(self) -> bool:
        """Whether the button is drawn."""
        return choices.kept().everywhere

    def school_of(self, row: School) -> int | None:
        """Itself."""
        return row.id


class Bodies(GuardedView):
    """Governing boards, committees and tiers of a trust."""

    opened = frozenset({"create_view", "edit_view", "archive_view"})
    form = forms.BodyForm
    one = "body"
    group = "Schools"
    about = "Governing boards and committees, their seats and quorum."
    column_list = ("name", "school", "kind", "seats", "quorum", "archived_on")
    column_labels = {
        "name": "Name",
        "school": "School",
        "kind": "Kind",
        "seats": "Seats",
        "quorum": "Own quorum",
        "archived_on": "Archived",
    }
    column_formatters = {"kind": lambda view, context, row, name: label(row.kind)}
    column_searchable_list = ("name",)
    column_sortable_list = ("name",)

    def scope(self, reach: Reach) -> Any:
        """The bodies of schools in reach."""
        return within(reach, Body.school_id)

    def create_form(self, obj: Any = None) -> Form:
        """With the school."""
        return forms.NewBodyForm(self.sent())

    def fill(self, form: Form, row: Body, *, created: bool) -> None:
        """Move the values, the school as its number."""
        form.populate_obj(row)
        row.school_id = int(row.school_id)

    def guard(self, row: Body, *, created: bool) -> None:
        """Where one keeps the records."""
        school_for(me(), Permission.KEEP_RECORDS, row.school_id)

    def archive(self, row: Body, *, back: bool) -> None:
        """Not while a meeting of it is still to come."""
        self.guard(row, created=False)
        coming = select(Meeting.id).where(
            Meeting.body_id == row.id,
            Meeting.state.in_((MeetingState.PLANNED, MeetingState.ISSUED)),
            Meeting.held_on >= now().day,
        )
        if not back and db.session.scalars(coming).first() is not None:
            raise WrongMoment(
                "This body has a meeting planned. Call it off, then archive the body."
            )
        row.archived_on = None if back else now().day


class Members(GuardedView):
    """Who sits on which body, from when and to when; a place ends, it is not deleted."""

    opened = frozenset({"create_view", "edit_view"})
    form = forms.MembershipForm
    one = "membership"
    group = "People"
    about = "Who sits on which board or committee, and who may vote."
    column_list = ("person", "body", "category", "votes", "starts", "ends")
    column_labels = {
        "person": "Member",
        "body": "Body",
        "category": "Category",
        "votes": "May vote",
        "starts": "From",
        "ends": "To",
    }
    column_formatters = {
        "category": lambda view, context, row, name: label(row.category),
        "body": lambda view, context, row, name: f"{row.body.name}, {row.body.school.name}",
    }
    column_select_related_list = (Membership.person, Membership.body)
    column_searchable_list = ("person.name",)
    heading_column = "person"

    def scope(self, reach: Reach) -> Any:
        """The members of bodies in reach."""
        if reach.everywhere:
            return True
        return Membership.body_id.in_(select(Body.id).where(within(reach, Body.school_id)))

    def create_form(self, obj: Any = None) -> Form:
        """With the body and the person."""
        return forms.NewMembershipForm(self.sent())

    def fill(self, form: Form, row: Membership, *, created: bool) -> None:
        """Move the values; the person is found by address among those in reach."""
        row.category, row.votes = form["category"].data, form["votes"].data
        row.starts, row.ends = form["starts"].data, form["ends"].data
        if created:
            row.body_id = int(form["body"].data)
            row.person_id = choices.person_of(form["email"].data)

    def guard(self, row: Membership, *, created: bool) -> None:
        """Where one keeps the records of the body's school; a person of another is left alone."""
        with db.session.no_autoflush:
            body = db.session.get(Body, row.body_id)
            if body is None:
                raise BadInput("Choose a body of the list.", field="body")
            school_for(me(), Permission.KEEP_RECORDS, body.school_id)
            if created and not is_wholly_within(choices.kept(), row.person_id, now().day):
                raise WrongPerson(
                    "This person also serves where you do not keep the records. Ask the"
                    " administrator to add the place."
                )
        if row.ends is not None and row.ends < row.starts:
            raise BadInput("The last day comes before the first. Change one of them.", field="ends")

    def school_of(self, row: Membership) -> int | None:
        """The school of the body."""
        return db.session.get_one(Body, row.body_id).school_id

    def suggestions(self) -> list[tuple[str, str]]:
        """People in reach."""
        return choices.people()


def _administrator_alone() -> None:
    if not choices.kept().everywhere:
        raise WrongPerson("Only an administrator does that. Ask yours.")
