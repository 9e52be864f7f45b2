"""What times come to once one knows when their article was written, or what it named before.

Values are ISO 8601 where that has a form, else TIMEX3: "2011-W45-WE" for a weekend, "TNI" for a night, "1989-Q3", "196"
for the 1960s, "BC0044", "PAST_REF". What can't be told stays open, with X.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date

from kvisit.holidays import day_of_holiday
from kvisit.timex import ANY, FUTURE, NEARER, NEAREST, PAST, Time, first_day, unknown

_OPEN_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_DAY_OF_OPEN_MONTH = re.compile(r"XXXX-XX-(\d\d)")
_OPEN_MONTH = re.compile(r"XXXX-(\d\d)")
_OPEN_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
_OPEN_PART_OF_YEAR = re.compile(r"XXXX-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# What a value must begin with for a unit to be counted from it: "the following day" needs a day, "that year" any date.
_FINE_ENOUGH = {
    "D": _DAY,
    "W": re.compile(rf"\d{{4}}-W\d\d|{_DAY.pattern}"),
    "WE": re.compile(rf"\d{{4}}-W\d\d|{_DAY.pattern}"),
    "M": re.compile(r"\d{4}-\d\d"),
    "Q": re.compile(r"\d{4}-(?:Q\d|\d\d)"),
}
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"\d{4}-\d\d")
_SATURDAY = 6
_PART_OF_YEAR = re.compile(r"(\d{4})(-(?:Q\d|H\d|\d\d))")
# The month that a part of a year begins in; a winter bears the year of its December.
_FIRST_MONTHS = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 3, "SU": 6, "FA": 9, "WI": 12}
_HALF_A_YEAR = 6  # months
_MONTHS_OF_WINTER = 2  # of the following year
# A day without a year lies on the side that the tense tells, unless the other is so many times nearer, which is within
# six weeks: a dividend that was declared in October is for holders "of record on Nov. 8".
_WRONG_SIDE = 7
_NEVER = 1000  # times nearer: a holiday lies on the side that the tense tells


def resolve(time: Time, anchor: date | None, previous: Sequence[str] = ()) -> str:
    """The value of a time in an article of the anchor's day; what can't be told stays open.

    Args:
        time: as the text words it.
        anchor: the day that the article was written on, or None.
        previous: the values that the article named before, in order.

    >>> resolve(Time("DATE", "XXXX-WXX-1", toward=FUTURE), date(2025, 11, 23))
    '2025-11-24'
    >>> resolve(Time("DATE", "XXXX-04", shift=(-1, "Y")), date(2013, 7, 2))
    '2012-04'
    >>> resolve(Time("DATE", shift=(-1, "Y"), from_previous=True, compares=True), date(1989, 10, 26), ["1989-Q3"])
    '1988-Q3'
    >>> resolve(Time("DATE", shift=(0, "W")), None)
    'XXXX-WXX'
    """
    if time.type in ("DURATION", "SET"):
        return time.value
    if time.until:
        first = resolve(replace(time, until=None), anchor, previous)
        start = _some_day(first) if _YEAR.match(first) else anchor
        last = resolve(time.until, anchor if time.until.shift else start, previous)
        return f"{first}/{last}"
    value = _value(time, anchor, previous)
    return f"{value}T{time.part}" if time.part else value


def _value(time: Time, anchor: date | None, previous: Sequence[str]) -> str:
    """The value of a time without its part of the day."""
    if time.holiday:
        return _holiday(time, anchor)
    if time.shift and not time.value:
        return _counted(time, anchor, previous)
    if time.from_previous and time.is_reference:  # until then
        return previous[-1] if previous else time.value
    if "X" not in time.value or time.is_reference:
        return time.value
    if time.from_previous and time.shift and time.shift[0]:  # the following Monday
        before = next((value for value in reversed(previous) if _FINE_ENOUGH[time.shift[1]].match(value)), None)
        return _closed(time, _some_day(before)) if before else time.value
    if time.from_previous:  # March of that year
        year = next((value[:4] for value in reversed(previous) if _YEAR.match(value)), None)
        return time.value.replace("XXXX", year, 1) if year else time.value
    return _closed(time, anchor) if anchor else time.value


def _counted(time: Time, anchor: date | None, previous: Sequence[str]) -> str:
    """A shift counted from the anchor, from what was named last, or from the time that it stands with."""
    assert time.shift is not None
    count, unit = time.shift
    if time.base:
        value = resolve(time.base, anchor, previous)
        start = first_day(value)
        if start and count and unit in ("W", "M", "Y"):  # ten years ago today
            return _same_day(start, count, unit)
        return _shifted(start, count, unit) if start else unknown(unit)
    part = _PART_OF_YEAR.fullmatch(previous[-1]) if time.compares and previous else None
    if part and (time.from_previous or not part[2][1:].isdigit()):
        return f"{int(part[1]) + count:04}{part[2]}"
    if not time.from_previous:
        if anchor and unit == "WE" and not count and time.toward == PAST and anchor.isoweekday() < _SATURDAY:
            count = -1  # "came over the weekend", said on a Tuesday
        return _shifted(anchor, count, unit) if anchor else unknown(unit)
    if unit == "D" and previous and (month := _MONTH.fullmatch(previous[-1])):
        return f"{month[0]}-XX"  # "last October … that day": one of that month
    pattern = _FINE_ENOUGH.get(unit, _YEAR)
    before = next((value for value in reversed(previous) if pattern.match(value)), None)
    if before:
        return _shifted(_some_day(before), count, unit)
    # "a day later" than what isn't named can't be told; "a day earlier" is told of the article's own day.
    return _shifted(anchor, count, unit) if anchor and count < 0 else unknown(unit)


def _same_day(start: date, count: int, unit: str) -> str:
    """The day of the same number or weekday in another month, year or week, the last of its month if it has fewer."""
    if unit == "W":
        return _shifted(start, count * 7, "D")
    year, month = divmod(start.year * 12 + start.month - 1 + count * (12 if unit == "Y" else 1), 12)
    if not MINYEAR <= year <= MAXYEAR:
        return unknown("D")
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1])).isoformat()


def _some_day(value: str) -> date:
    """A day in the period of a value that begins with a year."""
    if day := first_day(value):
        return day
    if match := re.match(r"(\d{4})-W(\d\d)", value):
        return date.fromisocalendar(int(match[1]), int(match[2]), 1)
    part = value[5:7]
    month = int(part) if part.isdigit() else _FIRST_MONTHS.get(part, 1)
    return date(int(value[:4]), month, 1)


def _shifted(start: date, count: int, unit: str) -> str:
    """A day, week, weekend, month, quarter, year or decade counted from the one that ``start`` lies in."""
    if unit in ("D", "W", "WE"):
        day = _moved(start, count * (1 if unit == "D" else 7))
        if day is None:
            return unknown(unit)
        year, week, _ = day.isocalendar()
        return day.isoformat() if unit == "D" else f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit in ("M", "Q"):
        size = 1 if unit == "M" else 3
        year, month = divmod(start.year * 12 + start.month - 1 + count * size, 12)
        value = f"{year:04}-{month + 1:02}" if unit == "M" else f"{year:04}-Q{month // 3 + 1}"
    elif unit == "Y":
        year, value = start.year + count, f"{start.year + count:04}"
    else:
        length = int(unit[:-1])  # "10Y", "100Y"
        year, value = start.year + count * length, f"{start.year // length + count:0{5 - len(str(length))}}"
    return value if MINYEAR <= year <= MAXYEAR else unknown(unit)


def _closed(time: Time, anchor: date) -> str:
    """An open value closed by the anchor: the nearest fit in the direction that the wording gives."""
    if time.toward == ANY:
        return time.value
    if match := _OPEN_WEEKDAY.fullmatch(time.value):
        day = _weekday(int(match[1]), time, anchor)
        return day.isoformat() if day else time.value
    if time.shift and time.shift[1] == "Y":
        return time.value.replace("XXXX", f"{anchor.year + time.shift[0]:04}", 1)
    if (match := _DAY_OF_OPEN_MONTH.fullmatch(time.value)) and time.shift:  # the 5th of next month
        return f"{_shifted(anchor, *time.shift)}-{match[1]}"
    if match := _OPEN_DAY.fullmatch(time.value):
        nearest = _nearest_year(anchor, int(match[1]), int(match[2]), time)
        return nearest.isoformat() if nearest else time.value
    if match := _OPEN_MONTH.fullmatch(time.value):
        return f"{_year_of_month(anchor, int(match[1]), time):04}-{match[1]}"
    if match := _OPEN_PART_OF_YEAR.fullmatch(time.value):
        return f"{_year_of_part(anchor, match[1], time):04}-{match[1]}"
    return time.value


def _moved(start: date, days: int) -> date | None:
    """A day counted from another, None beyond the calendar."""
    ordinal = start.toordinal() + days
    return date.fromordinal(ordinal) if 0 < ordinal <= date.max.toordinal() else None


def _weekday(weekday: int, time: Time, anchor: date) -> date | None:
    """The weekday on the wording's side of the anchor, the anchor itself included; the last one if no side is told."""
    count, unit = time.shift or (0, "D")
    if unit == "W":  # Friday next week
        return _moved(anchor, 7 * count + weekday - anchor.isoweekday())
    start = _moved(anchor, count) or anchor
    back = (start.isoweekday() - weekday) % 7
    forward = time.toward == FUTURE or (time.toward == NEAREST and time.shift is not None and count >= 0)
    return _moved(start, -back % 7 if forward else -back)


