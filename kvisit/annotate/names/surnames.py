"""Surnames that are ordinary words: "Rice said" is a person once the article has named Condoleezza Rice."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kvisit.annotate.names.candidates import Sentence, is_opening
from kvisit.annotate.names.linking import Form, FormKey
from kvisit.annotate.names.piece import GENERATIONS, Piece
from kvisit.annotate.names.types import type_of
from kvisit.annotate.words import Words

_POSSESSIVE = "'s"


def add_surnames(
    words: Words,
    sentences: Sequence[Sentence],
    groups: Sequence[list[Form]],
    verbs: Collection[str],
    months: Collection[str],
) -> None:
    """Adds to persons the places of their surnames that nothing else has taken.

    Where a sentence begins, any word has a capital: there a verb of speech or a possessive must follow, as behind
    what may be a month.
    """
    owners: dict[str, list[Form]] = {}
    for group in groups:
        is_told_of = not all(place.is_byline for form in group for place in form.places)
        if len(group[0].words) > 1 and type_of(group) == "PERSON" and is_told_of:
            names = [word for word in group[0].words if word not in GENERATIONS] or group[0].words
            owners.setdefault(names[-1], group)
    taken = {n for group in groups for form in group for p in form.places for n in range(p.start, p.end)}
    for start, end, style in sentences:
        for at in range(start, end if style == "prose" else start):
            group_here = owners.get(words.folds[at])
            if group_here is None or at in taken or not words.is_upper(at):
                continue
            following = words.folds[at + 1] if at + 1 < end else ""
            is_doubtful = is_opening(words, at, start) or words.folds[at] in months
            if is_doubtful and following not in verbs and following != _POSSESSIVE:
                continue
            if at + 1 == end or not words.is_upper(at + 1):
                _add(group_here, at, words.folds[at])


def _add(group: list[Form], at: int, surname: str) -> None:
    key: FormKey = (surname,)
    form = next((form for form in group if form.key == key), None)
    if form is None:
        form = Form(key, None, key)
        group.append(form)
    form.places.append(Piece(at, at + 1))
