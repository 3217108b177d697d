"""Pieces of wordings that several labels share, as regular expressions."""

from __future__ import annotations

DOC = (
    r"(?:(?:this |the |our |school |whole |trust |model )?(?:\w{1,20} (?:and |& )?)"
    r"{0,3}?(?:policy|policies|document|procedure|"
    r"statement|plan|scheme|protocol)(?: document| statement)? )"
)
PREFIX = (
    r"(?:(?:this |the |our )?(?:school )?(?:policy|document|procedure|statement|plan)(?: "
    r"document| statement)? (?:was |has been |is |were )?)?"
)
REVIEWED = r"(?:reviewed|revised|updated|amended|modified|refreshed|re-?viewed)"
APPROVED = (
    r"(?:approved|adopted|ratified|agreed|accepted|authorised|authorized|endorsed"
    r"|re-?approved|re-?adopted|re-?ratified|signed off|sanctioned|determined|passed|confirmed"
    r"|resolved)"
)
APPROVAL = (
    r"(?:approval|adoption|ratification|agreement|acceptance|authori[sz]ation|endorsement"
    r"|sign-?off|re-?approval|re-?adoption)"
)
WRITTEN = (
    r"(?:written|created|issued|drafted|produced|prepared|published|drawn up"
    r"|developed|introduced|established|devised|formulated|compiled|originated|completed|released"
    r"|put together|launched|first adopted)"
)
ORG = (
    r"(?:the )?(?:(?:full|local|trust|academy|school|joint|interim) ){0,2}"
    r"(?:governors?'?s?|governing (?:body|board)|board(?: of "
    r"(?:governors|directors|trustees))?|"
    r"fgb|lgb|trustees?'?s?'?|directors?'?|trust|(?:management |sub-?)?committee|[a-z]{2,4}"
    r"|academy council|executive(?: team| board| committee)?|leadership(?: team)?"
    r"|line manager'?s?'?|(?:executive )?(?:head ?-?teacher|principal)'?s?'?|staff)(?: committee)?"
)
WHOSE = (
    r"(?:(?:governing (?:body|board)|board|school|academy|trust|college|committee|trustees?'?"
    r"|governors?'?|directors?'?|internal|external|local|statutory|full|annual|biennial|triennial"
    r"|three[- ]year(?:ly)?|two[- ]year(?:ly)?) ){0,2}"
)
"""Whose review it is: “next Governing Body review”."""
DATE_AHEAD = (
    r"(?:\d{1,2}[\s./-]|\d{1,2}(?:st|nd|rd|th)|(?:19|20)\d\d\b|(?:jan|feb|mar|apr|may|june?"
    r"|july?|aug|sept?|oct|nov|dec|spring|summer|autumn|spr|sum|aut|term \d)[a-z]{0,7}"
    r"[\s.,'/-]{1,3}(?:\d|term))"
)
"""The beginning of a date, for words that are labels only before one."""
LAST = r"(?:last|latest|most recent(?:ly)?|previous(?:ly)?|recently)"
REV = r"(?:review|revision|update|amendment)"
RESP = (
    r"(?:person|persons|people|officer|officers|member of staff|staff member|staff|post"
    r"|postholder|manager|leader|lead|individual|director|body|slt member|senior leader"
    r"|department|author|co-?ordinator|teacher)"
)
_KEEPING = (
    r"(?:(?:the )?(?:maintaining|maintenance|updating|updates?|reviewing|reviews?|revising"
    r"|revision|writing|monitoring|implementing|implementation|overseeing|oversight|developing"
    r"|development|managing|management|keeping|coordinating|co-ordinating|delivery|delivering)"
    r"(?: of)?(?:,? and |,? & |\s?/\s?|, | )?){1,3}?"
)
KEPT = (
    rf"(?:{_KEEPING}(?:(?:this |the |our )?(?:school )?(?:policy|document|procedure|plan))?"
    r"|(?:this |the |our )?(?:school )?(?:policy|document|procedure|review)|the(?= {3}|\t))"
)
"""What somebody is responsible for: “maintaining the policy”, “review and updates”."""
