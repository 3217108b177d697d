"""Reading what a policy document says of its own dates, approval and signatories."""

from governance.domain.reading.reader import read
from governance.domain.reading.result import Confidence, Doubt, Found, Reading, Signatory

__all__ = ["Confidence", "Doubt", "Found", "Reading", "Signatory", "read"]
