"""Governing bodies, committees and roles, as regular expressions over plain text."""

from __future__ import annotations

from governance.domain.reading.words import words_of

_QUALIFIED = (
    r"(?:(?:full|whole|local|trust|school|school's|interim|academy|joint|shadow"
    r"|main|federated|federation) ){0,3}"
)

BODY = (
    rf"(?:{_QUALIFIED}(?:governing (?:body|bodies|board|council|committee)|governance "
    rf"(?:board|committee|body)|governors'? (?:board|body|committee)|"
    r"governor board|management (?:board|committee|body)|management committee|advisory "
    r"(?:board|body|council)|academy (?:council|committee|board|advisory board)|"
    r"trust(?:ees?'?)? board|board of (?:the )?(?:governors|directors|trustees|management)"
    r"|board of school governors|"
    r"directors' board|executive board|executive team|school board|trust(?:ees)? board"
    r"|raising achievement board|mat board)|"
    r"full (?:governors'?|trustees|directors)|full (?:board|trust board|gb)|fgb"
    r"|lgb|lgc|lab|fgc|smt|slt|"
    r"senior (?:leadership|management) team|(?:local |school |school's )?governors|trustees"
    r"|directors|board|the trust(?!(?-i: [A-Z]))|proprietors?|governing body"
    r"|(?-i:GB|AGB|IEB|LAC|LMB|LTB|AGC|ELT|B[oO][TGDM])"
    r"|(?-i:Trust|TRUST)(?=\s?[:,.;(\d]| on\b| in\b| [A-Z][a-z]{2,8} \d|\s*\Z))"
)
COMMITTEE = (
    r"(?:(?:(?!(?i:responsible|date|version|owner|author|approved|signed|frequency|written|adopted"
    r"|ratified)\b)[A-Z][\w'&.-]{0,20}|&|and|of|the|,|/|for)(?:,? |\s?/\s?)){1,8}?(?:[Ss]ub-? ?)?"
    r"(?:[a-z]{4,14} (?=[Cc]ommittee))?"
    r"(?:[Cc]ommittees?|COMMITTEES?|[Cc]'?ttee|Ctte|[Ww]orking [Pp]arty|[Pp]anel"
    r"|Working Group|Group|GROUP|Team|TEAM|Forum)"
    r"(?: of the (?:[Gg]overning [Bb]ody|[Bb]oard of (?:Governors|Trustees|Directors)))?"
)
HEAD_AND_BODY = (
    r"(?:HT|SLT|SMT|Head)\s?(?:&|and|/|\+)\s?(?:Governors|Governing Body|FGB|LGB|GB|Trustees)\b"
)
"""“HT & Governors”: who approves together."""
ROLE = (
    r"(?:(?:acting|interim|co-?|joint|deputy|assistant|vice|executive|associate|designated)"
    r" ?-?){0,2}(?:"
    r"chair(?:man|person|woman)?(?: of (?:the )?(?:full |local |school )?(?:governors"
    r"|governing (?:body|board|council)|board(?: of (?:governors|trustees|directors))?"
    r"|trustees|directors|"
    r"management committee|academy council|trust(?: board)?|lgb|fgb|[a-z&, -]{2,40}committee"
    r"|committee)"
    r"|, (?:the )?(?:board of (?:governors|trustees|directors)|governing (?:body|board)"
    r"|(?:[a-z&-]{2,14} ){1,4}committee)"
    r"| to (?:the )?(?:governors|[a-z&, -]{2,40}committee))?|"
    r"vice[- ]chair(?: of (?:the )?(?:governors|governing body))?|"
    r"head ?-?teachers?|head ?master|head ?mistress|head of (?:school|governors|centre)|principals?"
    r"|headteacher|executive head(?: ?teacher)?|"
    r"chief executive(?: officer)?|ceo|school business (?:manager|leader)|business manager"
    r"|bursar|sbm|"
    r"clerk to (?:the )?(?:governors|governing body|trustees)|clerk|senco|send?co"
    r"|inclusion (?:manager|lead)|"
    r"designated safeguarding lead|dsl|safeguarding lead|director of [a-z]+(?: (?:and|&) [a-z]+)?|"
    r"deputy head ?(?:teacher)?(?: \(?[a-z]{3,15}\)?)?|assistant head ?(?:teacher)?|site "
    r"manager|premises manager|facilities manager|office manager|data protection officer|"
    r"(?:[a-z]{2,14}(?: and [a-z]{2,14})? ){1,2}(?:co-?ordinator|leader|manager|lead"
    r"|officer|governor)|head|governor(?: representative)?|trustee|director"
    r"|(?:company )?secretary|proprietor)"
)
HOUSE = (
    r"(?:(?:[A-Z][\w'.&-]{1,20} ){1,5}(?:School|Academy|Academies|Trust|College|Federation)"
    r" (?=LGB|FGB|LGC|(?:Local |Full )?Govern|Trustees|Trust Board|Board"
    r"|Academy (?:Council|Committee)))"
)
"""The school or trust to which a body belongs, right before it."""
ACRONYM = (
    r"(?!(?:TBC|TBA|TBD|NA|NONE|YES|DATE|NAME|HEAD|NEW|LAST|THE|ALL|DFE|KCSIE|DSL"
    r"|JAN|FEB|MARCH|MAR|APRIL|APR|MAY|JUNE|JUN|JULY|JUL|AUG|SEPT?|OCT|NOV|DEC|TERM)\b)[A-Z]{3,5}"
)
"""The initials of a body that only its own school knows: “Date of BEP approval”."""
TITLED = (
    r"(?:Mr|Mrs|Miss|Ms|Mx|Dr|Revd?|Reverend|Fr|Father|Sr|Sister|Prof|Professor|Sir"
    r"|Dame|Canon|Ven|Mgr|Msgr|Pastor|Cllr|Councillor|Rabbi|Imam)\.?"
)
SURNAME = r"(?:Mc|Mac|O'|De|Van|von|St\.? )?[A-Z][a-zA-Z]{1,18}(?:[-'][A-Z][a-z]{1,15})?"
NOT_NAMES = words_of(
    """
    policy school academy governors governing body board committee date chair head headteacher
    teacher signed signature approved review reviewed next last date version annual annually
    statutory staff primary executive principal local full the of and by to name print role
    trust college lead manager leader officer director business deputy assistant senior
    designated safeguarding trustees directors january february march april may june july august
    september october november december spring summer autumn term page adopted agreed ratified
    history document owner author status title responsible website children education health
    safety please all this our at in for we every year years resources finance curriculum
    premises standards personnel pastoral welfare notes county used contributors status data
    protection information special needs introduction contents aims rationale purpose appendix
    vice co-ordinator coordinator governor team council responsibility cycle frequency
    monitoring mission vision values motto statement our aim ethos welcome table section part
    group strategy agreement permission consent form record log copy office business data online
    behaviour attendance admissions equality complaints accessibility parents pupils students
    parent pupil student key stage class year group signed witness seal stamp ceo cfo coo
    senco sendco sbm dsl position capacity signatory
    act acts regulations rights human
    at from with into through where when which who they
    governance department revision issued prepared number comments changes amended amendments
    summary description reason
    clerk chairman chairwoman chairperson acting interim bursar secretary proprietor
    """
)
