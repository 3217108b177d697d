"""`python -m bench --policies N [--only PART]`: every measurement, or one of them."""

from __future__ import annotations

import argparse
import importlib
import importlib.util

from bench import pages

PARTS = ("pages", "documents", "reading", "scheduler", "planning", "packs")


def main() -> None:
    """Run the parts asked for, one after the other."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--policies", type=int, default=50_000, help="default 50000")
    parser.add_argument("--only", choices=PARTS, action="append", help="this part alone")
    asked = parser.parse_args()
    for part in asked.only or PARTS:
        if part == "pages":
            print("== Pages and an approval")
            pages.main(asked.policies)
        elif importlib.util.find_spec(f"bench.{part}") is not None:
            print(f"== {part.capitalize()}", flush=True)
            importlib.import_module(f"bench.{part}").main()


if __name__ == "__main__":
    main()
