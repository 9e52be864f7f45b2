"""extract: articles → what each of them says. One article in, one `Extract` out; nothing is shared between articles."""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator, Sequence, Set
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from pathlib import Path

from spacy.language import Language

from kvisit.annotate import Notes, annotate, called, notes_on, pipeline
from kvisit.annotate.credits import Credits
from kvisit.annotate.words import Words
from kvisit.families import FAMILIES
from kvisit.findings import Extract, WordAt
from kvisit.patterns import load
from kvisit.reading import Article

# Function words among the words of a text. Measured: English news 0.21 to 0.53 (texts of 40 words and more), German,
# French, Dutch, Spanish and Turkish news 0.00 to 0.10.
_ENGLISH_SHARE = 0.17
_CHUNK = 8  # articles handed to a process at once: few enough for its progress to show


def extract(
    articles: Sequence[Article], additions: Sequence[Path] = (), model: str | None = None, jobs: int = 1
) -> Iterator[Extract]:
    """What articles say, one by one in their order.

    Args:
        articles: as they were read.
        additions: a user's additions to the vocabulary.
        model: names a pipeline whose entities are further evidence.
        jobs: the number of processes that work on them.

    Raises:
        UserError: if the vocabulary, or a user's addition to it, is broken, or the other pipeline isn't there.
    """
    one = partial(_extracted, additions=tuple(additions), model=model)
    if min(jobs, len(articles)) <= 1:
        yield from map(one, articles)
        return
    pipeline_for(additions, model)  # before the processes part: they start with it
    with ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent) as pool:
        try:
            yield from pool.map(one, articles, chunksize=_CHUNK)
        finally:
            pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def pipeline_for(additions: Sequence[Path] = (), model: str | None = None) -> Language:
    """The pipeline with the components of all families.

    Raises:
        UserError: if the vocabulary is broken, or the other pipeline isn't there.
    """
    return pipeline(tuple(additions), tuple(family.component for family in FAMILIES if family.component), model)


def pipeline_name(model: str | None = None) -> str:
    """What extracted, as the report names it."""
    return f"rules + {called(model)}" if model else "rules"


def _extracted(article: Article, additions: tuple[Path, ...], model: str | None) -> Extract:
    doc = annotate(article, pipeline_for(additions, model))
    notes = notes_on(doc)
    words = notes.words
    return Extract(
        id=article.id,
        path=article.path,
        sha256=article.sha256,
        language=_language(words, _function_words(additions)),
        title=article.title,
        publisher=article.publisher,
        published=article.published,
        published_from=article.published_from,
        dateline=article.dateline,
        boilerplate=article.boilerplate,
        words=tuple(
            WordAt(fold, start, end)
            for fold, start, end in zip(words.folds, words.starts, words.ends, strict=True)
            if fold[0].isalnum()
        ),
        names=notes.names.all,
        credits=_credits(additions).of(notes),
        quoted=notes.quotes.spans,
        findings={family.name: tuple(_outside(notes, family.find(doc))) for family in FAMILIES},
        fates=notes.fates,
    )


def _outside(notes: Notes, findings: Sequence) -> Iterable:  # type: ignore[type-arg]
    """The findings that don't stand in boilerplate."""
    return (finding for finding in findings if not notes.in_boilerplate(finding.span))


@cache
def _credits(additions: tuple[Path, ...]) -> Credits:
    return Credits(load(additions).credits)


@cache
def _function_words(additions: tuple[Path, ...]) -> frozenset[str]:
    return frozenset(load(additions).sentences.function_words)


def _language(words: Words, function_words: Set[str]) -> str | None:
    """ISO 639-1 "en" if enough of the words are English function words, else None: which other language isn't asked."""
    tested = [fold for fold in words.folds if fold[0].isalpha()]
    return "en" if sum(fold in function_words for fold in tested) >= _ENGLISH_SHARE * len(tested) else None
