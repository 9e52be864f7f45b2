"""What something else than the rules takes for names: further evidence, weighed with theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kvisit.annotate.names.candidates import CandidateFinder, Sentence
from kvisit.annotate.names.pieces import Piece
from kvisit.annotate.names.reasons import Evidence
from kvisit.annotate.words import Words
from kvisit.model import EntityType


@dataclass(frozen=True, slots=True)
class Hint:
    """Words [start, end) that something takes for a name of a type."""

    start: int
    end: int
    type: EntityType


def with_hinted(
    words: Words,
    pieces: Sequence[Piece],
    hints: Sequence[Hint],
    sentences: Sequence[Sentence],
    candidates: CandidateFinder,
) -> list[Piece]:
    """The names of the rules, and those hinted at in prose where the rules have none and that may be names."""
    taken = {n for piece in pieces for n in range(piece.start, piece.end)}
    prose = {n for start, end, style in sentences if style == "prose" for n in range(start, end)}
    free = [hint for hint in hints if taken.isdisjoint(range(hint.start, hint.end)) and hint.start in prose]
    added = (Piece(hint.start, hint.end) for hint in free if candidates.may_be_name(words, hint.start, hint.end))
    return sorted([*pieces, *added], key=lambda piece: piece.start)


def hinted(piece: Piece, hints: Mapping[tuple[int, int], EntityType], weight: float) -> list[Evidence]:
    """The evidence that a hint gives a name at one place."""
    type_ = hints.get((piece.start, piece.end))
    return [Evidence(type_, weight, "model")] if type_ else []
