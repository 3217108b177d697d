"""How sentences speak of the policy: who does what to it, when, and how often."""

from __future__ import annotations

import re

_NOUN = (
    r"(?:policy|policies|document|procedures?|statement|scheme|plan|code of conduct|code"
    r"|protocol|guidelines|principles|strategy|arrangements|charter|framework|agreement"
    r"|objectives|information report|offer|(?<=this )template)"
)
POLICY = re.compile(rf"\b{_NOUN}\b(?!')", re.IGNORECASE)
SUBJECT = re.compile(
    r"\b(?:this|the|our|these|it|which|school's|academy's)\b(?: [\w'&/,()-]{1,24}){0,9}?\s*$",
    re.IGNORECASE,
)
EFFECT = re.compile(r"\b(?:effect|effective|from|since)\b", re.IGNORECASE)
OTHERS = re.compile(
    r"\b(?:model|template|council|county|authority|borough|previous|former|old|earlier"
    r"|department|national|diocesan|la|lea)\b",
    re.IGNORECASE,
)
IT = re.compile(r"(?:^|\band |\bwhich |\bthat |[.;,(] ?)(?:it|which)\b", re.IGNORECASE)
APPROVE = (
    r"(?:approved|adopted|ratified|agreed|accepted|endorsed|authori[sz]ed|re-?adopted"
    r"|re-?approved|re-?ratified|signed off|determined|sanctioned|passed|confirmed)"
)
REVISE = (
    r"(?:reviewed|revised|updated|amended|rewritten|refreshed|re-?viewed|looked at|revisited"
    r"|re-?examined|brought up to date|reconsidered|re-?drafted|re-?issued|renewed)"
)
WRITE = (
    r"(?:written|drawn up|produced|created|issued|drafted|developed|prepared|put together"
    r"|introduced|devised|formulated|compiled|established|published|first published)"
)
STEMS = (
    *("review", "revis", "updat", "amend", "writ", "approv", "adopt", "ratif", "agree", "accept"),
    *(
        "endors",
        "authori",
        "signed",
        "determin",
        "sanction",
        "passed",
        "confirm",
        "refresh",
        "draw",
    ),
    *("look", "examin", "up to date", "consider", "draft", "issue", "renew", "produc", "creat"),
    *("develop", "prepar", "put together", "introduc", "devis", "formulat", "compil", "establish"),
    *("publish", "return", "come", "go back", "goes over", "go over", "brought", "present"),
    *("check", "monitor", "evaluat", "replac", "discuss", "maintain"),
    *("responsib", "owner", "owned", "charge", "rests with", "overs", "led by", "lies with"),
    *("lead for", "leads on", "lead on", "ordinated by"),
)
"""Of these, every statement about the policy holds one; the search for others is spared."""
ACT = re.compile(
    rf"\b(?:(?P<approve>{APPROVE})|(?P<revise>{REVISE})|(?P<write>{WRITE})"
    rf"|(?P<review>review(?:al)?|revision|renewal|re-?adoption|re-?approval|reconsideration))\b(?!-)",
    re.IGNORECASE,
)
AMENDED_TOO = re.compile(rf"(?i)\b{REVISE} and \w{{4,14}}\Z")
"""“Amended and developed”: what is amended was written before."""
AHEAD = re.compile(
    r"\b(?:will|shall|should|must|to be|due|next|for|needs|again|is to|are to|would|may)\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:will|shall|should|must|to be|due|for|before|until|once|when|awaiting|pending)\b",
    re.IGNORECASE,
)
NEXT_REVIEW = re.compile(
    r"\bnext (?:\w{1,12} )?(?:reviewal|review|revision|update|renewal|re-?adoption|look)\b",
    re.IGNORECASE,
)
COMES_BACK = re.compile(
    rf"(?i)\b(?:it|this (?:[\w'-]{{1,20}} ){{0,4}}?{_NOUN}|the policy) "
    r"(?:will|shall|is to|should|must) (?:next )?(?:come back|return|go back"
    r"|be brought back|be presented(?: again)?|come round)"
    r"(?: again)?(?: (?:to|before) (?:the )?[\w' ]{3,40}?)?(?: for (?:review|approval|renewal))?"
    r"(?: (?:in|on|by|before|during|at))?(?: the)?\s*\Z"
)
"""“It will come back to the governing body in May 2018.”"""
REVIEW_DUE = re.compile(
    rf"(?i)\breview of (?:this|the|our|these) (?:[\w'-]{{1,20}} ){{0,4}}?{_NOUN} (?:will (?:next )?"
    r"(?:take place|be (?:held|done|completed|carried out|due|undertaken))|is (?:next )?(?:due"
    r"|planned|scheduled)|takes place)(?: again)?(?: (?:in|on|by|during|before))?(?: the)?\s*\Z"
)
"""“A review of this policy will take place in May 2022.”"""
DID = re.compile(
    rf"\b(?:[Ww]e|[Gg]overnors|[Tt]rustees|[Ss]taff|[Bb]oard|[Bb]ody|[Cc]ommittee|SLT)"
    rf"(?: have| has)?(?: last)? (?:{REVISE}) (?:this|the|our) (?:[\w'-]{{1,20}} ){{0,4}}?{_NOUN}"
    r"(?: last)?(?: (?:in|on|during))?(?: the)?\s*\Z"
)
"""“We last reviewed this policy in May 2020.”"""
OPENED = re.compile(
    r"\A\W{0,4}(?:On|In|At (?:the|a|their|its|our) [\w' -]{3,50}? (?:of|on|in))(?: the)?\s*\Z"
)
THEN = re.compile(
    rf"(?i)\A,?\s(?:(?:the |our )?[\w' ]{{2,40}}? (?P<did>{APPROVE}|{REVISE}) (?:this|the|our) "
    rf"(?:[\w'-]{{1,20}} ){{0,3}}?{_NOUN}\b|this (?:[\w'-]{{1,20}} ){{0,3}}?{_NOUN} "
    rf"(?:was|has been) (?:formally |duly )?(?P<done>{APPROVE}|{REVISE})\b)"
)
"""“On 12 May 2020 the governors adopted this policy.”"""
NEXT_IN = re.compile(
    r"(?i)\bnext (?:time )?(?:is )?(?:due )?(?:(?:in|on|by|during|before|at) )?(?:the )?"
    r"(?:(?:end|start|beginning) of )?\s*\Z"
)
"""“Looked at each year, next in November”: only where a review is spoken of."""
DOER = re.compile(
    rf"(?P<who>[A-Z](?:[\w' ,&.-]|[(\[]insert [^()\[\]\n]{{3,30}}[)\]]){{1,120}}?"
    rf"|\b[Tt]he [a-z' ]{{3,60}}?|\b[Ii]t|\bthey|\b[Ww]e) "
    rf"(?:has |have |will )?(?:formally |also |then |duly |fully )?"
    rf"(?:(?:reviews?|{REVISE}|{APPROVE}|considered|discussed) and )?"
    rf"(?:(?P<act>{APPROVE}|approves?|ratif(?:y|ies)|adopts?|agrees?)) "
    rf"(?:(?:and )?(?:reviews?|{REVISE}|{APPROVE}|monitors?)(?:,? and)? )?"
    rf"(?:it(?= (?:at|on|in|by|during|without|unanimously)\b|\s?[.,;])"
    rf"|(?:this|the|our|these) (?:[\w'&-]{{1,20}} ){{0,7}}?(?i:{_NOUN}))\b"
)
NEXT_DOER = re.compile(
    r"(?i)\b(?:will|shall|is to|are to|must|should|plans? to|intends? to) (?:next |then |also )?"
    r"(?:review|consider|reconsider|revisit|look at|renew|update|revise|re-?adopt|re-?approve"
    r"|return to|re-?examine) (?:(?:it|them)|(?:this|these|the|our)(?: [\w'-]{1,20}){0,4}? "
    rf"{_NOUN})(?: again| next)?,?(?: (?:in|on|by|before|during|at|no later than))?(?: the)?"
    r"(?: (?:end|start|beginning|meeting) of)?\s*\Z"
)
"""“The board will consider it again in October 2021.”"""
WRITTEN_BY = re.compile(rf"(?i)\b{WRITE}\b[^.;]{{0,50}}?\bby (?:the |our )?")
COORDINATE = re.compile(
    r"(?i)(?:,|\band) (?:it )?(?:was|were|is|has been|will be|is to be)(?: next| last| first"
    r"| formally| originally| most recently| also| then| due to be| subject to)? \Z"
)
OPENS_WITH_IT = re.compile(
    rf"(?i)\W{{0,4}}this (?:[\w'&-]{{1,20}} ){{0,5}}?{_NOUN} (?:is|was|should|must|and its"
    r"|[a-z]{2,11}s)\b"
)
"""“This policy is the responsibility of the Bursar and was last agreed by the governors.”"""
ALSO = re.compile(r"(?i)\band (?:then |also |formally |subsequently |later )?\Z")
WAS_DONE = re.compile(
    rf"(?i)\W{{0,4}}this (?:[\w'&-]{{1,20}} ){{0,5}}?{_NOUN} (?:was|has been|is|were) "
    rf"(?:\w+ ){{0,2}}?(?:{WRITE}|{REVISE}|{APPROVE})\b"
)
"""“This policy was drawn up by the coordinator and agreed by the governors.”"""
_THIS = r"(?:this|the|our) (?:[\w'&-]{1,20} ){0,4}?policy"
KEPT_BY = re.compile(
    rf"(?i)\b(?:{_THIS} (?:is|remains|will be) (?:the (?:overall )?responsibility of"
    r"|owned by|maintained by|overseen by|led by)"
    r"|and (?:it )?is (?:owned|maintained|overseen|led) by"
    rf"|(?:overall )?responsibility for {_THIS} (?:lies|rests|is|sits) with"
    rf"|(?:person|people|member of staff|officer|teacher|governor|lead)"
    r" (?:responsible|accountable|with (?:overall )?responsibility)"
    rf" for (?:(?:reviewing|updating|maintaining|the review of) )?{_THIS} is"
    r"|(?:person|member of staff|staff member) responsible for"
    r" (?:co-?ordinating|overseeing|leading) the (?:monitoring|review|evaluation)"
    rf"(?: and \w{{4,12}})?(?: of {_THIS})? is"
    rf"|(?:owner|author|lead) (?:of|for) {_THIS} is) (?:the |our )?(?P<who>[^.;\n]{{3,60}})"
)
"""“This policy is the responsibility of the Bursar.”"""
KEEPER = re.compile(
    r"(?:\A(?:The )?|\bThe |\bthe |\. )"
    r"(?P<who>(?:deputy |assistant )?[A-Z][\w'.-]{0,20}(?: [A-Za-z][\w'.-]{0,20}){0,4}?) "
    r"(?:is (?:the )?(?:responsible for|lead (?:for|on)|owner of|author of)|leads on"
    r"|has (?:overall |lead )?responsibility for)"
    r"(?: (?:(?:review|updat|maintain|keep|monitor|develop|evaluat|oversee|writ|revis|manag)ing"
    r"(?:,? and |, | )?){1,3}| the (?:review|maintenance|monitoring|upkeep)"
    r"(?: and [a-z]{4,16})? of )?"
    rf" ?(?i:{_THIS})"
    r"(?=[.,;]|\s*\Z| and (?:for )?(?:its|review|updat|keep))"
)
"""“The Bursar is responsible for reviewing this policy.”"""
REVIEWS = re.compile(
    r"\b(?:reviews?|reviewing|revisits?|review of|re-?examines?|approves?|updates?|looks? at"
    r"|goes over|go over|reconsiders?|renews?)\b(?: and "
    r"(?:approves?|updates?|monitors?|amends?|revises?))? "
    rf"(?:(?:this|our|these) (?:[\w'&-]{{1,20}} ){{0,5}}?{_NOUN}\b"
    r"|the (?:[\w'&-]{1,20} ){0,5}?(?:polic(?:y|ies)|document|procedures?|statement)\b"
    r"|its (?:effectiveness|working|contents?|operation|impact)\b)"
    r"(?: (?:of|on|for) (?:[\w'&-]{1,20} ){0,3}[\w'&-]{1,20})?",
    re.IGNORECASE,
)
REVIEWS_IT = re.compile(
    r"\b(?:reviews?|revisits?|reconsiders?|re-?examines?|looks? at|updates?|renews?) (?:it|them)\b"
    r"(?: again)?(?: formally| fully)?",
    re.IGNORECASE,
)
"""“The board will review it every two years”, where the policy is spoken of."""
REVIEWER = re.compile(
    r"\b(?:[Tt]he |[Oo]ur )?(?P<who>[A-Z][\w'-]{1,20}(?: [A-Za-z][\w'-]{1,20}){0,4}?) "
    r"(?:will |shall |should )?(?:reviews?|updates?|looks? at|revises?|checks?) (?:this|the|our) "
    rf"(?:[\w'&-]{{1,20}} ){{0,4}}?{_NOUN}\b"
)
_RATE = (
    r"(?:annual|yearly|biennial|bi-?annual|triennial|termly|(?:\d|one|two|three|four|five)"
    r"[- ]year(?:ly)?)"
)
YEARLY = re.compile(
    rf"\b(?:(?:an? )?(?P<adv>{_RATE}) "
    r"(?:policy )?review of (?:this (?:\w+ ){0,3}?(?:policy|document|statement|procedure|plan)"
    r"|the (?:\w+ ){0,3}?policy)"
    r"|(?P<adv2>annually|biennially) reviews? (?:this|the) (?:\w+ ){0,3}?policy)",
    re.IGNORECASE,
)
DONE_TO_IT = re.compile(rf"\b{APPROVE} it\b|\b(?:it|them) again\b", re.IGNORECASE)
STANDING = re.compile(
    rf"(?i)\A\W{{0,3}}(?:this (?:is|policy has) an? |on an? |subject to )?{_RATE} "
    rf"(?:policy )?(?:review|revision|renewal)"
    rf"(?: cycle| basis| policy| date| period| by [\w ]{{3,30}})?(?=\s*(?:[.;,:(]|\Z|\d))"
)
"""A rate that stands for itself: “3-year review.”, “Annual review: October 2017”."""
NOTED = re.compile(
    rf"(?i)\A\W{{0,3}}(?:(?:this |the |our )?{_NOUN}(?: type| status| class)?\s?[:,-]?\s)?"
    r"(?:(?:non-?)?statutory(?: policy)?\s?[:,;/-]{0,2}\s?)?"
    rf"(?:(?:to be )?(?:reviewed|updated)(?: (?:and|&) \w{{5,12}}){{0,2}}\s?[:-]?\s?"
    r"(?:at least )?\Z"
    r"|(?P<behind>\Z))"
)
"""What may stand before a rate in a note: “Statutory policy - reviewed annually”."""
NOTED_BEHIND = re.compile(
    rf"(?i)(?:ly)? (?:{REVISE}|review\b)(?! (?:meeting|form|of|with)\b)(?: and \w{{5,12}})?"
)
"""What stands behind the rate: “Policy type: Statutory, annual review”."""
