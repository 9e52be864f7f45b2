"""Independent origins: outlets that have a fact from one another, or from one agency or publisher, are one origin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from kvisit.families.base import Item
from kvisit.findings import Extract
from kvisit.model import Edge, Origin, Span
from kvisit.reconciling.copies import Copies


def origins_of(
    items: Sequence[Item[Any]], sources: Sequence[Extract], copies: Copies, agencies: Mapping[tuple[int, int], str]
) -> tuple[Origin, ...]:
    """The connected components of the graph of a fact's sources, with the edges that connect them.

    Args:
        items: what the sources say of the fact.
        sources: all sources.
        copies: the copied passages.
        agencies: by source and name, the agency's name as the report shows it.
    """
    spans: dict[int, list[Span]] = {}
    credits: dict[int, dict[str, None]] = {}
    for item in items:
        own = credits.setdefault(item.source, {})
        for finding in item.findings:
            spans.setdefault(item.source, []).append(finding.span)
        own |= dict.fromkeys(agencies[item.source, name] for name in _credited(item, sources[item.source], agencies))
    numbers = sorted(spans, key=lambda n: (sources[n].path, sources[n].id))
    edges = [edge for a, b in combinations(numbers, 2) if (edge := _edge(a, b, sources, spans, credits, copies))]
    return _components([sources[n].id for n in numbers], edges)


def _credited(item: Item[Any], source: Extract, agencies: Mapping[tuple[int, int], str]) -> list[int]:
    """The agencies that a source credits: as a whole, or for what the item tells ("told AFP")."""
    told = [finding.credit for finding in item.findings if finding.credit is not None]
    return [name for name in (*source.credits, *told) if (item.source, name) in agencies]


def _edge(
    a: int,
    b: int,
    sources: Sequence[Extract],
    spans: Mapping[int, list[Span]],
    credits: Mapping[int, Mapping[str, None]],
    copies: Copies,
) -> Edge | None:
    """Why two sources are one origin, None if they aren't."""
    first, second = sources[a], sources[b]
    passages = copies.spans.get((a, b), ())
    others = copies.spans.get((b, a), ())
    if first.sha256 == second.sha256 or (_tell_in(spans[a], passages) and _tell_in(spans[b], others)):
        return Edge(first.id, second.id, "passage")
    agency = next((name for name in credits[a] if name in credits[b]), None)
    if agency:
        return Edge(first.id, second.id, "credit", agency)
    if first.publisher and first.publisher == second.publisher:
        return Edge(first.id, second.id, "publisher")
    return None


def _tell_in(spans: Sequence[Span], passages: Sequence[Span]) -> bool:
    return any(span in passage for span in spans for passage in passages)


def _components(ids: Sequence[str], edges: Sequence[Edge]) -> tuple[Origin, ...]:
    """The connected components, in the order of their first sources."""
    component = {id_: n for n, id_ in enumerate(ids)}
    for edge in edges:
        old, new = component[edge.b], component[edge.a]
        component = {id_: new if n == old else n for id_, n in component.items()}
    grouped: dict[int, list[str]] = {}
    for id_ in ids:
        grouped.setdefault(component[id_], []).append(id_)
    return tuple(Origin(tuple(group), tuple(edge for edge in edges if edge.a in group)) for group in grouped.values())
