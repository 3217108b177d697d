"""A small program that stands for the real one where `serve` is tested: pages, scheduler, register.

The test copies it beside the real Procfile as `wsgi.py`. What it did is in `told`, a line an act;
what it is asked to do wrong is in the environment.
"""

from __future__ import annotations

import importlib.util
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import click
from flask import Flask
from flask.cli import AppGroup

HERE = Path(__file__).resolve().parent
app = Flask(__name__, instance_path=os.environ.get("FOLDER", str(HERE / "instance")))
governance = AppGroup("governance")
app.cli.add_command(governance)


def tell(act: str) -> None:
    """Add a line to what the test reads."""
    with (HERE / "told").open("a") as told:
        told.write(act + "\n")


def real_serve() -> Callable[..., None]:
    """The real command’s function, from its file alone: the rest of the program takes two seconds
    of processor time to import, in each of the four processes."""
    where = Path(os.environ["PYTHONPATH"]) / "governance" / "cli" / "serve.py"
    spec = importlib.util.spec_from_file_location("serve_both", where)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    serve: Callable[..., None] = module.serve
    return serve


class Deaf:
    """Drops the interrupt that arrives while it goes: Python only prints it."""

    def __del__(self) -> None:
        tell("deaf")
        time.sleep(30)


def demonstration() -> None:
    """Load nothing; let something deaf go where that is asked for."""
    tell("demonstration")
    if "DEAF" in os.environ:
        Deaf()


@app.get("/")
def home() -> str:
    """Any page; it says what the web server found in its environment."""
    made_for_a_command = os.environ.get("FLASK_RUN_FROM_CLI", "no")
    return f"Policies, links to {os.environ['LINKS']}, for a command: {made_for_a_command}"


@governance.command("serve")
def serve_command() -> None:
    """What the real command does, with the register left out."""
    real_serve()(
        upgrade=lambda: tell("upgraded"),
        load_demonstration=demonstration,
        environment=lambda address: {"LINKS": f"http://{address.bind}"},
        people=lambda: ["Asha Penhallow, clerk", "Idris Vane, chair"],
        procfile=HERE / "Procfile",
    )


@governance.command("scheduler")
def scheduler() -> None:
    """Run until told to stop, or end as the environment asks."""
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    tell("scheduler started")
    click.echo("the scheduler speaks")
    if "SCHEDULER_ENDS" in os.environ:
        sys.exit(int(os.environ["SCHEDULER_ENDS"]))
    stop.wait()
    tell("scheduler stopped")
