"""Which figure of an article its event has only one of: the price of the deal, the magnitude of the quake.

The first that an article tells is taken for it; what other articles tell first of theirs must agree, or conflicts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.families.figures.content import singular
from kvisit.findings import FigureClaim, Finding
from kvisit.patterns import Vocabulary

_TO_VERB = 10  # words from "buy" to its price


class Mains:
    """Finds main figures; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the words for deals, and those of what else an amount can be."""
        comparing = vocabulary.comparing
        listed = (comparing.deals, comparing.not_deals, comparing.worth)
        self._deals, self._others, self._worth = (frozenset(map(singular, words)) for words in listed)

    def mark(
        self, notes: Notes, quantities: Sequence[Quantity], found: Sequence[Finding[FigureClaim]]
    ) -> list[Finding[FigureClaim]]:
        """The figures of an article, those that tell the first of their kind again with it, marked."""
        kinds = [self._kind(notes, quantity, one) for quantity, one in zip(quantities, found, strict=True)]
        first = {kind: one.claim for kind, one in reversed(list(zip(kinds, found, strict=True))) if kind}
        prices = frozenset(one.claim.value for one in found if self._is_price(one))
        return [
            replace(one, claim=replace(one.claim, whole=True, prices=prices if kind == "deal" else frozenset()))
            if kind and _is_again(one.claim, first[kind])
            else one
            for kind, one in zip(kinds, found, strict=True)
        ]

    def _is_price(self, finding: Finding[FigureClaim]) -> bool:
        """Whether a sum is of a deal, also one that counts its debt in."""
        claim = finding.claim
        return claim.kind == "money" and not (claim.words | claim.beside).isdisjoint(self._deals)

    def _kind(self, notes: Notes, quantity: Quantity, finding: Finding[FigureClaim]) -> str:
        """Whether a figure is a magnitude or the price of a deal, and which; "" if neither."""
        claim = finding.claim
        if claim.role != "level" or claim.converted_from:
            return ""
        if (claim.kind, claim.detail) == ("other", "magnitude"):
            return "magnitude"
        words = claim.words | claim.beside
        is_sum = claim.kind == "money" and claim.detail in (None, "price") and finding.rule != "money.price-each"
        if not is_sum or words & self._others:
            return ""
        if self._buys(notes, quantity):
            return "deal"
        return "deal" if words & self._deals or (words & self._worth and self._follows_deals(notes, quantity)) else ""

    def _buys(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether something is bought for an amount: "to buy pet food maker Orla Tails for $3 billion"."""
        folds, at = notes.words.folds, quantity.first
        first = max(notes.words.sentence_range(at)[0], at - _TO_VERB)
        return folds[at - 1] == "for" and any(singular(folds[n]) in self._deals for n in range(first, at - 1))

    def _follows_deals(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether deals are named before an amount in its sentence: "29 accords, whose worth is put at $5 billion"."""
        first = notes.words.sentence_range(quantity.start)[0]
        return any(singular(notes.words.folds[n]) in self._deals for n in range(first, quantity.start))


def _is_again(claim: FigureClaim, first: FigureClaim) -> bool:
    return (claim.value, claim.upper, claim.unit) == (first.value, first.upper, first.unit)
