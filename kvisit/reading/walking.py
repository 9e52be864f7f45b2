"""Which files the given paths name, and how the report calls them."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kvisit.errors import UserError
from kvisit.model import Diagnostic

STDIN = "-"
TEXT_ENDINGS = frozenset({".txt", ".text"})


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read: where it is (None: standard input), how the report shows it, whether the user named it."""

    file: Path | None
    path: str
    named: bool


def inputs(paths: Iterable[str]) -> tuple[list[Input], list[Diagnostic]]:
    """The files that the paths name, each once, in the order of their shown paths.

    A folder is walked; hidden files, and files whose ending isn't one of a text, are passed over with an ``info``
    diagnostic. Whether a file can be read is left to the reading.

    Raises:
        UserError: for an address of the web.
    """
    found: dict[str, Input] = {}
    diagnostics: list[Diagnostic] = []
    for given in paths:
        if given.lower().startswith(("http://", "https://")):
            raise UserError(f"{given}: kvisit doesn't fetch; save the page and give its file")
        if given == STDIN:
            found[STDIN] = Input(None, STDIN, named=True)
        elif Path(given).is_dir():
            files, skipped = _walk(Path(given))
            if not files:
                diagnostics.append(Diagnostic("error", "empty-folder", given, "no text files in this folder"))
            for file, path in files:
                found.setdefault(os.path.realpath(file), Input(file, path, named=False))
            diagnostics += [Diagnostic("info", "skipped-file", path, why) for path, why in skipped]
        else:
            found[os.path.realpath(given)] = Input(Path(given), Path(given).name, named=True)
    return sorted(found.values(), key=lambda i: (i.path, str(i.file))), diagnostics


def _walk(folder: Path) -> tuple[list[tuple[Path, str]], list[tuple[str, str]]]:
    """The text files below a folder with their shown paths, and what was passed over with the reason."""
    top = Path(os.path.realpath(folder))
    files: list[tuple[Path, str]] = []
    skipped: list[tuple[str, str]] = []
    for file in _files_below(top):
        path = "/".join((top.name, *file.relative_to(top).parts))
        if any(part.startswith(".") for part in file.relative_to(top).parts):
            skipped.append((path, "hidden file"))
        elif file.suffix.lower() not in TEXT_ENDINGS:
            skipped.append((path, f"not a text file ({', '.join(sorted(TEXT_ENDINGS))})"))
        else:
            files.append((file, path))
    return files, skipped


def _files_below(top: Path) -> Iterator[Path]:
    for folder, subfolders, names in os.walk(top):
        subfolders.sort()
        yield from (Path(folder) / name for name in sorted(names))
