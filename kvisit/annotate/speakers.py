"""From whom an article says what: "Ann Doe said", "according to Acme", "the ministry said", quotations that go on.

The first verb of speech outside of quotation marks that shows its speaker tells a sentence, a later one with a subject
of its own the rest of it. A sentence inside a quotation is from whoever the quotation is from; a quotation without a
speaker goes on with the one before. Common nouns ("officials said") are no speakers, but "the ministry" and "the
mayor" are where the article has named one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kvisit.annotate.names import NameAt, Names
from kvisit.annotate.words import Words
from kvisit.folding import fold
from kvisit.model import Span
from kvisit.patterns import NameWords

_PRONOUNS = frozenset({"he", "she"})
_NOT_SAYING = frozenset({"to", "not", "n't", "was", "were", "is", "are", "been", "being", "be"})
_OPENS_QUOTE = frozenset({'"', "“", "``"})
_INVERTS = frozenset({",", '"', "”", "''", "’", "?", "!", "-", "--", "–", "—", ""})  # before "said Ann Doe"
_WITH_HEARER = frozenset({"told", "tells", "urged", "warned", "asked"})  # whoever stands behind them listens
_STOPS = frozenset({",", ";", ":", "who", "that", "which", "in", "on", "at", "after", "during", ".", "and", "as"})
_BEFORE_CLAUSE = frozenset({",", ";", "and", "but", "while", "as", "although", "though", "whereas", "that"})
_BEFORE_SUBJECT = _BEFORE_CLAUSE | _OPENS_QUOTE | {"”", ":"}
_GOING_ON = frozenset({"and", "but"})  # "Ann Doe opened the dam and said …"
_OF_ANOTHER = frozenset({"of", "with", "like", "than", "against", "about"})  # "a friend of Ann Doe said"
_BELONGING = frozenset({"of", "from", "at", "for", "with", "in"})
_MAX_BETWEEN = 9  # words between a verb of speech and the speaker behind it: "said disaster agency official N. N."
_AGE = 5  # words of "61-year-old"
_MAX_ROLE = 3  # words of a role between two names behind a verb: "Acme chief economist Ann Doe"
_MAX_QUOTED = 4  # words between a name and "saying" in "Ann Doe was quoted as saying"


@dataclass(frozen=True, slots=True)
class Turn:
    """From the word ``start`` on, a sentence is from a name, or from nobody named."""

    start: int
    name: int | None


class Speakers:
    """Finds speakers; made once for a vocabulary."""

    def __init__(self, vocabulary: NameWords) -> None:
        """Takes the verbs of speech, and the words of offices."""
        self.verbs = frozenset(vocabulary.speech_verbs)
        offices = (*vocabulary.roles, *vocabulary.titles)
        self._offices = frozenset(word for office in offices for word in office.split())

    def turns(self, words: Words, names: Names, quotes: Sequence[Span]) -> tuple[tuple[Turn, ...], ...]:
        """The turns of each sentence."""
        text = _Text(words, names, _quoted_words(words, quotes), self.verbs, self._offices)
        told = list(text.turns())
        for number, speaker in _inherited(words, quotes, told):
            told[number] = (Turn(words.sentences[number][0], speaker),)
        return tuple(told)


def _quoted_words(words: Words, quotes: Sequence[Span]) -> frozenset[int]:
    """The words inside quotation marks."""
    found: list[int] = []
    at = 0
    for quote in quotes:
        while at < len(words) and words.starts[at] < quote.start:
            at += 1
        while at < len(words) and words.ends[at] <= quote.end:
            found.append(at)
            at += 1
    return frozenset(found)


def _inherited(words: Words, quotes: Sequence[Span], told: Sequence[Sequence[Turn]]) -> Iterator[tuple[int, int]]:
    """Sentences that begin inside quotation marks and have no speaker, with the quotation's or the last one."""
    sentences_of: list[list[int]] = []
    at = 0
    for quote in quotes:
        inside: list[int] = []
        while at < len(told) and words.starts[words.sentences[at][0]] < quote.start:
            at += 1
        while at < len(told) and words.starts[words.sentences[at][0]] < quote.end:
            inside.append(at)
            at += 1
        sentences_of.append(inside)
    latest: dict[int, int | None] = {n: turns[0].name for n, turns in enumerate(told) if turns}
    for inside in sentences_of:
        speaker = next((latest[n] for n in inside if latest.get(n) is not None), None)
        before = latest.get(inside[0] - 1) if inside else None
        for number in inside:
            meant = speaker if speaker is not None else before
            if number not in latest and meant is not None:
                latest[number] = meant
                yield number, meant


