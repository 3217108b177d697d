"""Sentences in which schools say what was and will be done to a policy, and those of others."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_HEAD = (
    "Fellbrook Primary School\nKindness Policy\n\nFellbrook Primary School expects kindness of "
    "everyone. This policy says how we do so.\n\n"
)
_STATEMENTS = """
This policy was adopted by the Governing Body on 12 May 2020.
=> approved 2020-05-12
----
This policy was approved by governors at their meeting on 12th May 2020 and will be reviewed in
May 2022.
=> approved 2020-05-12, next_review 2022-05
----
The governing body adopted this policy in May 2020. It will be reviewed in May 2022 or earlier
if the law changes.
=> approved 2020-05, next_review 2022-05
----
This policy has been agreed by the governors (May 2020).
=> approved 2020-05
----
Governors agreed this policy on 12.05.20.
=> approved 2020-05-12
----
The policy was last reviewed in May 2020 and the next review is due in May 2022.
=> reviewed 2020-05, next_review 2022-05
----
It was written in May 2018 and updated in May 2020.
=> written 2018-05, reviewed 2020-05
----
This policy was written in consultation with staff in May 2018 and was agreed by governors in
June 2018.
=> written 2018-05, approved 2018-06
----
This policy is due for review in May 2022.
=> next_review 2022-05
----
This policy is to be reviewed by May 2022.
=> next_review 2022-05
----
The next review of this policy will take place in May 2022.
=> next_review 2022-05
----
The next scheduled review is May 2022.
=> next_review 2022-05
----
A review of this policy will take place in the Spring Term 2022.
=> next_review 2022-21
----
Review of this policy is due by 12 May 2022.
=> next_review 2022-05-12
----
This policy will be reviewed annually. The next review will be in May 2022.
=> next_review 2022-05
----
The Trust Board approved this policy on 12 May 2020.
=> approved 2020-05-12
----
This policy was ratified at the meeting of the Full Governing Body held on 12 May 2020.
=> approved 2020-05-12
----
This document was approved by the Board of Trustees in May 2020 and replaces the policy of May
2017.
=> approved 2020-05
----
Policy adopted by the Governors May 2020, for review May 2022.
=> approved 2020-05, next_review 2022-05
----
Approved by the Governing Body - May 2020. To be reviewed - May 2022.
=> approved 2020-05, next_review 2022-05
----
This version of the policy was agreed in May 2020.
=> approved 2020-05
----
This policy came into force on 1 September 2020.
=> nothing
----
The school's policy was first written in 2016 and revised in 2019.
=> written 2016, reviewed 2019
----
This policy was reviewed by the staff and governors in Autumn 2019.
=> reviewed 2019-23
----
This policy will be reviewed in Autumn 2021 by the Curriculum Committee.
=> next_review 2021-23
----
Policy reviewed May 2020 by Mrs K Orde
=> reviewed 2020-05
----
This policy has been reviewed in May 2020 and no changes were needed.
=> reviewed 2020-05
----
Governors reviewed and approved the policy on 12 May 2020.
=> approved 2020-05-12
----
We last reviewed this policy in May 2020.
=> reviewed 2020-05
----
We will review this policy again in May 2022.
=> next_review 2022-05
----
The Governors will review this policy in May 2022.
=> next_review 2022-05
----
Staff were trained in May 2020; this policy was then reviewed in June 2020.
=> reviewed 2020-06
----
The Local Authority model policy was issued in May 2020.
=> nothing
----
This policy should be read with the guidance revised in May 2020.
=> nothing
----
The Behaviour Policy was approved in May 2020.
=> nothing
----
The policy was approved by the Finance Committee on 12 May 2020 and ratified by the FGB on 14
June 2020.
=> approved 2020-05-12, approved 2020-06-14
----
This policy was created in May 2018, reviewed in May 2019 and May 2020, and is next due for
review in May 2022.
=> written 2018-05, reviewed 2019-05, reviewed 2020-05, next_review 2022-05
----
At the governors' meeting of 12 May 2020 this policy was adopted.
=> approved 2020-05-12
----
On 12 May 2020 the governors adopted this policy.
=> approved 2020-05-12
----
In May 2020 this policy was reviewed.
=> reviewed 2020-05
----
This policy was agreed by the Board on 12 May 2020 for implementation from 1 September 2020.
=> approved 2020-05-12
----
The date of the next review is May 2022.
=> next_review 2022-05
----
The policy review date is May 2022.
=> next_review 2022-05
----
Date of next review will be May 2022.
=> next_review 2022-05
"""


@pytest.mark.parametrize("told", _STATEMENTS.strip().split("\n----\n"))
def test_a_sentence_tells_what_was_done_to_the_policy_and_when(told: str) -> None:
    sentence, _, wanted = told.rpartition("\n=> ")
    text = _HEAD + sentence.replace("\n", " ") + "\n"
    said = read(from_text("kindness.txt", text)).as_json("kindness.txt")
    found = [
        f"{field} {date['value']}"
        for field in ("written", "approved", "reviewed", "next_review")
        for date in (said[field] if isinstance(said[field], list) else [said[field]])
        if date
    ]
    assert sorted(found) == sorted(wanted.split(", ") if wanted != "nothing" else [])
