"""Labels that bound a value but ask for nothing the reading keeps."""

from __future__ import annotations

import re

_PLAIN_WORD = re.compile(r"\b[a-z]{2,}\b")
_ASIDE_WORDS, _ASIDE_BACK = 3, 135
OTHER: tuple[str, ...] = (
    r"(?:awaiting|pending|for|subject to|seeking|submitted for|presented for|recommended for"
    r"|due for|ready for|requires|not yet|planned|expected|proposed)(?: date (?:of|for))? "
    r"(?:formal |final |full )?(?:[a-z&]{2,12} ){0,3}?(?:approval|adoption|ratification"
    r"|agreement|approved|adopted|ratified|agreed)(?: (?:by|at)(?: the)?"
    r"(?: [a-z&]{1,12}){1,4}(?=\s?:)|(?: date| due))?",
    r"review arrangements",
    r"monitoring arrangements",
    r"review by whom",
    r"notice date",
    r"(?:current|previous) document(?=\s{0,3}$)",
    r"(?:governor )?implementation check(?: eyfs)?(?:[.:]? date)?",
    r"effective (?:date|from)(?! of (?:app|adop|rat))",
    r"date effective(?: from)?",
    r"(?:date of )?implementation(?: date)?",
    r"date of implementation",
    r"implemented",
    r"next meeting",
    r"date of birth",
    r"(?:date )?(?:shared|discussed|circulated|communicated|presented|submitted"
    r"|sent)(?: with| to| by)? (?:all )?(?:staff|governors|parents|pupils"
    r"|governing body|stakeholders)",
    r"staff informed",
    r"date shared(?: with)?",
    r"published on(?=\s?-\s?\d)",
    r"consult(?:ation|ed)(?: with| date| period)?(?: (?:staff|parents|unions?|governors))?",
    r"(?:policy )?status(?: of (?:policy|document))?",
    r"statutory (?:policy|requirement|or non-statutory)(?:\s?\?)?",
    r"statutory(?=\s?[:?])\??",
    r"statutory\s?/\s?(?:non-?statutory|recommended|optional|good practice|advisory|discretionary"
    r"|not statutory)",
    r"(?:governors?'?s?'? |responsible |governing body |reviewing |lead "
    r"|link |board )?(?:sub-? ?)?committee(?! (?:approv|meeting|adopt|ratif))"
    r"(?: responsible| responsibility)?(?: for (?:review|policy|approval))?",
    r"(?:governors?|trustees?|directors?)(?: committee)? responsible(?: for "
    r"(?:policy|review))?",
    r"responsible (?:governor|trustee|committee)s?",
    r"(?:governor|trustee|director|committee)(?:s'?)? (?:lead|link|responsibility)",
    r"(?:nominated|named|lead) link governors?",
    r"(?:lead|link|named|nominated|safeguarding|send?|responsible) (?:governor|trustee)s?",
    r"contributors?",
    r"(?:target |intended )?audience",
    r"applies to",
    r"applicable to",
    r"scope",
    r"location(?: of policy)?",
    r"(?:policy |document |unique )?(?:reference|ref)(?: (?:number|no\.?))?",
    r"(?:isi|dfe|ofsted|trust|school) (?:document |policy )?(?:code|reference|ref)",
    r"(?:policy |document )(?:number|no\.?|code|type|category|level|tier)",
    r"category",
    r"tier",
    r"notes",
    r"comments",
    r"(?:document|version|change|revision|amendment|policy)(?:s)? (?:history"
    r"|log|record|schedule of changes)",
    r"history of (?:changes|revisions)",
    r"document control(?: sheet)?",
    r"(?:document|policy) (?:information|details|management|summary)",
    r"control table",
    r"(?:summary of |description of |details of |reasons? for |nature of )"
    r"?(?:changes?|amendments?|revisions?)(?!:? ?v?\d{1,2}\b)(?! (?:due|dates?|by"
    r"|no|number|frequency|cycle|period)\b)(?: made| since last version| description)?",
    r"description(?: of changes?)?",
    r"distribution(?: list)?",
    r"publication(?! date)(?: on website)?",
    r"(?:published|available|placed|displayed|uploaded)(?: on| to)? (?:the )"
    r"?(?:school )?(?:website|internet|staff ?share|intranet)",
    r"(?:on )?(?:school )?website(?: y/n)?",
    r"(?:other )?(?:related|linked|associated|supporting) (?:policies|documents?"
    r"|documentation)",
    r"links? (?:to|with) other policies",
    r"source(?: of policy)?",
    r"supersedes",
    r"replaces",
    r"superseded documents?",
    r"legislation",
    r"minute (?:reference|number|no\.?|ref)",
    r"signed copy(?: held)?",
    r"equality impact assess(?:ment|ed)(?: date| completed)?",
    r"eqia",
    r"e-?mail",
    r"telephone",
    r"tel",
    r"contents",
    r"key ?words?",
    r"frequency of monitoring",
    r"model policy(?: source)?",
    r"based on",
    r"designated safeguarding (?:lead|governor)",
    r"delegated to",
    r"circulation",
    r"monitored by",
    r"monitoring(?: and evaluation)?",
    r"training date",
    r"last training",
    r"ofsted",
    r"date of next meeting",
    r"policy area",
    r"department(?! owner\b)",
)


def is_aside(plain: str, start: int, end: int) -> bool:
    """Whether a bracket that opens right before `end` is an aside in a sentence.

    “the county's guide of May 2001 (Revised 2011)” speaks of something else than the policy.
    """
    if not plain.endswith("(", start, end):
        return False
    last = max(plain.rfind(")", start, end), plain.rfind("(", start, end - 1)) + 1
    words = _PLAIN_WORD.findall(plain, max(start, last, end - _ASIDE_BACK), end)
    return len(words) >= _ASIDE_WORDS
