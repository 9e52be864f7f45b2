"""Who an agreement is between, and who signed it for whom.

What English does: "between A and B", "A signed a deal with B", "A and B agreed to", "A agreed to buy C from B", "signed
by P, the minister of A, and Q, for B", "B's takeover of A"; the two countries of a summit are "both sides" in the rest
of the article, and "it" is whoever the sentence has just named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kvisit.annotate.names import NameAt
from kvisit.families.agreements.nouns import AgreementNoun
from kvisit.families.agreements.sides import PARTY_TYPES, Sides, unique
from kvisit.families.agreements.statuses import StatusCue
from kvisit.findings import NameIndex, Signature

_PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "near", "to", "from", "under", "of", "before", "with", "between", "for", "by", "on", "into", "across",
     "against", "over", "outside", "through", "via", "after", "about", "among", "than", "like", "visiting", "told"}
)  # fmt: skip
_MEMBERS = frozenset(
    {"executives", "government", "governments", "representatives", "officials", "and", "leaders", "ministers", "heads",
     "presidents", "parliament", "parliaments", "members", "negotiators", "president", "minister", "envoys", "armies"}
)  # fmt: skip
_MAX_PARTIES = 6
_PARTNER_REACH = 16  # words from an agreement to the "with" of its partner
_OFFICE_WORDS = 6  # words of an office between the parties of a list


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of an agreement in one sentence, and its signatories; ``joint`` if the text says "both sides"."""

    parties: tuple[NameIndex, ...] = ()
    signatures: tuple[Signature, ...] = ()
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """The words [start, end) that tell of one agreement; ``noun`` None where a verb alone tells of it.

    ``outer`` is where the sentence begins, for subjects that stand before this part of it.
    """

    start: int
    end: int
    outer: int
    noun: AgreementNoun | None
    cue: StatusCue | None


