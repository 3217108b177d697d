"""The sixth batch: written after the rules were settled, to see what they are worth."""

from __future__ import annotations

from tests.unit.reading import bodies
from tests.unit.reading.cases import Case

CASES: tuple[Case, ...] = (
    Case(
        "f01",
        "1 STOURFIELD INFANT SCHOOL CHARGING AND REMISSIONS POLICY Agreed by Governors: "
        "Autumn 2014 "
        "Review Date: Autumn 2016 Signed: Chair of Governors\n\n2 Aims Stourfield Infant "
        "School makes no "
        "charge for lessons in school hours.\n",
        title="CHARGING AND REMISSIONS POLICY",
        school="STOURFIELD INFANT SCHOOL",
        approved=("2014-23",),
        next_review="2016-23",
        approved_by="Governors",
        signatories=((None, "Chair of Governors", None),),
    ),
    Case(
        "f02",
        "Relationships and Sex Education Policy\n\nKelder Bank Primary School\n\nApproved "
        "by:\nFull "
        "Governing Body\nDate: 24th March 2021\nLast reviewed on:\nMarch 2021\nNext review due "
        "by:\nMarch 2023\n" + bodies.SAFEGUARDING,
        title="Relationships and Sex Education Policy",
        school="Kelder Bank Primary School",
        approved=("2021-03-24",),
        reviewed=("2021-03",),
        next_review="2023-03",
        approved_by="Full Governing Body",
    ),
    Case(
        "f03",
        "Hawkstone Federation\n\nComplaints Policy\n\nThis policy was adopted by the "
        "Governing Body on 11 "
        "October 2016 and reviewed on 9 October 2018. The next review is due in October 2020.\n"
        + bodies.BEHAVIOUR,
        title="Complaints Policy",
        school="Hawkstone Federation",
        approved=("2016-10-11",),
        reviewed=("2018-10-09",),
        next_review="2020-10",
        approved_by="Governing Body",
    ),
    Case(
        "f05",
        "Online Safety Policy\n\nDate policy last reviewed: ________________\n\nSigned by:\n\n"
        "____________ Headteacher Date: ________\n____________ Chair of governors Date: "
        "________\n\n"
        "Mallard Close Primary School\n" + bodies.DATA,
        title="Online Safety Policy",
        school="Mallard Close Primary School",
        signatories=((None, "Headteacher", None), (None, "Chair of governors", None)),
    ),
    Case(
        "f06",
        "Exclusion Policy\n\nReview Date\nReviewed By\nApproved By\n\nJuly "
        "2019\nHeadteacher\nGoverning "
        "Body\n\nBeech Hollow Academy\n" + bodies.BEHAVIOUR,
        title="Exclusion Policy",
        school="Beech Hollow Academy",
        next_review="2019-07",
        approved_by="Governing Body",
    ),
    Case(
        "f07",
        "Data Protection Policy V3.1 May 2021\n\nFurzedown Multi Academy Trust\n\nOriginal "
        "version: "
        "September 2016\nRevised: May 2018\nRevised: May 2021\nNext revision: May 2023\n"
        + bodies.DATA,
        title="Data Protection Policy",
        school="Furzedown Multi Academy Trust",
        written="2016-09",
        reviewed=("2018-05", "2021-05"),
        next_review="2023-05",
        version="3.1",
    ),
    Case(
        "f08",
        "SCHOOL LETTINGS POLICY\n\nAdopted by Governors: 12.10.10\nReviewed: 15.11.12\nReviewed: "
        "20.11.14\nTo be reviewed: November 2016\n\nSt Bertelin's C of E (Aided) First "
        "School\n\nThe "
        "governors of St Bertelin's C of E (Aided) First School let the hall.\n",
        title="SCHOOL LETTINGS POLICY",
        school="St Bertelin's C of E (Aided) First School",
        approved=("2010-10-12",),
        reviewed=("2012-11-15", "2014-11-20"),
        next_review="2016-11",
        approved_by="Governors",
    ),
    Case(
        "f09",
        "Child Protection Policy\nOctober 2019\nGarrow Tower School\n\nDate of next "
        "review: October "
        "2020 or earlier if required by new legislation\n\nApproved by Governors: pending\n"
        + bodies.SAFEGUARDING,
        title="Child Protection Policy",
        school="Garrow Tower School",
        next_review="2020-10",
        written="2019-10",
        approved_by="Governors",
    ),
    Case(
        "f10",
        "First Aid Policy\n\nLeader: Mrs H Cope\nIssued: Sept 2022\nReview: Sept 2023\n\nTidewater "
        "School\n" + bodies.FIRST_AID + "\nSigned Mrs H Cope\n",
        title="First Aid Policy",
        school="Tidewater School",
        written="2022-09",
        next_review="2023-09",
        owner="Mrs H Cope",
        signatories=(("Mrs H Cope", None, None),),
    ),
    Case(
        "f11",
        "Health and Safety Policy\n\nFor the attention of all staff at Emberton Way "
        "School\n\nVersion "
        "number 5\nDate of last review January 2020\nDate of next review January "
        "2021\nReviewer Bursar\n\n"
        "Emberton Way School has a safety committee.\n",
        title="Health and Safety Policy",
        school="Emberton Way School",
        reviewed=("2020-01",),
        next_review="2021-01",
        version="5",
    ),
    Case(
        "f12",
        "ANTI-BULLYING POLICY\n\nGOVERNORS' COMMITTEE: Pupil Support\nDATE RATIFIED: 8 MAY "
        "2013\nDATE OF "
        "REVIEW: MAY 2015\n\nHIGH LEIGH COMMUNITY COLLEGE\n" + bodies.BEHAVIOUR,
        title="ANTI-BULLYING POLICY",
        school="HIGH LEIGH COMMUNITY COLLEGE",
        approved=("2013-05-08",),
        next_review="2015-05",
    ),
    Case(
        "f13",
        "Statement of Behaviour Principles\n\nBank Top Primary School\n\nThis statement "
        "was agreed by the "
        "Governing Body of Bank Top Primary School in Spring 2018 and is reviewed every "
        "two years.\n",
        title="Statement of Behaviour Principles",
        school="Bank Top Primary School",
        approved=("2018-21",),
        months=24,
        approved_by="Governing Body",
    ),
    Case(
        "f14",
        "Collective Worship Policy\n\nReviewed by: RE Leader and Headteacher\nReviewed: "
        "06/2019\nNext "
        "Review: 06/2022\nApproved by Ethos Committee\n\nSt Ebba's Church of England Academy\n",
        title="Collective Worship Policy",
        school="St Ebba's Church of England Academy",
        reviewed=("2019-06",),
        next_review="2022-06",
        approved_by="Ethos Committee",
    ),
    Case(
        "f15",
        "Staff Handbook Social Media Policy\n\nLast Review Date: 1 Sept 2021 | Next Review "
        "Date: 1 Sept "
        "2022 | Owner: HR Director | Approved: Board of Directors\n\nCalder Schools "
        "Partnership Trust\n\n"
        "Calder Schools Partnership Trust employs 900 people.\n",
        title="Staff Handbook Social Media Policy",
        school="Calder Schools Partnership Trust",
        reviewed=("2021-09-01",),
        next_review="2022-09-01",
        owner="HR Director",
        approved_by="Board of Directors",
    ),
    Case(
        "f16",
        "Medical Needs Policy\n\nMonitoring: this policy will be monitored by the SENCo "
        "and reviewed "
        "annually by the governors.\n\nAdopted 5.9.16\n\nFrome Road School\n" + bodies.FIRST_AID,
        title="Medical Needs Policy",
        school="Frome Road School",
        approved=("2016-09-05",),
        months=12,
    ),
    Case(
        "f17",
        "Use of Reasonable Force\n\nDate published: 03/09/2018\nDate for review: "
        "03/09/2019\nPublished "
        "by: Deputy Headteacher\n\nNine Elms Lane School\n\nThis policy is for all staff "
        "of Nine Elms Lane "
        "School.\n",
        title="Use of Reasonable Force",
        school="Nine Elms Lane School",
        written="2018-09-03",
        next_review="2019-09-03",
        owner="Deputy Headteacher",
    ),
    Case(
        "f18",
        "Policies and documents\n\nWelcome to our policies page at Tidewater School. All "
        "of our policies "
        "can be viewed here or downloaded. Hard copies of all policies are kept in the office.\n\n"
        "Admissions\nBehaviour\nSEND\n",
        is_policy=False,
    ),
    Case(
        "f19",
        "Governors' Visits Policy\n\nThe Governing Body of Long Furrow Primary School "
        "approved this "
        "policy on: 2 July 2019\n\nIt will be reviewed on: July 2021\n\nSigned by Mr D "
        "Poole (Chair of "
        "Governors)\n",
        title="Governors' Visits Policy",
        school="Long Furrow Primary School",
        approved=("2019-07-02",),
        next_review="2021-07",
        approved_by="Governing Body",
        signatories=(("Mr D Poole", "Chair of Governors", None),),
    ),
    Case(
        "f20",
        "English as an Additional Language Policy\n\nAgreed: 13 Jan 2014. Review: Jan "
        "2017. Signed: Mrs "
        "E Fynn, Headteacher\n\nBarton Mills Primary School\n\nPupils at Barton Mills "
        "Primary School "
        "speak 14 languages.\n",
        title="English as an Additional Language Policy",
        school="Barton Mills Primary School",
        approved=("2014-01-13",),
        next_review="2017-01",
        signatories=(("Mrs E Fynn", "Headteacher", None),),
    ),
)
