"""Which articles tell of one event: they share names, and their dates don't exclude it.

Without this, two crashes with 12 dead confirm each other. Two articles are *linked* if they share at least two telling
names (`kvisit.reconciling.telling`); names that are common in a large input say little, since they stand in
everything. Only what linked articles say is compared; an *event* is what links connect.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import log10

from kvisit.findings import Extract
from kvisit.reconciling.telling import Key, TellingWords

_ENOUGH = 2.0
# Articles that name no day or month in common may tell of two events of one place: some days apart more must speak
# for one, and a month apart nothing does.
_ENOUGH_ON_OTHER_DAYS = 3.0
_DAYS, _MONTH = 3, 31
# A name that more articles than this have counts less: half of one at ten times as many.
_COMMON_FROM = 20
# An article is compared with this many of the articles, before and behind it in time, that share a name with it.
_WINDOW = 12


@dataclass(frozen=True, slots=True)
class Events:
    """Which sources tell of one event.

    ``numbers`` are the sources' events, counted from 0 in their order; ``links`` for each source those that share
    evidence of one event with it, None if all are asserted to tell of one.
    """

    numbers: tuple[int, ...]
    links: tuple[frozenset[int], ...] | None

    def linked(self, a: int, b: int) -> bool:
        """Whether what two sources say may be compared."""
        return a == b or self.links is None or b in self.links[a]

    def same(self, a: int, b: int) -> bool:
        """Whether two sources tell of one event, be it that only others tie them to it."""
        return self.numbers[a] == self.numbers[b]


def find_events(
    sources: Sequence[Extract],
    days: Sequence[frozenset[str]],
    *,
    telling: TellingWords,
    one_event: bool = False,
) -> Events:
    """The events that sources tell of.

    Args:
        sources: in the order of their dates.
        days: for each source the days and months that it names.
        telling: finds the names that tell an event.
        one_event: whether the user asserts that all tell of one.
    """
    if one_event:
        return Events((0,) * len(sources), None)
    names = [telling.names_of(source) for source in sources]
    holders: dict[Key, list[int]] = {}
    for number, found in enumerate(names):
        for key in sorted(found.together.all()):
            holders.setdefault(key, []).append(number)
    weights = {key: 1 / (1 + max(0.0, log10(len(held) / _COMMON_FROM))) for key, held in holders.items()}
    links: list[set[int]] = [set() for _ in sources]
    for a, neighbours in enumerate(_neighbours(holders, len(sources))):
        for b in neighbours:
            shared = min(names[a].weight_in(names[b], weights), names[b].weight_in(names[a], weights))
            if shared >= _needed(sources[a], sources[b], days[a], days[b]):
                links[a].add(b)
                links[b].add(a)
    return Events(_components(links), tuple(frozenset(linked) for linked in links))


def _neighbours(holders: dict[Key, list[int]], count: int) -> list[list[int]]:
    """For each source the later ones that share a name with it and lie near in the holders of that name."""
    found: list[set[int]] = [set() for _ in range(count)]
    for held in holders.values():
        for at, number in enumerate(held):
            found[number].update(held[at + 1 : at + 1 + _WINDOW])
    return [sorted(neighbours) for neighbours in found]


def _needed(a: Extract, b: Extract, first: frozenset[str], second: frozenset[str]) -> float:
    """How much two articles must share to tell of one event, by their dates."""
    if not (a.published and b.published) or any(x.startswith(y) or y.startswith(x) for x in first for y in second):
        return _ENOUGH
    apart = _days_apart(a.published, b.published)
    return _ENOUGH if apart <= _DAYS else _ENOUGH_ON_OTHER_DAYS if apart <= _MONTH else float("inf")


def _days_apart(a: str, b: str) -> int:
    return abs((date.fromisoformat(a[:10]) - date.fromisoformat(b[:10])).days)


def _components(links: Sequence[Iterable[int]]) -> tuple[int, ...]:
    """The connected components, numbered in the order of their first members."""
    numbers = [-1] * len(links)
    count = 0
    for first in range(len(links)):
        waiting = [first] if numbers[first] < 0 else []
        count += len(waiting)
        while waiting:
            at = waiting.pop()
            if numbers[at] < 0:
                numbers[at] = count - 1
                waiting += links[at]
    return tuple(numbers)
