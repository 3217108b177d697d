"""Who keeps a policy, where no label names anybody: in a line, a table or a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.domain.reading.people.keeping.columns import LAST_ROW, last_owner
from governance.domain.reading.people.keeping.spoken import keeper_said
from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.bodies import Span, person_at, role_at, with_role
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Sheet

_KEEPS = re.compile(
    r"\s?[-,:/(|]{1,2}\s?(?:(?:the|policy|document|lead|original|plan) ){0,2}"
    r"(?:author|owner|writer|lead|originator|holder)(?: of (?:the|this) (?:policy|document))?"
    r"\s?[).]{0,2}\Z",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"(?:(?:policy|document) )?(?:prepared|written|produced|drafted|compiled|created|authored) by"
    r"\s?:?(?:\s{1,60}(?:name|signature|signed|date|role|position|job title)\s?:?){1,4}\s*",
    re.IGNORECASE,
)
_GOVERNS = re.compile(r"(?i)govern|trustee|\bboard|committee|\bchair")
_LONGEST = 70


def keepers(sheet: Sheet, dates: Dates, known: list[Proposal]) -> list[Proposal]:
    """The one who keeps the policy, where no label names anybody but a head of a column; a sentence
    only where no other sentence has told anybody.
    """
    owners = [each for each in known if each.field is Field.OWNER]
    labelled = [each for each in owners if each.source is not Source.SENTENCE]
    last = last_owner(sheet, dates)
    if last and all(last[1].start <= each.start <= last[0][1] for each in labelled):
        return [_told(sheet, last[0], LAST_ROW)]
    if labelled:
        return []
    found = next(_beside_office(sheet), None)
    if found is not None:
        return [_told(sheet, found, "The line says that this person keeps the policy.")]
    under = next(_under_heads(sheet), None)
    if under is not None:
        return [_told(sheet, under, "It stands under “by”, in the first column.")]
    said = None if owners else keeper_said(sheet, dates)
    if said is None:
        return []
    because = "A sentence says who watches over the policy."
    words = sheet.words(*said)
    return [Proposal(Field.OWNER, words, *said, because, Source.SENTENCE, loose=True)]


def _beside_office(sheet: Sheet) -> Iterator[Span]:
    """“Amy Quill (author)”, alone on its line."""
    for line in sheet.lines:
        name = (
            person_at(sheet.plain, line.start, line.end, 0) if len(line.text) <= _LONGEST else None
        )
        if name and _KEEPS.match(sheet.plain, name[1], line.end):
            yield name


def _under_heads(sheet: Sheet) -> Iterator[Span]:
    """“Prepared by: Signature: Date:” over “Deputy Bursar”, alone on the line below."""
    for line in sheet.lines:
        below = sheet.after(line) if _HEADS.fullmatch(line.text) else None
        if below is None:
            continue
        stop = below.start + len(below.text.rstrip())
        person = with_role(sheet.plain, person_at(sheet.plain, below.start, stop, 0), stop)
        for span in (person, role_at(sheet.plain, below.start, stop)):
            if span == (below.start, stop) and not _GOVERNS.search(below.text):
                yield span


def _told(sheet: Sheet, span: Span, because: str) -> Proposal:
    return Proposal(Field.OWNER, sheet.words(*span), *span, because, Source.TABLE, loose=True)
