"""Titles of works in quotation marks: "A Song of Rivers and Rain"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kvisit.annotate.names.piece import Piece
from kvisit.annotate.words import Words

_CLOSING = {'"': '"', "“": "”", "‘": "’", "``": "''"}
_LONGEST, _SHORTEST = 9, 2  # words of a title
_ENDS_SENTENCE = frozenset({".", ";"})


def titles_of_works(words: Words, start: int, end: int, small: Collection[str]) -> Iterator[Piece]:
    """The quotations of a sentence in which every word but small ones has a capital, as works.

    ``small`` are folded function words. A quotation that ends in a full stop is speech.
    """
    at = start
    while at < end:
        closing = _CLOSING.get(words.texts[at])
        if closing is None:
            at += 1
            continue
        stop = next((n for n in range(at + 1, min(at + _LONGEST + 3, end)) if words.texts[n] == closing), None)
        if stop is None:
            at += 1
            continue
        last = stop - (words.texts[stop - 1] == ",")
        if _is_title(words, at + 1, last, small):
            yield Piece(at + 1, last, None, "WORK_OF_ART")
        at = stop + 1


def _is_title(words: Words, start: int, end: int, small: Collection[str]) -> bool:
    texts = words.texts[start:end]
    plain = [n for n in range(start, end) if words.texts[n][0].isalpha()]
    if not _SHORTEST <= len(plain) <= _LONGEST or texts[-1] in _ENDS_SENTENCE:
        return False
    capital = [words.is_upper(n) for n in plain]
    is_spelled = all(
        upper or words.folds[n] in small or words.texts[n][0] == "'" for n, upper in zip(plain, capital, strict=True)
    )
    return is_spelled and capital[0] and capital[-1] and sum(capital) > len(plain) / 2
