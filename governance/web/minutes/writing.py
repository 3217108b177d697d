"""The clerk’s form for the minutes: item by item or all at once, and nothing typed is lost."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput, Refusal, WrongMoment
from governance.domain.minutes import digest
from governance.domain.permissions import Permission
from governance.queries.minutes import reading as queries
from governance.queries.minutes.composing import Minuted
from governance.services.minutes import writing as services
from governance.web.guards import me, needs, now
from governance.web.meetings import number
from governance.web.minutes.blueprint import blueprint


@dataclass(frozen=True, slots=True)
class Field:
    """One item on the form: what stands in it, and what the page showed when it was drawn.

    `drawn` and `movers` tell what was typed into from what was only shown.
    """

    item: Minuted
    text: str
    proposed: str
    seconded: str
    expecting: int
    drawn: str
    movers: str

    @property
    def touched(self) -> bool:
        """Whether the clerk typed or chose something here."""
        return self.retyped or self.movers != f"{self.proposed}.{self.seconded}"

    @property
    def retyped(self) -> bool:
        """Whether the words are others than the page showed."""
        return digest(self.text) != self.drawn

    @property
    def theirs(self) -> str | None:
        """What somebody else saved meanwhile, where this was typed into as well."""
        stale = self.touched and self.expecting != self.item.revision
        return self.item.text if stale else None

    @property
    def words(self) -> services.Words:
        """What to save."""
        return services.Words(
            self.expecting,
            self.text if self.retyped else None,
            _person(f"proposed-{self.item.id}", self.proposed),
            _person(f"seconded-{self.item.id}", self.seconded),
        )


@blueprint.get("/meetings/<int:meeting_id>/minutes/write")
@needs(Permission.RECORD_DECISIONS)
def writing(meeting_id: int) -> str:
    """The form, with the product’s words where the clerk has none of her own."""
    return _form(meeting_id, {})


@blueprint.post("/meetings/<int:meeting_id>/minutes/write")
@needs(Permission.RECORD_DECISIONS)
def write(meeting_id: int) -> Response | tuple[str, int]:
    """Save all, or one item (“item-5”), or go back to the product’s words for one (“forget-5”)."""
    page = _page(meeting_id)
    fields = {item.id: field for item in page.items if (field := _posted(item)) is not None}
    what, _, which = request.form.get("action", "all").partition("-")
    try:
        chosen = number("action", which) if what in ("item", "forget") else None
        done = _save(meeting_id, what, chosen, fields)
    except (BadInput, WrongMoment) as error:
        return _form(meeting_id, fields, error), error.status
    flash(done, "done")
    left = {number: field for number, field in fields.items() if field.touched and number != chosen}
    if chosen is not None and left:
        return _form(meeting_id, left, unsaved=len(left)), 200
    anchor = f"item-{chosen}" if chosen else None
    return redirect(url_for("minutes.writing", meeting_id=meeting_id, _anchor=anchor))


def _save(meeting_id: int, what: str, chosen: int | None, fields: dict[int, Field]) -> str:
    """Do what the button says; the sentence that tells it."""
    if what == "forget" and chosen is not None:
        expecting = fields[chosen].expecting if chosen in fields else 0
        with unit_of_work():
            services.forget(meeting_id, chosen, by=me(), when=now(), expecting=expecting)
        return "The product’s words stand again for this item."
    wanted = {
        number: field.words
        for number, field in fields.items()
        if field.touched and chosen in (None, number)
    }
    if not wanted:
        return "Nothing was changed, so there was nothing to save."
    with unit_of_work():
        written = services.write(meeting_id, wanted, by=me(), when=now())
    return f"{len(written)} {'minute is' if len(written) == 1 else 'minutes are'} saved."


def _posted(item: Minuted) -> Field | None:
    """An item of the form as it came back; None where the form did not hold it."""
    text = request.form.get(f"text-{item.id}")
    if text is None:
        return None
    lines = [line.rstrip() for line in text.replace("\0", "").splitlines()]
    return Field(
        item,
        "\n".join(lines).strip("\n"),
        request.form.get(f"proposed-{item.id}", ""),
        request.form.get(f"seconded-{item.id}", ""),
        number("expecting", request.form.get(f"expecting-{item.id}")),
        request.form.get(f"drawn-{item.id}", ""),
        request.form.get(f"movers-{item.id}", ""),
    )


def _fresh(item: Minuted) -> Field:
    proposed, seconded = str(item.proposed_by or ""), str(item.seconded_by or "")
    return Field(
        item,
        item.text,
        proposed,
        seconded,
        item.revision,
        digest(item.text),
        f"{proposed}.{seconded}",
    )


def _person(name: str, text: str) -> int | None:
    return number(name, text) if text else None


def _page(meeting_id: int) -> queries.MinutesPage:
    page = queries.page(me(), meeting_id, now().day)
    me().require(Permission.RECORD_DECISIONS, page.at)
    return page


def _form(
    meeting_id: int,
    fields: dict[int, Field],
    error: Refusal | None = None,
    *,
    unsaved: int = 0,
) -> str:
    """The form; what was typed stays, what was only shown is drawn anew."""
    page = _page(meeting_id)
    drawn = []
    for item in page.items:
        kept = fields.get(item.id)
        drawn.append(replace(kept, item=item) if kept and kept.touched else _fresh(item))
    return render_template(
        "minutes/write.html", page=page, fields=drawn, error=error, unsaved=unsaved
    )
