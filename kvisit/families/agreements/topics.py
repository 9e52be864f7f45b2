"""What an agreement is on: behind "on", "covering" and the like, in a clause ("a deal giving B a port"), or before it.

A topic is the text's own wording, up to what closes it: a verb, a day, a partner, another clause.
"""

from __future__ import annotations

from kvisit.annotate.words import Words
from kvisit.families.agreements.noun import AgreementNoun
from kvisit.families.agreements.sides import Sides
from kvisit.families.agreements.statuses import StatusCue
from kvisit.families.agreements.terms import TermFinder
from kvisit.families.agreements.text import Text
from kvisit.families.agreements.topic_ends import Stretch, TopicEnds, is_sum, stretch_of
from kvisit.families.agreements.wording import behind_others
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import PhraseIndex

_REACH = 26  # words from a noun to the "on" or "for" of its topic
_OCCASION = 5  # words from "in" to "talks"
_MAX_PARTNER = 10  # words of a partner told without a name: "with its official creditors"
_PASSED = frozenset(
    {"with", "between", "by", "from", "and", "in", "on", "at", "worth", "valued", "of", "for", ",", "(", ")", "'s",
     "principle", "was", "were", "has", "been", "have", "also", "formally", "today", "yesterday", "here"}
)  # fmt: skip
_NO_FIELD = frozenset(
    {"force", "place", "effect", "principle", "the", "a", "an", "its", "their", "his", "her", "which"}
)  # "in force" says no field
_POINTING = frozenset(
    {"when", "who", "which", "whom", "whose", "it", "them", "this", "that", "him", "where", "her", "us", "itself"}
)
_ENDED = frozenset({"a", "an", "the", "years", "decades", "months", "weeks"})  # "ending a feud"
_NO_CLAUSES = frozenset({"during", "following", "including", "pending", "being", "something", "dating"})
_MARGINS = frozenset({"sidelines", "margins", "fringes"})  # "on the summit's sidelines" is no topic
_BEHIND_SOMEBODY = frozenset({".", ",", ";", "and", "worth", "on", "in", "at", "after", "under", "to", "as"})
_NO_ACTS = frozenset({"be", "have", "the", "a", "an", "its", "their", "his", "her"})  # behind "to"


