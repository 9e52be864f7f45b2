"""What an agreement is on, when and where it was made, for how long and for how much, in the words around its noun."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kvisit.annotate.names import NameAt
from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.families.agreements.nouns import AgreementNoun
from kvisit.families.agreements.sides import Sides
from kvisit.families.agreements.statuses import StatusCue
from kvisit.findings import NameIndex
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import PhraseIndex
from kvisit.timex import Time

_MAX_SUBJECT = 16
_REACH = 22  # words from a noun to the "on" or "for" of its subject
_TELLING = 20  # counts from here on tell one deal from another
_NO_FIELD = frozenset({"force", "place", "effect", "principle", "the"})  # "in force" says no field
_CLOSERS = frozenset({".", ";", ":", "!", "?", "—", "–", "--", "“", "”", '"'})
_SKIPPED_WORDS = frozenset(
    {"with", "between", "by", "from", "and", "in", "on", "at", "worth", "valued", "of", "for", ","}
)


class SlotFinder:
    """Reads the slots of agreements; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Indexes the words that open and close subjects."""
        self._openers = PhraseIndex(("opener", phrase) for phrase in vocabulary.subject_openers)
        self._relative = PhraseIndex(("relative", phrase) for phrase in vocabulary.relative_openers)
        self._nobody = frozenset([*vocabulary.institutions, *vocabulary.company_nouns])
        self._stops = PhraseIndex(("stop", phrase) for phrase in vocabulary.subject_stops)
        self._timing = PhraseIndex(
            ("status", phrase) for row in vocabulary.statuses if row.noun == "before" for phrase in row.words
        )
        self._silent = frozenset(vocabulary.silent_types)
        self._empty = frozenset(vocabulary.empty_modifiers)

    def subject(self, notes: Notes, sides: Sides, noun: AgreementNoun, cue: StatusCue | None, end: int) -> str | None:
        """What an agreement is on: behind "on", "covering" and the like, else the words that qualify its noun."""
        if noun.named:
            return _text(notes.words, noun.start, noun.end)
        if noun.needs_signing and notes.words.folds[noun.end : noun.end + 1] == ["of"]:
            return _text(notes.words, noun.head, self._stop(notes, noun.end + 1, end, sides))
        return self._behind(notes, sides, noun, cue, end) or self._before(notes, noun)

    def phrase(self, notes: Notes, start: int, end: int) -> str | None:
        """The words from a place up to what closes a subject."""
        stop = self._stop(notes, start, end)
        return _text(notes.words, start, stop) if stop > start else None

    def _behind(self, notes: Notes, sides: Sides, noun: AgreementNoun, cue: StatusCue | None, end: int) -> str | None:
        """The subject behind a noun, over its partners, its verb, days and sums."""
        words, skipped = notes.words, _skipped(notes, sides, noun.end, end)
        at = noun.end
        while at < min(end, noun.end + _REACH):
            if at in skipped:
                at = skipped[at]
                continue
            opener = self._openers.longest_at(words.folds, at)
            if opener and opener.end < end and self._opens(notes, sides, noun, opener.start, opener.end):
                stop = self._stop(notes, opener.end, end, sides)
                if stop > opener.end:
                    return _text(words, opener.end, stop)
            relative = self._relative.longest_at(words.folds, at)
            if relative and relative.end < end:
                telling = self._telling(notes, noun)
                stop = self._stop(notes, relative.end, end, sides)
                return _text(words, telling[0] if telling else relative.end, stop)
            if cue and cue.end <= at and words.folds[at] == "by":
                return None
            if cue and cue.start <= at < cue.end:
                at = cue.end
                continue
            fold = words.folds[at]
            passes = fold in _SKIPPED_WORDS or fold in ("(", ")", "was", "were", "has", "been", "have")
            passes = passes or words.is_upper(at) or fold in ("also", "formally", "today", "yesterday", "here")
            if not passes:
                return None
            at += 1
        return None

    def _opens(self, notes: Notes, sides: Sides, noun: AgreementNoun, start: int, at: int) -> bool:
        """Whether the preposition at ``start`` opens a subject at ``at``: no day, sum, term, place or party."""
        folds = notes.words.folds
        fold = folds[start]
        if at - start > 1:
            return True
        if any(t.start <= at < t.end and t.time.type in ("DATE", "TIME", "DURATION") for t in notes.times):
            return False
        place = sides.at(at + (folds[at] == "the"))
        party = place is not None and sides.of(place) is not None
        if fold == "in":
            return noun.type == "ceasefire" or (place is None and folds[at] not in _NO_FIELD)
        if fold == "to":
            return not party and self._timing.longest_at(folds, at) is None
        if fold == "of":
            return start == noun.end and not party and not _is_sum(notes, at)
        if fold == "for":
            return not self._is_for_somebody(notes.words, at, place if party else None) and not _is_sum(notes, at)
        return folds[start : start + 3] != ["on", "behalf", "of"]

    def _is_for_somebody(self, words: Words, at: int, party: NameAt | None) -> bool:
        """Whether "for" names whom somebody signs for, or says "for the first time", instead of what a deal is for."""
        folds = words.folds
        if folds[at : at + 2] == ["the", "first"] or not self._nobody.isdisjoint(folds[at : at + 2]):
            return True
        return party is not None and folds[party.end : party.end + 1] in (["."], [","], ["and"])

    def _stop(self, notes: Notes, start: int, end: int, sides: Sides | None = None) -> int:
        """Where a subject that begins at a word ends."""
        words = notes.words
        times = {t.start for t in notes.times if t.time.type == "DATE" and start < t.start < end}
        stop = start
        while stop < end and stop - start < _MAX_SUBJECT and words.texts[stop] not in _CLOSERS:
            if stop in times or (stop > start and self._stops.longest_at(words.folds, stop)):
                break
            if sides and words.folds[stop] == "between" and stop > start and sides.at(stop + 1):
                break
            if words.folds[stop] == "," and stop + 1 < end and self._closes_list(words, stop + 1):
                break
            stop += 1
        while stop > start and (
            words.folds[stop - 1] in ("and", ",", "in", "on", "of", "the", "for", "at", "(", "also", "early", "late")
        ):
            stop -= 1
        return stop

    def _closes_list(self, words: Words, at: int) -> bool:
        """Whether a comma ends the subject: what follows is no further item of it."""
        said = {"said", "says", "told", "announced", "reported"}
        return (
            self._stops.longest_at(words.folds, at) is not None
            or not said.isdisjoint(words.folds[at : at + 5])
            or words.folds[at] in ("the", "a", "an", "its", "in", "he")
        )

    def _before(self, notes: Notes, noun: AgreementNoun) -> str | None:
        """The words that qualify a noun, with it: "security accords", "free trade agreement"."""
        words = notes.words
        telling = self._telling(notes, noun)
        if telling:
            return _text(words, telling[0], noun.end)
        says_it = (
            (noun.end - noun.head > 1 and noun.type not in self._silent)
            or noun.inner is not None
            or (noun.needs_signing and not noun.points_back)
        )
        return _text(words, noun.head, noun.end) if says_it else None

    def _telling(self, notes: Notes, noun: AgreementNoun) -> list[int]:
        """The words before a noun, from the first on that says what it is on."""
        folds = notes.words.folds
        start = noun.start if noun.inner is None else noun.inner
        sums = {n for q in notes.quantities if noun.start <= q.start < noun.head for n in range(q.start, q.end)}
        return [
            n
            for n in range(start, noun.head)
            if n not in sums
            and folds[n] not in self._empty
            and not folds[n][0].isdigit()
            and not folds[n].endswith("ly")
        ]


def _skipped(notes: Notes, sides: Sides, start: int, end: int) -> dict[int, int]:
    """Names, days and sums between two words: where each begins, and where the text goes on behind it."""
    found = {p.start: p.end for p in sides.between(start, end)}
    found.update({t.start: t.end for t in notes.times if start <= t.start < end and t.time.type in ("DATE", "TIME")})
    found.update({q.start: q.end for q in notes.quantities if start <= q.start < end and q.measured == "money"})
    return found


def _text(words: Words, start: int, end: int) -> str:
    """The words [start, end) as they stand, without what closes them."""
    parts = [words.texts[start]]
    for n in range(start + 1, end):
        parts.append(words.texts[n] if words.glued[n] else " " + words.texts[n])
    return "".join(parts).strip(' ,"“”')


def _is_sum(notes: Notes, at: int) -> bool:
    return any(q.start <= at < q.end and q.measured == "money" for q in notes.quantities)


# ---------------------------------------------------------------------------------------------- when, where, how much
def amounts(notes: Notes, start: int, end: int) -> frozenset[Decimal]:
    """The money and the larger counts of a stretch of words: what tells one deal from another."""
    return frozenset(
        q.value
        for q in notes.quantities
        if start <= q.start < end and (q.measured == "money" or (q.measured == "count" and q.value >= _TELLING))
    )


def date_of(notes: Notes, scene: tuple[int, int], core: tuple[int, int]) -> Time | None:
    """The day, month or year that the words of a scene give an agreement: the nearest to its own words."""
    start, end = scene
    inside = (t for t in notes.times if start <= t.start < end and t.time.type == "DATE")
    times = [t for t in inside if not t.time.is_reference and not t.time.is_impossible]
    nearest = min(times, key=lambda t: (min(abs(t.start - core[1]), abs(core[0] - t.start)), t.start), default=None)
    return nearest.time if nearest else None


def place_of(notes: Notes, sides: Sides, start: int, end: int, parties: Sequence[NameIndex]) -> NameIndex | None:
    """Where it was made: the first place behind "in" or "at" that is no party to it."""
    for place in sides.between(start, end):
        kind = sides.type_of(place)
        if (
            kind in ("GPE", "FAC", "LOC")
            and notes.words.folds[place.start - 1] in ("in", "at")
            and place.name not in parties
        ):
            return place.name
    return None


def value_of(notes: Notes, noun: AgreementNoun | None, start: int, end: int) -> Quantity | None:
    """The sum that is part of an agreement: in its noun phrase, or behind "worth", "for", "of" and the like."""
    sums = [q for q in notes.quantities if start <= q.start < end and q.measured == "money" and q.per is None]
    inside = [q for q in sums if noun and noun.start <= q.start < noun.end]
    if inside:
        return inside[0]
    before = ("worth", "for", "of", "at", "valued", "totalling", "totaling", "to")
    return next((q for q in sums if notes.words.folds[q.first - 1] in before), None)
