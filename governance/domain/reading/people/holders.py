"""Who holds a policy: the name or role that stands after “Owner”, “Author”, “Written by”."""

from __future__ import annotations

import re

from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.controls.values.entry import Entry
from governance.domain.reading.recognise.bodies import (
    body_at,
    owner_body_at,
    person_at,
    with_role,
)
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.labels import Slot
from governance.domain.reading.words.people import ROLE

NEITHER = re.compile(r"(?i:n/?a|tbc|none|not applicable|to be confirmed|-)\W*\Z")
PROSE = re.compile(r"[a-z]{2,}(?: [a-z]{2,}){5}")
_END = re.compile(
    r"\s{3,}|\t|(?<=[a-z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bMiss)(?<!\bRev)\. "
    r"|(?<=\)) \d{1,3}(?= [A-Z])|\s\((?=(?:[a-z]+ ){2})"
    r"|;(?! ?[A-Z][a-z]+ [A-Z][a-z]+,)"
    r"|(?<! of)(?<! and)(?<! for)(?<! &)(?<! -)\s(?=[A-Z][a-z]+(?: [a-z]+){0,3}\s?:)"
    r"|\s(?=[A-Z][a-z]+ [a-z]+ [A-Z]{2,5}\s?:)"
    r"|(?<=[a-z])\s(?=[A-Z]{3,}(?: [A-Z]{2,}){0,3}\s?:)"
    r"| - (?=[A-Z][a-z]+ (?:\d|is|are)\b)|\s[\w.]+@|\s(?i:page) \d"
    r"|,? (?=(?:based|adapted|adopted|using|taken|drawing|following|in line|in consultation) )"
)
_NOBODY = re.compile(
    r"(?i)(?:the |all )?(?:staff|school|teachers|everyone|parents|governors|pupils)\W*\Z"
    r"|(?:telephone |phone |contact )?(?:number|details)\W*(?::|\Z)|(?:tel|phone|fax|e-?mail)\b"
    r"|[\[<(](?:insert|name|role|enter|add|your|job)|[\w.-]+@|\d{5}"
    r"|(?:on|by|date|and|of)\b\W*\Z|(?:for|is|are|to|will|with|in)\b"
)
_LETTERS = re.compile(r"[A-Za-z]{2}")
_OUTSIDE = re.compile(
    r"\b(?:(?:County|Borough|City|District|[A-Z][a-z]+shire) Council|Local Authority|County \w+er\b"
    r"|(?<!School )(?<!Academy )(?<!Governing )(?<!Student )(?<!Advisory )Council\Z)"
)
"""“Hal Byrd, Lawyer, Marshire Council” wrote the council's model, and keeps no school's policy."""
_LABELLED = re.compile(r"(?i)(?:document|policy|version|approval|review|date) \w{4,10}\Z")
_ROLE_LINE = re.compile(rf"(?i)(?:the )?{ROLE}(?: ?(?:/|&|and) ?{ROLE})?\Z")
_GOES_ON = re.compile(
    r",?\s(?:in|on|at|as|after|before|during|following|for|from|to|who|with|has|was|is"
    r"|(?:Approved|Ratified|Agreed|Adopted|Reviewed|Updated|Next|Date|Signed)\b"
    r"|and (?:the|then|was|is|has|will|with|reviewed|agreed|approved|adopted|updated|ratified))\b"
)
_OFFICE_ENDS = re.compile(r",? (?:after|before|during|following|who|has|was|is) [a-z]")
_HEADING = re.compile(r" [A-Z][a-z]+ (?:\w+ ){1,3}(?:The|This|We|Our|In|It|All) [a-z]")
"""“Amy Quill Roles and Responsibilities The school will”: the next heading, run on."""
_OWN_ROLE = re.compile(
    rf"(?=[A-Z])(?i:senior leadership team|slt|{ROLE})(?![\w'])(?: ?\([A-Z]\w+\))?"
)
_FULL_STOP = re.compile(r"(?<=[a-z]{2})\.\Z")
_VERB = re.compile(r" (?:is|are|was|were|will|must|shall|should|has|have|can|may) [a-z]")
"""A name or a role has no verb: “RESPONSIBLE PERSONS The Bursar is the first to be told”."""
_GOVERNS = re.compile(r"(?i)governor|\bchair|\bclerk|trustee|\bboard|committee")
_TO_REVIEW = re.compile(r"\b(?:to|will|shall|must|should) be (?:next )?reviewed by\Z")
_CAPITAL = re.compile(r" [A-Z]")
_PERSON_ONLY = re.compile(r"staff member|member of staff")
_LONGER = re.compile(r"\b[A-Z][a-z]+ \Z")
_SCHOOLS = re.compile(
    r"\b(?:Primary|Infants?|Junior|High|Secondary|Nursery|Grammar|Community|Special|First|Middle"
    r"|Catholic|Federated) \Z"
)
"""“Fell Primary School Lead: A Quill”: the school ends where the label begins."""
_LINE_OF = re.compile(r"(?i)\bline \Z")
_NO_KEEPER = re.compile(r"(?:[A-Z][\w'.&-]{0,20} (?:of |and |& )?){1,7}(?:School|Academy|College)")
"""“Produced by Fell School”: a house, and no keeper."""
_SENTENCE = re.compile(r"\s[A-Z][a-z]* (?:[a-z]+ ){3}")
_ALSO = re.compile(r"(?:,| and| &|\s?/) ?")
_NEW_SENTENCE = re.compile(
    r"\s(?=(?:Part|Section|Contents|Page) ?\d?\b|\d{1,2}\.? [A-Z])"
    r"|\s(?=(?:At|In|The|We|This|Our|It) [A-Z])|\s{1,3}(?=[A-Z][a-z]*\s[a-z])|\s*\n"
)
_BESIDE = re.compile(rf" (?i:{ROLE})(?![a-z])")
_ARTICLE = re.compile(r"(?:[Tt]he|[Oo]ur) (?=[A-Z]|head|deputy|school|senior|chair|principal)")
_LOOSE_END = re.compile(r"\s(?:in|on|at|by|for|from|and|the|of)\Z")
_DOTS = re.compile(r"\s{0,20}[._]{4}")
"""“Prepared: A Quill May 2019 ______”: one of those who sign."""
_REACH, _NEAR = 120, 24


