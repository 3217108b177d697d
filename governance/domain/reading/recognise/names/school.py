"""The school (or trust) whose policy it is, by counting and placing every school named."""

from __future__ import annotations

from collections import Counter, defaultdict

from governance.domain.reading.proposal import Field, Proposal
from governance.domain.reading.recognise.names.mentions import Mention, mentions_in
from governance.domain.reading.sheet import Sheet


def _score(mentions: list[Mention], sheet: Sheet, head: int) -> float:
    score = float(min(len(mentions), 12))
    for mention in mentions:
        line = sheet.line_at(mention.start)
        alone = len(line.text) - len(mention.words) <= 6
        if mention.start < head:
            score += 5 if alone else 3
        elif line.furniture:
            score += 1
    return score - (2.5 if mentions[0].trust else 0)


def find_school(sheet: Sheet) -> tuple[Proposal | None, list[Mention]]:
    """The school of the document as first written in full, and the mentions of other schools."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions_in(sheet):
        groups[mention.key].append(mention)
    if not groups:
        return None, []
    head = sheet.lines[min(len(sheet.lines) - 1, 6)].end if sheet.lines else 0
    head = min(max(head, 200), 900)
    best = max(groups, key=lambda key: (_score(groups[key], sheet, head), -groups[key][0].start))
    mine = groups[best]
    usual = Counter(mention.kinds for mention in mine).most_common(1)[0][0]
    chosen = next((m for m in mine if m.kinds >= usual), mine[0])
    because = f"The document names it {len(mine)} time{'s' if len(mine) > 1 else ''}."
    words = " ".join(sheet.words(chosen.start, chosen.end).split())
    others = [m for key, group in groups.items() if key != best for m in group]
    return Proposal(
        Field.SCHOOL, words, chosen.start, chosen.end, because, weak=len(mine) < 2
    ), others
