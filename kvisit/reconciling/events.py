"""Which articles tell of one event: they share names, and their dates don't exclude it.

Without this, two crashes with 12 dead confirm each other. At least two names of persons, organisations, facilities
or places other than countries must be shared; news agencies don't count, since they tell of everything, and names
that are common in a large input count less. Articles written more than a month apart tell of one event only if they
name a day or month in common.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from kvisit.findings import Extract, Name

_ENOUGH = 2.0
_COMMON_FROM = 10  # sources from which on a name's rarity counts
_COMMON_SHARE = 0.2
_COMMON_WEIGHT = 0.5
_MONTH = 31
_COUNTED = frozenset({"PERSON", "ORG", "FAC", "GPE", "LOC", "EVENT", "PRODUCT"})


def group_by_event(sources: Sequence[Extract], days: Sequence[frozenset[str]], *, one_event: bool) -> list[int]:
    """The number of each source's event, counted from 0 in the order of the sources.

    Args:
        sources: in a stated order.
        days: for each source the days and months that it names.
        one_event: whether the user asserts that all tell of one.
    """
    if one_event:
        return [0] * len(sources)
    names = [_names_of(source) for source in sources]
    bearers: dict[str, list[int]] = {}
    for number, found in enumerate(names):
        for name in found:
            bearers.setdefault(name, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for weight, holders in ((_weight(len(h), len(sources)), h) for _, h in sorted(bearers.items())):
        for n, a in enumerate(holders):
            for b in holders[n + 1 :]:
                shared[a, b] += weight  # type: ignore[assignment]
    parent = list(range(len(sources)))
    for (a, b), weight in sorted(shared.items()):
        if weight >= _ENOUGH and not _excluded(sources[a], sources[b], days[a], days[b]):
            parent[_root(parent, b)] = _root(parent, a)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(_root(parent, n), len(numbers)) for n in range(len(sources))]


def _weight(holders: int, sources: int) -> float:
    return _COMMON_WEIGHT if sources >= _COMMON_FROM and holders > sources * _COMMON_SHARE else 1.0


def _root(parent: list[int], number: int) -> int:
    while parent[number] != number:
        number = parent[number]
    return number


def _names_of(source: Extract) -> frozenset[str]:
    """The names of a source that can tell its event, each once."""
    return frozenset(
        _key(name) for name in source.names if name.type in _COUNTED and not name.is_country and not name.is_agency
    )


def _key(name: Name) -> str:
    return name.key or " ".join(sorted(max((len(words), words) for words in name.keys)[1]))


def _excluded(a: Extract, b: Extract, first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two articles are too far apart in time to tell of one event."""
    if not (a.published and b.published):
        return False
    apart = abs((date.fromisoformat(a.published[:10]) - date.fromisoformat(b.published[:10])).days)
    return apart > _MONTH and not any(x.startswith(y) or y.startswith(x) for x in first for y in second)


def event_names(numbers: Sequence[int]) -> Mapping[int, str]:
    """What the report calls the events: e1, e2 and so on."""
    return {number: f"e{number + 1}" for number in sorted(set(numbers))}
