"""Separators of rows: a pipe or a slash that parts a label from its value, told as a colon.

“Owner | Bursar” and “Next review date / Spring 2019” are rows of a table that lost its frame. A
line alone proves nothing; several such lines do.
"""

from __future__ import annotations

import re

_PIPE = re.compile(
    r"(?m)^[ \t|]{0,40}([A-Z][^|\n]{1,60}?)([ \t]?\|[ \t]?)[^|\s][^|\n]{0,120}\|?[ \t]{0,40}$"
)
_SLASH = re.compile(r"(?m)^[ \t]{0,40}([A-Z][^/\n:]{1,80}?)([ \t]/[ \t])[^/\s][^\n]{0,120}$")
_LEAST = {"|": 2, "/": 3}


def separators(text: str) -> list[int]:
    """The offsets of the separators that stand for a colon, where enough lines have them."""
    found: list[int] = []
    for mark, pattern in (("|", _PIPE), ("/", _SLASH)):
        places = [match.start(2) + match.group(2).index(mark) for match in pattern.finditer(text)]
        if len(places) >= _LEAST[mark]:
            found.extend(places)
    return found
