"""Packs: which there are of a meeting, who may open them, and what is printed in one."""

from governance.queries.packs.opening import PackRow, of_meeting, one, weight
from governance.queries.packs.papers import papers_of

__all__ = ["PackRow", "of_meeting", "one", "papers_of", "weight"]
