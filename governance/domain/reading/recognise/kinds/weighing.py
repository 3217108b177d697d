"""What each sign weighs, and the kind that follows from all of them together.

The weights are a logistic regression on some thousand labelled texts, nine in ten of them policies
(each set of them was judged by weights fitted on the others: five in a thousand came out wrong),
rounded. No sign decides alone: a policy may speak of minutes, links and families, and a page may
say “this policy”.
"""

from __future__ import annotations

from governance.domain.reading.result import DocumentKind

START = -1.7
WEIGHTS = {
    "school": 1.7,
    "head inline": 1.6,
    "head whole": 1.3,
    "controls": 1.3,
    "long": 1.2,
    "this policy": 1.0,
    "sections": 0.7,
    "head named": 0.7,
    "duties": 0.6,
    "head topic": 0.4,
    "head of a list": -0.0,
    "blanks": -0.1,
    "course": -0.2,
    "consulted": -0.2,
    "head of many": -0.2,
    "post": -0.4,
    "address": -0.4,
    "names listed": -0.5,
    "unnamed": -0.6,
    "links listed": -0.7,
    "reported": -0.7,
    "grant": -1.0,
    "terms": -1.0,
    "of policies": -1.0,
    "advert": -1.1,
    "minutes": -1.1,
    "dates listed": -1.2,
    "dues listed": -1.8,
    "advice": -1.4,
    "asked of it": -2.2,
    "form": -1.7,
    "weekday": -1.7,
    "links": -1.9,
    "news": -1.9,
    "beside": -1.9,
    "annual": -2.0,
    "policies": -2.0,
    "head of a paper": -2.0,
    "head of other": -2.5,
}
_SIGNS_OF = {
    DocumentKind.MINUTES: {"minutes": 1.5, "reported": 0.3},
    DocumentKind.FORM: {"form": 1.1, "blanks": 0.8},
    DocumentKind.NEWSLETTER: {"news": 1.0, "consulted": 0.6, "weekday": 0.4, "address": 0.2},
    DocumentKind.INDEX_PAGE: {
        "links": 0.9,
        "of policies": 0.8,
        "policies": 0.4,
        "beside": 0.5,
        "dates listed": 1.0,
        "names listed": 0.8,
        "head of many": 1.0,
    },
    DocumentKind.OTHER: {
        "advice": 0.8,
        "advert": 1.0,
        "course": 1.0,
        "terms": 0.8,
        "annual": 0.8,
        "grant": 0.6,
    },
}
"""What speaks for each other kind, once a text is known to be no policy."""


def weighed(found: dict[str, float]) -> float:
    """How much speaks for a policy; below nought more speaks against it."""
    return START + sum(WEIGHTS[name] * count for name, count in found.items())


def likeliest_other(found: dict[str, float]) -> DocumentKind:
    """The kind of a text that is no policy: the one with most signs."""

    def signs(kind: DocumentKind) -> float:
        return sum(weight * found[name] for name, weight in _SIGNS_OF[kind].items())

    best = max(_SIGNS_OF, key=signs)
    return best if signs(best) >= 1 else DocumentKind.OTHER