def holder(sheet: Sheet, dates: Dates, entry: Entry) -> tuple[str, int, int] | None:
    """The holder's words and their place; None where the label names nobody."""
    plain = sheet.plain
    end = _end(sheet, dates, entry)
    article = _ARTICLE.match(plain, entry.start, end)
    begin = article.end() if article else entry.start
    value = plain[begin:end].strip(" ,;:-(")
    if len(value) > 110 or any(prose.search(value) for prose in (PROSE, _SENTENCE, _VERB)):
        return _opening(sheet, begin, end)
    nobody = any(word.match(value) for word in (_NOBODY, NEITHER, _LABELLED))
    if nobody or not _LETTERS.search(value) or _OUTSIDE.search(value):
        return None
    if entry.label.key.endswith(" by") and _NO_KEEPER.fullmatch(value):
        return None
    if _PERSON_ONLY.fullmatch(entry.label.key) and person_at(plain, begin, end, 0) is None:
        return None
    span = owner_body_at(plain, begin, end)
    start = span[0] if span and span[0] - begin <= 4 else begin
    if span and start == span[0] and span[1] - start > 8:
        stop = span[1]
    else:
        stop = start + len(_FULL_STOP.sub("", plain[start:end].rstrip(" ,;:-(")))
        stop = _with_role_below(sheet, start, stop)
    words = once(" ".join(sheet.words(start, stop).split()))
    if words[:1].isupper() or len(words.split()) <= 4:
        return words, start, stop
    return None


def keeps(sheet: Sheet, dates: Dates, entry: Entry) -> bool:
    """Whether the label of an act names who keeps the policy instead of when it was done."""
    if entry.label.slot is Slot.WRITTEN:
        return _wrote(sheet, dates, entry)
    return entry.label.slot in (Slot.NEXT, Slot.REVIEW_BODY) and _reviews(sheet.plain, entry)