def _nearest_year(anchor: date, month: int, day: int, time: Time) -> date | None:
    """The given day of the year that lies nearest to the anchor, among those of its weekday, if that is given.

    None for a day that no year has, such as April 31.
    """
    years = range(max(anchor.year - 8, 1), min(anchor.year + 9, MAXYEAR))  # a 29 February lies within eight years
    days = [date(year, month, day) for year in years if day <= calendar.monthrange(year, month)[1]]
    days = [day for day in days if day.isoweekday() == time.weekday] or days
    return _nearest(days, anchor, NEAREST if time.toward == NEARER else time.toward) if days else None


def _nearest(days: Sequence[date], anchor: date, toward: int, wrong_side: int = _WRONG_SIDE) -> date:
    """The day nearest to the anchor; one on the other side than the wording tells counts as further away."""

    def cost(day: date) -> tuple[int, date]:
        apart = (day - anchor).days
        return abs(apart) * (wrong_side if apart * toward < 0 else 1), day

    return min(days, key=cost)


def _year_of_month(anchor: date, month: int, time: Time) -> int:
    """The year of a month named without one: this year's, unless that lies on the other side of the anchor."""
    start = anchor.year * 12 + anchor.month - 1 + (time.shift[0] if time.shift else 0)  # last July isn't this month
    year, current = start // 12, start % 12 + 1
    ahead = time.toward == NEARER and (month - current) % 12 <= _HALF_A_YEAR
    if time.toward == FUTURE or ahead:
        return year + (month < current)
    return year - (month > current)


