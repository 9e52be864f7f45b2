"""What two texts have nearly word for word.

Equal runs are joined over what an editor changes in wire copy: a few words in place of others (a name's form, a title),
and a clause that stands in one of the texts only.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

SHINGLE = 8  # words of a fingerprint, and of a run behind a change
_WINNOW = 5  # the smallest of this many fingerprints in a row is kept: every equal run of 12 words has one
MIN_WORDS = 20
# With changes inside, a passage must be longer, and most of it equal: official names and titles are long, too.
_MIN_EDITED_WORDS, _MIN_EQUAL = 24, 0.7
_CHANGED = 6  # so many words may stand in place of others
_CUT = 15  # so many words may have been cut

Words = Sequence[int]
Run = tuple[int, int, int]  # where in the one text, where in the other, how many words


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of two texts: its words in the one and in the other, and how many of them are equal."""

    first: range
    second: range
    words: int


class Text:
    """A text's words as numbers, and a number for each run of `SHINGLE` of them."""

    def __init__(self, words: Words) -> None:
        """Takes the words."""
        self.words = words
        self.runs = array("q", (hash(tuple(words[at : at + SHINGLE])) for at in range(len(words) - SHINGLE + 1)))


def fingerprints(text: Text) -> Iterator[tuple[int, int]]:
    """Fingerprints of a text with their places: of its runs, the smallest of each few in a row."""
    hashes = text.runs
    last = -1
    for start in range(max(1, len(hashes) - _WINNOW + 1) if hashes else 0):
        window = hashes[start : start + _WINNOW]
        smallest = min(window)
        at = start + window.index(smallest)
        if at != last:
            yield smallest, at
            last = at


def shared_passages(a: Text, b: Text, seeds: Iterable[tuple[int, int]]) -> list[Passage]:
    """The passages that two texts share, grown from places where they have the same fingerprint, in order."""
    seen: list[Run] = []
    found: list[Passage] = []
    for at, other in sorted(set(seeds)):
        if any(start <= at < start + length and at - start == other - second for start, second, length in seen):
            continue
        run = _widened(a.words, b.words, at, other)
        runs = [*reversed(list(_before(a, b, run))), run, *_behind(a, b, run)]
        if not _long_enough(_passage(runs), len(runs)):
            runs = [run]
        seen += runs
        if _long_enough(_passage(runs), len(runs)):
            found.append(_passage(runs))
    return found


def _passage(runs: Sequence[Run]) -> Passage:
    (start, other, _), (last, second, length) = runs[0], runs[-1]
    return Passage(range(start, last + length), range(other, second + length), sum(run[2] for run in runs))


def _long_enough(passage: Passage, runs: int) -> bool:
    if runs == 1:
        return passage.words >= MIN_WORDS
    longer = max(len(passage.first), len(passage.second))
    return passage.words >= _MIN_EDITED_WORDS and passage.words >= longer * _MIN_EQUAL


def _widened(a: Words, b: Words, at: int, other: int) -> Run:
    """The longest equal run around a place."""
    back = _backward(a, b, at, other)
    return at - back, other - back, back + _forward(a, b, at, other)


def _behind(a: Text, b: Text, run: Run) -> Iterator[Run]:
    """The runs that follow one, each behind a change."""
    while step := _step(a, b, run[0] + run[2], run[1] + run[2], 1):
        at, other = run[0] + run[2] + step[0], run[1] + run[2] + step[1]
        run = at, other, _forward(a.words, b.words, at, other)
        yield run


def _before(a: Text, b: Text, run: Run) -> Iterator[Run]:
    """The runs before one, each before a change, the nearest first."""
    while step := _step(a, b, run[0] - SHINGLE, run[1] - SHINGLE, -1):
        at, other = run[0] - step[0], run[1] - step[1]
        length = _backward(a.words, b.words, at, other)
        run = at - length, other - length, length
        yield run


def _step(a: Text, b: Text, at: int, other: int, sign: int) -> tuple[int, int] | None:
    """The smallest step over a change behind which the texts have an equal run: words of the one, and of the other."""
    near: dict[int, list[int]] = {}
    for q in range(_CUT + 1):
        if 0 <= other + sign * q < len(b.runs):
            near.setdefault(b.runs[other + sign * q], []).append(q)
    steps = (
        (p + q, p, q)
        for p in range(_CUT + 1)
        if 0 <= at + sign * p < len(a.runs)
        for q in near.get(a.runs[at + sign * p], ())
        if p + q and (max(p, q) <= _CHANGED or min(p, q) <= 1)
    )
    smallest = min(steps, default=None)
    return smallest[1:] if smallest else None


def _forward(a: Words, b: Words, at: int, other: int) -> int:
    """How many words from two places on are equal."""
    length = 0
    while at + length < len(a) and other + length < len(b) and a[at + length] == b[other + length]:
        length += 1
    return length


def _backward(a: Words, b: Words, at: int, other: int) -> int:
    """How many words before two places are equal."""
    length = 0
    while length < min(at, other) and a[at - length - 1] == b[other - length - 1]:
        length += 1
    return length
