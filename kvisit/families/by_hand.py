"""What the lists that a user made by hand (`kvisit.patterns.by_hand`) say of two names or two figures."""

from __future__ import annotations

from kvisit.families.base import NEVER, Evidence
from kvisit.patterns import Vocabulary
from kvisit.patterns.by_hand import in_one_row

_OVERRULES = 100.0  # more than all other evidence adds up to


def by_hand(a: frozenset[str], b: frozenset[str], vocabulary: Vocabulary) -> Evidence | None:
    """What the lists say of two things by their labels, None if nothing."""
    if in_one_row(a, b, vocabulary.different):
        return Evidence(NEVER, "listed as different by hand")
    return Evidence(_OVERRULES, "listed as the same by hand") if in_one_row(a, b, vocabulary.same) else None
