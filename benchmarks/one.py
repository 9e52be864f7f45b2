"""Measures the report on one generated corpus, and prints what it took as JSON: ``python -m benchmarks.one SIZE``."""

from __future__ import annotations

import hashlib
import json
import re
import resource
import sys
from collections import Counter
from collections.abc import Callable
from time import process_time
from typing import Any, TypeVar

from benchmarks.corpus import Story, stories
from benchmarks.joins import joins
from kvisit.extraction import extract, pipeline_for
from kvisit.families import FAMILIES
from kvisit.patterns import load
from kvisit.reading import Article
from kvisit.reconciling import reconcile

Result = TypeVar("Result")
_YARD, _TURNS = 200, 50  # articles of the yardstick, and how often it goes over them


def measured(size: int) -> dict[str, float]:
    """What a corpus of a size takes: in times of the yardstick, kilobytes at the peak, pairs compared."""
    corpus = stories(size)
    articles = [_article(story) for story in corpus]
    pipeline_for()  # built once: its time isn't the corpus's
    compared = _counting()
    extracts, extracting = _timed(lambda: list(extract(articles)))
    report, reconciling = _timed(lambda: reconcile(extracts, load()))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = joins(report, corpus)
    return {
        "extract": extracting,
        "reconcile": reconciling,
        "yardstick": _yardstick(),
        "memory": memory,
        "words": sum(len(one.words) for one in extracts),
        "mentions": sum(len(findings) for one in extracts for findings in one.findings.values()),
        "pairs": compared.total(),
        "precision": found.precision,
        "recall": found.recall,
        "f1": found.f1,
    }


def _article(story: Story) -> Article:
    return Article(
        id=story.name,
        path=f"{story.name}.txt",
        sha256=hashlib.sha256(story.text.encode()).hexdigest(),
        text=story.text,
        published=story.published,
        published_from="option",
        publisher=story.publisher,
    )


def _counting() -> Counter[str]:
    """Counts from now on how often two items of a family are compared."""
    compared: Counter[str] = Counter()

    def counted(family: Any) -> None:
        same = family.same

        def counting(*arguments: Any) -> Any:
            compared[family.name] += 1
            return same(*arguments)

        family.same = counting

    for family in FAMILIES:
        counted(family)
    return compared


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """What some work gives, and how many times as long as the yardstick it takes: the machine's pace changes."""
    before = _yardstick()
    begun = process_time()
    result = work()
    took = process_time() - begun
    return result, took / ((before + _yardstick()) / 2)


def _yardstick() -> float:
    """The seconds that some fixed work takes, of the sort that kvisit does: words found, sorted, counted, written."""
    text = " ".join(story.text for story in stories(_YARD))
    begun = process_time()
    for _ in range(_TURNS):
        words = sorted(re.findall(r"\w+", text))
        json.loads(json.dumps(Counter(words)))
    return process_time() - begun


if __name__ == "__main__":
    print(json.dumps(measured(int(sys.argv[1]))))
