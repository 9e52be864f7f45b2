"""The intervals that wordings of numbers allow, and whether two of them can be true together.

The table is the contract's; its widths stand in the vocabulary. "About 41,000" and 41,020 meet, 10 and 12 don't.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kvisit.model import Modifier
from kvisit.patterns import Widths


@dataclass(frozen=True, slots=True)
class Interval:
    """The values from ``low`` to ``high``; ``open_low`` if ``low`` itself isn't among them."""

    low: Decimal
    high: Decimal
    open_low: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether the two have a value in common."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low == high:
            return not ((self.open_low and self.low == low) or (other.open_low and other.low == low))
        return low < high

    @property
    def width(self) -> Decimal:
        """How wide it is."""
        return self.high - self.low


def interval(value: Decimal, upper: Decimal | None, modifier: Modifier, widths: Widths) -> Interval:
    """The interval that a wording allows.

    A range ("15 to 20") allows all between its ends; a modifier widens both.
    """
    low, high = _ends(value, modifier, widths), _ends(upper if upper is not None else value, modifier, widths)
    return Interval(min(low.low, high.low), max(low.high, high.high), low.open_low)


def _ends(value: Decimal, modifier: Modifier, widths: Widths) -> Interval:
    size = abs(value)
    if modifier == "about":
        margin = max(size * widths.about, widths.about_least)
        return Interval(value - margin, value + margin)
    if modifier == "approaching":
        return Interval(value - size * widths.approaching, value)
    if modifier in ("at_least", "more_than"):
        return Interval(value, value + size * (widths.at_least - 1), open_low=modifier == "more_than")
    if modifier in ("at_most", "less_than"):
        return Interval(value - size * (1 - widths.at_most), value)
    margin = _rounding(size, widths)
    return Interval(value - margin, value + margin)


def _rounding(size: Decimal, widths: Widths) -> Decimal:
    """How far a number may have been rounded: half its last significant digit, if it has two or more before a 0."""
    if size < widths.round_from:
        return Decimal(0)
    _, digits, exponent = size.normalize().as_tuple()
    if not isinstance(exponent, int) or exponent <= 0 or len(digits) < 2:
        return Decimal(0)
    return min(Decimal(5) * Decimal(10) ** (exponent - 1), size * widths.round_most)
