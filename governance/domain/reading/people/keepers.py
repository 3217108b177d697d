"""Who keeps a policy, where the name stands before its office: “Amy Quill (author)”."""

from __future__ import annotations

import re

from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.bodies import Span, body_at, people, person_at, role_at
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.people import TITLED

_KEEPS = re.compile(
    r"\s?[-,:/(|]{1,2}\s?(?:(?:the|policy|document|lead|original|plan) ){0,2}"
    r"(?:author|owner|writer|lead|originator|holder)(?: of (?:the|this) (?:policy|document))?"
    r"\s?[).]{0,2}\Z",
    re.IGNORECASE,
)
_COLUMN = re.compile(r"(?i)\b(?:document |policy )?owner(?:'?s)?(?: name)?\b")
"""An author of one version need not keep the policy."""
_VERSIONS = re.compile(r"(?i)\b(?:versions?|issue|revision|rev)\b")
_TWO = re.compile(rf"(?:{TITLED} )?[\w.'-]+ [\w'-]+")
_MONITORS = re.compile(
    r"(?:[Pp]erson|[Ss]taff member|[Mm]ember of staff)(?: who is)? responsible for"
    r"(?: (?:co-?ordinating|overseeing|leading))? (?:the )?(?:monitoring|review|evaluation)"
    r"[^.:;\n]{0,60}?"
    r" is (?:the |our )?"
    r"|\b(?:monitored|reviewed|evaluated)\b[^.\n]{0,90}\. (?:This|It) (?:will be|is) co-?ordinated"
    r" by (?:the |our )?"
)
"""Where the monitoring of the policy is spoken of."""
_LONGEST, _HEADING = 70, 100
_ROWS = 16
_BEGINS = 16
"""A row begins with its date, or with a version and then the date."""


def keepers(sheet: Sheet, dates: Dates, known: list[Proposal]) -> list[Proposal]:
    """The one who keeps the policy, in a line or a table, where no label names anybody."""
    if any(each.field is Field.OWNER for each in known):
        return []
    because = "The line says that this person keeps the policy."
    for line in sheet.lines:
        if len(line.text) > _LONGEST:
            continue
        name = person_at(sheet.plain, line.start, line.end, 0)
        if name and _KEEPS.match(sheet.plain, name[1], line.end):
            return [
                Proposal(Field.OWNER, sheet.words(*name), *name, because, Source.TABLE, loose=True)
            ]
    return _in_table(sheet, dates) or _told(sheet)


def _told(sheet: Sheet) -> list[Proposal]:
    """“The staff member responsible for co-ordinating the monitoring is the head teacher.”"""
    for match in _MONITORS.finditer(sheet.plain):
        span = role_at(sheet.plain, match.end(), match.end() + 60)
        span = span or person_at(sheet.plain, match.end(), match.end() + 60, 0)
        if span and span[0] - match.end() <= 1 and not body_at(sheet.plain, *span):
            because = "A sentence says who watches over the policy."
            words = sheet.words(*span)
            return [Proposal(Field.OWNER, words, *span, because, Source.SENTENCE, loose=True)]
    return []


def _in_table(sheet: Sheet, dates: Dates) -> list[Proposal]:
    """The one in the last row of a table of versions with a column of owners."""
    because = "It stands in the last row under “Owner”."
    for line in sheet.lines:
        head = _COLUMN.search(line.text) if len(line.text) <= _HEADING else None
        if head is None or not _VERSIONS.search(line.text) or ":" in line.text:
            continue
        last = None
        misses = 0
        for step in range(1, _ROWS):
            row = sheet.after(line, step)
            if row is None or misses > 1:
                break
            marks = dates.within(row.start, row.end)
            if not marks or marks[0].start - row.start > _BEGINS:
                misses += 1
                continue
            misses = 0
            names = [
                name
                for name in people(sheet.plain, row.start, row.end)
                if not any(name[0] <= mark.start < name[1] for mark in marks)
            ]
            behind = [name for name in names if name[1] == row.end]
            last = behind[0] if behind else _short(sheet, names[0]) if names else last
        if last is not None:
            return [
                Proposal(Field.OWNER, sheet.words(*last), *last, because, Source.TABLE, loose=True)
            ]
    return []


def _short(sheet: Sheet, name: Span) -> Span:
    """The first two words of a name, for in a flattened row the next column follows."""
    two = _TWO.match(sheet.plain, *name)
    return two.span() if two else name
