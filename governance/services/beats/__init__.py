"""The beats every verb shares: load and guard, record, announce."""
