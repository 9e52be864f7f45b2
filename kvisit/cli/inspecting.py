"""Commands that show what lies behind a report: ``kvisit text`` and ``kvisit ledger``."""

from __future__ import annotations

from typing import Annotated

import typer

from kvisit.cli.app import app
from kvisit.cli.inputs import reading_code, tell, watched
from kvisit.cli.options import Format, FormatOption, Paths, Patterns, Quiet, Verbose
from kvisit.cli.output import print_text
from kvisit.errors import UserError


@app.command()
def text(
    file: Annotated[str, typer.Argument(metavar="FILE", help="An article, or - for standard input.")],
) -> None:
    """The text that the offsets of a report count in, exactly."""
    from kvisit.patterns import load
    from kvisit.reading import read

    articles, diagnostics = read([file], load())
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
    patterns: Patterns = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Every number of the text and what became of it: name, date, figure or refused, with the rule that decided."""
    from kvisit.extraction import extract
    from kvisit.ledger import ledger as ledger_of
    from kvisit.patterns import load
    from kvisit.reading import read
    from kvisit.rendering.ledger import LEDGER_FORMATS

    articles, diagnostics = read(paths, load(tuple(patterns or ())))
    tell(diagnostics, quiet=quiet, verbose=verbose)
    if not articles:
        raise UserError("nothing could be read; name text files or a folder with them")
    entries = list(ledger_of(articles, extract(watched(articles), patterns or ())))
    print_text(LEDGER_FORMATS[format_](entries))
    raise typer.Exit(reading_code(diagnostics))
