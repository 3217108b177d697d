"""The fifth batch: a last fresh look after the rules had settled."""

from __future__ import annotations

from tests.unit.reading import bodies
from tests.unit.reading.cases import Case

CASES = (
    Case(
        "e01",
        "1 1 Assessment Policy Reviewed by Curriculum Committee Date of review January "
        "2018 Date of next review January 2020 Signed by Chair of Governors Fenny Hill "
        "Primary School\n\n2 2 FENNY HILL PRIMARY SCHOOL ASSESSMENT POLICY Fenny Hill "
        "Primary School assesses each term.\n",
        title="Assessment Policy",
        school="FENNY HILL PRIMARY SCHOOL",
        reviewed=("2018-01",),
        next_review="2020-01",
        signatories=((None, "Chair of Governors", None),),
    ),
    Case(
        "e02",
        "Gender Equality Policy\n\nAgreed at Full Governors 14/3/2011\nFor review Spring "
        "2014\n\nCastle Rise High School\n\nCastle Rise High School treats all alike.\n",
        title="Gender Equality Policy",
        school="Castle Rise High School",
        approved=("2011-03-14",),
        next_review="2014-21",
        approved_by="Full Governors",
    ),
    Case(
        "e03",
        "Anti-Fraud Policy\n\nPolicy Level: Trust\nPolicy Owner: Chief Financial "
        "Officer\nLast Approval: December 2021\nApproved By: Audit and Risk "
        "Committee\nNext Approval: December 2023\n\nMeridian Coast Academies Trust\n" + bodies.DATA,
        title="Anti-Fraud Policy",
        school="Meridian Coast Academies Trust",
        approved=("2021-12",),
        next_review="2023-12",
        approved_by="Audit and Risk Committee",
        owner="Chief Financial Officer",
    ),
    Case(
        "e04",
        "Washing Up Farm School\nClimbing Wall Policy\n\nDate of policy: 3rd May 2013 to "
        "be reviewed in May 2016 (every three years)\n\nHelmets are worn.\n",
        title="Climbing Wall Policy",
        school="Washing Up Farm School",
        written="2013-05-03",
        next_review="2016-05",
        months=36,
    ),
    Case(
        "e05",
        "Music Policy\n\nHatch Lane Primary School\n\nMusic is for all at Hatch Lane "
        "Primary School.\n\nReview\nThis policy will be reviewed every two "
        "years.\n\nPolicy written: Oct 2010\nReviewed: Oct 2012 - no changes\nReviewed: "
        "Nov 2014 - minor changes\n",
        title="Music Policy",
        school="Hatch Lane Primary School",
        written="2010-10",
        reviewed=("2012-10", "2014-11"),
        months=24,
    ),
    Case(
        "e06",
        "Behaviour Policy\n\nSignature of Chair of Governors:\nSignature of "
        "Headteacher:\n\nDate agreed: 12 June 2019\nDate for review: 12 June "
        "2020\n\nRookery Farm Infant School\n" + bodies.BEHAVIOUR,
        title="Behaviour Policy",
        school="Rookery Farm Infant School",
        approved=("2019-06-12",),
        next_review="2020-06-12",
        signatories=((None, "Chair of Governors", None), (None, "Headteacher", None)),
    ),
    Case(
        "e07",
        "Safer Recruitment Policy\n\nBoard approval date: 10 July 2020\nReview cycle: 2 "
        "yearly\nReview date: July 2022\nAccountable: CEO\n\nLimestone Edge Learning Trust\n"
        + bodies.SAFEGUARDING,
        title="Safer Recruitment Policy",
        school="Limestone Edge Learning Trust",
        approved=("2020-07-10",),
        months=24,
        next_review="2022-07",
        approved_by="Board",
    ),
    Case(
        "e08",
        "Design and Technology Policy\n\nNovember 2015\n\nReviewed: November 2018\n\nSt "
        "Werburgh's Junior School\n\nPupils at St Werburgh's Junior School make things.\n",
        title="Design and Technology Policy",
        school="St Werburgh's Junior School",
        reviewed=("2018-11",),
    ),
    Case(
        "e09",
        "CCTV Policy\n\nApproved & adopted by Governing Body: 5 Oct 2021\n\nChair of "
        "Governors: S. Brandt\n\nDate of next review: Oct 2023\n\nTorrington Square "
        "School\n\nTorrington Square School has 14 cameras, fitted in August 2016.\n",
        title="CCTV Policy",
        school="Torrington Square School",
        approved=("2021-10-05",),
        next_review="2023-10",
        approved_by="Governing Body",
        signatories=(("S. Brandt", "Chair of Governors", None),),
    ),
    Case(
        "e10",
        "Provider Access Policy Statement\n\nTwelve Acres School\n\nApproval and "
        "review\nApproved 7 February 2022 by Governors at Curriculum Committee\nNext "
        "review: February 2023\nSigned: Mrs N Rudge, Chair of Governors\nMr O Tait, Headteacher\n",
        title="Provider Access Policy Statement",
        school="Twelve Acres School",
        approved=("2022-02-07",),
        next_review="2023-02",
        approved_by="Governors",
        signatories=(
            ("Mrs N Rudge", "Chair of Governors", None),
            ("Mr O Tait", "Headteacher", None),
        ),
    ),
    Case(
        "e11",
        "Respectful Behaviour Policy\n\nJob title of lead: Head of Inclusion\nStatus: "
        "Non-statutory\nLast reviewed: -\nNext review:\n\nWatermead School\n" + bodies.BEHAVIOUR,
        title="Respectful Behaviour Policy",
        school="Watermead School",
        owner="Head of Inclusion",
    ),
    Case(
        "e12",
        "HEALTH AND SAFETY POLICY STATEMENT\n\nThe Governors of Quarry Top School accept "
        "their duties under the Health and Safety at Work etc. Act 1974.\n\nSigned: R. "
        "Tollemache   Chair of Governors   Date: 11 September 2014\nSigned: B. Nye   "
        "Headteacher   Date: 11 September 2014\nReview date: September 2015\n",
        title="HEALTH AND SAFETY POLICY STATEMENT",
        school="Quarry Top School",
        next_review="2015-09",
        signatories=(
            ("R. Tollemache", "Chair of Governors", "2014-09-11"),
            ("B. Nye", "Headteacher", "2014-09-11"),
        ),
    ),
    Case(
        "e13",
        "Science Policy\nAgreed: July 2009   Review: July 2011\nSt Piran's School\nScience "
        "at St Piran's School is taught weekly.\n",
        title="Science Policy",
        school="St Piran's School",
        approved=("2009-07",),
        next_review="2011-07",
    ),
    Case(
        "e14",
        "Attendance Policy – Updated September 2022 – Next Review September "
        "2023\n\nOrchard Fields Academy\n\nFirst day calls are made by 9.30am at Orchard "
        "Fields Academy. Working together to improve school attendance (May 2022) applies.\n",
        title="Attendance Policy",
        school="Orchard Fields Academy",
        reviewed=("2022-09",),
        next_review="2023-09",
    ),
    Case(
        "e15",
        "Dignity at Work Policy\n\nThis policy has been adopted by the Governing Board of "
        "Lapwing School with effect from 1 January 2018 following consultation with the "
        "recognised unions. It will be reviewed every three years or sooner.\n",
        title="Dignity at Work Policy",
        school="Lapwing School",
        months=36,
        approved_by="Governing Board",
    ),
    Case(
        "e16",
        "Lightwood Green Primary School\nRSHE Policy\nDate created: Spring 2020\nDate "
        "ratified by governors: 21st May 2020\nDate of review: Spring 2021\nPerson(s) "
        "responsible: PSHE Lead\n" + bodies.SAFEGUARDING,
        title="RSHE Policy",
        school="Lightwood Green Primary School",
        written="2020-21",
        approved=("2020-05-21",),
        next_review="2021-21",
        approved_by="governors",
        owner="PSHE Lead",
    ),
    Case(
        "e17",
        "Exams Contingency Plan 2022/23\n\nThis plan is reviewed annually to ensure "
        "compliance with current regulations\n\nApproved/reviewed by\nMrs Gil Sayer\nDate "
        "of next review\nOctober 2023\n\nHighcliff Road College\n",
        title="Exams Contingency Plan",
        school="Highcliff Road College",
        months=12,
        next_review="2023-10",
        approved_by="Mrs Gil Sayer",
    ),
    Case(
        "e18",
        "Mobile Devices Policy\n\nPolicy date: 09/2018  Review date: 09/2019  Version 2  "
        "Policy lead: ICT Manager\n\nSouth Quay School\n" + bodies.DATA,
        title="Mobile Devices Policy",
        school="South Quay School",
        written="2018-09",
        next_review="2019-09",
        version="2",
        owner="ICT Manager",
    ),
    Case(
        "e19",
        "Playground Policy\n\nBeacon Fell School\n\nAdopted Autumn Term 2016; reviewed "
        "Autumn Term 2018; next review Autumn Term 2020.\n\nBeacon Fell School has three "
        "playgrounds.\n",
        title="Playground Policy",
        school="Beacon Fell School",
        approved=("2016-23",),
        reviewed=("2018-23",),
        next_review="2020-23",
    ),
    Case(
        "e20",
        "School news\n\nThe governors met on Monday and approved the new Uniform Policy. "
        "We are delighted to share photographs from sports day at Beacon Fell School. "
        "Please let us know if your child needs a hat. Newsletter 14, May 2019.\n",
        is_policy=False,
    ),
)
