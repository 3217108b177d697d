"""The topics of the demonstration's policies, read once from `stock.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Topic:
    """What one policy is about: its title, who looks after it, its aim and its rules.

    `[[before|after]]` in a rule gives the words of the text in force and those of the draft.
    """

    title: str
    owner: str
    aim: str
    rules: tuple[str, ...]


def _read() -> dict[str, Topic]:
    text = Path(__file__).with_name("stock.toml").read_text("utf-8")
    return {
        key: Topic(said["title"], said["owner"], said["aim"], tuple(said["rules"]))
        for key, said in tomllib.loads(text).items()
    }


TOPICS = _read()
