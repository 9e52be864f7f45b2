"""Single findings as lines of text, for trying the vocabulary."""

from __future__ import annotations

from collections.abc import Sequence

from kvisit.findings import FigureClaim, Finding
from kvisit.rendering.wording import printable


def found_in(found: Sequence[Finding[FigureClaim]]) -> str:
    """A line for each figure: its words, the slots that say something, and the rule that found it."""
    if not found:
        return "no figures\n"
    return "".join(f"{printable(finding.text)}: {_slots(finding.claim)} (rule {finding.rule})\n" for finding in found)


def _slots(claim: FigureClaim) -> str:
    slots = {
        "kind": claim.kind, "detail": claim.detail, "value": f"{claim.value.normalize():f}", "upper": claim.upper,
        "unit": claim.unit, "modifier": claim.modifier, "measure": claim.measure, "role": claim.role,
        "direction": claim.direction, "as_of": claim.as_of.value if claim.as_of else None,
    }  # fmt: skip
    return ", ".join(f"{slot} = {value}" for slot, value in slots.items() if value not in (None, ""))
