"""What the head of a text names: one policy, many, or a paper of another kind."""

from __future__ import annotations

import re

from governance.domain.reading.recognise.names.furniture import is_furniture
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.titles import is_topic

_LINES, _SHORT, _HEAD = 6, 110, 260
_DOCUMENT = (
    r"(?:policy|procedures?|scheme|code of (?:conduct|practice)|protocol|plan|statement"
    r"|principles|guidelines|guidance|strategy|manual|handbook|charter|agreement|arrangements"
    r"|framework|offer"
    r"|(?:privacy )?notice)"
)
_NAMED = re.compile(rf"(?i)\b{_DOCUMENT}\b")
_INLINE = re.compile(
    r"(?<!\bthe )(?<!\bThe )(?<!\b[Ss]ee )(?<!\bour )(?:[A-Z][\w'&,()/-]*,? (?:(?:and|of|for|the"
    r"|in|to|on|&) )?){1,7}(?:Policy|POLICY|Procedures?"
    r"|PROCEDURES?|Plan|PLAN|Scheme|SCHEME|Statement|STATEMENT)\b|\bPOLICY (?:ON|FOR|FOR THE)\b"
    r"|\bPolicy (?:on|for|of)\b|\b(?:WHOLE )?SCHOOL POLICY\b"
)
_WHOLE = re.compile(
    rf"(?i)(?!(?:the|this|our|your|a|an|new|model|how|review) )(?:[\w'&,()/-]+ ){{0,7}}{_DOCUMENT}"
    rf"(?: (?:for|on|of|to|and) [\w'&,()/ -]{{3,50}})?(?: ?[-,]? ?\(?\d[\d/ -]*\)?| \([^()]*\))?"
)
"""A line that is a title and nothing else."""
_OTHER = re.compile(
    r"(?i)\b(?:minutes|agenda|newsletter|bulletin|news|job description|person specification"
    r"|annual (?:\w+ )?(?:report|statement)|(?:inspection|headteacher's|clerk's"
    r"|pupil premium) report|reports? to|leader'?s report|prospectus|staff list"
    r"|register of|leaflet|factsheet|flyer|checklist|form(?! entry|s? of)|slip|letter"
    r"|questionnaire|survey"
    r"|terms of reference|committee(?! of)|curriculum map|overview|timetable|term dates"
    r"|vacancy|have your say|how to|how you can|what is|why do|guide (?:for|to)"
    r"|(?<!and )schedule|cycle|consultation"
    r"|explanatory note|update|request for|application|permission|welcome|worried)\b|\?"
)
_PAPER = re.compile(
    r"(?i)(?:[\w'&-]+ ){0,5}(?:prospectus|newsletter|bulletin|agenda|minutes)"
    r"(?:[ ,]{1,3}[\d/ -]{4,9})?"
)
"""A line that is the name of a paper which is never a policy: “Prospectus 2018-2019”."""
_PLURAL = re.compile(r"(?i)\bpolicies\b")
_LIST = re.compile(
    r"(?i)(?:our |school |trust |nursery |key |all |statutory ){0,5}policies"
    r"(?:,? (?:&|and) (?:procedures|documents|guidance))?"
)
_SENTENCE = re.compile(r"[.;!](?:\s|\Z)|\b(?:is|are|was|were|has|have)\b")


def head_signs(sheet: Sheet) -> dict[str, float]:
    """What the short lines at the head say, and the first words of a text without lines."""
    lines = [line for line in sheet.lines[:14] if not is_furniture(line.text)][:_LINES]
    heads = [
        line.text for line in lines if len(line.text) <= _SHORT and not _SENTENCE.search(line.text)
    ]
    top = sheet.plain[:_HEAD]
    first = heads[:4]
    return {
        "head named": float(any(_NAMED.search(head) for head in first)),
        "head whole": float(any(_WHOLE.fullmatch(head) for head in first)),
        "head topic": float(any(is_topic(head) for head in first)),
        "head inline": float(bool(_INLINE.search(top))),
        "head of other": float(sum(1 for head in first if _OTHER.search(head.split(":")[0]))),
        "head of a paper": float(any(_PAPER.fullmatch(head) for head in first)),
        "head of many": float(any(_PLURAL.search(head) for head in first)),
        "head of a list": float(any(_LIST.fullmatch(head) for head in first)),
    }
