"""That the ground holds: the browser, the database server and the mail server are real ones."""

from __future__ import annotations

import smtplib
from email.message import EmailMessage
from itertools import chain
from pathlib import Path

import psycopg
import pytest
from playwright.sync_api import Browser
from sqlalchemy import create_engine, text

from tests.ground import absent
from tests.ground import chromium as chromium_here
from tests.ground.postbox import Postbox


def test_the_browser_draws_a_page_at_phone_width(chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 375, "height": 700})
    page = context.new_page()
    page.set_content("<h1>Policies</h1><p>Nothing waits.</p>")
    assert page.inner_text("h1") == "Policies"
    assert page.evaluate("window.innerWidth") == 375
    context.close()


def test_a_browser_that_does_not_start_is_passed_over_for_one_that_does(
    chromium: Browser, tmp_path: Path
) -> None:
    broken = tmp_path / "chromium-headless-shell"
    broken.write_text(f'#!/bin/sh\necho asked >> "{tmp_path}/asked"\nexit 1\n')
    broken.chmod(0o755)
    kind = chromium.browser_type
    other = chromium_here.first_that_starts(
        kind, chain([str(broken)], chromium_here.candidates(kind))
    )
    assert other is not None
    page = other.new_page()
    page.set_content("<h1>Policies</h1>")
    assert page.inner_text("h1") == "Policies"
    assert (tmp_path / "asked").read_text() == "asked\n"
    other.close()


def test_postgresql_keeps_what_is_committed(postgres_url: str) -> None:
    engine = create_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE policy (title text NOT NULL)"))
        connection.execute(text("INSERT INTO policy VALUES ('Behaviour – “positive”')"))
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT title FROM policy")) == "Behaviour – “positive”"
    engine.dispose()


def test_each_postgresql_database_starts_empty(postgres_url: str) -> None:
    engine = create_engine(postgres_url)
    with engine.connect() as connection:
        count = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        assert connection.scalar(text(count)) == 0
    engine.dispose()


def test_postgresql_listens_on_no_network_port(postgres_url: str) -> None:
    with psycopg.connect(postgres_url.replace("+psycopg", "")) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)


def test_a_letter_sent_is_a_letter_kept(smtp_server: Postbox) -> None:
    letter = EmailMessage()
    letter["Subject"] = "Waiting for your signature – 2 policies"
    letter.set_content("Dear Chair,\n\nTwo policies wait.\n")
    with smtplib.SMTP(smtp_server.host, smtp_server.port, timeout=30) as client:
        client.send_message(letter, "clerk@example.org", ["chair@example.org"])
    [kept] = smtp_server.letters
    assert kept.recipients == ("chair@example.org",)
    assert kept.sender == "clerk@example.org"
    assert kept.message["Subject"] == "Waiting for your signature – 2 policies"
    assert "Two policies wait." in kept.message.get_content()


def test_the_mail_server_refuses_an_unknown_recipient(smtp_server: Postbox) -> None:
    smtp_server.unknown.add("gone@example.org")
    with (
        smtplib.SMTP(smtp_server.host, smtp_server.port, timeout=30) as client,
        pytest.raises(smtplib.SMTPRecipientsRefused),
    ):
        client.sendmail("clerk@example.org", ["gone@example.org"], "Subject: hello\n\nhello")
    assert smtp_server.letters == []


def test_what_is_absent_is_skipped_here_and_a_failure_on_the_build_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="No browser"):
        absent.absent("No browser.")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="may not be skipped"):
        absent.absent("No browser.")
