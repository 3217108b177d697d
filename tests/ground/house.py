"""The rules of the house, as questions about a folder of source: each gives a list of offences.

`ARROWS` is the picture of the architecture: for each part of `governance/`, what it may import.
A new part needs a row here, and a reason.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

BENEATH_CORE = frozenset({"models", "adapters", "domain", "db"})
BENEATH_EDGE = frozenset({"services", "queries", "config", "clock"}) | BENEATH_CORE
ARROWS: dict[str, frozenset[str]] = {
    "domain": frozenset(),
    "config": frozenset({"domain"}),
    "clock": frozenset({"domain"}),
    "db": frozenset({"domain"}),
    "models": frozenset({"domain", "db"}),
    "adapters": frozenset({"domain"}),
    "queries": BENEATH_CORE,
    "services": BENEATH_CORE | {"queries"},
    "web": BENEATH_EDGE,
    "admin": BENEATH_EDGE | {"web.guards", "web.labels", "web.forms"},
    "cli": BENEATH_EDGE,
    "jobs": BENEATH_EDGE,
}
FRAMEWORK = frozenset({"flask", "flask_login", "flask_admin", "click", "apscheduler", "werkzeug"})
CORE = frozenset({"services", "queries"})
NO_CLOCK = frozenset({"domain", "services", "queries"})
CLOCKS = frozenset({"today", "now", "utcnow"})
MAY_COMMIT = ("governance/db.py", "governance/admin/")
LONGEST_MODULE, LONGEST_FUNCTION, FULLEST_FOLDER = 300, 40, 12
NAMELESS = frozenset({"utils", "util", "helpers", "helper", "misc", "common"})


class Import(NamedTuple):
    """One imported module, by its full dotted name, and the line it stands on."""

    name: str
    line: int


def sources(root: Path, *folders: str) -> Iterator[Path]:
    """The Python files of those folders of `root`, in order."""
    for folder in folders:
        yield from sorted((root / folder).rglob("*.py"))


def parse(path: Path) -> ast.Module:
    """The syntax tree of one file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(root: Path, path: Path) -> Iterator[Import]:
    """What a module imports: relative names resolved, `from a import b` as a.b if b is a module."""
    package = path.relative_to(root).with_suffix("").parts[:-1]
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join([*start, *([node.module] if node.module else [])])
            for alias in node.names:
                place = root.joinpath(*base.split("."), alias.name)
                is_module = place.is_dir() or place.with_suffix(".py").exists()
                yield Import(f"{base}.{alias.name}" if is_module else base, node.lineno)


def part_of(root: Path, path: Path) -> str:
    """Which part of governance/ a file belongs to; "" for governance/__init__.py."""
    inside = path.relative_to(root / "governance").with_suffix("").parts
    return "" if inside == ("__init__",) else inside[0]


def wrong_arrows(root: Path) -> list[str]:
    """Imports from one part of governance/ of another that the picture does not draw."""
    found = []
    for path in sources(root, "governance"):
        part = part_of(root, path)
        if part and part not in ARROWS:
            found.append(f"{path.relative_to(root)}: “{part}” has no row in ARROWS")
        for name, line in imports(root, path):
            where = f"{path.relative_to(root)}:{line}"
            if part and name == "governance":
                found.append(f"{where} imports governance itself (create_app)")
            elif part and name.startswith("governance.") and not _drawn(part, name):
                found.append(f"{where} imports {name}")
    return found


def _drawn(part: str, name: str) -> bool:
    target = name.removeprefix("governance.")
    allowed = ARROWS.get(part, frozenset()) | {part}
    return any(target == arrow or target.startswith(arrow + ".") for arrow in allowed)


def wrong_packages(root: Path) -> list[str]:
    """Third-party packages in domain/, and the framework in services/ or queries/."""
    found = []
    for path in sources(root, "governance"):
        part = part_of(root, path)
        for name, line in imports(root, path):
            top = name.partition(".")[0]
            foreign = top not in sys.stdlib_module_names and top != "governance"
            if (part == "domain" and foreign) or (part in CORE and top in FRAMEWORK):
                found.append(f"{path.relative_to(root)}:{line} imports {name}")
    return found


