"""Schools named without “School” or the like: “Ysgol Nant Felin”, “Fellbrook Juniors”."""

from __future__ import annotations

import re
from collections import defaultdict

from governance.domain.reading.recognise.names.proper import (
    NOT_ALONE,
    STOPS,
    TOKEN,
    Mention,
    key_of,
)
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words import words_of
from governance.domain.reading.words.titles import TOPICS

_WELSH = re.compile(
    r"(?<![\w'-])(?:Ysgol|YSGOL|(?:L')?[ÉE]cole)(?: (?:[A-Z][\w'-]{0,20}|y|yr|a|o|ap"
    r"|d[eu])(?![\w'-])){1,5}"
    r"(?! (?:Schools?|SCHOOLS?|Academy|Federation)\b)"
)
_WE = re.compile(
    r"(?<![\w'-])(?:Here )?[Aa]t (?P<saint>St\.? [A-Z][\w-]{2,20}(?:s'|'s)"
    r"(?:,? [A-Z][a-z]{2,20}(?=,? we\b))?)(?=,? [a-z])|"
    r"(?<![\w'-])(?:Here )?[Aa]t (?P<name>(?:St\.? |The )?[A-Z][\w'-]{2,20}"
    r"(?: (?:[A-Z][\w'-]{2,20}|and|of)){0,3}),? (?=we\b|our (?:school|pupils|children|aim))"
)
_OF = re.compile(
    r"(?<![\w'-])(?:The )?(?:[A-Z][a-z]+ )?"
    r"(?:Academy|College|School|Federation|ACADEMY|COLLEGE|SCHOOL|FEDERATION) (?:of|OF)"
    r" (?!Governors|Education|Sport|Art|Music|Languages|Technology|Science)"
    r"(?:St\.? )?[A-Z][\w'-]{2,20}(?: [A-Z][\w'-]{2,20})?(?: and St\.? [A-Z][\w'-]{2,20})?"
    r"(?![\w'-])"
)
_TOWNED = re.compile(
    r"^\s*(?P<name>(?:The )?(?:(?i:free|grammar|high|primary|junior|infants?|nursery|village|church"
    r"|catholic|preparatory|royal) ){1,4}(?:School|SCHOOL|Academy|ACADEMY|College|COLLEGE)"
    r"(?::|,| at) [A-Z][\w'-]{2,20}(?:[ -][A-Z][\w'-]{2,20}){0,2})\s*$",
    re.MULTILINE,
)
"""“The Grammar School: Coldbrook”: kinds alone, told apart by the town."""
_UTC = re.compile(r"(?<![\w'-])(?:The )?UTC [A-Z][a-z'-]{2,20}(?: [A-Z][a-z'-]{2,20})?(?![\w-])")
"""“UTC Wexmouth”: the kind before the place."""
_HALL = re.compile(
    r"(?<![\w'-])(?:[Aa]t|[Ii]nside|[Oo]f|[Jj]oin|[Ll]eave|[Tt]o|[Ff]rom|[Bb]y) "
    r"(?P<name>(?!(?:Town|Village|Sports|Main|Dining|Assembly|Church|City|Parish|Guild|County)\b)"
    r"(?:[A-Z][\w'-]{2,20} ){1,2}(?:Hall|House|Manor|Grange|Abbey|Priory|Minster|Lodge|Towers))"
    r"(?![\w-])(?! [A-Z])"
)
"""“pupils at Wellow Hall”: an independent school by its house."""
_TIMES = words_of("christmas easter lunchtime playtime break home present times first whitsun")
_WEAK_END = re.compile(
    r"(?P<name>[A-Z][\w'.-]* (?:(?:[A-Z][\w'.-]*|and|&|of|the|on) ){0,7}"
    r"(?:Primary|PRIMARY|Infants?|INFANTS|Juniors?|JUNIORS|Prep|(?<=C[Ee] )First|(?<=V[AC] )First"
    r"|Infants'|J ?(?:and|&) ?I|JMI|J&I|Secondary|SECONDARY|Sixth Form))"
    r"(?=[ ,.;:)]|'s|$)(?! (?i:polic|teachers?|pupils|children|phase|strategy|schools?|education))",
    re.MULTILINE,
)

