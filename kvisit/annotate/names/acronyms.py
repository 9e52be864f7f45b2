"""Acronyms that an article explains in brackets: "the Island Lobster Office (ILO)", "the ILO (Island Lobster Office)".

A well-known acronym that the article explains otherwise isn't the well-known one there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from kvisit.annotate.names.linking import Form, FormKey, abbreviates, form_key, initials
from kvisit.annotate.names.pieces import Piece
from kvisit.annotate.names.spelling import Spelling
from kvisit.annotate.words import Words

_QUOTES = frozenset({'"', "“"})
# What stands around another name: (ILO), ("Acme"), (the "Acme"), ", or ILO,".
_EXPLAINING = (
    (["("], ")"),
    (["(", '"'], '"'),
    (["(", "“"], "”"),
    (["(", "the", '"'], '"'),
    (["(", "the", "“"], "”"),
    ([",", "or"], ","),
)
# "Acme, also known as Corrib", "Corrib (international name: Acme)"
_OPENS, _KNOWN = frozenset({",", "("}), frozenset({"known", "called", "nicknamed", "dubbed", "name", "formerly"})
_NAMING = frozenset(
    {*_OPENS, *_KNOWN, "as", "also", "better", "widely", "locally", "commonly", "popularly", "internationally", "now"}
    | {"who", "which", "is", "was", "international", "local", ":", "the", "by", "its", "acronym", "initials"}
)
_OF_NO_NAME = frozenset({"of", "and", "the", "for", "s"})


def introduced(words: Words, forms: Sequence[Form]) -> dict[FormKey, FormKey]:
    """Acronyms by the long form that they stand behind or before, in brackets or behind "or".

    A short name in quotation marks there is one whatever its letters, so is an acronym behind an organisation, and what
    something is "known as".
    """
    starts = {piece.start: (form, piece) for form in forms for piece in form.places}
    found: dict[FormKey, FormKey] = {}
    for form in forms:
        for piece in form.places:
            other, place, is_quoted = _explained(words, piece, starts)
            if other is None or place is None or other is form or _is_of_owner(words, piece, place):
                continue
            if not (other.known and form.known) and (is_quoted or _may_abbreviate(words, place, other, piece, form)):
                found.setdefault(other.key, form.key)
            elif not form.known and len(form.words) == 1 and form.words[0] == initials(other.words):
                found.setdefault(form.key, other.key)
    return found


def _explained(
    words: Words, piece: Piece, starts: Mapping[int, tuple[Form, Piece]]
) -> tuple[Form | None, Piece | None, bool]:
    """The form that stands as another name right behind one, its place, and whether it is in quotation marks."""
    at = next((n for n in range(piece.end, len(words)) if words.folds[n] not in _NAMING), piece.end)
    if at in starts and words.texts[piece.end] in _OPENS and not _KNOWN.isdisjoint(words.folds[piece.end : at]):
        return *starts[at], True
    for opening, closing in _EXPLAINING:
        at = piece.end + len(opening)
        form, place = starts.get(at, (None, None))
        if place and words.texts[piece.end : at] == opening and words.texts[place.end : place.end + 1] == [closing]:
            return form, place, opening[-1] in _QUOTES
    return None, None, False


def _is_of_owner(words: Words, piece: Piece, short: Piece) -> bool:
    """Whether letters stand behind a place that only says whose a thing is: "Farmers of Peru, known as FAP"."""
    is_place = piece.known is not None and piece.known.type in ("GPE", "LOC") and piece.start > 0
    return is_place and words.folds[piece.start - 1] in ("of", "in", "for") and words.texts[short.start].isupper()


def _may_abbreviate(words: Words, short: Piece, other: Form, long: Piece, form: Form) -> bool:
    """Whether an acronym's letters are a long form's, or it has capitals behind an organisation's."""
    text = "".join(words.texts[short.start : short.end])
    letters = "".join(other.words)
    if len(other.words) != 1 and not text.isupper():
        return False
    is_acronym = sum(letter.isupper() for letter in text) > 1
    if long.head == "EVENT" and long.end - long.start > 1 and short.known is None:
        return True  # Typhoon Tino (Kalmaegi)
    if is_acronym and any(initials(form.words[n:]) == letters for n in range(len(form.words) - 1)):
        return True  # the EU-Acme Economic Partnership Agreement, or EPA
    if long.head == "ORG":
        return is_acronym or abbreviates(letters, form.words)
    return (is_acronym or len(form.words) == 1) and abbreviates(letters, form.words)  # Panaji (Panjim)


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
