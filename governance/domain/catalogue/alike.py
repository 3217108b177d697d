"""Titles that mean the same policy: “E-safety” and “Online Safety Policy 2024”."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from governance.domain.catalogue.catalogue import Catalogue
from governance.domain.catalogue.entry import CatalogueEntry
from governance.domain.catalogue.titles import fold_title, near


class Titles:
    """The titles that a school has, by number, to look for the one that another title means."""

    def __init__(self, titles: Iterable[tuple[int, str]], book: Catalogue) -> None:
        self._book = book
        self._titles = dict(titles)
        self._folded = {number: fold_title(title) for number, title in self._titles.items()}
        self._entries: dict[int, CatalogueEntry | None] = {}

    def alike(self, title: str, among: Collection[int] | None = None) -> int | None:
        """The number of the one title that means the same policy, or None.

        The same telling words count first, then the same entry of the catalogue (by name or
        alias), then a slip of the pen. Where two are equally good, no guess is made.
        """
        wanted = fold_title(title)
        numbers = [one for one in self._titles if among is None or one in among]
        if not numbers:
            return None
        for look in (self._same_words, self._same_entry, self._nearest):
            found = look(title, wanted, numbers)
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def _same_words(self, _: str, wanted: frozenset[str], numbers: list[int]) -> list[int]:
        return [one for one in numbers if self._folded[one] == wanted]

    def _same_entry(self, title: str, _: frozenset[str], numbers: list[int]) -> list[int]:
        entry = self._book.find(title)
        return [one for one in numbers if self._entry(one) is entry] if entry else []

    def _entry(self, number: int) -> CatalogueEntry | None:
        if number not in self._entries:
            self._entries[number] = self._book.find(self._titles[number])
        return self._entries[number]

    def _nearest(self, _: str, wanted: frozenset[str], numbers: list[int]) -> list[int]:
        scored = [(near(self._folded[one], wanted), one) for one in numbers]
        best = max(score for score, _ in scored)
        return [one for score, one in scored if best and score == best]
