"""Finds what the numbers of a text are numbers of: a currency, a unit of measure, or a counted noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from kvisit.annotate.names import Names
from kvisit.annotate.numerals import DASHES, Number
from kvisit.annotate.quantities.counted import NounPhrases
from kvisit.annotate.quantities.countries import Countries
from kvisit.annotate.quantities.degrees import Degrees
from kvisit.annotate.quantities.elided import COMPARING, ElidedUnits
from kvisit.annotate.quantities.measures import UnitsOfMeasure
from kvisit.annotate.quantities.money import Money
from kvisit.annotate.quantities.quantity import Quantity, plain, times
from kvisit.annotate.words import Words
from kvisit.patterns import Unit, Vocabulary

_WITH_UNIT = frozenset({"money", "percent", "measure"})
_MOST_OF_RANGE = 2  # behind a word of movement, the ends of a range lie no further apart than this factor
_MAX_FROM_MOVE = 12  # words between "fell" and the "from" of "from $9 to $7"
_METRE = "m"
_HUNDRED = Decimal(100)


class QuantityFinder:
    """Finds what numbers are numbers of; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compiles units, currencies and the words that end a noun phrase."""
        self._money = Money(vocabulary)
        self._units = UnitsOfMeasure(vocabulary)
        self._nouns = NounPhrases(vocabulary)
        self._elided = ElidedUnits(vocabulary)
        self._degrees = Degrees(vocabulary)
        self._amounts = frozenset(vocabulary.currencies.amounts)
        self._glued_scales = vocabulary.numbers.glued_scales
        self._moves = frozenset((*vocabulary.roles.up, *vocabulary.roles.down))

    def find(self, words: Words, numbers: Sequence[Number], names: Names) -> list[Quantity]:
        """The quantities of a text, one for each number but that two of a range are one, in order."""
        countries = Countries.of(words, names, self._amounts)
        starts = {number.start for number in numbers}
        found: list[Quantity] = []
        for number in numbers:
            if found and number.start < found[-1].end:
                continue  # the unit of the one before: "a 4.3 second lap"
            quantity = self._quantity(words, number, starts, countries)
            if found and quantity.unit == _METRE and self._is_sum_like(words, found[-1], quantity):
                scaled = self._money.scaled(words, plain(number))
                quantity = replace(scaled, measured="money", unit=found[-1].unit, unit_from="context")
            if found and (together := self._range(words, found[-1], quantity)):
                found[-1] = together
            else:
                if found:
                    quantity = self._elided.given(words, found, quantity)
                    self._elided.give_back(words, found, quantity)
                found.append(quantity)
        return self._degrees.scaled(words, found, countries)

    def _quantity(self, words: Words, number: Number, starts: set[int], countries: Countries) -> Quantity:
        quantity = plain(number)
        if number.form == "ordinal":
            return replace(quantity, measured="ordinal")
        if number.form == "multiple":
            return replace(quantity, measured="multiple", unit="{times}", unit_from="text")
        amount = self._money.amount(words, quantity, countries)
        if amount and not self._is_of_noun(words, amount):
            return self._with_rate(words, amount, amount.end)
        quantity = self._thousands(words, quantity)
        if measure := self._units.measured(words, quantity):
            return measure
        if number.form == "fraction":
            share = times(quantity, _HUNDRED)
            return replace(share, measured="percent", unit="%", unit_from="text", unit_kind="percentage")
        counted = self._nouns.counted(words, quantity, starts)
        return self._with_rate(words, counted, counted.phrase[1]) if counted.measured == "count" else counted

    def _is_of_noun(self, words: Words, amount: Quantity) -> bool:
        """Whether a small number in words counts things in a currency: "seven yen loans", "two euro countries"."""
        spelled = words.texts[amount.number.start].isalpha() and not amount.is_scaled and not amount.compound
        return spelled and self._nouns.has_plural(words, amount.end, min(len(words), amount.end + 2))

    def _with_rate(self, words: Words, quantity: Quantity, at: int) -> Quantity:
        """An amount or count with what it is for each of: $52 a barrel, 63 cents per share."""
        rate = None if quantity.compound else self._units.rate_at(words, at)
        if rate is None:
            return quantity
        return replace(quantity, per=rate[0].code if isinstance(rate[0], Unit) else rate[0])

    def _is_sum_like(self, words: Words, before: Quantity, quantity: Quantity) -> bool:
        """Whether an "m" glued to digits is a million, as it is in a sum compared with: "$66m, up from 52m"."""
        same = words.sentence_of[before.start] == words.sentence_of[quantity.start]
        ranged = before.end == quantity.start - 1 and words.folds[before.end] in DASHES
        compared = ranged or words.folds[quantity.first - 1] in COMPARING
        m = quantity.number.end
        is_m = m < len(words) and words.glued[m] and words.folds[m] in self._glued_scales
        return is_m and same and compared and before.measured == "money" and before.is_scaled

    def _thousands(self, words: Words, quantity: Quantity) -> Quantity:
        """A number with the multiplier glued to it: 25k; 12.3m only before a unit or noun, since it may be metres."""
        at = quantity.end
        if at >= len(words) or not words.glued[at] or words.folds[at] not in self._glued_scales:
            return quantity
        last = words.sentence_range(at)[1]
        counts = self._units.unit_at(words, at + 1) or self._nouns.has_plural(words, at + 1, last)
        if words.folds[at] == "k" or (at + 1 < last and counts):
            return self._money.scaled(words, replace(quantity, phrase=(at + 1, at + 1)))
        return quantity

    def _range(self, words: Words, low: Quantity, high: Quantity) -> Quantity | None:
        """Two quantities of one unit as a range: 5% to 10%, between $5 and $6; not "fell from $9 to $7"."""
        low = self._scaled_as(low, high)
        if not (low.measured in _WITH_UNIT or low.unit_from == "context"):
            return None
        if low.unit != high.unit or low.value >= high.value:
            return None
        if low.upper is not None or high.upper is not None:
            return None
        between = words.folds[low.end : high.start]
        before = words.folds[low.first - 1] if low.first else ""
        dashed = len(between) == 1 and between[0] in DASHES and words.glued[low.end]
        joined = (between == ["to"] and before != "by") or (between == ["and"] and before == "between")
        if not (dashed or joined) or (before == "from" and self._moves_before(words, low.start)):
            return None
        if before in self._moves and not dashed and high.value > _MOST_OF_RANGE * low.value:
            return None  # "fell $4 to $15": a change and a level
        source = high.unit_from if low.measured == "count" else low.unit_from
        return replace(low, end=high.end, upper=high.value, per=high.per, compound=high.compound, unit_from=source)

    def _scaled_as(self, low: Quantity, high: Quantity) -> Quantity:
        """A number whose "m" is a million as that of the next one is: "4m to 5m people"."""
        scales = high.measured == "count" and high.is_scaled and high.number.mantissa is None
        if not scales or low.unit != _METRE:
            return low
        value = low.value * (high.value / high.number.value)
        return replace(high, start=low.start, end=low.end, number=low.number, value=value, unit_from="context")

    def _moves_before(self, words: Words, at: int) -> bool:
        """Whether a word of movement stands before a quantity in its clause."""
        first = words.sentence_range(at)[0]
        return any(words.folds[n] in self._moves for n in range(max(first, at - _MAX_FROM_MOVE), at))
