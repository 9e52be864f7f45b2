"""The ledger as a plain table, one number a line, or as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from pydantic import TypeAdapter

from kvisit.ledger import Entry
from kvisit.rendering.wording import printable

_CLASSES: tuple[Literal["name", "date", "figure", "refused"], ...] = ("name", "date", "figure", "refused")


def _table(entries: Sequence[Entry]) -> str:
    """A line for each number, its class and rule before its words; then how many there are of each class."""
    wide = max((len(entry.rule) for entry in entries), default=0)
    lines: list[str] = []
    source = None
    for entry in entries:
        if entry.source != source:
            source = entry.source
            lines += ["", printable(entry.path)] if lines else [printable(entry.path)]
        words = printable(f"{entry.before[-30:]:>30} [{entry.text}] {entry.behind}")
        lines.append(f"{entry.start:>7}  {entry.fate:7}  {entry.rule:{wide}}  {words}".rstrip())
    count = Counter(entry.fate for entry in entries)
    told = ", ".join(f"{count[fate]} {fate}" for fate in _CLASSES)
    return "\n".join([*lines, "", f"{len(entries)} numbers: {told}"]) + "\n"


def _json(entries: Sequence[Entry]) -> str:
    return TypeAdapter(list[Entry]).dump_json(list(entries), indent=2).decode("utf-8") + "\n"


LEDGER_FORMATS: Mapping[str, Callable[[Sequence[Entry]], str]] = {"table": _table, "json": _json}
