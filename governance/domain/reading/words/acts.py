"""Labels of what was or will be done: written, approved, reviewed, to be reviewed."""

from __future__ import annotations

import re

from governance.domain.reading.words import fragments

NEXT: tuple[str, ...] = (
    r"(?:recommended|proposed|planned|suggested|target|expected|anticipated|projected|scheduled"
    r"|provisional|future|intended|required) (?:date (?:of|for) )?(?:the )?(?:next )?"
    r"(?:policy |full )?(?:review|revision|renewal|update)(?: date)?(?: by| on| in)?",
    r"(?:date (?:of|for) )?(?:the )?(?:(?:governors?'?|trustees?'?|committee|policy|document) )?"
    rf"next {fragments.WHOSE}"
    r"(?:policy )?(?:review|revision|update)(?: is| will be)?(?: to be completed)?(?: due)?"
    r"(?: (?:date|period|meeting|term|year|point))?"
    r"(?: therefore| then| thus)?(?: by| on or before| on| in| no later than)?",
    r"(?:the )?next '?(?:date|period|term|year|point|round|cycle) (?:of|for) (?:the )?"
    r"(?:policy )?review'?(?: (?:is|will be|due))?(?: date)?(?: by| on| in)?",
    r"scheduled for (?:next )?(?:review|revision|renewal)(?: on| in| by)?",
    r"(?:date of )?review(?:ing)?(?: is)? (?:next )?due(?: date)?(?: by| on| in| before)?",
    r"(?:policy )?review (?:deadline|no later than|not later than|at the latest)(?: date)?",
    r"date (?:the )?(?:policy |document )?(?:is |should |must )?(?:to )?be (?:next )?"
    r"(?:updated|amended|renewed|revised|reviewed)(?: by| on)?",
    r"(?:date )?next (?:amendment|audit|rewrite|evaluation)(?: is)?(?: due)?(?: date)?",
    r"(?:policy |document )?(?:to be )?(?:reviewed|revised|updated) next(?: on| in| by)?",
    r"(?:policy |document )next due(?: for (?:review|renewal|approval))?(?: date)?(?: by| on| in)?",
    r"next(?=\s{0,3}$)",
    rf"next(?= ?[:=]? {{0,3}}{fragments.DATE_AHEAD})",
    r"(?:anticipated |proposed |planned |expected |projected |scheduled |target "
    r"|future )?(?:date (?:of|for) )?(?:the )?(?:next|future) (?:full |formal "
    r"|scheduled |planned |policy |governor |governors' |annual |statutory "
    r"|interim |major )?(?:review|revision|update|renewal|approval)(?: of (?:this "
    r"|the )?(?:policy|document))?(?: date)?(?: is| will be| to be)?(?: due| "
    r"scheduled| planned)?(?: date)?(?: by| on| in| before| for| to take place)?(?: date)?",
    fragments.PREFIX + rf"next {fragments.REVIEWED}(?: by| on| in)?",
    r"(?:date )?next due(?: for (?:review|renewal|approval))?(?: date)?(?: by| on| in)?",
    rf"(?:date (?:of|for) )?(?:the )?(?:next|future) {fragments.APPROVAL}(?: is)?(?: due)?"
    r"(?: date)?(?: by| on| in)?",
    r"(?:date )?next (?:to be )?reviewed",
    r"date (?:the )?(?:1st|first|2nd|second|next) review(?: is)? due",
    r"(?:1st|first) review(?: date)?(?: due)?",
    fragments.PREFIX
    + r"(?:date )?review(?: is)? (?:now )?due(?: date)?(?: by| on| in| before)?(?: date)?",
    fragments.PREFIX + r"(?:is )?due (?:for|to be) (?:next )?(?:review(?:ed)?|revision|revised"
    r"|renewal)(?: date)?(?: by| on| in| before)?",
    fragments.PREFIX
    + r"(?:date )?(?:review|renew|revise)(?: on or)?(?: by| before)(?: date| end of)?"
    r"(?! (?:the )?(?:governors?|governing|board|trustees|full|committee|head|staff)\b)",
    r"(?:policy )?due (?:for )?review(?: date)?",
    r"review plan",
    r"(?:policy )?(?:review|revision|expiry|renewal) (?:required|due|needed)(?: by"
    r"| date| on)?",
    rf"{fragments.DOC}?(?:will|is|are|to|must|should|shall|needs to|needs) ?(?:to )?(?:be )"
    rf"?(?:next |then |formally |fully |again )?(?:due to be )?(?:reviewed|revised"
    rf"|updated)(?: again)?(?: by| on or before| on| in| before| no later than| "
    rf"during| date)?(?: the)?(?: date)?",
    fragments.PREFIX + rf"(?:to be|will be|must be|should be|shall be) (?:next |fully )"
    rf"?{fragments.REVIEWED}(?: again)?(?: next)?(?: date)?(?: on or before| by| on| in| before"
    rf"| no later than)?",
    r"date of next (?:policy |implementation )?review(?: is)?(?: due)?",
    r"date (?:due )?to be (?:next )?(?:reviewed|revised|updated|renewed)(?: again| next)?(?: by)?",
    r"date (?:to be|for|due for|due) (?:next )?(?:reviewed|revised|re-?view"
    r"|revision|review|renewal|update)(?: of (?:this )?policy)?(?: by)?(?: date)?",
    r"date (?:policy )?(?:is )?(?:due )?(?:for|to be) (?:review(?:ed)?|revision|revised)",
    r"(?:policy )?(?:expiry|renewal(?! (?:period|cycle|frequency|interval|term)\b)"
    r"|expires|valid until)(?: date(?: of (?:this |the )?policy)?| on)?",
    r"for review(?: by| on| in| date)?",
    r"review again(?: on| in| by)?",
    r"revision due(?: date)?",
    r"(?:re-?)?review required by",
    r"date review due",
    r"reviewed by date",
    r"review by date",
    r"(?:next )?(?:date|due|deadline) (?:of|for|by) (?:the )?(?:next )?"
    r"(?:re-?adoption|re-?approval|re-?ratification|renewal|reconsideration|re-?issue|expiry"
    r"|replacement)(?: of (?:this |the )?policy)?(?: by)?",
    r"(?:next )?(?:re-?adoption|re-?approval|re-?ratification)(?: is)?(?: due)?(?: date)?"
    r"(?: by| on| in)?",
    r"due(?: date)?(?=\s?:)",
    r"(?:policy )?(?:is )?(?:next )?due again(?: by| on| in)?",
    r"(?:policy )?(?:next )?(?:renewed|revisited|looked at) (?:again )?(?:by|on or before)",
    r"(?:policy )?(?:valid|current|in force) (?:until|to|through)",
    r"(?:policy )?(?:expires|lapses|runs out|ends)(?: on| in)?",
    r"(?:next|future) (?:revisit|governor review|policy review|consideration|agenda date)"
    r"(?: date)?",
    r"(?:start|due|target|latest) date (?:for|of) (?:the )?(?:next )?(?:policy )?review",
    rf"{fragments.PREFIX}(?:is )?to be (?:renewed|revisited|reconsidered|re-?approved|re-?adopted"
    r"|re-?issued|replaced|looked at)(?: again)?(?: on or before| by| on| in| before)?(?: date)?",
    r"(?:next|future) (?:scheduled|planned|due|formal) (?:date|update)",
)
FREQUENCY: tuple[str, ...] = (
    r"(?:status and |policy |document |recommended |agreed |statutory |governors'? "
    r")?(?:review|revision|renewal|reviewing|monitoring)(?: and approval)? (?:cycle"
    r"|period|frequency|time ?scale|time ?frame|interval|schedule|pattern|timetable"
    r"|term|programme|rota)(?: of review)?",
    r"frequency(?: of (?:policy )?(?:reviews?|revision|monitoring))?",
    r"(?:cycle|period|timescale|interval) (?:of|for|between) reviews?",
    r"policy cycle",
    r"cycle",
    r"review interval \(years\)",
    r"(?:policy |document )?(?:review|renewal) (?:requirements?|rhythm|basis|arrangement"
    r"|rate|regularity|duration)",
    r"(?:how )?often (?:is (?:it|this policy) )?(?:to be )?reviewed",
    r"how often",
    r"(?:length|term) of (?:approval|policy)",
    r"(?:approval|validity|approved) (?:period|for)(?=\s?:)",
)
WRITTEN: tuple[str, ...] = (
    rf"(?:date )?(?:policy )?(?:created|written|drafted)\s?/\s?{fragments.REVIEWED}(?: date)?"
    r"(?: on)?(?! by)",
    r"(?:policy |document |original |first |initial ){1,3}(?:issue|release|creation|publication"
    r"|version) date",
    r"(?:initial|release|version|origination|inception|commencement) date",
    r"date (?:of )?(?:initial|initiated|originated|origination|inception|release)"
    r"(?: (?:policy|issue|draft|version|document))?",
    rf"(?:original|originally|first version)(?= ?[:=]? {{0,3}}{fragments.DATE_AHEAD})",
    rf"(?:date )?{fragments.PREFIX}(?:was )?(?:first |originally |initially )"
    rf"?{fragments.WRITTEN}(?: and "
    rf"(?:agreed|adopted))?(?: on| in| date)?(?: date)?(?! by)",
    r"date (?:of|for) (?!policy (?:adoption|approval|ratification) by)"
    r"(?:this |the |original |first )?(?:policy|document|issue"
    r"|creation|origin|original|writing|publication|statement|preparation"
    r"|production|plan|draft|first issue|procedure|introduction)(?: document| "
    r"statement| creation| issue| written)?"
    r"(?! (?:review|revision|adoption|approval|ratification|agreement)\b)",
    r"(?:policy|document|issue|creation|publication|published|original|start"
    r"|procedure|statement|plan) date(?: of policy)?",
    r"(?:original|first) (?:policy|version|document)(?: date)?",
    rf"date (?:policy )?(?:first )?{fragments.WRITTEN}(?! by (?:the )?(?:gov|board|trust))",
    r"(?:policy|document|statement) dated?",
    r"date (?:policy )?(?:was )?set",
    r"new policy",
    r"policy start(?:ed)?",
)
APPROVED: tuple[str, ...] = (
    rf"(?:date )?(?:policy )?{fragments.APPROVED}(?:,| and| &|\s?/) ?{fragments.APPROVED}(?: date)?"
    r"(?: by| at)?(?: on| in)?",
    rf"(?:{fragments.APPROVED} by|approval body|approving body)(?:\s?/\s?| and | & )date",
    r"(?:date )?(?:policy )?established by(?= (?:the )?(?:full |local )?"
    r"(?:gov|board|trust|fgb|lgb))",
    rf"(?:presented to|considered|scrutinised|noted|checked|read|recommended) (?:and|&) "
    rf"{fragments.APPROVED}(?: by| at)?(?: on| in)?",
    r"(?:body|committee|group|panel|forum) (?:approving|adopting|ratifying)"
    r"(?: (?:this|the) policy)?",
    rf"(?:{fragments.APPROVED}|{fragments.APPROVAL}) (?:via|through|route)(?=\s?:)",
    rf"(?:reviewed|revised|updated|amended) policy {fragments.APPROVED}(?: by)?(?: on| in)?",
    rf"date (?:of )?(?:the )?(?:last |latest )?(?:policy )?review {fragments.APPROVED} by",
    r"(?:full )?(?:board|governing body|governors|trustees)\s?/\s?committee(?=\s?:)",
    r"document approval",
    rf"(?:school|academy|college)(?:'s)? {fragments.APPROVAL} date",
    rf"(?:effective )?date of (?:the )?(?:policy )?(?:{fragments.ORG} )?"
    rf"(?:{fragments.APPROVAL}|sign(?:ing)?[- ]?off)(?: date)?(?: by)?",
    r"(?:approval|approving|adopting|ratifying|authorising) (?:authority|body|committee|group"
    r"|panel|forum|board|person)(?: date)?",
    r"approval (?:given|granted|obtained|sought)(?: by| on| from)?",
    rf"{fragments.APPROVED} by whom|who approved|date (?:and|&) body approving",
    rf"(?:{fragments.APPROVAL}|{fragments.APPROVED}) by (?:resolution|order|decision|vote"
    r"|authority|agreement)(?: of)?(?: the)?",
    rf"{fragments.APPROVED} by (?:the )?(?:governors'? |governing body |board |trust )?"
    r"(?:sub-? ?)?(?:committee|body|group|panel)(?: name)?(?=\s?[:(\t]|  )",
    rf"(?:school )?(?:policy )?{fragments.APPROVED} at(?=\s?:)",
    r"date of (?:the )?(?:(?:[\w'-]{1,20},?|&|/) ){1,6}?(?:committee|panel|group|council|team|hub)"
    rf" {fragments.APPROVAL}",
    r"date of (?:executive|board|senate|leadership|committee|council) approval",
    r"committee approval(?: date)?(?: on)?",
    r"level of approval(?: required)?",
    r"approval level",
    r"(?:this policy was )?(?:adopted|approved|agreed|accepted) at (?:a|the) "
    r"(?:\w{1,12} )?meeting of(?: the)?",
    rf"(?:date )?(?:of )?(?:last |first |final |most recent )?{fragments.ORG} "
    rf"(?:{fragments.APPROVAL}"
    rf"|{fragments.APPROVED})(?: date)?(?: on| in)?(?: date)?",
    rf"(?:date |dates )?(?:of )?(?:last |first |final |initial |most recent "
    rf"|formal |policy |current )?{fragments.APPROVAL}(?: and (?:{fragments.APPROVAL}|review))?(?: "
    rf"date)?(?: (?:by|of)(?: {fragments.ORG})?)?(?: date)?(?: on)?",
    rf"(?:date )?(?:last |formally |first |finally )?{fragments.PREFIX}(?:was )?(?:last "
    rf"|formally |first |finally |originally |duly )?(?:(?:reviewed|discussed"
    rf"|written|updated|revised|amended|read|noted)(?:,| and| &|/|\s?/\s?) ?)"
    rf"?(?:formally )?{fragments.APPROVED}(?:(?:,| and| &|/| or|\s?/\s?) ?(?:{fragments.APPROVED}"
    rf"|{fragments.REVIEWED}))?(?: date)?(?: by)?(?: on| in)?(?: date)?",
    rf"(?:(?:school |trust )?policy |first )?{fragments.APPROVED} at(?=\s?:)",
    r"approving (?:body|committee|authority|group)",
    r"approver",
    r"(?:policy )?approval (?:body|by|level)",
    r"signed off(?: by)?(?: on)?",
    r"(?:passed|confirmed) by (?:the )?(?:governors|governing body|committee)",
    r"agreed with",
    r"minuted(?: on)?",
)
REVIEWED: tuple[str, ...] = (
    rf"(?:head ?teacher|governors|governing body|staff|slt) {fragments.REVIEWED}(?: on| in)?"
    rf"(?= ?:? {{0,3}}{fragments.DATE_AHEAD})",
    r"policy review by (?:the )?(?:governors|governing body|board|trustees|head ?teacher)"
    r"(?:\s?:)? date",
    r"dates? (?:of )?(?:the )?(?:last |latest |previous )?(?:policy )?(?:review|revision|update)s? "
    r"(?:was )?(?:completed|carried out|undertaken|done|finished)",
    r"dates? (?:of|for) (?:the )?(?:last |latest )?(?:school|trust|academy|college|local|internal) "
    r"(?:review|revision|update)s?",
    r"dates? of (?:the )?(?:latest|last|current|this|present) (?:version|edition|issue|draft)",
    rf"{fragments.REVIEWED} (?:with |- ?|\(|and )?(?:no|minor|without|some|small|unchanged)"
    r"(?: (?:significant|major|material|further))?(?: (?:changes?|amendments?|updates?))?"
    r"(?: (?:made|needed|required|necessary))?\)?(?: on| in)?",
    r"review (?:history|log|record)|(?:history|record|log) of (?:policy )?reviews?",
    rf"(?:{fragments.LAST} )?{fragments.REVIEWED}\s?/\s?{fragments.REVIEWED}(?: date)?(?: on)?",
    rf"(?:re-?reviewed|rewritten|re-?written|re-?formatted|re-?drafted|{fragments.REVIEWED} again)"
    r"(?: on| in)?",
    rf"(?:dates? )?(?:of )?(?:the )?{fragments.LAST} (?:full |formal |policy |annual "
    rf"|governor |governors' |major )?(?:{fragments.REV}|{fragments.REVIEWED})(?: and "
    rf"{fragments.REVIEWED})"
    rf"?(?: date)?(?: (?:completed|carried out|undertaken))?(?: on| in| by "
    rf"governors)?(?: date)?",
    rf"(?:dates? )?{fragments.PREFIX}(?:was |has been )?(?:{fragments.LAST} )"
    rf"?{fragments.REVIEWED}(?:(?:,| and| &|/"
    rf"|\s?/\s?) ?{fragments.REVIEWED})?(?: and (?:re-?issued|re-?published))?(?: date)?(?: "
    rf"on| in)?(?: date)?",
    rf"date (?:policy )?(?:was )?(?:{fragments.LAST} )?{fragments.REVIEWED}",
    r"review (?:completed|carried out|undertaken|conducted|took place)(?: on| in)?",
    r"reviews? (?:completed|undertaken)",
    r"date (?:of )?(?:completed|this|current) review",
    r"current review(?: date)?",
    r"(?:policy )?(?:updates?|amendments?)(?: date)?",
    r"date of (?:amendment|update|last change|revised policy)",
    r"checked",
    r"previous reviews?(?: dates?)?",
    r"reviewed dates?",
    r"last approved and reviewed",
)
REVIEW: tuple[str, ...] = (
    r"(?:the |this |our )?policy(?:'s)? (?:review|revision|renewal) date is(?: set(?: for)?)?",
    r"(?:policy |policy's |document |scheduled |annual |formal |full |governor "
    r"|governors' |biennial |interim )?(?:review|revision|re-?view)s?(?: dates?)"
    r"(?: by| is| on| set| set for)?",
    r"dates? (?:of|for) (?:policy |the |this |annual |full |governor |governors' )"
    r"?(?:review|revision)s?(?: of (?:this |the )?policy)?",
    r"(?:policy |annual )?(?:review|revision)s?(?: on| in)?",
    r"date review(?! (?:date|due)\b)",
)

BOTH = re.compile(
    r"(?:reviewed|revised|updated|amended) ?(?:\([^()]{1,30}\) ?)?(?:and|&|/|,) ?(?:re-?)?"
    r"(?:adopt|approv|ratif|agree"
    r"|accept|pass)"
    r"|(?:adopted|approved|ratified|agreed|accepted) ?(?:and|&|/|,) ?(?:re-?)?(?:review"
    r"|revis|updat|amend)"
)
"""“Reviewed and ratified”: one date for two acts."""
STATED = re.compile(
    r"[\s:,-]{0,4}(?:re-?)?(?:approved|adopted|ratified|agreed|signed off)\b", re.IGNORECASE
)
ALSO_REVIEWED = re.compile(r"review|updat|revis|maintain|manag|own|led")
