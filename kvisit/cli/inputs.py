"""From a command's options to the report that it asks for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import wraps
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Any, get_type_hints

from kvisit.cli.app import OK, PARTLY_READ
from kvisit.cli.options import Encoding, Jobs, Meta, Model, OneEvent, Patterns, Published, Quiet, Verbose
from kvisit.cli.output import say
from kvisit.errors import UserError

if TYPE_CHECKING:
    from kvisit.model import Diagnostic, Report
    from kvisit.reconciling import Reconciled

_MANY = 20  # articles from which on progress is shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The options that say how articles are read and compared: the same for every command that makes a report."""

    published: Published = None
    meta: Meta = None
    encoding: Encoding = None
    one_event: OneEvent = False
    patterns: Patterns = None
    jobs: Jobs = 1
    model: Model = None
    quiet: Quiet = False
    verbose: Verbose = False

    @property
    def dates(self) -> dict[str | None, str]:
        """The publication dates given, by file; None: for all.

        Raises:
            UserError: if one of them is no date.
        """
        return dict(_dated(text) for text in self.published or ())


def reads(command: Callable[..., None]) -> Callable[..., None]:
    """The command with an option for each field of its parameter ``reading``: Typer looks at signatures only."""
    hints = get_type_hints(Reading, include_extras=True)
    options = [
        Parameter(field.name, Parameter.KEYWORD_ONLY, default=field.default, annotation=hints[field.name])
        for field in fields(Reading)
    ]
    own = signature(command, eval_str=True)

    @wraps(command)
    def run(**given: Any) -> None:
        command(reading=Reading(**{option.name: given.pop(option.name) for option in options}), **given)

    parameters: list[Parameter] = []
    for name, parameter in own.parameters.items():
        parameters += options if name == "reading" else [parameter.replace(kind=Parameter.KEYWORD_ONLY)]
    run.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
    return run


def report_on(paths: Sequence[str], reading: Reading) -> Report:
    """The report on what was named; says on standard error what could not be read.

    Raises:
        UserError: if nothing could be read, or an option is wrong.
    """
    return compared_on(paths, reading)[0].report


def compared_on(paths: Sequence[str], reading: Reading) -> tuple[Reconciled, Mapping[str, str]]:
    """What `report_on` gives, with what led to it, and the texts by the ids of their sources."""
    dates = reading.dates
    from kvisit.road import compared

    reconciled, texts = compared(
        paths,
        published=dates,
        meta=reading.meta,
        encoding=reading.encoding,
        one_event=reading.one_event,
        patterns=reading.patterns or (),
        jobs=reading.jobs,
        model=reading.model,
        watch=watched,
    )
    tell(reconciled.report.diagnostics, quiet=reading.quiet, verbose=reading.verbose)
    if not texts:
        raise UserError("nothing could be read; name text files or a folder with them")
    return reconciled, texts


def tell(diagnostics: Iterable[Diagnostic], *, quiet: bool, verbose: bool) -> None:
    """Says on standard error what is wrong with the inputs."""
    levels = {"error"} if quiet else {"error", "warning", "info"} if verbose else {"error", "warning"}
    for one in diagnostics:
        if one.level in levels:
            say(": ".join(part for part in (one.level, one.source, one.message) if part))


def reading_code(diagnostics: Iterable[Diagnostic]) -> int:
    """The exit code that says whether all that was named could be read."""
    return PARTLY_READ if any(one.level == "error" for one in diagnostics) else OK


def watched(extracts: Iterable[Any], number: int) -> Iterable[Any]:
    """What each article says, with a progress bar on standard error if they are many and it is a terminal."""
    if number < _MANY or not sys.stderr.isatty():
        return extracts
    from rich.console import Console
    from rich.progress import track

    return track(extracts, total=number, description="reading", console=Console(stderr=True), transient=True)


def _dated(text: str) -> tuple[str | None, str]:
    """FILE and DATE of a --published option."""
    file, _, day = text.rpartition("=")
    from kvisit.reading.metadata import checked_date

    try:
        checked_date(day)
    except ValueError:
        raise UserError(f"--published {text}: {day!r} is no date; write it as 2025-11-24") from None
    return file or None, day
