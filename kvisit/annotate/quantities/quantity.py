"""The value that a number and what it is a number of make together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from kvisit.annotate.numerals import DASHES, Number
from kvisit.annotate.words import Words

Measured = Literal["money", "percent", "measure", "count", "bare", "ordinal", "multiple"]
UnitFrom = Literal["text", "context", "default"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it is a number of.

    Attributes:
        number: the number.
        start, end: its words, with the currency or unit but without the modifier.
        value, upper: of the number, with a multiplier that the unit shows ("$5m").
        measured: what kind of unit it has.
        unit: ISO 4217, UCUM, or the counted noun in the plural; None where no noun stands at the number.
        unit_kind: the kind of figure that a unit of measure makes.
        per: what an amount or count is for each of: a UCUM code, or a noun ("$52 a barrel", "40 cases per school").
        phrase: the words of the counted noun phrase; (end, end) without one.
        compound: whether it stands before a noun that it qualifies, as in "two-day visit".
    """

    number: Number
    start: int
    end: int
    value: Decimal
    upper: Decimal | None
    measured: Measured
    unit: str | None = None
    unit_from: UnitFrom | None = None
    unit_kind: str | None = None
    per: str | None = None
    phrase: tuple[int, int] = (0, 0)
    compound: bool = False

    @property
    def is_scaled(self) -> bool:
        """Whether a million, a glued "m" or the like is of it."""
        return self.number.mantissa is not None or self.value != self.number.value

    @property
    def first(self) -> int:
        """Its first word with the modifier: the "about" of "about $5 million"."""
        return min(self.start, self.number.first)


def plain(number: Number) -> Quantity:
    """A number by itself."""
    return Quantity(
        number, number.start, number.end, number.value, number.upper, "bare", phrase=(number.end, number.end)
    )


def times(quantity: Quantity, factor: Decimal) -> Quantity:
    """A quantity whose value is so many times as large."""
    upper = quantity.upper * factor if quantity.upper is not None else None
    return replace(quantity, value=quantity.value * factor, upper=upper)


def glued_dash(words: Words, at: int) -> bool:
    """Whether a hyphen or dash stands at a word, glued to the word before it."""
    return at < len(words) and words.folds[at] in DASHES and words.glued[at]
