"""The catalogue: read from its text, searched by title, asked for what a kind of school keeps."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from governance.domain.catalogue.entry import (
    Application,
    Approver,
    Basis,
    CatalogueEntry,
    Confidence,
    Force,
    Publish,
    Review,
    Sort,
    applies,
)
from governance.domain.catalogue.titles import fold_title, near
from governance.domain.routes.case import KindOfSchool

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The facts of one day: `version` is that day, `sources` tells what each code stands for."""

    version: str
    jurisdiction: str
    about: str
    sources: Mapping[str, str]
    entries: tuple[CatalogueEntry, ...]

    def entry(self, slug: str) -> CatalogueEntry | None:
        """The entry of a slug."""
        return next((entry for entry in self.entries if entry.slug == slug), None)

    def find(self, title: str) -> CatalogueEntry | None:
        """The entry that a title means: by its name or an alias, else by the nearest spelling.

        None where nothing is near, or where two entries are equally near: no guess is made.
        """
        wanted = fold_title(title)
        if not wanted:
            return None
        exact = [entry for entry in self.entries if wanted in _titles(entry)]
        if exact:
            return exact[0] if len(exact) == 1 else None
        scored = [(_nearness(entry, wanted), entry) for entry in self.entries]
        best = max((score for score, _ in scored), default=0.0)
        nearest = [entry for score, entry in scored if score == best]
        return nearest[0] if best and len(nearest) == 1 else None

    def names(self) -> frozenset[frozenset[str]]:
        """Every name and alias, folded: whether a text is one of them is one look."""
        return frozenset(title for entry in self.entries for title in _titles(entry))

    def for_school(self, kind: KindOfSchool) -> tuple[CatalogueEntry, ...]:
        """What schools of this kind keep, some of it under a condition."""
        return tuple(entry for entry in self.entries if applies(entry, kind))

    def cite(self, entry: CatalogueEntry) -> tuple[str, ...]:
        """An entry's sources in full."""
        return tuple(self.sources[code] for code in entry.sources)


def load(text: str) -> Catalogue:
    """The catalogue of a JSON text; ValueError with a sentence where it is none."""
    try:
        data = json.loads(text)
        catalogue = Catalogue(
            version=data["version"],
            jurisdiction=data["jurisdiction"],
            about=data["about"],
            sources=dict(data["sources"]),
            entries=tuple(_entry(fields) for fields in data["entries"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"The catalogue of policies lacks {error}.") from error
    _check(catalogue)
    return catalogue


def _check(catalogue: Catalogue) -> None:
    slugs = [entry.slug for entry in catalogue.entries]
    if len(slugs) != len(set(slugs)):
        raise ValueError("The catalogue of policies has a slug twice.")
    unknown = {code for entry in catalogue.entries for code in entry.sources} - set(
        catalogue.sources
    )
    if unknown:
        raise ValueError(f"The catalogue of policies names no source for {sorted(unknown)}.")


def _entry(fields: Fields) -> CatalogueEntry:
    review = fields["review"]
    return CatalogueEntry(
        slug=fields["slug"],
        name=fields["name"],
        aliases=tuple(fields["aliases"]),
        schools=tuple(_application(each) for each in fields["schools"]),
        review=Review(
            months=review["months"],
            basis=Basis(review["basis"]),
            fixed=review["fixed"],
            trigger=review["trigger"],
            consult=review["consult"],
            note=review["note"],
        ),
        confidence=Confidence(fields["confidence"]),
        sources=tuple(fields["sources"]),
        acknowledge=fields["acknowledge"],
        owner=fields["owner"],
        note=fields["note"],
    )


def _application(fields: Fields) -> Application:
    return Application(
        sort=Sort(fields["sort"]),
        force=Force(fields["force"]),
        publish=Publish(fields["publish"]) if fields["publish"] else None,
        approver=Approver(fields["approver"]),
        approver_note=fields["approver_note"],
        only=fields["only"],
    )


def _titles(entry: CatalogueEntry) -> set[frozenset[str]]:
    return {fold_title(title) for title in (entry.name, *entry.aliases)}


def _nearness(entry: CatalogueEntry, wanted: frozenset[str]) -> float:
    return max(near(title, wanted) for title in _titles(entry))
