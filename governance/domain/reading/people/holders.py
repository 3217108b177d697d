"""Who holds a policy: the name or role that stands after “Owner”, “Author”, “Written by”."""

from __future__ import annotations

import re

from governance.domain.reading.controls.pairs import Entry
from governance.domain.reading.recognise.bodies import owner_body_at, person_at
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.people import ROLE

NEITHER = re.compile(r"(?i:n/?a|tbc|none|not applicable|to be confirmed|-)\W*\Z")
PROSE = re.compile(r"[a-z]{2,}(?: [a-z]{2,}){5}")
_END = re.compile(
    r"\s{3,}|\t|(?<=[a-z])\. |;|\s(?=[A-Z][a-z]+(?: [a-z]+){0,3}\s?:)"
    r"| - (?=[A-Z][a-z]+ (?:\d|is|are)\b)|\s[\w.]+@"
)
_NOBODY = re.compile(
    r"(?i)(?:the |all )?(?:staff|school|teachers|everyone|parents|governors|pupils)\W*\Z"
    r"|[\[<(](?:insert|name|role|enter|add|your|job)"
)
_ROLE_LINE = re.compile(rf"(?i)(?:the )?{ROLE}(?: ?(?:/|&|and) ?{ROLE})?\Z")


def holder(sheet: Sheet, dates: Dates, entry: Entry) -> tuple[str, int, int] | None:
    """The holder's words and their place; None where the label names nobody."""
    plain = sheet.plain
    end = _end(sheet, dates, entry)
    value = plain[entry.start : end].strip(" ,;:-(")
    if not value or _NOBODY.match(value) or NEITHER.match(value):
        return None
    if len(value) > 90 or PROSE.search(value):
        return None
    span = owner_body_at(plain, entry.start, end)
    start = span[0] if span and span[0] - entry.start <= 4 else entry.start
    if span and start == span[0] and span[1] - start > 8:
        stop = span[1]
    else:
        stop = start + len(plain[start:end].rstrip(" ,;:-("))
        stop = _with_role_below(sheet, start, stop)
    words = _once(" ".join(sheet.words(start, stop).split()))
    if words[:1].isupper() or len(words.split()) <= 4:
        return words, start, stop
    return None


def _end(sheet: Sheet, dates: Dates, entry: Entry) -> int:
    plain = sheet.plain
    cut = _END.search(plain, entry.start, entry.end)
    end = cut.start() if cut else entry.end
    if cut and cut.group().startswith("   ") and plain[cut.start() - 1] == ",":
        end = entry.end
    found = dates.within(entry.start, end)
    return found[0].start if found else end


def _once(words: str) -> str:
    """A name that a flattened table gives twice: under “Name” and under “Signature”."""
    half = len(words) // 2
    return words[:half] if words[:half] == words[half + 1 :] and half > 4 else words


def _with_role_below(sheet: Sheet, start: int, stop: int) -> int:
    """A person's role that stands alone on the next line belongs to the name."""
    line = sheet.line_at(start)
    below = sheet.after(line)
    name = person_at(sheet.plain, start, stop, 0)
    alone = name is not None and name[1] == stop == line.end
    if not alone or below is None or below.start - line.end > 3:
        return stop
    return below.end if _ROLE_LINE.match(below.text) else stop
