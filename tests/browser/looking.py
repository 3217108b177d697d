"""What a page is looked at for: axe, reflow, and that everything on it can be pressed.

Every page is looked at through both windows, a dark phone and a light desk, and must fit the one
it was opened in each time. The long part, axe, is asked once for each *shape* of page and window:
two pages have one shape where elements, classes, roles and relations are the same, and only words,
numbers and the length of lists differ. The longest part, its rule of contrast, is asked once for
each *hand*: text of one kind of element, in one colour and size, on the same grounds.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, NamedTuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PHONE = 375
DESK = 1280
AXE_ITSELF = Axe().axe_script
ASKED = "resultTypes: ['violations'], selectors: false, preload: false"
"""What is asked of axe: what is wrong, not what is right, in no sound or film (there is none)."""
RULES = f"{{{ASKED}, rules: {{'color-contrast': {{enabled: false}}}}}}"
CONTRAST = f"{{{ASKED}, runOnly: ['color-contrast']}}"


class Window(NamedTuple):
    """How wide, and whether the person likes it dark."""

    width: int
    dark: bool = False

    @property
    def height(self) -> int:
        """In pixels, as such a machine has it."""
        return 780 if self.width == PHONE else 900

    @property
    def scheme(self) -> Any:
        """As a style sheet asks for it."""
        return "dark" if self.dark else "light"


WINDOWS = (Window(PHONE, dark=True), Window(DESK))

# Of children that have one shape the third and all further ones are passed over. Of words, of
# addresses and the points of a drawing it counts whether there are any; digits are all one digit.
SHAPE = r"""() => {
  const words = new Set(['href', 'src', 'value', 'content', 'title', 'alt', 'placeholder', 'action',
    'aria-label', 'datetime', 'd', 'points', 'x', 'y', 'width', 'height', 'download']);
  const told = (at, value) => words.has(at) ? value.trim() !== '' : value.replace(/\d+/g, '0');
  const shape = (one) => {
    if (one.nodeType === Node.TEXT_NODE) return one.data.trim() ? 'words' : '';
    if (one.nodeType !== Node.ELEMENT_NODE) return '';
    const named = [...one.attributes].map(a => `${a.name}=${told(a.name, a.value)}`).sort();
    const state = [one.checked, one.disabled, one.open, one.matches(':popover-open')];
    const times = new Map(), inside = [];
    for (const child of one.childNodes) {
      const said = shape(child), before = times.get(said) ?? 0;
      times.set(said, before + 1);
      if (said && before < 2) inside.push(said);
    }
    return `<${one.localName} ${named} ${state}>${inside.join('')}</>`;
  };
  return shape(document.documentElement);
}"""

# The visible text of a page, and of each the hand it is written in. A field shows text too.
HANDS = """
const written = () => [...document.querySelectorAll('body, body *')].filter(one =>
  one.checkVisibility({visibilityProperty: true, opacityProperty: true}) && (
    one.matches('input, select, textarea') ||
    [...one.childNodes].some(each => each.nodeType === Node.TEXT_NODE && each.data.trim())));
