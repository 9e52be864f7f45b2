"""The words that tell one agreement of an article from another: of its noun, its sentence and its subject."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from kvisit.annotate.words import Words
from kvisit.families.agreements.noun import AgreementNoun
from kvisit.findings import AgreementClaim
from kvisit.folding import fold


def qualifiers(words: Words, noun: AgreementNoun, empty: Set[str]) -> frozenset[str]:
    """The words of a noun phrase that say which agreement it is; ``empty`` are those that say nothing."""
    if noun.named:
        return frozenset()
    folds = words.folds[noun.start : noun.end if noun.acronym else noun.head]
    return frozenset(word for word in folds if word[0].isalpha() and len(word) > 2 and word not in empty)


def worded(words: Words, claim: AgreementClaim, first: int, last: int, *, common: Set[str]) -> AgreementClaim:
    """A claim with the words [first, last) that it is told in, and those of its subject, but for ``common`` ones.

    An acronym in brackets behind them is one of them.
    """
    last += 3 if words.texts[last : last + 1] == ["("] and words.texts[last + 2 : last + 3] == [")"] else 0
    told, on = (
        frozenset(word for word in texts if len(word) > 2 and word not in common)
        for texts in (words.folds[first:last], fold(claim.subject or "").split())
    )
    return replace(claim, words=told | on, subject_words=on)
