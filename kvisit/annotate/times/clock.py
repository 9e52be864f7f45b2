"""Times of day: "15:50 IST", "0737 GMT", "7 p.m.", "4 in the morning", "noon", "midnight Friday"."""

from __future__ import annotations

import re
from dataclasses import replace

from kvisit.annotate.times.text import Found, TimeText
from kvisit.timex import Time

_CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?:[:.]([0-5]\d))?")
_OPEN_HOUR = re.compile(r"(\d\d?)(:[0-5]\d)?")
_FOUR_DIGITS = re.compile(r"([01]\d|2[0-4])([0-5]\d)")
_TODAY = (0, "D")
_PARTS_BEFORE_NOON = frozenset({"MO"})


def clock(text: TimeText, at: int) -> Found | None:
    """A time of day, without its day."""
    fold = text.fold(at)
    part = text.vocabulary.parts.get(fold)
    if fold == "12" and (twelve := text.vocabulary.parts.get(text.fold(at + 1), "")) and not twelve.isalpha():
        return _in_zone(text, at + 2, twelve)  # 12 noon
    if part and not part.isalpha():
        return _in_zone(text, at + 1, part)
    if match := _CLOCK.fullmatch(fold):
        half, end = _half_of_day(text, at + 1)
        zoned = text.is_capital(end) and text.phrases.zones.longest_at(text.words.folds, end)
        if ":" not in fold and half is None and not zoned:
            return None  # 15.50 is a number
        if half is None and text.fold(at - 1) in text.vocabulary.race_cues:
            return None  # ran the mile in 4:12
        seconds = f":{match[3]}" if match[3] else ""
        return _with_zone(text, end, int(match[1]), f":{match[2]}{seconds}", half)
    if match := _FOUR_DIGITS.fullmatch(fold):
        hours = text.fold(at + 1) in text.vocabulary.military_hours and (fold[0] == "0" or text.fold(at - 1) == "at")
        if hours or (at + 1 < len(text.words) and text.phrases.zones.longest_at(text.words.folds, at + 1)):
            return _with_zone(text, at + 1 + hours, int(match[1]), f":{match[2]}", None)
    return _hour(text, at)


def clock_range(text: TimeText, at: int) -> Found | None:
    """Two times of day that share their half: 6-8 p.m.; 9 to 11:30 a.m.; 11-1 p.m."""
    first, second = _OPEN_HOUR.fullmatch(text.fold(at)), _OPEN_HOUR.fullmatch(text.fold(at + 2))
    if first is None or second is None or not (text.is_dash(at + 1) or text.fold(at + 1) in ("to", "and", "until")):
        return None
    if text.fold(at + 1) == "and" and text.fold(at - 1) != "between":
        return None
    half, end = _half_of_day(text, at + 3)
    if half is None or not (1 <= int(first[1]) <= 12 and 1 <= int(second[1]) <= 12):
        return None
    end, last = _with_zone(text, end, int(second[1]), second[2] or ":00", half)
    starts = [f"{int(first[1]) % 12 + hours:02}{first[2] or ':00'}" for hours in (half, 12 - half)]
    part = next((start for start in starts if start < last.part), starts[0])
    return end, replace(last, part=part, until=last)


def _hour(text: TimeText, at: int) -> Found | None:
    """A full hour: 7 p.m.; five o'clock; 4 in the morning."""
    number = text.numbers.get(at)
    if number is None or number.form != "cardinal" or number.end != at + 1 or not 1 <= number.value <= 12:
        return None
    if number.value != int(number.value):
        return None
    half, end = _half_of_day(text, at + 1)
    if half is None and text.fold(at + 1) in text.vocabulary.oclock:
        half, end = _half_of_day(text, at + 2)
        return _with_zone(text, end, int(number.value), ":00", half)
    if half is None and not (text.fold(at - 1) in text.vocabulary.clock_cues and _names_part(text, at + 1)):
        return None
    return _with_zone(text, end, int(number.value), ":00", half)


def _names_part(text: TimeText, at: int) -> bool:
    """Whether a part of a named day stands at a word: (at three) this morning, (around 9) on Friday night."""
    at += text.fold(at) == "on"
    day = text.fold(at) in (*text.vocabulary.weekdays, *text.vocabulary.days, *text.vocabulary.shifts)
    return day and text.part_of_day(at + 1) is not None


def spoken(text: TimeText, at: int) -> Found | None:
    """A time of day as it is spoken: half past six; quarter to nine in the evening; twenty past three."""
    minutes = text.vocabulary.fractions_of_hour.get(text.fold(at))
    if minutes is None and (number := text.numbers.get(at)) and number.end == at + 1 and 1 <= number.value <= 29:
        minutes = int(number.value) if text.fold(at + 1) == "past" else None
    hour = text.numbers.get(at + 2)
    if minutes is None or text.fold(at + 1) not in ("past", "to") or hour is None or hour.end != at + 3:
        return None
    if not 1 <= hour.value <= 12 or hour.value != int(hour.value):
        return None
    total = int(hour.value) * 60 + (minutes if text.fold(at + 1) == "past" else -minutes)
    half, end = _half_of_day(text, at + 3)
    return _with_zone(text, end, total // 60 % 24, f":{total % 60:02}", half)


def _half_of_day(text: TimeText, at: int) -> tuple[int | None, int]:
    """The hours to add for a.m. or p.m., None without either, and the word behind it."""
    if text.fold(at) in text.vocabulary.am:
        return 0, at + 1
    if text.fold(at) in text.vocabulary.pm:
        return 12, at + 1
    if text.fold(at) == "in" and text.fold(at + 1) == "the" and (part := text.part_of_day(at + 2)):
        return 0 if part in _PARTS_BEFORE_NOON else 12, at + 3
    return None, at


def _with_zone(text: TimeText, at: int, hour: int, rest: str, half: int | None) -> Found:
    if half is not None:
        hour = hour % 12 + half
    return _in_zone(text, at, f"{hour:02}{rest}")


def _in_zone(text: TimeText, at: int, clock: str) -> Found:
    """A time of day with the zone behind it."""
    zone = text.phrases.zones.longest_at(text.words.folds, at) if at < len(text.words) else None
    end = zone.end if zone else text.behind_offset(at) if ":" in text.fold(at - 1) else at
    return end, Time("TIME", shift=_TODAY, part=f"{clock}{zone.label if zone else ''}")
