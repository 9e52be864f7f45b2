"""Days, months and years by their names and numbers: "Tuesday, July 2nd, 2013", "18-19 July", "1950 to 1953", "the 1980s"."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace

from kvisit.annotate.times.text import Found, TimeText
from kvisit.timex import Time

_ORDINAL_DAY = re.compile(r"(\d\d?)(?:st|nd|rd|th)")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_DECADE = re.compile(r"(\d{2,4})s")
_MODERN = (1800, 2100)  # a number beyond is a year only behind words that leave no doubt
_TWO_DIGIT_PIVOT = (
    50  # POSIX's strptime has 69; news of the 1950s and later is dated with two digits, of the 2060s not yet
)


def weekday(text: TimeText, at: int) -> Found | None:
    """A weekday, with the date behind it if there is one: Monday; Wednesday (Jan 24); Tuesday, July 2nd, 2013."""
    number = text.vocabulary.weekdays.get(text.fold(at))
    if number is None or not text.is_capital(at):
        return None
    following = at + 1 + (text.fold(at + 1) in (",", "("))
    if dated := day_of_month(text, following) or iso(text, following):
        end, time = dated
        time = replace(time, weekday=number)
        return end + (text.fold(at + 1) == "(" and text.fold(end) == ")"), time
    return at + 1, Time("DATE", f"XXXX-WXX-{number}")


def day_of_month(text: TimeText, at: int) -> Found | None:
    """A day of a month: July 2nd, 2013; 18-19 July; November 24-25; 3 July 2013."""
    month = _month(text, at)
    if month and (day := _day(text, at + 1)):
        end = at + 2
        last, end = _last_day(text, end, day)
        if text.is_year(end) and not last:
            return _days(text, month, day, None, end)
        return _days(text, month, day, last, end)
    if day := _day(text, at):
        last, end = _last_day(text, at + 1, day)
        end += text.fold(end) == "of"
        if (month := _month(text, end)) is not None:
            return _days(text, month, day, last, end + 1)
    return None


def _month(text: TimeText, at: int) -> int | None:
    return text.vocabulary.months.get(text.fold(at)) if text.is_capital(at) else None


def _day(text: TimeText, at: int) -> int | None:
    fold = text.fold(at)
    if match := _ORDINAL_DAY.fullmatch(fold):
        fold = match[1]
    return int(fold) if fold.isdigit() and fold.isascii() and len(fold) <= 2 and 1 <= int(fold) <= 31 else None


def _last_day(text: TimeText, at: int, first: int) -> tuple[int | None, int]:
    """The other end of a range of days, and the word behind it."""
    joined = text.is_dash(at) or text.fold(at) in ("to", "and", "through")
    last = _day(text, at + 1) if joined else None
    return (last, at + 2) if last and last > first else (None, at)


def _days(text: TimeText, month: int, first: int, last: int | None, end: int) -> Found | None:
    """A day or a range of days, with the year behind it if there is one."""
    if (last or first) > calendar.monthrange(2000, month)[1]:
        return None
    year = "XXXX"
    comma = text.fold(end) == ","
    if text.is_year(end + comma):
        year, end = text.fold(end + comma), end + comma + 1
    if year != "XXXX" and (last or first) > calendar.monthrange(int(year), month)[1]:
        return None
    time = Time("DATE", f"{year}-{month:02}-{first:02}")
    return end, replace(time, until=replace(time, value=f"{year}-{month:02}-{last:02}")) if last else time


def month(text: TimeText, at: int) -> Found | None:
    """A month, with its year if it has one: September 2009; April last year; July."""
    number = _month(text, at)
    if number is None:
        return None
    after = at + 1 + (text.fold(at + 1) in (",", "of"))
    if text.is_year(after):
        return after + 1, Time("DATE", f"{text.fold(after)}-{number:02}")
    shift = text.vocabulary.shifts.get(text.fold(after))
    if shift is not None and text.fold(after + 1) == "year":
        return after + 2, Time("DATE", f"XXXX-{number:02}", shift=(shift, "Y"))
    if text.fold(at) in text.vocabulary.months_only_with_day and text.fold(at - 1) not in text.vocabulary.year_cues:
        return None
    return at + 1, Time("DATE", f"XXXX-{number:02}")


def iso(text: TimeText, at: int) -> Found | None:
    """A date in numbers: 2025-11-23; 10/26/89 (month first, as in the United States, unless that can't be); 09.09.2023."""
    if text.is_year(at) and text.is_dash(at + 1) and text.is_number(at + 2, 1, 12, length=2):
        if text.is_dash(at + 3) and text.is_number(at + 4, 1, 31, length=2):
            return _numeric(text.fold(at), int(text.fold(at + 2)), int(text.fold(at + 4)), at + 5)
        return None
    fold = text.fold(at)
    if match := _SLASHED.fullmatch(fold):
        first, second, year = int(match[1]), int(match[2]), match[3]
        if len(year) == 2:
            year = f"{'19' if int(year) >= _TWO_DIGIT_PIVOT else '20'}{year}"
        month, day = (second, first) if first > 12 else (first, second)
        return _numeric(year, month, day, at + 1)
    if match := _DOTTED.fullmatch(fold):  # day first wherever dots part the numbers
        return _numeric(match[3], int(match[2]), int(match[1]), at + 1)
    return None


def _numeric(year: str, month: int, day: int, end: int) -> Found | None:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(int(year), month)[1]:
        return None
    return end, Time("DATE", f"{year}-{month:02}-{day:02}")


def year(text: TimeText, at: int) -> Found | None:
    """A year or several: in 2007; 1950-1953; from 1950 to 1953; 2012–13; the 1980s; the 1967 borders."""
    fold = text.fold(at)
    if (match := _DECADE.fullmatch(fold)) and len(match[1]) in (2, 4) and match[1].endswith("0"):
        return _decade(text, at, match[1])
    if not text.is_year(at):
        return None
    if last := _last_year(text, at):
        return last
    cue = text.fold(at - 1)
    if not _MODERN[0] <= int(fold) <= _MODERN[1] and cue not in ("in", "since", "year", "until", "circa"):
        return None  # "rises to 1305"
    if not cue or cue in text.vocabulary.year_cues or cue in ("(", "[") or cue in text.vocabulary.months:
        return (at + 1, Time("DATE", fold)) if not _counts(text, at) else None
    if cue in ("the", "a", "its", "their", "his", "her", "'s", ",") and 1800 <= int(fold) <= 2100:
        if (text.fold(at + 1).isalpha() and not text.numbers_people(at)) or (
            cue == "," and text.fold(at - 2) in text.vocabulary.months
        ):
            return at + 1, Time("DATE", fold)
    return None


def _counts(text: TimeText, at: int) -> bool:
    """Whether four digits count what stands behind them rather than name a year: "in 1500 houses", "of 2000 people"."""
    following = text.fold(at + 1)
    number = text.numbers.get(at)
    if number and (number.end > at + 1 or number.upper is not None):
        return True
    plural = following.isalpha() and following.endswith("s") and not following.endswith(("ss", "us", "is", "as"))
    return following in text.vocabulary.units or text.numbers_people(at) or (plural and text.fold(at - 1) != "in")


def _last_year(text: TimeText, at: int) -> Found | None:
    """A range of years: 1950-1953, 1950 to 1953, 2012–13, between 2014 and 2016."""
    first = int(text.fold(at))
    between = text.fold(at + 1)
    if not (
        text.is_dash(at + 1)
        or between in ("to", "until", "through")
        or (between == "and" and text.fold(at - 1) == "between")
    ):
        return None
    if text.is_year(at + 2) and int(text.fold(at + 2)) > first:
        return at + 3, Time("DATE", text.fold(at), until=Time("DATE", text.fold(at + 2)))
    if text.is_dash(at + 1) and text.is_number(at + 2, 0, 99, length=2) and int(text.fold(at + 2)) == (first + 1) % 100:
        return at + 3, Time("DATE", text.fold(at), until=Time("DATE", str(first + 1)))
    return None


def _decade(text: TimeText, at: int, digits: str) -> Found | None:
    if len(digits) == 4:
        if digits.endswith("00"):
            return at + 1, Time("DATE", digits[:2])  # the 1800s
        return at + 1, Time("DATE", digits[:3])
    if text.fold(at - 1) in ("'", "the", "mid", "early", "late", "-"):
        return at + 1, Time("DATE", f"{'19' if int(digits) >= 20 else '20'}{digits[0]}")
    return None
