"""The sixteenth batch: acts told in odd orders, pairs of people, and names on two lines."""

from __future__ import annotations

from tests.unit.reading.cases import Case

CASES: tuple[Case, ...] = (
    Case(
        "p01",
        "Tarnbeck School\n\nLettings Policy\n\nRevised policy adopted by GB: Spring 2019\n"
        "Policy to be reviewed again: Spring 2021\n\nThis policy says who may hire the hall.\n",
        title="Lettings Policy",
        school="Tarnbeck School",
        approved=("2019-21",),
        next_review="2021-21",
        approved_by="GB",
    ),
    Case(
        "p02",
        "Quillmoor Infant School\n\nPlaytime Policy\n\nGovernors reviewed: March 2018\n\n"
        "Next Review March 2020\n\nThis policy says how play is watched.\n",
        title="Playtime Policy",
        school="Quillmoor Infant School",
        reviewed=("2018-03",),
        next_review="2020-03",
    ),
    Case(
        "p03",
        "Stonegarth School\n\nSun Care Policy\n\nVersion Date Comments Review Date\n"
        "3 Spring 2019 Updated (minor changes), approved and issued Spring 2021\n"
        "2 Spring 2017 Reviewed (no changes), approved and issued Spring 2019\n"
        "1 Spring 2015 First draft\n\nThis policy says when hats are worn.\n",
        title="Sun Care Policy",
        school="Stonegarth School",
        written="2015-21",
        approved=("2017-21", "2019-21"),
        reviewed=("2017-21", "2019-21"),
        next_review="2021-21",
        version="3",
    ),
    Case(
        "p04",
        "Tarnbeck School\nKindness Policy\nApproved by: Una Orrin (Head teacher), Amy Quill (Deputy"
        " Head) | Date: May 2021 | Next review due: May 2023\n\nThis policy is short.\n",
        title="Kindness Policy",
        school="Tarnbeck School",
        approved=("2021-05",),
        next_review="2023-05",
        approved_by="Una Orrin (Head teacher), Amy Quill (Deputy Head)",
    ),
    Case(
        "p05",
        "TARNBECK SCHOOL\n\nSPELLING POLICY\n\nDate Approved\n\n04/05/2022\n\nApproved By\n\n"
        "Amy Quill (Acting Headteacher)\n\nRationale:\n\nThis policy says what is learnt.\n",
        title="SPELLING POLICY",
        school="TARNBECK SCHOOL",
        approved=("2022-05-04",),
        approved_by="Amy Quill (Acting Headteacher)",
    ),
    Case(
        "p06",
        "Quillmoor High School\n\nVisits Policy\n\nLast Review: May 2020\n\nHead of Centre:\n"
        "Mrs D Orrin (Headteacher)\n\nOffice Line Manager:\nMs K Quill (Deputy Headteacher)\n\n"
        "This policy says who signs for a coach.\n",
        title="Visits Policy",
        school="Quillmoor High School",
        reviewed=("2020-05",),
    ),
    Case(
        "p07",
        "1 Kite Flying Policy Reviewed by Senior Leadership Team Date May 2018 Authorised by Board"
        " of Governors\n\n2 Introduction This policy of Tarnbeck School says where kites fly.\n",
        title="Kite Flying Policy",
        school="Tarnbeck School",
        reviewed=("2018-05",),
        approved_by="Board of Governors",
    ),
    Case(
        "p08",
        "Early Years Foundation\nStage Policy\n\nQuillmoor Primary School\n\nDepartment owner:"
        " Mrs U Orrin\nApproved by: Local Governing Committee Approved on: 3 May 2022\n\n"
        "This policy is for the youngest.\n",
        title="Early Years Foundation Stage Policy",
        school="Quillmoor Primary School",
        approved=("2022-05-03",),
        approved_by="Local Governing Committee",
        owner="Mrs U Orrin",
    ),
    Case(
        "p09",
        "St Wilfrith and All Saints Catholic Primary School\n\nPONDS AND STREAMS\n\n"
        "POLICY 2016-2019\n\nThis policy is for walks. Two staff hold the rescue certificate;"
        " it was last renewed on 4.5.17.\n",
        title="PONDS AND STREAMS POLICY",
        school="St Wilfrith and All Saints Catholic Primary School",
    ),
    Case(
        "p10",
        "Tarnbeck School\n\nPets Policy\n\nThis Pets Policy will be reviewed by the Assistant"
        " Headteacher (Pastoral).\n\nProduced by Tarnbeck School\n",
        title="Pets Policy",
        school="Tarnbeck School",
        owner="Assistant Headteacher (Pastoral)",
    ),
    Case(
        "p11",
        "Kite Policy\nTarnbeck School\nVersion control:\nDocument Name\nDocument Owner\n"
        "Document Approval\nVersion\nApproval Date\nReview Plan\nKite Policy\nMiss U Orrin\n"
        "SLT & Governors\n2\nMay 2017\nMay 2018\nPage 1\n\nThis policy is short.\n",
        title="Kite Policy",
        school="Tarnbeck School",
        approved=("2017-05",),
        next_review="2018-05",
        approved_by="SLT & Governors",
        owner="Miss U Orrin",
        version="2",
    ),
    Case(
        "p12",
        "Home Page\n\nWhat is a policy?\n\nA policy is what the school has agreed to do.\n\n"
        "Policies may be written by any of us. Please see the policies listed under each school"
        " of the Tarnbeck Trust.\n",
        is_policy=False,
    ),
    Case(
        "p13",
        "School Policies     Last approved     Approval:\n\nCharging and remissions   9.12.15"
        "   Governors.\nSchool behaviour   11.05.15   Headteacher.\nSex education   19.01.15\n"
        "Health and safety   22.01.14\nTeacher appraisal   9.12.15\n",
        is_policy=False,
    ),
    Case(
        "p14",
        "Quillmoor School\n\nIntimate Care Policy\n\nThe plan is reviewed every six months.\n\n"
        "This policy is for staff.\n",
        title="Intimate Care Policy",
        school="Quillmoor School",
    ),
    Case(
        "p15",
        "1 Tarnbeck Primary School Policy for Kite Flying Date Review Date Responsible Persons May"
        " 2017 May 2019 U. Orrin At Tarnbeck Primary School this policy says where kites fly.\n",
        title="Policy for Kite Flying",
        school="Tarnbeck Primary School",
        written="2017-05",
        next_review="2019-05",
        owner="U. Orrin",
    ),
    Case(
        "p16",
        "Tarnbeck School\n\nPONDS POLICY\n\n(Based on County model policy May 2015 issue 6)\n\n"
        "This policy is ours.\n\nIssue No. 6\n",
        title="PONDS POLICY",
        school="Tarnbeck School",
    ),
    Case(
        "p17",
        "Tarnbeck School\n\nPonds Policy\n\nVersion: DRAFT\n\nApproved/reviewed by\n\n"
        "Una Orrin\n\nDate of next review\n\nMay 2023\n\nThis policy is ours.\n",
        title="Ponds Policy",
        school="Tarnbeck School",
        next_review="2023-05",
        approved_by="Una Orrin",
        version="DRAFT",
    ),
    Case(
        "p18",
        "PONDS POLICY\n\nThe governing body of (insert name of school here) adopted this policy on"
        " (insert date here)\n\nPonds at Tarnbeck School are fenced.\n",
        title="PONDS POLICY",
        school="Tarnbeck School",
        approved_by="governing body",
    ),
    Case(
        "p19",
        "Tarnbeck School\n\nPonds Policy\n\nThe governors' Outdoor Life Committee approved this"
        " policy on 3 May 2019. It will be reviewed each year by the Head teacher, the governors"
        " and staff.\n",
        title="Ponds Policy",
        school="Tarnbeck School",
        approved=("2019-05-03",),
        months=12,
        approved_by="Outdoor Life Committee",
    ),
    Case(
        "p20",
        "Home > About > The Pond Rule\n\nThe Pond Rule\n\nThe Pond Rule says that those who live"
        " near water must learn of it. Below is the policy of Tarnbeck School on"
        " ponds.\n\nNobody goes near alone.\n",
        title="The Pond Rule",
        school="Tarnbeck School",
    ),
    Case(
        "p21",
        "Tarnbeck School\n\nRead our cycle below; parents were asked about this policy.\n\n"
        "Policy Review Cycle\n\nAccessibility Plan   3 years   March 2021\nBehaviour   Annual"
        "   May 2020\nComplaints   2 years   May 2022\nUniform   Annual   June 2020\n",
        is_policy=False,
    ),
    Case(
        "p22",
        "Pond Policies\nTarnbeck School looks after its ponds\nUpdated March 2024 To be reviewed"
        " March 2025\nFencing Policy click here\nDipping Policy click here\nDucks Policy click"
        " here\n",
        is_policy=False,
    ),
    Case(
        "p23",
        "Tarnbeck School\n\nPonds Policy\n\nSigned ....... Una Orrin and Amy Quill .......\n\n"
        "Approved By: Trees & Ponds Committee Approved On: May 2017\n\nThis policy is ours.\n",
        title="Ponds Policy",
        school="Tarnbeck School",
        approved=("2017-05",),
        approved_by="Trees & Ponds Committee",
        signatories=(("Una Orrin", None, None), ("Amy Quill", None, None)),
    ),
    Case(
        "p24",
        "Tarnbeck School\n\nPonds Policy\n\nDate\tReview Date\tCoordinator\tNominated Governor\n"
        "Jan 2014\tJan 2016\tMrs Una Orrin\tAmy Quill\n\nThis policy is ours.\n",
        title="Ponds Policy",
        school="Tarnbeck School",
        written="2014-01",
        next_review="2016-01",
        owner="Mrs Una Orrin",
    ),
    Case(
        "p25",
        "Tarnbeck School\n\nPonds Policy\n\nReason for change      Name      Date\n\n"
        "Scheduled review      Bursar      May 2017\n\n"
        "Scheduled review      Bursar      May 2018\n\nThis policy is ours.\n",
        title="Ponds Policy",
        school="Tarnbeck School",
        reviewed=("2017-05", "2018-05"),
    ),
    Case(
        "p26",
        "Tarnbeck School\n\nPonds Policy\n\nThis policy is ours.\n\nIt is read by all staff; it was"
        " last reviewed in May 2019.\n",
        title="Ponds Policy",
        school="Tarnbeck School",
        reviewed=("2019-05",),
    ),
)
