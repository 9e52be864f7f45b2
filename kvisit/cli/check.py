"""``kvisit check``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kvisit.cli.app import FAILED, app
from kvisit.cli.inputs import Reading, reading_code, reads, report_on
from kvisit.cli.options import Color, ColorOption, Paths
from kvisit.cli.output import in_color, print_text

_STYLES = {"met": typer.colors.GREEN, "differs": typer.colors.YELLOW, "missing": typer.colors.RED}


@app.command(
    epilog="""Example of an expectations file:

    [[figure]]

    kind = "casualties"

    value = 721

    verdict = "corroborated"
"""
)
@reads
def check(
    paths: Paths,
    *,
    expect: Annotated[Path, typer.Option("--expect", metavar="FILE", help="The expectations (TOML).")],
    color: ColorOption = Color.auto,
    reading: Reading,
) -> None:
    """Scripted checks: each expectation is met, met with another value, or missing. Exits with 1 if one isn't met."""
    from kvisit.check import check_report, load_expectations
    from kvisit.patterns import load

    expectations = load_expectations(expect, load(tuple(reading.patterns or ())))
    report = report_on(paths, reading)
    results = check_report(report, expectations)
    colored = in_color(color)
    lines = []
    for result in results:
        outcome = f"{result.outcome:8}"
        shown = typer.style(outcome, fg=_STYLES[result.outcome]) if colored else outcome
        lines.append(f"{shown} {result.expectation}" + (f": {result.found}" if result.found else ""))
    met = sum(result.outcome == "met" for result in results)
    print_text("\n".join([*lines, f"{met} of {len(results)} expectations met"]) + "\n")
    raise typer.Exit(FAILED if met < len(results) else reading_code(report.diagnostics))
