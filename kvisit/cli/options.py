"""Options and arguments that several commands have."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kvisit.filters import FAMILY_NAMES

_READING = "How articles are read"  # the panel of these options in a command's help


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
        rich_help_panel=_READING,
    ),
]
Meta = Annotated[
    Path | None,
    typer.Option(
        "--meta",
        metavar="FILE",
        help="What the texts don't say of themselves: CSV or TOML with path, published, publisher, title.",
        rich_help_panel=_READING,
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="NAME",
        help="Encoding of the files, where it isn't UTF-8 and no byte-order mark says it.",
        rich_help_panel=_READING,
    ),
]
OneEvent = Annotated[
    bool,
    typer.Option(
        "--one-event", help="All articles tell of one event, whatever names they share.", rich_help_panel=_READING
    ),
]
Patterns = Annotated[
    list[Path] | None,
    typer.Option(
        "--patterns",
        metavar="FILE",
        help="Additions to the vocabulary (JSON, in the form of data/patterns.json).",
        rich_help_panel=_READING,
    ),
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        min=1,
        metavar="N",
        help="Processes for many articles; the report stays the same.",
        rich_help_panel=_READING,
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME",
        help="An installed spaCy pipeline (en_core_web_sm, or a folder), whose entities are further evidence on names.",
        rich_help_panel=_READING,
    ),
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No warnings on standard error.")]
Verbose = Annotated[
    bool, typer.Option("-v", "--verbose", help="Notes on standard error too, and a traceback for a bug.")
]
ColorOption = Annotated[
    Color, typer.Option("--color", help="Colour in the output; NO_COLOR and FORCE_COLOR are heeded.")
]
FormatOption = Annotated[Format, typer.Option("--format", help="What is printed.")]
