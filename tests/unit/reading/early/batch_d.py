"""The fourth batch: distractors, conflicts and bare documents."""

from __future__ import annotations

from tests.unit.reading import bodies
from tests.unit.reading.cases import Case

CASES = (
    Case(
        "d01",
        "Equal Opportunities Policy\n\nPendle Water Primary School\n\nThe Accessibility "
        "Plan was approved by governors in May 2016. Our admissions arrangements were last "
        "reviewed in January 2015.\n\nPendle Water Primary School welcomes all.\n",
        title="Equal Opportunities Policy",
        school="Pendle Water Primary School",
    ),
    Case(
        "d02",
        "1 Policy Reviewed: September 2019 Review due: September 2020 Wigmore Park Junior "
        "School Safeguarding Policy "
        + bodies.SAFEGUARDING
        + "\nThis policy will be reviewed in September 2021.\n",
        title="Safeguarding Policy",
        school="Wigmore Park Junior School",
        reviewed=("2019-09",),
        next_review="2020-09",
    ),
    Case(
        "d03",
        "St Oswin's C.E. (V.A.) Primary School\n\nGeography Policy\n\nReviewed: May "
        "2011\nTo be reviewed: May 2014\nSubject Co-ordinator: Mrs Thea Lomax\n\nGeography "
        "at St Oswin's is hands on.\n",
        title="Geography Policy",
        school="St Oswin's C.E. (V.A.) Primary School",
        reviewed=("2011-05",),
        next_review="2014-05",
        owner="Mrs Thea Lomax",
    ),
    Case(
        "d04",
        "STAFF CODE OF CONDUCT\n\nBluebell Hill Academy\n\nDate of Approval by Governors' "
        "Resources Committee: 13 June 2018\nFrequency of review: Annually\nNext review "
        "date: Summer Term 2019\nSLT Responsibility: Headteacher\n" + bodies.SAFEGUARDING,
        title="STAFF CODE OF CONDUCT",
        school="Bluebell Hill Academy",
        approved=("2018-06-13",),
        months=12,
        next_review="2019-22",
        approved_by="Governors' Resources Committee",
        owner="Headteacher",
    ),
    Case(
        "d05",
        "School Trips Policy\n\nThis policy was approved by the Governors "
        "on………………………………\n\nSigned………………………………… (Chair of Governors)\n\nReview Date: "
        "………………………\n\nLongmead Infant School\n" + bodies.FIRST_AID,
        title="School Trips Policy",
        school="Longmead Infant School",
        approved_by="Governors",
        signatories=((None, "Chair of Governors", None),),
    ),
    Case(
        "d06",
        "Drug and Alcohol Policy\n\nAmberley Vale College\n\nPolicy agreed by Full "
        "Governing Body 5th\nJuly 2017\nReview July\n2019\n" + bodies.BEHAVIOUR,
        title="Drug and Alcohol Policy",
        school="Amberley Vale College",
        approved=("2017-07-05",),
        next_review="2019-07",
        approved_by="Full Governing Body",
    ),
    Case(
        "d07",
        "Modern Foreign Languages Policy\nWritten by Miss A Orde\nSeptember 2018\nReview "
        "September 2020\nKirkby Fold Primary School\nFrench is taught at Kirkby Fold "
        "Primary School from Year 3.\n",
        title="Modern Foreign Languages Policy",
        school="Kirkby Fold Primary School",
        written="2018-09",
        next_review="2020-09",
        owner="Miss A Orde",
    ),
    Case(
        "d08",
        "Harrow Weald Road School\nAccess to Records Policy\n\nResponsible Officer: Data "
        "Protection Lead\nApproved by: Governing Body\nDate of approval: 25.05.2018\nNext "
        "review due: May 2020 (or sooner if the law changes)\nPolicy version: 1.0\n" + bodies.DATA,
        title="Access to Records Policy",
        school="Harrow Weald Road School",
        approved=("2018-05-25",),
        next_review="2020-05",
        approved_by="Governing Body",
        owner="Data Protection Lead",
        version="1.0",
    ),
    Case(
        "d09",
        "Bereavement Policy\n\nDaleside Community School\n\nIn the event of a death the "
        "Headteacher tells staff first. Guidance was issued by the county in April 2017 "
        "and a training day was held on 12 May 2018.\n\nDaleside Community School keeps a "
        "list of helpers.\n",
        title="Bereavement Policy",
        school="Daleside Community School",
    ),
    Case(
        "d10",
        "Scheme of Delegation\n\nHartwell Schools Trust\n\nAdopted by the Board of "
        "Trustees: 1 September 2020\nReviewed: 14 July 2021; 12 July 2022\nDate of next "
        "review: July 2023\n\nThe Hartwell Schools Trust has nine academies.\n",
        title="Scheme of Delegation",
        school="Hartwell Schools Trust",
        approved=("2020-09-01",),
        reviewed=("2021-07-14", "2022-07-12"),
        next_review="2023-07",
        approved_by="Board of Trustees",
    ),
    Case(
        "d11",
        "Policy Title: Managing Medicines\nSchool: Sefton Lodge Primary School\nPolicy "
        "Author: Inclusion Lead\nDate Adopted: 3/3/21\nReview Schedule: 2 years\nNext "
        "Review: 3/3/23\n\n1. Purpose\nThis policy explains how medicines are kept at "
        "Sefton Lodge Primary School.\n",
        title="Managing Medicines",
        school="Sefton Lodge Primary School",
        approved=("2021-03-03",),
        months=24,
        next_review="2023-03-03",
        owner="Inclusion Lead",
    ),
    Case(
        "d12",
        "Sun Safety Policy\n\nReview Date: April 2016\nReviewed: April 2018\nNext review: "
        "April 2020\n\nCove Bay Nursery School\n\nHats are worn at Cove Bay Nursery School.\n",
        title="Sun Safety Policy",
        school="Cove Bay Nursery School",
        reviewed=("2016-04", "2018-04"),
        next_review="2020-04",
    ),
    Case(
        "d13",
        "Performance Management Policy\n\nDate: Autumn 2013\n\nApproved by the Governing "
        "Body: ______________\n\nChair of Governors: ______________\n\nWestcliff Lane School\n",
        title="Performance Management Policy",
        school="Westcliff Lane School",
        written="2013-23",
        approved_by="Governing Body",
        signatories=((None, "Chair of Governors", None),),
    ),
    Case(
        "d14",
        "Bullying Policy\n\nMoat House Primary School\n\nApproved by Governors: Spring "
        "2015\nReviewed: Spring 2017\nReviewed: Spring 2019\nNext review date: Spring 2021\n"
        + bodies.BEHAVIOUR
        + "\nAppendix 1: incident form, updated September 2019\n",
        title="Bullying Policy",
        school="Moat House Primary School",
        approved=("2015-21",),
        reviewed=("2017-21", "2019-21"),
        next_review="2021-21",
        approved_by="Governors",
    ),
    Case(
        "d15",
        "Teaching Staff Pay Policy 2021/22\n\nEffective from: 1 September 2021\nAdopted by "
        "Governing Body: 29 November 2021\nNext review: Autumn term 2022\n\nAcorn Bank "
        "School\n\nThe School Teachers' Pay and Conditions Document, published in "
        "September 2021, applies at Acorn Bank School.\n",
        title="Teaching Staff Pay Policy",
        school="Acorn Bank School",
        approved=("2021-11-29",),
        next_review="2022-23",
        approved_by="Governing Body",
    ),
    Case(
        "d16",
        "Gallows Tree Primary School\nReading Policy\nThe Governing Body will review this "
        "policy every three years. The Headteacher reports on reading each "
        "term.\n\nGallows Tree Primary School has a library of 4000 books bought in 2014.\n",
        title="Reading Policy",
        school="Gallows Tree Primary School",
        months=36,
    ),
    Case(
        "d17",
        "Document name: Online Safety Policy  Document owner: Assistant Principal  "
        "Document reference: OS3\nVersion: 3.2  Date of issue: 6 Sept 2021  Review date: "
        "Sept 2022\n\nFernhurst Academy\n\nFernhurst Academy filters all traffic." + bodies.DATA,
        title="Online Safety Policy",
        school="Fernhurst Academy",
        written="2021-09-06",
        next_review="2022-09",
        owner="Assistant Principal",
        version="3.2",
    ),
    Case(
        "d18",
        "Child Protection Policy\n\nSt Cedd's Catholic Primary School\n\nDSL: Mr Peter "
        "Ames\nChair of Governors: Mrs Joan Firth\nNamed Governor: Dr Ruth Ely\n\nThis "
        "policy was ratified on 3rd October 2022 and will be reviewed on 3rd October "
        "2023.\n\nSigned by: Mr Kit Warner (Headteacher)\nSigned by: Mrs Joan Firth (Chair "
        "of Governors)\n" + bodies.SAFEGUARDING,
        title="Child Protection Policy",
        school="St Cedd's Catholic Primary School",
        approved=("2022-10-03",),
        next_review="2023-10-03",
        signatories=(
            ("Mr Kit Warner", "Headteacher", None),
            ("Mrs Joan Firth", "Chair of Governors", None),
        ),
    ),
    Case(
        "d19",
        "Handwriting Policy\n\nBrook Meadow School\n\nReviewed by M. Stead\nDate January "
        "2020\nNext review January 2022\nAgreed by Governors (date) 11/2/20\n\nBrook "
        "Meadow School teaches a cursive hand.\n",
        title="Handwriting Policy",
        school="Brook Meadow School",
        reviewed=("2020-01",),
        next_review="2022-01",
        approved=("2020-02-11",),
        approved_by="Governors",
    ),
    Case(
        "d20",
        "Smoke-free Policy\n\nThis policy took effect on 1 July 2007.\n\nKnoll Top "
        "School\n\nKnoll Top School is smoke free under the Health Act 2006. Head teacher: "
        "Mrs V Pell. Reviewed annually; last review June 2013; next review June 2014.\n",
        title="Smoke-free Policy",
        school="Knoll Top School",
        months=12,
        reviewed=("2013-06",),
        next_review="2014-06",
    ),
)
