"""Groups items that are one thing: blocking, evidence within blocks, clusters that keep apart what must be apart.

No item is compared with all others: only with those of its event that share a key; the rarest of its keys are tried
first, and of the items that share them a bounded number, the nearest in time first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kvisit.families import Family
from kvisit.families.base import NEVER, Evidence, Item, Known
from kvisit.reconciling.events import Events

ENOUGH = 2.5  # the evidence that joins two items
# An item is compared with at most this many later ones, among this many of each of its keys.
_CANDIDATES, _REACH = 24, 200
# Of two groups that evidence would join, so many items of either are checked for what must keep them apart.
_CHECKED = 4


def cluster(items: Sequence[Item[Any]], family: Family, known: Known, events: Events) -> list[list[Item[Any]]]:
    """The items grouped into facts, groups and items in the order given.

    Args:
        items: in the order of their sources.
        family: theirs.
        known: what they are compared by.
        events: which sources may be compared.
    """
    return _Clusters(items, family, known).joined(_pairs(items, family, known, events))


def total(evidence: Iterable[Evidence]) -> float:
    """What reasons come to together."""
    return sum(one.score for one in evidence)


def _pairs(items: Sequence[Item[Any]], family: Family, known: Known, events: Events) -> Iterable[tuple[int, int]]:
    """The pairs of items that are compared, each once, the first item before the second."""
    keys = [
        tuple(dict.fromkeys((events.numbers[item.source], key) for key in family.keys(item, known))) for item in items
    ]
    blocks: dict[tuple[int, str], list[int]] = {}
    places: dict[tuple[int, tuple[int, str]], int] = {}  # where an item stands in the block of a key
    for number, own in enumerate(keys):
        for key in own:
            block = blocks.setdefault(key, [])
            places[number, key] = len(block)
            block.append(number)
    comparable = events.linked if family.claims else events.same
    for a, own in enumerate(keys):
        found: dict[int, None] = {}
        for key in sorted(own, key=lambda key: (len(blocks[key]), key)):
            at = places[a, key] + 1
            near = (b for b in blocks[key][at : at + _REACH] if comparable(items[a].source, items[b].source))
            found |= dict.fromkeys(near)
            if len(found) >= _CANDIDATES:
                break
        yield from ((a, b) for b in list(found)[:_CANDIDATES])


class _Clusters:
    """The groups that items form, joined pair by pair; a group is called by its first item."""

    def __init__(self, items: Sequence[Item[Any]], family: Family, known: Known) -> None:
        self._items, self._family, self._known = items, family, known
        self._scores: dict[tuple[int, int], float] = {}
        self._never: dict[int, list[int]] = {}
        self._groups = {number: [number] for number in range(len(items))}
        self._by_source = {number: {item.source: [number]} for number, item in enumerate(items)}
        self._group_of = list(range(len(items)))

    def joined(self, pairs: Iterable[tuple[int, int]]) -> list[list[Item[Any]]]:
        """The groups when every pair with enough evidence is joined, the strongest first, if nothing parts them."""
        scored = [(-score, *pair) for pair in pairs if (score := self._score(*pair)) >= ENOUGH]
        for _, a, b in sorted(scored):
            first, second = sorted((self._group_of[a], self._group_of[b]))
            if first != second and not self._apart(first, second):
                self._join(first, second)
        return [[self._items[n] for n in sorted(self._groups[first])] for first in sorted(self._groups)]

    def _join(self, first: int, second: int) -> None:
        moved = self._groups.pop(second)
        self._groups[first] += moved
        for number in moved:
            self._group_of[number] = first
        for source, numbers in self._by_source.pop(second).items():
            self._by_source[first].setdefault(source, []).extend(numbers)

    def _score(self, a: int, b: int) -> float:
        """What speaks for two items being one; every pair is compared once."""
        pair = (a, b) if a < b else (b, a)
        score = self._scores.get(pair)
        if score is None:
            score = total(self._family.same(self._items[pair[0]], self._items[pair[1]], self._known))
            self._scores[pair] = score
            if score == NEVER:
                self._never.setdefault(pair[0], []).append(pair[1])
                self._never.setdefault(pair[1], []).append(pair[0])
        return score

    def _apart(self, first: int, second: int) -> bool:
        """Whether an item of one group must not be one with an item of the other."""
        small, large = sorted((first, second), key=lambda group: (len(self._groups[group]), group))
        for number in self._groups[small]:
            if any(self._group_of[other] == large for other in self._never.get(number, ())):
                return True
        return any(self._score(a, b) == NEVER for a, b in self._checked(small, large))

    def _checked(self, small: int, large: int) -> Iterable[tuple[int, int]]:
        """The pairs of two groups that are checked: those of one source, and some of either group with one another."""
        in_large = self._by_source[large]
        for number in self._groups[small]:
            yield from ((number, other) for other in in_large.get(self._items[number].source, ()))
        yield from ((a, b) for a in _spread(self._groups[small]) for b in _spread(self._groups[large]))


def _spread(group: Sequence[int]) -> Sequence[int]:
    """A few of a group, evenly taken."""
    return group[:: -(-len(group) // _CHECKED)]
