"""What belongs to a name though no run of capitals holds it: numbers before, years and company forms behind.

"65th Air Division", "Second Battle of Acme"; "Immigration Act of 1924"; "Acme Holdings, Inc."
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kvisit.annotate.names.piece import GENERATIONS, Piece
from kvisit.annotate.words import Words
from kvisit.patterns import NameWords
from kvisit.patterns.phrases import PhraseIndex

_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|d)")
_JUNIOR = (["jr."], ["sr."], ["jr"], ["sr"])
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})
_LONGEST_NICKNAME = 5  # words, with its quotation marks
_LONGEST_MODEL = 3  # digits
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


class Extender:
    """Extends the pieces of a sentence; made once for a vocabulary."""

    def __init__(self, vocabulary: NameWords) -> None:
        """Takes the class words that are numbered, and the company forms."""
        self._numbered = frozenset(vocabulary.numbered)
        self._postnominals = frozenset(vocabulary.postnominals)
        self._comma_forms = frozenset(vocabulary.comma_forms)
        self._small_forms = self._comma_forms - {"d.c.", "lp"}
        self._makers = frozenset(vocabulary.makers)
        self._products = PhraseIndex(("product", phrase) for phrase in vocabulary.product_classes)
        self._types = {word: type_ for type_, heads in reversed(vocabulary.heads.items()) for word in heads}

    def extended(self, words: Words, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """The pieces with what belongs to them; a company's form alone isn't one."""
        before: Piece | None = None
        for piece in pieces:
            if before and piece.start < before.end:
                continue  # the S of "A/S"
            if _is_ship(words, piece):
                yield from [before] if before and before.end < piece.start - 1 else []
                before = replace(piece, start=piece.start - 2, known=None, head="PRODUCT", title=None)
                continue
            if words.folds[piece.start] in self._comma_forms and piece.end == piece.start + 1:
                before = _with_form(words, before, piece)
                continue
            if before and self._is_campus(words, before, piece):
                before = replace(before, end=piece.end)
                continue
            if before and _is_nickname(words, before, piece):
                continue
            if before and _is_nickname_between(words, before, piece):
                before = replace(before, end=piece.end, known=None, head=None)
                continue
            if before:
                yield before
            before = self._with_letters(words, self._with_year(words, self._with_number(words, piece)))
        if before:
            yield before

    def _with_number(self, words: Words, piece: Piece) -> Piece:
        """A unit, court, battle or street with its number: "the 11th U.S. Circuit Court"."""
        at = piece.start - 1
        if self._is_of_model(words, piece):
            return replace(piece, end=piece.end + 1, head="PRODUCT", known=None)
        if at < 0 or not (_ORDINAL.fullmatch(words.folds[at]) or self._is_counted_unit(words, piece)):
            return piece
        is_numbered = not self._numbered.isdisjoint(words.folds[piece.start : piece.end])
        head = piece.head or self._types.get(words.folds[piece.end - 1])
        return replace(piece, start=at, head=head) if is_numbered and head else piece

    @staticmethod
    def _is_counted_unit(words: Words, piece: Piece) -> bool:
        """Whether a bare number numbers a unit: "65 Air Division"; not the men of one: "12 Army Corps engineers"."""
        number, behind = words.folds[piece.start - 1], words.texts[piece.end : piece.end + 1]
        is_short = number.isdigit() and len(number) <= _LONGEST_MODEL and piece.head == "ORG"
        return is_short and not (behind and behind[0].islower() and behind[0].endswith("s"))

    def _is_of_model(self, words: Words, piece: Piece) -> bool:
        """Whether a number and a class of product stand behind a name: "a Falcon 9 rocket", no "12 rockets"."""
        number = words.folds[piece.end : piece.end + 1]
        is_short = bool(number) and number[0].isdigit() and len(number[0]) <= _LONGEST_MODEL and not piece.title
        if not is_short:
            return False
        letters = words.texts[piece.end - 1].isupper() and len(number[0]) > 1  # ATR 72
        if words.folds[piece.end - 1] in self._makers and (len(number[0]) == _LONGEST_MODEL or letters):
            counted = words.texts[piece.end + 1 : piece.end + 2]
            return not counted or not (counted[0].islower() and counted[0].endswith("s"))  # Boeing 757, no "400 jobs"
        cue = self._products.longest_at(words.folds, piece.end + 1)
        return cue is not None and not words.folds[cue.end - 1].endswith("s")

    def _with_letters(self, words: Words, piece: Piece) -> Piece:
        """A person without letters behind ("Ann Doe KC"), with the full stop of "Sr."; a firm with all of "A/S"."""
        if words.texts[piece.end - 1 : piece.end + 2] == ["A", "/", "S"]:
            return replace(piece, end=piece.end + 2, head="ORG")
        if piece.end < len(words) and words.texts[piece.end] in self._small_forms and piece.title is None:
            return replace(piece, end=piece.end + 1, head=None if piece.known else "ORG")  # Acme plc
        if piece.head or piece.known:
            return piece
        if words.texts[piece.end : piece.end + 1] == [","] and words.folds[piece.end + 1 : piece.end + 2] in _JUNIOR:
            return replace(piece, end=piece.end + 2)  # Ann Doe, Jr.
        if piece.end - piece.start < 3:
            return piece
        if words.texts[piece.end - 1] in self._postnominals:
            return replace(piece, end=piece.end - 1)
        stopped = words.folds[piece.end - 1] in GENERATIONS and words.texts[piece.end : piece.end + 1] == ["."]
        return replace(piece, end=piece.end + 1) if stopped and words.glued[piece.end] else piece

    @staticmethod
    def _is_campus(words: Words, school: Piece, place: Piece) -> bool:
        """Whether a place behind "at" tells one of a state's universities: the University of Texas at Austin."""
        is_near = place.start == school.end + 1 and words.folds[school.end] == "at"
        return is_near and place.known is not None and words.folds[school.start] == "university"

    @staticmethod
    def _with_year(words: Words, piece: Piece) -> Piece:
        """A law with its year: "the Immigration Act of 1924"."""
        of, year = words.folds[piece.end : piece.end + 1], words.folds[piece.end + 1 : piece.end + 2]
        if piece.head == "LAW" and of == ["of"] and year and _YEAR.fullmatch(year[0]):
            return replace(piece, end=piece.end + 2)
        return piece


