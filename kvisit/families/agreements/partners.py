"""The other side of an agreement: the partners that the words behind its noun give it.

"with B", "of B", "from B" behind what is bought, "to B" behind what is sold or lent, "agreed by A and B".
"""

from __future__ import annotations

from collections.abc import Sequence

from kvisit.families.agreements.noun import AgreementNoun
from kvisit.families.agreements.scenes import Scene
from kvisit.families.agreements.sides import Sides
from kvisit.findings import NameIndex

_REACH = 16  # words from an agreement to the "with" of its partner
_NEAR = 8  # words from a verb to "by", from what is paid for to its country
_PARTICIPLE = 3  # words from an agreement to the "by" of those who made it
_DATED = 4  # words from a statement over its day to a comma
_SELLER = 5  # words from a contract to "from"
_BUYERS_WORDS = frozenset({"the", "rival", "its", "smaller", "-"})
_OTHERS = frozenset({"those", "ones", "one", "that"})
_PREDICATES = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "would", "also", "said", "plans"})


class PartnerFinder:
    """Finds the partners behind agreements in one article."""

    def __init__(self, sides: Sides) -> None:
        """Takes the sides of the article."""
        self._sides = sides
        self._words = sides.words

    def of(self, scene: Scene, at: int) -> list[NameIndex]:
        """The partners that follow an agreement whose words end at a place."""
        noun, cue, end = scene.noun, scene.cue, scene.end
        until = cue.start if cue and cue.start > at else at + _PARTICIPLE
        if noun and (makers := self._makers(at, min(until, end), end)):
            return makers
        acts = noun is not None and "".join(self._words.folds[at : at + 1]).endswith("ing")
        acts = acts and not (cue and cue.start == at)
        found = self.after(at, end, ("with",)) if not acts else []  # "an accord associating A with a programme"
        if noun:
            found = self._of_noun(noun, found, at, end)
        if (cue and cue.grants) or self._words.folds[at : at + 2] == ["to", "be"]:  # "an agreement to be acquired by B"
            found = [*found, *self.after(at, end, ("by",), _NEAR)]
        found = found or self._recipients(at, end)
        if not found and cue and noun and cue.end <= noun.start:
            found = self.after(cue.end, noun.start, ("with",))
        return found

    def _of_noun(self, noun: AgreementNoun, found: list[NameIndex], at: int, end: int) -> list[NameIndex]:
        """The partners by the noun's own preposition: "a truce against B", "a loan to B", "the sale of B by A"."""
        sides, behind = self._sides, self._words.folds[at : at + 1]
        last = self._words.folds[noun.end - 1]
        if noun.type == "joint_statement" and self._words.folds[max(0, noun.start - 1)] == "in" and not found:
            # "in a joint statement on Monday, A and B said"
            comma = next((n + 1 for n in range(at, min(end, at + _DATED)) if self._words.folds[n] == ","), at)
            found = [*(sides.listed(at, end, 0).parties or sides.listed(comma, end, 0).parties)]
        if noun.type == "ceasefire":
            found = found or self.after(at, end, ("against",))
        if noun.type == "contract":
            found = found or self.after(at, end, ("from",), _SELLER)
        if self._words.folds[noun.start - 1] == "under" and noun.indefinite and not found:
            found = self._lender(noun.start - 1)
        if noun.needs_signing:
            found = [*found, *self.after(at, end, ("by",), 1)]
        if last in sides.vocabulary.recipients:
            found = [*found, *self.after(at, end, ("to",))]
        if last in sides.vocabulary.lent and behind == ["for"]:
            found = [*found, *(sides.listed(at + 1, end, 0).parties or self._country_in(at + 1, end))]
        if behind == ["of"]:
            found = [*found, *sides.listed(at + 1, end).parties, *self.after(at, end, ("by",), _NEAR + 1)]
        return found

    def _lender(self, until: int) -> list[NameIndex]:
        """Who lends what is lent under an agreement: "a loan from the Bank of Lima under a deal signed in May"."""
        folds = self._words.folds
        for n in range(until - 1, max(0, until - _REACH), -1):
            if folds[n] in ("from", "by") and folds[n - 1] in self._sides.vocabulary.lent:
                return list(self._sides.listed(n + 1, until).parties)
        return []

    def _country_in(self, at: int, end: int) -> list[NameIndex]:
        """The country that what is paid for is in: "a loan for a railway in Ghana"."""
        for place in self._sides.between(at, min(end, at + _NEAR)):
            if self._words.folds[place.start - 1] == "in" and self._sides.names[place.name].is_country:
                return [place.name]
        return []

    def _makers(self, at: int, until: int, end: int) -> list[NameIndex]:
        """Those who made an agreement, told before its word of status: "the truce, agreed by A and B, holds"."""
        folds = self._words.folds
        by = next(
            (n for n in range(at + 1, until) if folds[n] == "by" and folds[n - 1] in self._sides.vocabulary.made), end
        )
        return list(self._sides.listed(by + 1, end).parties) if by < end else []

    def _recipients(self, at: int, end: int) -> list[NameIndex]:
        """The parties that a deal is done for or with: "to supply B", "to sell jets to B", "to buy gas from B"."""
        for n in range(at, min(end, at + _REACH) - 1):
            deal = self._sides.vocabulary.deals.longest_at(self._words.folds, n + 1)
            if self._words.folds[n] == "to" and deal:
                takeover = self._sides.vocabulary.takeovers.longest_at(self._words.folds, n + 1)
                bought = self.taken_over(deal.end, end) if takeover else []
                return bought or self._other_side(deal.end, end, " ".join(self._words.folds[n + 1 : deal.end]))
        return []

    def _other_side(self, at: int, end: int, act: str) -> list[NameIndex]:
        """The other side of an act whose object begins at a word: "supply B", "sell jets to B", "buy gas from B"."""
        vocabulary = self._sides.vocabulary
        if act in vocabulary.giving:
            receiving = self.after(at, end, ("to",))
            if receiving or (given := self._sides.listed(at, end, 0).parties):
                return receiving or list(given)
        words = [*(["to"] if act in vocabulary.giving else []), *(["from"] if act in vocabulary.taking else [])]
        return self.after(at, end, [*words, "with"]) if words else []

    def after(self, at: int, end: int, words: Sequence[str], reach: int = _REACH) -> list[NameIndex]:
        """The parties right behind a word such as "with", at most so many words away, and behind "and with"."""
        folds = self._words.folds
        for n in range(at, min(end, at + reach, len(folds))):
            if folds[n] == "by" and n > at and folds[n - 1] in self._sides.vocabulary.onlookers:
                return []  # "reached after mediation by B"
            if folds[n] == "by" and n > at and folds[n - 1].endswith("ed") and folds[n - 2] != "be":
                return []  # "reached at talks hosted by B"
            if folds[n] in words and folds[n - 1] in _OTHERS and n > at:
                return []  # "following those with B"
            if folds[n] in words and not (folds[n] == "with" and self._sides.is_accompanying(n, at)):
                listed = self._sides.listed(n + 1, end)
                more = folds[listed.end : listed.end + 2] == ["and", folds[n]]
                again = self._sides.listed(listed.end + 2, end).parties if more else ()
                return [*listed.parties, *again]
            if folds[n] in (";", "while", "which", "who") or (
                folds[n] == "and" and not _PREDICATES.isdisjoint(folds[n + 1 : n + 2])
            ):
                return []
        return []

    def taken_over(self, at: int, end: int) -> list[NameIndex]:
        """The company that is bought, if its name stands first or behind "rival firm", "Danish wind farm operator"."""
        sides, folds, first = self._sides, self._words.folds, at
        while first < min(end, at + _NEAR):
            place = sides.at(first)
            if place is not None and sides.type_of(place) != "NORP" and not sides.is_possessor(place):
                introduced = first == at or folds[first - 1] in sides.vocabulary.companies | _BUYERS_WORDS
                return list(sides.listed(first, end, 2).parties[:1]) if introduced else []
            if folds[first] in sides.vocabulary.prepositions | sides.vocabulary.verbs:
                return []
            first = place.end if place is not None else first + 1
        return []
