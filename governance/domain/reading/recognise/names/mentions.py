"""Mentions of schools: every name ending in School, Academy, Trust or the like, and where."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from governance.domain.reading.recognise.names.kindless import (
    by_its_deed,
    by_its_head,
    by_its_line,
    by_its_saint,
    without_kind,
)
from governance.domain.reading.recognise.names.proper import (
    JOINING,
    NO_NAMES,
    NO_PLACES,
    NOT_ALONE,
    ORDINAL,
    STOPS,
    Mention,
    key_of,
    walk_back,
)
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words import words_of

_END = re.compile(
    r"(?<![\w-])(?P<end>(?:[Pp]re-?)?[Ss]chools?|(?:PRE-?)?SCHOOLS?|[Aa]cademy|ACADEMY"
    r"|[Aa]cademies|ACADEMIES|College|COLLEGE|Nursery|NURSERY|Playgroup|PLAYGROUP"
    r"|Foundation|FOUNDATION|Trust|TRUST|Federation|FEDERATION|Kindergarten|Centre|CENTRE|UTC"
    r"|(?<=[a-z] )MA[CT]|(?<=Academy )Company|(?<=ACADEMY )COMPANY|Collaboration|COLLABORATION"
    r"|P(?:upil )?R(?:eferral )?U(?:nit)?|Referral Unit|(?<=[a-z'] )(?:PS|IPS|HS)"
    r"|(?<=Learning )Partnership|(?<=Education )Partnership|(?<=LEARNING )PARTNERSHIP"
    r"|(?<=EDUCATION )PARTNERSHIP)(?![\w-])(?!'s? (?:bus|day)\b)"
    r"(?! (?i:team|service|forum|improvement|finance|causing))"
)
_MORE = re.compile(
    r"\s(?:(?:primary|infant|junior|nursery|secondary|high|first|special|grammar|day) )?"
    r"(trust|schools?|academy|academies|college|nursery|federation|foundation|company)(?![\w-])"
    r"(?! (?:stage|phase|subjects?)\b)",
    re.IGNORECASE,
)
_BESIDES = re.compile(
    r"(?:(?: (?:and|&|with) (?:[Tt]he |THE )?(?i:sixth form(?: college| centre)?|satellite centres?"
    r"|primary|infants|juniors|pupil referral unit|nursery unit|nursery class"
    r"|(?:\w+ ){0,2}children'? ?s centre|pre-?school|day nursery|nursery"
    r"|early years(?: centre| unit)?|(?:specialist )?"
    r"(?:sports |arts |language |science |technology )(?:college|unit)|autism (?:unit|base)"
    r"|hearing impaired unit)"
    r"){1,2}| (?i:of) (?:(?:Performing|PERFORMING|Creative|CREATIVE) )?(?:Sciences?|SCIENCES?|Arts?"
    r"|ARTS?|Technology|TECHNOLOGY|Sports?|SPORTS?|Music|MUSIC|Dance|DANCE|Languages|LANGUAGES"
    r"|Engineering|ENGINEERING|Excellence|EXCELLENCE)(?! (?i:polic|curriculum|and\b))"
    r"| (?i:of (?:\w+ )?(?:schools|academies))| (?i:for (?:girls|boys)))(?![\w-])(?! (?i:school"
    r"|staff|children|parents|pupils)\b)"
)
"""“Pre-School and Primary”, “School of Science”: what the same school has besides."""
_BEHIND = re.compile(
    r" (?P<it>[A-Z](?:(?!'s\b)[a-z'-]){2,20}(?: [A-Z](?:(?!'s\b)[a-z'-]){2,20})?)(?![\w-])"
    r"(?! [A-Z])"
)
_TOWN = re.compile(
    r"[,:]\s(?P<it>[A-Z][a-z]{3,15}(?:-[a-z]+-[A-Z][a-z]+)?|[A-Z]{4,16})"
    r"(?=,? (?:we|our|the)\b|, [a-z]|\s*$|\.\s)",
    re.M,
)
"""“St Ode's School, Coldbrook”: the place behind, before a comma, “we” or the end of a line."""
_SHOUTED = re.compile(r" (?P<it>[A-Z]{5,16})(?= [A-Z][a-z]|\s*$)", re.M)
"""“LOW FELL COLLEGE COLDBROOK Drugs Policy”: the place in the capitals of the name."""
_HOLY = re.compile(
    r"(?i)(?:the )?(?:royal|st\.?|saints?|ss|holy|our lady|christ|sacred|all saints) "
)
"""Names that many schools share, and so tell themselves apart by their town."""
PART_OF = re.compile(
    r"(?i)\b(?:part of|in partnership with|member of|sponsored by|supported by|proud to be in"
    r"|within|family of)(?: the)?\s+\Z"
)
"""“Part of the Fell Trust”: the trust of the school, not the school."""
_DOCUMENT = re.compile(
    r"(?i)(?!policy (?:for|on|of)\b)(?:polic|statement|procedure|plan\b|scheme|code\b|and\b|&)"
)
_TOLD = re.compile(
    r"(?:[,;)]|\.(?=\s)| (?!polic|statement|procedure|plan\b|scheme|for\b)[a-z]{2,})"
)
_NAMED_BEHIND = re.compile(r"\A(?:\S+ ){1,2}(?:Academy|College)\Z")
"""“Oasis Academy Harbourside”: a chain names the place behind."""
_IN = re.compile(r"(?i)\b(?:at|of|for|by|to|from|in|join|with) \Z")
_ONE_OF = re.compile(r"(?i)\ban? \Z")
"""“We are a Kind Hearts School”: one of many."""
_NO_LAST = words_of("on in for by with upon to under from of and the")
_OWNERS = words_of("trust's school's academy's college's federation's nursery's")


