"""Commands that show what lies behind a report: ``kvisit explain``, ``kvisit ledger`` and ``kvisit text``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Annotated

import typer

from kvisit.cli.app import app
from kvisit.cli.inputs import Reading, compared_on, reading_code, reads, tell, watched
from kvisit.cli.options import (
    Encoding,
    Format,
    FormatOption,
    Jobs,
    Model,
    Paths,
    Patterns,
    Quiet,
    Verbose,
)
from kvisit.cli.output import print_text
from kvisit.errors import UserError

_ID = re.compile(r"(?:ent|fig|date|agr)-\w+(?:-\d+)?")


@app.command(
    epilog="""Examples:

    kvisit explain fig-3c1f seeds/

    kvisit explain fig-3c1f fig-90ab seeds/
"""
)
@reads
def explain(
    arguments: Annotated[
        list[str],
        typer.Argument(
            metavar="ID [ID2] PATH...",
            help="One id of a fact, as tables and JSON show it (its beginning is enough), or two; then the articles.",
            show_default=False,
        ),
    ],
    *,
    reading: Reading,
) -> None:
    """One fact: its mentions in their sentences, the rule of each, why its verdict is what it is; why two are two."""
    ids = list(takewhile(_ID.fullmatch, arguments))
    paths = arguments[len(ids) :]
    if not 1 <= len(ids) <= 2 or not paths:
        raise UserError("explain takes one id or two, as kvisit facts prints them, and then the articles")
    from kvisit.explain import explain as explained
    from kvisit.rendering.wording import printable

    reconciled, texts = compared_on(paths, reading)
    known = list(reconciled.groups)
    lines = explained([_whole(id_, known) for id_ in ids], reconciled, texts)
    print_text("\n".join(map(printable, lines)) + "\n")
    raise typer.Exit(reading_code(reconciled.report.diagnostics))


def _whole(beginning: str, ids: Sequence[str]) -> str:
    """The id that begins so.

    Raises:
        UserError: if none does, or several do.
    """
    found = [beginning] if beginning in ids else [id_ for id_ in ids if id_.startswith(beginning)]
    if not found:
        raise UserError(f"no fact of these articles has the id {beginning}; kvisit facts prints the ids")
    if len(found) > 1:
        raise UserError(f"several ids begin with {beginning}: {', '.join(found)}")
    return found[0]


@app.command(
    epilog="""Example:

    kvisit text seeds/article.txt | cut -c 100-200"""
)
def text(
    file: Annotated[str, typer.Argument(metavar="FILE", help="An article, or - for standard input.")],
    encoding: Encoding = None,
) -> None:
    """The text that the offsets of a report count in, exactly."""
    from kvisit.patterns import load
    from kvisit.reading import read

    articles, diagnostics = read([file], load(), encoding=encoding)
    tell(diagnostics, quiet=False, verbose=False)
    if not articles:
        raise UserError("nothing could be read; name one text file")
    print_text(articles[0].text)
    raise typer.Exit(reading_code(diagnostics))


@app.command(
    epilog="""Examples:

    kvisit ledger seeds/

    kvisit ledger seeds/ --format json | jq 'map(select(.fate == "refused"))'
"""
)
def ledger(
    paths: Paths,
    format_: FormatOption = Format.table,
    encoding: Encoding = None,
    patterns: Patterns = None,
    model: Model = None,
    jobs: Jobs = 1,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Every number of the text and what became of it: name, date, figure or refused, with the rule that decided."""
    from kvisit.extraction import extract
    from kvisit.ledger import ledger as ledger_of
    from kvisit.patterns import load
    from kvisit.reading import read
    from kvisit.rendering.ledger import LEDGER_FORMATS

    articles, diagnostics = read(paths, load(tuple(patterns or ())), encoding=encoding)
    tell(diagnostics, quiet=quiet, verbose=verbose)
    if not articles:
        raise UserError("nothing could be read; name text files or a folder with them")
    extracts = extract(articles, patterns or (), model, jobs)
    entries = list(ledger_of(articles, watched(extracts, len(articles))))
    print_text(LEDGER_FORMATS[format_](entries))
    raise typer.Exit(reading_code(diagnostics))
