"""Parts of a day: "Tuesday night", "dawn Sunday", "the evening of March 3", "in the morning", "at nightfall"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kvisit.annotate.times.extent import FoundTime
from kvisit.annotate.times.joining import at_clock
from kvisit.annotate.times.relative import named_day
from kvisit.annotate.times.text import Found, TimeText
from kvisit.timex import Time

_OPEN_DAY = "XXXX-XX-XX"
_TODAY = (0, "D")
_SENTENCES = 4
_WORDS_OF_REPORT = 6


def with_part(text: TimeText, end: int, time: Time) -> Found:
    """A day with the part of the day behind it: Tuesday night, yesterday afternoon."""
    part = text.part_of_day(end)
    if part and time.type == "DATE" and not time.part and time.is_day:
        return end + 1, replace(time, type="TIME", part=part)
    return end, time


def part_of_named(text: TimeText, at: int) -> Found | None:
    """A part of the day that is named behind it: dawn Sunday; the evening of March 3; sunset on Monday."""
    part = text.part_of_day(at)
    joined = text.fold(at + 1) in ("of", "on")
    day = named_day(text, at + 1 + joined) if part and (joined or text.is_capital(at + 1)) else None
    if part is None or day is None:
        return None
    return day[0], replace(day[1], type="TIME", part=part)


def part_alone(text: TimeText, at: int) -> Found | None:
    """A part of a day that is told elsewhere, or of every day: in the morning; at dawn; by nightfall."""
    start = at + (text.fold(at) == "the")
    words, cues = (
        (text.vocabulary.parts_alone, text.vocabulary.part_cues)
        if start > at
        else (text.vocabulary.twilights, text.vocabulary.twilight_cues)
    )
    part = text.part_of_day(start)
    if part is None or text.fold(start) not in words or text.fold(at - 1) not in cues:
        return None
    behind = text.fold(start + 1)
    opens = behind in text.vocabulary.prepositions or behind in text.vocabulary.noun_openers
    if behind == "to" or (behind.isalpha() and not opens):
        return None  # from dawn to dusk, in the morning session
    return start + 1, Time("TIME", _OPEN_DAY, part=part)


def with_days_told(
    text: TimeText, found: Sequence[FoundTime], is_to_come: Callable[[FoundTime], bool]
) -> list[FoundTime]:
    """Times and parts of a day without theirs, of the day that was told of right before.

    "A bus fell into a gorge on Sunday, police said. It had left at 10:33 a.m." A day on which something was said isn't
    told of, and what is still to come is of no day before.
    """
    told: list[FoundTime] = []
    day: Time | None = None
    last = 0  # the sentence that tells of the day
    for one in found:
        sentence = text.words.sentence_of[one.start]
        reach = _reach(text, one)
        if reach is None and one.time.is_day and not (_compares(one.time) or _is_of_report(text, one)):
            day, last = _day_of(one.time), sentence
        lacks = reach is not None and day and sentence - last <= reach and not is_to_come(one)
        told.append(replace(one, time=at_clock(day, one.time)) if lacks and day else one)
    return told


def _reach(text: TimeText, one: FoundTime) -> int | None:
    """How many sentences before may tell the day of a time; None if it has one."""
    if one.time.is_clock and text.fold(one.start - 1) in ("by", "of"):
        return 0  # were up by 0930 GMT, as of 5 p.m.: on the day of the report, unless its sentence tells another
    if one.time.is_clock or (one.time.value == _OPEN_DAY and one.time.part):
        return _SENTENCES
    return 0 if one.time.shift == _TODAY and text.part_of_day(one.core) else None  # by mid-afternoon


def _day_of(time: Time) -> Time:
    """A day as others of it can be told: the one just named, where it was itself counted from another."""
    return Time("DATE", shift=_TODAY, from_previous=True) if time.from_previous else time.whole_day


def _compares(time: Time) -> bool:
    """Whether a day is only looked back to: the toll a day earlier."""
    return time.from_previous and time.shift is not None and time.shift[0] < 0


def _is_of_report(text: TimeText, day: FoundTime) -> bool:
    """Whether a day is the one on which something was said: said Monday; told reporters on Friday."""
    before = text.words.folds[max(day.start - _WORDS_OF_REPORT, text.words.sentence_range(day.start)[0]) : day.start]
    return any(word in text.vocabulary.reporting for word in before)
