"""The clerk’s form for the minutes: no typed word is lost, and nobody is overwritten."""

from __future__ import annotations

from tests.store.minutes.held import minuted, write
from tests.web.minutes.pages import area, items


def test_the_form_shows_each_item_as_numbered_with_its_draft(meeting, clerk):
    page = clerk.get(f"/meetings/{meeting.id}/minutes/write")
    heads = [" ".join(head.text_content().split()) for head in page.tree.xpath("//h3")]
    assert heads == ["1. Attendance policy", "2. Matters arising", "3. A complaint"]
    decided, blank, closed = items(meeting)
    assert area(page, decided).startswith("The governing board RESOLVED to approve")
    assert area(page, blank) == area(page, closed) == ""
    assert len(page.tree.xpath("//select")) == 2
    options = page.tree.xpath(f"//select[@name='proposed-{decided.id}']/option")
    assert len(options) == 9  # nobody, and the eight who attended


def test_all_is_saved_at_once_and_movers_redraft_the_words(here, meeting, clerk):
    decided, blank, _ = items(meeting)
    page = clerk.get(f"/meetings/{meeting.id}/minutes/write")
    page = clerk.send(
        page,
        "/minutes/write",
        **{
            f"text-{blank.id}": "The clerk reported.\r\n\r\nNothing else arose.  ",
            f"proposed-{decided.id}": str(here.governors[0].id),
            f"seconded-{decided.id}": str(here.governors[1].id),
        },
    )
    assert "2 minutes are saved." in page.text
    assert area(page, blank) == "The clerk reported.\n\nNothing else arose."
    first, second = here.governors[:2]
    assert f"Proposed by {first.name}, seconded by {second.name}." in area(page, decided)
    assert minuted(decided).own is None


def test_one_item_is_saved_and_what_else_was_typed_stays_on_the_page(meeting, clerk):
    _, blank, closed = items(meeting)
    page = clerk.get(f"/meetings/{meeting.id}/minutes/write")
    page = clerk.send(
        page,
        "/minutes/write",
        button=f"item-{blank.id}",
        **{f"text-{blank.id}": "Nothing arose.", f"text-{closed.id}": "Half a sent"},
    )
    assert "1 other item is not saved yet" in page.text
    assert area(page, closed) == "Half a sent"
    assert minuted(blank).text == "Nothing arose."
    assert minuted(closed).own is None
    page = clerk.send(page, "/minutes/write", **{f"text-{closed.id}": "Half a sentence."})
    assert minuted(closed).text == "Half a sentence."
    assert "not saved yet" not in page.text


def test_wrong_movers_come_back_with_everything_typed(here, meeting, clerk):
    decided, blank, _ = items(meeting)
    page = clerk.get(f"/meetings/{meeting.id}/minutes/write")
    page = clerk.send(
        page,
        "/minutes/write",
        422,
        **{
            f"text-{blank.id}": "Long and dear words.",
            f"proposed-{decided.id}": str(here.governors[0].id),
            f"seconded-{decided.id}": str(here.governors[0].id),
        },
    )
    assert "The same person cannot propose and second item 1" in page.text
    assert area(page, blank) == "Long and dear words."
    assert page.tree.xpath("//a/@href").count(f"#seconded-{decided.id}") == 1
    assert minuted(blank).own is None


def test_a_stale_page_keeps_both_peoples_words_and_saves_again_knowingly(here, meeting, clerk):
    _, blank, closed = items(meeting)
    old = clerk.get(f"/meetings/{meeting.id}/minutes/write")
    write(here, blank, text="Theirs.")
    page = clerk.send(
        old, "/minutes/write", 409, **{f"text-{blank.id}": "Mine.", f"text-{closed.id}": "Also."}
    )
    assert "Somebody else saved" in page.text
    assert "Theirs." in page.text
    assert (area(page, blank), area(page, closed)) == ("Mine.", "Also.")
    assert minuted(blank).text == "Theirs."
    clerk.send(page, "/minutes/write")
    assert (minuted(blank).text, minuted(closed).text) == ("Mine.", "Also.")


def test_what_a_stale_page_only_shows_undoes_nothing(here, meeting, clerk):
    _, blank, closed = items(meeting)
    old = clerk.get(f"/meetings/{meeting.id}/minutes/write")
    write(here, blank, text="Theirs.")
    clerk.send(old, "/minutes/write", **{f"text-{closed.id}": "Mine."})
    assert (minuted(blank).text, minuted(closed).text) == ("Theirs.", "Mine.")


def test_back_to_the_products_words(here, meeting, clerk):
    decided, blank, _ = items(meeting)
    write(here, decided, text="It was agreed.")
    page = clerk.get(f"/meetings/{meeting.id}/minutes/write")
    assert "Your own words, saved by" in page.text
    page = clerk.send(
        page,
        "/minutes/write",
        button=f"forget-{decided.id}",
        **{f"text-{blank.id}": "Unsaved words."},
    )
    assert area(page, decided).startswith("The governing board RESOLVED")
    assert area(page, blank) == "Unsaved words."


def test_a_bad_button_or_a_mangled_form_is_refused(meeting, clerk):
    page = clerk.get(f"/meetings/{meeting.id}/minutes/write")
    _, blank, _ = items(meeting)
    clerk.send(page, "/minutes/write", 422, button="item-none")
    clerk.send(page, "/minutes/write", 422, **{f"expecting-{blank.id}": "x"})
    clerk.send(page, "/minutes/write", 404, button="forget-999999")
    assert "Nothing was changed" in clerk.send(page, "/minutes/write").text
