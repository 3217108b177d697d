"""A place in a signature block, and the officers who sign."""

from __future__ import annotations

import re
from dataclasses import dataclass

from governance.domain.reading.recognise.dates import DateMark

Span = tuple[int, int]
Token = tuple[int, int, str, DateMark | None]
"""Start, end, kind (name, role, signed) and, for a date, its mark."""

HEADS = r"(?:executive )?(?:head ?-?teacher|head ?master|head ?mistress|head of school|principal)"
CHAIRS = (
    r"chair(?:man|person|woman)?(?: of (?:the )?(?:board of )?(?:governors|governing (?:body|board)"
    r"|trustees|directors|board))?"
)
OFFICER = re.compile(rf"(?<![\w'-])(?i:(?P<head>{HEADS})|(?P<chair>{CHAIRS}))(?![\w'])")


@dataclass(frozen=True, slots=True)
class Signature:
    """A place in a signature block, each part with its stretch of text; parts may be missing.

    `told` is whether the document calls any place in it a signature.
    """

    start: int
    end: int
    name: Span | None = None
    role: Span | None = None
    signed: DateMark | None = None
    told: bool = False
