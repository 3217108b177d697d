"""Where signature blocks stand: at “Signed”, at “Agreed by” over a name, at a role and dots."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.recognise.bodies import people, person_at
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.people import BODY, ROLE
from governance.domain.reading.words.slots import Slot

Stretch = tuple[int, int, tuple[int, int] | None]
"""Start, end, and a role given in the label itself."""
_ROLE = re.compile(rf"(?<![A-Za-z0-9'])(?i:{ROLE})(?![\w'])")
_AGREED = re.compile(
    r"(?:agreed|approved|signed|authorised|authorized|adopted|ratified|endorsed)(?: and "
    r"agreed)?(?: by)?\s{0,3}[:.\-_ ]*\Z",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(?:[._]{5,}|(?:\. ){5,})(?![._ ]{0,30}\d{1,3}\s*$)", re.MULTILINE)
_OWN_ROLE = re.compile(rf"(?i)({ROLE})'?s?'? signature")
_WHOLE_ROLE = re.compile(rf"\(?(?:the )?(?i:{ROLE})\)?\s?:?\Z")
_IN_BRACKETS = re.compile(rf" \((?i:{ROLE})\)\s*\Z")
_ALL_DOTS = re.compile(r"(?:[._]\s?){8,200}\Z")
_LETTERS = re.compile(r"[A-Za-z]{3}")
_BY_WHOM = re.compile(
    r"(?i)(?:date )?(?:approved|agreed|authori[sz]ed|ratified|adopted|signed off|accepted) by"
    r"\s?[:.\-]?\s{1,4}"
)
_BEHALF = re.compile(
    r"(?i:signed \(?(?:for and )?on behalf of (?:the )?)"
    rf"(?P<role>(?i:{BODY}|{ROLE}))\b(?: of [\w' .-]{{3,50}}(?=:))?\)?\s?:?"
)
_BY_OFFICER = re.compile(
    rf"(?i:signed (?:off )?by)\s?:?\s{{1,3}}(?:the )?(?P<role>(?=[a-z])(?i:{ROLE}))(?![\w'])"
)
"""“Signed by chair of governors”: behind the label an officer needs no capital."""
_PRINT = re.compile(r"(?i)\b(?:print(?:ed)? )?names?\b")
_PRINTED = re.compile(r"(?:\b(?i:(?:print(?:ed)? )?name)\b\s?:?\s{1,3}){2,3}")
"""“Print name Print name”, with the names of both behind it."""
_MARKED = re.compile(r"(?i)[\[(\"]signed[\])\"]\s?:?")
_OPENINGS = frozenset('[("._aAsSrReEſ')
"""What `_MARKED`, `_ALL_DOTS` and `_AGREED` can begin with."""
_REACH_LINES, _REACH, _HEAD = 7, 420, 90


def _may_be_dotted(text: str) -> bool:
    """Whether dots or lines to write on can stand in a line, asked before the pattern is."""
    return any(pair in text for pair in ("..", "__", "._", "_.", ". ."))


def _may_open(words: str) -> bool:
    """Whether a line can be the first of a block: by its first letter, or by dots or lines."""
    return words[0] in _OPENINGS or "_" in words or "....." in words or ". . . . . " in words


class Places:
    """Finds the places of signature blocks; `nobody` tells whether a stretch names nobody."""

    def __init__(
        self, sheet: Sheet, labels: list[Label], nobody: Callable[[int, int], bool]
    ) -> None:
        self.sheet, self.labels, self.nobody = sheet, labels, nobody
        self._starts = [label.start for label in labels]
        signed = (place for place, label in enumerate(labels) if label.slot is Slot.SIGNED)
        self._first_signed = next(signed, -1)

    def all(self) -> Iterator[tuple[int, int, tuple[int, int] | None]]:
        """Where signature blocks stand: start, end and a role given in the label itself."""
        under = list(self._under_names()) or list(self._side_by_side())
        under = under or list(self._under_heads())
        yield from under
        for place, label in enumerate([] if under else self.labels):
            if label.slot is not Slot.SIGNED:
                continue
            own = _OWN_ROLE.match(label.words)
            role = (label.start, label.start + own.end(1)) if own else None
            end = self._end(place, label.line, label.end)
            behalf = _BEHALF.match(self.sheet.plain, label.start, end)
            low = _BY_OFFICER.match(self.sheet.plain, label.start, end)
            if low:
                yield low.end(), end, low.span("role")
                continue
            if behalf and self.nobody(behalf.end(), end):
                yield behalf.end(), end, behalf.span("role")
                continue
            yield self._above(place, self._before(label)), end, role
        signed = {label.line.index for label in self.labels if label.slot is Slot.SIGNED}
        for line in self.sheet.lines:
            if len(line.text) > 160 or not _may_open(line.text):
                continue
            if line.index not in signed and (mark := _MARKED.match(line.text)):
                yield line.start + mark.end(), self._until_label(line), None
                continue
            below = self.sheet.after(line)
            if below and _ALL_DOTS.match(line.text) and _WHOLE_ROLE.match(below.text):
                yield line.start, below.end, None
                continue
            dots = _DOTTED.search(line.text) if _may_be_dotted(line.text) else None
            blank = dots and below and _ROLE.match(below.text.lstrip("( "))
            if _AGREED.match(line.text) and below and (blank or self._opens_with_person(below)):
                yield line.end, self._until_label(line), None
            elif dots and line.index not in signed:
                beside = _ROLE.search(line.text)
                if beside:
                    first = line.start + min(dots.start(), beside.start())
                    yield first, self._until_label(line), None

    def _under_names(self) -> Iterator[Stretch]:
        """“Amy Quill” over “Headteacher signature ......”, every signature alike."""
        found: list[Stretch] = []
        for label in self.labels:
            if label.slot is not Slot.SIGNED:
                continue
            own = _OWN_ROLE.match(label.words)
            above = self.sheet.after(label.line, -1)
            if own is None or above is None or not self._lone_name(above, label.line.start):
                return
            if person_at(self.sheet.plain, label.end, label.line.end):
                return
            role = (label.start, label.start + own.end(1))
            found.append((above.start, above.end, role))
        yield from found

    def _lone_name(self, line: Line, below: int) -> bool:
        """Whether a line holds a person and nothing else, right over another line."""
        name = person_at(self.sheet.plain, line.start, line.end, 0)
        return name == (line.start, line.end) and below - line.end <= 3

    def _side_by_side(self) -> Iterator[Stretch]:
        """“Signed Principal Signed Chair Print name Print name A Bell B Cole”: one block."""
        signed = [label for label in self.labels if label.slot is Slot.SIGNED]
        for place, label in enumerate(signed[:-1]):
            printed = _PRINTED.search(self.sheet.plain, label.end, label.end + _REACH)
            many = len(_PRINT.findall(printed.group())) if printed else 0
            last = signed[place + 1 : place + many][-1:]
            if not printed or len(signed[place:]) < many or last[0].start > printed.start():
                continue
            names: list[tuple[int, int]] = []
            at = printed.end()
            while len(names) < many and (name := person_at(self.sheet.plain, at, at + 60)):
                names.append(name)
                at = name[1]
            if len(names) == many:
                yield label.end, at, None

    def _under_heads(self) -> Iterator[Stretch]:
        """Blocks whose role and name stand before “Signed”, all of them alike."""
        found: list[tuple[int, Label, int]] = []
        for place, label in enumerate(self.labels):
            if label.slot is not Slot.SIGNED or _OWN_ROLE.match(label.words):
                continue
            head = self._head(place)
            if head is None:
                return
            found.append((place, label, head))
        ends = [self._end(place, label.line, label.end) for place, label, _ in found]
        if not found or _ROLE.search(self.sheet.plain, found[-1][1].end, ends[-1]):
            return
        stops = [head for _, _, head in found[1:]] + ends[-1:]
        for (_, _, head), end, stop in zip(found, ends, stops, strict=True):
            yield head, max(min(end, stop), head), None

    def _head(self, place: int) -> int | None:
        """Where the role, or the name and role, right before a “Signed” begin."""
        label = self.labels[place]
        start = self._named_before(place)
        if start < label.start:
            return start
        begin = max(label.line.start, label.start - _HEAD)
        if self.sheet.plain[begin : label.start].strip():
            return self._role_before(begin, label.start)
        above = self.sheet.after(label.line, -1)
        if above is None or len(above.text) > _HEAD or above.text.endswith("."):
            return None
        return self._role_before(above.start, above.end)

    def _role_before(self, begin: int, stop: int) -> int | None:
        """The place of a role with which a stretch ends, or of a name beside it."""
        plain = self.sheet.plain
        roles = [m for m in _ROLE.finditer(plain, begin, stop) if plain[m.start()].isupper()]
        for role in reversed(roles):
            last = plain[role.end() : stop].strip(" :,.-()_")
            name = person_at(plain, role.end(), stop, 4)
            if last and (name is None or plain[name[1] : stop].strip(" :,.-()_")):
                return None
            if name is None:
                return self._name_beside(role.start(), begin)
            return self._row(roles, role)
        return None

    def _row(self, roles: list[re.Match[str]], last: re.Match[str]) -> int:
        """Where a row of roles with their names begins: “Chairman A Bell Headteacher B Cole”."""
        plain, start = self.sheet.plain, last.start()
        for role in reversed(roles[: roles.index(last)]):
            name = person_at(plain, role.end(), start, 4)
            if name is None or plain[name[1] : start].strip(" :,.-()_"):
                break
            start = role.start()
        return start

    def _name_beside(self, role: int, begin: int) -> int:
        """The place of a name right before a role, on its line or alone on the line above."""
        plain = self.sheet.plain
        for first, last in people(plain, begin, role):
            if not plain[last:role].strip(" ,(-:"):
                return first
        line = self.sheet.line_at(role)
        above = self.sheet.after(line, -1) if line.start == role else None
        alone = above and person_at(plain, above.start, above.end, 0) == (above.start, above.end)
        return above.start if above and alone and role - above.end <= 3 else role

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

    def _above(self, place: int, start: int) -> int:
        """Where “Print name:” and “Position:” over the first “Signature:” begin."""
        named = self._named_before(place) if place == self._first_signed else start
        return named if named < self.labels[place].start else start

    def _named_before(self, place: int) -> int:
        """Where the labels “Name” and “Role” right before a “Signature” begin."""
        start, line = self.labels[place].start, self.labels[place].line
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
        by = _BY_WHOM.match(head)
        if by and person_at(self.sheet.plain, label.line.start + by.end(), label.start, 0):
            return label.line.start + by.end()
        return label.line.start if len(head) < 60 and _ROLE.match(head) else label.end

    def _opens_with_person(self, line: Line) -> bool:
        """Whether a person begins the line; “Amy Quill (Headteacher)” fills a cell instead."""
        name = person_at(self.sheet.plain, line.start, line.end, 0)
        return name is not None and not _IN_BRACKETS.match(self.sheet.plain, name[1], line.end)

    def _end(self, place: int, line: Line, start: int) -> int:
        """Where the block ends: the next label that is none of its own, or prose."""
        limit, own = self._end_after(line), self.labels[place].words
        for index in range(place + 1, len(self.labels)):
            label = self.labels[index]
            if label.start > limit:
                break
            if label.slot not in (Slot.NAME, Slot.ROLE, Slot.DATE) and not (
                label.slot is Slot.SIGNED
                and label.start - start < 14
                and not _LETTERS.search(self.sheet.plain, start, label.start)
                and not (_OWN_ROLE.match(label.words) and _OWN_ROLE.match(own))
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
