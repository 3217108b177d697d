"""Titles as strangers set them: stacked, run together, dated, marked as models; all invented."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_BODY = "\n\nStaff of Ambleford Primary School must be fair. This policy applies to all pupils.\n"
_TITLES = {
    # A word or two a line.
    "Dogs &\nOther\nAnimals\nPolicy": "Dogs & Other Animals Policy",
    "Art\n\nand\n\nDesign\n\nPolicy": "Art and Design Policy",
    "CALM\nAND\nKIND\nPOLICY": "CALM AND KIND POLICY",
    "Bikes\n\nand\n\nScooters\n\nPolicy\n\nUpdated June 2017": "Bikes and Scooters Policy",
    "Gifts,\nLoans and\nFavours\nPolicy": "Gifts, Loans and Favours Policy",
    # Years behind a plan, scheme or policy are no part of its name.
    "Ponds Plan 2017 - 2021": "Ponds Plan",
    "Ponds Plan 2017/18": "Ponds Plan",
    "PONDS POLICY (2017-2020)": "PONDS POLICY",
    # What it was made from, and its state, in brackets.
    "PONDS POLICY AND PROCEDURE (Schools Model) DRAFT": "PONDS POLICY AND PROCEDURE",
    "Ponds Policy (County Model)": "Ponds Policy",
    "Ponds Policy (draft)": "Ponds Policy",
    "Ponds Policy (non-statutory)": "Ponds Policy",
    "Ponds Policy (Version 3)": "Ponds Policy",
    # A model's name above the school's own.
    "HR Model Pond Policy\n\nAmbleford Primary School\n\nPond Policy": "Pond Policy",
    # A label or a heading for every policy around the name.
    "1 Ponds Policy Policy: Ponds Policy Effective Date: May 2013": "Ponds Policy",
    "Ponds Policy Policy Title: Ponds Policy": "Ponds Policy",
    "Policy Statement Pond Care Policy": "Pond Care Policy",
    "School Policy Document: Pond Care Policy": "Pond Care Policy",
    "Ponds Policy Whole school WEBSITE Statutory? Yes Reviewed June 2018": "Ponds Policy",
    "Ponds Policy internal": "Ponds Policy",
    # Ages and numbers before the name.
    "16-19 Ponds Policy": "16-19 Ponds Policy",
    "14-16 Bursary Policy": "14-16 Bursary Policy",
    "9. Ponds Policy": "Ponds Policy",
    # What the policy covers besides, within a running line.
    "1 Ambleford Primary School Agreed: March 2018 Due for review: March 2019 Pond Policy incl "
    "Welfare To keep within the law every employer prepares a policy.": "Pond Policy incl Welfare",
    # Behind the values of a flattened block, before its first section.
    "Page 1 of 9 Status: FINAL Approval Date: 4 May 2019 Delegation: Site Committee SAFE PONDS "
    "POLICY 1. Introduction Ambleford Primary School has a pond.": "SAFE PONDS POLICY",
    # A house's motto, letterhead or letters before the name.
    "1 Founded 1571 HIRE OF PONDS POLICY Date of Review: March 2017": "HIRE OF PONDS POLICY",
    "APS - Pond Care Policy": "Pond Care Policy",
    "(APS) Pond Care Policy": "Pond Care Policy",
    "1 Mill Lane Fellbrook Tel Fax Headteacher Mrs A Lint POLICY : POND CARE POLICY Date Adopted : "
    "May 2016": "POND CARE POLICY",
    "HR Model POND CARE POLICY 2015/2016": "POND CARE POLICY",
    "1 Ambleford School Next review: September Introduction Ponds Policy a. The purpose of this is "
    "to keep ponds safe.": "Ponds Policy",
    # What stands behind it, besides years: codes, issues, brackets cut short, first sections.
    "Ponds Policy (W045)": "Ponds Policy",
    "Ponds Policy Issue 3": "Ponds Policy",
    "1 Ambleford Primary School POND CARE POLICY MISSION STATEMENT Happy together Date of policy "
    "review May 2016": "POND CARE POLICY",
    "Pond Care Policy General principles Every pond in the grounds of the school is fenced, and "
    "nobody goes near it without a member of staff. The gate is kept locked, and the key is in the "
    "office. Approved: May 2016": "Pond Care Policy",
    # A label that begins with the name's last word.
    "1 Ponds in School Policy Reviewed September 2016 Mrs B Roe Headteacher": "Ponds in School "
    "Policy",
    "Keeping of Ponds Policy and Procedure Reviewed July 2015 by governors": "Keeping of Ponds "
    "Policy and Procedure",
    "Accessibility Plan Updated November 2015": "Accessibility Plan",
    "1 Accessibility Plan Date June 2017 Review Frequency Annually": "Accessibility Plan",
    "Lockdown Procedure Reviewed September 2015 Mrs B Roe Headteacher": "Lockdown Procedure",
    # Behind a number or a school within a running line, up to the next label.
    "1 Ambleford Primary School Policy No:C7 Policy on Drugs and Alcohol Revision No: 3": "Policy "
    "on Drugs and Alcohol",
    "1 Ambleford School Policy No:C7 Equality Information and Objectives Revision No: 3": (
        "Equality Information and Objectives"
    ),
    "1 Ambleford Primary School STAFF CODE OF CONDUCT ____________ HEADTEACHER: Mrs B Roe": "STAFF "
    "CODE OF CONDUCT",
    # Words that are elsewhere furniture.
    "Home School Agreement": "Home School Agreement",
    "Looked After and Previously Looked After Children Policy": "Looked After and Previously Looked"
    " After Children Policy",
    "Children with Health Needs who Cannot Attend School Policy": "Children with Health Needs who "
    "Cannot Attend School Policy",
    "Acceptable Use Policy: Phones and Other Devices": "Acceptable Use Policy: Phones and Other "
    "Devices",
    "FINANCE MANUAL": "FINANCE MANUAL",
    # Under or behind a heading that every policy has.
    "Policy and Procedure: Pond Care Policy": "Pond Care Policy",
    "Policy Pond Care Policy": "Pond Care Policy",
    "Pond Care Policy Policy document": "Pond Care Policy",
    "Statement of General Policy\n\nPond Care Policy": "Pond Care Policy",
    # Named only in the text.
    "Po\nnds\nPol\nicy\n\n1 Objectives of the Pond Care Policy\n\nKeep it clean.": "Pond Care "
    "Policy",
}


@pytest.mark.parametrize("head", _TITLES)
def test_the_title_is_read_however_it_is_set(head: str) -> None:
    reading = read(from_text("ponds.txt", head + _BODY))
    assert reading.title is not None
    assert reading.title.value == _TITLES[head]
