"""The list: every policy in reach, its standing and its next review; and the texts in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from flask import current_app, render_template, request, url_for
from werkzeug.datastructures import MultiDict

from governance.domain.permissions import Permission
from governance.domain.standing import Standing
from governance.queries import policy as policies_in_force
from governance.queries import register as queries
from governance.queries import schools
from governance.queries.register import ARCHIVED, Asked, Cursor
from governance.services.register import title_key
from governance.web.guards import clock, me, needs
from governance.web.register.blueprint import blueprint

TABS = (
    ("", "All"),
    (Standing.OVERDUE, "Overdue"),
    (Standing.DUE, "Due"),
    (Standing.DUE_SOON, "Due soon"),
    (Standing.IN_DATE, "In date"),
    (Standing.NO_DATE, "Needs dates"),
    (ARCHIVED, "Archived"),
)
SCHOOLS_COUNTED = 20
SORTS = ("due", "-due", "title", "-title")
KEPT = ("standing", "q", "school", "sort")


@blueprint.get("/policies/")
@needs(Permission.SEE_REGISTER)
def policies() -> str:
    """One page of the register, as the address asks for it."""
    reach, asked = me().reach(Permission.SEE_REGISTER), asked_for(request.args)
    about = {"today": clock().today(), "soon_days": current_app.config["DUE_SOON_DAYS"]}
    page = queries.page(reach, asked, rows=current_app.config["PAGE_ROWS"], **about)
    choice = schools.in_reach(reach)
    few = choice.complete and len(choice.listed) <= SCHOOLS_COUNTED
    counts = queries.counts(reach, asked, **about) if few or asked.school else None
    address = Address(request.args)
    return render_template(
        "register/policies.html",
        page=page,
        here=address.plain,
        tabs=tabs(address, asked, counts),
        headings=headings(address, asked),
        previous=address.of(page.previous) if page.previous else None,
        following=address.of(page.following) if page.following else None,
        schools=choice,
        asked=asked,
        words=request.args.get("q", ""),
        sort=request.args.get("sort", ""),
        narrowed=bool(asked.standing or asked.words or asked.school),
        may_bring_in=me().may_somewhere(Permission.BRING_IN),
        workbook_at=address.to("register.workbook"),
        separated_at=address.to("register.separated"),
        policy_at=url_for("register.policy", policy_id=0).removesuffix("0"),
        review_at=url_for("reviews.review", review_id=0).removesuffix("0"),
    )


@blueprint.get("/policies/in-force")
@needs(Permission.READ_POLICIES)
def in_force() -> str:
    """For staff: the policies that have a text in force, and nothing else."""
    reach = me().reach(Permission.READ_POLICIES)
    after = _cursor(request.args.get("after"), True, False)
    found = policies_in_force.in_force(
        reach,
        words=tuple(title_key(request.args.get("q", "")).split()),
        after=(after.key or "", after.id) if after else None,
        rows=current_app.config["PAGE_ROWS"],
    )
    return render_template(
        "register/in_force.html",
        found=found,
        schools=schools.in_reach(reach),
        words=request.args.get("q", ""),
    )


def asked_for(args: MultiDict[str, str]) -> Asked:
    """The question in an address; what cannot be understood in it is left out."""
    standing = args.get("standing", "")
    sort = args.get("sort", "due")
    sort = sort if sort in SORTS else "due"
    by_title = sort.endswith("title")
    return Asked(
        standing=standing if standing in {ARCHIVED, *Standing} else None,
        words=tuple(title_key(args.get("q", "")[:100]).split()[:6]),
        school=" ".join(args.get("school", "")[:100].replace("\0", " ").split()),
        by_title=by_title,
        descending=sort.startswith("-"),
        cursor=_cursor(args.get("after"), by_title, False)
        or _cursor(args.get("before"), by_title, True),
    )


def _cursor(text: str | None, by_title: bool, backwards: bool) -> Cursor | None:
    """“2026-12-31.17”, “attendance.17” or “.17”; None for anything else."""
    key, _, number = (text or "").rpartition(".")
    if not number.isdecimal() or len(number) > 15 or "\0" in key:
        return None
    if key and not by_title:
        try:
            date.fromisoformat(key)
        except ValueError:
            return None
    return Cursor(key if key or by_title else None, int(number), backwards)


class Address:
    """The address of this page with something else asked for."""

    def __init__(self, args: MultiDict[str, str]) -> None:
        self.plain = url_for("register.policies")
        self._kept = {name: args[name] for name in KEPT if args.get(name)}

    def with_(self, **changes: str | None) -> str:
        """The first page with these changes; a change to None or "" leaves that part out."""
        parts = {name: value for name, value in (self._kept | changes).items() if value}
        return f"{self.plain}?{urlencode(parts)}" if parts else self.plain

    def to(self, endpoint: str) -> str:
        """Another page about the same question."""
        return url_for(endpoint, **self._kept)  # type: ignore[arg-type]  # names and words

    def of(self, cursor: Cursor) -> str:
        """The page that follows the cursor, or comes before it."""
        name = "before" if cursor.backwards else "after"
        return self.with_(**{name: f"{cursor.key or ''}.{cursor.id}"})


def tabs(address: Address, asked: Asked, counts: dict[str, int] | None) -> list[dict[str, Any]]:
    """A link for each standing, with its count where counting is cheap."""
    total = sum(counts.values()) if counts else None
    return [
        {
            "label": label,
            "href": address.with_(standing=word),
            "current": word == (asked.standing or ""),
            "count": counts.get(word, None if word else total) if counts else None,
        }
        for word, label in TABS
    ]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading one may sort by: its address and how the list is sorted by it now."""

    href: str
    sorted: str | None


def headings(address: Address, asked: Asked) -> dict[str, Heading]:
    """The two sortable headings, each leading to the other direction once it is in use."""
    found = {}
    for word, current in (("due", not asked.by_title), ("title", asked.by_title)):
        way = ("descending" if asked.descending else "ascending") if current else None
        turn = f"-{word}" if way == "ascending" else word
        found[word] = Heading(address.with_(sort=turn), way)
    return found
