"""The words that tell one agreement of an article from another: of its noun, its sentence and its subject."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from kvisit.annotate.words import Words
from kvisit.families.agreements.noun import AgreementNoun
from kvisit.findings import AgreementClaim
from kvisit.folding import fold
from kvisit.patterns import AgreementWords

_YEAR = 4  # digits


class Wording:
    """Reads the words that tell agreements apart; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Takes the words that tell nothing, those that mean another agreement, and those that mean the same."""
        self.contrasts = frozenset(vocabulary.contrasts)
        self._empty = frozenset(vocabulary.empty_modifiers) - self.contrasts
        self._common = frozenset(vocabulary.common_words)
        self._by_others = frozenset(vocabulary.by_others)
        self._alike = {word: group[0] for group in vocabulary.synonyms for word in group}

    def qualifiers(self, words: Words, noun: AgreementNoun) -> frozenset[str]:
        """The words of a noun phrase that say which agreement it is."""
        if noun.named:
            return frozenset()
        first = behind_others(words, noun, self._by_others)
        folds = words.folds[first : noun.end if noun.acronym else noun.head]
        telling = (word for word in folds if _tells(word) and word not in self._empty)
        return frozenset(self._alike.get(word, word) for word in telling)

    def worded(self, words: Words, claim: AgreementClaim, first: int, last: int) -> AgreementClaim:
        """A claim with the words [first, last) that it is told in, and those of its subject.

        An acronym in brackets behind them is one of them.
        """
        last += 3 if words.texts[last : last + 1] == ["("] and words.texts[last + 2 : last + 3] == [")"] else 0
        told, on = (
            frozenset(self._alike.get(word, word) for word in texts if len(word) > 2 and word not in self._common)
            for texts in (words.folds[first:last], fold(claim.subject or "").split())
        )
        return replace(claim, words=told | on, subject_words=on)


def _tells(word: str) -> bool:
    """Whether a word is one, or a year."""
    return len(word) > 2 and (word[0].isalpha() or (word.isdigit() and len(word) == _YEAR))


def behind_others(words: Words, noun: AgreementNoun, by_others: Set[str]) -> int:
    """Where the words of a noun phrase begin that tell of the agreement itself, behind "U.S.-brokered"."""
    told = (n + 1 for n in range(noun.head - 1, noun.start - 1, -1) if words.folds[n].rpartition("-")[2] in by_others)
    return next(told, noun.start)
