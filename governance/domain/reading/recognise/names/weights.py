"""What speaks for a line as the title: the document's word, its place, its neighbours."""

from __future__ import annotations

import re

from governance.domain.reading.recognise.names.furniture import is_bullet
from governance.domain.reading.recognise.names.headings import DOCUMENT
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.titles import (
    NO_TITLES,
    SCHOOL_ENDS,
    SCHOOL_KINDS,
    WEAK,
    is_topic,
)

POLICY = re.compile(r"\bpolic(?:y|ies)\b", re.IGNORECASE)
_FULLER = re.compile(r"(?i)(?:written )?(?:statement of) ")
_OPENING = re.compile(r"[A-Z]|[ei]-?[A-Z]|e-")
_SECTION = re.compile(
    r"(?i)(?:\d{1,2}\W{1,3})?(?:monitoring|aims?|introduction|rationale|background|contents|purpose"
    r"|scope|overview|intent|context|roles|responsibilities|legislation|legal|definitions"
    r"|principles"
    r"|our (?:vision|aims|values|mission)|vision|mission|ethos|foreword|who|what|how|why|when)\b"
    r"(?!.*\b(?:policy|procedures?|plan|scheme)\Z)"
)
"""Headings of sections, which name no document."""
MODEL = re.compile(r"(?i)\W{0,2}(?:model|sample|template|example|exemplar|specimen)\b")
_MODELLED = re.compile(r"\bMODEL\b|\bModel\b")
_CONTENTS = re.compile(r"[a-z] \d{1,2} \d{1,2}\.? [A-Z]")
"""“Purpose 2 2. Scope 3”: a contents page run together."""
_ONWARD = re.compile(r"(?! (?:for|of|on|and|to|in|at|with|from|by|or|incl\w*)\b) [a-z]{2,}")
_WORDS = re.compile(r"[a-z0-9]+")
_AGAIN, _HEAD = 8000, 200
_WHOLE = re.compile(r"[A-Z][\w&'’-]{0,20}(?:,? [\w&'’-]{1,20}){0,6} (?i:policy)")
"""A whole line that is a name, in capitals or in sentence case: “Health and safety policy”."""
_DOUBTFUL = re.compile(
    r"[\d:/.]|\A(?:The|A|An|Our|Policy)\b|(?i:committee|document|statement|version)"
)
_YEARS = re.compile(r"[\s,:(-]{1,4}20\d\d\s?[-/]\s?(?:20)?\d\d\b")
_PATH = re.compile(r"(?i)\w\\\w|\bpage \d+ of \d")
_LETTERHEAD = re.compile(r"\b(?:Mrs?|Ms|Miss|Tel|Fax|Website|E-?mail)\b")
_LIST = re.compile(
    r"(?i)(?:history|summary|list|table|review|record|schedule|log|index) of\b"
    r"|(?i:(?:aims?|objectives|purpose|scope|monitoring) of the\b)"
)
UNNAMED = re.compile(
    r"(?i)(?:whole[- ])?(?:(?:school|trust|academy|college|federation|governing body|governors'?"
    r"|board|our|the|statement of|general) )*policy(?: document| statement)?(?: of intent)?"
    r"[\s\d/-]*\Z|(?:non-? ?)?statutory\s{1,3}(?:policy|document)\Z"
    r"|[\w&, ]{3,50} (?:committee policy|trust (?:trust )?policy document)\Z"
    r"|(?:date|approved|current|new|policy document) policy\Z"
    r"|(?:policy|document) (?:information|details?|summary|overview|control|cover)(?: (?:sheet"
    r"|page))?\Z"
    r"|(?:updates?|dates?|reviews?|status|owner|approval|purpose|aims?|scope|name|implementation)"
    r" (?:of|for) (?:the |this |our )?(?:school )?policy\Z"
    r"|(?:school |trust )?(?:policy|document) (?:file|no|number|ref|reference|code|name|title|type"
    r"|index)\b.*"
)
_MANY = re.compile(r"(?i)(?<!and )(?<!& )\bpolicies\Z")
_APART = re.compile(r"(?i)\bpage \d|:")
_ASIDE = re.compile(r", (?:as|and the|we|which)\b|\b(?:as the|by the|in the|alike)\b")
SENTENCE = re.compile(
    r"\b(?:is|are|was|were|will|has|have|should|must|we|you|our|aims?|sets|this|read"
    r"|adopted|approved|reviewed|whenever)\b"
)


def folded(words: str) -> str:
    """Words in lower case with single spaces and no marks."""
    return " ".join(_WORDS.findall(words.lower()))


