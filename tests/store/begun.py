"""Processes for tests of several at once: each its own, forked from one that knows the program.

That one has imported the program and done nothing else: no connection, no application, no thread.
A process begun with `spawn` spends nearly all of its time on importing.
"""

from __future__ import annotations

import multiprocessing

processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.fixtures", "tests.boardroom"])
