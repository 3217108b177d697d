"""Presence: who was in the room for which item of an agenda.

A vote counts those present for it, not those who came at some time of the evening: who arrived
later, left before, or withdrew for an interest is not there (School Governance (Roles, Procedures
and Allowances) (England) Regulations 2013, regulations 14 and 16).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from governance.domain.routes import Present

Place = tuple[str, int, int]
"""Where an item stands on its agenda: part, position, number; earlier items compare lower."""


@dataclass(frozen=True, slots=True)
class Presence:
    """One member who attended, with the first item they heard and the first that they missed.

    None: from the beginning, and to the end.
    """

    person_id: int
    governor: bool
    arrived: Place | None = None
    left: Place | None = None

    def at(self, place: Place) -> bool:
        """Whether the member was there when this item came up."""
        return (self.arrived is None or self.arrived <= place) and (
            self.left is None or place < self.left
        )


@dataclass(frozen=True, slots=True)
class InTheRoom:
    """Who was there for one item; those who withdrew are counted out, not left out."""

    there: frozenset[int]
    governors: frozenset[int]
    withdrawn: frozenset[int]

    @property
    def stayed(self) -> frozenset[int]:
        """Those who were there for the vote."""
        return self.there - self.withdrawn

    @property
    def counts(self) -> Present:
        """The numbers that the route rules ask for."""
        return Present(
            governors=len(self.governors),
            associates=len(self.there - self.governors - self.withdrawn),
            withdrawn_governors=len(self.governors & self.withdrawn),
        )


def in_the_room(
    attended: Iterable[Presence], place: Place, withdrawn: Collection[int] = ()
) -> InTheRoom:
    """Who was there for the item at this place; `withdrawn` counts only among those who were."""
    there = {one.person_id: one.governor for one in attended if one.at(place)}
    return InTheRoom(
        frozenset(there),
        frozenset(person for person, governor in there.items() if governor),
        frozenset(withdrawn) & there.keys(),
    )