_FEWEST, _SHORT = 2, 6
_GENERIC = words_of(
    """the multi multi-academy academy academies catholic school schools single diocesan church of
    england primary secondary infant junior special foundation this our each"""
)
_OWNING = words_of("trust federation partnership")
"""What has schools: “Fell Trust academies” is no name, but “Fell Trust” is."""
_TRUSTS = words_of("trust federation academies schools partnership mac mat")


def _no_name(key: str) -> bool:
    """Whether the proper part of a name names no school: “every”, “forest”, “chair”."""
    parts = key.split()
    return key in NO_NAMES or "chair" in parts or all(part in NOT_ALONE for part in parts)


def _runs_on(tokens: list[str], word: str) -> bool:
    """“Dogs on School”, “TARGET AUDIENCE School”, “Trust's academies”: words that are no name."""
    if not tokens:
        return False
    shouted = all(token.isupper() for token in tokens) and any(len(each) > 4 for each in tokens)
    mixed = word[1:].islower() and shouted and len(tokens) >= 2
    last = tokens[-1].lower().rstrip(",")
    owned = word.islower() and last in _OWNING
    return mixed or owned or last in (*_NO_LAST, word.lower()) or tokens[0].lower() in _OWNERS


def _proper_start(plain: str, first: int, last: int) -> tuple[int, list[str]]:
    """Where a name really begins, and its words before its last: behind “of” or “education”."""
    start, end, tokens = first, last, plain[first:last].split()
    while tokens and (
        tokens[0].lower() in (JOINING | {"education"}) - {"st", "st.", "the"}
        or tokens[0][0].islower()
        or not (tokens[0][0].isalpha() or ORDINAL.match(tokens[0]))
    ):
        start = start + plain[start:end].index(tokens[0]) + len(tokens[0])
        start += len(plain[start:end]) - len(plain[start:end].lstrip())
        tokens = tokens[1:]
    if "The" in tokens[1:]:
        place = len(tokens) - 1 - tokens[::-1].index("The")
        start += plain[start:end].rindex("The")
        tokens = tokens[place:]
    return start, tokens


def _kinds_alone(tokens: list[str], word: str) -> str:
    """“Community Learning Academies Trust”: kinds that are the whole name of a trust, as its "
    "key."""
    own = [token.lower() for token in tokens if token[:1].isupper()]
    named = len(own) > 1 and len(own) == len(tokens) and not _GENERIC.issuperset(own)
    return " ".join(own) if named and word.lower() in _TRUSTS - {"schools"} else ""


