"""The numbers of a text, ranges put together, with the words that say how exactly they are meant.

What a number is, is understood here once, for every kind of figure; what it counts or measures is for later.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kvisit.annotate.numerals import DASHES, Number, Numerals
from kvisit.annotate.words import Words
from kvisit.model import Modifier
from kvisit.patterns import Vocabulary
from kvisit.patterns.phrases import PhraseIndex

_CLOSING = frozenset(',.;:)("“”"!?') | DASHES


class NumberFinder:
    """Finds numbers; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compiles number words and modifiers."""
        words = vocabulary.numbers
        self._numerals = Numerals(words)
        vague: list[tuple[Modifier, str]] = [("at_least", phrase) for phrase in words.vague]
        self._vague = PhraseIndex([*vague, *(("about", phrase) for phrase in words.round)])
        self._vague_values = {**words.vague, **words.round}
        self._before = PhraseIndex(_labelled(words.modifiers))
        self._behind = PhraseIndex(_labelled(words.suffix_modifiers))
        self._between = PhraseIndex(("filler", phrase) for phrase in (*words.fillers, *vocabulary.currencies.signs))
        self._range_openers = frozenset(words.range_openers)

    def find(self, words: Words) -> list[Number]:
        """The numbers of a text whose sentences are set, in order."""
        found: list[Number] = []
        at = 0
        while at < len(words):
            number = self._vague_at(words, at) or self._numerals.read(words, at)
            if number and found and (together := self._range(words, found[-1], number)):
                found[-1] = together
            elif number:
                found.append(number)
            at = number.end if number else at + 1
        return [self._modified(words, number) for number in found]

    def _vague_at(self, words: Words, at: int) -> Number | None:
        cue = self._vague.longest_at(words.folds, at)
        if cue is None:
            return None
        value = self._vague_values[" ".join(words.folds[cue.start : cue.end])]
        return Number(cue.start, cue.end, value, "vague", modifier=cue.label)

    def _range(self, words: Words, low: Number, high: Number) -> Number | None:
        """Two numbers as one range: 15 to 20, 10-15, between 15 and 20, $5.6-8.0 billion; the lower takes the upper's scale."""
        if low.form != "cardinal" or high.form != "cardinal" or low.upper is not None:
            return None
        between = words.folds[low.end : high.start]
        if len(between) == 2 and _is_sign(words.texts[high.start - 1]):  # $5-$6
            between = between[:1]
        if len(between) != 1 or not self._joins(words, low, between[0]):
            return None
        value = low.value
        if high.mantissa and not low.mantissa and value < high.mantissa:
            value *= high.value / high.mantissa
        if value >= high.value or (between[0] == "or" and high.value - value > max(1, value / 2)):
            return None
        return replace(low, end=high.end, value=value, upper=high.value, mantissa=high.mantissa)

    def _joins(self, words: Words, low: Number, joiner: str) -> bool:
        if joiner in DASHES:
            return words.glued[low.end]
        if joiner in ("to", "or"):
            return True
        before = low.start - 1
        if before > 0 and _is_sign(words.texts[before]):
            before -= 1
        return joiner == "and" and before >= 0 and words.folds[before] in self._range_openers

    def _modified(self, words: Words, number: Number) -> Number:
        """The number with the modifier before or behind it."""
        first = words.sentence_range(number.start)[0]
        at = number.start
        while True:
            if cue := self._before.longest_before(words.folds, at, first):
                return replace(number, modifier=cue.label, first=cue.start)
            filler = self._between.longest_before(words.folds, at, first)
            if filler is None:
                break
            at = filler.start
        end = number.end + (number.end < len(words) and words.texts[number.end] in DASHES and words.glued[number.end])
        for place in (end, end + 1):  # right behind the number, or behind what it counts
            if place < len(words) and (cue := self._behind.longest_at(words.folds, place)):
                return replace(number, modifier=cue.label)
        return number


def _labelled(phrases: dict[Modifier, tuple[str, ...]]) -> Iterable[tuple[Modifier, str]]:
    return ((label, phrase) for label, entries in phrases.items() for phrase in entries)


def _is_sign(text: str) -> bool:
    """Whether a word is a sign, as currencies have: $, €, US$."""
    return (not text[0].isalnum() and text not in _CLOSING) or text.endswith("$")
