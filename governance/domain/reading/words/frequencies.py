"""How often a policy is reviewed, as people write it, in months."""

from __future__ import annotations

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "twelve": 12, "eighteen": 18,
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "other": 2, "ten": 10,
}  # fmt: skip
ADVERBS = {
    "annually": 12, "annual": 12, "yearly": 12, "biennially": 24, "biennial": 24, "bi-ennially": 24, "bi-ennial": 24, "bienniel": 24,
    "biannually": 24, "biannual": 24, "bi-annually": 24, "bi-annual": 24, "triennially": 36, "triennial": 36, "tri-ennially": 36, "tri-ennial": 36, "tri-annually": 36, "tri-annual": 36,
    "termly": 4, "half-termly": 2, "half termly": 2, "quarterly": 3, "monthly": 1, "half-yearly": 6, "half yearly": 6, "six-monthly": 6,
    "quadrennially": 48,
}  # fmt: skip
UNITS = {"year": 12, "yr": 12, "month": 1, "term": 4, "school year": 12, "academic year": 12}
