"""Who an agreement is between: the states and companies that it binds, not those who speak of it.

What English does: "between A and B", "A signed a deal with B", "A and B agreed to", "A agreed to buy C from B", "B's
takeover of A", "the A-B pact"; "both sides" are those of the agreement told last, "the two countries" the two states
that the article names most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kvisit.families.agreements.moods import HAVE
from kvisit.families.agreements.noun import AgreementNoun
from kvisit.families.agreements.partners import PartnerFinder
from kvisit.families.agreements.scenes import Scene
from kvisit.families.agreements.sides import Joint, Sides, unique
from kvisit.families.agreements.signatories import SignatoryFinder
from kvisit.families.agreements.statuses import StatusCue
from kvisit.families.agreements.subjects import SubjectFinder
from kvisit.findings import NameIndex, Signature

_MAX_PARTIES = 6
_WATCHING = 3  # words from "oversaw" to "signing"
_NEAR = 8  # words from a verb to "by"
_OFFICE_WORDS = 6  # words of an office between the parties of a list
_TALKS = frozenset({"talks", "negotiations", "discussions"})


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties and signatories that a scene states; ``joint`` if it speaks of "both sides" or "the two states"."""

    parties: tuple[NameIndex, ...] = ()
    signatures: tuple[Signature, ...] = ()
    joint: Joint | None = None


