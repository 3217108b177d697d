"""Sentences about the policy itself: “This policy was adopted by the governors on 3 May 2019.”

A date, body or frequency counts only where nothing but helping words stand between the policy (or
“it”), the verb and the value; so advice issued, risk assessments reviewed and staff trained in the
same sentence lend the policy nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.bodies import body_at, person_at, role_at
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.frequencies import FrequencyMark, find_frequencies
from governance.domain.reading.recognise.helpers import only_helpers
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words import words_of

_POLICY = re.compile(
    r"\b(?:policy|policies|document|procedures?|statement|scheme|plan|code of conduct|code"
    r"|protocol|guidelines|principles|strategy)\b(?!')",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:this|the|our|these|it|which|school's|academy's)\b(?: [\w'&/,()-]{1,24}){0,9}?\s*$",
    re.IGNORECASE,
)
_EFFECT = re.compile(r"\b(?:effect|effective|from|since)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:model|template|council|county|authority|borough|previous|former|old|earlier"
    r"|department|national|diocesan|la|lea)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"(?:^|\band |\bwhich |\bthat |[.;,(] ?)(?:it|which)\b", re.IGNORECASE)
_APPROVE = (
    r"(?:approved|adopted|ratified|agreed|accepted|endorsed|authorised|re-?adopted"
    r"|re-?approved|signed off)"
)
_REVISE = r"(?:reviewed|revised|updated|amended|rewritten|refreshed|re-?viewed)"
_WRITE = (
    r"(?:written|drawn up|produced|created|issued|drafted|developed|prepared"
    r"|introduced|devised|formulated|compiled|established|published|first published)"
)
_ACT = re.compile(
    rf"\b(?:(?P<approve>{_APPROVE})|(?P<revise>{_REVISE})|(?P<write>{_WRITE})"
    rf"|(?P<review>review(?:al)?|revision))\b(?!-)",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|should|must|to be|due|next|for|needs|again|is to|are to|would|may)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|shall|should|must|to be|due|for|before|until|once|when|awaiting|pending)\b",
    re.IGNORECASE,
)
_NEXT_REVIEW = re.compile(r"\bnext (?:\w{1,12} )?review\b", re.IGNORECASE)
_DOER = re.compile(
    rf"(?P<who>[A-Z][\w' ,&.-]{{2,120}}?|\b[Tt]he [a-z' ]{{3,60}}?) (?:has |have |will )"
    rf"?(?:formally |also |then )?(?:reviews? and )?(?:(?P<act>{_APPROVE}|approves?"
    rf"|ratif(?:y|ies)|adopts?|agrees?)) (?:(?:and )?(?:reviews?|{_REVISE}|{_APPROVE}"
    rf"|monitors?)(?:,? and)? )?(?:this|the|our|these) (?:[\w'&-]{{1,20}} )"
    rf"{{0,7}}?(?:policy|document|statement|procedures?|plan|scheme|principles|code|guidelines)\b"
)
_REVIEWS = re.compile(
    r"\b(?:reviews?|reviewing|revisits?|review of|re-?examines?|approves?)\b(?: and "
    r"(?:approves?|updates?|monitors?|amends?|revises?))? (?:this|the|our) "
    r"(?:[\w'&-]{1,20} ){0,5}?(?:policy|document|statement|procedure|plan|scheme"
    r"|principles)\b(?: (?:of|on|for) (?:[\w'&-]{1,20} ){0,3}[\w'&-]{1,20})?",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\b(?:(?:an? )?(?P<adv>annual|biennial|three[- ]yearly|two[- ]yearly|termly) "
    r"(?:policy )?review of (?:this|the) (?:\w+ ){0,3}?(?:policy|document|statement"
    r"|procedure|plan)|(?P<adv2>annually|biennially) reviews? (?:this|the) (?:\w+ ){0,3}?policy)",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"(?<!St\.)(?<!Mr\.)(?<!Mrs\.)(?<!Dr\.)(?<=[a-z0-9)\]'\"][.!?])\s+(?=[A-Z\"(•-])|(?<=[a-z)]):\s*\n"
)
_PLAIN = words_of(
    """
    whole schoo acade above curre revis updat new full trust gover writt follo prese final all
    """
)
_LONG = 700


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of text that makes one statement."""

    start: int
    end: int


def sentences(sheet: Sheet) -> list[Sentence]:
    """The sentences: lines joined where the next goes on in lower case, split at full stops."""
    spans: list[tuple[int, int]] = []
    for line in sheet.lines:
        goes_on = line.text[0].islower() or line.text[0].isdigit()
        if (
            spans
            and goes_on
            and sheet.plain[spans[-1][1] - 1] not in ".!?:"
            and (line.start - spans[-1][1] <= 3 and line.end - spans[-1][0] < 2 * _LONG)
        ):
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
    found = []
    for start, end in spans:
        at = start
        for match in _BREAK.finditer(sheet.plain, start, end):
            found.append(Sentence(at, match.start()))
            at = match.end()
        found.append(Sentence(at, end))
    return found


