"""Where a share is listed, in brackets behind a firm: "(TSX: ACM; Nasdaq: ACM-Q)", "(ACME.PA)". It names nobody."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kvisit.annotate.names.piece import Piece
from kvisit.annotate.words import Words

_CODE = re.compile(r"[A-Z0-9]{2,6}\.[A-Z]{1,3}")
_BEFORE, _BEHIND = frozenset({"(", ";", ",", "and"}), frozenset({")", ";", ",", "and"})
_LONGEST = 5  # words of a symbol: "ACM-B", "9866.HK"


def without_listings(words: Words, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces but exchanges and symbols."""
    known = {piece.start for piece in pieces if piece.known}
    listed = {n for piece in pieces for n in (*_listing(words, piece, known), *_code(words, piece))}
    return [piece for piece in pieces if listed.isdisjoint(range(piece.start, piece.end))]


def _listing(words: Words, exchange: Piece, known: Collection[int]) -> Iterator[int]:
    """The words of a listing that begins with an exchange; none where none does.

    ``known`` are the words that well-known names begin at: no symbol is one ("Reporting: AFP").
    """
    symbol = exchange.end + 1
    end = next((n for n in range(symbol, min(symbol + _LONGEST, len(words))) if words.texts[n] in _BEHIND), symbol)
    is_enclosed = exchange.start > 0 and words.texts[exchange.start - 1] in _BEFORE and end > symbol
    if is_enclosed and words.texts[exchange.end] == ":" and symbol not in known:
        letters = "".join(words.texts[symbol:end])
        yield from range(exchange.start, end) if letters.isupper() or letters.isdigit() else ()


def _code(words: Words, piece: Piece) -> Iterator[int]:
    """The word of an agency's code for a share, alone in brackets."""
    around = words.texts[piece.start - 1 : piece.start] + words.texts[piece.end : piece.end + 1]
    is_alone = piece.end == piece.start + 1 and around == ["(", ")"]
    yield from [piece.start] if is_alone and _CODE.fullmatch(words.texts[piece.start]) else []
