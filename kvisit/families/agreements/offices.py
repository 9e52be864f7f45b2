"""Whose side a person is on by the office that the article tells: before the name, behind it, or apposed to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kvisit.annotate.names import NameAt
from kvisit.findings import NameIndex

if TYPE_CHECKING:
    from kvisit.families.agreements.sides import Sides

PARTY_TYPES = frozenset({"GPE", "ORG"})
_MAX_OFFICE = 12  # words from a state to the name of its minister
_COURTESIES = frozenset({"mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr.", "sir", "engineer"})


def side_by_office(sides: Sides, person: NameAt) -> NameIndex | None:
    """The state or company that a person's office is of; None where no office is told there."""
    for find in (_apposed, _before, _behind):
        side = find(sides, person)
        if side is not None:
            return side
    return None


def _apposed(sides: Sides, person: NameAt) -> NameIndex | None:
    """The side of the office told before a person in commas: "the director of Acme Corp. (AC), Mr P"."""
    folds = sides.words.folds
    at = person.start - 1 - (folds[person.start - 1] in _COURTESIES)
    if folds[at] != ",":
        return None
    at = next((n for n in range(at - 1, max(0, at - 5), -1) if folds[n] == "("), at) if folds[at - 1] == ")" else at
    place = sides.ending(at)
    of = place is not None and folds[place.start - 1 - (folds[place.start - 1] == "the")] == "of"
    return sides.of(place) if place and of and sides.type_of(place) in PARTY_TYPES else None


def _before(sides: Sides, person: NameAt) -> NameIndex | None:
    """The state or company before a person's title: "Türkiye's minister P", "Acme Corp. CEO Q"."""
    folds = sides.words.folds
    last = person.start - 1
    if last > 0 and folds[last] == "," and folds[last - 1] == "counterpart":
        last -= 1
    for at in range(last, max(-1, person.start - _MAX_OFFICE), -1):
        place = sides.ending(at + 1)
        if place is not None and folds[place.start - 1] != "to":  # "South Korea's ambassador to Ankara P"
            if sides.type_of(place) == "NORP":
                return sides.countries.get(sides.names[place.name].country or "")
            return sides.of(place) if sides.type_of(place) in PARTY_TYPES else None
        fold = folds[at]
        inner = fold in ("'s", ")", "(", "&") or fold[0].isalpha() or (fold == "-" and sides.words.glued[at])
        if not inner or fold in ("by", "with", "between", "that", "which", "on", "in", "at", "while", "from"):
            return None
        vocabulary = sides.vocabulary
        if fold in vocabulary.verbs | vocabulary.borders | vocabulary.outside_offices:
            return None  # "Kenya's Minister for Trade P", but not "Kenya signs accord during P's visit"
        if fold == "and" and not (sides.words.is_upper(at - 1) and sides.words.is_upper(at + 1)):
            return None
    return None


def _behind(sides: Sides, person: NameAt) -> NameIndex | None:
    """The state or company of the office behind a person's name: "P, the prime minister of Albania,"."""
    folds, at = sides.words.folds, person.end
    if folds[at : at + 1] != [","]:
        return None
    for n in range(at + 1, min(len(folds), at + _MAX_OFFICE)):
        place = sides.at(n)
        if place is not None:
            if sides.type_of(place) == "NORP":
                return sides.countries.get(sides.names[place.name].country or "")
            opens = n == at + 1 or folds[n - 1] in ("of", "the", "for", "at")
            return sides.of(place) if sides.type_of(place) in PARTY_TYPES and opens else None
        if folds[n] in (",", ".", ";") or folds[n] in sides.vocabulary.verbs or folds[n] in sides.vocabulary.borders:
            return None
    return None
