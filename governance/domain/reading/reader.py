"""Reading a document: recognisers propose, the judge decides, every value keeps its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from governance.domain.dates import PreciseDate
from governance.domain.reading.blocks import Document
from governance.domain.reading.controls.facts import Facts
from governance.domain.reading.controls.grids.tables import TableReader
from governance.domain.reading.controls.labels.finder import LabelFinder
from governance.domain.reading.controls.values.pairs import PairFinder
from governance.domain.reading.judge.dates import Verdict, judge_dates
from governance.domain.reading.judge.doubts import Doubts
from governance.domain.reading.judge.others import other_readings
from governance.domain.reading.judge.people import (
    judge_approver,
    judge_frequency,
    judge_owner,
    judge_version,
)
from governance.domain.reading.judge.sureness import Sureness
from governance.domain.reading.people.decided import decided
from governance.domain.reading.people.keeping.keepers import keepers
from governance.domain.reading.people.signatures import Signature, SignatureReader
from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.cover import (
    cover_clauses,
    cover_date,
    cover_version,
    dated_title,
)
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.kind import kind_of
from governance.domain.reading.recognise.names.school import find_school
from governance.domain.reading.recognise.names.titles.finder import TitleFinder
from governance.domain.reading.recognise.references import find_references
from governance.domain.reading.recognise.sentences import SentenceReader
from governance.domain.reading.result import (
    Confidence,
    DocumentKind,
    Found,
    Reading,
    Signatory,
)
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.weighing.dates import unread_dates
from governance.domain.reading.weighing.parties.marks import Marks
from governance.domain.reading.weighing.parties.opinion import Opinion
from governance.domain.reading.weighing.rates import unread_rate

T = TypeVar("T")


class _Work:
    """One document on its way from text to reading."""

    def __init__(self, document: Document) -> None:
        self.sheet = Sheet(document)
        self.dates = Dates(self.sheet.plain)
        schools = find_school(self.sheet)
        self.school, self.others = schools.best, schools.others
        labels = self.labels = LabelFinder(self.sheet, self.dates).find()
        tables = TableReader(self.sheet, self.dates, labels)
        proposals = tables.read()
        labels = [label for label in labels if label.line.index not in tables.used]
        self.entries = PairFinder(self.sheet, self.dates, labels).find()
        signatures = SignatureReader(self.sheet, self.dates, labels)
        self.signatures = signatures.read()
        facts = Facts(self.sheet, self.dates, self.entries)
        taken = tables.histories.claimed | signatures.claimed
        proposals += [each for each in facts.read() if each.start not in taken]
        claimed = facts.claimed | taken
        school = str(self.school.value) if self.school else None
        self.titles = TitleFinder(
            self.sheet, self.dates, self.entries, school, schools.mine + schools.others
        )
        self.title = self.titles.find()
        title = str(self.title.value) if self.title and not self.title.weak else ""
        proposals += SentenceReader(self.sheet, self.dates, claimed, title, school or "").read()
        proposals += decided(self.sheet, self.dates, taken, proposals)
        proposals += keepers(self.sheet, self.dates, proposals)
        proposals += cover_clauses(self.sheet, self.dates, {each.start for each in proposals})
        proposals += cover_date(self.sheet, self.dates, proposals)
        if self.title:
            proposals += dated_title(
                self.sheet, self.dates, (self.title.start, self.title.end), school, proposals
            )
        proposals += cover_version(self.sheet, proposals)
        signed = {each.signed.start for each in self.signatures if each.signed}
        proposals += unread_dates(self.sheet, self.dates, proposals, signed | claimed)
        proposals += unread_rate(self.sheet, self.dates, proposals)
        self.proposals, self.gaps = proposals, facts.gaps
        named = self.title is not None and not self.title.weak and self.school is not None
        self.sureness = Sureness(proposals, named, self.sheet.plain)

    def opinion(self) -> Opinion:
        """What the words beside them say of who approved and who keeps the policy."""
        signed = [(each.start, each.end) for each in self.signatures]
        return Opinion(Marks(self.sheet, self.dates, self.labels, signed))

    def found(self, proposal: Proposal | None, value: T, sure: Confidence) -> Found[T] | None:
        """A value with its evidence; None where there is no proposal."""
        if proposal is None:
            return None
        words = " ".join(self.sheet.words(proposal.start, proposal.end).split())
        page = self.sheet.page(proposal.start)
        return Found(value, words, proposal.start, proposal.end, page, sure, proposal.because)

    def dated(self, proposal: Proposal, sure: Confidence | None = None) -> Found[PreciseDate]:
        """A date with its evidence."""
        found = self.found(proposal, proposal.date, sure or self.sureness.of(proposal))
        if found is None:
            raise AssertionError("A proposal is always found.")
        return found

    def said(self, proposal: Proposal | None) -> Found[str] | None:
        """A text with its evidence."""
        if proposal is None:
            return None
        return self.found(
            proposal, " ".join(str(proposal.value).split()), self.sureness.of(proposal)
        )

    def other(self, proposal: Proposal) -> Found[PreciseDate | str | int]:
        """A reading that lost, with its evidence."""
        found = self.found(proposal, proposal.value, Confidence.UNSURE)
        if found is None:
            raise AssertionError("A proposal is always found.")
        return found

    def signed(self, signature: Signature) -> Found[Signatory]:
        """A signatory with its evidence."""

        def words(span: tuple[int, int] | None) -> str | None:
            return " ".join(self.sheet.words(*span).split()) if span else None

        mark = signature.signed
        value = Signatory(
            words(signature.name),
            words(signature.role),
            mark.date if mark else None,
            words((mark.start, mark.end)) if mark else None,
        )
        text = " ".join(self.sheet.words(signature.start, signature.end).split())
        because = "The name or role stands in a signature block."
        whole = signature.told and signature.name and signature.role
        sure = Confidence.CONFIDENT if whole else Confidence.LIKELY
        page = self.sheet.page(signature.start)
        return Found(value, text, signature.start, signature.end, page, sure, because)


def title_candidates(document: Document) -> list[tuple[str, list[str]]]:
    """Every stretch of a document that may be its title, with the marks that are weighed."""
    work = _Work(document)
    return [(work.sheet.words(*span), marks) for span, marks in work.titles.candidates()]


def _next(work: _Work, verdict: Verdict) -> Found[PreciseDate] | None:
    if verdict.next_review is None:
        return None
    return work.dated(verdict.next_review, work.sureness.next_review(verdict))


def _references(work: _Work, title: str | None) -> Iterator[Found[str]]:
    for start, end in find_references(work.sheet, title):
        words = work.sheet.words(start, end)
        proposal = Proposal(
            Field.TITLE, words, start, end, "The text refers to it.", Source.SENTENCE
        )
        said = work.said(proposal)
        if said is not None:
            yield said


def read(document: Document) -> Reading:
    """What a document says of itself, with evidence and doubts; any text gives a reading."""
    work = _Work(document)
    kind = kind_of(work.sheet, work.dates, work.proposals, 1 if work.school else 0)
    if kind not in (DocumentKind.POLICY, DocumentKind.TEMPLATE):
        return Reading(False, kind, doubts=())
    verdict = judge_dates(work.proposals)
    rate, rivals = judge_frequency(work.proposals)
    opinion = work.opinion()
    approver = opinion.on(Field.APPROVED_BY, judge_approver(work.proposals))
    owner = opinion.on(Field.OWNER, judge_owner(work.proposals))
    version = judge_version(work.proposals)
    others = other_readings(work.proposals, verdict, (rate, approver, owner, version))
    title = work.said(work.title)
    doubts = Doubts(work.sheet, work.dates, work.gaps, verdict)
    return Reading(
        is_policy=True,
        kind=kind,
        title=title,
        school=work.said(work.school),
        written=work.dated(verdict.written) if verdict.written else None,
        approved=tuple(work.dated(each) for each in verdict.approved),
        reviewed=tuple(work.dated(each) for each in verdict.reviewed),
        next_review=_next(work, verdict),
        frequency=work.found(rate, int(str(rate.value)), work.sureness.of(rate)) if rate else None,
        approved_by=work.said(approver),
        owner=work.said(owner),
        version=work.said(version),
        signatories=tuple(work.signed(each) for each in work.signatures),
        references=tuple(_references(work, title.value if title else None)),
        others=tuple((field.value, work.other(proposal)) for field, proposal in others),
        doubts=doubts.all(rate, rivals, work.others, work.school),
    )
