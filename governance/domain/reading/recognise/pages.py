"""Pages that speak of policies and are none: advice, annual reports, grants, lists, leaflets."""

from __future__ import annotations

import re

from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.result import DocumentKind
from governance.domain.reading.sheet import Line, Sheet

_ADVICE = re.compile(
    r"(?i)\bwas this (?:page|article) (?:useful|helpful)|\bsearch news\b"
    r"|\brelated (?:news|articles)\b"
    r"|\bread examples of\b|\bschool (?:types|phases)\s?:|\bapplies to\W+(?:maintained|all schools"
    r"|academies|local authority)|\breminder to schools\b"
    r"|\bthis article\b|\bask your (?:board|governors)\b|\bwriting an? [\w ]{2,30} policy\b"
    r"|\byou need not have one\b"
    r"|\b(?:guidance|advice|news|updates?) for (?:schools|governors|headteachers)\b"
    r"|\bschools (?:whose employer|must have|are asked|are advised|are reminded|can use)\b"
    r"|\bhow to (?:review|write|update|draft|approve) (?:your|an?|the)\b|\bshare this article\b"
    r"|\bmodel (?:policies|policy) (?:for schools )?to (?:download|adapt)|\bmembers only\b"
    r"|\b(?:log in|sign up|subscribe) to (?:read|see|download)\b|\bfree to determine\b"
)
_REPORT = re.compile(
    r"(?i)\bannual (?:governance |governors'? )?(?:report|statement)\b"
    r"|\breport (?:of the governors )?to parents\b|\b(?:full|annual) report for 20\d\d"
    r"|\bmust report on what\b|\bimpact statement\b"
)
_REPORTED = re.compile(
    r"(?i)\bgovern(?:ors|ing body|ing board)\b[^.\n]{0,60}\b(?:met|members|year|meetings?)\b"
    r"|\b(?:reviewed|adopted|approved) (?:\w+ |these |the following ){1,3}policies\b"
    r"|\bin the year we\b|\bno parents asked\b|\bterm of office\b|\bdear parents\b"
)
_GRANT = re.compile(
    r"(?i)\b(?:pupil|sports?|catch-?up|recovery|service pupil) premium\b|\bPE and sport premium\b"
)
_SPENT = re.compile(
    r"(?i)£\s?\d|\bfree school meals\b|\bnumber on roll\b|\b(?:report|strategy|statement|grant)\b"
)
_TERMS = re.compile(r"(?i)\bterms of reference\b")
_COMMITTEE = re.compile(r"(?i)\b(?:committee|panel|working party)\b|\bquorum\b")
_LEAFLET = re.compile(
    r"(?i)\b(?:leaflet|factsheet|flyer|a (?:short )?guide for (?:parents|families|carers))\b"
)
_CONSULTED = re.compile(
    r"(?i)\b(?:thinks? of|is considering|are considering|proposes?|plans?|wish(?:es)?) (?:to change"
    r"|changing|to amend|to alter|altering|amending)\b|\banything to say\b|\bhave your say\b"
    r"|\bdraft (?:policy|is|document)\b|\b(?:tell|let) (?:us|the school|the office)(?: know)? by\b"
    r"|\bconsult(?:s|ing|ation)\b|\b(?:comments|views|replies|responses) (?:to|by|before|should)\b"
    r"|\bthank you\b"
)
_CONSULTING = re.compile(
    r"(?i)\bconsultation (?:opens?|opened|closes?|closed|period|runs|ended)\b"
    r"|\b(?:parents?|parental|staff|public) consultation\b|\b(?:timeline|dates) "
    r"(?:for|of) (?:the )?consultation\b|\bclick here\b"
)
_FORM = re.compile(
    r"(?i)(?!.*\bpolicy\b).{0,80}\b(?:application|information|consent|booking|permission|"
    r"registration|referral|claim|request|enrolment|nomination|incident|complaints?|declaration)"
    r" (?:form|slip)\b.{0,12}"
)
_FIELD = re.compile(
    r"(?im)^\W*(?:(?:full |first )?name of (?:your )?(?:child|pupil|student|school|parent"
    r"|applicant)\b|(?:[\w/' ]{0,20}\b)?(?:child|pupil|student|parent|carer|applicant)"
    r"(?:'?s)?'? name\b|date of birth|daytime tel"
    r"|(?:home |work |mobile )?telephone(?: no)?|group/class"
    r"|relationship to|signature\(?s?\)?|please return|i (?:agree|give|consent|understand|wish"
    r"|would)\b)|\b(?:fill in|complete|sign|return) (?:and \w+ )?this form\b"
    r"|\bi give (?:my )?(?:consent|permission)\b"
)
"""What is left to be filled in by a parent."""
_LETTER = re.compile(
    r"(?im)^\W*dear (?:head ?teachers?|heads?|chairs?|governors?|colleagues?|clerks?|sir|madam|all"
    r"|parents?|famil\w+|carers?|guardians?)\b"
)
_POLICIES = re.compile(r"(?i)\W*(?:[\w'&-]+ ){0,4}policies(?: and (?:procedures|documents))?\W*")
_SCHEDULE = re.compile(r"(?i)\W*(?:[\w'&-]+ ){0,3}polic(?:y|ies) (?:review )?(?:cycle|schedule)\W*")
_COLUMN = re.compile(r"\s{3,}")
_FILLED = re.compile(
    r"(?i)\bname of (?:the )?(?:pupil|child|applicant)\b|\bfor (?:office|school) use\b|\(parents?\b"
    r"|\bdate of birth\b|\breason for (?:the |your )?(?:request|absence|application)\b"
    r"|\bplease (?:tick|complete|give|attach)\b|\brequest for\b"
)
"""What is left for a parent to fill in."""
_NEWS = re.compile(
    r"(?i)\b(?:you can (?:read|see|find) (?:our|the)|this week|coming home|coming soon|thank you"
    r"|can be found here|good to hear"
    r"|survey|please do not|may be (?:downloaded|read|seen)|updates? -|updated polic"
    r"|is consulting|following new|tags:|on this website|has been (?:agreed|updated|approved) by)"
)
_AGAIN = re.compile(r"(?i)\b(?:adopted|approved|reviewed) this policy in\b|\breview is due\b")
_NEWSLETTER = re.compile(r"(?i)\bnewsletter\b")
_NAMED = re.compile(r"[A-Z][\w&'-]+ (?:Policy|POLICY|Statement|STATEMENT|Plan|PLAN)\b")
_OF_ALL = re.compile(
    r"(?i)\b(?:how often are|why do we have) (?:to use )?policies\b"
    r"|\bpolicies (?:are|help|go)\b|\b(?:some|all|most|our|these) policies\b"
    r"|\ba policy (?:goes|is)\b"
)
"""What is said of policies as such: a page that explains them."""
_ACT = re.compile(
    r"(?i)\W+(?:last |next |was )?(?:approved|reviewed|ratified|adopted|review|updated)\b"
)
_CONTROL = re.compile(
    r"(?i)\b(?:dates?|review\w*|approv\w*|version|issued?|signed|next|last|written|ratified|adopted"
    r"|updated?|revised|agreed|created|published|term|terms|by|page|year|owner|author|training"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|act|regulations|chair|mrs?|ms|miss)\b"
)
_DOCUMENT = re.compile(r"(?i)\b(?:policy|plan|statement|procedures?|scheme|code|report|guidance)\b")
_POLICY = re.compile(r"(?i)\bpolic(?:y|ies)\b")


