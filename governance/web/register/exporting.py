"""The register as a spreadsheet: what the list shows, whole; and the same columns to fill in."""

from __future__ import annotations

from flask import Response, current_app, request

from governance.adapters.spreadsheets import make_csv, make_xlsx
from governance.domain.permissions import Permission
from governance.queries.register import exported as queries
from governance.web.guards import clock, me, needs
from governance.web.register.blueprint import blueprint
from governance.web.register.listing import asked_for

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"


@blueprint.get("/policies/register.xlsx")
@needs(Permission.SEE_REGISTER)
def workbook() -> Response:
    """What the list shows, as an Excel workbook."""
    return _file(make_xlsx(_table()), "register.xlsx", XLSX)


@blueprint.get("/policies/register.csv")
@needs(Permission.SEE_REGISTER)
def separated() -> Response:
    """What the list shows, as text with commas."""
    return _file(make_csv(_table()), "register.csv", CSV)


@blueprint.get("/policies/blank-list.xlsx")
@needs(Permission.BRING_IN)
def blank_list() -> Response:
    """An empty list with the columns that are read, and how to fill them in."""
    return _file(make_xlsx(queries.blank()), "blank-list.xlsx", XLSX)


def _table() -> queries.Table:
    return queries.exported(
        me().reach(Permission.SEE_REGISTER),
        asked_for(request.args),
        today=clock().today(),
        soon_days=current_app.config["DUE_SOON_DAYS"],
    )


def _file(data: bytes, name: str, media_type: str) -> Response:
    answer = Response(data, mimetype=media_type)
    answer.headers["Content-Disposition"] = f"attachment; filename={name}"
    return answer
