"""The thirteenth batch: schools without a kind word, two languages, numbers without a label."""

from __future__ import annotations

from tests.unit.reading.cases import Case

CASES: tuple[Case, ...] = (
    Case(
        "m01",
        "Ysgol Gynradd Nant y Rhos\n\nPOLISI YMDDYGIAD / BEHAVIOUR POLICY\n\nMabwysiadwyd gan y"
        " Corff Llywodraethol / Adopted by the Governing Body:   12 Mawrth / March 2019\n\nDyddiad"
        " adolygu / Review date:   Mawrth / March 2021\n\nOur rules\nReady, respectful, safe.\n",
        title="POLISI YMDDYGIAD / BEHAVIOUR POLICY",
        school="Ysgol Gynradd Nant y Rhos",
        approved=("2019-03-12",),
        next_review="2021-03",
        approved_by="Governing Body",
    ),
    Case(
        "m02",
        "Lockdown Procedure Policy\n\nOpening Doors\n\nNext Review Date: September 2024\n\n"
        "Lockdown answers anything outside Opening Doors that could harm people. Nobody at Opening"
        " Doors stays in the yard.\n",
        title="Lockdown Procedure Policy",
        school="Opening Doors",
        next_review="2024-09",
    ),
    Case(
        "m03",
        "St Kevern’s PS Positive Behaviour Policy Signature of Chair of Board of Governors:"
        " ________________________ Signature of Principal: ________________________ Date:"
        " ____________ Review due: OUR MISSION STATEMENT We keep a happy, safe and caring place.\n",
        title="Positive Behaviour Policy",
        school="St Kevern’s PS",
        signatories=(
            (None, "Chair of Board of Governors", None),
            (None, "Principal", None),
        ),
    ),
    Case(
        "m04",
        "1 Harrowfold High School Charges and Remissions Policy Renewal Date of Policy: October"
        " 2018 The Governors of Harrowfold High School are careful with families' money.\n",
        title="Charges and Remissions Policy",
        school="Harrowfold High School",
        next_review="2018-10",
    ),
    Case(
        "m05",
        "The Orchard Educational Visits Policy. Date of policy May 2018\n\nVisits belong to every"
        " pupil of The Orchard Pupil Referral Unit. The Orchard Pupil Referral Unit plans one a"
        " term.\n",
        title="Educational Visits Policy",
        school="The Orchard Pupil Referral Unit",
        written="2018-05",
    ),
    Case(
        "m06",
        "Page 1 of 2     Brackenhill Academy     Staff Code of Conduct     v4 (final)     Approved"
        " LGB 27 June 2022     Review due: June 2023\n\nSTAFF CODE OF CONDUCT\n\nAdults at"
        " Brackenhill Academy set the tone.\n\nPage 2 of 2     Brackenhill Academy     Staff Code"
        " of Conduct     v4 (final)     Approved LGB 27 June 2022     Review due: June 2023\n",
        title="STAFF CODE OF CONDUCT",
        school="Brackenhill Academy",
        approved=("2022-06-27",),
        next_review="2023-06",
        approved_by="LGB",
        version="4",
    ),
    Case(
        "m07",
        "POLICY 16 FIRST AID AND MEDICINES (INCLUDING EYFS)\n\nPolicy Reviewed by: Deputy Head"
        " Pastoral Date Reviewed Summer 2017 Next Review Date Summer 2018\n\nTREMAYNE HIGH SCHOOL."
        " Boxes are checked on Mondays at Tremayne High School. 1 Corinthians 5 v 11 hangs over"
        " the door.\n",
        title="FIRST AID AND MEDICINES (INCLUDING EYFS)",
        school="TREMAYNE HIGH SCHOOL",
        reviewed=("2017-22",),
        next_review="2018-22",
    ),
)
