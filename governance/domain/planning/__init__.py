"""Planning backwards: which meeting takes which review, so that the draft is asked for in time."""

from governance.domain.planning.asked import Ask, Limits, Sitting
from governance.domain.planning.plain import earliest_deadline
from governance.domain.planning.planner import Placement, Plan, plan
from governance.domain.planning.related import related_group

__all__ = [
    "Ask",
    "Limits",
    "Placement",
    "Plan",
    "Sitting",
    "earliest_deadline",
    "plan",
    "related_group",
]
