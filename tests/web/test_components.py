"""The components as text: what they say, what they escape, and the rules they keep."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from flask import Flask, render_template_string

from tests.web.gallery import ROOT, create_gallery

TEMPLATES = ROOT / "templates"
COMPONENTS = sorted((TEMPLATES / "components").rglob("*.html"))
OURS = [*COMPONENTS, *sorted((TEMPLATES / "shell").glob("*.html"))]
SHEETS = sorted((ROOT / "governance" / "static" / "css").glob("*.css"))


class Page(HTMLParser):
    """Every tag of a page with its attributes, and the words of its title and h1."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = {"title": "", "h1": ""}
        self._open: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open = tag

    def handle_endtag(self, tag: str) -> None:
        self._open = None

    def handle_data(self, data: str) -> None:
        if self._open in self.words:
            self.words[self._open] += data

    def having(self, attribute: str) -> list[str]:
        return [attrs[attribute] or "" for _, attrs in self.tags if attribute in attrs]


@pytest.fixture(scope="module")
def app() -> Flask:
    return create_gallery()


def draw(app: Flask, source: str, **values: object) -> str:
    with app.test_request_context():
        return render_template_string(source, **values)


@pytest.fixture(scope="module", params=["/", "/confirm", "/bare"])
def page(app: Flask, request: pytest.FixtureRequest) -> Page:
    answer = app.test_client().get(request.param)
    assert answer.status_code == 200
    return Page(answer.text)


def test_a_page_has_one_heading_and_its_title_begins_with_it(page):
    assert [tag for tag, _ in page.tags].count("h1") == 1
    assert page.words["title"].strip() == page.words["h1"].strip() + " – Policy cycle"


def test_ids_are_unique_and_every_reference_leads_somewhere(page):
    ids = Counter(page.having("id"))
    assert [name for name, count in ids.items() if count > 1] == []
    for attribute in ("for", "aria-describedby", "aria-labelledby", "popovertarget"):
        for names in page.having(attribute):
            assert set(names.split()) <= set(ids), (attribute, names)


def test_a_page_has_no_script_no_inline_style_and_no_handler(page):
    assert not {"script", "style"} & {tag for tag, _ in page.tags}
    names = {name for _, attrs in page.tags for name in attrs}
    assert "style" not in names
    assert [name for name in names if name.startswith("on")] == []


def test_every_posted_form_carries_a_token(app):
    html = app.test_client().get("/").text
    forms = re.findall(r'<form method="post".*?</form>', html, re.S)
    assert len(forms) >= 4
    assert all(form.count('name="csrf_token"') == 1 for form in forms)


def test_a_page_without_person_menu_or_school_is_still_whole(app):
    html = app.test_client().get("/bare").text
    assert "Sign out" not in html
    assert 'id="menu"' not in html
    assert 'class="aside"' not in html


def test_flashed_notices_say_what_was_done_and_what_was_refused(app):
    html = app.test_client().get("/confirm").text
    assert re.search(r'class="notice good" role="status".*?The draft was sent', html, re.S)
    assert re.search(r'class="notice bad" role="alert".*?The vote was not recorded', html, re.S)


def test_what_people_typed_is_escaped_everywhere(app):
    evil = "<b onclick=x>&"
    html = draw(
        app,
        """{% from "components/table.html" import table, head_cell, cell %}
        {% from "components/summary_list.html" import summary_row %}
        {% from "components/status.html" import tag, review_state %}
        {% from "components/notice.html" import refusal %}
        {% from "components/timeline.html" import event %}
        {% from "components/card.html" import card %}
        {% from "components/form.html" import text_input, textarea, select, radios %}
        {% from "components/pictures/diff.html" import redline %}
        {% from "components/button.html" import post_button %}
        {% call(r) table(e, [{"label": e, "sort_href": e}], [1]) %}
          {{ head_cell(e, e, e) }}{{ cell(e, e, note=e) }}{% endcall %}
        {{ summary_row(e, e, e, e, e, e) }}{{ tag(e) }}{{ review_state(e) }}{{ refusal(e, [e], e) }}
        {{ event(e, e, e, e, e, e) }}{{ card(e, e, e) }}
        {{ text_input("a", e, e, e, e) }}{{ textarea("b", e, e) }}{{ select("c", e, [(e, e)], e) }}
        {{ radios("d", e, [(e, e, e)], e) }}{{ post_button(e, e, fields={e: e}) }}
        {{ redline([{"kind": "changed", "parts": [e, {"kind": "added", "text": e}]}]) }}""",
        e=evil,
    )
    assert "<b " not in html
    assert html.count("&lt;b") >= 46


def test_an_empty_table_says_what_to_do_and_draws_no_table(app):
    html = draw(
        app,
        """{% from "components/table.html" import table %}
        {% call(r) table("Policies", [{"label": "Policy"}], [], empty="No policy yet",
           empty_text="Add the first.") %}{% endcall %}""",
    )
    assert "No policy yet" in html
    assert "Add the first." in html
    assert "<table" not in html


def test_the_sorted_column_says_so(app):
    html = app.test_client().get("/").text
    assert html.count('aria-sort="ascending"') == 1
    assert 'href="?sort=due"' in html


