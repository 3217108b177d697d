"""Board votes, row by row: which rules a case breaks, all of them and no others."""

from __future__ import annotations

from tests.unit.routes.rows import BOARD, Fields, broken, table

ACADEMY = {"rules": "england_academy"}
WALES = {"rules": "wales_maintained"}


def seats(seats: int, vacancies: int = 0, quorum: int | None = None) -> Fields:
    return {"body": {"kind": "board", "seats": seats, "vacancies": vacancies, "quorum": quorum}}


def there(governors: int, withdrawn: int = 0, associates: int = 0) -> Fields:
    """That many present, and everybody who may vote in favour."""
    return {
        "present": {
            "governors": governors,
            "associates": associates,
            "withdrawn_governors": withdrawn,
        },
        "votes": {"for": governors - withdrawn, "against": 0, "abstained": 0},
    }


def votes(for_: int, against: int = 0, abstained: int = 0, casting: object = None) -> Fields:
    counted = {"for": for_, "against": against, "abstained": abstained, "casting": casting}
    return {"votes": counted}


def sent(agenda: str | None, papers: str | None, urgency: str | None = None) -> Fields:
    return {"notice": {"agenda_sent": agenda, "papers_sent": papers, "urgency": urgency}}


def both(day: str | None, urgency: str | None = None) -> Fields:
    return sent(day, day, urgency)


@table(
    ("plain", "", {}),
    ("half of twelve in post", "", there(6)),
    ("one under half of twelve in post", "not_quorate", there(5)),
    ("half of thirteen is rounded up", "not_quorate", seats(13) | there(6)),
    ("half of thirteen, rounded up, present", "", seats(13) | there(7)),
    ("vacancies are not counted", "", seats(16, 8) | there(4)),
    ("without the vacancies it would fail", "not_quorate", seats(16) | there(4)),
    ("one withdrawal leaves a quorum", "", there(7, withdrawn=1)),
    ("one withdrawal too many", "not_quorate", there(6, withdrawn=1)),
    ("all withdraw", "not_carried not_quorate", there(9, withdrawn=9)),
    ("associates do not make a board quorate", "not_quorate", there(5, associates=4)),
    ("associates do not unmake it", "", there(6, associates=8)),
    ("nobody there", "not_carried not_quorate", there(0)),
    ("attendance not recorded", "not_quorate", {"present": None}),
    ("body not recorded", "not_quorate", {"body": None}),
    ("a higher quorum of its own holds", "not_quorate", seats(12, quorum=8) | there(7)),
    ("a lower quorum of its own does not", "not_quorate", seats(12, quorum=4) | there(5)),
    ("board without anybody in post", "not_carried not_quorate", seats(9, 9) | there(0)),
    ("a board of two, one present", "", seats(2) | there(1)),
)
def test_quorum_of_an_english_board(expected: list[str], changes: Fields) -> None:
    assert broken(BOARD, **changes) == expected


@table(
    ("three of eight", "", seats(8) | there(3)),
    ("two of eight", "not_quorate", seats(8) | there(2)),
    ("three of nine", "", seats(9) | there(3)),
    ("three of ten: a third is rounded up", "not_quorate", seats(10) | there(3)),
    ("four of ten", "", seats(10) | there(4)),
    ("vacancies do not count", "", seats(14, 5) | there(3)),
    ("a small board still needs three", "not_quorate", seats(4) | there(2)),
    ("articles that ask for half", "not_quorate", seats(12, quorum=6) | there(5)),
    ("articles that ask for half, met", "", seats(12, quorum=6) | there(6)),
    ("four of twelve less one withdrawn", "not_quorate", seats(12) | there(4, withdrawn=1)),
)
def test_quorum_of_a_trust_board(expected: list[str], changes: Fields) -> None:
    assert broken(BOARD | ACADEMY, **changes) == expected


