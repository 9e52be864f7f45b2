"""Which numbers are ages: "a 12-year-old", "aged 7", and digits between commas behind somebody: "her son, 7, was"."""

from __future__ import annotations

from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.families.figures.content import singular
from kvisit.patterns import Vocabulary

_OLDEST = 120
_CLOSERS = ([","], ["."], [";"], [")"])


class Ages:
    """Finds ages that stand as mere digits; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the nouns for people."""
        self._people = frozenset(vocabulary.sets["people"])
        self._persons = _singulars(vocabulary)

    def stand(self, words: Words, quantity: Quantity) -> bool:
        """Whether digits between commas behind a person are an age: "her son, 7, was", "two men, 31 and 34, were"."""
        at = quantity.start
        digits = quantity.measured == "bare" and words.texts[at].isdigit() and quantity.value <= _OLDEST
        if not digits or at < 2 or words.texts[at - 1] != ",":
            return False
        behind = words.texts[quantity.end : quantity.end + 2]
        listed = behind[:1] in (["and"], [","]) and behind[1:] != [] and behind[1].isdigit()
        nouns = self._people if listed else self._persons
        return words.folds[at - 2] in nouns and (listed or behind[:1] in _CLOSERS)


def _singulars(vocabulary: Vocabulary) -> frozenset[str]:
    """The nouns for one person."""
    people, irregular = vocabulary.sets["people"], vocabulary.nouns.singulars
    regular = (singular(word) for word in people)
    named = (*vocabulary.sets["roles"], *vocabulary.names.titles)
    return frozenset((*regular, *named, *(one for one, many in irregular.items() if many in people)))


def is_age(words: Words, quantity: Quantity) -> bool:
    """Whether a number of years is an age: 22-year-old, 3 years old, under the age of 6 years."""
    before = words.folds[max(0, quantity.start - 2) : quantity.start]
    if before[-1:] == ["aged"] or before == ["age", "of"]:
        return True
    behind = words.folds[quantity.end : quantity.end + 2]
    return behind[:1] in (["old"], ["olds"]) or (behind[:1] == ["-"] and behind[1:] in (["old"], ["olds"]))
