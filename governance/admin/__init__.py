"""The dashboard home and the record tables, served by Flask-Admin in our own shell."""

from __future__ import annotations

from flask import Flask


def init(app: Flask) -> None:
    """Join the dashboard and the record tables to the application."""
