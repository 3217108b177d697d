"""The agenda as a Word document."""

from __future__ import annotations

from io import BytesIO

from flask import Blueprint, send_file
from werkzeug.wrappers import Response

from governance.adapters.documents.writing import make_docx
from governance.domain.permissions import Permission
from governance.models.meeting import Part
from governance.queries.meetings import agenda as queries
from governance.web.guards import me, needs, now
from governance.web.labels import day

blueprint = Blueprint("printing", __name__)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PARTS = {Part.A: "Part A", Part.B: "Part B (confidential)"}


@blueprint.get("/meetings/<int:meeting_id>/agenda.docx")
@needs(Permission.SEE_MEETINGS)
def agenda(meeting_id: int) -> Response:
    """The agenda with its numbers, Part A and Part B apart, late papers marked with the urgency."""
    page = queries.meeting(me(), meeting_id, now().day)
    row = page.row
    control = [("Body", row.body), ("Date", day(row.held_on)), ("Time", row.starts_at)]
    control += [("Place", row.place)] if row.place else []
    if page.urgency:
        control.append(("Urgency stated by the chair", page.urgency))
    sections = [
        (PARTS[part], [_line(item) for item in page.items if item.part is part])
        for part in Part
        if any(item.part is part for item in page.items)
    ]
    data = make_docx("Agenda", row.school, control, sections)
    name = f"Agenda {row.held_on.isoformat()}.docx"
    return send_file(BytesIO(data), mimetype=WORD, as_attachment=True, download_name=name)


def _line(item: queries.ItemRow) -> str:
    words = f"{item.position}. {item.policy}"
    if item.version is not None:
        words += f" (version {item.version})"
    if item.minutes:
        words += f" – {f'{item.begins}, ' if item.begins else ''}{item.minutes} minutes"
    return words + (" – late papers" if item.late else "")
