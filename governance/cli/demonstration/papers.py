"""Real Word and PDF files for the demonstration: made, stored and read as uploads are."""

from __future__ import annotations

from dataclasses import dataclass

from governance.adapters.documents import Limits, ParsedDocument
from governance.adapters.documents.display import sanitise
from governance.adapters.documents.worker import answer_for
from governance.adapters.documents.writing import Place, make_docx, make_pdf
from governance.adapters.files import FileStore
from governance.cli.demonstration.cases import CASES, CasePlan, Situation
from governance.cli.demonstration.cast import SCHOOLS, SchoolPlan
from governance.cli.demonstration.days import Days
from governance.cli.demonstration.stock import TOPICS
from governance.cli.demonstration.texts import sections
from governance.domain.dates import PreciseDate
from governance.domain.frequency import Frequency
from governance.domain.reading.blocks import Block, Kind, lay_out

_LIMITS = Limits()
_WITH_DRAFT = frozenset(Situation) - {
    Situation.AWAITING_DRAFT,
    Situation.IN_DATE,
    Situation.UNDATED,
    Situation.DATELESS,
    Situation.ARCHIVED,
    Situation.WAITING,
}


@dataclass(frozen=True, slots=True)
class Stated:
    """What the document in force says of itself; None where it says nothing."""

    approved: PreciseDate | None
    next_review: PreciseDate | None
    frequency: Frequency | None
    chair: str

    @property
    def control(self) -> list[tuple[str, str]]:
        """The control block, as the document prints it."""
        said = []
        if self.approved is not None:
            said += [("Approved by", "Full governing board")]
            said += [("Date approved", self.approved.in_words())]
        if self.frequency is not None:
            said += [("Review frequency", self.frequency.in_words().capitalize())]
        if self.next_review is not None:
            said += [("Next review", self.next_review.in_words())]
        return said or [("Status", "For use in school")]


@dataclass(frozen=True, slots=True)
class Papers:
    """The files of one policy: the one in force with what it states, the draft and the amended."""

    stated: Stated
    data: bytes
    in_force: ParsedDocument
    draft: ParsedDocument | None
    amended: ParsedDocument | None = None


def all_papers(days: Days, store: FileStore) -> dict[tuple[str, str], Papers]:
    """Make every file of the demonstration, by school and policy; the drafts are stored."""
    return {
        (plan.key, case.key): _papers(plan, case, turn, days, store)
        for plan in SCHOOLS
        for turn, case in enumerate(CASES[plan.key])
    }


def due_of(plan: SchoolPlan, case: CasePlan, days: Days) -> PreciseDate | None:
    """The next review with which a policy came into the register."""
    if case.due is not None:
        return days.month(case.due)
    if case.meeting is None:
        return None
    held = days.held(plan.weekday, committee=case.committee)[case.meeting]
    return PreciseDate.month(held.year, held.month)


def _papers(plan: SchoolPlan, case: CasePlan, turn: int, days: Days, store: FileStore) -> Papers:
    due = due_of(plan, case, days)
    stated = Stated(_approved(case, due), due, case.frequency, chair_before(plan))
    with_draft = case.situation in _WITH_DRAFT
    extension = "pdf" if turn % (6 if with_draft else 2) == 1 else "docx"
    title = TOPICS[case.key].title
    name = f"{title}.{extension}"
    data = _made(plan, case, name, turn=turn, control=stated.control, signed_by=stated.chair)
    first = _read(data, name)
    if not with_draft:
        return Papers(stated, data, first, None)
    control = [("Status", f"Draft for the {plan.committee if case.committee else plan.board}")]
    name = f"{title} draft.{extension}"
    draft = _made(plan, case, name, turn=turn, control=control, signed_by=None)
    store.put(draft)
    if case.situation is not Situation.AMENDED:
        return Papers(stated, data, first, _read(draft, name))
    late = f"{title} as amended.{extension}"
    amended = _made(plan, case, late, turn=turn, control=control, signed_by=None, amended=True)
    store.put(amended)
    return Papers(stated, data, first, _read(draft, name), _read(amended, late))


def chair_before(plan: SchoolPlan) -> str:
    """Who was in the chair before the program came: the chair who left, or today's."""
    left = [player.name for player in plan.players if player.until is not None]
    return left[0] if left else plan.players[0].name


def _approved(case: CasePlan, due: PreciseDate | None) -> PreciseDate | None:
    """When the text in force was approved: one frequency before its next review."""
    if due is None or case.frequency is None or case.frequency.step_months is None:
        return None
    months = due.year_number * 12 + int(due.edtf[5:7]) - 1 - case.frequency.step_months
    return PreciseDate.month(months // 12, months % 12 + 1)


def _made(
    plan: SchoolPlan,
    case: CasePlan,
    filename: str,
    *,
    turn: int,
    control: list[tuple[str, str]],
    signed_by: str | None,
    amended: bool = False,
) -> bytes:
    """One file; a draft is signed by nobody."""
    make = make_pdf if filename.endswith(".pdf") else make_docx
    topic = TOPICS[case.key]
    return make(
        topic.title,
        plan.name,
        control,
        sections(
            case.key,
            plan.name,
            body=plan.board,
            turn=turn,
            draft=signed_by is None,
            amended=amended,
        ),
        signatures=[("Chair of governors", signed_by or ""), ("Headteacher", "")],
        header=plan.name,
        footer=topic.title,
        control_in=Place.TABLE if make is make_docx else Place.LINES,
    )


def _read(data: bytes, filename: str) -> ParsedDocument:
    """A file of our own, read by the same readers as an upload, without a process of its own."""
    answer = answer_for(data, filename, _LIMITS)
    blocks = [
        Block(text, Kind(kind), page, table, row, column)
        for text, kind, page, table, row, column in answer["blocks"]
    ]
    return ParsedDocument(
        name=filename,
        media_type=answer["media_type"],
        sha256=answer["sha256"],
        size=answer["size"],
        document=lay_out(filename, blocks, answer["warnings"]),
        html=sanitise(answer["html"]),
        warnings=tuple(answer["warnings"]),
    )
