"""Sending over SMTP (RFC 5321): plain text in UTF-8, marked as written by a program (RFC 3834)."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from types import TracebackType
from typing import Self

from governance.domain.errors import Refusal

SECONDS = 20.0
_PERMANENT = 500


class ServerAway(Refusal):
    """The server takes nothing from us now: every message waits, and none is to blame."""


class Later(Refusal):
    """The server would not take this message for now (its answer began with a 4)."""


class Never(Refusal):
    """The server will not take this message, now or later (its answer began with a 5)."""


@dataclass(frozen=True, slots=True)
class Server:
    """How the SMTP server is reached; `security` is none, starttls or tls."""

    host: str
    port: int
    security: str
    username: str
    password: str = field(repr=False)
    sender: str


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message on its way: the row it came from, and which try this is."""

    id: int
    attempt: int
    name: str
    email: str
    subject: str
    text: str
    written_at: datetime


class Postman:
    """One connection for many messages, made when the first is handed over.

    Used as a context manager; `deliver` raises ServerAway, Later or Never with a sentence.
    """

    def __init__(self, server: Server, *, seconds: float = SECONDS) -> None:
        self._server = server
        self._seconds = seconds
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._smtp is not None:
            try:
                self._smtp.quit()
            except (OSError, smtplib.SMTPException):
                self._smtp.close()

    def deliver(self, parcel: Parcel) -> None:
        """Hand one message to the server; returning means that the server has taken it."""
        letter = letter_of(parcel, self._server.sender)
        smtp = self._connected()
        try:
            smtp.send_message(letter)
        except smtplib.SMTPRecipientsRefused as error:
            code, said = next(iter(error.recipients.values()))
            raise _refusal(code, said) from error
        except smtplib.SMTPSenderRefused as error:
            raise ServerAway(
                f"The mail server takes nothing from {self._server.sender}"
                f" ({_words(error.smtp_code, error.smtp_error)}): set MAIL_FROM to an address it"
                " knows."
            ) from error
        except smtplib.SMTPDataError as error:
            raise _refusal(error.smtp_code, error.smtp_error) from error
        except smtplib.SMTPNotSupportedError as error:
            raise Never(
                f"The mail server cannot write to the address {parcel.email}: correct it."
            ) from error
        except (OSError, smtplib.SMTPException) as error:
            smtp.close()
            self._smtp = None
            raise Later(f"The connection to the mail server broke off: {error}.") from error

    def _connected(self) -> smtplib.SMTP:
        if self._smtp is not None:
            return self._smtp
        server = self._server
        try:
            self._smtp = self._connect()
            return self._smtp
        except smtplib.SMTPAuthenticationError as error:
            said = _words(error.smtp_code, error.smtp_error)
            raise ServerAway(
                f"The mail server refused our name and password ({said}): set MAIL_USERNAME and"
                " MAIL_PASSWORD anew."
            ) from error
        except smtplib.SMTPNotSupportedError as error:
            raise ServerAway(
                "The mail server does not offer what MAIL_SECURITY and MAIL_USERNAME ask for:"
                f" {error}"
            ) from error
        except (OSError, smtplib.SMTPException) as error:
            raise ServerAway(
                f"The mail server {server.host} does not answer on port {server.port}: {error}."
            ) from error

    def _connect(self) -> smtplib.SMTP:
        server = self._server
        secure = ssl.create_default_context()
        smtp: smtplib.SMTP
        if server.security == "tls":
            smtp = smtplib.SMTP_SSL(server.host, server.port, timeout=self._seconds, context=secure)
        else:
            smtp = smtplib.SMTP(server.host, server.port, timeout=self._seconds)
        try:
            if server.security == "starttls":
                smtp.starttls(context=secure)
            if server.username:
                smtp.login(server.username, server.password)
        except BaseException:
            smtp.close()
            raise
        return smtp


def letter_of(parcel: Parcel, sender: str) -> EmailMessage:
    """The message as it travels; its Message-ID is the same on every try, made from the row's id.

    Raises Never where the recipient's address cannot be one, ServerAway where ours cannot.
    """
    name, address = parseaddr(sender)
    letter = EmailMessage(policy=SMTP)
    try:
        letter["From"] = Address(name, addr_spec=address)
    except (ValueError, IndexError) as error:
        raise ServerAway(f"MAIL_FROM is “{sender}”, which is no e-mail address: set it.") from error
    try:
        letter["To"] = Address(parcel.name, addr_spec=parcel.email)
    except (ValueError, IndexError) as error:
        raise Never(
            f"“{parcel.email}” cannot be an e-mail address: correct it in the person’s record."
        ) from error
    letter["Subject"] = " ".join(parcel.subject.split())
    letter["Date"] = format_datetime(parcel.written_at)
    domain = address.rpartition("@")[2] or "localhost"
    letter["Message-ID"] = f"<outbox-{parcel.id}-{parcel.written_at:%Y%m%d%H%M%S%f}@{domain}>"
    letter["Auto-Submitted"] = "auto-generated"
    letter["X-Auto-Response-Suppress"] = "All"
    letter.set_content(parcel.text, charset="utf-8", cte="quoted-printable")
    return letter


def _refusal(code: int, said: bytes | str) -> Refusal:
    if code >= _PERMANENT:
        return Never(f"The mail server refused the message: {_words(code, said)}.")
    return Later(f"The mail server put the message off: {_words(code, said)}.")


def _words(code: int, said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return f"{code} {' '.join(text.split()).rstrip('.')}"
