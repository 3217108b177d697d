"""What our pages are measured against, under the same gunicorn: a bare “hello”, and the stock list.

The stock list is Flask-Admin's own `ModelView` of the very policies, with its own templates, as one
gets it by the three lines of its manual; its page is as long as ours.
"""

from __future__ import annotations

import os

from flask import Flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView

from governance.db import db, prepare_engine
from governance.models.policy import Policy

PAGE_ROWS = 25


def hello() -> Flask:
    """A Flask application with one route and nothing else."""
    app = Flask(__name__)
    app.add_url_rule("/", "hello", lambda: "hello")
    return app


def stock_list() -> Flask:
    """Flask-Admin as it comes, on the scratch database."""
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY="for the bench alone", SQLALCHEMY_DATABASE_URI=os.environ["DATABASE_URL"]
    )
    db.init_app(app)
    with app.app_context():
        prepare_engine(db.engine)
        view = ModelView(Policy, db)
        view.page_size = PAGE_ROWS
        Admin(app).add_view(view)
    return app