class _Text:
    """One text, its sentences read in order."""

    def __init__(
        self, words: Words, names: Names, quoted: frozenset[int], verbs: frozenset[str], offices: frozenset[str]
    ) -> None:
        self._words, self._names, self._quoted, self._verbs = words, names, quoted, verbs
        self._offices = offices
        self._last: int | None = None
        self._named: list[NameAt] = []  # before the sentence, and in it

    def turns(self) -> Iterator[tuple[Turn, ...]]:
        """The turns of each sentence that its own words show."""
        at, places = 0, self._names.places
        for start, end in self._words.sentences:
            here: list[NameAt] = []
            while at < len(places) and places[at].start < end:
                here += [places[at]] if places[at].start >= start else []
                at += 1
            self._named += here
            turns = tuple(self._of_sentence(start, end, here))
            yield turns
            speaker = turns[-1].name if turns else None
            persons = [place.name for place in here if self._type(place) == "PERSON"]
            self._last = speaker if speaker is not None else persons[0] if persons else self._last

    def _type(self, place: NameAt) -> str:
        return self._names.all[place.name].type

    def _of_sentence(self, start: int, end: int, here: Sequence[NameAt]) -> Iterator[Turn]:
        """The turn of the first verb of speech that shows its speaker, and those of later ones with another subject."""
        told: list[tuple[int, int | None]] = []
        verbs = [n for n in range(start, end) if self._is_speech(n, start)]
        outside = [n for n in verbs if n not in self._quoted]
        for verb in outside or verbs:
            name, subject = self._speaker(start, verb, end, here)
            if name is None:
                continue
            if not told:
                told.append((start, name))
            elif name != told[-1][1] and subject > start and self._words.folds[subject - 1] in _BEFORE_CLAUSE:
                told.append((subject, name))
        yield from (Turn(*turn) for turn in told)

    def _is_speech(self, at: int, start: int) -> bool:
        """Whether a word is a verb of speech of somebody who speaks, or the "to" of "according to"."""
        folds = self._words.folds
        before = folds[at - 1] if at > start else ""
        if folds[at] == "to":
            return before == "according"
        return folds[at] in self._verbs and before not in _NOT_SAYING

    def _speaker(self, start: int, verb: int, end: int, here: Sequence[NameAt]) -> tuple[int | None, int]:
        """The speaker of a verb, and the word that its subject begins at."""
        words = self._words
        before = [p for p in here if p.end <= verb and self._type(p) in ("PERSON", "ORG")]
        previous = words.folds[verb - 1] if verb > start else ""
        if words.folds[verb] == "to":
            return self._behind(here, verb, end), verb
        if previous == "as" and words.folds[verb] == "saying":
            return (before[-1].name, verb) if before and verb - before[-1].end <= _MAX_QUOTED else (None, verb)
        if previous == "," and (inverted := self._inverted(here, verb, end)) is not None:
            return inverted, verb
        if previous == "," and (apposed := self._with_apposition([p for p in before if p.end < verb - 1])):
            return apposed.name, apposed.start
        if (place := self._adjacent(start, self._past_brackets(start, verb), here)) and previous not in _OPENS_QUOTE:
            return place.name, place.start
        if previous in _PRONOUNS or self._is_somebody(start, verb, here):
            return self._last, verb - 1
        if previous in _GOING_ON and (subject := self._subject(start, before)):
            return subject.name, subject.start
        if previous in _INVERTS and words.folds[verb] not in _WITH_HEARER:
            return self._behind(here, verb, end), verb
        return self._definite(start, verb), max(start, verb - 2)

    def _past_brackets(self, start: int, verb: int) -> int:
        """The verb, or where brackets before it open that have no name: "Ann Doe (67) said"."""
        folds = self._words.folds
        if folds[verb - 1] != ")" or verb == start:
            return verb
        return next((n for n in range(verb - 2, max(start, verb - _MAX_BETWEEN), -1) if folds[n] == "("), verb)

    def _is_somebody(self, start: int, verb: int, here: Sequence[NameAt]) -> bool:
        """Whether somebody named before is meant by age or people: "the 61-year-old said", "the Dane said"."""
        folds = self._words.folds
        if verb - 2 >= start and folds[verb - 2] == "the":
            return any(p.end == verb and self._type(p) == "NORP" for p in here)
        return "".join(folds[max(start, verb - _AGE) : verb]).endswith("-year-old")

    def _adjacent(self, start: int, verb: int, here: Sequence[NameAt]) -> NameAt | None:
        """The name right before a verb that is its subject."""
        place = next((p for p in reversed(here) if p.end <= verb), None)
        if place and self._type(place) == "PERSON" and self._is_of_something(place.end, verb):
            return place
        if place is None or verb - place.end > 1 or self._type(place) not in ("PERSON", "ORG", "GPE"):
            return None
        if place.end < verb and self._words.folds[place.end] in _GOING_ON:
            return None
        at = place.start
        while self._type(place) == "PERSON" and at > start and self._words.is_upper(at - 1):
            at -= 1  # its title
        at -= at > start and self._words.folds[at - 1] == "the"
        previous = self._words.folds[at - 1] if at > start else ""
        if previous in _BELONGING and (owner := self._person_before(here, at - 1)):
            return owner
        if self._type(place) == "GPE":
            return place if place.end == verb and (not previous or previous in _BEFORE_SUBJECT) else None
        return None if self._type(place) == "PERSON" and previous in _OF_ANOTHER else place

    def _is_of_something(self, at: int, verb: int) -> bool:
        """Whether what stands before a verb says whose somebody is, though it is no known name: "Ann Doe of Acme"."""
        words = self._words
        if at >= verb:
            return False
        rest = range(at + 1 + (words.folds[at + 1] == "the"), verb)
        return words.folds[at] in _BELONGING and 0 < len(rest) <= _MAX_ROLE and all(words.is_upper(n) for n in rest)

    def _person_before(self, here: Sequence[NameAt], word: int) -> NameAt | None:
        """The person whose name ends before a word, or the organisation in a place: "Ann Doe of Acme said"."""
        types = ("PERSON", "ORG") if self._words.folds[word] == "in" else ("PERSON",)
        return next((p for p in here if p.end == word and self._type(p) in types), None)

    def _with_apposition(self, before: Sequence[NameAt]) -> NameAt | None:
        """The first name that something is said of between commas: "Ann Doe, head of Acme, said"; no name of a list."""
        folds = self._words.folds
        listed = {place.start for place in before if folds[place.end] in (",", "and")}
        return next((p for p in before if folds[p.end] == "," and p.end + 1 not in listed), None)

    def _subject(self, start: int, before: Sequence[NameAt]) -> NameAt | None:
        """The name that a sentence or a clause begins with, past what is of it: "Acme chief Ann Doe"."""
        words = self._words
        for place in before:
            at = place.start
            while at > start and (words.is_upper(at - 1) or words.folds[at - 1] in self._offices | {"the", "'s"}):
                at -= 1
            is_first = at == start or words.folds[at - 1] in _BEFORE_SUBJECT
            behind = words.folds[place.end]
            if is_first and behind != "'s" and behind not in self._offices and not words.is_upper(place.end):
                return place
        return None

    def _behind(self, here: Sequence[NameAt], verb: int, end: int) -> int | None:
        """The speaker behind a verb, before the next comma or verb: "said Acme analyst Ann Doe".

        Whose office stands before a comma is named behind it: "said the mayor, Ann Doe".
        """
        folds = self._words.folds
        stop = next((n for n in range(verb + 1, end) if folds[n] in _STOPS), end)
        behind = [p for p in here if verb < p.start < stop and p.start - verb <= _MAX_BETWEEN]
        named = [p for p in behind if self._type(p) in ("PERSON", "ORG")]
        apposed = next((p for p in here if p.start == stop + 1 and self._type(p) == "PERSON"), None)
        is_office = folds[stop - 1] in self._offices and not any(self._type(p) == "PERSON" for p in named)
        if apposed and folds[stop] == "," and (not named or is_office):
            return apposed.name
        if named:
            return self._of_row(named).name
        is_place = len(behind) == 1 and self._type(behind[0]) == "GPE"
        return behind[0].name if is_place and (behind[0].start, behind[0].end) == (verb + 1, stop) else None

    def _inverted(self, here: Sequence[NameAt], verb: int, end: int) -> int | None:
        """The speaker whose name is all that a clause has behind its verb: "…, said Mayor Ann Doe."."""
        folds = self._words.folds
        stop = next((n for n in range(verb + 1, end) if folds[n] in _STOPS), end)
        is_all = any(p.end == stop and self._type(p) == "PERSON" for p in here)
        return self._behind(here, verb, end) if is_all and folds[verb] not in _WITH_HEARER else None

    def _of_row(self, row: Sequence[NameAt]) -> NameAt:
        """The speaker of names in a row: the last, or a person before "of": "Acme chief Ann Doe", "Ann Doe of Acme"."""
        speaker = row[0]
        for place in row[1:]:
            between = self._words.folds[speaker.end : place.start]
            is_of = not _BELONGING.isdisjoint(between) and self._type(speaker) == "PERSON"
            if len(between) > _MAX_ROLE or is_of:
                break
            speaker = place
        return speaker

    def _definite(self, start: int, verb: int) -> int | None:
        """The organisation or office-holder named before that "the ministry", "the mayor" points back to.

        Of several mayors whoever spoke last.
        """
        folds = self._words.folds
        if verb - 2 < start or folds[verb - 2] != "the":
            return None
        noun = folds[verb - 1]
        called = [p.name for p in reversed(self._named) if p.end < verb and self._is_called(p, noun)]
        several = len(set(called)) > 1 and self._names.all[called[0]].type == "PERSON"
        if several:
            return self._last if self._last in called else None
        return called[0] if called else None

    def _is_called(self, place: NameAt, noun: str) -> bool:
        name = self._names.all[place.name]
        if name.type == "PERSON":
            office = fold(name.role or "").split()
            return noun in office and "former" not in office and (noun != "minister" or "prime" not in office)
        return name.type == "ORG" and any(noun in words for words in name.keys)
