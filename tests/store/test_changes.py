"""What a chair reads first of a draft: duties, dates, numbers; not the policy’s own record."""

from __future__ import annotations

import pytest

from governance.db import unit_of_work
from governance.models.policy import VersionState
from governance.queries.reviews.changes import changes_of
from tests import factories

BODY = "The office keeps the log."


@pytest.fixture
def compare(register):
    """`compare(old, new)` is what a draft of these paragraphs changes."""

    def draft(old, new):
        with unit_of_work():
            policy = factories.policy(factories.school())
            factories.version(policy, blocks=[BODY, *old])
            made = factories.version(policy, 2, state=VersionState.SUBMITTED, blocks=[BODY, *new])
            number = made.id
        return changes_of(number)

    return draft


def first_read(changes):
    return ["".join(part.text for part in one.parts) for one in changes.weighty]


@pytest.mark.parametrize(
    "record",
    [
        ["Next review: April 2026"],
        ["Date approved", "November 2025"],
        ["Review frequency: Every two years"],
        ["Date of next review", "Autumn term 2026", "Review cycle", "Annually"],
    ],
)
def test_a_date_of_the_policys_own_record_is_not_read_first(compare, record):
    changes = compare(record, [])
    assert first_read(changes) == []
    assert changes.record_changed
    assert changes.any


@pytest.mark.parametrize(
    "line",
    [
        "Applications close: 31 October 2026",
        "31 October 2026",
        "Review: each leader must report by 1 May 2026",
    ],
)
def test_any_other_date_is_read_first(compare, line):
    changes = compare([line], [])
    assert first_read(changes) == [line]
    assert not changes.record_changed


def test_how_long_and_how_often_are_read_first(compare):
    changes = compare(
        ["Logs are read each fortnight.", "Parents hear before going home."],
        ["Logs are read each week.", "Parents hear within the hour."],
    )
    assert len(first_read(changes)) == 2
