"""Version tables told cell by cell: “Version, 1, Date, May 2018, Change, First issue, Version”."""

from __future__ import annotations

from governance.domain.reading.controls.grids.histories import Histories, Row
from governance.domain.reading.controls.values.entry import Entry
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.labels import Slot

_REACH, _TOLD = 60, 240


def version_blocks(sheet: Sheet, dates: Dates, entries: list[Entry]) -> tuple[Histories, set[int]]:
    """What blocks of “Version”, “Date” and a change tell, and the entries they take up."""
    histories = Histories(sheet, dates)
    found: list[tuple[int, int]] = []
    for place, entry in enumerate(entries):
        following = entries[place + 1] if place + 1 < len(entries) else None
        if (
            entry.label.slot is Slot.VERSION
            and not entry.empty
            and following is not None
            and following.label.slot is Slot.DATE
            and not following.empty
            and following.label.start - entry.end <= _REACH
            and dates.within(following.start, following.start + 4)
        ):
            found.append((place, place + 1))
    if len(found) < 2:
        return histories, set()
    ends = [entries[place].label.start for place, _ in found[1:]]
    ends.append(entries[found[-1][1]].end + _TOLD)
    rows = []
    for (place, dated), end in zip(found, ends, strict=True):
        mark = dates.within(entries[dated].start, entries[dated].start + 4)[0]
        told = " ".join(sheet.plain[mark.end : min(end, mark.end + _TOLD)].split())
        rows.append(Row((entries[place].start, entries[place].end), mark, told))
    histories.tell(rows, [])
    return histories, {place for pair in found for place in pair}
