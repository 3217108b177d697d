"""A document’s pages: its own where it is a PDF, made by LibreOffice where it is a Word file.

Whoever looks waits for a page at most as long as a worker may take. LibreOffice takes longer: it
works beside the request, one document at a time on a machine, and what it made is there when the
page is loaded again.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from governance.adapters.documents import refusals
from governance.adapters.documents.limits import MEGABYTE
from governance.adapters.documents.pages import looking, office
from governance.adapters.documents.pages.looking import Looked, Sheet
from governance.adapters.documents.pages.shelf import Shelf
from governance.adapters.documents.pages.wanted import Wanted
from governance.adapters.files import FileStore
from governance.domain.errors import BadInput

PDF = "application/pdf"
_MADE = "made.pdf"
_COUNT = "count.json"
_LARGEST = 200 * MEGABYTE
_MOST_WAITING = 8
_LONGEST_WAIT = 8.0
_AT_ONCE = threading.BoundedSemaphore(2)
_being_made: dict[str, threading.Event] = {}
_making = threading.Lock()

_log = logging.getLogger(__name__)


@contextmanager
def _turn() -> Iterator[None]:
    """Wait to be one of the two that draw; BadInput where that takes too long."""
    if not _AT_ONCE.acquire(timeout=_LONGEST_WAIT):
        raise BadInput("Too many pages are being drawn just now. Load the page again in a moment.")
    try:
        yield
    finally:
        _AT_ONCE.release()


class How(StrEnum):
    """Where the pictures of a document’s pages come from."""

    OWN = "own"
    MADE = "made"
    BEING_MADE = "being_made"
    NO_PROGRAM = "no_program"
    NO_PAGES = "no_pages"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Paper:
    """A stored file whose pages are looked at."""

    sha256: str
    media_type: str
    name: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a document's pages can be seen, and the sentence that says why not."""

    how: How
    sentence: str | None = None

    @property
    def seen(self) -> bool:
        """Whether there are pictures."""
        return self.how in (How.OWN, How.MADE)


class Pages:
    """The pages of the files in a store; what was drawn lies on a shelf beside them."""

    def __init__(self, files: FileStore) -> None:
        self._files = files
        self._shelf = Shelf(files.root / "pages")

    def standing(self, paper: Paper, *, patience: float = 0) -> Standing:
        """Whether its pages can be seen; waits so many seconds for those that are being made."""
        if (refused := self._refused(paper)) is not None:
            return Standing(How.REFUSED, refused)
        if paper.media_type == PDF:
            return Standing(How.OWN)
        if paper.media_type not in office.ENDINGS:
            return Standing(How.NO_PAGES)
        if not self._pdf(paper).is_file():
            return self._standing_unmade(paper, patience)
        return Standing(How.MADE)

    def _standing_unmade(self, paper: Paper, patience: float) -> Standing:
        if not office.may_run():
            return Standing(How.NO_PROGRAM)
        done = self.begin(paper)
        if done is not None and patience and done.wait(patience):
            return self.standing(paper)
        return Standing(How.BEING_MADE)

    def _refused(self, paper: Paper) -> str | None:
        if not self._files.path(paper.sha256).is_file():
            return "The file is missing from the store: restore it from the backup."
        return self._shelf.refused(paper.sha256)

    def begin(self, paper: Paper) -> threading.Event | None:
        """Have the pages of a Word file made, beside what goes on; None where there is no need."""
        if paper.media_type not in office.ENDINGS or self._pdf(paper).is_file():
            return None
        if self._refused(paper) is not None or not office.may_run():
            return None
        with _making:
            known = _being_made.get(paper.sha256)
            if known is not None or len(_being_made) >= _MOST_WAITING:
                return known
            done = _being_made[paper.sha256] = threading.Event()
        threading.Thread(target=self._make, args=(paper, done), daemon=True).start()
        return done

    def letters(self, paper: Paper, numbers: Sequence[int] = ()) -> Looked:
        """The letters of some pages, or of the first eighty; BadInput where there are none."""
        known = self._shelf.read(paper.sha256, _COUNT)
        if known is not None and not numbers:
            numbers = range(1, min(int(known), Wanted().most_sheets) + 1)
        if known is not None:
            numbers = [number for number in numbers if 1 <= number <= int(known)]
        kept = {number: self._kept(paper, number) for number in numbers}
        if known is None or None in kept.values():
            found = self._asked(paper, [number for number in numbers if kept[number] is None])
            known = str(found.count).encode()
            kept |= {sheet.number: sheet for sheet in found.sheets}
        sheets = [kept[number] for number in sorted(kept)]
        return Looked(int(known), tuple(sheet for sheet in sheets if sheet is not None))

    def picture(self, paper: Paper, number: int) -> bytes | None:
        """The PNG of a page, or None where there is no such page; BadInput as above."""
        name = f"{number}.png"
        with _turn():
            if (kept := self._shelf.read(paper.sha256, name)) is not None:
                return kept
            wanted = Wanted(upload_bytes=_LARGEST, sheets=(number,), picture=True)
            try:
                drawn = looking.picture(self._pdf(paper), paper.name, wanted)
            except BadInput as refusal:
                self._shelf.refuse(paper.sha256, refusal.sentence)
                raise
            if drawn is not None:
                self._shelf.write(paper.sha256, name, drawn)
            return drawn

    def _asked(self, paper: Paper, numbers: Sequence[int]) -> Looked:
        wanted = Wanted(upload_bytes=_LARGEST, sheets=tuple(numbers))
        with _turn():
            try:
                found = looking.letters(self._pdf(paper), paper.name, wanted)
            except BadInput as refusal:
                self._shelf.refuse(paper.sha256, refusal.sentence)
                raise
        for sheet in found.sheets:
            kept = json.dumps(looking.as_kept(sheet)).encode()
            self._shelf.write(paper.sha256, f"{sheet.number}.json", kept)
        self._shelf.write(paper.sha256, _COUNT, str(found.count).encode())
        return found

    def _kept(self, paper: Paper, number: int) -> Sheet | None:
        data = self._shelf.read(paper.sha256, f"{number}.json")
        if data is None:
            return None
        return looking.looked({"count": 0, "sheets": [json.loads(data)]}).sheets[0]

    def _pdf(self, paper: Paper) -> Path:
        if paper.media_type == PDF:
            return self._files.path(paper.sha256)
        return self._shelf.path(paper.sha256, _MADE)

    def _make(self, paper: Paper, done: threading.Event) -> None:
        """What the thread does; it never ends in an error, and always says that it is done."""
        try:
            with self._shelf.alone():
                if not self._pdf(paper).is_file():
                    source = self._files.path(paper.sha256)
                    pdf = office.to_pdf(source, paper.media_type, paper.name)
                    self._shelf.write(paper.sha256, _MADE, pdf)
        except BadInput as refusal:
            self._shelf.refuse(paper.sha256, refusal.sentence)
        except Exception:
            _log.exception("The pages of %s could not be made.", paper.sha256)
            self._shelf.refuse(paper.sha256, refusals.damaged(paper.name).sentence)
        finally:
            with _making:
                _being_made.pop(paper.sha256, None)
            done.set()
