"""The ledger: every number expression of a text is accounted for, also those that no grammar of numbers reads.

Quantities have their fate from `finding`. What is left are digits inside longer words ("T-155", "2012/13"), dates in
digits, times of day, and number words that make no number by themselves ("a million questions").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from kvisit.annotate.notes import Notes
from kvisit.annotate.times import FoundTime
from kvisit.findings import Fate, NumberFate
from kvisit.patterns import NumberWords


class Ledger:
    """Accounts for what is left; made once for a vocabulary."""

    def __init__(self, numbers: NumberWords) -> None:
        """Takes the number words."""
        tables = (numbers.ones, numbers.tens, numbers.scales, numbers.fractions, numbers.ordinals, numbers.multiples)
        vague = (phrase.split()[-1] for phrase in numbers.vague)
        self._number_words = frozenset((*(word for table in tables for word in table), *vague))

    def complete(
        self, notes: Notes, fates: Sequence[NumberFate], named: Set[int], timed: Mapping[int, FoundTime]
    ) -> tuple[NumberFate, ...]:
        """The fates with those of the number expressions that are in none of them, in order."""
        words = notes.words
        covered = {word for quantity in notes.quantities for word in range(quantity.start, quantity.end)}
        left: list[NumberFate] = []
        for word, fold in enumerate(words.folds):
            digits = fold[0].isdigit() or (not fold.isalpha() and any(character.isdigit() for character in fold))
            if word in covered or not (digits or fold in self._number_words):
                continue
            span = words.span(word, word + 1)
            fate, rule = _fate(word, named, timed) or ("refused", "digits" if digits else "number-word")
            if fate == "refused" and notes.in_boilerplate(span):
                rule = "boilerplate"
            left.append(NumberFate(span, words.source[span.start : span.end], fate, rule))
        return tuple(sorted((*fates, *left), key=lambda one: (one.span.start, one.span.end)))


def _fate(word: int, named: Set[int], timed: Mapping[int, FoundTime]) -> tuple[Fate, str] | None:
    """Whether a word is part of a name or of a time."""
    if word in named:
        return "name", "name"
    time = timed.get(word)
    return ("date", f"time.{time.time.type.lower()}") if time else None
