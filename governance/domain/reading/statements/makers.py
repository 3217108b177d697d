"""Who a sentence says approves the policy, and who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from governance.domain.reading.proposal import Field, Proposal
from governance.domain.reading.recognise.bodies import Span, body_at, last_body, person_at, role_at
from governance.domain.reading.recognise.parties import party_spoken
from governance.domain.reading.sheet import Sheet, folded
from governance.domain.reading.statements.spoken import Subject, spoken
from governance.domain.reading.words.people import ROLE
from governance.domain.reading.words.statements import (
    ACT,
    APPROVE,
    DOER,
    KEEPER,
    KEPT_BY,
    PLANNED,
    WRITE,
    WRITTEN_BY,
)

_OFTEN = (
    r"(?: (?:formally|regularly|annually|yearly|biennially|termly)"
    r"| on an? (?:[\w-]{1,12} ){1,2}basis"
    r"|,? (?:at least )?(?:every|each|once)(?: [\w-]{1,10}){1,3}?)"
)
_BY = re.compile(rf"(?: and \w{{5,12}})?{_OFTEN}? (?:by|at (?:a|the)(?: \w+)? meeting of|at)\b")
_STANDS_ALONE = re.compile(
    r"(?i)(?:full |local |school )?(?:board of|governing|governors|trustees)"
)
_WITH_STAFF = re.compile(r"(?i)\bstaff (?:and|&) (?:the )?\Z")
"""“Both staff and governors have approved it”; `endpos` ends what is searched."""
_COMMITTEE = re.compile(
    r"(?<=governors' )(?:[A-Z][\w&'-]{2,20} (?:and |& )?){1,4}(?:Sub-)?Committee(?!\w)"
)
"""“The governors' Kindness Committee approved this policy.”"""
_WHOLE_ROLE = re.compile(
    rf"(?:(?:[A-Z][a-z]{{2,14}} ){{0,2}}(?i:{ROLE})|[A-Z]{{2,5}}(?=\s*\Z))(?![\w'-])"
)
_HANDED_ON = re.compile(r"(?i)\b(?:issued|published|introduced|established)\b")
"""Who hands a policy on need not have written it: “It is issued by the Clerk”."""
_REVIEWED_BY = re.compile(
    r"(?i)\b(?:is|are|will be|shall be|should be|must be|is to be) (?:next |then |[a-z]+ly )?"
    r"(?P<act>reviewed|updated|revised)(?: and (?:reviewed|updated|revised|amended))?"
    rf"{_OFTEN}? by (?:the |our )?(?=(?P<who>[A-Za-z][^.;\n]{{3,60}}))"
)
_NO_OTHER = re.compile(
    rf"\s*(?:\Z|[.;)]|\n|, who\b|,? or (?:after|sooner|earlier|when|if|as|before)\b|"
    rf"{_OFTEN}| (?:in|on|before|by|to|whenever|when|if|as|using)\b"
    r"| (?:and|with) (?:the )?"
    r"(?:SLT|SMT|[Ss]enior (?:[Ll]eadership|[Mm]anagement) [Tt]eam|staff)\b)"
)
"""Behind the one who reviews: nobody else."""
_NOTE = re.compile(r" \([A-Z][a-z]+(?: (?:and |& )?[A-Z][a-z]+)?\)")
"""“The Deputy Headteacher (Academic)”: which of several."""
_OR_OFFICE = re.compile(rf"\s?/\s?(?:{ROLE})(?![\w])", re.IGNORECASE)
_GOVERNS = re.compile(r"(?i)governor|chair|clerk|trustee|director\Z|\bboard|committee")
_IT_WAS = re.compile(
    rf"(?i)\W{{0,4}}it (?:was|has been|is) (?:first |originally )?{WRITE}\b[^.;]{{0,90}}\band "
    r"(?:then |also |subsequently )?(?:(?:was|has been|is) )?(?:then |formally )?\Z"
)
_THIS_POLICY = re.compile(r"(?i)\b(?:this|the|our) (?:[\w'&-]{1,20} ){0,4}?(?:policy|document)\b")
_KEEPING = (
    *("responsib", "accountab", "owne", "author of", "author for", "maintained by"),
    *("overseen by", "led by", "lead of", "lead for", "leads on", "lead on"),
)
_WRITING = (
    *("written", "drawn up", "produced", "created", "issued", "drafted", "developed", "prepared"),
    *("put together", "introduced", "devised", "formulated", "compiled", "establish", "publish"),
)
_APPROVING = (
    *("approv", "adopt", "ratif", "agree", "accepted", "endorsed", "authoris", "authoriz"),
    *("signed off", "determined", "sanctioned", "passed", "confirmed"),
)
"""Without one of these the patterns find nothing; to look for them costs next to nothing."""
_CONSENT = re.compile(
    r"(?i)\b(?:has|have|had|with|given|received|gained|won|obtained) (?:the )?"
    r"(?:(?:full|formal|unanimous|final|support|backing|consent|and|general) ){0,4}"
    r"(?:agreement|approval|endorsement|ratification|consent|support|backing) (?:of|from|by)"
    r"(?= (?:the |our |all )?)"
)
"""“It has the full agreement of the Governing Body.”"""
_IT_HAS = re.compile(r"(?i)\W{0,4}(?:it|the policy|this)\b")
_GROUP = re.compile(
    r"(?:[Tt]he )?(?P<it>(?:[A-Z][\w&'-]{1,20} (?:and |& |of )?){0,4}(?:Hub|Group|Team|Executive"
    r"|Council|Forum|Leadership|Panel|Cabinet|[A-Z]{3,5}))"
)
_WE = re.compile(
    rf"\W{{0,4}}We,? (?=the (?P<who>[A-Z][^.;]{{3,80}}?)\b"
    rf"(?:,|having|have|hereby|formally)\b[^.;]{{0,120}}?"
    rf"\b(?:agree|adopt|approve|accept|ratify|{APPROVE})\b)"
)
"""“We, the Board of Trustees, having considered this policy, agree to it.”"""
_PRONOUN = re.compile(r"(?i)\b(?:it|they|we)\Z")


