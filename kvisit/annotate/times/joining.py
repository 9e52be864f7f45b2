"""Times that belong together: a day beside a time of day, the ends of a range, a year beside a month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kvisit.annotate.times.extent import FoundTime
from kvisit.annotate.times.text import TimeText
from kvisit.timex import FUTURE, Time

_BETWEEN_DAY_AND_TIME = frozenset({",", "on", "at", "last", "updated", "(", ")", "-", "the", "'s"})
_FREE = frozenset({","})  # what may stand between a day and a time of day that are one expression
_PARTS_PAST_NOON = frozenset({"AF", "EV", "NI"})
_HOURS_PAST_NOON = ("05", "11")  # of a night, which goes on to the small hours
_LIST_WORDS = frozenset({"and", "or", ","})
_IN_YEAR = (["in"], ["'s"], ["on"], [","], [",", "in"], [",", "on"])  # last year, in June; in 2019 on May 5


def with_days(text: TimeText, found: Sequence[FoundTime]) -> list[FoundTime]:
    """Times of day with the day beside them, one where nothing parts them: 9 a.m. Tuesday; 12:00 GMT on Thursday."""
    joined: list[FoundTime] = []
    swallowed = -1  # the day that the time of day before it has taken in
    for n, one in enumerate(found):
        if n == swallowed:
            continue
        before = joined[-1] if joined else None
        if not one.time.is_clock:
            joined.append(one)
        elif before and _takes_day_before(text, before, one, found[n + 1 : n + 2]):
            time = at_clock(before.time, one.time)
            if _free(text, before.end, one.start):
                joined[-1] = replace(before, end=one.end, time=time)
            else:
                joined.append(replace(one, time=time))
        elif behind := _day_behind(text, found, n):
            day = found[behind]
            whole = behind == n + 1 and _free(text, one.end, day.start)
            time = at_clock(day.time, one.time)
            joined.append(replace(one, end=day.end if whole else one.end, time=time))
            swallowed = behind if whole else -1
        else:
            joined.append(one)
    return joined


def at_clock(day: Time, clock: Time) -> Time:
    """A time of day, or two that are the ends of a range, on a day."""
    until = replace(day, type="TIME", part=clock.until.part) if clock.until else None
    part = clock.part
    if day.part in _PARTS_PAST_NOON and _HOURS_PAST_NOON[0] <= part[:2] <= _HOURS_PAST_NOON[1]:
        part = f"{int(part[:2]) + 12}{part[2:]}"  # at ten on Monday night
    return replace(day, type="TIME", part=part, until=until)


def _takes_day_before(text: TimeText, before: FoundTime, clock: FoundTime, behind: Sequence[FoundTime]) -> bool:
    """Whether a time of day is of the day before it, and not of the one that stands right behind it."""
    if not _names_day(before.time) or not _adjoins(text, before.end, clock.start):
        return False
    return before.end == clock.start or not any(_names_day(day.time) and day.start == clock.end for day in behind)


def _day_behind(text: TimeText, found: Sequence[FoundTime], n: int) -> int | None:
    """Which time is the day of a time of day before it, also beyond another zone's: 9.30am (0730 GMT) on Friday."""
    for one, after in pairwise(found[n : n + 3]):
        if not _adjoins(text, one.end, after.start):
            return None
        n += 1
        if _names_day(after.time):
            return n
        if not after.time.is_clock or text.fold(after.start - 1) != "(":
            return None
    return None


def _names_day(time: Time) -> bool:
    """Whether a time tells its day; a time of day by itself is today's only for want of another."""
    return time.is_day and not time.is_clock


def _adjoins(text: TimeText, end: int, start: int) -> bool:
    between = text.words.folds[end:start]
    plain = [word for word in between if word not in _BETWEEN_DAY_AND_TIME]
    return not plain and len(between) <= 3 and text.words.sentence_of[end - 1] == text.words.sentence_of[start]


def _free(text: TimeText, end: int, start: int) -> bool:
    return _FREE.issuperset(text.words.folds[end:start])


