"""`flask governance route CASES.jsonl --json`: may these decisions be taken this way?"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import IO

import click

from governance.adapters.bank_holidays import bank_holidays_for
from governance.domain.routes import Reason, case_from_json, check, rules_from_json


@click.command("route")
@click.argument("cases", type=click.File("r", encoding="utf-8-sig"))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON answer a line.")
def route(cases: IO[str], as_json: bool) -> None:
    """Say of each case in CASES (one JSON object a line, “-” for standard input) if it is lawful.

    A line that is no case is named on standard error, the others are answered, and the exit status
    is 2.
    """
    complaints: list[str] = []
    for answer in answer_lines(cases, complaints, as_json=as_json):
        click.echo(answer)
    for complaint in complaints:
        click.echo(complaint, err=True)
    if complaints:
        raise click.exceptions.Exit(2)


def answer_lines(
    lines: Iterable[str], complaints: list[str], *, as_json: bool = True
) -> Iterator[str]:
    """One answer a case, in order; `complaints` gains a sentence for each line that is none."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            name, reasons = _judge(line, number)
        except ValueError as error:
            complaints.append(f"Line {number}: {_sentence(error)}")
            continue
        yield _as_json(name, reasons) if as_json else _in_words(name, reasons)


def _judge(line: str, number: int) -> tuple[str | int, tuple[Reason, ...]]:
    fields = json.loads(line)
    case = case_from_json(fields)
    given = fields.get("id")
    name = given if isinstance(given, str | int) else str(number)
    holidays = bank_holidays_for(case.kind)
    return name, check(case, bank_holidays=holidays, rules=rules_from_json(fields))


def _sentence(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return "this is not a JSON object; write one case a line."
    return str(error)


def _as_json(name: str | int, reasons: tuple[Reason, ...]) -> str:
    answer = {
        "id": name,
        "lawful": not reasons,
        "reasons": [
            {"rule": reason.rule, "says": reason.says, "cites": reason.cites} for reason in reasons
        ],
    }
    return json.dumps(answer, ensure_ascii=False)


def _in_words(name: str | int, reasons: tuple[Reason, ...]) -> str:
    if not reasons:
        return f"{name}: lawful."
    told = "".join(f"\n  {reason.says} ({reason.cites})" for reason in reasons)
    return f"{name}: may not be decided this way.{told}"