@table(
    ("half of twelve", "", there(6)),
    ("under half of twelve", "not_quorate", there(5)),
    ("half of eleven is rounded up", "not_quorate", seats(11) | there(5)),
    ("withdrawal under half", "not_quorate", there(6, withdrawn=1)),
)
def test_quorum_of_a_welsh_board(expected: list[str], changes: Fields) -> None:
    assert broken(BOARD | WALES, **changes) == expected


@table(
    ("majority", "", votes(5, 4)),
    ("minority", "not_carried", votes(4, 5)),
    ("tie", "not_carried", votes(4, 4)),
    ("tie broken in favour", "", votes(4, 4, 0, "for")),
    ("tie broken in favour, told as true", "", votes(4, 4, 0, True)),
    ("tie broken against", "not_carried", votes(4, 4, 0, "against")),
    ("casting vote against a majority changes nothing", "", votes(5, 4, 0, "against")),
    ("casting vote for a minority changes nothing", "not_carried", votes(4, 5, 0, "for")),
    ("abstentions are not votes", "", votes(3, 2, 4)),
    ("one vote carries it when all others abstain", "", votes(1, 0, 8)),
    ("all abstain", "not_carried", votes(0, 0, 9)),
    ("all abstain and the chair casts alone", "not_carried", votes(0, 0, 9, "for")),
    ("votes not recorded", "not_carried", {"votes": None}),
    ("a tie among few votes", "not_carried", votes(2, 2, 5)),
    ("a vote too many", "votes_exceed_present", votes(10)),
    ("an abstention too many", "votes_exceed_present", votes(9, 0, 1)),
    ("the casting vote is not counted", "", votes(4, 4, 1, "for")),
    ("not every governor votes", "", votes(2, 1)),
    (
        "who withdrew voted",
        "votes_exceed_present",
        {"present": {"withdrawn_governors": 1}} | votes(9),
    ),
    (
        "an associate member voted",
        "votes_exceed_present",
        {"present": {"associates": 1}} | votes(10),
    ),
    ("too many votes and not carried", "not_carried votes_exceed_present", votes(5, 6)),
    (
        "inquorate and too many votes",
        "not_quorate votes_exceed_present",
        {"present": {"governors": 5}} | votes(6),
    ),
)
def test_votes_of_a_board(expected: list[str], changes: Fields) -> None:
    assert broken(BOARD, **changes) == expected


@table(
    ("seven clear days", "", both("2026-03-12")),
    ("six clear days", "short_notice_agenda short_notice_papers", both("2026-03-13")),
    ("weeks ahead", "", both("2026-02-20")),
    ("agenda alone late", "short_notice_agenda", sent("2026-03-13", "2026-03-12")),
    ("papers alone late", "short_notice_papers", sent("2026-03-12", "2026-03-13")),
    ("papers tabled", "short_notice_papers", sent("2026-03-12", "2026-03-20")),
    ("papers after the meeting", "short_notice_papers", sent("2026-03-12", "2026-03-21")),
    (
        "papers after an urgent meeting",
        "short_notice_papers",
        sent("2026-03-12", "2026-03-21", "Urgent."),
    ),
    ("agenda never sent", "short_notice_agenda", sent(None, "2026-03-12")),
    ("papers never sent", "short_notice_papers", sent("2026-03-12", None)),
    ("nothing sent", "short_notice_agenda short_notice_papers", both(None)),
    ("no notice recorded", "short_notice_agenda short_notice_papers", {"notice": None}),
    ("late but urgent", "", both("2026-03-18", "A serious incident on 17 March.")),
    ("papers late but urgent", "", sent("2026-03-12", "2026-03-19", "New guidance in force.")),
    (
        "an urgency of blanks is none",
        "short_notice_agenda short_notice_papers",
        both("2026-03-18", "  "),
    ),
    ("an empty urgency is none", "short_notice_papers", sent("2026-03-12", "2026-03-18", "")),
    (
        "urgency does not replace a notice",
        "short_notice_agenda short_notice_papers",
        both(None, "Urgent."),
    ),
    ("urgency given though not needed", "", both("2026-03-12", "Urgent.")),
    ("over a bank holiday: calendar days", "", both("2026-03-30") | {"decided_on": "2026-04-07"}),
    ("over the new year", "", both("2026-12-28") | {"decided_on": "2027-01-05"}),
)
def test_notice_in_england(expected: list[str], changes: Fields) -> None:
    assert broken(BOARD, **changes) == expected
    assert broken(BOARD | ACADEMY, **changes) == expected


