"""The demonstration's schools and people, all invented: who sits where, and in which post.

Days are counted from today: -245 is 245 days ago; None is open.
"""

from __future__ import annotations

from dataclasses import dataclass

from governance.domain.permissions import Role
from governance.domain.routes import KindOfSchool
from governance.models.interest import InterestKind
from governance.models.school import BodyKind, Category, Phase, SchoolKind

FAMILY = "Tarrow Vale Family of Schools"
SHARED_DOMAIN = "tarrowvale.example"
LONG_AGO = -1500
PASSWORD = "demonstration only"  # noqa: S105 - known to everybody, for invented people alone


@dataclass(frozen=True, slots=True)
class Player:
    """One person at one school: the post held, the seat on the board, and since when.

    `chair_from` makes a governor the chair from that day; `chair_until` ends post and seat.
    """

    name: str
    role: Role
    seat: Category | None = None
    on_committee: bool = False
    since: int = LONG_AGO
    until: int | None = None
    chair_from: int | None = None


@dataclass(frozen=True, slots=True)
class Stake:
    """An interest somebody declares; `key` is the policy it bears on, where it is one."""

    name: str
    kind: InterestKind
    words: str = ""
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """An area that a governor follows, and the policy that belongs to it."""

    name: str
    area: str
    key: str


@dataclass(frozen=True, slots=True)
class SchoolPlan:
    """One school: its kind, its board and committee, the weekday its board meets, its people."""

    key: str
    name: str
    kind: SchoolKind
    phase: Phase
    rules: KindOfSchool
    board: str
    board_kind: BodyKind
    seats: int
    committee: str
    committee_seats: int
    weekday: int
    domain: str
    players: tuple[Player, ...]


SHARED: tuple[tuple[str, Role], ...] = (
    ("Margit Osei-Hale", Role.CLERK),
    ("Ngozi Whitlam", Role.TRUST_LEAD),
    ("Petra Ashdown-Liu", Role.ADMINISTRATOR),
)

CHANGE_OF_CHAIR = -245

