"""The year of a dateline that leaves it out, and the order of articles whose datelines all do.

Day and month are the text's own words; only the year is inferred, from articles of the same event or from a full date
in the text that lies beside the dateline. Where neither tells it, it stays open: no clock is read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import MAXYEAR, MINYEAR, date

from kvisit.reconciling.resolving import resolve
from kvisit.timex import Time, first_day

# An article is of the year in which its dateline lies within so many days of the others of its event ...
_NEAR_OTHERS = 92
# ... or of a full date in its text. News names in full what has just been or will soon be, unless it is an anniversary,
# of which the text names a later year too.
_NEAR_FULL_DATE = 31
_HALF_A_YEAR = 183
_NO_LEAP_YEAR, _LEAP_YEAR = 2001, 2004


def in_year(open_day: str, year: int) -> date | None:
    """The day of a dateline in a year, None if that year hasn't got it."""
    return first_day(f"{year:04}{open_day[4:]}") if MINYEAR <= year <= MAXYEAR else None


def beside_others(open_day: str, dated: Sequence[date]) -> date | None:
    """The day of a dateline by the first and last day of others: in the only year that brings it near one of them."""
    years = sorted({day.year + shift for day in dated for shift in (-1, 0, 1)})
    days = [day for year in years if (day := in_year(open_day, year))]
    near = [day for day in days if any(abs((day - other).days) <= _NEAR_OTHERS for other in dated)]
    return near[0] if len(near) == 1 else None


def beside_full_date(open_day: str, values: Collection[str]) -> date | None:
    """The day of a dateline by the full dates of its own text, None if they fit several years, or older ones."""
    full = {day for value in values if (day := first_day(value))}
    days = [day for day in (beside_others(open_day, [other]) for other in sorted(full)) if day]
    near = {day for day in days if any(abs((day - other).days) <= _NEAR_FULL_DATE for other in full)}
    latest = max((int(value[:4]) for value in values if value[:4].isdigit()), default=0)
    return next(iter(near)) if len(near) == 1 and next(iter(near)).year >= latest else None


def can_be_ordered(open_days: Iterable[str]) -> bool:
    """Whether days without a year lie in one half of a year, so that they follow one another as they stand."""
    days = sorted(day for one in open_days if (day := in_year(one, _LEAP_YEAR)))
    return bool(days) and (days[-1] - days[0]).days <= _HALF_A_YEAR


def counted_from(open_day: str, time: Time) -> str | None:
    """The open value of a time that is counted in days or months from a dateline: "yesterday" of March 3 is March 2.

    >>> counted_from("XXXX-03-03", Time("DATE", shift=(-1, "D")))
    'XXXX-03-02'
    """
    if time.shift is None or time.shift[1] not in ("D", "M") or time.value or time.from_previous or time.base:
        return None
    days = [day for year in (_NO_LEAP_YEAR, _LEAP_YEAR) if (day := in_year(open_day, year))]
    values = {f"XXXX{resolve(time, day)[4:]}" for day in days}
    return values.pop() if len(values) == 1 else None