@pytest.mark.parametrize(
    ("value", "words", "tone"),
    [
        ("in_date", "In date", "good"),
        ("due_soon", "Due soon", "info"),
        ("due", "Due", "warn"),
        ("overdue", "Overdue", "bad"),
        ("no_date", "No date", "none"),
    ],
)
def test_a_standing_is_a_shape_a_word_and_a_colour(app, value, words, tone):
    source = '{% from "components/status.html" import standing %}{{ standing(v) }}'
    html = draw(app, source, v=value)
    assert re.fullmatch(rf'<span class="tag {tone}"><svg .*?</svg>{words}</span>', html)


def test_every_standing_and_shape_of_the_state_tags_differs():
    text = (TEMPLATES / "components" / "status.html").read_text()
    standings = text.split("{% set review_states")[0]
    shapes = re.findall(r'": \("[^"]+", "[a-z]+", "([a-z]+)"\)', standings)
    assert len(shapes) == len(set(shapes)) == 5


def test_a_state_without_words_of_its_own_is_shown_plainly(app):
    source = '{% from "components/status.html" import review_state %}{{ review_state(v) }}'
    assert "Held back</span>" in draw(app, source, v="held_back")


def test_a_field_ties_hint_and_error_to_its_control(app):
    html = draw(
        app,
        """{% from "components/form.html" import date_input %}
        {{ date_input("due", "Next review", "soon", error="Write a date.") }}""",
    )
    assert 'aria-describedby="due-hint due-error"' in html
    assert 'aria-invalid="true"' in html
    assert 'value="soon"' in html


def test_the_stacked_bar_fills_its_field_in_proportion(app):
    html = draw(
        app,
        """{% from "components/pictures/bars.html" import standing_bar %}
        {{ standing_bar("Policies", {"in_date": 3, "overdue": 1}) }}""",
    )
    bars = re.findall(r'<rect x="([\d.]+)" y="0" width="([\d.]+)"', html)
    assert [(float(x), float(w)) for x, w in bars] == [(0, 747), (750, 247)]
    assert "75 %" in html


def test_a_bar_of_nothing_is_a_sentence(app):
    source = '{% from "components/pictures/bars.html" import standing_bar %}'
    html = draw(app, source + '{{ standing_bar("Policies", {}) }}')
    assert "There is no policy in the register yet." in html
    assert "<svg" not in html


def test_a_meeting_over_its_limit_is_marked_in_picture_and_table(app):
    html = app.test_client().get("/").text
    assert html.count('class="load-over"') == 1
    assert html.count("over its limit") == 1


def test_progress_of_nothing_is_not_a_division_by_zero(app):
    source = '{% from "components/pictures/progress.html" import progress %}'
    assert 'max="1" value="0"' in draw(app, source + '{{ progress("Reading", 0, 0) }}')


def test_only_the_shell_is_a_whole_page():
    whole = [p.name for p in TEMPLATES.rglob("*.html") if "<html" in p.read_text()]
    assert whole == ["base.html"]


@pytest.mark.parametrize("path", OURS, ids=lambda p: p.name)
def test_a_component_knows_no_request_and_no_style(path):
    text = path.read_text()
    assert not re.search(r"\brequest\b|\bsession\b|current_user|\sstyle=|https?://", text)


def test_every_macro_is_documented_and_shown_in_the_gallery():
    docs = (ROOT / "docs" / "look.md").read_text()
    gallery = "".join(p.read_text() for p in (ROOT / "tests" / "web").glob("gallery*.html"))
    inside = gallery + "".join(p.read_text() for p in OURS)
    for path in OURS:
        for name in re.findall(r"{% macro ([a-z]\w*)\(", path.read_text()):
            assert f"{name}(" in docs, f"{name} is missing from docs/look.md"
            assert re.search(rf"(?<!macro ){name}\(", inside), f"{name} is never drawn"


def test_colours_are_written_in_the_tokens_alone():
    for sheet in SHEETS:
        if sheet.name not in ("tokens.css", "print.css"):
            assert not re.search(r"#[0-9a-f]{3,8}\b", sheet.read_text()), sheet.name


def test_every_sheet_is_linked_and_they_stay_small(app):
    html = app.test_client().get("/bare").text
    linked = set(re.findall(r"/static/css/([a-z]+\.css)", html))
    assert linked == {sheet.name for sheet in SHEETS}
    assert len(SHEETS) <= 12
    whole = b"".join(sheet.read_bytes() for sheet in SHEETS)
    assert len(whole) <= 38_000
    assert len(gzip.compress(whole)) <= 9_000


def test_every_class_the_templates_use_is_drawn_by_a_sheet():
    drawn = set(re.findall(r"\.([a-z][\w-]*)", "".join(s.read_text() for s in SHEETS)))
    unstyled = {"choices", "card-body", "content", "confirm", "month-total", "icon"}
    for path in OURS:
        for value in re.findall(r'class="([^"{}]+)"', path.read_text()):
            assert set(value.split()) <= drawn | unstyled, (path.name, value)
