"""Documents end up in the register as they say: the five seeds, and documents of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from governance.adapters.documents import parse_safely
from governance.adapters.documents.writing import Place, make_docx, make_pdf
from governance.adapters.files import FileStore
from governance.db import db, unit_of_work
from governance.domain.dates import PreciseDate
from governance.domain.errors import BadInput, NotFound, Stale, WrongMoment, WrongPerson
from governance.domain.frequency import ANNUAL, BIENNIAL
from governance.domain.permissions import Permission, Role
from governance.domain.standing import Standing, standing
from governance.models.history import Event, HistoryEvent, Signatory
from governance.models.intake import IntakeDocument
from governance.models.journal import JournalEntry
from governance.models.policy import Origin, Policy
from governance.queries import register as listing
from governance.queries.register import Asked
from governance.services import intake
from governance.services.intake import Confirmed, Fate, Signature
from governance.services.intake.proposed import propose_frequency
from tests import factories
from tests.factories import TODAY

SEEDS = Path(__file__).resolve().parents[2] / ".." / "shared" / "seeds"


@pytest.fixture
def clerk(register):
    with unit_of_work():
        school = factories.school()
        somebody = factories.acting(Role.CLERK, school)
    return somebody


@pytest.fixture
def take(clerk, tmp_path):
    """`take(name, data)` brings a file in and confirms it just as it was read."""
    files = FileStore(tmp_path / "kept")
    school_id = clerk.posts[0].school_id

    def taken(name, data):
        parsed = parse_safely(data, name)
        with unit_of_work():
            brought = intake.bring_in(
                school_id, by=clerk, when=factories.moment(), parsed=parsed, data=data, files=files
            )
        kept = db.session.get(IntakeDocument, brought.document_id)
        read = intake.proposal_of(kept.reading, kept.filename)
        confirmed = Confirmed(
            title=read.title, written=read.written, approved=read.approved,
            reviewed=read.reviewed, next_review=read.next_review, frequency=read.frequency,
            approved_by=read.approved_by, owner=read.owner, signatories=read.signatories,
        )  # fmt: skip
        with unit_of_work():
            policy = intake.confirm(
                kept.id, by=clerk, when=factories.moment(), expecting=1, confirmed=confirmed
            )
        return policy

    return taken


def past(policy):
    rows = db.session.query(HistoryEvent).filter_by(policy_id=policy.id)
    return {(row.event, row.on_date.edtf) for row in rows}


def stands(policy):
    return standing(policy.next_review, TODAY)


@pytest.fixture
def seed(take):
    """`seed("000")` takes over the seed whose name begins so."""
    if not SEEDS.is_dir():
        pytest.skip("The seed documents are not here (../shared/seeds).")

    def taken(number):
        path = next(SEEDS.glob(f"{number}_*.txt"))
        return take(path.name, path.read_bytes())

    return taken


def test_mosscroft_asks_for_a_date_and_shows_two_undated_signatories(seed):
    policy = seed("000")
    assert past(policy) == {(Event.REVIEWED, "2018-02")}
    assert stands(policy) is Standing.NO_DATE
    signed = db.session.query(Signatory).filter_by(policy_id=policy.id).all()
    assert len(signed) == 2
    assert all(one.name and one.role and one.signed_on is None for one in signed)


def test_st_osmunds_is_overdue_since_the_first_of_october_2020(seed):
    policy = seed("001")
    assert past(policy) == {
        (Event.WRITTEN, "2016-01"), (Event.REVIEWED, "2016-09"), (Event.REVIEWED, "2017-10"),
        (Event.REVIEWED, "2018-09"), (Event.APPROVED, "2018-09-01"),
    }  # fmt: skip
    assert (policy.frequency, policy.frequency_origin) == (BIENNIAL, Origin.DOCUMENT)
    assert (policy.due_first.isoformat(), policy.due_last.isoformat()) == (
        "2020-09-01", "2020-09-30",
    )  # fmt: skip
    assert stands(policy) is Standing.OVERDUE
    assert policy.approved_by is None, "who only reviews does not approve"


def test_newton_westpark_has_annual_proposed_and_not_stored_as_read(seed):
    policy = seed("002")
    assert past(policy) == {(Event.WRITTEN, "2016-11")}
    assert policy.next_review == PreciseDate("2017-11")
    assert (policy.frequency, policy.proposed_frequency) == (None, ANNUAL)


def test_st_wenn_and_marston_montgomery_need_dates(seed, clerk):
    wenn, marston = seed("003"), seed("004")
    for policy in (wenn, marston):
        assert past(policy) == set()
        assert db.session.query(Signatory).filter_by(policy_id=policy.id).count() == 0
    asked = Asked(standing=Standing.NO_DATE)
    reach = clerk.reach(Permission.SEE_REGISTER)
    page = listing.page(reach, asked, today=TODAY, soon_days=60, rows=25)
    assert {row.id for row in page.rows} == {wenn.id, marston.id}


CONTROL = (
    ("Approved by", "Full Governing Board"),
    ("Date approved", "14 May 2025"),
    ("Review frequency", "Every two years"),
    ("Next review", "May 2027"),
)
SECTIONS = [("Aim", ["This policy says how we keep every child safe."])]


@pytest.mark.parametrize(("name", "make"), [("gate.docx", make_docx), ("gate.pdf", make_pdf)])
def test_word_and_pdf_end_up_alike(take, name, make):
    made = make("Gate Policy", "Corvane School", CONTROL, SECTIONS, control_in=Place.LINES)
    policy = take(name, made)
    assert policy.title == "Gate Policy"
    assert (policy.next_review.edtf, policy.next_review_origin) == ("2027-05", Origin.DOCUMENT)
    assert policy.frequency == BIENNIAL
    assert (Event.APPROVED, "2025-05-14") in past(policy)
    assert policy.opens_on.isoformat() == "2027-03-06"
    event = db.session.query(HistoryEvent).filter_by(event=Event.APPROVED).one()
    assert "14 May 2025" in event.words
    assert len(event.sha256) == 64
    verbs = [entry.verb for entry in db.session.query(JournalEntry).order_by(JournalEntry.id)]
    assert verbs == ["received a document", "brought in a document"]


@pytest.fixture
def waiting(clerk, tmp_path):
    data = b"Gate Policy\n\nNext review: May 2027\n\nThis policy keeps the gate."
    parsed = parse_safely(data, "gate.txt")
    about = {"parsed": parsed, "data": data, "files": FileStore(tmp_path / "kept")}
    school_id = clerk.posts[0].school_id
    with unit_of_work():
        first = intake.bring_in(school_id, by=clerk, when=factories.moment(), **about)
    with unit_of_work():
        again = intake.bring_in(school_id, by=None, when=factories.moment(), **about)
    assert (first.fate, again.fate) == (Fate.WAITS, Fate.WAITED)
    assert first.document_id == again.document_id
    return first.document_id


def confirm(number, by, expecting=1, **fields):
    confirmed = Confirmed(**{"title": "Gate"} | fields)
    with unit_of_work():
        return intake.confirm(
            number, by=by, when=factories.moment(), expecting=expecting, confirmed=confirmed
        )


def test_a_stale_page_a_stranger_and_a_governor_confirm_nothing(waiting, clerk):
    with unit_of_work():
        stranger = factories.acting(Role.CLERK, factories.school())
        school = db.session.get(IntakeDocument, waiting).school
        governor = factories.acting(Role.GOVERNOR, school)
        other_body = factories.board(factories.school())
    for somebody, refusal in ((stranger, NotFound), (governor, WrongPerson)):
        with pytest.raises(refusal):
            confirm(waiting, somebody)
    with pytest.raises(Stale):
        confirm(waiting, clerk, expecting=7)
    with pytest.raises(BadInput):
        confirm(waiting, clerk, body_id=other_body.id)
    with pytest.raises(BadInput):
        confirm(waiting, clerk, title=" – ")
    assert db.session.query(Policy).count() == 0


def test_a_document_is_dealt_with_once(waiting, clerk):
    with unit_of_work():
        intake.set_aside(waiting, by=clerk, when=factories.moment(), expecting=1)
    with pytest.raises(WrongMoment, match="set aside"):
        confirm(waiting, clerk, expecting=2)
    with unit_of_work():
        intake.take_up(waiting, by=clerk, when=factories.moment(), expecting=2)
    confirm(waiting, clerk, expecting=3, signatories=(Signature(None, "Chair"),))
    with pytest.raises(WrongMoment, match="confirmed already"):
        confirm(waiting, clerk, expecting=4)
    with pytest.raises(WrongMoment, match="confirmed already"), unit_of_work():
        intake.set_aside(waiting, by=clerk, when=factories.moment(), expecting=4)


@pytest.mark.parametrize(
    ("known", "due", "months"),
    [
        (["2016-11"], "2017-11", 12),
        (["2016-11-30"], "2017-12", 12),
        (["2014", "2018-09-01"], "2020-09", 24),
        (["2018-09"], "2021-23", 36),
        (["2018-09"], "2020", 24),
        (["2018-12"], "2020", 24),
        (["2016-09"], "2020-02", None),
        (["2021-09"], "2024-23", 36),
        (["2018-09"], "2019-02", 6),
        (["2020-01"], "2020-01", None),
        ([], "2027-05", None),
        (["2030-01"], "2027-05", None),
    ],
)
def test_a_frequency_is_proposed_from_the_distance_between_dates(known, due, months):
    rate, because = propose_frequency(
        "Gate Policy", [PreciseDate(one) for one in known], PreciseDate(due)
    )
    assert (rate.months if rate else None) == months
    assert (because is None) == (months is None)


def test_a_frequency_is_proposed_from_the_catalogue_where_no_date_is_stated():
    rate, because = propose_frequency("Attendance policy", [], None)
    assert rate == ANNUAL
    assert because.startswith("It is usual for “")
    assert propose_frequency("Keeping of bees", [], None) == (None, None)
