"""Meetings, their agendas, who came and who withdrew, and their minutes."""

from governance.models.meeting.agenda import (
    AgendaItem,
    ItemOutcome,
    Pack,
    PackState,
    Part,
    StandingItem,
)
from governance.models.meeting.attendance import Attendance, Withdrawal
from governance.models.meeting.meeting import Meeting, MeetingState
from governance.models.meeting.minutes import ItemMinute

__all__ = [
    "AgendaItem",
    "Attendance",
    "ItemMinute",
    "ItemOutcome",
    "Meeting",
    "MeetingState",
    "Pack",
    "PackState",
    "Part",
    "StandingItem",
    "Withdrawal",
]
