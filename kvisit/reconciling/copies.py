"""Passages that several articles have word for word: what makes two outlets one origin.

Words are compared folded, without punctuation. Shingles of eight words are looked up in an index and grown in both
directions to maximal runs; a run of 20 words or more is a passage. Why: credit lines alone show wire copy at about
85 %, compared text at 95 % (mediacloud/web-tools#1419).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kvisit.findings import Extract
from kvisit.model import Copy, Place, Span

SHINGLE = 8
MIN_WORDS = 20
# In more than this many articles, what a tenth of them share is a set phrase or boilerplate, and no copy of one
# another.
_LARGE, _COMMON_SHARE = 20, 0.1

Passage = tuple[int, int]  # the words [start, end) of a source


@dataclass(frozen=True, slots=True)
class Copies:
    """The copied passages of all sources.

    ``rows`` are as the report lists them; ``spans`` are, for each pair of sources, the spans of the first one's
    passages that the second one has too.
    """

    rows: tuple[Copy, ...]
    spans: Mapping[tuple[int, int], tuple[Span, ...]]

    def of(self, source: int, span: Span) -> bool:
        """Whether a span of a source stands in a passage that another source has too."""
        return any(
            span in passage for (first, _), passages in self.spans.items() if first == source for passage in passages
        )


def find_copies(sources: Sequence[Extract]) -> Copies:
    """The copied passages of the sources, longest first."""
    rows: dict[tuple[str, ...], set[tuple[int, int, int]]] = {}
    spans: dict[tuple[int, int], list[Span]] = {}
    for (a, b), runs in sorted(_runs(sources).items()):
        for start, other, length in runs:
            first, second = _span(sources[a], start, length), _span(sources[b], other, length)
            if _quoted(sources[a], first) and _quoted(sources[b], second):
                continue  # both quote one speaker: independent origins of one voice
            words = tuple(word.fold for word in sources[a].words[start : start + length])
            rows.setdefault(words, set()).update({(a, first.start, first.end), (b, second.start, second.end)})
            spans.setdefault((a, b), []).append(first)
            spans.setdefault((b, a), []).append(second)
    return Copies(
        tuple(_row(sources, words, places) for words, places in sorted(rows.items(), key=_longest_first)),
        _frozen(spans),
    )


def _longest_first(row: tuple[tuple[str, ...], set[tuple[int, int, int]]]) -> tuple[int, tuple[str, ...]]:
    return -len(row[0]), row[0]


def _row(sources: Sequence[Extract], words: tuple[str, ...], places: set[tuple[int, int, int]]) -> Copy:
    found = [Place(sources[source].id, start, end) for source, start, end in places]
    paths = {source.id: source.path for source in sources}
    return Copy(len(words), tuple(sorted(found, key=lambda p: (paths[p.source], p.source, p.start))))


def _frozen(spans: Mapping[tuple[int, int], list[Span]]) -> dict[tuple[int, int], tuple[Span, ...]]:
    return {pair: tuple(sorted(found)) for pair, found in spans.items()}


def _runs(sources: Sequence[Extract]) -> dict[tuple[int, int], list[tuple[int, int, int]]]:
    """For each pair of sources the maximal runs that they share: where in the one, where in the other, how long."""
    index: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for number, source in enumerate(sources):
        folds = [word.fold for word in source.words]
        usable = _usable(source)
        for at in range(len(folds) - SHINGLE + 1):
            if usable[at] and usable[at + SHINGLE - 1]:
                index.setdefault(tuple(folds[at : at + SHINGLE]), []).append((number, at))
    limit = len(sources) * _COMMON_SHARE if len(sources) > _LARGE else len(sources)
    seeds: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for places in index.values():
        if len(places) < 2 or len({source for source, _ in places}) > limit:
            continue
        for n, (a, at) in enumerate(places):
            for b, other in places[n + 1 :]:
                if a != b:
                    seeds.setdefault((a, b), set()).add((at, other))
    return {pair: _grown(found) for pair, found in seeds.items()}


def _usable(source: Extract) -> list[bool]:
    """For each word whether it stands outside of boilerplate."""
    return [not any(block.start <= word.start < block.end for block in source.boilerplate) for word in source.words]


def _grown(seeds: set[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Shingles that follow one another in both sources, as runs of at least `MIN_WORDS` words."""
    runs: list[tuple[int, int, int]] = []
    for start, other in sorted(seeds):
        if (start - 1, other - 1) in seeds:
            continue
        length = 0
        while (start + length, other + length) in seeds:
            length += 1
        words = length + SHINGLE - 1
        if words >= MIN_WORDS:
            runs.append((start, other, words))
    return runs


def _span(source: Extract, start: int, length: int) -> Span:
    return Span(source.words[start].start, source.words[start + length - 1].end)


def _quoted(source: Extract, span: Span) -> bool:
    return any(span in quote for quote in source.quoted)
