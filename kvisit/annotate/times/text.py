"""What the grammars of times read: the words with their numbers, and small questions about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kvisit.annotate.numerals import DASHES, Number
from kvisit.annotate.words import Words
from kvisit.patterns import TimeWords
from kvisit.timex import Time

Found = tuple[int, Time]  # the word behind the expression, and what it says


@dataclass(frozen=True, slots=True)
class TimeText:
    """A text as the grammars of times read it."""

    words: Words
    numbers: dict[int, Number]
    vocabulary: TimeWords

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
        return self.fold(at + 1) in ("people", "men", "women", "children", "others", "more", "persons")

    def is_year(self, at: int) -> bool:
        """Whether four digits that can be a year stand at a word."""
        return self.is_number(at, 1000, 2199, length=4)
