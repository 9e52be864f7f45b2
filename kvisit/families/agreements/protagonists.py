"""Whom an article's agreements are between where a sentence says it by "both sides", "one with B" or not at all."""

from __future__ import annotations

from kvisit.annotate.words import Words
from kvisit.families.agreements.noun import AgreementNoun
from kvisit.families.agreements.parties import Parties, PartyFinder
from kvisit.families.agreements.text import Text
from kvisit.findings import AgreementClaim, NameIndex


class Protagonists:
    """The parties that an article has told so far."""

    def __init__(self, words: Words, parties: PartyFinder, text: Text) -> None:
        """Begins with none."""
        self._words, self._parties, self._text = words, parties, text
        self._last: AgreementClaim | None = None  # told last
        self._pair: tuple[NameIndex, ...] = ()  # the first two states that an agreement is told between

    def note(self, claim: AgreementClaim) -> None:
        """Takes note of an agreement that is told."""
        countries = [party for party in claim.parties if self._text.names[party].is_country]
        if not self._pair and len(countries) == len(claim.parties) == 2:
            self._pair = claim.parties
        self._last = claim

    def both(self, who: Parties) -> tuple[NameIndex, ...]:
        """Who "both sides" are: those of the agreement told last; else the two states of the first, or the main two."""
        if who.joint == "sides" and self._last and len(self._last.parties) == 2:
            return self._last.parties
        return self._pair or self._parties.bilateral()

    def completed(self, noun: AgreementNoun, who: Parties) -> tuple[NameIndex, ...]:
        """The parties that are stated, and those that "both sides", "one with B" or two ministers' names stand for."""
        parties = who.parties
        if len(parties) >= 2:
            return parties
        another = noun.points_back or self._words.folds[noun.end : noun.end + 1] == ["with"]  # "a separate pact with B"
        if noun.other and another and self._last:
            return tuple(dict.fromkeys([*self._last.parties[:1], *parties]))
        main = self._parties.bilateral() if not parties else self._parties.joint()
        if noun.type == "joint_statement" and set(parties) <= set(main):
            return main
        if who.joint:
            return tuple(dict.fromkeys([*parties, *self.both(who)]))
        bilateral = self._parties.joint() if len(who.signatures) == 2 else self._parties.bilateral()
        # "several agreements are to be signed"
        collective = noun.many and not (noun.definite or noun.needs_signing or parties)
        if (who.signatures or collective) and set(parties) <= set(bilateral):
            return tuple(dict.fromkeys([*parties, *bilateral]))
        return parties
