"""How a school writes in the columns of its tracker, told by all the cells of a column together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from governance.domain.trackers.cells import Cell, Line, Sheet, letters
from governance.domain.trackers.columns import Layout, headings
from governance.domain.trackers.dates import Order, order_of
from governance.domain.trackers.fields import DATES, LABELS, Field
from governance.domain.trackers.marks import crosses_mean_no


@dataclass(frozen=True, slots=True)
class Habits:
    """What one cell alone does not tell.

    `in_months`: bare frequencies are months. `orders`: how numeric dates are written, where not
    day first. `crosses`: the columns in which a cross says no, because others are ticked.
    """

    in_months: bool = False
    orders: Mapping[Field, Order] = field(default_factory=dict)
    crosses: frozenset[Field] = frozenset()

    def order(self, wanted: Field) -> Order:
        """How the numeric dates of a field are written."""
        return self.orders.get(wanted, Order.DAY_FIRST)

    def sentences(self, layout: Layout) -> list[str]:
        """What whoever confirms should know of it."""
        found = []
        for wanted, order in self.orders.items():
            where = f"Column {letters(layout.column(wanted) or 0)} ({LABELS[wanted]})"
            if order is Order.MONTH_FIRST:
                found.append(f"{where} is written month first, as in America, and is read so.")
            else:
                found.append(
                    f"{where} has dates written month first, as in America, among others: those"
                    " that can be read both ways are left out."
                )
        return found


def habits_of(sheet: Sheet, layout: Layout, below: Sequence[Line]) -> Habits:
    """The habits of a sheet’s columns; `below` are the lines under its headings."""

    def cells(wanted: Field) -> list[Cell]:
        column = layout.column(wanted)
        return [line.at(column) for line in below] if column is not None else []

    orders = {wanted: order_of(cells(wanted)) for wanted in DATES}
    marked = (Field.STATUTORY, Field.WEBSITE)
    return Habits(
        _months_are_meant(sheet, layout),
        {wanted: order for wanted, order in orders.items() if order is not Order.DAY_FIRST},
        frozenset(wanted for wanted in marked if crosses_mean_no(cells(wanted))),
    )


def _months_are_meant(sheet: Sheet, layout: Layout) -> bool:
    """Whether the heading of the frequencies says that they are months."""
    column = layout.column(Field.FREQUENCY)
    at = next((n for n, line in enumerate(sheet.lines) if line.number == layout.heading), None)
    return column is not None and any("month" in one.lower() for one in headings(sheet, at, column))