def _stems(words: str) -> set[str]:
    """The words of a title, cut short so that “bullying” and “bully” meet."""
    return {word[:5] for word in re.findall(r"[a-z]{3,}", words.lower())} - {"and", "the", "for"}


class SentenceReader:
    """Reads the sentences that speak of the policy."""

    def __init__(self, sheet: Sheet, dates: Dates, claimed: set[int], title: str = "") -> None:
        self.sheet, self.dates, self.claimed = sheet, dates, claimed
        self.title = _stems(title)
        self.found: list[Proposal] = []

    def read(self) -> list[Proposal]:
        """All that the sentences say."""
        for sentence in sentences(self.sheet):
            start, end = sentence.start, min(sentence.end, sentence.start + _LONG)
            text = self.sheet.plain[start:end]
            if not (_POLICY.search(text) or _IT.search(text) or _NEXT_REVIEW.search(text)):
                continue
            for mark in self.dates.within(start, end):
                if mark.start not in self.claimed and not mark.bare:
                    self._date(start, mark.start, mark.end, mark.date)
            self._frequency(start, end, text)
            self._body(start, text)
        return self.found

    def _say(self, field: Field, value: object, start: int, end: int) -> None:
        because = "A sentence says so of the policy."
        self.found.append(Proposal(field, value, start, end, because, Source.SENTENCE))  # type: ignore[arg-type]  # checked by field

    def _date(self, start: int, at: int, end: int, value: object) -> None:
        before = self.sheet.plain[start:at]
        if (ahead := _NEXT_REVIEW.search(before)) and only_helpers(before[ahead.end() :], 16):
            self._say(Field.NEXT, value, at, end)
            return
        acts = list(_ACT.finditer(before))
        if not acts:
            return
        act = acts[-1]
        subject = self._subject(before, act.start())
        between = before[act.end() :]
        if subject is None:
            object_ = _POLICY.search(before, act.end())
            doer = _DOER.search(before)
            if not (object_ and doer and doer.end() <= object_.end() + 1):
                return
            between, subject = before[object_.end() :], act.start()
        if not only_helpers(between, 22) or _EFFECT.search(between):
            return
        field = self._field(
            act, before[subject : act.end()] + (between if act.group("review") else "")
        )
        if field is not None:
            self._say(field, value, at, end)

    def _subject(self, before: str, act: int) -> int | None:
        """Where the predicate begins, when only helping words part it from the policy."""
        for match in reversed(list(_POLICY.finditer(before, 0, act))):
            named = _SUBJECT.search(before[max(0, match.start() - 160) : match.start()])
            if (
                named
                and not self._another(named.group(), match.group())
                and (only_helpers(before[match.end() : act]))
            ):
                return match.end()
        for match in _IT.finditer(before, 0, act):
            if only_helpers(before[match.end() : act], 12):
                return match.end()
        return None

    def _another(self, named: str, noun: str) -> bool:
        """Whether “the Accessibility Plan” is another document than this one."""
        if _OTHERS.search(named):
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
            return None if _PLANNED.search(self._nearest(words)) else Field.APPROVED
        if act.group("write"):
            return None if _PLANNED.search(self._nearest(words)) else Field.WRITTEN
        if _AHEAD.search(self._nearest(tail)):
            return Field.NEXT
        return Field.REVIEWED if act.group("revise") else None

    @staticmethod
    def _nearest(words: str) -> str:
        """The words of the last clause: what follows the last date or comma before the verb."""
        parts = re.split(r"\d{4}|[,;]|\band(?= (?:was|is|will|has|it|due|last|then))", words)
        return parts[-1] if parts else words

    def _frequency(self, start: int, end: int, text: str) -> None:
        if match := _YEARLY.search(text):
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
        reviews = list(_REVIEWS.finditer(before))
        if reviews and only_helpers(before[reviews[-1].end() :], 12):
            return True
        acts = [act for act in _ACT.finditer(before) if act.group("revise") or act.group("review")]
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
        by = text.rfind(" by ", 0, mark.start)
        if by < 0 or mark.start - by > 80 or not text[:by].endswith(("reviewed", "updated")):
            return
        plain, at = self.sheet.plain, start + by + 4
        if body_at(plain, at, start + mark.start):
            return
        span = role_at(plain, at, start + mark.start) or person_at(plain, at, start + mark.start)
        if span is not None:
            self._say(Field.OWNER, self.sheet.words(*span), *span)

    def _body(self, start: int, text: str) -> None:
        for act in _ACT.finditer(text):
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
        if (doer := _DOER.search(text)) and doer.group("act"):
            span = body_at(self.sheet.plain, start + doer.start("who"), start + doer.end("who"))
            if span is not None:
                self._say(Field.APPROVED_BY, self.sheet.words(*span), *span)
