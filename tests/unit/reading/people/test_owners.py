"""Who owns a policy, in the wordings and layouts of real control blocks."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_HEAD = "Fellbrook Primary School\nAnti-Bullying Policy\n\n"
_TAIL = "\nWe expect kindness of everyone here, and speak of it in assembly.\n"

_CASES: list[tuple[str, str | None]] = [
    ("Person responsible: Mrs J Orrin\n", "Mrs J Orrin"),
    ("Responsible person: Headteacher\nReview: annually\n", "Headteacher"),
    ("Responsible officer:\tSchool Business Manager\n", "School Business Manager"),
    ("Responsible lead - Assistant Headteacher (Inclusion)\n", "Assistant Headteacher (Inclusion)"),
    ("Policy holder: SENDCo\n", "SENDCo"),
    ("Policy Holder   Delia Quill   Next review   May 2021\n", "Delia Quill"),
    ("Author/Lead: T Pike\nDate: May 2018\n", "T Pike"),
    ("Author / Lead\nT Pike\nDate of next review\nMay 2018\n", "T Pike"),
    ("SMT Link | Amy Quill |\nReviewed by | Council |\nNext review | May 2024 |\n", "Amy Quill"),
    ("SLT link: Amy Quill\n", "Amy Quill"),
    ("SLT Lead: Amy Quill\nGovernor link: Tom Pike\n", "Amy Quill"),
    (
        "Staff Lead Amy Quill\nSenior Lead Tom Pike\nPublication Date SUM/14\nNext Review SUM/17\n",
        "Amy Quill",
    ),
    ("Leadership link: Deputy Headteacher\n", "Deputy Headteacher"),
    ("Designated person: Mrs C Quill\nGovernor with Remit: Mrs T Pike\n", "Mrs C Quill"),
    ("Review lead: Mrs A Quill, Mr C Pike\n", "Mrs A Quill, Mr C Pike"),
    ("REVIEW LEAD Mrs A Quill, Mr C Pike\n", "Mrs A Quill, Mr C Pike"),
    ("Policy written by Tom Pike, Head of Science\n", "Tom Pike, Head of Science"),
    ("This policy was written by Tom Pike in May 2018.\n", "Tom Pike"),
    ("Policy updated by: Mrs A Quill (May 2019)\n", None),
    ("Updated by: Mrs C Quill\n", None),
    (
        "Written by: Mrs C Quill, SENCO, January 2020\nTo be reviewed: January 2022\n",
        "Mrs C Quill, SENCO",
    ),
    (
        "Owner(s): Karen Pike, Chief Operating Officer; Tom Orrin, Designated Safeguarding "
        "Lead\nApproved by: Governors\n",
        "Karen Pike, Chief Operating Officer; Tom Orrin, Designated Safeguarding Lead",
    ),
    (
        "Committee: Author: Curriculum TBP/SLT Date Adopted: Nov 2014 Review Date: Nov 2016\n",
        "TBP/SLT",
    ),
    (
        "Responsible Officer: Reviewed: Facilities Trust Manager & Principal November 2016\n",
        "Facilities Trust Manager & Principal",
    ),
    ("Staff responsible: Tom Pike Report to: Governors\nDate of review: May 2017\n", "Tom Pike"),
    ("STAFF RESPONSIBLE: Tom Pike REPORT TO: Governors\n", "Tom Pike"),
    ("Policy maintained by the Bursar\n", "Bursar"),
    ("Lead member of staff: Ms Orrin\n", "Ms Orrin"),
    ("Member of staff responsible: Ms Orrin\n", "Ms Orrin"),
    ("Staff member with responsibility for this policy: Ms Orrin\n", "Ms Orrin"),
    ("Who is responsible for this policy? Ms Orrin\n", "Ms Orrin"),
    ("Lead person    Ms Orrin    Committee    Resources\n", "Ms Orrin"),
    ("The person responsible for this policy is Mrs Orrin.\n", "Mrs Orrin"),
    (
        "Policy Author: Head of Human Resources\nPolicy sponsor: Chief Executive\n",
        "Head of Human Resources",
    ),
    ("Originator: T. Pike   Date: 01/09/2018\n", "T. Pike"),
    ("Prepared by: T Pike (SENDCo)\nPrepared on: 3 May 2019\n", "T Pike (SENDCo)"),
    ("Produced by\nTom Pike\nApproved by\nGoverning Body\n", "Tom Pike"),
    ("Policy Owner\nApproved by\nReview date\nTom Pike\nGoverning Body\nMay 2022\n", "Tom Pike"),
    ("Policy Owner Tom Pike Approved by Governing Body Review date May 2022\n", "Tom Pike"),
    ("Policy to be reviewed by: Tom Pike\n", "Tom Pike"),
    ("Lead Teacher: Amy Quill\n", "Amy Quill"),
    ("Subject Leader: Amy Quill\nDate: May 2016\n", "Amy Quill"),
    ("Co-ordinator: Amy Quill\nReview date: May 2018\n", "Amy Quill"),
    ("Coordinator responsible: Amy Quill\n", "Amy Quill"),
    ("Written by A Quill and T Pike, September 2019\n", "A Quill and T Pike"),
    ("Authors: A Quill & T Pike\n", "A Quill & T Pike"),
    ("Policy reviewed by: Amy Quill\nDate: May 2017\n", None),
    ("Department: Finance\nOwner: Finance Director\nReviewed: May 2016\n", "Finance Director"),
    ("Key contact: HR Manager\n", "HR Manager"),
    ("Policy Owner: Headteacher | Review: Annual | Approved: FGB\n", "Headteacher"),
    ("Policy owner:Tom PikeDate approved:May 2019Review date:May 2021\n", "Tom Pike"),
    ("Name of policy lead: Tom Pike\n", "Tom Pike"),
    ("Job title of author: Head of Year 7\n", "Head of Year 7"),
    ("Responsibility: Deputy Head (Pastoral)\n", "Deputy Head (Pastoral)"),
    ("Responsibility for policy: Pastoral Deputy\n", "Pastoral Deputy"),
    ("Policy ownership: Tom Pike, Bursar\n", "Tom Pike, Bursar"),
    ("Ownership: Bursar\n", "Bursar"),
    ("Policy manager: Bursar\nFrequency: annual\n", "Bursar"),
    ("Custodian of policy: Bursar\n", "Bursar"),
    ("Policy Lead(s)\tTom Pike and Amy Quill\n", "Tom Pike and Amy Quill"),
    ("Lead Officer – Director of Operations\n", "Director of Operations"),
    (
        "Document owner        Director of Operations\nDocument status       Approved\n",
        "Director of Operations",
    ),
    ("Accountable: Principal\nResponsible: Vice Principal\n", "Vice Principal"),
    ("Designated Safeguarding Lead: Amy Quill\n", None),
    ("Headteacher: Amy Quill\n", None),
    ("Lead Governor: Amy Quill\n", None),
    ("Contact: office@fellbrook.example\n", None),
    ("Author: \nDate: May 2020\n", None),
    ("Owner:\nApproved by: Governing Body\n", None),
    ("Owner: TBC\nApproved by: Governing Body\n", None),
    ("Written By:  Amy Quill                Reviewed by:  Tom Pike\nDate: May 2019\n", "Amy Quill"),
    ("Written by\tAmy Quill\tSeptember 2019\nReviewed by\tTom Pike\tSeptember 2020\n", "Amy Quill"),
    (
        "Name Date Role Written Amy Quill Deputy Head Approved Daniel Pike Head Teacher "
        "Ratified Andrea Hall Governor Next review Spring 2017\n",
        "Amy Quill Deputy Head",
    ),
    (
        "This policy has been written by Amy Quill (PE lead) after talks with staff.\n",
        "Amy Quill (PE lead)",
    ),
    ("Policy drawn up by Amy Quill\nDate drawn up: May 2015\n", "Amy Quill"),
    ("Amended by: Amy Quill\nOwner: Headteacher\n", "Headteacher"),
    ("Document author | Amy Quill\nApproved by | FGB\nDate | May 2020\n", "Amy Quill"),
    ("Lead: Amy Quill\nLast reviewed: May 2020\nNext review: May 2021\n", "Amy Quill"),
    ("Policy Lead: A. Quill / T. Pike\n", "A. Quill / T. Pike"),
    ("Policy Lead: Headteacher and SENCo\n", "Headteacher and SENCo"),
    ("Person(s) responsible for updating the policy: Headteacher, SENCo\n", "Headteacher, SENCo"),
    ("Persons responsible for reviewing: Amy Quill\n", "Amy Quill"),
    (
        "Member of Staff Responsible\nHead of Inclusion\nDate of Policy\nMay 2019\n",
        "Head of Inclusion",
    ),
    ("Role responsible: Business Manager\n", "Business Manager"),
    ("Lead professional: Mrs Orrin\n", "Mrs Orrin"),
    ("Policy Contact:   Mrs Orrin\n", "Mrs Orrin"),
    ("Reviewer: Mrs Orrin\nDate: May 2019\n", None),
    ("Last reviewed by Mrs Orrin on 3 May 2019\n", None),
    ("Created by: Mrs Orrin 03/05/2019\n", "Mrs Orrin"),
    ("Compiled by:  Mrs Orrin, Bursar\n", "Mrs Orrin, Bursar"),
    ("Issued by: Human Resources\nDate: May 2014\n", "Human Resources"),
    (
        "This policy is the responsibility of the Pastoral Deputy Headteacher and was last "
        "agreed by governors in May 2017.\n",
        "Pastoral Deputy Headteacher",
    ),
    ("The Headteacher is responsible for reviewing this policy.\n", "Headteacher"),
    ("The Business Manager has overall responsibility for this policy.\n", "Business Manager"),
    ("Everyone is responsible for this policy.\n", None),
    ("All staff are responsible for following this policy.\n", None),
    ("The Headteacher is responsible for implementing this policy.\n", None),
    ("Responsibility for this policy rests with the Bursar.\n", "Bursar"),
    ("The owner of this policy is Mrs A Quill, Bursar.\n", "Mrs A Quill"),
    ("Implementation of this policy is the responsibility of all staff.\n", None),
    (
        "Written: Amy Quill, Deputy Head\nApproved: Governing Body, May 2019\n",
        "Amy Quill, Deputy Head",
    ),
    ("Written: May 2019\nApproved: Governing Body, May 2019\n", None),
    (
        "2 KEY CONTACTS WITHIN THE SCHOOL DESIGNATED CHILD PROTECTION CO-ORDINATOR NAME: Amy Quill "
        "CONTACT NUMBER: DEPUTY DESIGNATED CHILD PROTECTION CO-ORDINATOR NAME: Mr T Pike CONTACT "
        "NUMBER: NOMINATED GOVERNOR FOR CHILD PROTECTION NAME: Mrs U Orrin CONTACT NUMBER:\n",
        None,
    ),
    (
        "1 Kindness Policy Updated August 2017 Next Review Date October 2018 Lead Staff for Review "
        "Kindness Co-ordinator\n",
        "Kindness Co-ordinator",
    ),
    ("Written communication matters.\n", None),
    ("Written Communication Policy\n", None),
    (
        "Created: September 2018\nBy: Whole Staff & Governors\nReview date: September 2019\n",
        "Whole Staff & Governors",
    ),
    ("Date written: May 2018   By: A Quill   Next review: May 2020\n", "A Quill"),
    ("Reviewed: May 2018   By: A Quill   Next review: May 2020\n", None),
    ("Review cycle: two years. Responsible: Mrs J Orrin.\n", "Mrs J Orrin"),
    ("Approved by Standards Committee 3/5/2019   Review 3/5/2021   Author T Pike\n", "T Pike"),
    ("Policy Type: Statutory/Website  Frequency: Annually  Owner: DHT  Approval: FGB\n", "DHT"),
    ("Lead: DHT    Committee: Standards    Cycle: 2 years\n", "DHT"),
    ("Author: T Pike (September 2018)\n", "T Pike"),
    ("This policy was written by the school in line with guidance by the council.\n", None),
]


def _owner(text: str) -> str | None:
    found = read(from_text("policy.txt", text)).owner
    return found.value if found else None


@pytest.mark.parametrize(("text", "owner"), _CASES)
def test_the_owner_is_read_at_the_head_and_at_the_foot(text: str, owner: str | None) -> None:
    assert _owner(_HEAD + text + _TAIL) == owner
    assert _owner(_HEAD + _TAIL + "\n" + text) == owner
