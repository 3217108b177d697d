"""Minutes as Word documents: the open ones, and the confidential ones in a file of their own."""

from __future__ import annotations

from io import BytesIO

from flask import send_file
from werkzeug.wrappers import Response

from governance.adapters.documents.writing import make_docx
from governance.domain.minutes import Standing
from governance.domain.permissions import Permission
from governance.models.meeting import Part
from governance.queries.minutes import reading as queries
from governance.web.guards import me, needs, now
from governance.web.labels import day
from governance.web.minutes.blueprint import blueprint

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TO_SIGN = "Signed ……………………………………………… Chair          Date ………………………"
NAMES = {Part.A: "Minutes", Part.B: "Confidential minutes"}
FEET = {Part.A: "", Part.B: "Confidential"}


@blueprint.get("/meetings/<int:meeting_id>/minutes.docx")
@needs(Permission.SEE_MEETINGS)
def word(meeting_id: int) -> Response:
    """Part A."""
    return _word(meeting_id, Part.A)


@blueprint.get("/meetings/<int:meeting_id>/minutes-part-b.docx")
@needs(Permission.SEE_MEETINGS)
def word_part_b(meeting_id: int) -> Response:
    """Part B, for those who may read it."""
    return _word(meeting_id, Part.B)


def _word(meeting_id: int, part: Part) -> Response:
    page, minutes = queries.part_of(me(), meeting_id, part, now().day)
    sections = [
        (f"{entry.number}. {entry.title}", entry.paragraphs or [""]) for entry in minutes.entries
    ]
    sections.append(("Signature", _signature(page)))
    data = make_docx(
        minutes.title,
        minutes.school,
        minutes.head,
        sections,
        header="" if page.standing is Standing.SIGNED else Standing.READY.label,
        footer=FEET[part],
    )
    name = f"{NAMES[part]} {page.held_on.isoformat()}.docx"
    return send_file(BytesIO(data), mimetype=WORD, as_attachment=True, download_name=name)


def _signature(page: queries.MinutesPage) -> list[str]:
    """The line to sign on; once they are signed, who did, and what was corrected."""
    at = page.agreement
    if at is None or at.signed_on is None:
        return [TO_SIGN]
    return [
        f"Signed: {at.signed_by}, in the chair of the meeting of {day(at.held_on)}.",
        f"Date: {day(at.signed_on)}.",
        *(at.words or "").splitlines(),
    ]
