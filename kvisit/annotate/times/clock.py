"""Times of day: "15:50 IST", "0737 GMT", "7 p.m.", "noon", "midnight Friday"."""

from __future__ import annotations

import re

from kvisit.annotate.times.text import Found, TimeText
from kvisit.timex import Time

_CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?:[:.]([0-5]\d))?")
_FOUR_DIGITS = re.compile(r"([01]\d|2[0-4])([0-5]\d)")


def clock(text: TimeText, at: int) -> Found | None:
    """A time of day, without its day."""
    fold = text.fold(at)
    if fold in ("noon", "midday", "midnight"):
        return at + 1, Time("TIME", shift=(0, "D"), part=text.vocabulary.parts[fold])
    if match := _CLOCK.fullmatch(fold):
        half, end = _half_of_day(text, at + 1)
        if ":" not in fold and half is None:
            return None  # 15.50 is a number
        seconds = f":{match[3]}" if match[3] else ""
        return _with_zone(text, end, int(match[1]), f":{match[2]}{seconds}", half)
    if text.is_number(at, 1, 12):
        half, end = _half_of_day(text, at + 1)
        return _with_zone(text, end, int(fold), ":00", half) if half is not None else None
    if (match := _FOUR_DIGITS.fullmatch(fold)) and text.fold(at + 1) in text.vocabulary.zones:
        return _with_zone(text, at + 1, int(match[1]), f":{match[2]}", None)
    return None


def _half_of_day(text: TimeText, at: int) -> tuple[int | None, int]:
    """The hours to add for a.m. or p.m., None without either, and the word behind it."""
    if text.fold(at) in text.vocabulary.am:
        return 0, at + 1
    if text.fold(at) in text.vocabulary.pm:
        return 12, at + 1
    return None, at


def _with_zone(text: TimeText, at: int, hour: int, rest: str, half: int | None) -> Found:
    if half is not None:
        hour = hour % 12 + half
    zone = text.vocabulary.zones.get(text.fold(at))
    two_words = text.vocabulary.zones.get(f"{text.fold(at)} {text.fold(at + 1)}")
    end = at + 2 if two_words is not None else at + 1 if zone is not None else at
    return end, Time("TIME", shift=(0, "D"), part=f"{hour:02}{rest}{zone or two_words or ''}")
