"""One policy: what is missing, what the clerk states, archive, files and the timeline."""

from __future__ import annotations

import io
import re
from datetime import date

import pytest

from governance.adapters.files import FileStore
from governance.db import db, unit_of_work
from governance.domain.dates import PreciseDate
from governance.domain.permissions import Role
from governance.models.policy import Origin, Policy
from governance.queries.policy import timeline
from tests import factories
from tests.factories import TODAY


def titles(page):
    return page.tree.xpath("//tbody//th/a/text()")


def test_a_policy_says_what_is_missing_and_what_to_do(policy, clerk, visit):
    page = visit(clerk).get(f"/policies/{policy.id}")
    tasks = " ".join(page.tree.xpath("//ul[@class='tasks']")[0].text_content().split())
    for task in (
        "State the next review date", "Accept or change the proposed frequency",
        "Record the last approval", "Say which body approves it", "Signatures without a date",
        "Name the owner",
    ):  # fmt: skip
        assert task in tasks
    assert "The clerk can do this." not in tasks
    assert "Mr A. Elm, Chair: Not dated" in page.text


def test_who_cannot_change_dates_is_told_who_can_and_sees_no_button(policy, school, visit):
    with unit_of_work():
        governor = factories.holder(Role.GOVERNOR, school)
    visitor = visit(governor)
    page = visitor.get(f"/policies/{policy.id}")
    assert "The clerk can do this." in page.text
    assert [form.action for form in page.tree.forms] == ["/sign-out"]
    assert not [link for link in page.links() if link.endswith("/dates")]
    visitor.get(f"/policies/{policy.id}/dates", 403)
    for act in ("dates", "frequency", "archive", "restore"):
        token = page.form("/sign-out").fields["csrf_token"]
        visitor.post(f"/policies/{policy.id}/{act}", 403, csrf_token=token, expecting="1")


def test_a_proposed_frequency_counts_once_it_is_accepted(policy, clerk, visit):
    visitor = visit(clerk)
    page = visitor.get(f"/policies/{policy.id}")
    assert "Proposed" in page.text
    after = visitor.send(page, "/frequency")
    assert "The frequency is now stated: every year." in after.text
    visitor.send(page, "/frequency", 409)
    assert db.session.get(Policy, policy.id).frequency_origin is Origin.TYPED


def test_the_clerk_states_dates_at_their_precision(policy, clerk, visit):
    visitor = visit(clerk)
    form = visitor.get(f"/policies/{policy.id}/dates")
    page = visitor.send(
        form, "/dates", next_review="autumn term 2027", frequency="P24M", owner="Headteacher",
        approved_by="Resources committee", past_event="approved", past_on="March 2024",
        past_words="Minutes of 12 March 2024",
    )  # fmt: skip
    for words in (
        "autumn term 2027", "Typed", "every two years", "Headteacher", "Resources committee",
        "Approved March 2024 · typed by Ottilie Marsh", "“Minutes of 12 March 2024”",
        "Dates and details stated",
    ):  # fmt: skip
        assert words in page.text, words
    kept = db.session.get(Policy, policy.id)
    assert (kept.next_review.edtf, kept.opens_on) == ("2027-23", date(2027, 7, 7))
    assert kept.proposed_frequency is None


def test_statutory_and_website_are_shown_and_stated(policy, clerk, visit):
    visitor = visit(clerk)
    page = visitor.get(f"/policies/{policy.id}")
    assert "Statutory Not stated" in page.text
    form = visitor.get(f"/policies/{policy.id}/dates")
    page = visitor.send(form, "/dates", statutory="yes", on_website="no")
    assert "Statutory Yes" in page.text
    assert "On the website No" in page.text
    kept = db.session.get(Policy, policy.id)
    assert (kept.statutory, kept.on_website) == (True, False)
    form = visitor.get(f"/policies/{policy.id}/dates")
    assert form.form("/dates").fields["statutory"] == "yes"
    visitor.send(form, "/dates", 422, statutory="perhaps")
    visitor.send(form, "/dates", statutory="", on_website="no")
    assert db.session.get(Policy, policy.id).statutory is None


def test_what_cannot_be_read_is_drawn_again_with_everything_typed(policy, clerk, visit):
    visitor = visit(clerk)
    form = visitor.get(f"/policies/{policy.id}/dates")
    page = visitor.send(
        form, "/dates", 422, next_review="Septembr 2027", owner="Headteacher", frequency="P99",
        past_on="12/13/2024",
    )  # fmt: skip
    assert "“Septembr 2027” is not a date we can read" in page.text
    assert "Choose a frequency from the list." in page.text
    fields = page.form("/dates").fields
    assert (fields["next_review"], fields["owner"], fields["past_on"]) == (
        "Septembr 2027", "Headteacher", "12/13/2024",
    )  # fmt: skip
    links = page.tree.xpath("//div[@class='error-summary']//a/@href")
    assert links == ["#past_on", "#next_review", "#frequency"]
    ids = set(page.tree.xpath("//@id"))
    assert {link[1:] for link in links} <= ids


