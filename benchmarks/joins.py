"""How well a report joins the numbers of generated articles: pairs of mentions, compared with the truth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks.corpus import Story
from kvisit.model import Report

Mention = tuple[str, int]  # the source and the place of a number
Pair = tuple[Mention, Mention]


@dataclass(frozen=True, slots=True)
class Joins:
    """Pairs of mentions that are one fact: how many there are, how many a report has, how many of these are true."""

    true: int
    joined: int
    right: int

    @property
    def precision(self) -> float:
        """The share of joined pairs that are true."""
        return self.right / max(1, self.joined)

    @property
    def recall(self) -> float:
        """The share of true pairs that are joined."""
        return self.right / max(1, self.true)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / max(1, self.true + self.joined)


def joins(report: Report, stories: Sequence[Story]) -> Joins:
    """Counts a report's pairs; a figure that nobody told makes wrong ones."""
    told = {(story.name, number.start): number.fact for story in stories for number in story.told}
    ends = {(story.name, number.end): (story.name, number.start) for story in stories for number in story.told}
    facts: dict[str, list[Mention]] = {}
    for mention, fact in told.items():
        facts.setdefault(fact, []).append(mention)
    # "$312 million" begins before its number: a mention is known by any number that ends in it
    joined = {
        pair
        for figure in report.figures
        for pair in _pairs(_told(m.source, m.start, m.end, ends) for m in figure.mentions)
    }
    true = {pair for mentions in facts.values() for pair in _pairs(mentions)}
    return Joins(len(true), len(joined), len(true & joined))


def _told(source: str, start: int, end: int, ends: Mapping[Mention, Mention]) -> Mention:
    """The generated number that a mention has, else the mention itself."""
    return next((ends[source, at] for at in range(start + 1, end + 1) if (source, at) in ends), (source, start))


def _pairs(mentions: Iterable[Mention]) -> set[Pair]:
    return set(combinations(sorted(set(mentions)), 2))
