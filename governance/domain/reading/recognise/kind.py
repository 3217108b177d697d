"""What kind of document it is: a policy, or minutes, a page of links, news, a form, a template."""

from __future__ import annotations

import re

from governance.domain.reading.proposal import Proposal
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.kinds.evidence import evidence
from governance.domain.reading.recognise.kinds.weighing import likeliest_other, weighed
from governance.domain.reading.result import DocumentKind
from governance.domain.reading.sheet import Sheet

_TEMPLATE = re.compile(
    r"[\[<{](?:insert |enter |add |name of )?(?:your )?(?:the )?(?:school|academy|date"
    r"|headteacher|name|trust|governor|insert|xx)[^\]>}\n]{0,40}[\]>}]",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"[\[<{](?:insert|enter|add|name|date|school|academy|headteacher|trust|your|x{2,}|role"
    r"|governor|dd)[^\]>}\n]{0,50}[\]>}]|\b(?:insert (?:school )?(?:name|date) here|school "
    r"name here|DD/MM/YY(?:YY)?|xx/xx/\w{2,4}|\bXXX+\b|\(insert [^)\n]{2,40}\))",
    re.IGNORECASE,
)
_UNFILLED = ("[", "<", "{", "insert", "school name here", "dd/mm/yy", "xx/xx/", "xxx")
_HEAD, _FEWEST_WORDS, _FEWEST_BLANKS = 400, 8, 3


def placeholders(sheet: Sheet) -> list[tuple[int, int]]:
    """Words still to be filled: “[School name]”, “DD/MM/YYYY”."""
    if not any(sign in sheet.low for sign in _UNFILLED):
        return []
    return [match.span() for match in _PLACEHOLDER.finditer(sheet.plain)]


def kind_of(sheet: Sheet, dates: Dates, proposals: list[Proposal], schools: int) -> DocumentKind:
    """The kind, by weighing what the text is full of."""
    if len(sheet.plain[:_HEAD].split()) < _FEWEST_WORDS:
        return DocumentKind.OTHER
    found = evidence(sheet, dates, proposals, schools)
    if weighed(found) <= 0:
        return likeliest_other(found)
    if schools == 0 and len(_TEMPLATE.findall(sheet.plain)) >= _FEWEST_BLANKS:
        return DocumentKind.TEMPLATE
    return DocumentKind.POLICY
