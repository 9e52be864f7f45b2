"""When and where an agreement was made, and for how much: what the words around its noun give."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from kvisit.annotate.quantities import Quantity
from kvisit.annotate.times import FoundTime
from kvisit.families.agreements.noun import AgreementNoun
from kvisit.families.agreements.sides import Sides
from kvisit.families.agreements.text import Text
from kvisit.findings import NameIndex
from kvisit.patterns.phrases import PhraseIndex
from kvisit.timex import Time

_TERMS = frozenset({"by", "until", "till", "through", "to", "beyond"})  # "until June" says when an agreement is to end
_BEGINNING = frozenset({"from", "starting", "beginning", "effective"})
_APPOINTED = frozenset({"set", "scheduled", "planned", "slated", "due", "expected"})  # for next year
_AT_TIME = frozenset({"at", "on", "in", "from", "midnight", "dawn", "noon", "early", "late", "local", "time"})
_WORTH = frozenset({"worth", "valued", "totalling", "totaling"})
_TO_SUM = 6  # words from a noun to what it is for: "a contract with the port of Arvel for $5 million"
_YEARS = 1000  # "the 2013 accords" counts none
_TELLING = 20  # counts from here on tell one deal from another


def amounts(text: Text, start: int, end: int) -> frozenset[Decimal]:
    """The money and the larger counts of a stretch of words: what tells one deal from another."""
    return frozenset(
        q.value
        for q in text.quantities(start, end)
        if q.measured == "money" or (q.measured == "count" and q.value >= _TELLING)
    )


def count_of(text: Text, noun: AgreementNoun) -> int | None:
    """How many agreements a noun phrase counts exactly: "12 agreements", but not "two-way accords"."""
    words = text.words
    counting = (n for n in text.numbers(noun.start, noun.head) if noun.many and not words.is_hyphenated(n.start))
    number = next((n for n in counting if n.modifier == "exact" and n.form == "cardinal" and n.upper is None), None)
    sums = {n for q in text.sums(noun.start, noun.head) for n in range(q.first, q.end)}
    year = number is not None and number.value >= _YEARS
    return int(number.value) if number and not year and number.start not in sums else None


def date_of(
    text: Text, begins: PhraseIndex[str], scene: tuple[int, int], core: tuple[int, int], hidden: range
) -> Time | None:
    """The day, month or year that the words of a scene give an agreement: the nearest to its own words."""
    times = [
        found
        for found in text.times(*scene, "DATE", "TIME")
        if found.start not in hidden and _can_date(text, found) and not _is_beginning(text, begins, found)
    ]

    def remoteness(found: FoundTime) -> tuple[bool, int, int]:
        begins = text.words.folds[found.start - 1] in _BEGINNING  # agreed on Sunday to a truce from Tuesday
        return begins, min(abs(found.start - core[1]), abs(core[0] - found.start)), found.start

    nearest = min(times, key=remoteness, default=None)
    return nearest.time.whole_day if nearest else None


def _is_beginning(text: Text, begins: PhraseIndex[str], found: FoundTime) -> bool:
    """Whether a time is when something is to begin: "which takes effect at midnight on Friday"."""
    at = found.start
    while at > 0 and text.words.folds[at - 1] in _AT_TIME:
        at -= 1
    return begins.longest_before(text.words.folds, at) is not None


def _can_date(text: Text, found: FoundTime) -> bool:
    """Whether a time can be when an agreement was made, and no end ("until 2030") and not what it is for."""
    time = found.time
    if time.is_reference or time.is_impossible or time.is_clock or (time.type == "TIME" and not time.is_day):
        return False
    further, before = ["", "", *text.words.folds[max(found.start - 2, 0) : found.start]][-2:]
    return before not in _TERMS and (before != "for" or time.is_day or further in _APPOINTED)


def place_of(
    text: Text, sides: Sides, scene: tuple[int, int], core: tuple[int, int], parties: Sequence[NameIndex]
) -> NameIndex | None:
    """Where it was made: the first place behind "in" or "at" that is no party to it, and in no clause of its own."""
    for place in sides.between(*scene):
        between = text.words.folds[core[1] : place.start - 1]
        if any(fold.endswith("ing") and before == "," for before, fold in pairwise(between)):
            return None  # "signed an accord, ending a war in …"
        kind = sides.type_of(place)
        if kind in ("GPE", "FAC") and text.words.folds[place.start - 1] in ("in", "at") and place.name not in parties:
            return place.name
    return None


def value_of(text: Text, noun: AgreementNoun | None, start: int, end: int) -> Quantity | None:
    """The sum that is part of an agreement: in its noun phrase, behind "worth", or what the noun or the deed is for."""
    sums = [q for q in text.sums(start, end) if q.per is None]
    inside = (q for q in sums if noun and noun.start <= q.start < noun.end)
    return next(inside, None) or next((q for q in sums if _is_worth(text, noun, q)), None)


def _is_worth(text: Text, noun: AgreementNoun | None, quantity: Quantity) -> bool:
    """Whether the words before a sum make it an agreement's: "worth", "a contract with A for", "to buy A for"."""
    folds = text.words.folds
    at = quantity.first - 1 - (folds[quantity.first - 1] in ("a", "an"))
    if folds[at] in _WORTH or (folds[at] == "at" and folds[at - 1] in _WORTH):
        return noun is None or at > noun.end - 1
    if noun is None:
        return folds[at] in ("for", "at", "in")
    between = folds[noun.end : at]
    return (folds[at] == "for" and len(between) <= _TO_SUM and "," not in between) or (
        folds[at] == "of" and not between
    )
