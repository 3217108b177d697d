"""The first batch of invented documents: key and value, sentences, tables, flattened blocks."""

from __future__ import annotations

from tests.unit.reading import bodies
from tests.unit.reading.cases import Case

CASES = (
    Case(
        "a01",
        "Thornfield Community Primary School\n\nFirst Aid Policy\n\nDate approved by "
        "Governors: 12th March 2019\n"
        "Date of next review: March 2021\nSigned: ............................ Chair of Governors\n"
        + bodies.FIRST_AID,
        title="First Aid Policy",
        school="Thornfield Community Primary School",
        approved=("2019-03-12",),
        next_review="2021-03",
        approved_by="Governors",
        signatories=((None, "Chair of Governors", None),),
    ),
    Case(
        "a02",
        "HOLLOWAY CROSS INFANT SCHOOL\nBEHAVIOUR POLICY\n"
        + bodies.BEHAVIOUR
        + "\nThis policy was adopted by the Governing Body of Holloway Cross Infant School "
        "on 4th February 2020 and will be reviewed annually.\n"
        "\nSigned ______________________ (Chair of Governors)   Date ______________\n",
        title="BEHAVIOUR POLICY",
        school="HOLLOWAY CROSS INFANT SCHOOL",
        approved=("2020-02-04",),
        months=12,
        approved_by="Governing Body",
        signatories=((None, "Chair of Governors", None),),
    ),
    Case(
        "a03",
        "Data Protection Policy\nPolicy owner\tMrs Greta Milne, School Business "
        "Manager\nApproved by\tFinance and Resources Committee\n"
        "Date approved\t17/10/2022\nReview cycle\tEvery 2 years\nNext review date\tAutumn "
        "2024\nVersion\t2.1\n\nSt Cuthman's C of E Academy\n" + bodies.DATA,
        title="Data Protection Policy",
        school="St Cuthman's C of E Academy",
        approved=("2022-10-17",),
        next_review="2024-23",
        months=24,
        approved_by="Finance and Resources Committee",
        owner="Mrs Greta Milne, School Business Manager",
        version="2.1",
    ),
    Case(
        "a04",
        "1 Larkrise Junior School Anti-Bullying Policy Written by: Deputy Headteacher "
        "Date: September 2017 Reviewed: September 2019 Next Review: September 2021 "
        "Ratified by Governors: October 2019\n\n"
        "2 Larkrise Junior School believes that bullying is wrong." + bodies.BEHAVIOUR,
        title="Anti-Bullying Policy",
        school="Larkrise Junior School",
        written="2017-09",
        reviewed=("2019-09",),
        next_review="2021-09",
        approved=("2019-10",),
        approved_by="Governors",
        owner="Deputy Headteacher",
    ),
    Case(
        "a05",
        "Safeguarding and Child Protection Policy\n\nBexmoor Academy Trust\n\nVersion: "
        "4\n\nApproved by:\nTrust Board\n\nDate:\n8 September 2021\n\nReview "
        "date:\nSeptember 2022\n" + bodies.SAFEGUARDING,
        title="Safeguarding and Child Protection Policy",
        school="Bexmoor Academy Trust",
        approved=("2021-09-08",),
        next_review="2022-09",
        approved_by="Trust Board",
        version="4",
    ),
    Case(
        "a06",
        "Admissions Policy\n\nOwner:\nDate agreed:\nReview date:\n\nHeadteacher\nMarch "
        "2018\nMarch 2019\n\nPenny Bridge Primary School\n" + bodies.ADMISSIONS,
        title="Admissions Policy",
        school="Penny Bridge Primary School",
        owner="Headteacher",
        approved=("2018-03",),
        next_review="2019-03",
    ),
    Case(
        "a07",
        "St Brannoc's Catholic Primary School\nE-Safety Policy\nDate: October 2016\nReview "
        "Date: October 2017\nPolicy Written By: Computing Lead\n" + bodies.DATA,
        title="E-Safety Policy",
        school="St Brannoc's Catholic Primary School",
        written="2016-10",
        next_review="2017-10",
        owner="Computing Lead",
    ),
    Case(
        "a08",
        "Wyke Valley High School\n\nLast reviewed: Summer Term 2019\nNext review due: "
        "Summer Term 2021\nReviewed by: Curriculum Committee\n\nATTENDANCE POLICY\n"
        + bodies.BEHAVIOUR,
        title="ATTENDANCE POLICY",
        school="Wyke Valley High School",
        reviewed=("2019-22",),
        next_review="2021-22",
    ),
    Case(
        "a09",
        "Charging and Remissions Policy\n\nDocument Control\nVersion Date Author "
        "Changes\n1.0 Sept 2014 J. Hale First issue\n1.1 Oct 2016 J. Hale Minor "
        "amendments\n2.0 14 May 2019 K. Bright Approved by the Board\n\n"
        "Kestrel Learning Trust\n\nThe Kestrel Learning Trust follows the Education Act 1996."
        + bodies.ADMISSIONS,
        title="Charging and Remissions Policy",
        school="Kestrel Learning Trust",
        written="2014-09",
        reviewed=("2016-10",),
        approved=("2019-05-14",),
        approved_by="Board",
        version="2.0",
    ),
    Case(
        "a10",
        "Oakhanger Primary School\n\nMarking and Feedback Policy\n\nAgreed by staff: "
        "January 2015\nAgreed by governors: February 2015\nTo be reviewed: February 2018\n"
        + bodies.BEHAVIOUR,
        title="Marking and Feedback Policy",
        school="Oakhanger Primary School",
        approved=("2015-01", "2015-02"),
        next_review="2018-02",
        approved_by="governors",
    ),
    Case(
        "a11",
        "Policy for Collective Worship\n\nAll Hallows Church of England Primary School\n"
        + bodies.BEHAVIOUR
        + "\nReviewed January 2016, January 2018 and February 2020\nReview due: February "
        "2022\n\nSigned:\nHeadteacher: Mrs Olive Tarn\nChair of Governors: Mr Simon Peel\n",
        title="Policy for Collective Worship",
        school="All Hallows Church of England Primary School",
        reviewed=("2016-01", "2018-01", "2020-02"),
        next_review="2022-02",
        signatories=(
            ("Mrs Olive Tarn", "Headteacher", None),
            ("Mr Simon Peel", "Chair of Governors", None),
        ),
    ),
    Case(
        "a12",
        "Medway Bank School – Intimate Care Policy – Approved Nov 2020 – Review Nov "
        "2023\n\nIntimate Care Policy\n\nChildren at Medway Bank School are helped with dignity.\n"
        + bodies.FIRST_AID
        + "\nMedway Bank School – Intimate Care Policy – Approved Nov 2020 – Review Nov "
        "2023\n\nMore text follows here for the second page.\n\nMedway Bank School – "
        "Intimate Care Policy – Approved Nov 2020 – Review Nov 2023\n",
        title="Intimate Care Policy",
        school="Medway Bank School",
        approved=("2020-11",),
        next_review="2023-11",
    ),
    Case(
        "a13",
        "Complaints Procedure\n\nGorsefield School\n\nDate of last review: 5/6/18\nReview "
        "period: 3 years\nDate of next review: 5/6/21\nOwner: Clerk to the "
        "Governors\nApproval: Full Governing Body\n" + bodies.BEHAVIOUR,
        title="Complaints Procedure",
        school="Gorsefield School",
        reviewed=("2018-06-05",),
        next_review="2021-06-05",
        months=36,
        owner="Clerk to the Governors",
        approved_by="Full Governing Body",
    ),
    Case(
        "a14",
        "Lettings Policy\nSandal Magna Community Academy\nThe Governing Body adopted this "
        "policy on 21 June 2012. It will be reviewed in June 2014 or earlier if "
        "circumstances change.\n" + bodies.ADMISSIONS,
        title="Lettings Policy",
        school="Sandal Magna Community Academy",
        approved=("2012-06-21",),
        next_review="2014-06",
        approved_by="Governing Body",
    ),
    Case(
        "a15",
        "Drayford School\n\nSex and Relationships Education Policy\n\nPolicy Review "
        "Date:\n\nApproved by Governing Body on:\n\nNext review:\n" + bodies.SAFEGUARDING,
        title="Sex and Relationships Education Policy",
        school="Drayford School",
        approved_by="Governing Body",
    ),
)
