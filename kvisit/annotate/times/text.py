"""What the grammars of times read: the words with their numbers, and small questions about them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kvisit.annotate.numerals import DASHES, Number
from kvisit.annotate.words import Words
from kvisit.patterns import TimeWords
from kvisit.patterns.phrases import PhraseIndex
from kvisit.timex import Time

_OFFSET = re.compile(r"[+-]\d\d:?\d\d")

_FISCAL = re.compile(r"fy(\d{4}|\d\d)")
# POSIX's strptime has 69; news of the 1950s and later is dated with two digits, of the 2060s not yet.
_TWO_DIGIT_PIVOT = 50

Found = tuple[int, Time]  # the word behind the expression, and what it says


def in_full(year: str) -> str:
    """A year of four digits for one of two.

    >>> in_full("89"), in_full("24")
    ('1989', '2024')
    """
    return year if len(year) == 4 else f"{'19' if int(year) >= _TWO_DIGIT_PIVOT else '20'}{year}"


class TimePhrases:
    """The phrases of the vocabulary of times, indexed by their first word; made once for a vocabulary."""

    def __init__(self, vocabulary: TimeWords) -> None:
        """Indexes the tables that hold phrases of several words."""
        self.days = PhraseIndex((count, phrase) for phrase, count in vocabulary.days.items())
        self.previous = PhraseIndex((count, phrase) for phrase, count in vocabulary.previous.items())
        self.shifts = PhraseIndex((count, phrase) for phrase, count in vocabulary.shifts.items())
        self.refs = PhraseIndex((value, phrase) for value, phrases in vocabulary.refs.items() for phrase in phrases)
        self.holidays = PhraseIndex((rule, name) for rule, names in vocabulary.holidays.items() for name in names)
        self.known_days = PhraseIndex((day, name) for day, names in vocabulary.known_days.items() for name in names)
        self.sets = PhraseIndex((value, phrase) for phrase, value in vocabulary.sets.items())
        self.times_each = PhraseIndex(("", phrase) for phrase in vocabulary.times_each)
        self.edges = PhraseIndex(("", phrase) for phrase in (*vocabulary.edges, *vocabulary.edge_phrases))
        self.vague_counts = PhraseIndex(("", phrase) for phrase in vocabulary.vague_counts)
        self.approximators = PhraseIndex(("", phrase) for phrase in vocabulary.approximators)
        self.whole = PhraseIndex(("", phrase) for phrase in vocabulary.whole)
        self.zones = PhraseIndex((zone, phrase) for phrase, zone in vocabulary.zones.items())


@dataclass(frozen=True, slots=True)
class TimeText:
    """A text as the grammars of times read it."""

    words: Words
    numbers: dict[int, Number]
    vocabulary: TimeWords
    phrases: TimePhrases
    taken: Collection[int] = frozenset()  # words of names

    def fold(self, at: int) -> str:
        """The folded word, "" beyond the text and beyond a line break."""
        return self.words.folds[at] if 0 <= at < len(self.words) else ""

    def is_capital(self, at: int) -> bool:
        """Whether the word begins with a capital letter."""
        return 0 <= at < len(self.words) and self.words.is_upper(at)

    def starts_with(self, at: int, phrase: Sequence[str]) -> bool:
        """Whether a phrase stands at a word."""
        return self.words.folds[at : at + len(phrase)] == list(phrase)

    def is_dash(self, at: int) -> bool:
        """Whether a dash stands at a word."""
        return self.fold(at) in DASHES

    def is_number(self, at: int, low: int, high: int, *, length: int = 0) -> bool:
        """Whether an integer in digits from low to high stands at a word (of that many digits, if given)."""
        text = self.fold(at)
        return text.isdigit() and text.isascii() and low <= int(text) <= high and (not length or len(text) == length)

    def numbers_people(self, at: int) -> bool:
        """Whether what stands behind a word are people."""
        return self.fold(at + 1) in self.vocabulary.counted_people

    def is_year(self, at: int) -> bool:
        """Whether four digits that can be a year stand at a word."""
        return self.is_number(at, 1000, 2199, length=4)

    def spoken_year(self, at: int) -> tuple[int, str] | None:
        """A year written as it is spoken, "nineteen ninety-six", and the word behind it."""
        if (century := self.vocabulary.spoken_centuries.get(self.fold(at))) and (rest := self.numbers.get(at + 1)):
            digits = rest.form != "cardinal" or self.fold(at + 1).isdigit() or rest.upper is not None
            if digits or not 10 <= rest.value <= 99 or self.fold(rest.end) in self.vocabulary.units:
                return None
            return rest.end, f"{century}{rest.value}"
        whole = self.numbers.get(at)  # two thousand and three
        if (
            whole
            and 2000 <= whole.value < 2100
            and not self.fold(at).isdigit()
            and self.fold(at - 1) in ("in", "since")
        ):
            return whole.end, f"{whole.value}"
        return None

    def behind_offset(self, at: int) -> int:
        """The word behind an offset from UTC that stands at a word: 08:00:00 +0100; 08:00+01:00."""
        if _OFFSET.fullmatch(self.fold(at)):
            return at + 1
        return at + 2 if self.fold(at) in ("+", "-") and _OFFSET.fullmatch(f"+{self.fold(at + 1)}") else at

    def part_of_day(self, at: int) -> str | None:
        """TIMEX3's code of a part of the day named at a word: "MO" for a morning; None for noon, which is a time."""
        part = self.vocabulary.parts.get(self.fold(at))
        return part if part and part.isalpha() else None

    def ordinal(self, at: int) -> tuple[int, int] | None:
        """An ordinal number and the word behind it, also where "a third" was read as a fraction."""
        if (number := self.numbers.get(at)) and number.form == "ordinal":
            return int(number.value), number.end
        before = self.numbers.get(at - 1)
        if before and before.form == "fraction" and before.end == at + 1 and self.fold(at - 1) == "a":
            return int(1 / before.value), at + 1
        return None

    def of_year(self, at: int) -> tuple[int, str, int | None]:
        """The year that a word on is said to belong to: (end, "2012", None), (end, "XXXX", -1) for last year's.

        Reads "2012", "of 2012", ", 2012", "of last year", "of that year"; without any it gives (at, "XXXX", None).
        """
        behind = at + (self.fold(at) in ("of", "in", ","))
        behind += self.fold(behind) == "the" and self.fold(behind + 1) in ("current", "previous", "year")
        if self.fold(behind) in self.vocabulary.fiscal:
            behind += 1 + (self.fold(behind + 1) == "year")
        if self.is_year(behind) and self.fold(at) != "in":
            return behind + 1, self.fold(behind), None
        if self.fold(behind) == "'" and self.is_number(behind + 1, 0, 99, length=2) and self.fold(at) != "in":
            return behind + 2, in_full(self.fold(behind + 1)), None  # the summer of '68
        if match := _FISCAL.fullmatch(self.fold(behind)):
            return behind + 1, in_full(match[1]), None
        if spoken := self.spoken_year(behind):
            return *spoken, None
        if self.fold(at) not in (",", "in"):
            shift = self.phrases.shifts.longest_at(self.words.folds, behind) if behind < len(self.words) else None
            if shift and self.fold(shift.end) == "year":
                return shift.end + 1, "XXXX", shift.label
            if self.fold(at) == "of" and self.fold(behind) == "year":
                return behind + 1, "XXXX", 0
        return at, "XXXX", None
