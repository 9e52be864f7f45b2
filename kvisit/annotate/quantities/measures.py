"""Numbers of units of measure: 72 km, 2,023-meter, 99 percent, 120 barrels a day.

The code is UCUM's (https://ucum.org/ucum); a rate is written as UCUM writes one, "km/h".
"""

from __future__ import annotations

from dataclasses import replace

from kvisit.annotate.quantities.quantity import Measured, Quantity, glued_dash
from kvisit.annotate.words import Words
from kvisit.patterns import Unit, Vocabulary
from kvisit.patterns.phrases import PhraseIndex

_PER = frozenset({"per", "a", "an", "/", "each", "every"})
_MAX_BRACKETS = 6  # words of a conversion with its brackets
_SINCE = frozenset({"ago", "earlier", "before", "later", "prior"})  # "$5 a year ago"
_SPEED = frozenset({("length", "duration")})


class UnitsOfMeasure:
    """Finds units of measure at numbers; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Indexes the words of units, and their symbols, whose letters' case tells (g is a gram, 5G isn't)."""
        self._words = PhraseIndex((unit, phrase) for unit in vocabulary.units for phrase in unit.words)
        self._rate_nouns = frozenset(vocabulary.grammar.rate_nouns)
        self._symbols = {symbol: unit for unit in vocabulary.units for symbol in unit.symbols}

    def measured(self, words: Words, quantity: Quantity) -> Quantity | None:
        """A number with the unit behind it, None if none stands there."""
        dash = glued_dash(words, quantity.end)
        found = self.unit_at(words, quantity.end + dash)
        if found is None:
            return None
        unit, end = found
        measured: Measured = "percent" if unit.kind == "percentage" else "measure"
        code, kind = unit.code, unit.kind
        if kind == "length" and not dash and (per_hour := self._rate_behind_brackets(words, end)):
            return replace(quantity, end=end, measured=measured, unit=f"{code}/{per_hour.code}", unit_from="text",
                           unit_kind="speed")  # fmt: skip
        if measured == "measure" and not dash and (rate := self.rate_at(words, end)):
            per, behind = rate
            if isinstance(per, Unit):
                code, end = f"{code}/{per.code}", behind
                kind = "speed" if (kind, per.kind) in _SPEED else kind
        return replace(quantity, end=end, measured=measured, unit=code, unit_from="text", unit_kind=kind, compound=dash)

    def _rate_behind_brackets(self, words: Words, at: int) -> Unit | None:
        """The time that both of a length and its conversion are told for: "149 kilometres (92 miles) an hour"."""
        if at >= len(words) or words.texts[at] not in ("(", ")"):
            return None
        near = range(at, min(len(words), at + _MAX_BRACKETS))
        close = next((n for n in near if words.texts[n] == ")"), len(words))
        rate = self.rate_at(words, close + 1)
        return rate[0] if rate and isinstance(rate[0], Unit) and rate[0].kind == "duration" else None

    def unit_at(self, words: Words, at: int) -> tuple[Unit, int] | None:
        """The unit that begins at a word, and the word behind it."""
        if at >= len(words):
            return None
        if cue := self._words.longest_at(words.folds, at):
            return cue.label, cue.end
        unit = self._symbols.get(words.texts[at])
        return (unit, at + 1) if unit else None

    def rate_at(self, words: Words, at: int) -> tuple[Unit | str, int] | None:
        """What a rate is per, a unit or a noun, and the word behind it: "a day", "per share", "/h"."""
        if at + 1 >= len(words) or words.folds[at] not in _PER:
            return None
        found = self.unit_at(words, at + 1)
        if found and found[1] < len(words) and words.folds[found[1]] in _SINCE:
            return None
        if found and not words.folds[at + 1].endswith("s"):
            return found
        noun = words.folds[at + 1]
        rated = noun in self._rate_nouns or (words.folds[at] == "per" and noun.isalpha())
        return (noun, at + 2) if rated else None