SCHOOLS: tuple[SchoolPlan, ...] = (
    SchoolPlan(
        key="hollin",
        name="Hollin Beck Community Primary School",
        kind=SchoolKind.COMMUNITY,
        phase=Phase.PRIMARY,
        rules=KindOfSchool.ENGLAND_MAINTAINED,
        board="Governing board",
        board_kind=BodyKind.GOVERNING_BOARD,
        seats=11,
        committee="Resources Committee",
        committee_seats=5,
        weekday=2,
        domain="hollinbeck.example",
        players=(
            Player(
                "Adaeze Thornbury",
                Role.CHAIR,
                Category.CO_OPTED,
                since=LONG_AGO,
                chair_from=CHANGE_OF_CHAIR,
            ),
            Player("Clive Rasmussen", Role.CHAIR, Category.CO_OPTED, until=CHANGE_OF_CHAIR - 1),
            Player("Imran Qadir-Holt", Role.VICE_CHAIR, Category.PARENT, True),
            Player("Sioned Maddock", Role.HEADTEACHER, Category.HEADTEACHER, True),
            Player("Tomasz Wielgosz", Role.BUSINESS_MANAGER, Category.ASSOCIATE, True),
            Player("Keiko Brandreth", Role.GOVERNOR, Category.PARENT, True),
            Player("Samuel Adjei-Cross", Role.GOVERNOR, Category.LOCAL_AUTHORITY, True),
            Player("Rosalind Peverell", Role.GOVERNOR, Category.CO_OPTED),
            Player("Yusuf Demirci", Role.GOVERNOR, Category.CO_OPTED, True),
            Player("Gwen Aldous", Role.GOVERNOR, Category.STAFF),
            Player("Farida Lonsdale", Role.GOVERNOR, Category.PARENT, since=-200),
            Player("Marcus Tindall", Role.STAFF),
        ),
    ),
    SchoolPlan(
        key="elwyn",
        name="St Elwyn’s Church of England Primary School",
        kind=SchoolKind.VOLUNTARY_AIDED,
        phase=Phase.PRIMARY,
        rules=KindOfSchool.ENGLAND_MAINTAINED,
        board="Governing board",
        board_kind=BodyKind.GOVERNING_BOARD,
        seats=12,
        committee="Ethos and Curriculum Committee",
        committee_seats=5,
        weekday=1,
        domain="stelwyns.example",
        players=(
            Player("Bartholomew Achterberg", Role.CHAIR, Category.FOUNDATION),
            Player("Chidinma Fairley", Role.VICE_CHAIR, Category.FOUNDATION, True),
            Player("Orla Standish", Role.HEADTEACHER, Category.HEADTEACHER, True),
            Player("Devika Ramanathan-Pole", Role.BUSINESS_MANAGER),
            Player("Piers Holloway-Eze", Role.GOVERNOR, Category.FOUNDATION, True),
            Player("Hana Ostrowska", Role.GOVERNOR, Category.FOUNDATION),
            Player("Lucian Teague", Role.GOVERNOR, Category.FOUNDATION, True),
            Player("Maryam Siddall", Role.GOVERNOR, Category.PARENT, True),
            Player("Jonas Applegarth", Role.GOVERNOR, Category.STAFF),
            Player("Tamsin Okereke", Role.GOVERNOR, Category.LOCAL_AUTHORITY, since=-410),
            Player("Elodie Marchbanks", Role.STAFF),
        ),
    ),
    SchoolPlan(
        key="kestrel",
        name="Kestrel Moor Academy",
        kind=SchoolKind.ACADEMY,
        phase=Phase.SECONDARY,
        rules=KindOfSchool.ENGLAND_ACADEMY,
        board="Trust board",
        board_kind=BodyKind.TRUST_BOARD,
        seats=10,
        committee="Audit and Standards Committee",
        committee_seats=4,
        weekday=3,
        domain="kestrelmoor.example",
        players=(
            Player("Wilhelmina Kaur-Jessop", Role.CHAIR, Category.TRUSTEE),
            Player("Obadiah Lindgren", Role.VICE_CHAIR, Category.TRUSTEE, True),
            Player("Rafael Thackwray", Role.HEADTEACHER, Category.HEADTEACHER, True),
            Player("Noor Kettleby", Role.BUSINESS_MANAGER),
            Player("Isolde Mbeki-Ward", Role.GOVERNOR, Category.TRUSTEE, True),
            Player("Haruto Penhale", Role.GOVERNOR, Category.TRUSTEE, True),
            Player("Beatrix Iwu", Role.GOVERNOR, Category.TRUSTEE),
            Player("Callum Vasquez-Reid", Role.GOVERNOR, Category.PARENT),
            Player("Anneliese Croft", Role.GOVERNOR, Category.STAFF),
            Player("Dilwyn Farouk", Role.STAFF),
        ),
    ),
)

STAKES: dict[str, tuple[Stake, ...]] = {
    "hollin": (
        Stake(
            "Yusuf Demirci",
            InterestKind.BUSINESS,
            "Director of a club that hires the school hall on Saturdays.",
            "lettings",
        ),
        Stake(
            "Keiko Brandreth",
            InterestKind.RELATIONSHIP,
            "Her sister teaches in the infant classes.",
        ),
        Stake("Adaeze Thornbury", InterestKind.NONE),
        Stake("Sioned Maddock", InterestKind.EMPLOYMENT, "Headteacher of the school."),
        Stake("Rosalind Peverell", InterestKind.NONE),
    ),
    "elwyn": (
        Stake(
            "Hana Ostrowska",
            InterestKind.BUSINESS,
            "Her husband’s shop sells the school’s uniform.",
            "uniform",
        ),
        Stake("Bartholomew Achterberg", InterestKind.NONE),
        Stake("Lucian Teague", InterestKind.NONE),
    ),
    "kestrel": (
        Stake("Beatrix Iwu", InterestKind.OTHER_SCHOOL, "Trustee of a primary school near by."),
        Stake("Wilhelmina Kaur-Jessop", InterestKind.NONE),
    ),
}
"""What was declared this year; the others have declared nothing yet."""

FOLLOWED: dict[str, tuple[Followed, ...]] = {
    "hollin": (
        Followed("Rosalind Peverell", "Safeguarding", "child_protection"),
        Followed("Farida Lonsdale", "Special educational needs", "send_policy"),
    ),
    "elwyn": (Followed("Maryam Siddall", "Safeguarding", "child_protection"),),
    "kestrel": (Followed("Isolde Mbeki-Ward", "Careers", "careers_pas"),),
}
