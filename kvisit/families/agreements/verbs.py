"""Agreements that only verbs tell of: "A and B agreed to …", "A agreed to buy …", "A is to acquire B"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kvisit.annotate.words import Words
from kvisit.model import Status
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import PhraseIndex

_MAX_TOLD = 14
_CLOSERS = frozenset({".", ";", ",", ":"})


@dataclass(frozen=True, slots=True)
class ToldByVerb:
    """The words [start, end) that tell of an agreement; what was agreed begins at ``verb``.

    ``object`` is set where one side's act is a deal with another ("buy"), and what it buys begins there;
    ``is_takeover`` says that it may buy the other side, ``signs_it`` that somebody signs what was told before,
    ``passive`` that it "was signed" by somebody.
    """

    start: int
    verb: int
    end: int
    status: Status
    object: int | None = None
    is_takeover: bool = False
    signs_it: bool = False
    passive: bool = False


class VerbFinder:
    """Finds agreements told by verbs; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Indexes the verbs of the vocabulary."""
        self._agree = PhraseIndex(("agreed", phrase) for phrase in vocabulary.agree_verbs)
        self._deals = PhraseIndex(("deal", phrase) for phrase in vocabulary.deal_verbs)
        self._takeovers = PhraseIndex(("takeover", phrase) for phrase in vocabulary.takeovers)
        self._buying = PhraseIndex(("buying", phrase) for phrase in vocabulary.buying)
        self._empty = PhraseIndex(("empty", phrase) for phrase in vocabulary.empty_acts)
        self._denials = PhraseIndex(("denied", phrase) for phrase in vocabulary.denials)
        self._it = PhraseIndex(("it", phrase) for phrase in vocabulary.signing_it)

    def find(self, words: Words, start: int, end: int) -> Iterator[ToldByVerb]:
        """What the verbs of a sentence may tell of, in order."""
        folds = words.folds
        for at in range(start, end):
            agree = self._agree.longest_at(folds, at)
            if agree and agree.end < end and self._makes_one(words, at, agree.end, start):
                deal = self._deals.longest_at(folds, agree.end)
                takes = self._takeovers.longest_at(folds, agree.end)
                stop = _end(words, agree.end, end)
                yield ToldByVerb(at, agree.end, stop, "agreed", deal.end if deal else None, takes is not None)
            it = self._it.longest_at(folds, at)
            if it:
                passive = folds[it.start] in ("it", "they")
                yield ToldByVerb(at, it.end, it.end, "signed", signs_it=True, passive=passive)
            buying = self._buying.longest_at(folds, at)
            takeover = self._takeovers.longest_at(folds, buying.end) if buying and buying.end < end else None
            if buying and takeover:
                stop = _end(words, takeover.end, end)
                yield ToldByVerb(at, buying.end, stop, "announced", takeover.end, is_takeover=True)

    def _makes_one(self, words: Words, start: int, end: int, first: int) -> bool:
        """Whether what was agreed is more than to go on talking, and was not refused."""
        denied = self._denials.longest_before(words.folds, start, first) is not None
        return not denied and self._empty.longest_at(words.folds, end) is None


def _end(words: Words, start: int, end: int) -> int:
    stop = start
    while stop < end and stop - start < _MAX_TOLD and words.texts[stop] not in _CLOSERS:
        stop += 1
    return stop
