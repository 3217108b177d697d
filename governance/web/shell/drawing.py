"""How templates are drawn: strictly, every value escaped, and without needless steps.

A page prints several hundred values. Jinja’s own way makes of each a `Markup` object by three calls
in Python, only to join it to the page at once; here a plain text goes through the same escape of
markupsafe and stays a plain text, which is half the cost of drawing a long list. Nothing is drawn
unescaped that Jinja would escape.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from typing import Any

from flask.templating import Environment
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import (  # type: ignore[attr-defined]  # the C function behind `escape`
    Markup,
    _escape_inner,
    escape,
)

_escape: Callable[[str], str] = _escape_inner


def escaped(value: Any) -> str:
    """The value as it may stand in a page; the same letters as `markupsafe.escape` gives."""
    kind = type(value)
    if kind is str:
        return _escape(value)
    if kind is int:
        return str(value)
    return value if kind is Markup else escape(value)


def segments(counts: Mapping[str, int], order: Sequence[str]) -> list[tuple[str, str, str]]:
    """A stacked bar on a field 1000 wide: (name, left edge, width) of each part that is not empty.

    Parts stand three units apart, and the smallest is still one unit wide.
    """
    whole = sum(counts.values())
    found, left = [], 0.0
    for name in order:
        number = counts.get(name)
        if number:
            width = 1000 * number / whole
            found.append((name, f"{left:.1f}", f"{max(width - 3, 1):.1f}"))
            left += width
    return found


class Quickly(CodeGenerator):
    """Compile `{{ value }}` to `escaped(value)`."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


class Drawing(Environment):
    """The template environment of the program."""

    code_generator_class = Quickly
    escaped = staticmethod(escaped)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals themselves where a template has none of its own: no map in front of them.

        Each import of a macro compares their names, which a chained map does one by one in Python.
        """
        return super().make_globals(d) if d else self.globals
