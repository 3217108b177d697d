"""Facts: what each label and its value say, as proposals."""

from __future__ import annotations

import re
from dataclasses import replace

from governance.domain.reading.controls.beyond import OffFacts
from governance.domain.reading.controls.grids.blocks import version_blocks
from governance.domain.reading.controls.values.clauses import clauses
from governance.domain.reading.controls.values.entry import Entry
from governance.domain.reading.people.approvers import approver
from governance.domain.reading.people.certainty import sure_approver, whole_keeper
from governance.domain.reading.people.holders import heads_more, holder, keeps
from governance.domain.reading.proposal import Field, Gap, Proposal, Source
from governance.domain.reading.recognise.bodies import body_at
from governance.domain.reading.recognise.dates import DateMark
from governance.domain.reading.recognise.frequencies import chosen, find_frequencies
from governance.domain.reading.words.acts import ALSO_REVIEWED, BOTH
from governance.domain.reading.words.labels import DATED, Slot

_FIELDS = {
    Slot.WRITTEN: Field.WRITTEN,
    Slot.APPROVED: Field.APPROVED,
    Slot.REVIEWED: Field.REVIEWED,
    Slot.REVIEW: Field.REVIEW,
    Slot.NEXT: Field.NEXT,
}
_VERSION = re.compile(
    r"[\s:.\-(]{0,4}(?P<it>(?:[vV](?:ersion|er)?\.? ?)?(?P<number>\d{1,3}(?:\.\d{1,3})"
    r"{0,3}[a-z]?)(?:-\d{2}/\d{2}(?!\d))?|FINAL|DRAFT|Final|Draft|[A-Z])(?![\w/%]|\.\d)(?! of )"
)
_NOT_BARE = re.compile(
    r"(?!on |the |of |signed|agreed|adopted)[a-z]{2}|of [A-Z]|of (?!the )[a-z]{4}"
)
_APPROVED_BY = re.compile(r"\b(?:approved|adopted|ratified|agreed) by (?:the )?")
_SAFEGUARDING = re.compile(r"(?i)safeguarding|child protection")
"""Where the designated person is an office of law, not who keeps the policy."""
_LAST = re.compile(r"(?i)last|from|since|as (?:of|at)|review(?:ed)?\b")
_PLANNED = re.compile(r"\b(?:to|will|shall|must|should) be\b")
_THE_PLAN = re.compile(r"the plan (?:is|will|must|should)\b")
"""In a document that is no plan, a pupil's: “The plan is reviewed every six months.”"""
_AHEAD = re.compile(r"\b(?:next|again in|due)\b")


