"""The outbox's way out: a message is claimed, then sent, then noted as sent; each is a transaction.

Between claim and note the message is at sea. Should the program end there, it is sent again after
`AT_SEA`: at least once rather than at most once, since a head who never hears of a deadline is
worse off than one who hears twice. The second copy carries the same Message-ID, by which mail
programs recognise it.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select, update

from governance.adapters.mail import Parcel
from governance.db import db
from governance.domain.moments import Moment
from governance.models.jobs import OutboxMessage
from governance.models.person import Person

AT_SEA = timedelta(minutes=15)
TRIES = 8
WAITS = tuple(
    timedelta(minutes=minutes) for minutes in (1, 5, 30, 2 * 60, 6 * 60, 12 * 60, 24 * 60)
)
WAIT_FOR_SERVER = timedelta(minutes=5)
_LONGEST_ERROR = 1000


def take_next(*, when: Moment) -> Parcel | None:
    """Claim the message that has waited longest; None where none is due.

    Two senders never take the same: PostgreSQL skips rows that are locked, SQLite has one writer
    at a time, and what is taken is not due again before `AT_SEA` is over. A message to somebody who
    has left is given up.
    """
    wanted = (
        select(OutboxMessage, Person)
        .join(Person, Person.id == OutboxMessage.person_id)
        .where(
            OutboxMessage.sent_at.is_(None),
            OutboxMessage.given_up_at.is_(None),
            OutboxMessage.send_after <= when.at,
        )
        .order_by(OutboxMessage.send_after, OutboxMessage.id)
        .limit(1)
        .with_for_update(of=OutboxMessage, skip_locked=True)
    )
    while (found := db.session.execute(wanted).first()) is not None:
        message, person = found
        if person.archived_on is not None:
            message.given_up_at = when.at
            message.error = "The person has left, so the message was not sent."
            db.session.flush()  # the next question must not find it again
            continue
        message.attempts += 1
        message.send_after = when.at + AT_SEA
        return Parcel(
            id=message.id,
            attempt=message.attempts,
            name=person.name,
            email=person.email,
            subject=message.subject,
            text=message.text,
            written_at=message.written_at,
        )
    return None


def note_sent(parcel: Parcel, *, when: Moment) -> None:
    """The server has taken it."""
    _note(parcel, whichever_try=True, sent_at=when.at, given_up_at=None, error=None)


def note_never(parcel: Parcel, sentence: str, *, when: Moment) -> None:
    """The server will never take it: kept, and shown, with what the server said."""
    _note(parcel, given_up_at=when.at, error=sentence)


def note_later(parcel: Parcel, sentence: str, *, when: Moment) -> None:
    """The server would not take it now: wait longer each time, and give up after `TRIES`."""
    if parcel.attempt >= TRIES:
        note_never(parcel, f"Given up after {TRIES} tries. {sentence}", when=when)
        return
    _note(parcel, send_after=when.at + WAITS[parcel.attempt - 1], error=sentence)


def note_server_away(parcel: Parcel, sentence: str, *, when: Moment) -> None:
    """No server took anything: the try does not count, so a long outage loses no message."""
    _note(
        parcel,
        attempts=parcel.attempt - 1,
        send_after=when.at + WAIT_FOR_SERVER,
        error=sentence,
    )


def _note(parcel: Parcel, *, whichever_try: bool = False, **values: object) -> None:
    """Write down how a try ended, unless another sender has taken the message since."""
    if isinstance(sentence := values.get("error"), str):
        values["error"] = sentence[:_LONGEST_ERROR]
    change = update(OutboxMessage).where(
        OutboxMessage.id == parcel.id, OutboxMessage.sent_at.is_(None)
    )
    if not whichever_try:
        change = change.where(OutboxMessage.attempts == parcel.attempt)
    db.session.execute(change.values(**values).execution_options(synchronize_session=False))
