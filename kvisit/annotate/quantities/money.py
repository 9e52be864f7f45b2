"""Amounts of money: a sign, code or word of a currency at a number.

Where a sign or word belongs to several currencies ("$", "rupees"), a country before it says which ("Sri Lankan
rupees", "HK $5"), else what the article says of its figures ("in Canadian dollars"), else the country that it tells of;
else the vocabulary's default holds, and the report says that it is one.
"""

from __future__ import annotations

from dataclasses import replace

from kvisit.annotate.quantities.countries import Countries, currency_of
from kvisit.annotate.quantities.quantity import Quantity, UnitFrom, glued_dash, times
from kvisit.annotate.words import Words
from kvisit.patterns import Vocabulary

_CLOSED: tuple[list[str], ...] = ([","], ["."], [";"], [")"], [])


class Money:
    """Finds amounts of money; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the signs and words of currencies, and the multipliers that are glued to digits."""
        self._currencies = vocabulary.currencies
        shared = (code for codes in vocabulary.currencies.shared.values() for code in codes)
        self._codes = frozenset((*vocabulary.currencies.signs.values(), *vocabulary.currencies.words.values(), *shared))
        by_code = {code: word for word, code in reversed(vocabulary.currencies.words.items())}
        signs = vocabulary.currencies.signs
        self._names = {
            sign: by_code[signs[sign]] for sign in vocabulary.currencies.open_signs if signs[sign] in by_code
        }
        self._subunits = vocabulary.currencies.subunits
        self._of_mass = frozenset(vocabulary.currencies.of_mass)
        symbols = {symbol for unit in vocabulary.units for symbol in unit.symbols}
        self._behind = vocabulary.currencies.country_signs.keys() - symbols
        self._glued_scales = vocabulary.numbers.glued_scales

    def amount(self, words: Words, quantity: Quantity, countries: Countries) -> Quantity | None:
        """A number as an amount, None if no currency stands at it: $4.3 billion, 30bn euros, EUR 5m."""
        return (
            self._behind_sign(words, quantity, countries)
            or self._in_subunits(words, quantity, countries)
            or self._before_word(words, quantity, countries)
        )

    def _in_subunits(self, words: Words, quantity: Quantity, countries: Countries) -> Quantity | None:
        """A number of cents, pence or the like: 25 cents, 470p, 18 Canadian cents."""
        at, _ = countries.at.get(quantity.end, (quantity.end, None))
        if at + 1 < len(words) and self._name(words.folds[at]) and words.folds[at + 1] in self._subunits:
            at += 1  # "euro cents"
        unit = self._subunits.get(words.folds[at]) if at < len(words) else None
        if unit is None or (len(words.folds[at]) == 1 and not words.glued[at]):
            return None
        return replace(quantity, end=at + 1, measured="money", unit=unit, unit_from="text")

    def _behind_sign(self, words: Words, quantity: Quantity, countries: Countries) -> Quantity | None:
        at = quantity.start - 1
        if at < 0:
            return None
        sign = words.folds[at]
        code = self._sign(words, at, quantity, countries)
        if code is None:
            return None
        source: UnitFrom = "default" if sign in self._currencies.open_signs else "text"
        if source == "default" and (local := self._of_the_article(words, at, countries)):
            code, source = local, "context"
        if source == "default" and (parted := self._parted_sign(words, at)):
            at, code, source = at - 1, parted, "text"
        found = self.scaled(words, replace(quantity, start=at))
        word = self._word(words, found.end, countries)
        return replace(
            found,
            end=word[1] if word else found.end,
            measured="money",
            unit=word[0] if word and source == "default" else code,
            unit_from=word[2] if word and (source == "default" or word[2] == "text") else source,
            compound=glued_dash(words, found.end),
        )

    def _sign(self, words: Words, at: int, quantity: Quantity, countries: Countries) -> str | None:
        """The currency whose sign or code a word is."""
        text = words.texts[at]
        if text in self._currencies.country_signs and (local := self._local(words, at, quantity, countries)):
            return local
        if text in self._currencies.letter_signs:
            amount = self._is_sum(words, quantity) and words.glued[quantity.start]
            return self._currencies.letter_signs[text] if amount else None
        if text in self._currencies.word_codes and not self._is_sum(words, quantity):
            return None  # "COP 30", "ALL 12"
        return self._currencies.signs.get(words.folds[at]) or (text if text in self._codes else None)

    def _local(self, words: Words, at: int, quantity: Quantity, countries: Countries) -> str | None:
        """The currency of letters before a sum, if the article tells of its country: "K1.6 billion" in Zambia."""
        return self._of_country(words, at, countries) if self._is_sum(words, quantity) else None

    def _of_country(self, words: Words, at: int, countries: Countries) -> str | None:
        near = (currency_of(country) for country in countries.near(words, at))
        codes = self._currencies.country_signs[words.texts[at]]
        return next((code for code in near if code in codes), None)

    def _is_sum(self, words: Words, quantity: Quantity) -> bool:
        """Whether a number has a scale or separators, as sums have."""
        number, end = words.texts[quantity.start], quantity.end
        scaled = quantity.number.mantissa is not None or "".join(words.folds[end : end + 1]) in self._glued_scales
        return scaled or "," in number or "." in number

    def _of_the_article(self, words: Words, at: int, countries: Countries, name: str = "") -> str | None:
        """The currency that the article means by a sign or word: the one it states, else of a country it names."""
        fold = name or words.folds[at]
        name = fold if fold in self._currencies.shared else self._names.get(fold, fold.removesuffix("s"))
        if stated := countries.stated.get(name):
            return stated
        shared = self._currencies.shared.get(name, ())
        near = (currency_of(country) for country in countries.near(words, at))
        return next((code for code in near if code in shared), None)

    def _parted_sign(self, words: Words, at: int) -> str | None:
        """The currency of a sign that a space parts: "HK $5"; not "A $5 toll"."""
        letters = words.texts[at - 1] if at else ""
        return (
            self._currencies.signs.get(letters.lower() + words.folds[at])
            if letters.isupper() and letters != "A"
            else None
        )

    def _before_word(self, words: Words, quantity: Quantity, countries: Countries) -> Quantity | None:
        quantity = self.scaled(words, quantity)
        dash = glued_dash(words, quantity.end)
        of = quantity.number.form == "vague" and words.folds[quantity.end : quantity.end + 1] == ["of"]
        word = self._word(words, quantity.end + dash + of, countries)
        if word is None:
            return None
        code, end, source = word
        unscaled = not quantity.is_scaled
        if unscaled and (words.folds[end - 1] in self._currencies.needs_scale or self._is_mass(words, quantity, end)):
            return None
        return replace(quantity, end=end, measured="money", unit=code, unit_from=source, compound=dash)

    def _is_mass(self, words: Words, quantity: Quantity, end: int) -> bool:
        """Whether pounds are weight: behind a hyphen, in the singular, or with an "of" that no currency has."""
        if words.folds[end - 1] not in self._of_mass:
            return False
        return not words.folds[end - 1].endswith("s") or words.folds[end : end + 1] == ["of"]

    def scaled(self, words: Words, quantity: Quantity) -> Quantity:
        """A quantity with the multiplier that is glued to it: $5m, £1.5b, 25k, $2.3-b."""
        end = quantity.end
        if glued_dash(words, end) and words.glued[end + 1 : end + 2] == [True]:
            end += 1
        scale = self._glued_scales.get(words.folds[end]) if end < len(words) and words.glued[end] else None
        if scale is None or quantity.number.mantissa:
            return quantity
        return replace(times(quantity, scale), end=end + 1)

    def _name(self, phrase: str) -> str:
        """The currency's name that a word or two are, also in the plural; "" if none."""
        singular = phrase.removesuffix("s")
        return phrase if phrase in self._currencies.words else singular if singular in self._currencies.words else ""

    def _word(self, words: Words, at: int, countries: Countries) -> tuple[str, int, UnitFrom] | None:
        """The currency that a word names, and the word behind it: dollars, Sri Lankan rupees, USD."""
        end, country = countries.at.get(at, (at, None))
        if end >= len(words):
            return None
        pair = words.folds[end : end + 2]
        if len(pair) > 1 and (name := self._name(" ".join(pair))):  # "CFA francs"
            end += 1
        else:
            name = self._name(words.folds[end])
        if name:
            if country and (code := currency_of(country)):
                return code, end + 1, "text"
            if name not in self._currencies.open_words:
                return self._currencies.words[name], end + 1, "text"
            local = self._of_the_article(words, end, countries, name)
            return local or self._currencies.words[name], end + 1, "context" if local else "default"
        if end == at and words.texts[at] in self._codes:
            return words.texts[at], at + 1, "text"
        closed = end == at and words.texts[at + 1 : at + 2] in _CLOSED
        local = self._of_country(words, at, countries) if closed and words.texts[at] in self._behind else None
        return (local, at + 1, "text") if local else None  # "18 R." in South Africa
