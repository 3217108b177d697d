"""The twelfth batch: dates of others, bodies in the way, and odd tables."""

from __future__ import annotations

from tests.unit.reading.cases import Case

CASES: tuple[Case, ...] = (
    Case(
        "l01",
        "Allegations Against Staff Policy\nMill Race Academy\n\nDate of last review"
        "    Reviewed by     Approved by     Date of next review\nNovember 2019"
        "          Principal       LGB             November 2021\n\nStaff at Mill Race"
        " Academy report at once. Keeping Children Safe in Education (September 2019)"
        " applies.\n",
        title="Allegations Against Staff Policy",
        school="Mill Race Academy",
        reviewed=("2019-11",),
        next_review="2021-11",
        approved_by="LGB",
    ),
    Case(
        "l02",
        "Nut Grove Primary School\nIntimate Care Policy\n\nThis policy is based on the"
        " county's model of May 2014. Governors ratified the policy on 2nd July 2014 and"
        " will look at it again in July 2017. Staff were trained on 4 September 2014."
        "\n\nSigned on behalf of the governors: B. Ashe\n",
        title="Intimate Care Policy",
        school="Nut Grove Primary School",
        approved=("2014-07-02",),
        next_review="2017-07",
        approved_by="Governors",
        signatories=(("B. Ashe", None, None),),
    ),
    Case(
        "l03",
        "Exclusion Policy\n\nAdopted: Spring 2016 (replacing the policy of Autumn 2012)"
        "\nLead: Pastoral Deputy\nReview: Spring 2019\n\nSandon Hall School acts within the"
        " guidance of September 2012. Sandon Hall School tells the parents.\n",
        title="Exclusion Policy",
        school="Sandon Hall School",
        approved=("2016-21",),
        next_review="2019-21",
        owner="Pastoral Deputy",
    ),
    Case(
        "l04",
        "Supporting Pupils with Medical Conditions\n\nWritten by: M Dale (SENDCo)"
        "      Date: 3.9.20\nShared with staff: 7.9.20\nAgreed with Governors: 22.9.20"
        "\nReview date: September 2021\n\nGorse Hill School keeps a plan for each child.\n",
        title="Supporting Pupils with Medical Conditions",
        school="Gorse Hill School",
        written="2020-09-03",
        approved=("2020-09-22",),
        next_review="2021-09",
        approved_by="Governors",
        owner="M Dale (SENDCo)",
    ),
    Case(
        "l06",
        "Health & Safety Policy\n\nApril 2019\n\nReview Date April 2020\n\nAdopted by the"
        " Management Committee of Ferry Road Nursery\n\nFire drills are held each term; the"
        " last was on 14 March 2019. The boiler was serviced in August 2018.\n",
        title="Health & Safety Policy",
        school="Ferry Road Nursery",
        written="2019-04",
        next_review="2020-04",
        approved_by="Management Committee",
    ),
    Case(
        "l07",
        "Design and Technology Policy\n\nSt Anne's R.C. Primary School\n\nPolicy Updated:"
        " 10/2020\nUpdated By: Mrs Y. Field\nReviewed & Approved by Governors: 11/2020"
        "\nNext Review: 10/2023\n\nChildren at St Anne's R.C. Primary School plan, make and"
        " judge.\n",
        title="Design and Technology Policy",
        school="St Anne's R.C. Primary School",
        approved=("2020-11",),
        reviewed=("2020-10", "2020-11"),
        next_review="2023-10",
        approved_by="Governors",
    ),
    Case(
        "l08",
        "Risk Management Policy\n\nVersion: 3 | Date: 12 May 2021 | Author: CFO | Approved"
        " by: Audit Committee (26 May 2021)\nReview frequency: every 2 years | Next review:"
        " May 2023\n\nCanal Side Learning Trust keeps a register of risks.\n",
        title="Risk Management Policy",
        school="Canal Side Learning Trust",
        written="2021-05-12",
        approved=("2021-05-26",),
        next_review="2023-05",
        months=24,
        approved_by="Audit Committee",
        owner="CFO",
        version="3",
    ),
    Case(
        "l09",
        "Teaching and Learning Policy\n\nChair of Governors ...................."
        "\nHeadteacher ....................\nDate ....................\n\nReviewed and"
        " updated January 2018\nTo be reviewed January 2020\n\nTeachers at Blue Gate"
        " Primary School plan together.\n",
        title="Teaching and Learning Policy",
        school="Blue Gate Primary School",
        reviewed=("2018-01",),
        next_review="2020-01",
        signatories=((None, "Chair of Governors", None), (None, "Headteacher", None)),
    ),
    Case(
        "l10",
        "Our school uniform\n\nFrom September 2021 children at Lark Lane School wear a"
        " green jumper. Order from the shop by 1 July 2021. Second-hand sales are on Friday"
        " 9 July at 3.15pm. Contact the office with any questions.\n",
        is_policy=False,
    ),
    Case(
        "l11",
        "Capability Procedure\n\nDate approved by Governing Body: 17.10.12\nDates reviewed:"
        " 16.10.13, 15.10.14, 14.10.15\nDate next due for review: October 2016\n\nHigh"
        " Storrs Park School follows the ACAS code.\n",
        title="Capability Procedure",
        school="High Storrs Park School",
        approved=("2012-10-17",),
        reviewed=("2013-10-16", "2014-10-15", "2015-10-14"),
        next_review="2016-10",
        approved_by="Governing Body",
    ),
    Case(
        "l12",
        "EYFS Policy\n\nWe review this policy every year, or sooner if the framework"
        " changes. It was last looked at in June 2022 by the EYFS Leader; the next look"
        " will be in June 2023.\n\nReception at Beck Side Infant School has its own garden."
        "\n",
        title="EYFS Policy",
        school="Beck Side Infant School",
        reviewed=("2022-06",),
        next_review="2023-06",
        months=12,
    ),
)
