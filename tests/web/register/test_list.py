"""The list: standings, filters, order, pages; and the texts in force for staff."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.dates import PreciseDate
from governance.domain.frequency import LIVE
from governance.domain.permissions import Role
from governance.models.history import Event, HistoryEvent
from governance.models.person import Post
from governance.models.policy import Origin, Policy, VersionState
from governance.services import register as verbs
from tests import factories
from tests.factories import TODAY


def titles(page):
    return page.tree.xpath("//tbody//th/a/text()")


def days(count):
    return (TODAY + timedelta(days=count)).isoformat()


def fill(school, *rows):
    with unit_of_work():
        return [factories.policy(school, title, due=due, **fields) for title, due, fields in rows]


STANDINGS = (
    ("Attendance", days(-39), {}),
    ("Behaviour", "2026-11", {}),
    ("Charging", days(12), {}),
    ("Data protection", "2027-09", {}),
    ("Equality", None, {}),
    ("First aid", None, {"frequency": LIVE}),
)


def test_the_register_says_how_each_policy_stands_in_words(school, clerk, visit):
    fill(school, *STANDINGS)
    page = visit(clerk).get("/policies/")
    assert titles(page) == [row[0] for row in STANDINGS]
    rows = [" ".join(row.text_content().split()) for row in page.tree.xpath("//tbody/tr")]
    assert "39 days late" in rows[0]
    assert "Overdue" in rows[0]
    assert "every year" in rows[0]
    assert "November 2026" in rows[1]
    assert "due this month" in rows[1]
    assert "in 12 days" in rows[2]
    assert "Due soon" in rows[2]
    assert "In date" in rows[3]
    assert "Needs a date" in rows[4]
    assert "live document" in rows[5]
    assert "In date" in rows[5]


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        ("overdue", ["Attendance"]),
        ("due", ["Behaviour"]),
        ("due_soon", ["Charging"]),
        ("in_date", ["Data protection", "First aid"]),
        ("no_date", ["Equality"]),
        ("nonsense", [row[0] for row in STANDINGS]),
    ],
)
def test_a_standing_in_the_address_narrows_the_list(school, clerk, visit, standing, expected):
    fill(school, *STANDINGS)
    assert titles(visit(clerk).get(f"/policies/?standing={standing}")) == expected


def test_each_standing_is_counted_at_the_head(school, clerk, visit):
    fill(school, *STANDINGS)
    page = visit(clerk).get("/policies/?standing=due")
    tabs = [
        " ".join(one.text_content().split()) for one in page.tree.xpath("//nav[@class='tabs']//a")
    ]
    assert tabs == [
        "All 6", "Overdue 1", "Due 1", "Due soon 1", "In date 2", "Needs dates 1", "Archived",
    ]  # fmt: skip
    current = page.tree.xpath("//nav[@class='tabs']//a[@aria-current]")
    assert [one.text_content().split()[0] for one in current] == ["Due"]


def test_words_find_titles_however_they_are_spelt(school, clerk, visit):
    with unit_of_work():
        made = factories.policy(school, "Anti-Bullying & Kindness")
        made.title_key = verbs.title_key(made.title)
        factories.policy(school, "Behaviour")
    visitor = visit(clerk)
    for words in ("bullying", "anti-bullying", "KINDNESS and anti", "100%25 _"):
        page = visitor.get(f"/policies/?q={words}")
        assert titles(page) == ([] if "%" in words else ["Anti-Bullying & Kindness"]), words
    assert "Show every policy" in page.text


@pytest.mark.parametrize("sort", ["due", "-due", "title", "-title"])
def test_pages_follow_each_other_both_ways_and_miss_nothing(school, clerk, visit, app, sort):
    app.config["PAGE_ROWS"] = 5
    rows = [(f"Policy {number:02}", days(number // 3), {}) for number in range(13)]
    rows += [(f"Policy {number:02}", None, {}) for number in range(13, 23)]
    fill(school, *rows)
    visitor = visit(clerk)
    page = visitor.get(f"/policies/?sort={sort}")
    forwards = [titles(page)]
    while following := page.tree.xpath("//a[@rel='next']/@href"):
        page = visitor.get(following[0])
        forwards.append(titles(page))
    backwards = [titles(page)]
    while previous := page.tree.xpath("//a[@rel='prev']/@href"):
        page = visitor.get(previous[0])
        backwards.append(titles(page))
    everything = [title for part in forwards for title in part]
    assert sorted(everything) == [row[0] for row in rows]
    assert [len(part) for part in forwards] == [5, 5, 5, 5, 3]
    assert [title for part in reversed(backwards) for title in part] == everything
    if sort == "-title":
        assert everything == sorted(everything, reverse=True)
    if sort == "-due":
        assert everything[:2] == ["Policy 12", "Policy 11"]
        assert everything[13:] == [row[0] for row in rows[13:]]


def test_the_heading_says_how_the_list_is_sorted(school, clerk, visit):
    fill(school, *STANDINGS)
    visitor = visit(clerk)
    page = visitor.get("/policies/?standing=overdue")
    heading = page.tree.xpath("//th[@aria-sort]")
    assert [(one.text_content().strip(), one.get("aria-sort")) for one in heading] == [
        ("Next review", "ascending")
    ]
    page = visitor.get(heading[0].xpath("./a/@href")[0])
    assert page.tree.xpath("//th[@aria-sort]/@aria-sort") == ["descending"]
    assert titles(page) == ["Attendance"], "the standing is kept"


@pytest.mark.parametrize(
    "address",
    [
        "after=x",
        "after=2026-99-99.3",
        "before=.0",
        "after=.99999999999999999999",
        "sort=owner",
        "school=%00",
        "q=%00",
        "sort=title&after=%00.5",
        "sort=title&after=.5",
    ],
)
def test_an_address_that_makes_no_sense_still_gives_a_page(school, clerk, visit, address):
    fill(school, *STANDINGS)
    visit(clerk).get(f"/policies/?{address}")


def test_a_school_is_named_and_chosen_only_where_there_are_several(school, clerk, visit):
    with unit_of_work():
        other = factories.school("Corvane School")
        db.session.add(
            Post(person_id=clerk.id, role=Role.CLERK, school_id=other.id, starts=date(2020, 1, 1))
        )
        stranger = factories.holder(Role.GOVERNOR, other)
    fill(school, ("Attendance", "2027-01", {}))
    fill(other, ("Attendance", "2027-02", {}))
    page = visit(clerk).get("/policies/")
    assert "Corvane School" in page.text
    assert len(titles(page)) == 2
    assert len(titles(visit(clerk).get(f"/policies/?school={other.id}"))) == 1
    assert len(titles(visit(clerk).get("/policies/?school=corvane"))) == 1
    seen = visit(stranger).get("/policies/")
    assert len(titles(seen)) == 1
    assert "Brindle" not in seen.text
    assert not titles(visit(stranger).get(f"/policies/?school={school.id}"))


def test_an_empty_register_says_what_to_do_next(school, clerk, visit):
    with unit_of_work():
        governor = factories.holder(Role.GOVERNOR, school)
    assert "Bring in documents" in visit(clerk).get("/policies/").text
    page = visit(governor).get("/policies/")
    assert "The clerk brings the school’s documents in" in page.text


def test_an_older_approval_does_not_hide_the_newest(school, clerk, visit):
    with unit_of_work():
        made = factories.policy(school, "Attendance")
        for on in ("2020-09", "2024-09-12", "2022"):
            known = PreciseDate(on)
            db.session.add(
                HistoryEvent(
                    policy_id=made.id,
                    event=Event.APPROVED,
                    on_date=known,
                    first_day=known.first(),
                    origin=Origin.TYPED,
                    typed_by=clerk.id,
                    recorded_at=factories.moment().at,
                )
            )
    assert "12 September 2024" in visit(clerk).get("/policies/").text


def test_staff_read_the_text_in_force_and_nothing_else(policy, school, visit, app):
    with unit_of_work():
        staff = factories.holder(Role.STAFF, school)
        kept = db.session.get(Policy, policy.id)
        factories.version(kept, 2, state=VersionState.SUBMITTED)
        factories.policy(school, "Never written down")
    visitor = visit(staff)
    visitor.get("/policies/", 403)
    visitor.get(f"/policies/{policy.id}", 403)
    page = visitor.get("/policies/in-force")
    assert titles(page) == ["Attendance"]
    text = visitor.get(f"/policies/{policy.id}/versions/1")
    assert "Policies in force" in text.text
    assert "This policy says what we do." in text.text
    visitor.get(f"/policies/{policy.id}/versions/2", 404)
    visitor.get(f"/policies/{policy.id}/versions/2/file", 404)


def test_the_texts_in_force_are_paged_and_searched(school, visit, app):
    app.config["PAGE_ROWS"] = 5
    with unit_of_work():
        staff = factories.holder(Role.STAFF, school)
        for number in range(12):
            factories.version(factories.policy(school, f"Policy {number:02}"))
    visitor = visit(staff)
    page = visitor.get("/policies/in-force?q=policy")
    seen = titles(page)
    while following := page.tree.xpath("//a[@rel='next']/@href"):
        page = visitor.get(following[0])
        seen += titles(page)
    assert seen == [f"Policy {number:02}" for number in range(12)]
    assert titles(visitor.get("/policies/in-force?q=07")) == ["Policy 07"]
    assert len(titles(visitor.get(f"/policies/in-force?after=x.{'9' * 40}"))) == 5
