"""The numbers of a text, ranges put together, with the words that say how exactly they are meant.

What a number is, is understood here once, for every kind of figure; what it counts or measures is for later.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile
from typing import Literal, TypeAlias

from kvisit.annotate.numerals import DASHES, Number, Numerals
from kvisit.annotate.words import Words
from kvisit.model import Modifier
from kvisit.patterns import Vocabulary
from kvisit.patterns.phrases import PhraseIndex

_BY_RANGE = 3  # behind "by" or a word of movement, the ends of a range lie no further apart than this factor
_SPELLED_RANGE = 100  # from a spelled number to digits: "from two to 20", not "in year one to 35,000 tonnes"
_MAX_FROM_MOVE = 12  # words between "raised" and the "from" of "from 85 to 120"
_Vague: TypeAlias = tuple[Decimal, Decimal | None, Modifier]
_TO_ASIDE = 4  # words that a number counts before the modifier in an aside: "one million new jobs, at a minimum"
_TO_LOSS = 8  # words from "loss" to its sum: "net loss per diluted share for the quarter was"
_MARKS = frozenset(",.;:)!?")
_CLOSING = frozenset(',.;:)("“”"!?') | DASHES


class NumberFinder:
    """Finds numbers; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compiles number words and modifiers."""
        words = vocabulary.numbers
        unit_words = frozenset(word.split()[0] for unit in vocabulary.units for word in unit.words)
        self._numerals = Numerals(words, unit_words)
        ranges: list[tuple[_Vague, str]] = [
            ((low, high, "exact"), phrase) for phrase, (low, high) in words.vague.items()
        ]
        rounds: list[tuple[_Vague, str]] = [((value, None, "about"), phrase) for phrase, value in words.round.items()]
        self._vague = PhraseIndex([*ranges, *rounds])
        self._before = PhraseIndex(_labelled(words.modifiers))
        self._behind = PhraseIndex(_labelled(words.suffix_modifiers))
        self._positional = frozenset(words.positional)
        signs = (*vocabulary.currencies.signs, *(sign.lower() for sign in vocabulary.currencies.letter_signs))
        spaced = (f"{sign[:-1]} $" for sign in signs if sign.endswith("$") and len(sign) > 1)  # US $5
        self._between: PhraseIndex[Literal["filler"]] = PhraseIndex(
            ("filler", phrase) for phrase in (*words.fillers, *signs, *spaced)
        )
        self._before_up = frozenset(word.split()[-1] for word in words.before_up)
        self._links = frozenset((*vocabulary.grammar.prepositions, *vocabulary.grammar.coordinators))
        self._moves = frozenset((*vocabulary.roles.up, *vocabulary.roles.down))
        self._durations = frozenset(vocabulary.times.units)
        self._before_durations = frozenset(words.before_durations)
        self._behind_durations = frozenset(words.behind_durations)
        self._losses = frozenset(words.losses)
        self._range_openers = frozenset(words.range_openers)

    def find(self, words: Words) -> list[Number]:
        """The numbers of a text whose sentences are set, in order."""
        found: list[Number] = []
        at = 0
        while at < len(words):
            number = (
                self._vague_at(words, at)
                or self._negative_at(words, at)
                or self._bracketed_at(words, at)
                or self._numerals.read(words, at)
            )
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
        value, upper, modifier = cue.label
        return Number(cue.start, cue.end, value, "vague", upper=upper, modifier=modifier)

    def _negative_at(self, words: Words, at: int) -> Number | None:
        """A number with its sign: minus 12, -5; a dash glued to the word before it is a hyphen."""
        sign = words.folds[at] in DASHES and not words.glued[at] and words.glued[at + 1 : at + 2] == [True]
        if not (sign or words.folds[at] == "minus"):
            return None
        digits = at + 1 + (words.folds[at] == "minus" and words.folds[at + 1 : at + 2] == ["-"])
        if digits >= len(words) or not words.texts[digits][0].isdigit():
            return None
        number = self._numerals.read(words, digits)
        if number is None or number.form != "cardinal":
            return None
        return replace(number, start=at, first=at, value=-number.value, mantissa=None)

    def _bracketed_at(self, words: Words, at: int) -> Number | None:
        """A sum below nought as accounts write it: "$(4.5) million"; a loss of so much is above it."""
        opens = words.texts[at] == "(" and at > 0 and words.glued[at] and _is_sign(words.texts[at - 1])
        if not opens or at + 1 >= len(words) or not words.texts[at + 1][0].isdigit():
            return None
        number = self._numerals.read(words, at + 1)
        if number is None or number.form != "cardinal" or words.texts[number.end : number.end + 1] != [")"]:
            return None
        value, end = self._numerals.scaled(words, number.value, number.end + 1)
        first = max(words.sentence_range(at)[0], at - _TO_LOSS)
        loses = not self._losses.isdisjoint(words.folds[first:at])
        mantissa = number.value if end > number.end + 1 else None
        return Number(at, end, value if loses else -value, mantissa=mantissa)

    def _range(self, words: Words, low: Number, high: Number) -> Number | None:
        """Two numbers as one range: 15 to 20, between 15 and 20, $5.6-8.0 billion; the first takes the scale."""
        if low.form != "cardinal" or high.form != "cardinal" or low.upper is not None:
            return None
        between = words.folds[low.end : high.start]
        if len(between) == 2 and _is_sign(words.texts[high.start - 1]):  # $5-$6
            between = between[:1]
        if len(between) != 1 or not self._joins(words, low, between[0]):
            return None
        signed = low.start > 0 and _is_sign(words.texts[low.start - 1])
        before = words.folds[low.start - 1 - signed] if low.start else ""
        if _is_year(words, low) and not _is_year(words, high):
            return None  # "in 2018 to 3.9 million"
        if before == "from" and between[0] == "to" and self._moves_before(words, low.start - 1):
            return None  # "raises the cap from 85 to 120"
        if words.texts[low.start].isalpha() and words.texts[high.start][0].isdigit() and _is_far(low, high):
            return None
        if between[0] == "to" and self._is_moved(words, low, high, signed=signed):
            return None
        value = low.value
        if high.mantissa and not low.mantissa and value < high.mantissa:
            value *= high.value / high.mantissa
        if value >= high.value or (between[0] == "or" and high.value - value > max(Decimal(1), value / 2)):
            return None
        return replace(low, end=high.end, value=value, upper=high.value, mantissa=high.mantissa)

    def _is_moved(self, words: Words, low: Number, high: Number, *, signed: bool) -> bool:
        """Whether two numbers are a change and a level: "rose by over 5 to 40"; "by 1 to 1.5 degrees" is a range."""
        at = low.start - signed
        while cue := self._before.longest_before(words.folds, at, words.sentence_range(low.start)[0]):
            at = cue.start
        if at == 0 or not (words.folds[at - 1] == "by" or words.folds[at - 1] in self._moves):
            return False
        behind = words.folds[high.end] if high.end < words.sentence_range(low.start)[1] else "."
        alone = high.mantissa is None and (behind in _MARKS or behind in self._links)
        return signed or alone or high.value > _BY_RANGE * low.value

    def _moves_before(self, words: Words, at: int) -> bool:
        """Whether a word of movement stands before a place in its clause."""
        first = max(words.sentence_range(at)[0], at - _MAX_FROM_MOVE)
        clause = takewhile(lambda n: words.texts[n] not in (",", ";", ":"), range(at - 1, first - 1, -1))
        return any(words.folds[n] in self._moves for n in clause)

    def _joins(self, words: Words, low: Number, joiner: str) -> bool:
        if joiner in DASHES:
            spaced = words.texts[low.end] == "–" and not words.glued[low.end + 1]
            return words.glued[low.end] or spaced
        if joiner == "to" or (joiner == "or" and words.texts[low.start].isalpha()):
            return True
        before = low.start - 1
        if before > 0 and _is_sign(words.texts[before]):
            before -= 1
        return joiner == "and" and before >= 0 and words.folds[before] in self._range_openers

    def _modified(self, words: Words, number: Number) -> Number:
        """The number with the modifier before or behind it."""
        first, last = words.sentence_range(number.start)
        at = number.start
        while cue := self._before.longest_before(words.folds, at, first) or self._between.longest_before(
            words.folds, at, first
        ):
            if cue.label == "filler":
                at = cue.start
                continue
            spans = self._spans(words, cue.start, cue.end, number)
            arrives = (
                words.folds[cue.start] == "up"
                and words.folds[cue.start - 1 : cue.start] != []
                and words.folds[cue.start - 1] in self._before_up
            )
            if cue.label == "exact" or spans or arrives or self._lasts(words, cue.start, number):
                return number  # "the past three years" is no "past 3 million"
            return replace(number, modifier=cue.label, first=cue.start)
        behind = self._modifier_behind(words, number, last)
        return replace(number, modifier=behind) if behind else number

    def _modifier_behind(self, words: Words, number: Number, last: int) -> Modifier | None:
        """The modifier right behind a number, behind what it counts, or in an aside: "12 jobs, at a minimum"."""
        end = number.end + (number.end < len(words) and words.texts[number.end] in DASHES and words.glued[number.end])
        aside = False
        for place in range(end, min(last, end + _TO_ASIDE)):
            cue = self._behind.longest_at(words.folds, place)
            if cue and not self._is_of_next(words, cue.end, last):
                closed = cue.end >= last or words.texts[cue.end] in _MARKS
                return cue.label if closed or (place <= end + 1 and not aside) else None
            if aside or not (words.texts[place] == "," or words.texts[place].isalpha()):
                return None
            aside = words.texts[place] == ","
        return None

    def _is_of_next(self, words: Words, at: int, last: int) -> bool:
        """Whether a number or "than" follows a modifier, so that it is of that: "12 dead, at least 30 hurt"."""
        if at >= last:
            return False
        return words.folds[at] == "than" or self._numerals.read(words, at) is not None

    def _spans(self, words: Words, start: int, end: int, number: Number) -> bool:
        """Whether a modifier before an article is a preposition: "under a 25-year lease", "under one accord"."""
        one = number.value == 1 and words.texts[number.start].isalpha()
        opened = end < number.start and words.folds[end] in ("a", "an")
        return end == start + 1 and words.folds[start] in self._positional and (one or opened)

    def _lasts(self, words: Words, start: int, number: Number) -> bool:
        """Whether a preposition says during which time: "invest $2 billion over three years"; not "for over three"."""
        if words.folds[start] != "over" or start + 1 != number.start or number.end >= len(words):
            return False
        before, behind = words.folds[max(0, start - 1) : start], words.folds[number.end + 1 : number.end + 2]
        measures = not (self._before_durations.isdisjoint(before) and self._behind_durations.isdisjoint(behind))
        return words.folds[number.end] in self._durations and not measures


def _is_far(low: Number, high: Number) -> bool:
    return high.value > low.value * _SPELLED_RANGE


def _is_year(words: Words, number: Number) -> bool:
    """Whether a number is four digits that can be a year."""
    text = words.texts[number.start]
    return number.end == number.start + 1 and text.isdigit() and len(text) == 4 and text[:2] in ("18", "19", "20", "21")


def _labelled(phrases: dict[Modifier, tuple[str, ...]]) -> Iterable[tuple[Modifier, str]]:
    return ((label, phrase) for label, entries in phrases.items() for phrase in entries)


def _is_sign(text: str) -> bool:
    """Whether a word is a sign, as currencies have: $, €, US$."""
    return (not text[0].isalnum() and text not in _CLOSING) or text.endswith("$")