class Weights:
    """Weighs words of a line as a title; `label_starts` are the places of labels in order."""

    def __init__(
        self, sheet: Sheet, label_starts: list[tuple[int, str]], school: str | None
    ) -> None:
        self.school = school
        self.sheet, self.label_starts = sheet, label_starts
        self.told = folded(sheet.plain[:_AGAIN])

    def of(self, words: str, line: Line, place: int) -> float:
        """The weight of a title: 6 for “... Policy” at the head, 4 and more where sure."""
        score = self._named(words, line, place) - self._against(words, line, place)
        if _FULLER.match(words):
            score += 0.6
        if len(words) >= 8 and " " in words:
            score += 0.3 * min(3, self.told.count(folded(words)) - 1)
        return score - 0.45 * place - (0.5 if line.repeated else 0)

    def _against(self, words: str, line: Line, place: int) -> float:
        """What speaks against words as a title: a list, a sentence, an aside, a section."""
        near = min(line.end, line.start + len(words) + 100)
        dotted = re.search(r"\.\s?\.|…", self.sheet.text[line.start : near])
        faults = (
            (5, _LIST.match(words) or dotted),
            (4, SENTENCE.search(words) or len(words.split()) > 18),
            (4, re.search(r"[a-z]{4}\. [A-Z]", words)),
            (3, words.endswith((".", "!", "?", ":")) or line.text.startswith(('"', "'"))),
            (4, _LETTERHEAD.search(words)),
            (8, re.match(r"(?:This|These|Please|Click) ", words)),
            (9, _PATH.search(words)),
            (3, re.match(r"An? [a-z]+ for ", words)),
            (4, not _OPENING.match(words) or re.match(r"(?:This|These|It|We|Our) [a-z]", words)),
            (3, _ASIDE.search(words) or (line.end - line.start > 100 and place > 1)),
            (4, is_bullet(self.sheet.text[line.block.start : line.start + 2])),
            (3, _SECTION.match(words)),
            (9, self.school and folded(words) in folded(self.school)),
            (5, _CONTENTS.search(words)),
            (3, not words.isupper() and _ONWARD.match(self.sheet.plain, *self._rest(words, line))),
            (1.5, MODEL.match(words) or _MODELLED.search(words)),
        )
        return sum(weight for weight, fault in faults if fault)

    @staticmethod
    def _rest(words: str, line: Line) -> tuple[int, int]:
        """Where a line goes on behind words of it; nowhere where it does not say them."""
        at = line.text.find(words)
        return (line.start + at + len(words) if at >= 0 else line.end), line.end

    def _named(self, words: str, line: Line, place: int) -> float:
        """What the document's word in a heading counts, and its neighbours."""
        score, document = 0.0, DOCUMENT.search(words)
        if POLICY.search(words):
            score = 6 - 2.5 * bool(_MANY.search(words))
        elif document:
            weak = all(word.lower() in WEAK for word in DOCUMENT.findall(words))
            score = 3 + 0.7 * (place == 0) if weak else 4
        elif len(words.split()) <= 9 and is_topic(words):
            score = 3.4
        if words.lower() in NO_TITLES or UNNAMED.match(words) or self._only_kinds(words):
            score -= 6
        below = self.sheet.after(line) if place < 3 and not document else None
        if below and len(words.split()) <= 8 and UNNAMED.match(below.text):
            score = max(score, 6.5)
        if document and place and self._heads_labels(line):
            score += 1.6
        return score

    @staticmethod
    def _only_kinds(words: str) -> bool:
        """“Infant School”: a kind of school, and no title."""
        return all(part in SCHOOL_KINDS or part in SCHOOL_ENDS for part in words.lower().split())

    def _heads_labels(self, line: Line) -> bool:
        """Whether the document's details begin right below a heading that follows another."""
        above, below = self.sheet.after(line, -1), self.sheet.after(line)
        if above is None or below is None or line.furniture or _APART.search(line.text):
            return False
        if not DOCUMENT.search(above.text):
            return False
        return len(above.text) < 60 and any(at == below.start for at, _ in self.label_starts)

    def times(self, words: str) -> int:
        """How often words are written on the first pages."""
        return self.told.count(folded(words))

    def sure(self, words: str, start: int, rivals: list[str]) -> bool:
        """Whether a title is written twice or alone at the head, and has no rival by name."""
        name, line = folded(words), self.sheet.line_at(start)
        plain = POLICY.search(words) and not _DOUBTFUL.search(words) and len(name.split()) <= 9
        alone = (
            _WHOLE.fullmatch(line.text)
            and not SENTENCE.search(line.text)
            and line.start <= _HEAD
            and not MODEL.match(words)
        )
        told = alone or self.told.count(name) >= 2
        if _MANY.search(words) or _YEARS.match(self.sheet.plain, start + len(words)):
            return False
        return bool(plain and told and all(folded(each) == name for each in rivals))
