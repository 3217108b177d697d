"""Why a review was placed where it is, in one sentence."""

from __future__ import annotations

from datetime import date

from governance.domain.planning.arranging import Arrangement
from governance.domain.planning.asked import Ask, Sitting


def said(day: date) -> str:
    """A day as people say it: “3 December 2026”."""
    return f"{day.day} {day:%B %Y}"


def named(sitting: Sitting) -> str:
    """“the Governing board of 3 December 2026”."""
    return f"the {sitting.name} of {said(sitting.day)}"


def why(ask: Ask, made: Arrangement) -> str:
    """The reason in a sentence."""
    place = made.found.get(ask.id)
    if place is None:
        if ask.delegate:
            return f"No meeting can decide this; the {ask.delegate} may, by delegation."
        return "No meeting can decide this in time, and none later has room."
    sitting = made.by_id[place]
    if ask.chosen == place:
        return _chosen(ask, sitting, made.today)
    if not made.in_time(ask):
        return (
            f"No meeting can decide this in time (it falls due on {said(ask.due_last)});"
            f" {named(sitting)} is the first that can."
        )
    if ask.id in made.settled:
        return (
            f"The law fixes this to {said(ask.due_last)}: {named(sitting)} is the last meeting"
            " before, and it is not moved to make room."
        )
    return _in_time(ask, sitting, made)


def _chosen(ask: Ask, sitting: Sitting, today: date) -> str:
    if sitting.day > ask.due_last:
        return f"You chose {named(sitting)}, though it falls due on {said(ask.due_last)}."
    if today > sitting.papers_day and not sitting.open:
        return f"You chose {named(sitting)}, though its papers day is past."
    return f"You chose {named(sitting)}, and the plan keeps your choice."


def _in_time(ask: Ask, sitting: Sitting, made: Arrangement) -> str:
    choice = made.before_due(ask)
    own = [each for each in choice if each.body == sitting.body]
    last = own[-1] if sitting.body == ask.prefers else choice[-1]
    if last.id == sitting.id:
        return (
            f"{_upper(named(sitting))} is the last meeting before it falls due on"
            f" {said(ask.due_last)}{_of_its_body(ask, sitting, choice[-1])}."
        )
    if ask.prefers not in (None, sitting.body):
        return (
            f"{_upper(named(sitting))} takes it, because the body that usually decides it cannot"
            f" in good time before {said(ask.due_last)}."
        )
    if ask.group is not None and made.groups[ask.group, sitting.id] > 1:
        return (
            f"{_upper(named(sitting))} takes it with related policies ({ask.group}), before it"
            f" falls due on {said(ask.due_last)}."
        )
    if not made.room.fits(ask, last.id):
        return f"Moved earlier to {named(sitting)}, because {named(last)} is full."
    return (
        f"{_upper(named(sitting))} is nearest to its usual month and before it falls due on"
        f" {said(ask.due_last)}."
    )


def _of_its_body(ask: Ask, sitting: Sitting, last: Sitting) -> str:
    return ", of the body that usually decides it" if last.id != sitting.id else ""


def _upper(words: str) -> str:
    return words[0].upper() + words[1:]