def stray_create_app(root: Path) -> list[str]:
    """Whatever beside wsgi.py imports the application factory."""
    return [
        f"{path.relative_to(root)}:{line} imports governance itself"
        for path in sources(root, "bench", "migrations")
        for name, line in imports(root, path)
        if name == "governance"
    ]


def _calls(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr, node.lineno


def stray_commits(root: Path) -> list[str]:
    """Calls of `.commit(` outside db.py and Flask-Admin's record forms."""
    return [
        f"{path.relative_to(root)}:{line} commits"
        for path in sources(root, "governance")
        if not path.relative_to(root).as_posix().startswith(MAY_COMMIT)
        for name, line in _calls(path)
        if name == "commit"
    ]


def clock_readings(root: Path) -> list[str]:
    """Calls of today() and now() below the edges."""
    return [
        f"{path.relative_to(root)}:{line} calls .{name}()"
        for path in sources(root, "governance")
        if part_of(root, path) in NO_CLOCK
        for name, line in _calls(path)
        if name in CLOCKS
    ]


def long_modules(root: Path) -> list[str]:
    """Python files of more than 300 lines; migrations apart, which are as long as their tables."""
    found = []
    for path in [*root.glob("*.py"), *sources(root, "governance", "bench", "tests")]:
        length = len(path.read_text(encoding="utf-8").splitlines())
        if length > LONGEST_MODULE:
            found.append(f"{path.relative_to(root)} has {length} lines")
    return found


def long_functions(root: Path) -> list[str]:
    """Functions of more than 40 lines, tests apart."""
    found = []
    for path in [*root.glob("*.py"), *sources(root, "governance", "bench")]:
        for node in ast.walk(parse(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    found.append(f"{path.relative_to(root)}:{node.lineno} {node.name}: {length}")
    return found


def full_folders(root: Path) -> list[str]:
    """Folders of more than 12 modules, `__init__.py` not counted."""
    counts: dict[Path, int] = {}
    for path in sources(root, "governance", "bench"):
        if path.name != "__init__.py":
            counts[path.parent] = counts.get(path.parent, 0) + 1
    return [
        f"{folder.relative_to(root)}/ has {count} modules"
        for folder, count in counts.items()
        if count > FULLEST_FOLDER
    ]


def nameless_modules(root: Path) -> list[str]:
    """Modules and packages called utils and the like."""
    return [
        str(path.relative_to(root))
        for path in sources(root, "governance", "bench", "tests")
        if NAMELESS & set(path.relative_to(root).with_suffix("").parts)
    ]


JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
INLINE = {
    "an inline style": re.compile(r"<[^>]*\sstyle\s*=|<style\b", re.IGNORECASE),
    "an inline handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "an inline script": re.compile(r"<script\b(?![^>]*\ssrc\s*=)", re.IGNORECASE),
    "a javascript: address": re.compile(r"=\s*[\"']?\s*javascript:", re.IGNORECASE),
}


def template_offences(root: Path) -> list[str]:
    """Templates with a second `<html>`, or with what `default-src 'self'` would block."""
    found = []
    for path in sorted((root / "templates").rglob("*.html")):
        text = JINJA.sub("", path.read_text(encoding="utf-8"))
        name = path.relative_to(root / "templates").as_posix()
        if name != "shell/base.html" and re.search(r"<html\b", text, re.IGNORECASE):
            found.append(f"templates/{name} has its own <html>")
        for what, pattern in INLINE.items():
            allowed = what == "an inline style" and name.startswith("email/")
            if not allowed and pattern.search(text):
                found.append(f"templates/{name} has {what}")
    return found


# Written in pieces, so that this file does not hold what it looks for.
MACHINE = re.compile(r"(?<![\w.:/-])/(?:" + "|".join(["wo" + "rk", "ro" + "ot"]) + r")/")
REGISTRY = re.compile(r"\b(?:py" + r"pi\.org|python" + r"hosted\.org|npm" + r"js\.(?:org|com))")


def foreign_mentions(root: Path, files: list[Path]) -> list[str]:
    """Files that name a folder of one machine, or the host of a package registry."""
    found = []
    for path in files:
        try:
            text = path.read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
        for pattern in (MACHINE, REGISTRY):
            hit = pattern.search(text)
            if hit:
                line = text.count("\n", 0, hit.start()) + 1
                found.append(f"{path.relative_to(root)}:{line} mentions {hit.group()}")
    return found