def test_a_past_date_that_lies_ahead_or_is_there_already_is_refused(policy, clerk, visit):
    visitor = visit(clerk)
    form = visitor.get(f"/policies/{policy.id}/dates")
    assert "has not come yet" in visitor.send(form, "/dates", 422, past_on="2031").text
    visitor.send(form, "/dates", past_on="March 2024")
    again = visitor.get(f"/policies/{policy.id}/dates")
    assert "recorded already" in visitor.send(again, "/dates", 422, past_on="3/2024").text


def test_a_page_that_is_no_longer_true_changes_nothing(policy, clerk, visit):
    visitor = visit(clerk)
    form = visitor.get(f"/policies/{policy.id}/dates")
    visitor.send(form, "/dates", next_review="2027")
    page = visitor.send(form, "/dates", 409, next_review="2029")
    assert "Somebody else changed this" in page.text
    assert db.session.get(Policy, policy.id).next_review.edtf == "2027"


def test_an_archived_policy_leaves_the_list_and_comes_back(policy, clerk, visit):
    visitor = visit(clerk)
    page = visitor.get(f"/policies/{policy.id}")
    archived = visitor.send(page, "/archive")
    assert "This policy was archived on 20 November 2026." in archived.text
    assert titles(visitor.get("/policies/")) == []
    assert titles(visitor.get("/policies/?standing=archived")) == ["Attendance"]
    visitor.send(archived, "/restore")
    assert titles(visitor.get("/policies/")) == ["Attendance"]


def test_a_policy_under_review_is_not_archived(policy, clerk, visit):
    visitor = visit(clerk)
    page = visitor.get(f"/policies/{policy.id}")
    with unit_of_work():
        kept = db.session.get(Policy, policy.id)
        kept.set_next_review(PreciseDate("2026-12"), Origin.TYPED)
        factories.review(kept)
    form = visitor.get(f"/policies/{policy.id}")
    assert "Open review" in form.text
    revision = form.tree.xpath("//form[contains(@action, 'frequency')]//input[@name='expecting']")[
        0
    ]
    token = page.form("/sign-out").fields["csrf_token"]
    refused = visitor.post(
        f"/policies/{policy.id}/archive", 409, csrf_token=token, expecting=revision.value
    )
    assert "Cancel the review, then archive it." in refused.text


def test_the_clerk_opens_a_review_from_the_policys_page(policy, clerk, visit):
    visitor = visit(clerk)
    page = visitor.get(f"/policies/{policy.id}")
    opened = visitor.send(page, f"/policies/{policy.id}/review")
    assert opened.heading
    after = visitor.get(f"/policies/{policy.id}")
    assert "Open review" in after.text
    assert "Review opened" in after.text
    assert [link for link in after.links() if link.startswith("/reviews/")]


def test_another_schools_policy_is_not_there(policy, visit):
    with unit_of_work():
        stranger = factories.holder(Role.CLERK, factories.school())
    visitor = visit(stranger)
    for address in ("", "/dates", "/versions/1", "/versions/1/file"):
        visitor.get(f"/policies/{policy.id}{address}", 404)
    visitor.get("/policies/999999", 404)


def test_a_file_is_saved_as_it_was_uploaded_and_never_shown(school, clerk, visit, app):
    content = b"<script>alert(1)</script>"
    stored = FileStore(app.config["FILES_DIR"]).put(io.BytesIO(content))
    with unit_of_work():
        made = factories.policy(school)
        factories.version(
            made, sha256=stored.sha256, filename="Gate “rules”.html", media_type="text/html"
        )
        lost = factories.policy(school)
        factories.version(lost)
    visitor = visit(clerk)
    answer = visitor.client.get(
        f"/policies/{made.id}/versions/1/file", base_url="https://localhost"
    )
    assert answer.get_data() == content
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    page = visitor.get(f"/policies/{lost.id}/versions/1/file", 404)
    assert "restore it from the backup" in page.text


def test_every_kind_of_step_has_its_partial_and_every_partial_its_kind(app):
    folder = app.jinja_loader.searchpath[0]
    from pathlib import Path

    partials = {path.stem for path in (Path(folder) / "timeline").glob("*.html")}
    assert partials == {step.value for step in timeline.Step}
    assert set(timeline.STEPS.values()) <= set(timeline.Step)


@pytest.mark.parametrize("step", list(timeline.Step))
def test_each_step_is_drawn_with_what_little_is_known_of_it(app, step):
    from governance.models.decision import DecisionKind, Route

    facts = {
        "kind": DecisionKind.APPROVED, "route": Route.BOARD_VOTE, "body": "Governing board",
        "minute": "7.2", "votes": (9, 1, 0), "present": 10, "quorum": 6, "note": "Carried.",
    } if step is timeline.Step.DECIDED else {}  # fmt: skip
    line = timeline.Line(
        step, "September 2020", TODAY, factories.moment().at, who="Ivo Tamsin", said="did a thing",
        facts=facts,
    )  # fmt: skip
    with app.test_request_context():
        drawn = app.jinja_env.get_template(f"timeline/{step.value}.html").render(line=line)
    assert re.search(r"<li class=\"\w+\">", drawn)
    assert "September 2020" in drawn or "20 November 2026 at 12:00" in drawn
    if step is timeline.Step.DECIDED:
        assert "9 for, 1 against, 0 abstained; 10 present, quorum 6" in drawn
