"""How far two places of a sentence are apart for their meaning: words count little, clause borders and numbers much.

There is no parser: that a trigger belongs to a number is decided by this distance. Its parts were set on sentences of
disasters, trade and companies; each weight says what it stands for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Protocol, TypeVar

from kvisit.annotate.words import Words
from kvisit.patterns import GrammarWords

# What one step across a word costs. An auxiliary hardly parts "people" from "killed"; a comma or "and" may begin a new
# statement; a subordinate clause, a dash or a bracket mostly does, a semicolon always.
_WORD = 1.0
_LIGHT = 0.25
_COORDINATOR = 2.0
_COMMA = 2.0
_SUBORDINATOR = 3.0
_BREAK = 4.0
_STOP = 6.0
_NUMBER = 4.0

FAR = 80  # words of a sentence, or rather of a table that passes for one, beyond which nothing tells of a number
_MOST = 60.0  # a distance from which on nothing is near

_PARENTHESIS = 1.0
_MAX_PARENTHESIS = 16  # words between its marks
_DASHES = frozenset({"-", "--", "–", "—"})
_PARENTHESES = {"(": frozenset({")"}), ",": frozenset({","}), **dict.fromkeys(_DASHES, _DASHES)}
_BREAKS = frozenset({";", ":", "-", "--", "–", "—", "(", ")"})
_QUOTES = frozenset({'"', "“", "”", "'"})


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_T = TypeVar("_T", bound=_Placed)


def nearby(placed: Sequence[_T], start: int, end: int) -> Sequence[_T]:
    """Those of a sentence's things, in order, that begin within `FAR` words of the words [start, end)."""
    low = bisect_left(placed, start - FAR, key=lambda one: one.start)
    return placed[low : bisect_right(placed, end + FAR, key=lambda one: one.start)]


class Costs:
    """What each word of a vocabulary's grammar costs to step across."""

    def __init__(self, grammar: GrammarWords) -> None:
        """Takes the closed classes of words."""
        self._costs = {
            **dict.fromkeys(grammar.subordinators, _SUBORDINATOR),
            **dict.fromkeys(grammar.coordinators, _COORDINATOR),
            **dict.fromkeys(grammar.auxiliaries, _LIGHT),
            **dict.fromkeys(_QUOTES, _LIGHT),
            ",": _COMMA,
            ";": _STOP,
        }
        self.finite_verbs = frozenset(grammar.finite_verbs)

    def of(self, words: Words, at: int) -> float:
        """The cost of a word that is no number."""
        cost = self._costs.get(words.folds[at])
        if cost is not None:
            return cost
        return _BREAK if words.folds[at] in _BREAKS and not words.glued[at] else _WORD


@dataclass(frozen=True, slots=True)
class Clauses:
    """The distances in a text; ``numbers`` are the words that its other quantities stand at."""

    words: Words
    numbers: Set[int]
    costs: Costs

    def distance(self, start: int, end: int) -> float:
        """The cost of the words [start, end), that is of what stands between two places.

        What stands in brackets, between two dashes, or between two commas of which the second is followed by the
        verb ("four people, a nurse and three drivers, died") is passed over as one break.
        """
        cost, at = 0.0, start
        while at < end and cost < _MOST:
            behind = self._behind_parenthesis(at, end)
            if behind is not None:
                cost, at = cost + _PARENTHESIS, behind
            else:
                cost, at = cost + (_NUMBER if at in self.numbers else self.costs.of(self.words, at)), at + 1
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
        return at < len(self.words) and self.words.folds[at] in self.costs.finite_verbs
