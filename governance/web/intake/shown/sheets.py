"""The document beside its record: its pages with the evidence marked, or its text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from werkzeug.datastructures import MultiDict

from governance.adapters.documents.pages.drawing import How, Standing
from governance.adapters.documents.pages.looking import Looked
from governance.domain.errors import BadInput
from governance.models.intake import IntakeDocument
from governance.queries.intake.layout import Layout
from governance.queries.intake.marking import DrawnSheet, Mark, Pick, Picks, draw, steps
from governance.queries.intake.places import Finder, Spot
from governance.web.intake.shown.pages import pages, paper_of

PATIENCE = 6.0
"""Seconds for which a page waits for LibreOffice; what is made later is there the next time."""
MOST_AT_FIRST = 6
STATEMENTS = {
    How.OWN: "These are the document’s own pages.",
    How.MADE: "LibreOffice made these pages from the file: lines and pages may break elsewhere "
    "than in the program that it was written with.",
    How.BEING_MADE: "Its pages are being made. Until then it is laid out as it was read.",
    How.NO_PROGRAM: "It is laid out as it was read: the pages of such a file can be shown where "
    "LibreOffice is installed.",
    How.NO_PAGES: "It is laid out as it was read: a file of this kind has no pages of its own.",
    How.REFUSED: "It is laid out as it was read, because its pages could not be drawn.",
}


class View(StrEnum):
    """How the document is shown."""

    PAGES = "pages"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Looking:
    """What of the document is looked at: its pages or its text, and one page where one was asked.

    `larger` draws the pages twice as wide as their room.
    """

    view: View = View.PAGES
    page: int | None = None
    larger: bool = False


def looking_of(values: MultiDict[str, str]) -> Looking:
    """What the address or the form asks for; a pressed button (`show`) before what was shown."""
    view, _, page = values.get("show", "").partition("-")
    if view not in set(View):
        view, page = values.get("view", ""), values.get("page", "")
    number = int(page) if page.isascii() and page.isdecimal() and len(page) < 6 else None
    shown = View.TEXT if view == View.TEXT else View.PAGES
    return Looking(shown, number or None, values.get("larger") == "1")


@dataclass(frozen=True, slots=True)
class Shown:
    """The document as it is shown: without `sheets` there are no pictures, and why is said.

    `spots` has, by its start, where each mark stands on the pages that were `looked` at.
    """

    standing: Standing | None = None
    count: int = 0
    sheets: tuple[DrawnSheet, ...] = ()
    spots: Mapping[int, Spot] = field(default_factory=dict)
    looked: Collection[int] = ()

    @property
    def statement(self) -> str:
        """What it is that is shown."""
        return STATEMENTS[self.standing.how] if self.standing else ""

    @property
    def steps(self) -> list[int]:
        """The pages that can be gone to."""
        here = self.sheets[0].number if len(self.sheets) == 1 else None
        return steps(self.count, here, [spot.page for spot in self.spots.values()])

    @property
    def numbers(self) -> set[int]:
        """The pages that are shown."""
        return {one.number for one in self.sheets}


class Sheets:
    """The pages of one document, looked at for its marks and for what may be chosen on them."""

    def __init__(self, found: IntakeDocument, looking: Looking, layout: Layout, text: str) -> None:
        self._paper, self._pages = paper_of(found), pages()
        self._looking, self._layout, self._text = looking, layout, text

    def show(self, marks: Sequence[Mark], picks: Picks) -> Shown:
        """The pages that are looked at; none where the text is, or where there are no pictures."""
        if self._looking.view is View.TEXT:
            return Shown()
        standing = self._pages.standing(self._paper, patience=PATIENCE)
        if not standing.seen:
            return Shown(standing)
        read_on = {mark.start: self._page_of(mark.start, standing) for mark in marks}
        try:
            looked = self._looked(standing, read_on.values())
        except BadInput as refusal:
            return Shown(Standing(How.REFUSED, refusal.sentence))
        finder = Finder(self._text, looked.sheets)
        found = {mark: finder.spot(mark.start, mark.end, read_on[mark.start]) for mark in marks}
        spots = {mark.start: spot for mark, spot in found.items() if spot}
        there = {sheet.number: sheet for sheet in looked.sheets}
        wanted = self._in_order(spots, picks, there)
        sheets = [there[number] for number in wanted if number in there]
        pressed = self._pressed(Finder(self._text, sheets), picks, standing)
        drawn = tuple(draw(sheet, marks, spots, pressed) for sheet in sheets)
        return Shown(standing, looked.count, drawn, spots, there.keys())

    def _in_order(
        self, spots: Mapping[int, Spot], picks: Picks, there: Collection[int]
    ) -> list[int]:
        """The pages to show: where the value stands that is asked for now, then the others."""
        if self._looking.page and self._looking.page in there:
            return [self._looking.page]
        here = [start for start in spots if start <= picks.begin]
        first = spots[max(here)].page if picks.begin and here else 0
        return sorted(_at_first(spot.page for spot in spots.values()), key=lambda one: one != first)

    def _page_of(self, start: int, standing: Standing) -> int | None:
        """The page on which words were read, where the pictures are of the same pages."""
        return self._layout.at(start).page if standing.how is How.OWN else None

    def _looked(self, standing: Standing, read_on: Collection[int | None]) -> Looked:
        """The letters of the pages that are needed: where it is not known which, of all."""
        known = [page for page in read_on if page]
        if standing.how is not How.OWN or len(known) < len(read_on):
            return self._pages.letters(self._paper)
        wanted = [self._looking.page] if self._looking.page else _at_first(known)
        looked = self._pages.letters(self._paper, wanted)
        return looked if looked.sheets else self._pages.letters(self._paper, [1])

    def _pressed(self, finder: Finder, picks: Picks, standing: Standing) -> list[tuple[Pick, Spot]]:
        """What may be chosen, with its place, as far as it stands on a page that is shown."""
        found = []
        for pick in picks.each(self._text):
            spot = finder.spot(pick.start, pick.end, self._page_of(pick.start, standing))
            if spot:
                found.append((pick, spot))
        first = next((pick for pick, _ in found if pick.end > picks.begin), None)
        first = first or (found[0][0] if found else None)
        return [(replace(pick, first=pick == first), spot) for pick, spot in found]


def _at_first(marked: Iterable[int]) -> list[int]:
    """The first page, and those with marks as far as they are few."""
    return sorted({1, *sorted(set(marked))[: MOST_AT_FIRST - 1]})
