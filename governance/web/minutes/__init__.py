"""Minutes: read, written, printed, and their signing recorded."""

from governance.web.minutes import printing, reading, signing, writing
from governance.web.minutes.blueprint import blueprint

__all__ = ["blueprint", "printing", "reading", "signing", "writing"]
