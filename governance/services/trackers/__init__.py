"""A school's own list of its policies: it arrives and waits, and the clerk confirms its columns."""

from governance.services.trackers.arriving import bring_in_tracker, set_tracker_aside
from governance.services.trackers.confirming import Done, Take, confirm_tracker

__all__ = ["Done", "Take", "bring_in_tracker", "confirm_tracker", "set_tracker_aside"]
