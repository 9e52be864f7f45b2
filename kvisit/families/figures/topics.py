"""What a topic names: "Singapore's exports", "trade between the two countries", "magnitude earthquake"."""

from __future__ import annotations

from collections.abc import Set

from kvisit.annotate.numerals import DASHES
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.families.figures.kinds import Trigger
from kvisit.families.figures.wording import Wording
from kvisit.patterns import Vocabulary

_MAX_WORDS = 10
_MAX_OWNER = 3  # words of an owner's name before its last
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


class Topics:
    """Words the measures that a topic names; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary, wording: Wording) -> None:
        """Takes the words that verbs follow."""
        self._wording = wording
        self._before_verbs = frozenset(vocabulary.grammar.before_verbs)

    def named(self, words: Words, start: int, end: int, taken: Set[int]) -> list[str]:
        """A topic with its adjectives and what it is of: "Singapore's exports", "trade between the two countries"."""
        first, last = words.sentence_range(start)
        begin = start
        while begin > first and start - begin < 4 and words.texts[begin - 1][0].isalpha():
            if not self._wording.in_noun(words, begin - 1) or self._is_infinitive(words, begin - 1):
                break
            if words.folds[begin - 1].endswith("ing") and self._wording.is_verbal(words.folds[begin - 1]):
                break  # "tripling bilateral trade"
            begin -= 1
        begin = self._with_owner(words, begin, first)
        stop = end
        led = words.folds[end - 1] in self._wording.links  # by its own preposition: "trade with | China"
        if stop < last and (led or words.folds[stop] in self._wording.links) and stop not in taken:
            stop += not led
            while stop < last and stop - begin < _MAX_WORDS and words.texts[stop][0].isalnum() and stop not in taken:
                if self._wording.is_verbal(words.folds[stop]) or words.folds[stop] == "in":
                    break
                stop += 1
            if self._is_inside(words, stop, last, taken):  # "toll from a magnitude 6 quake"
                stop = next((n for n in range(stop - 1, end, -1) if words.folds[n] in self._wording.links), end)
        return self._wording.trimmed(words.texts[begin:stop])

    def _with_owner(self, words: Words, begin: int, first: int) -> int:
        """Where a topic begins with what is tied to it: "two-way trade", "Orla Tails' sales"."""
        if begin - 1 > first and words.texts[begin - 1] in DASHES and words.glued[begin - 1]:
            begin -= 2
        if begin - 1 > first and words.texts[begin - 1] in _POSSESSIVES and words.glued[begin - 1]:
            begin -= 2
            most = max(first, begin - _MAX_OWNER)
            while begin > most and words.is_upper(begin - 1) and words.texts[begin - 1].isalpha():
                begin -= 1
        return begin

    def scale(self, words: Words, quantity: Quantity, cue: Trigger | None, taken: Set[int]) -> list[str]:
        """The scale that a bare number is on, with what it rates: "magnitude earthquake"; [] if a verb tells of it."""
        if cue is None:  # "a 5.1 aftershock followed"
            return self._rated(words, quantity, quantity.end, taken)
        named = [words.texts[n] for n in range(cue.start, cue.end) if self._wording.in_noun(words, n)]
        named = [text for text in named if text[0].isalpha() and not self._wording.is_verbal(text.lower())]
        if not named or named[0].lower().endswith("ing"):
            return []
        return [*named, *self._rated(words, quantity, max(quantity.end, cue.end), taken)]

    def _rated(self, words: Words, quantity: Quantity, at: int, taken: Set[int]) -> list[str]:
        """The noun behind a number on a scale, up to a verb."""
        rated = self._wording.noun_behind(words, at, words.sentence_range(quantity.start)[1], taken)
        verb = next((n for n, text in enumerate(rated) if self._wording.is_verbal(text.lower())), len(rated))
        return rated[:verb]

    def _is_infinitive(self, words: Words, at: int) -> bool:
        """Whether a word is a verb, since one that verbs follow stands before it: "to increase trade"."""
        return at > 0 and words.folds[at - 1] in self._before_verbs

    def _is_inside(self, words: Words, at: int, last: int, taken: Set[int]) -> bool:
        """Whether the number at a word stands before a noun of its own: "from a magnitude 6 quake"."""
        if at not in taken:
            return False
        while at < last and at in taken:
            at += 1
        return at < last and self._wording.in_noun(words, at)
