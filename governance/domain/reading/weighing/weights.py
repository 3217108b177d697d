"""How each mark speaks for each role.

`DATES` goes by `roles.ROLES`, `RATES` by `roles.RATES`; all have the mark `ALWAYS`.
"""

from __future__ import annotations

from governance.domain.reading.weighing.tables.around import AROUND
from governance.domain.reading.weighing.tables.before import BEFORE
from governance.domain.reading.weighing.tables.rates import RATES as RATED

ALWAYS = "always"
Table = dict[str, tuple[float, ...]]

DATES: Table = AROUND | BEFORE
RATES: Table = RATED
