"""The labels of control blocks: what stands before a date, a body, an owner or a version.

`LABELS` is a table of (slot, wordings); a wording is a regular expression over plain text. The
first that fits wins, so longer wordings stand above the shorter ones they contain.
"""

from __future__ import annotations

from enum import StrEnum

_DOC = (
    r"(?:(?:this |the |our |school |whole |trust |model )?(?:\w{1,20} (?:and |& )?){0,3}?(?:policy|policies|document|procedure|"
    r"statement|plan|scheme|protocol)(?: document| statement)? )"
)
_P = r"(?:(?:this |the |our )?(?:school )?(?:policy|document|procedure|statement|plan)(?: document| statement)? (?:was |has been |is |were )?)?"
_REVIEWED = r"(?:reviewed|revised|updated|amended|modified|refreshed|re-?viewed)"
_APPROVED = r"(?:approved|adopted|ratified|agreed|accepted|authorised|authorized|endorsed|re-?approved|re-?adopted|signed off|sanctioned)"
_APPROVAL = r"(?:approval|adoption|ratification|agreement|acceptance|authorisation)"
_WRITTEN = r"(?:written|created|issued|drafted|produced|prepared|published|drawn up|developed|introduced|established|devised|formulated|compiled|originated|completed)"
_ORG = (
    r"(?:the )?(?:full )?(?:local )?(?:governors?'?s?|governing (?:body|board)|board(?: of (?:governors|directors|trustees))?|"
    r"fgb|lgb|trustees'?|directors|trust|committee|[a-z]{2,4}|academy council)"
)
_LAST = r"(?:last|latest|most recent(?:ly)?|previous(?:ly)?|recently)"
_REV = r"(?:review|revision|update|amendment)"
_RESP = r"(?:person|persons|people|officer|officers|member of staff|staff member|staff|post|postholder|manager|leader|lead|individual|director|body|slt member|senior leader|department|author)"


class Slot(StrEnum):
    """What a label asks for."""

    WRITTEN = "written"
    APPROVED = "approved"
    REVIEWED = "reviewed"
    REVIEW = "review"
    NEXT = "next"
    FREQUENCY = "frequency"
    REVIEW_BODY = "review body"
    OWNER = "owner"
    VERSION = "version"
    SIGNED = "signed"
    NAME = "name"
    ROLE = "role"
    DATE = "date"
    TITLE = "title"
    SCHOOL = "school"
    OTHER = "other"


DATED = frozenset({Slot.WRITTEN, Slot.APPROVED, Slot.REVIEWED, Slot.REVIEW, Slot.NEXT, Slot.DATE})

