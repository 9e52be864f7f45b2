"""Which tolls of an article are of the whole event, which of a part, and which were so only at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.findings import FigureClaim, Finding
from kvisit.patterns import Vocabulary
from kvisit.patterns.phrases import PhraseIndex

_FORMER = 8  # words between "at first" and a toll: "at first officials had put the toll at 12"


class Wholes:
    """Marks tolls; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the words for what was so at first, and for what is of more than the event."""
        self._corrected = PhraseIndex(("", phrase) for phrase in vocabulary.roles.corrected)
        self._wider = PhraseIndex(("", phrase) for phrase in vocabulary.comparing.wider)

    def mark(
        self,
        notes: Notes,
        quantities: Sequence[Quantity],
        found: list[Finding[FigureClaim]],
        is_part: Sequence[bool],
    ) -> list[Finding[FigureClaim]]:
        """Marks the tolls of the whole event: of each kind the largest that is of now and of no part."""
        wholes: dict[str | None, list[int]] = {}
        for number, finding in enumerate(found):
            claim = finding.claim
            if claim.moving and claim.kind == "casualties" and claim.as_of is None and not is_part[number]:
                wholes.setdefault(claim.detail, []).append(number)
        for told in wholes.values():
            numbers = [n for n in told if not self._is_wider(notes, quantities[n])] or told
            former = {n for n in numbers if self._is_former(notes, quantities[n], found[n].claim)}
            largest = max((found[n].claim.value for n in numbers if n not in former), default=None)
            if largest is None:  # it tells only what was so at first
                former, largest = set(), max(found[n].claim.value for n in numbers)
            values = frozenset(found[n].claim.value for n in former)
            for n in numbers:
                if n in former:
                    found[n] = replace(found[n], claim=replace(found[n].claim, corrected=True))
                elif found[n].claim.value == largest:
                    found[n] = replace(found[n], claim=replace(found[n].claim, whole=True, corrects=values - {largest}))
        return found

    def _is_former(self, notes: Notes, quantity: Quantity, claim: FigureClaim) -> bool:
        """Whether the words before a figure say that it was so at first."""
        if claim.role == "previous":
            return True
        first = notes.words.sentence_range(quantity.start)[0]
        start = max(first, quantity.first - _FORMER)
        return any(self._corrected.longest_at(notes.words.folds, n) for n in range(start, quantity.first))

    def _is_wider(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether a sentence tells of more than the event: "rains have killed 111 people this season"."""
        sentence = notes.words.sentence_range(quantity.start)
        return any(self._wider.longest_at(notes.words.folds, n) for n in range(*sentence))
