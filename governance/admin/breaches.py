"""The rules that the database holds, as the sentences people read when one is broken."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError

SENTENCES = {
    "dates_in_order": "The last day comes before the first. Change one of them.",
    "ck_body_seats": "A body has 1 to 60 seats.",
    "ck_body_terms_agreed": "Give the terms of reference that the minute agreed.",
    "ck_body_quorum": "A quorum is a number from 1 to 60, or left empty.",
    "uq_body_school_id_name": "The school has a body of that name already. Choose another name.",
    "body.school_id, body.name": "The school has a body of that name already. Choose another name.",
    "uq_body_one_board": "The school has a governing board already. Archive that one first.",
    "body.school_id": "The school has a governing board already. Archive that one first.",
    "school.name": "There is a school of that name already. Choose another name.",
    "uq_school_name": "There is a school of that name already. Choose another name.",
    "trust.name": "There is a trust of that name already. Choose another name.",
    "uq_trust_name": "There is a trust of that name already. Choose another name.",
    "person.email": "Somebody with that e-mail address is in the register already.",
    "uq_person_email": "Somebody with that e-mail address is in the register already.",
    "membership.body_id": "This person joined that body on that day already.",
    "uq_membership": "This person joined that body on that day already.",
    "window_days": "The window is 0 to 120 days.",
    "lead_days": "Reviews open 7 to 365 days early.",
    "role_has_its_place": "That role is held at one school. Choose the school.",
}
OTHERWISE = "These values do not fit the register’s rules. Check each of them."


def sentence_for(error: IntegrityError) -> str:
    """The sentence of the broken rule: PostgreSQL names the constraint, SQLite the columns too."""
    told = str(error.orig)
    for name in sorted(SENTENCES, key=len, reverse=True):
        if name in told:
            return SENTENCES[name]
    return OTHERWISE
