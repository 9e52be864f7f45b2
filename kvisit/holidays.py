"""The days of holidays, from short rules that a vocabulary can write.

"12-25" is a day of the year; "11-4-4" the fourth (second 4) Thursday (first 4, as ISO 8601 counts weekdays) of
November, "11-4-4+1" the day after it; "05-1-5" the last Monday of May, since a fifth one is the last; "easter-2" two
days before Easter; "2024 02-10 01-29 02-17" lists the days of the years from 2024 on, for what only astronomers and
councils know; "?" is for what differs from country to country.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

_FIXED = re.compile(r"(\d\d)-(\d\d)")
_NTH_WEEKDAY = re.compile(r"(\d\d)-([1-7])-([1-5])([+-]\d+)?")
_ELSEWHERE = "?"
_LISTED = re.compile(r"(\d{4})((?: \d\d-\d\d)+)")
_OF_EASTER = re.compile(r"easter([+-]\d+)?")


def day_of_holiday(rule: str, year: int) -> date | None:
    """The day of a holiday in a year, None where its rule doesn't tell it.

    Raises:
        ValueError: if the rule has none of the forms.

    >>> day_of_holiday("11-4-4", 2025), day_of_holiday("easter-2", 2011)
    (datetime.date(2025, 11, 27), datetime.date(2011, 4, 22))
    """
    if match := _FIXED.fullmatch(rule):
        return date(year, int(match[1]), int(match[2]))
    if match := _NTH_WEEKDAY.fullmatch(rule):
        return _nth_weekday(year, int(match[1]), int(match[2]), int(match[3])) + timedelta(days=int(match[4] or 0))
    if rule == _ELSEWHERE:
        return None
    if match := _LISTED.fullmatch(rule):
        days = match[2].split()
        nth = year - int(match[1])
        return date.fromisoformat(f"{year:04}-{days[nth]}") if 0 <= nth < len(days) else None
    if match := _OF_EASTER.fullmatch(rule):
        return easter(year) + timedelta(days=int(match[1] or 0))
    raise ValueError(f"no rule of a holiday: {rule}")


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = 1 + (weekday - date(year, month, 1).isoweekday()) % 7
    days = range(first, calendar.monthrange(year, month)[1] + 1, 7)
    return date(year, month, days[min(nth, len(days)) - 1])


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm, Nature 1876).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    century, in_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leaps - moon + 15) % 30
    sunday = (32 + 2 * rest + 2 * (in_century // 4) - epact - in_century % 4) % 7
    shift = (year % 19 + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
