"""Independent origins: outlets that have a fact from one another, or from one agency or publisher, are one origin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any, Literal, NamedTuple

from kvisit.families.base import Item
from kvisit.findings import Extract
from kvisit.model import Edge, Origin
from kvisit.reconciling.components import Components
from kvisit.reconciling.copies import Copies

# Edges are named between any two of a few sources; of many, between the first and each other.
_FEW = 8


class Agency(NamedTuple):
    """A news agency: what all its names have in common, and its name as an article has it."""

    key: str
    name: str


class _Shared(NamedTuple):
    """Something that makes the sources that have it one origin; the first of several reasons names the edge."""

    shared: Literal["passage", "credit", "publisher"]
    key: str | int

    @property
    def order(self) -> tuple[int, str]:
        """Its place among the reasons."""
        return ("passage", "credit", "publisher").index(self.shared), str(self.key)


def origins_of(
    items: Sequence[Item[Any]],
    sources: Sequence[Extract],
    copies: Copies,
    agencies: Sequence[Mapping[int, Agency]],
    publishers: Sequence[str | None],
) -> tuple[Origin, ...]:
    """The connected components of the graph of a fact's sources, with the edges that connect them.

    Args:
        items: what the sources say of the fact.
        sources: all sources.
        copies: the copied passages.
        agencies: for each source, by the indexes of its names, the agencies among them.
        publishers: for each source what all names of its publisher have in common.
    """
    by_source: dict[int, list[Item[Any]]] = {}
    for item in items:
        by_source.setdefault(item.source, []).append(item)
    ordered = sorted(by_source, key=lambda n: (sources[n].path, sources[n].id))
    holders: dict[_Shared, list[int]] = {}
    names: dict[_Shared, str] = {}
    for number in ordered:
        facts = _shared(by_source[number], sources[number], agencies[number], publishers[number])
        facts |= dict.fromkeys(_copied(number, by_source[number], copies))
        for shared, name in facts.items():
            holders.setdefault(shared, []).append(number)
            if name:
                names.setdefault(shared, name)
    edges: dict[tuple[int, int], Edge] = {}
    for shared, held in sorted(holders.items(), key=lambda pair: pair[0].order):
        pairs = combinations(held, 2) if len(held) <= _FEW else ((held[0], other) for other in held[1:])
        for a, b in pairs:
            edges.setdefault((a, b), Edge(sources[a].id, sources[b].id, shared.shared, names.get(shared)))
    return _components({n: sources[n].id for n in ordered}, edges)


def _copied(source: int, items: Sequence[Item[Any]], copies: Copies) -> list[_Shared]:
    """The passages that a source tells a fact in, and the text that it is a copy of."""
    spans = (finding.span for item in items for finding in item.findings)
    rows = {row for span in spans for row in copies.of(source, span)}
    return [_Shared("passage", f"whole {copies.wholes[source]}"), *(_Shared("passage", row) for row in sorted(rows))]


def _shared(
    items: Sequence[Item[Any]], extract: Extract, agencies: Mapping[int, Agency], publisher: str | None
) -> dict[_Shared, str | None]:
    """The agencies that a source has a fact from, with their names, and who publishes it."""
    findings = [finding for item in items for finding in item.findings]
    credited = [*extract.credits, *(name for f in findings for name in (f.credit, f.speaker) if name is not None)]
    found: dict[_Shared, str | None] = {
        _Shared("credit", agencies[name].key): agencies[name].name for name in credited if name in agencies
    }
    if publisher:
        found[_Shared("publisher", publisher)] = None
        if publisher.startswith("org:"):  # an agency's own article, beside those that credit it
            found.setdefault(_Shared("credit", publisher), extract.publisher)
    return found


def _components(ids: Mapping[int, str], edges: Mapping[tuple[int, int], Edge]) -> tuple[Origin, ...]:
    """The connected components of sources, in the order of the first of each; ``ids`` are in order."""
    parts = Components[int](ids)
    places = {number: place for place, number in enumerate(ids)}
    for a, b in edges:
        parts.connect(a, b)
    own: dict[int, list[Edge]] = {}
    for a, b in sorted(edges, key=lambda pair: (places[pair[0]], places[pair[1]])):
        own.setdefault(parts.number(a), []).append(edges[a, b])
    return tuple(
        Origin(tuple(ids[n] for n in group), tuple(own.get(parts.number(group[0]), ()))) for group in parts.groups()
    )
