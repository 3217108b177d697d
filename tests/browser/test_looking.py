"""That looking once at each shape does not look away: a fault is found through either window."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.looking import WINDOWS, Known, inspect, look, through

SHEET = "main { position: relative } button { min-width: 5rem; min-height: 3rem }"
FAULTS = {
    "color-contrast": "@media (max-width: 40em) { p { color: #ccc } }",
    "color-contrast in the dark": "@media (prefers-color-scheme: dark) { p { color: #ddd } }",
    "too wide": "@media (max-width: 40em) { main { width: 500px } }",
    "button": "@media (max-width: 40em) { main::after { content: ''; position: fixed; inset: 0 } }",
}


@pytest.fixture(scope="module")
def page(chromium):
    page = chromium.new_page()
    yield page
    page.close()


def show(page: Page, sheet: str, main: str) -> None:
    through(page, WINDOWS[1])
    page.goto("about:blank")
    shape = "".join(sign for sign in sheet if sign.isalpha())  # another sheet, another shape
    page.set_content(
        f"<!doctype html><html lang=en><title>T</title><style>{SHEET}{sheet}</style>"
        f"<body class='own{shape}'><main><h1>T</h1>{main}</main></body></html>"
    )


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_through_the_other_window_alone_is_found(page, fault):
    show(page, FAULTS[fault].replace("p {", "p.own {"), "<p class=own>Words</p><button>Go</button>")
    with pytest.raises(AssertionError, match=fault.split(" in ")[0]):
        look(page)


def test_a_page_without_a_fault_is_left_as_it_was_found(page):
    show(page, "", "<p>Words</p><button>Go</button>")
    look(page)
    assert page.evaluate("innerWidth") == WINDOWS[1].width


def test_a_nameless_button_in_the_second_row_is_found(page):
    show(page, "", "<ul><li><button>Go</button></li><li><button></button></li></ul>")
    with pytest.raises(AssertionError, match="button-name"):
        look(page)


def test_a_hand_on_another_ground_is_another_hand(page):
    known = Known()
    show(page, "", "<p>Words</p>")
    inspect(page, known)
    show(page, "main { background: #111 }", "<p>Words</p>")
    with pytest.raises(AssertionError, match="color-contrast"):
        inspect(page, known)


def test_a_shape_is_new_once():
    known = Known()
    assert known.is_new("shape", WINDOWS[0])
    assert not known.is_new("shape", WINDOWS[0])
    assert known.is_new("shape", WINDOWS[1])
