"""Which words of a sentence tell of which agreement: each noun, its word of status, and how far the statement goes."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from kvisit.annotate.words import Words
from kvisit.families.agreements.belonging import Given, StatusChooser
from kvisit.families.agreements.noun import AgreementNoun
from kvisit.families.agreements.statuses import StatusCue
from kvisit.families.figures.clauses import Clauses, Costs
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import PhraseIndex

_WHEN_OR_WHERE = frozenset({"with", "in", "at", "on", "early", "late", "here", "there", "after", "by", "this", "last"})
_ENDING = 10  # words from "ended" to the agreement behind "with"
_LISTING = frozenset({",", "and", ";", ":", "including", "among", "-", "–", "—"})
_ASIDES = frozenset({"after", "following", "before", "unlike", "besides"})  # ", after one with B"
_BORDERS = frozenset({";", "while", "but", "whereas"})


@dataclass(frozen=True, slots=True)
class Told:
    """A noun with the word that gives its status; ``listed`` if it takes that from the list that it stands in."""

    noun: AgreementNoun
    cue: StatusCue | None
    listed: bool = False

    @property
    def core(self) -> tuple[int, int]:
        """The words from the noun to its word of status."""
        if self.cue is None or self.listed:
            return self.noun.start, self.noun.end
        return min(self.noun.start, self.cue.start), max(self.noun.end, self.cue.end)


@dataclass(frozen=True, slots=True)
class Scene:
    """The words [start, end) that tell of one agreement; ``noun`` None where a verb alone tells of it.

    ``outer`` is where the sentence begins, for subjects that stand before this part of it; ``hidden`` are words inside
    that tell of another one, which this one replaces.
    """

    start: int
    end: int
    outer: int
    noun: AgreementNoun | None
    cue: StatusCue | None
    hidden: range = range(0)


class SceneFinder:
    """Finds the scenes of sentences; made once for a vocabulary."""

    def __init__(self, costs: Costs, verbs: Set[str], vocabulary: AgreementWords) -> None:
        """Takes what distances cost, the verbs that end a list of nouns, and the words of status."""
        self._statuses = StatusChooser(vocabulary)
        self._costs = costs
        self._verbs = verbs
        self._ending = PhraseIndex(("ending", phrase) for phrase in vocabulary.ending_with)

    def told(self, words: Words, nouns: Sequence[AgreementNoun], cues: Sequence[StatusCue], given: Given) -> list[Told]:
        """The nouns of a sentence with their words of status; the items of a list share that of its first."""
        told: list[Told] = []
        for noun in nouns:
            cue = self._status(words, noun, nouns, cues, given)
            previous = told[-1] if told else None
            if previous and previous.cue and self._is_listed(words, previous.noun, noun, cue):
                told.append(Told(replace(noun, other=True), previous.cue, listed=True))
            else:
                told.append(Told(noun, cue))
        return told

    def _status(
        self,
        words: Words,
        noun: AgreementNoun,
        nouns: Sequence[AgreementNoun],
        cues: Sequence[StatusCue],
        given: Given,
    ) -> StatusCue | None:
        """The word that gives a noun its status, of those that it may take one from."""
        others = {n for other in nouns if other is not noun for n in range(other.start, other.end)}
        fitting = [
            c
            for c in cues
            if (noun.verbs is None or " ".join(words.folds[c.start : c.end]) in noun.verbs)
            and not any(_is_of_clause(words, noun, other, c) for other in nouns)
        ]
        cue = self._statuses.of(words, noun, fitting, Clauses(words, others, self._costs), given)
        if cue is None and noun.indefinite and (ending := self._ends_with(words, noun)):
            return ending
        if noun.tail and (cue is None or cue.end <= noun.start):
            return StatusCue(noun.end, noun.end + 1, noun.tail, "before")
        return cue

    def _ends_with(self, words: Words, noun: AgreementNoun) -> StatusCue | None:
        """What "ended", some words before, "with" an agreement: it was reached there."""
        with_ = noun.start - 1
        first = max(words.sentence_range(noun.start)[0], noun.start - _ENDING)
        if words.folds[with_] != "with":
            return None
        cue = next((c for n in range(with_ - 1, first - 1, -1) if (c := self._ending.longest_at(words.folds, n))), None)
        if cue and words.folds[cue.end] not in _WHEN_OR_WHERE and not words.is_upper(cue.end):
            return None  # "concluded negotiations on a pact, along with a convention"
        return StatusCue(cue.start, noun.start, "agreed", "behind", binds=False) if cue else None

    def _is_listed(self, words: Words, previous: AgreementNoun, noun: AgreementNoun, cue: StatusCue | None) -> bool:
        """Whether a noun is a further item of the list that another stands in, without a word of status of its own."""
        known = noun.definite or (noun.named and words.folds[noun.start - 1] not in ("a", "an"))
        if known or noun.verbs is not None or (cue is not None and previous.end <= cue.start):
            return False
        between = words.folds[previous.end : noun.start]
        if _goes_on(between) or not _ASIDES.isdisjoint(between):
            return False
        return self._verbs.isdisjoint(between) and not _LISTING.isdisjoint(between)


def _is_of_clause(words: Words, noun: AgreementNoun, other: AgreementNoun, cue: StatusCue) -> bool:
    """Whether a word of status stands in another noun's clause: "the deal follows a pact that was signed"."""
    between = noun.end <= other.start and other.end <= cue.start
    return between and not {"that", "which"}.isdisjoint(words.folds[other.end : cue.start])


def _goes_on(between: Sequence[str]) -> bool:
    """Whether a comma is followed by what is done beside: "…, significantly strengthening a partnership"."""
    acts = [
        fold for n, fold in enumerate(between) if n > 0 and (between[n - 1] == "," or between[n - 1].endswith("ly"))
    ]
    return any(fold.endswith("ing") and fold not in ("including", "following") for fold in acts)


def scene_of(words: Words, told: Sequence[Told], n: int, start: int, end: int) -> Scene:
    """The part of a sentence [start, end) that tells of the n-th agreement told there and of no other."""
    one = told[n]
    first, last = one.core
    begin, stop = start, end
    for other in (*told[:n], *told[n + 1 :]):
        if other.cue is None and (other.noun.definite or other.noun.needs_signing):
            continue
        shared = other.cue is one.cue
        other_first, other_last = (other.noun.start, other.noun.end) if shared else other.core
        if other_last <= max(one.noun.start, first) and not shared:
            begin = max(begin, _border(words, other_last, first))
        elif other_first >= one.noun.end:
            stop = min(stop, max(_border(words, one.noun.end, other_first), last))
    return Scene(begin, max(stop, last), start, one.noun, one.cue)


def _border(words: Words, start: int, end: int) -> int:
    """Where one statement ends and the next begins, between the words of two agreements."""
    folds = words.folds
    for at in range(end - 1, start - 1, -1):
        if folds[at] in _BORDERS or (folds[at] == "and" and at > start and folds[at - 1] == ","):
            return at
    return end
