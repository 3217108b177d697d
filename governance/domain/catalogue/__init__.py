"""The catalogue of policies that schools must or should keep: facts with their sources."""

from governance.domain.catalogue.alike import Titles
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
from governance.domain.catalogue.titles import LONGEST_TITLE, fold_title, title_key

__all__ = [
    "LONGEST_TITLE",
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
    "Titles",
    "applies",
    "fold_title",
    "load",
    "title_key",
]
