"""A school's own list of its policies: upload it, look at the columns, confirm what it says."""

from __future__ import annotations

from typing import Any

from flask import current_app, flash, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from governance.adapters.documents import Limits
from governance.adapters.documents.limits import MEGABYTE
from governance.adapters.files import FileStore, StorageFailure
from governance.adapters.spreadsheets import parse_spreadsheet
from governance.db import unit_of_work
from governance.domain.errors import BadInput
from governance.domain.permissions import Permission
from governance.domain.trackers import (
    LABELS,
    Field,
    Layout,
    Match,
    below_headings,
    letters,
    missing,
)
from governance.models.intake import Tracker
from governance.queries import schools
from governance.queries import trackers as queries
from governance.queries.trackers import TrackerView
from governance.services import trackers as verbs
from governance.web.forms.typed import Typed, summary
from governance.web.guards import clock, me, needs, now
from governance.web.intake.blueprint import blueprint
from governance.web.register.texts import download

ACCEPTED = ".xlsx,.ods,.csv,.tsv,.txt,.xls"
SHOWN = 200
SHOWN_CHANGES = 300
SHOWN_COLUMNS = 40


@blueprint.get("/bring-in/spreadsheets/")
@needs(Permission.BRING_IN)
def spreadsheets() -> str:
    """The upload form, the blank list, and the spreadsheets that wait."""
    return _upload_page({})


@blueprint.post("/bring-in/spreadsheets/")
@needs(Permission.BRING_IN)
def bring_in_spreadsheet() -> Response | tuple[str, int]:
    """Read a spreadsheet in a process of its own and show its columns."""
    typed = Typed(request.form)
    school_id = typed.number("school") or schools.only_one(me().reach(Permission.BRING_IN))
    upload = request.files.get("file")
    if upload is None or not upload.filename:
        return _upload_page({"file": "Choose a spreadsheet."}), BadInput.status
    if school_id is None:
        return _upload_page({"school": "Choose the school."}), BadInput.status
    limits = Limits(upload_bytes=current_app.config["UPLOAD_MEGABYTES"] * MEGABYTE)
    data = upload.read()
    try:
        parsed = parse_spreadsheet(data, upload.filename, limits=limits)
        with unit_of_work():
            tracker = verbs.bring_in_tracker(
                school_id,
                by=me(),
                when=now(),
                parsed=parsed,
                data=data,
                files=FileStore(current_app.config["FILES_DIR"]),
            )
            tracker_id = tracker.id
    except (BadInput, StorageFailure) as error:
        return _upload_page({"file": error.sentence}), error.status
    return redirect(url_for("intake.spreadsheet", tracker_id=tracker_id))


@blueprint.get("/bring-in/spreadsheets/<int:tracker_id>")
@needs(Permission.BRING_IN)
def spreadsheet(tracker_id: int) -> str:
    """The columns as guessed or as chosen in the address, and what the rows say under them."""
    found = queries.tracker(me(), tracker_id)
    return _page(found, request.args)


@blueprint.post("/bring-in/spreadsheets/<int:tracker_id>/confirm")
@needs(Permission.BRING_IN)
def confirm_spreadsheet(tracker_id: int) -> Response | tuple[str, int]:
    """Take over what the rows say, under the columns as they were shown."""
    typed = Typed(request.form)
    try:
        with unit_of_work():
            done = verbs.confirm_tracker(
                tracker_id,
                by=me(),
                when=now(),
                expecting=typed.expecting(),
                sheet=typed.number("sheet") or 0,
                layout=chosen_layout(request.form),
                take=_take(request.form),
                ticked={int(one) for one in request.form.getlist("update") if one.isdecimal()},
            )
    except BadInput as error:
        typed.blame(error)
        return _page(queries.tracker(me(), tracker_id), request.form, typed.errors), error.status
    flash(_in_words(done), "done")
    if done.left is not None:
        flash("Another sheet looks like a list too. Here is what it says.", "info")
        return redirect(url_for("intake.spreadsheet", tracker_id=tracker_id))
    return redirect(url_for("register.policies"))


@blueprint.post("/bring-in/spreadsheets/<int:tracker_id>/set-aside")
@needs(Permission.BRING_IN)
def set_spreadsheet_aside(tracker_id: int) -> Response:
    """Put a spreadsheet out of the way."""
    expecting = Typed(request.form).expecting()
    with unit_of_work():
        tracker = verbs.set_tracker_aside(tracker_id, by=me(), when=now(), expecting=expecting)
        name = tracker.filename
    flash(f"“{name}” was set aside. Nothing in the register was changed.", "done")
    return redirect(url_for("intake.spreadsheets"))


