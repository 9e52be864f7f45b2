"""The candidates for names in prose: the pieces of its runs, without words that are capitals only by their place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kvisit.annotate.names.extending import Extender
from kvisit.annotate.names.known import KnownNames
from kvisit.annotate.names.months import NamedMonths
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.pieces import Piece, PieceFinder
from kvisit.annotate.names.runs import RunFinder, RunWords, Style, is_brand
from kvisit.annotate.names.titled import titles_of_works
from kvisit.annotate.numerals import DASHES
from kvisit.annotate.words import Words
from kvisit.folding import fold
from kvisit.patterns import Vocabulary

Sentence = tuple[int, int, Style]

# What makes a name of an ordinary word before it: Unity state, Imperial county.
_CLASSED = (["state"], ["province"], ["county"], ["district"], ["island"])
_SHORTEST_KOREAN = 2  # words: pilot Park Chan Ho has more
_OPENING = frozenset({'"', "“", "‘", "-", "--", "–", "—", ":", "•", "*"})


class CandidateFinder:
    """Finds candidates; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary, known: KnownNames, ordinary: OrdinaryWords) -> None:
        """Takes the words of names, and those of times, currencies and units, which begin none."""
        times, currencies = vocabulary.times, vocabulary.currencies
        codes = (code.lower() for code in currencies.signs.values())
        units = (word for unit in vocabulary.units for word in unit.words)
        letters = frozenset(times.zones) & frozenset(vocabulary.names.leading["ORG"])  # PT Acme
        days = [f"{day}s" for day in times.weekdays]
        excluded = frozenset([*times.months, *times.weekdays, *days, *currencies.signs, *codes])
        self._epithets = frozenset(vocabulary.names.epithets)
        self._ordinals = frozenset(vocabulary.numbers.ordinals)
        self._directions = frozenset(vocabulary.names.directions)
        self._family_first = frozenset(fold(name) for name in vocabulary.names.family_names_first)
        self._function_words = frozenset(vocabulary.sentences.function_words)
        none = (phrase.replace(" ", "") for phrase in vocabulary.names.no_names)
        shared = (code for codes in currencies.shared.values() for code in codes)
        self._no_names = frozenset([*none, *currencies.words.values(), *shared])
        self._pieces = PieceFinder(vocabulary.names, known, ordinary)
        self._extender = Extender(vocabulary.names)
        self._months = NamedMonths(vocabulary, ordinary)
        names = vocabulary.names
        self._runs = RunWords(
            excluded=excluded,
            zones=frozenset(times.zones) - letters,
            units=(frozenset(units) | letters) - excluded,
            particles=frozenset([*names.particles, *names.place_joints]),
            months=self._months,
            openers=frozenset([*names.openers["ORG"], *names.portfolio_titles]),
            ordinary=ordinary,
            numbered=frozenset(names.numbered_behind),
            small=known.small,
            forms=frozenset([*names.comma_forms, *names.legal_forms]),
        )
        self._subject_verbs = [[verb] for verb in (*vocabulary.names.speech_verbs, "'s")]
        self._known = known
        self._ordinary = ordinary

    def find(self, words: Words, sentences: Sequence[Sentence]) -> list[Piece]:
        """The names of all sentences in prose, and the titled persons of headlines."""
        found: list[Piece] = []
        finder = RunFinder(words, self._runs)
        for start, end, style in sentences:
            if style == "capitals":
                continue
            pieces = [piece for run in finder.runs(start, end) for piece in self._pieces.pieces(words, run)]
            if style == "prose":
                pieces = self._with_works(words, pieces, start, end)
            for piece in self._extender.extended(words, pieces):
                if style == "prose" or (piece.title and not piece.known):
                    found += self._without_opening_word(words, piece, start)
        return found

    def may_be_name(self, words: Words, start: int, end: int) -> bool:
        """Whether words are spelled like a name: capitals at both ends, no ordinary words alone."""
        is_spelled = words.is_upper(start) and words.is_upper(end - 1)
        is_none = "".join(words.texts[start:end]) in self._no_names
        return is_spelled and not is_none and not all(self._is_ordinary(words, n) for n in range(start, end))

    def _with_works(self, words: Words, pieces: list[Piece], start: int, end: int) -> list[Piece]:
        """The pieces of a sentence, with a quoted title in place of what stands in it; a name in quotes stays one."""
        works = list(titles_of_works(words, start, end, self._function_words))
        names = (piece for piece in pieces if piece.known or piece.head or piece.title)
        spans = {(piece.start, piece.end) for piece in names if words.folds[piece.start] not in ("the", "a")}
        works = [work for work in works if (work.start, work.end) not in spans]
        if not works:
            return pieces
        inside = {n for work in works for n in range(work.start, work.end)}
        return sorted([*works, *(p for p in pieces if p.start not in inside)], key=lambda piece: piece.start)

    def _without_opening_word(self, words: Words, piece: Piece, sentence: int) -> Iterable[Piece]:
        """A name without an ordinary word that is capitalised only because it begins the sentence or stands alone."""
        if piece.known or (piece.title and piece.head is None) or self._is_work(words, piece):
            return [piece]
        if "".join(words.texts[piece.start : piece.end]) in self._no_names:
            return []
        start = piece.start
        if is_opening(words, start, sentence):
            start = self._past_opening(words, piece)
        while start < piece.end and not _begins_name(words, start):
            start += 1  # "owned" of "State-owned Garuda"
        cue = self._known.longest_at(words, start) if piece.start < start < piece.end else None
        known = cue.label if cue and cue.end == piece.end else None
        if start >= piece.end or (known is None and self._says_nothing(words, start, piece)):
            return []
        return [replace(piece, start=start, known=known, head=None if known else piece.head)]

    @staticmethod
    def _is_work(words: Words, piece: Piece) -> bool:
        """Whether a name is a title between quotation marks, which may begin with "The"."""
        return piece.head == "WORK_OF_ART" and piece.start > 0 and words.texts[piece.start - 1] in _OPENING

    def _past_opening(self, words: Words, piece: Piece) -> int:
        """Where a name begins of whose first words the sentence may have made capitals; its end if it is none."""
        start = piece.start
        while start < piece.end and self._opens_only(words.folds[start]):
            if piece.head and start > piece.start and words.folds[start] in self._ordinals:
                break  # The Second World War
            if self._known.longest_at(words, start) or self._months.is_name(words, start) or _is_camel(words, start):
                break
            start += 1
        while piece.head != "PRODUCT" and piece.start < start < piece.end and words.folds[start].isdigit():
            start += 1  # "In 2007 Acme …"
        if piece.head or start == piece.end or self._known.longest_at(words, start):
            return start
        rest = range(start, piece.end)
        if all(words.folds[n] in self._ordinary or not words.texts[n][0].isalnum() for n in rest):
            is_subject = words.folds[piece.end : piece.end + 1] in self._subject_verbs
            is_named = is_subject or _has_acronym(words, piece.end)
            return start if is_named and len(rest) > 1 else piece.end
        is_ordinary = words.folds[start] in self._ordinary and not _is_camel(words, start)
        return start + (is_ordinary and not self._is_part(words, start, piece.end))

    def _is_part(self, words: Words, start: int, end: int) -> bool:
        """Whether an ordinary word that begins a sentence is a name's: Global Affairs Acme, Park Chan-ho."""
        first, second = words.folds[start], words.folds[start + 1 : start + 2]
        if self._pieces.is_given(first) or (first in self._directions and second):
            return True
        if first in self._family_first and end - start > 1:
            return any(text in DASHES for text in words.texts[start:end])
        is_before_family = second and second[0] in self._family_first and end - start > _SHORTEST_KOREAN
        return bool(second) and second[0] in self._ordinary and not is_before_family

    def _opens_only(self, folded: str) -> bool:
        """Whether a word with a capital belongs to the sentence and to no name: "The", "Former"."""
        return folded in self._function_words or folded in self._epithets

    def _says_nothing(self, words: Words, start: int, piece: Piece) -> bool:
        """Whether only ordinary words are left, one or a compound: "Industry"; not "Unity" of "Unity state"."""
        folds = words.folds[start : piece.end]
        if piece.head or (len(folds) > 1 and "-" not in folds):
            return False
        if not all(self._is_ordinary(words, n) or words.folds[n] == "-" for n in range(start, piece.end)):
            return False
        return len(folds) > 1 or words.folds[piece.end : piece.end + 1] not in _CLASSED

    def _is_ordinary(self, words: Words, at: int) -> bool:
        """Whether a word is an ordinary one, and no acronym that happens to be spelled like one."""
        is_acronym = words.texts[at].isupper() and len(words.texts[at]) > 2
        return words.folds[at] in self._ordinary and not is_acronym and not _is_camel(words, at)


def _begins_name(words: Words, at: int) -> bool:
    return words.is_upper(at) or words.texts[at][0].isdigit() or is_brand(words.texts[at])


def _has_acronym(words: Words, at: int) -> bool:
    """Whether an acronym stands in brackets at a word."""
    inside = words.texts[at + 1 : at + 2]
    is_enclosed = words.texts[at : at + 3 : 2] == ["(", ")"]
    return is_enclosed and inside[0].isupper() and len(inside[0]) > 1


def _is_camel(words: Words, at: int) -> bool:
    """Whether a word has a capital inside, as names only have: TradeGate."""
    text = words.texts[at]
    return text[0].isupper() and not text.isupper() and any(letter.isupper() for letter in text[1:])


def is_opening(words: Words, at: int, sentence: int) -> bool:
    """Whether a capital may only be that of a sentence: at its start, behind a quotation mark, dash or colon."""
    return all(not words.texts[n][0].isalnum() for n in range(sentence, at)) or words.texts[at - 1] in _OPENING
