"""The verdict on a figure: can its values hold together, and which stands for it (the contract's "Verdicts")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kvisit.families.base import NEVER, Evidence, Item, Known
from kvisit.findings import FigureClaim
from kvisit.intervals import Interval, interval
from kvisit.model import FormerFigure, Origin, Verdict

Group = Sequence[Item[FigureClaim]]


def agree(a: Item[FigureClaim], b: Item[FigureClaim], known: Known) -> Evidence:
    """Whether both values can be true of one quantity, in a unit that both have or that theirs convert into.

    A vague word ("dozens") confirms what it allows, and contradicts nothing.
    """
    (x, first), (y, second) = _compared(a, b, known)
    meet = first.meets(second)
    if meet and x.vague and y.vague:  # "dozens" and "hundreds" have little in common
        meet = first.shares_much(second)
    if not meet and (x.vague or y.vague):
        return Evidence(0.0, f"{_worded(x)} and {_worded(y)}: a vague number contradicts nothing")
    allowed = (f"{'' if one.width else 'only '}{one}" for one in (first, second))
    told = f"“{_worded(x)}” allows {next(allowed)}, “{_worded(y)}” {next(allowed)}"
    told = f"{told}: both can be true" if meet else f"{told}: both can’t be true"
    return Evidence(1.0 if meet else NEVER, told)


def _worded(claim: FigureClaim) -> str:
    """A value as an explanation calls it."""
    modifier = "" if claim.modifier == "exact" else f"{claim.modifier.replace('_', ' ')} "
    ends = [f"{end.normalize():,f}" for end in (claim.value, claim.upper) if end is not None]
    return f"{modifier}{' to '.join(ends)}{f' {claim.unit}' if claim.unit else ''}"


def _compared(
    a: Item[FigureClaim], b: Item[FigureClaim], known: Known
) -> tuple[tuple[FigureClaim, Interval], tuple[FigureClaim, Interval]]:
    """The claims of two items that can be compared, with what they allow: in one unit, else converted into one."""
    widths, conversions = known.vocabulary.widths, known.vocabulary.comparing.conversions
    for x in a.findings:
        for y in b.findings:
            if x.claim.unit == y.claim.unit:
                return (x.claim, interval_of(x.claim, known)), (y.claim, interval_of(y.claim, known))

    def converted(claim: FigureClaim) -> tuple[str | None, Interval]:
        conversion = conversions.get(claim.unit or "")
        rounded = interval(claim.value, claim.upper, claim.modifier, widths, rounded=True)
        return (conversion.to, rounded.converted(conversion)) if conversion else (claim.unit, rounded)

    for x in a.findings:
        for y in b.findings:
            (unit, first), (other, second) = converted(x.claim), converted(y.claim)
            if unit == other:
                return (x.claim, first), (y.claim, second)
    return (a.claim, interval_of(a.claim, known)), (b.claim, interval_of(b.claim, known))


def interval_of(claim: FigureClaim, known: Known) -> Interval:
    """The interval that a claim's wording allows."""
    return interval(claim.value, claim.upper, claim.modifier, known.vocabulary.widths)


def decide(
    group: Group, origins: Sequence[Origin], known: Known
) -> tuple[Verdict, Item[FigureClaim], tuple[FormerFigure, ...]]:
    """The verdict, the item whose value stands for the fact, and the values that it took the place of."""
    group = _without_headlines(group)
    support = _support(group, origins, known)
    if not _differing(group, group, known):
        return ("corroborated" if len(origins) > 1 else "single_source"), _narrowest(group, support, known), ()
    latest = _latest(group, known)
    older = _differing(group, latest, known)
    if older and len(origins) > 1 and all(item.claim.moving and item.claim.as_of is None for item in group):
        chosen = _narrowest(latest, support, known)
        return "updated", chosen, _history(older, chosen, known)
    verdict: Verdict = "conflicting" if len(origins) > 1 else "single_source"
    return verdict, _most_told(group, support, known), ()


