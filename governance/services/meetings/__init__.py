"""Meetings: planned, their agendas, and the decisions taken at them."""
