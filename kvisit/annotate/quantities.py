"""Numbers with what they are a number of: a currency, a unit of measure, or a counted noun.

Without a parser, the counted noun is found by order: the words behind a number up to the first function word, verb
or mark are its noun phrase, and the head of that is its last word if that is plural, else its first plural ("five
aid workers", "two civil wars", "240 people live").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from babel.core import get_global

from kvisit.annotate.names import Names
from kvisit.annotate.numerals import DASHES, Number
from kvisit.annotate.words import Words
from kvisit.patterns import Unit, Vocabulary
from kvisit.patterns.phrases import PhraseIndex

Measured = Literal["money", "percent", "measure", "count", "bare", "ordinal", "multiple"]
UnitFrom = Literal["text", "context", "default"]

_MAX_PHRASE = 10  # words between a number and the end of the noun phrase that it counts
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it is a number of.

    Attributes:
        number: the number.
        start, end: its words, with the currency or unit but without the modifier.
        value, upper: of the number, with a multiplier that the unit shows ("$5m").
        measured: what kind of unit it has.
        unit: ISO 4217, UCUM, or the counted noun in the plural; None where no noun stands at the number.
        unit_kind: the kind of figure that a unit of measure makes.
        phrase: the words of the counted noun phrase; (end, end) without one.
        compound: whether it stands before a noun that it qualifies, as in "two-day visit".
    """

    number: Number
    start: int
    end: int
    value: Decimal
    upper: Decimal | None
    measured: Measured
    unit: str | None = None
    unit_from: UnitFrom | None = None
    unit_kind: str | None = None
    phrase: tuple[int, int] = (0, 0)
    compound: bool = False

    @property
    def first(self) -> int:
        """Its first word with the modifier: the "about" of "about $5 million"."""
        return min(self.start, self.number.first)


