"""Text that a spreadsheet program would take for a formula, made harmless in a CSV file.

An apostrophe is put before it (OWASP, “CSV injection”), and before one that has such an apostrophe
already, so that reading it back gives the very text.
"""

from __future__ import annotations

import re

_ACTIVE = re.compile(r"'*[=+\-@\t\r]")
_MADE_HARMLESS = re.compile(r"'+[=+\-@\t\r]")


def harmless(text: str) -> str:
    """The text as a CSV cell may hold it."""
    return f"'{text}" if _ACTIVE.match(text) else text


def restored(text: str) -> str:
    """The text that `harmless` was given."""
    return text[1:] if _MADE_HARMLESS.match(text) else text
