"""The journey of one review: its states, the acts that move it, and why an act is refused.

The rule is a table, `TRANSITIONS`; what is not in it is refused with the sentence that `REFUSALS`
holds for exactly that state and act. Who may act is not decided here (see the permissions), nor
whether a decision is lawful (see the decision routes).
"""

from governance.domain.reviews.journey import (
    EVENTS,
    OPEN,
    TO_WRITE,
    TRANSITIONS,
    Action,
    Event,
    State,
    actions_in,
)
from governance.domain.reviews.refusals import REFUSALS, IllegalTransition, advance

__all__ = [
    "EVENTS",
    "OPEN",
    "REFUSALS",
    "TO_WRITE",
    "TRANSITIONS",
    "Action",
    "Event",
    "IllegalTransition",
    "State",
    "actions_in",
    "advance",
]
