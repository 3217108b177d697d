"""Minutes in the clerk’s usual words: what was decided, noted, declared, and who was there."""

from governance.domain.minutes.document import Entry, Line, Minutes, Standing, digest
from governance.domain.minutes.opening import (
    Absence,
    Coming,
    Declared,
    agreed,
    apologies,
    declarations,
    noted,
    stood_over,
    with_corrections,
)
from governance.domain.minutes.recognised import Opening, opening_of
from governance.domain.minutes.reports import Report, reported
from governance.domain.minutes.resolutions import Resolution, resolved
from governance.domain.minutes.speaking import Speaker, listed, title_of

__all__ = [
    "Absence",
    "Coming",
    "Declared",
    "Entry",
    "Line",
    "Minutes",
    "Opening",
    "Report",
    "Resolution",
    "Speaker",
    "Standing",
    "agreed",
    "apologies",
    "declarations",
    "digest",
    "listed",
    "noted",
    "opening_of",
    "reported",
    "resolved",
    "stood_over",
    "title_of",
    "with_corrections",
]
