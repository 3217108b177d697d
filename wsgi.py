"""The application: `gunicorn wsgi:app`, and the way `flask` finds its commands."""

from __future__ import annotations

import os
import sys

from governance import create_app
from governance.config import ConfigError

ON_THE_COMMAND_LINE = os.environ.get("FLASK_RUN_FROM_CLI") == "true"

GUNICORN_STOPS = 3
"""Gunicorn starts a worker again and again after any other exit status but this."""

try:
    app = create_app(serves=not ON_THE_COMMAND_LINE)
except ConfigError as error:
    print(error.sentence, file=sys.stderr)  # noqa: T201 - the operator reads it
    sys.exit(GUNICORN_STOPS)