def _without_headlines(group: Group) -> Group:
    """The items without those that leave out how their source words the value elsewhere: "9 dead", "at least nine"."""
    worded = {(item.source, *_value(item)) for item in group if item.claim.modifier != "exact"}
    return [item for item in group if item.claim.modifier != "exact" or (item.source, *_value(item)) not in worded]


def _value(item: Item[FigureClaim]) -> tuple[Any, ...]:
    return item.claim.value, item.claim.upper, item.claim.unit


def _differing(group: Group, others: Group, known: Known) -> list[Item[FigureClaim]]:
    """The items that can't be true together with one of the others."""
    wordings = {_wording(item): item for item in others}
    apart = {
        wording: any(agree(item, other, known).score < 0 or _updates(item, other) for other in wordings.values())
        for wording, item in {_wording(item): item for item in group}.items()
    }
    return [item for item in group if apart[_wording(item)]]


def _updates(a: Item[FigureClaim], b: Item[FigureClaim]) -> bool:
    """Whether one of two says itself that it had the other's value before: "rose to 34, up from 26"."""
    return a.claim.value in b.claim.corrects or b.claim.value in a.claim.corrects


def _wording(item: Item[FigureClaim]) -> tuple[Any, ...]:
    """What an item's interval comes from: items that are worded alike are compared once."""
    claims = (finding.claim for finding in item.findings)
    return tuple((c.value, c.upper, c.modifier, c.unit, c.corrects) for c in claims)


def _latest(group: Group, known: Known) -> list[Item[FigureClaim]]:
    """The items of the latest day, if they agree and every item that differs from one of them is dated earlier."""
    last = max((day for item in group if (day := known.published(item.source))), default=None)
    latest = [item for item in group if last and known.published(item.source) == last]
    if _differing(latest, latest, known):
        return []
    return latest if all(known.published(item.source) for item in _differing(group, latest, known)) else []


def _history(older: Group, chosen: Item[FigureClaim], known: Known) -> tuple[FormerFigure, ...]:
    """The former values, oldest first, one row for each value of a source, with how the value after it differs."""
    rows: dict[tuple[Any, ...], FormerFigure] = {}
    for item in sorted(older, key=lambda item: (interval_of(item.claim, known).width, item.findings[0].span)):
        claim, day = item.claim, known.published(item.source) or ""
        source = known.sources[item.source].id
        rows.setdefault((day, source, claim.value), FormerFigure(claim.value, claim.upper, claim.modifier, day, source))
    ordered = [rows[key] for key in sorted(rows)]
    return tuple(
        replace(row, revised=_direction(row, [*ordered[n + 1 :]], chosen.claim)) for n, row in enumerate(ordered)
    )


def _direction(row: FormerFigure, later: Sequence[FormerFigure], chosen: FigureClaim) -> Any:
    """Whether the value of the next day is above or below a former one."""
    after = next((other.value for other in later if other.published > row.published), chosen.value)
    return None if after == row.value else "up" if after > row.value else "down"


def _narrowest(group: Group, support: Counter[Any], known: Known) -> Item[FigureClaim]:
    """Where values agree: the narrowest wording, then most origins, then latest, then smallest."""
    return min(group, key=lambda item: (interval_of(item.claim, known).width, *_preference(item, support, known)))


def _most_told(group: Group, support: Counter[Any], known: Known) -> Item[FigureClaim]:
    """Where values conflict: most origins, then latest, then smallest."""
    return min(group, key=lambda item: _preference(item, support, known))


def _preference(item: Item[FigureClaim], support: Counter[Any], known: Known) -> tuple[Any, ...]:
    claim, day = item.claim, known.published(item.source)
    later_first = tuple(-ord(c) for c in day) if day else (0,)
    return -support[claim.value], later_first, claim.value, item.source, item.findings[0].span


def _support(group: Group, origins: Sequence[Origin], known: Known) -> Counter[Any]:
    """How many origins tell each value."""
    number = {source: n for n, origin in enumerate(origins) for source in origin.sources}
    told = {(item.claim.value, number[known.sources[item.source].id]) for item in group}
    return Counter(value for value, _ in told)
