"""Whether a wording at its place is a label, or only a word of the text."""

from __future__ import annotations

import re

from governance.domain.reading.controls.labels.expected import (
    ANOTHER,
    CAPITAL,
    CLOSED,
    EVERY,
    TYPED,
    named_alone,
)
from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.asides import is_aside
from governance.domain.reading.words.labels import DATED, NEEDS_COLON, Slot

WIDE = re.compile(r"[ \t|]{0,200}(?:\t|\||   )[ \t|]{0,200}")
ACTS = frozenset({Slot.APPROVED, Slot.REVIEWED, Slot.REVIEW, Slot.NEXT, Slot.REVIEW_BODY})
_MODEL = re.compile(r"(?i)\b(?:model|county|council'?s?|authority'?s?|template|union) \Z")
"""“based on the County Model Policy dated May 2015”: another's document."""
_CONTACTS = re.compile(r"(?i)\bcontacts\b[^.:\n]{0,40}\Z")
"""“Key contacts within the school updated July 2015”: a list that outdates the policy."""
_TOLD = re.compile(r" (?:was|has been|were|is) ")
_OPENS = re.compile(r"(?i:this|the|our|date) ")
_NOTE = re.compile(r"\([^()\n]{0,100}\)")
_LOWER = re.compile(r"(?<![\w\d])[a-z]{3,}|\.")
_FOLLOW = re.compile(
    r"\s{0,40}(?:\([^()\n]{0,60}\)\s{0,40})?(?:[:;.\-]\s{0,3})?(?:(?:on|in|by|at|the|of|date"
    r"|is|with|during|before|to|for|a) ){0,4}",
    re.IGNORECASE,
)
_DONE = ACTS | {Slot.WRITTEN}
_SIGNS = frozenset({Slot.SIGNED, Slot.NAME, Slot.ROLE})
_WINDOW = 300


class Standing:
    """Judges wordings by what stands around them."""

    def __init__(self, sheet: Sheet, dates: Dates) -> None:
        self.sheet, self.dates = sheet, dates

    def stands(self, label: Label) -> bool:
        """Whether a wording at its place is a label."""
        upper = label.words[0].isupper()
        told = _TOLD.search(label.words) and not _OPENS.match(label.words)
        if not label.lead and told:
            return False
        if label.slot in _DONE and self._is_anothers(label):
            return False
        return (
            (label.lead and self._leads(label, upper))
            or (label.sure and (upper or label.lead) and not self._is_prose(label))
            or (upper and label.key not in NEEDS_COLON and self._has_value(label))
            or (upper and (self._names_one(label) or self._ends_row(label)))
        )

    def _is_anothers(self, label: Label) -> bool:
        """Whether the words before speak of another document, or of a list."""
        plain, end = self.sheet.plain, label.start
        before = max(label.line.start, end - 120)
        if label.slot in ACTS:
            aside = is_aside(plain, before, end)
        else:
            aside = _MODEL.search(plain, before, end) is not None
        return bool(aside or _CONTACTS.search(plain, before, end))

    def _ends_row(self, label: Label) -> bool:
        """“Adopted May 2016 Date of review” at a line's end: the value stands below."""
        if label.slot not in DATED or " " not in label.key or self._rest(label):
            return False
        behind = self.dates.within(max(0, label.start - 24), label.start)
        gap = self.sheet.plain[behind[-1].end : label.start] if behind else "("
        return len(gap) <= 3 and "(" not in gap

    def _leads(self, label: Label, upper: bool) -> bool:
        """Whether a label at the beginning of its line needs nothing more."""
        line = label.line
        if label.slot is Slot.TITLE and " " in label.key and self._rest(label):
            return upper and self.sheet.plain[label.end + 1 : label.end + 2].isupper()
        rest = self._rest(label)
        if not rest and (len(line.text) <= 90 or (label.body and upper)):
            return True
        if label.slot in _SIGNS and upper and len(line.text) <= 110:
            return not line.text.endswith(".") or label.sure
        return upper and " meeting of" in label.key

    def _has_value(self, label: Label) -> bool:
        """Whether a value of the label's kind follows at once."""
        plain, end = self.sheet.plain, label.line.end
        follow = _FOLLOW.match(plain, label.end, end)
        at = follow.end() if follow else label.end
        if self.dates.within(label.end, at + 1):
            return label.slot in DATED or label.slot is Slot.REVIEW_BODY
        if label.slot in DATED | {Slot.FREQUENCY} and EVERY.match(plain, at, end):
            return True
        if label.body and self._over(label, at):
            return True
        near = self.dates.within(label.end, label.end + 45) if label.body else []
        if near and not _LOWER.search(plain[label.end : near[0].start]):
            return True
        typed = TYPED.get(label.slot)
        if typed is None:
            return False
        return bool(typed.match(plain, at, end) or typed.match(plain, label.end + 1, end))

    def _names_one(self, label: Label) -> bool:
        """Whether a person and nothing else follows: “Staff Lead Amy Quill”."""
        return named_alone(self.sheet.plain, label.slot, label.words, label.end, label.line)

    def _over(self, label: Label, at: int) -> bool:
        """Whether the body in a label needs no value behind it: another statement follows."""
        plain, head = self.sheet.plain, max(0, label.start - 24)
        if label.lead or not self._rest(label) or ANOTHER.match(plain, at, label.line.end):
            return True
        capital = CAPITAL.match(plain, label.end)
        return bool(capital and CLOSED.search(plain, head, label.start))

    def _rest(self, label: Label) -> str:
        """What follows on the line, without a note in brackets; enough of it to know if any."""
        end = min(label.line.end, label.end + _WINDOW)
        return _NOTE.sub("", self.sheet.plain[label.end : end]).strip(" .:-_()")

    def _is_prose(self, label: Label) -> bool:
        """A dash or dots after a plain word in the midst of a sentence make no label."""
        if WIDE.match(self.sheet.columned, label.end, label.line.end):
            return False
        after = self.sheet.plain[label.end : label.end + 6].lstrip()
        return label.key in NEEDS_COLON and not label.lead and not after.startswith((":", "?", "("))
