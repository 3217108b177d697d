"""How often a policy is reviewed, in the wordings of labels, notes and sentences."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_HEAD = "Fellbrook Primary School\nAnti-Bullying Policy\n\n"
_TAIL = "\nWe expect kindness of everyone here, and speak of it in assembly.\n"

_CASES: list[tuple[str, int | None]] = [
    ("The head will carry out a review of this policy by no later than three years from now.", 36),
    ("This template is written by the Trust, and reviewed and ratified annually.", 12),
    ("This template is reviewed by the Trust and ratified annually by the governing body.", 12),
    ("The template for trips is filled in by staff and reviewed annually.", None),
    ("This policy follows the law on records and will be subject to review annually.", 12),
    ("This policy rests on our values and is subject to review every two years.", 24),
    ("This policy will be reviewed at intervals of no less than three years.", 36),
    ("The policy is reviewed at intervals of not more than two years.", 24),
    ("This policy is reviewed at intervals of three years, or sooner if the law changes.", 36),
    ("Staff keep to the\ncouncil's policy on keys, which is reviewed every year.", None),
    ("Staff keep to the county\nsafety policy, which is reviewed annually.", None),
    ("This policy is annually reviewed and updated.\n", 12),
    (
        "This policy is a living document, subject to full annual review but also amended "
        "where need be.\n",
        12,
    ),
    ("This policy is subject to annual review.\n", 12),
    ("This document will be subject to a two-yearly review.\n", 24),
    ("Review period: 12 months initially then 24\nAdopted May 2018\n", 24),
    ("The Board will review it again in 2 years' time.\n", 24),
    (
        "This policy was adopted by the governors on 4 December 2017. The Board will "
        "review it again in 2 years' time.\n",
        24,
    ),
    ("The board of trustees has agreed that this policy will be reviewed every year.\n", 12),
    ("The governing body has decided that the policy shall be reviewed every two years.\n", 24),
    (
        "The governors have adopted the following Child Protection Policy and will review "
        "it on an annual basis.\n",
        12,
    ),
    ("The governing body will review this policy every two years.\n", 24),
    ("The governors review this policy termly.\n", 4),
    ("Review: Biennial\n", 24),
    ("Review frequency: Every three years (minimum) January 2028\n", 36),
    (
        "Review cycle                 three-yearly, or earlier if the Commissioner changes "
        "the scheme\n",
        36,
    ),
    ("Review cycle: 3 yearly\n", 36),
    ("Reviewed every 3 yrs\n", 36),
    ("Frequency of review: 1 year\n", 12),
    ("Frequency: 2 years\n", 24),
    ("Review Frequency\nAnnual\nNext Review\nMay 2022\n", 12),
    ("Review Frequency: annual ☐ biennial ☐\n", None),
    ("Bi-annual review\n", 24),
    ("This policy is reviewed twice a year.\n", 6),
    ("Reviewed bi-annually (every two years)\n", 24),
    ("Reviewed bi-annually (twice a year)\n", 6),
    ("Reviewed: twice yearly\n", 6),
    ("Policy review: every 24 months\n", 24),
    ("To be reviewed every 18 months\n", 18),
    ("This policy will be reviewed at least annually.\n", 12),
    ("This policy will be reviewed annually, or sooner if the law changes.\n", 12),
    ("This policy will be reviewed in a year's time.\n", 12),
    ("We will review this policy each year in the autumn term.\n", 12),
    ("It will be reviewed by the governors every four years.\n", 48),
    ("Staff training takes place annually.\n", None),
    ("Risk assessments are reviewed annually. The policy is on the website.\n", None),
    ("Fire drills are held termly, and the log is reviewed every year.\n", None),
    ("Review Date: February 2016 (Annual Review)\n", 12),
    ("Review date: Annually in September\n", 12),
    ("Next review: Annually\n", 12),
    ("Date of next review: May 2022 (every 2 years)\n", 24),
    ("Date of next review: May 2022 - annual\n", 12),
    ("Review Schedule: 2 Yearly\n", 24),
    ("Review term: Autumn (annual)\n", 12),
    ("Policy type: Statutory, annual review\n", 12),
    ("Statutory policy - reviewed annually\n", 12),
    ("Reviewed Annually by the Governing Body\n", 12),
    ("Review Cycle: Annual | Owner: Head\n", 12),
    ("Review Cycle: Every year in spring\n", 12),
    ("Annual review: yes\n", 12),
    ("Frequency of Review Every 2 years Approved by FGB Next review May 2022\n", 24),
    ("Renewal period: 36 months\n", 36),
    ("How often reviewed: yearly\n", 12),
    ("Policy review timescale – 3 years\n", 36),
    ("Three-year review cycle\n", 36),
    ("It is reviewed on a rolling three-year cycle.\n", 36),
    ("This policy is reviewed on a three year cycle.\n", 36),
    ("This policy will be monitored and reviewed every third year.\n", 36),
    ("This policy will be reviewed every other year.\n", 24),
    ("The policy will be reviewed by the Headteacher and staff once every two years.\n", 24),
    (
        "The effectiveness of this policy will be reviewed annually by the Standards Committee.\n",
        12,
    ),
    ("The governing body reviews the effectiveness of the policy every two years.\n", 24),
    ("The policy will be monitored by the Head, who will report to governors annually.\n", None),
    ("This policy will be reviewed as part of the school's three-year review cycle.\n", 36),
    ("This policy is reviewed every year by the DSL and agreed by governors.\n", 12),
    ("Review of this policy takes place annually.\n", 12),
    ("A review of the policy will take place every 2 years.\n", 24),
    ("The policy is due for review every two years.\n", 24),
    ("Policy reviewed: annually. Last: May 2019\n", 12),
    ("We review our policy yearly.\n", 12),
    ("Our policies are reviewed on a two-year rolling programme.\n", 24),
    (
        "The equality objectives will be reviewed every four years. The policy will be "
        "reviewed every year.\n",
        12,
    ),
    ("The complaints log is looked at each term by governors.\n", None),
    ("Reviewed: Yearly\nLast: May 2017\n", 12),
    ("Reviewed and updated annually\n", 12),
    ("Policy reviewed and approved annually by governors\n", 12),
    ("To be reviewed: bi-annually\n", 24),
    ("REVIEWED ANNUALLY\n", 12),
    ("Review date: 3 years from date of approval\n", 36),
    ("Review: in 3 years\n", 36),
    ("Next review: 3 years or sooner if needed\n", 36),
    ("Date of review: 2 yearly - May 2020\n", 24),
    ("This policy will be reviewed again after two years.\n", 24),
    ("This policy will be reviewed within three years.\n", 36),
    ("Policy Review Every two years or in the light of changes.\n", 24),
    ("The Governing Body will carry out a review of this policy every 3 years.\n", 36),
    ("Governors are required to review this policy annually.\n", 12),
    (
        "This policy must be reviewed and re-approved by the trustees at least every two years.\n",
        24,
    ),
    ("The head reports each term on behaviour. This policy was reviewed in May 2019.\n", None),
    ("Frequency of review: As required\n", None),
    ("Review cycle: Termly\n", 4),
    ("Review Cycle: 6 monthly\n", 6),
    ("Review: six monthly\n", 6),
    ("Review cycle:1 year Approved by:FGB\n", 12),
    ("Review Cycle 1Yr\nApproved FGB\n", 12),
    ("This plan will be reviewed once a year by the committee.\n", 12),
    ("Length of policy: 3 years\n", 36),
    ("This policy should be read with the Behaviour Policy, which is reviewed annually.\n", None),
    ("Annual review meetings are held for each child with a statement.\n", None),
    ("Date for review: May 2021 (2 year cycle)\n", 24),
    ("It is the responsibility of the Headteacher to review this policy annually.\n", 12),
    ("The school's annual review of the SEN register takes place in May.\n", None),
]


def _rate(text: str) -> int | None:
    found = read(from_text("policy.txt", text)).frequency
    return found.value if found else None


@pytest.mark.parametrize(("text", "rate"), _CASES)
def test_the_rate_is_read_at_the_head_and_at_the_foot(text: str, rate: int | None) -> None:
    assert _rate(_HEAD + text + _TAIL) == rate
    assert _rate(_HEAD + _TAIL + "\n" + text) == rate
