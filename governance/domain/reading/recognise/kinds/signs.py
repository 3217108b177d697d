"""Wordings that are signs of a kind of text; all for text in lower case."""

from __future__ import annotations

import re

SIGNS = {
    "this policy": re.compile(
        r"\b(?:this|our) (?:[\w&'-]+ ){0,5}?(?:policy|procedure|statement|scheme|document|plan"
        r"|code)\b|\bpurpose of th(?:is|e) policy\b|\bpolicy (?:aims|applies|sets out)\b"
        r"|\bthis is to be read\b"
    ),
    "sections": re.compile(
        r"\b(?:aims?(?: and objectives)?|introduction|rationale|purpose|principles|objectives|scope"
        r"|roles and responsibilities|monitoring(?: and (?:review|evaluation))?|legal framework"
        r"|definitions?|procedures?|guidelines|equal opportunities|organisation|implementation"
        r"|statement of intent|background|legislation|role of the \w+|review|appendi\w+"
        r"|links? (?:to|with)"
        r" other|entitlement|planning|evaluation|confidentiality|training|complaints)\b(?=\s*(?:$"
        r"|:|\d|[a-z]+ ))",
    ),
    "minutes": re.compile(
        r"\bminutes of (?:the |a )?(?:\w+ ){0,4}(?:meeting|governing|committee)|\bapologies\b"
        r"|\bdate of next meeting\b|\bmatters arising\b|\bpresent\s?:|\bin attendance\b"
        r"|\bmeeting (?:opened|closed|started)\b|\bquorate\b|\bresolved\b|\bmeeting of the\b"
        r"|\bdeclarations? of\b|\bagenda\b"
    ),
    "links": re.compile(
        r"\b(?:click|download(?:s|able)?|pdf|docx|(?:can|may) be (?:found|viewed|downloaded|had"
        r"|read|seen|opened)|(?:view|find|read|open|see) (?:it|them|our|all|the) (?:[\w']+ ){0,6}"
        r"(?:here|below|polic(?:y|ies)|guide)|(?:links?|listed|list) (?:below|here|of)|(?:paper"
        r"|hard|printed) cop(?:y|ies)|hardcop(?:y|ies)|on (?:the|our|this) (?:web ?site|page)"
        r"|(?:web ?page|website) (?:of|for)|published here|in alphabetical|\d+ ?[km]b|scroll to"
        r"|you (?:wish|want) to (?:view|see|read|open)|below(?=\)))\b"
    ),
    "news": re.compile(
        r"\b(?:invited?|newsletter|bulletin|we are (?:pleased|delighted|consulting|seeking|asking)"
        r"|please (?:come|join|let us|return|reply|sign|do)|thank you|thanks|have your say"
        r"|your views|kind regards|yours (?:sincerely|faithfully)|latest news|posted (?:on|by)"
        r"|final copy|this week|last week|last night|coffee morning|coming (?:home|soon)|survey"
        r"|questionnaire|congratulations|news|don't forget|term dates|reminders?)\b"
        r"|\bdear (?:parents?|famil\w+|all|carers?|colleagues?|governors?|head\w*|sir)\b"
    ),
    "consulted": re.compile(
        r"\bconsultation (?:process|opens?|opened|closes?|closed|period|runs|ended|on|is)\b"
        r"|\bdraft\b|\bhave your say\b"
        r"|\b(?:thinks? of|considering|proposes?|wish(?:es)?) (?:to )?(?:chang\w+"
        r"|amend\w*|alter\w*)|\b(?:tell|let) (?:us|the school|the office)\b|\banything to say\b"
        r"|\b(?:comments|views|replies|responses) (?:to|by|before|should|are|on)\b|\btimeline\b"
        r"|\bconsult(?:ing|ed)\b"
    ),
    "beside": re.compile(
        r"\b(?:explanatory|covering|accompanying) (?:note|letter)|\b(?:accompan(?:y|ies)|go(?:es)? "
        r"with|beside|alongside) (?:the|our|its|a|\w+[- ]\w+|\w+) polic|\bthe (?:policy|scheme"
        r"|document) itself\b"
        r"|\bcover sheet\b|\bthe (?:new|current|old|updated|full|whole|revised"
        r"|draft) (?:\w+ ){0,2}polic(?:y|ies)\b"
        r"|\b(?:has|have) (?:adopted|approved|agreed|revised|changed|updated) (?:the|a|our|its"
        r"|several|new) "
        r"(?:\w+ ){0,2}polic|\b(?:see|in|to) (?:the|our) (?:[\w-]+ ){1,4}policy\b"
        r"|\bwe have a policy\b"
    ),
    "advice": re.compile(
        r"\brelated (?:news|articles)\b|\b(?:schools"
        r"|governing (?:boards|bodies)|governors|academies)"
        r" (?:must|need to|should|are|can|may|whose|have to)\b|\breminder to schools\b"
        r"|\bthis article\b"
        r"|\byour (?:school|board|governors|setting|policy|school's)\b|\bhow to (?:review|write"
        r"|update|draft)\b"
        r"|\b(?:school types|phases|applies to)\b|\bmodel (?:\w+ ){0,2}polic(?:y|ies)\b"
        r"|\btemplate\b"
        r"|\badapt\b|\ball schools\b|\b(?:log in|sign up|subscribe|members only)\b"
        r"|\bnot statutory\b"
        r"|\bno statutory requirement\b|\bkey questions\b|\bfree to (?:determine|delegate)\b"
        r"|\bread examples\b|\bsee updates\b"
    ),
    "asked of it": re.compile(
        r"\bwas this (?:page|article)|\b(?:page|article) (?:helpful|useful)\b|\bis this page useful"
        r"|\bvery poor\b|\breport a problem with\b"
    ),
    "advert": re.compile(
        r"\b(?:closing date|interviews?|(?:hours|days) (?:a|per) week|term[- ]time|per annum|salary"
        r"|grade \d|an hour|per hour|job share|vacancy|to apply|applicants?|start(?:ing)? date"
        r"|(?:successful|right) (?:candidate|person)|person specification|job description"
        r"|we are looking for"
        r"|would like to appoint|wants? somebody|enhanced dbs|fixed[- ]term|full[- ]time"
        r"|part[- ]time"
        r"|responsible to|main duties|post ?:|post ?holder)\b"
    ),
    "post": re.compile(r"\bjob description\b|\bmain duties\b|\bresponsible to\b|\bpost ?:"),
    "course": re.compile(
        r"\b(?:curriculum (?:map|overview|plan)|scheme of work|(?:long|medium)[- ]term plan"
        r"|knowledge organiser|(?:autumn|spring|summer) (?:1|2|first|second)|half[- ]term \d"
        r"|week \d{1,2}|spellings|homework is|p\.?e\.? days?|topics?:|this term)\b"
    ),
    "form": re.compile(
        r"\b(?:please (?:complete|fill in|tick|sign and return|return this|give|attach)|tick\b"
        r"|delete as"
        r"|(?:parent|carer)[/\w]*'?s? (?:signature|name)|signature of (?:parent|carer)|(?:child"
        r"|pupil|student)'?s? name\b"
        r"|name of (?:your )?(?:child|pupil|parent|applicant|student|school)|date of birth"
        r"|first name|surname"
        r"|(?:consent|application|request|permission) form|i (?:give|consent|agree|confirm|wish"
        r"|would|have read|understand)"
        r"|for (?:office|school) use|telephone|tel no|relationship to|reason for|yes ?/ ?no"
        r"|initials|relationship to"
        r"|class\s?[:._]|this form|the form)\b"
    ),
    "blanks": re.compile(r"_{5,}|\.{6,}|\u2026{3,}|\[ ?\]|☐|□"),
    "weekday": re.compile(
        r"\b(?:mon|tues|wednes|thurs|fri|satur)day,? (?:the )?\d|\bon (?:mon|tues|wednes|thurs"
        r"|fri)day\b"
    ),
    "terms": re.compile(
        r"\bterms of reference\b|\bquorum\b|\bcommittee (?:will|shall|has|of)\b"
        r"|\bdelegated powers\b"
        r"|\bto (?:decide|consult|advise|recommend|monitor|consider|make recommendations)\b"
    ),
    "grant": re.compile(
        r"\b(?:(?:pupil|sports?|catch-?up|recovery) premium|free school meals|on roll|bursary|spent"
        r"|impact statement)\b|£ ?\d"
    ),
    "annual": re.compile(
        r"\bannual (?:governance |governors'? |complaints )?(?:data|report|statement)\b"
        r"|\breport (?:of the governors )?to parents\b"
        r"|\b(?:full|annual) report for 20\d\d|\bmust report\b|\bin the year\b|\bterm of office\b"
        r"|\b(?:reviewed|adopted|approved) (?:\w+ |these |the following ){0,3}policies\b"
    ),
    "of policies": re.compile(
        r"\b(?:policies (?:are|help|go|page|below|listed|can|may)|(?:some|all|most|our|these|its"
        r"|following|several|many) policies"
        r"|a policy (?:goes|is)|what is a policy|why do we have policies|each policy|which policies"
        r"|statutory policies|policy (?:schedule|list|cycle)"
        r"|policies and (?:procedures|documents)|beside a policy|school policies|trust policies)\b"
    ),
}
SPARED = {"advert": 1, "course": 1, "annual": 1, "grant": 1, "terms": 1}
"""How many wordings of a sign any policy may have: one on recruitment speaks of interviews."""
OF_THE_BODY = frozenset({"form", "blanks"})
"""Signs that an appendix may show: a policy often ends with its forms."""
