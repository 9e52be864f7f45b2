"""Durations: "two days", "24-hour", "five decades", "the past four months", "yearlong"."""

from __future__ import annotations

import re
from decimal import Decimal

from kvisit.annotate.times.relative import counted_from
from kvisit.annotate.times.text import Found, TimeText
from kvisit.timex import Time

_CLOCK_UNITS = frozenset({"H", "TM", "S"})
# What half of a unit is called in smaller ones, so that half an hour is 30 minutes.
_SMALLER = {"Y": (12, "M"), "H": (60, "TM"), "TM": (60, "S"), "D": (24, "H")}
# What may follow a unit in one duration: three years, two months.
_NEXT = {"Y": ("M", "D"), "M": ("W", "D"), "W": ("D",), "D": ("H",), "H": ("TM",), "TM": ("S",)}
_HOURS_OF_DAY = 24
_MONTHS = re.compile(r"P(\d\d?)M")
_MONTHS_OF_YEAR = 12
_OF_COUNT = {"a", "an", "the"}


def duration(text: TimeText, at: int) -> Found | None:
    """A number of units: two days, 24-hour, five decades, a year, several weeks; two years ago; three weeks later."""
    counted = _count(text, at)
    if counted is None:
        return None
    count, upper, end = counted
    end += text.is_dash(end)
    end += text.fold(end) in text.vocabulary.unit_adjectives
    unit = text.vocabulary.units.get(text.fold(end))
    if unit is None or text.fold(end) == "quarters" or (unit == "Q" and count is None):
        return None
    end += 1
    if count and text.starts_with(end, ["and", "a", "half"]):  # a year and a half
        count, end = count + Decimal("0.5"), end + 3
    if _is_no_time(text, at, end):
        return None
    if upper is None and text.fold(end) == "or" and text.fold(end + 1) in ("two", "so", "more"):  # a year or two
        upper = count + 1 if count and text.fold(end + 1) == "two" else None
        end += 2
    if count is None and text.fold(end) in text.vocabulary.ago:
        return end + 1, Time("DATE", "PAST_REF")
    if count is not None and upper is None and (told := _told_from(text, end, count, unit)):
        return told
    if count and text.fold(at) in ("a", "an") and at not in text.numbers and not upper and not _alone(text, at, end):
        return None
    value = period(count, unit)
    if upper is not None:
        return end, Time("DURATION", f"{value}/{period(upper, unit)}")
    return _with_smaller(text, end, value, unit)


def _count(text: TimeText, at: int) -> tuple[Decimal | None, Decimal | None, int] | None:
    """How many, None for an unsaid number, up to how many of a range, and the word behind."""
    number = text.numbers.get(at)
    behind = text.numbers.get(number.end) if number and number.form == "cardinal" else None
    if number and behind and behind.form == "fraction" and "/" in text.fold(number.end):  # 2 1/2 years
        return number.value + behind.value, None, behind.end
    if number and number.form in ("cardinal", "fraction"):
        article = number.form == "fraction" or number.value < 1
        end = number.end + (article and text.fold(number.end) == "of")
        return number.value, number.upper, end + (article and text.fold(end) in _OF_COUNT)
    if number and number.form == "vague":
        return None, None, number.end + (text.fold(number.end) == "of")
    if cue := text.phrases.vague_counts.longest_at(text.words.folds, at):
        return (None, None, cue.end) if text.fold(at - 1) != "as" else None  # the third win in as many weeks
    if text.fold(at) == "half":  # half an hour, half-hour
        return Decimal("0.5"), None, at + 1 + (text.fold(at + 1) in _OF_COUNT)
    return (Decimal(1), None, at + 1) if text.fold(at) in ("a", "an") else None


def _is_no_time(text: TimeText, at: int, end: int) -> bool:
    """Whether a count of units is an age, a rate or an ordinal: two years old; 24 hours a day; for a second time."""
    if text.fold(at) == "a" and text.fold(end - 1) == "second":
        return text.fold(end).isalpha()
    if text.fold(end) in ("a", "an", "per"):
        return text.fold(end + 1) in text.vocabulary.units
    return text.fold(end + text.is_dash(end)) in ("old", "olds")


def _alone(text: TimeText, at: int, end: int) -> bool:
    """Whether "a year" is a time, and not a rate as in "120 barrels a day"."""
    before = text.fold(at - 1)
    if text.fold(end) in (*text.vocabulary.earlier, *text.vocabulary.later):
        return True
    if text.fold(end) == "of" or text.is_dash(end - 2):
        return text.fold(end) != "of"
    return before in text.vocabulary.duration_cues or text.fold(end - 2) in text.vocabulary.unit_adjectives


def _told_from(text: TimeText, end: int, count: Decimal, unit: str) -> Found | None:
    """A day, month or year counted in whole units from another time."""
    if unit in _CLOCK_UNITS:
        days = count / _HOURS_OF_DAY if unit == "H" else Decimal(0)
        if text.fold(end) not in text.vocabulary.ago:
            return None
        return end + 1, Time("DATE", shift=(-int(days), "D"))
    if unit[:-1].isdigit():
        count, unit = count * int(unit[:-1]), unit[-1]
    if count != int(count) and unit == "Y":
        count, unit = count * 12, "M"
    if unit not in ("D", "W", "M", "Y", "Q") or count != int(count):
        return None
    return counted_from(text, end, int(count), unit)