LABELS: tuple[tuple[Slot, tuple[str, ...]], ...] = (
    (
        Slot.OTHER,
        (
            r"review arrangements", r"monitoring arrangements", r"review by whom", r"effective (?:date|from)", r"date effective(?: from)?", r"(?:date of )?implementation(?: date)?",
            r"date of implementation", r"implemented", r"next meeting", r"date of birth",
            r"(?:date )?(?:shared|discussed|circulated|communicated|presented|submitted|sent)(?: with| to| by)? (?:all )?(?:staff|governors|parents|pupils|governing body|stakeholders)",
            r"staff informed", r"consult(?:ation|ed)(?: with| date| period)?(?: (?:staff|parents|unions?|governors))?",
            r"(?:policy )?status(?: of (?:policy|document))?", r"statutory (?:policy|requirement|or non-statutory)(?:\s?\?)?", r"statutory(?=\s?[:?])\??", r"statutory\s?/\s?non-?statutory",
            r"(?:governors?'?s?'? |responsible |governing body |approving |reviewing |lead |link |board )?(?:sub-? ?)?committee(?: responsible| responsibility)?(?: for (?:review|policy|approval))?",
            r"(?:governors?|trustees?|directors?)(?: committee)? responsible(?: for (?:policy|review))?", r"responsible (?:governor|trustee|committee)s?", r"(?:governor|trustee|director|committee)(?:s'?)? (?:lead|link|responsibility)",
            r"(?:lead|link|named|nominated|safeguarding|send?|responsible) (?:governor|trustee)s?", r"contributors?", r"(?:target |intended )?audience", r"applies to", r"applicable to", r"scope", r"location(?: of policy)?",
            r"(?:policy |document |unique )?(?:reference|ref)(?: (?:number|no\.?))?", r"(?:policy |document )(?:number|no\.?|code|type|category|level|tier)", r"category", r"tier",
            r"notes", r"comments", r"(?:document|version|change|revision|amendment|review|policy)(?:s)? (?:history|log|record|schedule of changes)", r"history of (?:changes|revisions|review)", r"document control(?: sheet)?", r"(?:document|policy) (?:information|details|management|summary)", r"control table",
            r"(?:summary of |description of |details of |reasons? for |nature of )?(?:changes?|amendments?|revisions?)(?: made| since last version| description)?", r"description(?: of changes?)?", r"distribution(?: list)?", r"publication(?: on website)?", r"(?:published|available|placed|displayed|uploaded)(?: on| to)? (?:the )?(?:school )?(?:website|internet|staff ?share|intranet)", r"(?:on )?(?:school )?website(?: y/n)?",
            r"(?:other )?(?:related|linked|associated|supporting) (?:policies|documents?|documentation)", r"links? (?:to|with) other policies", r"source(?: of policy)?", r"supersedes", r"replaces", r"superseded documents?", r"legislation", r"minute (?:reference|number|no\.?|ref)", r"signed copy(?: held)?", r"equality impact assess(?:ment|ed)(?: date| completed)?", r"eqia", r"e-?mail", r"telephone", r"tel", r"contents", r"key ?words?", r"frequency of monitoring", r"model policy(?: source)?", r"based on", r"designated safeguarding (?:lead|governor)", r"level of approval(?: required)?", r"delegated to", r"circulation", r"monitored by", r"monitoring(?: and evaluation)?", r"training date", r"last training", r"ofsted", r"date of next meeting", r"policy area", r"department",
        ),
    ),  # fmt: skip
    (
        Slot.NEXT,
        (
            r"(?:anticipated |proposed |planned |expected |projected |scheduled |target |future )?(?:date (?:of|for) )?(?:the )?(?:next|future) (?:full |formal |scheduled |planned |policy |governor |governors' |annual |statutory |interim |major )?(?:review|revision|update|renewal|approval)(?: of (?:this |the )?(?:policy|document))?(?: date)?(?: is| will be| to be)?(?: due| scheduled| planned)?(?: date)?(?: by| on| in| before| for| to take place)?(?: date)?",
            _P + rf"next {_REVIEWED}(?: by| on| in)?", r"next due(?: for review)?(?: date)?", r"(?:date )?next (?:to be )?reviewed",
            r"date (?:the )?(?:1st|first|2nd|second|next) review(?: is)? due", r"(?:1st|first) review(?: date)?(?: due)?",
            _P + r"(?:date )?review(?: is)? (?:now )?due(?: date)?(?: by| on| in| before)?(?: date)?", _P + r"(?:is )?due (?:for|to be) (?:next )?(?:review(?:ed)?|revision|revised|renewal)(?: date)?(?: by| on| in| before)?",
            _P + r"(?:date )?(?:review|renew|revise)(?: on or)?(?: by| before)(?: date| end of)?", r"(?:policy )?due (?:for )?review(?: date)?", r"(?:policy )?(?:review|revision|expiry|renewal) (?:required|due|needed)(?: by| date| on)?",
            rf"{_DOC}?(?:will|is|are|to|must|should|shall|needs to|needs) ?(?:to )?(?:be )?(?:next |then |formally |fully |again )?(?:due to be )?(?:reviewed|revised|updated)(?: again)?(?: by| on| in| before| no later than| on or before| during| date)?(?: the)?(?: date)?",
            _P + rf"(?:to be|will be|must be|should be|shall be) (?:next |fully )?{_REVIEWED}(?: again)?(?: next)?(?: date)?(?: by| on| in| before| no later than| on or before)?", r"date (?:to be|for|due for|due) (?:next )?(?:reviewed|revised|re-?view|revision|review|renewal|update)(?: of (?:this )?policy)?(?: by)?(?: date)?", r"date (?:policy )?(?:is )?(?:due )?(?:for|to be) (?:review(?:ed)?|revision|revised)", r"(?:policy )?(?:expiry|renewal|expires|valid until)(?: date| on)?", r"for review(?: by| on| in| date)?", r"reviewed again(?: on| in| by)?", r"review again(?: on| in| by)?", r"revision due(?: date)?", r"(?:re-?)?review required by", r"date review due", r"reviewed by date", r"review by date",
        ),
    ),  # fmt: skip
    (
        Slot.FREQUENCY,
        (
            r"(?:status and |policy |document |recommended |agreed |statutory |governors'? )?(?:review|revision|renewal|reviewing|monitoring)(?: and approval)? (?:cycle|period|frequency|time ?scale|time ?frame|interval|schedule|pattern|timetable|term|programme|rota)(?: of review)?",
            r"frequency(?: of (?:policy )?(?:reviews?|revision|monitoring))?", r"(?:cycle|period|timescale|interval) (?:of|for|between) reviews?", r"policy cycle", r"cycle", r"review interval \(years\)",
        ),
    ),  # fmt: skip
    (
        Slot.OWNER,
        (
            r"author\s?/\s?owner", r"owner\s?/\s?author", r"(?:policy |document |original |main |lead )?(?:owner|author|holder|originator|writer|custodian|sponsor)s?(?: of (?:policy|document))?(?: name)?(?:\s?/\s?(?:role|position|job title|lead|contact))?", r"(?:policy |strategic |staff |school |slt |slg |smt |subject |leadership |senior |executive |trust |document |operational )(?:lead|leader|co-?ordinator|champion|officer|manager)s?(?: responsible)?(?: for (?:this )?policy)?", rf"(?:lead |main |key )?responsible {_RESP}s?(?: for (?:this |the )?(?:policy|review))?", rf"(?:lead )?(?:{_RESP}|teacher|role|job title|slt|governor/staff)(?:\(s\))? (?:with )?(?:responsible|responsibility)(?: for (?:this |the |updating |reviewing |review of )?(?:the )?(?:policy|review|document))?", _P + rf"{_WRITTEN} (?:and (?:reviewed|updated|revised|maintained) )?by", r"(?:policy )?(?:maintained|owned|led|managed) by", r"(?:name|job title|role) of (?:the )?(?:policy )?(?:lead|owner|author)", r"lead (?:person|member of staff|staff|professional|officer|teacher|practitioner|author)", r"(?:main |overall )?responsibility(?: of| for (?:this |the )?(?:policy|review|updating))?", r"named (?:person|member of staff|lead)", r"responsible", r"key (?:person|contact)", r"(?:policy )?contact(?: person)?", r"lead",
        ),
    ),  # fmt: skip
    (
        Slot.WRITTEN,
        (
            rf"(?:date )?{_P}(?:was )?(?:first |originally |initially )?{_WRITTEN}(?: and (?:agreed|adopted))?(?: on| in| date)?(?: date)?(?! by)", r"date (?:of|for) (?:this |the |original |first )?(?:policy|document|issue|creation|origin|original|writing|publication|statement|preparation|production|plan|draft|first issue|procedure|introduction)(?: document| statement| creation| issue| written)?", r"(?:policy|document|issue|creation|publication|published|original|start|procedure|statement|plan) date(?: of policy)?", r"(?:original|first) (?:policy|version|document)(?: date)?", rf"date (?:policy )?(?:first )?{_WRITTEN}", r"(?:policy|document|statement) dated?", r"date (?:policy )?(?:was )?set", r"new policy", r"policy start(?:ed)?",
        ),
    ),  # fmt: skip
    (
        Slot.APPROVED,
        (
            r"(?:this policy was )?(?:adopted|approved|agreed|accepted) at (?:a|the) (?:\w{1,12} )?meeting of(?: the)?", 
            rf"(?:date )?(?:of )?(?:last |first |final |most recent )?{_ORG} (?:{_APPROVAL}|{_APPROVED})(?: date)?(?: on| in)?(?: date)?", rf"(?:date |dates )?(?:of )?(?:last |first |final |initial |most recent |formal |policy |current )?{_APPROVAL}(?: and (?:{_APPROVAL}|review))?(?: date)?(?: (?:by|of)(?: {_ORG})?)?(?: date)?(?: on)?", rf"(?:date )?(?:last |formally |first |finally )?{_P}(?:was )?(?:last |formally |first |finally |originally |duly )?(?:(?:reviewed|discussed|written|updated|revised|amended|read|noted)(?:,| and| &|/|\s?/\s?) ?)?(?:formally )?{_APPROVED}(?:(?:,| and| &|/| or|\s?/\s?) ?(?:{_APPROVED}|{_REVIEWED}))?(?: date)?(?: by)?(?: on| in)?(?: date)?", r"approving (?:body|committee|authority|group)", r"approver", r"(?:policy )?approval (?:body|by|level)", r"signed off(?: by)?(?: on)?", r"(?:passed|confirmed) by (?:the )?(?:governors|governing body|committee)", r"agreed with", r"minuted(?: on)?",
        ),
    ),  # fmt: skip
    (
        Slot.REVIEW_BODY,
        (
            _P + rf"{_REVIEWED}(?: and {_REVIEWED})? by(?: whom)?(?: name)?", r"review(?:ing)? (?:body|committee|panel|group|lead|team)", r"reviewers?", r"date reviewed by", r"review (?:to be )?(?:undertaken|conducted|carried out|completed) by", r"(?:to be|will be) reviewed by",
        ),
    ),  # fmt: skip
    (
        Slot.REVIEWED,
        (
            rf"(?:dates? )?(?:of )?(?:the )?{_LAST} (?:full |formal |policy |annual |governor |governors' |major )?(?:{_REV}|{_REVIEWED})(?: and {_REVIEWED})?(?: date)?(?: (?:completed|carried out|undertaken))?(?: on| in| by governors)?(?: date)?", rf"(?:dates? )?{_P}(?:was |has been )?(?:{_LAST} )?{_REVIEWED}(?:(?:,| and| &|/|\s?/\s?) ?{_REVIEWED})?(?: and (?:re-?issued|re-?published))?(?: date)?(?: on| in)?(?: date)?", rf"date (?:policy )?(?:was )?(?:{_LAST} )?{_REVIEWED}", r"review (?:completed|carried out|undertaken|conducted|took place)(?: on| in)?", r"reviews? (?:completed|undertaken)", r"date (?:of )?(?:completed|this|current) review", r"current review(?: date)?", r"(?:policy )?(?:updates?|amendments?)(?: date)?", r"date of (?:amendment|update|last change|revised policy)", r"checked", r"previous reviews?(?: dates?)?", r"reviewed dates?", r"last approved and reviewed",
        ),
    ),  # fmt: skip
    (
        Slot.REVIEW,
        (
            r"(?:policy |policy's |document |scheduled |annual |formal |full |governor |governors' |biennial |interim )?(?:review|revision|re-?view)s?(?: dates?)(?: by| is| on| set| set for)?", r"dates? (?:of|for) (?:policy |the |this |annual |full |governor |governors' )?(?:review|revision)s?(?: of (?:this |the )?policy)?", r"(?:policy |annual )?(?:review|revision)s?(?: on| in)?", r"date review",
        ),
    ),  # fmt: skip
    (
        Slot.VERSION,
        (
            r"(?:document |policy |current |this )?version(?: control)?(?: (?:number|no\.?|#))?(?: of (?:policy|document))?", r"(?:issue|revision|edition|rev|draft) (?:number|no\.?)", r"issue", r"edition", r"document version number",
        ),
    ),  # fmt: skip
    (Slot.TITLE, (r"(?:title|name) of (?:the )?(?:policy|document)", r"(?:policy|document|procedure) (?:title|name)", r"title", r"subject", r"policy(?=\s?:)")),
    (Slot.SCHOOL, (r"name of (?:the )?(?:school|academy|setting|trust)", r"(?:school|academy|setting|organisation|trust)(?:'s)?(?: name)?(?=\s?:)", r"school name", r"school\s?/\s?academy")),
    (
        Slot.SIGNED,
        (
            r"signed(?: off)?(?:,)?(?: (?:and dated|copy))?(?: (?:by|on behalf of|for and on behalf of)(?: the)?(?: (?:governing (?:body|board)|governors|school|trust(?:ees)?|board|board of (?:governors|trustees|directors)|pre-?school|nursery|provider))?)?", r"signatures?(?: of)?", r"(?:chair(?:man|person)?(?: of (?:the )?(?:governors|governing body|committee|trustees))?|head ?teacher|head|principal|executive head ?teacher)'?s?'? signature", r"signatory", r"authorising signature",
        ),
    ),  # fmt: skip
    (Slot.NAME, (r"print(?:ed)?(?: name)?", r"name of signatory", r"full name", r"name \(print\)", r"name(?: in (?:capitals|block capitals|print))?",)),
    (Slot.ROLE, (r"role of signatory(?: \([^)]{0,60}\))?", r"role", r"position(?: held)?", r"designation", r"job title", r"capacity")),
    (Slot.DATE, (r"dated?(?: of meeting| signed| agreed)?", r"held on", r"on(?=\s?:)", r"date of signature")),
)  # fmt: skip

