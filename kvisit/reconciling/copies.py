"""Passages that several articles have nearly word for word: what makes two outlets one origin.

Words are compared folded, without punctuation. Fingerprints of eight words, thinned by winnowing (Schleimer, Wilkerson
and Aiken 2003), are looked up in an index and grown in both directions: over a few changed words ("President Erdogan",
"Mr Erdogan"), and over a clause that one article cut. What comes to 20 words or more is a passage. Why: credit lines
alone show wire copy at about 85 %, compared text at 95 % (mediacloud/web-tools#1419).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from kvisit.findings import Extract
from kvisit.model import Copy, Place, Span
from kvisit.reconciling.components import Components
from kvisit.reconciling.passages import SHINGLE, Passage, Text, fingerprints, shared_passages

# A fingerprint is looked up among this many of the next sources that have it: a hundred outlets with one wire story are
# connected through one another, not pair by pair.
_NEXT = 8
# What more sources than this have, a tenth of all, and of several events, is a set phrase or boilerplate.
_COMMON_FROM, _COMMON_SHARE, _COMMON_EVENTS = 20, 0.1, 3
# An article of which so much stands in passages of another is a copy of it as a whole.
_WHOLE = 0.8


@dataclass(frozen=True, slots=True)
class Copies:
    """The copied passages of all sources.

    ``rows`` are as the report lists them; ``passages`` for each source the spans of its copied passages with the row
    that each belongs to; ``wholes`` for each source the number of the text that it is a copy of as a whole.
    """

    rows: tuple[Copy, ...]
    passages: tuple[tuple[tuple[Span, int], ...], ...]
    wholes: tuple[int, ...]

    def of(self, source: int, span: Span) -> frozenset[int]:
        """The rows of the copied passages that a span of a source stands in."""
        return frozenset(row for passage, row in self.passages[source] if span in passage)


def find_copies(sources: Sequence[Extract], events: Sequence[int] = ()) -> Copies:
    """The copied passages of the sources, longest first.

    Args:
        sources: in a stated order.
        events: the event that each of them tells of, by number.
    """
    words = [_Words(source) for source in sources]
    nodes = Components[tuple[int, Span]]()
    sizes: dict[tuple[int, Span], int] = {}
    wholes = Components[int](range(len(sources)))
    by_content: dict[str, int] = {}
    for number, source in enumerate(sources):
        wholes.connect(by_content.setdefault(source.sha256, number), number)
    for (a, b), seeds in sorted(_seeds(words, events).items()):
        found = [p for p in shared_passages(words[a].text, words[b].text, seeds) if _says(p, words[a], words[b])]
        for passage in found:
            places = (a, words[a].span(passage.first)), (b, words[b].span(passage.second))
            nodes.connect(*places)
            for place in places:
                sizes[place] = min(passage.words, sizes.get(place, passage.words))
        if sum(passage.words for passage in found) >= _WHOLE * min(len(words[a].text.words), len(words[b].text.words)):
            wholes.connect(a, b)
    return _listed(sources, nodes.groups(), sizes, wholes)


class _Words:
    """The words of a source outside of boilerplate, as numbers, and where they stand."""

    def __init__(self, source: Extract) -> None:
        blocks = source.boilerplate
        own = [word for word in source.words if not any(b.start <= word.start < b.end for b in blocks)]
        self.text = Text(array("I", (crc32(word.fold.encode()) for word in own)))
        self._starts = array("I", (word.start for word in own))
        self._ends = array("I", (word.end for word in own))
        self._quoted = source.quoted

    def span(self, place: range) -> Span:
        """Where words stand in the text."""
        return Span(self._starts[place.start], self._ends[place.stop - 1])

    def unquoted(self, place: range) -> int:
        """How many of the words stand outside of quotation marks."""
        quotes = [quote for quote in self._quoted if quote.overlaps(self.span(place))]
        return sum(not any(q.start <= self._starts[n] < q.end for q in quotes) for n in place)


def _says(passage: Passage, first: _Words, second: _Words) -> bool:
    """Whether a passage is more than a speaker's words with "he said": outlets that quote one speaker copy nothing."""
    return max(first.unquoted(passage.first), second.unquoted(passage.second)) >= SHINGLE


def _seeds(words: Sequence[_Words], events: Sequence[int]) -> Mapping[tuple[int, int], list[tuple[int, int]]]:
    """For pairs of sources the places where they have the same fingerprint.

    Articles on two events that share a single one have a set phrase in common: 20 words have two of them.
    """
    index: dict[int, list[tuple[int, int]]] = {}
    for number, own in enumerate(words):
        for fingerprint, at in fingerprints(own.text):
            index.setdefault(fingerprint, []).append((number, at))
    seeds: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for places in index.values():
        if len(places) < 2 or _is_common({source for source, _ in places}, len(words), events):
            continue
        for n, (a, at) in enumerate(places):
            for b, other in places[n + 1 : n + 1 + _NEXT]:
                if a != b:
                    seeds.setdefault((a, b), []).append((at, other))
    return {
        pair: found
        for pair, found in seeds.items()
        if len(found) > 1 or not events or len({events[n] for n in pair}) == 1
    }


def _is_common(holders: set[int], sources: int, events: Sequence[int]) -> bool:
    """Whether what so many sources have is a set phrase or boilerplate."""
    if len(holders) <= max(_COMMON_FROM, sources * _COMMON_SHARE) or not events:
        return False
    return len({events[source] for source in holders}) >= _COMMON_EVENTS


def _listed(
    sources: Sequence[Extract],
    groups: Iterable[Sequence[tuple[int, Span]]],
    sizes: Mapping[tuple[int, Span], int],
    wholes: Components[int],
) -> Copies:
    """The rows of the report, and what tells which passages a source has."""
    print_order = {n: (source.path, source.id) for n, source in enumerate(sources)}
    ordered = [sorted(group, key=lambda place: (print_order[place[0]], place[1])) for group in groups]
    ordered.sort(key=lambda group: (-min(sizes[p] for p in group), [(print_order[n], span) for n, span in group]))
    rows = tuple(
        Copy(min(sizes[p] for p in group), tuple(Place(sources[n].id, span.start, span.end) for n, span in group))
        for group in ordered
    )
    passages: list[list[tuple[Span, int]]] = [[] for _ in sources]
    for row, group in enumerate(ordered):
        for source, span in group:
            passages[source].append((span, row))
    return Copies(rows, tuple(map(tuple, passages)), tuple(wholes.number(n) for n in range(len(sources))))
