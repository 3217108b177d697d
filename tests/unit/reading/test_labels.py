"""Labels of control blocks in the wordings that schools use: beside, above and amid values."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_APPROVED = """
Date approved, Date Approved by Governors, Approved by Governors, Approved by Governing Body, Date
approved by Governing Body, Date of approval by Governors, Date of Governor approval, Governor
approval date, GOVERNOR APPROVAL DATE, Governors' approval, Governing Body approval, Approval
date, Date of approval, Date agreed, Agreed by governors, Agreed at Governors Meeting, Date agreed
by Governors, Date adopted, Adopted, Adopted by Governors, Date of adoption, Date policy adopted,
Date policy approved, Policy approved, Policy approved on, Policy approval date, Policy adopted
on, Policy agreed, Policy ratified, Ratified, Ratified by Governors, Date ratified, Date of
ratification, Date ratified by Governors, Date ratified by BOG, Ratified on, Date of executive
approval, Executive approval, Committee approval, Committee approval date, Approved at committee,
Date approved by committee, Date approved by Trust Board, Trust Board approval, Trust Board
approval date, Trustee approval date, Trustees approved, Board approved, Board approval, Board
approval date, Approved by the Board, LGB approval, LGB approval date, Approved by LGB, FGB
approval date, Approved by FGB on, Date approved by FGB, Approved by the Full Governing Body,
Approved by Finance Committee, Formally adopted by the Governing Body, Date formally adopted, Date
policy was formally adopted, Date last approved, Last approved, Most recent approval, Accepted by
Governors, Date accepted, Accepted, Signed off, Date signed off, Date of sign off, Endorsed by
governors, Date endorsed, Authorised, Date authorised, Date Policy Agreed, Date policy agreed by
governors, Policy agreed by Governors on, Date Policy Ratified, Governing Body Approved,
Governor's Approval, Governors' Committee Approval, Date Presented to and Approved by Governors,
Approved on, Approved, Approved Date, Date first approved, First approved, Originally approved,
Policy accepted, Full Governors Approval, SLT approval date, SLT approved, Approved by SLT,
Approved by Headteacher, Head Teacher approval date, Agreed, Agreed on, Adopted by the Trust,
Adopted on, Date adopted by the Governing Board, Date of Trust approval, Date of Board approval,
Date of committee approval, Date of Governing Body approval, Approval Date (FGB), Approved (Date),
Date Approved (FGB), Ratification date, Ratified by Governing Board, Date of last approval,
Approved by Directors, Adoption date, Directors approval, Management Committee approval, Date
approved by Management Committee, Approved by Local Governing Board, Local Governing Body approval
date, Policy last approved, This policy was approved, Effective date of approval, Date passed,
Passed by Governors
"""
_NEXT = """
Next review, Next review date, Date of next review, Date for next review, Next review due, Next
Review Due Date, Review due, Review due by, Due for review, Date due for review, Policy due for
review, To be reviewed, To be reviewed by, To be reviewed on, Date to be reviewed, Date for
review, Review by, Review by date, Date of next school review, Next school review, Next policy
review, Next policy review date, Next scheduled review, Next planned review, Next annual review,
Next full review, Next formal review, Next governor review, Governors next review, Next review by
governors, Next Governing Body review, Next trust review, Next statutory review, Next review
period, Next period of review, Next review in, Next reviewed, Next due, Next update, Next update
due, Next revision, Date of next revision, Date of next update, Recommended review date,
Recommended date of review, Recommended next review, Proposed review date, Proposed date of
review, Planned review date, Planned date of next review, Suggested review date, Target review
date, Expected review date, Anticipated review date, Scheduled review date, Scheduled for review,
Future review date, Future review, Renewal date, Renewal due, Due for renewal, Expiry date, Date
of expiry, Policy expiry date, Policy expires, Valid until, Policy to be reviewed, Policy to be
reviewed by, Policy review due, Policy review due date, Policy will be reviewed, This policy will
be reviewed, This policy is due for review, Policy due to be reviewed, Date policy due for review,
Date policy to be reviewed, Date policy is to be reviewed, Date of review due, Next review to be
completed by, Review required by, Review deadline, Review before, Review no later than, Next
review no later than, Review on or before, Next review on or before, Date of next policy review,
Date of next planned review, Date of next scheduled review, Date of the next review, Date next
review due, Date next due for review, Next date for review, Next date of review, Next Committee
review, Next approval date, Next approval due, Date of next approval, Due for re-approval, Next
review date (no later than), Next Review (Date), NEXT REVIEW DUE, Next Ratification, Review Date
(Next), Review due date, Reviewing due, For review, To be renewed, To be updated, Date to be
updated, Next amendment due, Next to be reviewed, Will be reviewed, Will be reviewed in, Revision
due, Revision due date, Reviewed next, Review again, Review next due, Next audit, Date of Next
Review by Governors, Scheduled review, Policy renewal date, Policy Review Deadline, Policy next
due for review, Policy next review, Policy next reviewed, Next Review Term
"""
_REVIEWED = """
Reviewed, Reviewed on, Date reviewed, Last reviewed, Last reviewed on, Last review, Last review
date, Date of last review, Date last reviewed, Previously reviewed, Previous review, Previous
review date, Reviewed by Governors, Reviewed by staff, Reviewed by SLT, Reviewed and updated,
Reviewed & updated, Reviewed/updated, Updated, Last updated, Date updated, Date of update, Date of
last update, Date last updated, Policy updated, Policy last updated, Policy reviewed, Policy last
reviewed, Policy reviewed on, Policy revised, Revised, Revised on, Date revised, Last revised,
Last revision, Last revision date, Date of last revision, Date amended, Amended, Last amended,
Date of amendment, Amendment date, Most recent review, Most recently reviewed, Latest review,
Latest revision, Document last reviewed, Document last reviewed by the Trust, Document last
updated, Date of school review, Date of this review, Date of current review, Current review date,
Date review completed, Date of review completed, Review completed, Review carried out, Review
undertaken, Date of most recent review, Date of previous review, Date policy reviewed, Date policy
last reviewed, Date policy updated, Date policy revised, Last reviewed by governors, Last reviewed
by the Governing Body, Date reviewed by governors, Last review by governors, Reviewed with no
changes, Reviewed - no changes, Reviewed (no changes), Reviewed again, Re-reviewed, Modified, Last
modified, Date modified, Last reviewed/updated, Last reviewed and updated, Reviewed/Revised,
Updated on, Updated by SENCo, Date of latest review, Date of latest version, Rewritten, Document
updated, Policy amended, Reviewed Date, Revised Date, Updated Date
"""
_WRITTEN = """
Written, Date written, Policy written, Policy written on, Date policy written, Date created,
Created, Created on, Date of creation, Creation date, Date of issue, Issue date, Issued, Date
issued, Issued on, Policy date, Date of policy, Date of this policy, Policy issued, Policy issue
date, Date of document, Document date, Drafted, Date drafted, Date of original policy, Original
policy date, Original date, Original, Date of original, Original issue date, First issued, First
written, First created, Date first written, Date policy first written, Policy created, Policy
first created, Publication date, Date published, Published, Date of publication, Prepared, Date
prepared, Date policy created, Date produced, Produced, Policy produced, Initial date, Date of
first issue, Date originally written, Originally written, Policy originally written, Date of
writing, Policy dated, Dated, Policy introduced, Date introduced, Date released, Release date,
Date established, Established, Document created, Date of initial policy, Version date, Policy
Start Date, First published, Date initiated, Policy formulated, Date developed, Policy developed,
Developed, Compiled, Date compiled, New policy
"""
_WORDINGS = [
    (field, wording)
    for field, block in (
        ("approved", _APPROVED),
        ("next_review", _NEXT),
        ("reviewed", _REVIEWED),
        ("written", _WRITTEN),
    )
    for wording in " ".join(block.split()).split(", ")
]
_HEAD = "Fellbrook Primary School\nKindness Policy\n\n"
_BODY = "Fellbrook Primary School expects kindness of everyone. This policy says how we do so.\n"
_LAYOUTS = {
    "beside": _HEAD + "{label}: 12 May 2019\n\n" + _BODY,
    "above": _HEAD + "{label}:\n12 May 2019\n\n" + _BODY,
    "amid": "1 Fellbrook Primary School Kindness Policy Status: Statutory {label}: 12 May 2019 "
    "Policy owner: Bursar 2 " + _BODY,
    "unmarked": "1 Fellbrook Primary School Kindness Policy Policy owner: Bursar {label} 12 May"
    " 2019 Status: Statutory " + _BODY,
}


@pytest.mark.parametrize(("field", "wording"), _WORDINGS)
def test_a_date_belongs_to_the_act_that_its_label_names(field: str, wording: str) -> None:
    found = {layout: _fields(text.format(label=wording)) for layout, text in _LAYOUTS.items()}
    assert found == {layout: {field} for layout in _LAYOUTS}


def _fields(text: str) -> set[str]:
    """In which fields the date of the layouts is read."""
    said = read(from_text("kindness.txt", text)).as_json("kindness.txt")
    return {
        name
        for name in ("written", "approved", "reviewed", "next_review")
        for date in (said[name] if isinstance(said[name], list) else [said[name]])
        if date and date["value"] == "2019-05-12"
    }
