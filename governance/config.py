"""Settings: each has a name, a kind, a default and a sentence; a wrong value stops the start.

Read from `instance/config.py` and then from the environment, where each is called GOVERNANCE_ and
its name (DATABASE_URL also stands without the prefix, as hosts set it).
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from governance.domain.errors import Refusal


class ConfigError(Refusal):
    """A setting that stops the start."""


def _flag(text: str) -> bool:
    words = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    if text.strip().lower() not in words:
        raise ValueError("write true or false")
    return words[text.strip().lower()]


def _between(low: int, high: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not text.strip().isdigit() or not low <= int(text) <= high:
            raise ValueError(f"write a whole number from {low} to {high}")
        return int(text)

    return parse


def _database(text: str) -> str:
    if text.startswith("postgres://"):
        text = "postgresql://" + text.removeprefix("postgres://")
    if text.startswith("postgresql://"):
        text = "postgresql+psycopg://" + text.removeprefix("postgresql://")
    if not text.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise ValueError("begin it with sqlite:/// or postgresql+psycopg://")
    return text


def _address(text: str) -> str:
    if not text.startswith(("http://", "https://")):
        raise ValueError("begin it with http:// or https://")
    return text.rstrip("/")


def _mail_security(text: str) -> str:
    if text not in ("none", "starttls", "tls"):
        raise ValueError("write none, starttls or tls")
    return text


def _secret(text: str) -> str:
    if len(text) < 32:
        raise ValueError("make it at least 32 characters long")
    return text


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: `default` None means that it may be left out or is worked out at the start."""

    name: str
    parse: Callable[[str], Any]
    default: Any
    says: str


SETTINGS = (
    Setting("SECRET_KEY", _secret, None, "Signs sessions; required outside the demonstration."),
    Setting("DATABASE_URL", _database, None, "The database; SQLite in instance/ by default."),
    Setting("FILES_DIR", Path, None, "Where policy files are kept; instance/files by default."),
    Setting("DEMONSTRATION", _flag, False, "One-click sign-in on loopback, and a clock to move."),
    Setting("BASE_URL", _address, "http://127.0.0.1:8000", "The address in messages."),
    Setting("COOKIE_SECURE", _flag, True, "Send the session cookie over HTTPS or loopback alone."),
    Setting("PROXIES", _between(0, 5), 0, "How many reverse proxies stand in front."),
    Setting("UPLOAD_MEGABYTES", _between(1, 200), 25, "The largest file that may be uploaded."),
    Setting("BATCH_MEGABYTES", _between(1, 1000), 200, "The most that is brought in at once."),
    Setting(
        "SESSION_MINUTES", _between(5, 1440), 480, "After how long without use a session ends."
    ),
    Setting("SIGN_IN_TRIES", _between(3, 50), 5, "Failed sign-ins of one account in the window."),
    Setting("SIGN_IN_TRIES_FROM", _between(3, 500), 30, "Failed sign-ins from one address in it."),
    Setting("SIGN_IN_MINUTES", _between(1, 1440), 15, "The window of the sign-in throttle."),
    Setting("PASSWORD_MEMORY_KIB", _between(8, 1048576), 65536, "Memory of one argon2 check."),
    Setting("DUE_SOON_DAYS", _between(1, 365), 60, "How many days before it a review is due soon."),
    Setting("PAGE_ROWS", _between(5, 200), 25, "Rows on one page of a list."),
    Setting("MAIL_SERVER", str, "", "The SMTP server; without one, messages wait in the outbox."),
    Setting("MAIL_PORT", _between(1, 65535), 587, "The SMTP server’s port."),
    Setting("MAIL_SECURITY", _mail_security, "starttls", "none, starttls or tls."),
    Setting("MAIL_USERNAME", str, "", "The name for the SMTP server, where it wants one."),
    Setting("MAIL_PASSWORD", str, "", "The password for the SMTP server."),
    Setting("MAIL_FROM", str, "policies@localhost", "The address messages come from."),
    Setting(
        "TICK_SECONDS", _between(1, 3600), 30, "How often the scheduler looks at the register."
    ),
)

_BY_NAME = {setting.name: setting for setting in SETTINGS}


def read_settings(
    instance: Path,
    environment: Mapping[str, str],
    overrides: Mapping[str, Any] | None = None,
    *,
    serves: bool = True,
) -> dict[str, Any]:
    """Every setting by name; ConfigError with a sentence for a wrong or a missing one.

    Without `serves` a missing SECRET_KEY is no fault: nothing is signed on the command line.
    """
    values = {setting.name: setting.default for setting in SETTINGS}
    for name, value in _from_file(instance / "config.py").items():
        values[name] = _checked(name, str(value), "instance/config.py")
    for name in _BY_NAME:
        for variable in (name, f"GOVERNANCE_{name}"):
            if variable in environment and (name == "DATABASE_URL" or variable != name):
                values[name] = _checked(name, environment[variable], f"the variable {variable}")
    values.update(overrides or {})
    values["DATABASE_URL"] = (
        values["DATABASE_URL"] or f"sqlite:///{instance / 'governance.sqlite3'}"
    )
    values["FILES_DIR"] = Path(values["FILES_DIR"] or instance / "files")
    if serves and not values["SECRET_KEY"]:
        values["SECRET_KEY"] = _demonstration_key(values, instance)
    return values


def _checked(name: str, text: str, place: str) -> Any:
    try:
        return _BY_NAME[name].parse(text)
    except ValueError as error:
        raise ConfigError(f"{name} in {place} cannot be used: {error}.") from error


def _from_file(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    found: dict[str, Any] = {}
    try:
        exec(compile(path.read_text("utf-8"), str(path), "exec"), found)  # noqa: S102 - the operator's own settings file, as Flask reads it
    except Exception as error:
        raise ConfigError(f"instance/config.py cannot be read: {error}.") from error
    named = {name: value for name, value in found.items() if name.isupper()}
    unknown = sorted(set(named) - set(_BY_NAME))
    if unknown:
        raise ConfigError(
            f"instance/config.py sets {', '.join(unknown)}, which is no setting;"
            " docs/configuration.md lists them."
        )
    return named


def _demonstration_key(values: Mapping[str, Any], instance: Path) -> str:
    """A key of its own for the demonstration, kept in instance/; elsewhere a missing key stops."""
    if not values["DEMONSTRATION"]:
        raise ConfigError(
            'SECRET_KEY is not set. Put SECRET_KEY = "…" with at least 32 random characters into'
            " instance/config.py, or run “make run” for the demonstration."
        )
    kept = instance / "demonstration_key"
    if not kept.exists():
        instance.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(kept, os.O_CREAT | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as handle:
            handle.write(secrets.token_hex(32))
    return kept.read_text("ascii")
