"""The whole road in one call: paths in, report out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from kvisit.extraction import extract
from kvisit.findings import Extract
from kvisit.model import Report
from kvisit.patterns import digest, load
from kvisit.reading import load_metadata, read
from kvisit.reconciling import Reconciled, compare

Watch = Callable[[Iterable[Extract], int], Iterable[Extract]]


def facts(
    paths: Iterable[str | Path],
    *,
    published: Mapping[str | None, str] | None = None,
    meta: Path | None = None,
    encoding: str | None = None,
    one_event: bool = False,
    patterns: Sequence[Path] = (),
    jobs: int = 1,
    watch: Watch | None = None,
) -> Report:
    """What articles say, reconciled.

    Args:
        paths: files, folders, "-" for standard input.
        published: publication dates (ISO 8601) that overrule the texts' own, by file name or shown path; None: for all.
        meta: a file that says what the texts don't (`kvisit.reading.metadata`).
        encoding: of the files, where it isn't UTF-8 and no byte-order mark says it.
        one_event: whether all inputs tell of one event.
        patterns: files with additions to the vocabulary.
        jobs: the number of processes; it never changes the report.
        watch: gets what each article says, one by one, with the number of articles, and passes it on: a progress bar.

    Raises:
        UserError: for what the user can mend: a web address, a broken vocabulary.
    """
    reconciled, _ = compared(
        paths,
        published=published,
        meta=meta,
        encoding=encoding,
        one_event=one_event,
        patterns=patterns,
        jobs=jobs,
        watch=watch,
    )
    return reconciled.report


def compared(
    paths: Iterable[str | Path],
    *,
    published: Mapping[str | None, str] | None = None,
    meta: Path | None = None,
    encoding: str | None = None,
    one_event: bool = False,
    patterns: Sequence[Path] = (),
    jobs: int = 1,
    watch: Watch | None = None,
) -> tuple[Reconciled, Mapping[str, str]]:
    """The report with what led to it, and the articles' texts by the ids of their sources; takes what `facts` takes."""
    vocabulary = load(tuple(patterns))
    known = load_metadata(meta) if meta else {}
    articles, diagnostics = read(
        [str(path) for path in paths], vocabulary, published=published, meta=known, encoding=encoding
    )
    extracts = extract(articles, patterns, jobs)
    reconciled = compare(
        list(watch(extracts, len(articles)) if watch else extracts),
        vocabulary,
        diagnostics=diagnostics,
        one_event=one_event,
        digest=digest(tuple(patterns)),
    )
    return reconciled, {article.id: article.text for article in articles}
