"""Which characters the built-in fonts can print; all others are replaced, and said to be.

PDF/UA-1 (ISO 14289-1, 7.21.8) forbids a character without a glyph, so typst refuses the whole
document for one. The fonts are those within typst 0.15.0; nothing is taken from the machine. Marks
that join no letter (Unicode category M, after NFC) are left out: whether a font has them depends on
the letter.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PRINTABLE = """
20-7E A0-AC AE-2FF 370-377 37A-37F 384-38A 38C 38E-3A1 3A3-482 48A-4FF 510-513 51A-51D 531-556
559-58A 58D-58F 5BE 5C0 5C3 5C6 5D0-5EA 5EF-5F4 606-60C 61B 61F 621-63A 640-64A 660-66D 674
679-67B 67E-680 683-684 686-687 691 698 6A4 6A9 6AF 6BE 6CC 6F0-6F9 10D0-10FF 1D00-1DBF
1E00-1F15 1F18-1F1D 1F20-1F45 1F48-1F4D 1F50-1F57 1F59 1F5B 1F5D 1F5F-1F7D 1F80-1FB4 1FB6-1FC4
1FC6-1FD3 1FD6-1FDB 1FDD-1FEF 1FF2-1FF4 1FF6-1FFE 2000-200A 2010-2029 202F-2040 2042 2044-2052
2054-205F 2070-2071 2074-208E 2090-209C 20A0-20C0 2100-211E 2120 2122 2124 2126-2151 2153-2184
2189 2190-23FF 2422-2423 2460-2606 2609-262F 2638-268B 2690-269C 26A0-26A7 26AA-26AF 26B2
2701-2704 2706-2709 270C-2714 2717-2726 272A-274B 274D 274F-2752 2756 2758-275E 2761-277F 2794
2798-27AF 27B1-2B73 2B76-2B95 2B97-2BFF 2C60-2C7F A640-A641 A648-A649 A656-A657 A708-A716
A71B-A727 A72D A730 A735 A765 A789-A78E A790-A791 A793 A7AA A7F8-A7F9 FB00-FB06 FB13-FB17 FB1D
FB1F-FB36 FB38-FB3C FB3E FB40-FB41 FB43-FB44 FB46-FB4F FFFC-FFFD
"""

ABSENT = "□"
"""What stands where a character cannot be printed."""

_LONG_WORD = re.compile(r"\S{30,}")
_PIECE = 15
_BREAK = "\u200b"
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    r"\ud800-\udfff]"
)
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")


def _ranges() -> frozenset[int]:
    numbers: set[int] = set()
    for each in _PRINTABLE.split():
        first, _, last = each.partition("-")
        numbers.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(numbers)


PRINTABLE = _ranges()
_ABOVE = re.compile("[^\n\t -~¡-ž‘’“”–—…•□]")
"""What need not be looked up: nearly everything that is written in English or Welsh."""


def printable(text: str, *, plainly: bool = False) -> str:
    """The same words in characters that can be printed, long words with places to break at.

    `plainly` leaves nothing but the letters of English and Welsh and their punctuation.
    """
    if _UNSEEN.search(text):
        text = _UNSEEN.sub("", text)
    text = _PRIVATE.sub("•", text)  # the bullets of symbol fonts
    if _ABOVE.search(text):
        text = "".join(_character(one) for one in unicodedata.normalize("NFC", text))
    if plainly:
        text = _ABOVE.sub(ABSENT, text)
    return _LONG_WORD.sub(_breakable, text)


def lacking(text: str, *, plainly: bool = False) -> bool:
    """Whether a character of the text has nothing to stand for it."""
    return ABSENT not in text and ABSENT in printable(text, plainly=plainly)


@lru_cache(maxsize=4096)
def _character(one: str) -> str:
    """The character, its plainer form (“ﬁ” is “fi”), its letter without marks, or `ABSENT`."""
    if ord(one) in PRINTABLE or one in "\n\t":
        return one
    for form in ("NFKC", "NFKD"):
        plain = [each for each in unicodedata.normalize(form, one) if ord(each) in PRINTABLE]
        if plain:
            return "".join(plain)
    return ABSENT


def _breakable(found: re.Match[str]) -> str:
    word = found[0]
    return _BREAK.join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))
