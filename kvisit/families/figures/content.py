"""The words of a measure that tell it from others."""

from __future__ import annotations

import re

from kvisit.folding import fold

_GENERIC = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "at",
        "by",
        "to",
        "for",
        "on",
        "with",
        "from",
        "and",
        "or",
        "its",
        "his",
        "her",
        "their",
        "this",
        "that",
        "it",
        "was",
        "were",
        "is",
        "are",
        "be",
        "been",
        "has",
        "had",
        "have",
        "s",
        "people",
        "person",
        "total",
        "number",
        "other",
        "others",
        "some",
        "more",
    ]
)
_WORD = re.compile(r"\w+")


def content_words(text: str) -> frozenset[str]:
    """The words of a measure that tell what it is of: folded, singular, without the common ones."""
    words = {singular(word) for word in _WORD.findall(fold(text)) if not word.isdigit()}
    return frozenset(words - _GENERIC)


def singular(word: str) -> str:
    """A folded noun in the singular, by rule.

    >>> singular("countries"), singular("houses"), singular("glass")
    ('country', 'house', 'glass')
    """
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
