"""Whether a number leaves out the people that it counts: "12 were killed", "killing 12 overnight", "12 feared dead".

A casualty is somebody: a number before another noun ("the 787 jet crashed, killing") counts none.
"""

from __future__ import annotations

from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.patterns import Vocabulary

_BESIDE = 1  # words between a number and the trigger that tells what happened: "12 feared dead"


class Elisions:
    """Tells numbers of people from numbers of what stands behind them; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the words that no noun phrase begins with."""
        grammar, nouns, times = vocabulary.grammar, vocabulary.nouns, vocabulary.times
        listed = (grammar.prepositions, grammar.auxiliaries, grammar.finite_verbs, grammar.coordinators)
        more = (grammar.clause_openers, grammar.subordinators, nouns.stops, nouns.elided)
        function_words = vocabulary.sentences.function_words
        words = (word for words in (*listed, *more, function_words) for word in words)
        self._lacking = frozenset(grammar.lacking)
        self._behind = frozenset((*words, *times.weekdays, *times.days, *times.shifts, *times.months))

    def lacks(self, words: Words, quantity: Quantity) -> bool:
        """Whether what a number's people lack stands behind it: "300,000 without power"."""
        return words.folds[quantity.end : quantity.end + 1] != [] and words.folds[quantity.end] in self._lacking

    def leaves_out(self, words: Words, quantity: Quantity, trigger: int) -> bool:
        """Whether a bare number can count people that no noun names; ``trigger`` is where the word for it begins."""
        at, last = quantity.end, words.sentence_range(quantity.start)[1]
        if quantity.compound or quantity.value != quantity.value.to_integral_value():
            return False
        if at >= last or not words.texts[at][0].isalnum() or 0 <= trigger - at <= _BESIDE:
            return True
        if self.lacks(words, quantity):
            return False  # "9 dead, 300,000 without power"
        return words.folds[at] in self._behind or words.folds[at].endswith("ly")