def _mention(sheet: Sheet, match: re.Match[str], loose: bool = False) -> Mention | None:
    """The name that ends where `match` ends; None where the words before it name no school."""
    plain, end, word = sheet.plain, match.end("end"), match.group("end")
    first = walk_back(plain, match.start("end"), max(0, match.start() - 130))
    start, tokens = _proper_start(plain, first, match.start("end"))
    key, kinds = key_of(tokens)
    one_of = _ONE_OF.search(plain, max(0, first - 4), first)
    key = (_kinds_alone(tokens, word) or key) if not key or _no_name(key) else key
    if one_of or _no_name(key) or len(tokens) > 10 or _runs_on(tokens, word):
        return None
    if (
        word in ("MAC", "MAT")
        and len(tokens) < _FEWEST
        and not _IN.search(plain[max(0, start - 6) : start])
    ):
        return None
    if word[0].islower() and not (
        tokens[-1][0].isupper() and word.startswith(("school", "academ", "pre"))
    ):
        return None
    apart = word.lower() not in ("centre", "foundation") or sheet.line_at(start).start == start
    if not (
        apart
        or "schools" in plain[start:end].lower()
        or (loose and plain.startswith("The ", start))
    ):
        return None
    besides = _BESIDES.match(plain, end)
    if besides:
        end, kinds = besides.end(), kinds + 1
    trust = word.lower() in _TRUSTS
    return Mention(plain[start:end], start, end, key, kinds, trust)


def _set_off(sheet: Sheet, end: int) -> bool:
    """Whether a name ends its line above something else than a document's word, or owns."""
    if sheet.plain.startswith(("'s ", "' "), end):
        return True
    line = sheet.line_at(end - 1)
    below = sheet.after(line)
    return line.end == end and not (below and _DOCUMENT.match(below.text))


def _town(sheet: Sheet, mention: Mention) -> re.Match[str] | None:
    """The town behind a saint's name or in its capitals; None where no place stands there."""
    holy = _HOLY.match(mention.words)
    town = _TOWN.match(sheet.plain, mention.end) if holy else None
    if not town and mention.words.isupper() and len(mention.words) > _SHORT:
        town = _SHOUTED.match(sheet.plain, mention.end)
    return town if town and town.group("it").lower() not in NO_PLACES else None


def _extended(sheet: Sheet, found: list[Mention]) -> list[Mention]:
    """“Oasis Academy Harbourside”: the place named behind, where it is so named at least twice."""
    behind: Counter[tuple[str, str]] = Counter()
    spans: dict[int, tuple[str, int]] = {}
    for mention in found:
        match = _BEHIND.match(sheet.plain, mention.end, sheet.line_at(mention.start).end)
        names = match.group("it").split() if match else []
        while names and names[-1].lower() in NO_PLACES:
            names.pop()
        known = names[names[:1] == ["New"] and len(names) > 1 :]
        if match and names and not any(name.lower() in STOPS for name in known):
            place = " ".join(names)
            spans[mention.start] = (place, match.start("it") + len(place))
            behind[mention.key, place] += 1
    longer = []
    for mention in found:
        place, end = spans.get(mention.start, ("", mention.end))
        told = _TOLD.match(sheet.plain, end) and _IN.search(
            sheet.plain[max(0, mention.start - 6) : mention.start]
        )
        lone = " " not in mention.key and not mention.trust and (told or _set_off(sheet, end))
        chained = _NAMED_BEHIND.search(mention.words) and _TOLD.match(sheet.plain, end)
        lone = lone or chained is not None
        if place and (behind[mention.key, place] >= 2 or lone):
            words = sheet.plain[mention.start : end]
            longer.append(replace(mention, words=words, end=end, kinds=mention.kinds + 1))
        elif town := _town(sheet, mention):
            end = town.end("it")
            longer.append(replace(mention, words=sheet.plain[mention.start : end], end=end))
        else:
            longer.append(mention)
    return longer


def mentions_in(sheet: Sheet) -> list[Mention]:
    """Every school or trust that the text names, in order."""
    found = []
    for match in _END.finditer(sheet.plain):
        more = _MORE.match(sheet.plain, match.end())
        end = match.group("end").lower()
        owned = more and more.group(1).islower() and end in _OWNING
        if more and not owned and more.group(1).lower() != end:
            continue
        mention = _mention(sheet, match)
        if mention:
            found.append(mention)
    if all(PART_OF.search(sheet.plain, max(0, each.start - 24), each.start) for each in found):
        loose = (_mention(sheet, match, True) for match in _END.finditer(sheet.plain))
        found = without_kind(sheet) or found or [mention for mention in loose if mention]
        found = (
            found
            or by_its_line(sheet)
            or by_its_saint(sheet)
            or by_its_head(sheet)
            or by_its_deed(sheet)
        )
    else:
        found = sorted((*found, *without_kind(sheet, welsh=True)), key=lambda each: each.start)
    return _extended(sheet, found)
