"""Security headers on every answer: nothing from elsewhere, nothing inline, nothing framed."""

from __future__ import annotations

from flask import Flask, Response, request

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
    """Set the headers; pages of signed-in people are never cached."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", A_YEAR)
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store")
    return response