_PLACE = re.compile(
    r"(?<![\w'-])(?:[Aa]t|[Ii]nside|of|to|by|joining|leaving|from|in) "
    r"(?P<name>(?:The )?[A-Z][\w'-]{2,20}(?: (?:[A-Z][\w'-]{1,20}|and|of|on)){0,3})"
    r"(?=[ ,.;:)]|'s|$)",
    re.MULTILINE,
)
_NO_PLACE = words_of(
    """
    act acts code department government england wales scotland ireland britain london council
    county england's working together part section appendix education europe teachers christ god
    year years stage british english european national reception ramadan lord fire monday friday
    """
)
_SENTENCE_END = re.compile(r"[a-z]{4}\.\Z")
_DEED = re.compile(
    r"(?:^|(?<=[.:;] )|(?<=[.:;]  )|(?<=\d )|(?<=, ))(?:\d[\d.]* )?(?:[Aa]t |[Ww]e at )?"
    r"(?P<name>(?:The )?[A-Z][\w'-]{1,20}(?: (?:[A-Z][\w'.-]{1,20}|and|of|the)){1,4})"
    r",? (?:(?:is|are) (?:committed|proud|required|a (?:place|setting|provider|community))"
    r"|has (?:established"
    r"|adopted|a (?:duty|clear|strong))|have (?:established|adopted)|recognises?|believes?"
    r"|welcomes?"
    r"|aims? to|seeks? to|strives?|endeavours?|promotes?|provides?|values|is fully|expects"
    r"|we (?:believe|aim|want|are|recognise|value|seek|have))\b",
    re.MULTILINE,
)
"""“Wold Manor is committed to”: who does what only a school says of itself."""
_SAINT = re.compile(
    r"(?i:\b(?:pupils?|children|students?|staff|learners?|everyone|all|work|learn|school life"
    r"|teaching|learning|education|life|attendance|behaviour|here)),? (?:here )?at "
    r"(?P<name>(?:St\.?|Saint) [A-Z][a-z-]{2,20}'s?"
    r"(?: (?!Church|Hall|Hospital|Cathedral|Parish)[A-Z][a-z-]{2,20}(?![\w'-]))?)"
    r"(?![\w'-]| (?:[Cc]hurch|[Hh]all|[Hh]ospital|[Cc]athedral|[Pp]arish|[A-Z]))"
)
_HOUSE = re.compile(
    r"(?:[A-Z][\w'&-]{1,20} |and |of |the ){1,4}(?:Education|EDUCATION|Learning|LEARNING"
    r"|Provision|PROVISION|Tuition|TUITION|Group|GROUP)"
)
_SUBJECTS = (
    "religious",
    "physical",
    "sex",
    "relationship",
    "health",
    "personal",
    "home",
    "higher",
    "further",
    "remote",
    "blended",
    "teaching",
    "early",
    "special",
    "alternative",
    "elective",
    "careers",
    "outdoor",
    "drug",
    "online",
    "distance",
    "citizenship",
    "parent",
    "working",
    "steering",
    "focus",
)
_NO_SCHOOL = re.compile(
    r"(?i)\b(?:policy|procedures?|plan|scheme|board|body|governors?|committee|team|teachers?"
    r"|department"
    r"|authority|council|government|act|office|service|staff|pupils|students|parents|children"
    r"|trustees|directors|church|dfe|ofsted|law|document|guidance|officer|head|principal|manager"
    r"|co-?ordinator|senco|leader|association|union|national|local|county|education|code|statement"
    r"|curriculum|key stage|year \d|stage|strategy|executive|lead|england|mrs?|miss|ms|dr|rev)\b"
)
_FEWEST = 2
_LAST = ((_UTC, 20000), (_TOWNED, 3000), (_HALL, 20000))


def _past_stops(plain: str, start: int, end: int) -> int:
    """Where the name begins in “The Policy of Fell Juniors”: behind the last word of no name."""
    tokens = list(TOKEN.finditer(plain, start, end))[:-1]
    for place in range(len(tokens) - 1, -1, -1):
        token = tokens[place].group()
        if token.lower() in STOPS or _SENTENCE_END.search(token):
            after = [token for token in tokens[place + 1 :] if token.group()[0].isupper()]
            return after[0].start() if after else start
    return start


