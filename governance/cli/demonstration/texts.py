"""The text of a policy, as sections, in its first version and in the draft that follows."""

from __future__ import annotations

import re

from governance.cli.demonstration.stock import TOPICS

Sections = list[tuple[str, list[str]]]

_CHOICE = re.compile(r"\[\[(.+?)\|(.+?)\]\](?!\])")

_EVERYBODY = (
    "It applies to everybody who works, learns or volunteers at {school}, on the site, on visits"
    " and online.",
    "Everybody at {school} reads it when they join; a shorter version for pupils hangs in each"
    " room.",
    "It is written for families as much as for staff of {school}, and is on our website.",
)
_DUTIES = (
    "The headteacher sees that it is carried out day by day and tells the governors each term how"
    " it goes.",
    "The {owner} looks after this document, answers questions about it and proposes changes.",
    "Governors ask how it works in practice, and one of them visits each year to see.",
    "Staff know what it asks of them and say when it cannot be done.",
)
_RECORDS = (
    "What is done under this policy is written down on the day, by the person who did it, and kept"
    " in the office.",
    "Notes name facts, times and people; opinions are marked as such.",
    "A worry about how it is being carried out goes to the headteacher first, and then to the chair"
    " of governors through the clerk.",
)
_ADDED = (
    "New in this draft: the {owner} reports to the governors in the autumn on how often this"
    " policy was called on and what was learnt from it.",
    "New in this draft: a one-page summary in the languages most spoken by our families is offered"
    " at the front desk.",
    "New in this draft: new staff are shown this policy in their first week, and sign that they"
    " were.",
)


AMENDMENTS = ("Under “Who does what”, say who does it when the person named is away.",)
"""What a board may ask for when it approves a draft."""
_AS_AMENDED = "When the person named is away, the deputy headteacher does it."


def sections(
    key: str, school: str, *, body: str, turn: int, draft: bool, amended: bool = False
) -> Sections:
    """Five short sections; `turn` varies the standing paragraphs from policy to policy."""
    topic = TOPICS[key]

    def told(text: str) -> str:
        words = _CHOICE.sub(r"\2" if draft else r"\1", text)
        return words.format(school=school, owner=topic.owner.lower(), body=body)

    duties = [told(_DUTIES[(turn + step) % len(_DUTIES)]) for step in range(2 + turn % 2)]
    if draft:
        duties.append(told(_ADDED[turn % len(_ADDED)]))
    if amended:
        duties.append(_AS_AMENDED)
    return [
        ("1. Aims", [told(topic.aim)]),
        ("2. Who it is for", [told(_EVERYBODY[turn % len(_EVERYBODY)])]),
        ("3. What we do", [told(rule) for rule in topic.rules]),
        ("4. Who does what", duties),
        ("5. Records and concerns", [told(_RECORDS[turn % 3]), told(_RECORDS[(turn + 1) % 3])]),
    ]


def change_in_words(key: str) -> str:
    """The summary of change that goes with the draft: what was said before, and what now."""
    found = [
        f"“{match[1]}” becomes “{match[2]}”"
        for rule in TOPICS[key].rules
        for match in _CHOICE.finditer(rule)
    ]
    return f"{'; '.join(found)}. One paragraph is new, under “Who does what”."
