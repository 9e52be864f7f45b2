"""What a name's own words say for its being of a type: class words, given names, letters, ordinary words or none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kvisit.annotate.names.known import KnownNames
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.pieces import GENERATIONS, Piece
from kvisit.annotate.names.reasons import Evidence
from kvisit.annotate.numerals import DASHES
from kvisit.annotate.words import Words
from kvisit.folding import fold
from kvisit.patterns import NameWords

_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "''", "``"})
_SHORT, _MAX_ACRONYM = 6, 9  # letters: longer ones only inside a sentence
_SHORTEST = 3  # letters before a word of a firm's name: GE Vernova
_MIN_ENDING, _MAX_ENDING = 6, 8  # letters: of a word whose ending tells, and of the longest ending
_CAMEL = re.compile(r"(?<!Mc)(?<!Mac)(?<!De)(?<!Di)(?<!Le)(?<!La)(?<!Van)(?<!Fitz)(?<=[a-z])[A-Z]")
_MAX_PERSON = 4  # words of a person's name, as a rule
_JOINED, _EZAFE = 5, frozenset({"e", "i", "ul", "ud", "us"})  # Lashkar-e-Acme, with its hyphens
_VIETNAMESE = 3  # words of a Vietnamese name, as a rule


class OwnWords:
    """Collects the evidence that a name's own words are; made once for a vocabulary."""

    def __init__(self, vocabulary: NameWords, known: KnownNames, ordinary: OrdinaryWords) -> None:
        """Takes the names of persons, the endings of names and the forms of companies."""
        self._shapes = vocabulary.shapes
        self._known = known
        self._ordinary = ordinary
        self._company_forms = frozenset([*vocabulary.comma_forms, *vocabulary.legal_forms])
        self._surnames = frozenset(fold(name) for name in vocabulary.surnames)
        self._family_first = frozenset(fold(name) for name in vocabulary.family_names_first)
        self._endings = {fold(end): type_ for type_, ends in vocabulary.endings.items() for end in ends}
        self._given = frozenset(name.casefold() for name in vocabulary.given)

    def _shape(self, name: str) -> Evidence:
        row = self._shapes[name]
        return Evidence(row.type, row.weight, name)

    def of(self, words: Words, piece: Piece) -> Iterator[Evidence]:
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
        if piece.head is None and not _has_letters(texts) and "&" not in texts:
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


def _has_letters(texts: Sequence[str]) -> bool:
    """Whether words are those of no person: Q-Flex, ABC-D; an acronym last: Acme LNG."""
    first, last = texts[0], texts[-1]
    return (texts[1] in DASHES and (len(first) == 1 or first.isupper())) or (
        last.isalpha() and last.isupper() and len(last) > 2 and fold(last) not in GENERATIONS and texts[0].istitle()
    )
