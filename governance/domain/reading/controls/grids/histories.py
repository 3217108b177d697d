"""Histories: rows of a version, a date and a description.

“Created”, “new” or the first version means written; “approved”, “adopted” or “ratified” means
approved; any other row is a review.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.acts import BOTH

_ROW = re.compile(
    r"(?<![\w.])(?P<version>[vV](?:ersion)? ?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?"
    r"|(?:Issue|Edition|Rev(?:ision)?\.?|ISSUE) ?\d{1,2}(?=\s?[-:])"
    r"|\d{1,2}\.\d{1,2}[a-z]?|\d{1,2}(?=\s{1,16}(?:\d|[A-Z]|\Z)))(?:\s{0,2}[-:]\s{0,2}|\s{1,16})"
)
_STRONG = re.compile(r"[vVIiERr]|\d+\.\d")
_BEHIND = re.compile(
    r"\s{1,16}(?P<version>[vV]?\d{1,2}\.\d{1,2}(?:\.\d)?(?![\w./])|\d{1,2}(?= {1,24}[A-Z][a-z]))"
)
"""A version in the column after the date."""
_NUMBER = re.compile(
    r"(?:(?:Issue|Version|Edition|Rev(?:ision)?\.?|V|v)\.? ?)?(?P<version>\d{1,2}(?:\.\d{1,2})?)"
    r"(?=\s{1,24}[A-Z\d(]|\s{0,24}\Z)"
)
"""What numbers a row: at its beginning, or right behind its date."""
_PROSE = re.compile(r"\b(?:in|on|of|the|by|from|since|until|to|and|is|was)\b", re.IGNORECASE)
"""“1.1 In July 2017 the Department published”: a numbered paragraph."""
_ASKED = re.compile(r"(?i)\b(?:consult\w*|circulated|submitted|sent) (?:with|to)\b")
"""A row of who was asked: nothing was decided."""
_CREATED = re.compile(
    r"(?i)\b(?:created|creation|new(?! (?:template|format|logo|law|legislation|guidance|staff))"
    r"|first|initial|original(?:ly)?|draft(?:ed)?|written"
    r"|produced|introduced|issued?)\b"
)
_APPROVED = re.compile(
    r"(?i)\b(?:approved|adopted|ratified|agreed|signed off|approval|ratification)\b"
)
_REVISED = re.compile(
    r"(?i)\b(?:review\w*|revis\w*|updat\w*|amend\w*|chang\w*|minor|re-?format\w*|added"
    r"|addition\w*)\b"
)
_BOTH = re.compile(
    r"(?i)\b(?:created|written|introduced|drafted|produced|issued|new policy)(?:,| and| &| ?/) ?"
    r"(?:then )?(?:adopted|approved|ratified|agreed)\b"
)
_TOLD = re.compile(
    r"(?i)[\s:;,.()\-]{1,6}(?:first |policy |was |last |then |re-?)?(?:written"
    r"|created|drafted|introduced|new policy|reviewed|revised|updated|amended|approved"
    r"|adopted|ratified|agreed)\b"
)
_ONE_ACT = (
    r"(?:issued?|written|created|original|adopted|approved|ratified|amended|updated"
    r"|rev(?:iewed|ised|ision|iew)?\.?(?: ?\d{1,2})?)(?![a-z])"
)
_ACT = re.compile(_ONE_ACT, re.IGNORECASE)
_ACTS = re.compile(rf"(?:{_ONE_ACT}\s{{0,8}}){{3,12}}", re.IGNORECASE)
_NOT_DIGITS = re.compile(r"[^0-9.]")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a history."""

    version: tuple[int, int] | None
    mark: DateMark
    told: str