@table(
    ("Thursday week for Friday", "", both("2026-03-12")),
    ("Friday for Friday", "short_notice_agenda short_notice_papers", both("2026-03-13")),
    ("papers on Friday", "short_notice_papers", sent("2026-03-12", "2026-03-13")),
    ("Friday for Monday week", "", both("2026-03-13") | {"decided_on": "2026-03-23"}),
    (
        "Saturday for Monday week loses nothing",
        "",
        both("2026-03-14") | {"decided_on": "2026-03-23"},
    ),
    (
        "Monday for Monday",
        "short_notice_agenda short_notice_papers",
        both("2026-03-16") | {"decided_on": "2026-03-23"},
    ),
    (
        "Easter takes two days",
        "short_notice_agenda short_notice_papers",
        both("2026-03-31") | {"decided_on": "2026-04-09"},
    ),
    ("Easter allowed for", "", both("2026-03-27") | {"decided_on": "2026-04-09"}),
    (
        "the May bank holiday takes one day",
        "short_notice_agenda short_notice_papers",
        both("2026-04-29") | {"decided_on": "2026-05-07"},
    ),
    ("the May bank holiday allowed for", "", both("2026-04-28") | {"decided_on": "2026-05-07"}),
    ("late but urgent", "", both("2026-03-17", "The boiler has failed.")),
)
def test_notice_in_wales(expected: list[str], changes: Fields) -> None:
    assert broken(BOARD | WALES, **changes) == expected


EMAIL: Fields = BOARD | {"in_meeting": False}


@table(
    ("by e-mail", "outside_meeting", {}),
    ("by e-mail with nothing else recorded", "outside_meeting", {"present": None, "notice": None}),
    ("by e-mail: no quorum of a meeting is judged", "outside_meeting", there(2)),
    ("by e-mail: no notice of a meeting is judged", "outside_meeting", both(None)),
    ("by e-mail: nobody is present", "outside_meeting", {"present": {"governors": 0}}),
    ("by e-mail and lost", "not_carried outside_meeting", votes(3, 6)),
    ("by e-mail, votes not recorded", "outside_meeting", {"votes": None}),
    (
        "by e-mail on another text",
        "outside_meeting wrong_version",
        {"version": {"decided": "v4"}},
    ),
    ("by e-mail with an interest", "interest outside_meeting", {"interested": True}),
    ("deferred by e-mail", "outside_meeting", {"decision": "deferred"}),
)
def test_votes_outside_a_meeting(expected: list[str], changes: Fields) -> None:
    for rules in ("england_maintained", "england_academy", "wales_maintained", "custom"):
        assert broken(EMAIL | {"rules": rules}, **changes) == expected


@table(
    (
        "inquorate and late",
        "not_quorate short_notice_agenda short_notice_papers",
        there(5) | both("2026-03-16"),
    ),
    (
        "late papers of another version",
        "short_notice_papers wrong_version",
        sent("2026-03-12", "2026-03-19") | {"version": {"decided": "v4"}},
    ),
    (
        "everything at once",
        "interest not_carried not_quorate short_notice_agenda short_notice_papers "
        "votes_exceed_present wrong_version",
        {"present": {"governors": 5}, "interested": True, "version": {"decided": "v9"}}
        | votes(3, 4)
        | both(None),
    ),
)
def test_every_fault_is_told(expected: list[str], changes: Fields) -> None:
    assert broken(BOARD, **changes) == expected