def _distinct(pattern: re.Pattern[str], text: str) -> int:
    return len({match.group().lower()[:12] for match in pattern.finditer(text)})


def _listed(line: Line, dates: Dates) -> str | None:
    """The document that a line of a list names before its date; None where it names none."""
    marks = dates.within(line.start, line.end)
    if not marks or len(line.text) > 160:
        return None
    lead = line.text[: marks[0].start - line.start]
    lead = _ACT.split(lead)[0].strip(" -:,()")
    fine = 3 <= len(lead) <= 60 and lead[0].isupper() and len(lead.split()) <= 8
    return lead.lower() if fine and not _CONTROL.search(lead) else None


def lists_documents(sheet: Sheet, dates: Dates, said: int) -> bool:
    """Whether line after line names another document with its date: a list, not a policy.

    `said` counts “this policy”: none may be, but one over a schedule of policies.
    """
    lines = sheet.lines[:300]
    named = {name for line in lines if (name := _listed(line, dates))}
    told = sum(1 for name in named if _DOCUMENT.search(name))
    headed = any(_POLICIES.fullmatch(_COLUMN.split(line.text)[0]) for line in lines[:2])
    cycle = any(_SCHEDULE.fullmatch(line.text) for line in lines)
    if said > cycle:
        return False
    headed = headed or cycle
    return len(named) >= 4 and (told >= 3 or headed) and 4 * len(named) >= len(lines)


