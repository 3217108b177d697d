"""The tables. Importing this package makes every one of them known to the metadata."""

from governance.models import (
    decision,
    history,
    intake,
    interest,
    jobs,
    journal,
    meeting,
    person,
    planning,
    policy,
    review,
    school,
)

__all__ = [
    "decision",
    "history",
    "intake",
    "interest",
    "jobs",
    "journal",
    "meeting",
    "person",
    "planning",
    "policy",
    "review",
    "school",
]
