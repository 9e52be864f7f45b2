"""Where a command's words go: reports to standard output or a file, everything else to standard error."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from kvisit.cli.options import Color
from kvisit.errors import UserError


def say(message: str) -> None:
    """One line on standard error."""
    print(f"kvisit: {' '.join(message.split())}", file=sys.stderr)  # noqa: T201


def print_text(text: str) -> None:
    """Prints a whole text as UTF-8; that the reader of a pipe has gone (``| head``) is no error.

    Raises:
        UserError: if standard output can't be written to (a full disk).
    """
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing is left to flush at exit
        if not isinstance(error, BrokenPipeError):
            raise UserError(f"standard output: can't be written: {error.strerror or error}") from None


def in_color(color: Color) -> bool:
    """Whether standard output is to be coloured (https://no-color.org, https://force-color.org)."""
    if color != Color.auto:
        return color == Color.always
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def terminal_width() -> int | None:
    """The columns of the terminal, None in a pipe."""
    from shutil import get_terminal_size

    return get_terminal_size().columns if sys.stdout.isatty() else None


def write_atomically(file: Path, text: str) -> None:
    """Writes a file whole or not at all: beside it first, then in its place.

    Raises:
        UserError: if it can't be written.
    """
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
