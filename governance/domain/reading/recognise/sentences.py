"""Sentences about the policy itself: “This policy was adopted by the governors on 3 May 2019.”

A date, body or frequency counts only where nothing but helping words stand between the policy (or
“it”), the verb and the value; so advice issued, risk assessments reviewed and staff trained in the
same sentence lend the policy nothing.
"""

from __future__ import annotations

import re

from governance.domain.reading.proposal import Field, Proposal, Value
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.fillers import only_helpers
from governance.domain.reading.recognise.stretches import LONG, sentences
from governance.domain.reading.sheet import Sheet, for_low
from governance.domain.reading.statements.makers import Makers
from governance.domain.reading.statements.rates import Rates
from governance.domain.reading.statements.spoken import spoken
from governance.domain.reading.words import words_of
from governance.domain.reading.words.statements import (
    ACT,
    AHEAD,
    ALSO,
    AMENDED_TOO,
    APPROVE,
    COMES_BACK,
    COORDINATE,
    DID,
    DOER,
    DONE_TO_IT,
    EFFECT,
    IT,
    NEXT_DOER,
    NEXT_IN,
    NEXT_REVIEW,
    OPENED,
    OPENS_WITH_IT,
    OTHERS,
    PLANNED,
    POLICY,
    REVIEW_DUE,
    REVIEWS_IT,
    STANDING,
    STEMS,
    SUBJECT,
    THEN,
    WAS_DONE,
)

_PLAIN = words_of(
    """
    whole schoo acade above exist curre revis updat new full trust gover writt follo prese final all
    """
)
_YEAR_IN = re.compile(
    r"(?i)\b(?:written|created|introduced|produced|drafted|adopted|approved|ratified|agreed"
    r"|reviewed|revised|updated|amended)(?: again)? in"
    r"(?: (?:19|20)\d\d,?(?: and(?: again)?)?(?: in)?){0,4}\s\Z"
)
"""“Written in 2003, revised in 2007, in 2011”: a bare year is a date only right behind its act."""
_THIS_IS = re.compile(
    r"(?i)\W{0,3}this (?:is|document is|sets out) (?:the|our|a|an) [^.]{0,60}?policy\b"
)
"""“This is the policy of Fell School on visits, approved by the committee on 3 May 2019.”"""
_OPENS = re.compile(r"(?i)\W{0,3}it\b")
"""“It is read by staff; it was reviewed in May”: the policy of the sentence before."""
_APPROVES = re.compile(APPROVE)
_GATES = tuple(map(for_low, (POLICY, IT, NEXT_REVIEW, DONE_TO_IT, REVIEWS_IT)))


def _stems(words: str) -> set[str]:
    """The words of a title, cut short so that “bullying” and “bully” meet."""
    return {word[:5].removesuffix("s") for word in re.findall(r"[a-z]{3,}", words.lower())} - {
        "and",
        "the",
        "for",
    }


def _named(words: str) -> re.Match[str] | None:
    """The nearest “this”, “the” or “our” with what follows it, up to the noun."""
    named = SUBJECT.search(words)
    while named and (nearer := SUBJECT.search(words, named.start() + 1)):
        named = nearer
    return named


class SentenceReader:
    """Reads the sentences that speak of the policy."""

    def __init__(
        self, sheet: Sheet, dates: Dates, claimed: set[int], title: str = "", school: str = ""
    ) -> None:
        self.sheet, self.dates, self.claimed = sheet, dates, claimed
        self.school = school
        self.title = _stems(title)
        self.found: list[Proposal] = []
        self.rates, self.makers = Rates(sheet, dates, self._subject), Makers(sheet, self._subject)

    def read(self) -> list[Proposal]:
        """All that the sentences say."""
        for sentence in sentences(self.sheet):
            start, end = sentence.start, min(sentence.end, sentence.start + LONG)
            low = self.sheet.low[start:end]
            if not any(map(low.__contains__, STEMS)):
                continue
            text = self.sheet.plain[start:end]
            if not (any(gate.search(low) for gate in _GATES) or STANDING.match(text)):
                continue
            for mark in self.dates.within(start, end):
                if mark.start not in self.claimed and (
                    not mark.bare or _YEAR_IN.search(self.sheet.plain, start, mark.start)
                ):
                    self._date(start, mark.start, mark.end, mark.date)
            self.found.extend(self.rates.told(start, text))
            self.found.extend(self.makers.told(start, text))
        return self.found

    def _say(self, field: Field, value: Value, start: int, end: int) -> None:
        self.found.append(spoken(field, value, start, end))

    def _date(self, start: int, at: int, end: int, value: Value) -> None:
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
        if " following " in between or not only_helpers(between, 22) or EFFECT.search(between):
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
        before = before.replace("\n", " ")
        for match in reversed(list(POLICY.finditer(before, 0, act))):
            named = _named(before[max(0, match.start() - 160) : match.start()])
            if (
                named
                and not self._another(named.group(), match.group())
                and (only_helpers(before[match.end() : act]))
            ):
                return match.end()
        if (joined := COORDINATE.search(before, 0, act)) and OPENS_WITH_IT.match(before):
            return joined.start()
        if _THIS_IS.match(before) and before[:act].endswith((", ", ", and ")):
            return act
        if ALSO.search(before, 0, act) and WAS_DONE.match(before):
            return act
        for match in IT.finditer(before, 0, act):
            spoken_of = POLICY.search(before, 0, match.start()) or _OPENS.match(before)
            if match.group()[0] == ";" and not spoken_of:
                continue
            if match.group().endswith("which") and self._names_another(before, match.start()):
                continue
            if only_helpers(before[match.end() : act], 12):
                return match.end()
        return None

    def _names_another(self, before: str, which: int) -> bool:
        """Whether “which” is another document: “the Behaviour Policy, which is reviewed”."""
        nouns = [noun for noun in POLICY.finditer(before, 0, which) if which - noun.end() <= 40]
        if not nouns:
            return True
        noun = nouns[-1]
        named = _named(before[max(0, noun.start() - 160) : noun.start()])
        if named is None:
            return "polic" not in noun.group().lower()
        if which - noun.end() > 2:
            other = OTHERS.search(named.group()) is not None
            return other or "polic" not in noun.group().lower()
        return self._another(named.group(), noun.group())

    def _another(self, named: str, noun: str) -> bool:
        """Whether “the Accessibility Plan” is another document than this one."""
        if OTHERS.search(named):
            return True
        determiner, _, rest = named.strip().partition(" ")
        if determiner.lower() in ("this", "these", "it", "which"):
            return False
        other = _stems(rest) - self.title - _PLAIN
        plan = noun.lower() not in ("policy", "document", "statement", "procedure", "procedures")
        if not self.title:
            return plan
        return bool(other) or (plan and not _stems(noun) & self.title)

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
