"""The fifteenth batch: names by house or town, letters spelled out, headers written again."""

from __future__ import annotations

from tests.unit.reading.cases import Case

CASES: tuple[Case, ...] = (
    Case(
        "o01",
        "Searches and Confiscation Policy\n\nPupils at Ravensworth Hall may be searched by two"
        " members of staff. Anything found is listed. A pupil who leaves Ravensworth Hall has it"
        " back.\n",
        title="Searches and Confiscation Policy",
        school="Ravensworth Hall",
    ),
    Case(
        "o02",
        "The Royal Grammar School: Tidewell\n\nFIRST AID POLICY\n\nThis policy says who treats"
        " whom, and where the boxes are kept.\n",
        title="FIRST AID POLICY",
        school="The Royal Grammar School: Tidewell",
    ),
    Case(
        "o03",
        "PSHE Policy\n\nTitle: PSHE policy\n\nPersonal, Social and Health Education Policy\n\n"
        "At Quillmoor Primary School we teach this each week. This policy says how.\n",
        title="Personal, Social and Health Education Policy",
        school="Quillmoor Primary School",
    ),
    Case(
        "o04",
        "Pets on School Grounds Policy\n\nBecause some pupils are afraid, Quillmoor Primary School"
        " keeps pets off its grounds. This policy does not cover assistance dogs.\n",
        title="Pets on School Grounds Policy",
        school="Quillmoor Primary School",
    ),
    Case(
        "o05",
        "Tarnbeck School of Technology Mobile Phones Policy 2019-2020 Version 2 Tarnbeck School of"
        " Technology wants phones out of sight. This policy says why.\n",
        title="Mobile Phones Policy",
        school="Tarnbeck School of Technology",
        version="2",
    ),
    Case(
        "o06",
        "STONEGARTHPRIMARY SCHOOL\n\nAttendance Policy\n\nThis policy is for parents.\n\n"
        "STONEGARTH PRIMARY SCHOOL - absence is reported by nine.\n",
        title="Attendance Policy",
        school="STONEGARTH PRIMARY SCHOOL",
    ),
    Case(
        "o07",
        "YSGOL MAES Y GARREG\n\nPolicy for Lone Working\n\nThe All Wales School Programme is not"
        " used here. Nobody works alone at height.\n",
        title="Policy for Lone Working",
        school="YSGOL MAES Y GARREG",
    ),
    Case(
        "o08",
        "NON-STATUTORY\n\nPOLICY\n\nQuillmoor Primary School\n\nVisiting Speakers Policy\n\nAt"
        " Quillmoor Primary School this policy is shared with each speaker.\n",
        title="Visiting Speakers Policy",
        school="Quillmoor Primary School",
    ),
    Case(
        "o09",
        "Page 1 of 4 Trustees Statement: Principles to Guide Pay\n\nTrustees Statement: Principles"
        " to Guide Pay\n\nFor the staff of Tarnbeck School\n\nPage 2 of 4 Trustees Statement:"
        " Principles to Guide Pay\n\nPay at Tarnbeck School is fair.\n",
        title="Trustees Statement: Principles to Guide Pay",
        school="Tarnbeck School",
    ),
    Case(
        "o11",
        "We are a Kind Hearts School\n\nReading Policy (revised in the spring)\n\nFamilies of"
        " Stonegarth Primary School read together. This policy says what.\n",
        title="Reading Policy",
        school="Stonegarth Primary School",
    ),
    Case(
        "o12",
        "Quillmoor Primary School\n\nGeneral Policies 7c Packed Lunch Policy\n\nBack to Policy"
        " List\n\nThis policy says what may be in the box.\n",
        title="Packed Lunch Policy",
        school="Quillmoor Primary School",
    ),
    Case(
        "o13",
        "To: Headteachers and Chairs of Governors\n\nDear Chair of Governors,\n\nSchools should"
        " decide their admission policies by 28 February. The wording was changed this year.\n",
        is_policy=False,
    ),
    Case(
        "o14",
        "STONEGARTH PRIMARY SCHOOL\n\nPERMISSION TO GIVE MEDICINE\n\nPlease fill in and sign this"
        " form.\n\nName of child\n\nDate of birth\n\nDaytime telephone no.\n\nI give consent to"
        " staff under the school policy.\n\nSignature(s)\n",
        is_policy=False,
    ),
)
