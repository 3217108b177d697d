"""What can be a school's proper name, and a place where one stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from governance.domain.reading.words import words_of
from governance.domain.reading.words.people import NOT_NAMES
from governance.domain.reading.words.titles import DOCUMENT_WORDS, SCHOOL_KINDS, TOPICS

TOKEN = re.compile(r"\S+")
JOINING = words_of(
    """
    of the and & upon on in le la by with under cum next st st. de for y yr
    """
)
STOPS = (
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
    families
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
    logo links docs google transcription intent practice people legal polisi background worship
    made employees amendments written prepared produced created drafted compiled
    cannot attend for who against representatives index foreword
    tariff hire facilities
    new extended alternative previous another whole-school secondary-school
    ceiag pshe rshe rse eyfs ict gdpr cctv dse eal sen send pe kcsie covid covid-19
    """
    )
) - SCHOOL_KINDS
NO_NAMES = words_of("a an every each any one virtual")
NOT_ALONE = words_of(
    """
    key stage forest high local after before breakfast boys girls old new big little national health
    safety work nhs hospital teaching research sports leisure children's children resource
    resources training assessment special needs home change origin
    academie academies trust evaluation monitoring planning review overview member vision role roles
    relevant healthy ysgol gynradd gymraeg uwchradd gyfun gymunedol babanod eglwysig
    mathematic mathematics science sciences technology humanities humanitie engineering language
    """
)


_GLUED = re.compile(r"(?<=[a-z]{4})(?:primary|infant|junior|secondary|nursery|catholic)s?\Z")


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a school is named."""

    words: str
    start: int
    end: int
    key: str
    kinds: int
    trust: bool

    @property
    def glued(self) -> bool:
        """Whether the space between two of its words is lost: “FELLBROOKPRIMARY”."""
        return any(_GLUED.search(word) for word in self.words.lower().split())


def _unglued(token: str) -> str:
    """“fellbrook” of “fellbrookprimary”, where the space between two words is lost."""
    return _GLUED.sub("", token)


def key_of(tokens: list[str]) -> tuple[str, int]:
    """The proper name without its kinds and joining words, and how many kind words there are."""
    plain = [
        re.sub(r"[^a-z0-9]", "", token.lower().removesuffix("'s"))
        for token in " ".join(tokens).replace("-", " ").split()
    ]
    kinds = [token for token in plain if token in SCHOOL_KINDS]
    proper = [
        _unglued(token.rstrip("s") if len(token) > 3 else token)
        for token in plain
        if token and token not in SCHOOL_KINDS
    ]
    return " ".join(proper), len(kinds)


_FUSED = re.compile(r"(?<!Mc)(?<!Mac)(?<!\bO')[a-z](?=[A-Z][a-z]{3})")
"""“EdexcelIndependent”: two cells run together, and no name."""
_ABBREVIATION = re.compile(r"(?i)(?:\A|\W)(?:ss?t?|c|e|r|a|v|of|o)\.\Z|(?:\A|\()(?:[a-z]\.){2,5}\Z")
_ASIDE = re.compile(r"\([A-Z][a-z]{3,12}\)")
_AGES = re.compile(r"\d{1,2}(?:-\d{1,2})?")
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)\Z")
"""“1st Steps Nursery”: a name may begin with a number."""
_PLACE = re.compile(r"[A-Z][a-z'-]{2,}")
_CENTRE = re.compile(r"(?: and [A-Z][a-z]+)? (?i:centres?)\b")
_ALL_ANGELS = re.compile(r"(?i)all (?:saints|angels|souls|hallows)\b")
_BRACKETED = re.compile(r"\([A-Z][A-Z. ]{0,6}\)\Z")
NO_PLACES = STOPS | SCHOOL_KINDS | TOPICS
_NEAR = 80
_LOW_KINDS = words_of("primary infant junior nursery secondary high grammar special community")


def walk_back(plain: str, end_word: int, floor: int) -> int:
    """Where the name that ends at `end_word` begins."""
    first = end_word
    capitals = plain[end_word : end_word + 4].isalpha() and plain[end_word : end_word + 4].isupper()
    for match in reversed(list(TOKEN.finditer(plain, floor, end_word))):
        token = match.group()
        gap = plain[match.end() : first]
        low = token.lower().strip("()'\",")
        top = first < _NEAR and "\n" not in plain[: match.end()].strip()
        if _parts(gap, low, plain[first:end_word].split(), top):
            break
        if _belongs(low, token, plain, match.start()):
            first = match.start()
            continue
        if _FUSED.search(token) or (capitals and token[-1].islower() and low not in JOINING):
            break
        if token[-1] in '.:;!?,)"' and not _ABBREVIATION.search(token):
            break
        if low == "our" and plain[first : first + 4].lower() == "lady":
            first = match.start()
            break
        if (
            low in STOPS
            or plain.startswith("FOR ", match.start())
            or not (token.lstrip('("')[:1].isupper() or low in JOINING or token.startswith("&"))
        ):
            break
        first = match.start() + (token[0] in '("')
        if token[0] in '("':
            break
    return first


def _parts(gap: str, low: str, later: list[str], top: bool) -> bool:
    """Whether a name cannot go on over the space behind the word `low`, before `later` of it.

    On top, where the name begins the text, an empty line may part “FELL” from “PRIMARY SCHOOL”.
    """
    if "\n" not in gap:
        return len(gap) > len("  ")
    if not later and low in SCHOOL_KINDS:
        return gap.count("\n") > len("\n\n")
    if later and gap == "\n\n" and top:
        return not all(word.lower() in SCHOOL_KINDS for word in later)
    return gap.count("\n") > 1 or not all(word.lower() in SCHOOL_KINDS for word in later)


def _is_place(plain: str, start: int) -> bool:
    """Whether the next word may be a place: “New Horizons School”, not “New Behaviour”."""
    match = _PLACE.match(plain, start)
    return match is not None and match.group().lower() not in NO_PLACES


def _belongs(low: str, written: str, plain: str, start: int) -> bool:
    """Whether a word is part of a name though it does not look it: “(VA)”, “Church in”, “’ s”."""
    return bool(
        _BRACKETED.match(written)
        or (low == "in" and plain.endswith("Church ", 0, start))
        or (low == "all" and _ALL_ANGELS.match(plain, start))
        or ORDINAL.match(low)
        or (_AGES.fullmatch(low) and plain[max(0, start - 2)].isalpha())
        or (low in SCHOOL_KINDS and (written[0] == "(" or written[-1] in "),"))
        or (written == "New" and _is_place(plain, start + len("New ")))
        or (low in ("children", "children's") and _CENTRE.match(plain, start + len(written)))
        or (_ASIDE.fullmatch(written) and low not in STOPS and plain[start - 2].isalpha())
        or (written in _LOW_KINDS and plain[start - 2 : start - 1].isalpha())
        or (low == "our" and plain.lower().endswith("christ ", 0, start))
        or (written == "s" and plain[start - 2 : start - 1].isalpha())
    )