class Histories:
    """Reads the rows of histories; `claimed` are the dates they took."""

    def __init__(self, sheet: Sheet, dates: Dates) -> None:
        self.sheet, self.dates = sheet, dates
        self.found: list[Proposal] = []
        self.claimed: set[int] = set()

    def cell(self, line: Line, mark: DateMark) -> bool:
        """Whether a date fills a cell of its own: wide gaps or the line's ends part it."""
        plain = self.sheet.plain
        before = mark.start == line.start or plain[mark.start - 2 : mark.start] == "  "
        return before and (mark.end == line.end or plain[mark.end : mark.end + 2] == "  ")

    def row(self, line: Line) -> Row | None:
        """A line as a row: what stands before its first date, the date, what follows."""
        marks = self.dates.within(line.start, line.end)
        mark = marks[0]
        head = self.sheet.plain[line.start : mark.start]
        if len(head) > 60 or (mark.bare and not self.cell(line, mark)):
            return None
        match = _ROW.match(head + " ")
        version = (
            (line.start + match.start("version"), line.start + match.end("version"))
            if match
            else None
        )
        behind = _BEHIND.match(self.sheet.plain, mark.end, line.end) if version is None else None
        if behind:
            version = behind.span("version")
        told = (
            (head[match.end() - 1 :] if match else head)
            + " "
            + self.sheet.plain[mark.end : line.end]
        )
        return Row(version, mark, told)

    def tell(self, rows: list[Row], named: list[Field]) -> None:
        """Decide what each row tells; `named` are the fields its headings name."""
        oldest = min((row.mark.date.first() for row in rows), default=None)
        for place, row in enumerate(rows):
            if row.mark.start in self.claimed:
                continue
            if _ASKED.search(row.told) and not _APPROVED.search(row.told):
                self.claimed.add(row.mark.start)
                continue
            ends = place in (0, len(rows) - 1) and row.mark.date.first() == oldest
            self.say(self._field(row, ends, place, named, len(rows)), row.mark)
            if BOTH.search(row.told.lower()):
                self.say(Field.REVIEWED, row.mark)
            if place == 0 and _BOTH.search(row.told):
                self.say(Field.WRITTEN, row.mark)
            if row.version:
                self.newest(row.version)

    def _field(self, row: Row, ends: bool, place: int, named: list[Field], count: int) -> Field:
        version = self.sheet.plain[slice(*row.version)] if row.version else ""
        digits = _NOT_DIGITS.sub("", version)
        early = not digits or digits.startswith("0") or digits in ("1", "1.0", "1.0.0")
        first = early and ends
        if _APPROVED.search(row.told):
            return Field.APPROVED
        if first and _CREATED.search(row.told):
            return Field.WRITTEN
        first = first and place == 0
        if _REVISED.search(row.told):
            return Field.REVIEWED
        if named:
            return named[0]
        return Field.WRITTEN if first and (version or count > 1) else Field.REVIEWED

    def say(self, field: Field, mark: DateMark) -> None:
        """Propose a date that stands in a row."""
        self.claimed.add(mark.start)
        because = "It stands in a row of the document's history."
        self.found.append(
            Proposal(field, mark.date, mark.start, mark.end, because, Source.TABLE, True)
        )

    def dated_lines(self) -> None:
        """Lines of “March 2014 - reviewed”, one under the other: a history without a heading."""
        rows: list[Row] = []
        last = -1
        for line in [*self.sheet.lines, None]:
            row = self._told_line(line) if line else None
            if row and line and (not rows or line.index - last <= 2):
                rows.append(row)
            else:
                if len(rows) >= 2:
                    self.tell(rows, [])
                rows = [row] if row else []
            last = line.index if line else last

    def numbered_lines(self) -> None:
        """Lines of one date and one number each, both rising or falling: a history of versions."""
        run: list[Row] = []
        last = -9
        lines = {line.index: line for line in map(self.sheet.line_at, self.dates.starts)}
        for line in lines.values():
            row = self._numbered(line)
            if row is None:
                continue
            if line.index - last > 3:
                self._run(run)
                run = []
            run.append(row)
            last = line.index
        self._run(run)

    def _run(self, rows: list[Row]) -> None:
        if len(rows) < 2:
            return
        numbers = [self._number(row) for row in rows]
        dates = [row.mark.date.first() for row in rows]
        for told in (list.copy, lambda each: each[::-1]):
            order, days = told(numbers), told(dates)
            if order == sorted(set(order)) and days == sorted(days):
                self.tell(rows, [])

    def _number(self, row: Row) -> tuple[int, ...]:
        start, end = row.version or (0, 0)
        return tuple(int(part) for part in self.sheet.plain[start:end].split("."))

    def _numbered(self, line: Line) -> Row | None:
        marks = self.dates.within(line.start, line.end) if len(line.text) <= 160 else []
        if not marks or marks[0].bare or marks[0].start in self.claimed:
            return None
        mark, plain = marks[0], self.sheet.plain
        head = plain[line.start : mark.start]
        found = _NUMBER.match(plain, line.start, mark.start)
        if found is None and mark.end < line.end:
            gap = len(plain[mark.end : line.end]) - len(plain[mark.end : line.end].lstrip())
            found = _NUMBER.match(plain, mark.end + gap, line.end) if gap else None
        if found is None or len(head) > 40 or _PROSE.search(head):
            return None
        return Row(found.span("version"), mark, f"{head} {plain[mark.end : line.end]}")

    def in_a_row(self) -> set[int]:
        """“Issued Rev 1 Rev 2” over as many dates: an act, and the revisions after it.

        The lines of such headings are given back: they hold no labels.
        """
        used = set()
        for line in self.sheet.lines:
            acts = _ACT.findall(line.text) if _ACTS.fullmatch(line.text) else []
            below = self.sheet.after(line) if len(acts) >= 3 else None
            marks = self.dates.within(below.start, below.end) if below else []
            if len(marks) != len(acts) or any(mark.start in self.claimed for mark in marks):
                continue
            for act, mark in zip(acts, marks, strict=True):
                used.add(line.index)
                approved = _APPROVED.match(act)
                field = Field.WRITTEN if _CREATED.match(act) else Field.REVIEWED
                self.say(Field.APPROVED if approved else field, mark)
        return used

    def changes(self) -> None:
        """“Date”, “Changes” and “By” over a date alone on its line and what was reviewed."""
        for place, line in enumerate(self.sheet.lines[1:-1], 1):
            marks = self.dates.within(line.start, line.start + 2)
            if not marks or marks[0].end < line.end - 1 or marks[0].start in self.claimed:
                continue
            heads = {above.text.lower() for above in self.sheet.lines[max(0, place - 6) : place]}
            told = self.sheet.lines[place + 1].text
            under = self.sheet.lines[place - 1].text.lower() == "date"
            if (
                "date" in heads
                and not under
                and _REVISED.match(told.split(" ", 1)[-1] if " " in told else told)
            ):
                self.say(Field.REVIEWED, marks[0])

    def _told_line(self, line: Line) -> Row | None:
        marks = self.dates.within(line.start, line.start + 4)
        if not marks or marks[0].bare or len(line.text) > 90 or marks[0].start in self.claimed:
            return None
        told = self.sheet.plain[marks[0].end : line.end]
        return Row(None, marks[0], told) if _TOLD.match(told) else None

    def loose_rows(self) -> None:
        """Versions directly followed by a date, wherever they stand: “V0.1 November 2015 ...”."""
        rows: list[Row] = []
        for mark in self.dates.marks:
            if mark.start in self.claimed:
                continue
            head = self.sheet.plain[max(0, mark.start - 24) : mark.start]
            match = next(reversed(list(_ROW.finditer(head))), None)
            if not match or match.end() != len(head) or not _STRONG.match(match.group("version")):
                continue
            base = mark.start - len(head)
            line = self.sheet.line_at(mark.start)
            told = self.sheet.plain[mark.end : min(line.end, mark.end + 120)]
            cut = _ROW.search(told)
            if cut and _STRONG.match(cut.group("version")):
                told = told[: cut.start()]
            rows.append(
                Row((base + match.start("version"), base + match.end("version")), mark, told)
            )
        if len(rows) == 1 and not self._lone(rows[0]):
            version = rows[0].version
            if version:
                self.newest(version)
            return
        self.tell(rows, [])

    def _lone(self, row: Row) -> bool:
        """Whether a single row is a history: a first version, a told change, or so headed."""
        if row.version is None:
            return False
        start, end = row.version
        first = _NOT_DIGITS.sub("", self.sheet.plain[start:end]).startswith("0")
        headed = re.search(r"(?i)history|control", self.sheet.plain[max(0, start - 60) : start])
        told = _CREATED.search(row.told) or _REVISED.search(row.told) or _APPROVED.search(row.told)
        return bool(first or headed or told)

    def newest(self, span: tuple[int, int]) -> None:
        """Propose a version named in a row."""
        because = "It is the newest version named."
        words = self.sheet.words(*span)
        self.found.append(Proposal(Field.VERSION, words, *span, because, Source.TABLE))
