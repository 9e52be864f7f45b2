"""Fields that the sections of the vocabulary share: lists of words, shares."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ConfigDict, ValidationInfo

CHECKED = ConfigDict(extra="forbid", arbitrary_types_allowed=True)


def _phrases(value: Any, info: ValidationInfo) -> Any:
    """The entries of a list of words, sets put in."""
    if not isinstance(value, list) or not all(isinstance(line, str) for line in value):
        raise ValueError("must be an array of strings")
    sets: Mapping[str, tuple[str, ...]] = (info.context or {}).get("sets", {})
    entries: list[str] = []
    for entry in (part.strip() for line in value for part in line.split(",")):
        if entry.startswith("@"):
            if entry[1:] not in sets:
                raise ValueError(f"there is no set {entry}")
            entries += sets[entry[1:]]
        elif entry:
            entries.append(entry)
    return tuple(dict.fromkeys(entries))


def _fraction(value: Any) -> Any:
    if isinstance(value, str):
        part = Fraction(value)
        return Decimal(part.numerator) / Decimal(part.denominator)
    return value


def _rows(value: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    if any(len(row) < 2 for row in value):
        raise ValueError("each row must have two names or more")
    return value


Rows = Annotated[tuple[tuple[str, ...], ...], AfterValidator(_rows)]
Phrases = Annotated[tuple[str, ...], BeforeValidator(_phrases)]
Share = Annotated[Decimal, BeforeValidator(_fraction)]
