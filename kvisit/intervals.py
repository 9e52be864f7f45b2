"""The intervals that wordings of numbers allow, and whether two of them can be true together.

The table is the contract's; its widths stand in the vocabulary. "About 41,000" and 41,020 meet, 10 and 12 don't.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kvisit.model import Modifier
from kvisit.patterns import Conversion, Widths


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

    def shares_much(self, other: Interval) -> bool:
        """Whether half of the narrower one's values are the other's too."""
        return (min(self.high, other.high) - max(self.low, other.low)) * 2 >= min(self.width, other.width)

    @property
    def width(self) -> Decimal:
        """How wide it is."""
        return self.high - self.low

    def converted(self, conversion: Conversion) -> Interval:
        """The same values in another unit."""
        low, high = (end * conversion.times + conversion.plus for end in (self.low, self.high))
        return Interval(low, high, self.open_low)

    def __str__(self) -> str:
        """In words, as an explanation gives it."""
        if self.low == self.high:
            return f"{self.low.normalize():,f}"
        return f"{'above ' if self.open_low else ''}{self.low.normalize():,f} to {self.high.normalize():,f}"


def interval(
    value: Decimal, upper: Decimal | None, modifier: Modifier, widths: Widths, *, rounded: bool = False
) -> Interval:
    """The interval that a wording allows.

    A range ("15 to 20") allows all between its ends; a modifier widens both. A value that is to be compared in another
    unit is ``rounded``: whoever writes 45 miles and who writes 72 kilometres have both rounded.
    """
    low, high = (_around(end, modifier, widths, rounded) for end in (value, value if upper is None else upper))
    return Interval(min(low.low, high.low), max(low.high, high.high), low.open_low)


def _around(value: Decimal, modifier: Modifier, widths: Widths, rounded: bool) -> Interval:
    """The interval that a wording of one number allows; a minus sign turns it over."""
    if value < 0:
        turned = _around(-value, _TURNED.get(modifier, modifier), widths, rounded)
        return Interval(-turned.high, -turned.low)
    if modifier == "about":
        margin = max(value * widths.about, widths.about_least)
        return Interval(value - margin, value + margin)
    if modifier == "approaching":
        return Interval(value - value * widths.approaching, value)
    if modifier in ("at_least", "more_than"):
        return Interval(value, value * widths.at_least, open_low=modifier == "more_than")
    if modifier in ("at_most", "less_than"):
        return Interval(value * widths.at_most, value)
    margin = _half_digit(value, widths.converted_most) if rounded else _rounding(value, widths)
    return Interval(value - margin, value + margin)


_TURNED: dict[Modifier, Modifier] = {
    "at_least": "at_most", "more_than": "less_than", "at_most": "at_least", "less_than": "more_than",
}  # fmt: skip


def _rounding(value: Decimal, widths: Widths) -> Decimal:
    """How far an exact number may have been rounded, if it is large, with two significant digits or more before a 0."""
    _, digits, exponent = value.normalize().as_tuple()
    if value < widths.round_from or not isinstance(exponent, int) or exponent <= 0 or len(digits) < 2:
        return Decimal(0)
    return _half_digit(value, widths.round_most)


def _half_digit(value: Decimal, most: Decimal) -> Decimal:
    """Half of a number's last significant digit, at most a share of it."""
    exponent = value.normalize().as_tuple().exponent
    return min(Decimal(5) * Decimal(10) ** (int(exponent) - 1), value * most)
