"""A change of a record: what it changes, whether the row was seen as it is, what is wrong."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.exc import IntegrityError
from wtforms import Form

from governance.admin.breaches import sentence_for
from governance.domain.errors import BadInput

UNTOLD = ("password_hash", "revision")


def blame(form: Form, error: BadInput) -> None:
    """Put the sentence beside its field, or at the head of the form."""
    if error.field is not None and error.field in form:
        form[error.field].errors = [*form[error.field].errors, error.sentence]
    else:
        form.form_errors.append(error.sentence)


class kept_rules:  # noqa: N801 - used as a word: `with kept_rules()`
    """Turn a constraint of the database that was broken into the sentence of that rule."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, IntegrityError):
            raise BadInput(sentence_for(error)) from error


def fingerprint(row: Any) -> str:
    """What the columns of a row hold, as a short digest: two people who edit it cannot overlap."""
    state = inspect(row)
    values = {one.key: plain(getattr(row, one.key)) for one in state.mapper.column_attrs}
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()[:20]


def differences(row: Any) -> dict[str, list[Any]]:
    """What is about to change: {column: [before, after]}; never a password."""
    found: dict[str, list[Any]] = {}
    for attribute in inspect(row).mapper.column_attrs:
        history = inspect(row).attrs[attribute.key].history
        if history.has_changes() and attribute.key not in UNTOLD:
            before = history.deleted[0] if history.deleted else None
            after = history.added[0] if history.added else None
            if plain(before) != plain(after):
                found[attribute.key] = [plain(before), plain(after)]
    return found


def plain(value: Any) -> str | int | bool | None:
    """A value as the journal can hold it."""
    if value is None or isinstance(value, bool | int):
        return value
    return value.isoformat() if isinstance(value, date) else str(value)
