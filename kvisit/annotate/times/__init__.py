"""Dates, times of day, durations and sets, found symbolically: see `kvisit.timex`."""

from kvisit.annotate.times.finding import FoundTime, find_times

__all__ = ["FoundTime", "find_times"]
