"""What one statement of a sentence has: whether a time and a figure belong together.

Without a parser, a statement ends at a semicolon, at a new predicate ("and was founded in 1884"), and at the commas of
an aside ("the firm, founded in 1884, has"); a value that is compared has its own time ("from 52% a year ago").
"""

from __future__ import annotations

from collections.abc import Set

from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.families.figures.clauses import FAR
from kvisit.patterns import Vocabulary

_COMPARING = frozenset({"from", "against", "than", "versus", "with"})
_FAR_COMPARING = frozenset(
    {"against", "than", "versus", "compared"}
)  # "against a first-half loss of $2 million in 2024"
_TO_COMPARED, _TO_FAR_COMPARED = 2, 6  # words between those and the value
_RELATIVES = frozenset({"who", "which", "where", "whose"})
_TO_PREDICATE = 2  # words between "and" and its verb: "and was founded", "and officially opened"


class Statements:
    """Parts the sentences of one vocabulary's texts into statements."""

    def __init__(self, vocabulary: Vocabulary, words: Words) -> None:
        """Takes the words that begin a predicate or an aside."""
        grammar = vocabulary.grammar
        self._words = words
        self._participles = frozenset(grammar.participles)
        self._predicates = frozenset(grammar.finite_verbs) | self._participles
        self._verbs = frozenset((*grammar.finite_verbs, *grammar.verbs))
        self._finite = frozenset(grammar.finite_verbs)
        self._adjectives = frozenset((*grammar.articles, *grammar.before_places))

    def share(self, quantity: Quantity, start: int, end: int, numbers: Set[int]) -> bool:
        """Whether the time at the words [start, end) can say when a quantity held."""
        first, last = self._words.sentence_range(quantity.start)
        aside = self._aside(start, first, last)
        if aside and not aside[0] <= quantity.start < aside[1]:
            return False
        if start < quantity.end:
            return not (
                self._dates_former(first, start, numbers)
                or self._is_of_former_predicate(first, start, end, quantity.first)
            )
        behind = self._aside(quantity.start, first, last)
        if behind and not behind[0] <= start < behind[1]:
            return False
        of_a_word = quantity.compound and quantity.measured in ("count", "measure")
        return not (
            of_a_word  # "the 300-room hotel opened in 1990"
            or self._is_of_former(quantity.end, start, numbers)
            or self._is_accompanied(quantity.end, start, numbers)
            or self._is_of_another_predicate(quantity.end, start, numbers)
        )

    def behind_stop(self, at: int, first: int) -> int:
        """The word behind the last semicolon before a word: a time before that dates another statement."""
        return next((n + 1 for n in range(at - 1, max(first, at - FAR), -1) if self._words.texts[n] == ";"), first)

    def before_adjectives(self, at: int, first: int) -> int:
        """The word before those that may stand between a preposition and its place: "in the neighbouring"."""
        while at > first and self._words.folds[at] in self._adjectives:
            at -= 1
        return at

    def _aside(self, at: int, first: int, last: int) -> tuple[int, int] | None:
        """The words of the aside that a word stands in: "which opened in 1932", "founded in 1884"; None if in none."""
        first, last = max(first, at - FAR), min(last, at + FAR)
        comma = next((n for n in range(at - 1, first - 1, -1) if self._words.texts[n] in (",", ";")), first - 1)
        end = next((n for n in range(at, last) if self._words.texts[n] in (",", ";")), last)
        apposed = comma > first and end + 1 < last and self._words.folds[end + 1] in self._finite
        if comma + 1 >= last or not (apposed or self._opens_aside(comma + 1, at_start=comma < first)):
            return None
        return comma + 1, end

    def _opens_aside(self, at: int, *, at_start: bool) -> bool:
        fold = self._words.folds[at]
        return (self._is_predicate(at) and fold not in self._verbs) or (fold in _RELATIVES and not at_start)

    def _is_of_former(self, start: int, end: int, numbers: Set[int]) -> bool:
        """Whether a former value stands between a figure and a time: "doubled to 16% from 8% in 2023"."""
        folds = self._words.folds
        for number in (n for n in range(start + 1, end) if n in numbers):
            near, far = (set(folds[max(start, number - most) : number]) for most in (_TO_COMPARED, _TO_FAR_COMPARED))
            if near & _COMPARING or far & _FAR_COMPARING:
                return True
        return False

    def _is_accompanied(self, start: int, end: int, numbers: Set[int]) -> bool:
        """Whether a time is of what comes with a figure: "sold 60 jets, with deliveries from 2028"."""
        joints = (
            n for n in range(start, end - 1) if self._words.texts[n] == "," and self._words.folds[n + 1] == "with"
        )
        return any(numbers.isdisjoint(range(joint, end)) for joint in joints)

    def _is_of_former_predicate(self, first: int, start: int, end: int, quantity: int) -> bool:
        """Whether a time before a figure is of the predicate before its own: "was founded in 1884 and employs 300"."""
        folds = self._words.folds
        told = any(self._is_predicate(n) for n in range(max(first, start - FAR), start))
        joints = (n for n in range(end, quantity - 1) if folds[n] in ("and", "but"))
        return told and any(self._is_predicate(joint + 1) for joint in joints)

    def _is_predicate(self, at: int) -> bool:
        fold = self._words.folds[at]
        return fold in self._verbs or fold in self._participles or (fold.endswith("ed") and len(fold) > len("need"))

    def _dates_former(self, first: int, time: int, numbers: Set[int]) -> bool:
        """Whether a time stands behind a former value, which it dates: "up from $2 billion in 2023, with"."""
        folds = self._words.folds
        near = (n for n in range(max(first, time - _TO_FAR_COMPARED), time) if n in numbers)
        return any(_COMPARING & set(folds[max(first, number - _TO_COMPARED) : number]) for number in near)

    def _is_of_another_predicate(self, start: int, end: int, numbers: Set[int]) -> bool:
        """Whether a new predicate stands between a figure and a time: "has 3,200 workers and was founded in 1884"."""
        folds = self._words.folds
        for joint in (n for n in range(start, end) if folds[n] in ("and", "but")):
            if not numbers.isdisjoint(range(joint, end)):
                continue  # "killed 12 and injured 30 in 2019"
            if any(folds[n] in self._predicates for n in range(joint + 1, min(end, joint + 1 + _TO_PREDICATE))):
                return True
        return False