const grounds = new Map();
const ground = (one) => {
  if (!one) return '';
  if (!grounds.has(one)) {
    const {backgroundColor, backgroundImage, opacity, filter} = getComputedStyle(one);
    const own = [backgroundColor, backgroundImage, opacity, filter].join();
    const plain = own === 'rgba(0, 0, 0, 0),none,1,none';
    grounds.set(one, ground(one.parentElement) + (plain ? '' : `/${own}`));
  }
  return grounds.get(one);
};
const kind = (one) => one ? `${one.localName}.${one.className}:${one.getAttribute('type')}` : '';
const hand = (one) => {
  const {color, fontSize, fontWeight, textShadow, position} = getComputedStyle(one);
  const idle = !!one.closest(':disabled, [aria-disabled=true]');
  const names = !!one.closest('label')?.control?.disabled;
  return [kind(one.parentElement), kind(one), color, fontSize, fontWeight, textShadow, position,
    idle, names, ground(one)].join('|');
};
"""

# What stands in the way of pressing: a control is brought to the middle of the window, as a finger
# or a pointer would have it, and must be what is met there (itself, its label, or what it is in).
# Of a mark on a drawing, which is made of several shapes, one of them must be met.
COVERED = """() => {
  const [left, top] = [scrollX, scrollY], found = [];
  const controls = 'a[href]:not(.skip), button, summary, select, textarea, label, input';
  for (const one of document.querySelectorAll(controls)) {
    if (!one.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
    one.scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'});
    const parts = one instanceof SVGElement ? [...one.querySelectorAll('rect')] : [one];
    const boxes = parts.flatMap(part => [...part.getClientRects()].slice(0, 1))
      .filter(each => each.width > 2 && each.height > 2);
    const met = boxes.map(
      box => document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
    const own = met.some(
      each => each && (one.contains(each) || each.closest('label')?.control === one));
    if (boxes.length && !own) found.push(
      [one.outerHTML.slice(0, 120), met[0] && met[0].outerHTML.slice(0, 120)]);
  }
  scrollTo({left, top, behavior: 'instant'});
  return found;
}"""


class Known:
    """The shapes and hands that were looked at; all test workers may share one folder of them."""

    def __init__(self) -> None:
        self._here: set[str] = set()
        self._shared: Path | None = None

    def share(self, folder: Path) -> None:
        """Keep them in this folder from now on."""
        folder.mkdir(exist_ok=True)
        self._shared = folder

    def is_new(self, *what: object) -> bool:
        """Whether nobody has looked at this yet; from now on somebody has."""
        name = hashlib.sha256(repr(what).encode()).hexdigest()
        if name in self._here:
            return False
        self._here.add(name)
        if self._shared is None:
            return True
        try:
            (self._shared / name).touch(exist_ok=False)
        except FileExistsError:
            return False
        return True


KNOWN = Known()


def stands(page: Page) -> None:
    """Wait until the page is whole: of one that has just come there may be no element yet."""
    page.wait_for_load_state("load")
    page.wait_for_function("document.readyState === 'complete'")


def look(page: Page) -> None:
    """It fits; and if no page of its shape was looked at before, it is right in both windows."""
    stands(page)
    fits(page)
    shape: str = page.evaluate(SHAPE)
    unseen = [window for window in WINDOWS if KNOWN.is_new(shape, window)]
    if not unseen:
        return
    before = page.evaluate("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]")
    present = Window(*before)
    for window in sorted(unseen, key=lambda window: window != present):
        through(page, window)
        fits(page)
        inspect(page)
    through(page, present)


def through(page: Page, window: Window) -> None:
    """See the page as it stands through this window."""
    if page.viewport_size != {"width": window.width, "height": window.height}:
        page.set_viewport_size({"width": window.width, "height": window.height})
    page.emulate_media(color_scheme=window.scheme)


def fits(page: Page) -> None:
    """Nothing wants sideways scrolling."""
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"{page.url} is {wide} px too wide"


def bring_axe(page: Page) -> None:
    """Let the page know axe: half a megabyte, of which Chromium remembers what it compiled.

    It does so of what it is told directly, not of what a script in the page evaluates.
    """
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": AXE_ITSELF})
    session.detach()


def inspect(page: Page, known: Known = KNOWN) -> None:
    """No axe violation as it stands, and no control that something else lies upon."""
    if not page.evaluate("'axe' in window"):
        bring_axe(page)
    found = page.evaluate(
        f"() => {{ return axe.run(document, {RULES}).then(told => told.violations) }}"
    )
    hands = page.evaluate(f"() => {{ {HANDS} return written().map(hand) }}")
    if fresh := [at for at, hand in enumerate(hands) if known.is_new(hand)]:
        found += page.evaluate(
            f"""at => {{ {HANDS} const all = written(), include = at.map(each => all[each]);
            return axe.run({{include}}, {CONTRAST}).then(told => told.violations) }}""",
            fresh,
        )
    assert not found, [
        (one["id"], one["help"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found
    ]
    covered = page.evaluate(COVERED)
    assert not covered, f"{page.url}: {covered}"
