"""Who approves a policy, in the wordings and layouts of real control blocks."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_HEAD = "Fellbrook Primary School\nAnti-Bullying Policy\n\n"
_TAIL = "\nWe expect kindness of everyone here, and speak of it in assembly.\n"

_CASES: list[tuple[str, str | None]] = [
    ("Committee approval           Resources Committee, 24 February 2021\n", "Resources Committee"),
    ("Approved by committee: Resources, May 2021\n", "Resources"),
    ("Committee: Resources\nApproved: May 2021\n", None),
    ("Approving committee: Resources\nApproved: May 2021\n", "Resources"),
    (
        "Level of approval: Children, Families, Community and safeguarding Committee\n",
        "Children, Families, Community and safeguarding Committee",
    ),
    (
        "Ratified by the Oakfield Hill Academies Trust Board August 2014\n",
        "Oakfield Hill Academies Trust Board",
    ),
    ("Date ratified by BOG: December 2009\n", "BOG"),
    ("Date ratified by BOG:\n\n\nDecember 2009\n", "BOG"),
    ("Agreed at: Governors Resources Meeting Jan 2011\n", "Governors Resources"),
    ("School Policy Agreed at: Governors Resources Meeting Jan 2011\n", "Governors Resources"),
    (
        "ACCEPTED BY SCHOOL GOVERNORS: DOCUMENT REVIEW DATE OF REVIEW: October 2016\n",
        "SCHOOL GOVERNORS",
    ),
    (
        "Chair of SubCommittee's Approval / Gordon Pike\nHeadteacher's Approval / Philip "
        "Quill\nChair of Governors' Approval / Nigel Orrin\n",
        None,
    ),
    ("GOVERNOR APPROVAL DATE: 20 October 2015\n", "GOVERNOR"),
    ("Governor approval: May 2015\n", "Governor"),
    ("Governors' approval: May 2015\n", "Governors"),
    ("Date of FEP Approval: 13 March 2017\n", "FEP"),
    ("Date of LGB approval: 13 March 2017\n", "LGB"),
    ("Date approved by the Governing Body Signature of Chair\n", "Governing Body"),
    (
        "The Brightway Academy Trust Board of Trustees has agreed this Policy, which "
        "therefore holds in every Academy.\n",
        "Board of Trustees",
    ),
    (
        "Authorised By: Committee Responsible: Data Protection Board Of Directors Board Of "
        "Directors Version: Status: 21/03/2018\n",
        "Board Of Directors",
    ),
    (
        "Date of executive approval National Executive Team Mar 2018 Next review date "
        "February 2021\n",
        "National Executive Team",
    ),
    (
        "The Governors of Fellbrook P.S. have adopted the following Anti-Bullying Policy.\n",
        "Governors",
    ),
    ("This policy was agreed by the Finance Committee on 3 May 2019.\n", "Finance Committee"),
    (
        "This policy was approved at the Full Governing Body meeting on 3 May 2019.\n",
        "Full Governing Body",
    ),
    (
        "This policy was ratified at a meeting of the Local Governing Board held on 3 May 2019.\n",
        "Local Governing Board",
    ),
    ("Approved at FGB 3 May 2019\n", "FGB"),
    ("Approved FGB: 3 May 2019\n", "FGB"),
    ("FGB approved: 3 May 2019\n", "FGB"),
    ("Ratified: FGB May 2019\n", "FGB"),
    ("Ratified: May 2019 (FGB)\n", "FGB"),
    ("Ratified: May 2019 by Full Governors\n", "Full Governors"),
    ("Approved: 3/5/19 Full Governing Body\n", "Full Governing Body"),
    ("Approved by: Headteacher\nDate: May 2019\n", "Headteacher"),
    ("Approved by: Mrs A Quill (Headteacher)\n", "Mrs A Quill (Headteacher)"),
    ("Approved by: Mrs A Quill, Chair of Governors\n", "Mrs A Quill, Chair of Governors"),
    ("Approved by: Amy Quill\nApproval date: May 2019\n", "Amy Quill"),
    ("Approved by the staff and governors in May 2019\n", "staff and governors"),
    ("Approval body: Trust Board\n", "Trust Board"),
    (
        "Approved by the Board of Governors of Fellbrook Primary School on 3 May 2019\n",
        "Board of Governors",
    ),
    ("Adopted by: Fellbrook Governing Body\n", "Fellbrook Governing Body"),
    ("Adopted by the school: May 2019\n", None),
    ("Approved by: Pupil & Personnel Committee on 3 May 2019\n", "Pupil & Personnel Committee"),
    ("Approved by Governors' Curriculum Committee 3 May 2019\n", "Governors' Curriculum Committee"),
    (
        "Approved by the Curriculum and Standards Sub-Committee\n",
        "Curriculum and Standards Sub-Committee",
    ),
    ("Policy approved: Governors' Meeting 3 May 2019\n", "Governors'"),
    ("Agreed by Governors Meeting on: 3 May 2019\n", "Governors"),
    ("Agreed by Governing Body on: ________\n", "Governing Body"),
    ("Agreed by staff: May 2018\nAgreed by governors: June 2018\n", "governors"),
    ("Governing Body approved on: 3 May 2019\n", "Governing Body"),
    ("Reviewed by: FGB\nDate: May 2019\n", None),
    ("Reviewed and approved by: FGB\nDate: May 2019\n", "FGB"),
    ("Reviewed by the Governing Body May 2019\n", None),
    ("Approved: May 2019\nReviewed by Curriculum Committee\n", None),
    ("Date of approval by Governors: May 2019\n", "Governors"),
    ("Date of Governing Body Approval: May 2019\n", "Governing Body"),
    ("Date Adopted by Governing Body: May 2019\n", "Governing Body"),
    ("Date agreed by Governors' Pastoral Committee: 3 May 2019\n", "Governors' Pastoral Committee"),
    ("Approver: Audit and Risk Committee\n", "Audit and Risk Committee"),
    ("Signed off by: Trustees\n", "Trustees"),
    ("Approved by Chair of Governors: May 2019\n", "Chair of Governors"),
    ("Approved by Governing Body/Committee: Resources Committee\n", "Resources Committee"),
    ("Approved by Governing Body / Headteacher: Governing Body\n", "Governing Body"),
    ("Responsible committee: Resources\nDate approved: May 2019\n", None),
    ("The governors approved this policy in May 2019.\n", "governors"),
    ("Our governing body adopted this policy on 3 May 2019.\n", "governing body"),
    ("This policy has been approved by the Trust Board.\n", "Trust Board"),
    ("This policy has been discussed with staff and agreed by governors.\n", "governors"),
    ("This policy was adopted on 3 May 2019 by the full governing body.\n", "full governing body"),
    ("This policy was formally adopted by the school on 3 May 2019.\n", None),
    ("The policy was presented to governors in May 2019.\n", None),
    ("Approved By\tGoverning Body\nDate Approved\tMay 2019\n", "Governing Body"),
    ("Approved By | Governing Body |\nDate | May 2019 |\nOwner | Head |\n", "Governing Body"),
    ("Approved by\nGoverning Body\nDate\nMay 2019\n", "Governing Body"),
    (
        "Approved by     Date        Next review\nGoverning Body  May 2019    May 2021\n",
        "Governing Body",
    ),
    ("Approval: LAC, May 2019\n", "LAC"),
    ("Approval level: Trust\n", "Trust"),
    ("Approval level: Local Academy Council\n", "Local Academy Council"),
    ("Approved by: ELT\n", "ELT"),
    ("Approved by: SLT, May 2019\n", "SLT"),
    ("Authorised by: CEO\n", "CEO"),
    ("Authorised by the Principal on behalf of the Trust\n", "Principal"),
    ("Ratified by Governors: Yes\n", "Governors"),
    ("Ratifying body: Full governing board\n", "Full governing board"),
    ("Date ratified by Trust: May 2019\n", "Trust"),
    ("Ratified by the Management Committee May 2019\n", "Management Committee"),
    ("Endorsed by the Board of Management on 3 May 2019\n", "Board of Management"),
    ("Approved by:\nDate:\nNext review: May 2021\n", None),
    ("Approved by ........................ Date ...........\n", None),
    ("Approved by Governors ........................ Date ...........\n", "Governors"),
    ("Approved by: Full Governors (minutes 3 May 2019)\n", "Full Governors"),
    ("Full Governing Body Approval: 3 May 2019\n", "Full Governing Body"),
    ("Governing Board Approved: 3 May 2019\n", "Governing Board"),
    ("Approved at the Resources Committee meeting 3 May 2019\n", "Resources Committee"),
    ("Agreed at the meeting of the governing body on 3 May 2019\n", "governing body"),
    ("Approved/Adopted by: Governors\n", "Governors"),
    ("Ratified by: Proprietor\n", "Proprietor"),
    ("Approved by Directors on 3rd May 2019\n", "Directors"),
    ("Approved by Academy Governing Committee (AGC)\n", "Academy Governing Committee"),
    (
        "Approved by the Education, Standards and Inclusion Committee of the Trust\n",
        "Education, Standards and Inclusion Committee",
    ),
    ("Policy approved by (governors/headteacher): governors\n", "governors"),
    ("v3 | 3 May 2019 | Approved by Trust Board\n", "Trust Board"),
    ("Governors' committee: Resources\nRatified by committee: May 2019\n", None),
    ("Approved: May 2018   By: Governing Body   Next review: May 2020\n", "Governing Body"),
    ("Ratified: 3 May 2018\nBy: Resources Committee\n", "Resources Committee"),
    (
        "It was revised in 2007, in 2011 and again in May 2015, when governors agreed it "
        "without a vote.\n",
        "governors",
    ),
    (
        "This policy was drawn up by the PSHE coordinator and agreed by the governors in "
        "May 2019.\n",
        "governors",
    ),
    (
        "Approved by: Board of Trustees, Fellbrook Multi Academy Trust, 3 May 2019\n",
        "Board of Trustees",
    ),
    (
        "Policy Approved: 3 May 2019 by Finance & General Purposes Committee\n",
        "Finance & General Purposes Committee",
    ),
    (
        "The Trustees of Fellbrook Learning Trust approved this policy at their meeting on "
        "3 May 2019.\n",
        "Trustees",
    ),
    ("Approved by (Committee): Full Governing Body\n", "Full Governing Body"),
    ("Reviewed by Standards Committee 3/5/2019   Approved FGB 5/6/2019\n", "FGB"),
    ("Governors will monitor this policy through the annual report.\n", None),
]


def _approver(text: str) -> str | None:
    found = read(from_text("policy.txt", text)).approved_by
    return found.value if found else None


@pytest.mark.parametrize(("text", "approver"), _CASES)
def test_the_approver_is_read_at_the_head_and_at_the_foot(text: str, approver: str | None) -> None:
    assert _approver(_HEAD + text + _TAIL) == approver
    assert _approver(_HEAD + _TAIL + "\n" + text) == approver
