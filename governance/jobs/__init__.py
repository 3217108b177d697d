"""What runs by itself: the scheduler, the tick, and the register as their job store."""

from __future__ import annotations

import click
from flask import Flask

from governance.jobs import commands


def init(app: Flask) -> None:
    """Join the scheduler's commands to `flask governance`; nothing starts by importing this."""
    group = app.cli.commands["governance"]
    if isinstance(group, click.Group):
        group.add_command(commands.scheduler)
        group.add_command(commands.tick)
