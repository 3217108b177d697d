"""What a worker is asked to draw, and how much that may cost."""

from __future__ import annotations

from dataclasses import dataclass

from governance.adapters.documents.limits import MEGABYTE, Limits


@dataclass(frozen=True, slots=True)
class Wanted(Limits):
    """The pages of one PDF to look at; past any bound the worker ends.

    `sheets` are numbers of pages, from 1; empty for the first `most_sheets`. Of each the letters
    are told with their places; with `picture` the first of them is drawn as well. `dots` an inch,
    unless the page is so large that it would have more than `pixels` pixels: then as many as fit.
    """

    cpu_seconds: int = 10
    wall_seconds: float = 20.0
    answer_bytes: int = 32 * MEGABYTE
    sheets: tuple[int, ...] = ()
    most_sheets: int = 80
    picture: bool = False
    dots: int = 150
    pixels: int = 4_000_000
