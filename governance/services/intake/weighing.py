"""What of a document a person must look at, field by field, and what was read with confidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from governance.domain.catalogue import title_key
from governance.services.intake.proposed import Doubt, Proposal

FIELDS = (
    *("title", "next_review", "frequency", "approved", "reviewed", "written"),
    *("approved_by", "owner", "version", "signatory"),
)
_EMPTY = "empty label"
_ELSEWHERE = "foreign date"
_LABELS = (
    ("next_review", re.compile(r"next|review (?:date|due)|due|to be reviewed", re.IGNORECASE)),
    ("approved_by", re.compile(r"(?:approved|adopted|ratified|agreed) by|commit", re.IGNORECASE)),
    ("approved", re.compile(r"approv|adopt|ratif|agreed", re.IGNORECASE)),
    ("reviewed", re.compile(r"review", re.IGNORECASE)),
    ("owner", re.compile(r"owner|responsib|lead|author", re.IGNORECASE)),
    ("signatory", re.compile(r"sign|name|chair|head|date", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The fields of a proposal by what a person must do, and the doubts by the field they touch.

    `general` are doubts that touch no field; `elsewhere` are dates that belong to a law, an event
    or an earlier policy and were taken for nothing: they are shown, and ask nothing of anybody.
    `foreign` is the other school that it names; `is_policy` is False too for a template whose
    words were never filled in.
    """

    doubtful: tuple[str, ...]
    confident: tuple[str, ...]
    absent: tuple[str, ...]
    doubts: Mapping[str, tuple[Doubt, ...]]
    general: tuple[Doubt, ...]
    elsewhere: tuple[Doubt, ...]
    foreign: str | None
    is_policy: bool

    @property
    def count(self) -> int:
        """How many things a person must look at."""
        return (
            len(self.doubtful)
            + len(self.general)
            + (self.foreign is not None)
            + (not self.is_policy)
        )

    @property
    def sure(self) -> bool:
        """Whether nothing is left to weigh before it goes into this school’s register."""
        return self.count == 0 and bool(self.confident)


def weigh(proposal: Proposal, *, school: str) -> Weighed:
    """What a person must look at before a document goes into the register of `school`."""
    touching: dict[str, list[Doubt]] = {}
    general = []
    for doubt in proposal.doubts:
        fields = list(_touched(proposal, doubt))
        for field in fields:
            touching.setdefault(field, []).append(doubt)
        if not fields:
            general.append(doubt)
    stated = {field for field in FIELDS if proposal.behind(field)}
    unsure = {field for field in stated if not _is_confident(proposal, field)}
    unsure |= touching.keys() | (set() if proposal.titled else {"title"})
    return Weighed(
        doubtful=_ordered(unsure),
        confident=_ordered(stated - unsure),
        absent=_ordered(set(FIELDS) - stated - unsure),
        doubts={field: tuple(found) for field, found in touching.items()},
        general=tuple(one for one in general if one.kind != _ELSEWHERE),
        elsewhere=tuple(one for one in general if one.kind == _ELSEWHERE),
        foreign=other_school(proposal, school),
        is_policy=proposal.is_policy and proposal.kind == "policy",
    )


def other_school(proposal: Proposal, school: str) -> str | None:
    """The school that the document names, where it is not this one."""
    if proposal.school is None:
        return None
    named, here = title_key(proposal.school), title_key(school)
    return None if named in here or here in named else proposal.school


def _is_confident(proposal: Proposal, field: str) -> bool:
    return all(one.confidence == "confident" for one in proposal.behind(field))


def _touched(proposal: Proposal, doubt: Doubt) -> Iterable[str]:
    """The fields a doubt speaks of: those read from the same words, or whose label is empty."""
    if doubt.kind == _EMPTY:
        found = next((field for field, label in _LABELS if label.search(doubt.words)), None)
        return [found] if found else []
    spans = [(one.field, one.start, one.end) for one in proposal.evidence]
    spans += [(one.field, one.start, one.end) for one in proposal.others]
    touched = {field for field, start, end in spans if start < doubt.end and doubt.start < end}
    return [field for field in FIELDS if field in touched]


def _ordered(fields: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(fields, key=FIELDS.index))
