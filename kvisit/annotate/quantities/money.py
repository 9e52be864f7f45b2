"""Amounts of money: a sign, code or word of a currency at a number.

Where a sign or word belongs to several currencies ("$", "rupees"), a country before it says which ("Sri Lankan
rupees", "HK $5"); else the vocabulary's default holds, and the report says that it is one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from babel.core import get_global

from kvisit.annotate.quantities.quantity import Quantity, UnitFrom, glued_dash, times
from kvisit.annotate.words import Words
from kvisit.patterns import Vocabulary

Countries = Mapping[int, tuple[int, str]]  # by the word that a country's name begins at: the word behind it, its code


class Money:
    """Finds amounts of money; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the signs and words of currencies, and the multipliers that are glued to digits."""
        self._currencies = vocabulary.currencies
        self._codes = frozenset(vocabulary.currencies.signs.values())
        self._subunits = vocabulary.currencies.subunits
        self._of_mass = frozenset(vocabulary.currencies.of_mass)
        self._glued_scales = vocabulary.numbers.glued_scales

    def amount(self, words: Words, quantity: Quantity, countries: Countries) -> Quantity | None:
        """A number as an amount, None if no currency stands at it: $4.3 billion, 30bn euros, EUR 5m."""
        return (
            self._behind_sign(words, quantity, countries)
            or self._before_word(words, quantity, countries)
            or self._in_subunits(words, quantity, countries)
        )

    def _in_subunits(self, words: Words, quantity: Quantity, countries: Countries) -> Quantity | None:
        """A number of cents, pence or the like: 25 cents, 470p, 18 Canadian cents."""
        at, _ = countries.get(quantity.end, (quantity.end, None))
        unit = self._subunits.get(words.folds[at]) if at < len(words) else None
        if unit is None or (len(words.folds[at]) == 1 and not words.glued[at]):
            return None
        return replace(quantity, end=at + 1, measured="money", unit=unit, unit_from="text")

    def _behind_sign(self, words: Words, quantity: Quantity, countries: Countries) -> Quantity | None:
        at = quantity.start - 1
        if at < 0:
            return None
        sign = words.folds[at]
        code = self._currencies.signs.get(sign) or (words.texts[at] if words.texts[at] in self._codes else None)
        if code is None:
            return None
        source: UnitFrom = "default" if sign in self._currencies.open_signs else "text"
        if source == "default" and (parted := self._parted_sign(words, at)):
            at, code, source = at - 1, parted, "text"
        found = self.scaled(words, replace(quantity, start=at))
        word = self._word(words, found.end, countries)
        return replace(
            found,
            end=word[1] if word else found.end,
            measured="money",
            unit=word[0] if word and source == "default" and word[2] == "text" else code,
            unit_from="text" if word and word[2] == "text" else source,
            compound=glued_dash(words, found.end),
        )

    def _parted_sign(self, words: Words, at: int) -> str | None:
        """The currency of a sign that a space parts: "HK $5"; not "A $5 toll"."""
        letters = words.texts[at - 1] if at else ""
        return (
            self._currencies.signs.get(letters.lower() + words.folds[at])
            if letters.isupper() and letters != "A"
            else None
        )

    def _before_word(self, words: Words, quantity: Quantity, countries: Countries) -> Quantity | None:
        dash = glued_dash(words, quantity.end)
        of = quantity.number.form == "vague" and words.folds[quantity.end : quantity.end + 1] == ["of"]
        word = self._word(words, quantity.end + dash + of, countries)
        if word is None:
            return None
        code, end, source = word
        unscaled = quantity.number.mantissa is None
        if unscaled and (words.folds[end - 1] in self._currencies.needs_scale or self._is_mass(words, quantity, end)):
            return None
        return replace(quantity, end=end, measured="money", unit=code, unit_from=source, compound=dash)

    def _is_mass(self, words: Words, quantity: Quantity, end: int) -> bool:
        """Whether pounds are weight: behind a hyphen, in the singular, or with an "of" that no currency has."""
        if words.folds[end - 1] not in self._of_mass:
            return False
        return not words.folds[end - 1].endswith("s") or words.folds[end : end + 1] == ["of"]

    def scaled(self, words: Words, quantity: Quantity) -> Quantity:
        """A quantity with the multiplier that is glued to it: $5m, £1.5b, 25k."""
        end = quantity.end
        scale = self._glued_scales.get(words.folds[end]) if end < len(words) and words.glued[end] else None
        if scale is None or quantity.number.mantissa:
            return quantity
        return replace(times(quantity, scale), end=end + 1)

    def _word(self, words: Words, at: int, countries: Countries) -> tuple[str, int, UnitFrom] | None:
        """The currency that a word names, and the word behind it: dollars, Sri Lankan rupees, USD."""
        end, country = countries.get(at, (at, None))
        if end >= len(words):
            return None
        fold = words.folds[end]
        name = fold if fold in self._currencies.words else fold[:-1] if fold.endswith("s") else ""
        if name in self._currencies.words:
            if country and (code := currency_of(country)):
                return code, end + 1, "text"
            return self._currencies.words[name], end + 1, "default" if name in self._currencies.open_words else "text"
        if end == at and words.texts[at] in self._codes:
            return words.texts[at], at + 1, "text"
        return None


def currency_of(country: str) -> str | None:
    """The ISO 4217 code of a country's currency (CLDR), None if it is unknown.

    >>> currency_of("LK")
    'LKR'
    """
    for code, _, end, tender in get_global("territory_currencies").get(country, ()):
        if end is None and tender:
            return str(code)
    return None
