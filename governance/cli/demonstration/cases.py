"""Which policy stands where: every standing and every step of a review, at each school."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from governance.domain.frequency import (
    ANNUAL,
    BIENNIAL,
    FOUR_YEARLY,
    LIVE,
    ON_CHANGE,
    THREE_YEARLY,
    Frequency,
)


class Situation(StrEnum):
    """How far a policy has come by today."""

    DECIDED = "decided"
    IN_DATE = "in date"
    AWAITING_DRAFT = "awaiting draft"
    SUBMITTED = "submitted"
    ON_AGENDA = "on agenda"
    TO_DECIDE = "its meeting was held, its decision is not recorded"
    AMENDING = "approved subject to amendments, not amended yet"
    AMENDED = "amended as decided, awaiting signature"
    AWAITING_SIGNATURE = "awaiting signature"
    QUERIED = "queried"
    RETURNED = "returned"
    UNDATED = "never dated"
    DATELESS = "reviewed on change, or live"
    ARCHIVED = "archived"
    WAITING = "its document waits to be confirmed"


@dataclass(frozen=True, slots=True)
class CasePlan:
    """One policy of one school.

    `meeting` is the index of the meeting that decides it, counted from the last one held (-1), and
    among the committee's where `committee` is set; `due` is the month of its next review, counted
    from this month, where no meeting of the past gives it.
    """

    key: str
    situation: Situation
    frequency: Frequency | None = ANNUAL
    meeting: int | None = None
    committee: bool = False
    due: int | None = None


S = Situation


def _decided(key: str, meeting: int, frequency: Frequency = ANNUAL) -> CasePlan:
    return CasePlan(key, S.DECIDED, frequency, meeting)


def _delegated(key: str, meeting: int, frequency: Frequency = ANNUAL) -> CasePlan:
    return CasePlan(key, S.DECIDED, frequency, meeting, committee=True)


def _in_date(key: str, due: int, frequency: Frequency = ANNUAL) -> CasePlan:
    return CasePlan(key, S.IN_DATE, frequency, due=due)


CASES: dict[str, tuple[CasePlan, ...]] = {
    "hollin": (
        _decided("health_safety", -5),
        _decided("behaviour_principles", -4),
        _decided("anti_bullying", -4, BIENNIAL),
        _decided("send_policy", -3),
        _decided("complaints", -2, BIENNIAL),
        _decided("rshe", -2),
        _delegated("charging_remissions", -2),
        _delegated("data_protection", -1),
        _in_date("accessibility_plan", 15, THREE_YEARLY),
        _in_date("medical_conditions", 7),
        _in_date("equality_objectives", 31, FOUR_YEARLY),
        CasePlan("exclusions", S.AWAITING_DRAFT, due=1),
        CasePlan("lettings", S.AWAITING_DRAFT, BIENNIAL, due=-14),
        CasePlan("whistleblowing", S.AWAITING_DRAFT, due=-2),
        CasePlan("attendance", S.SUBMITTED, due=0),
        CasePlan("uniform", S.ON_AGENDA, BIENNIAL, due=1),
        CasePlan("online_safety", S.ON_AGENDA, due=1),
        CasePlan("child_protection", S.AWAITING_SIGNATURE, meeting=-1, due=0),
        CasePlan("behaviour", S.AWAITING_SIGNATURE, meeting=-1, due=0),
        CasePlan("visits", S.QUERIED, BIENNIAL, meeting=-1, due=0),
        CasePlan("mobile_phones", S.RETURNED, due=-1),
        CasePlan("homework", S.UNDATED, None),
        CasePlan("governors_allowances", S.UNDATED, None),
        CasePlan("scr", S.DATELESS, LIVE),
        CasePlan("foi_scheme", S.DATELESS, ON_CHANGE),
        CasePlan("e_safety_2019", S.ARCHIVED, None),
        CasePlan("first_aid", S.WAITING, due=4),
        CasePlan("lone_working", S.WAITING, None, due=-5),
        CasePlan("allergy_safety", S.AMENDED, meeting=-1, due=0),
    ),
    "elwyn": (
        _decided("health_safety", -5),
        _decided("admissions", -4),
        _decided("charging_remissions", -4),
        _decided("send_policy", -3),
        _decided("complaints", -2, BIENNIAL),
        _decided("data_protection", -2),
        _delegated("equality_objectives", -2, FOUR_YEARLY),
        _delegated("online_safety", -1),
        _in_date("accessibility_plan", 9, THREE_YEARLY),
        _in_date("behaviour_principles", 5),
        _in_date("medical_conditions", 12, BIENNIAL),
        CasePlan("allergy_safety", S.AWAITING_DRAFT, due=1),
        CasePlan("staff_code_of_conduct", S.AWAITING_DRAFT, due=-3),
        CasePlan("behaviour", S.SUBMITTED, due=1),
        CasePlan("worship", S.SUBMITTED, BIENNIAL, due=0),
        CasePlan("attendance", S.ON_AGENDA, due=0),
        CasePlan("rshe", S.ON_AGENDA, due=1),
        CasePlan("child_protection", S.AWAITING_SIGNATURE, meeting=-1, due=0),
        CasePlan("exclusions", S.AWAITING_SIGNATURE, meeting=-1, due=-1),
        CasePlan("anti_bullying", S.QUERIED, meeting=-1, due=0),
        CasePlan("uniform", S.RETURNED, BIENNIAL, due=0),
        CasePlan("teachers_pay", S.AWAITING_DRAFT, due=-1),
        CasePlan("visits", S.UNDATED, None),
        CasePlan("scr", S.DATELESS, LIVE),
        CasePlan("foi_scheme", S.DATELESS, ON_CHANGE),
        CasePlan("lettings", S.WAITING, None),
    ),
    "kestrel": (
        _decided("complaints", -5),
        _decided("careers_pas", -4),
        _decided("data_protection", -4),
        _decided("admissions", -3),
        _decided("exclusions", -2),
        _decided("uniform", -2, BIENNIAL),
        _delegated("health_safety", -2),
        _delegated("first_aid", -1),
        _in_date("accessibility_plan", 20, THREE_YEARLY),
        _in_date("charging_remissions", 6),
        _in_date("lone_working", 11, BIENNIAL),
        CasePlan("anti_bullying", S.AWAITING_DRAFT, due=1),
        CasePlan("biometrics", S.AWAITING_DRAFT, due=-4),
        CasePlan("mobile_phones", S.AWAITING_DRAFT, due=0),
        CasePlan("send_policy", S.SUBMITTED, due=1),
        CasePlan("bursary", S.SUBMITTED, due=-1),
        CasePlan("online_safety", S.ON_AGENDA, due=1),
        CasePlan("child_protection", S.AWAITING_SIGNATURE, meeting=-1, due=0),
        CasePlan("whistleblowing", S.AWAITING_SIGNATURE, meeting=-1, due=0),
        CasePlan("attendance", S.TO_DECIDE, meeting=-1, due=0),
        CasePlan("behaviour", S.AMENDING, meeting=-1, due=0),
        CasePlan("rshe", S.RETURNED, due=0),
        CasePlan("lettings", S.UNDATED, None),
        CasePlan("medical_conditions", S.UNDATED, None),
        CasePlan("scr", S.DATELESS, LIVE),
        CasePlan("foi_scheme", S.DATELESS, ON_CHANGE),
        CasePlan("homework", S.WAITING, BIENNIAL, due=13),
    ),
}
