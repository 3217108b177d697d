"""Bringing documents in: upload, what waits, and the page on which each is confirmed."""

from governance.web.intake import arriving, batches, confirming, trackers
from governance.web.intake.blueprint import blueprint
from governance.web.intake.shown import pages

__all__ = ["arriving", "batches", "blueprint", "confirming", "pages", "trackers"]
