"""What a school with one of everything has in its registers of plans, interests and governors."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from governance.domain.permissions import Role
from governance.models.interest import Interest, InterestKind, LinkGovernor
from governance.models.planning import AcceptedPlan
from tests.factories import LONG_AGO


def rows(mark: str, school_id: int, people: Mapping[Role, int], at: datetime) -> list[Any]:
    """An accepted plan, an interest and a link governor, each with the mark where it has words."""
    return [
        AcceptedPlan(
            school_id=school_id, accepted_by=people[Role.CLERK], accepted_at=at, changes=[]
        ),
        Interest(
            school_id=school_id,
            person_id=people[Role.CHAIR],
            kind=InterestKind.BUSINESS,
            words=f"{mark} Supplies",
            starts=LONG_AGO,
            declared_on=LONG_AGO,
            recorded_by=people[Role.CLERK],
            recorded_at=at,
        ),
        LinkGovernor(
            school_id=school_id, person_id=people[Role.CHAIR], area=f"{mark} area", starts=LONG_AGO
        ),
    ]
