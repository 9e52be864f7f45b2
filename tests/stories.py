"""Articles for tests, extracted once: the seeds, the development set where it is there, and generated ones."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from benchmarks.corpus import stories
from kvisit.extraction import extract as extract_all
from kvisit.extraction import pipeline_for
from kvisit.findings import Extract
from kvisit.model import Figure, Report
from kvisit.patterns import load
from kvisit.reading import Article, read
from kvisit.reconciling import Reconciled, compare

VOCABULARY = load()
SEEDS = Path(__file__).parents[1] / "seeds"
DEVELOPMENT = Path(__file__).parents[2] / "shared" / "gold" / "dev" / "articles"


@cache
def extracted(text: str, published: str | None = None, publisher: str | None = None) -> Extract:
    """What a text says; named by its content, as a file would be by its name."""
    pipeline_for()
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = Article(
        id=sha256[:8], path=f"{sha256[:8]}.txt", sha256=sha256, text=text, published=published,
        published_from="option" if published else None, publisher=publisher,
    )  # fmt: skip
    return next(extract_all([article]))


def named(extracts: Iterable[Extract], name: str = "{}") -> list[Extract]:
    """The extracts as of files with other names: ``name`` has the number of the article for {}."""
    renamed = [(name.format(n), extract) for n, extract in enumerate(extracts)]
    return [replace(extract, id=stem, path=f"{stem}.txt") for stem, extract in renamed]


def compared(*extracts: Extract, one_event: bool = False) -> Reconciled:
    """The extracts reconciled, as files called 0.txt, 1.txt and so on."""
    return compare(named(extracts), VOCABULARY, one_event=one_event)


def told(*texts: str, published: Sequence[str | None] = (), one_event: bool = False) -> Report:
    """The report on texts."""
    days = [*published, *[None] * (len(texts) - len(published))]
    extracts = [extracted(text, day) for text, day in zip(texts, days, strict=True)]
    return compared(*extracts, one_event=one_event).report


def figure(report: Report, value: float, kind: str = "casualties") -> Figure:
    """The one figure with a value."""
    found = [f for f in report.figures if f.kind == kind and any(float(m.value) == value for m in f.mentions)]
    assert len(found) == 1, [(f.kind, f.value, f.verdict) for f in report.figures]
    return found[0]


@cache
def articles_of(folder: Path) -> tuple[Article, ...]:
    """The articles of a folder."""
    return tuple(read([str(folder)], VOCABULARY)[0])


@cache
def said(article: Article) -> Extract:
    """What an article says."""
    return next(extract_all([article]))


@cache
def extracts_of(folder: Path) -> tuple[Extract, ...]:
    """What the articles of a folder say."""
    return tuple(extract_all(articles_of(folder)))


def verdicts(report: Report) -> set[tuple[object, ...]]:
    """What a report says of figures, whatever the sources and ids are called."""
    return {
        (f.kind, f.detail, f.value, f.upper, f.unit, f.modifier, f.role, f.verdict, f.independent, len(f.mentions))
        for f in report.figures
    }


@cache
def generated(count: int, seed: int = 1) -> dict[int, tuple[Article, ...]]:
    """Articles of invented events, by the number of their event (`benchmarks.corpus`)."""
    events: dict[int, tuple[Article, ...]] = {}
    for story in stories(count, seed):
        sha256 = hashlib.sha256(story.text.encode()).hexdigest()
        article = Article(
            id=story.name, path=f"{story.name}.txt", sha256=sha256, text=story.text,
            published=story.published, published_from="option", publisher=story.publisher,
        )  # fmt: skip
        events[story.event] = (*events.get(story.event, ()), article)
    return events
