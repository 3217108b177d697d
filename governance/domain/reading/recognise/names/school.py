"""The school (or trust) whose policy it is, by counting and placing every school named."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.names.mentions import PART_OF, mentions_in
from governance.domain.reading.recognise.names.proper import Mention
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.titles import SCHOOL_ENDS

_ADOPTS = re.compile(
    r"(?i)\b(?:adopted by|for use (?:at|in|by)|name of (?:school|academy))\W{0,3}\Z"
)
_LIVED = 2
_AT = re.compile(r"(?:^|\s)(?:[Aa]t|in|of|to|by)\s+\Z")
_SHOUTED = re.compile(r" (?!POLIC)[A-Z]{4}")
_CAPITAL = re.compile(r" [A-Z]")
_SINGLE = re.compile(r"(?i)\bschool (?:academy )?trust\Z")
"""“Fell School Academy Trust”: the trust of one school, which is its name."""


def _score(mentions: list[Mention], sheet: Sheet, head: int) -> float:
    score = float(min(len(mentions), 12))
    for mention in mentions:
        line = sheet.line_at(mention.start)
        alone = len(line.text) - len(mention.words) <= 6
        if mention.start < head:
            score += 5 if alone else 3
        elif line.furniture:
            score += 1
        if _ADOPTS.search(sheet.plain, max(0, mention.start - 30), mention.start):
            score += 3
        if PART_OF.search(sheet.plain, max(0, mention.start - 24), mention.start):
            score -= 4
    if any(_lived_in(mention, sheet) for mention in mentions):
        score += _LIVED
    return score - (2.5 if mentions[0].trust else 0)


def _lived_in(mention: Mention, sheet: Sheet) -> bool:
    """Whether things are done there: “pupils at Fell School”, not “Rewards School Policies”."""
    before = _AT.search(sheet.plain, max(0, mention.start - 9), mention.start)
    return bool(before and not _CAPITAL.match(sheet.plain, mention.end))


def _fuller(chosen: Mention, mine: list[Mention]) -> Mention:
    """“Fell Nursery and Infant School” rather than “Fell Nursery”, where it is so named at all."""
    words = " ".join(chosen.words.lower().split())
    longer = [
        mention
        for mention in mine
        if " ".join(mention.words.lower().split()).startswith(
            (f"{words} and ", f"{words} & ", f"{words} for ", f"{words}, ")
        )
    ]
    return longer[0] if 3 * len(longer) >= len(mine) - len(longer) else chosen


def _runs_into(mention: Mention, sheet: Sheet) -> bool:
    """Whether capitals go on behind a name in capitals, or it may have taken in one too many."""
    if not mention.words.isupper():
        return False
    return bool(
        not mention.words.lower().endswith(SCHOOL_ENDS) or _SHOUTED.match(sheet.plain, mention.end)
    )


def _federation(groups: dict[str, list[Mention]], sheet: Sheet, head: int) -> str | None:
    """The federation alone on a line of the head, above two schools that only the text names."""

    def alone(mention: Mention) -> bool:
        line = sheet.line_at(mention.start)
        return mention.start < head and len(line.text) - len(mention.words) <= 3

    over = [key for key, group in groups.items() if any(m.trust and alone(m) for m in group)]
    schools = [group for group in groups.values() if not group[0].trust]
    trusts = [key for key, group in groups.items() if group[0].trust]
    if len(trusts) == 1 and len(schools) >= _SEVERAL and max(map(len, schools)) == 1:
        return trusts[0]
    if len(over) != 1 or len(schools) < 2 or any(alone(m) for group in schools for m in group):
        return None
    return over[0]


_SEVERAL = 3


class Schools(NamedTuple):
    """The school of the document, where else it is named, and the mentions of other schools."""

    best: Proposal | None
    mine: list[Mention]
    others: list[Mention]


def find_school(sheet: Sheet) -> Schools:
    """The school of the document as written in full, and every mention of it and of others."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions_in(sheet):
        groups[mention.key].append(mention)
    if not groups:
        return Schools(None, [], [])
    head = sheet.lines[min(len(sheet.lines) - 1, 6)].end if sheet.lines else 0
    head = min(max(head, 200), 900)
    best = max(groups, key=lambda key: (_score(groups[key], sheet, head), -groups[key][0].start))
    best = _federation(groups, sheet, head) or best
    mine = groups[best]
    usual = Counter(mention.kinds for mention in mine).most_common(1)[0][0]
    chosen = next((m for m in mine if m.kinds >= usual), mine[0])
    schools = [mention for mention in mine if not mention.trust]
    if chosen.glued:
        chosen = next((mention for mention in mine if not mention.glued), chosen)
    if "\n\n" in chosen.words:
        longer = (m for m in mine if "\n" not in m.words and len(m.words) >= len(chosen.words))
        chosen = next(longer, chosen)
    single = _SINGLE.search(chosen.words) and chosen.start < head
    if chosen.trust and not single and 2 * len(schools) >= len(mine):
        chosen = schools[0]
    chosen = _fuller(chosen, mine)
    rivals = [_score(groups[key], sheet, head) for key in groups if key != best]
    alone = 2 * max(rivals, default=0.0) < _score(mine, sheet, head)
    fixed = 2 * sum(1 for mention in mine if mention.kinds < chosen.kinds) < len(mine)
    sure = alone and fixed and chosen.start < head and not chosen.trust
    sure = sure and not all(_runs_into(mention, sheet) for mention in mine)
    source = Source.LABEL if sure else Source.COVER
    because = f"The document names it {len(mine)} time{'s' if len(mine) > 1 else ''}."
    words = " ".join(sheet.words(chosen.start, chosen.end).split())
    others = [m for key, group in groups.items() if key != best for m in group]
    best_of_all = Proposal(
        Field.SCHOOL, words, chosen.start, chosen.end, because, source, weak=len(mine) < 2
    )
    return Schools(best_of_all, mine, others)
