"""The documentation of settings and of access says what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from governance.cli.setup import setup
from governance.config import SETTINGS, Setting
from governance.domain.permissions import ALLOWED, Permission, Role

DOCS = Path(__file__).resolve().parents[2] / "docs"


def sections(name: str) -> dict[str, str]:
    """{heading: what stands under it} of one page."""
    parts = re.split(r"^## (.+)$", (DOCS / name).read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_setting_has_its_heading_its_meaning_and_its_default(setting: Setting) -> None:
    told = sections("configuration.md").get(setting.name)
    assert told, f"Add “## {setting.name}” to docs/configuration.md."
    assert setting.says in told
    if setting.default not in (None, ""):
        default = str(setting.default)
        if isinstance(setting.default, bool):
            default = default.lower()
        assert f"Default: `{default}`." in told, f"The default is {default}."


def test_no_setting_is_documented_that_there_is_not() -> None:
    named = {heading for heading in sections("configuration.md") if heading.isupper()}
    assert named == {setting.name for setting in SETTINGS}


def test_each_option_of_the_set_up_is_documented() -> None:
    told = (DOCS / "configuration.md").read_text("utf-8")
    for option in setup.params:
        assert f"`{option.opts[0]}" in told, option.opts[0]


def test_the_table_of_permissions_is_that_of_the_program() -> None:
    lines = (DOCS / "access.md").read_text("utf-8").splitlines()
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines
        if line.startswith("|")
    ]
    heads, body = rows[0], rows[2:]
    assert len(heads) == 1 + len(Role)
    assert [row[0] for row in body] == [permission.value for permission in Permission]
    for row, permission in zip(body, Permission, strict=True):
        said = [cell == "yes" for cell in row[1:]]
        assert said == [permission in ALLOWED[role] for role in Role], permission.value
