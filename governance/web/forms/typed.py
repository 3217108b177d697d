"""A form as typed: values read from it, and a sentence for each field that cannot be read."""

from __future__ import annotations

from collections.abc import Iterable

from werkzeug.datastructures import MultiDict

from governance.domain.dates import PreciseDate
from governance.domain.errors import BadInput
from governance.domain.frequency import Frequency
from governance.domain.typed_dates import parse_typed

FREQUENCIES = ("P12M", "P24M", "P36M", "P48M", "P6M", "termly", "on_change", "live")


class Typed:
    """The fields of one form; `errors` gathers what is wrong, by field."""

    def __init__(self, form: MultiDict[str, str]) -> None:
        self.form = form
        self.errors: dict[str, str] = {}

    def text(self, name: str, *, longest: int, missing: str | None = None) -> str | None:
        """One line; None where empty. `missing` is the sentence for a field that must be filled."""
        value = " ".join(self.form.get(name, "").replace("\0", " ").split())
        if len(value) > longest:
            self.errors[name] = f"Keep it under {longest} characters."
        if not value and missing:
            self.errors[name] = missing
        return value or None

    def date(self, name: str) -> PreciseDate | None:
        """A date at its precision; None where empty or unreadable (then there is an error)."""
        found = self._dates(name, [self.form.get(name, "")])
        return found[0] if found else None

    def dates(self, name: str) -> tuple[PreciseDate, ...]:
        """Dates, one a line, or one an input where several have the name."""
        lines = (line for value in self.form.getlist(name) for line in value.splitlines())
        return self._dates(name, lines)

    def frequency(self, name: str) -> Frequency | None:
        """A frequency chosen from the list; None for “not stated”."""
        value = self.form.get(name, "")
        if not value:
            return None
        try:
            return Frequency.parse(value)
        except ValueError:
            self.errors[name] = "Choose a frequency from the list."
            return None

    def number(self, name: str) -> int | None:
        """A row's number from a list; None for none."""
        value = self.form.get(name, "")
        return int(value) if value.isdecimal() and len(value) < 16 else None

    def expecting(self) -> int:
        """The revision the page was drawn with; one that never was where it is missing."""
        return self.number("expecting") or 0

    def check(self) -> None:
        """BadInput with the first error where there is any; the page shows them all."""
        for name, sentence in self.errors.items():
            raise BadInput(sentence, field=name)

    def blame(self, error: BadInput) -> None:
        """Take over what a verb refused, at the field it names."""
        self.errors.setdefault(error.field or "form", error.sentence)

    def _dates(self, name: str, lines: Iterable[str]) -> tuple[PreciseDate, ...]:
        found = []
        for line in lines:
            if not line.strip():
                continue
            try:
                found.append(parse_typed(line))
            except ValueError as error:
                self.errors.setdefault(name, str(error))
        return tuple(found)


def frequency_options(present: Frequency | None = None) -> list[tuple[str, str]]:
    """What one may choose from, with “not stated” first and an unusual present value last."""
    stored = list(FREQUENCIES)
    if present is not None and present.stored not in stored:
        stored.append(present.stored)
    words = [(one, Frequency.parse(one).in_words()) for one in stored]
    return [("", "Not stated"), *((one, said[:1].upper() + said[1:]) for one, said in words)]


def summary(errors: dict[str, str]) -> list[dict[str, str]]:
    """The errors for the summary at the head of the page, each leading to its field."""
    return [
        {"text": sentence} if name == "form" else {"text": sentence, "href": f"#{name}"}
        for name, sentence in errors.items()
    ]
