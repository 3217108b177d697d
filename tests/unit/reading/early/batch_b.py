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
        reviewed=("2013-12-03",),
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
)
