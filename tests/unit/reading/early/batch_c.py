"""The third batch: wordings and shapes the first two did not have."""

from __future__ import annotations

from tests.unit.reading import bodies
from tests.unit.reading.cases import Case

CASES = (
    Case(
        "c01",
        "1 MUCH MARSHFIELD SCHOOL GOVERNORS' CHARGING POLICY This policy was approved by "
        "the Governing Body on 6th July 2011 and will be reviewed in July 2013\n\n2 MUCH "
        "MARSHFIELD SCHOOL The Education Act 1996 forbids charges for lessons at Much "
        "Marshfield School.\n",
        title="GOVERNORS' CHARGING POLICY",
        school="MUCH MARSHFIELD SCHOOL",
        approved=("2011-07-06",),
        next_review="2013-07",
        approved_by="Governing Body",
    ),
    Case(
        "c02",
        "Spelling Policy\nPolicy last reviewed: 14th Nov 2018\nPolicy to be next reviewed: "
        "Nov 2020\n\nHolme Valley Primary and Nursery School\n\n" + bodies.BEHAVIOUR,
        title="Spelling Policy",
        school="Holme Valley Primary and Nursery School",
        reviewed=("2018-11-14",),
        next_review="2020-11",
    ),
    Case(
        "c03",
        "Privacy Notice for Pupils\n\nTreverbyn Road Academy\n\nLast updated: May "
        "2018\n\nTreverbyn Road Academy is the data controller." + bodies.DATA,
        title="Privacy Notice for Pupils",
        school="Treverbyn Road Academy",
        reviewed=("2018-05",),
    ),
    Case(
        "c04",
        "Swanbourne Lower School\nReligious Education Policy\n\nPolicy approved by "
        "governors on: 2nd December 2014\nChair's signature: ....................\nPolicy "
        "review date: December 2017\n",
        title="Religious Education Policy",
        school="Swanbourne Lower School",
        approved=("2014-12-02",),
        next_review="2017-12",
        approved_by="governors",
        signatories=((None, "Chair", None),),
    ),
    Case(
        "c05",
        "Sickness Absence Policy\n\nApproved by LGB\nSeptember 2022\n\nReview "
        "date\nSeptember 2024\n\nLead\nHead of HR\n\nIckworth Lane Academy\n",
        title="Sickness Absence Policy",
        school="Ickworth Lane Academy",
        approved=("2022-09",),
        next_review="2024-09",
        approved_by="LGB",
        owner="Head of HR",
    ),
    Case(
        "c06",
        "Early Years Policy\n\nPolicy Created: June 2016 Policy Reviewed: June 2018 Next "
        "Review: June 2020 Signed: ________ (Head) ________ (Chair)\n\nTall Trees Infant "
        "School\n\nTall Trees Infant School has two reception classes.\n",
        title="Early Years Policy",
        school="Tall Trees Infant School",
        written="2016-06",
        reviewed=("2018-06",),
        next_review="2020-06",
        signatories=((None, "Head", None), (None, "Chair", None)),
    ),
    Case(
        "c07",
        "Able, Gifted and Talented Policy\n\nDate of last review: Autumn 2015\nReview "
        "date: Autumn 2016\n\nSt Ninian's R.C. Primary School\n\nSt Ninian's R.C. Primary "
        "School values talent.\n",
        title="Able, Gifted and Talented Policy",
        school="St Ninian's R.C. Primary School",
        reviewed=("2015-23",),
        next_review="2016-23",
    ),
    Case(
        "c08",
        "Fire Safety Policy\n\nBradwell Hall School\n\nThis policy is reviewed annually by "
        "the Health and Safety Committee.\n\nLast reviewed September 2019.\n" + bodies.FIRST_AID,
        title="Fire Safety Policy",
        school="Bradwell Hall School",
        reviewed=("2019-09",),
        months=12,
    ),
    Case(
        "c09",
        "Induction Policy\n\nVersion Control\nVersion | Date | Author | Reason\n0.1 | 4 "
        "Jan 2020 | S Orme | Draft\n1.0 | 20 Jan 2020 | S Orme | Approved by LGB\n1.1 | 18 "
        "Jan 2021 | S Orme | Annual review\n\nCoppice Park Academy\n",
        title="Induction Policy",
        school="Coppice Park Academy",
        written="2020-01-04",
        approved=("2020-01-20",),
        reviewed=("2021-01-18",),
        version="1.1",
        approved_by="LGB",
    ),
    Case(
        "c10",
        "Visitors Policy\n\nDate: 12/09/2016\nReview: 12/09/2018\n\nNether Poppleford "
        "School\n\nVisitors to Nether Poppleford School sign in.\n",
        title="Visitors Policy",
        school="Nether Poppleford School",
        written="2016-09-12",
        next_review="2018-09-12",
    ),
    Case(
        "c11",
        "Food Policy\n\nThe Orchards Nursery School\n\nThis policy was drawn up by staff "
        "in March 2008. It was revised in June 2011 and agreed by governors on 7 July "
        "2011.\nReview: Summer 2014\n",
        title="Food Policy",
        school="The Orchards Nursery School",
        written="2008-03",
        reviewed=("2011-06",),
        approved=("2011-07-07",),
        next_review="2014-22",
        approved_by="governors",
    ),
    Case(
        "c12",
        "Careers Education Policy\n\nAuthor:\tR. Finch\nSLT Link:\tAssistant "
        "Headteacher\nDate ratified:\t08/03/2022\nReview:\tBiennial\nNext review:\tMarch "
        "2024\n\nMarlpit High School\n",
        title="Careers Education Policy",
        school="Marlpit High School",
        approved=("2022-03-08",),
        months=24,
        next_review="2024-03",
        owner="R. Finch",
    ),
    Case(
        "c13",
        "Transgender Inclusion Policy\n\nPublished: October 2021\nTo be reviewed by: "
        "October 2022\nCommittee: Welfare\n\nLadygrove School\n" + bodies.SAFEGUARDING,
        title="Transgender Inclusion Policy",
        school="Ladygrove School",
        written="2021-10",
        next_review="2022-10",
    ),
    Case(
        "c14",
        "Mathematics Policy\n\nSt Hilda's Church of England Primary School\n\nMathematics "
        "at St Hilda's Church of England Primary School follows the 2014 "
        "curriculum.\n\nSubject leader: Miss J Orrin\nGovernor: Mr T Vale\nJanuary "
        "2017\nTo be reviewed January 2019\n",
        written="2017-01",
        title="Mathematics Policy",
        school="St Hilda's Church of England Primary School",
        next_review="2019-01",
        owner="Miss J Orrin",
    ),
    Case(
        "c15",
        "Searching, Screening and Confiscation Policy\n\nRatified: 12 March 2015\nRatified "
        "by: Full Governing Body\nReview: every 3 years\nLast amended: 3 May "
        "2016\n\nCarleton Community High School\n" + bodies.BEHAVIOUR,
        title="Searching, Screening and Confiscation Policy",
        school="Carleton Community High School",
        approved=("2015-03-12",),
        reviewed=("2016-05-03",),
        months=36,
        approved_by="Full Governing Body",
    ),
    Case(
        "c16",
        "Complaints Policy\n\nHelm Crag School\n\nApproved: March 2020. Review: March 2021.\n"
        + bodies.BEHAVIOUR
        + "\nHelm Crag School Complaints Policy v2 March 2020\n",
        title="Complaints Policy",
        school="Helm Crag School",
        approved=("2020-03",),
        next_review="2021-03",
        version="v2",
    ),
    Case(
        "c17",
        "Management of Allergies Policy\n\nThis policy has been approved by the "
        "Headteacher, Mrs Lin Hobday, on 2 September 2022.\n\nNext review: September "
        "2023\n\nWeir Bank School\n" + bodies.FIRST_AID,
        title="Management of Allergies Policy",
        school="Weir Bank School",
        approved=("2022-09-02",),
        next_review="2023-09",
        approved_by="Headteacher",
    ),
    Case(
        "c18",
        "Staff Discipline Policy\n\nDate of adoption by Governing Body: 4 October "
        "2012\nDate of next review: October 2015\nSigned: M Lacey (Chair of Governors)"
        "\n\nUpper Fenwood School\n",
        title="Staff Discipline Policy",
        school="Upper Fenwood School",
        approved=("2012-10-04",),
        next_review="2015-10",
        approved_by="Governing Body",
        signatories=(("M Lacey", "Chair of Governors", None),),
    ),
    Case(
        "c19",
        "Volunteers Policy\n\nOwner: Deputy Head Pastoral\nReviewed: Trinity 2022\nNext "
        "Review: Trinity 2023\nApproved by: SLT\n\nKingsholt Prep School\n\nKingsholt Prep "
        "School Volunteers Policy Page 1\n",
        title="Volunteers Policy",
        school="Kingsholt Prep School",
        reviewed=("2022-22",),
        next_review="2023-22",
        approved_by="SLT",
        owner="Deputy Head Pastoral",
    ),
    Case(
        "c20",
        "POLICY FOR DISPLAY\n\nFairlop Junior School\n\nCompiled by the staff. Ratified by "
        "the Governors in 1999. Last reviewed in 2004. Due for review in 2006.\n",
        title="POLICY FOR DISPLAY",
        school="Fairlop Junior School",
        approved=("1999",),
        reviewed=("2004",),
        next_review="2006",
        approved_by="Governors",
    ),
    Case(
        "c21",
        "Application form for a place\n\nName of child:\nDate of birth:\nPlease complete "
        "in block capitals and return this form to Weir Bank School.\nSignature of "
        "parent:\nI confirm that the details are right.\n",
        is_policy=False,
    ),
    Case(
        "c22",
        "Cedar Row School\n\nPolicies\n\nHere you can view our policies. Please click on "
        "the links below to download each document. If you would like a paper copy please "
        "ask at the office.\n",
        is_policy=False,
    ),
    Case(
        "c23",
        "Social Media Policy\n\nPrepared By: L. Strand\nApproved By: Trust "
        "Executive\nStatus: Approved\nIssue Date: 01/02/2021\nReview Date: "
        "01/02/2023\n\nOldcastle Road Academy\nPart of the Ferrous Learning "
        "Trust\n\nOldcastle Road Academy uses social media daily. Oldcastle Road Academy "
        "staff take care.\n",
        title="Social Media Policy",
        school="Oldcastle Road Academy",
        written="2021-02-01",
        next_review="2023-02-01",
        owner="L. Strand",
        approved_by="Trust Executive",
    ),
    Case(
        "c24",
        "Attendance & Punctuality Policy\n\nBigham Hill Primary\n\nDate "
        "Reviewed\n09.03.22\nNext Review Date\nMarch 2023\nLead Professional\nMrs F "
        "Ayr\nStatus\nStatutory\n",
        title="Attendance & Punctuality Policy",
        school="Bigham Hill Primary",
        reviewed=("2022-03-09",),
        next_review="2023-03",
        owner="Mrs F Ayr",
    ),
    Case(
        "c25",
        "Critical Incident Plan\n\nMoorcroft Wood School\n\nUpdated 1 September 2019 by "
        "the Business Manager\nNext update due 1 September 2020\n\nCall 999 first. "
        "Moorcroft Wood School has two assembly points.\n",
        title="Critical Incident Plan",
        school="Moorcroft Wood School",
        reviewed=("2019-09-01",),
        next_review="2020-09-01",
    ),
)
