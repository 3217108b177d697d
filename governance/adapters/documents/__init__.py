"""Uploaded documents: any file in, one block model and safe HTML out, parsed in its own process."""

from governance.adapters.documents.limits import Limits
from governance.adapters.documents.parsing import ParsedDocument, parse_safely

__all__ = ["Limits", "ParsedDocument", "parse_safely"]