def _year_of_part(anchor: date, part: str, time: Time) -> int:
    """The year of a quarter, half or season: the one that has begun, or the one to come in the future tense."""
    year, month = anchor.year, anchor.month
    if part == "WI" and month <= _MONTHS_OF_WINTER:
        year, month = year - 1, month + 12
    first = _FIRST_MONTHS[part]
    over = first + (6 if part[0] == "H" else 3) <= month
    running = first <= month and not over
    if time.shift:  # last, this or next summer
        count = time.shift[0]
        return year + count if running or not count else year - (first > month) if count < 0 else year + over
    return year + over if time.toward == FUTURE else year - (first > month and time.toward == PAST)


def _holiday(time: Time, anchor: date | None) -> str:
    """The day of a holiday in its year, or in the one nearest to the anchor."""
    of_year = anchor.year + time.shift[0] if anchor and time.shift and time.shift[1] == "Y" else None
    if time.value.isdigit() or of_year:
        year = of_year or int(time.value)
        day = day_of_holiday(time.holiday, year)
        return day.isoformat() if day else f"{year:04}{unknown('D')[4:]}"
    if anchor is None:
        return f"XXXX-{time.holiday}" if _OPEN_DAY.fullmatch(f"XXXX-{time.holiday}") else unknown("D")
    years = range(max(anchor.year - 1, 1), min(anchor.year + 2, MAXYEAR))
    days = [day for year in years if (day := day_of_holiday(time.holiday, year))]
    if not days:
        return unknown("D")
    if time.shift:  # last Christmas, next Easter
        side = time.shift[0]
        days = [day for day in days if (day - anchor).days * side > 0] or days
        return min(days, key=lambda day: abs((day - anchor).days)).isoformat()
    return _nearest(days, anchor, time.toward, _NEVER).isoformat()
