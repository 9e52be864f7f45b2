"""render: a report → text. One module a format; a line here registers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kvisit.filters import FAMILY_NAMES
from kvisit.model import Report


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is to look.

    Attributes:
        width: in columns; None: as wide as it needs, so that each fact is one line.
        color: whether in colour.
        all_rows: all rows, or the telling ones.
        families: whose tables are shown.
    """

    width: int | None = None
    color: bool = False
    all_rows: bool = False
    families: frozenset[str] = frozenset(FAMILY_NAMES)


def _json(report: Report, look: Look) -> str:
    from kvisit.model import to_json

    return to_json(report)


def _table(report: Report, look: Look) -> str:
    from kvisit.rendering.table import to_table

    return to_table(report, look)


FORMATS: Mapping[str, Callable[[Report, Look], str]] = {"table": _table, "json": _json}
ENDINGS: Mapping[str, str] = {".json": "json", ".txt": "table"}
