"""What a column of a tracker can hold, and what the words over it say of that."""

from __future__ import annotations

import re
from enum import StrEnum

from governance.domain.trackers.plain import plain


class Field(StrEnum):
    """What a column of a tracker can hold."""

    TITLE = "title"
    OWNER = "owner"
    BODY = "body"
    APPROVED = "approved"
    REVIEWED = "reviewed"
    FREQUENCY = "frequency"
    NEXT_REVIEW = "next_review"
    STATUTORY = "statutory"
    WEBSITE = "website"
    SCHOOL = "school"

    @property
    def label(self) -> str:
        """The heading under which the register exports it."""
        return LABELS[self]


LABELS = {
    Field.TITLE: "Policy",
    Field.OWNER: "Owner",
    Field.BODY: "Approving body",
    Field.APPROVED: "Last approved",
    Field.REVIEWED: "Last reviewed",
    Field.FREQUENCY: "Frequency",
    Field.NEXT_REVIEW: "Next review",
    Field.STATUTORY: "Statutory",
    Field.WEBSITE: "On website",
    Field.SCHOOL: "School",
}
DATES = (Field.APPROVED, Field.REVIEWED, Field.NEXT_REVIEW)
EITHER_REVIEW = 1.0
"""What “Review date” is worth: it may be the next or the last, as its companions say."""

_ACT = r"(?:approv(?:ed|al)|agree(?:d|ment)|adopt(?:ed|ion)|ratifi(?:ed|cation)|sign(?:ed)? off)"
_PAPER = r"(?:polic(?:y|ies)|documents?|doc|procedures?|statements?)"
_HEADINGS: tuple[tuple[str, Field, float], ...] = (
    (rf"{_PAPER}(?: (?:name|title)s?)?|title|(?:name|title) of (?:the )?{_PAPER}", Field.TITLE, 3),
    (rf"(?:(?:name|title) of (?:the )?)?{_PAPER}(?: ?(?:[/&,]|and|or) ?(?:other )?{_PAPER})+",
     Field.TITLE, 3),
    (r"name|item|statutory polic(?:y|ies)", Field.TITLE, 1.5),
    (r"next|next (?:review|approval|due|renewal|update).*|.*next review.*", Field.NEXT_REVIEW, 3),
    (r".*(?:review due|due (?:date|for|by|term|month)|(?:date|term|month|when) due).*",
     Field.NEXT_REVIEW, 3),
    (r"due|expir(?:y|es)(?: date)?|renew(?:al|)(?: date| by)?|to be reviewed.*|review by"
     r"|(?:planned|scheduled) (?:for )?review.*", Field.NEXT_REVIEW, 2.5),
    (r"(?:date )?last reviewed|.*last review.*|.*previous(?:ly)? review.*|.*date reviewed.*"
     r"|reviewed(?: on)?|(?:last |date )?updated?|date of (?:last )?update|review completed",
     Field.REVIEWED, 3),
    (r"(?:.*reviews? )?(?:last|previous)", Field.REVIEWED, 2),
    (rf"(?:dates? )?(?:last )?{_ACT}(?: on| date| last)?|date (?:of )?(?:last )?{_ACT}.*"
     rf"|last approv.*|(?:fgb|board|(?:governors'?|gb) {_ACT}) date", Field.APPROVED, 3),
    (r"freq.*|.*(?:frequency|how often|interval).*|.*review (?:cycle|period)(?: .*)?"
     r"|(?:cycle|(?:renewal )?period)(?: .*)?|reviewed every|review every|timescale",
     Field.FREQUENCY, 3),
    (r".*committee.*|ct?tee?|comm|approv(?:ed|al|ing) (?:by|body|level)(?: .*)?|approver"
     r"|ratified by|agreed by"
     r"|level of approval|delegated to|approval|governing bod(?:y|ies)|adopted by|signed off by"
     r"|body|who approves|board|governors? approval", Field.BODY, 3),
    (r".*\bowner\b.*|(?:policy |slt |staff )?lead.*|.*responsib.*|author|staff member|who"
     r"|written by|link person|member of staff|staff|(?:to be )?review(?:ed)? by|reviewer"
     r"|who reviews|link governor", Field.OWNER, 3),
    (r"stat(?:utory)?\.?|(?:is (?:it|this) |required by )(?:statutory|law)"
     r"|stat(?:utory)? ?(?:/|or) ?(?:non.*|not|recommended.*)|legal requirement|s ?/ ?ns"
     r"|statutory .*(?:y ?/ ?n)\)?|type|policy type|type of policy", Field.STATUTORY, 2.5),
    (r".*(?:web ?site|online).*|(?:on )?web|published.*|(?:must )?publish", Field.WEBSITE, 3),
    (r"school|academy|school name", Field.SCHOOL, 2),
    (r"review date|review|date (?:of|for) review|(?:policy )?review (?:month|term)",
     Field.NEXT_REVIEW, EITHER_REVIEW),
    (r"date", Field.APPROVED, 0.5),
)  # fmt: skip
_PATTERNS = tuple((re.compile(pattern), field, worth) for pattern, field, worth in _HEADINGS)


def meanings(heading: str) -> list[tuple[Field, float]]:
    """What a heading may stand over, and how much it says so: 0.5 to 3."""
    text = plain(re.sub(r"[*:?#]|\([^)]*\)", " ", heading[:100])).strip(" -")
    return [(field, worth) for pattern, field, worth in _PATTERNS if pattern.fullmatch(text)]
