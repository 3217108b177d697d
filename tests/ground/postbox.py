"""A real mail server in a thread, which keeps what it is sent."""

from __future__ import annotations

import socket
from contextlib import closing
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import NamedTuple

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

HOST = "127.0.0.1"


class Letter(NamedTuple):
    """One message as it arrived: the envelope's addresses and the message itself."""

    sender: str
    recipients: tuple[str, ...]
    message: EmailMessage


class Postbox:
    """Where letters arrive. Addresses in `unknown` are refused, as a real server refuses them."""

    def __init__(self) -> None:
        self.host = HOST
        self.port = 0
        self.letters: list[Letter] = []
        self.unknown: set[str] = set()
        self._controller: Controller | None = None

    def start(self) -> None:
        """Listen on a port of the machine's choosing."""
        with closing(socket.socket()) as trial:
            trial.bind((HOST, 0))
            self.port = trial.getsockname()[1]
        self._controller = Controller(self, hostname=HOST, port=self.port)
        self._controller.start()

    def stop(self) -> None:
        """Stop listening; what arrived stays readable. Safe to call twice."""
        if self._controller is not None:
            self._controller.stop()
            self._controller = None

    async def handle_RCPT(  # noqa: N802  # the name aiosmtpd calls
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        address: str,
        options: list[str],
    ) -> str:
        """Take or refuse one recipient."""
        if address in self.unknown:
            return "550 5.1.1 No such person here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Taken"

    async def handle_DATA(  # noqa: N802  # the name aiosmtpd calls
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Keep one message."""
        content = envelope.content or b""
        assert isinstance(content, bytes)  # text only where decode_data is asked for
        message = message_from_bytes(content, policy=policy.default)
        sender = envelope.mail_from or ""
        self.letters.append(Letter(sender, tuple(envelope.rcpt_tos), message))
        return "250 2.0.0 Kept"
