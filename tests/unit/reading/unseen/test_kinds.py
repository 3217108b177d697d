"""A policy in any layout is one; what only speaks of policies is none. Every text is invented."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_POLICIES = {
    "all on one line": "Ambleford Primary School - Music Policy March 2017 Signed K. Orrin (Chair "
    "of Governors) 1. Introduction 1.1 Music is for all. 1.2 Each class sings daily. 2. Teaching "
    "2.1 Recorders are taught from Year 3. 3. Assessment 3.1 Work is recorded.",
    "page numbers run in": "1 Art Policy Reviewed May 2018 Mr D Lant Headteacher 1\n\n2 CONTENTS "
    "Page 1. Values 3 2. Aims 4 3. Work 5\n\n3 1. OUR VALUES Ambleford School believes that all "
    "children can draw. Parents have a duty to send an apron.",
    "a motto first": "1 Ambleford School is committed to keeping children safe and expects all "
    "staff to share this. POND POLICY Introduction The pond is deep. All visits must be led by a "
    "member of staff. Types of visit There are two. Consent is needed for each.",
    "the path of its file": "Company No: 0123456 Page 1 of 9 K:\\Shared\\Policies\\Finance "
    "Committee\\Gifts Policy 2019 FINAL.docx Status: FINAL Approval Date: 4 May 2019 Delegation: "
    "Finance Committee GIFTS POLICY 1. Introduction Ambleford School follows the county's model. "
    "Gifts must be declared.",
    "no word for a document": "Looked After Children\nReview date\nMrs Ada Linnet\n\nWe "
    "acknowledge "
    "that children in care need more of us. Staff of Ambleford Junior School are trained first. "
    "The designated teacher will keep a plan for each child and meet the carers each term.",
    "only a heading in capitals": "AMBLEFORD GRAMMAR SCHOOL WHOLE SCHOOL POLICY HOMEWORK (Agreed "
    "by Governors ) AIMS Homework is set weekly. Pupils may tell any adult if it is too long. The "
    "tutor writes it down and parents are told.",
    "families are told much": "Attendance Policy\nAmbleford School\n\nPlease ring the office by "
    "9.15am on the first day. Your child must come every day. If you would like to talk, see Mrs "
    "Orrin. Thank you for your help. Letters are sent after three days. Fines are set by the "
    "county.\nReviewed: June 2019",
    "the site it was found on": "Download 'Dogs Policy'\n3 years ago\nViews: 81\nTranscription\n1 "
    "Ambleford School Dogs Policy Dogs may not come on site. Assistance dogs are welcome. Staff "
    "should ask at the office.",
    "minutes of a committee within": "Staff Pay Policy\nAmbleford Academy\nApproved by the Finance "
    "Committee: May 2019\n\n1. The committee shall meet in the autumn. Its minutes are kept. "
    "2. Appeals are heard by three governors. Nobody in attendance may vote who has an interest.",
    "a form at its end": "Administration of Medicines\nAmbleford Primary\nThis policy was agreed "
    "in "
    "May 2018.\nMedicines are locked away. Parents must bring them in.\n\nAppendix A\nName of "
    "child: ________\nDate of birth: ________\nSignature of parent: ________",
    "a notice of law": "Privacy Notice (How we use pupil information)\nAmbleford Trust\nWe collect "
    "names and addresses. We keep them as long as the law requires. If you have a concern please "
    "tell our data protection officer. You can ask to see what we hold.",
    "a plan as a table": "Ambleford School\nAccessibility Plan 2021-24\nTarget   Action   By whom "
    "  "
    "When\nRamp to hall   Builder   Head   May 2022\nSigns   Order   SBM   June 2022\nThe plan is "
    "monitored by governors each year.",
}
_NONE = {
    "a model to copy": "Model trips policy\n\nThe guidance says that all schools need to:\n- Have "
    "a clear policy on the website.\n- Name a leader.\n\nThis model policy template is for you to "
    "adapt to your setting. It was last updated in May 2023.\n\nDownload the model (Word, 90KB)\n",
    "a note beside it": "Skip to content\n\nHomework Policy\n\nMay 2019 covering note to go with "
    "the Homework Policy\nThis note is published with the policy as the governors asked. They have "
    "adopted the policy although parents have not been asked yet. It is reviewed in 2020.\n\n"
    "Documents\nHomework Policy (PDF)\n",
    "an item of news": "Have your say on lunch\n\nThank you to the forty families who answered our "
    "survey at Ambleford Primary. Governors talked about it on 4 May 2018. Mrs Orrin will redraft "
    "the lunch policy. The current policy (approved March 2016) stays till then.\n\nPlease come to "
    "the coffee morning on Friday 8 June at 9am.\n\nAmbleford Bulletin no. 4\n",
    "minutes": "AMBLEFORD SCHOOL\nMinutes of the governing board, 4 May 2018\nPresent: A Orrin "
    "(Chair), B Lant\nApologies: C Roe\n1. The minutes of 2 March were agreed.\n2. The Behaviour "
    "Policy was approved. It will be reviewed in May 2019.\nThe meeting closed at 7.10pm.\n",
    "notes of a meeting": "Curriculum Committee, Ambleford School, 3 June 2021, 5pm\nPresent: Ada "
    "Orrin, Ben Lant. In attendance: the clerk.\n1 Apologies were accepted from Mr Roe.\n2 Matters "
    "arising: none.\n3 Governors approved the RSE Policy.\nDate of next meeting: 9 September\n",
    "an agenda": "Agenda\nFull Governors, Ambleford School, 4 May 2021 at 6pm\n1 Apologies\n2 "
    "Interests\n3 Policies for approval: Lettings Policy, Uniform Policy\n4 Any other business\n",
    "a list with links": "School Policies\n\nOur policies can be viewed by clicking the links "
    "below. A paper copy may be had from the office.\n\nAnti-Bullying Policy\nBehaviour Policy\n"
    "Charging Policy\nComplaints Policy\nUniform Policy\n",
    "a list of files": "Key information > Policies\nAccessibility Plan 2021.pdf\nBehaviour Policy "
    "Sept 21.docx\nComplaints Procedure.pdf\nFinance (FGB 4.5.21).pdf\nSEND Policy 2020-21.pdf\n",
    "a timetable of reviews": "Ambleford School policy review schedule\nPolicy | Last reviewed | "
    "Due\nAttendance | May 2019 | May 2020\nBehaviour | June 2019 | June 2020\nCharging | July "
    "2018 | July 2021\nComplaints | May 2018 | May 2020\nUniform | March 2019 | March 2022\n",
    "a form": "AMBLEFORD SCHOOL\nConsent form: use of images\nName of child: "
    "..............\nClass: "
    "......\nI have read the Photographs Policy (May 2019) and I give / do not give consent.\n"
    "Signature of parent: ............  Date: .........\nPlease return this form to the office.\n",
    "a complaint form": "Complaint form\nPlease complete and return to the head. See our "
    "Complaints "
    "Procedure, May 2019.\nYour name:\nPupil's name:\nYour relationship to the pupil:\nAddress:\n"
    "Telephone:\nPlease give details of your complaint:\nSignature:\nOffice use only\n",
    "a letter home": "Ambleford Junior School\n4 May 2019\nDear parents and carers\nFrom Monday "
    "the "
    "gate will open at 8.40. The new Uniform Policy was approved by governors last week and is on "
    "the website. Please let us know what you think.\nYours sincerely\nMrs A Orrin\nHeadteacher\n",
    "a job": "Site manager\nAmbleford School wishes to appoint a site manager, 37 hours a week, "
    "£21,000 per annum. You will have keys and follow the Health and Safety Policy. Closing date: "
    "4 May. Interviews on 11 May. All posts need an enhanced DBS check.\n",
    "a task list of a post": "JOB DESCRIPTION\nPost: Teaching assistant\nResponsible to: SENCo\n"
    "School: Ambleford Primary\nMain duties\n1 To support pupils.\n2 To follow the Behaviour "
    "Policy.\nReviewed each year with the post holder. Date: May 2019\n",
    "powers of a committee": "Finance Committee\nTerms of Reference\nMembership: five governors. "
    "Quorum: three.\n- To approve the Charging Policy\n- To monitor the budget\n- To advise the "
    "full board on pay\nAgreed May 2019\n",
    "advice for governors": "Reviewing your charging policy: what to ask\n\nLast reviewed on 4 May "
    "2022\nGoverning boards must approve a charging policy. Your school can decide how often. Key "
    "questions: is it fair to all? Log in to read the rest of this article.\n",
    "a year's report": "Annual governance statement 2020/21\nAmbleford School\nThe board met six "
    "times in the year. We approved fourteen policies, among them Attendance (May 2021) and "
    "Behaviour (June 2021). We thank the staff.\n",
    "terms and topics": "Year 3 curriculum map\nAutumn 1: Romans. Autumn 2: Light. Spring 1: "
    "Rivers. Spring 2: Plants. Summer 1: Maps. PE days: Monday. Spellings on Friday. See the "
    "Homework Policy, May 2019.\n",
    "a leaflet": "Worried about bullying?\nA leaflet for parents of Ambleford School\nTalk to the "
    "teacher. Then talk to the head. Ring us on 01234 567890. You can read more in our "
    "Anti-bullying Policy, approved in May 2019, on the website.\n",
    "a page of money": "Sports Premium\nThe school had £17,400 in 2019. We spent £9,000 on coaches "
    "and £2,000 on kit. Number on roll: 214. Read our Sports Premium report (PDF). Next review "
    "July 2020.\n",
    "what policies are": "What are policies for?\nPolicies help us all to know what to do. Most "
    "policies are reviewed every year, some policies every three years. Each policy goes to "
    "governors first. Ask at the office for paper copies of any of our policies.\n",
    "a report to governors": "Ambleford Primary School\n\nReports to Governors\n\nSubject Leader's "
    "Report to the Governing Body\nSubject: MUSIC   Coordinator: B. LANT\nIn my subject MUSIC the "
    "things I have achieved are:\n- Re-wrote the school's MUSIC policy\n- Attended a course in "
    "May\n",
    "a list by numbers": "Policies & Procedures\n\nAll our policies are reviewed annually. Please "
    "click on the policy you wish to view (below).\n\n07.01 Records\n\n08 Staff policy\n\n09.02 "
    "Absence\n\n10.02 Complaints procedure\n",
    "data on complaints": "Complaints received last year\n\nOur annual complaints data for "
    "Ambleford School is as follows:\nSept 2021 to August 2022: 7 complaints were received; 1 was "
    "heard under the Complaints Policy and 6 were settled.\n",
    "a page of a draft": "Uniform consultation\nThe governors are considering a change to the "
    "Uniform Policy. A draft is here. Tell us what you think by 4 May 2020. The consultation "
    "closes on Friday 8 May. Replies should go to the office.\n",
}


@pytest.mark.parametrize("name", _POLICIES)
def test_a_policy_in_any_layout_is_a_policy(name: str) -> None:
    assert read(from_text("policy.txt", _POLICIES[name])).is_policy


@pytest.mark.parametrize("name", _NONE)
def test_a_text_of_another_kind_is_no_policy(name: str) -> None:
    assert not read(from_text("page.txt", _NONE[name])).is_policy
