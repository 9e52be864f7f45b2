"""The words of a measure that tell it from others."""

from __future__ import annotations

import re

from kvisit.folding import fold
from kvisit.patterns import GrammarWords

_WORD = re.compile(r"\w+")


class Content:
    """Takes the common words out of measures; made once for a vocabulary."""

    def __init__(self, grammar: GrammarWords) -> None:
        """Takes the words that tell no measure from another."""
        self._generic = frozenset(
            (*grammar.generic_nouns, *grammar.prepositions, *grammar.articles, *grammar.finite_verbs)
        )

    def words(self, text: str) -> frozenset[str]:
        """The words of a measure that tell what it is of: folded, singular, without the common ones."""
        words = {singular(word) for word in _WORD.findall(fold(text)) if not word.isdigit()}
        return frozenset(words - self._generic)


def singular(word: str) -> str:
    """A folded noun in the singular, by rule.

    >>> singular("countries"), singular("houses"), singular("glass")
    ('country', 'house', 'glass')
    """
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
