"""Words and dates as people say them, for every template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from flask import Flask, current_app, session, url_for
from flask_login import current_user
from flask_wtf.csrf import generate_csrf
from jinja2 import StrictUndefined
from markupsafe import Markup, escape

from governance.clock import LONDON
from governance.domain.permissions import Actor, Permission, Role
from governance.domain.reviews import State
from governance.domain.routes import Decision as DecisionKind
from governance.domain.routes import Route
from governance.models.policy import Change, Origin, VersionState
from governance.web.guards import clock
from governance.web.shell.drawing import segments
from governance.web.shell.menu import menu_for


def init(app: Flask) -> None:
    """Set the template environment: strict, with the field's words as filters."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(FILTERS)
    app.jinja_env.globals.update(
        csrf_field=csrf_field, link=link, may=may, segments=segments, Permission=Permission
    )
    app.context_processor(around_every_page)


def around_every_page() -> dict[str, Any]:
    """What the shell needs on every page."""
    if not getattr(current_user, "is_authenticated", False):
        return {"person": None, "menu": [], "today": clock().today(), "days_ahead": 0}
    actor = current_user.actor
    return {
        "person": Who(actor.name, roles_in_words(actor)),
        "menu": menu_for(actor),
        "today": clock().today(),
        "days_ahead": clock().days_ahead(),
        "demonstration": current_app.config["DEMONSTRATION"],
    }


@dataclass(frozen=True, slots=True)
class Who:
    """The person at the head of the page."""

    name: str
    role: str


def roles_in_words(actor: Actor) -> str:
    """“Clerk”, or “Chair of governors and 2 more roles”."""
    return _roles_in_words(frozenset(post.role for post in actor.posts))


@lru_cache(maxsize=256)
def _roles_in_words(held: frozenset[Role]) -> str:
    roles = sorted(held, key=list(Role).index)
    if not roles:
        return "No role today"
    more = len(roles) - 1
    return roles[0].label + (f" and {more} more role{'s' if more > 1 else ''}" if more else "")


def csrf_field() -> Markup:
    """The hidden token that each form carries."""
    secret = session.get("csrf_token")
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]  # a proxy
    return _kept_field(app.secret_key, secret) if secret else _field()


@lru_cache(maxsize=2048)
def _kept_field(_key: object, _secret: str) -> Markup:
    """The same of a session that has its secret: good for as long as that, so signed once."""
    return _field()


def _field() -> Markup:
    return Markup('<input type="hidden" name="csrf_token" value="{}">').format(generate_csrf())


def link(endpoint: str, **values: Any) -> str:
    """The address of a page, or “#” while that part of the program is not there."""
    return url_for(endpoint, **values) if endpoint in current_app.view_functions else "#"


def may(permission: Permission) -> bool:
    """Whether whoever looks at the page holds this permission anywhere."""
    return bool(current_user.is_authenticated and current_user.actor.may_somewhere(permission))


@lru_cache(maxsize=1024)
def day(value: date | None) -> str:
    """“20 November 2026”."""
    return f"{value.day} {value:%B %Y}" if value else "no date"


@lru_cache(maxsize=1024)
def short_day(value: date | None) -> str:
    """“Fri 20 Nov 2026”."""
    return f"{value:%a} {value.day} {value:%b %Y}" if value else "no date"


def instant(value: datetime | None) -> str:
    """“20 November 2026 at 18:05”, in London."""
    if value is None:
        return "no date"
    local = value.astimezone(LONDON)
    return f"{day(local.date())} at {local:%H:%M}"


def in_words(value: Any) -> str:
    """A date at its precision, a frequency or any word with `in_words()`; “not stated” for None."""
    return "not stated" if value is None else _said(value)


@lru_cache(maxsize=4096, typed=True)  # words of two enumerations may be equal
def _said(value: Any) -> str:
    return str(value.in_words())


def label(value: Any) -> str:
    """The label of a role, a state or any word of an enumeration."""
    if value is None:
        return "not stated"
    named = WORDS.get(value)
    return str(named or getattr(value, "label", None) or str(value).replace("_", " ").capitalize())


def paragraphs(text: str) -> Markup:
    """Plain text as paragraphs, escaped."""
    parts = [part.strip() for part in text.split("\n\n") if part.strip()]
    return Markup("").join(Markup("<p>{}</p>").format(escape(part)) for part in parts)


WORDS: dict[Any, str] = {
    VersionState.IN_FORCE: "In force",
    VersionState.REPLACED: "Replaced by a newer draft",
    Change.NONE: "No change",
    Change.MINOR: "Minor change",
    Change.MATERIAL: "Material change",
    Origin.DOCUMENT: "Read in the document",
    Origin.TYPED: "Typed",
    Origin.DECISION: "From a decision",
    Origin.PROPOSED: "Proposed",
    Route.CHAIRS_ACTION: "Chair’s action",
    DecisionKind.APPROVED_WITH_AMENDMENTS: "Approved subject to named amendments",
    **{state: state.label for state in State},
}

FILTERS: dict[str, Callable[..., Any]] = {
    "day": day,
    "short_day": short_day,
    "instant": instant,
    "in_words": in_words,
    "label": label,
    "paragraphs": paragraphs,
}