class PartyFinder:
    """Finds the parties and signatories of agreements in one article."""

    def __init__(self, sides: Sides) -> None:
        """Takes the sides of the article."""
        self._sides = sides
        self._words = sides.words
        self._main = self._main_states()

    def find(self, scene: Scene, last: Sequence[NameIndex]) -> Parties:
        """The parties and signatories of the agreement of a scene; ``last`` are the subjects of the sentence before."""
        signatures = self._signatures(scene) if scene.cue and scene.cue.signs else ()
        signed_for = [s.on_behalf_of for s in signatures] + (self._represented(scene) if signatures else [])
        parties = unique([*self._stated(scene, last), *signed_for])
        joint = self._has_joint_subject(scene.start, scene.end) or (scene.noun is not None and scene.noun.joint)
        return Parties(parties[:_MAX_PARTIES], signatures, joint)

    def dealt_with(self, at: int, end: int, last: Sequence[NameIndex], *, takes_over: bool) -> list[NameIndex]:
        """The other side of a deal whose object begins at a word: the company bought, or "from B", "to B", "with B"."""
        if takes_over:
            between = at
            while between < end and (
                self._words.folds[between] in self._sides.vocabulary.companies
                or self._words.folds[between] in ("the", "rival", "its", "smaller", "-")
            ):
                between += 1
            if self._sides.at(between) is not None and (bought := self._sides.listed(at, end, 2).parties):
                return [bought[0]]
        found = self._after(at, end, ("from", "to", "with"))
        folds = self._words.folds[at:end]
        company = any(
            folds[n : n + 2] == ["from", "the"] and folds[n + 2] in self._sides.vocabulary.companies
            for n in range(len(folds) - 2)
        )
        return found or (list(last) if company else [])

    def subjects(self, start: int, end: int) -> tuple[NameIndex, ...]:
        """Whom a sentence is about: the parties before its first verb, else its first party; what "it" points back to."""
        for place in self._sides.between(start, end):
            if self._acts(place, start) and (party := self._sides.of(place)) is not None:
                return (party,)
        return ()

    def joint(self) -> tuple[NameIndex, ...]:
        """The two states that "both sides" are in this article; none if there aren't two."""
        return self._main if len(self._main) == 2 else ()

    def bilateral(self) -> tuple[NameIndex, ...]:
        """The same, if the article speaks of "both sides" anywhere."""
        return self.joint() if self._has_joint_subject(0, len(self._words)) else ()

    # ------------------------------------------------------------------------------------------------ parties
    def _main_states(self) -> tuple[NameIndex, ...]:
        """The two states that an article names most, their people counted in."""
        counts: Counter[str] = Counter()
        countries = self._sides.countries
        for place in self._sides.between(0, len(self._words)):
            name = self._sides.names[place.name]
            if name.country in countries and name.type in ("GPE", "NORP"):
                counts[name.country or ""] += 1
        ranked = sorted(counts, key=lambda country: (-counts[country], countries[country]))
        return tuple(countries[country] for country in ranked[:2] if counts[country] > 1)

    def _has_joint_subject(self, start: int, end: int) -> bool:
        joint = self._sides.vocabulary.joint
        return any(next(joint.starting_at(self._words.folds, n), None) for n in range(start, end))

    def _stated(self, scene: Scene, last: Sequence[NameIndex]) -> list[NameIndex]:
        """The parties that a scene states."""
        noun, cue = scene.noun, scene.cue
        between = self._between(scene)
        if between:
            return between
        if noun and noun.named and (inside := self._in_name(noun)):
            return inside
        behind = noun.end if noun else cue.end if cue else scene.start
        found = [*self._inside(noun)] if noun else []
        if cue and not cue.binds:
            return [*found, *self._partners(scene, behind)]
        if cue and (noun is None or cue.end <= noun.start):
            found += self._subject(scene, cue.start, last)
        elif noun and cue is None:
            found += self._subject(scene, noun.start, ())
        elif noun and cue and not cue.passive and cue.start > noun.end:
            found += self._relative_subject(noun.end, cue.start)
        found += self._partners(scene, behind) + self._bound(behind, scene.end)
        if cue and noun and cue.start >= noun.end:
            found += self._after(cue.end, min(scene.end, cue.end + 8), ("by",))
            found = found or self._after(cue.end, scene.end, ("with",))
            if self._words.folds[cue.end - 1] == "to" or self._words.folds[cue.end : cue.end + 1] == ["to"]:
                found += self._sides.listed(cue.end, scene.end).parties
        return found

    def _between(self, scene: Scene) -> list[NameIndex]:
        """The parties listed behind "between" or "among"."""
        at = scene.noun.end - 1 if scene.noun else scene.start
        for n in range(max(scene.start, at), scene.end):
            if self._words.folds[n] in ("between", "among"):
                return list(self._sides.listed(n + 1, scene.end, _OFFICE_WORDS).parties)
        return []

    def _in_name(self, noun: AgreementNoun) -> list[NameIndex]:
        """The states that an agreement's own name has: the Sri Lanka-Singapore Free Trade Agreement."""
        place = self._sides.at(noun.start)
        countries = self._sides.countries
        codes = [c for words in self._sides.names[place.name].keys for c in words if c in countries] if place else []
        return [countries[code] for code in dict.fromkeys(codes)]

    def _inside(self, noun: AgreementNoun) -> list[NameIndex]:
        """The parties in a noun phrase: "an EU and IMF bailout", "the Israel-Hamas truce", "a Russian-Turkish pact"."""
        places = self._sides.between(noun.start, noun.head)
        peace = noun.type == "ceasefire" or "peace" in self._words.folds[noun.start : noun.head]
        if len(places) == 1 and not self._sides.is_possessor(places[0]) and self._sides.type_of(places[0]) == "GPE":
            if peace or not self._sides.names[places[0].name].is_country:
                return []  # the Gaza ceasefire, the Minsk agreements
        found = [p.name for p in places if self._sides.type_of(p) == "ORG"]
        found += [
            p for place in places if self._sides.type_of(place) == "GPE" and (p := self._sides.of(place)) is not None
        ]
        people = [self._sides.names[p.name].country for p in places if self._sides.type_of(p) == "NORP"]
        if len(people) > 1:
            found += [self._sides.countries[c] for c in people if c in self._sides.countries]
        return found

    def _relative_subject(self, start: int, verb: int) -> list[NameIndex]:
        """The subject inside a relative clause: "a deal that A and B signed"."""
        if not any(self._words.folds[n] in ("that", "which") for n in range(start, min(start + 3, verb))):
            places = self._sides.between(start, start + 1)
            return list(self._sides.listed(start, verb, 1).parties) if places else []
        return [p for place in self._sides.between(start, verb) if (p := self._sides.of(place)) is not None]

    def _subject(self, scene: Scene, verb: int, last: Sequence[NameIndex]) -> list[NameIndex]:
        """The parties that do what a verb says: those before it in its clause, or whom its pronoun points back to."""
        begin = self._clause_start(scene.start, verb)
        found = self._acting(begin, verb)
        if found:
            return found
        folds = self._words.folds[begin:verb]
        if self._has_joint_subject(begin, verb):
            return list(self._main)
        points_back = not self._sides.vocabulary.pronouns.isdisjoint(folds[:3])
        company = "the" in folds and not self._sides.vocabulary.companies.isdisjoint(folds)
        bare = begin > scene.outer and not any(
            w[0].isalpha() and w not in ("also", "has", "have", "had", "will", "would", "to") for w in folds
        )
        if begin > scene.outer and (points_back or company or bare):
            found = self._acting(scene.outer, begin)
        return found or (list(last) if points_back or company else [])

    def _clause_start(self, start: int, verb: int) -> int:
        """Where the clause of a verb begins: behind the last word that opens a clause with a subject of its own."""
        for at in range(verb - 1, start, -1):
            fold = self._words.folds[at]
            opens = fold in self._sides.vocabulary.borders or fold in (";", ":", "said", "says")
            if opens and not (fold == "as" and self._words.folds[at + 1] == "well"):
                return at + 1
        return start

    def _acting(self, start: int, end: int) -> list[NameIndex]:
        """The parties in the words before a verb that can be its subject: the last of them, and those listed with it."""
        places = [p for p in self._sides.between(start, end) if p.end <= end and self._acts(p, start)]
        listed: list[NameAt] = []
        for place in reversed(places):
            if listed and not self._is_listed(place.end, listed[-1].start):
                break
            listed.append(place)
        return [p for place in reversed(listed) if (p := self._sides.of(place)) is not None]

    def _is_listed(self, start: int, end: int) -> bool:
        """Whether words may stand between two names of one subject."""
        folds = self._words.folds[start:end]
        if "," in folds and "and" not in folds and len(folds) > 1:
            return False
        return len(folds) <= _OFFICE_WORDS and self._sides.vocabulary.verbs.isdisjoint(folds)

    def _acts(self, place: NameAt, start: int) -> bool:
        """Whether a name is the one who does something, and not a place, a possessor, or what another name is part of."""
        folds = self._words.folds
        if self._sides.type_of(place) == "PERSON":
            if self._sides.is_possessor(place) or "looking" in folds[place.end : place.end + 2]:
                return False
        elif self._sides.is_possessor(place):
            return not self._sides.vocabulary.institutions.isdisjoint(folds[place.end + 1 : place.end + 3])
        before = place.start - 1
        while before >= start and (
            folds[before] == "the" or self._sides.names[place.name].type == "PERSON" and self._words.is_upper(before)
        ):
            before -= 1
        if before < start or folds[before] not in _PLACE_PREPOSITIONS:
            return True
        return folds[before] == "of" and folds[before - 1] in _MEMBERS

    def _partners(self, scene: Scene, at: int) -> list[NameIndex]:
        """The partners that follow an agreement: "with B"; "from B" or "to B" behind what is bought or sold."""
        found = self._after(at, scene.end, ("with",))
        if scene.noun and scene.noun.type == "contract":
            found = found or self._after(at, min(scene.end, at + 5), ("from",))
        if scene.noun and self._words.folds[at : at + 1] == ["of"]:
            found = [*found, *self._sides.listed(at + 1, scene.end, 3).parties]
        found = found or self._recipients(at, scene.end)
        if not found and scene.cue and scene.noun and scene.cue.end <= scene.noun.start:
            found = self._after(scene.cue.end, scene.noun.start, ("with",))
        return found

    def _bound(self, at: int, end: int) -> list[NameIndex]:
        """The party that does what an agreement says: "an accord under which Italy takes part"."""
        folds = self._words.folds
        if folds[at : at + 2] in (["under", "which"], ["by", "which"]) and (place := self._sides.at(at + 2)):
            party = self._sides.of(place) if not self._sides.is_possessor(place) else None
            return [party] if party is not None else []
        return []

    def _recipients(self, at: int, end: int) -> list[NameIndex]:
        """The parties that a deal is done for or with: "to supply B", "to sell jets to B", "to buy gas from B"."""
        for n in range(at, min(end, at + _PARTNER_REACH) - 1):
            if self._words.folds[n] == "to" and self._sides.vocabulary.deals.longest_at(self._words.folds, n + 1):
                return [*self._sides.listed(n + 2, end, 0).parties] or self._after(n + 2, end, ("to", "from"))
        return []

    def _after(self, at: int, end: int, words: Sequence[str]) -> list[NameIndex]:
        """The parties right behind a word such as "with"."""
        for n in range(at, min(end, at + _PARTNER_REACH)):
            fold = self._words.folds[n]
            if fold in words:
                return list(self._sides.listed(n + 1, end).parties)
            if fold in (";", "while", "which", "who"):
                return []
        return []

    # ------------------------------------------------------------------------------------------------ signatories
    def _signatures(self, scene: Scene) -> tuple[Signature, ...]:
        """The persons who sign, with their offices and whom they sign for."""
        cue, noun = scene.cue, scene.noun
        assert cue is not None
        here = self._sides.between(scene.start, scene.end)
        persons = [p for p in here if self._sides.type_of(p) == "PERSON"]
        behind = [p for p in persons if p.start >= cue.end and not self._only_watches(cue.end, p.start)]
        by = next((n for n in range(cue.end, min(scene.end, cue.end + 24)) if self._names_signers(n, cue)), None)
        if by is not None and (cue.passive or (noun and noun.end <= cue.start)):
            signing = [p for p in behind if p.start > by and not self._in_other_clause(by, p)]
        else:
            begin = self._clause_start(scene.start, cue.start)
            signing = [p for p in persons if begin <= p.start < cue.start and self._acts(p, begin)]
            signing = [p for p in signing if not self._only_watches(p.end, cue.start)]
            signing = signing or self._clefted(persons, scene, begin)
            signing += [p for p in behind if self._did_so(p, scene.end) or self._is_partner(p, scene)]
        chosen = list({p.name: p for p in signing}.values())
        return tuple(
            Signature(p.name, self._sides.names[p.name].role, self._signs_for(here, p, scene.end)) for p in chosen
        )

    def _in_other_clause(self, start: int, person: NameAt) -> bool:
        """Whether a relative clause or another statement parts a person from the list of those who signed."""
        if self._did_so(person, len(self._words)):
            return False
        vocabulary, folds = self._sides.vocabulary, self._words.folds[start : person.start]
        return not vocabulary.borders.isdisjoint(folds) or not vocabulary.verbs.isdisjoint(folds)

    def _names_signers(self, at: int, cue: StatusCue) -> bool:
        """Whether the word at a place opens the list of those who signed: "by", "between", "signatures of"."""
        fold = self._words.folds[at]
        return fold in ("by", "between") or (fold in ("of", "from") and at <= cue.end + 2)

    def _represented(self, scene: Scene) -> list[NameIndex | None]:
        """All of those listed behind "on behalf of"."""
        folds = self._words.folds
        for n in range(scene.start, scene.end - 3):
            if folds[n : n + 3] == ["on", "behalf", "of"]:
                return list(self._sides.listed(n + 3, scene.end, 0).parties)
        return []

    def _clefted(self, persons: Sequence[NameAt], scene: Scene, begin: int) -> list[NameAt]:
        """The person before "who": "It was P who signed"."""
        if begin <= scene.start or self._words.folds[begin - 1] != "who":
            return []
        return [p for p in persons if p.end <= begin][-1:]

    def _only_watches(self, start: int, end: int) -> bool:
        """Whether persons behind these words only look on, or come in another statement."""
        return not self._sides.vocabulary.onlookers.isdisjoint(self._words.folds[start:end])

    def _did_so(self, person: NameAt, end: int) -> bool:
        """Whether "did so" or "signed for" follows: "… and Q, who did so for B", "while Q signed for B"."""
        folds = self._words.folds[person.end : min(end, person.end + 14)]
        return any(folds[n : n + 2] in (["did", "so"], ["signed", "for"], ["signed", "on"]) for n in range(len(folds)))

    def _is_partner(self, person: NameAt, scene: Scene) -> bool:
        """Whether a person stands right behind the "with" of an agreement: "signed a pact with Lithuanian President Q"."""
        at = scene.noun.end if scene.noun else scene.start
        for n in range(at, min(person.start, at + _PARTNER_REACH)):
            if self._words.folds[n] == "with":
                return person in self._sides.listed(n + 1, scene.end).persons
        return False

    def _signs_for(self, here: Sequence[NameAt], person: NameAt, end: int) -> NameIndex | None:
        """Whom a signatory signs for: named behind "for" or "on behalf of" or before it, else the side of the office."""
        folds, behalf = self._words.folds, self._sides.vocabulary.behalf
        following = [p for p in here if p.start >= person.end]
        until = next((p.start for p in following if self._sides.type_of(p) == "PERSON"), end)
        for at in range(person.end, min(until, end)):
            cue = behalf.longest_at(folds, at)
            if cue and folds[at - 1] not in ("minister", "ministers", "secretary", "council", "ministry", "stands"):
                near = [p for p in following if p.start < until and 0 <= p.start - cue.end <= 3]
                side = next((self._sides.of(p) for p in near if self._sides.type_of(p) in PARTY_TYPES), None)
                if side is not None:
                    return side
        before = [p for p in here if p.end < person.start and self._words.folds[p.start - 1] in ("for", "of")]
        if before and folds[before[-1].end] == "by":
            return self._sides.of(before[-1])
        return self._sides.of(person)
