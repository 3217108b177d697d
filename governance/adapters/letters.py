"""The words of a message: one folder a notice under `templates/email/`, subject and body."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

FOLDER = Path(__file__).resolve().parents[2] / "templates" / "email"


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as it will be sent: plain text."""

    subject: str
    text: str


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - plain text, never HTML
        trim_blocks=True,
        lstrip_blocks=True,
    )


def use_address(base_url: str) -> None:
    """Set the address that links in messages begin with."""
    _environment().globals["base_url"] = base_url


def write(notice: str, **facts: Any) -> Letter:
    """Render `templates/email/<notice>/subject.txt` and `body.txt` with the facts."""
    subject = _environment().get_template(f"{notice}/subject.txt").render(**facts)
    text = _environment().get_template(f"{notice}/body.txt").render(**facts)
    return Letter(" ".join(subject.split()), text.strip() + "\n")


def notices() -> list[str]:
    """Every notice that has a folder."""
    return sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
