"""Security headers on every answer: nothing from elsewhere, nothing inline, nothing framed."""

from __future__ import annotations

from flask import Flask, Response, current_app, request

from governance.web.shell import sheets

POLICY = (
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
    " object-src 'none'; img-src 'self' data:"
)

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

A_YEAR = "max-age=31536000"


def init(app: Flask) -> None:
    """Add the headers to every answer of the application."""
    app.after_request(add)


def add(response: Response) -> Response:
    """Set the headers a view has not set itself; pages of signed-in people are never cached."""
    headers = response.headers
    there = {name.lower() for name, _ in headers}
    headers.extend([pair for pair in HEADERS.items() if pair[0].lower() not in there])
    if request.is_secure:
        headers.setdefault("Strict-Transport-Security", A_YEAR)
    if request.endpoint != "static":
        headers.setdefault("Cache-Control", "no-store")
    elif response.status_code in (200, 304) and sheets.may_be_kept(current_app, request):
        headers["Cache-Control"] = sheets.KEPT
    return response
