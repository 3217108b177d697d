"""The records of people, the posts they hold, and the small form that sets a password."""

from __future__ import annotations

from typing import Any, cast

from flask import current_app, flash, redirect, request
from flask_admin import expose
from sqlalchemy import select
from wtforms import Form

from governance.adapters.passwords import Passwords
from governance.admin import choices, forms
from governance.admin.changes import blame
from governance.admin.guarded import Answer, GuardedView
from governance.db import db, unit_of_work
from governance.domain.errors import BadInput
from governance.domain.permissions import Reach
from governance.models.person import Person, Post
from governance.models.school import School, Trust
from governance.queries.records import is_wholly_within, people_within, posts_within
from governance.services.beats.journal import record
from governance.services.records import people
from governance.services.records.setting_up import good_address
from governance.web.guards import me, now
from governance.web.labels import label

TAKEN = "Somebody with that e-mail address is in the register already. Ask the administrator where"
TAKEN += " they serve another school as well."


class People(GuardedView):
    """People: added with their first post, archived and never deleted; no password is shown."""

    opened = frozenset({"create_view", "edit_view", "archive_view", "password_view"})
    form = forms.PersonForm
    one = "person"
    group = "People"
    about = "Who may sign in, and with which address."
    column_list = ("name", "email", "may_sign_in", "archived_on")
    column_labels = {
        "name": "Name",
        "email": "E-mail address",
        "may_sign_in": "Password",
        "archived_on": "Archived",
    }
    column_formatters = {
        "may_sign_in": lambda view, context, row, name: (
            "Set" if row.password_hash else "Not set yet"
        )
    }
    column_searchable_list = ("name", "email")
    column_sortable_list = ("name", "email")
    column_default_sort = "name"

    def scope(self, reach: Reach) -> Any:
        """People with a place in reach."""
        return people_within(reach)

    def create_form(self, obj: Any = None) -> Form:
        """With the first post, so that a new person has a place in the records."""
        return forms.NewPersonForm(self.sent())

    def create_model(self, form: Form) -> Person:
        """The person and the post, in one unit of work."""
        with unit_of_work():
            email = good_address(form["email"].data)
            if db.session.scalars(select(Person.id).where(Person.email == email)).first():
                raise BadInput(TAKEN, field="email")
            person = Person(name=form["name"].data, email=email)
            db.session.add(person)
            db.session.flush()
            post = _post_of(form, person.id)
            school_id = people.give_post(post, by=me(), when=now(), at_once_with_the_person=True)
            db.session.flush()
            facts: dict[str, Any] = {"email": email, "role": post.role.value}
            record(
                "added a person",
                by=me(),
                when=now(),
                subject=f"person {person.id}",
                school_id=school_id,
                called=person.name,
                **facts,
            )
        return person

    def fill(self, form: Form, row: Person, *, created: bool) -> None:
        """The name, and the address in lower case."""
        row.name, row.email = form["name"].data, good_address(form["email"].data)

    def guard(self, row: Person, *, created: bool) -> None:
        """Where one keeps the records of every place the person has."""
        with db.session.no_autoflush:
            people.person_for(me(), row.id, now())

    def archive(self, row: Person, *, back: bool) -> None:
        """Close the account, or open it again."""
        if back:
            self.guard(row, created=False)
            row.archived_on = None
        else:
            people.archive_person(row, by=me(), when=now())

    @expose("/password/", methods=("GET", "POST"))
    def password_view(self) -> Answer:
        """Set a password: the form, and what comes of it."""
        row = self.get_one(request.args.get("id", ""))
        people.person_for(me(), row.id, now())
        form = forms.PasswordForm(self.sent())
        if request.method == "POST":
            try:
                with unit_of_work():
                    people.set_password(
                        row.id,
                        by=me(),
                        when=now(),
                        password=form["password"].data or "",
                        again=form["again"].data or "",
                        passwords=cast(Passwords, current_app.extensions["passwords"]),
                    )
            except BadInput as error:
                blame(form, error)
            else:
                flash(f"{row.name} has a new password. Tell it to them in person.", "done")
                return redirect(self.get_url(".edit_view", id=row.id))
        return self.draw("admin/password.html", form, row)

    def wholly_kept(self, row: Person) -> bool:
        """Whether the reader keeps the records of every place the person has."""
        return is_wholly_within(self.reach(), row.id, now().day)

    def school_of(self, row: Person) -> int | None:
        """The one school in reach where the person serves; a trust's or several schools': none."""
        found = db.session.scalars(
            select(Post.school_id).where(Post.person_id == row.id).distinct()
        ).all()
        return found[0] if len(found) == 1 else None

    def posts_of(self, row: Person) -> list[Post]:
        """The posts in reach that the person holds or held, newest first."""
        asked = (
            select(Post)
            .where(Post.person_id == row.id, posts_within(self.reach()))
            .order_by(Post.starts.desc(), Post.id.desc())
        )
        return list(db.session.scalars(asked))

    def place_of(self, post: Post) -> str:
        """“Brindle Lane School”, “Larkfield Trust (all its schools)” or “Everywhere”."""
        return place_in_words(post)


