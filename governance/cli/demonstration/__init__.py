"""The demonstration: a family of three invented schools in the middle of a year’s work."""

from governance.cli.demonstration.cast import PASSWORD
from governance.cli.demonstration.loading import load, people

__all__ = ["PASSWORD", "load", "people"]