def _is_ship(words: Words, piece: Piece) -> bool:
    """Whether a name begins with the second of two letters around a slash: M/V Acme Star."""
    before = words.texts[max(0, piece.start - 2) : piece.start + 1]
    is_pair = len(before) == 3 and before[1] == "/" and len(before[0]) == len(before[2]) == 1
    return is_pair and before[0].isupper() and before[2].isupper() and piece.end - piece.start > 1


def _with_form(words: Words, before: Piece | None, form: Piece) -> Piece | None:
    """A name with the form behind its comma: "Acme, Inc."; "Washington, D.C." stays the place that it is."""
    if before is None or before.end != form.start - 1 or words.texts[before.end] != ",":
        return before
    if before.known and before.known.type == "GPE":
        return replace(before, end=form.end)
    return replace(before, end=form.end, known=None, head="ORG", title=None)


def _is_nickname(words: Words, first: Piece, piece: Piece) -> bool:
    """Whether a piece stands in quotation marks between the parts of a person's name."""
    around = words.texts[first.end : piece.start] + words.texts[piece.end : piece.end + 1]
    is_quoted = len(around) == 2 and set(around) <= _QUOTES and not first.head
    return is_quoted and piece.end + 1 < len(words) and words.is_upper(piece.end + 1) and words.glued[piece.end]


def _is_nickname_between(words: Words, first: Piece, last: Piece) -> bool:
    """Whether a nickname in quotation marks stands between the parts of a person's name."""
    between = words.texts[first.end : last.start]
    if not 3 <= len(between) <= _LONGEST_NICKNAME or first.head or last.head:
        return False
    is_quoted = between[0] in _QUOTES and between[-1] in _QUOTES and _QUOTES.isdisjoint(between[1:-1])
    return is_quoted and words.glued[last.start - 1] and not words.glued[last.start]
