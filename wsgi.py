"""The application: `gunicorn wsgi:app`, and the way `flask` finds its commands."""

from __future__ import annotations

import os
import sys

from governance import create_app
from governance.config import ConfigError

ON_THE_COMMAND_LINE = os.environ.get("FLASK_RUN_FROM_CLI") == "true"

try:
    app = create_app(serves=not ON_THE_COMMAND_LINE)
except ConfigError as error:
    sys.exit(error.sentence)
