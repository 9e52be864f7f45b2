"""What was read of a cardinal in words, and which words may follow it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

_THOUSAND = Decimal(1000)
_INFINITY = Decimal("Infinity")


@dataclass(slots=True)
class Tally:
    """A cardinal while its words are read: the groups closed by a scale from a thousand on, and the open group."""

    total: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    smallest: Decimal = _INFINITY

    @property
    def value(self) -> Decimal:
        """The number that was read so far."""
        return self.total + self.group

    def fits(self, small: Decimal) -> bool:
        """Whether a one or ten may follow what was read of a group: fifty-one, hundred five; not five six."""
        return self.group % 100 == 0 or (self.group % 10 == 0 and self.group % 100 >= 20 and small < 10)

    def adds(self, small: Decimal | None) -> bool:
        """Adds a one or ten if it may follow."""
        if small is None or not self.fits(small):
            return False
        self.group += small
        return True

    def multiplies(self, scale: Decimal | None) -> bool:
        """Multiplies the open group by a scale smaller than those before it."""
        if scale is None or scale >= self.smallest:
            return False
        self.group = max(self.group, Decimal(1)) * scale
        if scale >= _THOUSAND:
            self.total, self.group, self.smallest = self.total + self.group, Decimal(0), scale
        return True