class Posts(GuardedView):
    """Posts: who holds which role where; a post ends, it is not deleted."""

    opened = frozenset({"create_view", "edit_view"})
    form = forms.TenureForm
    one = "post"
    group = "People"
    about = "Who is chair, clerk or headteacher, where, from when and to when."
    column_list = ("person", "role", "place", "starts", "ends")
    column_labels = {
        "person": "Person",
        "role": "Role",
        "place": "Where",
        "starts": "From",
        "ends": "To",
    }
    column_formatters = {
        "role": lambda view, context, row, name: label(row.role),
        "place": lambda view, context, row, name: place_in_words(row),
    }
    column_select_related_list = (Post.person,)
    column_searchable_list = ("person.name",)
    heading_column = "person"
    beside = (("school_id", School), ("trust_id", Trust))

    def scope(self, reach: Reach) -> Any:
        """Posts at schools and across trusts in reach."""
        return posts_within(reach)

    def create_form(self, obj: Any = None) -> Form:
        """With the person, the role and the place."""
        form = forms.NewPostForm(self.sent())
        if request.method == "GET" and request.args.get("person"):
            person = self.admin_person(request.args["person"])
            form["email"].data = person.email if person else None
        return form

    def admin_person(self, number: str) -> Person | None:
        """The person in reach that a link named."""
        if not (number.isascii() and number.isdigit() and len(number) < 10):
            return None
        seen = select(Person).where(Person.id == int(number), people_within(self.reach()))
        return db.session.scalars(seen).one_or_none()

    def fill(self, form: Form, row: Post, *, created: bool) -> None:
        """The dates; when it is new, the person, the role and the place."""
        row.starts, row.ends = form["starts"].data, form["ends"].data
        if created:
            row.person_id = choices.person_of(form["email"].data)
            row.role = form["role"].data
            row.school_id, row.trust_id = choices.place_of(form["place"].data)

    def guard(self, row: Post, *, created: bool) -> None:
        """Give or change a post only as the rules of `services/people.py` allow."""
        if created:
            people.give_post(row, by=me(), when=now())
        else:
            people.change_post(row, by=me())

    def suggestions(self) -> list[tuple[str, str]]:
        """People in reach."""
        return choices.people()

    def title_of(self, row: Post) -> str:
        """“Ottoline Farrow, clerk”."""
        return f"{db.session.get_one(Person, row.person_id).name}, {row.role.label.lower()}"


def place_in_words(post: Post) -> str:
    """Where a post is held."""
    if post.school_id is not None:
        return db.session.get_one(School, post.school_id).name
    if post.trust_id is not None:
        return f"{db.session.get_one(Trust, post.trust_id).name} (all its schools)"
    return "Everywhere"


def _post_of(form: Form, person_id: int) -> Post:
    school_id, trust_id = choices.place_of(form["place"].data)
    return Post(
        person_id=person_id,
        role=form["role"].data,
        school_id=school_id,
        trust_id=trust_id,
        starts=form["starts"].data,
        ends=form["ends"].data,
    )
