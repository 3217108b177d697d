"""The second batch: flattened pages, running furniture, conflicts, drafts, odd signatures."""

from __future__ import annotations

from tests.unit.reading import bodies
from tests.unit.reading.cases import Case

CASES = (
    Case(
        "b16",
        "DRAFT\n\nPay Policy 2018\n\nStockwood Academy\n\nDraft for consultation with "
        "staff, to be presented to governors for approval in October 2018.\n" + bodies.ADMISSIONS,
        title="Pay Policy",
        school="Stockwood Academy",
    ),
    Case(
        "b17",
        "Nut Free Policy\n\nCreated by: Mrs D Quill (School Nurse)\nCreated: "
        "01/09/2019\nLast Updated: 05/09/2022\nReview Date: 05/09/2023\n\nBellwether School\n",
        title="Nut Free Policy",
        school="Bellwether School",
        written="2019-09-01",
        reviewed=("2022-09-05",),
        next_review="2023-09-05",
        owner="Mrs D Quill (School Nurse)",
    ),
    Case(
        "b18",
        "Governors' Allowances Policy\n\nStoneygate Junior School\n\nReviewed and approved "
        "by Full Governing Body: 23rd November 2021\nNext Review: Autumn 2022\n\nSigned: "
        "........................................... (Chair)\n",
        title="Governors' Allowances Policy",
        school="Stoneygate Junior School",
        approved=("2021-11-23",),
        reviewed=("2021-11-23",),
        next_review="2022-23",
        approved_by="Full Governing Body",
        signatories=((None, "Chair", None),),
    ),
    Case(
        "b19",
        "Asbestos Management Plan\n\nLead Person: Facilities Manager\nDate Written: 20 Feb "
        "2017\nReview Frequency: Yearly\nLast Review Date: 20 Feb 2019\nNext Review Date: "
        "20 Feb 2020\n\nTyne Bank School\n\nThe survey of Tyne Bank School was done in "
        "August 2008 and repeated in May 2014.\n",
        title="Asbestos Management Plan",
        school="Tyne Bank School",
        written="2017-02-20",
        reviewed=("2019-02-20",),
        next_review="2020-02-20",
        months=12,
        owner="Facilities Manager",
    ),
    Case(
        "b20",
        "Positive Handling Policy\n\nPolicy Adopted from the county model: \nAdopted on: "
        "9th June 2016\n\nReview date: June 2019\nBell Lane Special School\n" + bodies.BEHAVIOUR,
        title="Positive Handling Policy",
        school="Bell Lane Special School",
        approved=("2016-06-09",),
        next_review="2019-06",
    ),
    Case(
        "b21",
        "Capability Procedure\n\nApproved by: Directors of Gilded Wing Academy Trust\nDate "
        "of approval: Spring 2 2021\nDate of next review: Spring 2 2023\nGilded Wing "
        "Academy Trust\n",
        title="Capability Procedure",
        school="Gilded Wing Academy Trust",
        approved=("2021-21",),
        next_review="2023-21",
        approved_by="Directors",
    ),
    Case(
        "b22",
        "Nursery Admissions Policy\nThis policy was adopted at a meeting of Duckling "
        "Pre-School\nHeld on 14 September 2018\nDate to be reviewed September 2019\nSigned "
        "on behalf of the management committee\nName of signatory Mrs Wren Abbot\nRole of "
        "signatory (e.g. chair, director or owner) Chair\n",
        title="Nursery Admissions Policy",
        school="Duckling Pre-School",
        approved=("2018-09-14",),
        approved_by="Duckling Pre-School",
        next_review="2019-09",
        signatories=(("Mrs Wren Abbot", "Chair", None),),
    ),
    Case(
        "b23",
        "English Policy\n\nOur Lady and St Wilfrid RC Primary School\n\nDate of Policy "
        "Sept 2012\nReview Date Sept 2014\n\n1. Introduction\nEnglish has a pre-eminent "
        "place at Our Lady and St Wilfrid RC Primary School.\n",
        title="English Policy",
        school="Our Lady and St Wilfrid RC Primary School",
        written="2012-09",
        next_review="2014-09",
    ),
    Case(
        "b24",
        "Behaviour and Discipline Policy\n\nNorthway Middle School\n\nDate agreed: 20th "
        "June 2017\nSigned (Chair): ____________\nReview date: as required\n" + bodies.BEHAVIOUR,
        title="Behaviour and Discipline Policy",
        school="Northway Middle School",
        approved=("2017-06-20",),
        signatories=((None, "Chair", None),),
    ),
    Case(
        "b26",
        "Looked After Children Policy\n\nStatus: Draft\n\nAgreed by Local Governing "
        "Board:\nDate:\n\nTitherley Academy\n" + bodies.SAFEGUARDING,
        title="Looked After Children Policy",
        school="Titherley Academy",
        approved_by="Local Governing Board",
    ),
    Case(
        "b27",
        "Recruitment Policy\n\nRedgate House School\n\nReviewed February 2019 (SLT)\nNext "
        "review February 2020\n\nPage 1 of 12 Redgate House School\n" + bodies.SAFEGUARDING,
        title="Recruitment Policy",
        school="Redgate House School",
        reviewed=("2019-02",),
        next_review="2020-02",
    ),
    Case(
        "b28",
        "Our School Uniform News\n\nWe are pleased to tell families at Foxcombe School "
        "that the new jumpers have arrived. Please let us know your size by Friday 3 May. "
        "The latest newsletter has the prices.\n",
        is_policy=False,
    ),
    Case(
        "b29",
        "Emergency Closure Policy\nMarch 2011\nHatherley Brook School\n\nThe Head decides "
        "by 7am whether Hatherley Brook School is to close. Parents will be told by "
        "text.\n\nThis policy was approved by the Full Governing Body at their meeting in "
        "March 2011 and will next be reviewed in March 2014.\n",
        title="Emergency Closure Policy",
        school="Hatherley Brook School",
        approved=("2011-03",),
        next_review="2014-03",
        approved_by="Full Governing Body",
    ),
    Case(
        "b30",
        "Biometric Data Policy\n\nAuthor: Data Manager\nApproved by: Trustees\nApproval "
        "date: 1 Dec 2021\nImplementation date: 1 Jan 2022\nReview date: 1 Dec "
        "2022\nVersion: v1\n\nSeaward Multi Academy Trust\n" + bodies.DATA,
        title="Biometric Data Policy",
        school="Seaward Multi Academy Trust",
        approved=("2021-12-01",),
        next_review="2022-12-01",
        owner="Data Manager",
        approved_by="Trustees",
        version="v1",
    ),
)
