"""Other policies and guidance the document refers to: “read in conjunction with the ... policy”."""

from __future__ import annotations

import re

from governance.domain.reading.sheet import Sheet

_CUE = re.compile(
    r"(?:read in conjunction with|linked to|in conjunction with|links? (?:with|to) other "
    r"policies|related policies|associated policies|see (?:also )?(?:the |our )?|refer to "
    r"(?:the |our )?|with regard to|in line with (?:the |our )?|in accordance with (?:the |our )?)"
)
_NAMED = re.compile(
    r"(?:[A-Z][\w'&/-]{1,24}|e-safety|[Cc]ode of)(?: (?:and |& |of |for |the |in )"
    r"?[A-Za-z][\w'&/-]{1,24}){0,6}? (?:[Pp]olicy|[Pp]rocedures?|[Cc]onduct|[Ss]cheme"
    r"|[Cc]ode of [Pp]ractice)\b|Keeping Children Safe in Education|Working Together to "
    r"Safeguard Children|Code of Conduct"
)
_MOST = 40


def find_references(sheet: Sheet, title: str | None) -> list[tuple[int, int]]:
    """Where other policies and guidance are named, each once, in order."""
    found: list[tuple[int, int]] = []
    seen = {(title or "").lower()}
    reach = -1
    for line in sheet.lines:
        for cue in _CUE.finditer(sheet.low, line.start, line.end):
            reach = max(reach, min(cue.end() + 600, len(sheet.plain)))
        if line.start > reach:
            continue
        for match in _NAMED.finditer(sheet.plain, line.start, line.end):
            words = match.group()
            if words.lower() in seen or words.split()[0] in (
                "This",
                "The",
                "Our",
                "These",
                "School",
            ):
                continue
            seen.add(words.lower())
            found.append(match.span())
            if len(found) >= _MOST:
                return found
    return found
