"""What a text says of its own kind: counts of what policies, pages, letters and forms are full of.

Each count is small (`_MOST`), so that one sign said often weighs no more than many signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.domain.reading.proposal import Field, Proposal
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.kinds.heads import head_signs
from governance.domain.reading.recognise.kinds.lists import list_signs
from governance.domain.reading.recognise.kinds.signs import OF_THE_BODY, SIGNS, SPARED
from governance.domain.reading.sheet import Sheet

READ = 2500
"""How much of a text is looked at, in characters: a kind shows itself early."""
_MOST = 4.0
_CONTROLS = frozenset(
    {
        Field.WRITTEN,
        Field.APPROVED,
        Field.REVIEWED,
        Field.NEXT,
        Field.REVIEW,
        Field.VERSION,
        Field.FREQUENCY,
        Field.APPROVED_BY,
        Field.OWNER,
    }
)
_NAMING = ("controls", "head named", "head topic", "head inline", "head whole")
_DUTY = re.compile(
    r"\b(?:must|will|should|shall|may (?=[a-z])|(?:is|are) (?:not |never )?(?:expected|required"
    r"|allowed|kept"
    r"|told|given|taken|taught|checked|asked)|never|ensure\w*|responsib\w+)\b"
)
_ADDRESS = re.compile(r"\byour?\b(?! (?:are|have) )")
_REPORT = re.compile(r"\b(?:was|were|met|had|has been|have been|told|asked|said|reported)\b")
_PLURAL = re.compile(r"\bpolicies\b")
_PATH = re.compile(r"\b[a-z]:\\[^\n]{0,200}?\.(?:docx?|pdf|odt|rtf)\b")
"""“K:\\policies\\gifts policy.docx”: the path of the file itself, in a running line."""
_APPENDIX = re.compile(r"(?<=[.\n])\s{0,9}(?:appendix|annexe?|schedule) ?\w?\b")
_WORD = re.compile(r"[a-z']+")


def controls(proposals: list[Proposal]) -> int:
    """How many different facts of a control block were read."""
    return len({each.field for each in proposals if each.field in _CONTROLS and not each.weak})


def evidence(
    sheet: Sheet, dates: Dates, proposals: list[Proposal], schools: int
) -> dict[str, float]:
    """The signs found in a text, each with its count."""
    low = _PATH.sub(" ", sheet.low[:READ])
    words = max(40, len(_WORD.findall(low)))
    found: dict[str, float] = {
        "controls": controls(proposals),
        "school": schools,
        "duties": 50 * len(_DUTY.findall(low)) / words,
        "address": 50 * len(_ADDRESS.findall(low)) / words,
        "reported": 50 * len(_REPORT.findall(low)) / words,
        "policies": 50 * len(_PLURAL.findall(low)) / words,
        "long": min(len(sheet.plain), READ) / 1000,
    }
    found.update(_counted(low))
    found.update(head_signs(sheet))
    found.update(list_signs(sheet, dates))
    found["unnamed"] = float(not any(found[name] for name in _NAMING))
    return {name: min(_MOST, float(count)) for name, count in found.items()}


def _counted(low: str) -> Iterator[tuple[str, float]]:
    """How many different wordings of each sign a text has."""
    appendix = _APPENDIX.search(low)
    own = low[: appendix.start()] if appendix else low
    for name, pattern in SIGNS.items():
        text = own if name in OF_THE_BODY else low
        count = len({match.group().strip()[:14] for match in pattern.finditer(text)})
        yield name, float(max(0, count - SPARED.get(name, 0)))
