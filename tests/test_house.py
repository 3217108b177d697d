"""The rules of the house: which way imports point, how large things grow, what a template holds.

Each rule is tried twice: on the project, and on a made-up offender that it must catch.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ground import house

ROOT = Path(__file__).resolve().parents[1]


def _refuse(offences: list[str], advice: str) -> None:
    if offences:
        pytest.fail("\n".join([advice, *(f"  {offence}" for offence in offences)]), pytrace=False)


def test_imports_point_only_where_the_picture_draws_an_arrow() -> None:
    _refuse(
        house.wrong_arrows(ROOT),
        "Imports point the wrong way. Move the code to the part it belongs to, or pass what it "
        "needs as an argument; the arrows are ARROWS in tests/ground/house.py.",
    )


def test_rules_know_no_package_and_the_core_knows_no_framework() -> None:
    _refuse(
        house.wrong_packages(ROOT),
        "domain/ imports the standard library only; services/ and queries/ know no request, no "
        "command and no scheduler. Move what needs the package to adapters/ or to an edge.",
    )


def test_only_wsgi_and_the_tests_import_the_application_factory() -> None:
    _refuse(house.stray_create_app(ROOT), "Take `app` from wsgi.py instead of create_app.")


def test_only_the_unit_of_work_commits() -> None:
    _refuse(
        house.stray_commits(ROOT),
        "Open unit_of_work() at the edge and let it commit; a verb flushes and never commits.",
    )


def test_below_the_edges_today_is_an_argument() -> None:
    _refuse(
        house.clock_readings(ROOT),
        "Take the day (or the moment) as an argument, and let the edge say what it is.",
    )


def test_no_module_is_longer_than_300_lines() -> None:
    _refuse(house.long_modules(ROOT), "Split these by noun.")


def test_no_function_is_longer_than_40_lines() -> None:
    _refuse(house.long_functions(ROOT), "Name the steps of these and make each a function.")


def test_no_folder_holds_more_than_12_modules() -> None:
    _refuse(house.full_folders(ROOT), "Split these folders by noun.")


def test_every_module_is_named_after_something() -> None:
    _refuse(house.nameless_modules(ROOT), "Name these after what they hold.")


def test_templates_share_one_shell_and_hold_nothing_inline() -> None:
    _refuse(
        house.template_offences(ROOT),
        "Extend shell/base.html; put style into static/css/ and script into a file: the "
        "content-security policy blocks the rest.",
    )


def test_no_file_names_a_folder_of_one_machine_or_a_package_registry() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("This copy of the project is not a git checkout, so its files are not listed.")
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    _refuse(house.foreign_mentions(ROOT, files), "Say it without the path or the host.")


Rule = Callable[[Path], list[str]]
LONG = "x = 1\n" * 301
LONG_FUNCTION = "def walk() -> None:\n" + "    pass\n" * 40
OFFENDERS: list[tuple[Rule, str, str]] = [
    (house.wrong_arrows, "governance/domain/a.py", "from governance.models import policy"),
    (house.wrong_arrows, "governance/domain/a.py", "from ..models import policy"),
    (house.wrong_arrows, "governance/domain/a/b.py", "from ... import db"),
    (house.wrong_arrows, "governance/models/a.py", "import governance.adapters.mail"),
    (house.wrong_arrows, "governance/adapters/a.py", "from governance.models import policy"),
    (house.wrong_arrows, "governance/adapters/a.py", "from governance import db"),
    (house.wrong_arrows, "governance/queries/a.py", "from governance.services import reviews"),
    (house.wrong_arrows, "governance/services/a.py", "from governance.web.guards import wears"),
    (house.wrong_arrows, "governance/web/a.py", "from governance.admin import views"),
    (house.wrong_arrows, "governance/cli/a.py", "from governance.jobs.tick import tick"),
    (house.wrong_arrows, "governance/admin/a.py", "from governance.web.queue import page"),
    (house.wrong_arrows, "governance/web/a.py", "from governance import create_app"),
    (house.wrong_arrows, "governance/web/a.py", "def f():\n    from governance.jobs import tick"),
    (house.wrong_arrows, "governance/services/a.py", "from governance import clock"),
    (house.wrong_arrows, "governance/reports/a.py", "import json"),
    (house.wrong_packages, "governance/domain/a.py", "from dateutil.relativedelta import x"),
    (house.wrong_packages, "governance/services/a.py", "from flask import request"),
    (house.wrong_packages, "governance/queries/a.py", "import flask_login"),
    (house.stray_create_app, "bench/a.py", "from governance import create_app"),
    (house.stray_commits, "governance/services/a.py", "session.commit()"),
    (house.stray_commits, "governance/jobs/a.py", "db.session.commit()"),
    (house.clock_readings, "governance/services/a.py", "day = date.today()"),
    (house.clock_readings, "governance/domain/a.py", "day = datetime.now(UTC)"),
    (house.long_modules, "governance/web/a.py", LONG),
    (house.long_modules, "tests/unit/a.py", LONG),
    (house.long_functions, "governance/web/a.py", LONG_FUNCTION),
    (house.nameless_modules, "governance/web/utils.py", ""),
    (house.nameless_modules, "governance/helpers/a.py", ""),
    (house.template_offences, "templates/queue/a.html", "<!doctype html><HTML lang='en'>"),
    (house.template_offences, "templates/queue/a.html", "<p class='a' style='color:red'>"),
    (house.template_offences, "templates/queue/a.html", "<style>p { color: red }</style>"),
    (house.template_offences, "templates/queue/a.html", "<a\n href='#' onclick='go()'>"),
    (house.template_offences, "templates/queue/a.html", "<script>go()</script>"),
    (house.template_offences, "templates/queue/a.html", "<a href='javascript:go()'>"),
]
WELCOME: list[tuple[Rule, str, str]] = [
    (house.wrong_arrows, "governance/__init__.py", "from governance.web import queue"),
    (house.wrong_arrows, "governance/admin/a.py", "from governance.web.guards import wears"),
    (house.wrong_arrows, "governance/services/a.py", "from governance.adapters import mail"),
    (house.wrong_arrows, "governance/models/a.py", "from governance.db import db"),
    (house.wrong_packages, "governance/adapters/a.py", "import lxml"),
    (house.stray_commits, "governance/db.py", "session.commit()"),
    (house.clock_readings, "governance/cli/a.py", "day = date.today()"),
    (house.long_functions, "governance/web/a.py", LONG_FUNCTION.replace("    pass\n", "", 1)),
    (house.template_offences, "templates/shell/base.html", "<html lang='en'>"),
    (house.template_offences, "templates/a.html", "{# <script> #}{{ row(only=x, style='b') }}"),
    (house.template_offences, "templates/a.html", "<script src='/static/a.js' defer></script>"),
    (house.template_offences, "templates/email/due/body.html", "<p style='margin:0'>"),
]


def _write(root: Path, name: str, text: str) -> None:
    for module in ("models/policy.py", "db.py", "clock.py", "web/guards.py", "adapters/mail.py"):
        place = root / "governance" / module
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text)


@pytest.mark.parametrize(("rule", "name", "text"), OFFENDERS)
def test_an_offender_is_caught(rule: Rule, name: str, text: str, tmp_path: Path) -> None:
    _write(tmp_path, name, text)
    assert len(rule(tmp_path)) == 1


@pytest.mark.parametrize(("rule", "name", "text"), WELCOME)
def test_what_is_allowed_is_let_through(rule: Rule, name: str, text: str, tmp_path: Path) -> None:
    _write(tmp_path, name, text)
    assert rule(tmp_path) == []


def test_a_thirteenth_module_in_a_folder_is_caught(tmp_path: Path) -> None:
    for number in range(12):
        _write(tmp_path, f"governance/web/page{number}.py", "")
    (tmp_path / "governance/web/guards.py").unlink()
    assert house.full_folders(tmp_path) == []
    (tmp_path / "governance/web/page13.py").touch()
    assert house.full_folders(tmp_path) == ["governance/web/ has 13 modules"]


@pytest.mark.parametrize("text", ["see /wo" + "rk/main", "cd /ro" + "ot/x", "on py" + "pi.org"])
def test_a_machine_path_or_a_registry_is_caught(text: str, tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text(f"first line\n{text}\n")
    [offence] = house.foreign_mentions(tmp_path, [tmp_path / "note.md"])
    assert offence.startswith("note.md:2 mentions ")


@pytest.mark.parametrize("text", ["https://example.org/wo" + "rk/1", "home/wo" + "rk/in/hand"])
def test_an_address_with_such_a_word_in_it_is_let_through(text: str, tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text(text)
    assert house.foreign_mentions(tmp_path, [tmp_path / "note.md"]) == []
