"""The schools somebody may choose from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Select, func, select

from governance.db import db
from governance.domain.permissions import Reach
from governance.models.school import School
from governance.queries import asking
from governance.queries.people import within

LISTED = 60


@dataclass(frozen=True, slots=True)
class SchoolsInReach:
    """Schools by name; none is listed, and `complete` is false, where they are too many."""

    listed: tuple[tuple[int, str], ...]
    complete: bool = True

    @property
    def several(self) -> bool:
        """Whether a list must say of which school it speaks."""
        return len(self.listed) > 1 or not self.complete


def in_reach(reach: Reach) -> SchoolsInReach:
    """The schools in reach that are not archived, by name, where they are no more than `LISTED`.

    A reach of a few schools by number cannot be more; any other is counted before it is sorted.
    """
    bounded = not (reach.everywhere or reach.trust_ids) and len(reach.school_ids) <= LISTED
    if not bounded and asking.value(_counting(reach)) > LISTED:
        return SchoolsInReach((), complete=False)
    return SchoolsInReach(tuple((row.id, row.name) for row in asking.rows(_listing(reach))))


@lru_cache(maxsize=256)
def _counting(reach: Reach) -> Select[int]:
    some = select(School.id).where(within(reach, School.id), School.archived_on.is_(None))
    return select(func.count()).select_from(some.limit(LISTED + 1).subquery())


def only_one(reach: Reach) -> int | None:
    """The number of the school, where just one is in reach."""
    found = in_reach(reach)
    return None if found.several or not found.listed else found.listed[0][0]


@lru_cache(maxsize=256)
def _listing(reach: Reach) -> Select[int, str]:
    return (
        select(School.id, School.name)
        .where(within(reach, School.id), School.archived_on.is_(None))
        .order_by(School.name)
    )


def named(name: str) -> list[tuple[int, str]]:
    """The schools of that name in any case, or every school where the name is empty."""
    wanted = select(School.id, School.name).where(School.archived_on.is_(None))
    if name:
        wanted = wanted.where(func.lower(School.name) == " ".join(name.split()).lower())
    return [(row.id, row.name) for row in db.session.execute(wanted.order_by(School.name))]
