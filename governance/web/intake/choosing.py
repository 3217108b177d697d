"""Choosing a value in the document’s text: pressed words are put into the form that was sent."""

from __future__ import annotations

from dataclasses import dataclass, field

from werkzeug.datastructures import MultiDict

from governance.domain.reading import taking
from governance.domain.reading.taking import Sort
from governance.queries.intake.text import Span
from governance.services.intake import Chosen, Proposal
from governance.services.intake.choosing import read_chosen
from governance.web.intake.filled import LISTS, Key, choices, chosen_of, key_of

_SAY = {
    Sort.DATE: "Those words hold no date. Choose others, or type it.",
    Sort.FREQUENCY: "Those words do not say how often. Choose others, or choose it from the list.",
    Sort.WORDS: "There are no words there. Choose others, or type it.",
}


@dataclass(slots=True)
class Choosing:
    """Which input is being chosen for, and how far that is.

    `anchor` is the first of two words that bound what is chosen. `came` says that the person has
    just come to choose, `took` that a value was just taken.
    """

    key: Key | None = None
    anchor: Span | None = None
    came: bool = False
    took: bool = False
    errors: dict[str, str] = field(default_factory=dict)


def pressed(form: MultiDict[str, str], proposal: Proposal, text: str) -> Choosing:
    """Do what a pressed button asks: begin to choose for an input, or take words for it."""
    into = key_of(form.get("into", ""))
    if into is not None:
        return Choosing(into, came=True)
    word, anchor = chosen_of(form.get("word", "")), chosen_of(form.get("anchor", ""))
    chosen = chosen_of(form.get("take", ""))
    kept: Span | None = None
    if word is not None:
        chosen, kept = word, (word.start, word.end)
        if anchor is not None and anchor.field == word.field:
            both = Chosen(word.field, min(word.start, anchor.start), max(word.end, anchor.end))
            if "\n" not in text[both.start : both.end]:
                chosen, kept = both, None
    key = key_of(chosen.field) if chosen else None
    if chosen is None or key is None:
        return _undisturbed(form, anchor)
    choosing = Choosing(key, kept, took=True)
    taken = read_chosen(proposal, text, chosen)
    if taken is None:
        choosing.errors[name_of(key)] = _SAY[taking.sort_of(key.field)]
    else:
        _put(form, key, taken.in_words)
        _keep(form, chosen)
    return choosing


def _undisturbed(form: MultiDict[str, str], anchor: Chosen | None) -> Choosing:
    """The choosing as it was, where only another page of the document was asked for."""
    key = key_of(form.get("picking", "")) if form.get("show") else None
    if key is None:
        return Choosing()
    mine = anchor is not None and anchor.field == key.text
    return Choosing(key, (anchor.start, anchor.end) if anchor and mine else None, took=mine)


def name_of(key: Key) -> str:
    """The name of the input in the form."""
    return key.field if key.field in LISTS else key.text


def _put(form: MultiDict[str, str], key: Key, value: str) -> None:
    if key.field not in LISTS or key.row is None:
        form[name_of(key)] = value
        return
    rows = form.getlist(key.field)
    rows += [""] * (key.row + 1 - len(rows))
    rows[key.row] = value
    form.setlist(key.field, rows)


def _keep(form: MultiDict[str, str], chosen: Chosen) -> None:
    """Carry the choice along; an earlier one for the same input is forgotten."""
    others = [one for one in choices(form) if one.field != chosen.field]
    form.setlist("chosen", [f"{one.field}:{one.start}-{one.end}" for one in (*others, chosen)])
