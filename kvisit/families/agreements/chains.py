"""Which mentions of one article are of one agreement: "the deal" is the one told before, "a second agreement" isn't.

A mention points back where it is definite and says nothing that the one told before contradicts: its type, number,
qualifying words and parties. What is told apart ("another accord", the items of a list) begins an agreement of its own.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from kvisit.findings import AgreementClaim, NameIndex

_GENERIC = "agreement"
_STEM = 5  # letters by which words are compared: "agriculture" and "agricultural"
_MEMORY = 60  # mentions back, beyond which nothing is pointed to
_MADE = ("agreed", "signed")
_RECENT = 2  # so many mentions back, the nearest is meant; before that, the one told most


class Chains:
    """The agreements that an article has told so far, in order."""

    def __init__(self, states: Set[NameIndex]) -> None:
        """Begins with none; ``states`` are the names of countries, for which their offices may sign."""
        self._states = states
        self._claims: list[list[AgreementClaim]] = []
        self._order: list[int] = []
        self._headlines: dict[int, int] = {}  # how many of an agreement's claims stand in headlines

    def antecedent(self, claim: AgreementClaim) -> Sequence[AgreementClaim]:
        """What has been told of the agreement that a claim points back to; nothing if there is none."""
        chain = self._antecedent(claim)
        return self._claims[chain] if chain is not None else ()

    def only_in_headlines(self, claim: AgreementClaim) -> bool:
        """Whether what a claim would point back to has been told in headlines alone: the text then tells that first."""
        chain = self._antecedent(claim)
        return chain is not None and self._headlines.get(chain, 0) == len(self._claims[chain])

    def of(self, chain: int) -> Sequence[AgreementClaim]:
        """What has been told of an agreement."""
        return self._claims[chain]

    def place(
        self,
        claim: AgreementClaim,
        *,
        points_back: bool,
        reported: bool = True,
        headline: bool = False,
        leads: bool = False,
        quoted: bool = False,
        aside: bool = False,
    ) -> AgreementClaim:
        """The claim with the number of its agreement: one told before, if it points back to it, else a new one.

        A claim that isn't reported keeps the number -1: it is only there to be pointed back to. The first that
        ``leads`` the text is of the one that the headline tells, in whatever words; the first that names its parties
        is of the one that the lead tells without: "The union has a deal. P and Q said that they agreed on pay." What is
        ``quoted`` tells of it, too. Nothing points back to what is only told ``aside``.
        """
        chain = self._antecedent(claim) if points_back else None
        if chain is None and (
            (leads and self._only_headline(claim))
            or self._names_the_parties(claim)
            or self._is_retold(claim, quoted=quoted)
        ):
            chain = 0
        if chain is None:
            chain = len(self._claims)
            self._claims.append([])
        claim = replace(claim, chain=chain) if reported else claim
        self._claims[chain].append(claim)
        if not aside:
            self._order.append(chain)
        if headline:
            self._headlines[chain] = self._headlines.get(chain, 0) + 1
        return claim

    def last(self) -> Sequence[AgreementClaim]:
        """What has been told of the agreement told last."""
        return self._claims[self._order[-1]] if self._order else ()

    def _only_headline(self, claim: AgreementClaim) -> bool:
        """Whether only one agreement has been told so far, in the headline, and a claim doesn't contradict it."""
        if len(self._claims) != 1 or self._headlines.get(0, 0) != len(self._claims[0]):
            return False
        told = self._claims[0]
        return claim.many == told[0].many and _type_fits(claim, told) and _parties_fit(claim, told, self._states)

    def _names_the_parties(self, claim: AgreementClaim) -> bool:
        """Whether only one agreement has been told so far, as made, of parties without a name, and a claim has them."""
        if len(self._claims) != 1 or claim.apart or len(claim.parties) < 2 or claim.status not in _MADE:
            return False
        told = self._claims[0]
        unnamed = not any(one.parties for one in told) and all(one.status in _MADE for one in told)
        return unnamed and claim.many == told[0].many and _type_fits(claim, told)

    def _is_retold(self, claim: AgreementClaim, *, quoted: bool) -> bool:
        """Whether a claim tells once more of the only one told: a speaker does, or "a deal" without a word on what."""
        if len(self._claims) != 1 or not claim.indefinite or claim.apart or claim.status not in _MADE:
            return False
        says_nothing = not (claim.subject or claim.qualifiers or claim.amounts) and claim.type == _GENERIC
        told = self._claims[0]
        redated = claim.date and any(one.date and one.date != claim.date for one in told)
        fits = (
            not redated
            and claim.many == told[0].many
            and _type_fits(claim, told)
            and _parties_fit(claim, told, self._states)
        )
        return fits and (quoted or says_nothing) and all(one.status != "ended" for one in told)

    def _antecedent(self, claim: AgreementClaim) -> int | None:
        told = dict.fromkeys(reversed(self._order[-_MEMORY:]))
        fitting = [chain for chain in told if _fits(claim, self._claims[chain], self._states)]
        if claim.type != _GENERIC:
            fitting = [
                chain for chain in fitting if any(one.type == claim.type for one in self._claims[chain])
            ] or fitting
        fitting = [chain for chain in fitting if not _is_past(self._claims[chain])] or fitting
        recent = [chain for chain in self._order[-_RECENT:] if chain in fitting]
        if recent:
            return recent[-1]
        return max(fitting, key=lambda chain: (len(self._claims[chain]), -chain), default=None)