def _with_smaller(text: TimeText, end: int, value: str, unit: str) -> Found:
    """A duration with the smaller units behind it: two hours and 30 minutes; 3 years, 2 months and 5 days."""
    while smaller := _smaller(text, end, unit):
        end, unit, count = smaller
        added = period(count, unit)
        value += added[2:] if "T" in value else added[1:]
    return end, Time("DURATION", value)


def _smaller(text: TimeText, end: int, unit: str) -> tuple[int, str, Decimal] | None:
    """The count of a smaller unit behind a count of a unit: the word behind it, the unit, the count."""
    more = end + (text.fold(end) == ",")
    more += text.fold(more) == "and"
    number = text.numbers.get(more)
    if number is None or number.form != "cardinal" or number.upper is not None:
        return None
    other = text.vocabulary.units.get(text.fold(number.end))
    joined = more > end or unit in _CLOCK_UNITS  # one hour 15 minutes
    if not joined or other not in _NEXT.get(unit, ()):
        return None
    return number.end + 1, other, number.value


def period(count: Decimal | None, unit: str) -> str:
    """An ISO 8601 duration: P2D, P50Y (five decades), PT15S; PXY for some years.

    >>> period(Decimal(2), "H"), period(Decimal("0.5"), "H"), period(None, "10Y")
    ('PT2H', 'PT30M', 'PXY')
    """
    if count is not None and count == Decimal("0.5") and unit in _SMALLER:
        many, smaller = _SMALLER[unit]
        return period(count * many, smaller)
    clock = "T" if unit in _CLOCK_UNITS else ""
    letter = unit[-1]
    if unit == "Q" and count is not None:
        count, letter = count * 3, "M"
    if count is None:
        return f"P{clock}X{letter}"
    size = count * int(unit[:-1]) if unit[:-1].isdigit() else count
    return f"P{clock}{size.normalize():f}{letter}"


def span_of_units(text: TimeText, at: int) -> Found | None:
    """The past four months, the next three years, the last two decades, the first nine months."""
    start = at + (text.fold(at) == "the")
    fold = text.fold(start)
    if fold not in text.vocabulary.span_words or (start == at and fold in text.vocabulary.part_spans):
        return None
    if fold == "last" and text.fold(at - 1) in text.vocabulary.verb_cues:
        return None  # will last six weeks
    found = duration(text, start + 1) if start + 1 < len(text.words) else None
    if found is None or found[1].type != "DURATION":
        return None
    return _months_of_year(text, fold, *found) or found


def _months_of_year(text: TimeText, which: str, at: int, time: Time) -> Found | None:
    """The first or last months of a year, which are a part of it: the first ten months of 2024; of this year."""
    months = _MONTHS.fullmatch(time.value)
    end, year, shift = text.of_year(at)
    if months is None or end == at or not 0 < (count := int(months[1])) < _MONTHS_OF_YEAR:
        return None
    last = which in text.vocabulary.last_cues
    first_month, last_month = (_MONTHS_OF_YEAR - count + 1, _MONTHS_OF_YEAR) if last else (1, count)
    told = None if shift is None else (shift, "Y")
    until = Time("DATE", f"{year}-{last_month:02}", shift=told)
    return end, Time("DATE", f"{year}-{first_month:02}", shift=told, until=until)


def bare_units(text: TimeText, at: int) -> Found | None:
    """Units without a number: for years, decades of, over the years; years ago."""
    start = at + (text.fold(at) == "the")
    fold = text.fold(start)
    if fold not in text.vocabulary.bare_units:
        return None
    if start == at and text.fold(at + 1) in text.vocabulary.ago:
        return at + 2, Time("DATE", "PAST_REF")
    before = text.fold(at - 1)
    counted = text.fold(start + 1) == "of" and start == at and before not in ("the", "of")
    aside = text.fold(start + 1) in (*text.vocabulary.earlier, *text.vocabulary.later)
    counted |= before == "of" and text.fold(at - 2) == "matter"  # in a matter of hours
    free = start == at and at - 1 not in text.numbers and before not in text.vocabulary.unit_compounds
    if before in text.vocabulary.unit_cues or counted or (aside and free):
        return start + 1, Time("DURATION", period(None, text.vocabulary.units[fold]))
    return None


def lasting(text: TimeText, at: int) -> Found | None:
    """How long something lasts, in a word or two: yearlong, decade-long, months-long; all day; the whole week."""
    if value := text.vocabulary.lasting.get(text.fold(at)):
        return at + 1, Time("DURATION", value)
    if cue := text.phrases.whole.longest_at(text.words.folds, at):
        unit = text.vocabulary.units.get(text.fold(cue.end))
        if unit is None or text.fold(cue.end).endswith("s") or text.fold(cue.end + 1) == "of":
            return None
        return cue.end + 1 + (text.fold(cue.end + 1) in ("long", "round")), Time("DURATION", period(Decimal(1), unit))
    unit = text.vocabulary.units.get(text.fold(at))
    if unit and text.is_dash(at + 1) and text.fold(at + 2) == "long":
        return at + 3, Time("DURATION", period(None if text.fold(at).endswith("s") else Decimal(1), unit))
    return None
