"""Parts of a day: "Tuesday night", "dawn Sunday", "the evening of March 3", "in the morning", "at nightfall"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kvisit.annotate.times.extent import FoundTime
from kvisit.annotate.times.relative import named_day
from kvisit.annotate.times.text import Found, TimeText
from kvisit.timex import Time

_OPEN_DAY = "XXXX-XX-XX"
_TODAY = (0, "D")


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
    if behind.isalpha() and behind not in text.vocabulary.prepositions and behind not in text.vocabulary.noun_openers:
        return None  # in the morning session
    return start + 1, Time("TIME", _OPEN_DAY, part=part)


def with_days_before(text: TimeText, found: Sequence[FoundTime]) -> list[FoundTime]:
    """Parts of a day without theirs, of the day that was named right before: in this sentence or in the last."""
    told: list[FoundTime] = []
    last = -2  # the sentence in which a day was named last
    for one in found:
        sentence = text.words.sentence_of[one.start]
        alone = one.time.value == _OPEN_DAY and one.time.part
        of_today = one.time.shift == _TODAY and text.part_of_day(one.core)  # by mid-afternoon
        if (alone and sentence - last <= 1) or (of_today and sentence == last):
            told.append(replace(one, time=replace(one.time, value="", shift=_TODAY, from_previous=True)))
            continue
        if one.time.is_day and not one.time.is_clock and not alone:
            last = sentence
        told.append(one)
    return told