def page_kind(sheet: Sheet, dates: Dates, said: int) -> DocumentKind | None:
    """What a page about policies is; None for a policy. `said` counts “this policy”."""
    text = sheet.plain[:6000]
    top = " ".join(line.text for line in sheet.lines[:3])[:400]
    headed = bool(_POLICY.search(top[:160]))
    if (plain := _plain_kind(sheet, dates, said)) is not None:
        return plain
    two = " ".join(line.text for line in sheet.lines[:2])[:200]
    own = any(_TERMS.fullmatch(line.text) for line in sheet.lines[:8])
    terms = (own or _TERMS.search(two)) and _COMMITTEE.search(top) and not _POLICY.search(two)
    advice = _distinct(_ADVICE, text)
    if terms or (said == 0 and advice >= 2) or (said <= 2 and advice >= 3):
        return DocumentKind.OTHER
    if said == 0 and len(sheet.plain) < 4000 and (kind := _unnamed_kind(sheet)) is not None:
        return kind
    if said <= 1 and not headed and len(sheet.plain) < 8000:
        return _told_kind(sheet, text, top)
    asked = said <= 1 and len(sheet.plain) < 1200 and _distinct(_CONSULTED, text) >= 3
    return DocumentKind.NEWSLETTER if asked else None


def _plain_kind(sheet: Sheet, dates: Dates, said: int) -> DocumentKind | None:
    """A list that says of each policy when it is due, or a form by its heading."""
    if len(_AGAIN.findall(sheet.plain)) >= 6 or lists_documents(sheet, dates, said):
        return DocumentKind.INDEX_PAGE
    first = sheet.lines[0]
    posted = dates.within(first.start, first.start + 1)
    if posted and posted[0].end == first.end and _distinct(_NEWS, sheet.plain) >= 2:
        return DocumentKind.NEWSLETTER
    filled = said == 0 and _distinct(_FILLED, sheet.plain) >= 3
    form = filled or any(_FORM.fullmatch(line.text) for line in sheet.lines[:3])
    unnamed = said <= 1 and not any(_NAMED.search(line.text) for line in _headings(sheet))
    if unnamed and _LETTER.search(sheet.plain, 0, 600):
        return DocumentKind.NEWSLETTER
    filled = unnamed and len(sheet.plain) < 3000 and _distinct(_FIELD, sheet.plain) >= 3
    return DocumentKind.FORM if form or filled else None


def _unnamed_kind(sheet: Sheet) -> DocumentKind | None:
    """The kind of a short page under the name of no policy: news, consultation, explanation."""
    if any(_NAMED.search(line.text) for line in sheet.lines[:2]):
        return None
    headed = any(_NEWSLETTER.search(line.text) for line in _headings(sheet))
    if headed or _distinct(_CONSULTING, sheet.plain) >= 3 or _distinct(_NEWS, sheet.plain) >= 3:
        return DocumentKind.NEWSLETTER
    explained = len(sheet.plain) < 2500 and _distinct(_OF_ALL, sheet.plain) >= 3
    return DocumentKind.INDEX_PAGE if explained else None


def _headings(sheet: Sheet) -> list[Line]:
    """The short lines at the head that make no statement."""
    return [line for line in sheet.lines[:3] if len(line.text) < 60 and line.text[-1] not in ".;:"]


def _told_kind(sheet: Sheet, text: str, top: str) -> DocumentKind | None:
    """The kind of a page whose head names no policy."""
    report = _REPORT.search(text[:600]) and _REPORTED.search(text)
    grant = _GRANT.search(top) and _distinct(_SPENT, text) >= 2
    leaflet = len(text) < 2500 and any(_LEAFLET.search(line.text) for line in _headings(sheet))
    return DocumentKind.OTHER if report or grant or leaflet else None
