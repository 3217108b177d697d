"""The one place where a refusal becomes an answer: its sentence on a page, with its status."""

from __future__ import annotations

import re

from flask import Flask, current_app, render_template, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import DataError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from governance.domain.errors import Refusal

SENTENCES = {
    400: "The request could not be understood. Go back and try again.",
    403: "This page is not for you. Ask the clerk who can open it.",
    404: "There is no such page, or it belongs to another school.",
    405: "This address cannot be used that way. Go back and use the buttons on the page.",
    429: "Too many tries. Wait a quarter of an hour, then try again.",
    500: "Something went wrong on our side. Nothing was changed; try again in a minute.",
}

TITLES = {
    403: "Not for you",
    404: "Not found",
    409: "Not now",
    413: "Too large",
    422: "That cannot be used",
    429: "Too many tries",
    500: "Something went wrong",
}

_NAMED = re.compile(rb'filename="([^"\r\n]{1,200})"')
_HEAD = 64 * 1024


def init(app: Flask) -> None:
    """Answer refusals, HTTP errors and crashes with a page."""
    app.register_error_handler(Refusal, on_refusal)
    app.register_error_handler(CSRFError, on_csrf)
    app.register_error_handler(HTTPException, on_http)
    app.register_error_handler(OverflowError, on_no_such_number)
    app.register_error_handler(DataError, on_no_such_number)
    app.register_error_handler(Exception, on_crash)


def page(status: int, sentence: str, reasons: tuple[str, ...] = ()) -> tuple[str, int]:
    """The error page."""
    title = TITLES.get(status, "That did not work")
    shown = render_template(
        "shell/error.html", heading=title, sentence=sentence, reasons=reasons, back=request.referrer
    )
    return shown, status


def on_refusal(error: Refusal) -> tuple[str, int]:
    """A refusal: its own sentence and status."""
    return page(error.status, error.sentence, error.reasons)


def on_csrf(error: CSRFError) -> tuple[str, int]:
    """A form without its token: most often a page that was left open too long."""
    return page(
        400,
        "This page was open too long, or your browser did not keep its cookie. Nothing was changed:"
        " load the page again and repeat the last step.",
    )


def on_http(error: HTTPException) -> tuple[str, int]:
    """Any other HTTP error."""
    status = error.code or 500
    if isinstance(error, RequestEntityTooLarge):
        return page(413, _too_large())
    return page(status, SENTENCES.get(status, SENTENCES[400]))


def _too_large() -> str:
    """How much may be sent to this address, and what to do with more."""
    limit = (request.max_content_length or 0) >> 20
    named = _first_named()
    if request.endpoint == "intake.bring_in":
        first = f", beginning with “{named}”," if named else ""
        return (
            f"That is more than {limit} MB at once{first} and nothing of it was kept. Bring the"
            " files in a few at a time, or pack them in smaller zip folders."
        )
    what = f"“{named}” is" if named else "That is"
    return f"{what} more than {limit} MB. Make the file smaller, or ask the clerk to split it."


def _first_named() -> str:
    """The name of the first file of a request that is refused unread; empty where none is told."""
    try:
        head = request.environ["wsgi.input"].read(_HEAD)
    except OSError:
        return ""
    found = _NAMED.search(head)
    return found.group(1).decode("utf-8", "replace").rpartition("/")[2] if found else ""


def on_no_such_number(error: Exception) -> tuple[str, int]:
    """A number too large for any register (SQLite overflows, PostgreSQL finds it out of range)."""
    current_app.logger.info("Out of range on %s: %s", request.path, type(error).__name__)
    return page(404, SENTENCES[404])


def on_crash(error: Exception) -> tuple[str, int]:
    """A fault of ours: logged whole, told plainly."""
    current_app.logger.exception("Unhandled error on %s", request.path)
    return page(500, SENTENCES[500])
