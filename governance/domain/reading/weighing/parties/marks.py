"""What stands beside a party, as plain marks that can be weighed: “act:approve by”, “date behind”.

The same marks are taken when the weights are fitted (`bench/parties/fitting.py`) and when a
document is read, so each is a fact that a person can check by looking at the page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.recognise.bodies import Span
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.weighing.beside import stem
from governance.domain.reading.weighing.parties.found import Party
from governance.domain.reading.words import words_of

_WORD = re.compile(r"[a-z][a-z'-]*")
_PASSED_OVER = words_of("the a an our its their this of for on in and to s")
_BY = words_of("by at via with through")
_ACTS = (
    (
        "approve",
        r"(?:re)?(?:approv|adopt|ratif|agree|accept|endors|authori[sz]|sanction)",
    ),
    ("review", r"review|updat|revis|amend|evaluat|monitor"),
    ("write", r"(?:writ|author|originat|produc|prepar|draft|compil|creat|devis|develop|compos)"),
    (
        "keep",
        r"(?:own|keeper|custod|holder|responsib|accountab|coordinat|lead|manage[dr]\Z|maintain"
        r"|contact|charge|overs)",
    ),
    ("sign", r"sign"),
    ("delegate", r"deleg|committee\Z"),
    ("consult", r"consult|discuss|shared|present|recommend|scrutin|consider|circulat"),
    ("name", r"name|print|position|role|title|chair"),
)
_ACT = re.compile("|".join(f"(?P<{name}>{stems})" for name, stems in _ACTS))
_PHRASE_END = re.compile(r"\. |; |\s{3,}(?=\S)|\t\s*(?=\S)")
_SENTENCE = re.compile(r"\b(?:was|were|has|have|is|are|will|must|shall|should|can|may|been|be)\b")
_PLANNED = re.compile(r"\b(?:will|must|should|shall|may|to be|can|need)\b")
_SUBJECT = re.compile(
    r"\s?(?:[,(][^,)]{1,40}[,)])? ?(?:was|were|has|have|is|are|will|must|shall|should|can|may)\b"
)
_OF_POLICY = re.compile(r"\b(?:policy|policies|it|document|procedures?|statement)\b")
_OTHER_PAPER = re.compile(
    r"\b(?:plans?|agreements?|schemes?|arrangements|minutes|guidance|protocol|forms?|reports?"
    r"|budget|targets?|objectives|admissions)\b"
)
_AND = re.compile(r"\s?(?:,|and|&|/|, and)\s?(?:the |our )?")
_TO_DATE = re.compile(r"[\s,:;(-]*(?:(?:on|at|dated?)\b[\s:]*)?\Z")
_BEFORE, _AFTER, _SHORT, _LONG, _WIDEST, _ROWS = 120, 110, 80, 150, 400, 6
_HEAD, _FOOT, _NEAR = 1000, 500, 6
_LABELS = 4
"""So many labels are looked at before a party: it may stand in some of them."""


_OFFICES = frozenset({"is:head", "is:chair", "is:office", "is:governor"})
_SPEAKING = (
    *(f"act:{name}" for name, _ in _ACTS if name != "name"),
    *("then act:", "behind act:", "label:", "in label:", "after label:", "head:"),
    *("date behind", "colon"),
)


def speaks(marks: list[str]) -> bool:
    """Whether an act, a label, a column's head, a colon or a date stands by: else it is prose; an
    office before a colon is itself a label.
    """
    if "colon behind" in marks and not _OFFICES.isdisjoint(marks):
        return False
    return any(mark.startswith(_SPEAKING) for mark in marks)


def _words(text: str) -> list[str]:
    return [stem(match.group()) for match in _WORD.finditer(text)]


def _telling(text: str) -> list[str]:
    return [word for word in _words(text) if word not in _PASSED_OVER]


def _act(word: str) -> str | None:
    match = _ACT.match(word)
    return match.lastgroup if match else None


class Marks:
    """The marks of each party of a document; `signed` are the places of its signatures."""

    def __init__(self, sheet: Sheet, dates: Dates, labels: list[Label], signed: list[Span]) -> None:
        self.sheet, self.dates, self.labels, self.signed = sheet, dates, labels, signed
        self._starts = [label.start for label in labels]

    def all(self, found: list[Party]) -> Iterator[list[str]]:
        """The marks of each of the parties, in order."""
        before: Party | None = None
        for party in found:
            yield self.of(party, before)
            before = party

    def of(self, party: Party, before: Party | None) -> list[str]:
        """All that is said of a party; `before` is the one that stands before it."""
        line = self.sheet.line_at(party.start)
        phrase = self._phrase(line, party, before)
        behind = self.sheet.low[party.end : min(line.end, party.end + _AFTER)].partition(". ")[0]
        return [
            f"is:{party.sort}",
            *self._led(party, line, phrase),
            *self._spoken(party, phrase, behind),
            *self._labelled(party),
            *self._followed(party, behind),
            *self._placed(party, line),
            *self._joined(party, before),
        ]

    def _phrase(self, line: Line, party: Party, before: Party | None) -> str:
        """What leads to the party on its line, from the last date, person or gap on."""
        start = max(line.start, party.start - _BEFORE)
        earlier = self.dates.within(max(0, start - 40), party.start)
        if earlier:
            start = max(start, min(earlier[-1].end, party.start))
        if before and before.sort in ("person", "officer", "initials"):
            start = max(start, min(before.end, party.start))
        words = self.sheet.low[start : party.start]
        ends = [match.end() for match in _PHRASE_END.finditer(words)]
        return words[ends[-1] :] if ends else words

    def _led(self, party: Party, line: Line, phrase: str) -> Iterator[str]:
        """The words before it, or over it where nothing stands before."""
        where, words = "before", _telling(phrase)
        if not _WORD.search(phrase):
            yield "nothing before"
            where, words = self._over(party, line)
        yield from sorted({f"{where}:{word}" for word in words[-6:]})
        yield from sorted({f"near:{word}" for word in words[-2:]})
        acts = [
            (len(words) - place, act) for place, word in enumerate(words) if (act := _act(word))
        ]
        if not acts:
            yield "no act"
            return
        far, act = acts[-1]
        yield from (f"act:{act}", f"act:{act}, {party.sort}", f"act:{act} {where}")
        if words[-1] in _BY and far <= 2:
            yield from (f"act:{act} by", f"act:{act} by, {party.sort}")
        if far == 1:
            yield f"act:{act} right before"
        yield from sorted({f"also:{each}" for _, each in acts[:-1] if each != act})
        if where == "before" and phrase.rstrip().endswith(":"):
            yield from ("colon", f"colon, {party.sort}")

    def _over(self, party: Party, line: Line) -> tuple[str, list[str]]:
        """The words of its column's head, else those of the line above."""
        plain, columns = self.sheet.plain, self._columns(line)
        place = next((n for n, (a, b) in enumerate(columns) if a <= party.start < b), 0)
        for step in range(1, _ROWS) if len(columns) > 1 else ():
            head = self.sheet.after(line, -step)
            if head is None:
                break
            heads = self._columns(head)
            if len(heads) == len(columns) and not self.dates.within(head.start, head.end):
                return "head", _telling(plain[slice(*heads[place])].lower())[:5]
        above = self.sheet.after(line, -1)
        if above is None or len(above.text) >= _SHORT or party.start - line.start > 2:
            return "above", []
        if self.dates.within(above.start, above.end):
            return "above", []
        return "above", _telling(above.text.lower())[-5:]

    def _columns(self, line: Line) -> list[Span]:
        """The columns of a line; a very long one is no row."""
        return self.sheet.columns(line) if line.end - line.start <= _WIDEST else []

    def _spoken(self, party: Party, phrase: str, behind: str) -> Iterator[str]:
        """What a sentence says: with the party as its subject, or of what was done by it."""
        words = _telling(behind)
        acts = [act for word in words[:12] if (act := _act(word))]
        if _SUBJECT.match(behind):
            yield from ("subject", "sentence")
            yield from (f"then act:{acts[0]}", f"then act:{acts[0]}, {party.sort}") if acts else ()
        else:
            yield from [f"behind act:{act}" for word in words[:3] if (act := _act(word))][:1]
            if not _SENTENCE.search(phrase):
                return
            yield "sentence"
        if _OTHER_PAPER.search(phrase):
            yield "of another paper"
        else:
            yield "of policy" if _OF_POLICY.search(phrase) else "of other things"
        if _PLANNED.search(phrase):
            yield "planned"

    def _labelled(self, party: Party) -> Iterator[str]:
        """What a label right before it asks for, or one in which it stands."""
        here = bisect_right(self._starts, party.start)
        for label in reversed(self.labels[max(0, here - _LABELS) : here]):
            if party.start < label.end:
                yield f"in label:{label.slot}"
            else:
                gap = party.start - label.end
                between = self.sheet.plain[label.end : party.start].strip(" :-\n\t")
                if gap <= 60 and len(between) <= 2:
                    yield from (f"label:{label.slot}", f"label:{label.slot}, {party.sort}")
                    if label.sure:
                        yield f"sure label:{label.slot}"
                elif gap <= 60 and len(between) < 40:
                    yield f"after label:{label.slot}"
                return

    def _followed(self, party: Party, behind: str) -> Iterator[str]:
        """What comes right behind it, and how it ends itself."""
        marks = self.dates.within(party.end, party.end + 20)
        if marks and _TO_DATE.match(self.sheet.low[party.end : marks[0].start]):
            yield "date behind"
        elif word := _words(behind)[:1]:
            yield f"after:{word[0]}"
        elif not behind.strip(" ."):
            yield "ends line"
        if behind.lstrip()[:1] == ":":
            dated = marks and marks[0].start <= party.end + _NEAR
            yield "colon and date behind" if dated else "colon behind"
        if party.sort not in ("person", "officer"):
            said = _words(self.sheet.low[party.start : party.end])
            yield from (f"says:{word}" for word in said[-1:])

    def _joined(self, party: Party, before: Party | None) -> Iterator[str]:
        """Whether it is a further one of several: “the Head, the Bursar and the SENCo”."""
        if before and _AND.fullmatch(self.sheet.low, before.end, party.start):
            yield "joined to another"

    def _placed(self, party: Party, line: Line) -> Iterator[str]:
        """Where it stands."""
        if any(start < party.end and party.start < end for start, end in self.signed):
            yield "in a signature"
        if party.start < _HEAD:
            yield "head"
        elif len(self.sheet.plain) - party.start < _FOOT:
            yield "foot"
        if line.end - line.start > _LONG:
            yield "long line"
        if line.repeated:
            yield "repeated"
        if self.sheet.plain[party.start].islower():
            yield "no capital"
