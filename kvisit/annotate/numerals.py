"""The grammar of single numbers: digits, number words, and both together.

Cardinals follow the usual grammar of English: ones, tens and hundreds in falling order, each group multiplied by a
scale, the scales falling too ("two hundred and fifty-one", "1.2 million", "a dozen"). Halves join scales ("half a
million", "one and a half thousand", "three quarters of a million"); other fractions stand for a share ("two-thirds
of").
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from kvisit.annotate.tally import Tally
from kvisit.annotate.words import Words
from kvisit.model import Modifier
from kvisit.patterns import NumberWords

Form = Literal["cardinal", "ordinal", "fraction", "multiple", "vague"]

DASHES = frozenset({"-", "–", "—", "−"})
DIGITS = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:\.\d+)?|\.\d+")
_GROUP_OF_THREE = re.compile(r"\d{3}")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_SCIENTIFIC = re.compile(r"\d+(?:\.\d+)?[eE][+-]?\d{1,3}")
_SLASHED = re.compile(r"(\d{1,3})/(\d{1,3})")
_BEFORE_SHARE = frozenset({",", "that", "than", "and", "nearly", "almost", "about", "roughly", "some", "around"})
_NOT_ALONE = 1_000_000  # "hundred dollars" is a number, "million dollars" part of one
_TIMES = (["x"], ["×"])  # glued to a number: 9.8x
_VULGAR = "½⅓⅔¼¾"
_TEN = Decimal(10)
_SHARED_BY = frozenset(Decimal(n) for n in (3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000))
_ABBREVIATED = 4  # letters of the longest scale that is written with a full stop: "tril."


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands at the words [start, end).

    ``upper`` is the other end of a range. ``first`` is the first word of the number with its modifier ("at least 12").
    ``mantissa`` is what stands before a scale: 8.0 of "8.0 billion".
    """

    start: int
    end: int
    value: Decimal
    form: Form = "cardinal"
    upper: Decimal | None = None
    modifier: Modifier = "exact"
    first: int = -1
    mantissa: Decimal | None = None

    def __post_init__(self) -> None:
        if self.first < 0:
            object.__setattr__(self, "first", self.start)


