"""Marks for the guard at the door: each address that Flask-Admin serves wears its permission."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask

Mark = Callable[[Callable[..., Any]], Callable[..., Any]]


def wear(app: Flask, endpoint: str, mark: Mark) -> None:
    """Let the view of an endpoint wear a mark: Flask-Admin registers methods, which carry none."""
    bound = app.view_functions[endpoint]

    def view(**kwargs: Any) -> Any:
        return bound(**kwargs)

    view.__name__ = bound.__name__
    app.view_functions[endpoint] = mark(view)


def wear_all(app: Flask, prefix: str, mark: Mark) -> None:
    """Let every address of one table wear the same mark."""
    for endpoint in [one for one in app.view_functions if one.startswith(f"{prefix}.")]:
        wear(app, endpoint, mark)
