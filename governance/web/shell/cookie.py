"""The session cookie: signed by Flask, and signed again no oftener than once a minute.

Each use of the register prolongs the session. Signing the same content again on each page of a
busy minute prolongs nothing that anybody would notice; so a session may end up to a minute early,
and never late. Whatever changes in it is signed at once.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

from flask import Flask, Request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from itsdangerous import BadSignature, URLSafeTimedSerializer

SIGNED_AGAIN_AFTER = timedelta(minutes=1)


class Kept(SecureCookieSession):
    """A session that remembers when its cookie was signed; None where there was none."""

    signed_at: datetime | None = None


class Cookie(SecureCookieSessionInterface):
    """Flask’s own, but its signer is made once and a fresh cookie is not signed again."""

    session_class = Kept
    digest_method = staticmethod(hashlib.sha1)
    """Flask’s own, by the name that HMAC computes in C; Flask wraps it to load it late."""

    def __init__(self) -> None:
        self._signer: URLSafeTimedSerializer | None = None

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """The signer of the application, made once; None without a key."""
        if self._signer is None:
            self._signer = super().get_signing_serializer(app)
        return self._signer

    def open_session(self, app: Flask, request: Request) -> Kept | None:
        """The session in the cookie, or an empty one where it is missing, forged or too old."""
        signer = self.get_signing_serializer(app)
        if signer is None:
            return None
        value = request.cookies.get(self.get_cookie_name(app))
        if not value:
            return Kept()
        oldest = int(app.permanent_session_lifetime.total_seconds())
        try:
            data: Any
            data, signed_at = signer.loads(value, max_age=oldest, return_timestamp=True)
        except BadSignature:
            return Kept()
        session = Kept(data)
        session.signed_at = signed_at
        return session

    def should_set_cookie(self, app: Flask, session: SessionMixin) -> bool:
        """Whether the content changed, or the session is in use and its cookie a minute old."""
        if session.modified or not isinstance(session, Kept) or session.signed_at is None:
            return super().should_set_cookie(app, session)
        fresh = datetime.now(UTC) - session.signed_at < SIGNED_AGAIN_AFTER
        return not fresh and super().should_set_cookie(app, session)