class QuantityFinder:
    """Finds what numbers are numbers of; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compiles units, currencies and the words that end a noun phrase."""
        self._units = PhraseIndex((unit, phrase) for unit in vocabulary.units for phrase in unit.words)
        self._glued_units = {word: unit for unit in vocabulary.units for word in unit.glued}
        self._glued_scales = vocabulary.numbers.glued_scales
        self._currencies = vocabulary.currencies
        self._nouns = NounPhrases(vocabulary)
        self._moves = frozenset((*vocabulary.roles.up, *vocabulary.roles.down))
        self._rates = {phrase: unit.code for unit in vocabulary.units if unit.kind == "duration" for phrase in unit.words}

    def find(self, words: Words, numbers: Sequence[Number], names: Names) -> list[Quantity]:
        """The quantities of a text, one for each number, in order."""
        self._countries = {place.end: names.all[place.name].country for place in names.places}
        starts = {number.start for number in numbers}
        found: list[Quantity] = []
        for number in numbers:
            quantity = self._quantity(words, number, starts)
            if found and (together := self._range(words, found[-1], quantity)):
                found[-1] = together
            else:
                if found:
                    found[-1] = _with_unit_of(words, found[-1], quantity)
                found.append(quantity)
        return found

    def _range(self, words: Words, low: Quantity, high: Quantity) -> Quantity | None:
        """Two quantities of one unit as a range: 5% to 10%, between $5 and $6; not "fell from $9 to $7", "rose by 5% to 10%"."""
        between = words.folds[low.end : high.start]
        before = words.folds[low.first - 1] if low.first else ""
        if low.unit != high.unit or low.measured not in ("money", "percent", "measure") or low.upper is not None:
            return None
        dashed = len(between) == 1 and between[0] in DASHES and words.glued[low.end]
        joined = between == ["to"] and before != "by" or between == ["and"] and before == "between"
        if not (dashed or joined) or low.value >= high.value or high.upper is not None:
            return None
        if before == "from" and self._moves_before(words, low.start):
            return None
        return replace(low, end=high.end, upper=high.value, compound=high.compound)

    def _moves_before(self, words: Words, at: int) -> bool:
        """Whether a word of movement stands before a quantity in its clause."""
        first = words.sentence_range(at)[0]
        return any(words.folds[n] in self._moves for n in range(max(first, at - 12), at))

    def _quantity(self, words: Words, number: Number, starts: set[int]) -> Quantity:
        plain = Quantity(
            number, number.start, number.end, number.value, number.upper, "bare", phrase=(number.end, number.end)
        )
        if number.form == "ordinal":
            return replace(plain, measured="ordinal")
        if number.form == "multiple":
            return replace(plain, measured="multiple")
        if found := self._money(words, plain):
            return found
        plain = self._thousands(words, plain)
        if found := self._measure(words, plain):
            return found
        if number.form == "fraction":
            return self._share(words, plain)
        return self._nouns.counted(words, plain, starts)

    # ------------------------------------------------------------------------------------------------ money
    def _money(self, words: Words, plain: Quantity) -> Quantity | None:
        """An amount: $4.3 billion, 30bn euros, 300 billion Sri Lankan rupees, EUR 5m."""
        signs = self._currencies.signs
        sign = words.folds[plain.start - 1] if plain.start else ""
        if sign in signs or (
            words.texts[plain.start - 1 : plain.start] and words.texts[plain.start - 1] in signs.values()
        ):
            found = self._scaled(words, replace(plain, start=plain.start - 1))
            code = signs.get(sign, words.texts[plain.start - 1])
            end = found.end
            if word := self._currency_word(words, end):
                end = word[1]
            compound = end < len(words) and words.folds[end] in DASHES and words.glued[end]
            source: UnitFrom = "default" if sign in self._currencies.open_signs else "text"
            return replace(found, end=end, measured="money", unit=code, unit_from=source, compound=compound)
        dash = plain.end < len(words) and words.folds[plain.end] in DASHES and words.glued[plain.end]
        of = plain.number.form == "vague" and words.folds[plain.end : plain.end + 1] == ["of"]
        if word := self._currency_word(words, plain.end + dash + of):
            code, end, source = word
            if words.folds[end - 1] in self._currencies.needs_scale and not plain.number.mantissa:
                return None
            return replace(plain, end=end, measured="money", unit=code, unit_from=source, compound=dash)
        return None

    def _scaled(self, words: Words, plain: Quantity) -> Quantity:
        """An amount with the multiplier that is glued to it: $5m, £1.5b."""
        end = plain.end
        scale = self._glued_scales.get(words.folds[end]) if end < len(words) and words.glued[end] else None
        if scale is None or plain.number.mantissa:
            return plain
        upper = plain.upper * scale if plain.upper is not None else None
        return replace(plain, end=end + 1, value=plain.value * scale, upper=upper)

    def _currency_word(self, words: Words, at: int) -> tuple[str, int, UnitFrom] | None:
        """The currency that a word names, with the word behind it: dollars, Sri Lankan rupees, USD."""
        country = None
        end = at
        if end < len(words) and end not in self._countries:
            ends = [e for e in range(at + 1, min(at + 3, len(words))) if e in self._countries and words.is_upper(at)]
            if ends:
                end, country = ends[0], self._countries[ends[0]]
        if end >= len(words):
            return None
        fold = words.folds[end]
        name = fold if fold in self._currencies.words else fold[:-1] if fold.endswith("s") else ""
        if name in self._currencies.words:
            if country and (code := currency_of(country)):
                return code, end + 1, "text"
            return self._currencies.words[name], end + 1, "default" if name in self._currencies.open_words else "text"
        if end == at and words.texts[at] in self._currencies.signs.values():
            return words.texts[at], at + 1, "text"
        return None

    def _thousands(self, words: Words, plain: Quantity) -> Quantity:
        """A number with the multiplier glued to it: 25k; 12.3m only before a unit or noun, since it may be metres."""
        at = plain.end
        if at >= len(words) or not words.glued[at] or words.folds[at] not in self._glued_scales or plain.number.mantissa:
            return plain
        last = words.sentence_range(at)[1]
        counts = at + 1 < last and (self._units.longest_at(words.folds, at + 1) or self._nouns.has_plural(words, at + 1, last))
        if words.folds[at] == "k" or counts:
            return self._scaled(words, replace(plain, phrase=(at + 1, at + 1)))
        return plain

    # ------------------------------------------------------------------------------------------------ measures
    def _measure(self, words: Words, plain: Quantity) -> Quantity | None:
        """A number of units: 72 km, 2,023-meter, 99 percent."""
        at = plain.end
        dash = at < len(words) and words.folds[at] in DASHES and words.glued[at]
        if at + dash >= len(words):
            return None
        unit: Unit | None
        cue = self._units.longest_at(words.folds, at + dash)
        if cue:
            unit, end = cue.label, cue.end
        else:
            unit, end = self._glued_units.get(words.folds[at]) if words.glued[at] else None, at + 1
        if unit is None:
            return None
        measured: Measured = "percent" if unit.kind == "percentage" else "measure"
        return replace(
            plain, end=end, measured=measured, unit=unit.code, unit_from="text", unit_kind=unit.kind, compound=dash
        )

    def _share(self, words: Words, plain: Quantity) -> Quantity:
        """A fraction of something, as a percentage: two-thirds of voters."""
        upper = plain.upper * _HUNDRED if plain.upper is not None else None
        value = plain.value * _HUNDRED
        return replace(
            plain, value=value, upper=upper, measured="percent", unit="%", unit_from="text", unit_kind="percentage"
        )


def _with_unit_of(words: Words, quantity: Quantity, following: Quantity) -> Quantity:
    """A bare number with the unit that the number listed behind it has: "5 and 6 kg"."""
    between = words.folds[quantity.end : following.first]
    listed = between in (["and"], ["or"], [","], [",", "and"])
    if quantity.measured != "bare" or not listed or following.measured not in ("money", "percent", "measure"):
        return quantity
    return replace(
        quantity, measured=following.measured, unit=following.unit, unit_from="context", unit_kind=following.unit_kind
    )


