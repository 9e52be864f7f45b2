"""Whose side a person is on by the office that the article tells: before the name, behind it, or apposed to it."""

from __future__ import annotations

from kvisit.annotate.names import NameAt
from kvisit.families.agreements.named import PARTY_TYPES, Named
from kvisit.findings import NameIndex

_MAX_OFFICE = 12  # words from a state to the name of its minister
_COURTESIES = frozenset({"mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr.", "sir", "engineer"})


def side_by_office(named: Named, person: NameAt) -> NameIndex | None:
    """The state or company that a person's office is of; None where no office is told there."""
    for find in (_apposed, _before, _behind):
        side = find(named, person)
        if side is not None:
            return side
    return None


def _apposed(named: Named, person: NameAt) -> NameIndex | None:
    """The side of the office told before a person in commas: "the director of Acme Corp. (AC), Mr P"."""
    folds = named.words.folds
    at = person.start - 1 - (folds[person.start - 1] in _COURTESIES)
    if folds[at] != ",":
        return None
    at = next((n for n in range(at - 1, max(0, at - 5), -1) if folds[n] == "("), at) if folds[at - 1] == ")" else at
    place = named.ending(at)
    of = place is not None and folds[place.start - 1 - (folds[place.start - 1] == "the")] == "of"
    return named.party(place) if place and of and named.type_of(place) in PARTY_TYPES else None


def _before(named: Named, person: NameAt) -> NameIndex | None:
    """The state or company before a person's title: "Türkiye's minister P", "Acme Corp. CEO Q"."""
    folds = named.words.folds
    last = person.start - 1
    if last > 0 and folds[last] == "," and folds[last - 1] in named.vocabulary.office_nouns:
        last -= 1  # "Türkiye's energy minister, P"
    for at in range(last, max(-1, person.start - _MAX_OFFICE), -1):
        place = named.ending(at + 1)
        if (
            place is not None and not named.is_first_name(place) and folds[place.start - 1] != "to"
        ):  # "South Korea's ambassador to Ankara P"
            if named.type_of(place) == "NORP":
                return named.countries.get(named.names[place.name].country or "")
            return named.party(place) if named.type_of(place) in PARTY_TYPES else None
        fold = folds[at]
        inner = fold in ("'s", ")", "(", "&") or fold[0].isalpha() or (fold == "-" and named.words.glued[at])
        if not inner or fold in ("by", "with", "between", "that", "which", "on", "in", "at", "while", "from"):
            return None
        vocabulary = named.vocabulary
        if fold in vocabulary.verbs | vocabulary.borders | vocabulary.outside_offices:
            return None  # "Kenya's Minister for Trade P", but not "Kenya signs accord during P's visit"
        if fold == "and" and not (named.words.is_upper(at - 1) and named.words.is_upper(at + 1)):
            return None
    return None


def _behind(named: Named, person: NameAt) -> NameIndex | None:
    """The state or company of the office behind a person's name: "P, the prime minister of Albania,"."""
    folds, at = named.words.folds, person.end
    if folds[at : at + 1] != [","]:
        return None
    for n in range(at + 1, min(len(folds), at + _MAX_OFFICE)):
        place = named.at(n)
        if place is not None:
            if named.type_of(place) == "NORP":
                return named.countries.get(named.names[place.name].country or "")
            opens = n == at + 1 or folds[n - 1] in ("of", "the", "for", "at")
            return named.party(place) if named.type_of(place) in PARTY_TYPES and opens else None
        if folds[n] in (",", ".", ";") or folds[n] in named.vocabulary.verbs or folds[n] in named.vocabulary.borders:
            return None
    return None
