"""Who approved, in wordings that no table of bodies or labels foresaw."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_HEAD = "Thornfield Primary School\n\nBehaviour Policy\n\n"
_TAIL = (
    "\n\n1. Introduction\n\nThe school wants every pupil to feel safe. Staff meet pupils at the "
    "gate each morning and keep to the same routines.\n"
)

_CASES: list[tuple[str, str, str | None]] = [
    ("Approved by CDCS:               22nd June 2016", "CDCS", "2016-06-22"),
    ("Approved by QEC on 22 June 2016", "QEC", "2016-06-22"),
    ("Approved by QEC 22/06/2016", "QEC", "2016-06-22"),
    ("Approved by QEC: 22.6.16", "QEC", "2016-06-22"),
    ("APPROVED BY QEC - JUNE 2016", "QEC", "2016-06"),
    ("Ratified by KLSC (22nd June 2016)", "KLSC", "2016-06-22"),
    ("Ratified at QEC 22 June 2016", "QEC", "2016-06-22"),
    ("Agreed: TSC, 12th May 2019", "TSC", "2019-05-12"),
    ("Agreed by TSC\n12th May 2019", "TSC", "2019-05-12"),
    ("Adopted by Kestrel Hub - May 2019", "Kestrel Hub", "2019-05"),
    ("Adopted by the Kestrel Hub in May 2019", "Kestrel Hub", "2019-05"),
    ("Adopted by Kestrel Hub on: 6 May 2019", "Kestrel Hub", "2019-05-06"),
    ("Approved by Standards Hub: 6 May 2019", "Standards Hub", "2019-05-06"),
    ("Approved by P&F May 2019", "P&F", "2019-05"),
    ("Date approved by QEC: 5.6.18", "QEC", "2018-06-05"),
    ("Date approved by Standards Hub: 5.6.18", "Standards Hub", "2018-06-05"),
    ("Date established by governing body: 11.11.2010", "governing body", "2010-11-11"),
    ("Established by the Governing Body on 11 November 2010", "Governing Body", "2010-11-11"),
    ("Date ratified by Trust Central Team: 4 March 2020", "Trust Central Team", "2020-03-04"),
    ("Policy agreed by GB 12/3/15", "GB", "2015-03-12"),
    ("Policy approved by the Local Hub Board on 12/3/15", "Local Hub Board", "2015-03-12"),
    (
        "Reviewed by staff and re-approved by the Governing Body Pupil Committee May 2013.",
        "Governing Body Pupil Committee",
        "2013-05",
    ),
    (
        "Updated by SLT and approved by the Finance Committee, May 2013.",
        "Finance Committee",
        "2013-05",
    ),
    (
        "Governors' Pupil Support C'ttee - agreed 07.03.17",
        "Governors' Pupil Support C'ttee",
        "2017-03-07",
    ),
    ("Full Governing Body - approved 12 March 2018", "Full Governing Body", "2018-03-12"),
    ("Governing Body approved: 12 March 2018", "Governing Body", "2018-03-12"),
    ("FGB: approved 12/3/18", "FGB", "2018-03-12"),
    ("Curriculum Committee agreed 12 March 2018", "Curriculum Committee", "2018-03-12"),
    ("LGB ratified - 12 March 2018", "LGB", "2018-03-12"),
    ("Resources Committee 29.1.2019", "Resources Committee", "2019-01-29"),
    ("Resources Committee: 29th January 2019", "Resources Committee", "2019-01-29"),
    ("Full Governing Body - January 2019", "Full Governing Body", "2019-01"),
    ("FGB 29/1/19", "FGB", "2019-01-29"),
    ("Policy passed by Governors: January 2019", "Governors", "2019-01"),
    ("Accepted by Governors January 2019", "Governors", "2019-01"),
    ("Signed off by the Trust Executive, January 2019", "Trust Executive", "2019-01"),
    ("Approved on 5 May 2019 by QEC", "QEC", "2019-05-05"),
    ("Approved (QEC) 5 May 2019", "QEC", "2019-05-05"),
    ("Approved: 5 May 2019 (QEC)", "QEC", "2019-05-05"),
    ("Approved 5 May 2019 by the Standards Hub", "Standards Hub", "2019-05-05"),
    ("Approved May 2019 at Resources Committee", "Resources Committee", "2019-05"),
    ("Date approved: 5 May 2019 by: Standards Hub", "Standards Hub", "2019-05-05"),
    ("Approved by: Standards Hub    Date: 5 May 2019", "Standards Hub", "2019-05-05"),
    ("Approved by\nStandards Hub\nDate\n5 May 2019", "Standards Hub", "2019-05-05"),
    ("Approving Committee: Pupils\nDate: 5 May 2019", "Pupils", None),
    ("Body approving this policy: Standards Hub", "Standards Hub", None),
    ("Ratifying body: LSG", "LSG", None),
    ("Approved via: LSG", "LSG", None),
    ("Approval route: Standards Hub", "Standards Hub", None),
    ("Approved by the Executive Head on 4 July 2021", "Executive Head", "2021-07-04"),
    ("Approved by the Operations Director: 4 July 2021", "Operations Director", "2021-07-04"),
    (
        "Approved by Mrs K Dunmore, Chair of Governors: 4 July 2021",
        "Mrs K Dunmore, Chair of Governors",
        "2021-07-04",
    ),
    ("This policy has the full agreement of the Governing Body.", "Governing Body", None),
    (
        "It has been drawn up after staff discussion and has the full "
        "agreement of the Governing Body.",
        "Governing Body",
        None,
    ),
    ("This policy has the support and approval of the governors.", "governors", None),
    ("The policy has the approval of the Board of Trustees.", "Board of Trustees", None),
    ("This policy was approved by QEC in July 2021.", "QEC", "2021-07"),
    (
        "This policy was approved by the Standards Hub on 4 July 2021.",
        "Standards Hub",
        "2021-07-04",
    ),
    ("This document was agreed at the QEC meeting on 4 July 2021.", "QEC", "2021-07-04"),
    ("The Standards Hub approved this policy on 4 July 2021.", "Standards Hub", "2021-07-04"),
    (
        "Approved by FGB 16 March 2011\nReviewed January 2013\nApproved by EHT March 2018",
        "EHT",
        "2011-03-16",
    ),
    ("Re-approved by LSG 4 May 2016", "LSG", "2016-05-04"),
    (
        "Adopted by the Governing Body of Thornfield Primary School on 4 May 2016",
        "Governing Body",
        "2016-05-04",
    ),
    ("Recommended by: SLT\nApproved by: LSG\nDate: May 2016", "LSG", None),
    ("Presented to and approved by QEC 4/5/16", "QEC", "2016-05-04"),
    ("Considered and agreed by QEC, 4/5/16", "QEC", "2016-05-04"),
    (
        "This policy was adopted by          Larkrise Nursery School\n"
        "On                                  6 November 2018",
        "Larkrise Nursery School",
        "2018-11-06",
    ),
    (
        "This policy was adopted at a meeting of    Larkrise Pre-school    "
        "(name of provider)\n"
        "Held on    14th May 2019    (date)",
        "Larkrise Pre-school",
        "2019-05-14",
    ),
    ("Approved by | QEC\nDate approved | 5 May 2019", "QEC", "2019-05-05"),
    ("Approved by\tStandards Hub\nDate\t5 May 2019", "Standards Hub", None),
    ("APPROVED BY          STANDARDS HUB          5 MAY 2019", "STANDARDS HUB", "2019-05-05"),
    ("Ratified.....FGB 5.5.19", "FGB", "2019-05-05"),
    (
        "Ratified by......................Governing Body..............on 5th May 2019",
        "Governing Body",
        "2019-05-05",
    ),
    (
        "Approved by: ..........Full Governors.......... Date: ...5.5.19...",
        "Full Governors",
        "2019-05-05",
    ),
    ("APPROVED: Trust Board, 5th May 2019", "Trust Board", "2019-05-05"),
    ("Approved Trust Board 5th May 2019", "Trust Board", "2019-05-05"),
    (
        "* Approved by: Board of Trustees\n* Approved on: 5 May 2019",
        "Board of Trustees",
        "2019-05-05",
    ),
    ("1. Approved by the LAB on 5/5/2019", "LAB", "2019-05-05"),
    ("Approval: Board of Trustees - 5 May 2019", "Board of Trustees", "2019-05-05"),
    ("Approval by Board of Trustees: 5 May 2019", "Board of Trustees", "2019-05-05"),
    ("Approval obtained from: Board of Trustees", "Board of Trustees", None),
    ("Approval granted by the Pay Committee on 5 May 2019", "Pay Committee", "2019-05-05"),
    ("Board approval: 5 May 2019", "Board", "2019-05-05"),
    ("Trustee approval 5 May 2019", "Trustee", "2019-05-05"),
    ("SLT approval: 5 May 2019", "SLT", "2019-05-05"),
    ("Committee approval: Resources, 5 May 2019", "Resources", "2019-05-05"),
    (
        "Governors' Resources Committee approval 5 May 2019",
        "Governors' Resources Committee",
        "2019-05-05",
    ),
    ("Governing Body adoption date: 5 May 2019", "Governing Body", "2019-05-05"),
    ("Agreed at Full Governors meeting 5 May 2019", "Full Governors", "2019-05-05"),
    (
        "Agreed at the meeting of the Governing Body held on 5 May 2019",
        "Governing Body",
        "2019-05-05",
    ),
    ("Agreed at the Governing Body meeting of 5 May 2019", "Governing Body", "2019-05-05"),
    ("Agreed at FGB - 5 May 2019", "FGB", "2019-05-05"),
    (
        "Agreed and adopted by the governors of Thornfield Primary School in May 2019",
        "governors",
        "2019-05",
    ),
    (
        "This policy was ratified by the Local Academy Council at its meeting on 5 May 2019.",
        "Local Academy Council",
        "2019-05-05",
    ),
    ("The governors ratified this policy in May 2019.", "governors", "2019-05"),
    ("This policy, which the Board adopted on 5 May 2019, replaces all others.", "Board", None),
    ("This document is approved by the Trust Board and reviewed annually.", "Trust Board", None),
    ("This policy will be approved by the Finance Committee.", "Finance Committee", None),
    ("It was adopted by the Quality Group on 5 May 2019.", "Quality Group", "2019-05-05"),
    ("Policy adopted: May 2019 (Full Governing Body)", "Full Governing Body", "2019-05"),
    ("Policy adopted May 2019, Full Governing Body", "Full Governing Body", "2019-05"),
    ("Last approved: May 2019 - Board of Directors", "Board of Directors", "2019-05"),
    ("Adopted (FGB): May 2019", "FGB", "2019-05"),
    ("Adopted FGB: May 2019", "FGB", "2019-05"),
    ("Approval body and date: Standards Hub, 5 May 2019", "Standards Hub", "2019-05-05"),
    ("Approved by/date: Standards Hub, 5 May 2019", "Standards Hub", "2019-05-05"),
    ("Approved by & date: FGB 5 May 2019", "FGB", "2019-05-05"),
    ("Approved by whom: Standards Hub", "Standards Hub", None),
    ("Who approved: FGB", "FGB", None),
    (
        "Approved by Headteacher on behalf of the Governing Body: 5 May 2019",
        "Headteacher",
        "2019-05-05",
    ),
    (
        "Approved by Head Teacher and Chair of Governors 5 May 2019",
        "Head Teacher and Chair of Governors",
        "2019-05-05",
    ),
    ("Reviewed and approved by the LGB: May 2019", "LGB", "2019-05"),
    ("Reviewed & ratified QEC May 2019", "QEC", "2019-05"),
    ("Formally adopted by the governing board on 5 May 2019", "governing board", "2019-05-05"),
    ("Governors: approved 5 May 2019", "Governors", "2019-05-05"),
    ("Approved by Governors\nMay 2019", "Governors", "2019-05"),
    ("Approved by\nGovernors\nMay 2019", "Governors", "2019-05"),
    ("Approved by\n\nQEC\n\nOn\n\n5 May 2019", "QEC", None),
    (
        "Authorised by: Trust Executive Team\nAuthorised on: 5 May 2019",
        "Trust Executive Team",
        "2019-05-05",
    ),
    ("Endorsed by Full Governing Body 5 May 2019", "Full Governing Body", "2019-05-05"),
    ("Sanctioned by the Standards Hub on 5 May 2019", "Standards Hub", "2019-05-05"),
    ("Status: approved by QEC 5 May 2019", "QEC", "2019-05-05"),
    ("Status: Approved, FGB, 5 May 2019", "FGB", "2019-05-05"),
    ("Policy status: Ratified by Board 5 May 2019", "Board", "2019-05-05"),
    ("Version 2 - approved by QEC 5 May 2019", "QEC", "2019-05-05"),
    ("V2 May 2019 approved by QEC", "QEC", None),
    ("Behaviour Policy approved by QEC May 2019", "QEC", "2019-05"),
    ("Date last review adopted by governing body: 6th July 2023", "governing body", "2023-07-06"),
    ("Date of the latest policy review approved by the FGB: 6 July 2023", "FGB", "2023-07-06"),
    (
        "Full Board/Committee: Strategy Committee\nRatified on: 6 July 2023",
        "Strategy Committee",
        "2023-07-06",
    ),
    (
        "Governing Body / Committee: Pupils Committee\nRatified on: 6 July 2023",
        "Pupils Committee",
        "2023-07-06",
    ),
    (
        "Approved by the Larkrise Federation's Governing Body on 6 July 2023",
        "Governing Body",
        "2023-07-06",
    ),
    ("Approved by the school's governing body: 6 July 2023", "governing body", "2023-07-06"),
    ("Adopted by Larkrise Trust's Board of Directors, July 2023", "Board of Directors", "2023-07"),
    (
        "We, the Board of Trustees of Larkrise School, having considered this "
        "policy, agree to accept it.",
        "Board of Trustees",
        None,
    ),
    (
        "Approved - Finance & General Purposes Committee: 6/7/2023",
        "Finance & General Purposes Committee",
        "2023-07-06",
    ),
    (
        "Date approved & adopted by Teaching & Learning Committee 6 July 2023",
        "Teaching & Learning Committee",
        "2023-07-06",
    ),
    (
        "Adopted by the Headteacher and Chair of Governors on 06/07/2023",
        "Headteacher and Chair of Governors",
        "2023-07-06",
    ),
]


@pytest.mark.parametrize(("block", "body", "date"), _CASES, ids=[case[0] for case in _CASES])
def test_whoever_stands_beside_an_approval_is_read(block: str, body: str, date: str | None) -> None:
    reading = read(from_text("policy.txt", _HEAD + block + _TAIL))
    assert reading.approved_by is not None
    assert reading.approved_by.value == body
    if date is not None:
        assert date in [each.value.edtf for each in reading.approved]
