"""Who wrote an article: "By Ann Doe and Bo Ek", "Written by Ann Doe | Lima", a line of nothing but names at its head.

Whoever wrote it isn't told of: a surname in the text is somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterator

from kvisit.annotate.names.known import KnownNames
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.piece import Piece
from kvisit.annotate.numerals import DASHES
from kvisit.annotate.words import Words
from kvisit.folding import fold
from kvisit.patterns import NameWords
from kvisit.patterns.phrases import PhraseIndex

_HEAD = 6  # lines at an article's head that may be names alone
_LONGEST, _LONGEST_ALONE = 24, 14  # words of a line
_SHORTEST_NAME, _LONGEST_NAME = 2, 5  # words
_PARTS = frozenset({",", "and", "&", ";", "|", "/", "(", ")", "-", "–", "—", "in", "for", "by", ":"})
_BETWEEN = frozenset({",", "and", "&", "in"})  # in a line of nothing but names
_STOPS = frozenset({".", "?", "!"})


class BylineFinder:
    """Finds the names of bylines; made once for a vocabulary."""

    def __init__(self, vocabulary: NameWords, known: KnownNames, ordinary: OrdinaryWords) -> None:
        """Takes the words that open a byline, and those that tell persons' names."""
        self._openers = PhraseIndex(("byline", phrase) for phrase in vocabulary.byline_openers)
        self._particles = frozenset(vocabulary.particles)
        self._given = frozenset(fold(name) for name in vocabulary.given)
        self._known = known
        self._ordinary = ordinary

    def of(self, words: Words, start: int, end: int, line: int) -> list[Piece]:
        """The names of a sentence that is a byline, none if it is no byline; ``line`` is its number in the text."""
        is_line = (start == 0 or words.breaks[start] > 0) and (end == len(words) or words.breaks[end] > 0)
        if not is_line or end - start > _LONGEST:
            return []
        opened = start + (words.texts[start] in ("(", "—", "-", "–"))
        opener = self._openers.longest_at(words.folds, opened)
        if (opener and words.texts[end - 1] not in _STOPS | {":"}) or (opener and opener.end - opener.start > 1):
            return [Piece(i, j, is_byline=True) for i, j in self._names(words, opener.end, end)]
        return self._alone(words, start, end) if 0 < line < _HEAD else []

    def _alone(self, words: Words, start: int, end: int) -> list[Piece]:
        """The names of a line that has nothing else but places behind "in"."""
        found = list(self._names(words, start, end))
        inside = {n for i, j in found for n in range(i, j)}
        rest = [n for n in range(start, end) if n not in inside and words.folds[n] not in _BETWEEN]
        is_placed = all(self._known.longest_at(words, n) and words.folds[n - 1] == "in" for n in rest)
        is_named = any(words.folds[i] in self._given for i, _ in found) and all(
            not any(words.folds[n] in self._ordinary for n in range(i, j)) for i, j in found
        )
        return [Piece(*span, is_byline=True) for span in found] if found and is_placed and is_named else []

    def _names(self, words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The runs of capitalised words that may be names, as ranges of words."""
        at = start
        while at < end:
            stop = at
            while stop < end and self._goes_on(words, at, stop):
                stop += 1
            if self._may_be_person(words, at, stop):
                yield at, stop
            at = max(stop, at + 1)

    def _goes_on(self, words: Words, first: int, at: int) -> bool:
        fold_, text = words.folds[at], words.texts[at]
        if text in DASHES:
            return at > first and words.glued[at] and at + 1 < len(words) and words.glued[at + 1]
        if at > first and words.texts[at - 1] in DASHES:
            return True  # Haye-in
        if fold_ in _PARTS:
            return False
        return words.is_upper(at) or (at > first and fold_ in self._particles)

    def _may_be_person(self, words: Words, start: int, end: int) -> bool:
        plain = [n for n in range(start, end) if words.texts[n] not in DASHES]
        if not _SHORTEST_NAME <= len(plain) <= _LONGEST_NAME or self._known.longest_at(words, start):
            return words.folds[start : start + 1] != [] and words.folds[start] in self._given and len(plain) > 1
        return not all(words.folds[n] in self._ordinary for n in plain)
