"""The process in which pages of one PDF are looked at: bound and forbidden as the parser's is.

It reads the PDF from standard input and answers with one JSON object: how many pages there are, and
of each page that was asked for its size, its letters and their boxes; and a picture of the first.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from governance.adapters.documents import refusals
from governance.adapters.documents.pages import pdf
from governance.adapters.documents.pages.wanted import Wanted
from governance.adapters.documents.worker import OUT_OF_MEMORY, bind
from governance.domain.errors import BadInput


def main() -> None:
    """Read standard input, answer on standard output; what is wanted and the name come last."""
    wanted = Wanted(**json.loads(sys.argv[-2]))
    name = sys.argv[-1]
    bind(wanted)
    try:
        data = sys.stdin.buffer.read(wanted.upload_bytes + 1)
        answer = json.dumps(_answer_for(data, name, wanted))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    sys.stdout.write(answer)
    sys.stdout.flush()


def _answer_for(data: bytes, name: str, wanted: Wanted) -> dict[str, Any]:
    try:
        if len(data) > wanted.upload_bytes:
            raise refusals.too_large(name, len(data), wanted.upload_bytes)
        return pdf.look(data, name, wanted)
    except BadInput as refusal:
        return {"refused": refusal.sentence}
