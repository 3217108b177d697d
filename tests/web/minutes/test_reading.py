"""Minutes as their readers see them: each reader their part; signed words stand; Word files."""

from __future__ import annotations

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.meeting import Withdrawal
from tests import factories
from tests.store.minutes.held import NEXT_DAY, minuted, next_held, sign, write
from tests.web.minutes.pages import area, as_governor, download, finished, items, words


def test_members_read_them_once_they_are_ready(here, meeting, clerk, visit):
    governor = as_governor(here, visit)
    governor.get(f"/meetings/{meeting.id}/minutes", 409)
    assert "/minutes" not in str(governor.get(f"/meetings/{meeting.id}").links())
    page = clerk.get(f"/meetings/{meeting.id}/minutes")
    assert "Some items have no words yet: item 2, 3." in page.text
    refused = clerk.send(page, "/minutes/ready", 422)
    assert "has no words yet" in refused.text or "have no words yet" in refused.text
    for item in items(meeting)[1:]:
        write(here, item, text="None.")
    page = clerk.get(f"/meetings/{meeting.id}/minutes")
    assert "The minutes are ready" in clerk.send(page, "/minutes/ready").text
    clerk.send(page, "/minutes/ready", 409)
    page = governor.get(f"/meetings/{meeting.id}/minutes")
    assert "Draft – not yet agreed" in page.text
    assert "Part B, confidential" in page.text
    assert not page.tree.xpath("//form[contains(@action, 'minutes')]")
    assert f"/meetings/{meeting.id}/minutes" in governor.get(f"/meetings/{meeting.id}").links()


def test_only_the_clerk_writes_or_signs(here, meeting, visit):
    finished(here, meeting)
    governor = as_governor(here, visit)
    for where in ("write", "sign"):
        governor.get(f"/meetings/{meeting.id}/minutes/{where}", 403)


def test_part_b_is_closed_to_who_is_no_member_and_to_who_withdrew(here, meeting, visit):
    with unit_of_work():
        closed = items(meeting)[2]
        db.session.add(
            Withdrawal(item_id=closed.id, person_id=here.governors[2].id, reason="it names her")
        )
        outsider = factories.holder(Role.BUSINESS_MANAGER, here.school)
    finished(here, meeting)
    member, withdrawn = as_governor(here, visit), as_governor(here, visit, 2)
    absent, stranger = as_governor(here, visit, 8), visit(outsider)
    where = f"/meetings/{meeting.id}/minutes"
    secret = "Said about A complaint."
    for person in (member, absent):
        assert secret in person.get(where).text
        assert download(person, f"{where}-part-b.docx").status_code == 200
    for person in (stranger, withdrawn):
        page = person.get(where)
        assert "Said about Matters arising." in page.text
        assert secret not in page.text
        assert "Part B has separate minutes" in page.text
    assert download(stranger, f"{where}-part-b.docx").status_code == 403
    assert download(withdrawn, f"{where}-part-b.docx").status_code == 404
    lines, _ = words(download(stranger, f"{where}.docx"))
    assert secret not in "\n".join(lines)


def test_the_word_document_has_head_numbers_movers_and_a_line_to_sign(here, meeting, clerk):
    finished(here, meeting)
    answer = download(clerk, f"/meetings/{meeting.id}/minutes.docx")
    assert answer.headers["Content-Disposition"].endswith('"Minutes 2026-12-11.docx"') or (
        "Minutes 2026-12-11.docx" in answer.headers["Content-Disposition"]
    )
    lines, furniture = words(answer)
    assert lines[0] == "Minutes of the Governing board"
    assert "1. Attendance policy" in lines
    assert any(line.startswith("The governing board RESOLVED") for line in lines)
    assert any(line.startswith("Signed …") and "Chair" in line and "Date" in line for line in lines)
    assert furniture == "Draft – not yet agreed"
    assert not any("complaint" in line for line in lines)
    closed, foot = words(download(clerk, f"/meetings/{meeting.id}/minutes-part-b.docx"))
    assert closed[0] == "Confidential minutes (Part B) of the Governing board"
    assert "Confidential" in foot


