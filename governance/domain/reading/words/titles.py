"""Words that make a heading the title of a policy, and words that end a school's name."""

from __future__ import annotations

import re

from governance.domain.reading.words import words_of

DOCUMENT_WORDS = (
    "policy",
    "policies",
    "procedure",
    "procedures",
    "statement",
    "scheme",
    "plan",
    "code of conduct",
    "code",
    "protocol",
    "guidelines",
    "guidance",
    "strategy",
    "charter",
    "principles",
    "agreement",
    "arrangements",
    "framework",
    "handbook",
    "manual",
    "offer",
    "report",
    "prospectus",
    "objectives",
    "information",
    "notice",
    "rules",
    "duty",
    "terms of reference",
    "schedule",
)
NO_TITLES = frozenset(
    f"{what}{noun}"
    for what in (
        "",
        "school ",
        "our ",
        "our school ",
        "policy ",
        "statutory ",
        "mission ",
        "vision ",
        "document ",
        "school policy ",
        "general ",
        "trust ",
        "academy ",
        "key ",
        "statutory policy ",
        "whole school ",
        "related ",
        "linked ",
        "other ",
        "associated ",
    )
    for noun in (
        "policy",
        "policies",
        "statement",
        "statements",
        "information",
        "contents",
        "procedures",
        "policies and procedures",
        "document",
        "documents",
        "details",
        "control",
        "management",
        "policy statement",
        "statement of intent",
        "statement of aims",
        "prospectus",
    )
)
"""Headings that name every policy and so none."""
SCHOOL_ENDS = (
    "school",
    "schools",
    "academy",
    "academies",
    "college",
    "nursery",
    "kindergarten",
    "pre-school",
    "preschool",
    "playgroup",
    "federation",
    "trust",
    "centre",
    "partnership",
    "alliance",
    "unit",
    "infants",
    "juniors",
    "sixth form",
    "hub",
    "consortium",
)
SCHOOL_KINDS = words_of(
    """
    primary infant infants junior juniors first middle high secondary nursery prep preparatory
    grammar special community catholic academy comprehensive upper lower church ce rc cofe c.e.
    r.c. pre-prep independent village boarding day foundation controlled aided voluntary va vc
    multi girls boys girls' boys' sixth form free studio technical sports arts science
    specialist learning education educational of and the school for england with
    """
)
TOPICS = words_of(
    """
    safeguarding child children protection behaviour discipline attendance punctuality admissions
    admission bullying anti-bullying accessibility equality equalities equal opportunities diversity
    inclusion inclusive sen send special educational needs need disability disabilities medical
    medicines medicine medication conditions condition first aid health healthy safety fire
    emergency emergencies critical incident incidents business continuity lockdown evacuation
    invacuation uniform dress charging charges remissions lettings letting finance financial
    procurement complaints complaint whistleblowing whistle blowing grievance disciplinary
    capability pay appraisal performance management code conduct allowances expenses recruitment
    induction absence leave data gdpr freedom cctv privacy retention records online e-safety
    internet acceptable use ict social media mobile phone phones photography photographs images
    curriculum teaching learning assessment reporting feedback marking homework home reading
    phonics english maths mathematics science history geography art design technology music pe
    physical education drama computing religious collective worship re rse rshe pshe sex
    relationships relationship drugs drug alcohol smoking tobacco substance misuse food eating
    packed lunch lunches nutrition intimate care toileting nappy early years foundation stage eyfs
    transition looked previously adopted exclusion exclusions suspension suspensions restraint
    intervention positive handling force visits visit trips outdoor off-site offsite risk travel
    parking minibus swimming sun volunteers visitors supply lone working stress wellbeing
    well-being mental emotional gifted talented able eal additional language cover exams exam
    examinations examination malpractice contingency nea appeals careers provider access experience
    sixth form bursary premises asbestos legionella security communication parental partnership
    british values smsc prevent radicalisation extremism racist racial missing uncollected
    collection bereavement allergy allergies asthma diabetes epilepsy infection control hygiene
    cleaning climate sustainability environment environmental recycling searching confiscation
    dogs animals pets plagiarism young carers lockdown play playtime breakfast club wraparound
    touch hours remote blended display presentation handwriting spelling writing numeracy literacy
    gender identity transgender menopause maternity flexible
    """
)
_AROUND = words_of(
    """
    related
    and of the in for with on to at or from by who cannot attend pupils pupil students student
    staff school whole parents governors governors' pupils' children's teachers teachers' after
    cared supporting managing promoting administering administration use including statutory non
    their our during more very most within up
    """
)
_PAPERS = words_of("form forms log list record records")
_WORD = re.compile(r"[a-z][a-z'-]*")


def _halves(word: str) -> list[str]:
    """“Drug-related” in two; “anti-bullying”, which is a topic itself, whole."""
    return [word] if word in TOPICS or word in _AROUND else word.split("-")


def is_topic(words: str) -> bool:
    """Whether a heading without “policy” can name one: “Relationships & Sex Education”."""
    parts = [part for each in _WORD.findall(words.lower()) for part in _halves(each)]
    known = [part for part in parts if part in TOPICS]
    if parts and parts[-1] in _PAPERS and parts[-2:-1] != ["sixth"]:
        return False
    return bool(known) and all(part in TOPICS or part in _AROUND for part in parts)
