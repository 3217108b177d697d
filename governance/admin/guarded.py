"""One guarded base for every record table: closed until opened, bound to the person's schools.

Flask-Admin's own view answers create, edit, details, delete, bulk actions, export and look-ups at
addresses that exist from the start. Here an address exists only where a table opened it, every
query begins at the rows in reach, every change is one unit of work with its entry in the journal,
and a refusal or a fault of ours reaches the one place that answers it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, cast

from flask import Response, flash, redirect, request
from flask_admin import expose
from flask_admin.contrib.sqla import ModelView
from flask_admin.model.base import ViewArgs
from sqlalchemy import select
from wtforms import Form

from governance.admin.changes import blame, differences, fingerprint, kept_rules
from governance.db import CHANGED_MEANWHILE, db, unit_of_work
from governance.domain.errors import BadInput, NotFound, Stale, WrongPerson
from governance.domain.permissions import Permission, Reach
from governance.services.beats.journal import record
from governance.web.guards import me, now
from governance.web.labels import day, instant

GONE = "There is no such page, or it belongs to another school."
LAST_PAGE = 400
LONGEST_SEARCH = 100
Answer = Any  # what Flask takes for an answer


class NoForm(Form):
    """The form of a table that nobody edits here."""


class GuardedView(ModelView):
    """A record table of one school or several, read only until a subclass opens more."""

    permission = Permission.KEEP_RECORDS
    everywhere_only = False
    opened: frozenset[str] = frozenset()
    about = ""
    empty = "There is nothing here yet."
    one = "record"
    group = "Records"
    heading_column = "name"
    beside: tuple[tuple[str, type[Any]], ...] = ()

    can_create = can_edit = can_delete = can_export = can_view_details = False
    can_set_page_size = False
    simple_list_pager = True
    page_size = 25
    form: type[Form] = NoForm
    column_filters = None
    column_searchable_list: tuple[str, ...] = ()
    column_sortable_list: tuple[str, ...] = ()
    column_default_sort: Any = ("id", True)
    list_template = "admin/model/list.html"
    create_template = "admin/model/create.html"
    edit_template = "admin/model/edit.html"

    def __init__(self, model: type[Any], name: str, slug: str) -> None:
        self.can_create = "create_view" in self.opened
        self.can_edit = "edit_view" in self.opened
        self.column_type_formatters = FORMATTERS
        super().__init__(
            model, db, name=name, endpoint=f"records_{slug}", url=f"/admin/records/{slug}"
        )

    # The door.

    def create_blueprint(self, admin: Any) -> Any:
        """Register the list and what was opened; no other address of Flask-Admin's exists."""
        reachable = self.opened | {"index_view"}
        self._urls = [rule for rule in vars(type(self))["_urls"] if rule[1] in reachable]
        return super().create_blueprint(admin)

    def is_accessible(self) -> bool:
        """Whether the person's reach opens the table."""
        reach = self.reach()
        return reach.everywhere or not (self.everywhere_only or reach.nowhere)

    def inaccessible_callback(self, name: str, **kwargs: Any) -> Answer:
        """Refuse with a sentence."""
        raise WrongPerson("Only an administrator opens this table. Ask yours.")

    def _run_view(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Run the view as it is: Flask-Admin would mask a TypeError of ours."""
        return fn(self, *args, **kwargs)

    # The rows in reach.

    def reach(self) -> Reach:
        """The schools whose records this person may open here."""
        return me().reach(self.permission)

    def scope(self, reach: Reach) -> Any:
        """The predicate “this row is in reach”; a table says what it is, or shows nothing."""
        raise NotImplementedError

    def get_query(self) -> Any:
        """Every row in reach, and no other."""
        return db.session.query(self.model).filter(self.scope(self.reach()))

    def get_count_query(self) -> Any:
        """The same, counted."""
        return self.get_query().with_entities(db.func.count(self.model.id))

    def get_one(self, id: str) -> Any:  # noqa: A002 - Flask-Admin's name
        """One row in reach; NotFound otherwise, whether or not there is one elsewhere."""
        if not (id.isascii() and id.isdigit() and len(id) < 10):
            raise NotFound(GONE)
        found = self.get_query().filter(self.model.id == int(id)).one_or_none()
        if found is None:
            raise NotFound(GONE)
        return found

    def get_list(self, *args: Any, **kwargs: Any) -> tuple[int | None, list[Any]]:
        """A page, and whether there is a next one."""
        kwargs["page_size"] = self.page_size
        _, rows = super().get_list(*args, **kwargs)
        self._template_args["more"] = len(rows) > self.page_size
        self._template_args["beside"] = [self._named(rows, *one) for one in self.beside]
        return None, rows[: self.page_size]

    def _named(self, rows: list[Any], column: str, table: type[Any]) -> list[Any]:
        """The rows of another table that this page names, fetched in one go."""
        numbers = {getattr(row, column) for row in rows} - {None}
        return list(db.session.scalars(select(table).where(table.id.in_(numbers))))

    def _apply_pagination(self, query: Any, page: int | None, page_size: int | None) -> Any:
        return query.limit(self.page_size + 1).offset((page or 0) * self.page_size)

    def _get_list_extra_args(self) -> ViewArgs:
        asked = super()._get_list_extra_args()
        asked.page = min(max(asked.page or 0, 0), LAST_PAGE)
        asked.search = (asked.search or "").replace("\x00", "").strip()[:LONGEST_SEARCH] or None
        asked.extra_args = {}
        return asked

    # Changes.

    @expose("/new/", methods=("GET", "POST"))
    def create_view(self) -> Answer:
        """The empty form, and what comes of sending it."""
        form = self.create_form()
        if request.method == "POST" and form.validate():
            try:
                made = self.create_model(form)
            except BadInput as error:
                blame(form, error)
            else:
                flash(f"“{self.title_of(made)}” was added.", "done")
                return redirect(self.get_url(".index_view"))
        return self.draw(self.create_template, form)

    @expose("/edit/", methods=("GET", "POST"))
    def edit_view(self) -> Answer:
        """The form of one row, and what comes of sending it."""
        row = self.get_one(request.args.get("id", ""))
        form = self.edit_form(obj=row)
        if request.method == "POST" and form.validate():
            try:
                self.update_model(form, row)
            except BadInput as error:
                blame(form, error)
            else:
                flash(f"“{self.title_of(row)}” was changed.", "done")
                return redirect(self.get_url(".index_view"))
        return self.draw(self.edit_template, form, row)

    @expose("/archive/", methods=("POST",))
    def archive_view(self) -> Answer:
        """Put one row away, or bring it back; records are never deleted."""
        back = "restore" in request.form
        with unit_of_work():
            row = self.get_one(request.form.get("id", ""))
            self.archive(row, back=back)
            self.journal(f"{'brought back' if back else 'archived'} a {self.one}", row, {})
        flash(f"“{self.title_of(row)}” is {'in use again' if back else 'archived'}.", "done")
        return redirect(self.get_url(".index_view"))

    def create_model(self, form: Form) -> Any:
        """Add what the form says, in one unit of work with its entry in the journal."""
        with unit_of_work(), kept_rules():
            row = self.model()
            self.fill(form, row, created=True)
            self.on_model_change(form, row, True)
        return row

    def update_model(self, form: Form, model: Any) -> bool:
        """Change one row, if it still is as it was when the form was drawn; Stale otherwise."""
        with unit_of_work() as session, kept_rules():
            session.refresh(model, with_for_update=True)
            if request.form.get("seen") != fingerprint(model):
                raise Stale(CHANGED_MEANWHILE)
            self.fill(form, model, created=False)
            self.on_model_change(form, model, False)
        return True

    def on_model_change(self, form: Form, model: Any, is_created: bool) -> None:
        """Guard, store and journal, in the transaction of the change."""
        changes = differences(model)  # before the guard, whose questions may flush
        self.guard(model, created=is_created)
        if is_created:
            db.session.add(model)
        db.session.flush()
        if changes:
            self.journal(f"{'added' if is_created else 'changed'} a {self.one}", model, changes)

    def journal(self, verb: str, row: Any, changes: dict[str, Any]) -> None:
        """Record what was done to the row."""
        record(
            verb,
            by=me(),
            when=now(),
            subject=f"{self.one} {row.id}",
            school_id=self.school_of(row),
            called=self.title_of(row),
            changes=changes,
        )

    def fill(self, form: Form, row: Any, *, created: bool) -> None:
        """Move what was typed into the row."""
        form.populate_obj(row)

    def guard(self, row: Any, *, created: bool) -> None:
        """Raise where this person may not store this row; it is not stored yet."""
        raise WrongPerson("This table is read only.")

    def archive(self, row: Any, *, back: bool) -> None:
        """Guard, then put the row away or bring it back."""
        self.guard(row, created=False)
        row.archived_on = None if back else now().day

    def school_of(self, row: Any) -> int | None:
        """The school in whose journal a change of the row is kept."""
        return cast("int | None", row.school_id)

    def title_of(self, row: Any) -> str:
        """What people call the row."""
        return str(getattr(row, self.heading_column))

    def draw(self, template: str, form: Form, row: Any = None) -> Answer:
        """The page of a form; 422 where it came back with errors."""
        shown = self.render(
            template,
            form=form,
            row=row,
            seen=fingerprint(row) if row is not None else None,
            suggestions=self.suggestions(),
        )
        return Response(shown, 422 if request.method == "POST" else 200)

    def suggestions(self) -> list[tuple[str, str]]:
        """People offered while an address is typed: (address, name)."""
        return []

    def sent(self) -> Any:
        """What was typed, where the form came back."""
        return request.form if request.method == "POST" else None

    def may_create(self) -> bool:
        """Whether this person is offered to add a row."""
        return self.can_create

    def may_archive(self, row: Any) -> bool:
        """Whether this person is offered to archive the row."""
        return "archive_view" in self.opened

    def page_of(self, row: Any) -> str | None:
        """Where the row's name leads."""
        return cast(str, self.get_url(".edit_view", id=row.id)) if self.can_edit else None


FORMATTERS: dict[type, Callable[[Any, Any, str], Any]] = {
    type(None): lambda view, value, name: None,
    bool: lambda view, value, name: "Yes" if value else "No",
    datetime: lambda view, value, name: instant(value),
    date: lambda view, value, name: day(value),
}
