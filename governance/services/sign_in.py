"""Signing in, and confirming with the password: throttled per account and per address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, func, select

from governance.adapters.passwords import Passwords
from governance.db import db
from governance.domain.errors import BadInput, Refusal
from governance.domain.moments import Moment
from governance.domain.permissions import Actor
from governance.models.person import SignInAttempt
from governance.queries import people
from governance.queries.people import Account
from governance.services.beats.journal import record

WRONG = (
    "The e-mail address or the password is wrong. Check both, or ask the clerk for a new password."
)


class TooManyTries(Refusal):
    """The throttle is shut (429)."""

    status = 429


@dataclass(frozen=True, slots=True)
class Throttle:
    """How many failures are allowed in how many minutes, for one account and from one address."""

    tries: int
    tries_from: int
    minutes: int


def keys_of(email: str, address: str) -> tuple[str, str]:
    """What failures are counted by: the account typed, and where they come from."""
    return f"person:{email.strip().lower()[:254]}", f"from:{address[:60]}"


def begin_try(email: str, address: str, *, when: Moment, throttle: Throttle) -> None:
    """Count a try before the password is looked at, so that many at once gain nothing.

    Raises TooManyTries where this account or this address failed too often; a good password takes
    the try back with `forgive`.
    """
    since = when.at - timedelta(minutes=throttle.minutes)
    account, origin = keys = keys_of(email, address)
    counts: dict[str, int] = dict(
        db.session.execute(
            select(SignInAttempt.key, func.count())
            .where(SignInAttempt.key.in_(keys), SignInAttempt.at > since)
            .group_by(SignInAttempt.key)
        ).all()
    )
    if counts.get(account, 0) >= throttle.tries or counts.get(origin, 0) >= throttle.tries_from:
        raise TooManyTries(
            f"Too many failed tries. Wait {throttle.minutes} minutes, then try again,"
            " or ask the clerk for a new password."
        )
    db.session.add_all(SignInAttempt(key=key, at=when.at) for key in keys)
    db.session.execute(delete(SignInAttempt).where(SignInAttempt.at < when.at - timedelta(days=1)))


def forgive(email: str, address: str) -> None:
    """The password was right: forget this account's failures, and this try of the address."""
    account, origin = keys_of(email, address)
    newest = select(func.max(SignInAttempt.id)).where(SignInAttempt.key == origin)
    db.session.execute(delete(SignInAttempt).where(SignInAttempt.key == account))
    db.session.execute(
        delete(SignInAttempt).where(SignInAttempt.id == newest.scalar_subquery()),
        execution_options={"synchronize_session": False},
    )


def sign_in(email: str, password: str, *, when: Moment, passwords: Passwords) -> Account:
    """The account, where the password is right; BadInput with one sentence for every other case."""
    account = people.account_of(email, when.day)
    if not passwords.matches(account.password_hash if account else None, password) or not account:
        raise BadInput(WRONG, field="password")
    return account


def note_sign_in(by: Actor, *, when: Moment, how: str) -> None:
    """Record in the journal that somebody signed in."""
    record("signed in", by=by, when=when, subject=f"person {by.person_id}", how=how)
