"""When and where an agreement was made, and for how much: what the words around its noun give."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kvisit.annotate.quantities import Quantity
from kvisit.families.agreements.noun import AgreementNoun
from kvisit.families.agreements.sides import Sides
from kvisit.families.agreements.text import Text
from kvisit.findings import NameIndex
from kvisit.timex import Time

_TERMS = frozenset({"by", "until", "till", "through", "to"})  # "until June" says when an agreement is to end
_TELLING = 20  # counts from here on tell one deal from another


def amounts(text: Text, start: int, end: int) -> frozenset[Decimal]:
    """The money and the larger counts of a stretch of words: what tells one deal from another."""
    return frozenset(
        q.value
        for q in text.quantities(start, end)
        if q.measured == "money" or (q.measured == "count" and q.value >= _TELLING)
    )


def date_of(text: Text, scene: tuple[int, int], core: tuple[int, int]) -> Time | None:
    """The day, month or year that the words of a scene give an agreement: the nearest to its own words."""
    start, end = scene
    times = [
        t
        for t in text.times(start, end, "DATE")
        if not (t.time.is_reference or t.time.is_impossible or text.words.folds[t.start - 1] in _TERMS)
    ]
    nearest = min(times, key=lambda t: (min(abs(t.start - core[1]), abs(core[0] - t.start)), t.start), default=None)
    return nearest.time if nearest else None


def place_of(text: Text, sides: Sides, start: int, end: int, parties: Sequence[NameIndex]) -> NameIndex | None:
    """Where it was made: the first place behind "in" or "at" that is no party to it."""
    for place in sides.between(start, end):
        kind = sides.type_of(place)
        if (
            kind in ("GPE", "FAC", "LOC")
            and text.words.folds[place.start - 1] in ("in", "at")
            and place.name not in parties
        ):
            return place.name
    return None


def value_of(text: Text, noun: AgreementNoun | None, start: int, end: int) -> Quantity | None:
    """The sum that is part of an agreement: in its noun phrase, or behind "worth", "for", "of" and the like."""
    sums = [q for q in text.sums(start, end) if q.per is None]
    inside = [q for q in sums if noun and noun.start <= q.start < noun.end]
    if inside:
        return inside[0]
    before = ("worth", "for", "of", "at", "valued", "totalling", "totaling", "to")
    return next((q for q in sums if text.words.folds[q.first - 1] in before), None)
