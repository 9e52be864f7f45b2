"""What speaks for a name's being a person, a place, an organisation: its own words and the words beside it."""

from __future__ import annotations

from collections.abc import Iterator

from kvisit.annotate.names.inside import OwnWords
from kvisit.annotate.names.known import KnownNames
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.pieces import Piece
from kvisit.annotate.names.reasons import Evidence
from kvisit.annotate.words import Words
from kvisit.folding import fold
from kvisit.patterns import NameWords
from kvisit.patterns.phrases import PhraseIndex

_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "''", "``"})
_POSSESSIVE = frozenset({"'s", "'"})
_MAX_PHRASE = 4  # words of the longest phrase before a name
_BEHIND_AGES = frozenset({",", ".", "years", ";"})
_MAX_APPOSITION = 6  # words of what a name is said to be behind a comma
# Before a name that what follows isn't told of: "a baker from Acme who lost", "Ann Doe of Acme said".
_OF_ANOTHER = frozenset({"from", "in", "at", "near", "outside", "of"})
_APPOSITION_STOPS = frozenset(
    {",", ".", "of", "at", "for", "in", "from", "on", ";", "who", "which", "whose", "where", "with"}
)


class NameEvidenceFinder:
    """Collects the evidence on one place of a name."""

    def __init__(self, vocabulary: NameWords, known: KnownNames, ordinary: OrdinaryWords) -> None:
        """Indexes the words of the vocabulary's evidence by side."""
        self._rows = {row.id: row for row in vocabulary.evidence}
        sides = {
            side: PhraseIndex(
                (row.id, phrase) for row in vocabulary.evidence if row.side == side for phrase in row.words
            )
            for side in ("before", "behind", "possessed", "apposed")
        }
        self._before, self._behind, self._possessed = sides["before"], sides["behind"], sides["possessed"]
        self._apposed = sides["apposed"]
        self._shapes = vocabulary.shapes
        self._known = known
        self._own = OwnWords(vocabulary, known, ordinary)
        self._surnames = frozenset(fold(name) for name in vocabulary.surnames)
        self._family_first = frozenset(fold(name) for name in vocabulary.family_names_first)
        self._given = frozenset(name.casefold() for name in vocabulary.given)
        self._titles = PhraseIndex(("title", phrase) for phrase in (*vocabulary.roles, *vocabulary.titles))

    def of(self, words: Words, piece: Piece) -> Iterator[Evidence]:
        """The evidence on a name at one place."""
        yield from self._own.of(words, piece)
        yield from self._dateline(words, piece)
        yield from self._from_before(words, piece)
        yield from self._from_behind(words, piece)

    def _shape(self, name: str) -> Evidence:
        row = self._shapes[name]
        return Evidence(row.type, row.weight, name)

    def _dateline(self, words: Words, piece: Piece) -> Iterator[Evidence]:
        """A place in capitals at the start of a paragraph: "MOULAY BRAHIM, Morocco —"."""
        start, _ = words.sentence_range(piece.start)
        after = words.texts[piece.end] if piece.end < len(words) else ""
        capitals = all(text.isupper() for text in words.texts[piece.start : piece.end] if text[0].isalpha())
        if piece.start == start and capitals and after in {",", "(", "-", "--", "–", "—", ":"}:
            yield self._shape("dateline")

    def _from_before(self, words: Words, piece: Piece) -> Iterator[Evidence]:
        first = words.sentence_range(piece.start)[0]
        end = piece.title[0] if piece.title else piece.start
        while end > first and words.texts[end - 1] in _QUOTES:
            end -= 1
        if end - 2 > first and words.texts[end - 1] == "," and self._is_office(words, first, end - 1):
            yield self._shape("office-before")
        if piece.head and piece.title is None and piece.end - piece.start == 2:
            yield from self._office_right_before(words, first, end)
        if end > first and words.folds[end - 1] == "the" and piece.title is None:
            yield self._shape("article-before")
        behind = piece.end + 1
        is_owner = words.folds[piece.end : behind] == ["'s"] and behind < len(words) and words.is_upper(behind)
        for stop in (end, end - 1) if end > first and words.folds[end - 1] == "the" else (end,):
            for start in range(max(first, stop - _MAX_PHRASE), stop):
                for cue in self._before.starting_at(words.folds, start):
                    row = self._rows[cue.label]
                    # "said Acme's Ann Doe": she speaks.
                    is_of_owned = is_owner and row.type == "PERSON" and row.id != "role-before"
                    if cue.end == stop and not is_of_owned:
                        yield Evidence(row.type, row.weight, row.id)

    def _office_right_before(self, words: Words, first: int, end: int) -> Iterator[Evidence]:
        """An office in small letters before a surname that is a class word: "senator Ann Waters"."""
        for at in range(max(first, end - _MAX_PHRASE), end):
            cue = self._titles.longest_at(words.folds, at)
            if cue and cue.end == end and not words.is_upper(end - 1):
                yield self._shape("office-right-before")
                return

    def _is_office(self, words: Words, first: int, end: int) -> bool:
        """Whether an office ends at a comma, with whose it is: the President of China, Xi Jinping."""
        for at in range(max(first, end - _MAX_PHRASE), end):
            if any(cue.end == end for cue in self._titles.starting_at(words.folds, at)) and not words.is_upper(end - 1):
                return True
        for at in range(end - 1, max(first, end - 9), -1):
            if words.texts[at] in {",", ";", ":"}:
                return False
            if words.folds[at] in ("of", "for", "at"):
                return any(
                    cue.end == at
                    for start in range(max(first, at - 3), at)
                    for cue in self._titles.starting_at(words.folds, start)
                )
        return False

    def _from_behind(self, words: Words, piece: Piece) -> Iterator[Evidence]:
        at = piece.end
        last = words.sentence_range(piece.start)[1]
        while at < last and words.texts[at] in _QUOTES and words.folds[at] not in _POSSESSIVE:
            at += 1
        if at >= last:
            return
        if words.folds[at] in _POSSESSIVE and words.glued[at]:
            if self._is_person_at(words, at + 1, last):
                yield self._shape("possesses-a-person")
            yield from self._rows_at(self._possessed, words, at + 1, last)
            return
        is_told_of = piece.start > 0 and piece.title is None and words.folds[piece.start - 1] in _OF_ANOTHER
        rows = self._rows_at(self._behind, words, at, last)
        yield from (one for one in rows if not (is_told_of and one.type == "PERSON"))
        if words.texts[at] == "," and at + 1 < last:
            if (place := self._known.longest_at(words, at + 1)) and place.label.type == "GPE":
                yield self._shape("place-behind")
            yield from self._apposition(words, at + 1, last)

    def _is_person_at(self, words: Words, at: int, last: int) -> bool:
        """Whether two capitalised words are a given name and another, or one and a family name."""
        if at + 1 >= last or not (words.is_upper(at) and words.is_upper(at + 1)):
            return False
        first, second = words.folds[at : at + 2]
        return first in self._given or second in self._surnames or second in self._family_first

    def _rows_at(self, index: PhraseIndex[str], words: Words, at: int, last: int) -> Iterator[Evidence]:
        if at < last:
            for cue in index.starting_at(words.folds, at):
                row = self._rows[cue.label]
                yield Evidence(row.type, row.weight, row.id)

    def _apposition(self, words: Words, at: int, last: int) -> Iterator[Evidence]:
        """What a name is said to be behind a comma: "Ema Suryani, a doctor at …", "Jo Li, who …", "Bo Sun, 41, …"."""
        fold = words.folds[at]
        if fold in ("who", "whose"):
            yield self._shape(f"{fold}-behind")
        elif fold.isdigit() and at + 1 < last and words.folds[at + 1] in _BEHIND_AGES and 5 <= int(fold) <= 110:
            yield self._shape("age-behind")
        else:
            stops = (n for n in range(at, min(at + _MAX_APPOSITION, last)) if words.folds[n] in _APPOSITION_STOPS)
            stop = next(stops, last if last - at <= _MAX_APPOSITION else at)
            for start in range(max(at, stop - 3), stop):
                yield from (
                    Evidence(self._rows[c.label].type, self._rows[c.label].weight, c.label)
                    for c in self._apposed.starting_at(words.folds, start)
                    if c.end == stop
                )
