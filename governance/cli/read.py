"""`flask governance read FILES... --json`: what do these documents say of themselves?"""

from __future__ import annotations

import json
import logging
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import click
from flask.cli import with_appcontext

from governance.adapters.documents import Limits, ParsedDocument, parse_safely
from governance.cli.folders import Given, given, limits
from governance.domain.dates import PreciseDate
from governance.domain.errors import BadInput
from governance.domain.reading.reader import read as read_document
from governance.domain.reading.result import DocumentKind, Reading

WORKERS = min(8, os.cpu_count() or 1)
"""How many files are parsed at once, each in a process of its own; the reader takes one by one."""
BROKE = "“{}” could not be read because of a fault of the program, which was logged."

logger = logging.getLogger(__name__)


@click.command("read")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=str))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@with_appcontext
def read(files: tuple[str, ...], as_json: bool) -> None:
    """Say what each of FILES states: dates, frequency, approval, signatories, with the evidence.

    Of folders and zip folders every file is read. Nothing is stored. A file that cannot be read is
    named on standard error (with --json its object says why under “error”), the others are read,
    and the exit status is 1.
    """
    failed = False
    for one, parsed in parsed_ahead(given(files, limits()), limits()):
        found = reading_of(one, parsed)
        if isinstance(found, str):
            click.echo(found, err=True)
            failed = True
            if as_json:
                click.echo(json.dumps(unread(one.path, found)))
        else:
            click.echo(json.dumps(found) if as_json else in_words(found))
    if failed:
        raise click.exceptions.Exit(1)


def parsed_ahead(
    files: Iterable[Given], most: Limits
) -> Iterator[tuple[Given, ParsedDocument | str]]:
    """Each file parsed, or the sentence that says why not, in order; some are parsed meanwhile."""
    with ThreadPoolExecutor(WORKERS) as pool:
        begun: deque[tuple[Given, Future[ParsedDocument | str]]] = deque()
        for one in files:
            begun.append((one, pool.submit(_parsed, one, most)))
            if len(begun) > WORKERS:
                first, future = begun.popleft()
                yield first, future.result()
        for one, future in begun:
            yield one, future.result()


def _parsed(one: Given, most: Limits) -> ParsedDocument | str:
    try:
        one.check()
        return parse_safely(one.source, one.path, limits=most)
    except BadInput as error:
        return error.sentence
    except Exception:
        logger.exception("“%s” could not be parsed.", one.name)
        return BROKE.format(one.name)


def reading_of(one: Given, parsed: ParsedDocument | str) -> dict[str, Any] | str:
    """The reading of one file as plain data, or the sentence that says why there is none."""
    if isinstance(parsed, str):
        return parsed
    try:
        return read_document(parsed.document).as_json(one.path)
    except Exception:
        logger.exception("“%s” could not be read.", one.name)
        return BROKE.format(one.name)


def unread(path: str, sentence: str) -> dict[str, Any]:
    """The object of a file that cannot be read: the fields of every other, with nothing in them."""
    return {**Reading(False, DocumentKind.OTHER).as_json(path), "kind": None, "error": sentence}


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
