"""`flask governance read FILES... --json`: what do these documents say of themselves?"""

from __future__ import annotations

import json
from typing import Any

import click
from flask.cli import with_appcontext

from governance.adapters.documents import Limits, parse_safely
from governance.cli.folders import Given, given, limits
from governance.domain.dates import PreciseDate
from governance.domain.errors import BadInput
from governance.domain.reading.reader import read as read_document


@click.command("read")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=str))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@with_appcontext
def read(files: tuple[str, ...], as_json: bool) -> None:
    """Say what each of FILES states: dates, frequency, approval, signatories, with the evidence.

    Of folders and zip folders every file is read. Nothing is stored. A file that cannot be read is
    named on standard error, the others are read, and the exit status is 1.
    """
    failed = False
    for one in given(files, most := limits()):
        try:
            found = reading_of(one, most)
        except BadInput as error:
            click.echo(error.sentence, err=True)
            failed = True
            continue
        click.echo(json.dumps(found, ensure_ascii=False) if as_json else in_words(found))
    if failed:
        raise click.exceptions.Exit(1)


def reading_of(one: Given, most: Limits) -> dict[str, Any]:
    """The reading of one file as plain data; BadInput naming the file where it cannot be read."""
    one.check()
    parsed = parse_safely(one.source, one.path, limits=most)
    return read_document(parsed.document).as_json(one.path)


def in_words(found: dict[str, Any]) -> str:
    """A reading as a few lines to look at."""
    lines = [found["path"]]
    if not found["is_policy"]:
        return f"{found['path']}\n  Not a policy ({found['kind'].replace('_', ' ')}).\n"
    months = found["frequency_months"]
    stated = {
        "Title": found["title"],
        "School": found["school"],
        "Written": _words(found["written"]),
        "Approved": _list(found["approved"]),
        "Reviewed": _list(found["reviewed"]),
        "Next review": _words(found["next_review"]),
        "Frequency": f"every {months} months (“{found['frequency_text']}”)" if months else None,
        "Approved by": found["approved_by"],
        "Owner": found["owner"],
        "Version": found["version"],
    }
    lines += [f"  {name + ':':<13}{value or 'not stated'}" for name, value in stated.items()]
    for one in found["signatories"]:
        who = ", ".join(part for part in (one["name"], one["role"]) if part)
        lines.append(f"  Signatory:   {who}, {_signed(one['signed_on'])}")
    lines += [f"  Doubt:       {doubt['sentence']}" for doubt in found["doubts"]]
    return "\n".join(lines) + "\n"


def _signed(on: dict[str, str] | None) -> str:
    return f"signed {_words(on)}" if on else "not dated"


def _list(dates: list[dict[str, str]]) -> str | None:
    return ", ".join(filter(None, map(_words, dates))) or None


def _words(found: dict[str, str] | None) -> str | None:
    return PreciseDate(found["value"]).in_words() if found else None
