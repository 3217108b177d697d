"""The eleventh batch: wordings of many schools."""

from __future__ import annotations

from tests.unit.reading.cases import Case

CASES: tuple[Case, ...] = (
    Case(
        "k01",
        "Elm Bank Academy\nPolicy for Managing Medical Needs\n\nThis policy was approved"
        " and adopted by the Local Governing Body of Elm Bank Academy at their meeting on 6"
        " December 2018. The next scheduled review is Autumn 2020.\n\nMedicines are kept in"
        " the office.\n",
        title="Policy for Managing Medical Needs",
        school="Elm Bank Academy",
        approved=("2018-12-06",),
        next_review="2020-23",
        approved_by="Local Governing Body",
    ),
    Case(
        "k02",
        "CRANE LANE PRIMARY SCHOOL\nCALCULATION POLICY\n\nPolicy author: Maths Lead\nDate"
        " of issue: Sept 2016\nDate for revision: Sept 2019\nGovernors informed: Nov 2016"
        "\n\nChildren learn number bonds at Crane Lane Primary School.\n",
        title="CALCULATION POLICY",
        school="CRANE LANE PRIMARY SCHOOL",
        written="2016-09",
        next_review="2019-09",
        owner="Maths Lead",
    ),
    Case(
        "k03",
        "1 Leaf Street Community School Complaints Policy 2018 Approved by Governing Body"
        " on 3rd May 2018 Review date May 2020 Signed: Jo Mace (Chair of Governors) 2"
        " Introduction Leaf Street Community School hopes that concerns are settled early."
        " Section 29 of the Education Act 2002 applies.\n",
        title="Complaints Policy",
        school="Leaf Street Community School",
        approved=("2018-05-03",),
        next_review="2020-05",
        approved_by="Governing Body",
        signatories=(("Jo Mace", "Chair of Governors", None),),
    ),
    Case(
        "k05",
        "The Copse Federation\nFirst Aid Policy\n\nAgreed by Governors         October 2020"
        "\nTo be reviewed              October 2022\nResponsible Person          Office"
        " Manager\nVersion                     2.1\n\nFirst aiders at The Copse Federation"
        " hold a certificate.\n",
        title="First Aid Policy",
        school="The Copse Federation",
        approved=("2020-10",),
        next_review="2022-10",
        approved_by="Governors",
        owner="Office Manager",
        version="2.1",
    ),
    Case(
        "k07",
        "Marking Policy\n\nHigh Garth Primary\n\nDate: Summer 2015   Review: Summer 2017"
        "\n\nMarking at High Garth Primary is prompt and kind.\n",
        title="Marking Policy",
        school="High Garth Primary",
        written="2015-22",
        next_review="2017-22",
    ),
    Case(
        "k08",
        "SCHOOL TRIPS AND VISITS POLICY\n\nDocument Information\nReviewed By: EVC\nApproved"
        " By: Headteacher\nReview Date: 01.09.2021\nNext Review Date: 01.09.2023\nStaff"
        " Involved: all\n\nRedlands Prep School takes each form out once a term.\n",
        title="SCHOOL TRIPS AND VISITS POLICY",
        school="Redlands Prep School",
        reviewed=("2021-09-01",),
        next_review="2023-09-01",
        approved_by="Headteacher",
    ),
    Case(
        "k09",
        "Freedom of Information Policy\n\nGovernors of Fen Edge School adopted this policy"
        " in March 2014. It was last amended in June 2019 and is due for renewal in June"
        " 2022.\n\nRequests are answered in twenty working days under the Act of 2000.\n",
        title="Freedom of Information Policy",
        school="Fen Edge School",
        approved=("2014-03",),
        reviewed=("2019-06",),
        next_review="2022-06",
        approved_by="Governors",
    ),
    Case(
        "k10",
        "St Edmund's Church of England Junior School\nCharging and Remissions Policy"
        "\n\nWritten by: Business Manager, January 2020\nAgreed by: Finance, Premises and"
        " Personnel Committee\nMeeting date: 11th February 2020\nReview: 3 yearly\nDue:"
        " February 2023\n\nSigned ........................ Chair of Committee\n",
        title="Charging and Remissions Policy",
        school="St Edmund's Church of England Junior School",
        written="2020-01",
        approved=("2020-02-11",),
        next_review="2023-02",
        months=36,
        approved_by="Finance, Premises and Personnel Committee",
        owner="Business Manager",
        signatories=((None, "Chair of Committee", None),),
    ),
    Case(
        "k11",
        "SEN INFORMATION REPORT\nBridge End Nursery School\nUpdated: July 2021 (annual"
        " update)\nSENCo: Miss P. Oram\n\nWe find out early what each child at Bridge End"
        " Nursery School needs.\n",
        title="SEN INFORMATION REPORT",
        school="Bridge End Nursery School",
        reviewed=("2021-07",),
        months=12,
    ),
    Case(
        "k12",
        "Lockdown Procedure | Version 1.3 | Approved 22/01/2018 | Review Jan 2020 | Owner:"
        " Site Manager\n\nOakmere Girls' School sounds a long bell. Staff at Oakmere Girls'"
        " School lock the doors.\n",
        title="Lockdown Procedure",
        school="Oakmere Girls' School",
        approved=("2018-01-22",),
        next_review="2020-01",
        owner="Site Manager",
        version="1.3",
    ),
    Case(
        "k13",
        "Pay Policy 2022-2023\n\nGreat Wood Academies Trust\n\nTrust Board approval date:"
        " 18 October 2022\nEffective date: 1 September 2022\nReview date: September 2023"
        "\nConsulted with unions: September 2022\n\nPay at Great Wood Academies Trust"
        " follows the STPCD 2022.\n",
        title="Pay Policy",
        school="Great Wood Academies Trust",
        approved=("2022-10-18",),
        next_review="2023-09",
        approved_by="Trust Board",
    ),
    Case(
        "k14",
        "Critical Incident Plan\n\nLast Review: 12.11.19\nReviewed By: K Amos / Governors"
        "\nNext Review Due: 12.11.20\nPolicy Holder: K Amos\n\nKeyworth Dale School will"
        " open a hall. The Keyworth Dale School gates close.\n",
        title="Critical Incident Plan",
        school="Keyworth Dale School",
        reviewed=("2019-11-12",),
        next_review="2020-11-12",
        owner="K Amos",
    ),
    Case(
        "k15",
        "British Values at Forge Valley Primary School\n\nThe DfE set out in 2014 its"
        " definition. At Forge Valley Primary School these values are reinforced each week:"
        " democracy, the rule of law, liberty, respect.\n\nPupils vote for the council each"
        " September.\n",
        is_policy=False,
    ),
)
