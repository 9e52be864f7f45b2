"""Names in headlines, where capitals say nothing: those that the article has elsewhere, and well-known ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kvisit.annotate.names.candidates import Sentence
from kvisit.annotate.names.known import Known, KnownNames
from kvisit.annotate.names.linking import Form, FormKey, form_key
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.piece import Piece
from kvisit.annotate.names.runs import Style
from kvisit.annotate.words import Words
from kvisit.patterns.phrases import Cue, PhraseIndex

_SHORT = 3  # letters: in a line all in capitals, a well-known acronym of so few may be a word


def with_headlines(
    words: Words,
    sentences: Sequence[Sentence],
    groups: Sequence[list[Form]],
    known_names: KnownNames,
    meant: Mapping[tuple[str, ...], Known],
    ordinary: OrdinaryWords,
) -> list[list[Form]]:
    """The names with their places in headlines, and the well-known names that stand only there.

    A single word beside another one that isn't ordinary is a part of another name. ``meant`` are the places that the
    article tells to be others than those well known by their folded words.
    """
    found = list(groups)
    forms = {form.key: form for group in groups for form in group}
    taken = {n for form in forms.values() for p in form.places for n in range(p.start, p.end)}
    for piece, key in _places(words, sentences, forms, known_names, meant, taken):
        if piece.known is None and _is_part(words, piece, known_names, ordinary):
            continue
        if key not in forms:
            forms[key] = Form(key, piece.known, form_key(words, piece.start, piece.end))
            found.append([forms[key]])
        forms[key].places.append(piece)
    return found


def _places(
    words: Words,
    sentences: Sequence[Sentence],
    forms: dict[FormKey, Form],
    known_names: KnownNames,
    meant: Mapping[tuple[str, ...], Known],
    taken: set[int],
) -> Iterator[tuple[Piece, FormKey]]:
    """The places in headlines with the keys of their forms."""
    spelled = {form.key: form.places[0] for form in forms.values() if not form.known}
    index = PhraseIndex((key, " ".join(words.folds[p.start : p.end])) for key, p in spelled.items())
    for start, end, style in sentences:
        at = start if style != "prose" else end
        while at < end:
            if at in taken or not words.is_upper(at):
                at += 1
                continue
            own, known = index.longest_at(words.folds, at), known_names.longest_at(words, at)
            if own and (known is None or own.end > known.end):
                yield Piece(own.start, own.end), own.label
                at = own.end
            elif known and not _may_be_a_word(words, known, style):
                named = meant.get(tuple(words.folds[known.start : known.end]), known.label)
                yield Piece(known.start, known.end, named), (named.key,)
                at = known.end
            else:
                at += 1


def _is_part(words: Words, piece: Piece, known_names: KnownNames, ordinary: OrdinaryWords) -> bool:
    """Whether a single word stands beside a capitalised one that is neither ordinary nor well known: By Ann Doe."""
    first, last = words.sentence_range(piece.start)
    if piece.end - piece.start > 1:
        return False
    before = piece.start - 1
    is_known_before = before >= first and known_names.ending_at(words, piece.start, first) is not None
    beside = [before] * (before >= first and not is_known_before) + [piece.end] * (piece.end < last)
    return any(
        words.texts[n].istitle() and words.folds[n] not in ordinary and known_names.longest_at(words, n) is None
        for n in beside
    )


def _may_be_a_word(words: Words, cue: Cue[Known], style: Style) -> bool:
    return style == "capitals" and cue.end - cue.start == 1 and len(words.texts[cue.start]) <= _SHORT
