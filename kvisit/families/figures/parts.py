"""Whether a number tells a part of a toll before it: "killed 12 people, six of them children and two women"."""

from __future__ import annotations

from collections.abc import Sequence

from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.families.figures.restating import Told
from kvisit.patterns import Vocabulary

_LISTING = ([","], ["and"], [",", "and"])
_MOST_LISTED = 4  # words of a part's place: "three in the village of Arden and two"


class Parts:
    """Finds parts of tolls; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the words that point back to a whole, and the prepositions of places."""
        self._partitives = frozenset(vocabulary.grammar.partitives)
        self._links = frozenset(vocabulary.grammar.prepositions) - {"of", "to"}
        self._copulas = frozenset({"were", "was", "are"})

    def is_part(self, words: Words, told: Sequence[Told], quantity: Quantity) -> bool:
        """Whether a number is of a part of the toll that the last one told tells, by itself or as one of a list."""
        if not told or quantity.measured == "percent":
            return False
        before, first = told[-1]
        if first.claim.kind != "casualties" or words.sentence_of[before.start] != words.sentence_of[quantity.start]:
            return False
        if self._points_back(words, quantity):
            return True
        alike = self._go_on_alike(words, before, quantity)
        return alike and (before.measured == "bare" or self.is_part(words, told[:-1], before))

    def _points_back(self, words: Words, quantity: Quantity) -> bool:
        behind = words.folds[quantity.end : quantity.end + 2]
        before_it = words.folds[max(0, quantity.first - 2) : quantity.first]
        among = before_it == ["among", "them"] or before_it[-1:] == ["including"]
        return among or (behind[:1] == ["of"] and not self._partitives.isdisjoint(behind))

    def _go_on_alike(self, words: Words, before: Quantity, quantity: Quantity) -> bool:
        """Whether a number is listed behind another: "six women and two children", "three in Arden and two in Bree"."""
        behind, next_behind = (words.folds[one.end : one.end + 1] for one in (before, quantity))
        between = words.folds[max(before.end, before.phrase[1]) : quantity.first]
        if before.measured == quantity.measured == "count":
            return between in _LISTING
        if before.measured != "bare" or quantity.measured != "bare" or behind != next_behind or not behind:
            return False
        placed = behind[0] in self._links and len(between) <= _MOST_LISTED and between[-1:] in (["and"], [","])
        return placed or self._are_named(words, between)

    def _are_named(self, words: Words, between: Sequence[str]) -> bool:
        """Whether predicates name the parts: "13 were women and 10 were children"."""
        return between[:1] != [] and between[0] in self._copulas and between[-1:] in (["and"], [","])
