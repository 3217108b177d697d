"""What stands before, within and behind a title on its line, as regular expressions."""

from __future__ import annotations

import re

from governance.domain.reading.recognise.names.headings import WORD
from governance.domain.reading.words import people

TAIL = re.compile(
    rf"(?:\s{{0,2}}(?:and|AND|&|/|,|-)\s{{0,2}}(?:[A-Z][\w'-]{{0,20}} ){{0,3}}(?i:{WORD})\b| "
    rf"(?i:statement(?! of intent)|document|guidelines|guidance|framework|procedures?|plan"
    rf"|principles)\b)"
    rf"*(?:\s?\((?!(?:based|revised|reviewed|updated|approved|adopted|last|\w* ?model|draft|version"
    rf"|template|statutory|non-?statutory|insert|see|amended|formerly)\b)[^()\n]{{2,60}}\))?"
)
ABOUT = re.compile(
    r" (?:for|on|of|to|regarding|relating to|concerning|in relation to) (?:the )?", re.IGNORECASE
)
NUMBER = re.compile(
    r"(?:(?!1\d-\d\d )\d{1,3}[a-z]?[\s.:)-]{1,4}|page \d{1,3}(?: of \d{1,3})?|[A-Z]\d{1,2}[.:]? "
    r"|[A-Z]{2,5}[-/ ]?\d{1,4}[.:]? |polic(?:y|ies) (?:no\.? ?)?\d{1,3}\b[\s.:-]{1,3}(?=[A-Z]))+",
    re.IGNORECASE,
)
NOISE = re.compile(
    r"(?i:polic(?:y|ies) (?:and|&) procedures?(?= ?:)"
    r"|(?:school )?policy (?:statement|document)(?=[\s:-]{1,3}policy (?:for|on|of)\b)"
    r"|policy(?= (?!document|statement)(?-i:[A-Z][\w'&-]+ ){1,6}policy\Z)"
    r"|policy document for(?= .{3,60} policy\Z)"
    r"|(?:school )?policy (?:statement|document)"
    r"(?=[\s:-]{1,3}(?:[A-Z][\w'&-]+ (?:and |of |for |& )?){1,5}(?i:policy)\b)|introduction"
    r"|(?:january|february|april|june|july|august|september|october|november|december)(?= [A-Z])"
    r"|contents|draft|appendix \w|(?:the )?(?:aims?|purpose) of (?:the|this|our)"
    r"|welcome to|home(?! ?-?school)|(?:general |school |trust |our |other )?policies"
    r"|(?:policy |document )?title(?= [A-Z])"
    r"|school polic(?:y|ies)(?= [A-Z])|(?:trust |school )?(?:policy|statement|procedure|plan)"
    r"(?= ?[:\-] ?[A-Z])"
    r")[\s:\-]+(?=\S)"
)
STOPPER = re.compile(
    r"\s(?:The|This|At|We|Our|Aims?|It|All|In|Introduction|INTRODUCTION|Rationale|Contents"
    r"|Date|Status|Version|Owner|Author|Reference|Ref|Approved|Adopted|Ratified|Reviewed|Updated"
    r"|Document|Category|Section|Chair of|Chairman|Chairperson|Approval|Board of|Keeping"
    r"|Committee [Rr]esponsible|Prepared|Written|Person|Responsible|Everyone|Every|Page|To|Mission"
    r"|Statement of [Ii]ntent|Purpose)\b"
)
SCOPE = re.compile(
    r"(?P<it> \(?(?:incl(?:uding|\.)?|covering|for|with|and|&)"
    r"(?: (?!Section|Part|Chapter|Aims?|Policy|Status|Version|Page|The|This|Date|To\b|We\b|Our\b"
    r"|At\b|In\b|It\b|All\b)"
    r"(?:[A-Z][\w'&/-]{1,20}|and|&|of|the|in|with)\)?){1,7})(?= |$)"
)
"""“Policy incl Welfare”: what the document covers besides."""
ONCE = re.compile(
    r"(?i)\s\[|\s\((?:(?:\w+ )?model|draft|template|revised|reviewed|updated|amended|based"
    r"|approved|adopted|last)\b"
    r"|\s\(?(?:formerly|previously (?:known|called|named|titled|the)|also known|incorporating"
    r"|replac(?:es|ing)|supersed|to be read"
    r"|non-?statutory|statutory\b(?! (?:polic|guid|report)))"
)
ENTRY = re.compile(r"(?i)\bfor (?:entry|admission|admissions|use)(?: in| from)?(?: the)? \Z")
BLANK = re.compile(
    r"[\[<{][^\]>}\n]{0,50}[\]>}]\s*|\([^()\n]{0,30}(?:insert|logo|name of)[^()\n]{0,30}\)\s*"
)
ANOTHER = re.compile(
    r"(?:and|&|of|the) [\w' .&-]{2,60}?(?:School|Academy|Centre|College|Nursery|Trust|Federation"
    r"|SCHOOL|ACADEMY)s? (?=[A-Z])"
)
_CAP = r"(?:[A-Z][\w'&/-]{0,20}|and|of|for|the|&|in|on|to|with|-)"
AFTER = re.compile(
    rf"[\s:-]{{0,4}}(?P<it>(?:{_CAP},?\s{{1,2}}){{1,14}}?(?:Policy|POLICY|Procedures?"
    rf"|PROCEDURES?|Statement)\b(?: (?:incl(?:uding|\.)?|for)(?: (?!Section|Part|Chapter|Aims?"
    rf"|Policy|Status|Version|Page|The|This|Date)(?:[A-Z][\w'&/-]{{1,20}}|and|&)){{1,5}}?"
    rf"(?= (?:Section|Part|\d|This|The|Our|At|In|Introduction|Aims?|It|We|Rationale|Contents)\b"
    rf"|$))?)"
)
LEAD_IN = re.compile(
    r"(?:(?:Policy|POLICY)(?: [Tt]itle)?\s?:(?= [A-Z])|Policy (?:No|Number|Ref"
    r"|Reference)\.?\s?:?\s?[A-Z]{0,3}\d{1,4}"
    r"|\d\.? Introduction|POLICY DOCUMENT|Policy Document)(?= [A-Z])"
)
CAPITALS = re.compile(
    r"(?<=[a-z] )(?P<it>(?:[A-Z][A-Z'-]{1,20} |& ){1,6}POLICY)(?= [A-Z][a-z]| \d{1,2}\.?\d? [A-Z])"
)
TOLD = re.compile(
    r"\b[Tt]his (?P<it>(?!Policy )(?:(?!This |The )[A-Z][\w'&-]{1,20} "
    r"(?:and |& |of |for |in |with )?){1,6}Policy)\b"
)
SUBTITLED = re.compile(
    r"[\w' ,&-]{4,50} (?i:policy): (?:(?:[A-Z][\w'-]+|and|of|the|in|for|&),? ?){2,12}"
)
"""“Acceptable Use Policy: Phones and Tablets”: a title with what it is about behind a colon."""
TAKEN = re.compile(
    r"(?i)(?:school )?(?:policy|procedures?|plan|scheme|statement|code|strategy|protocol"
    r"|charter)(?= )"
)
"""“Kindness Plan Updated: May 2019”: a label that begins with the title's last word."""
ON = re.compile(
    r"(?:Policy|POLICY|Procedure|PROCEDURE|Scheme|Code) (?i:on|for|of)(?: (?:[A-Z][\w'&-]*,?|and"
    r"|of|the|in|for|&)){1,9}"
)
PHRASE = re.compile(
    r"[A-Z][\w'&()-]*(?:,? (?:[A-Z][\w'&()-]*|and|of|the|in|for|&|to|with|on)){1,9}"
)
RUN = re.compile(
    r"(?<![\w'-])[A-Z][\w'&/()-]*,? (?:[A-Z][\w'&/()-]*,? |(?:and|of|for|in|&|with|on|the) ){0,8}?"
    r"(?:Policy|POLICY|Procedures?|PROCEDURES?|Plan|PLAN|Scheme|SCHEME)\b"
)
"""“... dusk MATHS POLICY Aims ...”: the name of a document within a line that runs on."""
OF_THE = re.compile(
    r"\b(?i:aims|objectives|purpose|review|scope|aim|monitoring) of (?:the|our) "
    r"(?P<it>(?!School |Policy )(?:[A-Z][\w'&-]{1,20} (?:and |& |of |for |in "
    r"|with )?){1,6}Policy)\b"
)
HOUSE = re.compile(r"(?i)(?:school|academy|trust|college|federation|nursery|partnership)s?\Z")
SENTENCE_END = re.compile(r"(?<=[a-z]{3})\.(?= [A-Z])(?! (?:The|This|Our|These|See|Each|A|An)\b)")
KINDS_ON = re.compile(
    r"(?:[A-Z][\w'-]{2,20},? ){1,3}(?:(?i:nursery|infant|junior|primary|secondary|first|middle"
    r"|boys|girls|mixed|voluntary|aided|controlled|community|foundation|catholic|and"
    r"|&),? ){3,10}(?=[A-Z])"
)
"""“Coldbrook, Nursery and Infant Voluntary Aided”: the town and the kinds behind a school."""
RULED = re.compile(r"_{4,}\s{1,3}")
"""“Role: ______ Charging Policy”: behind a line left to be filled."""
TITLED = re.compile(rf"(?<![\w'.]){people.TITLED} (?:[A-Z]\.? ?){{0,3}}[A-Z][a-z'-]{{2,20}}(?= )")
