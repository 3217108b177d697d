"""The seventh batch: flattened pages and odd corners, unseen when written."""

from __future__ import annotations

from tests.unit.reading import bodies
from tests.unit.reading.cases import Case

CASES: tuple[Case, ...] = (
    Case(
        "g01",
        "1 Sandhurst Edge Academy Behaviour for Learning Policy Version: 2.0 Ratified by "
        "the Trust Board: "
        "December 2019 To be reviewed: December 2021 Policy Holder: Vice Principal\n\n2 "
        "Page 2 of 9\n" + bodies.BEHAVIOUR + "Sandhurst Edge Academy expects much.\n",
        title="Behaviour for Learning Policy",
        school="Sandhurst Edge Academy",
        approved=("2019-12",),
        next_review="2021-12",
        approved_by="Trust Board",
        owner="Vice Principal",
        version="2.0",
    ),
    Case(
        "g02",
        "Health and Safety Policy\n\nIvy Lodge Preparatory School\n\nUpdated by: "
        "Bursar\nUpdated: August "
        "2021\nReviewed by Governors: November 2021\nNext Review: August 2022\n" + bodies.FIRST_AID,
        title="Health and Safety Policy",
        school="Ivy Lodge Preparatory School",
        reviewed=("2021-08", "2021-11"),
        next_review="2022-08",
    ),
    Case(
        "g03",
        "Lettings Policy and Charges\n\nPolicy adopted: 14th June\n2016\n\nReview date: "
        "June 2019\n\n"
        "Signed:                         Chair of Finance Committee\n\nOld Forge Primary "
        "School\n\nOld "
        "Forge Primary School lets its field.\n",
        title="Lettings Policy and Charges",
        school="Old Forge Primary School",
        approved=("2016-06-14",),
        next_review="2019-06",
        signatories=((None, "Chair of Finance Committee", None),),
    ),
    Case(
        "g04",
        "Special Educational Needs Policy\n\nThis policy complies with the SEND Code of Practice "
        "(January 2015).\n\nSENCo: Mrs Lark Winstone\nSEN Governor: Mr Hal Tring\n\nPolicy "
        "reviewed: "
        "Autumn term 2020\nPolicy to be reviewed: Autumn term 2021\n\nTwo Rivers Primary School\n",
        title="Special Educational Needs Policy",
        school="Two Rivers Primary School",
        reviewed=("2020-23",),
        next_review="2021-23",
    ),
    Case(
        "g05",
        "Privacy Policy\n\nDocument Owner: Data Protection Officer\nLast Updated On: "
        "07/06/2022\nNext "
        "Review Due: 07/06/2023\nApproval Level: Local Governing Body\n\nCrane Street School\n"
        + bodies.DATA,
        title="Privacy Policy",
        school="Crane Street School",
        reviewed=("2022-06-07",),
        next_review="2023-06-07",
        approved_by="Local Governing Body",
        owner="Data Protection Officer",
    ),
    Case(
        "g06",
        "Severe Weather Policy\n\nReview Frequency\nEvery 3 years\nDate Approved\n1 March "
        "2018\nReview "
        "Date\n1 March 2021\nApproved By\nHeadteacher\n\nSt Botolph's Church of England "
        "Primary School\n",
        title="Severe Weather Policy",
        school="St Botolph's Church of England Primary School",
        approved=("2018-03-01",),
        next_review="2021-03-01",
        months=36,
        approved_by="Headteacher",
    ),
    Case(
        "g07",
        "History Policy\n\nReviewed September 2014\n\nHistory at Brackenbury School begins "
        "with the Great "
        "Fire of London in 1666 and the school's own opening in September 1908.\n",
        title="History Policy",
        school="Brackenbury School",
        reviewed=("2014-09",),
    ),
    Case(
        "g08",
        "Safeguarding Policy\n\nRiver Lea Academy\n\nAnnual review: September 2022\nNext "
        "annual review: "
        "September 2023\nAdopted by the Local Academy Council on 20 September 2022\n"
        + bodies.SAFEGUARDING,
        title="Safeguarding Policy",
        school="River Lea Academy",
        reviewed=("2022-09",),
        next_review="2023-09",
        approved=("2022-09-20",),
        months=12,
        approved_by="Local Academy Council",
    ),
    Case(
        "g09",
        "Sandbrook Hall School\n\nGifts and Hospitality Policy\n\nAuthor: Bursar\nDate: May 2017\n"
        "Approved: Finance Committee, 8 June 2017\nReview: Biennially\n\nStaff of "
        "Sandbrook Hall School "
        "declare gifts over £25.\n",
        title="Gifts and Hospitality Policy",
        school="Sandbrook Hall School",
        written="2017-05",
        approved=("2017-06-08",),
        months=24,
        approved_by="Finance Committee",
        owner="Bursar",
    ),
    Case(
        "g10",
        "Prevent Policy\n\nQuern Hill High School\n\nThe Counter-Terrorism and Security "
        "Act 2015 placed a "
        "duty on schools from 1 July 2015. This policy was first approved in October 2015 "
        "and was last "
        "updated in October 2019.\n",
        title="Prevent Policy",
        school="Quern Hill High School",
        approved=("2015-10",),
        reviewed=("2019-10",),
    ),
    Case(
        "g11",
        "Uniform Policy - Reviewed Jan 2022 - Review due Jan 2024\n\nWhin Park Primary "
        "School\n\nJumpers at "
        "Whin Park Primary School are red.\n\nSigned - Chair: Ms P Yarrow\n",
        title="Uniform Policy",
        school="Whin Park Primary School",
        reviewed=("2022-01",),
        next_review="2024-01",
        signatories=(("Ms P Yarrow", "Chair", None),),
    ),
    Case(
        "g12",
        "Attendance Policy\nTarget audience: parents\nReviewed and updated: "
        "31/08/2022\nReview due: "
        "31/08/2023\nApproved by Directors: 15/09/2022\n\nPenrose Academies "
        "Trust\n\nPenrose Academies "
        "Trust runs four academies.\n",
        title="Attendance Policy",
        school="Penrose Academies Trust",
        reviewed=("2022-08-31",),
        next_review="2023-08-31",
        approved=("2022-09-15",),
        approved_by="Directors",
    ),
    Case(
        "g13",
        "Critical Illness Policy\n\nGreenlaw School\n\nDate of issue: 4 May 2019. Issue "
        "number: 2. Next "
        "review: not later than 4 May 2022. Prepared by: Head of Care.\n",
        title="Critical Illness Policy",
        school="Greenlaw School",
        written="2019-05-04",
        next_review="2022-05-04",
        version="2",
        owner="Head of Care",
    ),
    Case(
        "g14",
        "NEWSLETTER 12\n\nDear families, we are delighted that the Behaviour Policy has "
        "been approved. "
        "Please return slips by Friday. Kind regards, Greenlaw School\n",
        is_policy=False,
    ),
    Case(
        "g15",
        "Grievance Procedure\n\nAdopted by Hob Moor Lane School on 3 November 2014\n\nThe "
        "model procedure "
        "of the county council, dated June 2014, has been adopted without change.\n",
        title="Grievance Procedure",
        school="Hob Moor Lane School",
        approved=("2014-11-03",),
    ),
    Case(
        "g16",
        "Policies at Greenlaw School\n\nPolicy Date of last review Date of next "
        "review\nAttendance Policy "
        "June 2017 June 2018\nBehaviour Policy May 2017 May 2018\nCharging Policy June 2018 June "
        "2020\nComplaints Procedure June 2016 June 2018\nAccessibility Plan June 2015 June "
        "2018\nSEND "
        "Policy May 2018 May 2019\nUniform Policy March 2018 March 2021\n",
        is_policy=False,
    ),
)
