"""Bringing documents in: they arrive and wait, propose what they say, and the clerk confirms."""

from governance.services.intake.accepting import Alike, NothingMore, accept, accept_confident
from governance.services.intake.arriving import (
    Brought,
    Fate,
    bring_in,
    fate_of,
    set_aside,
    take_up,
)
from governance.services.intake.batches import Arrived, queue, undo
from governance.services.intake.confirmed import Chosen, Confirmed, Place
from governance.services.intake.confirming import confirm, same_title
from governance.services.intake.proposed import Proposal, Signature, proposal_of
from governance.services.intake.weighing import Weighed, weigh

__all__ = [
    "Alike",
    "Arrived",
    "Brought",
    "Chosen",
    "Confirmed",
    "Fate",
    "NothingMore",
    "Place",
    "Proposal",
    "Signature",
    "Weighed",
    "accept",
    "accept_confident",
    "bring_in",
    "confirm",
    "fate_of",
    "proposal_of",
    "queue",
    "same_title",
    "set_aside",
    "take_up",
    "undo",
    "weigh",
]
