"""Which mentions of one article are of one agreement: "the deal" is the one told before, "a second agreement" isn't.

A mention points back where it is definite and says nothing that the one told before contradicts: its type, number,
qualifying words and parties. What is told apart ("another accord", the items of a list) begins an agreement of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kvisit.findings import AgreementClaim

_GENERIC = "agreement"
_STEM = 5  # letters by which words are compared: "agriculture" and "agricultural"
_RECENT = 2  # so many mentions back, the nearest is meant; before that, the one told most


class Chains:
    """The agreements that an article has told so far, in order."""

    def __init__(self) -> None:
        """Begins with none."""
        self._claims: list[list[AgreementClaim]] = []
        self._order: list[int] = []

    def antecedent(self, claim: AgreementClaim) -> Sequence[AgreementClaim]:
        """What has been told of the agreement that a claim points back to; nothing if there is none."""
        chain = self._antecedent(claim)
        return self._claims[chain] if chain is not None else ()

    def place(self, claim: AgreementClaim, *, points_back: bool, reported: bool = True) -> AgreementClaim:
        """The claim with the number of its agreement: one told before, if it points back to it, else a new one.

        A claim that isn't reported keeps the number -1: it is only there to be pointed back to.
        """
        chain = self._antecedent(claim) if points_back else None
        if chain is None:
            chain = len(self._claims)
            self._claims.append([])
        claim = replace(claim, chain=chain) if reported else claim
        self._claims[chain].append(claim)
        self._order.append(chain)
        return claim

    def last(self) -> Sequence[AgreementClaim]:
        """What has been told of the agreement told last."""
        return self._claims[self._order[-1]] if self._order else ()

    def _antecedent(self, claim: AgreementClaim) -> int | None:
        fitting = [chain for chain in dict.fromkeys(reversed(self._order)) if _fits(claim, self._claims[chain])]
        fitting = [chain for chain in fitting if not _is_past(self._claims[chain])] or fitting
        recent = [chain for chain in self._order[-_RECENT:] if chain in fitting]
        if recent:
            return recent[-1]
        return max(fitting, key=lambda chain: (len(self._claims[chain]), -chain), default=None)


def _is_past(told: Sequence[AgreementClaim]) -> bool:
    """Whether an agreement was only told of as an earlier one that has ended."""
    return told[0].apart and told[0].status == "ended"


def _fits(claim: AgreementClaim, told: Sequence[AgreementClaim]) -> bool:
    """Whether a claim can be of the agreement that has been told so."""
    if claim.many != told[0].many:
        return False
    types = {one.type for one in told} - {_GENERIC}
    if types and claim.type != _GENERIC and claim.type not in types:
        return False
    parties = {party for one in told for party in one.parties}
    if len(set(claim.parties) - parties) > 0 and len(parties) >= 2:
        return False
    stems = {word[:_STEM] for one in told for word in one.words}
    if claim.qualifiers and stems.isdisjoint(word[:_STEM] for word in claim.qualifiers):
        return False
    on = {word[:_STEM] for word in claim.subject_words}
    return not on or not any(one.subject_words for one in told) or not stems.isdisjoint(on)


def last_type(told: Sequence[AgreementClaim]) -> str | None:
    """The most specific type that an agreement was told under last."""
    types = [claim.type for claim in told]
    return next((type_ for type_ in reversed(types) if type_ != _GENERIC), types[-1] if types else None)
