"""Mentions of schools: every name ending in School, Academy, Trust or the like, and where."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words import words_of
from governance.domain.reading.words.people import NOT_NAMES
from governance.domain.reading.words.titles import DOCUMENT_WORDS, SCHOOL_KINDS

_END = re.compile(
    r"(?<![\w-])(?P<end>(?:[Pp]re-?)?[Ss]chools?|(?:PRE-?)?SCHOOLS?|[Aa]cademy|ACADEMY"
    r"|[Aa]cademies|ACADEMIES|College|COLLEGE|Nursery|NURSERY|Playgroup|PLAYGROUP|Trust"
    r"|TRUST|Federation|FEDERATION|Kindergarten|Centre|CENTRE|UTC"
    r"|P(?:upil )?R(?:eferral )?U(?:nit)?|Referral Unit"
    r"|(?<=Learning )Partnership|(?<=Education )Partnership|(?<=LEARNING )PARTNERSHIP"
    r"|(?<=EDUCATION )PARTNERSHIP)(?![\w-])(?!'s? (?:bus|day)\b)"
)
_MORE = re.compile(
    r"\s(?:(?:primary|infant|junior|nursery|secondary|high|first|special|grammar) )?"
    r"(trust|schools?|academy|academies|college|nursery|federation)(?![\w-])",
    re.IGNORECASE,
)
_BESIDES = re.compile(
    r"(?: (?:and|&|with) (?i:sixth form(?: college| centre)?|satellite centres?|primary|infants"
    r"|juniors|pupil referral unit|children's centre)){1,2}(?![\w-])(?! school)"
)
"""“Pre-School and Primary”: what the same school has besides."""
_WELSH = re.compile(
    r"(?<![\w'-])(?:Ysgol|YSGOL)(?: (?:[A-Z][\w'-]{0,20}|y|yr|a|o|ap)(?![\w'-])){1,5}"
    r"(?! (?:Schools?|SCHOOLS?|Academy|Federation)\b)"
)
_WE = re.compile(
    r"(?<![\w'-])(?:Here )?[Aa]t (?P<saint>St\.? [A-Z][\w-]{2,20}(?:s'|'s))(?= [a-z])|"
    r"(?<![\w'-])(?:Here )?[Aa]t (?P<name>(?:St\.? |The )?[A-Z][\w'-]{2,20}"
    r"(?: (?:[A-Z][\w'-]{2,20}|and|of)){0,3}),? (?=we\b|our (?:school|pupils|children|aim))"
)
_BEHIND = re.compile(r" (?P<it>[A-Z][a-z'-]{2,20}(?: [A-Z][a-z'-]{2,20})?)(?![\w-])(?! [A-Z])")
_TOLD = re.compile(r"(?:,| (?:is|we|has|and|the|are|our|all|to|will)\b)")
_IN = re.compile(r"(?i)\b(?:at|of|for) \Z")
_TOKEN = re.compile(r"\S+")
_JOINING = words_of(
    """
    of the and & upon on in le la by with under cum next st st. de for
    """
)
_STOPS = (
    NOT_NAMES
    - {
        "primary",
        "college",
        "school",
        "academy",
        "st",
        "trust",
        "july",
        "april",
        "may",
        "june",
        "august",
        "page",
        "chair",
    }
    | {word for word in DOCUMENT_WORDS if " " not in word}
    | words_of(
        """
    at in our this these see everyone welcome dear whole page appendix contents adopted approved
    agreed ratified reviewed updated issued title draft introduction aims at: we as if when
    where while since may should must can is are has have all any each every other another your
    my his her their its no each local national sunday independent-schools maintained
    state most many some what how why who which governors' headteacher's safe safer ofsted dfe
    between within during before after from into to by keeping children child behaviour
    protection attendance uniform admissions complaints equality anti-bullying bullying online
    e-safety medicines medical safeguarding lettings charging remissions exclusion exclusions
    acceptable use sex relationships relationship accessibility feedback marking homework
    assessment curriculum supporting pupils pupil students student parents parent teaching both
    new extended alternative previous another whole-school secondary-school
    """
    )
) - SCHOOL_KINDS
_ABBREVIATION = re.compile(r"(?i)(?:st|c|e|r|of|o)\.\Z")
_BRACKETED = re.compile(r"\([A-Z][A-Z. ]{0,6}\)\Z")
_NOT_ALONE = words_of(
    """
    key stage high local after before breakfast boys girls old new big little national health
    safety work nhs hospital teaching research sports leisure children's children resource
    resources training assessment special needs home change origin
    mathematic mathematics science sciences technology humanities humanitie engineering language
    """
)
_TIMES = words_of("christmas easter lunchtime playtime break home present times first whitsun")
_WEAK_END = re.compile(
    r"(?P<name>[A-Z][\w'.-]* (?:(?:[A-Z][\w'.-]*|and|&|of|the|on) ){0,7}"
    r"(?:Primary|PRIMARY|Infants?|INFANTS|Juniors?|JUNIORS"
    r"|Prep|Infants'))(?= |$)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a school is named."""

    words: str
    start: int
    end: int
    key: str
    kinds: int
    trust: bool


def _key(tokens: list[str]) -> tuple[str, int]:
    """The proper name without its kinds and joining words, and how many kind words there are."""
    plain = [
        re.sub(r"[^a-z0-9]", "", token.lower().removesuffix("'s"))
        for token in " ".join(tokens).replace("-", " ").split()
    ]
    kinds = [token for token in plain if token in SCHOOL_KINDS]
    proper = [
        token.rstrip("s") if len(token) > 3 else token
        for token in plain
        if token and token not in SCHOOL_KINDS
    ]
    return " ".join(proper), len(kinds)


