"""The page of a document as its template draws it: what to look at first, each value's words."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from flask import render_template, url_for

from governance.domain.permissions import Permission
from governance.domain.reading import taking
from governance.domain.reading.taking import Sort
from governance.models.intake import IntakeDocument, IntakeState
from governance.models.policy import Policy
from governance.queries import intake as queries
from governance.queries import policy as policies
from governance.queries.intake import batches, laid, meant
from governance.queries.intake import text as texts
from governance.queries.intake.layout import Layout
from governance.queries.intake.marking import Picks
from governance.queries.intake.meant import PlaceMeant
from governance.queries.intake.text import Span, Stretch
from governance.services.intake import Weighed, proposal_of, weigh
from governance.services.intake.choosing import text_of, with_chosen
from governance.web.forms.typed import Typed, frequency_options, summary
from governance.web.guards import me
from governance.web.intake.choosing import Choosing
from governance.web.intake.filled import Key, choices
from governance.web.intake.lines import LABELS, SIGNATORY, Line, Lines, first_key
from governance.web.intake.shown.sheets import Looking, Sheets, View
from governance.web.intake.shown.whereabouts import Whereabouts, marks_of

MOST_LAID_OUT = 5_000
"""Blocks; of a longer document the text is shown as it is."""


class Drawing:
    """One drawing of a document's page, from what it says and what was typed so far."""

    def __init__(
        self, found: IntakeDocument, typed: Typed, choosing: Choosing, looking: Looking
    ) -> None:
        self.found, self.typed, self.choosing, self.looking = found, typed, choosing, looking
        self.read = proposal_of(found.reading, found.filename)
        self.text = text_of(found.blocks)
        self.layout = Layout(found.blocks, found.layout)
        self.proposal = with_chosen(self.read, self.text, choices(typed.form), self.layout)
        self.weighed: Weighed = weigh(self.read, school=found.school.name)
        self.waits = found.state is IntakeState.WAITING
        first = first_key((*self.weighed.doubtful, "title")[0])
        dated = taking.sort_of(first.text) is not Sort.WORDS
        if choosing.key is None and self.waits and not typed.errors and dated:
            self.choosing = Choosing(first)

    def draw(self) -> str:
        """The page."""
        like = self.like
        lines = {line.field: line for line in self._lines()}
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
            lines=lines,
            **self._document(lines),
            key=key.text if key else "",
            anchor=self.choosing.anchor,
            came=self.choosing.came,
            picking=SIGNATORY.get(key.field, LABELS[key.field][0]) if key else None,
            by_words=key is not None and taking.sort_of(key.field) is Sort.WORDS,
            frequencies=frequency_options(self.proposal.frequency),
            bodies=policies.bodies(self.found.school_id),
            like=like,
            batch_id=batches.batch_of(self.found.id),
            place_meant=self._place(like),
            open_review=meant.open_review(like.id) if like and self.waits else None,
            titles=meant.titles(self.found.school_id),
            begin_at_the_place=self._at_the_place() and not self.typed.errors,
            begin_at_the_end=self._at_the_end() and not self.typed.errors,
            more=queries.next_waiting(reach, self.found) is not None,
        )

    def _document(self, lines: dict[str, Line]) -> dict[str, Any]:
        """The document beside the record: its pages, itself laid out, or its text."""
        stretches, picks = self._stretches(), self._picks()
        spans = texts.marks_at(stretches)
        marks = marks_of(spans, self.text, self.proposal, self.weighed, lines if self.waits else {})
        shown = Sheets(self.found, self.looking, self.layout, self.text).show(marks, picks)
        pieces = texts.pieces(stretches, picks.spans, picks.words, picks.begin)
        laid_out = self.looking.view is View.PAGES and not shown.sheets
        laid_out = laid_out and len(self.found.blocks) <= MOST_LAID_OUT
        action = url_for("intake.choose", document_id=self.found.id)
        return {
            "pieces": pieces,
            "parts": list(laid.out(pieces, self.layout)) if laid_out else [],
            "looking": self.looking,
            "shown": shown,
            "where": Whereabouts(spans, self.layout, shown, action),
            "picture": self._picture,
        }

    def _picture(self, number: int) -> str:
        return url_for("intake.page", document_id=self.found.id, number=number)

    @cached_property
    def like(self) -> Policy | None:
        """The policy that the title means, to which this may be added as a text."""
        return meant.policy_like(self.found.school_id, self.typed.form.get("title", ""))

    def _place(self, like: Policy | None) -> PlaceMeant | None:
        if like is None:
            return None
        read = self.read
        dated = [*read.approved, *read.reviewed, *((read.written,) if read.written else ())]
        return meant.place_meant(like, dated, read.next_review)

    def _stretches(self) -> list[Stretch]:
        """The text with its marks."""
        shown = [one for one in self.proposal.evidence if one.field != "reference"]
        return texts.marked(self.text, [*shown, *self.proposal.doubts])

    def _picks(self) -> Picks:
        """What may be chosen, where something is chosen for."""
        key = self.choosing.key
        if key is None or not self.waits:
            return Picks()
        picks = list(taking.takeable(self.text, key.text))
        begin = self._begin(key)
        opened = self._opened(key, picks, begin)
        words = taking.words_in(self.text, *opened) if opened else []
        return Picks([one for one in picks if one != opened], words, begin)

    def _lines(self) -> Lines:
        return Lines(self.typed, self.proposal, self.weighed, self._focus())

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

    def _at_the_end(self) -> bool:
        """Whether the page begins at “Confirm”: no field where Enter confirms is left open."""
        if self.choosing.took or self.choosing.came or self._at_the_place():
            return False
        return bool(self.found.accepted) and not self._asked()

    def _at_the_place(self) -> bool:
        """Whether the page begins where one says what it is of a policy, which no date tells."""
        if self.choosing.took or self.choosing.came or self.like is None:
            return False
        return not self.typed.form.get("place")

    def _asked(self) -> list[str]:
        """What is to be looked at, but for a list to choose from: there Enter does not confirm."""
        return [one for one in self.weighed.doubtful if one != "frequency"]

    def _focus(self) -> str | None:
        """The input where the page begins; None where something else asks for the focus."""
        if self.typed.errors or self.choosing.came:
            return None
        if self.choosing.took and self.choosing.key:
            return self.choosing.key.text
        if self._at_the_end() or self._at_the_place():
            return None
        return first_key((*self._asked(), "title")[0]).text
