"""Judging dates: what “review date” means, which proposals agree, which next review stands.

“Review date” is the next review unless its companions say otherwise: a separate next review, a
place in the list under “Written”, or a date no later than the policy's own.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from governance.domain.dates import PreciseDate
from governance.domain.reading.proposal import RANK, Field, Proposal, Source

_ROW, _ROWS = 40, 90


@dataclass(slots=True)
class Verdict:
    """The dates of a document after weighing; `conflicts` are next reviews that lost."""

    written: Proposal | None = None
    approved: list[Proposal] = field(default_factory=list)
    reviewed: list[Proposal] = field(default_factory=list)
    next_review: Proposal | None = None
    conflicts: list[tuple[Proposal, Proposal]] = field(default_factory=list)
    ambiguous: list[Proposal] = field(default_factory=list)


def _later(one: PreciseDate, other: PreciseDate) -> bool:
    """Whether a date lies wholly after another, whatever their precisions."""
    return one.first() > other.last()


def _history(reviews: list[Proposal], written: list[Proposal]) -> set[int]:
    """Review lines that continue a list begun by “Written”, or that stand in a row, rising."""
    places: set[int] = set()
    run: list[Proposal] = []
    for this in [*sorted(reviews, key=lambda proposal: proposal.start), None]:
        if this is not None and run and this.start - run[-1].end < 60:
            run.append(this)
            continue
        begun = run and any(0 < run[0].start - origin.end < 60 for origin in written)
        distinct = len({proposal.date for proposal in run})
        if (begun and distinct >= 2) or distinct >= 3:
            places.update(proposal.start for proposal in run)
        run = [this] if this is not None else []
    return places


def _distinct(proposals: list[Proposal]) -> list[Proposal]:
    """One of each date, the strongest first met, in order of date."""
    kept: dict[str, Proposal] = {}
    for proposal in sorted(proposals, key=lambda each: (RANK[each.source], each.start)):
        kept.setdefault(proposal.date.edtf, proposal)
    return sorted(kept.values(), key=lambda proposal: proposal.date)


def _settle_reviews(by: dict[Field, list[Proposal]], verdict: Verdict) -> None:
    """Share the ambiguous “review dates” out between last and next."""
    reviews = by[Field.REVIEW]
    history = _history(reviews, by[Field.WRITTEN])
    done = [p.date for kind in (Field.WRITTEN, Field.APPROVED, Field.REVIEWED) for p in by[kind]]
    latest = max(done, key=lambda each: each.last()) if done else None
    upcoming = {p.date.edtf for p in by[Field.NEXT]}
    last_in_history = max((p.date for p in reviews if p.start in history), default=None)
    for review in reviews:
        if review.date.edtf in upcoming:
            continue
        if review.start in history:
            ends = review.date == last_in_history and latest is not None and not upcoming
            beyond = (
                ends
                and latest is not None
                and _later(review.date, latest)
                and not any(
                    0 < review.start - origin.end < 4000 and origin.source is Source.LABEL
                    for origin in by[Field.WRITTEN]
                )
            )
            target = (
                Field.NEXT if beyond and len({p.date for p in reviews}) == 1 else Field.REVIEWED
            )
        elif upcoming:
            after = all(_later(review.date, PreciseDate(edtf)) for edtf in upcoming)
            target = Field.NEXT if after else Field.REVIEWED
        elif latest is None:
            target = Field.NEXT
            verdict.ambiguous.append(review)
        else:
            target = Field.NEXT if _later(review.date, latest) else Field.REVIEWED
        by[target].append(review)


def _not_overtaken(proposals: list[Proposal], done: list[Proposal]) -> list[Proposal]:
    """Without a “due” line of a history that later lines overtook: it was reviewed, and since."""
    return [
        due
        for due in proposals
        if sum(1 for act in done if act.start > due.start and _later(act.date, due.date)) < 2
    ]


def _newest_of_list(proposals: list[Proposal], done: list[Proposal]) -> list[Proposal]:
    """“Next update May 2015, next update May 2017, ...”: of three and more in a row, the last.

    What was done may stand between them: “Updated May 2015 Next update May 2017 Updated ...”.
    """
    told = [p for p in proposals if p.source is not Source.SENTENCE]
    told.sort(key=lambda proposal: proposal.start)
    near = all(
        two.start - one.end <= (_ROWS if any(one.end < p.start < two.start for p in done) else _ROW)
        for one, two in pairwise(told)
    )
    if len({p.date.edtf for p in told}) < 3 or not near:
        return proposals
    return [told[-1]]


def _choose_next(proposals: list[Proposal], verdict: Verdict, done: list[Proposal]) -> None:
    """The next review most often given, then the latest; the others are conflicts."""
    proposals = _not_overtaken(_newest_of_list(proposals, done), done)
    if not proposals:
        return
    rows = [p for p in proposals if p.history]
    if rows:
        newest = max(rows, key=lambda proposal: proposal.date)
        proposals = [p for p in proposals if not p.history] + [newest]
    often = Counter(proposal.date.edtf for proposal in proposals)
    labelled = [p for p in proposals if p.source is not Source.SENTENCE] or proposals
    latest_done = max((each.date.first() for each in done), default=None)
    fresh = [p for p in labelled if latest_done is None or p.date.last() >= latest_done] or labelled
    best = max(fresh, key=lambda p: (often[p.date.edtf], p.date.last(), -p.start))
    verdict.next_review = best
    for proposal in proposals:
        same = best.date.covers(proposal.date.first()) or proposal.date.covers(best.date.first())
        if not same and not any(lost.date == proposal.date for _, lost in verdict.conflicts):
            verdict.conflicts.append((best, proposal))


def judge_dates(proposals: list[Proposal]) -> Verdict:
    """Weigh all proposed dates."""
    by: dict[Field, list[Proposal]] = {kind: [] for kind in Field}
    for proposal in proposals:
        by[proposal.field].append(proposal)
    verdict = Verdict()
    strong_written = [p for p in by[Field.WRITTEN] if not p.weak]
    acts = [p.date for kind in (Field.APPROVED, Field.REVIEWED) for p in by[kind]]
    if strong_written or any(
        p.history for p in proposals if p.field in (Field.REVIEWED, Field.APPROVED)
    ):
        weak = [p for p in by[Field.WRITTEN] if p.weak]
        by[Field.WRITTEN] = strong_written
        if not strong_written and not any(
            any(w.date.covers(a.first()) or a.covers(w.date.first()) for a in acts) for w in weak
        ):
            by[Field.WRITTEN] = weak
    by[Field.WRITTEN] = [p for p in by[Field.WRITTEN] if not (p.weak and p.date in acts)]
    _settle_reviews(by, verdict)
    written = _distinct(by[Field.WRITTEN])
    verdict.approved = _distinct(by[Field.APPROVED])
    verdict.reviewed = _distinct(by[Field.REVIEWED])
    if written:
        labelled = [p for p in written if p.source is Source.LABEL and not p.history] or written
        verdict.written = min(labelled, key=lambda proposal: proposal.date)
    done = [*verdict.approved, *verdict.reviewed]
    _choose_next(by[Field.NEXT], verdict, done)
    return verdict
