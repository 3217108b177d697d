"""The form of a document: filled in from what was read, and read again once it is sent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from governance.models.intake import IntakeDocument
from governance.queries.intake import meant
from governance.services.intake import Chosen, Confirmed, Place, Proposal, Signature
from governance.web.forms.typed import Typed

MOST_SIGNATORIES = 12
SPARE_ROWS = 1
LISTS = ("approved", "reviewed")
PLAIN = ("title", "written", "next_review", "approved_by", "owner", "version")
_STRETCH = re.compile(r"([a-z_]+?)((?:[._]\d{1,3})?):(\d{1,9})-(\d{1,9})")
_NUMBERED = {"approved": ".", "reviewed": ".", "name": "_", "role": "_", "signed": "_"}


@dataclass(frozen=True, slots=True)
class Key:
    """The input a value is chosen for: a field, and its row where it has several."""

    field: str
    row: int | None = None

    @property
    def text(self) -> str:
        """As it stands in the form: `approved.1`, `name_0`, `title`."""
        return self.field if self.row is None else f"{self.field}{_NUMBERED[self.field]}{self.row}"


def key_of(text: str) -> Key | None:
    """The input that a text names; None where there is no such input."""
    found = re.fullmatch(r"([a-z_]+?)(?:[._](\d{1,3}))?", text)
    if found is None:
        return None
    field, row = found[1], int(found[2]) if found[2] else None
    if (field in _NUMBERED) != (row is not None) or field not in {*PLAIN, "frequency", *_NUMBERED}:
        return None
    key = Key(field, row)
    return key if key.text == text else None


def chosen_of(text: str) -> Chosen | None:
    """A choice as the form carries it, `approved.1:120-133`; None where it is none."""
    found = _STRETCH.fullmatch(text)
    if found is None or key_of(found[1] + found[2]) is None:
        return None
    return Chosen(found[1] + found[2], int(found[3]), int(found[4]))


def choices(form: MultiDict[str, str]) -> list[Chosen]:
    """What was chosen in the text so far, in the order in which it was."""
    return [one for one in map(chosen_of, form.getlist("chosen")) if one]


def as_typed(found: IntakeDocument, proposal: Proposal) -> MultiDict[str, str]:
    """The form filled in with what was read; what was not read is left empty."""
    due = proposal.next_review
    like = meant.policy_like(found.school_id, proposal.title)
    place = Place.NEW.value if like is None else ""
    if like is not None:
        past = [*proposal.approved, *proposal.reviewed]
        dated = [*past, proposal.written] if proposal.written else past
        said = meant.place_meant(like, dated, due)
        if said is not None and not (said.newer and meant.open_review(like.id)):
            place = (Place.NEWER if said.newer else Place.EARLIER).value
    values: list[tuple[str, str]] = [
        ("expecting", str(found.revision)),
        ("title", proposal.title),
        ("written", proposal.written.in_words() if proposal.written else ""),
        ("next_review", due.in_words() if due else ""),
        ("frequency", proposal.frequency.stored if proposal.frequency else ""),
        ("approved_by", proposal.approved_by or ""),
        ("owner", proposal.owner or ""),
        ("version", proposal.version or ""),
        ("body", str(meant.body_meant(found.school_id, proposal.approved_by) or "")),
        ("place", place),
        ("known", str(like.id) if like else ""),
        *(("approved", one.in_words()) for one in proposal.approved),
        *(("reviewed", one.in_words()) for one in proposal.reviewed),
    ]
    for row, one in enumerate(proposal.signatories[:MOST_SIGNATORIES]):
        values += [(f"name_{row}", one.name or ""), (f"role_{row}", one.role or "")]
        values.append((f"signed_{row}", one.signed_on.in_words() if one.signed_on else ""))
    return MultiDict(values)


def confirmed(typed: Typed) -> Confirmed:
    """What the form says; what is wrong with it gathers in `typed.errors`."""
    place = typed.form.get("place", "")
    if place not in set(Place):
        typed.errors["place"] = "Say whether this is a newer or an earlier text, or another policy."
        place = Place.NEW.value
    return Confirmed(
        title=typed.text("title", longest=300, missing="Give the policy its title.") or "",
        written=typed.date("written"),
        approved=typed.dates("approved"),
        reviewed=typed.dates("reviewed"),
        next_review=typed.date("next_review"),
        frequency=typed.frequency("frequency"),
        approved_by=typed.text("approved_by", longest=200),
        body_id=typed.number("body"),
        owner=typed.text("owner", longest=200),
        version=typed.text("version", longest=40),
        signatories=tuple(_signatories(typed)),
        place=Place(place),
        known_id=typed.number("known"),
        chosen=tuple(choices(typed.form)),
    )


def _signatories(typed: Typed) -> Iterable[Signature]:
    for row in range(MOST_SIGNATORIES + SPARE_ROWS):
        name = typed.text(f"name_{row}", longest=200)
        role = typed.text(f"role_{row}", longest=200)
        signed = typed.date(f"signed_{row}")
        if name or role:
            yield Signature(name, role, signed)
        elif signed:
            typed.errors[f"name_{row}"] = "Say who signed on that date."


def rows_of(typed: Typed, proposal: Proposal) -> int:
    """How many signatories the form has room for: those there are, and a spare one."""
    used = [
        row
        for row in range(MOST_SIGNATORIES + SPARE_ROWS)
        if any(typed.form.get(f"{name}_{row}", "").strip() for name in ("name", "role", "signed"))
    ]
    present = max(len(proposal.signatories), max(used, default=-1) + 1)
    return min(present, MOST_SIGNATORIES) + SPARE_ROWS
