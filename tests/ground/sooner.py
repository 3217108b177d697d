"""What the applications of a test run have in common is made once: templates and addresses.

Each test has an application of its own. Compiling its templates and the builders of its addresses
anew took seven tenths of the time of the tests of pages; here a text that was compiled before, for
an environment of the same kind, is taken as it was compiled then.
"""

from __future__ import annotations

from collections.abc import Callable
from types import CodeType
from typing import Any

from flask import Flask
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from werkzeug.routing import Rule


class CompiledTemplates(BytecodeCache):
    """Compiled templates by kind of environment, name and text, for one test worker."""

    def __init__(self) -> None:
        self._known: dict[tuple[type[Environment], str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket where just this text was compiled for such an environment."""
        bucket.code = self._known.get(self._name_of(bucket))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._known[self._name_of(bucket)] = bucket.code

    def _name_of(self, bucket: Bucket) -> tuple[type[Environment], str, str]:
        return type(bucket.environment), bucket.key, bucket.checksum


def remember_builders() -> None:
    """A rule with the same words has the same builder: a function that is told its rule."""
    compile_anew = Rule._compile_builder
    known: dict[tuple[object, ...], Callable[..., tuple[str, str]]] = {}

    def compile_once(rule: Rule, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        if rule.defaults:  # their values become part of the builder
            return compile_anew(rule, append_unknown)
        named = (rule.rule, append_unknown, *rule._trace)
        if named not in known:
            known[named] = compile_anew(rule, append_unknown)
        return known[named]

    rules: Any = Rule
    rules._compile_builder = compile_once


def begin() -> None:
    """From now on, in this process."""
    Flask.jinja_options = {"bytecode_cache": CompiledTemplates()}
    remember_builders()
