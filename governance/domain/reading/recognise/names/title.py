"""The title: the heading, label value or running header that names the policy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.domain.reading.controls.values.entry import Entry
from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.names import cuts
from governance.domain.reading.recognise.names.clips import clipped, house_letters
from governance.domain.reading.recognise.names.cutter import REACH, Candidate, Cutter
from governance.domain.reading.recognise.names.fuller import holds, spells_out
from governance.domain.reading.recognise.names.furniture import (
    end_of_trail,
    is_furniture,
    without_file,
)
from governance.domain.reading.recognise.names.headings import (
    DOCUMENT,
    LONE,
    joined,
    strip_school,
    value_end,
)
from governance.domain.reading.recognise.names.proper import Mention
from governance.domain.reading.recognise.names.weights import POLICY, SENTENCE, UNNAMED, Weights
from governance.domain.reading.sheet import Line, Sheet, plain_text
from governance.domain.reading.words.labels import Slot
from governance.domain.reading.words.titles import NO_TITLES

_LINES, _TOP, _WIDE, _LONG = 14, 200, 60, 160

_HOUSE = re.compile(r"(?i)(?:(?:infant|junior|nursery|primary|and|&) ?)*(?:school|academy|nursery)")


class TitleFinder:
    """Weighs the lines at the head, the running headers and “Title:”."""

    def __init__(
        self,
        sheet: Sheet,
        dates: Dates,
        entries: list[Entry],
        school: str | None,
        mentions: list[Mention],
    ) -> None:
        self.sheet, self.dates, self.entries = sheet, dates, entries
        self.school = plain_text(school) if school else None
        self.label_starts = sorted((entry.label.start, entry.label.words) for entry in entries)
        self.cutter = Cutter(sheet, dates, self.label_starts, self.school, mentions)
        self.weights = Weights(sheet, self.label_starts, self.school)

    def find(self) -> Proposal | None:
        """The best candidate; None where nothing looks like a title."""
        found = [*self._labelled(), *self._told()]
        for line in self.sheet.lines[:_LINES]:
            if last := end_of_trail(line.text):
                start, end = self.cutter.trim(line.start + last, line.end)
                left, right = strip_school(self.sheet.plain[start:end], self.school)
                start, end = self.cutter.trim(start + left, start + right)
                if house := next((at for at in self.cutter.houses if start < at < end), None):
                    start, end = self.cutter.trim(start, house)
                if DOCUMENT.search(self.sheet.plain, start, end):
                    found.append(Candidate(start, end, 4.2))
        lines = [line for line in self.sheet.lines[: 2 * _LINES] if not is_furniture(line.text)]
        for place, line in enumerate(lines[:_LINES]):
            if line.start > REACH:
                break
            candidate = self._from_line(line, place)
            if candidate:
                found.append(candidate)
            if place < 3 and len(line.text) > _WIDE:
                found.extend(self.cutter.within(line, place))
        if lines and lines[0].end - lines[0].start > _WIDE:
            found.extend(self.cutter.runs(lines[0]))
        found = [each for each in found if each.score >= -1 and not self._names_nothing(each)]
        if not found:
            return None
        best = self._fuller(max(found, key=lambda candidate: candidate.score), found)
        words = self._words(best)
        because = "It is the heading that names the document."
        rivals = [
            self.sheet.plain[each.start : each.end]
            for each in found
            if each.score > best.score - 0.8 or self._goes_on(each, words)
        ]
        sure = self.weights.sure(words, best.start, rivals)
        source = Source.LABEL if sure else Source.COVER
        return Proposal(
            Field.TITLE, words, best.start, best.end, because, source, weak=best.score < 4
        )

    def _goes_on(self, candidate: Candidate, words: str) -> bool:
        """Whether a candidate says more than these words: “Data Policy & Schedule”, “for staff”."""
        whole = self._words(candidate)
        return candidate.score >= 4 and len(whole) > len(words) and whole.startswith(words)

    def _fuller(self, best: Candidate, found: list[Candidate]) -> Candidate:
        """The candidate that spells out the best one's letters, or says it in full and again."""
        short = self._words(best)
        once = self.weights.times(short) <= 1
        for each in sorted(found, key=lambda candidate: -candidate.score):
            words = self._words(each)
            again = once and holds(words, short) and self.weights.times(words) >= 2
            named = words.lower() == f"{short} policy".lower()
            if named or (each.score > 2 and (spells_out(words, short) or again)):
                return each
        return best

    def _words(self, candidate: Candidate) -> str:
        return " ".join(self.sheet.words(candidate.start, candidate.end).replace("*", " ").split())

    def _names_nothing(self, candidate: Candidate) -> bool:
        words = self._words(candidate)
        return words.lower() in NO_TITLES or bool(UNNAMED.match(words))

    def _told(self) -> Iterator[Candidate]:
        """“The purpose of this Whistleblowing Policy”: where no heading names it, the text does."""
        if match := cuts.TOLD.search(self.sheet.plain, 0, REACH):
            yield Candidate(*match.span("it"), 1.5)
        if match := cuts.OF_THE.search(self.sheet.plain):
            yield Candidate(*match.span("it"), 0.5)

    def _labelled(self) -> list[Candidate]:
        found = []
        for entry in self.entries:
            if entry.label.slot is not Slot.TITLE or entry.empty:
                continue
            start, end = entry.start, entry.end
            if end - start > 100:
                continue
            end = value_end(self.sheet, start, end)
            following = next(
                (words for at, words in self.label_starts if at == entry.label.stop), ""
            )
            if following.startswith("Policy ") and not POLICY.search(self.sheet.plain[start:end]):
                end = entry.label.stop + len("Policy")
            end = start + strip_school(self.sheet.plain[start:end], self.school)[1]
            found.append(Candidate(start, end, 7 - 0.0005 * min(start, 4000)))
        return found

    def _from_line(self, line: Line, place: int) -> Candidate | None:
        first, last = without_file(line.text)
        start, end = line.start + first, min(self.cutter.cut(line), line.start + last)
        number = cuts.NUMBER.match(self.sheet.plain, start, end)
        start = number.end() if number else start
        if start >= end:
            return None
        start, end = self.cutter.trim(start, end)
        left, right = strip_school(self.sheet.plain[start:end], self.school)
        start, end = self.cutter.trim(start + left, start + right)
        start += house_letters(self.sheet.plain[start:end], self.school)
        left, right = clipped(self.sheet.plain[start:end])
        start, end = self.cutter.trim(start + left, start + right)
        if _HOUSE.fullmatch(self.sheet.plain, start, end):
            return None
        if once := cuts.ONCE.search(self.sheet.plain, start, end):
            end = once.start()
            end = start + clipped(self.sheet.plain[start:end])[1]
        if end - start < 3 or not re.search(r"[A-Za-z]{3}", self.sheet.plain[start:end]):
            return None
        stopped = (
            end - start > 70
            or self._runs_on(line, start, end)
            or cuts.STOPPER.search(self.sheet.plain, start, end)
        )
        if stopped and not self._whole(line, start, end):
            start, end = self._phrase(start, end)
        else:
            end = self._joined(line, start, end)
        start, end = self.cutter.trim(start, end)
        words = self.sheet.plain[start:end]
        if not 4 <= len(words) <= 130:
            return None
        return Candidate(start, end, self.weights.of(words, line, place))

    def _runs_on(self, line: Line, start: int, end: int) -> bool:
        """Whether a running line says more behind the name of a policy."""
        if line.end - line.start <= _LONG or not POLICY.search(self.sheet.plain, start, end):
            return False
        words = self.sheet.plain[slice(*self._phrase(start, end))].strip()
        return bool(words) and words.lower() not in NO_TITLES and not UNNAMED.match(words)

    def _phrase(self, start: int, end: int) -> tuple[int, int]:
        """The title within a long line: up to the first “policy”, with what belongs to it."""
        plain = self.sheet.plain
        match = POLICY.search(plain, start, min(end, start + 130)) or DOCUMENT.search(
            plain, start, min(end, start + 130)
        )
        if not match:
            return start, start
        if SENTENCE.search(plain, start, match.start()):
            return start, start
        tail = cuts.TAIL.match(plain, match.end(), end)
        last = tail.end() if tail else match.end()
        about = cuts.ABOUT.match(plain, last, end)
        if about and match.start() - start < 4:
            stop = cuts.STOPPER.search(plain, about.end(), end)
            return start, min(stop.start() if stop else end, start + 130)
        if scope := cuts.SCOPE.match(plain, last, end):
            last = scope.end("it")
        return start, last

    def _whole(self, line: Line, start: int, end: int) -> bool:
        """Whether the rest of a line is one heading, written whole again: a running header."""
        words = self.sheet.plain[start:end]
        fine = end == line.end and end - start <= 120 and DOCUMENT.search(words)
        if fine and line.start <= _TOP and cuts.SUBTITLED.fullmatch(words):
            return True
        return bool(fine and not SENTENCE.search(words) and self.weights.times(words) >= 2)

    def _joined(self, line: Line, start: int, end: int) -> int:
        """A heading that goes on in the next line."""
        if self.sheet.plain[end : line.end].strip(" ,"):
            return end
        last = self._below(line, start, end)
        return last or end

    def _below(self, line: Line, start: int, end: int) -> int | None:
        """Where a heading ends that goes on below; None where it does not."""
        last = joined(self.sheet, line, self.sheet.plain[start:end], self.school)
        if last is None:
            return None
        if lone := LONE.fullmatch(last.text):
            return last.start + lone.end("it")
        return last.end if self.cutter.cut(last) == last.end else None
