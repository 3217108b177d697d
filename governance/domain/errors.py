"""Refusals: each is one sentence that says what happened and what to do.

They are raised where they are known and turned into HTTP in one place (`governance/web/errors.py`).
"""

from __future__ import annotations


class Refusal(Exception):
    """Something the program will not do, and why, as one sentence with a full stop."""

    status = 400

    def __init__(self, sentence: str, *, reasons: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.reasons = reasons


class BadInput(Refusal):
    """What was typed or uploaded cannot be used; `field` names the form field, if any."""

    status = 422

    def __init__(self, sentence: str, *, field: str | None = None) -> None:
        super().__init__(sentence)
        self.field = field


class WrongPerson(Refusal):
    """This person may not do this, now or later (403)."""

    status = 403


class WrongMoment(Refusal):
    """The act is right in itself but not now (409)."""

    status = 409


class Stale(WrongMoment):
    """The page was drawn before somebody else changed what it shows (409)."""


class NotLawful(WrongMoment):
    """A decision that would not stand; `reasons` holds one sentence for each broken rule (409)."""


class NotFound(Refusal):
    """There is no such thing, or it belongs to a school outside this person's reach (404)."""

    status = 404
