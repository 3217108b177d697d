"""Titles in the shapes that schools give them; every school is invented."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_BODY = "\nFellbrook Primary School expects kindness of everyone, and says here how.\n"
_TITLED = [
    ("Fellbrook Primary School\nBehaviour Policy\n", "Behaviour Policy"),
    ("1 FELLBROOK PRIMARY SCHOOL LETTINGS POLICY Date: May 2019\n", "LETTINGS POLICY"),
    (
        "KINDNESS POLICY Fellbrook Primary School expects kindness of all.\nPolicy Details\n"
        "Document Name: Kindness Policy Fellbrook Primary School\nVersion Number: 2.0\n",
        "Kindness Policy",
    ),
    (
        "1 FELLBROOK PRIMARY SCHOOL KINDNESS POLICY together we grow Summary Policy Reference "
        "Number: 024 Category: Status: 21/03/2018\n\n2 Fellbrook Primary School Kindness Policy"
        " Page 1 of 10\n",
        "Kindness Policy",
    ),
    (
        "1 Fellbrook Primary School Policy No:C3 Kindness and Punctuality Policy and Procedures "
        "Revision No: 2 Date Issued: July 2012\n",
        "Kindness and Punctuality Policy and Procedures",
    ),
    (
        "1 The Fellbrook Primary School Policy Document Lettings Lettings Policy Approval Board of"
        " Governors\n",
        "Lettings Policy",
    ),
    (
        "1 FELLBROOK LEARNING PARTNERSHIP Kindness Policy and Management Procedure Date of "
        "Approval: 13 March 2017\n\nFellbrook Learning Partnership cares.\n",
        "Kindness Policy and Management Procedure",
    ),
    (
        "Whole School Policy Date reviewed: May 2019 1. Introduction CCTV Policy a. How it runs.\n"
        "The CCTV Policy is short.\n",
        "CCTV Policy",
    ),
    (
        "Equality Policy/Objectives\n\nSingle Equalities Policy\n\nDate of approval: May 2024\n",
        "Single Equalities Policy",
    ),
    (
        "Scroll to content\nFellbrook Primary School\nEYFS Policies\nEarly Years Policy\n\n"
        "Early Years Policy\n\nReview: May 2024\n",
        "Early Years Policy",
    ),
    (
        "1 FELLBROOK PRIMARY SCHOOL POLICY & PROCEDURES FOR E-SAFETY Chair of Governors"
        " Date./ / 20. Review Date./ / 20.\nThis policy is for all staff and pupils.\n",
        "POLICY & PROCEDURES FOR E-SAFETY",
    ),
    (
        "1 Fellbrook Primary School. Collective Worship. Life in full DOCUMENT REVIEW. GOVERNOR "
        "APPROVAL DATE: 20 October 2015\n",
        "Collective Worship",
    ),
    (
        "Equality Objectives Statement\n\nEquality information and objectives\n\nApproved by:\n\n"
        "Governing body\n",
        "Equality information and objectives",
    ),
    (
        "Policy for the Teaching of Art\nFellbrook Primary School\n",
        "Policy for the Teaching of Art",
    ),
    ("Fellbrook Primary School\nStaff Code of Conduct\nMay 2022\n", "Staff Code of Conduct"),
    ("Model Capability Policy\nFellbrook Primary School\n", "Model Capability Policy"),
    (
        "Home > Policies > Mobile Phones Policy\nMobile Phones Policy\nFellbrook Primary School\n",
        "Mobile Phones Policy",
    ),
    (
        "Kindness Policy Principal/ Policy Owner: Una Orrin Approved By: Leadership Team\n",
        "Kindness Policy",
    ),
    ("Fellbrook School\nLettings\nPolicy and Charges\n", "Lettings Policy and Charges"),
    ("Fellbrook School\nTogether we grow and learn\nKindness Policy\n", "Kindness Policy"),
    ("KIN-012 Kindness Policy v3\nFellbrook School\n", "Kindness Policy"),
    ("Kindness Policy - Draft\nFellbrook School\n", "Kindness Policy"),
    ("Skip to content ↓\n\nMenu\n\nKindness Policy\n\nFellbrook School\n", "Kindness Policy"),
    ("Microsoft Word - KINDNESS POLICY.docx\n\nFellbrook School\n", "KINDNESS POLICY"),
    (
        "file · Web viewAt Fellbrook School we are ki...\nPosted on 3-May-2019\n215 views\n\n"
        "Fellbrook School\nKindness Policy\n",
        "Kindness Policy",
    ),
    (
        "+ All Categories\nHome > Documents > Kindness and Calm Policy - Fellbrook School\n"
        "Transcript\n1\nSigned\nWe are kind.\n",
        "Kindness and Calm Policy",
    ),
    (
        "Transcription\n\n1 Last review: May 2017 Approval: Next review: Kindness and Calm Policy\n"
        "\n2 Kindness and Calm Policy Introduction Fellbrook School is kind.\n",
        "Kindness and Calm Policy",
    ),
    ("SAMPLE KINDNESS POLICY\n\nFellbrook School\nKindness Policy\n", "Kindness Policy"),
    (
        "Model noise policy for schools\nKindness and Calm Policy\nFellbrook School\n",
        "Kindness and Calm Policy",
    ),
    ("Aims of the Kindness Plan\nFellbrook School hopes for calm.\n", "Kindness Plan"),
    (
        "2 minute read\nMonitoring and review\n\nThis Kindness Policy at Fellbrook School is short."
        "\n",
        "Kindness Policy",
    ),
    (
        "Fellbrook School                      Policy file: K7\n-----\nKINDNESS POLICY\n",
        "KINDNESS POLICY",
    ),
    (
        "1 Fellbrook Primary School QUILL ACADEMY TRUST OFF-SITE KINDNESS POLICY. Date: May 2016\n",
        "OFF-SITE KINDNESS POLICY",
    ),
    (
        "Kindness\nDocument Type Policy\nTitle of document Supporting Pupils with Kind\n"
        "Words Policy\nNext review: May 2020\n",
        "Supporting Pupils with Kind Words Policy",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _TITLED)
def test_the_title_is_the_policy_s_own_name(text: str, wanted: str) -> None:
    found = read(from_text("policy.txt", text + _BODY)).title
    assert (found.value if found else None) == wanted
