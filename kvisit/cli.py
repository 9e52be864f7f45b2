"""The command line: parses options, calls the library, picks a format, sets the exit code. No logic of its own.

spaCy takes most of a second to import, so that commands import what they need when they run: help, the schema and
usage errors answer at once.
"""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kvisit.errors import UserError
from kvisit.filters import FAMILY_NAMES, Filter, filtered

if TYPE_CHECKING:
    from kvisit.model import Report
    from kvisit.rendering import Look

OK, FAILED, USAGE, PARTLY_READ, BUG, INTERRUPTED = 0, 1, 2, 3, 70, 130
_MANY = 20  # articles from which on progress is shown

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Which figures do several news articles agree on? Facts, reconciled across sources, with the sentence behind each.",
)


class Format(StrEnum):
    """Formats of a report."""

    table = "table"
    json = "json"


class Color(StrEnum):
    """When to use colour."""

    auto = "auto"
    always = "always"
    never = "never"


class VerdictName(StrEnum):
    """Verdicts on a fact."""

    corroborated = "corroborated"
    single_source = "single_source"
    updated = "updated"
    conflicting = "conflicting"


Family = StrEnum("Family", {name: name for name in FAMILY_NAMES})  # type: ignore[misc]

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...", help="Files, folders (walked for .txt files), or - for standard input.", show_default=False
    ),
]
Published = Annotated[
    list[str] | None,
    typer.Option(
        "--published",
        metavar="[FILE=]DATE",
        help="Publication date (2025-11-24) of FILE, or of all articles. Overrules the text's own.",
    ),
]
OneEvent = Annotated[
    bool, typer.Option("--one-event", help="All articles tell of one event, whatever names they share.")
]
Patterns = Annotated[
    list[Path] | None,
    typer.Option(
        "--patterns", metavar="FILE", help="Additions to the vocabulary (JSON, in the form of data/patterns.json)."
    ),
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No warnings on standard error.")]
Verbose = Annotated[
    bool, typer.Option("-v", "--verbose", help="Notes on standard error too, and a traceback for a bug.")
]
ColorOption = Annotated[
    Color, typer.Option("--color", help="Colour in the output; NO_COLOR and FORCE_COLOR are heeded.")
]


@app.command(
    epilog="""Examples:

    kvisit facts seeds/

    kvisit facts a.txt b.txt --format json | jq '.figures[]'

    kvisit facts seeds/ --verdict conflicting --fail-on conflicting

    kvisit facts seeds/ --published 2025-11-24 -o report.json"""
)
def facts(
    paths: Paths,
    format_: Annotated[Format, typer.Option("--format", help="What is printed.")] = Format.table,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write to FILE; its ending (.json, .txt) says the format. May be repeated.",
        ),
    ] = None,
    published: Published = None,
    one_event: OneEvent = False,
    patterns: Patterns = None,
    only: Annotated[list[Family] | None, typer.Option("--only", help="Only these families of facts.")] = None,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", help="Only figures of this kind (casualties, trade_volume, …).")
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
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Facts of all articles: figures, agreements, dates and names, reconciled, with a verdict on each."""
    report = _report(paths, published, one_event, patterns, quiet=quiet, verbose=verbose)
    shown = filtered(report, Filter(only or (), _known_kinds(kind, patterns), verdict or (), min_independent))
    _write(shown, format_, output or (), color, all_rows=all_rows)
    unwanted = {str(name) for name in fail_on or ()}
    verdicts = {*(f.verdict for f in report.figures), *(a.verdict for a in report.agreements)}
    raise typer.Exit(FAILED if not unwanted.isdisjoint(verdicts) else _reading_code(report))


@app.command(
    epilog="""Example of an expectations file:

    [[figure]]

    kind = "casualties"

    value = 721

    verdict = "corroborated"
"""
)
def check(
    paths: Paths,
    expect: Annotated[Path, typer.Option("--expect", metavar="FILE", help="The expectations (TOML).")],
    published: Published = None,
    one_event: OneEvent = False,
    patterns: Patterns = None,
    color: ColorOption = Color.auto,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Scripted checks: each expectation is met, met with another value, or missing. Exits with 1 if one isn't met."""
    from kvisit.check import check_report, load_expectations

    expectations = load_expectations(expect)
    report = _report(paths, published, one_event, patterns, quiet=quiet, verbose=verbose)
    results = check_report(report, expectations)
    style = {"met": typer.colors.GREEN, "differs": typer.colors.YELLOW, "missing": typer.colors.RED}
    in_color = _in_color(color)
    for result in results:
        word = typer.style(f"{result.outcome:8}", fg=style[result.outcome]) if in_color else f"{result.outcome:8}"
        typer.echo(f"{word} {result.expectation}" + (f": {result.found}" if result.found else ""), color=in_color)
    met = sum(result.outcome == "met" for result in results)
    typer.echo(f"{met} of {len(results)} expectations met")
    raise typer.Exit(FAILED if met < len(results) else _reading_code(report))


