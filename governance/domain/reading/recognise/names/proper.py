"""What can be a school's proper name, and a place where one stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from governance.domain.reading.words import words_of
from governance.domain.reading.words.people import NOT_NAMES
from governance.domain.reading.words.titles import DOCUMENT_WORDS, SCHOOL_KINDS

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
    cannot attend for who against representatives index foreword
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