def currency_of(country: str) -> str | None:
    """The ISO 4217 code of a country's currency (CLDR), None if it is unknown.

    >>> currency_of("LK")
    'LKR'
    """
    for code, _, end, tender in get_global("territory_currencies").get(country, ()):
        if end is None and tender:
            return str(code)
    return None


class NounPhrases:
    """Finds the noun that a number counts."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the words that end a noun phrase, and the plurals without an s."""
        nouns = vocabulary.nouns
        self._stops = frozenset(nouns.stops) | frozenset(vocabulary.sentences.function_words)
        self._plurals = frozenset(nouns.plurals)
        self._not_plural = frozenset(nouns.not_plural)
        self._elided = frozenset(nouns.elided)
        self._compounds = frozenset(nouns.compounds)
        self._singular_of = nouns.singulars

    def counted(self, words: Words, plain: Quantity, starts: set[int]) -> Quantity:
        """A bare number with the noun that it counts, or as it is."""
        at = plain.end
        last = words.sentence_range(plain.start)[1]
        if at < last and words.folds[at] in DASHES and words.glued[at]:
            return self._compound(words, plain, at + 1, last)
        at = self._behind_of(words, at, last)
        limit = min(last, at + _MAX_PHRASE)
        phrase = self._phrase(words, at, limit, starts)
        head = self._head(words, at, phrase, plain)
        if head is None:
            return plain
        return replace(plain, measured="count", unit=self._plural(words, head), unit_from="text", phrase=(at, head + 1))

    def has_plural(self, words: Words, at: int, last: int) -> bool:
        """Whether a noun phrase with a plural begins at a word."""
        end = self._phrase(words, at, min(last, at + _MAX_PHRASE), set())
        return any(self._is_plural(words, n) for n in range(at, end))

    def _behind_of(self, words: Words, at: int, last: int) -> int:
        """Where the noun phrase begins: behind "of the", "more", "other"."""
        if at < last and words.folds[at] == "of" and at + 1 < last:
            at += 1
        while at < last and words.folds[at] in (
            "the",
            "these",
            "those",
            "its",
            "their",
            "his",
            "her",
            "our",
            "more",
            "other",
            "additional",
            "further",
        ):
            at += 1
        return at

    def _phrase(self, words: Words, at: int, last: int, starts: set[int]) -> int:
        """The word behind the noun phrase that begins at a word."""
        end = at
        while end < last:
            fold = words.folds[end]
            possessive = fold in ("'s", "'") and words.glued[end]
            if not (possessive or (fold in DASHES and words.glued[end])):
                glued_on = end + 2 < last and words.folds[end + 1] in DASHES and words.glued[end + 1]  # "wide-body"
                if (
                    not fold[0].isalnum()
                    or (fold in self._stops and not glued_on)
                    or (end in starts and fold.isalpha())
                ):
                    break
                if (
                    fold.endswith(("ed", "ing", "ly"))
                    and len(fold) > 4
                    and end > at
                    and self._is_plural(words, end - 1)
                ):
                    break
            end += 1
        return end

    def _head(self, words: Words, at: int, end: int, plain: Quantity) -> int | None:
        """The head of a noun phrase: its last word if that is plural, else its first plural; for one, its last word."""
        if end == at or words.folds[at] in self._elided:
            return None
        plurals = [
            n
            for n in range(at, end)
            if self._is_plural(words, n) and words.folds[n + 1 : n + 2] not in (["'s"], ["'"], ["’"])
        ]
        if plurals:
            head = plurals[0]
            while head + 1 in plurals:
                head += 1  # sports clubs, crew members
            return head
        one = plain.value == 1 and plain.upper is None
        return (
            end - 1 if one and words.folds[end - 1] not in self._elided and words.texts[end - 1][0].isalpha() else None
        )

    def _is_plural(self, words: Words, at: int) -> bool:
        fold = words.folds[at]
        if fold in self._plurals or (words.is_upper(at) and fold.endswith(("ese", "ans"))):
            return True
        return (
            len(fold) > 3
            and fold.endswith("s")
            and not fold.endswith(("ss", "us", "is"))
            and fold not in self._not_plural
        )

    def _plural(self, words: Words, at: int) -> str:
        """The counted noun as the report names it: in the plural, as the text spells it, lower case unless a name."""
        text = words.texts[at] if words.is_upper(at) and at else words.texts[at].lower()
        if self._is_plural(words, at):
            return text
        plural = self._singular_of.get(words.folds[at])
        if plural:
            return plural
        if text.endswith("y") and text[-2:-1] not in "aeiou":
            return text[:-1] + "ies"
        return text + ("es" if text.endswith(("s", "x", "ch", "sh")) else "s")

    def _compound(self, words: Words, plain: Quantity, at: int, last: int) -> Quantity:
        """A number glued to a noun: 15-member council, six-storey building."""
        if at < last and words.folds[at] in self._compounds:
            return replace(
                plain,
                end=at + 1,
                measured="count",
                unit=self._plural(words, at),
                unit_from="text",
                phrase=(at, at + 1),
                compound=True,
            )
        return replace(plain, compound=True)
