"""The catalogue of policies that schools must or should keep: facts with their sources."""

from governance.domain.catalogue.catalogue import Catalogue, load
from governance.domain.catalogue.entry import (
    Application,
    Approver,
    Basis,
    CatalogueEntry,
    Confidence,
    Force,
    Publish,
    Review,
    Sort,
    applies,
)
from governance.domain.catalogue.titles import fold_title

__all__ = [
    "Application",
    "Approver",
    "Basis",
    "Catalogue",
    "CatalogueEntry",
    "Confidence",
    "Force",
    "Publish",
    "Review",
    "Sort",
    "applies",
    "fold_title",
    "load",
]