def with_ranges(text: TimeText, found: Sequence[FoundTime]) -> list[FoundTime]:
    """Two times that are the ends of one: from May to July; between Nov. 28 and Dec. 3, 2024; Monday through Friday."""
    joined: list[FoundTime] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and text.words.folds[before.end : one.start] == ["-", "to", "-"] and _alike(before.time, one.time):
            joined[-1] = replace(before, end=one.end, time=replace(before.time, until=replace(one.time, toward=FUTURE)))
            continue  # the April-to-June quarter
        if before and one.start - before.end == 1:
            before = replace(before, time=_on_day(before.time, one.time))
        if before and one.start - before.end == 1 and _alike(before.time, one.time):
            between = text.fold(before.end)
            cue = text.fold(before.start - 1)
            if between in _LIST_WORDS or between in text.vocabulary.range_words or text.is_dash(before.end):
                before = joined[-1] = replace(before, time=_in_year(before.time, one.time))
            spans = text.is_dash(before.end) or between in text.vocabulary.range_words
            if (spans and between != "and") or (between == "and" and cue == "between"):
                until = replace(one.time, toward=FUTURE)
                joined[-1] = replace(before, end=one.end, time=replace(before.time, until=until))
                continue
        joined.append(one)
    return joined


def _alike(first: Time, second: Time) -> bool:
    """Whether two times are of one kind, so that they can be the ends of a range."""
    if first.until or second.until or first.type != second.type or first.type not in ("DATE", "TIME"):
        return False
    if first.is_reference or second.is_reference or first.from_previous or second.from_previous:
        return False
    if not first.value and not second.value:
        return first.type == "TIME" or (first.shift or ("", ""))[1] == (second.shift or ("", ""))[1]
    return len(first.value) == len(second.value) and first.is_day == second.is_day


def _on_day(time: Time, other: Time) -> Time:
    """A time of day without a day, on the day of the one behind it: from 9 a.m. to 5 p.m. on Tuesday."""
    return replace(other, part=time.part) if time.is_clock and ":" in other.part else time


def _in_year(time: Time, other: Time) -> Time:
    """A day or month without a year, in the year of the one that it is told together with."""
    unit = other.shift[1] if other.shift else ""
    if not time.shift and ((unit == "Y" and _lacks_year(time)) or (unit == "W" and time.value.startswith("XXXX-WXX-"))):
        return replace(time, shift=other.shift)  # May and June last year, from Monday to Friday last week
    year = other.value[:4]
    if not time.value.startswith("XXXX-") or "W" in time.value or not year.isdigit() or time.shift or time.holiday:
        return time
    same = time.value[5:] <= other.value[5:]
    return replace(time, value=f"{int(year) - (not same):04}{time.value[4:]}")


def with_years(text: TimeText, found: Sequence[FoundTime]) -> list[FoundTime]:
    """Months and days with the year told beside them: last year in June; in 2019, on May 5; on 5 May in 2019."""
    joined: list[FoundTime] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and _lacks_year(before.time) and text.words.folds[before.end : one.start] == ["in"]:
            joined[-1] = replace(before, time=_of_year(before.time, one.time))
        if before and _lacks_year(one.time) and text.words.folds[before.end : one.start] in _IN_YEAR:
            joined.append(replace(one, time=_of_year(one.time, before.time)))
        else:
            joined.append(one)
    return joined


def _lacks_year(time: Time) -> bool:
    """Whether it is a month, a day of a month or a part of a year without its year."""
    return time.value.startswith("XXXX-") and time.value[5:6] != "W" and not time.shift and not time.until


def _of_year(time: Time, year: Time) -> Time:
    """A time in a year, itself if the other isn't one."""
    if year.type != "DATE" or year.until or year.from_previous:
        return time
    if not year.value and year.shift and year.shift[1] == "Y":
        return replace(time, shift=year.shift)
    return replace(time, value=year.value + time.value[4:]) if len(year.value) == 4 and year.value.isdigit() else time
