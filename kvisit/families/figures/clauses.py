"""How far two places of a sentence are apart for their meaning: words count little, clause borders and other numbers
much.

There is no parser: that a trigger belongs to a number is decided by this distance. Its parts were set on sentences of
disasters, trade and companies; each weight says what it stands for.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from kvisit.annotate.words import Words

# What one step across a word costs. An auxiliary hardly parts "people" from "killed"; a comma or "and" may begin a new
# statement; a subordinate clause, a dash or a bracket mostly does.
_WORD = 1.0
_LIGHT = 0.25
_COORDINATOR = 2.0
_COMMA = 2.0
_SUBORDINATOR = 3.0
_BREAK = 4.0
_NUMBER = 4.0

_PARENTHESIS = 1.0
_MAX_PARENTHESIS = 16  # words between its marks
_DASHES = frozenset({"-", "--", "–", "—"})
_PARENTHESES = {"(": frozenset({")"}), ",": frozenset({","}), **dict.fromkeys(_DASHES, _DASHES)}
_VERBS = frozenset(
    {
        "was",
        "were",
        "is",
        "are",
        "has",
        "have",
        "had",
        "will",
        "would",
        "died",
        "could",
        "may",
        "can",
        "remain",
        "remained",
    }
)

_COORDINATORS = frozenset({"and", "or", "but", "nor"})
_SUBORDINATORS = frozenset(
    {
        "who",
        "which",
        "that",
        "when",
        "after",
        "while",
        "where",
        "because",
        "since",
        "although",
        "as",
        "whose",
        "before",
        "if",
        "with",
        "than",
    }
)
_BREAKS = frozenset({";", ":", "-", "--", "–", "—", "(", ")"})
_AUXILIARIES = frozenset(
    {
        "was", "were", "is", "are", "be", "been", "being", "had", "has", "have", "also", "reportedly", "confirmed", "feared", "believed", "reported",
        "to", "the", "a", "an", "its", "their", "of", "in", "at", "by", "now", "still", "already", "so", "far", "seriously", "critically", "badly", "slightly",
        "least", "more", "others", "other", "another", "people", "stands", "stood", "rose", "risen", "climbed", "reached", "rises", "some", "just",
        "nearly", "about", "said", "known", "officially", "initially", "can", "could", "may", "might", "must", "will", "would", "did", "not", "then",
        '"', "“", "”", "'",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clauses:
    """The distances in a text; ``numbers`` are the words that its other quantities stand at."""

    words: Words
    numbers: Set[int]

    def distance(self, start: int, end: int) -> float:
        """The cost of the words [start, end), that is of what stands between two places.

        What stands in brackets, between two dashes, or between two commas of which the second is followed by the
        verb ("three people, a man and two women, were killed") is passed over as one break.
        """
        cost, at = 0.0, start
        while at < end:
            behind = self._behind_parenthesis(at, end)
            if behind is not None:
                cost, at = cost + _PARENTHESIS, behind
            else:
                cost, at = cost + self._step(at), at + 1
        return cost

    def _behind_parenthesis(self, at: int, end: int) -> int | None:
        """The word behind a parenthesis that begins at a word and ends before ``end``, None if none begins there."""
        text = self.words.texts[at]
        closers = _PARENTHESES.get(text)
        if closers is None or (text in _DASHES and self.words.glued[at]):
            return None
        for close in range(at + 1, min(end, at + _MAX_PARENTHESIS)):
            if self.words.texts[close] in closers and (text != "," or self._is_verb(close + 1)):
                return close + 1
        return None

    def _is_verb(self, at: int) -> bool:
        return at < len(self.words) and self.words.folds[at] in _VERBS

    def _step(self, at: int) -> float:
        fold = self.words.folds[at]
        if at in self.numbers:
            return _NUMBER
        if fold == ",":
            return _COMMA
        if fold in _COORDINATORS:
            return _COORDINATOR
        if fold in _AUXILIARIES:
            return _LIGHT
        if fold in _SUBORDINATORS:
            return _SUBORDINATOR
        if fold in _BREAKS and not self.words.glued[at]:
            return _BREAK
        return _WORD
