"""The second batch: flattened pages, running furniture, conflicts, drafts, odd signatures."""

from __future__ import annotations

from tests.unit.reading import bodies
from tests.unit.reading.cases import Case

CASES = (
    Case(
        "b01",
        "1 Ravensmoor Primary School Attendance Policy Policy Type: Statutory Ratified by "
        "LGB: 03/10/2018 Review Cycle: Annual Next Review: 03/10/2019 Person Responsible: "
        "Mrs Kay Dunstan\n\n"
        "2 Ravensmoor Primary School Contents Aims 3 Roles 4 Registers 5\n\n3 Aims "
        "Ravensmoor Primary School wants every child in every day." + bodies.BEHAVIOUR,
        title="Attendance Policy",
        school="Ravensmoor Primary School",
        approved=("2018-10-03",),
        months=12,
        next_review="2019-10-03",
        approved_by="LGB",
        owner="Mrs Kay Dunstan",
    ),
    Case(
        "b02",
        "Homework Policy\n\nAdopted: Sept 2013\nReviewed: Sept 2014, Sept 2015\nNext "
        "review: Sept 2016\n\nSt Petroc's Voluntary Aided Primary School\n\nHomework at St "
        "Petroc's is little and often.\n",
        title="Homework Policy",
        school="St Petroc's Voluntary Aided Primary School",
        approved=("2013-09",),
        reviewed=("2014-09", "2015-09"),
        next_review="2016-09",
    ),
    Case(
        "b03",
        "BRIARFIELD COLLEGE\n\nFIRST AID POLICY\n\nApproved by the Governors: May "
        "2016\nReview date: May 2018\n"
        + bodies.FIRST_AID
        + "\nSigned: Alan Reeve\nChair of Governors\nDate: 18th May 2016\n\nSigned: Dr "
        "Moira Kemp\nPrincipal\nDate: 18th May 2016\n",
        title="FIRST AID POLICY",
        school="BRIARFIELD COLLEGE",
        approved=("2016-05",),
        next_review="2018-05",
        approved_by="Governors",
        signatories=(
            ("Alan Reeve", "Chair of Governors", "2016-05-18"),
            ("Dr Moira Kemp", "Principal", "2016-05-18"),
        ),
    ),
    Case(
        "b04",
        "Drugs Education Policy\n\nThis policy was agreed by the Governing Body in "
        "November 2010 and supersedes the policy of March 2006. It is to be reviewed every "
        "two years, or earlier if the law changes.\n\n"
        "Nettlecombe School\n\nStaff at Nettlecombe School know the drill.\n",
        title="Drugs Education Policy",
        school="Nettlecombe School",
        approved=("2010-11",),
        months=24,
        approved_by="Governing Body",
    ),
    Case(
        "b05",
        "Hexley Grammar School\n\nPolicy on the Use of Reasonable Force\n\nReview date: "
        "July 2020\n\nSigned by:\n\n_______________ Headteacher   Date: "
        "________\n\n_______________ Chair of Governors   Date: ________\n" + bodies.BEHAVIOUR,
        title="Policy on the Use of Reasonable Force",
        school="Hexley Grammar School",
        next_review="2020-07",
        signatories=((None, "Headteacher", None), (None, "Chair of Governors", None)),
    ),
    Case(
        "b06",
        "SEND Information Report\n\nUpdated: September 2021\nTo be updated: September "
        "2022\n\nCullercoats Lane Primary School\n" + bodies.SAFEGUARDING,
        title="SEND Information Report",
        school="Cullercoats Lane Primary School",
        reviewed=("2021-09",),
        next_review="2022-09",
    ),
    Case(
        "b07",
        "Staff Appraisal Policy\n\nVersion 1.3\n\nOwner: HR Manager\nApproving body: Board "
        "of Trustees\nApproved: 22/03/2023\nNext review: March 2025\n\nPalatine Schools "
        "Trust\n\nThe Palatine Schools Trust adopts the model policy published by the "
        "Department in May 2019.\n",
        title="Staff Appraisal Policy",
        school="Palatine Schools Trust",
        approved=("2023-03-22",),
        next_review="2025-03",
        owner="HR Manager",
        approved_by="Board of Trustees",
        version="1.3",
    ),
    Case(
        "b08",
        "Mobile Phone Policy\n\nApproved By: Governing Board  Approved On: 12/05/2022  "
        "Review On: 12/05/2024\n\nKingsdown Park School\n" + bodies.DATA,
        title="Mobile Phone Policy",
        school="Kingsdown Park School",
        approved=("2022-05-12",),
        next_review="2024-05-12",
        approved_by="Governing Board",
    ),
    Case(
        "b09",
        "Teaching and Learning Policy\n\nPolicy Number: 14\nDate of Policy: June "
        "2014\nDate agreed by Governors: July 2014\nDate of Review: July 2016\n\nFirtree "
        "Lane Infant and Nursery School\n",
        title="Teaching and Learning Policy",
        school="Firtree Lane Infant and Nursery School",
        written="2014-06",
        approved=("2014-07",),
        next_review="2016-07",
        approved_by="Governors",
    ),
    Case(
        "b10",
        "Exclusions Policy\n\nHistory of most recent policy changes\nDate Page Change "
        "Origin of change\nMay 2017 Whole document New policy Headteacher\nJune 2019 p4 "
        "Updated after guidance Deputy\n\nAshgrove Secondary School\n\nAshgrove Secondary "
        "School excludes as a last resort." + bodies.BEHAVIOUR,
        title="Exclusions Policy",
        school="Ashgrove Secondary School",
        written="2017-05",
        reviewed=("2019-06",),
    ),
    Case(
        "b11",
        "Curriculum Policy\nQueensbridge Primary School\n\nLast review: 11.1.21\nNext "
        "review: 11.1.22\n"
        + bodies.BEHAVIOUR
        + "\nMonitoring and review\nThis policy will be reviewed every two years by the "
        "governing body.\n",
        title="Curriculum Policy",
        school="Queensbridge Primary School",
        reviewed=("2021-01-11",),
        next_review="2022-01-11",
        months=24,
    ),
    Case(
        "b12",
        "Educational Visits Policy\n\nWoodlark Primary School\n\nRatified by Governing "
        "Body 15 March 2022\nSigned Chair of Governors J Marsh\nReview March 2023\n"
        + bodies.FIRST_AID,
        title="Educational Visits Policy",
        school="Woodlark Primary School",
        approved=("2022-03-15",),
        next_review="2023-03",
        approved_by="Governing Body",
        signatories=(("J Marsh", "Chair of Governors", None),),
    ),
    Case(
        "b13",
        "Acceptable Use Policy\n\nAdopted by the governing body of Tolpuddle First School: "
        "7 May 2015\nReviewed by the governing body: 5 May 2016\n\nNext review: Summer Term 2017\n"
        + bodies.DATA,
        title="Acceptable Use Policy",
        school="Tolpuddle First School",
        approved=("2015-05-07",),
        reviewed=("2016-05-05",),
        next_review="2017-22",
        approved_by="governing body",
    ),
    Case(
        "b14",
        "Physical Education Policy\n\nGlebe Road Primary School\n\nPE is taught twice a "
        "week at Glebe Road Primary School.\n\nPolicy reviewed and agreed by governors: "
        "3/12/2013\nDate for next review: 12/2016\n",
        title="Physical Education Policy",
        school="Glebe Road Primary School",
        approved=("2013-12-03",),
        next_review="2016-12",
        approved_by="governors",
    ),
    Case(
        "b15",
        "Risk Assessment Policy\n\nReviewed by: Bursar\nLast reviewed: Michaelmas "
        "2021\nNext review: Michaelmas 2022\nPolicy owner: Bursar\n\nSt Dunstan's "
        "Preparatory School\n" + bodies.FIRST_AID,
        title="Risk Assessment Policy",
        school="St Dunstan's Preparatory School",
        reviewed=("2021-23",),
        next_review="2022-23",
        owner="Bursar",
    ),
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
        "b25",
        "Medicines in School\n\nPolicy Statement\n\nDate of Issue February 2020 Date of "
        "Review February 2021 Approved by Headteacher\n\nCastle Mead School\n" + bodies.FIRST_AID,
        title="Medicines in School",
        school="Castle Mead School",
        written="2020-02",
        next_review="2021-02",
        approved_by="Headteacher",
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