def test_the_signing_is_recorded_and_the_words_stand(here, meeting, clerk, clock):
    finished(here, meeting)
    later = next_held(here)
    clock.day = NEXT_DAY
    page = clerk.get(f"/meetings/{meeting.id}/minutes/sign")
    refused = clerk.send(page, "/minutes/sign", 422, corrections="For “May” read “June”.")
    assert "Choose who took the chair" in refused.text
    assert "read “June”" in refused.text
    page = clerk.send(refused, "/minutes/sign", signed_by=str(here.governors[0].id))
    assert "Their words stand from now on." in page.text
    assert f"Signed by {here.governors[0].name}" in page.text
    assert "with this correction" in page.text
    assert "Agreed and signed" in clerk.get(f"/meetings/{meeting.id}").text
    form = clerk.get(f"/meetings/{meeting.id}/minutes/write")
    assert "their words stand" in form.text
    assert not form.tree.xpath("//textarea")
    lines, furniture = words(download(clerk, f"/meetings/{meeting.id}/minutes.docx"))
    assert any(f"Signed: {here.governors[0].name}" in line for line in lines)
    assert "For “May” read “June”." in lines
    assert furniture == ""
    assert later.id == meeting.minutes_signed_at_id


def test_a_name_corrected_after_the_signing_shows_that_the_text_is_another(
    here, meeting, clerk, clock
):
    finished(here, meeting)
    sign(here, meeting, next_held(here))
    clock.day = NEXT_DAY
    where = f"/meetings/{meeting.id}/minutes"
    assert "This is the text that was signed (SHA-256" in clerk.get(where).text
    with unit_of_work():
        here.governors[1].name = "Somebody Renamed"
    assert "Not the text that was signed" in clerk.get(where).text


def test_titles_alone_are_not_counted_as_undecided_policies(meeting, clerk):
    assert "no decision on record" not in clerk.get(f"/meetings/{meeting.id}").text


def test_words_typed_while_somebody_recorded_the_signing_are_not_lost(here, meeting, clerk, clock):
    finished(here, meeting)
    _, blank, _ = items(meeting)
    old = clerk.get(f"/meetings/{meeting.id}/minutes/write")
    sign(here, meeting, next_held(here))
    clock.day = NEXT_DAY
    page = clerk.send(old, "/minutes/write", 409, **{f"text-{blank.id}": "Better words."})
    assert "agreed and signed" in page.text
    assert area(page, blank) == "Better words."
    assert minuted(blank).text == "Said about Matters arising."


def test_minutes_that_were_not_agreed_stand_over(here, meeting, clerk, clock):
    later = here.meeting(NEXT_DAY)
    finished(here, meeting)
    next_held(here, later)
    clock.day = NEXT_DAY
    page = clerk.get(f"/meetings/{meeting.id}/minutes")
    assert "Record there whether they were agreed." in page.text
    assert "stand over" in clerk.send(page, "/minutes/stand-over").text
    clerk.send(page, "/minutes/stand-over", 409)


def test_before_the_meeting_there_are_no_minutes(here, clerk):
    meeting = here.meeting()
    assert "There are no minutes yet" in clerk.get(f"/meetings/{meeting.id}/minutes").text
    assert "Record who attended" in clerk.get(f"/meetings/{meeting.id}/minutes/write").text
    assert download(clerk, f"/meetings/{meeting.id}/minutes.docx").status_code == 409


def test_another_schools_minutes_are_not_there(here, meeting, visit):
    with unit_of_work():
        foreign = factories.holder(Role.CLERK, factories.school())
    stranger = visit(foreign)
    for where in ("", "/write", "/sign", ".docx", "-part-b.docx"):
        stranger.get(f"/meetings/{meeting.id}/minutes{where}", 404)
