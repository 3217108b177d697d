"""The fields of a document as its page draws them: inputs, and what stands behind each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from governance.services.intake import Proposal, Weighed
from governance.services.intake.proposed import Doubt, Evidence, Other
from governance.web.forms.typed import Typed
from governance.web.intake.choosing import name_of
from governance.web.intake.filled import LISTS, Key, choices, rows_of

LABELS = {
    "title": ("Title", None),
    "next_review": (
        "Next review",
        "Empty: the register says “no next review date” and asks for one.",
    ),
    "frequency": ("How often it is reviewed", None),
    "approved": ("Approved", None),
    "reviewed": ("Reviewed", None),
    "written": ("Written", None),
    "approved_by": ("Approving body, in its words", None),
    "owner": ("Owner", None),
    "version": ("Version", "As the document calls it."),
    "name": ("Name", None),
    "role": ("Role", None),
    "signed": ("Signed on", None),
}
NONE_READ = {
    "title": "No title was found: this is the file’s name.",
    "signatory": "Nobody’s name stands under the text.",
}
SIGNATORY = {
    "name": "Name of the signatory",
    "role": "Role of the signatory",
    "signed": "Date of the signature",
}
WANTED = frozenset({"title", "next_review", "frequency"})
"""What the register asks for: not marked as optional."""


@dataclass(frozen=True, slots=True)
class Input:
    """One input: `key` is what words of the text are chosen for; `focus` where the page begins."""

    key: str
    name: str
    id: str
    label: str
    value: str
    error: str | None
    evidence: tuple[Evidence, ...]
    focus: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A field with its inputs (a signatory's three in a row), other readings, and doubts."""

    field: str
    hint: str | None
    rows: tuple[tuple[Input, ...], ...]
    evidence: tuple[Evidence, ...]
    others: tuple[tuple[str, Other], ...]
    doubts: tuple[Doubt, ...]
    none_read: str
    optional: bool

    @property
    def wrong(self) -> bool:
        """Whether one of its inputs holds an error."""
        return any(one.error for row in self.rows for one in row)


class Lines:
    """The lines of a proposal with what was typed so far; `focus` is the input that begins."""

    def __init__(
        self, typed: Typed, proposal: Proposal, weighed: Weighed, focus: str | None
    ) -> None:
        self.typed, self.proposal, self.weighed, self.focus = typed, proposal, weighed, focus

    def __iter__(self) -> Iterator[Line]:
        for field in (*self.weighed.doubtful, *self.weighed.confident, *self.weighed.absent):
            if field == "signatory":
                rows = tuple(
                    tuple(self._input(Key(part, row)) for part in ("name", "role", "signed"))
                    for row in range(rows_of(self.typed, self.proposal))
                )
            elif field in LISTS:
                rows = tuple((self._input(Key(field, row)),) for row in self._rows(field))
            else:
                rows = ((self._input(Key(field)),),)
            yield Line(
                field=field,
                hint=LABELS[field][1] if field in LABELS else None,
                rows=rows,
                evidence=self.proposal.behind(field),
                others=tuple(self._others(field, len(rows) - 1)),
                doubts=self.weighed.doubts.get(field, ()),
                none_read=NONE_READ.get(field, "The document does not state it."),
                optional=field not in WANTED,
            )

    def _rows(self, field: str) -> range:
        """The rows of a list of dates: those that are filled in, and a spare one."""
        return range(len(self._dates(field)) + 1)

    def _dates(self, field: str) -> list[str]:
        typed = self.typed.form.getlist(field)
        return [line for value in typed for line in value.splitlines() if line.strip()]

    def _input(self, key: Key) -> Input:
        name = name_of(key)
        label = LABELS[key.field][0]
        value = self.typed.form.get(name, "")
        evidence = self.proposal.behind(key.text)
        place = name
        if key.field in LISTS and key.row is not None:
            rows = self._dates(key.field)
            value = rows[key.row] if key.row < len(rows) else ""
            evidence = tuple(self._behind(key.field, value))
            if key.row:
                label, place = f"{label}, also on", f"{name}-{key.row + 1}"
        error = self.typed.errors.get(name) if place == name else None
        return Input(key.text, name, place, label, value, error, evidence, key.text == self.focus)

    def _behind(self, field: str, value: str) -> Iterable[Evidence]:
        """The evidence of one date of a list, while it stands as it was read."""
        dates = getattr(self.proposal, field)
        for on, evidence in zip(dates, self.proposal.behind(field), strict=False):
            if on.in_words() == value.strip():
                yield evidence

    def _others(self, field: str, spare: int) -> Iterator[tuple[str, Other]]:
        """What else is said of a field, with the input it would go into."""
        key = Key(field, spare if field in LISTS else None).text
        here = {Key(field, row).text if field in LISTS else field for row in range(spare + 1)}
        taken = {(one.start, one.end) for one in choices(self.typed.form) if one.field in here}
        for other in self.proposal.others:
            if other.field == field and (other.start, other.end) not in taken:
                yield key, other


def first_key(field: str) -> Key:
    if field == "signatory":
        return Key("name", 0)
    return Key(field, 0 if field in LISTS else None)
