"""That the pinned packages are complete, exact, and the ones in use."""

from __future__ import annotations

import re
import sys
from importlib.metadata import PackageNotFoundError, packages_distributions, requires, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.ground import house

ROOT = Path(__file__).resolve().parents[2]
BROUGHT_ALONG = "# Brought along by the above"


def lines(name: str) -> list[str]:
    """The lines of a requirements file that name a package, without their remarks."""
    written = [line.partition("#")[0].strip() for line in (ROOT / name).read_text().splitlines()]
    return [line for line in written if line and not line.startswith("-r ")]


def pinned(*names: str) -> dict[str, Requirement]:
    """The packages of those files, by their normal names."""
    found = (Requirement(line) for name in names for line in lines(name))
    return {canonicalize_name(requirement.name): requirement for requirement in found}


FILES = ["requirements.txt", "requirements-dev.txt"]


@pytest.mark.parametrize("name", FILES)
def test_every_package_is_pinned_exactly_and_once(name: str) -> None:
    written = lines(name)
    assert all(re.fullmatch(r"[a-z0-9-]+(\[[a-z]+\])?==[0-9][\w.]*", line) for line in written)
    assert len(pinned(name)) == len(written)


def test_the_two_files_do_not_repeat_each_other() -> None:
    assert not set(pinned("requirements.txt")) & set(pinned("requirements-dev.txt"))
    assert "-r requirements.txt" in (ROOT / "requirements-dev.txt").read_text()


@pytest.mark.parametrize("names", [FILES[:1], FILES])
def test_whatever_a_package_needs_is_pinned_too(names: list[str]) -> None:
    pins = pinned(*names)
    for name, pin in pins.items():
        for needed in map(Requirement, requires(name) or []):
            extras = pin.extras or {""}
            if needed.marker and not any(needed.marker.evaluate({"extra": e}) for e in extras):
                continue
            found = pins.get(canonicalize_name(needed.name))
            assert found, f"{name} needs {needed.name}, which {names[-1]} does not pin"
            number = str(found.specifier).removeprefix("==")
            assert needed.specifier.contains(number, prereleases=True), f"{name} needs {needed}"


def test_the_packages_in_use_are_the_pinned_ones() -> None:
    for name, pin in pinned(*FILES).items():
        try:
            assert pin.specifier.contains(version(name)), f"{name} {version(name)} is not {pin}"
        except PackageNotFoundError:
            pytest.fail(f"{pin} is not installed: run make install.", pytrace=False)


def test_what_the_program_imports_stands_in_the_first_part_of_requirements() -> None:
    first = (ROOT / "requirements.txt").read_text().partition(BROUGHT_ALONG)[0]
    stated: set[str] = {canonicalize_name(found) for found in re.findall(r"(?m)^([\w-]+)", first)}
    stated |= {
        "click",
        "jinja2",
        "markupsafe",
        "werkzeug",
    }  # Flask's own, promised by its interface
    homes = packages_distributions()
    for path in house.sources(ROOT, "governance", "migrations"):
        for name, line in house.imports(ROOT, path):
            top = name.partition(".")[0]
            if top in sys.stdlib_module_names or top == "governance":
                continue
            owners = {str(canonicalize_name(owner)) for owner in homes.get(top, [])}
            where = f"{path.relative_to(ROOT)}:{line}"
            assert owners & stated, f"{where} imports {top}, which requirements.txt does not state"
