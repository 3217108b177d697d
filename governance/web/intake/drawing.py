"""The page of a document as its template draws it: what to look at first, each value's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from flask import render_template

from governance.domain.permissions import Permission
from governance.domain.reading import taking
from governance.domain.reading.taking import Sort
from governance.models.intake import IntakeDocument, IntakeState
from governance.models.policy import Policy
from governance.queries import intake as queries
from governance.queries import policy as policies
from governance.queries.intake import meant
from governance.queries.intake import text as texts
from governance.queries.intake.meant import PlaceMeant
from governance.queries.intake.text import Piece, Span
from governance.services.intake import Weighed, proposal_of, weigh
from governance.services.intake.choosing import text_of, with_chosen
from governance.services.intake.proposed import Doubt, Evidence, Other
from governance.web.forms.typed import Typed, frequency_options, summary
from governance.web.guards import me
from governance.web.intake.choosing import Choosing, name_of
from governance.web.intake.filled import LISTS, Key, choices, rows_of

LABELS = {
    "title": ("Title", None),
    "next_review": (
        "Next review",
        "Empty: the register says “no next review date” and asks for one.",
    ),
    "frequency": ("How often it is reviewed", None),
    "approved": ("Approved", None),
    "reviewed": ("Reviewed", None),
    "written": ("Written", None),
    "approved_by": ("Approving body, in its words", None),
    "owner": ("Owner", None),
    "version": ("Version", "As the document calls it."),
    "name": ("Name", None),
    "role": ("Role", None),
    "signed": ("Signed on", None),
}
NONE_READ = {
    "title": "No title was found: this is the file’s name.",
    "signatory": "Nobody’s name stands under the text.",
}
_SIGNATORY = {
    "name": "Name of the signatory",
    "role": "Role of the signatory",
    "signed": "Date of the signature",
}
WANTED = frozenset({"title", "next_review", "frequency"})
"""What the register asks for: not marked as optional."""


@dataclass(frozen=True, slots=True)
class Input:
    """One input: `key` is what words of the text are chosen for; `focus` where the page begins."""

    key: str
    name: str
    id: str
    label: str
    value: str
    error: str | None
    evidence: tuple[Evidence, ...]
    focus: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A field with its inputs (a signatory's three in a row), other readings, and doubts."""

    field: str
    hint: str | None
    rows: tuple[tuple[Input, ...], ...]
    evidence: tuple[Evidence, ...]
    others: tuple[tuple[str, Other], ...]
    doubts: tuple[Doubt, ...]
    none_read: str
    optional: bool

    @property
    def wrong(self) -> bool:
        """Whether one of its inputs holds an error."""
        return any(one.error for row in self.rows for one in row)


