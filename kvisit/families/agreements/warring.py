"""Who an article's war is between: "the war between A and B", "A and B fought", "the A-B war", "A's war against B".

A truce that is told without its sides is theirs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kvisit.annotate.numerals import DASHES
from kvisit.families.agreements.sides import Sides, unique
from kvisit.families.agreements.subjects import SubjectFinder
from kvisit.findings import AgreementClaim, Finding, NameIndex

_GLUED = 3  # words from a name to the "war" that it is in: "the A-B war"
_PEACE = "ceasefire"


class Warring:
    """The two sides of one article's war, and the agreements that are theirs."""

    def __init__(self, sides: Sides) -> None:
        """Takes the sides of the article."""
        self._sides, self._words = sides, sides.words
        self._subjects = SubjectFinder(sides)

    def completed(self, found: Sequence[Finding[AgreementClaim]]) -> list[Finding[AgreementClaim]]:
        """The findings, those of truces without their sides with the sides that the article tells elsewhere."""
        truces = [finding.claim for finding in found if self._is_truce(finding.claim)]
        if all(len(claim.parties) > 1 for claim in truces):
            return list(found)
        told = {frozenset(claim.parties): claim.parties for claim in truces if len(claim.parties) > 1}
        sides = next(iter(told.values())) if len(told) == 1 else () if told else self._of_the_war()
        return [self._with(finding, sides) if self._is_truce(finding.claim) else finding for finding in found]

    def _with(self, finding: Finding[AgreementClaim], sides: tuple[NameIndex, ...]) -> Finding[AgreementClaim]:
        claim = finding.claim
        if len(claim.parties) > 1 or not set(claim.parties) <= set(sides):
            return finding
        return replace(finding, claim=replace(claim, parties=sides))

    def _is_truce(self, claim: AgreementClaim) -> bool:
        """Whether an agreement is one of those at war, and the one that the article is on."""
        words = {word for text in (claim.subject or "", *claim.words) for word in text.casefold().split()}
        return not claim.apart and (claim.type == _PEACE or not self._sides.vocabulary.peace_words.isdisjoint(words))

    def _of_the_war(self) -> tuple[NameIndex, ...]:
        """The two or more sides of a war, one of them a state, of all wars that which the article tells most of."""
        named, names = Counter(map(self._sides.of, self._sides.places)), self._sides.names
        told = (unique(self._at_war(at, *around)) for around in self._words.sentences for at in range(*around))
        wars = [sides for sides in told if len(sides) > 1 and any(names[side].is_country for side in sides)]
        return max(wars, key=lambda sides: min(named[side] for side in sides), default=())

    def _at_war(self, at: int, start: int, end: int) -> Sequence[NameIndex]:
        """The sides of the war that the word at a place tells of, if it does."""
        vocabulary, folds = self._sides.vocabulary, self._words.folds
        if fight := vocabulary.warring.longest_at(folds, at):
            against = self._sides.listed(fight.end + 1, end).parties if folds[fight.end] in ("with", "against") else ()
            return [*self._subjects.of_verb(start, at, start, ()), *against]
        war = vocabulary.wars.longest_at(folds, at)
        if war is None:
            return []
        if folds[war.end : war.end + 1] in (["between"], ["with"], ["against"]):
            owner = self._sides.ending(at - 1) if folds[at - 1] == "'s" else None
            first = self._sides.of(owner) if owner else None
            return [*([first] if first is not None else []), *self._sides.listed(war.end + 1, end).parties]
        return self._joined_before(at)

    def _joined_before(self, at: int) -> Sequence[NameIndex]:
        """The names that a dash joins before a war: "the Peru-Chile war"."""
        places = self._sides.between(max(0, at - _GLUED - 2), at)
        if len(places) != 2 or places[1].end != at:
            return []
        between = self._words.folds[places[0].end : places[1].start]
        joined = len(between) == 1 and between[0] in DASHES
        return [side for place in places if (side := self._sides.of(place)) is not None] if joined else []
