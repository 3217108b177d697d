"""One policy or document that schools keep: whether they must, how often it is reviewed, by whom.

A catalogue entry is a fact with its sources, never logic: what it advises on approval is a default,
and what the law fixes stands in `governance.domain.routes.limits`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from governance.domain.routes.case import KindOfSchool


class Sort(StrEnum):
    """Which schools an application of an entry speaks of."""

    MAINTAINED = "maintained"
    ACADEMY = "academy"
    PUPIL_REFERRAL_UNIT = "pupil_referral_unit"


class Force(StrEnum):
    """How binding it is; the four are never added up in one figure."""

    STATUTORY = "statutory"
    STATUTORY_GUIDANCE = "statutory_guidance"
    DOCUMENT = "document"
    RECOMMENDED = "recommended"


class Publish(StrEnum):
    """Whether it goes on the website."""

    MUST = "must"
    SHOULD = "should"
    ON_REQUEST = "on_request"
    NO = "no"


class Approver(StrEnum):
    """The lowest level to which the sources let approval be delegated."""

    FULL_BOARD = "full_board"
    COMMITTEE = "committee"
    INDIVIDUAL = "individual"
    HEADTEACHER = "headteacher"
    HEAD_DETERMINES = "head_determines"
    EMPLOYER = "employer"
    TRUST_BOARD = "trust_board"
    NOT_STATED = "not_stated"


class Basis(StrEnum):
    """What the frequency of review rests on."""

    LAW = "law"
    STATUTORY_GUIDANCE = "statutory_guidance"
    DFE_GUIDE = "dfe_guide"
    TRUST_HANDBOOK = "trust_handbook"
    WITHDRAWN_LIST = "withdrawn_list"
    CONVENTION = "convention"
    FIXED_DATE = "fixed_date"
    ON_CHANGE = "on_change"
    LIVE = "live"


class Confidence(StrEnum):
    """A: law or GOV.UK read; B: a reputable secondary source; C: background, to verify."""

    A = "A"
    B = "B"
    C = "C"


@dataclass(frozen=True, slots=True)
class Review:
    """How often: `months` is None where no interval is fixed; `fixed` names days of the year."""

    months: int | None
    basis: Basis
    fixed: str | None = None
    trigger: str | None = None
    consult: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Application:
    """What the entry asks of one sort of school; `only` ends the words “where the school …”."""

    sort: Sort
    force: Force
    publish: Publish | None
    approver: Approver
    approver_note: str | None = None
    only: str | None = None


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One policy or document; `sources` are codes of the catalogue's source list."""

    slug: str
    name: str
    aliases: tuple[str, ...]
    schools: tuple[Application, ...]
    review: Review
    confidence: Confidence
    sources: tuple[str, ...]
    acknowledge: str | None = None
    owner: str | None = None
    note: str | None = None

    def application(self, kind: KindOfSchool) -> Application | None:
        """What it asks of a kind of school; None where it asks nothing of it."""
        sort = _SORTS.get(kind)
        return next((each for each in self.schools if each.sort is sort), None)


_SORTS = {
    KindOfSchool.ENGLAND_MAINTAINED: Sort.MAINTAINED,
    KindOfSchool.ENGLAND_ACADEMY: Sort.ACADEMY,
}


def applies(entry: CatalogueEntry, kind: KindOfSchool) -> bool:
    """Whether schools of this kind keep it, if only some of them (see `Application.only`).

    The catalogue is England's: it asks nothing of a school in Wales or under its own rules.
    """
    return entry.application(kind) is not None
