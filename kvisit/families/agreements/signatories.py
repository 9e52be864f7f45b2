"""Who signed an agreement, in which office and for whom.

"signed by P, the minister of A, and Q, for B", "P and Q signed", "P signed a pact with President Q", "it was P who
signed", "he had signed". Who watched, witnessed or mediated signed nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kvisit.annotate.names import NameAt
from kvisit.families.agreements.named import PARTY_TYPES
from kvisit.families.agreements.scenes import Scene
from kvisit.families.agreements.sides import Sides
from kvisit.families.agreements.statuses import StatusCue
from kvisit.families.agreements.subjects import SubjectFinder
from kvisit.findings import NameIndex, Signature

_BEHALF = 3  # words from "for" to a name: "for the Republic of A" is one
_REACH = 24  # words from a verb to the "by" of those who signed
_PARTNER_REACH = 16  # words from an agreement to the "with" of its partner
_DID_SO = 14  # words from a person to "who did so"
_ATTENDING = frozenset({"looking", "watching", "present", "attending", "hosting", "presiding"})
_OFFICES = frozenset({"minister", "ministers", "secretary", "council", "ministry"})  # "minister for trade" isn't "for"
_SIGNED_TOO = (["did", "so"], ["signed", "for"], ["signed", "on"])


class SignatoryFinder:
    """Finds those who signed, in one article."""

    def __init__(self, sides: Sides, subjects: SubjectFinder) -> None:
        """Takes the sides of the article and what finds subjects."""
        self._sides = sides
        self._words = sides.words
        self._subjects = subjects

    def find(self, scene: Scene, cue: StatusCue) -> tuple[Signature, ...]:
        """The persons who sign, with their offices and whom they sign for."""
        here = self._sides.between(scene.start, scene.end)
        offices = self._sides.vocabulary.office_nouns  # "Chief of General Staff" names nobody
        persons = [p for p in here if self._sides.type_of(p) == "PERSON"]
        persons = [p for p in persons if not offices.issuperset(self._words.folds[p.start : p.end])]
        behind = [p for p in persons if p.start >= cue.end and not self._only_watches(cue.end, p.start)]
        by = next((n for n in range(cue.end, min(scene.end, cue.end + _REACH)) if self._opens_list(n, cue)), None)
        if by is not None and (cue.passive or (scene.noun and scene.noun.end <= cue.start)):
            signing = [p for p in behind if p.start > by and not self._in_other_clause(by, p)]
        else:
            signing = self._before(persons, scene, cue)
            signing += [
                p for p in behind if self._did_so(p, scene.end) or self._is_partner(p, scene) or self._is_gapped(p, cue)
            ]
        chosen = {p.name: p for p in signing}.values()
        return tuple(
            Signature(p.name, self._sides.names[p.name].role, self._signs_for(here, p, scene.end)) for p in chosen
        )

    def represented(self, scene: Scene) -> list[NameIndex]:
        """All of those listed behind "on behalf of"."""
        folds = self._words.folds
        for n in range(scene.start, scene.end - 3):
            if folds[n : n + 3] == ["on", "behalf", "of"]:
                return list(self._sides.listed(n + 3, scene.end, 0).parties)
        return []

    # ------------------------------------------------------------------------------------------------ before the verb
    def _before(self, persons: Sequence[NameAt], scene: Scene, cue: StatusCue) -> list[NameAt]:
        """The persons who are the subject of the verb: named before it, or in "it was P who", or as "he" or "she"."""
        begin = self._subjects.clause_start(scene.start, cue.start)
        named = [p for p in persons if begin <= p.start < cue.start and self._subjects.acts(p, begin)]
        named = [p for p in named if not self._only_watches(p.end, cue.start)]
        if named:
            return named
        if self._only_watches(begin, cue.start):
            return []
        clefted = begin > scene.start and self._words.folds[begin - 1] == "who"
        if clefted or self._words.folds[begin] in ("he", "she"):
            return [p for p in persons if p.end <= begin][-1:]
        return []

    # ------------------------------------------------------------------------------------------------ behind the verb
    def _opens_list(self, at: int, cue: StatusCue) -> bool:
        """Whether the word at a place opens the list of those who signed: "by", "between", "signatures of"."""
        fold = self._words.folds[at]
        return fold in ("by", "between") or (fold in ("of", "from") and at <= cue.end + 2)

    def _in_other_clause(self, start: int, person: NameAt) -> bool:
        """Whether a relative clause or another statement parts a person from the list of those who signed."""
        if self._did_so(person, len(self._words)):
            return False
        vocabulary, folds = self._sides.vocabulary, self._words.folds[start : person.start]
        return not vocabulary.borders.isdisjoint(folds) or not vocabulary.verbs.isdisjoint(folds)

    def _only_watches(self, start: int, end: int) -> bool:
        """Whether persons behind these words only look on, or come in another statement."""
        return not self._sides.vocabulary.onlookers.isdisjoint(self._words.folds[start:end])

    def _did_so(self, person: NameAt, end: int) -> bool:
        """Whether "did so" or "signed for" follows: "… and Q, who did so for B", "while Q signed for B"."""
        folds = self._words.folds[person.end : min(end, person.end + _DID_SO)]
        return any(folds[n : n + 2] in _SIGNED_TOO for n in range(len(folds)))

    def _is_gapped(self, person: NameAt, cue: StatusCue) -> bool:
        """Whether a person signs by a verb that isn't repeated: "P signed for A and Q for B"."""
        folds, behalf = self._words.folds, self._sides.vocabulary.behalf
        clause = folds[cue.end : person.start]
        told = "and" in clause and self._sides.vocabulary.borders.isdisjoint(clause)
        return (
            told
            and behalf.longest_at(folds, person.end) is not None
            and any(behalf.longest_before(folds, end) for end in (cue.end, cue.end + 1))
        )

    def _is_partner(self, person: NameAt, scene: Scene) -> bool:
        """Whether a person stands right behind an agreement's "with": "signed a pact with Lithuanian President Q"."""
        at = scene.noun.end if scene.noun else scene.start
        for n in range(at, min(person.start, at + _PARTNER_REACH)):
            apart = self._words.folds[n - 1] == "," or not _ATTENDING.isdisjoint(
                self._words.folds[person.end : person.end + 2]
            )
            if self._words.folds[n] == "with" and not apart and not self._sides.is_accompanying(n, at):
                known = self._sides.of(person) is not None or self._sides.names[person.name].role is not None
                return known and person in self._sides.listed(n + 1, scene.end).persons
        return False

    # ------------------------------------------------------------------------------------------------ for whom
    def _signs_for(self, here: Sequence[NameAt], person: NameAt, end: int) -> NameIndex | None:
        """Whom a signatory signs for: told behind "for" or "on behalf of", before "by", else the office's side."""
        folds, behalf = self._words.folds, self._sides.vocabulary.behalf
        announced = self._announced_before(person)
        if announced is not None:
            return announced
        following = [p for p in here if p.start >= person.end]
        until = next((p.start for p in following if self._sides.type_of(p) == "PERSON"), end)
        for at in range(person.end, min(until, end)):
            cue = behalf.longest_at(folds, at)
            if cue and folds[at - 1] not in _OFFICES and folds[at - 2 : at] != ["and", ","]:
                barred = self._sides.vocabulary.prepositions
                near = [p for p in following if p.start < until and 0 <= p.start - cue.end <= _BEHALF]
                near = [p for p in near if barred.isdisjoint(folds[cue.end : p.start])]
                if not near and self._sides.vocabulary.institutions & set(folds[cue.end : cue.end + 2]):
                    return self._sides.government  # "for the government"
                side = next((self._sides.of(p) for p in near if self._sides.type_of(p) in PARTY_TYPES), None)
                if side is not None:
                    return side
        before = [p for p in here if p.end < person.start and folds[p.start - 1] in ("for", "of")]
        if before and folds[before[-1].end] == "by":
            return self._sides.of(before[-1])
        return self._sides.of(person)

    def _announced_before(self, person: NameAt) -> NameIndex | None:
        """For whom a person signs by words before: "and, on behalf of A and B, minister P"."""
        folds = self._words.folds
        for at in range(person.start - 1, max(2, person.start - _REACH), -1):
            if folds[at : at + 3] == ["on", "behalf", "of"] and folds[at - 2 : at] == ["and", ","]:
                return next(iter(self._sides.listed(at + 3, person.start, 0).parties), None)
        return None


def with_other_side(signatures: Sequence[Signature], parties: Sequence[NameIndex]) -> tuple[Signature, ...]:
    """The signatures, the only one without a side for that of two parties for which nobody else signed."""
    taken = {s.on_behalf_of for s in signatures}
    open_ = [party for party in parties if party not in taken]
    without = [s for s in signatures if s.on_behalf_of is None]
    if len(parties) != 2 or len(open_) != 1 or len(without) != 1 or len(signatures) != 2:
        return tuple(signatures)
    return tuple(replace(s, on_behalf_of=open_[0]) if s.on_behalf_of is None else s for s in signatures)
