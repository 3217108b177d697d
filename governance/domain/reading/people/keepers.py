"""Who keeps a policy, where the name stands before its office: “Amy Quill (author)”."""

from __future__ import annotations

import re

from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.bodies import person_at
from governance.domain.reading.sheet import Sheet

_KEEPS = re.compile(
    r"\s?[-,:/(|]{1,2}\s?(?:(?:the|policy|document|lead|original|plan) ){0,2}"
    r"(?:author|owner|writer|lead|originator|holder)(?: of (?:the|this) (?:policy|document))?"
    r"\s?[).]{0,2}\Z",
    re.IGNORECASE,
)
_LONGEST = 70


def keepers(sheet: Sheet, known: list[Proposal]) -> list[Proposal]:
    """The one who keeps the policy, in a line of its own, where no label names anybody."""
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
    return []
