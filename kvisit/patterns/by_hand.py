"""What a user's file says by hand: which names or figures are one (``same``), which are not, which don't count.

A name is called by any of its forms, whatever its case, accents and hyphens, a figure by its kind and value, with its
detail where that matters: ``casualties 721``, ``casualties: killed 721``. What is said by hand overrules everything
else, but for which articles tell of one event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from kvisit.folding import fold
from kvisit.patterns.schema import Vocabulary

Lists = tuple[tuple[str, ...], ...]


def figure_labels(kind: str, detail: str | None, value: Decimal) -> frozenset[str]:
    """What a figure may be called in the lists.

    >>> sorted(figure_labels("casualties", "killed", Decimal(721)))
    ['casualties 721', 'casualties killed 721']
    """
    number = f"{value.normalize():f}"
    return frozenset(label(f"{what} {number}") for what in (kind, f"{kind} {detail or ''}"))


def name_labels(forms: Iterable[str]) -> frozenset[str]:
    """What a name may be called in the lists."""
    return frozenset(map(label, forms))


def keys_by_hand(labels: frozenset[str], vocabulary: Vocabulary) -> Iterable[str]:
    """The keys of the rows that something stands in, so that it is compared with the others there."""
    for kind, lists in (("same", vocabulary.same), ("different", vocabulary.different)):
        rows = _rows(lists)
        yield from (f"{kind} by hand {row}" for one in sorted(labels) for row in rows.get(one, ()))


def is_ignored(labels: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Whether something is to count for nothing."""
    return bool(vocabulary.ignore) and not labels.isdisjoint(_rows((vocabulary.ignore,)))


def in_one_row(a: frozenset[str], b: frozenset[str], lists: Lists) -> bool:
    """Whether two things stand in one row under different labels."""
    if not lists:
        return False
    rows = _rows(lists)
    first, second = ({row: one for one in labels for row in rows.get(one, ())} for labels in (a, b))
    return any(first[row] != second[row] for row in first.keys() & second.keys())


@lru_cache(maxsize=64)
def _rows(lists: Lists) -> Mapping[str, tuple[int, ...]]:
    """The numbers of the rows by the labels that stand in them."""
    found: dict[str, tuple[int, ...]] = {}
    for number, row in enumerate(lists):
        for one in map(label, row):
            found[one] = (*found.get(one, ()), number)
    return found


@lru_cache(maxsize=4096)
def label(text: str) -> str:
    """A name or a figure's kind and value, folded, without marks and separators.

    >>> label("Lee Jae-myung"), label("casualties: killed 1,200")
    ('lee jae myung', 'casualties killed 1200')
    """
    return " ".join(re.findall(r"\w+", re.sub(r"(?<=\d),(?=\d)", "", fold(text))))
