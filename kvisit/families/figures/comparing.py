"""Figures of several articles as facts: their items, the keys under which they are compared, and what they make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kvisit.families.base import Item, Known, print_order, shared_fields
from kvisit.families.figures.likeness import DETAILED, SUMS, as_of, as_of_mention, synonyms_of
from kvisit.families.figures.sameness import labels
from kvisit.families.figures.verdicts import decide
from kvisit.findings import FigureClaim, Finding
from kvisit.folding import fold
from kvisit.model import Figure, FigureMention, Span
from kvisit.patterns.by_hand import keys_by_hand


def items(source: int, findings: Sequence[Finding[FigureClaim]]) -> list[Item[FigureClaim]]:
    """One item for each figure, its conversion into another unit with it."""
    grouped: dict[Span, list[Finding[FigureClaim]]] = {}
    for finding in findings:
        first = finding.claim.converted_from
        grouped.setdefault(first if first in grouped else finding.span, []).append(finding)
    return [Item(source, tuple(group)) for group in grouped.values()]


def keys(item: Item[FigureClaim], known: Known) -> Iterable[str]:
    """Its kind and detail; a mere count or measure besides by its value, a word of its measure, or as the main one."""
    claim = item.claim
    yield from keys_by_hand(labels(item), known.vocabulary)
    kind = f"{claim.kind}/{claim.detail if claim.kind in DETAILED else ''}"
    if claim.kind in SUMS:
        yield from (f"sum = {finding.claim.value.normalize()}" for finding in item.findings)
    if claim.kind in DETAILED | {"investment"}:
        yield kind
        return
    if claim.whole:
        yield f"{kind} of the whole"
    for finding in item.findings:
        yield f"{kind} = {finding.claim.value.normalize()}"
    for word in claim.words:
        yield f"{kind} of {word}"
        yield from (f"{kind} of class {number}" for number in synonyms_of(word, known))


def merge(items: Sequence[Item[FigureClaim]], known: Known) -> Figure:
    """The fact of these figures, with its verdict; its own slots are those of the mention that the verdict picks."""
    shared = shared_fields(items, known)
    verdict, chosen, history = decide(items, shared["origins"], known)
    claim = chosen.claim
    when, when_from = as_of(chosen, known), claim.as_of_from
    mentions = [(item.source, finding, _mention(item, finding, known)) for item in items for finding in item.findings]
    speakers = {known.entity(item.source, finding.speaker) for item in items for finding in item.findings}
    about = [known.entity(item.source, n) for item in items for n in item.claim.about]
    named = max((item.claim for item in items), key=lambda one: (one.kind != "money", one is claim))
    return Figure(
        id="",
        kind=named.kind,
        detail=named.detail if named.kind != claim.kind else claim.detail,
        measure=claim.measure,
        about=tuple(dict.fromkeys(entity for entity in about if entity)),
        value=claim.value,
        upper=claim.upper,
        unit=claim.unit,
        unit_from=claim.unit_from if claim.unit else None,
        modifier=claim.modifier,
        role=claim.role,
        direction=claim.direction,
        as_of=when,
        as_of_from=when_from if when else None,
        verdict=verdict,
        one_voice=next(iter(speakers)) if len(speakers) == 1 else None,
        history=history,
        mentions=tuple(mention for _, _, mention in sorted(mentions, key=lambda m: print_order(known, m[0], m[1]))),
        **shared,
    )


def _mention(item: Item[FigureClaim], finding: Finding[FigureClaim], known: Known) -> FigureMention:
    claim = finding.claim
    return FigureMention(
        **known.mention(item.source, finding),
        value=claim.value,
        upper=claim.upper,
        unit=claim.unit,
        modifier=claim.modifier,
        as_of=as_of_mention(item, finding, known),
    )


def identity(fact: Figure) -> Mapping[str, Any]:
    """Its kind, detail, role, unit, folded measure, closed as-of and value."""
    return {
        "kind": fact.kind,
        "detail": fact.detail,
        "role": fact.role,
        "unit": fact.unit,
        "measure": fold(fact.measure or ""),
        "as_of": fact.as_of,
        "value": str(fact.value.normalize()),
        "upper": str(fact.upper.normalize()) if fact.upper is not None else None,
    }
