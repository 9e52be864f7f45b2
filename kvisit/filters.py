"""Narrows a report to the facts that the user asks for; sources, copies and diagnostics stay."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kvisit.model import Report

FAMILY_NAMES = ("entities", "figures", "dates", "agreements")


@dataclass(frozen=True, slots=True)
class Filter:
    """What to keep: families, kinds of figures, verdicts, facts with at least so many independent origins.

    What is empty narrows nothing.
    """

    only: Collection[str] = ()
    kinds: Collection[str] = ()
    verdicts: Collection[str] = ()
    min_independent: int = 1

    @property
    def families(self) -> frozenset[str]:
        """The families that are asked for; only figures have a kind, and names have no verdict."""
        asked = frozenset(self.only or FAMILY_NAMES)
        if self.kinds:
            asked &= {"figures"}
        return asked - {"entities"} if self.verdicts else asked


def filtered(report: Report, keep: Filter) -> Report:
    """The report with the facts that pass the filter, and with the entities that those name, so that no id dangles.

    A date of an agreement goes with the agreement: it is left out where that doesn't pass, and else brings it along.
    """
    kept: dict[str, Any] = {
        family: tuple(fact for fact in getattr(report, family) if family in keep.families and _passes(fact, keep))
        for family in FAMILY_NAMES
    }
    failed = {agreement.id for agreement in report.agreements if not _passes(agreement, keep)}
    kept["dates"] = tuple(date for date in kept["dates"] if date.event not in failed)
    agreed = {agreement.id for agreement in kept["agreements"]} | {date.event for date in kept["dates"]}
    kept["agreements"] = tuple(agreement for agreement in report.agreements if agreement.id in agreed)
    ids = {fact.id for fact in kept["entities"]} | {id_ for facts in kept.values() for f in facts for id_ in _named(f)}
    kept["entities"] = tuple(entity for entity in report.entities if entity.id in ids)
    return replace(report, **kept)


def _passes(fact: Any, keep: Filter) -> bool:
    if keep.kinds and getattr(fact, "kind", None) not in keep.kinds:
        return False
    if keep.verdicts and fact.verdict not in keep.verdicts:
        return False
    return bool(fact.independent >= keep.min_independent)


def _named(fact: Any) -> Iterator[str | None]:
    """The ids that a fact refers to."""
    for one in (fact, *fact.mentions):
        yield from getattr(one, "about", ())
        yield from getattr(one, "parties", ())
        for signatory in getattr(one, "signatories", ()):
            yield from (signatory.person, signatory.on_behalf_of)
        for field in ("one_voice", "attributed_to", "place", "event"):
            yield getattr(one, field, None)
