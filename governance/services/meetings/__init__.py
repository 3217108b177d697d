"""Meetings: planned, their agendas, in their year and order."""
