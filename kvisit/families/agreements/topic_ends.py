"""Where the words that an agreement is on end: at a verb, a day, a partner, a price, or another clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from kvisit.families.agreements.sides import Sides
from kvisit.families.agreements.terms import TermFinder
from kvisit.families.agreements.text import Text
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import PhraseIndex

_MAX_TOPIC = 16
_CLOSERS = frozenset({".", ";", ":", "!", "?", "—", "–", "--", "“", "”", '"', "(", ")"})
_ASKING = frozenset({"how", "what", "whether", "why"})  # "a statement on how the two can …": its verb belongs to it
_CLAUSE_ENDS = frozenset({",", "after", "when", "which", "according", "said"})
_LOOSE_ENDS = frozenset(
    {"and", ",", "in", "on", "of", "the", "for", "at", "(", "also", "early", "late", "a", "an", "to", "its", "between",
     "until", "from", "by", "with", "as", "over", "through"}
)  # fmt: skip
_OBJECTS = frozenset({"the", "a", "an", "its", "their", "one", "some", "more", "years", "decades", "months"})
_SAID = frozenset({"said", "says", "told", "announced", "reported"})
_OCCASION = 5  # words from "at" to "summit"
_SAID_REACH = 12  # words from a comma to the "said" of who says so
_CLAUSE = frozenset({"part", "the", "a", "an", "its", "in", "he", "she", "it", "days", "weeks", "hours", "months"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is read: a sentence up to the word ``end``; ``skipped`` are its names, days and sums, with their ends."""

    text: Text
    sides: Sides
    end: int
    skipped: Mapping[int, int]


class TopicEnds:
    """Finds the ends of topics; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords, terms: TermFinder) -> None:
        """Indexes the words that close topics; a term does, too."""
        self._terms = terms
        self._stops = PhraseIndex(("stop", phrase) for phrase in vocabulary.subject_stops)
        self._statuses = frozenset(phrase for row in vocabulary.statuses for phrase in row.words)
        self._done = frozenset(
            phrase for row in vocabulary.statuses if row.noun == "either" for phrase in row.words if phrase[-2:] == "ed"
        )

    def find(self, stretch: Stretch, start: int, *, asks: bool = False) -> int:
        """Where a topic that begins at a word ends; one that ``asks`` or states something has a verb of its own."""
        words, end = stretch.text.words, min(stretch.end, start + _MAX_TOPIC)
        days = {t.start for t in stretch.text.times(start + 1, end, "DATE") if not t.time.is_reference}
        stop, asks = start, asks or not _ASKING.isdisjoint(words.folds[start : start + 1])
        while stop < end and words.texts[stop] not in _CLOSERS and stop not in days:
            if stop > start and not (asks and words.folds[stop] not in _CLAUSE_ENDS) and self._ends_at(stretch, stop):
                break
            stop += 1
        while stop > start and words.folds[stop - 1] in _LOOSE_ENDS:
            stop -= 1
        return stop

    def _ends_at(self, stretch: Stretch, at: int) -> bool:
        """Whether a topic ends before a word: a verb, a partner, a price, or a comma that no further item follows."""
        words = stretch.text.words
        folds = words.folds
        if folds[at] == ",":
            return at + 1 < stretch.end and self._closes_list(stretch, at + 1)
        named = stretch.sides.at(at + 1 + (folds[at + 1 : at + 2] == ["the"]))
        if folds[at] == "between":
            return named is not None or folds[at + 1 : at + 2] in (["the"], ["both"], ["them"])
        if folds[at] in self._done and folds[at - 1] not in ("the", "a", "an", "and", "its", "their"):
            return True
        if folds[at] in ("in", "at") and named is not None:
            return bool(stretch.text.times(named.end, named.end + 1)) or folds[named.end : named.end + 1] == ["on"]
        priced = at + 1 + (folds[at + 1 : at + 2] in (["a"], ["an"]))  # "in a $5 billion deal"
        if (folds[at] in ("for", "at", "in") and is_sum(stretch.text, priced)) or self._terms.begins(stretch.text, at):
            return True
        if folds[at] == "at" and not stretch.sides.vocabulary.occasions.isdisjoint(folds[at + 1 : at + _OCCASION]):
            return True  # "at the summit"
        if folds[at : at + 2] in (["at", "least"], ["at", "most"]):
            return False
        acted = folds[at] == "by" and folds[at - 1].endswith("ed") and folds[at - 1] not in self._statuses
        return not acted and self._stops.longest_at(folds, at) is not None

    def _closes_list(self, stretch: Stretch, at: int) -> bool:
        """Whether a comma ends the topic: what follows is no further item of it."""
        folds = stretch.text.words.folds
        return (
            self._stops.longest_at(folds, at) is not None
            or (folds[at].endswith("ing") and not _OBJECTS.isdisjoint(folds[at + 1 : at + 2]))  # ", ending a war"
            or self._is_said(folds[at : at + _SAID_REACH])
            or folds[at] in _CLAUSE
            or (folds[at] == "and" and (folds[at + 1 : at + 2] in (["a"], ["an"]) or _acts(stretch, at + 1)))
            or bool(stretch.text.times(at, at + 1))
        )

    def _is_said(self, folds: Sequence[str]) -> bool:
        """Whether a comma is followed by who says so: ", the prime minister's office said"."""
        clause = list(takewhile(lambda fold: fold not in (",", ";"), folds))
        return not _SAID.isdisjoint(clause)


def stretch_of(text: Text, sides: Sides, start: int, end: int) -> Stretch:
    """The words [start, end) as a stretch to read a topic in."""
    skipped = {p.start: p.end for p in sides.between(start, end)}
    skipped.update({t.start: t.end for t in text.times(start, end, "DATE", "TIME")})
    skipped.update({q.start: q.end for q in text.sums(start, end)})
    return Stretch(text, sides, end, skipped)


def _acts(stretch: Stretch, at: int) -> bool:
    """Whether a name stands at a word and does something: ", and Moscow offered"."""
    place = stretch.sides.at(at)
    if place is None or place.end >= stretch.end:
        return False
    fold = stretch.text.words.folds[place.end]
    return fold.endswith("ed") or fold in stretch.sides.vocabulary.verbs


def is_sum(text: Text, at: int) -> bool:
    """Whether a sum of money stands at a word, or behind "an estimated" or "about" there."""
    return any(q.start <= at < q.end or q.first <= at < q.start for q in text.sums(max(0, at - 3), at + 4))
