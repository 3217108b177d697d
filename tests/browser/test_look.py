"""The components in a real Chromium: contrast, reflow, targets, keyboard and paper."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from werkzeug.serving import make_server

from tests.browser.looking import Known, Window, fits, inspect, through
from tests.browser.site import Silent, complaints, keyboard_is_at
from tests.web.gallery import create_gallery

pytestmark = pytest.mark.browser

WIDTHS = (320, 375, 768, 1280)
SCHEMES = (False, True)

# The colours an element has once everything behind it is painted, and the ratio of WCAG 2.2.
CONTRAST = """
const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
const paint = (colours) => { canvas.clearRect(0, 0, 1, 1);
  for (const c of colours) { canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3); };
const behind = (el) => { const stack = [];
  for (let e = el; e; e = e.parentElement) stack.unshift(getComputedStyle(e).backgroundColor);
  return ['#fff', ...stack]; };
const light = (rgb) => { const [r, g, b] = rgb.map(v => { v /= 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
  return (x + 0.05) / (y + 0.05); };
"""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = make_server("127.0.0.1", 0, create_gallery(), threaded=True, request_handler=Silent)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()


@pytest.fixture(scope="module")
def only(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    yield page
    page.close()


@pytest.fixture
def open_page(only: Page, address: str) -> Any:
    def open_at(width: int, dark: bool = False, path: str = "/", still: bool = False) -> Page:
        through(only, Window(width, dark))
        only.emulate_media(media="screen", reduced_motion="reduce" if still else "no-preference")
        only.goto(address + path)
        return only

    return open_at


@pytest.mark.parametrize("path", ["/", "/confirm", "/bare"])
def test_nothing_is_wrong_and_nothing_sticks_out_at_any_width_in_either_scheme(open_page, path):
    page, known = open_page(WIDTHS[0], path=path, still=True), Known()
    for window in [Window(width, dark) for width in WIDTHS for dark in SCHEMES]:
        through(page, window)
        fits(page)
        inspect(page, known)
        outside = page.evaluate(
            """(width) => [...document.querySelectorAll('main *, header *')].filter(e => {
                const box = e.getBoundingClientRect();
                return box.width > 1 && e.checkVisibility() && box.right > width + 1;
            }).map(e => e.outerHTML.slice(0, 120))""",
            window.width,
        )
        assert outside == []


@pytest.mark.parametrize("dark", SCHEMES, ids=["light", "dark"])
def test_borders_of_controls_reach_three_to_one(open_page, dark):
    page = open_page(1280, dark)
    controls = page.evaluate(
        "() => {"
        + CONTRAST
        + """return [...document.querySelectorAll('.input, .choice input, .button-secondary')]
            .filter(e => e.checkVisibility()).map(e => {
            const around = behind(e.parentElement);
            const edge = paint([...around, getComputedStyle(e).borderTopColor]);
            return [e.outerHTML.slice(0, 90), ratio(edge, paint(around))];
        })}"""
    )
    assert len(controls) > 20
    assert [one for one in controls if one[1] < 3] == []


@pytest.mark.parametrize("dark", SCHEMES, ids=["light", "dark"])
def test_pictures_and_icons_reach_three_to_one(open_page, dark):
    page = open_page(1280, dark)
    drawn = page.evaluate(
        "() => {"
        + CONTRAST
        + """const marks = [...document.querySelectorAll('.bar rect, .load, .load-over, .icon')];
        return marks.filter(e => e.checkVisibility()).map(e => {
            const style = getComputedStyle(e);
            const colour = style.fill === 'none' ? style.stroke : style.fill;
            const box = e.closest('.bar') || e.parentElement;
            const around = behind(box);
            return [e.outerHTML.slice(0, 90), ratio(paint([...around, colour]), paint(around))];
        })}"""
    )
    assert len(drawn) > 40
    assert [one for one in drawn if one[1] < 3] == []


@pytest.mark.parametrize("dark", SCHEMES, ids=["light", "dark"])
def test_the_focus_ring_is_thick_and_reaches_three_to_one(open_page, dark):
    page = open_page(1280, dark, "/confirm")
    seen = 0
    for _ in range(14):
        page.keyboard.press("Tab")
        ring = page.evaluate(
            "() => {"
            + CONTRAST
            + """const e = document.activeElement, style = getComputedStyle(e);
            if (e === document.body) return null;
            const around = behind(e.parentElement);
            return [e.outerHTML.slice(0, 90), style.outlineStyle, parseFloat(style.outlineWidth),
                    ratio(paint([...around, style.outlineColor]), paint(around))]}"""
        )
        if ring is None:
            break
        seen += 1
        assert ring[1] == "solid", ring
        assert ring[2] >= 3, ring
        assert ring[3] >= 3, ring
    assert seen >= 12


@pytest.mark.parametrize("width", [375, 1280])
def test_targets_are_at_least_44_pixels_high(open_page, width):
    page = open_page(width)
    small = page.evaluate(
        """() => [...document.querySelectorAll(
            '.button, .input, .menu a, .tabs a, .brand, .back, .choice, summary')]
            .filter(e => e.checkVisibility() && !e.closest('.notice'))
            .filter(e => e.getBoundingClientRect().height < 43.9)
            .map(e => e.outerHTML.slice(0, 90))"""
    )
    assert small == []


def test_the_page_runs_under_the_strict_policy_without_a_complaint(open_page, only):
    with complaints(only) as heard:
        page = open_page(1280)
    assert [line for line in heard if "Content Security Policy" in line] == []
    assert page.locator("script, style, [style]").count() == 0


def test_the_menu_of_a_phone_opens_by_keyboard_without_script(chromium, address):
    page = chromium.new_page(
        viewport={"width": 375, "height": 800}, java_script_enabled=False, base_url=address
    )
    page.goto("/")
    menu = page.locator("#menu")
    assert not menu.is_visible()
    page.get_by_role("button", name="Menu").press("Enter")
    assert menu.is_visible()
    assert menu.get_by_role("link", name="Meetings").bounding_box()["height"] >= 44
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    page.close()


def test_the_menu_of_a_desk_stands_open(open_page):
    page = open_page(1280)
    assert page.get_by_role("link", name="Meetings", exact=True).is_visible()
    assert not page.get_by_role("button", name="Menu").is_visible()
    assert not page.get_by_role("button", name="Close").is_visible()


def test_rows_are_cards_on_a_phone_with_the_action_at_the_foot(open_page):
    page = open_page(375)
    table = page.get_by_role("table", name="Policies of Brackenfold Primary School")
    row = table.get_by_role("row").nth(1)
    card, action = row.bounding_box(), row.get_by_role("link", name="Open").bounding_box()
    assert action["width"] > 0.8 * card["width"]
    assert action["y"] > card["y"] + card["height"] / 2
    label = "e => getComputedStyle(e, '::before').content"
    assert row.get_by_role("cell").first.evaluate(label) == '"Next review"'
    assert table.get_by_role("link", name="Next review").is_visible()


def test_the_head_of_a_table_stays_in_sight_on_a_desk(open_page):
    page = open_page(1280)
    head = page.locator(".table thead th").first
    page.locator(".table tbody tr").nth(3).evaluate("e => e.scrollIntoView({block: 'start'})")
    before = page.evaluate("scrollY")
    page.mouse.wheel(0, 60)
    page.wait_for_function("before => scrollY > before", arg=before)
    assert 0 <= head.bounding_box()["y"] < 2


def test_the_error_summary_is_read_first_and_leads_to_its_field(open_page):
    page = open_page(375)
    keyboard_is_at(page, "className", "error-summary")
    page.get_by_role("link", name="Enter the title of the policy.").click()
    page.wait_for_function("location.hash === '#title'")
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    keyboard_is_at(page, "id", "title")


def test_the_skip_link_is_the_first_stop(open_page):
    page = open_page(375, path="/confirm")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the main content")
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#main'")


def test_nothing_moves_for_those_who_ask_for_stillness(open_page):
    page = open_page(1280, still=True)
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(e =>
            parseFloat(getComputedStyle(e).transitionDuration) > 0).length"""
    )
    assert moving == 0


def test_paper_is_white_and_bare_even_from_a_dark_screen(open_page):
    page = open_page(1280, True)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(25, 28, 36)"
    for furniture in (".menu", ".person", ".filters", ".foot", ".page-actions"):
        assert not page.locator(furniture).first.is_visible(), furniture
    assert page.get_by_role("table", name="Policies of Brackenfold Primary School").is_visible()


def test_words_grow_to_twice_their_size_without_sideways_scroll(open_page):
    page = open_page(640)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
