"""The packs of a meeting as a page shows them, and who may open which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select

from governance.db import db
from governance.domain.errors import NotFound, WrongPerson
from governance.domain.permissions import Actor, Permission, Role, SchoolRef
from governance.models.meeting import AgendaItem, Meeting, Pack, PackState, Part
from governance.models.policy import Version
from governance.models.school import Body, Membership, School

GONE = "There is no such page, or it belongs to another school."
CONFIDENTIAL = (
    "Part B is confidential: its papers are for the members of this body on the day of the"
    " meeting, the clerk and the headteacher."
)
_MEGABYTE, _KILOBYTE = 1024 * 1024, 1024


@dataclass(frozen=True, slots=True)
class PackRow:
    """One pack: what it holds, how far its making has come, and the file once there is one."""

    id: int
    part: Part
    late: bool
    state: PackState
    sentence: str | None
    sha256: str | None
    size: int | None
    pages: int | None
    meeting_id: int
    held_on: date
    body: str

    @property
    def made(self) -> bool:
        """Whether there is a file."""
        return self.state is PackState.MADE

    @property
    def name(self) -> str:
        """What a link to it says: “The pack”, “Papers that followed, Part B (confidential)”."""
        name = "Papers that followed" if self.late else "The pack"
        return f"{name}, Part B (confidential)" if self.part is Part.B else name

    @property
    def extent(self) -> str:
        """“PDF, 1.2 MB, 48 pages”."""
        size, pages = self.size or 0, self.pages or 0
        large = size >= _MEGABYTE
        said = f"{size / _MEGABYTE:.1f} MB" if large else f"{max(size // _KILOBYTE, 1)} KB"
        return f"PDF, {said}, {pages} page{'' if pages == 1 else 's'}"

    @property
    def filename(self) -> str:
        """What the file is called when it is saved."""
        sort = "Papers that followed" if self.late else "Papers"
        part = ", Part B confidential" if self.part is Part.B else ""
        number = f", {self.id}" if self.late else ""
        return f"{sort}, {self.body}, {self.held_on.isoformat()}{part}{number}.pdf"


_COLUMNS = (
    Pack.id,
    Pack.part,
    Pack.late,
    Pack.state,
    Pack.sentence,
    Pack.sha256,
    Pack.size,
    Pack.pages,
    Pack.meeting_id,
    Meeting.held_on,
    Body.name,
)


def of_meeting(actor: Actor, school: SchoolRef, meeting_id: int) -> list[PackRow]:
    """The packs of a meeting that this person may open, in the order in which they went out."""
    rows = _rows(Pack.meeting_id == meeting_id)
    found = [PackRow(*row[:11]) for row in rows]
    if any(pack.part is Part.B for pack in found):
        row = rows[0]
        if not _may_open_part_b(actor, school, row.body_id, row.held_on):
            return [pack for pack in found if pack.part is not Part.B]
    return found


def one(actor: Actor, pack_id: int) -> PackRow:
    """A pack; NotFound out of reach, WrongPerson in a wrong role, or where Part B is closed."""
    rows = _rows(Pack.id == pack_id)
    if not rows:
        raise NotFound(GONE)
    [row] = rows
    school = SchoolRef(row.school_id, row.trust_id)
    actor.require(Permission.SEE_MEETINGS, school)
    if row.part is Part.B and not _may_open_part_b(actor, school, row.body_id, row.held_on):
        raise WrongPerson(CONFIDENTIAL)
    return PackRow(*row[:11])


def weight(pack_id: int) -> int:
    """How much text a pack holds, in characters: what its making costs."""
    items = db.session.scalar(select(Pack.items).where(Pack.id == pack_id)) or []
    said = (
        select(func.sum(func.length(Version.html)))
        .join(AgendaItem, AgendaItem.version_id == Version.id)
        .where(AgendaItem.id.in_(items))
    )
    return db.session.scalar(said) or 0


def _rows(condition: Any) -> list[Any]:
    wanted = (
        select(*_COLUMNS, Meeting.body_id, School.id.label("school_id"), School.trust_id)
        .join(Meeting, Meeting.id == Pack.meeting_id)
        .join(Body, Body.id == Meeting.body_id)
        .join(School, School.id == Meeting.school_id)
        .where(condition)
        .order_by(Pack.id)
    )
    return list(db.session.execute(wanted))


def _may_open_part_b(actor: Actor, school: SchoolRef, body_id: int, held_on: date) -> bool:
    if actor.may(Permission.PLAN_MEETINGS, school) or Role.HEADTEACHER in actor.roles_at(school):
        return True
    seat = select(Membership.id).where(
        Membership.body_id == body_id,
        Membership.person_id == actor.person_id,
        Membership.starts <= held_on,
        or_(Membership.ends.is_(None), Membership.ends >= held_on),
    )
    return db.session.scalars(seat.limit(1)).first() is not None
