"""The whole road in one call: paths in, report out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from kvisit.extraction import extract, pipeline_name
from kvisit.model import Report
from kvisit.patterns import digest, load
from kvisit.reading import Article, load_metadata, read
from kvisit.reconciling import Reconciled, compare


def facts(
    paths: Iterable[str | Path],
    *,
    published: Mapping[str | None, str] | None = None,
    meta: Path | None = None,
    one_event: bool = False,
    patterns: Sequence[Path] = (),
    model: str | None = None,
    watch: Callable[[Sequence[Article]], Iterable[Article]] | None = None,
) -> Report:
    """What articles say, reconciled.

    Args:
        paths: files, folders, "-" for standard input.
        published: publication dates (ISO 8601) that overrule the texts' own, by file name or shown path; None: for all.
        meta: a file that says what the texts don't (`kvisit.reading.metadata`).
        one_event: whether all inputs tell of one event.
        patterns: files with additions to the vocabulary.
        model: an installed spaCy pipeline, whose entities are further evidence on names.
        watch: gets the articles and gives them on one by one, as a progress bar does.

    Raises:
        UserError: for what the user can mend: a web address, a broken vocabulary, a pipeline that isn't there.
    """
    reconciled, _ = compared(
        paths, published=published, meta=meta, one_event=one_event, patterns=patterns, model=model, watch=watch
    )  # fmt: skip
    return reconciled.report


def compared(
    paths: Iterable[str | Path],
    *,
    published: Mapping[str | None, str] | None = None,
    meta: Path | None = None,
    one_event: bool = False,
    patterns: Sequence[Path] = (),
    model: str | None = None,
    watch: Callable[[Sequence[Article]], Iterable[Article]] | None = None,
) -> tuple[Reconciled, Mapping[str, str]]:
    """The report with what led to it, and the articles' texts by the ids of their sources; takes what `facts` takes."""
    vocabulary = load(tuple(patterns))
    known = load_metadata(meta) if meta else {}
    articles, diagnostics = read([str(path) for path in paths], vocabulary, published=published, meta=known)
    extracts = extract(watch(articles) if watch else articles, patterns, model)
    reconciled = compare(
        extracts,
        vocabulary,
        diagnostics=diagnostics,
        one_event=one_event,
        digest=digest(tuple(patterns)),
        pipeline=pipeline_name(model),
    )
    return reconciled, {article.id: article.text for article in articles}
