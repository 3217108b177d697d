"""The first batch of invented documents: key and value, sentences, tables, flattened blocks."""

from __future__ import annotations

from tests.unit.reading import bodies
from tests.unit.reading.cases import Case

CASES = (
    Case(
        "a16",
        "Accessibility Plan 2019 - 2022\n\nMillrace Primary School\n\nApproved by the "
        "Premises Committee: 9.10.19\nReview: annually\nResponsible person: Site Manager\n"
        + bodies.FIRST_AID,
        title="Accessibility Plan",
        school="Millrace Primary School",
        approved=("2019-10-09",),
        months=12,
        approved_by="Premises Committee",
        owner="Site Manager",
    ),
    Case(
        "a17",
        "Health & Safety Policy\n\nPrepared by: T. Ashdown (Bursar)\nLast updated: 3 "
        "January\n2022\nNext review: January 2023\n\nWhitcombe Manor School\n" + bodies.FIRST_AID,
        title="Health & Safety Policy",
        school="Whitcombe Manor School",
        reviewed=("2022-01-03",),
        next_review="2023-01",
        owner="T. Ashdown (Bursar)",
    ),
    Case(
        "a18",
        "WHISTLEBLOWING POLICY\n\nThis policy was written in May 2011, reviewed in May "
        "2013 and is due for review in May 2015.\n\nElm Tree Nursery School\n\nElm Tree "
        "Nursery School wants staff to speak up." + bodies.SAFEGUARDING,
        title="WHISTLEBLOWING POLICY",
        school="Elm Tree Nursery School",
        written="2011-05",
        reviewed=("2013-05",),
        next_review="2015-05",
    ),
    Case(
        "a19",
        "Uniform Policy\n\nBarrow Hill Primary School\n\nPolicy agreed: Spring "
        "2021\nPolicy to be reviewed: Spring 2024\nThe policy is reviewed on a three year cycle.\n"
        + bodies.BEHAVIOUR,
        title="Uniform Policy",
        school="Barrow Hill Primary School",
        approved=("2021-21",),
        next_review="2024-21",
        months=36,
    ),
    Case(
        "a20",
        "Minutes of the meeting of the Full Governing Body of Ashdown School held on 4 "
        "March 2020\n\nPresent: Mrs A Frome (Chair), Mr B Cole\nApologies for absence: Mr "
        "D Ince\nIn attendance: Ms K Rowe (Clerk)\n"
        "1. The meeting opened at 6pm.\n2. Behaviour Policy: approved.\nDate of next "
        "meeting: 3 June 2020\n",
        is_policy=False,
    ),
    Case(
        "a21",
        "Skip to content\n\nOur Policies\n\nClick on a policy below to download it. Paper "
        "copies of any policy can be had from the office.\n\nAttendance "
        "Policy.pdf\nBehaviour Policy.pdf\nComplaints Policy.pdf\nSEND Policy.pdf\n",
        is_policy=False,
    ),
    Case(
        "a22",
        "Equality Policy\nHigher Moor Federation\n\nIssue No: 3\nDate of issue: 1st "
        "November 2019\nAuthor: Executive Headteacher\nRatified by: Full "
        "Governors\nRatified on: 20th November 2019\nReview frequency: 4 yearly\n"
        + bodies.BEHAVIOUR,
        title="Equality Policy",
        school="Higher Moor Federation",
        written="2019-11-01",
        approved=("2019-11-20",),
        months=48,
        owner="Executive Headteacher",
        approved_by="Full Governors",
        version="3",
    ),
    Case(
        "a23",
        "Pupil Premium Policy\n\nDate Policy Approved: 06/02/2017\nCommittee: "
        "Resources\nDate for review: Spring Term 2019/20\n\nSigned by Chair: R. "
        "Hoyle\nDate: 6/2/17\n\nFenwick Road Primary School\n" + bodies.DATA,
        title="Pupil Premium Policy",
        school="Fenwick Road Primary School",
        approved=("2017-02-06",),
        next_review="2020-21",
        signatories=(("R. Hoyle", "Chair", "2017-02-06"),),
    ),
    Case(
        "a24",
        "Code of Conduct for Staff\n\nSt Aldate's School\n\nReviewed by the Headteacher: "
        "September 2020\nApproved by the Personnel Committee: October 2020\nNext review: "
        "October 2021\n" + bodies.SAFEGUARDING,
        title="Code of Conduct for Staff",
        school="St Aldate's School",
        reviewed=("2020-09",),
        approved=("2020-10",),
        next_review="2021-10",
        approved_by="Personnel Committee",
    ),
    Case(
        "a25",
        "[School name] Lone Working Policy\n\nApproved by: [name of body]\nDate: "
        "DD/MM/YYYY\nReview date: DD/MM/YYYY\n\nCragside Primary School takes care of "
        "those who work alone." + bodies.FIRST_AID,
        title="Lone Working Policy",
        school="Cragside Primary School",
    ),
    Case(
        "a26",
        "Art Policy\n\nFirst written: 2009\nRevised: Spring 2012\nRevised: Summer 2015\nTo "
        "be revised: Summer 2018\n\nCopper Beech Infants' School\n\nArt at Copper Beech "
        "Infants' School is for all.\n",
        title="Art Policy",
        school="Copper Beech Infants' School",
        written="2009",
        reviewed=("2012-21", "2015-22"),
        next_review="2018-22",
    ),
    Case(
        "a27",
        "Supporting Pupils with Medical Conditions\n\nLinwell Primary School\n\nStatus: "
        "Statutory\nResponsible committee: Pupils and Standards\nLead: SENCo\nAdopted: "
        "11th July 2022\nReview: July 2023\n" + bodies.FIRST_AID,
        title="Supporting Pupils with Medical Conditions",
        school="Linwell Primary School",
        approved=("2022-07-11",),
        next_review="2023-07",
        owner="SENCo",
    ),
    Case(
        "a28",
        "Harbour View Academy\nRemote Learning Policy\nApproved by: Mrs E Pike, "
        "Headteacher    Date: 14 October 2020\nLast reviewed on: 14 October 2020\nNext "
        "review due by: July 2021\n" + bodies.DATA,
        title="Remote Learning Policy",
        school="Harbour View Academy",
        approved=("2020-10-14",),
        reviewed=("2020-10-14",),
        next_review="2021-07",
        approved_by="Mrs E Pike, Headteacher",
    ),
    Case(
        "a29",
        "Dear parents,\n\nWe are consulting on our new Relationships Education Policy. "
        "Please come to the hall at 6.30pm on Tuesday 4 May to have your say. The draft "
        "policy is attached.\n\nKind regards,\nThe office, Dunmore School\n",
        is_policy=False,
    ),
    Case(
        "a30",
        "Freedom of Information Policy\n\nCobham Lane School\n\nApproved by Governors – 22 "
        "September 2014\nReviewed – 19 September 2016\nReviewed – 24 September 2018\nNext "
        "review – September 2020\n" + bodies.DATA,
        title="Freedom of Information Policy",
        school="Cobham Lane School",
        approved=("2014-09-22",),
        reviewed=("2016-09-19", "2018-09-24"),
        next_review="2020-09",
        approved_by="Governors",
    ),
)
