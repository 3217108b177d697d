"""What is a policy and what only speaks of policies; every text is invented."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_NONE = {
    "a council's news": "Trips policy\n\n05 Jun 2023\n\nA reminder to schools to keep to the "
    "council's trips policy\n\nThe head agrees first.\n\nWas this page useful?\n\nSearch news\n",
    "an article of advice": "Homework policy (primary)\n\nRead examples of homework policies.\n\n"
    "Last reviewed on 9 January 2023\nSchool types: All School phases: All\n\nYou need not have "
    "one.\nThis article is for guidance.\n",
    "guidance of an authority": "Behaviour principles statement (statutory)\n\nApplies to\n\n"
    "  • Maintained schools\n\nReview frequency\n\nGoverning board free to determine.\n\nApproval\n"
    "\nFull governing board.\n\nWas this page helpful?\n",
    "a report to parents": "12\nDear Parents\nEach year the governing body of Fellbrook School "
    "must report on what was done. This is the full report for 2018-2019.\n\nPOLICIES The "
    "governing body reviewed and adopted these policies this year: Art "
    "(October 2018), Noise (May 2019).\n",
    "an annual statement": "Governors' Annual Statement 2018/19\nFellbrook School\n\nThe governing "
    "body met six times in the year.\n\nWe reviewed nine policies, among them Art (May 2019).\n",
    "a report on a grant": "Pupil Premium\n\nThe money comes to the school for children with free "
    "school meals.\n\nPupil Premium Report (updated 1.10.19)\nNumber on roll: 214. Sum: £40,920.\n"
    "Date of next review of the strategy: July 2020\n",
    "a committee's terms of reference": "Site Committee\nTerms of reference:\n· To decide within "
    "the governors' policy\n\nThese terms of reference agreed by the Governing Body\n19 September "
    "2017\n\nQuorum 3\n\nDate of next review   September 2018\n",
    "a leaflet": "CROSS WITH US?\nA leaflet for parents and carers\n\nTell us soon.\n\nThe whole "
    "story is in our Complaints Policy, which governors approved in March 2020. It is on the "
    "website.\n",
    "a consultation": "Admissions Policy 2017\n\nThe school thinks of changing its Admissions "
    "Policy from September 2017. The draft policy is below. If you have anything to say about it, "
    "please tell the school by 31st January 2016. Thank you.\n",
    "a dated list": "Home / Policies\n\nHere are the policies of Fellbrook Primary.\n\n"
    "Quiet Plan – approved March 2021, next review March 2024\nNoise Policy – approved May 2022\n"
    "Behaviour Policy – approved September 2022\nComplaints Procedure – approved July 2021\n"
    "Uniform – approved February 2022\n",
    "a table of policies": "The Governing Body approve all Statutory policies.\n\nClick a link to "
    "open.\n\n Policy  Date of Last Review  Date of Next Review\n Noise Policy  June 2017  May 2019"
    "\n Art Policy  May 2017  As practice changes\n Quiet Plan 2015-2018  June 2015  Yearly\n"
    "Complaints Policy  June 2016\nSingle Policy  March 2012  Every 4 years\n",
    "an index page": "Policies and documents\n\nPolicies are listed in alphabetical order\n\n"
    "If you cannot see the one you want, please ask.\n\nEach academy has its own policies as well. "
    "Paper copies may be had from any school.\n\nA\n\nB\n",
}
_NONE |= {
    "a newsletter": "The Beacon      Friday 3rd May 2019\nNewsletter of Fellbrook School\n"
    "\nKindness Policy: governors approved a new policy. It is reviewed every two years.\n\n"
    "Mrs A Quill\nHeadteacher\n",
    "a timeline": "In a parent consultation the kindness policy was shared.\nTimeline for "
    "consultation:\n3rd May 2019 - newsletter: consultation opens\n9th June 2019 - consultation "
    "closed\nFor the policy click here.\nThe policy will be reviewed in Spring 2021.\n",
    "an explanation": "Why do we have policies?\nPolicies help us at Fellbrook School.\nHow often "
    "are policies reviewed?\nPolicies are reviewed annually. Some policies are the county's.\n\n"
    "Kindness Policy 2019\nComplaints Procedure\n",
}
_NONE |= {
    "a long page of an authority": "Complaints\n\nComplaints procedure (statutory)\n\nApplies "
    "to\n\n"
    "  • Maintained schools\n  • Maintained nursery schools\n\nBackground\n\nThe governing board "
    "must "
    "set out how complaints are dealt with and should publish it.\n\nReview frequency\n\nGoverning "
    "board free to determine.\n\nApproval\n\nFull governing board.\n\nLegislation\n\nEducation Act "
    "2002: Section 29\n\nWas this page helpful?\n\nVery poor\nPoor\nGood\n",
    "news of an approval": "Admissions Policy\n\n2023/24 Admissions Policy Consultation\n\nThe "
    "consultation process is now over and our Admissions Policy for 2023-24 was approved by "
    "governors "
    "of Fellbrook Primary School.\n\nParents may object until 15 May 2022. See the website for "
    "how to "
    "do so.\n\nAdmissions Policy 2023-24 (pdf)\n",
}
_NONE |= {
    "a prospectus": "Fellbrook School\n\nPROSPECTUS 2021-2022\n\nCONTENTS\n\n04 WELCOME\n14 "
    "ADMISSIONS"
    "\n30 CHARGING\n\nWELCOME\n\nThe governors review the charging policy every year.\n\n30 "
    "CHARGING\n\n"
    "No charge is made. The policy was approved by governors in June 2020 and will be "
    "reviewed in June 2023.\n\nMrs A Quill\nHead teacher\n",
    "a timetable of policies": "Statutory Policies for Schools\n\nThis page tells of the policies "
    "that governing bodies must have.\n\nPolicy 1\n\nNoise\n\nGovernors adopted this policy in "
    "May 2019. "
    "It is reviewed every two years. The next review is due in May 2021.\n\nPolicy 2\n\nArt\n\n"
    "Governors adopted this policy in May 2018. The next review is due in May 2022.\n\nPolicy 3"
    "\n\nQuiet\n\nGovernors adopted this policy in May 2017. The next review is due in May 2020."
    "\n\nPolicy 4\n\nSnow\n\nGovernors adopted this policy in May 2016.\n\nFellbrook School\n",
}
_POLICIES = {
    "a policy and schedule": "Last review: May 2019 Approval: Next review: Records Policy and "
    "Schedule\n\n1 Last review: May 2019 Approval: Next review: Records Policy and Schedule\n\n2 "
    "Introduction The Fellbrook Foundation knows that records must be kept well. Scope of the "
    "Policy "
    "and Schedule This Policy and Schedule applies to all records on paper or a computer. A small "
    "part will be kept for ever. Responsibilities The school office is told which papers may be "
    "found where. Schedule: visitors' book, current year + 6; returns, current year + 3.\n",
    "reasons for one policy": "Snacks Policy\n\nClick here to download the PDF\n\nNext Review "
    "Date: "
    "May 2023\n\nWhy do we have a Snacks Policy?\n\nTo see that snacks do children good.\n\nThis "
    "policy is for all academies of Fellbrook Trust; also clubs.\n\nChildren have fruit and "
    "water.\nSweets are not used as rewards.\nThe kitchen is inspected about once a year.\n",
    "a report to the trust": "Skip to content\n\nInformation and data\n\nDate and status: "
    "Effective "
    "June 2019\nRequired actions: Yearly report to Trust board\n\n1. Introduction\n\n1.1. The "
    "Fellbrook Trust uses information about pupils so that it can teach them. It will do so within "
    "the law and this policy applies to all staff.\n\n1.2. It must be kept safe.\n",
    "families, hours and votes": "Attendance Policy\n\nRevised:     March 2014\n\nFellbrook School "
    "expects every pupil. Families are invited to help.\n\nRegisters are taken at 8.50am and again "
    "at 1.10pm. Your views are asked for each year.\n\nPupils must come every day.\n",
    "a policy on the grant": "Pupil Premium Policy\n\nFellbrook School spends the premium on "
    "teaching first. £1,320 comes for each child with free school meals.\n\nApproved: May 2019\n",
    "a policy with its history": "Noise Policy\n\nFirst Version – May 2014\nSecond Version – May "
    "2016\nThird Version – May 2018\nFourth Version – May 2020\n\nFellbrook School is quiet.\n",
    "a policy beside others": "Noise Policy\nFellbrook School\n\nThis policy is read with:\nQuiet "
    "Policy, May 2018\nArt Policy, May 2017\nCalm Plan, May 2016\nComplaints Procedure, May 2015\n",
    "a policy of a committee": "Charging Policy\nFinance Committee\n\nThe terms of reference of the"
    " committee give it this policy.\nApproved: May 2019\nFellbrook School must charge little.\n",
    "a procedure with a leaflet": "Complaints Procedure\nFellbrook School\n\nTell us first. A "
    "leaflet for parents is in the hall. Staff must answer in ten days.\n\nAdopted: May 2020\n",
}


@pytest.mark.parametrize("name", _NONE)
def test_what_only_speaks_of_policies_is_none(name: str) -> None:
    assert not read(from_text("page.txt", _NONE[name])).is_policy


@pytest.mark.parametrize("name", _POLICIES)
def test_a_policy_is_a_policy_whatever_it_speaks_of(name: str) -> None:
    assert read(from_text("policy.txt", _POLICIES[name])).is_policy


def test_a_site_of_other_people_s_documents_does_not_make_a_policy_a_page_of_links() -> None:
    head = (
        'Size: px\nDownload "Kindness Policy"\n2 years ago\nViews: 12\nDownload\n\nTranscription\n'
    )
    text = "\n1 Fellbrook School Kindness Policy Approved: May 2020\n\nStaff must be kind.\n"
    reading = read(from_text("kindness.txt", head + text))
    assert reading.is_policy
    assert reading.title is not None
    assert reading.title.value == "Kindness Policy"