class Makers:
    """Reads who approves and who writes."""

    def __init__(self, sheet: Sheet, subject: Subject) -> None:
        self.sheet, self.subject = sheet, subject

    def told(self, start: int, text: str) -> Iterator[Proposal]:
        """The approving body and the writer that a sentence names."""
        low = folded(text)
        if any(stem in low for stem in _APPROVING):
            yield from self._body(start, text)
        if "by " in low and any(stem in low for stem in _WRITING):
            yield from self._writer(start, text)
        if "policy" in low and any(stem in low for stem in _KEEPING):
            yield from self._keeper(start, text)
        if "by " in low and any(stem in low for stem in ("review", "updat", "revis")):
            yield from self._reviewer(start, text)

    def _writer(self, start: int, text: str) -> Iterator[Proposal]:
        """“This policy was written by the Computing Leader”: the leader owns it."""
        match = WRITTEN_BY.search(text)
        if not match or self.subject(text[: match.start()], match.start()) is None:
            return
        if _HANDED_ON.match(match.group()):
            return
        plain, at, stop = self.sheet.plain, start + match.end(), start + len(text)
        span = role_at(plain, at, stop) or person_at(plain, at, stop, 0)
        if span is not None and span[0] - at <= 1 and not body_at(plain, at, stop):
            yield spoken(Field.OWNER, self.sheet.words(*span), *span)

    def _keeper(self, start: int, text: str) -> Iterator[Proposal]:
        """“This policy is the responsibility of the Bursar”, “the Bursar maintains this policy”."""
        plain = self.sheet.plain
        for pattern in (KEPT_BY, KEEPER):
            match = pattern.search(text)
            if match is None:
                continue
            at, stop = start + match.start("who"), start + match.end("who")
            span = person_at(plain, at, stop, 0) or _WHOLE_ROLE.match(plain, at, stop)
            if span is not None:
                first, last = span if isinstance(span, tuple) else span.span()
                yield spoken(Field.OWNER, self.sheet.words(first, last), first, last)
                return

    def _reviewer(self, start: int, text: str) -> Iterator[Proposal]:
        """“This policy will be reviewed annually by the Headteacher”: the one who keeps it."""
        match = _REVIEWED_BY.search(text)
        if match is None or self.subject(text[: match.start("act")], match.start("act")) is None:
            return
        plain, stop = self.sheet.plain, start + len(text)
        at = start + match.start("who")
        span = role_at(plain, at, stop) or person_at(plain, at, stop, 0)
        if span and (note := _NOTE.match(plain, span[1], stop)):
            span = span[0], note.end()
        if span and (other := _OR_OFFICE.match(plain, span[1], stop)):
            span = span[0], other.end()
        if span is None or span[0] != at or _GOVERNS.search(plain, *span):
            return
        if _NO_OTHER.match(plain, span[1], stop):
            yield spoken(Field.OWNER, self.sheet.words(*span), *span)

    def _spoken_of(self, start: int, text: str, act: int) -> bool:
        """Whether what was done was done to the policy, in this sentence or that before it."""
        if self.subject(text[:act], act) is not None:
            return True
        before = self.sheet.plain[max(0, start - 300) : start].rstrip().rstrip(".")
        return bool(
            _IT_WAS.fullmatch(text[:act]) and _THIS_POLICY.search(before[before.rfind(". ") + 1 :])
        )

    def _doer(self, first: int, last: int) -> Span | None:
        """The body that ends the stretch, without the school's name; else that which begins it."""
        plain = self.sheet.plain
        if committee := _COMMITTEE.search(plain, first, last):
            return committee.span()
        span = last_body(plain, first, last, whole=True)
        if span is not None and (alone := _STANDS_ALONE.search(plain, *span)):
            with_staff = _WITH_STAFF.search(plain, first, alone.start())
            return with_staff.start() if with_staff else alone.start(), span[1]
        return body_at(plain, first, last) or span

    def _body(self, start: int, text: str) -> Iterator[Proposal]:
        for act in ACT.finditer(text):
            if not act.group("approve"):
                continue
            by = _BY.match(text, act.end())
            planned = PLANNED.search(text, max(0, act.start() - 24), act.start())
            if by and self._spoken_of(start, text, act.start()):
                at, stop = start + by.end(), start + len(text)
                span = body_at(self.sheet.plain, at, stop)
                span = span or party_spoken(self.sheet.plain, at + 1, stop)
                if span is not None:
                    said = spoken(Field.APPROVED_BY, self.sheet.words(*span), *span)
                    yield replace(said, weak=planned is not None)
                    return
        if (doer := DOER.search(text)) and doer.group("act"):
            first, last = start + doer.start("who"), start + doer.end("who")
            span = self._doer(first, last)
            if span is None and _PRONOUN.search(doer.group("who")):
                span = last_body(self.sheet.plain, max(0, first - 250), last)
            span = span or self._group(first, last)
            if span is not None:
                yield spoken(Field.APPROVED_BY, self.sheet.words(*span), *span)
                return
        if we := _WE.match(text):
            span = body_at(self.sheet.plain, start + we.start("who"), start + we.end("who"))
            if span is not None:
                yield spoken(Field.APPROVED_BY, self.sheet.words(*span), *span)
        consent = _CONSENT.search(text)
        if consent and self._of_policy(text[: consent.start()]):
            span = body_at(self.sheet.plain, start + consent.end(), start + len(text))
            if span is not None:
                yield spoken(Field.APPROVED_BY, self.sheet.words(*span), *span)

    @staticmethod
    def _of_policy(before: str) -> bool:
        """Whether what has somebody's consent is the policy: “It has”, “This policy has”."""
        return bool(_IT_HAS.match(before) or _THIS_POLICY.search(before))

    def _group(self, first: int, last: int) -> Span | None:
        """A group that no table knows: “The Kestrel Hub approved this policy”."""
        group = _GROUP.fullmatch(self.sheet.plain, first, last)
        return group.span("it") if group else None