NEEDS_COLON = frozenset(
    {
        "title", "subject", "policy", "school", "academy", "trust", "setting", "organisation", "name", "print", "role",
        "position", "capacity", "lead", "responsible", "contact", "issue", "edition", "cycle", "scope", "notes",
        "comments", "category", "tier", "legislation", "contents", "location", "source", "department", "monitoring",
        "monitoring and evaluation", "ofsted", "website", "description", "audience", "changes", "change", "amendments",
        "amendment", "revisions", "committee", "committees", "statutory", "tel", "email", "e-mail", "responsibility",
        "checked", "based on", "publication", "distribution", "circulation", "update", "updates", "lead governor", "responsible governor", "safeguarding governor", "link governor", "send governor", "sen governor", "named governor", "nominated governor", "named person", "policy lead", "subject leader", "senior leader", "school leader", "subject lead", "senior leaders", "trust lead", "school leaders", "subject leaders", "senior lead", "staff lead", "author", "owner", "responsible person", "manager", "staff responsible", "school manager", "trust leader", "designated safeguarding lead", "designated safeguarding governor", "consultation", "related policies", "associated policies", "linked policies", "related documents", "supporting documents", "approval", "adoption", "agreement", "status",
    }
)  # fmt: skip
"""Labels that are also plain words: they count with a colon, alone on a line, or beside others."""
