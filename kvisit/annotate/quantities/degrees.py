"""Degrees of an unsaid scale: "temperatures hit 104 degrees".

The scale is the one that the text gives elsewhere, else that of the country which it tells of; without a word for
weather beside them, degrees may be those of an angle and stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kvisit.annotate.quantities.countries import Countries
from kvisit.annotate.quantities.quantity import Quantity
from kvisit.annotate.words import Words
from kvisit.patterns import Vocabulary

_UNSAID = "deg"
_CELSIUS, _FAHRENHEIT = "Cel", "[degF]"
_HOTTEST = 60  # degrees Celsius: no weather on Earth is hotter
_TO_CONVERSION = 2  # words between degrees and those in brackets behind them


class Degrees:
    """Gives degrees their scale; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the words for weather, and the countries that measure it in Fahrenheit."""
        self._weather = frozenset(vocabulary.degrees.weather)
        self._in_fahrenheit = frozenset(vocabulary.degrees.fahrenheit)

    def scaled(self, words: Words, found: Sequence[Quantity], countries: Countries) -> list[Quantity]:
        """The quantities of a text, degrees with their scale where something says it."""
        said = [quantity.unit for quantity in found if quantity.unit in (_CELSIUS, _FAHRENHEIT)]
        scaled = list(found)
        for n, quantity in enumerate(found):
            if quantity.unit == _UNSAID:
                scaled[n] = self._with_scale(words, quantity, found[n + 1 : n + 2], said, countries)
        return scaled

    def _with_scale(
        self,
        words: Words,
        quantity: Quantity,
        behind: Sequence[Quantity],
        said: Sequence[str | None],
        countries: Countries,
    ) -> Quantity:
        converted = next((q.unit for q in behind if q.unit in said and q.start - quantity.end <= _TO_CONVERSION), None)
        if converted:  # "104 degrees (40C)"
            code = _FAHRENHEIT if converted == _CELSIUS else _CELSIUS
        elif not self._is_weather(words, quantity):
            return quantity
        else:
            code = said[0] if said and said[0] else self._of_country(words, quantity, countries)
        return replace(quantity, unit=code, unit_from="context") if code else quantity

    def _is_weather(self, words: Words, quantity: Quantity) -> bool:
        """Whether the sentence of degrees tells of weather."""
        return not self._weather.isdisjoint(words.folds[slice(*words.sentence_range(quantity.start))])

    def _of_country(self, words: Words, quantity: Quantity, countries: Countries) -> str:
        """The scale of the country that a sentence, else the text, tells of; "" if it tells of none."""
        if quantity.value > _HOTTEST:
            return _FAHRENHEIT
        near = countries.near(words, quantity.start)
        return "" if not near else _FAHRENHEIT if near[0] in self._in_fahrenheit else _CELSIUS
