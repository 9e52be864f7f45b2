"""The edge: the one place where exceptions become a line on standard error and an exit code."""

from __future__ import annotations

import gc
import sys
import traceback
from pathlib import Path

import typer
from typer.exceptions import TyperException

from kvisit.cli.app import BUG, INTERRUPTED, USAGE, app
from kvisit.cli.output import say
from kvisit.errors import UserError

# Importing and compiling the vocabulary makes hundreds of thousands of objects that live to the end; looking through
# them for garbage after every 700 new ones takes a tenth of the time (156 articles: 7.3 s against 6.4).
_GARBAGE_AFTER = 200_000


def main() -> None:
    """Runs the command line and exits."""
    gc.set_threshold(_GARBAGE_AFTER, *gc.get_threshold()[1:])
    sys.exit(_run())


def _run() -> int:
    """The exit code of the command that the arguments ask for."""
    try:
        return int(app(standalone_mode=False) or 0)
    except (UserError, TyperException) as error:
        message = error.format_message() if isinstance(error, TyperException) else str(error)
        if message:  # none where the help was shown in its stead
            say(f"error: {message.rstrip('.')}{_hint(error)}")
        return USAGE
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception as error:  # a crash must never read as a failed check
        if {"-v", "--verbose"} & set(sys.argv):
            traceback.print_exc()
        where = traceback.extract_tb(error.__traceback__)[-1]
        say(
            f"error: a bug in kvisit: {type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno}); "
            "please report it with the command and the file that it was run on"
        )
        return BUG


def _hint(error: Exception) -> str:
    """Where to read on after a usage error."""
    context = getattr(error, "ctx", None)
    return f"; see {context.command_path} --help" if context else ""
