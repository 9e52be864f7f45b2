"""Units that a number leaves out, since another quantity of its sentence has them.

"5 and 6 kg", "$5 billion, up from 4.2 billion", "the highest bid is 84 cents, while the lowest is 74", "rose 64 points
to 4,577", "sales rose by 2 percent but costs by 1".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice, takewhile

from kvisit.annotate.quantities.quantity import Quantity
from kvisit.annotate.words import Words
from kvisit.patterns import Vocabulary

_WITH_UNIT = frozenset({"money", "percent", "measure"})
_COMPARING = frozenset({"from", "to", "than", "against", "versus"})
_TO_COMPARED = 5  # words of "against a net loss of"
_PARALLEL = frozenset({"and", "is", "was", "by"})  # right before the number: "and 2.1 last year", "the lowest is 74"
_TO_LEVELS = frozenset({"to", "at"})
_LISTING = (["and"], ["or"], [","], [",", "and"])
_MOST_TIMES = Decimal(5)  # how many times as large as the other one a number may be
_LEVEL_TIMES = Decimal(10)  # an index moves by a small part of itself: "rose 64 points to 4,577"
_MILLION = Decimal(1_000_000)
_MOST_BEFORE = 12  # quantities of a sentence that a number may take its unit from
_YEARS = range(1900, 2100)


class ElidedUnits:
    """Gives numbers the units that they leave out; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the words that can follow a number without its noun, and the nouns that levels are given in."""
        grammar = vocabulary.grammar
        links = {*grammar.prepositions, *grammar.coordinators, *grammar.clause_openers, *vocabulary.times.shifts}
        self._behind = frozenset(links) - {"of"}
        self._level_nouns = frozenset(grammar.level_nouns)

    def given(self, words: Words, found: Sequence[Quantity], quantity: Quantity) -> Quantity:
        """A bare number with the unit of one before it, or as it is."""
        if quantity.measured != "bare" or not found:
            return quantity
        amount = _in_currency_of(words, found[-1], quantity)
        if amount is not quantity:
            return amount
        before = _of_sentence(words, found, quantity)
        if quantity.compound or not before or not self._stands_alone(words, before[-1], quantity):
            return quantity
        if words.folds[quantity.first - 1] in _TO_LEVELS:
            if before[-1].end == quantity.first - 1 and words.folds[before[-1].first - 1] == "from":
                return _in_unit_of(before[-1], quantity)  # "from 14 days to 30"
            return self._as_level(words, before, quantity)
        return _as_parallel(words, before, quantity)

    def give_back(self, words: Words, found: list[Quantity], following: Quantity) -> None:
        """Gives the unit of a quantity to the bare numbers listed before it: "four-, five- and six-cylinder"."""
        for n in range(len(found) - 1, -1, -1):
            given = self._with_unit_of(words, found[n], following)
            if given is found[n]:
                return
            found[n] = following = given

    def _stands_alone(self, words: Words, before: Quantity, quantity: Quantity) -> bool:
        """Whether digits have no noun behind them that tells what they count; "of" may follow both: "5 kg of, 3 of"."""
        last = words.sentence_range(quantity.start)[1]
        behind = words.folds[quantity.end] if quantity.end < last else "."
        digits = words.texts[quantity.number.start][0].isdigit() and not _is_year(words, quantity)
        alone = not behind[0].isalnum() or behind in self._behind
        return digits and (alone or behind == words.folds[before.end] == "of")

    def _as_level(self, words: Words, before: Sequence[Quantity], quantity: Quantity) -> Quantity:
        """The level of an index that moved by points: "rose 64 points to 4,577"."""
        for other in reversed(before):
            if other.unit in self._level_nouns:
                far = quantity.value >= other.value * _LEVEL_TIMES
                near = _is_near(other, quantity) and "." in words.texts[quantity.number.start]
                return replace(quantity, unit=other.unit, unit_from="context") if far or near else quantity
        return quantity

    def _with_unit_of(self, words: Words, quantity: Quantity, following: Quantity) -> Quantity:
        """A bare number with the unit that the number listed behind it has: "5 and 6 kg", "3,005 up 58 points"."""
        if quantity.measured != "bare" or quantity.unit:
            return quantity
        if of_a_people := _of_a_people(words, quantity, following):
            return of_a_people
        between = words.folds[quantity.end : following.first]
        if following.unit in self._level_nouns and between[-1:] in (["up"], ["down"]) and len(between) <= 2:
            return replace(quantity, unit=following.unit, unit_from="context")
        suspended = between[:1] in (["-"], ["–"]) and following.compound  # "four-, five- and six-cylinder engines"
        with_unit = following.measured in _WITH_UNIT or (suspended and following.measured == "count")
        former = between == ["to"] and words.folds[quantity.first - 1] == "from"  # "extended from 30 to 60 days"
        listed = former or between[suspended:] in _LISTING
        if not (listed and with_unit) or following.number.form == "fraction":
            return quantity
        if suspended:
            quantity = replace(quantity, phrase=following.phrase, compound=True)
        return _in_unit_of(following, quantity)


def _of_a_people(words: Words, quantity: Quantity, following: Quantity) -> Quantity | None:
    """A number with the noun that the next one has, each with its people: "49 Armenian and 50 Georgian soldiers"."""
    start, joint = quantity.end, following.first - 1
    counted = following.measured == "count" and not following.compound and following.unit is not None
    if not counted or joint - start not in (1, 2) or words.folds[joint] not in ("and", "or", ","):
        return None
    if (
        not all(words.is_upper(n) for n in (start, following.phrase[0]))
        or following.phrase[0] + 1 >= following.phrase[1]
    ):
        return None
    return replace(quantity, measured="count", unit=following.unit, unit_from="context", phrase=(start, joint))


def _of_sentence(words: Words, found: Sequence[Quantity], quantity: Quantity) -> list[Quantity]:
    """The quantities before one in its sentence, in order, years left out."""
    first = words.sentence_range(quantity.start)[0]
    before = takewhile(lambda other: other.start >= first, islice(reversed(found), _MOST_BEFORE))
    return [other for other in before if not _is_year(words, other)][::-1]


def _as_parallel(words: Words, before: Sequence[Quantity], quantity: Quantity) -> Quantity:
    """A number told beside another, as large: "the highest bid is 84 cents, while the lowest is 74"."""
    told = [q for q in before if not q.compound and words.texts[q.start - 1 : q.start] != ["("]]
    if not told or words.folds[quantity.first - 1] not in _PARALLEL:
        return quantity
    other = told[-1]
    alike = other.measured in _WITH_UNIT and other.unit_kind != "duration" and _is_near(other, quantity)
    return _in_unit_of(other, quantity) if alike else quantity


def _in_unit_of(other: Quantity, quantity: Quantity) -> Quantity:
    return replace(
        quantity, measured=other.measured, unit=other.unit, unit_from="context", unit_kind=other.unit_kind
    )  # fmt: skip


def _is_near(other: Quantity, quantity: Quantity) -> bool:
    """Whether one of two values is at most a few times the other."""
    low, high = sorted((abs(other.value), abs(quantity.value)))
    return low > 0 and high <= low * _MOST_TIMES


def _is_year(words: Words, quantity: Quantity) -> bool:
    """Whether a bare number can be a year."""
    text = words.texts[quantity.number.start]
    return quantity.measured == "bare" and text.isdigit() and quantity.value in _YEARS


def _has_scale(quantity: Quantity) -> bool:
    return quantity.number.mantissa is not None or abs(quantity.number.value) >= _MILLION  # "minus 120 million"


def _in_currency_of(words: Words, before: Quantity, quantity: Quantity) -> Quantity:
    """A bare amount with the currency of the one that it is compared with: "$5 billion, up from 4.2 billion"."""
    scaled = quantity.number.mantissa is not None and _has_scale(before)
    same_sentence = words.sentence_of[before.start] == words.sentence_of[quantity.start]
    signed = quantity.first > 0 and words.folds[quantity.first - 1] == "plus"
    at = quantity.first - signed
    near = words.folds[max(0, at - _TO_COMPARED) : at]  # "against a loss of 12 million", "compared with plus 2"
    near = [*near[:-1], "against"] if near[-2:] == ["compared", "with"] else near
    compared = quantity.first > 0 and not _COMPARING.isdisjoint(near if near[-1] == "of" else near[-1:])
    if not (scaled and same_sentence and compared and before.measured == "money"):
        return quantity
    return replace(quantity, measured="money", unit=before.unit, unit_from="context")
