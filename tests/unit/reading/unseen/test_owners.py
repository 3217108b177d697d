"""Who keeps a policy, under any label of responsibility."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_HEAD = "Thornfield Primary School\n\nBehaviour Policy\n\n"
_TAIL = (
    "\n\n1. Introduction\n\nThe school wants every pupil to feel safe. Staff meet pupils at the "
    "gate each morning and keep to the same routines.\n"
)

_CASES: list[tuple[str, str]] = [
    ("Policy Lead: Una Merrick", "Una Merrick"),
    ("Policy lead - Una Merrick", "Una Merrick"),
    (
        "School Leadership leads:\n\nMr T Ashdown, Deputy Headteacher - Quality of Education",
        "Mr T Ashdown, Deputy Headteacher - Quality of Education",
    ),
    ("SLT lead: Mr T Ashdown", "Mr T Ashdown"),
    ("SLT leads: Mr T Ashdown and Mrs P Crane", "Mr T Ashdown and Mrs P Crane"),
    ("Leads: Mr T Ashdown", "Mr T Ashdown"),
    ("Led by: Mr T Ashdown", "Mr T Ashdown"),
    ("Governance lead: Mr T Ashdown", "Mr T Ashdown"),
    ("Staff leads\nMr T Ashdown", "Mr T Ashdown"),
    ("Responsibility for maintaining policy\n\nHead teacher", "Head teacher"),
    ("Responsibility for updating this policy: Head teacher", "Head teacher"),
    ("Responsibility for the policy: Bursar", "Bursar"),
    ("Responsible for policy: Bursar", "Bursar"),
    ("Responsible for this policy - Mrs P Crane", "Mrs P Crane"),
    ("Responsibility of: Mrs P Crane", "Mrs P Crane"),
    ("Person with responsibility: Mrs P Crane", "Mrs P Crane"),
    ("Person(s) responsible for policy: PE subject leaders and SLT", "PE subject leaders and SLT"),
    (
        "Person responsible for implementation and monitoring: PE leaders and SLT",
        "PE leaders and SLT",
    ),
    ("Member of staff responsible for the     Nerys Owain\npolicy:", "Nerys Owain"),
    ("Member of staff with responsibility for   Nerys Owain\nthe Policy:", "Nerys Owain"),
    ("Designated member of staff / Nerys Owain", "Nerys Owain"),
    ("Designated member of staff: Nerys Owain", "Nerys Owain"),
    ("Author of the policy: Nerys Owain", "Nerys Owain"),
    ("Author of this policy - Nerys Owain", "Nerys Owain"),
    ("Policy author\nNerys Owain", "Nerys Owain"),
    ("Written by: Mrs E Lathom, January 2019", "Mrs E Lathom"),
    ("Prepared by: NJO", "NJO"),
    ("Prepared by NJO May 2019", "NJO"),
    ("Author: NJO/SLT", "NJO/SLT"),
    ("Owner: NJO", "NJO"),
    ("Initials of author: NJO", "NJO"),
    ("Policy prepared by Nerys Owain", "Nerys Owain"),
    ("Policy produced by: Nerys Owain (Bursar)", "Nerys Owain (Bursar)"),
    ("Drafted by Nerys Owain, Bursar", "Nerys Owain, Bursar"),
    ("Co-ordinator: Nerys Owain", "Nerys Owain"),
    ("Coordinator - Headteacher", "Headteacher"),
    ("Subject Leader: Mrs. C. Reave Governors for PE: Curriculum Committee", "Mrs. C. Reave"),
    ("Contact Person: Nerys Owain", "Nerys Owain"),
    ("Lead Member of Staff: Nerys Owain", "Nerys Owain"),
    ("Lead on reviewing policy: Head of Boarding", "Head of Boarding"),
    ("Lead for this policy: Head of Boarding", "Head of Boarding"),
    ("Staff member leading on this policy: Nerys Owain", "Nerys Owain"),
    ("Originator\nHR Department", "HR Department"),
    ("Department: HR Department\nOwner: HR Department", "HR Department"),
    ("Policy Holder: HR Department", "HR Department"),
    ("Responsible department: Finance", "Finance"),
    (
        "Owner(s): Katy Strong, Chief Operating Officer\nApproved by: LGB",
        "Katy Strong, Chief Operating Officer",
    ),
    ("Policy Owner          Chief Finance Officer", "Chief Finance Officer"),
    ("POLICY OWNER: CHIEF FINANCE OFFICER", "CHIEF FINANCE OFFICER"),
    ("Policy owner | Chief Finance Officer", "Chief Finance Officer"),
    ("Policy owned by the Bursar", "Bursar"),
    ("Document maintained by: Nerys Owain", "Nerys Owain"),
    ("Compiled by Nerys Owain", "Nerys Owain"),
    ("Created by: N. Owain", "N. Owain"),
    ("Written: N. Owain", "N. Owain"),
    ("Nerys Owain (author)", "Nerys Owain"),
    ("Nerys Owain - Policy Lead", "Nerys Owain"),
    ("Review led by: Nerys Owain", "Nerys Owain"),
    ("Review responsibility: Deputy Head", "Deputy Head"),
    ("Responsibility for review - Deputy Head", "Deputy Head"),
    ("Named lead: Nerys Owain", "Nerys Owain"),
    ("Key member of staff: Nerys Owain", "Nerys Owain"),
    ("To be reviewed by: Deputy Head (Pastoral)", "Deputy Head (Pastoral)"),
    ("This policy was written by Nerys Owain in May 2019.", "Nerys Owain"),
    ("The Bursar is responsible for this policy.", "Bursar"),
    ("Responsibility for this policy rests with the Bursar.", "Bursar"),
    ("The person responsible for this policy is the Bursar.", "Bursar"),
    ("The member of staff with responsibility for this policy is Nerys Owain.", "Nerys Owain"),
]


@pytest.mark.parametrize(("block", "owner"), _CASES, ids=[case[0] for case in _CASES])
def test_whoever_is_responsible_keeps_the_policy(block: str, owner: str) -> None:
    reading = read(from_text("policy.txt", _HEAD + block + _TAIL))
    assert reading.owner is not None
    assert reading.owner.value == owner
