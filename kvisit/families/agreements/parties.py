"""Who an agreement is between, and who signed it for whom.

What English does: "between A and B", "A signed a deal with B", "A and B agreed to", "signed by P, the minister of A, and Q, for B";
the two countries of a summit are "both sides" in the rest of the article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kvisit.annotate.names import NameAt
from kvisit.annotate.notes import Notes
from kvisit.findings import NameIndex, Signature

_PARTY_TYPES = frozenset({"GPE", "ORG"})
_LIST_JOINTS = frozenset({",", "and", "&", "the", "or", "both", "of", "its", "an", "a"})
_MAX_PARTIES = 4


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of an agreement in one sentence, and its signatories."""

    parties: tuple[NameIndex, ...]
    signatures: tuple[Signature, ...]


def main_parties(notes: Notes) -> tuple[NameIndex, ...]:
    """The two states that an article names most, its "two countries": by country, their people counted in."""
    counts: Counter[str] = Counter()
    country_names: dict[str, NameIndex] = {}
    for place in notes.names.places:
        name = notes.names.all[place.name]
        if name.country and name.type in ("GPE", "NORP"):
            counts[name.country] += 1
            if name.is_country:
                country_names.setdefault(name.country, place.name)
    ranked = sorted((c for c in counts if c in country_names), key=lambda c: (-counts[c], country_names[c]))
    return tuple(country_names[c] for c in ranked[:2])


class PartyFinder:
    """Finds the parties and signatories of the agreement that a stretch of a sentence tells of."""

    def __init__(self, notes: Notes, joint_subjects: Collection[tuple[str, ...]], behalf: Collection[tuple[str, ...]]) -> None:
        """Prepares the names of one article."""
        self._notes = notes
        self._words = notes.words
        self._joint = joint_subjects
        self._behalf = behalf
        self._main = main_parties(notes)
        self._country_names = {
            name.country: index for index, name in enumerate(notes.names.all) if name.is_country and name.country
        }

    def find(self, start: int, end: int, noun: int, verb: int | None) -> Parties:
        """The parties in the words [start, end) around an agreement's noun and the verb that gives its status."""
        here = [p for p in self._notes.names.places if start <= p.start < end]
        signatures = self._signatures(here, start, end, verb) if verb is not None else ()
        parties = self._between(here, noun, end) or self._with_subject(here, start, noun, end, verb)
        if not parties:
            parties = [s.on_behalf_of for s in signatures if s.on_behalf_of is not None]
        if len(parties) < 2 and self._has_joint_subject(start, end):
            parties = [*parties, *self._main]
        if signatures and any(s.on_behalf_of is not None for s in signatures):
            parties = [s.on_behalf_of for s in signatures if s.on_behalf_of is not None] + [p for p in parties if len(parties) > _MAX_PARTIES and False]
        return Parties(tuple(dict.fromkeys(parties)), signatures)

    # ------------------------------------------------------------------------------------------------ parties
    def _between(self, here: Sequence[NameAt], noun: int, end: int) -> list[NameIndex]:
        """The names listed behind "between"."""
        for at in range(max(0, noun - 2), end):
            if self._words.folds[at] in ("between", "among"):
                return self._listed([p for p in here if p.start > at], at + 1, allow_titles=True)
        return []

    def _listed(self, places: Sequence[NameAt], at: int, *, allow_titles: bool = False) -> list[NameIndex]:
        """The parties of a list that begins at a word; persons in it stand for those whose officers they are."""
        found: list[NameIndex] = []
        for place in places:
            between = self._words.folds[at : place.start]
            loose = [w for w in between if w not in _LIST_JOINTS]
            if len(loose) > (6 if allow_titles else 1):
                break
            name = self._notes.names.all[place.name]
            if name.type in _PARTY_TYPES:
                found.append(place.name)
            elif not allow_titles and name.type != "NORP":
                break
            at = place.end
        return found[:_MAX_PARTIES]

    def _with_subject(self, here: Sequence[NameAt], start: int, noun: int, end: int, verb: int | None) -> list[NameIndex]:
        """The subject of the verb, and who stands behind "with"."""
        found: list[NameIndex] = []
        for at in range(noun, min(end, noun + 14)):
            if self._words.folds[at] == "with":
                found = self._listed([p for p in here if p.start > at], at + 1)
                break
        limit = min(noun, verb) if verb is not None else noun
        before = [p for p in here if p.end <= limit and self._notes.names.all[p.name].type in _PARTY_TYPES]
        subject: list[NameIndex] = []
        for place in before:
            following = self._words.folds[place.end : place.end + 1]
            preceding = self._words.folds[place.start - 1] if place.start > start else ""
            if following == ["'s"] and self._words.folds[place.end + 1 : place.end + 2] != ["government"] or preceding in ("in", "at", "near", "to"):
                continue
            subject.append(place.name)
        return [*subject[:3], *found] if subject or found else []

    def _has_joint_subject(self, start: int, end: int) -> bool:
        folds = self._words.folds[start:end]
        return any(tuple(folds[n : n + len(phrase)]) == phrase for phrase in self._joint for n in range(len(folds)))

    # ------------------------------------------------------------------------------------------------ signatories
    def _signatures(self, here: Sequence[NameAt], start: int, end: int, verb: int) -> tuple[Signature, ...]:
        """The persons who sign, with their offices and whom they sign for."""
        names = self._notes.names.all
        persons = [p for p in here if names[p.name].type == "PERSON"]
        behind = [p for p in persons if p.start > verb and self._signs_behind(verb, p.start)]
        before = [p for p in persons if p.end <= verb and self._words.folds[p.end : p.end + 1] != ["'s"]]
        passive = any(self._words.folds[n] in ("by", "between", "of") for n in range(verb, min(end, verb + 3)))
        signing = behind if passive and behind else before if not passive else []
        return tuple(Signature(p.name, names[p.name].role, self._side(here, p, start, end)) for p in dict.fromkeys(signing))

    def _signs_behind(self, verb: int, at: int) -> bool:
        stop = self._words.folds[verb:at]
        return "attended" not in stop and "witnessed" not in stop and "present" not in stop

    def _side(self, here: Sequence[NameAt], person: NameAt, start: int, end: int) -> NameIndex | None:
        """Whom a signatory signs for: named behind "for" or "on behalf of", or the one whose officer he or she is."""
        names = self._notes.names.all
        words = self._words.folds
        following = [p for p in here if p.start >= person.end]
        next_person = next((p.start for p in following if names[p.name].type == "PERSON"), end)
        for at in range(person.end, min(next_person, end)):
            phrase = next((b for b in self._behalf if tuple(words[at : at + len(b)]) == b), None)
            if phrase:
                party = next((p for p in following if p.start < next_person and p.start - at <= len(phrase) + 3 and names[p.name].type in _PARTY_TYPES), None)
                if party and words[at - 1] != "minister":
                    return party.name
        before = [p for p in here if p.end <= person.start]
        previous_person = max((p.end for p in before if names[p.name].type == "PERSON"), default=start)
        for place in reversed(before):
            if place.start < previous_person:
                break
            phrase_at = place.start - 1 - (words[place.start - 1] == "the")
            if phrase_at >= 2 and tuple(words[phrase_at - 2 : phrase_at + 1]) == ("on", "behalf", "of"):
                return place.name
            if names[place.name].type in _PARTY_TYPES and words[place.start - 1 : place.start] != ["to"]:
                return place.name
            if names[place.name].type == "NORP" and names[place.name].country in self._country_names:
                return self._country_names[names[place.name].country]
        return None
