"""The minute of a decision: what was resolved, who moved it, the votes, and who withdrew."""

from __future__ import annotations

from dataclasses import dataclass

from governance.domain.dates import PreciseDate, Precision
from governance.domain.minutes.opening import Declared
from governance.domain.minutes.speaking import Speaker, clause, sentence, the_text, within
from governance.domain.routes import Casting, Decision, Votes

VERBS = {
    Decision.APPROVED: "RESOLVED to approve {text}",
    Decision.ADOPTED: "RESOLVED to adopt {text} as it stands",
    Decision.APPROVED_WITH_AMENDMENTS: "RESOLVED to approve {text}",
    Decision.RATIFIED: "RESOLVED to ratify {text}",
    Decision.DEFERRED: "RESOLVED to defer its decision on {text} to another meeting",
    Decision.REJECTED: "RESOLVED not to approve {text}, which goes back to the headteacher",
    Decision.NOTED: "NOTED {text}",
}


@dataclass(frozen=True, slots=True)
class Resolution:
    """What is known of a decision; `reason` is what the clerk noted with it.

    `next_review` stands only where the text is now in force or will be once it is signed.
    """

    kind: Decision
    policy: str
    version: int | None = None
    next_review: PreciseDate | None = None
    reason: str | None = None
    amendments: tuple[str, ...] = ()
    votes: Votes | None = None
    withdrew: tuple[Declared, ...] = ()
    proposer: str | None = None
    seconder: str | None = None
    minute: str | None = None


def resolved(by: Speaker, it: Resolution) -> str:
    """The minute, one paragraph a line."""
    lines = [
        *_what(by, it),
        " ".join(part for part in (_movers(it), votes_in_words(it.votes)) if part),
        *(_withdrawal(each) for each in it.withdrew),
        f"Minute {it.minute}." if it.minute else "",
    ]
    return "\n".join(line for line in lines if line)


def _what(by: Speaker, it: Resolution) -> list[str]:
    said = VERBS[it.kind].format(text=the_text(it.policy, it.version))
    if by.the.endswith("trustees"):
        said = said.replace("its decision", "their decision")
    subject = f"{by.The} {said}"
    review = f"with its next review {_when(it.next_review)}" if it.next_review else ""
    if it.kind is Decision.APPROVED_WITH_AMENDMENTS and it.amendments:
        review = f", {review}" if review else ""
        head = f"{subject}{review}, subject to the following amendments:"
        named = [f"({at}) {sentence(words)}" for at, words in enumerate(it.amendments, 1)]
        return [head, *named]
    if it.kind is Decision.APPROVED_WITH_AMENDMENTS:
        subject += " subject to the amendments named at the meeting"
    if it.kind.accepts_the_text and review:
        subject += f", {review}"
    lines = [f"{subject}."]
    if it.reason and it.reason.strip():
        lines.append(_reason(it))
    return lines


def _when(due: PreciseDate) -> str:
    """“on 1 September 2027”, “in September 2027”, “in the autumn term 2027”, “in 2027”."""
    before = {Precision.DAY: "on", Precision.TERM: "in the"}.get(due.precision, "in")
    return f"{before} {due.in_words()}"


def _reason(it: Resolution) -> str:
    said = sentence(it.reason or "")
    if it.kind in (Decision.DEFERRED, Decision.REJECTED):
        return f"The reason: {within(said)}"
    return said


def _movers(it: Resolution) -> str:
    if it.proposer and it.seconder:
        return f"Proposed by {it.proposer}, seconded by {it.seconder}."
    return f"Proposed by {it.proposer}." if it.proposer else ""


def votes_in_words(votes: Votes | None) -> str:
    """“Votes: 7 for, 1 against, 1 abstention.”; nothing where nobody voted."""
    if votes is None or votes.total == 0:
        return ""
    said = (
        f"Votes: {votes.for_ or 'none'} for, {votes.against or 'none'} against,"
        f" {votes.abstained or 'no'} abstention{'' if votes.abstained == 1 else 's'}."
    )
    if votes.casting is not None:
        way = "for" if votes.casting is Casting.FOR else "against"
        said += f" The votes being equal, the chair used the casting vote {way} it."
    return said


def _withdrawal(each: Declared) -> str:
    why = f" ({clause(each.interest)})" if each.interest else ""
    return f"{each.name} declared an interest{why} and withdrew for this item."
