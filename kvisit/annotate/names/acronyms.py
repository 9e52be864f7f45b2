"""Acronyms that an article explains in brackets: "the Island Lobster Office (ILO)", "the ILO (Island Lobster Office)".

A well-known acronym that the article explains otherwise isn't the well-known one there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kvisit.annotate.names.linking import Form, FormKey, abbreviates, form_key, initials
from kvisit.annotate.names.pieces import Piece
from kvisit.annotate.names.spelling import Spelling
from kvisit.annotate.words import Words

_OF_NO_NAME = frozenset({"of", "and", "the", "for", "s"})


def introduced(words: Words, forms: Sequence[Form]) -> dict[FormKey, FormKey]:
    """Acronyms by the long form that they stand behind or before in brackets."""
    starts = {piece.start: form for form in forms for piece in form.places}
    found: dict[FormKey, FormKey] = {}
    for form in forms:
        for piece in form.places:
            other = starts.get(piece.end + 1)
            bracketed = next((p for p in other.places if p.start == piece.end + 1), None) if other else None
            if other is None or bracketed is None or other is form or not _in_brackets(words, piece, bracketed):
                continue
            if not other.known and len(other.words) == 1 and abbreviates(other.words[0], form.words):
                found.setdefault(other.key, form.key)
            elif not form.known and len(form.words) == 1 and form.words[0] == initials(other.words):
                found.setdefault(form.key, other.key)
    return found


def without_misread(words: Words, pieces: Sequence[Piece], spelling: Spelling) -> list[Piece]:
    """The pieces, acronyms that the article explains otherwise no longer taken for the well-known ones."""
    misread = set(_explained_otherwise(words, pieces, spelling))
    if not misread:
        return list(pieces)
    return [
        replace(p, known=None) if p.known and words.texts[p.start] in misread and p.end == p.start + 1 else p
        for p in pieces
    ]


def _explained_otherwise(words: Words, pieces: Sequence[Piece], spelling: Spelling) -> Iterator[str]:
    for first, second in pairwise(pieces):
        if not _in_brackets(words, first, second):
            continue
        short, long = (second, first) if second.end == second.start + 1 else (first, second)
        text = words.texts[short.start]
        if not short.known or short.known.type != "ORG" or long.known or not text.isupper():
            continue
        spelled = form_key(words, long.start, long.end)
        meant = spelling.of(tuple(short.known.key.removeprefix("org:").split()), "ORG")
        if initials(spelled) == text.lower() and not _have_words_alike(spelling.of(spelled, "ORG"), meant):
            yield text


def _have_words_alike(a: FormKey, b: FormKey) -> bool:
    """Whether at least half of the telling words of either name are the other's, too."""
    first, second = set(a) - _OF_NO_NAME, set(b) - _OF_NO_NAME
    return 2 * len(first & second) >= min(len(first), len(second))


def _in_brackets(words: Words, before: Piece, piece: Piece) -> bool:
    """Whether a piece stands alone in brackets right behind another."""
    around = words.texts[before.end : before.end + 1] + words.texts[piece.end : piece.end + 1]
    return piece.start == before.end + 1 and around == ["(", ")"]
