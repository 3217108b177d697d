"""What kind of document it is: a policy, or minutes, a page of links, news, a form, a template."""

from __future__ import annotations

import re

from governance.domain.reading.proposal import Field, Proposal
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.pages import page_kind
from governance.domain.reading.result import DocumentKind
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.titles import is_topic

# Most of these are for the text in lower case (`Sheet.low`), where they need not ignore case.
_THIS_POLICY = re.compile(
    r"\b(?:this|our) (?:[\w&'-]+ ){0,5}?(?:policy|procedure|statement|scheme|document|plan"
    r"|code)\b|\bpurpose of th(?:is|e) policy\b|\bbelow is (?:the|our) policy\b"
)
_DUTY = re.compile(r"\b(?:must|will|should|shall|is expected|are expected|responsib\w+)\b")
_MINUTES = re.compile(
    r"\bminutes of (?:the |a )?(?:meeting|full|governing|committee)|\bapologies(?: for "
    r"absence)?\b|\bdate of next meeting\b|\bmatters arising\b|^\s*(?:those )?present\s*:"
    r"|\bin attendance\b|\bthe meeting (?:opened|closed|started)\b|\bquorate\b|\bresolved\b",
    re.MULTILINE,
)
_INDEX = re.compile(
    r"\bskip to (?:main )?content\b|\bclick (?:here|on|the|below)|\bdownload(?:s|able)?\b"
    r"|\bour policies\b|\b(?:view|read|see) (?:our|the|all) policies\b|\.(?:pdf|docx?)\b"
    r"|\bpolicies (?:page|below|listed|can be found|are available)\b|\b(?:paper|hard) "
    r"cop(?:y|ies) of (?:any|all|our|the|these) polic|\blist of policies\b|\bfollowing "
    r"policies\b|\bour school policies\b|\beach policy\b|\bits policies\b|\bpolicies "
    r"listed\b|\bpublished here\b|\(pdf\)|\blisted in alphabetical\b|\bpolicies are listed\b"
    r"|\bits own policies\b|\bpaper copies may\b"
    r"|\bif you can(?:no|')t (?:see|find) the (?:one|policy)"
    r"|\bwhat is a policy\?|\bfor looking at its policies\b|\bbeside a policy\b"
)
_NEWS = re.compile(
    r"\b(?:invited? (?:you|parents|families)?|are invited|dear (?:parents?|families|all"
    r"|carers?)|newsletter|we are (?:pleased|delighted|consulting|seeking)|please (?:come"
    r"|join us|let us know|return)|draft (?:policy|is attached)|have your say|your views"
    r"|consultation (?:on|closes|runs)|kind regards|yours "
    r"(?:sincerely|faithfully)|latest news|posted (?:on|by)|final copy)\b"
)
_COPIED = re.compile(r"(?im)^\W*(?:transcription|(?:document )?transcript(?: of .*)?)\W*$")
"""A site that shows other people's documents: its own links say nothing of them."""
_HOUR = re.compile(r"\bat \d{1,2}[.:]\d{2} ?[ap]m\b")
_TITLED = re.compile(r"(?i)[\w&'()/, -]{3,60} policy\Z")
_ADVERT = re.compile(
    r"\b(?:closing date|interviews? (?:on|date|will|are|:)|(?:hours|days) (?:a|per) week"
    r"|term[- ]time|per annum|salary|grade \d|£[\d.,]+ (?:an hour|per hour|a year)|job share"
    r"|vacancy|to apply"
    r"|apply (?:by|to|at|now)|applicants?|start date"
    r"|the (?:successful|right) (?:candidate|person)"
    r"|person specification|job description|you will (?:be|have|need|keep|join)|we are looking for"
    r"|would like to appoint|wants? somebody|enhanced dbs|fixed[- ]term"
    r"|full[- ]time|part[- ]time)\b"
)
_COURSE = re.compile(
    r"\b(?:curriculum (?:map|overview|plan)|scheme of work|long[- ]term plan|medium[- ]term plan"
    r"|knowledge organiser|term dates|autumn (?:1|2|first|second)|spring (?:1|2|first|second)"
    r"|summer (?:1|2|first|second)|half[- ]term \d|week \d{1,2}|spellings|homework is"
    r"|p\.?e\.? days?|topics?:|this term)\b"
)
_BESIDE = re.compile(
    r"\b(?:explanatory note|covering (?:note|letter)|note to (?:accompany|go with)|cover sheet"
    r"|the (?:policy|scheme|guide|document) itself|(?:view|find|read|download|open) (?:it|our guide"
    r"|the (?:policy|scheme|guide|document|full)[\w ]{0,20}|them) (?:here|below|at the foot)"
    r"|page last updated|last updated on this page|can be (?:downloaded|viewed|opened|found) "
    r"(?:here|below|from|by)|you can view|click|link below|links below|see (?:the )?links?)\b"
)
_AGENDA = re.compile(
    r"(?im)^\s*(?:agenda|clerk's report|headteacher's report to governors|register of"
    r" (?:interests|attendance)|inspection report|risk assessment(?: form)?|job description"
    r"|person specification|prospectus|staff list|term dates)\b"
)
_FORM = re.compile(
    r"\b(?:please (?:complete|fill in|tick|sign and return|return this)|tick (?:as "
    r"appropriate|box)|delete as (?:appropriate|applicable)|parent(?:/carer)?'s? signature"
    r"|signature of parent|(?:child|pupil)'?s? name\s*:|name of (?:child|pupil)\s*:|date "
    r"of birth\s*:|consent form|application form|i (?:give|consent|agree|confirm|have read))\b"
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
_UNFILLED = ("[", "<", "{", "insert", "school name here", "dd/mm/yy", "xx/xx/", "xxx")
_HEADING = re.compile(
    r"\b(?:polic(?:y|ies)|procedures?|statement|scheme|code|protocol|notice|report|plan|principles|"
    r"guidelines|guidance|agreement|strategy|framework|offer|charter|handbook|arrangements)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"[A-Z][\w'&,()/ -]{2,60}? (?:Policy|Procedures?|Plan|Scheme)\b")
_LISTED = re.compile(
    r"(?i)(?:our |school |trust |nursery |key )*polic(?:ies|y)(?: and procedures| list)?\Z"
)
_DATED_NAME = re.compile(
    r"[A-Z][A-Za-z'&,()/ -]{3,60}? ?(?:[A-Z][a-z]{2,8} )?(?:\d{1,2}[/.-]){0,2}20\d\d\Z"
)
_HERE = re.compile(r"\bpolicy[^\n.]{0,20}? (?:click here|\(?pdf\)?|download)\s*$", re.MULTILINE)
"""“Kindness Policy click here”: a page of links."""
_ANY_POLICY = re.compile(r"\bpolic(?:y|ies)\b")
_MODEL = re.compile(r"\b(?:model|template|sample|exemplar) policy\b", re.IGNORECASE)


def placeholders(sheet: Sheet) -> list[tuple[int, int]]:
    """Words still to be filled: “[School name]”, “DD/MM/YYYY”."""
    if not any(sign in sheet.low for sign in _UNFILLED):
        return []
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


def _distinct(pattern: re.Pattern[str], text: str) -> int:
    """How many different wordings of a kind a text has."""
    return len({match.group().lower() for match in pattern.finditer(text)})


def _other_kind(sheet: Sheet, low: str, said: int) -> DocumentKind | None:
    """Adverts, maps of the curriculum and notes beside a policy, which are no policies."""
    top = " ".join(line.text for line in sheet.lines[:2])
    named = bool(_HEADING.search(top)) or is_topic(sheet.lines[0].text)
    if _distinct(_ADVERT, low) >= 3 + 2 * min(said, 1) and said < 2:
        return DocumentKind.OTHER
    if not named and not said and _distinct(_COURSE, low) >= 2:
        return DocumentKind.OTHER
    if len(sheet.plain) < 2500 and said == 0 and _distinct(_BESIDE, low) >= 2:
        return DocumentKind.INDEX_PAGE
    if not named and not said and _AGENDA.search(top):
        return DocumentKind.OTHER
    return None


def _loose_kind(sheet: Sheet, controls: int) -> DocumentKind:
    """The kind of a text that has next to no control block."""
    text, head, low = sheet.low, sheet.plain[:3000], sheet.low[:3000]
    said = len(_THIS_POLICY.findall(text[:20000]))
    listed = len(text) < 2500 and not said and len(_ANY_POLICY.findall(text)) > 14
    brief = said <= 1
    copied = _COPIED.search(head[:600])
    links = _distinct(_INDEX, low) - 1 if copied else len(_INDEX.findall(low))
    if brief and len(text) < 6000 and links + 2 * listed >= 2:
        return DocumentKind.INDEX_PAGE
    told = len(_NEWS.findall(low)) + bool(_HOUR.search(head))
    if brief and len(text) < 4000 and told >= (4 if _TITLED.match(sheet.lines[0].text) else 2):
        return DocumentKind.NEWSLETTER
    if brief and len(_FORM.findall(low)) >= 3:
        return DocumentKind.FORM
    if (other := _other_kind(sheet, low, said)) is not None:
        return other
    heads = [line.text for line in sheet.lines[:6] if line.text[-1] not in ".;"]
    top = " ".join(heads)[:500]
    named = said or _HEADING.search(top) or (_DUTY.search(text) and len(text) > 2500)
    return DocumentKind.POLICY if controls or named else DocumentKind.OTHER


def _lists_policies(sheet: Sheet) -> bool:
    """A page that is mostly names of policies, perhaps with a date beside each."""
    lines = sheet.lines[:400]
    named = {line.text[:60].lower() for line in lines if _NAMES.match(line.text)}
    told = re.search(r"\bthis (?:\w+ ){0,4}policy\b|\bpurpose of th", sheet.low)
    links = 0 if told else len(_HERE.findall(sheet.low))
    if links >= 3 and 8 * links >= len(lines):
        return True
    if len(named) >= 5 and 2 * len(named) > len(lines) and not told:
        return True
    if not lines or told or not _LISTED.match(lines[0].text):
        return False
    dated = [line for line in lines if _DATED_NAME.match(line.text)]
    return len(dated) >= 5 and 2 * len(dated) > len(lines)


def kind_of(sheet: Sheet, dates: Dates, proposals: list[Proposal], schools: int) -> DocumentKind:
    """The kind, from what the text is full of; in doubt, a policy."""
    text = sheet.plain
    controls = _controls(proposals)
    if len(text[:400].split()) < 8:
        return DocumentKind.OTHER
    minutes = len({match.group() for match in _MINUTES.finditer(sheet.low[:6000])})
    if minutes >= 3 or (minutes >= 2 and "minutes" in text[:400].lower()):
        return DocumentKind.MINUTES
    if _lists_policies(sheet):
        return DocumentKind.INDEX_PAGE
    said = len(_THIS_POLICY.findall(sheet.low[:20000]))
    if (page := page_kind(sheet, dates, said)) is not None:
        return page
    kind = _loose_kind(sheet, controls) if controls < 2 else DocumentKind.POLICY
    if kind is DocumentKind.POLICY and schools == 0 and len(_TEMPLATE.findall(text)) >= 3:
        return DocumentKind.TEMPLATE
    return kind