class Facts(OffFacts):
    """Reads entries into proposals and gaps."""

    def read(self) -> list[Proposal]:
        """All that the labels say."""
        histories, used = version_blocks(self.sheet, self.dates, self.entries)
        self.found += histories.found
        self.claimed |= histories.claimed
        for index, entry in enumerate(self.entries):
            if index not in used:
                self._entry(index, entry)
        return self.found

    def _entry(self, index: int, entry: Entry) -> None:
        match entry.label.slot:
            case Slot.DATE:
                self._bare_date(index, entry)
            case Slot.OWNER:
                self._owner(entry)
                if not entry.empty and entry.label.key.endswith(" by"):
                    self._date_below(Field.WRITTEN, entry)
            case Slot.VERSION:
                self._version(entry)
            case Slot.FREQUENCY:
                self._frequency(entry)
            case _ if keeps(self.sheet, self.dates, entry):
                self._owner(entry)
            case slot if slot in DATED:
                self._dated(entry)
            case Slot.BY:
                self._by(index, entry)
            case Slot.REVIEW_BODY:
                self._review_body(entry)
            case Slot.OTHER:
                self._status(entry)
            case _:
                pass
        if entry.empty and entry.label.slot in DATED | {Slot.FREQUENCY, Slot.OWNER}:
            self._gap(entry)

    def _gap(self, entry: Entry) -> None:
        label = entry.label
        body_alone = label.body is not None and not label.sure
        if (label.sure or label.slot in (Slot.NEXT, Slot.FREQUENCY)) and not body_alone:
            self.gaps.append(Gap(label.words, label.start, label.end))

    def _dated(self, entry: Entry) -> None:
        field = _FIELDS[entry.label.slot]
        marks = self._marks(entry)
        if marks and _AHEAD.search(self.sheet.plain, entry.start, marks[0].start):
            field = Field.NEXT
        if marks and self._past_row(entry, marks[0]):
            field = Field.REVIEWED
        many = field in (Field.REVIEWED, Field.APPROVED, Field.REVIEW)
        for mark in marks if many else marks[:1]:
            self._add(field, mark.date, mark.start, mark.end, entry.label)
            self.claimed.add(mark.start)
            if field is Field.APPROVED and BOTH.search(entry.label.key):
                self._add(Field.REVIEWED, mark.date, mark.start, mark.end, entry.label)
        if len(marks) == 1 and field is Field.APPROVED:
            self._values_ahead(entry, marks[0])
        if marks:
            last = marks[-1] if many else marks[0]
            later = [m for m in self.dates.within(last.end, entry.end) if m.start > last.start]
            for clause, mark in clauses(self.sheet.plain, later, last.end):
                self._add(clause, mark.date, mark.start, mark.end, entry.label)
                self.claimed.add(mark.start)
            self._column(entry, field, last)
        told = self.sheet.plain[entry.start : min(entry.end, entry.start + 120)]
        frequent = field in (Field.REVIEW, Field.NEXT, Field.REVIEWED) or "review" in told
        if frequent and not entry.empty:
            self._loose_frequency(entry, bool(marks), field)
        if field is Field.APPROVED:
            self._approver(entry)
            if not marks and not entry.empty:
                self._date_below(field, entry)
                self._wrapped(entry)

    def _loose_frequency(self, entry: Entry, dated: bool, field: Field) -> None:
        if (
            _THE_PLAN.match(entry.label.key)
            and "plan" not in (self.sheet.low[: min(400, entry.label.start)])
        ):
            return
        marks = find_frequencies(self.sheet.plain, entry.start, min(entry.end, entry.start + 120))
        aside = self.sheet.plain[max(0, marks[0].start - 1)] == "(" if marks else False
        marks = [mark for mark in marks if aside or not (dated and mark.loose)]
        if field in (Field.WRITTEN, Field.APPROVED):
            marks = [mark for mark in marks if not mark.words.lower().endswith("al")]
        approved = _APPROVED_BY.search(
            self.sheet.plain, entry.start, min(entry.end, entry.start + 120)
        )
        span = body_at(self.sheet.plain, approved.end(), entry.end) if approved else None
        if span is not None:
            self._add(Field.APPROVED_BY, self.sheet.words(*span), *span, entry.label)
            self.found[-1] = replace(self.found[-1], loose=True)
        lead = self.sheet.plain[entry.start : marks[0].start] if marks else ""
        if marks and len(lead) <= 60 and ". " not in lead:
            self._add(Field.FREQUENCY, marks[0].months, marks[0].start, marks[0].end, entry.label)
            self.found[-1] = replace(self.found[-1], loose=field is not Field.NEXT)

    def _approver(self, entry: Entry) -> None:
        span = approver(self.sheet, self.dates, entry)
        if span is not None:
            self._add(Field.APPROVED_BY, self.sheet.words(*span), *span, entry.label)
            if not (self._plainly(entry, *span) and sure_approver(self.sheet.plain, *span)):
                self.found[-1] = replace(self.found[-1], loose=True)

    def _frequency(self, entry: Entry) -> None:
        end = min(entry.end, entry.start + 120)
        marks = find_frequencies(self.sheet.plain, entry.start, end)
        if mark := chosen(self.sheet.plain, marks):
            self._add(Field.FREQUENCY, mark.months, mark.start, mark.end, entry.label)
            behind = self.dates.within(mark.end, min(entry.end, mark.end + 24))
            if behind and not _LAST.search(self.sheet.plain, mark.end, behind[0].start):
                self._add(Field.NEXT, behind[0].date, behind[0].start, behind[0].end, entry.label)
                self.claimed.add(behind[0].start)
            return
        nearby = self.dates.within(entry.start, end)
        if nearby and nearby[0].start - entry.start <= 6:
            self.claimed.add(nearby[0].start)

    def _version(self, entry: Entry) -> None:
        marks = self.dates.within(entry.start, entry.end)
        if marks and marks[0].start == entry.start and (entry.label.sure or entry.below):
            mark = marks[0]
            self._add(
                Field.VERSION,
                self.sheet.words(mark.start, mark.end),
                mark.start,
                mark.end,
                entry.label,
            )
            return
        match = _VERSION.match(self.sheet.plain, entry.start, entry.end)
        if match and self._of_model(match.group("it")):
            return
        dated = marks and match and marks[0].start < match.end()
        if match and ("/" in match.group("it") or not dated):
            start, end = match.span("it")
            self._add(Field.VERSION, self.sheet.words(start, end), start, end, entry.label)

    def _owner(self, entry: Entry) -> None:
        nobody = entry.empty or heads_more(self.sheet, entry.label)
        found = None if nobody else holder(self.sheet, self.dates, entry)
        office = entry.label.key == "designated person"
        if found is None or (office and _SAFEGUARDING.search(self.sheet.plain, 0, 600)):
            return
        words, start, stop = found
        self._add(Field.OWNER, words, start, stop, entry.label)
        whole = whole_keeper(self.sheet.plain, start, stop) and self._plainly(entry, start, stop)
        if entry.label.slot is not Slot.OWNER or not whole:
            self.found[-1] = replace(self.found[-1], loose=True)
        behind = self.dates.within(stop, min(entry.end, stop + 12))
        act = entry.label.slot is Slot.WRITTEN or entry.label.key.endswith(" by")
        if behind and act and behind[0].start not in self.claimed:
            mark = behind[0]
            field = Field.REVIEWED if ALSO_REVIEWED.search(entry.label.key) else Field.WRITTEN
            self._add(field, mark.date, mark.start, mark.end, entry.label)
            self.claimed.add(mark.start)

    def _by(self, index: int, entry: Entry) -> None:
        """“Approved: May 2019   By: Governors”, “Created: May 2018   By: A Bell”."""
        before = self.entries[index - 1].label if index else None
        if before is None or entry.empty or entry.label.start - before.end > 80:
            return
        if before.slot is Slot.WRITTEN:
            self._owner(entry)
        elif before.slot is Slot.APPROVED:
            self._approver(entry)

    def _review_body(self, entry: Entry) -> None:
        marks = self._marks(entry) if not entry.empty else []
        ahead = _PLANNED.search(entry.label.key)
        for mark in marks[:1]:
            self._add(
                Field.NEXT if ahead else Field.REVIEWED,
                mark.date,
                mark.start,
                mark.end,
                entry.label,
            )
            self.claimed.add(mark.start)
        if not marks and not entry.empty:
            self._date_below(Field.REVIEWED, entry)

    def _bare_date(self, index: int, entry: Entry) -> None:
        """“Date:” belongs to the act before it, or to the participle behind it."""
        marks = self._marks(entry) if not entry.empty else []
        if not marks or _NOT_BARE.match(self.sheet.plain, entry.start, marks[0].start):
            return
        mark = marks[0]
        if entry.label.key == "on" and self._act_before(index, entry) is Field.WRITTEN:
            return
        field = None if self._told_before(index, entry) else self._act_behind(index, entry, mark)
        field = field or self._act_before(index, entry)
        self.claimed.add(mark.start)
        if field is None:
            self.signed_dates.append((entry, mark))
            return
        weak = field is Field.WRITTEN
        because = "It follows the label “Date”" + (
            " and no act is named." if weak else f", which belongs to “{field.value}” beside it."
        )
        self.found.append(
            Proposal(field, mark.date, mark.start, mark.end, because, Source.TABLE, weak=weak)
        )
        later = self.dates.within(mark.end, entry.end)
        for clause, each in clauses(self.sheet.plain, later, mark.end):
            self._add(clause, each.date, each.start, each.end, entry.label)
            self.claimed.add(each.start)

    def _told_before(self, index: int, entry: Entry) -> bool:
        """“Reviewed by the Leadership Team Date May 2019”: the act right before has no date."""
        before = self.entries[index - 1] if index else None
        if before is None or before.label.slot is not Slot.REVIEW_BODY:
            return False
        near = entry.label.start - before.label.end <= 80
        return near and not self.dates.within(before.label.start, entry.label.start)

    def _act_behind(self, index: int, entry: Entry, mark: DateMark) -> Field | None:
        if index + 1 >= len(self.entries):
            return None
        after = self.entries[index + 1]
        touching = self.sheet.plain[mark.end : after.label.start].strip() == ""
        same = after.label.line.index == entry.label.line.index
        if touching and same and after.empty and not after.label.sure:
            return _FIELDS.get(after.label.slot)
        return None

    def _act_before(self, index: int, entry: Entry) -> Field | None:
        """The field of the act that the date completes; None for a signature's date."""
        for back in range(index - 1, max(-1, index - 5), -1):
            before = self.entries[back]
            if entry.label.start - before.label.end > 220:
                break
            slot = before.label.slot
            if slot in (Slot.SIGNED, Slot.NAME, Slot.ROLE):
                return None
            dated = bool(self._marks(before)) if not before.empty else False
            if slot in (Slot.APPROVED, Slot.REVIEWED, Slot.NEXT) and not dated:
                return _FIELDS[slot]
            if slot is Slot.REVIEW and before.empty:
                return Field.REVIEW
            if slot is Slot.REVIEW_BODY:
                return Field.REVIEWED
            if slot is Slot.OWNER and "by" in before.label.key.split():
                return Field.WRITTEN
            if slot is Slot.DATE:
                break
        return Field.WRITTEN
