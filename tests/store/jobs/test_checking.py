"""The check finds what was done behind the program's back, and nothing where nothing was."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from governance.adapters.files import FileStore
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.intake import IntakeDocument, IntakeState
from governance.models.jobs import JobRun, OutboxMessage, RunState
from governance.queries import journal
from governance.services.beats.journal import record
from governance.services.jobs.checking import Tally, check, check_journal
from tests import factories
from tests.factories import moment

TRIGGERS = ("journal_entry_no_update", "journal_entry_no_delete", "version_keeps_its_text")


@pytest.fixture
def files(app) -> FileStore:
    return FileStore(app.config["FILES_DIR"])


@pytest.fixture
def kept(work, school, files) -> list[str]:
    """Nine acts at a school, three of none, a version and a document brought in; their hashes."""
    with unit_of_work():
        clerk = factories.acting(Role.CLERK, school)
        policy = factories.policy(school, "Réading")
        for number in range(9):
            record(
                "looked",
                by=clerk if number % 2 else None,
                when=moment(hour=number + 1),
                subject=f"policy {policy.id}",
                school_id=school.id,
                policy_id=policy.id,
                words="“Réading”",
                votes=[1, 2, None],
                deep={"a": True},
            )
        for number in range(3):
            record("signed in", by=clerk, when=moment(hour=number), subject=f"person {number}")
        version = files.put(b"the text of a version")
        factories.version(policy, sha256=version.sha256, filename="reading.docx")
        brought = files.put(b"the text of a document")
        db.session.add(
            IntakeDocument(
                school_id=school.id,
                filename="tracker.pdf",
                sha256=brought.sha256,
                media_type="application/pdf",
                size=brought.size,
                blocks=[],
                html="",
                warnings=[],
                reading={},
                state=IntakeState.WAITING,
                brought_at=moment().at,
            )
        )
    return [version.sha256, brought.sha256]


def tamper(*statements: str) -> None:
    """Change the database behind the triggers, as somebody with the file in hands could."""
    with unit_of_work() as session:
        for trigger in TRIGGERS:
            session.execute(text(f"drop trigger {trigger}"))
        for statement in statements:
            session.execute(text(statement))


def sentences(files: FileStore) -> list[str]:
    db.session.rollback()
    return [finding.sentence for finding in check(files, Tally())]


def test_nothing_is_found_where_nothing_is_wrong(kept, files):
    tally = Tally()
    assert list(check(files, tally)) == []
    assert (tally.entries, tally.files) == (12, 2)


@pytest.mark.parametrize("batch", [1, 3, 9, 10])
def test_the_batches_join(kept, school, batch):
    numbers = [entry.sequence for entry in journal.entries(school.id, batch=batch)]
    assert numbers == list(range(1, 10))


@pytest.mark.parametrize(
    "change",
    [
        "verb = 'slept'",
        "actor_name = 'Somebody Else'",
        "actor_id = null",
        "at = '2020-01-01 09:00:00.000000'",
        "at = 'yesterday'",
        "facts = '{}'",
        "facts = 'not json'",
        "subject = 'policy 99'",
        "policy_id = null",
    ],
)
def test_a_changed_entry_is_found(kept, school, files, change):
    tamper(f"update journal_entry set {change} where chain = {school.id} and number = 4")
    found = sentences(files)
    assert "Brindle Lane School: Entry 4 of the journal was changed after it was written." in found
    assert len(found) == 1


def test_an_entry_rewritten_with_its_hash_no_longer_joins(kept, school, files):
    tamper(f"update journal_entry set hash = '{'f' * 64}' where chain = {school.id} and number = 4")
    assert any("Entry 5" in found and "does not follow" in found for found in sentences(files))


def test_a_missing_entry_is_found(kept, school, files):
    tamper(f"delete from journal_entry where chain = {school.id} and number in (3, 4, 7)")
    assert sentences(files) == [
        "Brindle Lane School: Entries 3 to 4 of the journal are missing.",
        "Brindle Lane School: Entry 7 of the journal is missing.",
    ]


def test_an_entry_cut_out_and_the_rest_numbered_anew_is_found(kept, school, files):
    tamper(
        f"delete from journal_entry where chain = {school.id} and number = 4",
        f"update journal_entry set number = number - 1 where chain = {school.id} and number > 4",
    )
    found = sentences(files)
    assert any("does not follow from the one before it" in sentence for sentence in found)


def test_reordered_entries_are_found(kept, school, files):
    tamper(
        f"update journal_entry set number = 99 where chain = {school.id} and number = 4",
        f"update journal_entry set number = 4 where chain = {school.id} and number = 5",
        f"update journal_entry set number = 5 where chain = {school.id} and number = 99",
    )
    found = sentences(files)
    assert any("written after what is now entry 5" in sentence for sentence in found)


def test_a_cut_end_is_found(kept, school, files):
    tamper(f"delete from journal_entry where chain = {school.id} and number > 6")
    [found] = sentences(files)
    assert "ends with entry 6" in found
    assert "cut off at its end" in found


def test_a_chain_cut_off_whole_and_one_without_a_noted_end_are_found(kept, school, files):
    tamper(
        f"delete from journal_entry where chain = {school.id}",
        "delete from journal_head where chain = 0",
    )
    none, whole = sentences(files)
    assert none.startswith("Acts of no school: Entry 3 of the journal stands behind the end")
    assert whole.startswith("Brindle Lane School: The journal ends with entry 0")


def test_an_entry_put_behind_the_end_is_found(kept, school, files):
    tamper(
        "insert into journal_entry (chain, number, at, actor_name, verb, subject, facts, previous,"
        " hash) select chain, number + 1, at, actor_name, verb, subject, facts, hash,"
        f" '{'e' * 64}' from journal_entry where chain = {school.id} and number = 9"
    )
    found = sentences(files)
    assert any("stands behind the end that was noted" in sentence for sentence in found)


def test_entries_written_while_it_reads_are_no_fault(kept, school, app):
    def write_on() -> bool:
        with app.app_context(), unit_of_work():
            record("looked", by=None, when=moment(), subject="x", school_id=school.id)
        return True

    tally = Tally(go_on=write_on)
    assert list(check_journal(tally)) == []


def test_a_missing_and_a_changed_file_are_found(kept, files):
    files.path(kept[0]).unlink()
    files.path(kept[1]).write_bytes(b"another text")
    assert sentences(files) == [
        "Brindle Lane School: The file “reading.docx” of “Réading”, version 1, is missing from the"
        " store: restore it from the backup.",
        "Brindle Lane School: The file “tracker.pdf” of a document brought in was changed after it"
        " was stored, or cannot be read: restore it from the backup.",
    ]


def test_a_version_that_names_no_file_is_found(kept, files):
    tamper(f"update version set sha256 = '{'../' * 21}.'")
    [found] = sentences(files)
    assert "“reading.docx” of “Réading”, version 1, is missing" in found


def test_every_file_is_looked_at_whatever_their_number(work, school, files):
    with unit_of_work():
        policy = factories.policy(school)
        for number in range(250):
            stored = files.put(b"text %d" % (number // 2))  # each text twice
            factories.version(policy, number + 1, sha256=stored.sha256, state="superseded")
    tally = Tally()
    assert list(check(files, tally)) == []
    assert tally.files == 125


def test_the_command_prints_sentences_and_says_so_by_its_status(app, kept, school, files):
    runner = app.test_cli_runner()
    answer = runner.invoke(args=["governance", "check"])
    assert answer.exit_code == 0
    assert answer.output == "Checked 12 journal entries and 2 files: nothing is wrong.\n"
    tamper(f"update journal_entry set verb = 'slept' where chain = {school.id} and number = 4")
    files.path(kept[0]).unlink()
    answer = runner.invoke(args=["governance", "check"])
    assert answer.exit_code == 1
    assert "Entry 4 of the journal was changed after it was written.\n" in answer.output
    assert answer.output.endswith("2 files: 2 things are wrong.\n")


def notices() -> list[OutboxMessage]:
    db.session.rollback()
    return db.session.query(OutboxMessage).filter_by(notice="audit_finding").all()


def test_the_daily_check_tells_the_administrators_once_a_day(work, kept, school):
    with unit_of_work():
        person = factories.holder(Role.ADMINISTRATOR)
    tamper(f"delete from journal_entry where chain = {school.id} and number = 3")
    assert len(work.check()) == 1
    assert work.check() == []
    [message] = notices()
    assert message.person_id == person.id
    assert message.subject == "The daily check found 1 thing wrong in the register"
    assert "- Brindle Lane School: Entry 3 of the journal is missing.\n" in message.text
    assert db.session.query(JobRun).one().state is RunState.DONE


def test_where_there_is_no_administrator_the_schools_own_clerks_hear_of_it(work, kept, school):
    with unit_of_work():
        factories.holder(Role.CLERK, factories.school())
    tamper(f"delete from journal_entry where chain = {school.id} and number = 3")
    work.check()
    assert len(notices()) == 2  # both clerks of this school, not the other's


def test_nobody_is_told_where_nothing_is_wrong(work, kept):
    with unit_of_work():
        factories.holder(Role.ADMINISTRATOR)
    assert work.check() == []
    assert notices() == []


def test_a_check_broken_off_says_nothing_of_what_it_did_not_read(work, kept, school):
    tally = Tally(go_on=lambda: False)
    assert list(check_journal(tally)) == []
    assert not tally.whole


def test_the_check_reads_postgresql_alike(postgres_app):
    with postgres_app.app_context():
        with unit_of_work():
            school = factories.school("Brindle Lane School")
            clerk = factories.acting(Role.CLERK, school)
            for _ in range(5):
                record("looked", by=clerk, when=moment(), subject="x", school_id=school.id, n=1)
        files = FileStore(postgres_app.config["FILES_DIR"])
        assert sentences(files) == []
        with unit_of_work() as session:
            session.execute(text("drop trigger journal_entry_append_only on journal_entry"))
            session.execute(text("delete from journal_entry where number = 2"))
            session.execute(text("update journal_entry set facts = '{\"n\": 2}' where number = 4"))
        assert sentences(files) == [
            "Brindle Lane School: Entry 4 of the journal was changed after it was written.",
            "Brindle Lane School: Entry 2 of the journal is missing.",
        ]
