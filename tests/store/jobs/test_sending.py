"""Messages leave after the commit, once, over a real mail server, and wait where there is none."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update

from governance.adapters.mail import Parcel, Server, ServerAway, letter_of
from governance.db import db, unit_of_work
from governance.jobs.work import Work
from governance.models.jobs import OutboxMessage
from governance.models.person import Person
from governance.queries import jobs
from governance.services.jobs import sending
from tests import factories
from tests.factories import TODAY, moment


@pytest.fixture
def work(app, register, smtp_server) -> Work:
    """The jobs of an application that sends by the test's own mail server."""
    use(app, smtp_server.port)
    return Work(app)


def use(app, port: int, security: str = "none") -> None:
    app.config |= {"MAIL_SERVER": "127.0.0.1", "MAIL_PORT": port, "MAIL_SECURITY": security}
    app.config["MAIL_FROM"] = "Policies <policies@brindle.example>"


def message(to: Person | None = None, **fields) -> OutboxMessage:
    """A message that waits."""
    somebody = to or factories.person("Hazel Orme")
    number = db.session.query(OutboxMessage).count()
    defaults = {
        "subject": "A draft is wanted: Réading",
        "send_after": moment().at,
        "text": "Dear Hazel,\n\nPlease upload it – today.\n",
    }
    made = OutboxMessage(
        notice="draft_wanted",
        dedupe=f"draft_wanted:review {number}",
        person_id=somebody.id,
        written_at=moment().at,
        **defaults | fields,
    )
    db.session.add(made)
    db.session.flush()
    return made


def stored() -> list[OutboxMessage]:
    db.session.rollback()
    return db.session.query(OutboxMessage).order_by(OutboxMessage.id).all()


def test_a_message_arrives_whole_and_is_marked_as_written_by_a_program(work, smtp_server):
    with unit_of_work():
        message()
    assert work.send().sent == 1
    [letter] = smtp_server.letters
    assert letter.sender == "policies@brindle.example"
    assert letter.message["Subject"] == "A draft is wanted: Réading"
    assert letter.message["To"] == "Hazel Orme <" + letter.recipients[0] + ">"
    assert letter.message["Auto-Submitted"] == "auto-generated"
    assert letter.message.get_content_type() == "text/plain"
    assert letter.message.get_content_charset() == "utf-8"
    assert "upload it – today." in letter.message.get_content()
    [kept] = stored()
    assert (kept.sent_at, kept.attempts, kept.error) == (moment().at, 1, None)


def test_nothing_is_sent_twice(work, smtp_server):
    with unit_of_work():
        message()
        message()
    assert work.send().sent == 2
    assert work.send().sent == 0
    assert len(smtp_server.letters) == 2


def test_what_is_rolled_back_never_leaves(work, smtp_server):
    def written_and_then_broken_off() -> None:
        with unit_of_work():
            message()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        written_and_then_broken_off()
    assert work.send().sent == 0
    assert smtp_server.letters == []


def test_without_a_mail_server_messages_wait(app, work, smtp_server):
    app.config["MAIL_SERVER"] = ""
    with unit_of_work():
        message()
    assert work.send().sent == 0
    assert (jobs.post().waiting, jobs.post().given_up) == (1, 0)
    use(app, smtp_server.port)
    assert work.send().sent == 1


def test_a_message_waits_until_its_time(work, smtp_server, clock):
    with unit_of_work():
        message(send_after=moment().at + timedelta(days=1))
    assert work.send().sent == 0
    clock.day = TODAY + timedelta(days=1)
    assert work.send().sent == 1


def test_an_unknown_recipient_is_kept_with_the_servers_words_and_the_rest_go_on(work, smtp_server):
    with unit_of_work():
        gone = factories.person("Ivy Stale", email="ivy@brindle.example")
        message(gone)
        message()
    smtp_server.unknown.add("ivy@brindle.example")
    post = work.send()
    assert (post.sent, post.never) == (1, 1)
    refused, _ = stored()
    assert refused.given_up_at == moment().at
    assert refused.error == "The mail server refused the message: 550 5.1.1 No such person here."
    assert jobs.post().given_up == 1


def test_somebody_who_has_left_is_not_written_to(work, smtp_server):
    with unit_of_work():
        message(factories.person(archived_on=TODAY))
    assert work.send().sent == 0
    [kept] = stored()
    assert kept.error == "The person has left, so the message was not sent."


