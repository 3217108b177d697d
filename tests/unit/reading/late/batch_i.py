"""The ninth batch: documents as converters and old web pages leave them."""

from __future__ import annotations

from tests.unit.reading.cases import Case

CASES: tuple[Case, ...] = (
    Case(
        "i02",
        "Orton Wyke Primary School Homework Policy Status Optional Performance and GB"
        " Monitor Management Staff Lead Collette Marsh Senior Lead Collette Marsh Version"
        " FINAL Publication Date SUM/14 Next Review SUM/17 Date Agreed: Headteacher: Chair"
        " of Governors: Page 1 of 3 Philosophy At Orton Wyke School we believe that"
        " homework can help each child.\n",
        title="Homework Policy",
        school="Orton Wyke Primary School",
        written="2014-22",
        next_review="2017-22",
        owner="Collette Marsh",
        version="FINAL",
    ),
    Case(
        "i03",
        "St Clare's School\nATTENDANCE POLICY AND PROCEDURE\nReviewed by: | Senior Deputy"
        " Head |\nLast Reviewed: | October 2024 |\nNext Review: | October 2025 |\nSCHOOL"
        " MISSIONWe are inspired by St Clare. St Clare’s School knows that attendance"
        " matters.\nRegulatory framework\n-\nEducation (Independent School Standards)"
        " Regulations 2014;\n-\nEquality Act 2010\n",
        title="ATTENDANCE POLICY AND PROCEDURE",
        school="St Clare's School",
        reviewed=("2024-10",),
        next_review="2025-10",
    ),
    Case(
        "i04",
        "St. Gildas Catholic High School\n\nStudent Attendance and Punctuality Policy"
        "\n\nMonitoring The implementation of the policy will be monitored by the Deputy"
        " Headteacher (Pastoral)\n\nEvaluation The policy will be reviewed annually by the"
        " Deputy Headteacher (Pastoral) and SLT prior to its submission to Governors’"
        " Community Committee for scrutiny and recommendation to the Full Governing Body"
        " for approval.\n\nPolicy Review Dates: Date last approved by Full Governing Body:"
        " 27th March 2018 Date submitted to Governors’ Committee: 6th June 2019 Date"
        " submitted to Full Governing Body: 11th July 2019 Review Frequency: Annual Start"
        " date for policy review: May 2020\n",
        title="Student Attendance and Punctuality Policy",
        school="St. Gildas Catholic High School",
        approved=("2018-03-27",),
        next_review="2020-05",
        months=12,
        approved_by="Full Governing Body",
        owner="Deputy Headteacher (Pastoral)",
    ),
    Case(
        "i08",
        "COTHAM HILL SCHOOL\n\nCOMPLAINTS POLICY TO BE REVIEWED: AUTUMN 2018\n\nCotham Hill"
        " School takes complaints seriously. Stage 1 is a talk with the tutor.\n",
        title="COMPLAINTS POLICY",
        school="COTHAM HILL SCHOOL",
        next_review="2018-23",
    ),
    Case(
        "i09",
        "Policy: Complaints Policy\nEffective Date: December 2014\nRevision Number : 3.0"
        "\nRevised: January 2018\nResponsibility for review: Principal\n\nSea Mills Academy"
        " hears complaints within ten days.\n",
        title="Complaints Policy",
        school="Sea Mills Academy",
        reviewed=("2018-01",),
        owner="Principal",
        version="3.0",
    ),
    Case(
        "i11",
        "Approval Authority: Trust Board   Approval Date: September 2019\nReview period: 24"
        " months   Next Due: September 2021\n\nSupport for Children in Care Policy"
        "\n\nWexcombe Learning Trust\n\nThe designated teacher keeps the plans. Wexcombe"
        " Learning Trust expects each to be reviewed termly.\n",
        title="Support for Children in Care Policy",
        school="Wexcombe Learning Trust",
        approved=("2019-09",),
        next_review="2021-09",
        months=24,
        approved_by="Trust Board",
    ),
    Case(
        "i12",
        "Exclusions Policy\n\nPolicy reviewed: May 2016\nPolicy review date: May 2018"
        "\n\nOLT Model Policy\n\nAsh Hollow Academy excludes only as a last resort.\n",
        title="Exclusions Policy",
        school="Ash Hollow Academy",
        reviewed=("2016-05",),
        next_review="2018-05",
    ),
    Case(
        "i13",
        "1 Horley Community College SEND Policy Amended: June 2017 Ratified: July 2017 Next"
        " review: June 2018 SENCo: Mrs Ada Finch\n\n2 Horley Community College welcomes all"
        " learners.\n",
        title="SEND Policy",
        school="Horley Community College",
        approved=("2017-07",),
        reviewed=("2017-06",),
        next_review="2018-06",
    ),
    Case(
        "i14",
        "Thornbrook Primary School\nBehaviour Policy\n\nLast updated: 4th September 2023 by"
        " Mrs I. Vane (Headteacher)\nShared with staff: 5th September 2023\nApproved at"
        " FGB: 21st September 2023\nReview: Annually (September 2024)\n\nThree rules hold"
        " in Thornbrook Primary School: be ready, be kind, be safe.\n",
        title="Behaviour Policy",
        school="Thornbrook Primary School",
        approved=("2023-09-21",),
        reviewed=("2023-09-04",),
        next_review="2024-09",
        months=12,
        approved_by="FGB",
    ),
    Case(
        "i16",
        "Document Control\nTitle:\tMedicines in School\nPrepared by:\tSchool Nurse and"
        " SENDCo\nIssue date:\t01/02/2021\nAuthorised by:\tLocal Governing Committee"
        "\nReview schedule:\tEvery 2 years\nNext review date:\t01/02/2023\nIssue number:\t4"
        "\n\nFenwick Manor Academy keeps medicines in a locked cupboard.\n",
        title="Medicines in School",
        school="Fenwick Manor Academy",
        written="2021-02-01",
        next_review="2023-02-01",
        months=24,
        approved_by="Local Governing Committee",
        owner="School Nurse and SENDCo",
        version="4",
    ),
    Case(
        "i17",
        "POLICY ON THE USE OF FORCE\n\nPrepared by:    Mr J Abbot, Deputy Head\nDate"
        " prepared:  March 2016\nApproved by Governors’ Behaviour Committee:   April 2016"
        "\nTo be renewed:  April 2019\n\nWestering School uses force only to prevent harm."
        " Staff at Westering School are trained.\n",
        title="POLICY ON THE USE OF FORCE",
        school="Westering School",
        written="2016-03",
        approved=("2016-04",),
        next_review="2019-04",
        approved_by="Governors’ Behaviour Committee",
        owner="Mr J Abbot, Deputy Head",
    ),
    Case(
        "i18",
        "Whole School Food Policy\nSt Wilfrid’s Catholic Primary School\n\nPolicy agreed:"
        " Spring Term 2018\nRenewal date: Spring Term 2021\nCoordinator: Miss T. Lowe\nLink"
        " Governor: Mrs P. Nash\n\nSt Wilfrid’s Catholic Primary School serves hot meals."
        " The kitchen was inspected in May 2017.\n",
        title="Whole School Food Policy",
        school="St Wilfrid’s Catholic Primary School",
        approved=("2018-21",),
        next_review="2021-21",
        owner="Miss T. Lowe",
    ),
    Case(
        "i20",
        "MARKFIELD HILL MULTI-ACADEMY TRUST\nGIFTS AND HOSPITALITY POLICY\n\nPolicy"
        " Reference: FIN07\nPolicy Lead: Chief Operating Officer\nDate approved by"
        " Trustees: 9 December 2020\nDate of next approval: December 2022\nLocation of"
        " policy: Trust website\n\nNo member of staff may take a gift worth more than £25."
        "\n",
        title="GIFTS AND HOSPITALITY POLICY",
        school="MARKFIELD HILL MULTI-ACADEMY TRUST",
        approved=("2020-12-09",),
        next_review="2022-12",
        approved_by="Trustees",
        owner="Chief Operating Officer",
    ),
    Case(
        "i21",
        "Vacancy: Midday Supervisor\n\nBramling Infant School would like to appoint a"
        " supervisor, 7.5 hours per week, term time only. Salary £11.59 an hour. Closing"
        " date: 3 March 2024. Interviews: 10 March 2024. Applicants are asked to read our"
        " Safeguarding Policy (reviewed September 2023). An enhanced DBS check is needed.\n",
        is_policy=False,
    ),
    Case(
        "i22",
        "Agenda\nMeeting of the Resources Committee, Thursday 6 June 2019\n\n1. Apologies"
        "\n2. Minutes of the last meeting\n3. Policies for approval: Charging Policy,"
        " Lettings Policy, Health and Safety Policy\n4. Budget\n5. Date of next meeting\n",
        is_policy=False,
    ),
    Case(
        "i23",
        "Our Policies\n\nBelow you can download our key policies. Please click on the links"
        " below. Paper copies are available from the office free of charge.\n\nBehaviour"
        " Policy\nSafeguarding Policy\nSEND Policy\nComplaints Procedure\nCharging Policy"
        "\nPage last updated 3 March 2023\n",
        is_policy=False,
    ),
    Case(
        "i24",
        "Pupil Premium at Linton Edge School\n\nHow we spent the grant in 2021-22: we"
        " received £84,070. Reading tutors: £30,000. Breakfast club: £4,000. What it did:"
        " 12 of 15 children made good progress. In 2022-23 we expect £86,400.\n\nNext: a"
        " report to parents in July 2023.\n",
        is_policy=False,
    ),
    Case(
        "i25",
        "Drug Education Policy\nPenny Lane Primary School, Westport\n\nCreated September"
        " 2009\nRevised September 2011, November 2013 & January 2016\nPresented to"
        " governors 2 February 2016\nNext revision January 2018\n\nChildren learn about"
        " medicines in Year 3 at Penny Lane Primary School.\n",
        title="Drug Education Policy",
        school="Penny Lane Primary School",
        written="2009-09",
        reviewed=("2011-09", "2013-11", "2016-01"),
        next_review="2018-01",
    ),
    Case(
        "i26",
        "Remote Learning Policy | Corby Vale Academy\n\nPolicy Type: Academy\nApproved By:"
        " Local Governing Body\nApproval Date: 12/10/2020\nDate Adopted by LGB: 12/10/2020"
        "\nReview Date: October 2021\nPerson Responsible: Vice Principal – Teaching &"
        " Learning\n\nPage 1 of 9 | Corby Vale Academy\n",
        title="Remote Learning Policy",
        school="Corby Vale Academy",
        approved=("2020-10-12",),
        next_review="2021-10",
        approved_by="Local Governing Body",
        owner="Vice Principal – Teaching & Learning",
    ),
)
