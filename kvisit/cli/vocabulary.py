"""Commands on the tool itself: ``kvisit schema`` and ``kvisit patterns``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kvisit.cli.app import FAILED, OK, app
from kvisit.cli.options import Patterns
from kvisit.cli.output import print_text
from kvisit.errors import UserError

if TYPE_CHECKING:
    from kvisit.patterns import Vocabulary


@app.command(
    epilog="""Example:

    kvisit schema > report.schema.json"""
)
def schema() -> None:
    """The JSON Schema of a report."""
    from kvisit.model import json_schema

    print_text(json_schema())


@app.command(
    epilog="""Examples:

    kvisit patterns

    kvisit patterns --try "At least 12 people were killed."

    kvisit patterns --check --patterns my.json
"""
)
def patterns(
    patterns: Patterns = None,
    check: Annotated[
        bool, typer.Option("--check", help="Run the texts that the entries carry; exit with 1 if one fails.")
    ] = False,
    text: Annotated[
        str | None, typer.Option("--try", metavar="TEXT", help="Show what the vocabulary finds in a text.")
    ] = None,
) -> None:
    """The kinds of figures with their rules; validates the vocabulary, with additions if given, and tries it."""
    from kvisit.patterns import load

    if text is not None and not text.strip():
        raise UserError("--try: an empty text; give a sentence")
    vocabulary = load(tuple(patterns or ()))
    if not (check or text is not None):
        print_text(_listed(vocabulary))
        raise typer.Exit
    from kvisit.examples import finder, run_examples

    find = finder(tuple(patterns or ()))
    if text is not None:
        from kvisit.rendering.findings import found_in

        print_text(found_in(find(text)))
    if not check:
        raise typer.Exit
    examples = list(run_examples(vocabulary, find))
    failed = [example for example in examples if example.failed]
    lines = [f"{one.rule}: {one.side}: {one.text!r}: must give {one.wanted}; gave {one.got}" for one in failed]
    print_text("\n".join([*lines, f"{len(examples) - len(failed)} of {len(examples)} texts as they must be"]) + "\n")
    raise typer.Exit(FAILED if failed else OK)


def _listed(vocabulary: Vocabulary) -> str:
    """The rules of figures by kind, each with a text that it matches; then those that refuse."""
    rows = [(entry.id, entry.kind, entry.detail or "", next(iter(entry.yes), "")) for entry in vocabulary.figures]
    rows += [(f"veto.{veto.id}", "-", "", veto.yes[0]) for veto in vocabulary.vetoes]
    wide = [max(len(row[n]) for row in rows) for n in range(3)]
    return "".join(f"{a:{wide[0]}}  {b:{wide[1]}}  {c:{wide[2]}}  {d}\n" for a, b, c, d in rows)
