"""The governors' policy review cycle: a Flask admin dashboard for school policies."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import Flask
from flask_migrate import Migrate
from flask_wtf.csrf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from governance import admin, cli, jobs, models, web
from governance.adapters import letters
from governance.clock import Clock
from governance.config import ConfigError, read_settings
from governance.db import db, prepare_engine
from governance.web.intake.room import make_room
from governance.web.shell.drawing import Drawing

ROOT = Path(__file__).resolve().parent.parent
PASSWORD_FREE_BODY = 200_000

__all__ = ["create_app", "models"]


def create_app(overrides: Mapping[str, Any] | None = None, *, serves: bool = True) -> Flask:
    """Build the application; ConfigError with a sentence where a setting is wrong.

    `serves` is false on the command line, where commands that need no key run without one.
    """
    instance = Path((overrides or {}).get("INSTANCE_DIR") or ROOT / "instance")
    app = Flask(
        __name__,
        instance_path=str(instance),
        template_folder=str(ROOT / "templates"),
        static_folder=str(ROOT / "governance" / "static"),
    )
    app.jinja_environment = Drawing  # before anything asks for the templates
    configure(app, read_settings(instance, os.environ, overrides, serves=serves))
    make_instance(Path(app.instance_path), serves=serves)
    open_database(app)
    app.extensions["clock"] = Clock(
        ahead=instance / "demonstration_clock" if app.config["DEMONSTRATION"] else None
    )
    letters.use_address(app.config["BASE_URL"])
    app.before_request(make_room)  # before the token is looked for, which reads what was sent
    CSRFProtect(app)
    web.init(app)
    admin.init(app)
    cli.init(app)
    jobs.init(app)
    return app


def configure(app: Flask, settings: Mapping[str, Any]) -> None:
    """Turn our settings into those of Flask and its extensions."""
    app.config.update(
        settings,
        SQLALCHEMY_DATABASE_URI=settings["DATABASE_URL"],
        SQLALCHEMY_ENGINE_OPTIONS={"pool_pre_ping": not settings["DATABASE_URL"].startswith("sq")},
        SESSION_COOKIE_NAME="policies",
        SESSION_COOKIE_SECURE=settings["COOKIE_SECURE"],
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=timedelta(minutes=settings["SESSION_MINUTES"]),
        MAX_CONTENT_LENGTH=settings["UPLOAD_MEGABYTES"] * 1024 * 1024 + PASSWORD_FREE_BODY,
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=True,
    )
    if settings["PROXIES"]:
        hops = settings["PROXIES"]
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]  # as werkzeug documents it


def make_instance(folder: Path, *, serves: bool) -> None:
    """Make the folder of the register; commands that keep nothing do without it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if serves:
            raise ConfigError(
                f"The folder {folder} cannot be made ({error.strerror}): give yourself the right to"
                " write there."
            ) from error


def open_database(app: Flask) -> None:
    """Join the database and the migrations to the application."""
    try:
        db.init_app(app)
    except Exception as error:
        raise ConfigError(f"DATABASE_URL cannot be used: {error}.") from error
    Migrate(app, db, directory=str(ROOT / "migrations"), render_as_batch=True)
    with app.app_context():
        prepare_engine(db.engine)
