"""The labels of control blocks: what stands before a date, a body, an owner or a version.

`LABELS` is a table of (slot, wordings); a wording is a regular expression over plain text. The
first that fits wins, so longer wordings stand above the shorter ones they contain.
"""

from __future__ import annotations

from governance.domain.reading.words import acts, asides, parties, words_of
from governance.domain.reading.words.slots import DATED, Slot

__all__ = ["DATED", "FIRST", "LABELS", "NEEDS_COLON", "Slot"]

LABELS: tuple[tuple[Slot, tuple[str, ...]], ...] = (
    (Slot.VERSION, parties.NUMBERED),
    (Slot.OTHER, asides.OTHER),
    (Slot.NEXT, acts.NEXT),
    (Slot.FREQUENCY, acts.FREQUENCY),
    (Slot.OWNER, parties.OWNER),
    (Slot.WRITTEN, acts.WRITTEN),
    (Slot.APPROVED, acts.APPROVED),
    (Slot.REVIEW_BODY, parties.REVIEW_BODY),
    (Slot.REVIEWED, acts.REVIEWED),
    (Slot.REVIEW, acts.REVIEW),
    (Slot.VERSION, parties.VERSION),
    (Slot.TITLE, parties.TITLE),
    (Slot.SCHOOL, parties.SCHOOL),
    (Slot.SIGNED, parties.SIGNED),
    (Slot.NAME, parties.NAME),
    (Slot.ROLE, parties.ROLE),
    (Slot.BY, parties.BY),
    (Slot.DATE, parties.DATE),
)

NEEDS_COLON = frozenset(
    {
        "title",
        "subject",
        "policy",
        "school",
        "academy",
        "trust",
        "setting",
        "organisation",
        "name",
        "print",
        "role",
        "position",
        "capacity",
        "lead",
        "responsible",
        "contact",
        "issue",
        "edition",
        "cycle",
        "scope",
        "notes",
        "comments",
        "category",
        "tier",
        "legislation",
        "contents",
        "location",
        "source",
        "department",
        "monitoring",
        "monitoring and evaluation",
        "ofsted",
        "website",
        "description",
        "audience",
        "changes",
        "change",
        "amendments",
        "amendment",
        "revisions",
        "committee",
        "committees",
        "statutory",
        "tel",
        "email",
        "e-mail",
        "responsibility",
        "checked",
        "next",
        "based on",
        "publication",
        "distribution",
        "circulation",
        "update",
        "updates",
        "lead governor",
        "responsible governor",
        "safeguarding governor",
        "link governor",
        "send governor",
        "sen governor",
        "named governor",
        "nominated governor",
        "named person",
        "policy lead",
        "subject leader",
        "senior leader",
        "school leader",
        "subject lead",
        "senior leaders",
        "trust lead",
        "school leaders",
        "subject leaders",
        "senior lead",
        "staff lead",
        "author",
        "owner",
        "responsible person",
        "staff link",
        "senior link",
        "manager",
        "staff responsible",
        "school manager",
        "trust leader",
        "designated safeguarding lead",
        "designated safeguarding governor",
        "consultation",
        "related policies",
        "associated policies",
        "linked policies",
        "related documents",
        "supporting documents",
        "approval",
        "adoption",
        "agreement",
        "status",
    }
)
"""Labels that are also plain words: they count with a colon, alone on a line, or beside others."""

FIRST = words_of(
    """
    whose member post countersigned counter leads led governance designated
    authors owners writers initials body group panel forum considered scrutinised read noted
    notice reapproved readopted reratified reissued redetermined undated
    awaiting pending subject seeking proposal
    re-adoption readoption re-approval reapproval re-ratification reratification due lapses runs
    deadline managers often length validity determined resolved resolution revisited renewed
    clerk trustee proprietor
    management suggested rewritten reformatted inception origination required provisional
    provisionally commencement latest redrafted
    released release passed endorsement sanction refreshed released custodians drafted
    isi dfes meeting ratifying adopting authorising ownership who by
    vice acting deputy ceo assistant coordinator coordinators co renewed
    a academy acceptance accepted adopted adoption agreed agreement amended amendment amendments
    annual anticipated applicable applies approval approved approver approving associated
    audience author authorisation authorised authorising authorized available based biennial
    board capacity category chair chairman chairperson chairs change changes checked circulated
    circulation comments committee committees communicated compiled completed confirmed
    consultation consulted contact contents contributors control created creation current
    custodian cycle date dated dates delegated department description designated designation
    details developed devised dfe director directors discussed displayed distribution document
    draft drafted drawn due duly e edition effective email endorsed eqia equality established
    executive expected expires expiry fgb final finally first for formal formally formulated
    frequency full future governing governor governors head headteacher held history holder how
    implementation implemented in individual initial initially intended interim interval
    introduced introduction issue issued job key keywords last latest lead leader leadership
    legislation level lgb link linked links local location main maintained major managed manager
    member minute minuted model modified monitored monitoring most name named nature new next
    nominated notes of officer ofsted on operational organisation original originally originated
    originator other our overall owned owner passed people period person placed plan planned
    policies policy position post postholder prepared presented previous previously principal
    print printed procedure produced programme projected proposed protocol publication published
    ratification ratified re reasons recently recommended ref reference refreshed related renew
    renewal replaces responsibility responsible rev review reviewed reviewer reviewers reviewing
    reviews revise revised revision revisions role safeguarding sanctioned scheduled scheme
    school scope sen send senior sent setting shared sign signatory signature signatures signed slg
    slt smt source sponsor staff start started statement status statutory strategic sub subject
    submitted summary superseded supersedes supporting target teacher tel telephone the this
    tier timescale title to training trust trustee trustees unique update updated updates
    uploaded valid version website whole will writer written
    """
)
"""The words with which a label can begin; any other capital is passed over at once."""