class TopicFinder:
    """Reads what agreements are on; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Indexes the words that open and close topics."""
        self._openers = PhraseIndex(("opener", phrase) for phrase in vocabulary.subject_openers)
        self._relative = PhraseIndex(("relative", phrase) for phrase in vocabulary.relative_openers)
        self._nobody = frozenset([*vocabulary.institutions, *vocabulary.company_nouns])
        self._terms = TermFinder(vocabulary)
        self._ends = TopicEnds(vocabulary, self._terms)
        self._timing = PhraseIndex(
            ("status", phrase) for row in vocabulary.statuses if row.noun == "before" for phrase in row.words
        )
        self._statuses = frozenset(phrase for row in vocabulary.statuses for phrase in row.words)
        self._documents = frozenset(vocabulary.documents)
        self._silent = frozenset(vocabulary.silent_types)
        self._by_others = frozenset(vocabulary.by_others)
        self._empty = frozenset(vocabulary.empty_modifiers)

    def of_noun(self, text: Text, sides: Sides, noun: AgreementNoun, cue: StatusCue | None, end: int) -> str | None:
        """What the agreement that a noun stands for is on."""
        words = text.words
        if noun.named:
            return _wording(words, noun.start, noun.end)
        stretch = stretch_of(text, sides, noun.end, end)
        if noun.needs_signing and words.folds[noun.end : noun.end + 1] == ["of"]:
            return _wording(words, noun.head, self._ends.find(stretch, noun.end + 1))
        return self._behind(stretch, noun, cue) or self._before(stretch, noun)

    def of_verb(self, text: Text, sides: Sides, start: int, end: int) -> str | None:
        """What was agreed: the words from a verb up to what closes them; behind "with B" those behind "on" or "to"."""
        folds = text.words.folds
        if folds[start] == "with":
            start = next((n + 1 for n in range(start, min(end - 1, start + _REACH)) if folds[n] in ("on", "to")), start)
        stop = self._ends.find(stretch_of(text, sides, start, end), start)
        return _wording(text.words, start, stop) if stop > start and folds[stop - 1] not in _POINTING else None

    # ------------------------------------------------------------------------------------------------ behind the noun
    def _behind(self, stretch: Stretch, noun: AgreementNoun, cue: StatusCue | None) -> str | None:
        """The topic behind a noun, over its partners, its verb, days and sums."""
        folds = stretch.text.words.folds
        at, partner = noun.end, 0
        while at < min(stretch.end, noun.end + _REACH):
            if at in stretch.skipped:
                at = stretch.skipped[at]
                continue
            topic = self._opened(stretch, noun, at)
            if topic is not None:
                return topic
            if cue and noun.end <= cue.start and cue.end <= at and folds[at] == "by":
                return None
            if cue and cue.start <= at < cue.end:
                at = cue.end
                continue
            partner = _MAX_PARTNER if folds[at] in ("with", "between") else partner - 1
            if not self._passes(stretch, at, of_partner=partner > 0):
                return None
            at += 1
        return None

    def _opened(self, stretch: Stretch, noun: AgreementNoun, at: int) -> str | None:
        """The topic that the word at a place opens, if it does."""
        words = stretch.text.words
        loose = words.is_hyphenated(at) or (words.folds[at] == "to" and words.folds[at - 1] == ",")  # ", to cheers"
        opener = self._openers.longest_at(words.folds, at) if not loose else None
        if opener and opener.end < stretch.end and self._opens(stretch, noun, at, opener.end):
            stop = self._ends.find(stretch, opener.end)
            if stop > opener.end and words.folds[stop - 1] not in _POINTING and words.folds[stop - 1] not in _MARGINS:
                return _wording(words, opener.end, stop)
        relative = self._relative.longest_at(words.folds, at)
        if relative and relative.end < stretch.end and self._timing.longest_at(words.folds, relative.end) is None:
            stop = self._ends.find(stretch, relative.end, asks=True)
            wording = _wording(words, relative.end, stop) if _says_something(words, relative.end, stop) else None
            return self._before(stretch, noun) or wording
        fold = words.folds[at]
        first = at in (noun.end, stretch.skipped.get(noun.end))  # "an agreement Monday ending a row"
        acts = fold not in self._statuses or (fold == "ending" and words.folds[at + 1] in _ENDED)
        if first and fold.endswith("ing") and acts and fold not in _NO_CLAUSES:
            stop = self._ends.find(stretch, at)
            return _wording(words, at, stop) if stop > at + 1 else None
        return None

    def _passes(self, stretch: Stretch, at: int, *, of_partner: bool) -> bool:
        """Whether a topic may still come behind a word: it is a light one, or of a partner's description."""
        words, fold = stretch.text.words, stretch.text.words.folds[at]
        if fold in _PASSED or fold in self._statuses or words.is_upper(at):
            return True
        vocabulary = stretch.sides.vocabulary
        barred = vocabulary.verbs | vocabulary.borders | vocabulary.prepositions
        return of_partner and fold[0].isalpha() and fold not in barred

    def _opens(self, stretch: Stretch, noun: AgreementNoun, start: int, at: int) -> bool:
        """Whether the opener at ``start`` opens a topic at ``at``: no day, sum, term, place or party."""
        text, sides = stretch.text, stretch.sides
        folds = text.words.folds
        fold = folds[start]
        if folds[at] in _POINTING or text.times(at, at + 1, "DATE", "TIME", "DURATION") or is_sum(text, at):
            return False
        if self._terms.begins(text, start):
            return False
        if at - start > 1:
            return True
        place = sides.at(at + (folds[at] == "the"))
        party = place is not None and sides.of(place) is not None
        if fold == "in":
            fielded = place is None and folds[at] not in _NO_FIELD and not self._is_occasion(stretch, at)
            return start == noun.end if noun.type == "ceasefire" else fielded
        if fold == "to":
            does = folds[at] not in _NO_ACTS and not folds[at].endswith("ing")
            return does and not party and self._timing.longest_at(folds, at) is None
        if fold == "of":
            return start == noun.end and place is None and not is_sum(text, at)
        if fold == "on" and place is not None and sides.type_of(place) == "ORG":
            behind = folds[place.end : min(stretch.end, place.end + 1)]
            return bool(behind) and behind[0][0].isalpha()  # not "hailed the deal on Twitter."
        if fold == "for":
            return not self._is_for_somebody(stretch, at, party=party) and not is_sum(text, at)
        return folds[start : start + 3] != ["on", "behalf", "of"]

    def _is_occasion(self, stretch: Stretch, at: int) -> bool:
        """Whether "in" names when it was done: "in all-night talks", "in two meetings"."""
        folds = stretch.text.words.folds[at : min(stretch.end, at + _OCCASION)]
        return not stretch.sides.vocabulary.occasions.isdisjoint(folds)

    def _is_for_somebody(self, stretch: Stretch, at: int, *, party: bool) -> bool:
        """Whether "for" names whom somebody signs for, or says "for the first time", instead of what a deal is for."""
        folds = stretch.text.words.folds
        if folds[at : at + 2] == ["the", "first"] or not self._nobody.isdisjoint(folds[at : at + 2]):
            return True
        place = stretch.sides.at(at + (folds[at] == "the")) if party else None
        return place is not None and (place.end >= stretch.end or folds[place.end] in _BEHIND_SOMEBODY)

    # ------------------------------------------------------------------------------------------------ before the noun
    def _before(self, stretch: Stretch, noun: AgreementNoun) -> str | None:
        """The words that qualify a noun, with it: "security accords", "free trade agreement"."""
        words = stretch.text.words
        first = self._telling(stretch, noun)
        if first is not None:
            return _wording(words, first, noun.end)
        says_it = (
            (noun.end - noun.head > 1 and noun.type not in self._silent)
            or noun.inner is not None
            or (noun.needs_signing and not noun.points_back and words.folds[noun.head] not in self._documents)
        )
        return _wording(words, noun.head, noun.end) if says_it else None

    def _telling(self, stretch: Stretch, noun: AgreementNoun) -> int | None:
        """The first word before a noun that says what it is on."""
        text, folds = stretch.text, stretch.text.words.folds
        start = behind_others(text.words, noun, self._by_others) if noun.inner is None else noun.inner
        for place in stretch.sides.between(start, noun.head):
            if stretch.sides.is_possessor(place):
                start = place.end + 1
        empty = {n for q in text.sums(start, noun.head) for n in range(q.start, q.end)}
        telling = (
            n
            for n in range(start, noun.head)
            if n not in empty
            and folds[n] not in self._empty
            and not folds[n][0].isdigit()
            and not folds[n].endswith("ly")
        )
        first = next(telling, None)
        while first is not None and first - 2 >= start and folds[first - 1] == "-" and text.words.glued[first]:
            first -= 2  # "first-phase"
        return first


def _says_something(words: Words, start: int, stop: int) -> bool:
    """Whether a clause is more than "be followed by" or "keep it"."""
    return stop > start and words.folds[start] != "be" and words.folds[stop - 1] not in _POINTING


def _wording(words: Words, start: int, end: int) -> str:
    """The words [start, end) as they stand, line breaks apart, without what closes them."""
    return " ".join(words.source[words.starts[start] : words.ends[end - 1]].split()).strip(' ,"“”')
