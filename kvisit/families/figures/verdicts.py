"""The verdict on a figure: can its values hold together, and which stands for it (the contract's "Verdicts")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from kvisit.families.base import Item, Known
from kvisit.findings import FigureClaim
from kvisit.intervals import interval
from kvisit.model import FormerFigure, Origin, Verdict

Group = Sequence[Item[FigureClaim]]


def decide(
    group: Group, origins: Sequence[Origin], known: Known
) -> tuple[Verdict, Item[FigureClaim], tuple[FormerFigure, ...]]:
    """The verdict, the item whose value stands for the fact, and the values that it took the place of."""
    apart = [(a, b) for a, b in combinations(group, 2) if not _compatible(a, b, known)]
    if not apart:
        return ("corroborated" if len(origins) > 1 else "single_source"), _narrowest(group, origins, known), ()
    latest = _latest(group, known)
    if group[0].claim.moving and latest and len(origins) > 1:
        older = [
            item for item in group if item not in latest and any(not _compatible(item, new, known) for new in latest)
        ]
        return "updated", _narrowest(latest, origins, known), _history(older, known)
    verdict: Verdict = "conflicting" if len(origins) > 1 else "single_source"
    return verdict, _most_told(group, origins, known), ()


def _compatible(a: Item[FigureClaim], b: Item[FigureClaim], known: Known) -> bool:
    """Whether two items can both be true, compared in a unit that both have."""
    pairs = [(x.claim, y.claim) for x in a.findings for y in b.findings if x.claim.unit == y.claim.unit]
    x, y = pairs[0] if pairs else (a.claim, b.claim)
    widths = known.vocabulary.widths
    return interval(x.value, x.upper, x.modifier, widths).meets(interval(y.value, y.upper, y.modifier, widths))


def _latest(group: Group, known: Known) -> list[Item[FigureClaim]]:
    """The items of the latest day, if they agree and every item that differs from one of them is dated earlier."""
    days = {id(item): known.published(item.source) for item in group}
    last = max((day for day in days.values() if day), default=None)
    if last is None:
        return []
    latest = [item for item in group if days[id(item)] == last]
    if any(not _compatible(a, b, known) for a, b in combinations(latest, 2)):
        return []
    differing = [
        item for item in group if item not in latest and any(not _compatible(item, new, known) for new in latest)
    ]
    return latest if all(days[id(item)] for item in differing) else []


def _history(older: Group, known: Known) -> tuple[FormerFigure, ...]:
    rows = {
        FormerFigure(
            value=item.claim.value, upper=item.claim.upper, modifier=item.claim.modifier,
            published=known.published(item.source) or "", source=known.sources[item.source].id,
        )
        for item in older
    }  # fmt: skip
    return tuple(sorted(rows, key=lambda row: (row.published, row.source, row.value)))


def _narrowest(group: Group, origins: Sequence[Origin], known: Known) -> Item[FigureClaim]:
    """Where values agree: the narrowest wording, then most origins, then latest, then smallest."""
    widths = known.vocabulary.widths

    def order(item: Item[FigureClaim]) -> tuple[object, ...]:
        claim = item.claim
        width = interval(claim.value, claim.upper, claim.modifier, widths).width
        return (
            width,
            -_support(item, group, origins, known),
            _reversed(known.published(item.source)),
            claim.value,
            item.source,
            item.findings[0].span,
        )

    return min(group, key=order)


def _most_told(group: Group, origins: Sequence[Origin], known: Known) -> Item[FigureClaim]:
    """Where values conflict: most origins, then latest, then smallest."""
    return min(
        group,
        key=lambda item: (
            -_support(item, group, origins, known),
            _reversed(known.published(item.source)),
            item.claim.value,
            item.source,
            item.findings[0].span,
        ),
    )


def _support(item: Item[FigureClaim], group: Group, origins: Sequence[Origin], known: Known) -> int:
    """How many origins tell an item's value."""
    sources = {known.sources[other.source].id for other in group if other.claim.value == item.claim.value}
    return sum(not sources.isdisjoint(origin.sources) for origin in origins)


def _reversed(day: str | None) -> tuple[int, ...]:
    """A day as a key that puts later days first and none last."""
    return tuple(-ord(c) for c in day) if day else (0,)
