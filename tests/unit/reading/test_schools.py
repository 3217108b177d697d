"""The name of the school in the shapes that schools give it; every school is invented."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_BODY = "\nWe expect kindness of everyone, and this policy says how.\n"
_NAMED = [
    ("Fellbrook Primary School\nBehaviour Policy\n", "Fellbrook Primary School"),
    ("1 FELLBROOK HIGH SCHOOL BEHAVIOUR POLICY Date: May 2019\n", "FELLBROOK HIGH SCHOOL"),
    ("Behaviour Policy\nAt Unison Academy Fellbrook we want calm.\n", "Unison Academy Fellbrook"),
    (
        "Behaviour Policy\nCalm is, at Unison Academy Fellbrook, the rule.\n",
        "Unison Academy Fellbrook",
    ),
    (
        "Behaviour Policy\nSt. Orrin and St. Quill CofE Primary wants calm.\n",
        "St. Orrin and St. Quill CofE Primary",
    ),
    (
        "Behaviour Policy\nWhat we mean at Fellbrook Academy Primary School is calm.\n",
        "Fellbrook Academy Primary School",
    ),
    (
        "Little Fells Pre-School and Primary\n\nBehaviour Policy\n",
        "Little Fells Pre-School and Primary",
    ),
    (
        "Fell Cote School and Sixth Form College\nBehaviour Policy\n",
        "Fell Cote School and Sixth Form College",
    ),
    (
        "FELLBROOK SCHOOL & SATELLITE CENTRES\nPolicy on Visits\n",
        "FELLBROOK SCHOOL & SATELLITE CENTRES",
    ),
    ("Ysgol Gynradd Nant Felin\n\nBehaviour Policy\n", "Ysgol Gynradd Nant Felin"),
    ("Behaviour Policy\nYsgol Nant y Felin is a happy place.\n", "Ysgol Nant y Felin"),
    ("Behaviour Policy\n\nAt St. Orrin's we are kind.\n", "St. Orrin's"),
    ("Behaviour Policy\n\nAt Fellfold we hold that kindness counts.\n", "Fellfold"),
    ("Fellbrook Learning Partnership\nBehaviour Policy\n", "Fellbrook Learning Partnership"),
    ("Fellbrook UTC\nBehaviour Policy\n", "Fellbrook UTC"),
    ("Fellbrook Pupil Referral Unit\nBehaviour Policy\n", "Fellbrook Pupil Referral Unit"),
    ("Fellbrook Multi Academy Trust\nBehaviour Policy\n", "Fellbrook Multi Academy Trust"),
    (
        "The Fellbrook Church in Wales School\nPolicy for Art\n",
        "The Fellbrook Church in Wales School",
    ),
    (
        "Fellbrook Primary School and Nursery Unit\nBehaviour Policy\n",
        "Fellbrook Primary School and Nursery Unit",
    ),
    (
        "Art Policy - Fellbrook Nursery\nArt Policy\nFellbrook Nursery and Infant School\n",
        "Fellbrook Nursery and Infant School",
    ),
    ("FELLBROOK HIGH SCHOOL FOR GIRLS\nBehaviour Policy\n", "FELLBROOK HIGH SCHOOL FOR GIRLS"),
    (
        "Behaviour Policy\nFellbrook Schools Foundation keeps order.\n",
        "Fellbrook Schools Foundation",
    ),
    (
        "Behaviour Policy\nAt Fellbrook CE VC primary School we are kind.\n",
        "Fellbrook CE VC primary School",
    ),
    (
        "Behaviour Policy\nAt Unison Academy Fellbrook going out matters.\n",
        "Unison Academy Fellbrook",
    ),
    (
        "Behaviour Policy\nUnison Academy Fellbrook's Council may charge.\n",
        "Unison Academy Fellbrook",
    ),
    ("CEIAG Unison Academy Fellbrook\n\nBehaviour Policy\n", "Unison Academy Fellbrook"),
    ("Unison Academy Lettings\nPolicy\n", "Unison Academy"),
    ("Behaviour Policy\nThis school, Fellbrook Primary, knows its duty.\n", "Fellbrook Primary"),
    (
        "Part of Quill Academy Trust\nArt Policy\nThe Policy of Fellbrook Gate J and I is kind.\n",
        "Fellbrook Gate J and I",
    ),
    (
        "Behaviour Policy\nExam Board: OCR and QuillIndependent School Standards: 3\n"
        "Fellbrook Independent School is kind.\n",
        "Fellbrook Independent School",
    ),
    (
        "1 Fellbrook Primary School QUILL ACADEMY TRUST BEHAVIOUR POLICY\n"
        "2 Fellbrook Primary School is kind.\n",
        "Fellbrook Primary School",
    ),
    ("Behaviour Policy\nAt Ysgol y Fell Primary School we care.\n", "Ysgol y Fell Primary School"),
    ("Behaviour Policy\nA school needs rules. Each school has some.\n", None),
    ("Behaviour Policy\nSee the Home School Agreement.\nAt home we rest.\n", None),
    ("Behaviour Policy\nAt Key Stage 2 we write. At Christmas we sing.\n", None),
    (
        "Behaviour Policy\nThe governors of Fell-on-Quill C.E. (VA) First School agree.\n",
        "Fell-on-Quill C.E. (VA) First School",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _NAMED)
def test_the_school_is_named_in_full(text: str, wanted: str | None) -> None:
    found = read(from_text("policy.txt", text + _BODY)).school
    assert (found.value if found else None) == wanted
