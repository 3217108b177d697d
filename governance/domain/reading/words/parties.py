"""Labels of people, versions, names and signatures."""

from __future__ import annotations

from governance.domain.reading.words import fragments, people

_OFFICER = rf"(?:{fragments.RESP}|members? of staff|role|job title|teacher|slt|team)(?:s|\(s\))?"
OWNER: tuple[str, ...] = (
    rf"(?:(?:main|overall|key|lead|designated|named|senior|nominated) )?(?:{_OFFICER} )?"
    r"(?:with )?(?:the |overall |lead |day-to-day ){0,4}"
    r"(?:responsib(?:le|ility)|accountab(?:le|ility)"
    rf"|in charge) (?:(?:for|of) {fragments.KEPT}|for(?= {{3}}))",
    r"(?:review(?:ing)?|policy|update) (?:responsibility|responsible)",
    r"responsibility of(?=\s?:)",
    r"whose responsibility\??",
    r"(?:name of (?:the )?)?(?:person|officer|post-?holder|staff member|member of staff)"
    r"(?:\(s\)|s)? (?:with )?(?:overall |lead )?(?:responsible|responsibility)"
    r"(?=\s?[:-]|\s{3}|\s*\Z)",
    r"(?:member of (?:slt|smt|the leadership team)|post ?-?holder|department responsible"
    r"|contact officer|contact person)(?: responsible)?(?=\s?:|\s{3}|\s*\Z)",
    r"(?:author|owner|lead) (?:and|&) date",
    r"(?:updated|reviewed|revised|written|managed) (?:and|&) (?:maintained|owned|kept|managed) by",
    r"(?:school |senior |staff |policy |trust |academy |executive )?(?:leadership(?: team)?|slt|smt"
    r"|elt|governance|staff|policy|management) leads?(?=\s?[:-]|\s*\Z)",
    r"leads(?=\s?:)",
    rf"(?:{_OFFICER} )?(?:lead|leads|leading|led)(?: (?:on|for) {fragments.KEPT}| by(?=\s?:))",
    r"(?:review|policy|revision|work) led by",
    r"(?:designated|key|named|nominated|lead|responsible) (?:member of staff|staff member)"
    r"(?:s|\(s\))?(?=\s?:|\s/ |\s{3}|\s*\Z)",
    r"(?:authors?|owners?|writers?)(?: name)? of (?:the|this|our) (?:policy|document)",
    r"(?:initials|name) of (?:the )?(?:policy )?(?:author|owner|writer|reviewer|lead)",
    r"(?:author|owner|writer)(?:'?s'?)? (?:initials|name)",
    r"co-?ordinator(?= {1,3}(?:nominated|link|lead|named) (?:link )?governor)",
    r"(?<=date )co-?ordinator\s*\Z",
    r"(?:subject |policy )?co-?ordinator(?=\s?[:-] )",
    r"lead staff (?:member )?for (?:policy |the )?review",
    r"author\s?/\s?(?:owner|reviewer|reviser|editor|updater|lead|contact)s?(?: responsible)?",
    r"(?:policy |document )?(?:managers?|leaders?|co-?ordinators?)(?=\s?:)",
    r"(?:staff member|member of staff)(?=\s?:|\s*\Z)",
    r"(?:person|member of staff|member of slt|staff member|officer|role|post)(?:s|\(s\))? in "
    r"charge(?: of (?:the |this )?(?:policy|review))?",
    r"(?:academy|school|college|federation|executive|internal|business|process|document|department"
    r"|professional) (?:owner|author)",
    r"(?:policy|document) (?:contact|administrator|guardian|champion|reviewer|manager)",
    r"(?:to be |was |is )?(?:completed|compiled|collated|managed|led|overseen|maintained) by",
    r"member of (?:the )?(?:senior )?(?:leadership|management) team (?:with )?(?:responsible"
    r"|responsibility) for(?: (?:this |the )?(?:policy|update|review)|(?=\s?:| {2}))",
    rf"{fragments.RESP}s? (?:with )?(?:responsible|responsibility) for "
    r"monitoring(?: (?:this|the) policy)?",
    r"(?:staff|member of staff|person|post-?holder|officer)(?:\(s\)|s)? "
    r"(?:accountable|leading|updating|reviewing|writing)(?: (?:the|this) (?:policy|review))?",
    r"accountable (?:person|officer|manager|lead|director|member of staff)",
    r"accountability",
    r"(?:policy |document )?ownership(?: of (?:the |this )?policy)?(?=\s?:)",
    r"(?:smt|slt|slg|elt|senior leadership|senior leader|senior|leadership|staff) link(?: person)?",
    r"review (?:lead|leader|officer|manager|co-?ordinator)",
    r"members?(?:\(s\))? of staff (?:with )?(?:responsible|responsibility)(?: for (?:this |the )?"
    r"(?:policy|review|reviewing|updating))?",
    rf"{fragments.WRITTEN} for (?:the )?(?:governors|governing body|board|trust|school) by",
    r"who is responsible(?: for (?:this|the) policy)?\??",
    r"designated person(?=\s?:)",
    r"owner\s?/\s?author",
    r"(?:policy |document |original |main |lead )?(?:owner|author|holder|originator"
    r"|writer|custodian|sponsor)(?:s\b|\(s\))?(?: of (?:policy|document))?(?: name)"
    r"?(?:\s?/\s?(?:role|position|job title|lead|contact))?",
    r"(?:policy |strategic |staff |school |slt |slg |smt |subject |leadership "
    r"|senior |executive |trust |document |operational )(?:lead|leader"
    r"|co-?ordinator|champion|officer|manager)(?:s\b|\(s\))?(?: responsible)?(?: for (?:this )"
    r"?policy)?",
    rf"(?:lead |main |key )?responsible {fragments.RESP}s?(?: for (?:this |the )?(?:policy"
    rf"|review|updat(?:es?|ing)|reviewing|maintenance|implementation))?",
    rf"(?:lead )?(?:{fragments.RESP}|teacher|role|job title|slt|governor/staff)(?:\(s\))? "
    rf"(?:with )?(?:responsible|responsibility)(?: for updates?(?=\s?:))?"
    rf"(?: for (?:(?:this |the |updating |reviewing |review of )?(?:the |this )?"
    rf"(?:policy|review|document)|reviewing|updating|review))?",
    fragments.PREFIX + r"(?!established by (?:the )?(?:full |local )?(?:gov|board|trust|fgb|lgb))"
    rf"{fragments.WRITTEN} (?:and (?:reviewed|updated|revised|maintained) )?by",
    r"(?:policy |document |procedure )?(?:is )?(?:maintained|owned|led|managed) by",
    r"(?:name|job title|role) of (?:the )?(?:policy )?(?:lead|owner|author)",
    r"lead (?:person|member of staff|staff|professional|officer|teacher"
    r"|practitioner|author)",
    r"(?:main |overall )?responsibility(?: of| for (?:this |the )?(?:policy|review"
    r"|updating))?",
    r"named (?:person|member of staff|lead)",
    r"responsible position",
    r"responsible",
    r"key (?:person|contact)",
    r"(?:policy )?contact(?: person)?",
    r"lead(?:er)?(?=\s?:)",
    r"lead",
)
REVIEW_BODY: tuple[str, ...] = (
    fragments.PREFIX
    + rf"{fragments.REVIEWED}(?: and {fragments.REVIEWED})? by(?: whom)?(?: name)?",
    r"review(?:ing)? (?:body|committee|panel|group|team)",
    r"reviewers?",
    r"date reviewed by",
    r"review (?:to be )?(?:undertaken|conducted|carried out|completed) by",
    r"(?:to be|will be) reviewed by",
)
NUMBERED: tuple[str, ...] = (
    r"(?:revision|rev|edition|issue|draft)\.?(?: (?:number|no\.?))?(?= ?:? {0,3}v?\d{1,2}"
    r"(?:\.\d{1,2}){0,2}(?![\w/.\-])(?! \w{3,9} \d{4}))",
)
VERSION: tuple[str, ...] = (
    r"(?:document |policy |current |this )?version(?: control| update)?(?: (?:number|no\.?"
    r"|#))?(?: of (?:policy|document))?",
    r"(?:issue|revision|edition|rev|draft) (?:number|no\.?)",
    r"issue",
    r"edition",
    r"document version number",
)
TITLE: tuple[str, ...] = (
    r"(?:title|name) of (?:the )?(?:policy|document)",
    r"(?:policy|document|procedure) (?:title|name)",
    r"title",
    r"subject",
    r"policy(?=\s?:)",
)
SCHOOL: tuple[str, ...] = (
    r"name of (?:the )?(?:school|academy|setting|trust)",
    r"(?:school|academy|setting|organisation|trust)(?:'s)?(?: name)?(?=\s?:)",
    r"school name",
    r"school\s?/\s?academy",
)
SIGNED: tuple[str, ...] = (
    r"sign(?:ed|ature)? (?:&|and) dated?",
    r"signed(?: off)?(?:,)?(?: (?:and dated|copy))?(?: (?:by|on behalf of|for and "
    r"on behalf of)(?: the)?(?: (?:governing (?:body|board)|governors|school"
    r"|trust(?:ees)?|board|board of (?:governors|trustees|directors)|pre-?school"
    r"|nursery|provider))?)?",
    r"signatures?(?: of)?",
    rf"{people.ROLE}(?:'?s?'?| s) signature",
    r"(?:authorised |authorized )?signatory",
    r"counter-?signed(?: by)?",
    r"authorising signature",
)
NAME: tuple[str, ...] = (
    r"print(?:ed)?(?: name)?",
    r"name of signatory",
    r"full name",
    r"name \(print\)",
    r"name(?: in (?:capitals|block capitals|print))?",
)
ROLE: tuple[str, ...] = (
    r"role of signatory(?: \([^)]{0,60}\))?",
    r"role",
    r"position(?: held)?",
    r"designation",
    r"job title",
    r"capacity",
)
BY: tuple[str, ...] = (r"by(?: whom)?(?=\s?:)",)
DATE: tuple[str, ...] = (
    r"dated?(?: of meeting| signed| agreed)?",
    r"(?:meeting|minute|minuted) date",
    r"held on",
    r"on(?=\s?:| {3})",
    r"date of signature",
)
