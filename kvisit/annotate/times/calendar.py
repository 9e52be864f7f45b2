"""Days and months by names and numbers: "Tuesday, July 2nd, 2013", "18-19 July", "Easter Monday", "2025-11-23"."""

from __future__ import annotations

import re
from dataclasses import replace

from kvisit.annotate.times.text import Found, TimeText, in_full
from kvisit.timex import ANY, NEAREST, Time

_ORDINAL_DAY = re.compile(r"(\d\d?)(?:st|nd|rd|th)")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_STAMP = re.compile(r"(\d\d)t(\d\d:\d\d(?::\d\d)?z?)(?:\.\d+z?)?")
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def weekday(text: TimeText, at: int) -> Found | None:
    """A weekday with the date or week behind it: Monday; Wednesday (Jan 24); Friday next week."""
    fold = text.fold(at)
    number = text.vocabulary.weekdays.get(fold)
    if not text.is_capital(at) or (text.is_capital(at + 1) and text.fold(at + 1) in text.vocabulary.papers):
        return None  # the Sunday Times
    if number is None and (short := text.vocabulary.weekdays.get(f"{fold}.")):
        return _before_date(text, at + 1 + (text.fold(at + 1) == "."), short)
    if number is None:
        plural = text.vocabulary.weekdays.get(fold.removesuffix("s")) if fold.endswith("days") else None
        return (at + 1, Time("SET", f"XXXX-WXX-{plural}")) if plural else None
    behind = text.fold(at + 1)
    if behind.endswith("s") and (part := text.vocabulary.parts.get(behind.removesuffix("s"))):
        return at + 2, Time("SET", f"XXXX-WXX-{number}T{part}")  # Friday nights
    if dated := _before_date(text, at + 1, number):
        return dated
    time = Time("DATE", f"XXXX-WXX-{number}", toward=ANY if _is_any(text, at) else NEAREST)
    week = at + 1 + (text.fold(at + 1) == "of")
    shift = text.phrases.shifts.longest_at(text.words.folds, week) if week < len(text.words) else None
    if shift and text.fold(shift.end) == "week":
        return shift.end + 1, replace(time, shift=(shift.label, "W"))
    return at + 1, time


def _before_date(text: TimeText, at: int, number: int) -> Found | None:
    """A weekday with the date behind it: Wednesday (Jan 24); Thu, Oct 16."""
    following = at + (text.fold(at) in (",", "("))
    dated = day_of_month(text, following) or iso(text, following)
    if dated is None:
        return None
    end, time = dated
    return end + (text.fold(at) == "(" and text.fold(end) == ")"), replace(time, weekday=number)


def _is_any(text: TimeText, at: int) -> bool:
    """Whether any weekday of its name may be meant: "on a Sunday"; "a Sunday meeting" is the last one's."""
    behind = text.fold(at + 1)
    alone = not behind.isalpha() or behind in text.vocabulary.prepositions or behind in text.vocabulary.noun_openers
    return text.fold(at - 1) in ("a", "any") and text.fold(at - 2) == "on" and alone


def day_of_month(text: TimeText, at: int) -> Found | None:
    """A day of a month: July 2nd, 2013; 18-19 July; November 24-25; 3 July 2013; the 5th of May."""
    month = month_at(text, at)
    behind = at + 1 + (text.fold(at + 1) == ".")
    behind += text.fold(behind) == "the" and _ORDINAL_DAY.fullmatch(text.fold(behind + 1)) is not None
    if month and (day := _day(text, behind)):
        last, end = _last_day(text, behind + 1, day)
        if not last or not text.is_year(behind + 1):
            return _days(text, month, day, last, end)
    if day := _day(text, at):
        last, end = _last_day(text, at + 1, day)
        end += text.fold(end) == "of"
        if (month := month_at(text, end)) is not None:
            return _days(text, month, day, last, end + 1)
    return None


def known_day(text: TimeText, at: int) -> Found | None:
    """A day that its own words make one of a certain year: the Sept. 11 attacks."""
    cue = text.phrases.known_days.longest_at(text.words.folds, at)
    if cue is None or not (text.is_capital(at) or text.fold(at)[:1].isdigit()):
        return None
    return at + 1 + (not text.fold(at)[:1].isdigit()), Time("DATE", cue.label)


def month_at(text: TimeText, at: int) -> int | None:
    """The number of the month that is named at a word."""
    return text.vocabulary.months.get(text.fold(at)) if text.is_capital(at) else None


def day_by_ordinal(text: TimeText, at: int) -> int | None:
    """The day of a month that an ordinal in digits can be: 1st, 22nd."""
    match = _ORDINAL_DAY.fullmatch(text.fold(at))
    return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None


