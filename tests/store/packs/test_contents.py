"""What a pack prints: the agenda, the cover sheets, the texts circulated, each part by itself."""

from __future__ import annotations

from datetime import timedelta

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.interest import LinkGovernor
from governance.models.jobs import OutboxMessage
from governance.models.journal import JournalEntry
from governance.models.meeting import AgendaItem, PackState, Part
from governance.models.policy import VersionState
from governance.services.meetings import agenda, standing
from tests import factories
from tests.boardroom import PAPERS_DAY
from tests.factories import TODAY, moment
from tests.store.packs.table import draft, issued, make, packs, read, to_part_b

DAY = timedelta(days=1)


def test_issuing_asks_for_the_pack_and_the_scheduler_makes_it(here, work, files):
    meeting, [item] = issued(here, draft(here, "Attendance"))
    [pack] = packs()
    assert (pack.state, pack.items, pack.part, pack.late) == (
        PackState.WAITING,
        [item.id],
        Part.A,
        False,
    )
    assert make(work) == 1
    [pack] = packs()
    made = read(files, pack)
    assert (pack.state, pack.pages, pack.size) == (PackState.MADE, len(made.pages), len(made.raw))
    assert made.title == f"Agenda and papers: Governing board, {here.school.name}, 11 December 2026"
    assert made.says("Sent: on 20 November 2026, 20 clear days before the meeting")
    assert made.says("Notice needed: 7 clear days (School Governance")
    assert [mark for mark in made.bookmarks if mark[0] < 2] == [
        (0, "Agenda and papers"),
        (1, "Agenda"),
        (0, "1. Attendance"),
        (1, "Cover sheet"),
        (1, "The text"),
    ]
    assert made.says("This policy says what we do. Staff must lock the gate.")
    assert make(work) == 0
    entry = db.session.query(JournalEntry).filter_by(verb="made a pack of papers").one()
    assert entry.facts["sha256"] == pack.sha256
    letter = db.session.query(OutboxMessage).filter_by(notice="papers_sent").first()
    assert f"All papers as one PDF: http://policies.example/packs/{pack.id}" in letter.text
    assert meeting.id == pack.meeting_id


def test_the_cover_sheet_says_what_is_asked_why_now_who_decides_and_what_follows(here, work, files):
    with unit_of_work():
        author = factories.holder(Role.HEADTEACHER, here.school, name="Hazel Orme").id
    review = draft(
        here,
        "Attendance",
        before="Staff should lock the gate.",
        statutory=True,
        written_by=author,
    )
    with unit_of_work():
        link = factories.person("Lena Marsh")
        db.session.add(
            LinkGovernor(
                school_id=here.school.id,
                person_id=link.id,
                area="Attendance",
                policy_key=f"policy {review.policy_id}",
                starts=TODAY,
            )
        )
    fixed = draft(here, "Admissions", fixed_text=True)
    issued(here, review, fixed)
    make(work)
    made = read(files, packs()[0])
    for words in (
        "Version: 2",
        "What is asked: To approve version 2 in place of version 1.",
        "Its review is due: December 2026. How often: every year. The school’s own list calls it",
        "Next review in the register: December 2026",
        "Draft by: Hazel Orme, 20 November 2026",
        "How much changes: Material change",
        "What changes, in their words: Clearer words.",
        "Who decides: The Governing board, by a vote at this meeting (School Governance",
        "Quorum: 5 of 9 governors in post, for each vote",
        "the chair signs it, it comes into force, and its next review is December 2027",
        "Link governor: Lena Marsh",
        "Link governor: None yet",
        "To adopt the text as it stands",
    ):
        assert made.says(words), words
    assert made.says("Compared with version 1, in force")
    assert made.says("Staff [removed: should] [added: must] lock the gate.")


