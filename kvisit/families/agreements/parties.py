"""Who an agreement is between, and who signed it for whom.

What English does: "between A and B", "A signed a deal with B", "A and B agreed to", "signed by P, the minister of A,
and Q, for B"; the two countries of a summit are "both sides" in the rest of the article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kvisit.annotate.names import NameAt
from kvisit.annotate.notes import Notes
from kvisit.findings import NameIndex, Signature

_PARTY_TYPES = frozenset({"GPE", "ORG"})
_LIST_JOINTS = frozenset({",", "and", "&", "the", "or", "both", "of", "its", "an", "a", "also", "between"})
_OFFICE_JOINTS = 6  # words of an office between a party and its officer in a list of parties
_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "to", "from", "under", "of", "before", "with", "between"})
_MAX_PARTIES = 4


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of an agreement in one sentence, and its signatories."""

    parties: tuple[NameIndex, ...]
    signatures: tuple[Signature, ...]


class PartyFinder:
    """Finds the parties and signatories of the agreement that a stretch of a sentence tells of."""

    def __init__(
        self, notes: Notes, joint_subjects: Sequence[tuple[str, ...]], behalf: Collection[tuple[str, ...]]
    ) -> None:
        """Prepares the names of one article."""
        self._words = notes.words
        self._names = notes.names.all
        self._places = notes.names.places
        self._joint = joint_subjects
        self._behalf = behalf
        self._countries = {
            name.country: index for index, name in enumerate(self._names) if name.is_country and name.country
        }
        self._main = self._main_parties()
        self._bilateral = len(self._main) == 2 and any(
            self._has_joint_subject(*bounds) for bounds in notes.words.sentences
        )

    def main_if_bilateral(self) -> tuple[NameIndex, ...]:
        """The two states that an article is about, if it speaks of "both sides" anywhere."""
        return self._main if self._bilateral else ()

    def find(self, start: int, end: int, phrase: int, noun: int, verb: int | None) -> Parties:
        """The parties in the words [start, end).

        Args:
            start: where the part of a sentence that tells of the agreement begins.
            end: and where it ends.
            phrase: where its noun phrase begins; names inside it are parties ("the Peru-Chile Treaty").
            noun: its noun.
            verb: the verb that gives its status.
        """
        here = [p for p in self._places if start <= p.start < end]
        signatures = self._signatures(here, start, end, verb) if verb is not None else ()
        sides = [s.on_behalf_of for s in signatures if s.on_behalf_of is not None]
        behalf = self._behalf_list(here, signatures)
        parties = [*sides, *behalf] or self._between(here, noun, end) or self._inside(here, phrase, noun)
        parties = parties or self._subject_and_partner(here, start, noun, end, verb)
        if len(parties) < 2 and self._has_joint_subject(start, end):
            parties = [*parties, *self._main]
        return Parties(tuple(dict.fromkeys(parties)), signatures)

    # ------------------------------------------------------------------------------------------------ parties
    def _main_parties(self) -> tuple[NameIndex, ...]:
        """The two states that an article names most, their people counted in."""
        counts: Counter[str] = Counter()
        for place in self._places:
            name = self._names[place.name]
            if name.country and name.type in ("GPE", "NORP") and name.country in self._countries:
                counts[name.country] += 1
        ranked = sorted(counts, key=lambda country: (-counts[country], self._countries[country]))
        return tuple(self._countries[country] for country in ranked[:2])

    def _has_joint_subject(self, start: int, end: int) -> bool:
        folds = self._words.folds[start:end]
        return any(tuple(folds[n : n + len(phrase)]) == phrase for phrase in self._joint for n in range(len(folds)))

    def _between(self, here: Sequence[NameAt], noun: int, end: int) -> list[NameIndex]:
        """The parties listed behind "between"."""
        for at in range(max(0, noun - 2), end):
            if self._words.folds[at] in ("between", "among"):
                return self._listed([p for p in here if p.start > at], at + 1, _OFFICE_JOINTS)
        return []

    def _inside(self, here: Sequence[NameAt], phrase: int, noun: int) -> list[NameIndex]:
        """The states that an agreement's own name has: the Sri Lanka-Singapore Free Trade Agreement."""
        for place in here:
            name = self._names[place.name]
            if name.type == "LAW" and place.start <= noun < place.end:
                codes = [code for words in name.keys for code in words if code in self._countries]
                return [self._countries[code] for code in dict.fromkeys(codes)]
        return []

    def _listed(self, places: Sequence[NameAt], at: int, loose: int) -> list[NameIndex]:
        """The parties of a list that begins at a word, with at most so many other words between them."""
        found: list[NameIndex] = []
        for place in places:
            between = [word for word in self._words.folds[at : place.start] if word not in _LIST_JOINTS]
            if len(between) > loose:
                break
            if self._names[place.name].type in _PARTY_TYPES:
                found.append(place.name)
            at = place.end
        return found[:_MAX_PARTIES]

    def _subject_and_partner(
        self, here: Sequence[NameAt], start: int, noun: int, end: int, verb: int | None
    ) -> list[NameIndex]:
        """The subject of the verb, those behind "by", and those behind "with"."""
        partner = self._behind(here, noun, end, "with")
        doers = self._behind(here, verb, end, "by") if verb is not None and verb > noun else []
        limit = min(noun, verb) if verb is not None else noun
        subject: list[NameIndex] = []
        for place in here:
            if (
                place.end <= limit
                and self._names[place.name].type in _PARTY_TYPES
                and self._is_subject(place, start, limit)
            ):
                subject.append(place.name)
        return [*subject[-3:], *partner, *doers]

    def _behind(self, here: Sequence[NameAt], at: int | None, end: int, word: str) -> list[NameIndex]:
        """The parties right behind a word such as "with"."""
        for n in range(at or 0, min(end, (at or 0) + 14)):
            if self._words.folds[n] == word:
                return self._listed([p for p in here if p.start > n], n + 1, 1)
        return []

    def _is_subject(self, place: NameAt, start: int, limit: int) -> bool:
        """Whether a name before the verb is one of those who do it, and not a place or a possessor."""
        following = self._words.folds[place.end : place.end + 2]
        if following[:1] == ["'s"] and following[1:] != ["government"]:
            return False
        before = place.start - 1
        if before >= start and self._words.folds[before] == "the":
            before -= 1
        if before < start or self._words.folds[before] not in _PLACE_PREPOSITIONS:
            return True
        return self._words.folds[before] == "of" and self._words.folds[before - 1 : before] in (
            ["executives"],
            ["government"],
            ["and"],
            ["representatives"],
            ["officials"],
        )

    # ------------------------------------------------------------------------------------------------ signatories
    def _signatures(self, here: Sequence[NameAt], start: int, end: int, verb: int) -> tuple[Signature, ...]:
        """The persons who sign, with their offices and whom they sign for."""
        persons = [p for p in here if self._names[p.name].type == "PERSON"]
        behind = [p for p in persons if p.start > verb and not self._only_watches(verb, p.start)]
        before = [p for p in persons if p.end <= verb and self._acts(p, start, verb)]
        passive = any(self._words.folds[n] in ("by", "between", "of") for n in range(verb, min(end, verb + 4)))
        also = [p for p in behind if self._did_so(p, end)]
        signing = behind if passive and behind else [*before, *also] if not passive else []
        unique = list({p.name: p for p in signing}.values())
        return tuple(Signature(p.name, self._names[p.name].role, self._side(here, p, start, end)) for p in unique)

    def _only_watches(self, verb: int, at: int) -> bool:
        between = self._words.folds[verb:at]
        return not {"attended", "witnessed", "present", "watched", "presence", "whose"}.isdisjoint(between)

    def _acts(self, person: NameAt, start: int, verb: int) -> bool:
        """Whether a person before the verb is its subject: not looking on, not a possessor."""
        folds = self._words.folds
        if folds[person.end : person.end + 1] == ["'s"] or folds[person.start - 1] in (
            "with",
            "under",
            "of",
            "by",
            "for",
        ):
            return False
        return (
            folds[person.end : person.end + 1] != ["looking"]
            and "looking" not in folds[person.end : person.end + 2]
            and verb - person.end <= 20
        )

    def _did_so(self, person: NameAt, end: int) -> bool:
        """Whether "did so" follows: "… and Q, who did so for B"."""
        folds = self._words.folds[person.end : end]
        return any(folds[n : n + 2] == ["did", "so"] for n in range(len(folds)))

    def _side(self, here: Sequence[NameAt], person: NameAt, start: int, end: int) -> NameIndex | None:
        """Whom a signatory signs for: named behind "for" or "on behalf of", or the one whose officer he or she is."""
        following = [p for p in here if p.start >= person.end]
        next_person = next((p.start for p in following if self._names[p.name].type == "PERSON"), end)
        for at in range(person.end, min(next_person, end)):
            phrase = next((b for b in self._behalf if tuple(self._words.folds[at : at + len(b)]) == b), None)
            if phrase and self._words.folds[at - 1] not in ("minister", "ministers"):
                near = (p for p in following if p.start < next_person and p.start - at <= len(phrase) + 3)
                party = next((p.name for p in near if self._names[p.name].type in _PARTY_TYPES), None)
                if party is not None:
                    return party
        return self._officer_of(here, person, start)

    def _officer_of(self, here: Sequence[NameAt], person: NameAt, start: int) -> NameIndex | None:
        """The organisation or state before a person's title: "Türkiye's minister P", "Acme Corp. CEO Q"."""
        before = [p for p in here if p.end <= person.start]
        previous = max((p.end for p in before if self._names[p.name].type == "PERSON"), default=start)
        for place in reversed(before):
            name = self._names[place.name]
            if place.start < previous:
                break
            if name.type in _PARTY_TYPES and self._words.folds[place.start - 1] not in ("to", "in", "at"):
                return place.name
            if name.type == "NORP" and name.country in self._countries:
                return self._countries[name.country]
        return None

    def _behalf_list(self, here: Sequence[NameAt], signatures: Sequence[Signature]) -> list[NameIndex]:
        """All of those listed behind "on behalf of"."""
        if not signatures:
            return []
        folds = self._words.folds
        for place in here:
            at = place.start - (folds[place.start - 1] == "the")
            if folds[max(0, at - 3) : at] == ["on", "behalf", "of"]:
                return self._listed([p for p in here if p.start >= place.start], at, 0)
        return []
