"""The numbers in addresses: those no register holds lead nowhere, instead of to a fault."""

from __future__ import annotations

from typing import Any

from flask import Flask
from werkzeug.routing import IntegerConverter

LARGEST = 2**31 - 1
"""The largest key of a row: an INTEGER of PostgreSQL."""


class RowNumber(IntegerConverter):
    """A number that a row may bear; a longer one matches no address, so the answer is 404."""

    def __init__(self, map_: Any, **options: Any) -> None:
        super().__init__(map_, **{"max": LARGEST, **options})


def init(app: Flask) -> None:
    """Read `<int:...>` in every address so; before the addresses are added."""
    app.url_map.converters["int"] = RowNumber
