"""Which of many names at the head is the title, as it is weighed; all are invented."""

from __future__ import annotations

import pytest

from governance.domain.reading import Confidence, read
from governance.domain.reading.blocks import from_text

_BODY = (
    "\n\n1. Introduction\nMarlbrook Junior School wants every pupil to be safe and to learn well. "
    "Staff, governors and parents work together for this.\n"
)
_HEADS = {
    # On one running line, between the school and the first label.
    "Marlbrook Junior School Attendance Policy Agreed by governors: May 2018 Review: May 2020": (
        "Attendance Policy"
    ),
    "1 MARLBROOK JUNIOR SCHOOL CHARGING AND REMISSIONS POLICY Date approved 4 May 2018": (
        "CHARGING AND REMISSIONS POLICY"
    ),
    "Page 1 Marlbrook Junior School - Lettings Policy - Version 2 - Autumn 2019": "Lettings Policy",
    "Policy: Marking and Feedback   Owner: Deputy Head   Date: June 2016": "Marking and Feedback",
    "Marlbrook Junior School Policy Document Educational Visits Policy Status: final": (
        "Educational Visits Policy"
    ),
    # Behind what a site or a converter set over it.
    "Skip to content\nMenu\nHome > Policies > Behaviour Policy\nBehaviour Policy\nMay 2019": (
        "Behaviour Policy"
    ),
    "Microsoft Word - Anti-bullying Policy.docx\n\nMarlbrook Junior School": "Anti-bullying Policy",
    "Home > Our school > Policies > Accessibility Plan - Marlbrook Junior School\nTranscript": (
        "Accessibility Plan"
    ),
    "Document transcript\n1 Marlbrook Junior School\nComplaints Procedure\nReviewed May 2017": (
        "Complaints Procedure"
    ),
    "Cookies\nPost date: 4 May 2018\n\nUniform Policy\nMarlbrook Junior School": "Uniform Policy",
    # Over several lines.
    "Marlbrook Junior School\n\nSpecial Educational Needs\nand Disability\nPolicy\n\nMay 2018": (
        "Special Educational Needs and Disability Policy"
    ),
    "POLICY FOR\nSAFEGUARDING AND\nCHILD PROTECTION\n\nMarlbrook Junior School": (
        "POLICY FOR SAFEGUARDING AND CHILD PROTECTION"
    ),
    "Supporting Pupils with\nMedical Conditions Policy\n\nApproved: May 2018": (
        "Supporting Pupils with Medical Conditions Policy"
    ),
    "Health, Safety and\n\nWellbeing Policy\n\nMarlbrook Junior School": (
        "Health, Safety and Wellbeing Policy"
    ),
    "Acceptable Use of ICT\nPolicy\nMarlbrook Junior School\nMay 2018": (
        "Acceptable Use of ICT Policy"
    ),
    # Beside other documents that are named as well.
    "Marlbrook Junior School\nWhistleblowing Policy\nTo be read with the Grievance Policy and the "
    "Staff Code of Conduct": "Whistleblowing Policy",
    "Marlbrook Junior School\nHomework Policy\nThis replaces the Home Learning Policy of 2012.": (
        "Homework Policy"
    ),
    "School policies\n\nFirst Aid Policy\n\nSee also: Health and Safety Policy": "First Aid Policy",
    "Contents\nAims\nDrugs Education Policy\nMarlbrook Junior School\nLinks: PSHE policy": (
        "Drugs Education Policy"
    ),
    "Document control\nTitle: Data Protection Policy\nLinked documents: Freedom of Information "
    "Policy\nOwner: Business Manager": "Data Protection Policy",
    # Without the word.
    "Marlbrook Junior School\nCollective Worship\nApproved by governors May 2018": (
        "Collective Worship"
    ),
    "Sex and Relationships Education\nMarlbrook Junior School\nReviewed May 2018": (
        "Sex and Relationships Education"
    ),
    "Administration of Medicines\n\nReviewed: May 2018\n\nMarlbrook Junior School": (
        "Administration of Medicines"
    ),
    "Marlbrook Junior School\n\nHome School Agreement\n\nSeptember 2018": "Home School Agreement",
    "Staff Code of Conduct\nMarlbrook Junior School\nAdopted May 2018": "Staff Code of Conduct",
}


_HEADS |= {
    "School Policy Record\nMarlbrook Junior School\n\nGoats Policy\nMay 2019": "Goats Policy",
    "Marlbrook Junior School\nHistory Policy\nMay 2019": "History Policy",
}


@pytest.mark.parametrize("head", _HEADS)
def test_the_likeliest_name_is_the_title(head: str) -> None:
    reading = read(from_text("head.txt", head + _BODY))
    assert reading.title is not None
    assert reading.title.value == _HEADS[head]


@pytest.mark.parametrize(
    "head",
    [
        "Marlbrook Junior School\n\nApproved by the Governing Body:\nSigned:",
        "Marlbrook Junior School\nSchool Policy\nThis policy is for all.",
        "Policy Statement\nMarlbrook Junior School",
        "School Policy Record\nMarlbrook Junior School\nApproved: May 2019",
        "Document Detail\nPolicy Reference Number: 001\nMarlbrook Junior School",
        "Policy Control Sheet\nMarlbrook Junior School\nReviewed: May 2019",
        "We are a kind school and this policy says how.",
        "[Insert title] Policy\nMarlbrook Junior School",
    ],
)
def test_what_names_no_document_is_no_title(head: str) -> None:
    assert read(from_text("head.txt", head + _BODY)).title is None


def test_the_reason_says_what_speaks_for_it() -> None:
    title = read(from_text("head.txt", "Title: Lettings Policy\nReview: May 2019" + _BODY)).title
    assert title is not None
    assert "behind its label" in title.because


def test_a_title_with_a_rival_is_not_confident() -> None:
    head = "Marlbrook Junior School\nHomework Policy\nHome Learning Policy\nMay 2018"
    title = read(from_text("head.txt", head + _BODY)).title
    assert title is not None
    assert title.confidence is not Confidence.CONFIDENT
