"""Months that are persons' names: "Jan Novak", "Theresa May", "Wang Jun"; not "in May", "Jan 27"."""

from __future__ import annotations

from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.words import Words
from kvisit.folding import fold
from kvisit.patterns import Vocabulary

# Words before a month: "in May Acme sold it", "last June Smith won".
_BEFORE_TIMES = frozenset(
    {"in", "since", "until", "till", "last", "next", "this", "early", "late", "mid", "of", "during"}
)
_LONGEST_AGE = 2  # digits


class NamedMonths:
    """Tells persons called like a month; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary, ordinary: OrdinaryWords) -> None:
        """Takes the names of persons, and the words that a month may stand before."""
        names, times = vocabulary.names, vocabulary.times
        self._given = frozenset(fold(name) for name in names.given)
        self._family_first = frozenset(fold(name) for name in names.family_names_first)
        self._names = {*self._given, *self._family_first, *(fold(name) for name in names.surnames)} & set(times.months)
        self._times = frozenset([*times.months, *times.weekdays])
        self._ordinary = ordinary

    def is_name(self, words: Words, at: int) -> bool:
        """Whether a word that may be a month is part of a person's name."""
        if words.folds[at] not in self._names:
            return False
        before = words.folds[at - 1] if at else ""
        behind = words.folds[at + 1] if at + 1 < len(words) else ""
        if self._has_age(words, at):
            return True
        if before[:1].isdigit() or behind[:1].isdigit() or before in _BEFORE_TIMES:
            return False
        if before in self._given or before in self._family_first:
            return words.is_upper(at - 1)
        is_first = behind and words.folds[at] in self._given and words.texts[at].istitle()
        return bool(is_first) and words.is_upper(at + 1) and behind not in self._ordinary and behind not in self._times

    def _has_age(self, words: Words, at: int) -> bool:
        """Whether an age stands between commas behind a given name, before what somebody is: "Jan, 27, a baker"."""
        is_between = words.texts[at + 1 : at + 4 : 2] == [",", ","] and words.texts[at + 2].isdigit()
        is_told = words.folds[at + 4 : at + 5] in (["a"], ["an"], ["who"], ["whose"], ["the"])
        return is_between and is_told and words.folds[at] in self._given and len(words.texts[at + 2]) <= _LONGEST_AGE
