"""The rules of the text: decide what was sent, and take a fixed text as it stands."""

from __future__ import annotations

from governance.domain.routes.case import Case, Decision
from governance.domain.routes.rule import Facts, Ground


def wrong_version(case: Case, _ground: Ground) -> Facts | None:
    """The text decided is not the one that was put forward.

    Putting an item off or taking note decides no text. Approval subject to named amendments may end
    in another text than the one circulated, but not without one having been circulated.
    """
    if not case.decision.uses_the_power:
        return None
    circulated = case.version.circulated if case.version else None
    decided = case.version.decided if case.version else None
    amended = case.decision is Decision.APPROVED_WITH_AMENDMENTS
    if circulated and (circulated == decided or amended):
        return None
    return {"circulated": circulated or "none", "decided": decided or "none"}


def text_not_editable(case: Case, _ground: Ground) -> Facts | None:
    """A text agreed elsewhere was amended, or another wording was put in its place."""
    if not (case.text_fixed_elsewhere and case.decision.accepts_the_text):
        return None
    if case.decision is Decision.APPROVED_WITH_AMENDMENTS:
        return {}
    version = case.version
    changed = version and version.circulated and version.circulated != version.decided
    return {} if changed else None
