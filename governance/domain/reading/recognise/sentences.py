"""Sentences about the policy itself: “This policy was adopted by the governors on 3 May 2019.”

A date, body or frequency counts only where nothing but helping words stand between the policy (or
“it”), the verb and the value; so advice issued, risk assessments reviewed and staff trained in the
same sentence lend the policy nothing.
"""

from __future__ import annotations

import re

from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.bodies import body_at, last_body, person_at, role_at
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.fillers import only_helpers
from governance.domain.reading.recognise.frequencies import FrequencyMark, find_frequencies
from governance.domain.reading.recognise.stretches import LONG, sentences
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words import words_of
from governance.domain.reading.words.statements import (
    ACT,
    AHEAD,
    AMENDED_TOO,
    APPROVE,
    COMES_BACK,
    DID,
    DOER,
    DONE_TO_IT,
    EFFECT,
    IT,
    NEXT_DOER,
    NEXT_IN,
    NEXT_REVIEW,
    OPENED,
    OTHERS,
    PLANNED,
    POLICY,
    REVIEW_DUE,
    REVIEWER,
    REVIEWS,
    STANDING,
    STEMS,
    SUBJECT,
    THEN,
    WRITTEN_BY,
    YEARLY,
)

_PLAIN = words_of(
    """
    whole schoo acade above curre revis updat new full trust gover writt follo prese final all
    """
)
_YEAR_IN = re.compile(
    r"(?i)\b(?:written|created|introduced|produced|drafted|adopted|approved|ratified|agreed"
    r"|reviewed|revised|updated|amended)(?: again)? in"
    r"(?: (?:19|20)\d\d,?(?: and(?: again)?)?(?: in)?){0,4}\s\Z"
)
"""“Written in 2003, revised in 2007, in 2011”: a bare year is a date only right behind its act."""
_APPROVES = re.compile(APPROVE)
_GATES = (POLICY, IT, NEXT_REVIEW, DONE_TO_IT)


def _stems(words: str) -> set[str]:
    """The words of a title, cut short so that “bullying” and “bully” meet."""
    return {word[:5] for word in re.findall(r"[a-z]{3,}", words.lower())} - {"and", "the", "for"}