def _is_past(told: Sequence[AgreementClaim]) -> bool:
    """Whether an agreement was only told of as an earlier one, that has ended or is to be replaced."""
    introduced = told[0].indefinite and told[0].status == "ended"
    return introduced or (told[0].apart and told[0].status in ("ended", "in_force"))


def _fits(claim: AgreementClaim, told: Sequence[AgreementClaim], states: Set[NameIndex]) -> bool:
    """Whether a claim can be of the agreement that has been told so."""
    if claim.many != told[0].many or (claim.count and any(one.count not in (None, claim.count) for one in told)):
        return False
    if named_apart([claim], told):
        return False
    if not _type_fits(claim, told) or not _parties_fit(claim, told, states):
        return False
    stems = {word[:_STEM] for one in told for word in (*one.words, *one.type.split("_"))}
    years = {word for word in claim.qualifiers if word.isdigit()}
    if not years <= stems | {one.date.value[:4] for one in told if one.date}:
        return False
    if claim.qualifiers - years and stems.isdisjoint(word[:_STEM] for word in claim.qualifiers - years):
        return False
    on = {word[:_STEM] for word in claim.subject_words}
    return not on or not any(one.subject_words for one in told) or not stems.isdisjoint(on)


def _type_fits(claim: AgreementClaim, told: Sequence[AgreementClaim]) -> bool:
    types = {one.type for one in told} - {_GENERIC}
    return not types or claim.type == _GENERIC or claim.type in types


def _parties_fit(claim: AgreementClaim, told: Sequence[AgreementClaim], states: Set[NameIndex]) -> bool:
    """Whether the parties of a claim don't contradict those told: states compare with states, firms with firms."""
    known = {party for one in told for party in one.parties}
    if len(known) < 2:
        return True
    pairs = ((known & states, set(claim.parties) & states), (known - states, set(claim.parties) - states))
    return all(not x or not y or x >= y or x <= y for x, y in pairs)


def named_apart(a: Sequence[AgreementClaim], b: Sequence[AgreementClaim]) -> bool:
    """Whether two agreements have names of which neither is a shorter form of the other; acronyms don't count."""
    names = [[one.subject_words for one in told if one.named and len(one.subject_words) > 1] for told in (a, b)]
    return all(names) and not any(x <= y or y <= x for x in names[0] for y in names[1])


def last_type(told: Sequence[AgreementClaim]) -> str | None:
    """The most specific type that an agreement was told under last."""
    types = [claim.type for claim in told]
    return next((type_ for type_ in reversed(types) if type_ != _GENERIC), types[-1] if types else None)
