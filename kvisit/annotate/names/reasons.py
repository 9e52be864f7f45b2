"""What speaks for a name's being of a type: reasons with weights, which add up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kvisit.model import EntityType


@dataclass(frozen=True, slots=True)
class Evidence:
    """A reason to take a name for something of a type."""

    type: EntityType
    weight: float
    reason: str


def total(evidence: Mapping[EntityType, float]) -> tuple[EntityType, float] | None:
    """The type with the most evidence; ties fall to the first in OntoNotes' usual order."""
    order: tuple[EntityType, ...] = ("PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "PRODUCT", "LAW", "NORP")
    ranked = sorted(evidence.items(), key=lambda item: (-item[1], order.index(item[0]) if item[0] in order else 9))
    return ranked[0] if ranked and ranked[0][1] > 0 else None
