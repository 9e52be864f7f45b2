"""The role of a person in the words of the text: the title before a name, else the office before or behind it.

"Foreign Minister Wang Yi", "trade minister Ann Doe", "Ann Doe, chief executive of Acme, …".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kvisit.annotate.names.piece import Piece
from kvisit.annotate.words import Words
from kvisit.patterns import NameWords
from kvisit.patterns.phrases import PhraseIndex

_Range = tuple[int, int]  # words [start, end)

_LONGEST_BEFORE, _LONGEST_BETWEEN, _LONGEST_OWNER = 5, 6, 8  # words
_NO_LONGER = frozenset({"former", "acting", "interim", "outgoing", "ex"})  # before an office
_OF = frozenset({"of", "at", "for"})
_ENDS = frozenset({",", ".", ";", ")", "-", "–", "—"})
_NO_APPOSITION = frozenset(
    {*_ENDS, *_OF, "and", "or", "who", "whose", "which", "where", "when", "said", "in", "on", "to"}
)
_INSIDE_OWNER = frozenset({"of", "the", "'s", "&", "-", "for", "and"})


class RoleFinder:
    """Finds the roles of persons; made once for a vocabulary."""

    def __init__(self, vocabulary: NameWords) -> None:
        """Indexes the titles but those that tell no office."""
        forms_of_address = frozenset(vocabulary.forms_of_address)
        self._offices = PhraseIndex(("office", title) for title in vocabulary.titles if title not in forms_of_address)
        self._forms_of_address = forms_of_address

    def of(self, words: Words, text: str, spots: Sequence[Piece]) -> str | None:
        """The role of a person with these places; of several kinds the first title counts most."""
        found = next((place for place in self._places(words, spots) if place), None)
        if found is None:
            return None
        start, end = found
        start -= start > 0 and words.folds[start - 1] in _NO_LONGER
        span = words.span(start, end)
        return text[span.start : span.end]

    def _places(self, words: Words, spots: Sequence[Piece]) -> Iterator[_Range | None]:
        yield from (p.title for p in spots if p.title and not self._is_address(words, p.title))
        yield from (self._before(words, piece) for piece in spots if piece.title is None)
        yield from (self._behind(words, piece) for piece in spots)

    def _is_address(self, words: Words, title: _Range) -> bool:
        return " ".join(words.folds[slice(*title)]) in self._forms_of_address

    def _before(self, words: Words, piece: Piece) -> _Range | None:
        """An office in small letters right before a name."""
        first = max(words.sentence_range(piece.start)[0], piece.start - _LONGEST_BEFORE)
        for start in range(first, piece.start):
            cue = self._offices.longest_at(words.folds, start)
            if cue and cue.end == piece.start and not words.is_upper(cue.end - 1):
                return start, piece.start
        return None

    def _behind(self, words: Words, piece: Piece) -> _Range | None:
        """An office behind the comma behind a name, with whose it is."""
        last = words.sentence_range(piece.start)[1]
        if words.texts[piece.end : piece.end + 1] != [","]:
            return None
        for at in range(piece.end + 1, min(piece.end + 1 + _LONGEST_BETWEEN, last)):
            cue = self._offices.longest_at(words.folds, at)
            if cue and cue.end <= last:
                return self._with_owner(words, at, cue.end, last)
            if words.folds[at] in _NO_APPOSITION or words.folds[at][0].isdigit():
                return None
        return None

    def _with_owner(self, words: Words, start: int, end: int, last: int) -> _Range | None:
        """An office with a second one and with whose it is; None where it is another person's: ", minister Bo Ek"."""
        if end < last and words.folds[end] == "and":
            second = self._offices.longest_at(words.folds, end + 1)
            end = second.end if second else end
        if end >= last or words.folds[end] in _ENDS or words.folds[end] == "and":
            return start, end
        if words.folds[end] not in _OF:
            return None
        at = owner = end + 1
        while at < min(last, end + 1 + _LONGEST_OWNER) and (words.is_upper(at) or words.folds[at] in _INSIDE_OWNER):
            at += 1
            owner = at if words.is_upper(at - 1) else owner
        return start, owner if owner > end + 1 else end
