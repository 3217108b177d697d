"""Cases as JSON: one object a case, keys as in `Case`; what is left out is nothing, not a fault.

A value that cannot be understood raises ValueError with a sentence that names its key.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from governance.domain.routes.case import (
    Body,
    BodyKind,
    Case,
    Casting,
    ChairsAction,
    Decision,
    Delegation,
    KindOfSchool,
    Notice,
    Present,
    Route,
    Version,
    Votes,
)
from governance.domain.routes.rule_sets import RULE_SETS, RuleSet, custom

Fields = Mapping[str, object]
_Word = TypeVar("_Word", bound=StrEnum)

_OTHER_WORDS = {
    "full_board": "board",
    "governing_board": "board",
    "trust_board": "board",
    "lgb": "local_governing_body",
    "agreed": "approved",
    "accepted": "approved",
    "received": "noted",
    "refused": "rejected",
}


def case_from_json(fields: object) -> Case:
    """The case of one JSON object; ValueError with a sentence where it is none."""
    case = _object(fields, "the case")
    if case is None:
        raise ValueError("A case must be a JSON object.")
    route = _word(case, "route", Route)
    decided_on = _date(case, "decided_on")
    if decided_on is None:
        raise ValueError("“decided_on” is missing: give the day as 2026-11-20.")
    return Case(
        kind=_word(case, "rules", KindOfSchool),
        policy=_needed_text(case, "policy"),
        route=route,
        decision=_decision(case),
        decided_on=decided_on,
        in_meeting=_flag(case, "in_meeting"),
        body=_body(_object(case.get("body"), "body")),
        present=_present(_object(case.get("present"), "present")),
        votes=_votes(_object(case.get("votes"), "votes")),
        notice=_notice(_object(case.get("notice"), "notice")),
        version=_version(_object(case.get("version"), "version")),
        delegation=_delegation(_object(case.get("delegation"), "delegation")),
        chairs_action=_chairs_action(_object(case.get("chairs_action"), "chairs_action")),
        interested=_flag(case, "interested"),
        text_fixed_elsewhere=_flag(case, "text_fixed_elsewhere"),
    )


def rules_from_json(fields: object) -> RuleSet:
    """The rule set a case is judged by; a custom case may bring its own under “parameters”.

    They are notice_clear_days, notice_in_working_days, minimum_quorum, minimum_committee,
    casting_vote, and quorum_share as a text such as “1/3”.
    """
    case = _object(fields, "the case") or {}
    kind = _word(case, "rules", KindOfSchool)
    own = _object(case.get("parameters"), "parameters")
    if kind is not KindOfSchool.CUSTOM or own is None:
        return RULE_SETS[kind]
    default = RULE_SETS[kind]
    try:
        share = Fraction(str(own.get("quorum_share", default.quorum_share)))
    except (ValueError, ZeroDivisionError):
        raise ValueError("“quorum_share” must be a share such as 1/3 or 1/2.") from None
    return custom(
        quorum_share=share,
        notice_clear_days=_count(own, "notice_clear_days", default.notice_clear_days),
        notice_in_working_days=_flag(own, "notice_in_working_days"),
        minimum_quorum=_count(own, "minimum_quorum", default.minimum_quorum),
        minimum_committee=_count(own, "minimum_committee", default.minimum_committee),
        casting_vote=_flag(own, "casting_vote", default.casting_vote),
    )


def _decision(case: Fields) -> Decision:
    """Whatever speaks of amendments (“approved subject to …”, “as amended”) is one decision."""
    if "amend" in str(case.get("decision") or "").casefold():
        return Decision.APPROVED_WITH_AMENDMENTS
    return _word(case, "decision", Decision)


def _body(fields: Fields | None) -> Body | None:
    if fields is None:
        return None
    return Body(
        kind=_word(fields, "kind", BodyKind),
        seats=_needed_count(fields, "seats"),
        vacancies=_count(fields, "vacancies"),
        quorum=_count(fields, "quorum") or None,
    )


def _present(fields: Fields | None) -> Present | None:
    if fields is None:
        return None
    return Present(
        governors=_needed_count(fields, "governors"),
        associates=_count(fields, "associates"),
        withdrawn_governors=_count(fields, "withdrawn_governors"),
    )


def _votes(fields: Fields | None) -> Votes | None:
    if fields is None:
        return None
    return Votes(
        for_=_count(fields, "for"),
        against=_count(fields, "against"),
        abstained=_count(fields, "abstained"),
        casting=_casting(fields.get("casting")),
    )


def _casting(value: object) -> Casting | None:
    """How the casting vote fell; “true” says that it carried the motion, “false” and null none."""
    if value is None or value is False:
        return None
    if value is True:
        return Casting.FOR
    if isinstance(value, str) and value.casefold() in {"for", "against"}:
        return Casting(value.casefold())
    raise ValueError("“casting” must be for, against or null.")


def _notice(fields: Fields | None) -> Notice | None:
    if fields is None:
        return None
    return Notice(
        agenda_sent=_date(fields, "agenda_sent"),
        papers_sent=_date(fields, "papers_sent"),
        urgency=_text(fields, "urgency"),
    )


def _version(fields: Fields | None) -> Version | None:
    if fields is None:
        return None
    return Version(_text(fields, "circulated"), _text(fields, "decided"))


def _delegation(fields: Fields | None) -> Delegation | None:
    if fields is None:
        return None
    return Delegation(
        to=_text(fields, "to") or "",
        policy=_text(fields, "policy") or "",
        minute=_text(fields, "minute"),
        starts=_date(fields, "starts"),
        ends=_date(fields, "ends"),
    )


def _chairs_action(fields: Fields | None) -> ChairsAction | None:
    if fields is None:
        return None
    return ChairsAction(
        meeting_practicable=_flag(fields, "meeting_practicable", True),
        seriously_detrimental=_flag(fields, "seriously_detrimental"),
        reason=_text(fields, "reason"),
    )


def _object(value: object, name: str) -> Fields | None:
    if value is None or isinstance(value, Mapping):
        return value
    raise ValueError(f"“{name}” must be an object or null.")


def _word(fields: Fields, key: str, words: type[_Word]) -> _Word:
    given = str(fields.get(key) or "").strip().casefold().replace(" ", "_").replace("-", "_")
    given = given.replace("chair's", "chairs").replace("chair’s", "chairs")
    choices = [word.value for word in words]
    if given not in choices:
        given = _OTHER_WORDS.get(given, given)
    if given not in choices:
        raise ValueError(f"“{key}” must be one of {', '.join(choices)}.")
    return words(given)


def _text(fields: Fields, key: str) -> str | None:
    value = fields.get(key)
    if value is None or isinstance(value, str):
        return value
    raise ValueError(f"“{key}” must be text or null.")


def _needed_text(fields: Fields, key: str) -> str:
    text = (_text(fields, key) or "").strip()
    if not text:
        raise ValueError(f"“{key}” is missing.")
    return text


def _flag(fields: Fields, key: str, otherwise: bool = False) -> bool:
    value = fields.get(key)
    if value is None:
        return otherwise
    if isinstance(value, bool):
        return value
    raise ValueError(f"“{key}” must be true or false.")


def _needed_count(fields: Fields, key: str) -> int:
    if fields.get(key) is None:
        raise ValueError(f"“{key}” is missing: give a number of people.")
    return _count(fields, key)


def _count(fields: Fields, key: str, otherwise: int = 0) -> int:
    value = fields.get(key)
    if value is None:
        return otherwise
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise ValueError(f"“{key}” must be a whole number, nought or more.")


def _date(fields: Fields, key: str) -> date | None:
    value = fields.get(key)
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"“{key}” must be a day such as 2026-11-20.") from None
