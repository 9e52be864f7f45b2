"""Days by their place: "the first Tuesday of November", "the 5th of this month", "the third day of the talks"."""

from __future__ import annotations

import calendar as almanac

from kvisit.annotate.times.calendar import day_by_ordinal, month_at
from kvisit.annotate.times.text import Found, TimeText
from kvisit.timex import Time

_LAST = -1
_LAST_WEEKDAY = 5  # in the rule of a holiday: a month's fifth weekday is its last one
_FEBRUARY = 2
_NO_LEAP_YEAR = 2001


def nth_weekday(text: TimeText, at: int) -> Found | None:
    """A weekday by its place in a month: the first Tuesday of November; the last Friday in May 2012."""
    start = at + (text.fold(at) == "the")
    nth = _place(text, start)
    number = text.vocabulary.weekdays.get(text.fold(start + 1))
    if nth is None or nth > _LAST_WEEKDAY or number is None or text.fold(start + 2) not in ("of", "in"):
        return None
    if text.fold(start + 3) in text.vocabulary.set_words and text.fold(start + 4) == "month":
        return start + 5, Time("SET", "P1M")
    if text.starts_with(start + 3, ["the", "month"]):
        return start + 5, Time("DATE", shift=(0, "M"))
    month = month_at(text, start + 3)
    if month is None:
        return None
    end, year, shift = text.of_year(start + 4)
    rule = f"{month:02}-{number}-{_LAST_WEEKDAY if nth == _LAST else nth}"
    return end, Time("DATE", year, shift=None if shift is None else (shift, "Y"), holiday=rule)


def day_of_shifted_month(text: TimeText, at: int) -> Found | None:
    """A day of a month that is told from now: the 5th of this month; the 15th of last month."""
    start = at + (text.fold(at) == "the")
    day = day_by_ordinal(text, start)
    if day is None or text.fold(start + 1) != "of":
        return None
    if text.fold(start + 2) in text.vocabulary.set_words and text.fold(start + 3) == "month":
        return start + 4, Time("SET", "P1M")
    if text.starts_with(start + 2, ["the", "month"]):
        return start + 4, Time("DATE", f"XXXX-XX-{day:02}", shift=(0, "M"))
    shift = text.phrases.shifts.longest_at(text.words.folds, start + 2)
    if shift is None or text.fold(shift.end) != "month":
        return None
    return shift.end + 1, Time("DATE", f"XXXX-XX-{day:02}", shift=(shift.label, "M"))


def nth_day(text: TimeText, at: int) -> Found | None:
    """A day by its place in a month or in what goes on for days: the last day of May; the third day of the talks.

    "It is the third day of the talks" tells of the article's own day, "Friday is the third day" of the one just named;
    on which day "on the third day" was, only the text as a whole can tell.
    """
    start = at + (text.fold(at) == "the")
    nth = _place(text, start)
    if nth is None or text.fold(start + 1) != "day" or text.fold(start + 2) != "of":
        return None
    if month := month_at(text, start + 3):
        return _day_of_month(text, start + 3, month, nth)
    before = text.fold(at - 1)
    if start == at or text.fold(start + 3) in text.vocabulary.units or text.fold(start + 4) in text.vocabulary.units:
        return None  # the first day of the year
    if before in text.vocabulary.present_cues:
        told = text.fold(at - 2) not in text.vocabulary.present_subjects
        return start + 2, Time("DATE", shift=(0, "D"), from_previous=told)
    return (start + 2, Time("DATE", "XXXX-XX-XX")) if before in text.vocabulary.day_cues else None


def _day_of_month(text: TimeText, at: int, month: int, nth: int) -> Found | None:
    """The first or the last day of a month, with its year if there is one; not February's last, which varies."""
    days = almanac.monthrange(_NO_LEAP_YEAR, month)[1]
    if nth > days or (nth == _LAST and month == _FEBRUARY):
        return None
    end, year, shift = text.of_year(at + 1)
    value = f"{year}-{month:02}-{days if nth == _LAST else nth:02}"
    return end, Time("DATE", value, shift=None if shift is None else (shift, "Y"))


def _place(text: TimeText, at: int) -> int | None:
    """Which one of several an ordinal says, None if none stands there."""
    if text.fold(at) in text.vocabulary.last_cues:
        return _LAST
    ordinal = text.ordinal(at)
    return ordinal[0] if ordinal and ordinal[1] == at + 1 else None
