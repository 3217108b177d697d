"""Signature blocks: who stands under the policy, in which role, signed when, or blank.

A block begins at “Signed”, “Signature”, “Agreed by” over a name, or a role beside a dotted line; it
ends at the next block, at another label or at prose. Names in running text are no signatories.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.people.attested import attested, beside_in_brackets
from governance.domain.reading.people.holders import once
from governance.domain.reading.people.officers import officers, unzipped
from governance.domain.reading.people.places import Places
from governance.domain.reading.people.signature import Signature, Token
from governance.domain.reading.people.signoffs import signoffs
from governance.domain.reading.recognise.bodies import people, person_at
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.people import ROLE, TITLED
from governance.domain.reading.words.slots import Slot

__all__ = ["Signature", "SignatureReader"]

_ROLE = re.compile(rf"(?<![A-Za-z0-9'])(?i:{ROLE})(?:(?![\w'])|(?<=[a-z])(?=[A-Z][a-z]))")
_MAIN_ROLE = re.compile(
    r"(?i)(?:vice[- ]?)?chair|head|principal|clerk|director|ceo|trustee|governor"
)
_ALONE_BEFORE = re.compile(r"(?i)(?:^|[:._,(\-/\]]|\s\s|\bby\b|\bname\b|\bsigned\b|\d)\s?\Z")
_ALONE_AFTER = re.compile(
    rf"\s?(?:$|\n|[,(._/\-]|\s\s|\d|:\s?(?i:{ROLE})\b|(?i:dated?|on|role|position|print|name"
    rf"|capacity|job title|signed|signature|{ROLE})\b)"
)
_NAME_OF = re.compile(r"(?i)\bname of (?:the )?\Z")
"""“Name of Chair” is a place for a name, and no second officer."""
_PRINTED = re.compile(r"(?i)\b(?:name of signatory|print(?:ed)? name|full name)\s?:?\s{0,40}\Z")
_AND = re.compile(r" ?(?:and|&|/) ?| ")
_ENDS_WITH_REVIEW = re.compile(r"(?i)(?:date of (?:next )?review|review date|next review)\s?:?\Z")
_REVIEW_DATE = re.compile(r"(?i)\b(?:next|date of|for) review(?: date)?\b[^\n.]{0,30}\Z")
"""“Date of next review MAT Board 31 March”: no date of a signature."""
_APPROVAL = re.compile(r"(?i)(?:agreed|approved|adopted|ratified) by\b")
"""“Ratified by the Board: A Quill - Chair Date: May 2019”: the date of both."""
_BARE_SIGNATURE = re.compile(r"(?i)[\w' ]{0,40}signature\s?:?\Z")
_HEADS = re.compile(r"(?i)(?:executive )?(?:head|principal)")
_CHAIRS = re.compile(r"(?i)chair")
_DATED = re.compile(r"(?i)\bdated?\s?[:\-]?\s{0,3}\Z")
_BLANK_DATE = re.compile(r"(?i)dated?\s?:?\s?[._]{4,}\Z")


def _two_officers(plain: str, role: Token, other: re.Match[str]) -> bool:
    """“Headteacher Chair of Governors”, with nothing between them: one signs beside the other."""
    if not plain[role[1] : other.start()].isspace():
        return False
    heads = [bool(_HEADS.match(words)) for words in (plain[role[0] : role[1]], other.group())]
    chairs = [bool(_CHAIRS.match(words)) for words in (plain[role[0] : role[1]], other.group())]
    return any(heads) and any(chairs)


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

    def read(self) -> list[Signature]:
        """The signatures in order; `claimed` are the dates they took."""
        self._find()
        told = any(label.slot is Slot.SIGNED for label in self.labels)
        self.found = [replace(each, told=told) for each in self.found]
        return self.found

    def _find(self) -> None:
        table = signoffs(self.sheet, self.dates, self.labels)
        self.found = [
            Signature(row.start, row.end, name, role, signed) for row, name, role, signed in table
        ]
        self.found = self.found or attested(self.sheet, self.dates)
        if self.found:
            return
        for start, end, own in sorted(
            Places(self.sheet, self.labels, self._nobody).all(), key=lambda each: each[:2]
        ):
            if start < self._done:
                continue
            before = len(self.found)
            self._gather(start, end, own)
            if len(self.found) > before:
                self._done = end
        self.found.extend(beside_in_brackets(self.sheet, self.found))
        if not self.found:
            self.found = officers(self.sheet, self.dates)
            dated = (
                each.signed.start
                for each in self.found
                if each.signed and not _APPROVAL.match(self.sheet.plain, each.start)
            )
            self.claimed.update(
                at for at in dated if _DATED.search(self.sheet.plain, max(0, at - 14), at)
            )

    def _nobody(self, start: int, end: int) -> bool:
        """Whether a stretch names nobody: “Signed on behalf of the Governing Body: ......”."""
        return all(kind == "signed" for _, _, kind, _ in self._tokens(start, end))

    def _tokens(self, start: int, end: int) -> list[Token]:
        plain = self.sheet.plain
        found: list[Token] = [
            (mark.start, mark.end, "signed", mark)
            for mark in self.dates.within(start, end)
            if not mark.bare
            and not self._below_blank(mark)
            and not _REVIEW_DATE.search(plain, max(start, mark.start - 50), mark.start)
        ]
        for within in _ROLE.finditer(plain, start, end):
            if not plain[within.start()].isupper() or _NAME_OF.search(plain, start, within.start()):
                continue
            match = _ROLE.match(plain, within.start()) or within
            if (
                found
                and found[-1][2] == "role"
                and _AND.fullmatch(plain, found[-1][1], match.start())
                and not _two_officers(plain, found[-1], match)
            ):
                found[-1] = (found[-1][0], match.end(), "role", None)
            else:
                found.append((match.start(), match.end(), "role", None))
        for first, ends in people(plain, start, end):
            last = first + len(once(plain[first:ends]))
            clear = not any(a < last and first < b for a, b, _, _ in found)
            if clear and self._stands_alone(first, last, end):
                found.append((first, ends, "name", None))
        return sorted(found, key=lambda token: token[:2])

    def _below_blank(self, mark: DateMark) -> bool:
        """Whether a date of its own line is another label's: “Dated ........”, “Date of review”."""
        line = self.sheet.line_at(mark.start)
        above = self.sheet.after(line, -1)
        alone = len(line.text) - (mark.end - mark.start) <= 2
        if not alone or above is None:
            return False
        head = self.sheet.after(above, -1)
        reviewed = head is not None and _ENDS_WITH_REVIEW.search(head.text)
        return bool(
            _BLANK_DATE.search(above.text) or (reviewed and _BARE_SIGNATURE.match(above.text))
        )

    def _stands_alone(self, first: int, last: int, end: int = -1) -> bool:
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
        beside = _AND.match(plain, last)
        another = beside and person_at(plain, beside.end(), after, 0)
        if another and beside and beside.group() != " ":
            another = another if _ALONE_AFTER.match(plain, another[1], after) else None
        closes = last <= end and not plain[last:end].strip()
        return begins and bool(another or closes or _ALONE_AFTER.match(plain, last, after))

    def _beside_name(self, first: int) -> bool:
        """Whether a name stands right before: “Principal L Orrin A Quillon”, “Orrin and Cole”."""
        line = self.sheet.line_at(first)
        near = people(self.sheet.plain, max(line.start, first - 40), first)
        return any(
            _AND.fullmatch(self.sheet.plain, last, first) and self._stands_alone(at, last)
            for at, last in near
        )

    def _gather(self, start: int, end: int, own: tuple[int, int] | None) -> None:
        tokens = self._stop_at_prose(self._tokens(start, end), start)
        tokens = unzipped(tokens)
        open_ = _Open(role=own, spans=[own] if own else [])
        for first, last, kind, mark in tokens:
            if kind == "name" and open_.name and self._same_person(open_.name, (first, last)):
                open_.spans.append((first, last))
                if last - first > open_.name[1] - open_.name[0] and self._printed(first):
                    open_.name = (first, last)
                continue
            if open_.has(kind) or (kind != "signed" and open_.has("signed") and open_.has("role")):
                self._keep(open_)
                open_ = _Open()
            whole = first + len(once(self.sheet.plain[first:last]))
            setattr(open_, kind, mark or (first, whole))
            open_.spans.append((first, last))
        self._keep(open_)

    def _printed(self, first: int) -> bool:
        """Whether a label calls a name that of the one who signed."""
        return bool(_PRINTED.search(self.sheet.plain, max(0, first - 60), first))

    def _same_person(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        """Whether two names are one person's: printed, and again as the signature."""
        first, second = (
            self.sheet.plain[slice(*one)].split(),
            self.sheet.plain[slice(*other)].split(),
        )
        begin = {word[0] for word in (first[-2:-1] + second[-2:-1]) if word}
        return first[-1].lower() == second[-1].lower() and len(begin) <= 1

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
