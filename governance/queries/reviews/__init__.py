"""Reviews: what is asked of somebody, and everything one page says of one review."""

from governance.queries.reviews.asked import HANDED_IN, SHOWN, WANTED, asked_of
from governance.queries.reviews.changes import Changes, changes_of, changes_since
from governance.queries.reviews.journey import Step, journey, turn
from governance.queries.reviews.page import ReviewPage, Said, page

__all__ = [
    "HANDED_IN",
    "SHOWN",
    "WANTED",
    "Changes",
    "ReviewPage",
    "Said",
    "Step",
    "asked_of",
    "changes_of",
    "changes_since",
    "journey",
    "page",
    "turn",
]