def _walk_back(plain: str, end_word: int, floor: int) -> int:
    """Where the name that ends at `end_word` begins."""
    first = end_word
    crossed = False
    for match in reversed(list(_TOKEN.finditer(plain, floor, end_word))):
        token = match.group()
        gap = plain[match.end() : first]
        if "\n" in gap:
            later = plain[first:end_word].split()
            if (
                crossed
                or gap.count("\n") > 1
                or not all(word.lower() in SCHOOL_KINDS for word in later)
            ):
                break
            crossed = True
        elif len(gap) > 2:
            break
        low = token.lower().strip("()'\",")
        if _belongs(low, token, plain, match.start()):
            first = match.start()
            continue
        if token[-1] in '.:;!?,)"' and not _ABBREVIATION.search(token):
            break
        if low == "our" and plain[first : first + 4].lower() == "lady":
            first = match.start()
            break
        if low in _STOPS or not (token[0].isupper() or low in _JOINING or token.startswith("&")):
            break
        first = match.start() + (token[0] in '("')
        if token[0] in '("':
            break
    return first


def _belongs(low: str, written: str, plain: str, start: int) -> bool:
    """Whether a word is part of a name though it does not look it: “(VA)”, “Church in”, “’ s”."""
    return bool(
        _BRACKETED.match(written)
        or (low == "in" and plain.endswith("Church ", 0, start))
        or (low.isdigit() and len(low) <= 2 and plain[max(0, start - 2)].isalpha())
        or (low in SCHOOL_KINDS and (written[0] == "(" or written[-1] == ")"))
        or (written == "s" and plain[start - 2 : start - 1].isalpha())
    )


def _mention(sheet: Sheet, match: re.Match[str]) -> Mention | None:
    plain, end = sheet.plain, match.end("end")
    start = _walk_back(plain, match.start("end"), max(0, match.start() - 130))
    tokens = plain[start : match.start("end")].split()
    while tokens and (
        tokens[0].lower() in _JOINING - {"st", "st.", "the"}
        or tokens[0][0].islower()
        or not tokens[0][0].isalpha()
    ):
        start = start + plain[start:end].index(tokens[0]) + len(tokens[0])
        start += len(plain[start:end]) - len(plain[start:end].lstrip())
        tokens = tokens[1:]
    if "The" in tokens[1:]:
        place = len(tokens) - 1 - tokens[::-1].index("The")
        start += plain[start:end].rindex("The")
        tokens = tokens[place:]
    key, kinds = _key(tokens)
    word = match.group("end")
    if not key or all(part in _NOT_ALONE for part in key.split()) or len(tokens) > 10:
        return None
    if word[0].islower() and not (
        tokens[-1][0].isupper() and word.startswith(("school", "academ", "pre"))
    ):
        return None
    if word.lower() == "centre" and sheet.line_at(start).start != start:
        return None
    besides = _BESIDES.match(plain, end)
    if besides:
        end, kinds = besides.end(), kinds + 1
    trust = word.lower() in ("trust", "federation", "academies", "schools", "partnership")
    return Mention(plain[start:end], start, end, key, kinds, trust)


def _extended(sheet: Sheet, found: list[Mention]) -> list[Mention]:
    """“Oasis Academy Harbourside”: the place named behind, where it is so named at least twice."""
    behind: Counter[tuple[str, str]] = Counter()
    spans: dict[int, tuple[str, int]] = {}
    for mention in found:
        match = _BEHIND.match(sheet.plain, mention.end, sheet.line_at(mention.start).end)
        names = match.group("it").split() if match else []
        while names and (names[-1].lower() in _STOPS or names[-1].lower() in SCHOOL_KINDS):
            names.pop()
        if match and names and not any(name.lower() in _STOPS for name in names):
            place = " ".join(names)
            spans[mention.start] = (place, match.start("it") + len(place))
            behind[mention.key, place] += 1
    longer = []
    for mention in found:
        place, end = spans.get(mention.start, ("", mention.end))
        told = _TOLD.match(sheet.plain, end) and _IN.search(
            sheet.plain[max(0, mention.start - 4) : mention.start]
        )
        if place and (behind[mention.key, place] >= 2 or (told and " " not in mention.key)):
            words = sheet.plain[mention.start : end]
            longer.append(replace(mention, words=words, end=end, kinds=mention.kinds + 1))
        else:
            longer.append(mention)
    return longer


def mentions_in(sheet: Sheet) -> list[Mention]:
    """Every school or trust that the text names, in order."""
    found = []
    for match in _END.finditer(sheet.plain):
        more = _MORE.match(sheet.plain, match.end())
        if more and more.group(1).lower() != match.group("end").lower():
            continue
        mention = _mention(sheet, match)
        if mention:
            found.append(mention)
    if found:
        return _extended(sheet, found)
    return _without_kind(sheet)


def _without_kind(sheet: Sheet) -> list[Mention]:
    """Names without “School” or the like: “Ysgol Nant Felin”, “Fellbrook Juniors”, “At Fell we”."""
    for pattern, reach in ((_WELSH, 20000), (_WEAK_END, 1500), (_WE, 3000)):
        found = []
        for match in pattern.finditer(sheet.plain, 0, reach):
            start, end = match.span(match.lastgroup or 0)
            words = sheet.plain[start:end]
            key, kinds = _key(words.split())
            low = [word.lower() for word in words.split()]
            known = low[0] in _STOPS or low[-1] in _STOPS or low[0] in _TIMES
            if key and not known and not all(part in _NOT_ALONE for part in key.split()):
                found.append(Mention(words, start, end, key, kinds, False))
        if found:
            return found
    return []
