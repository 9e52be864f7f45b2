"""``kvisit facts``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kvisit.cli.app import FAILED, app
from kvisit.cli.inputs import Reading, reading_code, reads, report_on
from kvisit.cli.options import (
    Color,
    ColorOption,
    Family,
    Format,
    FormatOption,
    Paths,
    VerdictName,
)
from kvisit.cli.output import in_color, print_text, say, terminal_width, write_atomically
from kvisit.errors import UserError
from kvisit.filters import Filter, filtered

if TYPE_CHECKING:
    from kvisit.model import Report


@app.command(
    epilog="""Examples:

    kvisit facts seeds/

    kvisit facts a.txt b.txt --format json | jq '.figures[]'

    kvisit facts seeds/ --verdict conflicting --fail-on conflicting

    kvisit facts seeds/ --published 2025-11-24 -o report.json"""
)
@reads
def facts(
    paths: Paths,
    *,
    format_: FormatOption = Format.table,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write to FILE; its ending (.json, .txt) says the format. May be repeated.",
        ),
    ] = None,
    only: Annotated[
        list[Family] | None,
        typer.Option("--only", help="Only these families of facts (and, in JSON, the entities that they name)."),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="KIND", help="Only figures of this kind (casualties, trade_volume, …)."),
    ] = None,
    verdict: Annotated[
        list[VerdictName] | None, typer.Option("--verdict", help="Only facts with this verdict.")
    ] = None,
    min_independent: Annotated[
        int,
        typer.Option("--min-independent", min=1, metavar="N", help="Only facts with at least N independent origins."),
    ] = 1,
    all_rows: Annotated[bool, typer.Option("--all", help="In tables, also the rows that are folded away.")] = False,
    fail_on: Annotated[
        list[VerdictName] | None, typer.Option("--fail-on", help="Exit with 1 if a fact has this verdict.")
    ] = None,
    color: ColorOption = Color.auto,
    reading: Reading,
) -> None:
    """Facts of all articles: figures, agreements, dates and names, reconciled, with a verdict on each."""
    _check_outputs(output or (), paths)
    keep = Filter(only or (), _known_kinds(kind, reading.patterns), verdict or (), min_independent)
    report = report_on(paths, reading)
    _write(filtered(report, keep), format_, output or (), color, all_rows=all_rows, families=keep.families)
    unwanted = {str(name) for name in fail_on or ()}
    verdicts = [
        (fact.id, fact.verdict) for family in (report.figures, report.agreements, report.dates) for fact in family
    ]
    failed = [f"{id_} is {verdict}" for id_, verdict in verdicts if verdict in unwanted]
    if failed:
        say(f"--fail-on: {', '.join(failed)}")
    raise typer.Exit(FAILED if failed else reading_code(report.diagnostics))


def _check_outputs(output: Sequence[Path], paths: Sequence[str]) -> None:
    """Before any work is done: can the files' endings say a format, and are they no sources?"""
    if not output:
        return
    from kvisit.reading.walking import inputs
    from kvisit.rendering import ENDINGS

    sources = {one.file.resolve() for one in inputs(paths)[0] if one.file}
    for file in output:
        if file.suffix not in ENDINGS:
            raise UserError(f"-o {file}: its ending must be one of {', '.join(ENDINGS)}")
        if file.resolve() in sources:
            raise UserError(f"-o {file}: is one of the articles; write to another file")


def _known_kinds(kinds: Sequence[str] | None, patterns: Sequence[Path] | None) -> Sequence[str]:
    """The kinds asked for, if the vocabulary has them all."""
    if not kinds:
        return ()
    from kvisit.patterns import load

    known = load(tuple(patterns or ())).kinds
    for kind in kinds:
        if kind not in known:
            raise UserError(f"--kind {kind}: there is no such kind; there are {', '.join(known)}")
    return kinds


def _write(
    report: Report, format_: Format, output: Sequence[Path], color: Color, *, all_rows: bool, families: frozenset[str]
) -> None:
    """Writes the report to the files, or prints it."""
    from kvisit.rendering import ENDINGS, FORMATS, Look

    for file in output:
        write_atomically(file, FORMATS[ENDINGS[file.suffix]](report, Look(all_rows=all_rows, families=families)))
    if not output:
        look = Look(width=terminal_width(), color=in_color(color), all_rows=all_rows, families=families)
        print_text(FORMATS[format_](report, look))
