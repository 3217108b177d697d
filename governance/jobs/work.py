"""What the jobs do: each opens its own application context and its own units of work."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from flask import Flask

from governance.adapters.files import FileStore
from governance.adapters.mail import Later, Never, Postman, Server, ServerAway
from governance.clock import Clock, london_day
from governance.db import unit_of_work
from governance.domain.errors import Refusal
from governance.domain.moments import Moment
from governance.jobs.packing import make_packs
from governance.jobs.reading import read_in
from governance.models.jobs import RunState
from governance.queries import jobs
from governance.queries.jobs import Place
from governance.services.jobs import auditing, opening, reminders, runs, sending
from governance.services.jobs.checking import Finding, Tally, check

LETTERS_A_ROUND = 200
KEPT_FINDINGS = 1000
REMIND = "remind"
CHECK = "check the journal and the files"
STOPPED = "The scheduler was stopped before this was done; it begins again."

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Post:
    """What became of the messages of one round."""

    sent: int = 0
    later: int = 0
    never: int = 0
    trouble: str | None = None


class Work:
    """The jobs of one application; `stopping` ends a long one at its next good moment."""

    def __init__(self, app: Flask, stopping: threading.Event | None = None) -> None:
        self.app = app
        self.stopping = stopping or threading.Event()

    def now(self) -> Moment:
        """The application's clock, which in the demonstration may run ahead."""
        clock: Clock = self.app.extensions["clock"]
        at = clock.now()
        return Moment(at, london_day(at))

    def open_review(self, policy_id: int) -> bool:
        """Open the review of a policy whose day has come; whether there was anything to do."""
        with self.app.app_context(), unit_of_work():
            return opening.open_due(policy_id, when=self.now()) is not None

    def note_failure(self, policy_id: int, error: BaseException) -> None:
        """Put down why a review could not be opened."""
        with self.app.app_context(), unit_of_work():
            opening.note_failure(policy_id, sentence_of(error), when=self.now())

    def note_run(self, job: str, period: str, state: RunState, words: str) -> None:
        """Put down that a job of the timetable failed or was missed."""
        with self.app.app_context(), unit_of_work():
            runs.note(job, period, state, when=self.now(), words=words)

    def open_all(self, *, batch: int = 200) -> int:
        """Open every review whose day has come, one transaction each; how many were opened."""
        opened, after = 0, None
        while not self.stopping.is_set():
            found = self._due(after, batch)
            for policy_id in (policy.policy_id for policy in found):
                try:
                    opened += self.open_review(policy_id)
                except Exception as error:
                    logger.exception("The review of policy %d could not be opened.", policy_id)
                    self.note_failure(policy_id, error)
            if len(found) < batch:
                break
            after = found[-1].place
        return opened

    def _due(self, after: Place | None, batch: int) -> list[jobs.PolicyJob]:
        with self.app.app_context():
            return jobs.due(self.now().day, after=after, limit=batch)

    def read_in(self) -> int:
        """Read the files of batches that wait to be read; how many were dealt with."""
        return read_in(self.app, self.stopping, self.now)

    def make_packs(self) -> int:
        """Make the packs of papers that were asked for; how many were made."""
        return make_packs(self.app, self.stopping, self.now)

    def note_tick(self) -> None:
        """Put down that the scheduler lives."""
        with self.app.app_context(), unit_of_work():
            runs.note_tick(when=self.now())

    def send(self) -> Post:
        """Send what waits in the outbox; without a mail server, everything goes on waiting."""
        post, server = Post(), self._server()
        with self.app.app_context():
            if server is None or not jobs.anything_to_send(self.now().at):
                return post
            with Postman(server) as postman:
                for _ in range(LETTERS_A_ROUND):
                    if self.stopping.is_set() or not self._send_one(postman, post):
                        break
        return post

    def _send_one(self, postman: Postman, post: Post) -> bool:
        """Claim, send and note one message; whether to go on with the next."""
        with unit_of_work():
            parcel = sending.take_next(when=self.now())
        if parcel is None:
            return False
        try:
            postman.deliver(parcel)
        except ServerAway as away:
            post.trouble = away.sentence
            with unit_of_work():
                sending.note_server_away(parcel, away.sentence, when=self.now())
            return False
        except Never as refused:
            post.never += 1
            with unit_of_work():
                sending.note_never(parcel, refused.sentence, when=self.now())
        except Later as refused:
            post.later += 1
            with unit_of_work():
                sending.note_later(parcel, refused.sentence, when=self.now())
        else:
            post.sent += 1
            with unit_of_work():
                sending.note_sent(parcel, when=self.now())
        return True

    def _server(self) -> Server | None:
        config = self.app.config
        if not config["MAIL_SERVER"]:
            return None
        return Server(
            config["MAIL_SERVER"],
            config["MAIL_PORT"],
            config["MAIL_SECURITY"],
            config["MAIL_USERNAME"],
            config["MAIL_PASSWORD"],
            config["MAIL_FROM"],
        )

    def remind(self) -> int:
        """Once a day: tell each school's people what has crossed a threshold."""
        written = 0
        with self._once_a_day(REMIND) as when:
            if when is None:
                return 0
            for school_id in reminders.schools_to_remind(when.day):
                self._go_on()
                with unit_of_work():
                    written += reminders.remind(school_id, when=when)
        return written

    def check(self) -> list[Finding]:
        """Once a day: check the journal and the files, and tell of what is wrong."""
        found: list[Finding] = []
        with self._once_a_day(CHECK) as when:
            if when is None:
                return found
            tally = Tally(go_on=lambda: not self.stopping.is_set())
            for finding in check(FileStore(self.app.config["FILES_DIR"]), tally):
                if len(found) < KEPT_FINDINGS:
                    found.append(finding)
            self._go_on()
            with unit_of_work():
                auditing.tell(found, when=when)
        return found

    def _go_on(self) -> None:
        if self.stopping.is_set():
            raise Stopped(STOPPED)

    @contextmanager
    def _once_a_day(self, job: str) -> Iterator[Moment | None]:
        """Claim the run of this London day; None where it is taken. A failure is put down."""
        when = self.now()
        period = when.day.isoformat()
        with self.app.app_context():
            with unit_of_work():
                mine = runs.claim(job, period, when=when)
            if not mine:
                yield None
                return
            try:
                yield when
            except BaseException as error:
                state = RunState.MISSED if isinstance(error, Stopped) else RunState.FAILED
                self.note_run(job, period, state, sentence_of(error))
                if not isinstance(error, Stopped):
                    raise
                return
            with unit_of_work():
                runs.finish(job, period, when=self.now())


class Stopped(Refusal):
    """A long job broke off because the scheduler is stopping."""


def sentence_of(error: BaseException) -> str:
    """What went wrong, for the record of runs."""
    if isinstance(error, Refusal):
        return error.sentence
    return f"{type(error).__name__}: {error}"