def test_an_address_that_is_none_is_given_up_with_a_sentence(work, smtp_server):
    with unit_of_work():
        message(factories.person(email="nobody\r\nbcc: all@brindle.example"))
    assert work.send().never == 1
    [kept] = stored()
    assert "cannot be an e-mail address" in kept.error
    assert smtp_server.letters == []


def test_a_server_that_is_away_stops_the_round_and_costs_no_try(app, work, smtp_server, clock):
    smtp_server.stop()
    with unit_of_work():
        message()
        message()
    trouble = work.send().trouble
    assert trouble.startswith("The mail server 127.0.0.1 does not answer on port")
    first, second = stored()
    assert (first.attempts, first.error) == (0, trouble)
    assert (second.attempts, second.error) == (0, None)
    assert first.send_after == moment().at + sending.WAIT_FOR_SERVER
    smtp_server.start()
    use(app, smtp_server.port)
    clock.day = TODAY + timedelta(days=1)
    assert work.send().sent == 2


def test_a_server_without_encryption_is_not_written_to_when_it_is_asked_for(app, work, smtp_server):
    use(app, smtp_server.port, security="starttls")
    with unit_of_work():
        message()
    assert "does not offer what MAIL_SECURITY" in work.send().trouble
    assert smtp_server.letters == []


def test_what_is_put_off_is_tried_again_later_each_time_and_given_up_at_last(
    work, smtp_server, monkeypatch, clock
):
    async def busy(*_):
        return "451 4.3.0 Try again later"

    monkeypatch.setattr(type(smtp_server), "handle_DATA", busy)
    with unit_of_work():
        message()
    waits, at = [], moment().at
    clock._source = lambda: at
    for _ in range(sending.TRIES):
        assert work.send().later == 1
        [kept] = stored()
        waits.append(kept.send_after - at)
        at = kept.send_after
    assert waits[: sending.TRIES - 1] == list(sending.WAITS)
    [kept] = stored()
    assert kept.given_up_at is not None
    assert kept.error == (
        "Given up after 8 tries. The mail server put the message off: 451 4.3.0 Try again later."
    )
    assert work.send().later == 0


def test_a_crash_between_sending_and_noting_leads_to_the_same_message_later(
    work, smtp_server, monkeypatch, clock
):
    def crash(*_, **__):
        raise KeyboardInterrupt

    with unit_of_work():
        message()
    monkeypatch.setattr(sending, "note_sent", crash)
    with pytest.raises(KeyboardInterrupt):
        work.send()
    monkeypatch.undo()
    assert work.send().sent == 0  # it is at sea
    clock._source = lambda: moment().at + sending.AT_SEA
    assert work.send().sent == 1
    one, other = smtp_server.letters
    assert one.message["Message-ID"] == other.message["Message-ID"]


def test_a_sender_that_was_overtaken_does_not_overwrite_what_came_of_it(work, register):
    with unit_of_work():
        message()
    with unit_of_work():
        slow = sending.take_next(when=moment())
    with unit_of_work():
        db.session.execute(update(OutboxMessage).values(send_after=moment().at))
        quick = sending.take_next(when=moment())
    with unit_of_work():
        sending.note_sent(quick, when=moment())
    with unit_of_work():
        sending.note_never(slow, "Refused.", when=moment())
    [kept] = stored()
    assert (kept.given_up_at, kept.error) == (None, None)
    assert kept.sent_at is not None


def test_two_messages_have_two_names():
    def name(number: int) -> str:
        parcel = Parcel(number, 1, "Hazel", "hazel@brindle.example", "s", "t", moment().at)
        return letter_of(parcel, "policies@brindle.example")["Message-ID"]

    assert name(1) != name(2)
    assert name(1).endswith("@brindle.example>")


def test_a_sender_that_is_no_address_blames_the_setting_and_no_message():
    parcel = Parcel(1, 1, "Hazel", "hazel@brindle.example", "s", "t", moment().at)
    with pytest.raises(ServerAway, match="MAIL_FROM"):
        letter_of(parcel, "policies@@brindle..example")


def test_the_password_is_not_in_what_is_logged_of_a_server():
    server = Server("smtp.example", 587, "tls", "policies", "hush", "policies@brindle.example")
    assert "hush" not in repr(server)
