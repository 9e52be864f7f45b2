"""Groups items that are one thing: blocking, evidence within blocks, clusters that keep apart what must be apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kvisit.families import Family
from kvisit.families.base import NEVER, Item, Known

ENOUGH = 2.5  # the evidence that joins two items


def cluster(items: Sequence[Item[Any]], family: Family, known: Known) -> list[list[Item[Any]]]:
    """The items grouped into facts, groups and items in the order given.

    Pairs that share a key are compared; those with enough evidence are joined, the strongest first, unless an item
    of the one group must be apart from an item of the other.
    """
    blocks: dict[str, list[int]] = {}
    for number, item in enumerate(items):
        for key in dict.fromkeys(family.keys(item, known)):
            blocks.setdefault(key, []).append(number)
    pairs = sorted({(a, b) for block in blocks.values() for n, a in enumerate(block) for b in block[n + 1 :]})
    scores = {(a, b): sum(one.score for one in family.same(items[a], items[b], known)) for a, b in pairs}
    groups: dict[int, list[int]] = {number: [number] for number in range(len(items))}
    group_of = list(range(len(items)))
    for _, a, b in sorted(((-score, a, b) for (a, b), score in scores.items() if score >= ENOUGH)):
        first, second = sorted((group_of[a], group_of[b]))
        if first == second or any(
            _apart(x, y, scores, items, family, known) for x in groups[first] for y in groups[second]
        ):
            continue
        groups[first] += groups.pop(second)
        for number in groups[first]:
            group_of[number] = first
    return [[items[number] for number in sorted(groups[first])] for first in sorted(groups)]


def _apart(
    a: int, b: int, scores: dict[tuple[int, int], float], items: Sequence[Item[Any]], family: Family, known: Known
) -> bool:
    """Whether two items must not be one fact."""
    pair = (min(a, b), max(a, b))
    if pair not in scores:
        scores[pair] = sum(one.score for one in family.same(items[pair[0]], items[pair[1]], known))
    return scores[pair] == NEVER