def _before_topics(plain: str, start: int, end: int) -> int:
    """Where “Ysgol Nant Felin” ends in “Ysgol Nant Felin POLISI” or “... Anti Bullying”."""
    tokens = list(TOKEN.finditer(plain, start, end))
    shouted = tokens[0].group().isupper()
    while len(tokens) > _FEWEST:
        low = tokens[-1].group().lower().strip("-")
        louder = tokens[-1].group().isupper() and not shouted
        if not (louder or low in STOPS or low in TOPICS or low == "anti"):
            break
        tokens.pop()
    return tokens[-1].end()


def without_kind(sheet: Sheet, welsh: bool = False) -> list[Mention]:
    """Names without “School” or the like: “Ysgol Nant Felin”, “Fellbrook Juniors”, “At Fell we”."""
    ways = (
        ((_WELSH, 20000),)
        if welsh
        else ((_WELSH, 20000), (_OF, 6000), (_WEAK_END, 6000), (_WE, 3000), *_LAST)
    )
    for pattern, reach in ways:
        found = []
        for match in pattern.finditer(sheet.plain, 0, reach):
            start, end = match.span(match.lastgroup or 0)
            start = _past_stops(sheet.plain, start, end)
            end = _before_topics(sheet.plain, start, end) if pattern is _WELSH else end
            words = sheet.plain[start:end]
            key, kinds = key_of(words.split())
            low = [word.lower() for word in words.split()]
            known = low[0] in STOPS or low[-1] in STOPS or low[0] in _TIMES
            if key and not known and not all(part in NOT_ALONE for part in key.split()):
                found.append(Mention(words, start, end, key, kinds, False))
        if found:
            return found
    return []


def by_its_deed(sheet: Sheet) -> list[Mention]:
    """“Wold Manor is committed to its pupils”: a name that does what a school does."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for match in _DEED.finditer(sheet.plain, 0, 20000):
        start, end = match.span("name")
        words = sheet.plain[start:end]
        low = words.lower().split()
        if _NO_SCHOOL.search(words) or low[0] in STOPS - {"the"} or low[-1] in STOPS:
            continue
        key, kinds = key_of(words.split())
        if key:
            groups[key].append(Mention(words, start, end, key, kinds, False))
    return max(groups.values(), key=len, default=[])


def by_its_saint(sheet: Sheet) -> list[Mention]:
    """“Pupils at St Ode's are kind”: a saint's house where somebody works or learns."""
    found = []
    for match in _SAINT.finditer(sheet.plain, 0, 20000):
        words, (start, end) = match.group("name"), match.span("name")
        key, kinds = key_of(words.split())
        found.append(Mention(words, start, end, key, kinds, False))
    return found


def by_its_head(sheet: Sheet) -> list[Mention]:
    """“NEXT STEP EDUCATION”: a house alone on one of the first lines."""
    for line in sheet.lines[:6]:
        if _HOUSE.fullmatch(line.text) and not line.text.lower().startswith(_SUBJECTS):
            key, kinds = key_of(line.text.split())
            if key and not all(part in STOPS for part in key.split()):
                return [Mention(line.text, line.start, line.end, key, kinds, False)]
    return []


def by_its_line(sheet: Sheet) -> list[Mention]:
    """“Turning Lives”: a name alone on a line of the head, of which the text says “at” or “of”."""
    heads = {" ".join(line.text.split()).lower() for line in sheet.lines[:12]}
    groups: dict[str, list[Mention]] = defaultdict(list)
    for match in _PLACE.finditer(sheet.plain, 0, 20000):
        start, end = match.span("name")
        words = sheet.plain[start:end]
        low = words.lower().split()
        if " ".join(low) not in heads or any(word in STOPS or word in _NO_PLACE for word in low):
            continue
        key, kinds = key_of(words.split())
        if key:
            groups[key].append(Mention(words, start, end, key, kinds, False))
    return max(groups.values(), key=len, default=[])
