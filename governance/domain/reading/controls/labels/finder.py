"""Labels in the text: “Date approved:”, “Next review”, “Signed”, with what follows each.

A wording alone is no label. It counts where it begins with a capital or a line and is followed by a
colon, by nothing, by a value of its kind, or by another label; words that are also plain prose
(`NEEDS_COLON`) need the colon or a line of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from governance.domain.reading.controls.labels.candidates import candidates, tabs_of
from governance.domain.reading.controls.labels.expected import (
    BODY_FIRST,
    GAP,
)
from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.controls.labels.standing import ACTS, WIDE, Standing
from governance.domain.reading.controls.labels.whose import BY, another
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.labels import DATED, LABELS, Slot

_END = r"(?:(?![\w])|(?<=[a-z?])(?=[A-Z0-9]))"
_SLOTS = {f"s{index}": slot for index, (slot, _) in enumerate(LABELS)}


def _any_label(opening: str, end: str) -> re.Pattern[str]:
    """A pattern of all labels; the group that matched names the slot."""
    named = ((index, "|".join(wordings)) for index, (_, wordings) in enumerate(LABELS))
    return re.compile("|".join(f"(?P<s{index}>{opening}{each}){end})" for index, each in named))


_LABEL, _LOW_LABEL = _any_label("(?i:", _END), _any_label("(?:", r"(?!\w)")
_FUSED = re.compile(r"[a-z?][A-Z0-9]")
"""Where a label could end in the midst of a word; elsewhere `_LOW_LABEL` is the same and faster."""
_COLON = re.compile(
    r"\s{0,4}(?:\([^()\n]{0,80}\)\s{0,3})?(?:[:;]|=|-\s|-$|[._]{3,}|\.\s?\.|\?\s?:)", re.MULTILINE
)
_DRIVE = re.compile(r"(?<!\w)[A-Z]:\\|\\\\")
"""“T:\\Policies - Updated Sept 2014\\Homework”: the rest of the line is the name of a file."""
_PATH = re.compile(r"(?:[A-Z]:\\|\\\\|[\w /.-]{0,60}\\[\w .-]{1,60}\\)")
_GOVERNING = re.compile(
    r"\s?:\s{0,3}(?:[A-Z][a-z]+ ){0,2}(?:Governing|Governance|Management|Trust|Academy)"
    r" (?:Committee|Council)\b(?! (?i:responsible|date|name)\b)"
    r"|\s?:\s{0,3}(?:[A-Z][\w'-]{2,20} (?:(?:&|and) )?){1,4}Committee"
    r"(?= (?:Approved|Adopted|Ratified|Agreed) (?:[Oo]n|[Dd]ate)\b)"
)
"""“Approved by: Local Governing Committee Approved on”: a body that ends as a label begins."""
_GLUE = re.compile(r"[\s:;,.\-/]{0,12}\Z")
_LOOSE = frozenset(
    {Slot.OTHER, Slot.OWNER, Slot.VERSION, Slot.FREQUENCY, Slot.SIGNED, Slot.DATE, Slot.REVIEW_BODY}
)
_PARTS = ("committee ", "sub-committee", "sub committee", "subcommittee")
_ALONE = frozenset({"committee", "committees", "school", "policy", "title", "trust", "academy"})


class LabelFinder:
    """Finds the labels of a sheet, line by line."""

    def __init__(self, sheet: Sheet, dates: Dates) -> None:
        self.sheet = sheet
        self.dates = dates
        self.standing = Standing(sheet, dates)
        self._fused = (-1, False)

    def find(self) -> list[Label]:
        """Every accepted label in order, each knowing where the next begins (`stop`)."""
        found: list[Label] = []
        for line in self.sheet.lines:
            if not _PATH.match(line.text):
                found.extend(self._in_line(line))
        return found

    def _in_line(self, line: Line) -> list[Label]:
        proposed: list[Label] = []
        position = beyond = line.start
        tabs = [*tabs_of(self.sheet.columned, line), line.end]
        path = "\\" in line.text and _DRIVE.search(self.sheet.plain, line.start, line.end)
        for start, lead in candidates(self.sheet.plain, line):
            if start < beyond or (path and start > path.start()):
                continue
            inside = start < position
            if inside and self.standing.stands(proposed[-1]):
                continue
            limit = tabs[bisect_left(tabs, start)]
            match = self._match(start, limit, line)
            if not match:
                continue
            label = self._label(match, lead, line)
            if proposed and (value := self._value_of(proposed[-1], label)):
                beyond = value
                continue
            alone = label.key in _ALONE or (label.key == "lead" and not label.sure)
            if label.slot is not Slot.APPROVED and label.key.startswith(_PARTS):
                alone = True
            if alone and not lead and self._follows_name(start, line, proposed):
                continue
            if inside:
                if not self.standing.stands(label):
                    continue
                proposed.pop()
            proposed.append(label)
            position = label.end
        return self._settle(proposed, line) if proposed else []

    def _match(self, start: int, limit: int, line: Line) -> re.Match[str] | None:
        """The label that begins here."""
        if self._fused[0] != line.index:
            found = _FUSED.search(self.sheet.plain, line.start, line.end)
            self._fused = line.index, found is not None
        if self._fused[1]:
            return _LABEL.match(self.sheet.plain, start, limit)
        return _LOW_LABEL.match(self.sheet.low, start, limit)

    def _value_of(self, before: Label, label: Label) -> int:
        """“Approver: Academy Council Approved on”: where the value of the label before ends; 0."""
        gap = self.sheet.plain[before.end : label.start]
        if before.slot in (Slot.ROLE, Slot.OWNER) and label.slot is Slot.SIGNED:
            return label.end - len("signature") if GAP.match(gap) and " " in label.key else 0
        if before.slot is Slot.OWNER and gap.endswith((" of the ", " of ")):
            part = BODY_FIRST.match(label.words)
            return label.start + part.end() if part else 0
        over = _GOVERNING.match(self.sheet.plain, before.end)
        if before.slot is Slot.APPROVED and not before.body and over and over.end() > label.start:
            return over.end()
        wants = before.slot is Slot.APPROVED and not before.body and label.slot is not Slot.OTHER
        named = before.key.endswith((" by", "body", "approver", "level of approval"))
        body = BODY_FIRST.match(label.words) if wants and named and GAP.match(gap) else None
        return label.start + body.end() if body else 0

    def _loosen(self, proposed: list[Label], good: list[bool]) -> None:
        """On a line of several labels, plain words that follow closely are labels as well."""
        if sum(good) < 3:
            return
        last = -1
        following: list[int] = []
        upcoming = 1 << 60
        for label, fine in zip(reversed(proposed), reversed(good), strict=True):
            following.append(upcoming)
            upcoming = label.start if fine else upcoming
        following.reverse()
        for index, label in enumerate(proposed):
            near = last >= 0 and label.start - last <= 140
            near = near or following[index] - label.end <= 60
            if not good[index] and near and label.slot in _LOOSE and label.words[0].isupper():
                good[index] = label.key not in _ALONE
            if good[index]:
                last = label.end

    def _label(self, match: re.Match[str], lead: bool, line: Line) -> Label:
        """The label, with the body named in it: “Adopted by the Governing Body on”."""
        plain, end = self.sheet.plain, match.end()
        slot = _SLOTS[match.lastgroup or ""]
        body = None
        told = match.group().lower()
        by = BY.match(plain, end, match.endpos) if slot in ACTS else None
        if by and (slot is Slot.APPROVED or " by " in by.group()[:5] or told.endswith(" by")):
            body, end = by.span("body"), by.end()
            if told.startswith("review by"):
                slot = Slot.REVIEWED
        elif slot in ACTS and (other := another(plain, slot, told, end, match.endpos)):
            end, body = other
        sure = bool(_COLON.match(plain, end, line.end)) or self._set_apart(match, end, lead, line)
        return Label(
            slot, match.start(), end, plain[match.start() : end], sure, lead, line, 0, body
        )

    def _set_apart(self, match: re.Match[str], end: int, lead: bool, line: Line) -> bool:
        """Whether wide gaps part the label from its value, and from what stands before it."""
        text, start = self.sheet.columned, match.start()
        gap = WIDE.match(text, end, line.end)
        if not gap or gap.end() >= line.end or self._match(gap.end(), line.end, line):
            return False
        before = text[max(line.start, start - 3) : start]
        return lead or before == "   " or before.endswith(("\t", "|"))

    def _follows_name(self, start: int, line: Line, proposed: list[Label]) -> bool:
        """Whether a word that is no label stands right before: “Resources Committee”."""
        before = self.sheet.plain[max(line.start, start - 60) : start].rstrip(" ")
        words = before.split()
        named = bool(words) and words[-1][0].isalpha() and not words[-1].endswith(":")
        return named and not (proposed and not self.sheet.plain[proposed[-1].end : start].strip())

    def _settle(self, proposed: list[Label], line: Line) -> list[Label]:
        good = [self.standing.stands(label) for label in proposed]
        if len(proposed) >= 3 and self._all_labels(proposed, line):
            good = [True] * len(proposed)
        for place in self._over_columns(proposed, line):
            good[place] = True
        for place in range(len(proposed) - 2):
            for count in (5, 4, 3):
                if self._flat_heads(proposed[place : place + count]):
                    good[place : place + count] = [True] * len(good[place : place + count])
        for _ in range(2):
            for index, label in enumerate(proposed):
                if good[index]:
                    continue
                before = index > 0 and good[index - 1] and self._touch(proposed[index - 1], label)
                behind = (
                    index + 1 < len(proposed)
                    and good[index + 1]
                    and self._touch(label, proposed[index + 1])
                )
                good[index] = before or behind
        self._loosen(proposed, good)
        kept = [label for label, fine in zip(proposed, good, strict=True) if fine]
        if not kept:
            return []
        stops = [label.start for label in kept[1:]] + [line.end]
        return [replace(label, stop=stop) for label, stop in zip(kept, stops, strict=True)]

    def _over_columns(self, proposed: list[Label], line: Line) -> list[int]:
        """Labels that fill columns of a line, over as many columns of which one is a date."""
        spans = self.sheet.columns(line) if len(proposed) > 1 else []
        below = self.sheet.after(line) if len(spans) > 2 else None
        if below is None or not self.dates.within(below.start, below.end):
            return []
        ends = dict(spans) if len(self.sheet.columns(below)) == len(spans) else {}
        whole = [
            n for n, each in enumerate(proposed) if ends.get(each.start, -9) - each.end in (0, 1)
        ]
        return whole if len(whole) > 1 else []

    def _all_labels(self, proposed: list[Label], line: Line) -> bool:
        """Whether the line is the heading row of a table: labels and next to nothing else."""
        covered = sum(len(label.words.replace(" ", "")) for label in proposed)
        return covered >= 0.8 * len(line.text.replace(" ", ""))

    def _flat_heads(self, three: list[Label]) -> bool:
        """“Date Review Date Responsible Persons May 2017 May 2019”: headings, then their dates."""
        if not all(self._touch(one, two) for one, two in pairwise(three)):
            return False
        dated = sum(1 for label in three if label.slot in DATED)
        marks = self.dates.within(three[-1].end, three[-1].end + 24)
        return len(marks) == dated >= 2 and marks[0].start - three[-1].end <= 2

    def _touch(self, first: Label, second: Label) -> bool:
        gap = self.sheet.plain[first.end : second.start]
        return second.words[0].isupper() and bool(_GLUE.match(gap)) and "." not in gap
