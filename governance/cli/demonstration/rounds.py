"""One policy's way round the cycle, as the steps that people took, each at its moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from governance.adapters.files import FileStore
from governance.cli.demonstration.cases import CasePlan, Situation
from governance.cli.demonstration.days import BROUGHT_IN, Days, moment
from governance.cli.demonstration.founding import Family, Place, in_post
from governance.cli.demonstration.papers import Papers
from governance.cli.demonstration.past import arrive, confirm
from governance.cli.demonstration.texts import AMENDMENTS, change_in_words
from governance.cli.demonstration.year import Sitting, Year
from governance.domain import routes
from governance.domain.cycle import opens_on
from governance.domain.moments import Moment
from governance.domain.permissions import Role
from governance.models.policy import Change, Policy
from governance.models.review import Review
from governance.services import amending, drafts, register, reviews, signing
from governance.services.decisions import delegations
from governance.services.decisions import votes as decisions
from governance.services.decisions.judging import Ballot
from governance.services.meetings import agenda

Step = tuple[Moment, Callable[[Moment], object]]
S = Situation

_AMENDS = {S.AMENDING, S.AMENDED}
_DECIDED = {S.DECIDED, S.AWAITING_SIGNATURE, S.QUERIED, *_AMENDS}
_PLACED = {S.ON_AGENDA, S.TO_DECIDE, *_DECIDED}
_NO_ROUND = {S.WAITING, S.IN_DATE, S.UNDATED, S.DATELESS, S.ARCHIVED}

QUESTION = (
    "The second rule is stricter than the one we agreed for the club after school. Was that meant?"
)
RETURNED = (
    "Section 3 does not say who does it when the named person is away. Please add a deputy and hand"
    " it in again."
)


@dataclass
class Round:
    """A policy on its way; the steps share what the earlier ones made."""

    family: Family
    place: Place
    case: CasePlan
    papers: Papers
    files: FileStore
    year: Year
    days: Days
    turn: int
    item_id: int = 0
    policy: Policy = field(init=False)
    review: Review = field(init=False)

    def steps(self) -> Iterator[Step]:
        """Every step up to today, each with its moment."""
        yield moment(self._brought_on(), 9, self.turn), self.bring_in
        if self.case.situation is S.ARCHIVED:
            yield moment(self.days.day(-300), 11, 5), self.archive
        next_day = self._brought_on() + timedelta(days=1)
        if self.case.committee:
            yield moment(next_day, 9, self.turn), self.delegate
        due = self.papers.stated.next_review
        if self.case.situation in _NO_ROUND or due is None:
            return
        opened = max(opens_on(due), next_day)
        yield moment(opened, 2, 30), self.open
        if self.papers.draft is None:
            return
        submitted = max(self._wanted_by() - timedelta(days=self.turn % 5), opened)
        yield moment(submitted, 15, 20 + self.turn), self.submit
        if self.case.situation is S.RETURNED:
            yield moment(self.days.day(-4), 19, 10 + self.turn), self.send_back
        if self.case.situation not in _PLACED:
            return
        sitting = self.sitting()
        yield moment(sitting.placed_on, 10, self.turn), self.place_on_agenda
        if self.case.situation in _DECIDED:
            yield moment(sitting.held_on + timedelta(days=1), 10, 10 + self.turn), self.decide
        if self.case.situation is S.DECIDED:
            yield moment(sitting.held_on + timedelta(days=2), 19, self.turn), self.sign
        if self.case.situation is S.AMENDED:
            yield moment(self.days.day(-2), 14, self.turn), self.amend
        if self.case.situation is S.QUERIED:
            yield moment(self.days.day(-1), 18, 40), self.query

    @property
    def goes_to_a_meeting(self) -> bool:
        """Whether it stands on an agenda, or stood on one."""
        return self.case.situation in _PLACED

    def sitting(self) -> Sitting:
        """The meeting this policy goes to: the one of its plan, or the next."""
        sittings = self.year.of(self.place, committee=self.case.committee)
        if self.case.meeting is None:
            return sittings.next
        return sittings.held[self.case.meeting]

    def _wanted_by(self) -> date:
        """When the draft was handed in: before its meeting's papers, or lately."""
        if self.case.meeting is not None:
            return self.sitting().placed_on - timedelta(days=3)
        return self.days.day(-8)

    def _brought_on(self) -> date:
        """When the program came, or soon after a later approval was signed."""
        approved = self.papers.stated.approved
        if self.case.situation is S.WAITING:
            return self.days.day(-1)
        came = self.days.day(BROUGHT_IN)
        return max(came, approved.last() + timedelta(days=3)) if approved else came

    def bring_in(self, when: Moment) -> None:
        """The clerk brings the document in and, but for the newest, confirms it."""
        clerk = self.family.clerk(when)
        document = arrive(self.place, self.papers, by=clerk, when=when, files=self.files)
        if self.case.situation is not S.WAITING:
            self.policy = confirm(self.place, self.case, document, self.papers, by=clerk, when=when)

    def open(self, when: Moment) -> None:
        """The scheduler opens the review."""
        review = reviews.open_scheduled(self.policy.id, when=when)
        if review is None:
            raise LookupError(f"The review of {self.policy} could not be opened.")
        self.review = review

    def delegate(self, when: Moment) -> None:
        """The clerk records that the board handed this policy to its committee."""
        starts = self.days.day(BROUGHT_IN - 60)
        delegations.record_delegation(
            self.policy.id,
            by=self.family.clerk(when),
            when=when,
            to=self.place.committee,
            minute=f"FGB {starts.year}/2.{self.turn + 1}",
            starts=starts,
            ends=None,
        )

    def archive(self, when: Moment) -> None:
        """The clerk takes a policy out of the register that another has replaced."""
        register.archive(
            self.policy.id,
            by=self.family.clerk(when),
            when=when,
            expecting=self.policy.revision,
        )

    def submit(self, when: Moment) -> None:
        """The headteacher, or the business manager, hands in a draft."""
        role = Role.BUSINESS_MANAGER if self.turn % 3 == 0 else Role.HEADTEACHER
        if self.papers.draft is None:
            return
        drafts.submit_draft(
            self.review.id,
            by=in_post(self.place, role, when),
            when=when,
            expecting=self.review.revision,
            document=self.papers.draft,
            change=Change.MATERIAL if self.turn % 4 == 1 else Change.MINOR,
            summary=change_in_words(self.case.key),
        )

    def send_back(self, when: Moment) -> None:
        """The chair returns the draft."""
        reviews.send_back(
            self.review.id,
            by=in_post(self.place, Role.CHAIR, when),
            when=when,
            expecting=self.review.revision,
            reason=RETURNED,
        )

    def place_on_agenda(self, when: Moment) -> None:
        """The clerk puts it on the agenda."""
        item = agenda.place(
            self.review.id,
            self.sitting().meeting_id,
            by=self.family.clerk(when),
            when=when,
            expecting=self.review.revision,
        )
        self.item_id = item.id

    def decide(self, when: Moment) -> None:
        """The clerk records the decision with its minute."""
        sitting = self.sitting()
        against = 1 if self.turn % 6 == 5 else 0
        amends = self.case.situation in _AMENDS
        kinds = routes.Decision
        decisions.decide(
            self.item_id,
            by=self.family.clerk(when),
            when=when,
            expecting=self.review.revision,
            ballot=Ballot(
                kind=kinds.APPROVED_WITH_AMENDMENTS if amends else kinds.APPROVED,
                votes=routes.Votes(sitting.governors - against, against),
                minute=sitting.next_minute(),
                withdrawn={},
                amendments=AMENDMENTS if amends else (),
            ),
        )

    def amend(self, when: Moment) -> None:
        """The headteacher hands in the text with the amendments made."""
        if self.papers.amended is None:
            return
        amending.hand_in_amended(
            self.review.id,
            by=in_post(self.place, Role.HEADTEACHER, when),
            when=when,
            expecting=self.review.revision,
            document=self.papers.amended,
            note="",
        )

    def sign(self, when: Moment) -> None:
        """Whoever was in the chair that day signs."""
        signing.sign(
            self.review.id,
            by=in_post(self.place, Role.CHAIR, when),
            when=when,
            expecting=self.review.revision,
        )

    def query(self, when: Moment) -> None:
        """The chair asks before signing."""
        signing.query(
            self.review.id,
            by=in_post(self.place, Role.CHAIR, when),
            when=when,
            expecting=self.review.revision,
            reason=QUESTION,
        )