class SentenceReader:
    """Reads the sentences that speak of the policy."""

    def __init__(
        self, sheet: Sheet, dates: Dates, claimed: set[int], title: str = "", school: str = ""
    ) -> None:
        self.sheet, self.dates, self.claimed = sheet, dates, claimed
        self.school = school
        self.title = _stems(title)
        self.found: list[Proposal] = []

    def read(self) -> list[Proposal]:
        """All that the sentences say."""
        for sentence in sentences(self.sheet):
            start, end = sentence.start, min(sentence.end, sentence.start + LONG)
            text = self.sheet.plain[start:end]
            low = text.lower()
            if not any(stem in low for stem in STEMS):
                continue
            if not (STANDING.match(text) or any(gate.search(text) for gate in _GATES)):
                continue
            for mark in self.dates.within(start, end):
                if mark.start not in self.claimed and (
                    not mark.bare or _YEAR_IN.search(self.sheet.plain, start, mark.start)
                ):
                    self._date(start, mark.start, mark.end, mark.date)
            self._frequency(start, end, text)
            self._body(start, text)
            self._writer(start, text)
        return self.found

    def _say(self, field: Field, value: object, start: int, end: int) -> None:
        because = "A sentence says so of the policy."
        self.found.append(Proposal(field, value, start, end, because, Source.SENTENCE))  # type: ignore[arg-type]  # checked by field

    def _date(self, start: int, at: int, end: int, value: object) -> None:
        before = self.sheet.plain[start:at]
        if (plain := self._plainly(before, end)) is not None:
            self._say(plain, value, at, end)
            return
        ahead = NEXT_REVIEW.search(before)
        if (ahead and only_helpers(before[ahead.end() :], 16)) or (
            NEXT_IN.search(before) and self._reviewed_at_all(before)
        ):
            self._say(Field.NEXT, value, at, end)
            return
        acts = list(ACT.finditer(before))
        if not acts:
            return
        act = acts[-1]
        subject = self._subject(before, act.start())
        between = before[act.end() :]
        if subject is None:
            doer = self._doer(before)
            if not doer or doer.end() < act.end():
                return
            between, subject = before[doer.end() :], doer.start("act")
        if self.school:
            between = between.replace(self.school, "school")
        if not only_helpers(between, 22) or EFFECT.search(between):
            return
        field = self._field(
            act, before[subject : act.end()] + (between if act.group("review") else "")
        )
        if field is not None:
            self._say(field, value, at, end)

    def _plainly(self, before: str, end: int) -> Field | None:
        """What whole wordings say of a date, whatever else the sentence holds."""
        if any(ahead.search(before) for ahead in (NEXT_DOER, COMES_BACK, REVIEW_DUE)):
            return Field.NEXT
        if DID.search(before):
            return Field.REVIEWED
        if OPENED.match(before) and (then := THEN.match(self.sheet.plain[end : end + 160])):
            act = (then.group("did") or then.group("done")).lower()
            return Field.APPROVED if _APPROVES.fullmatch(act) else Field.REVIEWED
        return None

    @staticmethod
    def _doer(text: str) -> re.Match[str] | None:
        """The last statement that somebody approved the policy: “The governors adopted it”."""
        return next(reversed(list(DOER.finditer(text))), None)

    def _reviewed_at_all(self, before: str) -> bool:
        """Whether the sentence has said that the policy is reviewed."""
        return any(
            (act.group("revise") or act.group("review"))
            and self._subject(before, act.start()) is not None
            for act in ACT.finditer(before)
        )

    def _subject(self, before: str, act: int) -> int | None:
        """Where the predicate begins, when only helping words part it from the policy."""
        for match in reversed(list(POLICY.finditer(before, 0, act))):
            named = SUBJECT.search(before[max(0, match.start() - 160) : match.start()])
            if (
                named
                and not self._another(named.group(), match.group())
                and (only_helpers(before[match.end() : act]))
            ):
                return match.end()
        for match in IT.finditer(before, 0, act):
            if only_helpers(before[match.end() : act], 12):
                return match.end()
        return None

    def _another(self, named: str, noun: str) -> bool:
        """Whether “the Accessibility Plan” is another document than this one."""
        if OTHERS.search(named):
            return True
        determiner, _, rest = named.strip().partition(" ")
        if determiner.lower() in ("this", "these", "it", "which"):
            return False
        other = _stems(rest) - self.title - _PLAIN
        plan = noun.lower() not in ("policy", "document", "statement", "procedure", "procedures")
        return bool(self.title) and (bool(other) or (plan and not _stems(noun) & self.title))

    def _field(self, act: re.Match[str], words: str) -> Field | None:
        tail = words[-60:]
        if act.group("approve"):
            return None if PLANNED.search(self._nearest(words)) else Field.APPROVED
        if act.group("write") and AMENDED_TOO.search(words):
            return Field.REVIEWED
        if act.group("write"):
            return None if PLANNED.search(self._nearest(words)) else Field.WRITTEN
        if AHEAD.search(self._nearest(tail)):
            return Field.NEXT
        return Field.REVIEWED if act.group("revise") else None

    @staticmethod
    def _nearest(words: str) -> str:
        """The words of the last clause: what follows the last date or comma before the verb."""
        parts = re.split(r"\d{4}|[,;]|\band(?= (?:was|is|will|has|it|due|last|then))", words)
        return parts[-1] if parts else words

    def _frequency(self, start: int, end: int, text: str) -> None:
        if match := YEARLY.search(text) or STANDING.match(text):
            marks = find_frequencies(text, match.start(), match.end())
            if marks:
                self._say_frequency(start, marks[0])
                return
        for mark in find_frequencies(text, 0, len(text)):
            if mark.loose and not re.search(
                r"\b(?:every|cycle|basis)\b", text[mark.start - 8 : mark.end + 20]
            ):
                continue
            if self._policy_reviewed(text, mark):
                self._say_frequency(start, mark)
                self._reviewer(start, text, mark)
                return

    def _policy_reviewed(self, text: str, mark: FrequencyMark) -> bool:
        before = text[: mark.start]
        reviews = list(REVIEWS.finditer(before))
        if reviews and only_helpers(before[reviews[-1].end() :], 12):
            return True
        acts = [act for act in ACT.finditer(before) if act.group("revise") or act.group("review")]
        if not acts:
            return False
        act = acts[-1]
        if not only_helpers(before[act.end() :], 18):
            return False
        return self._subject(before, act.start()) is not None

    def _say_frequency(self, start: int, mark: FrequencyMark) -> None:
        self._say(Field.FREQUENCY, mark.months, start + mark.start, start + mark.end)

    def _reviewer(self, start: int, text: str, mark: FrequencyMark) -> None:
        """“To be reviewed by the business manager every year”: the manager owns it."""
        if doer := REVIEWER.search(text, 0, mark.start):
            span = role_at(self.sheet.plain, start + doer.start("who"), start + doer.end("who"))
            if span is not None and span[1] == start + doer.end("who"):
                self._say(Field.OWNER, self.sheet.words(*span), *span)
            return
        by = text.rfind(" by ", 0, mark.start)
        if by < 0 or mark.start - by > 80 or not text[:by].endswith(("reviewed", "updated")):
            return
        plain, at = self.sheet.plain, start + by + 4
        if body_at(plain, at, start + mark.start):
            return
        span = role_at(plain, at, start + mark.start) or person_at(plain, at, start + mark.start)
        if span is not None:
            self._say(Field.OWNER, self.sheet.words(*span), *span)

    def _writer(self, start: int, text: str) -> None:
        """“This policy was written by the Computing Leader”: the leader owns it."""
        match = WRITTEN_BY.search(text)
        if not match or self._subject(text[: match.start()], match.start()) is None:
            return
        plain, at, stop = self.sheet.plain, start + match.end(), start + len(text)
        span = role_at(plain, at, stop) or person_at(plain, at, stop, 0)
        if span is not None and span[0] - at <= 1 and not body_at(plain, at, stop):
            self._say(Field.OWNER, self.sheet.words(*span), *span)

    def _body(self, start: int, text: str) -> None:
        for act in ACT.finditer(text):
            if not act.group("approve"):
                continue
            by = re.compile(
                r"(?: and \w{5,12})? (?:by|at (?:a|the)(?: \w+)? meeting of|at)\b"
            ).match(text, act.end())
            if by and self._subject(text[: act.start()], act.start()) is not None:
                span = body_at(self.sheet.plain, start + by.end(), start + len(text))
                if span is not None:
                    self._say(Field.APPROVED_BY, self.sheet.words(*span), *span)
                    return
        if (doer := DOER.search(text)) and doer.group("act"):
            first, last = start + doer.start("who"), start + doer.end("who")
            span = body_at(self.sheet.plain, first, last)
            if span is None and re.search(r"(?i)\b(?:it|they|we)\Z", doer.group("who")):
                span = last_body(self.sheet.plain, max(0, first - 250), last)
            if span is not None:
                self._say(Field.APPROVED_BY, self.sheet.words(*span), *span)
