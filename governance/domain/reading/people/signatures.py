"""Signature blocks: who stands under the policy, in which role, signed when, or blank.

A block begins at “Signed”, “Signature”, “Agreed by” over a name, or a role beside a dotted line; it
ends at the next block, at another label or at prose. Names in running text are no signatories.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from governance.domain.reading.controls.labels import Label
from governance.domain.reading.people.officers import Signature, Token, officers, unzipped
from governance.domain.reading.people.signoffs import signoffs
from governance.domain.reading.recognise.bodies import people, person_at
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.labels import Slot
from governance.domain.reading.words.people import BODY, ROLE, TITLED

__all__ = ["Signature", "SignatureReader"]

_ROLE = re.compile(rf"(?<![\w'])(?i:{ROLE})(?![\w'])")
_AGREED = re.compile(
    r"(?:agreed|approved|signed|authorised|authorized|adopted|ratified|endorsed)(?: and "
    r"agreed)?(?: by)?\s{0,3}[:.\-_ ]*\Z",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(?:[._]{5,}|(?:\. ){5,})(?![._ ]{0,30}\d{1,3}\s*$)", re.MULTILINE)
_OWN_ROLE = re.compile(
    r"(?i)(chair(?:man|person)?(?: of (?:the )?(?:governors|governing body|committee"
    r"|trustees))?|executive head ?teacher|head ?teacher|head|principal|governor|clerk|trustee"
    r"|director|proprietor)'?s?'? signature"
)
_MAIN_ROLE = re.compile(
    r"(?i)(?:vice[- ]?)?chair|head|principal|clerk|director|ceo|trustee|governor"
)
_ALONE_BEFORE = re.compile(r"(?i)(?:^|[:._,(\-/\]]|\s\s|\bby\b|\bname\b|\bsigned\b|\d)\s?\Z")
_ALONE_AFTER = re.compile(r"\s?(?:$|\n|[,(._/\-]|\s\s|\d|(?i:dated?|on|" + ROLE + r")\b)")
_BLANK_DATE = re.compile(r"(?i)dated?\s?:?\s?[._]{4,}\Z")
_BEHALF = re.compile(
    r"(?i:signed (?:for and )?on behalf of (?:the )?)"
    rf"(?P<role>(?i:{BODY}|{ROLE}))\b(?: of [\w' .-]{{3,50}}(?=:))?\s?:?"
)
_MARKED = re.compile(r"(?i)[\[(\"]signed[\])\"]\s?:?")
_REACH_LINES, _REACH = 7, 420


@dataclass(slots=True)
class _Open:
    """A signature being gathered."""

    name: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    signed: DateMark | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)

    def has(self, kind: str) -> bool:
        """Whether the part is there already."""
        return getattr(self, kind) is not None

    def close(self) -> Signature | None:
        """The signature, unless nobody is named in it."""
        if self.name is None and self.role is None:
            return None
        return Signature(
            min(s for s, _ in self.spans),
            max(e for _, e in self.spans),
            self.name,
            self.role,
            self.signed,
        )


class SignatureReader:
    """Finds the signature blocks of a sheet."""

    def __init__(self, sheet: Sheet, dates: Dates, labels: list[Label]) -> None:
        self.sheet, self.dates, self.labels = sheet, dates, labels
        self.found: list[Signature] = []
        self.claimed: set[int] = set()
        self._done = 0
        self._starts = [label.start for label in labels]
        signed = (place for place, label in enumerate(labels) if label.slot is Slot.SIGNED)
        self._first_signed = next(signed, -1)

    def read(self) -> list[Signature]:
        """The signatures in order; `claimed` are the dates they took."""
        table = signoffs(self.sheet, self.dates, self.labels)
        self.found = [
            Signature(row.start, row.end, name, role, signed) for row, name, role, signed in table
        ]
        if self.found:
            return self.found
        for start, end, own in sorted(self._stretches(), key=lambda each: each[:2]):
            if start < self._done:
                continue
            before = len(self.found)
            self._gather(start, end, own)
            if len(self.found) > before:
                self._done = end
        if not self.found:
            self.found = officers(self.sheet, self.dates)
        return self.found

    def _stretches(self) -> Iterator[tuple[int, int, tuple[int, int] | None]]:
        """Where signature blocks stand: start, end and a role given in the label itself."""
        for place, label in enumerate(self.labels):
            if label.slot is not Slot.SIGNED:
                continue
            own = _OWN_ROLE.match(label.words)
            role = (label.start, label.start + own.end(1)) if own else None
            end = self._end(place, label.line, label.end)
            behalf = _BEHALF.match(self.sheet.plain, label.start, end)
            if behalf and self._nothing_else(behalf.end(), end):
                yield behalf.end(), end, behalf.span("role")
                continue
            yield self._above(place, self._before(label)), end, role
        signed = {label.line.index for label in self.labels if label.slot is Slot.SIGNED}
        for line in self.sheet.lines:
            if len(line.text) > 160:
                continue
            if line.index not in signed and (mark := _MARKED.match(line.text)):
                yield line.start + mark.end(), self._until_label(line), None
                continue
            below = self.sheet.after(line)
            blank = _DOTTED.search(line.text) and below and _ROLE.match(below.text.lstrip("( "))
            if _AGREED.match(line.text) and below and (blank or self._opens_with_person(below)):
                yield line.end, self._until_label(line), None
            elif line.index not in signed and (dots := _DOTTED.search(line.text)):
                beside = _ROLE.search(line.text)
                if beside:
                    first = line.start + min(dots.start(), beside.start())
                    yield first, self._until_label(line), None

    def _until_label(self, line: Line) -> int:
        """The end of a block that no “Signed” opens: the next label of another kind."""
        limit = self._end_after(line)
        first = bisect_right(self._starts, line.end)
        for label in self.labels[first : first + 12]:
            if label.start >= limit:
                break
            if label.slot not in (Slot.NAME, Slot.ROLE, Slot.DATE):
                return label.start
        return limit

    def _nothing_else(self, start: int, end: int) -> bool:
        """Whether a stretch names nobody: “Signed on behalf of the Governing Body: ......”."""
        return all(kind == "signed" for _, _, kind, _ in self._tokens(start, end))

    def _above(self, place: int, start: int) -> int:
        """Where “Print name:” and “Position:” over the first “Signature:” begin."""
        if place != self._first_signed:
            return start
        line = self.labels[place].line
        for label in reversed(self.labels[max(0, place - 4) : place]):
            near = self.sheet.after(label.line) in (line, self.sheet.after(line, 0))
            if label.slot not in (Slot.NAME, Slot.ROLE) or not (near or label.line is line):
                break
            start, line = label.start, label.line
        return start

    def _before(self, label: Label) -> int:
        """A role may stand before “Signed” on its line."""
        if label.start - label.line.start >= 60:
            return label.end
        head = self.sheet.plain[label.line.start : label.start]
        return label.line.start if len(head) < 60 and _ROLE.match(head) else label.end

    def _opens_with_person(self, line: Line) -> bool:
        return person_at(self.sheet.plain, line.start, line.end, 0) is not None

    def _end(self, place: int, line: Line, start: int) -> int:
        """Where the block ends: the next label that is none of its own, or prose."""
        limit = self._end_after(line)
        for index in range(place + 1, len(self.labels)):
            label = self.labels[index]
            if label.start > limit:
                break
            if label.slot not in (Slot.NAME, Slot.ROLE, Slot.DATE) and not (
                label.slot is Slot.SIGNED
                and label.start - start < 14
                and not _BEHALF.match(self.sheet.plain, label.start)
            ):
                return min(limit, label.start)
        return limit

    def _end_after(self, line: Line) -> int:
        end = min(line.end, line.start + 2000)
        following = line
        for _ in range(_REACH_LINES):
            below = self.sheet.after(following)
            if below is None or below.end - line.start > _REACH or len(below.text) > 110:
                break
            if below.text.endswith(".") and len(below.words) > 8 and not _DOTTED.search(below.text):
                break
            end, following = below.end, below
        return end

    def _tokens(self, start: int, end: int) -> list[Token]:
        plain = self.sheet.plain
        found: list[Token] = [
            (mark.start, mark.end, "signed", mark)
            for mark in self.dates.within(start, end)
            if not mark.bare and not self._below_blank(mark)
        ]
        for match in _ROLE.finditer(plain, start, end):
            if plain[match.start()].isupper():
                found.append((match.start(), match.end(), "role", None))
        for first, last in people(plain, start, end):
            clear = not any(a < last and first < b for a, b, _, _ in found)
            if clear and self._stands_alone(first, last):
                found.append((first, last, "name", None))
        return sorted(found, key=lambda token: token[:2])

    def _below_blank(self, mark: DateMark) -> bool:
        """Whether a date has its own line under “Dated ........”: the blank stays a blank."""
        line = self.sheet.line_at(mark.start)
        above = self.sheet.after(line, -1)
        alone = len(line.text) - (mark.end - mark.start) <= 2
        return alone and above is not None and bool(_BLANK_DATE.search(above.text))

    def _stands_alone(self, first: int, last: int) -> bool:
        """A name with a title stands anywhere; without one, it is set apart from other words."""
        plain = self.sheet.plain
        if re.match(TITLED, plain[first:last]):
            return True
        before = plain[max(0, first - 8) : first]
        line = self.sheet.line_at(first)
        role = [match.end() for match in _ROLE.finditer(plain, max(line.start, first - 60), first)]
        begins = (
            first - line.start <= 1
            or bool(_ALONE_BEFORE.search(before))
            or bool(role and first - role[-1] <= 2)
            or self._beside_name(first)
        )
        after = min(len(plain), last + 40)
        another = plain[last : last + 1] == " " and person_at(plain, last + 1, after, 0)
        return begins and bool(another or _ALONE_AFTER.match(plain, last, after))

    def _beside_name(self, first: int) -> bool:
        """Whether a role and one name stand right before: “Principal L Orrin A Quillon”."""
        line = self.sheet.line_at(first)
        near = people(self.sheet.plain, max(line.start, first - 40), first)
        return any(first - last == 1 and self._stands_alone(at, last) for at, last in near)

    def _gather(self, start: int, end: int, own: tuple[int, int] | None) -> None:
        tokens = self._stop_at_prose(self._tokens(start, end), start)
        tokens = unzipped(tokens)
        open_ = _Open(role=own, spans=[own] if own else [])
        for first, last, kind, mark in tokens:
            if open_.has(kind) or (kind != "signed" and open_.has("signed") and open_.has("role")):
                self._keep(open_)
                open_ = _Open()
            setattr(open_, kind, mark or (first, last))
            open_.spans.append((first, last))
        self._keep(open_)

    def _stop_at_prose(self, tokens: list[Token], start: int) -> list[Token]:
        """Cut where ordinary words part the tokens: the block is over."""
        kept, at = [], start
        for token in tokens:
            between = self.sheet.plain[at : token[0]]
            if len(re.findall(r"[a-z]{3,}", between)) > 7:
                break
            kept.append(token)
            at = token[1]
        return kept

    def _keep(self, open_: _Open) -> None:
        signature = open_.close()
        if signature is None:
            return
        if (
            signature.name is None
            and signature.role
            and not _MAIN_ROLE.search(self.sheet.plain[slice(*signature.role)])
            and not open_.spans
        ):
            return
        self.found.append(signature)
        if signature.signed:
            self.claimed.add(signature.signed.start)
