"""What a pack of papers says: plain words, whatever they are printed with."""

from __future__ import annotations

from dataclasses import dataclass

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the agenda. `minutes` is the time set aside for it, where some is."""

    number: int
    title: str
    minutes: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one text: sanitised HTML for its structure, paragraphs for its completeness."""

    html: str
    blocks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """One policy: its cover sheet as (label, value) pairs, and its text.

    `before` is the text in force that it would replace, `before_is` what that is called (“version
    3, in force”); None where it is the first text.
    """

    number: int
    title: str
    cover: Pairs
    text: Text
    late: bool = False
    before: Text | None = None
    before_is: str = ""


@dataclass(frozen=True, slots=True)
class Papers:
    """A pack: what stands at its head, the agenda, and the papers in its order.

    `sort` says which papers they are (“Agenda and papers”), `facts` is the head as (label, value)
    pairs, `notes` are sentences below it, `urgency` the chair's words why a matter cannot wait,
    with who said them and when in `urgency_by`; `short` where these papers went out too late for
    full notice. `confidential` papers say so on each page.
    """

    sort: str
    school: str
    body: str
    day: str
    facts: Pairs
    lines: tuple[Line, ...]
    papers: tuple[Paper, ...]
    notes: tuple[str, ...] = ()
    urgency: str = ""
    urgency_by: str = ""
    short: bool = False
    confidential: bool = False

    @property
    def title(self) -> str:
        """The title of the document."""
        return f"{self.sort}: {self.body}, {self.school}, {self.day}"


@dataclass(frozen=True, slots=True)
class MadePack:
    """The PDF as bytes, and how many pages it has."""

    pdf: bytes
    pages: int
