"""Where a share is listed, in brackets behind a firm: "(NYSE: ACME)", "(TSX: ACM; Nasdaq: ACMQ)". It names nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kvisit.annotate.names.pieces import Piece
from kvisit.annotate.words import Words

_BEFORE, _BEHIND = frozenset({"(", ";", ",", "and"}), frozenset({")", ";", ",", "and"})


def without_listings(words: Words, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces but exchanges and symbols."""
    listed = {n for piece in pieces for n in _listing(words, piece)}
    return [piece for piece in pieces if listed.isdisjoint(range(piece.start, piece.end))]


def _listing(words: Words, exchange: Piece) -> Iterator[int]:
    """The words of a listing that begins with an exchange; none where none does."""
    colon, symbol = exchange.end, exchange.end + 1
    around = words.texts[exchange.start - 1 : exchange.start] + words.texts[symbol + 1 : symbol + 2]
    is_enclosed = len(around) == 2 and around[0] in _BEFORE and around[1] in _BEHIND
    is_exchange = words.texts[exchange.end - 1].isupper() or (exchange.known and exchange.known.type == "ORG")
    if is_enclosed and is_exchange and words.texts[colon] == ":" and words.texts[symbol].replace(".", "").isalnum():
        is_symbol = words.texts[symbol].isupper() or words.texts[symbol].isdigit()
        yield from range(exchange.start, symbol + 1) if is_symbol else ()
