"""Times as a text words them, and what they come to once one knows when the text was written.

A `Time` is found without knowing the article's date (TIMEX3, as ISO 24617-1 has it, with X for what the text leaves
open), so that what is found in an article never depends on another. `resolve` is a pure function that counts it from an
anchor, the day on which the article was published. Values are ISO 8601 where that has a form, else TIMEX3:
"2011-W45-WE" for a weekend, "TNI" for a night, "1989-Q3", "196" for the 1960s, "PAST_REF".
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kvisit.model import TimeType

PAST, NEAREST, FUTURE = -1, 0, 1

_OPEN_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_OPEN_MONTH = re.compile(r"XXXX-(\d\d)")
_OPEN_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
_OPEN_PART_OF_YEAR = re.compile(r"XXXX-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Time:
    """A time as its wording gives it.

    Attributes:
        type: TIMEX3's.
        value: TIMEX3's, with X where the text doesn't say: "XXXX-11-24", "XXXX-WXX-1"; "" where only ``shift`` tells.
        shift: counted from the anchor: (-1, "D") for yesterday, (0, "W") for this week, (-1, "WE") for last weekend.
            Beside an open value it says of which year: "April last year" is "XXXX-04" with (-1, "Y").
        toward: where an open value is looked for from the anchor: PAST, NEAREST or FUTURE.
        part: of the day, "NI" or "15:50Z", or "" for all of it.
        from_previous: ``shift`` is counted from the day named last ("the following day").
        until: the other end of a range.
        weekday: that the text gives with a day and month (1 is Monday), 0 without: it tells the year.
    """

    type: TimeType
    value: str = ""
    shift: tuple[int, str] | None = None
    toward: int = PAST
    part: str = ""
    from_previous: bool = False
    until: Time | None = None
    weekday: int = 0

    @property
    def is_reference(self) -> bool:
        """Whether it is only a vague now, once or some day."""
        return self.value.endswith("_REF")

    @property
    def needs_anchor(self) -> bool:
        """Whether the text alone doesn't tell the value."""
        return self.shift is not None or ("X" in self.value and self.type in ("DATE", "TIME"))


def resolve(time: Time, anchor: date | None, previous: date | None = None) -> str:
    """The value of a time in an article of the anchor's day; what can't be told stays open.

    Args:
        time: as the text words it.
        anchor: the day that the article was written on, or None.
        previous: the day that the article named last.

    >>> resolve(Time("DATE", "XXXX-WXX-1", toward=FUTURE), date(2025, 11, 23))
    '2025-11-24'
    >>> resolve(Time("DATE", "XXXX-04", shift=(-1, "Y")), date(2013, 7, 2))
    '2012-04'
    >>> resolve(Time("DATE", shift=(0, "W")), None)
    'XXXX-WXX'
    """
    if time.type in ("DURATION", "SET"):
        return time.value
    if time.until:
        first = resolve(replace(time, until=None), anchor, previous)
        last = resolve(time.until, _day(first) or anchor, previous)
        return f"{first}/{last}"
    start = previous if time.from_previous else anchor
    if time.shift and not time.value:
        value = _shifted(start, *time.shift) if start else _unknown(time.shift[1])
    elif "X" in time.value and start and not time.is_reference:
        value = _closed(time, start)
    else:
        value = time.value
    return f"{value}T{time.part}" if time.part else value


def _day(value: str) -> date | None:
    match = _DAY.match(value)
    return date(int(match[1]), int(match[2]), int(match[3])) if match else None


def _shifted(start: date, count: int, unit: str) -> str:
    """A day, week, weekend, month, quarter, year or decade counted from the one that ``start`` lies in."""
    if unit == "D":
        return (start + timedelta(days=count)).isoformat()
    if unit in ("W", "WE"):
        year, week, _ = (start + timedelta(weeks=count)).isocalendar()
        return f"{year}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit in ("M", "Q"):
        size = 1 if unit == "M" else 3
        months = start.year * 12 + start.month - 1 + count * size
        year, month = divmod(months, 12)
        return f"{year}-{month + 1:02}" if unit == "M" else f"{year}-Q{month // 3 + 1}"
    if unit == "Y":
        return f"{start.year + count:04}"
    length = int(unit[:-1])  # "10Y", "100Y"
    return str(start.year // length + count)


def _unknown(unit: str) -> str:
    """The open value of a unit, as TIMEX3 writes it."""
    forms = {
        "D": "XXXX-XX-XX",
        "W": "XXXX-WXX",
        "WE": "XXXX-WXX-WE",
        "M": "XXXX-XX",
        "Q": "XXXX-QX",
        "10Y": "XXX",
        "100Y": "XX",
    }
    return forms.get(unit, "XXXX")


def _closed(time: Time, anchor: date) -> str:
    """An open value closed by the anchor: the nearest fit in the direction that the wording gives."""
    if match := _OPEN_WEEKDAY.fullmatch(time.value):
        return _weekday(int(match[1]), time, anchor).isoformat()
    if time.shift and time.shift[1] == "Y":
        return time.value.replace("XXXX", f"{anchor.year + time.shift[0]:04}", 1)
    if match := _OPEN_DAY.fullmatch(time.value):
        return _nearest_year(anchor, int(match[1]), int(match[2]), time).isoformat()
    if match := _OPEN_MONTH.fullmatch(time.value):
        return f"{_year_of_month(anchor, int(match[1]), time.toward):04}-{match[1]}"
    if match := _OPEN_PART_OF_YEAR.fullmatch(time.value):
        return f"{anchor.year:04}-{match[1]}"
    return time.value


def _weekday(weekday: int, time: Time, anchor: date) -> date:
    """The weekday on the anchor's side that the wording gives; the anchor itself counts, unless it is "last" or "next"."""
    back = (anchor.isoweekday() - weekday) % 7
    if time.shift:  # last, this or next Monday
        count = time.shift[0]
        if count < 0:
            return anchor - timedelta(days=back or 7)
        return anchor + timedelta(days=(7 - back) % 7 or (7 if count > 0 else 0))
    if time.toward == FUTURE:
        return anchor + timedelta(days=(7 - back) % 7)
    return anchor - timedelta(days=back)


def _nearest_year(anchor: date, month: int, day: int, time: Time) -> date:
    """The given day of the year that lies nearest to the anchor, among those on the wording's side and of its weekday."""
    years = range(max(anchor.year - 8, 1), anchor.year + 9)  # eight on either side hold a 29 February in any calendar
    days = [date(year, month, day) for year in years if day <= calendar.monthrange(year, month)[1]]
    days = [d for d in days if d.isoweekday() == time.weekday] or days
    # A day before or after the anchor is told without a year in either tense: half a year is the border.
    fitting = [d for d in days if abs((d - anchor).days) <= 183 or (d - anchor).days * time.toward > 0]
    return min(fitting or days, key=lambda d: (abs((d - anchor).days), d))


def _year_of_month(anchor: date, month: int, toward: int) -> int:
    """The year of a month named without one: this year's, unless that lies on the other side of the anchor."""
    if toward == PAST and month > anchor.month:
        return anchor.year - 1
    if toward == FUTURE and month < anchor.month:
        return anchor.year + 1
    return anchor.year
