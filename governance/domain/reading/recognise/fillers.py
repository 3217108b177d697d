"""Helping words: what may stand between the policy, the verb and the value in a sentence."""

from __future__ import annotations

import re

from governance.domain.reading.words import words_of
from governance.domain.reading.words.calendar import MONTHS, TERMS, WEEKDAYS

_HELPERS = (
    words_of(
        """
    was were is are has have had been be being will would shall should must may to and then also
    it which that this the a an by on in at of its our their for first last lastly originally
    initially formally fully next again recently most previously subsequently due again date
    dated approved adopted ratified agreed accepted endorsed authorised reviewed revised updated
    amended written drawn up produced created issued drafted developed prepared introduced
    reviewal review revision published readopted discussed presented noted monitored evaluated
    considered shared governors governor governing body bodies board trustees trust directors
    fgb lgb full local committee sub-committee subcommittee meeting held school staff
    headteacher head teacher principal chair senior leadership management team consultation with
    before or no later than during end start beginning early late mid term terms half academic
    year years every each annually as part cycle following unless earlier if needed necessary
    required sooner when appropriate now current currently whole on behalf new version version's
    policy document about approximately around after take takes place effect completed carried
    out undertaken conducted scheduled planned set on-going regularly yearly annual biennial
    minimum least once so finance resources curriculum personnel premises standards pupil
    welfare pastoral community safety st nd rd th health full-time fully ratification approval
    adoption their signed by full governor's governors' parents pupils council working party
    group consulted following objectives principles procedures scheme plan statement appendices
    all everyone employees workers adults pupils children academies schools use both parts part
    members member who is us we them it's meetings spring's together renewal renewed re-adoption
    readoption re-approval determined resolution resolved looked revisited site premises office
    rolling school's trust's academy's re-approved re-adopted re-ratified evaluated within
    every these those arrangements year's summer's autumn's carers stakeholders unions
    representatives and/or other second third two three four five six months responsibility
    responsible lead leader manager deputy assistant intervals interval less more not
    """
    )
    | frozenset(MONTHS)
    | frozenset(TERMS)
    | WEEKDAYS
)
_AUTHORITIES = words_of(
    """
    act dfe regulations guidance code kcsie advice education ofsted department county council
    authority diocese key hse nspcc borough
    """
)
_TOKEN = re.compile(r"[A-Za-z][\w'-]*|[^\sA-Za-z]+")


def only_helpers(text: str, limit: int = 30) -> bool:
    """Whether a stretch holds nothing but helping words, numbers and committee names."""
    tokens = _TOKEN.findall(text)
    if len(tokens) > limit:
        return False
    for place, token in enumerate(tokens):
        low = token.lower()
        if low in _HELPERS or not token[0].isalpha():
            continue
        if token[0].isupper() and place > 0 and low not in _AUTHORITIES:
            continue
        return False
    return True
