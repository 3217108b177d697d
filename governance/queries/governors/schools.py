"""The registers of interests within reach, school by school."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.db import db
from governance.domain.permissions import Reach
from governance.models.school import School
from governance.queries import schools
from governance.queries.governors.interests import silent


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """A school, and how many of its members have declared nothing this school year."""

    id: int
    name: str
    silent: int


@dataclass(frozen=True, slots=True)
class Schools:
    """The schools; none is listed, and `complete` is false, where they are too many."""

    rows: tuple[SchoolLine, ...]
    complete: bool

    @property
    def silent(self) -> int:
        """How many members have declared nothing, over all these schools."""
        return sum(row.silent for row in self.rows)


def registers(reach: Reach, today: date) -> Schools:
    """Every school in reach, by name, where they are no more than a list can hold."""
    found = schools.in_reach(reach)
    rows = []
    for number, name in found.listed:
        since = db.session.get_one(School, number).terms.school_year(today)
        rows.append(SchoolLine(number, name, len(silent(number, since, today))))
    return Schools(tuple(rows), found.complete)
