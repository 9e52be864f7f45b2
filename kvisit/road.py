"""The whole road in one call: paths in, report out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypedDict, Unpack

from kvisit.extraction import extract, pipeline_name
from kvisit.findings import Extract
from kvisit.model import Report
from kvisit.patterns import digest, load
from kvisit.reading import load_metadata, read
from kvisit.reconciling import Reconciled, compare


class Options(TypedDict, total=False):
    """How articles are read, extracted and reconciled; each may be left out.

    Attributes:
        published: publication dates (ISO 8601) that overrule the texts' own, by file name or shown path; None: for all.
        meta: a file that says what the texts don't (`kvisit.reading.metadata`).
        encoding: of the files, where it isn't UTF-8 and no byte-order mark says it.
        one_event: whether all inputs tell of one event.
        patterns: files with additions to the vocabulary.
        model: an installed spaCy pipeline, whose entities are further evidence on names.
        jobs: the number of processes; it never changes the report.
        watch: gets what each article says, one by one, with the number of articles, and passes it on: a progress bar.
    """

    published: Mapping[str | None, str]
    meta: Path | None
    encoding: str | None
    one_event: bool
    patterns: Sequence[Path]
    model: str | None
    jobs: int
    watch: Callable[[Iterable[Extract], int], Iterable[Extract]]


def facts(paths: Iterable[str | Path], **options: Unpack[Options]) -> Report:
    """What articles say, reconciled.

    Args:
        paths: files, folders, "-" for standard input.
        options: as `Options` says.

    Raises:
        UserError: for what the user can mend: a web address, a broken vocabulary, a pipeline that isn't there.
    """
    return compared(paths, **options)[0].report


def compared(paths: Iterable[str | Path], **options: Unpack[Options]) -> tuple[Reconciled, Mapping[str, str]]:
    """The report with what led to it, and the articles' texts by the ids of their sources; takes what `facts` takes."""
    additions, model = tuple(options.get("patterns", ())), options.get("model")
    vocabulary = load(additions)
    meta = options.get("meta")
    articles, diagnostics = read(
        [str(path) for path in paths],
        vocabulary,
        published=options.get("published"),
        meta=load_metadata(meta) if meta else {},
        encoding=options.get("encoding"),
    )
    extracts: Iterable[Extract] = extract(articles, additions, model, options.get("jobs", 1))
    if watch := options.get("watch"):
        extracts = watch(extracts, len(articles))
    reconciled = compare(
        list(extracts),
        vocabulary,
        diagnostics=diagnostics,
        one_event=options.get("one_event", False),
        digest=digest(additions),
        pipeline=pipeline_name(model),
    )
    return reconciled, {article.id: article.text for article in articles}
