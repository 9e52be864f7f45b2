"""The Typer application that the commands register with, and the exit codes that they share."""

from __future__ import annotations

from typing import Annotated

import typer

# The contract's exit codes; 3 says that the report covers only what could be read.
OK, FAILED, USAGE, PARTLY_READ, BUG, INTERRUPTED = 0, 1, 2, 3, 70, 130

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Which figures do several news articles agree on? Facts, reconciled across sources, with the sentence behind each.",  # noqa: E501
    epilog="""Examples:

    kvisit facts seeds/

    kvisit facts seeds/ --format json | jq '.figures[]'

    kvisit check seeds/ --expect facts.toml
""",
)


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
