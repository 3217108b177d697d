"""Schools as strangers name them: chains, houses, joint schools, trusts; all names are invented."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text
from governance.domain.reading.result import Confidence

_SCHOOLS = {
    # A chain with the place behind.
    "The Act obliges Wold Academy Brackenmoor to have boxes.": "Wold Academy Brackenmoor",
    "Pupils of Wold Academy Brackenmoor must be kind.": "Wold Academy Brackenmoor",
    "So that every pupil at Co-op Academy Ada Linnet has a chance.": "Co-op Academy Ada Linnet",
    "WOLD College Brackenmoor is committed to kindness.": "WOLD College Brackenmoor",
    "Wold Academy Brackenmoor\n\nStaff must be kind.": "Wold Academy Brackenmoor",
    # Several schools in one name.
    "Fell Nursery, Infant & Junior Schools\n\nBe kind.": "Fell Nursery, Infant & Junior Schools",
    "Fell Infant, Junior and Nursery School\n\nBe kind.": "Fell Infant, Junior and Nursery School",
    "Federation of St Ode's and St Una's\n\nBe kind.": "Federation of St Ode's and St Una's",
    "Two Fells and New Quay Multi Academy Trust\n\nBe kind.": "Two Fells and New Quay Multi "
    "Academy Trust",
    "Fell Pre-School Day Nursery\n\nThe nursery must be kind.": "Fell Pre-School Day Nursery",
    # Other houses.
    "Fell and Quay Children Centre\n\nBe kind.": "Fell and Quay Children Centre",
    "WIDE SKIES EDUCATION\n\nStaff must be kind.": "WIDE SKIES EDUCATION",
    "Wide Skies Tuition\n\nStaff must be kind.": "Wide Skies Tuition",
    "QUAD Collaboration\n\nStaff must be kind.": "QUAD Collaboration",
    "Staff of L'École du Lac must be kind.": "L'École du Lac",
    "We follow Fell Quay Secondary in this.": "Fell Quay Secondary",
    "Fell Range 11-18 High School\n\nBe kind.": "Fell Range 11-18 High School",
    # No word for a school: what it does tells it.
    "Bryn Heulog has established these rules.": "Bryn Heulog",
    "Lady Ada Linnet is committed to keeping children safe.": "Lady Ada Linnet",
    "1.1 Bryn Heulog recognises that phones ring.": "Bryn Heulog",
    "The Old Wharf aims to be kind to all.": "The Old Wharf",
    "At Bryn Heulog we believe in kindness.": "Bryn Heulog",
    # Numbers, letters and marks within the name.
    "Bishop Quay C.E.V.A. Primary School\n\nBe kind.": "Bishop Quay C.E.V.A. Primary School",
    "Bishop Quay Church of England V.A. Primary School": "Bishop Quay Church of England V.A. "
    "Primary "
    "School",
    "1st Steps Day Nursery\n\nBe kind.": "1st Steps Day Nursery",
    "Staff of UTC Fellmouth must be kind.": "UTC Fellmouth",
    "We at Fell Gate Sixth Form are kind.": "Fell Gate Sixth Form",
    "The Fell Quay MAC (FQ MAC) and its boards are kind.": "The Fell Quay MAC",
    "The Fell Federation of Special Schools is kind.": "The Fell Federation of Special Schools",
    "New Quays School\n\nBe kind.": "New Quays School",
    "Ysgol Bryn Heulog POLISI\n\nByddwch yn garedig.": "Ysgol Bryn Heulog",
    # Kinds alone that are a trust's name; a name over two lines.
    "Community Learning Academies Trust\n\nBe kind.": "Community Learning Academies Trust",
    "One Learning Partnership\n\nBe kind.": "One Learning Partnership",
    "St Una's Catholic\n\nCollege.\n\nBe kind.": "St Una's Catholic College",
    "The school is St Una's Catholic\nSixth Form College.": "St Una's Catholic Sixth Form College",
    # What stands before a name and is none of it.
    "Amendments Made school specific\n\nFell Primary School is kind.": "Fell Primary School",
    "The office is closed by the Teacher. Fell School is kind.": "Fell School",
    "School Logo Fell Primary School\n\nBe kind.": "Fell Primary School",
    "Quick Links Fell Primary School\n\nBe kind.": "Fell Primary School",
    "RELIGIOUS EDUCATION FOR FELL JUNIOR SCHOOL\n\nBe kind.": "FELL JUNIOR SCHOOL",
    # The school that adopts its trust's policy.
    "Wide Skies Academy Trust\n\nAdopted by: Fell Catholic College\n\nBe kind.": "Fell Catholic "
    "College",
    # A trust above the schools that it lists.
    "Member Academies: Fell Academy\nQuay High School\nMoor Primary School\n\nThe Wide Skies Trust "
    "decides.": "The Wide Skies Trust",
    # Neither teams nor sections nor the people of a school are its name.
    "CITY COUNCIL, HR SCHOOLS TEAM\n\nFell Primary School is fair.": "Fell Primary School",
    "Governors and Academy Representatives of Fell Catholic Academy are fair.": "Fell Catholic "
    "Academy",
    "Planning. Fell Lane Primary follows a plan.": "Fell Lane Primary",
    "Evaluation\nFoundation subjects are kept.\nFell Primary School\nBe fair.": "Fell Primary "
    "School",
    # Where pupils are and things are done, rather than a heading or a group that ends alike.
    "See: Rewards & Sanctions Junior School Policies\nPupils at Fell Junior School are kind.": (
        "Fell Junior School"
    ),
    "QUAY Collaboration\n\nAll in Fell Primary School is kind.\nWritten for Fell Primary School.": (
        "Fell Primary School"
    ),
    "The Moor and Quay Primary School Cluster is fair.\nAt Fell Primary School we are kind.": (
        "Fell Primary School"
    ),
    "Induction Primary School Handbook\nNobody at Fell Primary School is unkind.": (
        "Fell Primary School"
    ),
    "Clubs & Playtimes Infant School Rota of May\nGo to Fell Infant School.": "Fell Infant School",
    # The town behind a saint's name, or in the capitals of the name.
    "ST ODE'S HIGH SCHOOL, COLDBROOK\n\nBe kind.": "ST ODE'S HIGH SCHOOL, COLDBROOK",
    "Pupils of St Una's School, Wexmouth, are kind.": "St Una's School, Wexmouth",
    "Staff of Holy Well School, Wexmouth, must be kind.": "Holy Well School, Wexmouth",
    "LOWFELL COLLEGE COLDBROOK Kindness Rules\n\nBe kind.": "LOWFELL COLLEGE COLDBROOK",
    "OLDQUAY SCHOOL WEXMOUTH\n\nBe kind.": "OLDQUAY SCHOOL WEXMOUTH",
    "At Fell Academy New Wexmouth, we are kind.": "Fell Academy New Wexmouth",
    "St Una's School, Parents and staff are kind.": "St Una's School",
    "LOWFELL SCHOOL LETTINGS Hire of rooms\n\nBe kind.": "LOWFELL SCHOOL",
    "ST ODE'S SCHOOL, BEHAVIOUR\n\nBe kind.": "ST ODE'S SCHOOL",
    # A trust and what it owns.
    "Wide Skies Trust academies are kind.": "Wide Skies Trust",
    "The Quay Learning Trust schools must be kind.": "The Quay Learning Trust",
    "All at One Fell Federation schools must be kind.": "One Fell Federation",
    "Kindness rules for Widefell MAT (agreed in May).": "Widefell MAT",
    "Everyone employed by Quaylands MAT is kind.": "Quaylands MAT",
    # A saint's house without a kind.
    "Kindness inspires those who learn at St. Ode's.": "St. Ode's",
    "It benefits pupils at St Una's Coldbrook. Times are kept.": "St Una's Coldbrook",
    "Life at St Ode's is kind.": "St Ode's",
    "For staff at Saint Una's, kindness counts.": "Saint Una's",
    "We ask all children at St Ode's to be kind.": "St Ode's",
    # Words that only look like a name.
    "Relevant School/s: LF\n\nFell Academy Trust is kind.": "Fell Academy Trust",
    "Responsibilities of the School\n\nAt Fell Lane College we are kind.": "Fell Lane College",
    "In it Fell School, School, or Governors mean Fell School.": "Fell School",
    "Tariff for Hire of Facilities Fell High School\n\nBe kind.": "Fell High School",
    "The Healthy School scheme is kind.\n\nFell Community College": "Fell Community College",
    "YSGOL GYNRADD GYMRAEG\n\nThis is Ysgol Gynradd Gymraeg Cwmfell, a kind one.": (
        "Ysgol Gynradd Gymraeg Cwmfell"
    ),
    "Christ our King College is kind.": "Christ our King College",
    # Parted by an empty line on a cover, and whole elsewhere.
    "Fell Quay C of E\n\nFirst School\n\nFell Quay Church of England First School is kind.": (
        "Fell Quay Church of England First School"
    ),
}


@pytest.mark.parametrize("body", _SCHOOLS)
def test_the_school_is_named_however_it_calls_itself(body: str) -> None:
    reading = read(from_text("kindness.txt", f"Kindness Policy\n\nReviewed: May 2019\n\n{body}\n"))
    assert reading.school is not None
    assert reading.school.value == _SCHOOLS[body]


@pytest.mark.parametrize(
    "head",
    [
        "LOWFELL\n\nPRIMARY SCHOOL",
        "LOWFELL QUAY\n\nCOMMUNITY COLLEGE",
        "Lowfell\n\nPrimary School",
        "St Una's\n\nCatholic Primary School",
        "LOWFELL\nPRIMARY SCHOOL",
    ],
)
def test_a_name_may_be_parted_by_an_empty_line_at_the_top(head: str) -> None:
    reading = read(from_text("kindness.txt", f"{head}\n\nKindness Policy\n\nReviewed: May 2019\n"))
    assert reading.school is not None
    assert reading.school.value == " ".join(head.split())


@pytest.mark.parametrize("place", ["COLDBROOK", "WEXMOUTH", "UPPER QUAY", "TERM BOOK", "FELLGATE"])
def test_a_name_that_runs_into_other_capitals_each_time_is_not_sure(place: str) -> None:
    line = f"LOWFELL COLLEGE {place} Kindness Policy"
    reading = read(from_text("kindness.txt", f"{line}\n\nReviewed: May 2019\n\n{line}\n"))
    assert reading.school is not None
    assert reading.school.confidence is Confidence.LIKELY


@pytest.mark.parametrize(
    "body",
    [
        "We sing at St Ode's Church.",
        "Pupils at St Una's Hospital are taught.",
        "All staff at St Ode's Hall are kind.",
        "The Governing Body is committed to kindness.",
        "Every Teacher recognises that children differ.",
        "Key Stage Two aims to read daily.",
        "The Local Authority has adopted rules.",
        "Religious Education\n\nWe welcome all.",
    ],
)
def test_what_is_no_school_is_named_none(body: str) -> None:
    reading = read(from_text("kindness.txt", f"Kindness Policy\n\nReviewed: May 2019\n\n{body}\n"))
    assert reading.school is None
