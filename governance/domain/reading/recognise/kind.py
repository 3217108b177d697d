"""What kind of document it is: a policy, or minutes, a page of links, news, a form, a template."""

from __future__ import annotations

import re

from governance.domain.reading.proposal import Field, Proposal
from governance.domain.reading.result import DocumentKind
from governance.domain.reading.sheet import Sheet

_THIS_POLICY = re.compile(
    r"\b(?:this|our) (?:[\w&'-]+ ){0,5}?(?:policy|procedure|statement|scheme|document|plan"
    r"|code)\b|\bpurpose of th(?:is|e) policy\b",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:must|will|should|shall|is expected|are expected|responsib\w+)\b", re.IGNORECASE
)
_MINUTES = re.compile(
    r"\bminutes of (?:the |a )?(?:meeting|full|governing|committee)|\bapologies(?: for "
    r"absence)?\b|\bdate of next meeting\b|\bmatters arising\b|^\s*(?:those )?present\s*:"
    r"|\bin attendance\b|\bthe meeting (?:opened|closed|started)\b|\bquorate\b|\bresolved\b",
    re.IGNORECASE | re.MULTILINE,
)
_INDEX = re.compile(
    r"\bskip to (?:main )?content\b|\bclick (?:here|on|the|below)|\bdownload(?:s|able)?\b"
    r"|\bour policies\b|\b(?:view|read|see) (?:our|the|all) policies\b|\.(?:pdf|docx?)\b"
    r"|\bpolicies (?:page|below|listed|can be found|are available)\b|\b(?:paper|hard) "
    r"cop(?:y|ies) of (?:any|all|our|the|these) polic|\blist of policies\b|\bfollowing "
    r"policies\b|\bour school policies\b|\beach policy\b|\bits policies\b|\bpolicies "
    r"listed\b|\bfor looking at its policies\b|\bbeside a policy\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\b(?:invited? (?:you|parents|families)?|are invited|dear (?:parents?|families|all"
    r"|carers?)|newsletter|we are (?:pleased|delighted|consulting|seeking)|please (?:come"
    r"|join us|let us know|return)|draft (?:policy|is attached)|have your say|your views"
    r"|consultation (?:on|closes|runs)|at \d{1,2}[.:]\d{2} ?[ap]m|kind regards|yours "
    r"(?:sincerely|faithfully)|latest news|posted (?:on|by)|final copy)\b",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"\b(?:please (?:complete|fill in|tick|sign and return|return this)|tick (?:as "
    r"appropriate|box)|delete as (?:appropriate|applicable)|parent(?:/carer)?'s? signature"
    r"|signature of parent|(?:child|pupil)'?s? name\s*:|name of (?:child|pupil)\s*:|date "
    r"of birth\s*:|consent form|application form|i (?:give|consent|agree|confirm|have read))\b",
    re.IGNORECASE,
)
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
_HEADING = re.compile(
    r"\b(?:polic(?:y|ies)|procedures?|statement|scheme|code|protocol|notice|report|plan|principles|"
    r"guidelines|guidance|agreement|strategy|framework|offer|charter|handbook|arrangements)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"[A-Z][\w'&,()/ -]{2,60}? (?:Policy|Procedures?|Plan|Scheme)\b")
_ANY_POLICY = re.compile(r"\bpolic(?:y|ies)\b", re.IGNORECASE)
_MODEL = re.compile(r"\b(?:model|template|sample|exemplar) policy\b", re.IGNORECASE)


def placeholders(sheet: Sheet) -> list[tuple[int, int]]:
    """Words still to be filled: “[School name]”, “DD/MM/YYYY”."""
    return [match.span() for match in _PLACEHOLDER.finditer(sheet.plain)]


def _controls(proposals: list[Proposal]) -> int:
    strong = {
        Field.WRITTEN,
        Field.APPROVED,
        Field.REVIEWED,
        Field.NEXT,
        Field.REVIEW,
        Field.VERSION,
        Field.FREQUENCY,
        Field.APPROVED_BY,
        Field.OWNER,
    }
    return len(
        {proposal.field for proposal in proposals if proposal.field in strong and not proposal.weak}
    )


def _loose_kind(sheet: Sheet, controls: int) -> DocumentKind:
    """The kind of a text that has next to no control block."""
    text, head = sheet.plain, sheet.plain[:3000]
    said = len(_THIS_POLICY.findall(text[:20000]))
    listed = len(_ANY_POLICY.findall(text)) > 14 and len(text) < 2500 and not said
    brief = said <= 1
    if brief and len(text) < 6000 and len(_INDEX.findall(head)) + 2 * listed >= 2:
        return DocumentKind.INDEX_PAGE
    if brief and len(text) < 4000 and len(_NEWS.findall(head)) >= 2:
        return DocumentKind.NEWSLETTER
    if brief and len(_FORM.findall(head)) >= 3:
        return DocumentKind.FORM
    named = said or _HEADING.search(head[:400]) or _DUTY.search(text)
    return DocumentKind.POLICY if controls or named else DocumentKind.OTHER


def _lists_policies(sheet: Sheet) -> bool:
    """A page that is mostly names of policies, perhaps with a date beside each."""
    lines = sheet.lines[:400]
    named = {line.text[:60].lower() for line in lines if _NAMES.match(line.text)}
    return len(named) >= 6 and 2 * len(named) > len(lines) and not _THIS_POLICY.search(sheet.plain)


def kind_of(sheet: Sheet, proposals: list[Proposal], schools: int) -> DocumentKind:
    """The kind, from what the text is full of; in doubt, a policy."""
    text = sheet.plain
    controls = _controls(proposals)
    if len(text[:400].split()) < 8:
        return DocumentKind.OTHER
    minutes = len({match.group().lower() for match in _MINUTES.finditer(text[:6000])})
    if minutes >= 3 or (minutes >= 2 and "minutes" in text[:400].lower()):
        return DocumentKind.MINUTES
    if _lists_policies(sheet):
        return DocumentKind.INDEX_PAGE
    kind = _loose_kind(sheet, controls) if controls < 2 else DocumentKind.POLICY
    if kind is DocumentKind.POLICY and schools == 0 and len(_TEMPLATE.findall(text)) >= 3:
        return DocumentKind.TEMPLATE
    return kind
