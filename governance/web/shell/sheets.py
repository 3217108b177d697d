"""Style sheets, the one script and the drawing of the tab: fetched once, again when they change.

Their addresses bear a part of the hash of their content, worked out at the start, so a browser may
keep each for a year; asked for without it, or with that of another day, they are looked up anew.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from flask import Flask, Request

SHEETS = (
    "tokens",
    "base",
    "layout",
    "buttons",
    "forms",
    "tables",
    "components",
    "pictures",
    "print",
)
SCRIPT = "js/order.js"
DRAWING = "favicon.svg"
KEPT = "public, max-age=31536000, immutable"


def init(app: Flask) -> None:
    """Work out the addresses: `sheets`, `script_order` and `tab_drawing` in the templates."""
    files = [f"css/{name}.css" for name in SHEETS] + [SCRIPT, DRAWING]
    versions = {name: _version(Path(app.static_folder or "") / name) for name in files}
    addresses = app.url_map.bind("localhost")
    found = [addresses.build("static", {"filename": name, "v": versions[name]}) for name in files]
    app.extensions["sheets"] = versions
    app.jinja_env.globals.update(sheets=found[:-2], script_order=found[-2], tab_drawing=found[-1])


def may_be_kept(app: Flask, request: Request) -> bool:
    """Whether the address bears the version of what is served."""
    name = (request.view_args or {}).get("filename", "")
    version = request.args.get("v")
    return version is not None and version == app.extensions["sheets"].get(name)


def _version(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()[:12]
