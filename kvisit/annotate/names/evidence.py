"""What speaks for a name's being a person, a place, an organisation: its own words and the words beside it.

Every reason is an `Evidence` with a type, a weight and words; they add up over all places where an article has the
name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kvisit.annotate.names.known import KnownNames
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.pieces import GENERATIONS, Piece
from kvisit.annotate.numerals import DASHES
from kvisit.annotate.words import Words
from kvisit.folding import fold
from kvisit.model import EntityType
from kvisit.patterns import NameWords
from kvisit.patterns.phrases import PhraseIndex

_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "''", "``"})
_POSSESSIVE = frozenset({"'s", "'"})
_MAX_PHRASE = 4  # words of the longest phrase before a name
_SHORT, _MAX_ACRONYM = 6, 9  # letters: longer ones only inside a sentence
_SHORTEST = 3  # letters before a word of a firm's name: GE Vernova
_MIN_ENDING, _MAX_ENDING = 6, 8  # letters: of a word whose ending tells, and of the longest ending
_CAMEL = re.compile(r"(?<!Mc)(?<!Mac)(?<!De)(?<!Di)(?<!Le)(?<!La)(?<!Van)(?<!Fitz)(?<=[a-z])[A-Z]")
_MAX_PERSON = 4  # words of a person's name, as a rule
_JOINED, _EZAFE = 5, frozenset({"e", "i", "ul", "ud", "us"})  # Lashkar-e-Acme, with its hyphens
_VIETNAMESE = 3  # words of a Vietnamese name, as a rule
_MAX_APPOSITION = 6  # words of what a name is said to be behind a comma
# Before a name that what follows isn't told of: "a baker from Acme who lost", "Ann Doe of Acme said".
_OF_ANOTHER = frozenset({"from", "in", "at", "near", "outside", "of"})
_APPOSITION_STOPS = frozenset(
    {",", ".", "of", "at", "for", "in", "from", "on", ";", "who", "which", "whose", "where", "with"}
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A reason to take a name for something of a type."""

    type: EntityType
    weight: float
    reason: str


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
        self._ordinary = ordinary
        self._company_forms = frozenset([*vocabulary.comma_forms, *vocabulary.legal_forms])
        self._surnames = frozenset(fold(name) for name in vocabulary.surnames)
        self._family_first = frozenset(fold(name) for name in vocabulary.family_names_first)
        self._endings = {fold(end): type_ for type_, ends in vocabulary.endings.items() for end in ends}
        self._given = frozenset(name.casefold() for name in vocabulary.given)
        self._titles = PhraseIndex(("title", phrase) for phrase in (*vocabulary.roles, *vocabulary.titles))

    def of(self, words: Words, piece: Piece) -> Iterator[Evidence]:
        """The evidence on a name at one place."""
        yield from self._inside(words, piece)
        yield from self._dateline(words, piece)
        yield from self._from_before(words, piece)
        yield from self._from_behind(words, piece)

    def _shape(self, name: str) -> Evidence:
        row = self._shapes[name]
        return Evidence(row.type, row.weight, name)

    def _inside(self, words: Words, piece: Piece) -> Iterator[Evidence]:
        """What a name's parts say: its class word, its title, an office behind it."""
        if piece.known:
            yield Evidence(piece.known.type, self._shapes["known"].weight, "known")
        if piece.title:
            yield self._shape("title-before")
        if piece.before_title:
            yield self._shape("office-behind")
        if piece.head:
            yield Evidence(piece.head, self._shapes["class-word"].weight, "class-word")
        if piece.head == "ORG" and words.folds[piece.end - 1] in self._company_forms:
            yield self._shape("company-form")
        if piece.head == "PRODUCT":
            yield self._shape("model")
        yield from self._spelling(words, piece)

    def _spelling(self, words: Words, piece: Piece) -> Iterator[Evidence]:
        """What a name's words say: letters, given names, initials, ordinary words or none."""
        texts = words.texts[piece.start : piece.end]
        folds = words.folds[piece.start : piece.end]
        plain = [n for n, text in enumerate(texts) if text[0].isalpha()]
        ordinary = [n for n in plain if folds[n] in self._ordinary]
        if self._is_family_first(texts, folds, plain, ordinary):
            ordinary = []
        if any(_CAMEL.search(text) for text in texts):
            yield self._shape("camel-case")
        if not ordinary:
            yield from self._ending(texts[-1], folds[-1])
        if len(texts) == 1:
            yield from self._of_one_word(texts[0], folds[0], opens=piece.start == words.sentence_range(piece.start)[0])
        if len(plain) > 1:
            yield from self._of_words(words, piece, plain, is_ordinary=bool(ordinary))
        if len(ordinary) == len(plain) and not piece.head and self._is_quoted(words, piece):
            yield self._shape("quoted")

    def _is_family_first(
        self, texts: Sequence[str], folds: Sequence[str], plain: Sequence[int], ordinary: Sequence[int]
    ) -> bool:
        """Whether a name's ordinary words are given names behind a family name: Moon Jae-in, Bui Thanh Son."""
        if folds[0] not in self._family_first or not 1 < len(plain) <= _MAX_PERSON:
            return False
        is_hyphenated = len(texts) == _MAX_PERSON and texts[2] in DASHES and texts[3].islower()
        return is_hyphenated or (len(plain) == _VIETNAMESE and len([n for n in ordinary if n]) == 1)

    def _of_one_word(self, text: str, folded: str, *, opens: bool) -> Iterator[Evidence]:
        if text.isupper() and 2 <= len(text.replace(".", "")) <= (_SHORT if opens else _MAX_ACRONYM):
            yield self._shape("acronym")
        if folded in self._given:
            yield self._shape("given-name-alone")

    def _of_words(self, words: Words, piece: Piece, plain: Sequence[int], *, is_ordinary: bool) -> Iterator[Evidence]:
        """What several words say together; a class word leaves nothing to a person's names."""
        texts = words.texts[piece.start : piece.end]
        if piece.head is None and not _has_letters(texts):
            yield from self._of_person(words.folds[piece.start : piece.end], plain)
        if len(texts[0].rstrip(".")) == 1 and texts[1] not in DASHES and not is_ordinary:
            yield self._shape("initial")
        if is_ordinary:
            yield self._shape("ordinary-words")
        elif len(plain) <= _MAX_PERSON and not _has_letters(texts):
            yield self._shape("unusual-words")
        if "&" in texts:
            yield self._shape("ampersand")
        if texts[0].isalpha() and texts[0].isupper() and 2 <= len(texts[0]) <= _SHORTEST and texts[1].istitle():
            yield self._shape("letters-first")
        if len(texts) == _JOINED and texts[1] in DASHES and texts[3] in DASHES and texts[2] in _EZAFE:
            yield self._shape("joined-by-e")
        if self._has_place(words, piece):
            yield self._shape("place-inside")

    def _has_place(self, words: Words, piece: Piece) -> bool:
        """Whether a name begins or ends in a place's: Acme Canada, Casablanca Sundowns."""
        first = self._known.longest_at(words, piece.start)
        last = self._known.longest_at(words, piece.end - 1)
        return any(cue and cue.label.type in ("GPE", "LOC") and cue.end <= piece.end for cue in (first, last))

    def _of_person(self, folds: Sequence[str], plain: Sequence[int]) -> Iterator[Evidence]:
        """Whether the words of a name are a person's: given name first or behind, a surname last or first."""
        if folds[plain[0]] in self._given:
            yield self._shape("given-name")
        elif len(plain) <= _MAX_PERSON and folds[plain[0]] in self._family_first:
            yield self._shape("family-name-first")
        if len(plain) <= _MAX_PERSON and folds[plain[-1]] in self._surnames:
            yield self._shape("surname")

    def _ending(self, text: str, folded: str) -> Iterator[Evidence]:
        """What the end of a name's last word says: Nevmerzhytskyi, Acmegrad."""
        if len(folded) < _MIN_ENDING or not text[1].islower():
            return
        for length in range(_MAX_ENDING, 1, -1):
            if type_ := self._endings.get(folded[-length:]):
                yield Evidence(type_, self._shapes["ending"].weight, "ending")
                return

    @staticmethod
    def _is_quoted(words: Words, piece: Piece) -> bool:
        """Whether quotation marks stand right around a name, as around a title or a programme's."""
        before, behind = words.texts[piece.start - 1 : piece.start], words.texts[piece.end : piece.end + 1]
        return bool(before and behind) and before[0] in _QUOTES and (behind[0] in _QUOTES or behind[0] == ",")

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
        for stop in (end, end - 1) if end > first and words.folds[end - 1] == "the" else (end,):
            for start in range(max(first, stop - _MAX_PHRASE), stop):
                for cue in self._before.starting_at(words.folds, start):
                    if cue.end == stop:
                        row = self._rows[cue.label]
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
        elif fold.isdigit() and at + 1 < last and words.texts[at + 1] in {",", "."} and 5 <= int(fold) <= 110:
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


def _has_letters(texts: Sequence[str]) -> bool:
    """Whether words are those of no person: Q-Flex, ABC-D; an acronym last: Acme LNG."""
    first, last = texts[0], texts[-1]
    return (texts[1] in DASHES and (len(first) == 1 or first.isupper())) or (
        last.isalpha() and last.isupper() and len(last) > 2 and fold(last) not in GENERATIONS and texts[0].istitle()
    )


def total(evidence: Mapping[EntityType, float]) -> tuple[EntityType, float] | None:
    """The type with the most evidence; ties fall to the first in OntoNotes' usual order."""
    order: tuple[EntityType, ...] = ("PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "PRODUCT", "LAW", "NORP")
    ranked = sorted(evidence.items(), key=lambda item: (-item[1], order.index(item[0]) if item[0] in order else 9))
    return ranked[0] if ranked and ranked[0][1] > 0 else None
