"""What stands where among the names of one article, and which of them can be a party: a state or a company.

A capital stands for its state where the article names both ("Moscow suspended the treaty").
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from kvisit.annotate.names import NameAt
from kvisit.annotate.words import Words
from kvisit.families.agreements.side_words import SideWords
from kvisit.families.agreements.text import ByPlace, Text
from kvisit.findings import NameIndex
from kvisit.patterns.phrases import phrase_words

_DATELINE = 14  # words of a text in which the newsroom that it is credited to stands in brackets
PARTY_TYPES = frozenset({"GPE", "ORG"})


class Named:
    """The names of one article by their places."""

    def __init__(self, text: Text, vocabulary: SideWords, agreements: Set[str] = frozenset()) -> None:
        """Takes the names of an article; those that are acronyms of ``agreements`` are no parties."""
        self.words: Words = text.words
        self.names = text.names
        self.vocabulary = vocabulary
        self.countries = {
            name.country: index for index, name in enumerate(self.names) if name.is_country and name.country
        }
        self.places = [
            p
            for p in text.places(0, len(self.words))
            if not self._is_credit(p) and self.words.texts[p.start] not in agreements
        ]
        self._named = {phrase_words(form): index for index, name in enumerate(self.names) for form in name.forms}
        self._places = ByPlace(self.places, lambda place: place.start)
        self._longer = self._longer_forms()
        self._starting = {p.start: p for p in self.places}
        self._ending = {p.end: p for p in self.places}

    def between(self, start: int, end: int) -> Sequence[NameAt]:
        """The names that begin in the words [start, end)."""
        return self._places.between(start, end)

    def at(self, word: int) -> NameAt | None:
        """The name that begins at a word."""
        return self._starting.get(word)

    def ending(self, word: int) -> NameAt | None:
        """The name that ends before a word."""
        return self._ending.get(word)

    def type_of(self, place: NameAt) -> str:
        """The type of a name."""
        return self.names[place.name].type

    def is_possessor(self, place: NameAt) -> bool:
        """Whether "'s" stands behind a name."""
        return self.words.folds[place.end : place.end + 1] == ["'s"]

    def party(self, place: NameAt) -> NameIndex | None:
        """The state or company that a name stands for, but for a person's; None where it stands for none."""
        name = self.names[place.name]
        if name.type == "NORP":
            head = self.words.folds[place.end] if place.end < len(self.words) else ""
            return self.countries.get(name.country or "") if head in self.vocabulary.institutions else None
        if name.type not in PARTY_TYPES or self._is_office(place) or self._is_adjective(place):
            return None
        if self.is_first_name(place) or self._is_document(place):
            return None
        folds = tuple(self.words.folds[place.start : place.end])
        if (owner := self._owner(place, folds)) is not None:
            return self.party(owner)
        whole = self.vocabulary.bodies.get(folds, frozenset()) & self._named.keys()
        if whole:
            return self._named[min(whole)]
        code = self.vocabulary.capitals.get(folds)
        if name.is_country:
            code = name.country
        index = self._longer.get(place.name, place.name)
        return self.countries.get(code, index) if code else index

    def is_first_name(self, place: NameAt) -> bool:
        """Whether a city is taken for what is somebody's first name: "Santiago" right before "Vilca"."""
        behind = self._starting.get(place.end)
        city = self.type_of(place) == "GPE" and not self.names[place.name].is_country
        return city and behind is not None and self.type_of(behind) == "PERSON"

    def _is_document(self, place: NameAt) -> bool:
        """Whether a name is that of a document: "Clean Water Partnership", "Memorandum of Cooperation"."""
        ends = {self.words.folds[place.start], self.words.folds[place.end - 1]}
        long = place.end - place.start > 1 and self.type_of(place) == "ORG"
        return long and not self.vocabulary.document_names.isdisjoint(ends)

    def _longer_forms(self) -> dict[NameIndex, NameIndex]:
        """The firms that the text has introduced by longer names, by those it goes on with: "Acme Paper Oyj … Acme"."""
        first: dict[NameIndex, int] = {}
        for place in self.places:
            if self.type_of(place) in PARTY_TYPES and not self.names[place.name].is_country:
                first.setdefault(place.name, place.start)
        by_word: dict[str, list[NameIndex]] = {}
        for index in first:
            if self.names[index].type == "ORG" and len(self.names[index].keys[0]) > 1:
                by_word.setdefault(self.names[index].keys[0][0], []).append(index)
        longer: dict[NameIndex, NameIndex] = {}
        for index, at in first.items():
            key = self.names[index].keys[0]
            fitting = [n for n in by_word.get(key[0], ()) if n != index and self.names[n].keys[0][: len(key)] == key]
            if len(key) == 1 and len(fitting) == 1 and first[fitting[0]] < at:
                longer[index] = fitting[0]
        return longer

    def _owner(self, place: NameAt, folds: tuple[str, ...]) -> NameAt | None:
        """The organisation whose board a name is: "the World Bank's Board of Executive Directors"."""
        if "board" not in folds or self.words.folds[place.start - 1] != "'s":
            return None
        owner = self._ending.get(place.start - 1)
        return owner if owner is not None and self.type_of(owner) == "ORG" else None

    def _is_office(self, place: NameAt) -> bool:
        """Whether a name is no more than the word for an office: "the Government of Ethiopia"."""
        return self.vocabulary.institutions.issuperset(self.words.folds[place.start : place.end])

    def _is_adjective(self, place: NameAt) -> bool:
        """Whether a name has become part of an adjective: "U.S.-brokered"."""
        _, dash, tail = self.words.texts[place.end - 1].rpartition("-")
        return bool(dash) and tail.islower() and tail.endswith("ed")

    def _is_credit(self, place: NameAt) -> bool:
        """Whether a name is the agency in brackets that a text is credited to."""
        texts = self.words.texts
        bracketed = place.start > 0 and texts[place.start - 1] == "("
        after = texts[place.end + 1 : place.end + 2] if bracketed and texts[place.end : place.end + 1] == [")"] else []
        opens = place.start < _DATELINE and self.type_of(place) == "ORG" and any(text[0].isupper() for text in after)
        return bracketed and (self.names[place.name].is_agency or opens)  # "LIMA, May 3 (ABC) Peru signed"