class Numerals:
    """Reads one number at a time."""

    def __init__(self, vocabulary: NumberWords, units: Set[str]) -> None:
        """Takes the number words of the vocabulary, and the words that units begin with."""
        self._words = vocabulary
        self._units = units
        self._compared = frozenset(vocabulary.behind_times)
        self._types = frozenset(vocabulary.types)
        self._small = {**vocabulary.ones, **vocabulary.tens}
        self._openers = {
            "a",
            "an",
            *self._small,
            *vocabulary.scales,
            *vocabulary.ordinals,
            *vocabulary.fractions,
            *vocabulary.multiples,
        }

    def read(self, words: Words, at: int) -> Number | None:
        """The longest number that begins at a word, or None."""
        fold = words.folds[at]
        if fold[0].isdigit() or (len(fold) > 1 and fold[0] in "+-." and fold[1].isdigit()):
            digits = self._digits(words, at)
            return digits and self._multiplied(words, digits)
        if fold not in self._openers:
            return None
        if fold in self._words.multiples:
            return Number(at, at + 1, self._words.multiples[fold], "multiple")
        number = self._fraction(words, at) or self._in_words(words, at)
        return number and self._multiplied(words, number)

    def _multiplied(self, words: Words, number: Number) -> Number:
        """A number that multiplies, or is one of so many: three-fold, 9.5 times as many, one in five."""
        if number.form != "cardinal":
            return number
        behind = words.folds[number.end : number.end + 3]
        if behind[1:2] == ["fold"] and behind[0] in DASHES:
            return Number(number.start, number.end + 2, number.value, "multiple")
        if behind[:1] in _TIMES and words.glued[number.end]:
            return Number(number.start, number.end + 1, number.value, "multiple")
        if behind[:1] == ["times"] and behind[1:2] and behind[1] in self._compared:
            return Number(number.start, number.end + 1, number.value, "multiple")
        if behind[:1] == ["in"] and number.end == number.start + 1:
            return self._one_in(words, number) or number
        return number

    def _one_in(self, words: Words, few: Number) -> Number | None:
        """A share told as so many in so many: one in five, nine in ten, 1 in every 50."""
        every = words.folds[few.end + 1 : few.end + 2] == ["every"]
        at = few.end + 1 + every
        if at >= len(words) or self._is_in_time(words, few, at, every=every):
            return None
        many = self._digits(words, at) if words.texts[at].isdigit() else self._in_words(words, at)
        if many is None or many.form != "cardinal" or words.folds[many.end : many.end + 1] == ["-"]:
            return None
        usual = few.value == 1 or many.value == _TEN or (many.value < _TEN and self._opens(words, few, many))
        shares = usual and few.value < many.value and many.value in _SHARED_BY
        return Number(few.start, many.end, few.value / many.value, "fraction") if shares else None

    def _opens(self, words: Words, few: Number, many: Number) -> bool:
        """Whether a share opens a clause: "two in three homes"; not "killed two in three attacks"."""
        before = words.folds[few.start - 1] if few.start > words.sentence_range(few.start)[0] else ","
        behind = words.folds[many.end] if many.end < len(words) else ""
        return before in _BEFORE_SHARE and behind not in self._units

    def _is_in_time(self, words: Words, few: Number, at: int, *, every: bool) -> bool:
        """Whether so many in so many is no share: "two in 12", "four in 10 days"; "four in 10 homes" is one."""
        if words.texts[at].isdigit() == words.texts[few.start].isdigit() or every:
            return False
        behind = words.folds[at + 1] if at + 1 < len(words) else ""
        return words.texts[at] != "10" or behind in self._units

    def _digits(self, words: Words, at: int) -> Number | None:
        text = words.texts[at].replace("−", "-").replace("–", "-")
        if _SCIENTIFIC.fullmatch(text):
            return Number(at, at + 1, Decimal(text))
        if match := _ORDINAL.fullmatch(words.folds[at]):
            return Number(at, at + 1, Decimal(match[1]), "ordinal")
        if match := _SLASHED.fullmatch(text):
            top, bottom = Decimal(match[1]), Decimal(match[2])
            return Number(at, at + 1, top / bottom, "fraction") if top < bottom else None
        half = self._words.fractions[text[-1]] if text[-1] in _VULGAR else Decimal(0)  # 2½
        text = text.rstrip(_VULGAR)
        if not DIGITS.fullmatch(text):
            return None
        value, end = Decimal(text.replace(",", "")), at + 1
        value += _of_last_place(value, half)
        if text.isdigit() and len(text) <= 3:  # groups of three behind a space: 816 000
            while (
                end < len(words)
                and _GROUP_OF_THREE.fullmatch(words.texts[end])
                and not words.glued[end]
                and not words.breaks[end]
                and not self._is_type(words, end)
            ):
                value, end = value * 1000 + int(words.texts[end]), end + 1
        if end < len(words) and words.texts[end] in _VULGAR:
            value, end = value + _of_last_place(value, self._words.fractions[words.texts[end]]), end + 1
        scaled, scaled_end = self.scaled(words, value, end)
        return Number(at, scaled_end, scaled, mantissa=value if scaled_end > end else None)

    def _is_type(self, words: Words, at: int) -> bool:
        """Whether three digits are a type of aircraft before its name or nouns: "40 | 737 MAX jets"."""
        goes_on = at + 1 < len(words) and (words.is_upper(at + 1) or words.texts[at + 1] in DASHES)
        return words.texts[at] in self._types and goes_on

    def _in_words(self, words: Words, at: int) -> Number | None:
        """A cardinal or ordinal in words: two hundred and fifty-one, a dozen, twenty-first."""
        folds, end, tally = words.folds, at, Tally()
        if folds[at] in ("a", "an"):
            if folds[at + 1 : at + 2] == [] or folds[at + 1] not in self._words.scales:
                return None
            end = at + 1
        while end < len(words):
            fold = folds[end]
            if (last := self._words.ordinals.get(fold)) and (end == at or tally.fits(last)):
                if end > at and folds[end - 1] not in DASHES:
                    break  # "two third parties", "ten second delay"
                return Number(at, end + 1, tally.value + last, "ordinal")
            read = tally.adds(self._small.get(fold)) or tally.multiplies(self._words.scales.get(fold))
            if not (read or (end > at and self._joins(words, end))):
                break
            end += 1
        if end == at or (end == at + 1 and self._words.scales.get(folds[at], 0) >= _NOT_ALONE):
            return None
        value, halved = self._and_a_half(words, tally.value, end)
        return Number(at, halved, value)

    def _joins(self, words: Words, at: int) -> bool:
        """Whether a hyphen or "and" stands inside a number: twenty-five, hundred and five, 30-million."""
        if at + 1 >= len(words):
            return False
        before, after = words.folds[at - 1], words.folds[at + 1]
        if words.folds[at] == "and":
            return before in self._words.scales and before != "dozen" and after in self._small
        if words.folds[at] not in DASHES or not (words.glued[at] and words.glued[at + 1]):
            return False
        return after in self._words.scales or (
            before in self._words.tens and (after in self._words.ones or after in self._words.ordinals)
        )

    def scaled(self, words: Words, value: Decimal, end: int) -> tuple[Decimal, int]:
        """A number multiplied by the scales behind it: 4.3 billion, 30 bn, 2 hundred thousand, 30-million."""
        scales = self._words.scales
        while end < len(words):
            dash = words.folds[end] in DASHES and words.glued[end] and end + 1 < len(words)
            scale = scales.get(words.folds[end + dash])
            if scale is None:
                break
            value, end = value * scale, end + 1 + dash
            end += _is_abbreviated(words, end)
        return value, end

    def _and_a_half(self, words: Words, value: Decimal, end: int) -> tuple[Decimal, int]:
        """A number followed by "and a half", and perhaps a scale: one and a half thousand, one-and-a-half."""
        at, parts = end, list[str]()
        while at < len(words) and len(parts) < 3:
            if words.folds[at] not in DASHES:
                parts.append(words.folds[at])
            at += 1
        if parts[:2] != ["and", "a"] or parts[2:] not in (["half"], ["quarter"]):
            return value, end
        return self.scaled(words, value + self._words.fractions[parts[2]], at)

    def _fraction(self, words: Words, at: int) -> Number | None:
        """Half a million, half of, a third of, two-thirds, three quarters of a million."""
        folds, size = words.folds, len(words)
        top, end = Decimal(1), at
        if folds[at] in ("a", "an"):
            end = at + 1
        elif folds[at] in self._words.ones:
            top, end = self._words.ones[folds[at]], at + 1
            if end < size and folds[end] in DASHES:
                end += 1
        if end >= size or folds[end] not in self._words.fractions:
            return None
        name, part = folds[end], top * self._words.fractions[folds[end]]
        end += 1
        scale_at = end + (folds[end : end + 1] == ["of"])
        scale_at += folds[scale_at : scale_at + 1] in (["a"], ["an"])
        value, scaled_end = self.scaled(words, part, scale_at)
        if scaled_end > scale_at and (name.startswith(("half", "quarter")) or scale_at > end):
            return Number(at, scaled_end, value, mantissa=part)
        if folds[end : end + 1] in (["a"], ["an"]) and folds[end + 1 : end + 2] and folds[end + 1] in self._units:
            return Number(at, end + 1, part)  # half a percentage point
        shared = folds[end : end + 1] == ["of"] or (
            name == "half" and folds[end : end + 1] in (["the"], ["its"], ["their"])
        )
        if shared or (top > 1 and name.endswith("s")) or not name.isalpha():
            return Number(at, end, part, "fraction")
        stands_alone = end >= size or not (words.texts[end][0].isalnum() or words.texts[end] in DASHES)
        counted = end - at > 1 and name != "second" and stands_alone
        return Number(at, end, part, "fraction") if counted else None  # "by a third."


def _is_abbreviated(words: Words, at: int) -> bool:
    """Whether a full stop is of the scale before it, since the sentence goes on: "5 tril. yen"."""
    stopped = at + 1 < len(words) and words.texts[at] == "." and words.glued[at]
    return stopped and len(words.folds[at - 1]) <= _ABBREVIATED and words.sentence_of[at + 1] == words.sentence_of[at]


def _of_last_place(value: Decimal, part: Decimal) -> Decimal:
    """A fraction behind digits: a half of 2½ is 0.5, that of "$5.62½" is of a cent."""
    exponent = value.as_tuple().exponent
    return part.scaleb(exponent) if isinstance(exponent, int) else part