@app.command()
def schema() -> None:
    """The JSON Schema of a report."""
    from kvisit.model import json_schema

    typer.echo(json_schema(), nl=False)


def _print_version(wanted: bool) -> None:
    if wanted:
        from kvisit import __version__

        typer.echo(f"kvisit {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


# ---------------------------------------------------------------------------------------------------- the report
def _report(
    paths: Sequence[str],
    published: Sequence[str] | None,
    one_event: bool,
    patterns: Sequence[Path] | None,
    *,
    quiet: bool,
    verbose: bool,
) -> Report:
    """The report on the paths; says on standard error what could not be read."""
    dates = dict(_dated(text) for text in published or ())
    from kvisit.road import facts as facts_of

    report = facts_of(paths, published=dates, one_event=one_event, patterns=patterns or (), watch=_watched)
    levels = {"error"} if quiet else {"error", "warning", "info"} if verbose else {"error", "warning"}
    for one in report.diagnostics:
        if one.level in levels:
            typer.echo(
                f"kvisit: {one.level}: {one.source}: {one.message}"
                if one.source
                else f"kvisit: {one.level}: {one.message}",
                err=True,
            )
    if not report.sources:
        raise UserError("nothing could be read; name text files or a folder with them")
    return report


def _watched(articles: Sequence[Any]) -> Iterable[Any]:
    """The articles one by one, with a progress bar on standard error if they are many and it is a terminal."""
    if len(articles) < _MANY or not sys.stderr.isatty():
        return articles
    from rich.console import Console
    from rich.progress import track

    return track(articles, description="reading", console=Console(stderr=True), transient=True)


def _dated(text: str) -> tuple[str | None, str]:
    """FILE and DATE of a --published option."""
    file, _, day = text.rpartition("=")
    try:
        if len(day) > len("2025-11-24"):
            datetime.fromisoformat(day)
        else:
            date.fromisoformat(day)
    except ValueError:
        raise UserError(f"--published {text}: {day!r} is no date; write it as 2025-11-24") from None
    return file or None, day


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


def _reading_code(report: Report) -> int:
    return PARTLY_READ if any(one.level == "error" for one in report.diagnostics) else OK


# ---------------------------------------------------------------------------------------------------- writing
def _write(report: Report, format_: Format, output: Sequence[Path], color: Color, *, all_rows: bool) -> None:
    """Writes the report to the files, or prints it."""
    from kvisit.rendering import ENDINGS, FORMATS, Look

    for file in output:
        if file.suffix not in ENDINGS:
            raise UserError(f"-o {file}: its ending must be one of {', '.join(ENDINGS)}")
    for file in output:
        _write_atomically(file, FORMATS[ENDINGS[file.suffix]](report, Look(all_rows=all_rows)))
    if not output:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        sys.stdout.write(FORMATS[format_](report, _look(color, all_rows)))
        sys.stdout.flush()


def _look(color: Color, all_rows: bool) -> Look:
    from shutil import get_terminal_size

    from kvisit.rendering import Look

    width = get_terminal_size().columns if sys.stdout.isatty() else None
    return Look(width=width, color=_in_color(color), all_rows=all_rows)


def _in_color(color: Color) -> bool:
    if color != Color.auto:
        return color == Color.always
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def _write_atomically(file: Path, text: str) -> None:
    """Writes a file whole or not at all: beside it first, then in its place."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=file.parent, prefix=f".{file.name}.", delete=False
        ) as stream:
            stream.write(text)
        os.chmod(stream.name, 0o666 & ~_umask())
        os.replace(stream.name, file)
    except OSError as error:
        raise UserError(f"-o {file}: can't be written: {error.strerror or error}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


# ---------------------------------------------------------------------------------------------------- the edge
def main() -> None:
    """Runs the command line; the one place where exceptions become a line and an exit code."""
    try:
        app()
    except UserError as error:
        _say(str(error))
        sys.exit(USAGE)
    except KeyboardInterrupt:
        _say("interrupted")
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing is left to flush at exit
        sys.exit(OK)
    except Exception as error:  # a crash must never read as a failed check
        if {"-v", "--verbose"} & set(sys.argv):
            traceback.print_exc()
        where = traceback.extract_tb(error.__traceback__)[-1]
        _say(
            f"a bug in kvisit: {type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno}); please report it with the command and the file"
        )
        sys.exit(BUG)


def _say(message: str) -> None:
    print(f"kvisit: error: {' '.join(message.split())}", file=sys.stderr)  # noqa: T201
