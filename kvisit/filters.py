"""Narrows a report to the facts that the user asks for; sources, copies and diagnostics stay."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from kvisit.model import Report

FAMILY_NAMES = ("entities", "figures", "dates", "agreements")


@dataclass(frozen=True, slots=True)
class Filter:
    """What to keep: families, kinds of figures, verdicts, facts with at least so many independent origins; empty: all."""

    only: Collection[str] = ()
    kinds: Collection[str] = ()
    verdicts: Collection[str] = ()
    min_independent: int = 1


def filtered(report: Report, keep: Filter) -> Report:
    """The report with the facts that pass the filter."""
    kept: dict[str, Any] = {
        family: tuple(fact for fact in getattr(report, family) if _passes(family, fact, keep))
        for family in FAMILY_NAMES
    }
    return replace(report, **kept)


def _passes(family: str, fact: Any, keep: Filter) -> bool:
    if keep.only and family not in keep.only:
        return False
    if keep.kinds and (family != "figures" or fact.kind not in keep.kinds):
        return False
    if keep.verdicts and getattr(fact, "verdict", None) not in keep.verdicts:
        return False
    return bool(fact.independent >= keep.min_independent)