class PartyFinder:
    """Finds the parties and signatories of agreements in one article."""

    def __init__(self, sides: Sides) -> None:
        """Takes the sides of the article."""
        self._sides = sides
        self._words = sides.words
        self._subjects = SubjectFinder(sides)
        self._partners = PartnerFinder(sides)
        self._signatories = SignatoryFinder(sides, self._subjects)
        self._main = self._main_states()
        self._is_bilateral = sides.speaks_of_both(0, len(sides.words), "states") is not None

    def find(self, scene: Scene, last: Sequence[NameIndex]) -> Parties:
        """The parties and signatories of a scene; ``last`` is whom the sentence before was about."""
        signatures = self._signatories.find(scene, scene.cue) if scene.cue and scene.cue.signs else ()
        signed_for = [s.on_behalf_of for s in signatures]
        represented = self._signatories.represented(scene) if signatures else []
        joint = self._sides.speaks_of_both(scene.outer if self._is_later_item(scene) else scene.start, scene.end)
        if joint == "states" and not self._stated(scene, last) and len(pair := self._states_before(scene)) == 2:
            return Parties(pair, signatures, None)
        if joint is None and scene.noun is not None and scene.noun.joint:
            joint = "states"
        if joint is None and scene.cue and self._subjects.is_plural_pronoun(scene.start, scene.cue.start):
            joint, last = "sides", ()
        if scene.cue and not scene.cue.binds:
            joint = None
        parties = unique([*self._stated(scene, last), *signed_for, *represented])
        return Parties(parties[:_MAX_PARTIES], signatures, joint)

    def _states_before(self, scene: Scene) -> tuple[NameIndex, ...]:
        """The states that a sentence names, by their leaders too, before it speaks of "the two countries"."""
        joint = next((n for n in range(scene.outer, scene.end) if self._sides.speaks_of_both(n, n + 1)), scene.outer)
        sides = (self._sides.of(place) for place in self._sides.between(scene.outer, joint))
        return unique([side for side in sides if side is not None and self._sides.names[side].is_country])

    def _is_later_item(self, scene: Scene) -> bool:
        """Whether a scene takes its word of status from before: "both sides signed X and Y" tells of Y, too."""
        return scene.cue is not None and scene.cue.end <= scene.start

    def subjects(self, start: int, end: int) -> tuple[NameIndex, ...]:
        """Whom a sentence is about."""
        return self._subjects.of_sentence(start, end)

    def joint(self) -> tuple[NameIndex, ...]:
        """The two states that an article names most; none if there aren't two."""
        return self._main if len(self._main) == 2 else ()

    def bilateral(self) -> tuple[NameIndex, ...]:
        """The same, if the article speaks of "both sides" or "the two countries" anywhere."""
        return self.joint() if self._is_bilateral else ()

    def dealt_with(self, at: int, end: int, last: Sequence[NameIndex], *, takes_over: bool) -> list[NameIndex]:
        """The other side of a deal whose object begins at a word: the company bought, or "from B", "to B", "with B"."""
        if takes_over and (bought := self._partners.taken_over(at, end)):
            return bought
        gives = self._words.folds[at - 1] in self._sides.vocabulary.giving
        named = self._sides.at(at + (self._words.folds[at] == "the")) is not None  # not "sell its Lima mine to B"
        found = [*self._sides.listed(at, end, 0).parties] if gives and named else []
        found = found or self._partners.after(at, end, ("from", "to", "with"))
        return found or (list(last) if self._from_the_company(at, end) else [])

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

    # ------------------------------------------------------------------------------------------------ what is stated
    def _stated(self, scene: Scene, last: Sequence[NameIndex]) -> list[NameIndex]:
        """The parties that a scene states."""
        noun, cue = scene.noun, scene.cue
        if between := self._between(scene):
            return between
        if noun and noun.named and len(named := self._in_name(noun)) > 1:
            return named
        behind = noun.end if noun else cue.end if cue else scene.start
        inside = self._inside(noun) if noun else []
        partners = self._partners.of(scene, behind)
        if cue and not cue.binds:
            return [*inside, *partners] or self._doing_so(scene)
        doing = self._doing(scene, last)
        if cue and noun and cue.approves:
            doing = self._bound_by_approval(noun, doing, [*inside, *partners])
        found = [*inside, *doing, *partners, *self._bound(behind)] or self._doing_so(scene)
        if cue and noun and cue.start >= noun.end:
            behind_verb = self._behind_verb(noun, cue, scene.end, has_partner=bool(found))
            found += [p for p in behind_verb if not cue.approves or self._sides.names[p].is_country]
        return found

    def _bound_by_approval(
        self, noun: AgreementNoun, approving: Sequence[NameIndex], others: Sequence[NameIndex]
    ) -> list[NameIndex]:
        """Those that an approval binds: states, lenders and sellers, but no office that clears what others agreed."""
        if len(others) < 2 and noun.type not in ("merger", "settlement"):
            return list(approving)
        return [party for party in approving if self._sides.names[party].is_country and noun.type != "merger"]

    def _doing(self, scene: Scene, last: Sequence[NameIndex]) -> list[NameIndex]:
        """The parties that do what the word of status says, and those it is done to: "awarded B a contract"."""
        noun, cue = scene.noun, scene.cue
        if cue and self._words.folds[max(0, cue.start - 3) : cue.start : 2] == ["the", "to"]:
            return []  # "regretted the decision to end the accord"
        if cue and (noun is None or cue.end <= noun.start):
            taken = (self._sides.of(place) for place in self._sides.between(cue.start, cue.end if noun else cue.start))
            if removed := [party for party in taken if party is not None]:
                return removed  # "pulled Peru out of the accord"
            if self._is_watched(cue):
                return self._watching(scene, cue, last)
            found = self._subjects.of_verb(scene.start, cue.start, scene.outer, last)
            return [*found, *(self._sides.listed(cue.end, noun.start).parties if noun else ())]
        before = self._words.folds[max(scene.start, noun.start - 2) : noun.start] if noun else []
        if noun and (cue is None or (cue.start >= noun.end and not HAVE.isdisjoint(before))):
            return self._subjects.of_verb(scene.start, noun.start, scene.outer, ())
        if noun and cue and not cue.passive and cue.start > noun.end:
            return self._relative_subject(noun.end, cue.start, scene.outer)
        if noun and cue and cue.start > noun.end and self._words.folds[noun.end] in ("that", "which"):
            made = self._sides.vocabulary.made  # "the accord that A and B reached has been ratified"
            verb = next((n for n in range(noun.end, cue.start) if self._words.folds[n] in made), None)
            return self._relative_subject(noun.end, verb, scene.outer) if verb else []
        return []

    def _watching(self, scene: Scene, cue: StatusCue, last: Sequence[NameIndex]) -> list[NameIndex]:
        """The states whose leaders look on, if they are two or more."""
        states = [
            party
            for party in self._subjects.of_verb(scene.start, cue.start, scene.outer, last)
            if self._sides.names[party].is_country
        ]
        return states if len(states) > 1 else []

    def _is_watched(self, cue: StatusCue) -> bool:
        """Whether somebody only looks on while it is done: "oversaw the signing of"."""
        before = self._words.folds[max(0, cue.start - _WATCHING) : cue.start]
        return self._words.folds[cue.end - 1] == "of" and not self._sides.vocabulary.onlookers.isdisjoint(before)

    def _doing_so(self, scene: Scene) -> list[NameIndex]:
        """The two or more who do what they agreed on: "A and B will build a plant under an accord signed on Monday"."""
        noun = scene.noun
        if noun is None or not noun.indefinite or self._words.folds[noun.start - 1] not in ("under", "in"):
            return []
        first = next(iter(self._sides.between(scene.outer, noun.start)), None)
        if first is None or not self._subjects.acts(first, scene.outer):
            return []
        found = self._sides.listed(first.start, noun.start, 1).parties
        return list(found) if len(found) >= 2 else []

    def _relative_subject(self, start: int, verb: int, outer: int) -> list[NameIndex]:
        """The subject inside a relative clause: "a deal that A and B signed", "the deal A signed"."""
        if not any(self._words.folds[n] in ("that", "which") for n in range(start, min(start + 3, verb))):
            if self._words.folds[start] in ("it", "they"):
                return self._subjects.of_verb(start, verb, outer, ())
            return list(self._sides.listed(start, verb, 1).parties) if self._sides.at(start) else []
        named = [p for place in self._sides.between(start, verb) if (p := self._sides.of(place)) is not None]
        own = self._sides.own_government(start + 1)
        return [*([own[0]] if own else []), *named]

    def _behind_verb(self, noun: AgreementNoun, cue: StatusCue, end: int, *, has_partner: bool) -> list[NameIndex]:
        """The parties behind a verb whose noun stands before it: "by A", "with A", "has gone to A"."""
        if cue.status == "announced" and noun.type not in ("joint_statement", "declaration"):
            return []  # "announced by a mediator", "announced with a visitor"
        found = self._partners.after(cue.end, end, ("by",), _NEAR) if cue.noun != "before" else []
        if not found and not has_partner:
            found = self._partners.after(cue.end, end, ("with",))
        if "to" in self._words.folds[cue.end - 1 : cue.end + 1]:
            found = [*found, *self._sides.listed(cue.end, end).parties]
        return found

    # ------------------------------------------------------------------------------------------------ in the phrase
    def _between(self, scene: Scene) -> list[NameIndex]:
        """The parties listed behind "between" or "among"."""
        folds = self._words.folds
        at = scene.noun.end - 1 if scene.noun else scene.start
        talks = range(scene.start + 1, scene.noun.start) if scene.noun else range(0)
        for n in [*range(max(scene.start, at), scene.end), *(n for n in talks if folds[n - 1] in _TALKS)]:
            if folds[n] in ("between", "among"):
                return list(self._sides.listed(n + 1, scene.end, _OFFICE_WORDS).parties)
        return []

    def _in_name(self, noun: AgreementNoun) -> list[NameIndex]:
        """The states that an agreement's own name has: the Peru-Chile Free Trade Agreement."""
        place = self._sides.at(noun.start)
        countries = self._sides.countries
        codes = [c for words in self._sides.names[place.name].keys for c in words if c in countries] if place else []
        return [countries[code] for code in dict.fromkeys(codes)]

    def _inside(self, noun: AgreementNoun) -> list[NameIndex]:
        """The parties in a noun phrase: "an EU and IMF bailout", "the Israel-Hamas truce", "a Russian-Turkish pact"."""
        types = {"GPE": [], "ORG": [], "NORP": []}  # type: dict[str, list[NameIndex]]
        places = self._sides.between(noun.start, noun.head)
        for place in places:
            is_no_party = self._sides.type_of(place) == "ORG" and self._sides.of(place) is None
            if self._sides.type_of(place) in types and place.end <= noun.head and not is_no_party:
                types[self._sides.type_of(place)].append(place.name)
        if len(places) == 1 and noun.type == "treaty" and not self._sides.names[places[0].name].is_country:
            return []  # the Chagos treaty
        if len(places) == 1 and types["GPE"] and not self._sides.is_possessor(places[0]):
            peace = noun.type == "ceasefire" or "peace" in self._words.folds[noun.start : noun.head]
            if peace or not self._sides.names[places[0].name].is_country:
                return []  # the Gaza ceasefire, the Minsk agreements
        states = [self._sides.of(place) for place in places if self._sides.type_of(place) == "GPE"]
        peoples = [self._sides.countries.get(self._sides.names[name].country or "") for name in types["NORP"]]
        return list(unique([*types["ORG"], *states, *(peoples if len(peoples) > 1 else [])]))

    # ------------------------------------------------------------------------------------------------ behind the noun
    def _bound(self, at: int) -> list[NameIndex]:
        """The party that does what an agreement says: "an accord under which Italy takes part"."""
        if self._words.folds[at : at + 2] not in (["under", "which"], ["by", "which"]):
            return []
        place = self._sides.at(at + 2)
        party = self._sides.of(place) if place and not self._sides.is_possessor(place) else None
        return [party] if party is not None else []

    def _from_the_company(self, at: int, end: int) -> bool:
        """Whether goods are bought "from the company", which was named before."""
        folds, companies = self._words.folds, self._sides.vocabulary.companies
        return any(folds[n : n + 2] == ["from", "the"] and folds[n + 2] in companies for n in range(at, end - 2))