@blueprint.get("/bring-in/spreadsheets/<int:tracker_id>/file")
@needs(Permission.BRING_IN)
def spreadsheet_file(tracker_id: int) -> Response:
    """The file as it was uploaded."""
    found = queries.tracker(me(), tracker_id)
    return download(found.sha256, found.filename, found.media_type)


def chosen_layout(values: MultiDict[str, str]) -> Layout:
    """The layout that a form or an address names; a field twice counts at its first column."""
    fields: dict[int, Field] = {}
    for name, value in values.items():
        number = name.removeprefix("column_")
        if name == number or not number.isdecimal() or len(number) > 3 or value not in set(Field):
            continue
        if Field(value) not in fields.values():
            fields[int(number)] = Field(value)
    heading = values.get("heading", "")
    return Layout(int(heading) if heading.isdecimal() and len(heading) < 8 else None, fields)


def _take(values: MultiDict[str, str]) -> verbs.Take:
    said = values.get("take", "")
    return verbs.Take(said) if said in set(verbs.Take) else verbs.Take.TICKED


def _page(found: Tracker, values: MultiDict[str, str], errors: dict[str, str] | None = None) -> str:
    today = clock().today()
    asked = values.get("sheet", "")
    wanted = int(asked) if asked.isdecimal() and len(asked) < 4 else None
    sheet, layout = queries.guessed(found, wanted, today)
    if "heading" in values and str(sheet) == values.get("as_sheet", asked):
        layout = chosen_layout(values)
    view = queries.view(found, sheet, layout, today=today)
    told = [(one.record, told) for one in view.matched for told in one.record.told]
    return render_template(
        "intake/spreadsheet.html",
        tracker=found,
        view=view,
        columns=_columns(view),
        fields=[("", "Not used"), *((field.value, label) for field, label in LABELS.items())],
        new=view.of(Match.NEW),
        different=view.of(Match.DIFFERENT),
        same=view.of(Match.SAME),
        archived=view.of(Match.ARCHIVED),
        missing=sum(missing(one) is not None for one in view.of(Match.DIFFERENT)),
        take=_take(values),
        ticked=set(values.getlist("update")),
        lists=[view.sheets[place].name for place in queries.lists_left(found, today)],
        told=[(record, one, LABELS[one.field]) for record, one in told[:SHOWN_CHANGES]],
        told_in_all=len(told),
        shown=SHOWN,
        shown_changes=SHOWN_CHANGES,
        errors=errors or {},
        problems=summary(errors or {}),
    )


def _columns(view: TrackerView) -> list[dict[str, Any]]:
    """Each column with its letter, its heading, what stands in it first, and its field."""
    lines = view.sheet.lines
    heading = next((one for one in lines if one.number == view.layout.heading), None)
    under = below_headings(view.sheet, view.layout)
    below = [one for one in under if len(one.filled) < 2 or len(set(one.filled)) > 1]
    found = []
    for column in range(min(view.sheet.width, SHOWN_COLUMNS)):
        samples = [line.at(column).words for line in below[:40] if line.at(column).words]
        samples = list(dict.fromkeys(samples))
        if not samples and column not in view.layout.fields:
            continue
        said = heading.at(column).words if heading else ""
        found.append(
            {
                "name": f"column_{column}",
                "label": f"{letters(column)}: {said}" if said else f"Column {letters(column)}",
                "hint": "; ".join(sample[:40] for sample in samples[:3]),
                "value": view.layout.fields.get(column, ""),
            }
        )
    return found


def _upload_page(errors: dict[str, str]) -> str:
    reach = me().reach(Permission.BRING_IN)
    return render_template(
        "intake/spreadsheets.html",
        errors=errors,
        problems=summary(errors),
        waiting=queries.waiting(reach),
        schools=schools.in_reach(reach),
        chosen=request.form.get("school", ""),
        accepted=ACCEPTED,
        megabytes=current_app.config["UPLOAD_MEGABYTES"],
    )


def _in_words(done: verbs.Done) -> str:
    """What became of the rows; what befell none is not told, but for what was added."""
    said = [_count(done.added, "policy", "policies") + " added"]
    said += [f"{done.updated} changed"] if done.updated else []
    if done.unchanged:
        said.append(_count(done.unchanged, "left as it was", "left as they were"))
    said += [_count(done.left_out, "row", "rows") + " left out"] if done.left_out else []
    return ", ".join(said) + "."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