def test_the_text_circulated_stays_whatever_is_drafted_later(here, work, files):
    review = draft(here, "Attendance")
    issued(here, review)
    with unit_of_work():
        later = factories.version(review.policy, 2, blocks=["Quite another text."], html="")
        later.state = VersionState.SUBMITTED
        review.version_id = later.id
    make(work)
    made = read(files, packs()[0])
    assert made.says("Staff must lock the gate.")
    assert not made.says("Quite another text.")


def test_part_b_is_a_pack_of_its_own_and_neither_shows_the_other(here, work, files):
    open_item, secret = draft(here, "Attendance"), draft(here, "Head’s pay")
    meeting = here.meeting()
    here.place(open_item, meeting)
    to_part_b(here, here.place(secret, meeting))
    here.issue(meeting)
    assert make(work) == 2
    part_a, part_b = packs()
    assert (part_a.part, part_b.part) == (Part.A, Part.B)
    first, second = read(files, part_a), read(files, part_b)
    assert first.says("Attendance")
    assert not first.says("Head’s pay")
    assert first.says(
        "Part B (confidential) has 1 item; its agenda and papers are a pack of their own"
    )
    assert second.says("2. Head’s pay")
    assert not second.says("Attendance")
    assert all("PART B: CONFIDENTIAL" in page for page in second.pages)
    assert not any("PART B: CONFIDENTIAL" in page for page in first.pages)
    letter = db.session.query(OutboxMessage).filter_by(notice="papers_sent").first()
    assert (
        f"Part B, confidential, as one PDF: http://policies.example/packs/{part_b.id}"
        in letter.text
    )


def test_papers_that_follow_are_a_pack_of_their_own_with_only_these(here, work, files):
    meeting, _ = issued(here, draft(here, "Attendance"))
    make(work)
    first = packs()[0].sha256
    here.urge(meeting, day=PAPERS_DAY + DAY)
    for title in ("Behaviour", "Uniform"):
        here.place(draft(here, title), meeting, day=PAPERS_DAY + DAY)
    assert make(work) == 1
    before, late = packs()
    assert (before.sha256, late.late) == (first, True)
    made = read(files, late)
    assert made.bookmarks[0] == (0, "Late papers")
    assert [title for level, title in made.bookmarks if level == 0][1:] == [
        "2. Behaviour",
        "3. Uniform",
    ]
    assert not made.says("Attendance")
    assert made.says("2 Behaviour (late paper)")
    assert made.says("“The law changes before the next meeting.”")
    assert made.says(f"{here.chair.name}, 4 December 2026")
    assert made.says("These follow the agenda sent on 20 November 2026.")
    assert made.says("Sent: on 4 December 2026, 6 clear days before the meeting")


def test_what_follows_in_time_is_not_called_late(here, work, files):
    meeting, _ = issued(here, draft(here, "Attendance"))
    here.urge(meeting)
    here.place(draft(here, "Behaviour"), meeting, day=PAPERS_DAY)
    make(work)
    made = read(files, packs()[1])
    assert made.bookmarks[0] == (0, "Papers that followed")
    assert not made.says("late paper")
    assert made.says("The chair has stated urgency for this meeting.")
    assert not made.says("Notice is short")


def test_titles_alone_stand_on_the_agenda_without_papers(here, work, files):
    meeting = here.meeting()
    with unit_of_work():
        standing.add_standing(meeting.id, by=here.clerk, when=moment(), expecting=meeting.revision)
    here.issue(meeting)
    make(work)
    made = read(files, packs()[0])
    assert made.says("1 Apologies for absence 2 Declarations of interest")
    assert len(made.pages) == 1


def test_an_item_taken_off_afterwards_stands_in_what_went_out(here, work, files):
    _, items = issued(here, *(draft(here, title) for title in ("Zeal", "Attendance")))
    with unit_of_work():
        item = db.session.get(AgendaItem, items[0].id)
        agenda.remove(item.id, by=here.clerk, when=moment(), expecting=item.review.revision)
    make(work)
    titles = [title for level, title in read(files, packs()[0]).bookmarks if level == 0]
    assert titles == ["Agenda and papers", "1. Zeal", "2. Attendance"]
