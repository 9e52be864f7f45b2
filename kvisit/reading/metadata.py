"""What a plain text can't say of itself: its publication date, publisher and title, from a CSV or TOML file."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from kvisit.errors import UserError

_KEYS = ("path", "published", "publisher", "title", "url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of one article from outside; None where nothing is said. ``url`` is for the reader of the file."""

    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None


def load_metadata(file: Path) -> dict[str, Metadata]:
    """The rows of a metadata file by the ``path`` that each is for: a file's name or its path as the report shows it.

    CSV has a header line with these names; TOML has ``[[source]]`` tables with them as keys.

    Raises:
        UserError: if the file can't be read, or has an unknown column, a row without a path, or a broken date.
    """
    try:
        text = file.read_text("utf-8-sig")
        rows = (
            tomllib.loads(text).get("source", []) if file.suffix == ".toml" else list(csv.DictReader(text.splitlines()))
        )
    except OSError as error:
        raise UserError(f"--meta {file}: can't be read: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, csv.Error) as error:
        raise UserError(f"--meta {file}: {error}") from None
    found: dict[str, Metadata] = {}
    for number, row in enumerate(rows, start=1):
        path, metadata = _row(row, f"--meta {file}: row {number}")
        found[path] = metadata
    if not found:
        raise UserError(f"--meta {file}: no rows; a CSV needs a header line, a TOML file [[source]] tables")
    return found


def _row(row: Mapping[Any, Any], where: str) -> tuple[str, Metadata]:
    for key in row:
        if key not in _KEYS:
            raise UserError(f"{where}: there is no column {key!r}; there are {', '.join(_KEYS)}")
    values = {key: str(value).strip() for key, value in row.items() if value not in (None, "")}
    path = values.pop("path", None)
    if not path:
        raise UserError(f"{where}: the path is missing")
    if "published" in values:
        try:
            checked_date(values["published"])
        except ValueError:
            raise UserError(f"{where}: {values['published']!r} is no date; write it as 2025-11-24") from None
    return path, Metadata(**values)


def checked_date(text: str) -> str:
    """An ISO 8601 day, or day and time, as it was given.

    Raises:
        ValueError: if it is neither.
    """
    if len(text) > len("2025-11-24"):
        datetime.fromisoformat(text)
    else:
        date.fromisoformat(text)
    return text
