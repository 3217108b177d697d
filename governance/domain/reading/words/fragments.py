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
    r"fgb|lgb|trustees'?|directors|trust|committee|[a-z]{2,4}|academy council)"
)
LAST = r"(?:last|latest|most recent(?:ly)?|previous(?:ly)?|recently)"
REV = r"(?:review|revision|update|amendment)"
RESP = (
    r"(?:person|persons|people|officer|officers|member of staff|staff member|staff|post"
    r"|postholder|manager|leader|lead|individual|director|body|slt member|senior leader"
    r"|department|author|co-?ordinator|teacher)"
)
