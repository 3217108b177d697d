"""A proposed or taken decision, as the rules see it: who, how, when, on which text, by what votes.

Nothing here judges; `check` does. Counts are people, never shares, and a count that cannot be
(more withdrawn than present, more vacancies than seats) is refused with a ValueError sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class KindOfSchool(StrEnum):
    """Whose rules apply."""

    ENGLAND_MAINTAINED = "england_maintained"
    ENGLAND_ACADEMY = "england_academy"
    WALES_MAINTAINED = "wales_maintained"
    CUSTOM = "custom"


class Route(StrEnum):
    """How a decision is taken."""

    BOARD_VOTE = "board_vote"
    COMMITTEE_VOTE = "committee_vote"
    DELEGATED_PERSON = "delegated_person"
    CHAIRS_ACTION = "chairs_action"
    WRITTEN_RESOLUTION = "written_resolution"

    @property
    def in_words(self) -> str:
        """As a clerk says it: “a board vote”."""
        return _ROUTES_IN_WORDS[self]


_ROUTES_IN_WORDS = {
    Route.BOARD_VOTE: "a vote of the full board",
    Route.COMMITTEE_VOTE: "a vote of a committee",
    Route.DELEGATED_PERSON: "a delegated person’s decision",
    Route.CHAIRS_ACTION: "chair’s action",
    Route.WRITTEN_RESOLUTION: "a written resolution",
}


class Decision(StrEnum):
    """What was decided about the text."""

    APPROVED = "approved"
    ADOPTED = "adopted"
    APPROVED_WITH_AMENDMENTS = "approved_with_amendments"
    RATIFIED = "ratified"
    REJECTED = "rejected"
    DEFERRED = "deferred"
    NOTED = "noted"

    @property
    def accepts_the_text(self) -> bool:
        """Whether a text is in force because of it, so that it needs a majority in favour."""
        return self not in (Decision.REJECTED, Decision.DEFERRED, Decision.NOTED)

    @property
    def uses_the_power(self) -> bool:
        """Whether it exercises the power to decide; putting off and taking note do not."""
        return self not in (Decision.DEFERRED, Decision.NOTED)


class BodyKind(StrEnum):
    """What sort of body voted."""

    BOARD = "board"
    COMMITTEE = "committee"
    LOCAL_GOVERNING_BODY = "local_governing_body"


@dataclass(frozen=True, slots=True)
class Body:
    """The body that votes: its seats, how many of them stand empty, and a quorum of its own.

    `quorum` is the number in its terms of reference or articles, None where they set none.
    """

    kind: BodyKind
    seats: int
    vacancies: int = 0
    quorum: int | None = None

    def __post_init__(self) -> None:
        _not_negative(seats=self.seats, vacancies=self.vacancies, quorum=self.quorum or 0)
        if self.vacancies > self.seats:
            raise ValueError("There cannot be more vacancies than seats.")

    @property
    def in_post(self) -> int:
        """Members in office: seats less vacancies."""
        return self.seats - self.vacancies


@dataclass(frozen=True, slots=True)
class Present:
    """Who was there for the item; `governors` includes those who then withdrew for an interest."""

    governors: int
    associates: int = 0
    withdrawn_governors: int = 0

    def __post_init__(self) -> None:
        _not_negative(
            governors=self.governors,
            associates=self.associates,
            withdrawn_governors=self.withdrawn_governors,
        )
        if self.withdrawn_governors > self.governors:
            raise ValueError("More governors withdrew than were present.")

    @property
    def governors_left(self) -> int:
        """Governors who stayed for the vote."""
        return self.governors - self.withdrawn_governors


class Casting(StrEnum):
    """How the chair used the second, casting vote."""

    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class Votes:
    """Votes as counted; the chair's first vote is among them, the casting vote is not."""

    for_: int
    against: int = 0
    abstained: int = 0
    casting: Casting | None = None

    def __post_init__(self) -> None:
        counts = {"for": self.for_, "against": self.against, "abstained": self.abstained}
        _not_negative(**counts)

    @property
    def total(self) -> int:
        """People counted, abstentions included and the casting vote left out."""
        return self.for_ + self.against + self.abstained


@dataclass(frozen=True, slots=True)
class Notice:
    """When agenda and papers went out, and the chair's stated reason for shorter notice."""

    agenda_sent: date | None
    papers_sent: date | None
    urgency: str | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """Which text was circulated and which was decided, by any name that tells texts apart."""

    circulated: str | None
    decided: str | None


@dataclass(frozen=True, slots=True)
class Delegation:
    """What the board handed over: to whom, which policy, by which minute, from and to which day.

    Both days are included; None leaves that side open.
    """

    to: str
    policy: str
    minute: str | None
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class ChairsAction:
    """The chair's answers to the two tests of urgency, and the reason in words."""

    meeting_practicable: bool
    seriously_detrimental: bool
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One decision on one policy by one route; `decided_on` is the day of the meeting or the act.

    `interested` says that somebody who decided had an interest in it. `text_fixed_elsewhere` marks
    a text that may only be adopted as it stands.
    """

    kind: KindOfSchool
    policy: str
    route: Route
    decision: Decision
    decided_on: date
    in_meeting: bool = False
    body: Body | None = None
    present: Present | None = None
    votes: Votes | None = None
    notice: Notice | None = None
    version: Version | None = None
    delegation: Delegation | None = None
    chairs_action: ChairsAction | None = None
    interested: bool = False
    text_fixed_elsewhere: bool = False


def _not_negative(**counts: int) -> None:
    for name, count in counts.items():
        if count < 0:
            raise ValueError(f"“{name}” cannot be less than nothing.")
