"""What a figure measures whose clause leaves that to one before it: ", up 4%", ", rising to 9 tons", "it was 3%"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.families.figures.restating import Told
from kvisit.findings import FigureClaim, Finding

_POSSESSIVES = frozenset({"'s", "’s"})


class Trailing:
    """Finds what such figures measure; made once for the words of movement."""

    def __init__(self, moves: Set[str]) -> None:
        """Takes the words of movement."""
        self._moves = moves

    def measured(
        self, notes: Notes, here: Sequence[Finding[FigureClaim]], last: Told, quantity: Quantity, claim: FigureClaim
    ) -> FigureClaim:
        """A figure with the measure of the one that it trails: one of those ``here``, in its sentence, or the last."""
        before = last[1].claim
        if self._owns(notes, quantity) and before.unit == claim.unit:
            return replace(claim, measure=before.measure, words=before.words | claim.words)
        levels = [one.claim for one in reversed(here) if one.claim.role != "change" and one.claim.kind != "duration"]
        if self._rises_to(notes, quantity):
            model = next((level for level in levels if level.unit == claim.unit), None)
        elif self._rises_by(notes, quantity, claim):
            model = next(iter(levels), None)
        else:
            return self._without_own(here, before, claim)
        return replace(claim, measure=model.measure, words=model.words) if model else claim

    def _without_own(
        self, here: Sequence[Finding[FigureClaim]], before: FigureClaim, claim: FigureClaim
    ) -> FigureClaim:
        """A figure of which its sentence only says "it": what one before it measures, if that is alike."""
        if claim.measure is not None:
            return claim
        alike = (one.claim for one in reversed(here) if (one.claim.kind, one.claim.unit) == (claim.kind, claim.unit))
        model = next(alike, before)
        if claim.kind != "duration" and (claim.kind, claim.unit) != (model.kind, model.unit):
            return claim
        return replace(claim, measure=model.measure, words=model.words)

    def _owns(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether only an owner is named: "raise Thai output by 1.3% and the bloc's by 0.1%"."""
        owner, by = ["", "", *notes.words.folds[max(0, quantity.first - 2) : quantity.first]][-2:]
        return owner in _POSSESSIVES and by == "by" and quantity.measured == "percent"

    def _rises_to(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether an amount is what another comes to: "capped at 5 tons, rising to 9 tons"."""
        comma, move, to = ["", "", "", *notes.words.folds[max(0, quantity.first - 3) : quantity.first]][-3:]
        return (comma, to) == (",", "to") and move in self._moves and quantity.measured != "count"

    def _rises_by(self, notes: Notes, quantity: Quantity, claim: FigureClaim) -> bool:
        """Whether a share says how another moved: "$6 billion, up 12 percent", "$8 billion, a 28% rise on the year"."""
        comma, move = ["", "", *notes.words.folds[max(0, quantity.first - 2) : quantity.first]][-2:]
        if quantity.measured != "percent" or comma != ",":
            return False
        if move in self._moves:
            return True
        rise, link = [*notes.words.folds[quantity.end : quantity.end + 2], "", ""][:2]
        return move in ("a", "an") and claim.role == "change" and rise in self._moves and link not in ("in", "of")