class Drawing:
    """One drawing of a document's page, from what it says and what was typed so far."""

    def __init__(self, found: IntakeDocument, typed: Typed, choosing: Choosing) -> None:
        self.found, self.typed, self.choosing = found, typed, choosing
        self.read = proposal_of(found.reading, found.filename)
        self.text = text_of(found.blocks)
        self.proposal = with_chosen(self.read, self.text, choices(typed.form))
        self.weighed: Weighed = weigh(self.read, school=found.school.name)
        self.waits = found.state is IntakeState.WAITING
        first = _first_key((*self.weighed.doubtful, "title")[0])
        dated = taking.sort_of(first.text) is not Sort.WORDS
        if choosing.key is None and self.waits and not typed.errors and dated:
            self.choosing = Choosing(first)

    def draw(self) -> str:
        """The page."""
        like = self._like()
        pieces, marks = self._pieces()
        reach = me().reach(Permission.BRING_IN)
        key = self.choosing.key if self.waits else None
        return render_template(
            "intake/document.html",
            document=self.found,
            proposal=self.proposal,
            weighed=self.weighed,
            typed=self.typed.form,
            chosen=[f"{one.field}:{one.start}-{one.end}" for one in choices(self.typed.form)],
            errors=self.typed.errors,
            problems=summary(self.typed.errors),
            lines={line.field: line for line in self._lines()},
            pieces=pieces,
            mark_of=_mark_finder(marks),
            key=key.text if key else "",
            anchor=self.choosing.anchor,
            came=self.choosing.came,
            picking=_SIGNATORY.get(key.field, LABELS[key.field][0]) if key else None,
            by_words=key is not None and taking.sort_of(key.field) is Sort.WORDS,
            frequencies=frequency_options(self.proposal.frequency),
            bodies=policies.bodies(self.found.school_id),
            like=like,
            place_meant=self._place(like),
            titles=meant.titles(self.found.school_id),
            begin_at_the_end=self._folded() and not self.choosing.key and not self.typed.errors,
            more=queries.next_waiting(reach, self.found) not in (None, self.found.id),
        )

    def _like(self) -> Policy | None:
        """The policy that the title means, to which this may be added as a text."""
        return meant.policy_like(self.found.school_id, self.typed.form.get("title", ""))

    def _place(self, like: Policy | None) -> PlaceMeant | None:
        if like is None:
            return None
        read = self.read
        dated = [*read.approved, *read.reviewed, *((read.written,) if read.written else ())]
        return meant.place_meant(like, dated, read.next_review)

    def _pieces(self) -> tuple[list[Piece], list[Span]]:
        """The text with its marks, and with what may be chosen where something is chosen for."""
        shown = [one for one in self.proposal.evidence if one.field != "reference"]
        stretches = texts.marked(self.text, [*shown, *self.proposal.doubts])
        marks = texts.marks_at(stretches)
        key = self.choosing.key
        if key is None or not self.waits:
            return texts.pieces(stretches, ()), marks
        picks = list(taking.takeable(self.text, key.text))
        begin = self._begin(key)
        opened = self._opened(key, picks, begin)
        words = taking.words_in(self.text, *opened) if opened else []
        others = [one for one in picks if one != opened]
        return texts.pieces(stretches, others, words, begin), marks

    def _begin(self, key: Key) -> int:
        """Where the value stands in the text now; 0 where it stands nowhere."""
        if self.choosing.anchor is not None:
            return self.choosing.anchor[0]
        field = "signatory" if key.field in ("name", "role", "signed") else key.field
        mine = [one for one in choices(self.typed.form) if one.field == key.text]
        places = [one.start for one in mine]
        places += [one.start for one in self.proposal.behind(field)][key.row or 0 :]
        return places[0] if places else 0

    def _opened(self, key: Key, picks: list[Span], begin: int) -> Span | None:
        """The line whose words are shown one by one: the one from which the value comes."""
        if taking.sort_of(key.field) is not Sort.WORDS or (begin == 0 and not self.choosing.took):
            return None
        return next((one for one in picks if one[0] <= begin < one[1]), None)

    def _lines(self) -> Iterator[Line]:
        focus = self._focus()
        for field in (*self.weighed.doubtful, *self.weighed.confident, *self.weighed.absent):
            if field == "signatory":
                rows = tuple(
                    tuple(self._input(Key(part, row), focus) for part in ("name", "role", "signed"))
                    for row in range(rows_of(self.typed, self.proposal))
                )
            elif field in LISTS:
                rows = tuple((self._input(Key(field, row), focus),) for row in self._rows(field))
            else:
                rows = ((self._input(Key(field), focus),),)
            yield Line(
                field=field,
                hint=LABELS[field][1] if field in LABELS else None,
                rows=rows,
                evidence=self.proposal.behind(field),
                others=tuple(self._others(field, len(rows) - 1)),
                doubts=self.weighed.doubts.get(field, ()),
                none_read=NONE_READ.get(field, "The document does not state it."),
                optional=field not in WANTED,
            )

    def _rows(self, field: str) -> range:
        """The rows of a list of dates: those that are filled in, and a spare one."""
        return range(len(self._dates(field)) + 1)

    def _dates(self, field: str) -> list[str]:
        typed = self.typed.form.getlist(field)
        return [line for value in typed for line in value.splitlines() if line.strip()]

    def _input(self, key: Key, focus: str | None) -> Input:
        name = name_of(key)
        label = LABELS[key.field][0]
        value = self.typed.form.get(name, "")
        evidence = self.proposal.behind(key.text)
        place = name
        if key.field in LISTS and key.row is not None:
            rows = self._dates(key.field)
            value = rows[key.row] if key.row < len(rows) else ""
            evidence = tuple(self._behind(key.field, value))
            if key.row:
                label, place = f"{label}, also on", f"{name}-{key.row + 1}"
        error = self.typed.errors.get(name) if place == name else None
        return Input(key.text, name, place, label, value, error, evidence, key.text == focus)

    def _behind(self, field: str, value: str) -> Iterable[Evidence]:
        """The evidence of one date of a list, while it stands as it was read."""
        dates = getattr(self.proposal, field)
        for on, evidence in zip(dates, self.proposal.behind(field), strict=False):
            if on.in_words() == value.strip():
                yield evidence

    def _others(self, field: str, spare: int) -> Iterator[tuple[str, Other]]:
        """What else is said of a field, with the input it would go into."""
        key = Key(field, spare if field in LISTS else None).text
        here = {Key(field, row).text if field in LISTS else field for row in range(spare + 1)}
        taken = {(one.start, one.end) for one in choices(self.typed.form) if one.field in here}
        for other in self.proposal.others:
            if other.field == field and (other.start, other.end) not in taken:
                yield key, other

    def _folded(self) -> bool:
        """Whether every field is folded away: nothing is left but to confirm."""
        return bool(self.found.accepted) and not self.weighed.doubtful

    def _focus(self) -> str | None:
        """The input where the page begins; None where something else asks for the focus."""
        if self.typed.errors or self.choosing.came:
            return None
        if self._folded() and not self.choosing.key:
            return None
        if self.choosing.took and self.choosing.key:
            return self.choosing.key.text
        return _first_key((*self.weighed.doubtful, "title")[0]).text


def _first_key(field: str) -> Key:
    if field == "signatory":
        return Key("name", 0)
    return Key(field, 0 if field in LISTS else None)


def _mark_finder(marks: list[Span]) -> Any:
    """A function from a place in the text to the number of the mark that holds it, or None."""

    def mark_of(start: int) -> int | None:
        return next((first for first, last in marks if first <= start < last), None)

    return mark_of