def _day(text: TimeText, at: int) -> int | None:
    if day := day_by_ordinal(text, at):
        return day
    if (ordinal := text.ordinal(at)) and ordinal[1] == at + 1 and text.fold(at + 1) == "of":
        return ordinal[0] if ordinal[0] <= 31 else None  # the fifteenth of June
    fold = text.fold(at)
    return int(fold) if fold.isdigit() and fold.isascii() and len(fold) <= 2 and 1 <= int(fold) <= 31 else None


def _last_day(text: TimeText, at: int, first: int) -> tuple[int | None, int]:
    """The other end of a range or list of days, and the word behind it: 18-19; 12, 13 and 14."""
    end, day = at, first
    while text.fold(end) == "," and (listed := _day(text, end + 1)) and listed > day:
        end, day = end + 2, listed
    joined = text.is_dash(end) or text.fold(end) in text.vocabulary.range_words
    last = _day(text, end + 1) if joined else None
    return (last, end + 2) if last and last > day else (None, at)


def _days(text: TimeText, month: int, first: int, last: int | None, end: int) -> Found | None:
    """A day or a range of days, with the year behind it if there is one; a day that isn't in the calendar stays."""
    if not 1 <= month <= 12:
        return None
    end, year, shift = text.of_year(end)
    time = Time("DATE", f"{year}-{month:02}-{first:02}", shift=None if shift is None else (shift, "Y"))
    return end, replace(time, until=replace(time, value=f"{year}-{month:02}-{last:02}")) if last else time


def month(text: TimeText, at: int) -> Found | None:
    """A month, with its year if it has one: September 2009; April last year; July; March that year."""
    number = month_at(text, at)
    if number is None:
        return None
    end, year, shift = text.of_year(at + 1)
    time = Time("DATE", f"{year}-{number:02}", shift=None if shift is None else (shift, "Y"))
    if end > at + 1:
        return end, time
    behind = at + 1 + (text.fold(at + 1) == "of")
    if text.fold(behind) in ("that", "the") and text.starts_with(behind + 1 + (text.fold(behind) == "the"), ["year"]):
        return behind + 2 + (text.fold(behind) == "the"), replace(time, shift=(0, "Y"), from_previous=True)
    if text.fold(at) in text.vocabulary.months_only_with_day and not _is_month(text, at):
        return None
    return at + 1, time


def _is_month(text: TimeText, at: int) -> bool:
    """Whether May or March is the month here: behind a word that dates, or before a noun ("the March election")."""
    before = text.fold(at - 1)
    if before in text.vocabulary.year_cues or before.endswith("est"):
        return True  # in March; the coldest March
    if text.is_dash(at - 1) and (text.fold(at - 2) in text.vocabulary.edges or month_at(text, at - 2)):
        return True  # mid-March, January-March
    noun = text.fold(at + 1).isalpha() and not text.is_capital(at + 1)
    return before in ("the", "a", "'s") and noun and text.fold(at + 1) not in text.vocabulary.prepositions


def holiday(text: TimeText, at: int) -> Found | None:
    """A holiday, with its year if it has one: Christmas Eve; Thanksgiving 2019; last Easter."""
    cue = text.phrases.holidays.longest_at(text.words.folds, at)
    if cue is None or not text.is_capital(at) or at - 1 in text.taken or cue.end in text.taken:
        return None
    end, year, shift = text.of_year(cue.end)
    return end, Time("DATE", year, shift=None if shift is None else (shift, "Y"), holiday=cue.label)


def iso(text: TimeText, at: int) -> Found | None:
    """A date in numbers: 2025-11-23; 10/26/89 (month first, as in the United States, if that can be); 09.09.2023."""
    if text.is_year(at) and text.is_dash(at + 1) and text.is_number(at + 2, 1, 12, length=2):
        if text.is_dash(at + 3) and (stamp := _STAMP.fullmatch(text.fold(at + 4))):
            found = _numeric(text.fold(at), int(text.fold(at + 2)), int(stamp[1]), text.behind_offset(at + 5))
            return (found[0], replace(found[1], type="TIME", part=stamp[2].upper())) if found else None
        if text.is_dash(at + 3) and text.is_number(at + 4, 1, 31, length=2):
            return _numeric(text.fold(at), int(text.fold(at + 2)), int(text.fold(at + 4)), at + 5)
        return None
    fold = text.fold(at)
    if match := _SLASHED.fullmatch(fold):
        first, second = int(match[1]), int(match[2])
        month, day = (second, first) if first > 12 else (first, second)
        return _numeric(in_full(match[3]), month, day, at + 1)
    if match := _DOTTED.fullmatch(fold):  # day first wherever dots part the numbers
        return _numeric(match[3], int(match[2]), int(match[1]), at + 1)
    return None


def _numeric(year: str, month: int, day: int, end: int) -> Found | None:
    if not 1 <= month <= 12 or not 1 <= day <= _LONGEST_MONTHS[month - 1]:
        return None
    return end, Time("DATE", f"{year}-{month:02}-{day:02}")
