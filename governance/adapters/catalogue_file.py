"""The catalogue of policies as shipped: `governance/data/catalogue.json`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from governance.domain.catalogue import Catalogue, load


@cache
def shipped_catalogue() -> Catalogue:
    """The catalogue that comes with the program, read once."""
    text = (files("governance") / "data" / "catalogue.json").read_text(encoding="utf-8")
    return load(text)
