"""Dates, times of day, durations and sets, found symbolically: see `kvisit.timex`."""

from kvisit.annotate.times.extent import FoundTime
from kvisit.annotate.times.finding import TimeFinder

__all__ = ["FoundTime", "TimeFinder"]
