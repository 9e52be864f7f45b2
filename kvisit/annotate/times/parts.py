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
_DAY_BEFORE = Time("TIME", shift=_TODAY, from_previous=True)
_SENTENCES = 4  # which a time of day may lie behind its day
_WORDS_OF_REPORT = 6  # between "said" and its day


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
    days: list[FoundTime] = []
    for n, one in enumerate(found):
        reach = _reach(text, one)
        if reach is None:
            if one.time.is_day and not one.time.from_previous:
                days.append(one)
            told.append(one)
        elif n and _goes_on(found[n - 1].time):
            told.append(replace(one, time=replace(_DAY_BEFORE, part=one.time.part)))
        elif (day := _last_told(text, days, one, reach, is_to_come)) and not is_to_come(one):
            told.append(replace(one, time=at_clock(day, one.time)))
        else:
            told.append(one)
    return told


def _last_told(
    text: TimeText, days: Sequence[FoundTime], one: FoundTime, reach: int, is_to_come: Callable[[FoundTime], bool]
) -> Time | None:
    """The day told of last within so many sentences before a time; one of a year that is named is soon left again."""
    sentences = text.words.sentence_of
    for day in reversed(days):
        apart = sentences[one.start] - sentences[day.start]
        if apart > reach:
            return None
        near = apart <= (_SENTENCES if day.time.needs_anchor else 1)
        if near and not (_is_of_report(text, day) or is_to_come(day)):
            return day.time.whole_day
    return None


def _reach(text: TimeText, one: FoundTime) -> int | None:
    """How many sentences before may tell the day of a time; None if it has one."""
    if one.time.is_clock and text.fold(one.start - 1) in ("by", "of"):
        return 0  # were up by 0930 GMT, as of 5 p.m.: on the day of the report, unless its sentence tells another
    if one.time.is_clock or (one.time.value == _OPEN_DAY and one.time.part):
        return _SENTENCES
    return 0 if one.time.shift == _TODAY and text.part_of_day(one.core) else None  # by mid-afternoon


def _goes_on(time: Time) -> bool:
    """Whether a day follows on the one told of: the next day, that day; a day earlier is only looked back to."""
    return time.is_day and time.from_previous and time.shift is not None and time.shift[0] >= 0


def _is_of_report(text: TimeText, day: FoundTime) -> bool:
    """Whether a day is the one on which something was said: "said Monday", not "said Monday's crash"."""
    if text.fold(day.end) == "'s":
        return False
    before = text.words.folds[max(day.start - _WORDS_OF_REPORT, text.words.sentence_range(day.start)[0]) : day.start]
    return "that" not in before and any(word in text.vocabulary.reporting for word in before)
