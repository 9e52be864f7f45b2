"""Two names with a hyphen between them: "the Acme-Corrib merger", where the article names Acme and Corrib, too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kvisit.annotate.names.pieces import Piece
from kvisit.annotate.numerals import DASHES
from kvisit.annotate.words import Words

_COMPOUND = 3  # words, with the hyphen


def without_compounds(words: Words, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, two names with a hyphen taken apart; a person's two surnames stay together."""
    beginnings = {words.folds[piece.start] for piece in pieces if not _is_compound(words, piece) and not piece.title}
    return [part for piece in pieces for part in _parts(words, piece, beginnings)]


def _parts(words: Words, piece: Piece, beginnings: set[str]) -> Iterator[Piece]:
    if not _is_compound(words, piece) or not {words.folds[piece.start], words.folds[piece.end - 1]} <= beginnings:
        yield piece
        return
    yield replace(piece, end=piece.start + 1, before_title=False)
    yield replace(piece, start=piece.end - 1)


def _is_compound(words: Words, piece: Piece) -> bool:
    is_plain = piece.known is None and piece.head is None and piece.title is None
    is_pair = piece.end - piece.start == _COMPOUND and words.texts[piece.start + 1] in DASHES
    return is_plain and is_pair and words.is_upper(piece.start) and words.is_upper(piece.end - 1)
