"""The eighth batch: heads and feet as web pages and converters leave them."""

from __future__ import annotations

from tests.unit.reading.cases import Case

CASES: tuple[Case, ...] = (
    Case(
        "h01",
        "Home Page\n\nBehaviour Policy\n\n\n\n  • This document says what all at Wyresdale"
        " Primary School aim for in behaviour\n  • It was reviewed through consultation"
        " with staff, parents and pupils.\n  • It was approved by the governing body on"
        "\n\n\nDate of review\n\nAutumn 2014\n\nAutumn 2015\n\nAutumn 2016\n\n\n P. Derry"
        "\n\nP.Derry/ H.Amin\n\nP.Derry/ H.Amin\n\n\nGood behaviour lets everybody work.\n",
        title="Behaviour Policy",
        school="Wyresdale Primary School",
        reviewed=("2014-23", "2015-23", "2016-23"),
        approved_by="governing body",
    ),
    Case(
        "h02",
        "Quick Links\n\nUseful Links\n\nMoorhayes Primary and Nursery School\n\nBehaviour"
        " and Anti-Bullying Policy \n\nVersion\n\nJanuary 2019\n\nApproved by Governors On:"
        "\n\nJanuary 2019\n\nReview Cycle:\n\nAnnual\n\nDate of next Review:\n\nJanuary"
        " 2020\n\n \n\n \n\nSigned:\n\nG Stott\n\n \n\nChair of Governors\n\nDate:"
        "\n\nJanuary 2019\n\nSigned:\n\nC Wills\n\n \n\nHeadteacher\n\nDate:\n\nJanuary"
        " 2019\n\nContents\n\n1.1       Policy Consultation & Review.. 2\n\n1.2"
        "       Statement of intent 2\n",
        title="Behaviour and Anti-Bullying Policy",
        school="Moorhayes Primary and Nursery School",
        approved=("2019-01",),
        next_review="2020-01",
        months=12,
        approved_by="Governors",
        version="January 2019",
        signatories=(
            ("G Stott", "Chair of Governors", "2019-01"),
            ("C Wills", "Headteacher", "2019-01"),
        ),
    ),
    Case(
        "h03",
        "Granton Fold Primary School\n\nBehaviour Principles\n\nMarch 28th 2022"
        "\n\n\nSection 88 of the Education and Inspections Act 2006 asks governing bodies"
        " to make a written statement of behaviour. The Statement of Behaviour Principles"
        " will be reviewed annually to take account of any change in the law.\n\nIn"
        " deciding on these principles, the Governors asked parents, pupils and staff.\n",
        title="Behaviour Principles",
        school="Granton Fold Primary School",
        written="2022-03-28",
        months=12,
    ),
    Case(
        "h05",
        "1 Item 19 ST MILDRED S CATHOLIC ACADEMY FIRST AID POLICY Document Management: Date"
        " Policy Approved: April 2017 Date reviewed: October 2018 Next Review Date: October"
        " 2021 Version: 4.0 Approving Body: Local Management Board 1 St Mildred s Catholic"
        " Academy First Aid Policy V4\n\n2 2 St Mildred s Catholic Academy First Aid Policy"
        " V4\n\n3 INTRODUCTION This Policy goes with the Academy s Mission Statement.\n",
        title="FIRST AID POLICY",
        school="ST MILDRED S CATHOLIC ACADEMY",
        approved=("2017-04",),
        reviewed=("2018-10",),
        next_review="2021-10",
        approved_by="Local Management Board",
        version="4.0",
    ),
    Case(
        "h06",
        "Charging Policy\n\nAgreed Date : May 2nd 2016 Review Date : May 2018 Review"
        " Frequency : Every Two Years\n\nThe 1996 Act requires governors to state their"
        " policy with regard to charges, and when they will remit them.\n",
        title="Charging Policy",
        approved=("2016-05-02",),
        next_review="2018-05",
        months=24,
    ),
    Case(
        "h07",
        "Charging & remissions Policy The Governing Body of Blanford Hill Primary School is"
        " committed to promoting equality. Posts will require a criminal record check. Date"
        " Adopted: 09.11.11 Review Date: 09.11.12\nIn the county\nCHARGING AND REMISSIONS"
        " INFORMATION AND GUIDANCE •\nPupils cannot be charged unless the governing body"
        " has drawn up a charging policy.\n•\nTHE ROLE OF THE GOVERNING BODY •\nReviews the"
        " policy every fourth year.\nRELEVANT LEGISLATION •\nA Guide to the Law for School"
        " Governors, Chapter 18.\n",
        title="Charging & remissions Policy",
        school="Blanford Hill Primary School",
        approved=("2011-11-09",),
        next_review="2012-11-09",
        months=48,
    ),
    Case(
        "h08",
        "E safety Policy\n\nHeadteacher signature ……………………………………… Dated……………….\n\nChair of"
        " Governors…………………………………………. Dated………………..\n\nOctober 2017\n\nReview October 2018"
        "\n\nDevelopment / Monitoring / Review of this Policy\n\nThis Online Safety policy"
        " has been developed by a working group.\n\nSchedule for Development / Monitoring /"
        " Review\n\nThis Online Safety policy was approved by the Governing Body on: /"
        " October 2017\nThe implementation of this Online Safety policy will be monitored"
        " by the: / ICT team\nMonitoring will take place at regular intervals: / 6 monthly"
        " intervals\nThe Governing Body will receive a report at regular intervals: / Once"
        " a year\nThe Online Safety Policy will be reviewed annually, or more regularly in"
        " the light of new threats. The next anticipated review date will be: / October"
        " 2018\n",
        title="E safety Policy",
        approved=("2017-10",),
        next_review="2018-10",
        months=12,
        approved_by="Governing Body",
        signatories=((None, "Headteacher", None), (None, "Chair of Governors", None)),
    ),
    Case(
        "h09",
        "We use cookies to improve our site. Read more...\n\nE-safety Policy\n\nThis"
        " e-safety policy has been developed, and will be reviewed and monitored, by:"
        "\n\n  • ICT Subject Leader\n  • Headteacher\n\nSchedule for Development,"
        " Monitoring and Review\n\nPolicy ratified by the Governing Body on:\n\n\nThe"
        " implementation of this policy will be monitored by:\n\nICT Subject Leader"
        "\n\nMonitoring will take place:\n\nAnnually during Term 6\n\nThis policy will be"
        " reviewed:\n\nAnnually during Term 1\n\nShould serious e-safety incidents take"
        " place, these persons will be told:\n\nNed Pierce – Filtering\n\nScope of the"
        " Policy\n\nIt applies to all at Oldcastle School.\n",
        title="E-safety Policy",
        school="Oldcastle School",
        months=12,
        approved_by="Governing Body",
    ),
    Case(
        "h10",
        "Anti-Bullying Policy\n\n\nApproved by Governors: \n1 February 2021\nDue for"
        " review: \nFebruary 2024\nLaura Parrish\n\nWe want a friendly and safe place for"
        " all of our pupils. Bullying of any kind is unacceptable at our school.\n\nWhat is"
        " bullying?\n\nRepeated unkindness.\n",
        title="Anti-Bullying Policy",
        approved=("2021-02-01",),
        next_review="2024-02",
        approved_by="Governors",
    ),
    Case(
        "h11",
        "1 Anti-Bullying Policy Author Mick Waddle Date Approved by Governing Body November"
        " 2015 Signed Staff Lead Governor Lead Hetty Van Horn Chair of Governors Mick"
        " Waddle Lorna Parkin Date of Next Review November 2016\n\n2 Introduction:"
        " Brookside takes bullying seriously. We do all we can to prevent it.\n",
        title="Anti-Bullying Policy",
        approved=("2015-11",),
        next_review="2016-11",
        approved_by="Governing Body",
        owner="Mick Waddle",
    ),
    Case(
        "h13",
        "1 (School can insert logo) Whistleblowing policy Audience: Parents Trust"
        " employees, contractors Local Governing Bodies Trustees Approved: Trustees July"
        " 2017 Other related policies: Code of Conduct; Disciplinary; Grievance Policy"
        " owner: Michaela Rowe, Internal Auditor Policy model: Compliance: the whole Trust"
        " uses this policy Review: 2018/19 Version number: 1.1 (July 2017) Page 1 of 14"
        "\n\n2 Widening whistleblowing policy At Widening our actions are guided by our"
        " Touchstones.\n",
        title="Whistleblowing policy",
        approved=("2017-07",),
        approved_by="Trustees",
        owner="Michaela Rowe, Internal Auditor",
        version="1.1",
    ),
    Case(
        "h17",
        "Accessibility Plan – Birdley Primary School\n\nStatutory Statement\n\nStatement:"
        " Accessibility plan\nThis statement was approved: Feb 2018\nThis statement will be"
        " reviewed: Feb 2021\nGovernor committee responsibility: Safeguarding and SEND"
        "\n\nAt Birdley Primary School we hold high expectations of everyone.\n",
        title="Accessibility Plan",
        school="Birdley Primary School",
        approved=("2018-02",),
        next_review="2021-02",
    ),
    Case(
        "h18",
        "Skip to content ↓\n\nAccessibility Plan 24 - 27\n\nAccessibility Plan\n\nPolicy"
        " details\n\nDate created - 05/2018\n\nDate reviewed - September 24\n\nNext review"
        " date - September 2027\n\nDate approved - November 2021\n\nThis policy was"
        " approved by the LGB\n\n\n1. Aims\n\n2. Legislation and guidance\n\nOur school"
        " aims to treat all its pupils fairly.\n",
        title="Accessibility Plan",
        written="2018-05",
        approved=("2021-11",),
        reviewed=("2024-09",),
        next_review="2027-09",
        approved_by="LGB",
    ),
    Case(
        "h19",
        "Accessibility Plan\n\nPolicy Details\nDate created05/2018\nDate reviewed10/2021"
        "\nNext review date10/2022\nDate approved10/2021\n\n\nSchools must have an"
        " accessibility plan under the Equality Act 2010.\n\nOur school treats all its"
        " pupils fairly.\n",
        title="Accessibility Plan",
        written="2018-05",
        approved=("2021-10",),
        reviewed=("2021-10",),
        next_review="2022-10",
    ),
    Case(
        "h21",
        "Complaints Procedure\n\nStonegrave Nursery School Complaints Procedure"
        " Introduction From 1st September 2003 Governing Bodies of all maintained schools"
        " are required to have a procedure. This policy is on the school website."
        "\n\nRevised May 2017\n\nStonegrave Nursery School\n\nCONTENTS Procedures for the"
        " handling of complaints 1. Introduction and scope\n\nRevised May 2017\n\n2"
        "\n\nStonegrave Nursery School\n",
        title="Complaints Procedure",
        school="Stonegrave Nursery School",
        reviewed=("2017-05",),
    ),
    Case(
        "h22",
        "Skip to content ↓\n\nComplaints Procedure\n\nDate issued: 2018\n\nDate to be"
        " reviewed: Governing Body to determine\n\nThe procedure has been reviewed with"
        " reference to the guidance of the Education\nFunding Agency and the Education"
        " Regulations 2014.\n\nThe aim of all parties should be to resolve the complaint.\n",
        title="Complaints Procedure",
        written="2018",
    ),
    Case(
        "h23",
        "Complaints Policy\n\nPolicy Revised Autumn 2016 Policy to be Reviewed Autumn 2017"
        "\n\n“Success built on a foundation of faith”\n\nFor reference: ‘Parents’ refers to"
        " parents, guardians, carers\n\nSt Winefride Catholic Primary Complaints Policy"
        " 2016 – 17 About this policy\n\nThe St Winefride complaints policy is based mainly"
        " on the county Council Complaints Policy – August 2014.\n",
        title="Complaints Policy",
        school="St Winefride Catholic Primary",
        reviewed=("2016-23",),
        next_review="2017-23",
    ),
    Case(
        "h24",
        "Policies\n\nThis is a list of the policies which apply to the pre-school.  They"
        " are reviewed annually. A paper copy of them is held in pre-school."
        "\n\nPolicyReview Date\nAdministering MedicinesApril 2015\nAdmissionsApril 2015"
        "\nAnimals in the SettingApril 2015\nBehaviour ManagementApril 2015\nFire"
        " DrillApril 2015\nSocial MediaApril 2015\nSafer RecruitmentFebruary 2016\nLunch"
        " ClubApril 2015\n",
        is_policy=False,
    ),
    Case(
        "h25",
        "There are many elements of school life that need policies and procedures. We"
        " review our policy on an annual basis, not all policies need annual update.\n\nThe"
        " links below provide access to the policies; there are two categories -\n\n Policy"
        "  Date of Last Review Date of Next Review   Other Information\n Charging &"
        " Remissions Policy  June 2017  As practice changes  Statutory\n Behaviour &"
        " Discipline Policy  May 2017  As practice changes   Statutory\nAnti-Bullying"
        " Policy June 2018 As practice changes Local \nAccessibility Plan 2015-2018  June"
        " 2015  Review Every 3 Years\nComplaints Policy  June 2016\n Single Equality Policy"
        "  March 2012  Reviewed every 4  years\n",
        is_policy=False,
    ),
    Case(
        "h26",
        "1 Jasper Wood School Complaints Policy. Version 4.0. Review by Chairs Committee:"
        " 19 th May 2014 Adopted by Governing Body: 2 nd June 2014 Next Full Review Due:"
        " Summer 2019\n\n2 Anyone may complain to Jasper Wood School. We answer within ten"
        " days.\n",
        title="Complaints Policy",
        school="Jasper Wood School",
        approved=("2014-06-02",),
        reviewed=("2014-05-19",),
        next_review="2019-22",
        approved_by="Governing Body",
        version="4.0",
    ),
    Case(
        "h27",
        "1 COMPLAINTS POLICY Reference: Delta/EM/DM Issue Number: 2.0 Issue Date: September"
        " 2017 Review Date: September 2018 Approved by: Trust Board\n\n2 Dunmere Academies"
        " Trust hears complaints fairly.\n",
        title="COMPLAINTS POLICY",
        school="Dunmere Academies Trust",
        written="2017-09",
        next_review="2018-09",
        approved_by="Trust Board",
        version="2.0",
    ),
    Case(
        "h28",
        "1 Complaints Procedure Co-operative Harbour Academy Trust Issue Date: September"
        " 2012 This Version Agreed on: March 2015 Next Review Date: March 2017\n\n2 The"
        " trust wants to hear when something is wrong.\n",
        title="Complaints Procedure",
        school="Co-operative Harbour Academy Trust",
        written="2012-09",
        approved=("2015-03",),
        next_review="2017-03",
    ),
)