def _wrote(sheet: Sheet, dates: Dates, entry: Entry) -> bool:
    """“Written: Amy Quill, Deputy Head”, where a date could stand, or “Written: A Quill, May 2019”:
    the writer.
    """
    person = person_at(sheet.plain, entry.start, entry.end, 0)
    if person is None or not dates.within(entry.start, entry.end):
        return person is not None
    colon = sheet.plain[entry.label.end : entry.start].strip() == ":"
    behind = dates.within(person[1], person[1] + _NEAR) if colon else []
    touching = behind and not sheet.plain[person[1] : behind[0].start].strip(" ,-(")
    line = sheet.line_at(entry.start)
    return bool(touching) and not _DOTS.match(sheet.plain, behind[0].end, line.end)


def _reviews(plain: str, entry: Entry) -> bool:
    """“To be reviewed by: Amy Quill (Bursar)”: a person or an office, no governor and no body."""
    start, end = entry.start, entry.end
    if not _TO_REVIEW.search(entry.label.key) or entry.empty:
        return False
    if _GOVERNS.search(plain, start, end) or body_at(plain, start, end):
        return False
    return bool(person_at(plain, start, end, 0) or _OWN_ROLE.match(plain, start, end))


def heads_more(sheet: Sheet, label: Label) -> bool:
    """“Forest School Leaders”: a label that is the end of a longer name for somebody else."""
    before = sheet.plain[max(label.line.start, label.start - _REACH) : label.start]
    if label.key == "manager" and _LINE_OF.search(before):
        return True
    longer = _LONGER.search(before) and not _SCHOOLS.search(before)
    return label.key.startswith("school ") and bool(longer)


def _opening(sheet: Sheet, begin: int, end: int) -> tuple[str, int, int] | None:
    """The person or role with which a value begins, when a new sentence follows at once."""
    plain = sheet.plain
    person = with_role(plain, person_at(plain, begin, end, 0), end)
    role = _OWN_ROLE.match(plain, begin, end)
    if role and (person is None or role.end() > person[1]):
        person = role.span()
    if person is None and (body := body_at(plain, begin, end)) and body[0] == begin:
        if not _CAPITAL.match(plain, body[1], end):
            return None
        return " ".join(sheet.words(*body).split()), *body
    while person and (also := _ALSO.match(plain, person[1], end)):
        other = with_role(plain, person_at(plain, also.end(), end, 0), end)
        if other is None:
            break
        person = person[0], other[1]
    if person is None or not _NEW_SENTENCE.match(plain, person[1], end):
        return None
    return " ".join(sheet.words(*person).split()), *person


def _end(sheet: Sheet, dates: Dates, entry: Entry) -> int:
    """Where the value ends: at a gap, another label, a date, or where the sentence goes on."""
    plain = sheet.plain
    cut = _END.search(plain, entry.start, entry.end)
    end = cut.start() if cut else entry.end
    if cut and cut.group().startswith("   ") and plain[cut.start() - 1] == ",":
        end = entry.end
    found = dates.within(entry.start, end)
    end = found[0].start if found else end
    person = with_role(plain, person_at(plain, entry.start, end, 0), end)
    role = _BESIDE.match(plain, person[1], end) if person else None
    stop = role.end() if role else person[1] if person else end
    if person and (_GOES_ON.match(plain, stop, end) or _HEADING.match(plain, stop, end)):
        return stop
    office = _OWN_ROLE.match(plain, entry.start, end)
    if office and _OFFICE_ENDS.match(plain, office.end(), end):
        return office.end()
    value = plain[entry.start : end].rstrip(" ,;:-(")
    loose = _LOOSE_END.search(value)
    return entry.start + (loose.start() if loose else end - entry.start)


def once(words: str) -> str:
    """A name that a flattened table gives twice: under “Name” and under “Signature”."""
    half = len(words) // 2
    return words[:half] if words[:half] == words[half + 1 :] and half > 4 else words


def _with_role_below(sheet: Sheet, start: int, stop: int) -> int:
    """A person's role that stands alone on the next line belongs to the name."""
    line = sheet.line_at(start)
    below = sheet.after(line)
    name = person_at(sheet.plain, start, stop, 0)
    alone = name is not None and name[1] == stop == line.end
    if not alone or below is None or below.start - line.end > 3:
        return stop
    next_ = sheet.after(below)
    if next_ and person_at(sheet.plain, next_.start, next_.end, 0) == (next_.start, next_.end):
        return stop
    return below.end if _ROLE_LINE.match(below.text) else stop
