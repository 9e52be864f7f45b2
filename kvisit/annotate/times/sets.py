"""Sets, what happens again and again: "daily", "every Tuesday", "every two weeks", "twice a week"."""

from __future__ import annotations

from decimal import Decimal

from kvisit.annotate.times.durations import period
from kvisit.annotate.times.text import Found, TimeText
from kvisit.timex import Time, unknown


def repeated(text: TimeText, at: int) -> Found | None:
    """Sets: daily, every year, each Monday, every two weeks, every other day, twice a week."""
    if cue := text.phrases.sets.longest_at(text.words.folds, at):
        named = text.is_capital(at - 1) and at - 1 != text.words.sentence_range(at)[0]
        if text.fold(cue.end) in text.vocabulary.papers or text.is_capital(at) or named or text.is_dash(at - 1):
            return None  # a daily paper, the Hürriyet daily, the half-yearly report
        if text.fold(at - 1) in text.vocabulary.percent:
            return None  # grows 4 % annually: a rate, as "4 % a year" is one
        return cue.end, Time("SET", cue.label)
    if times := text.phrases.times_each.longest_at(text.words.folds, at):
        unit = text.vocabulary.units.get(text.fold(times.end))
        return (times.end + 1, Time("SET", period(Decimal(1), unit))) if unit else None
    if (number := text.numbers.get(at)) and text.fold(number.end) == "times":
        unit = text.vocabulary.units.get(text.fold(number.end + 2))
        if text.fold(number.end + 1) in ("a", "an", "each", "every", "per") and unit:
            return number.end + 3, Time("SET", period(Decimal(1), unit))
    return _every(text, at) if text.fold(at) in text.vocabulary.set_words else None


def _every(text: TimeText, at: int) -> Found | None:
    """What stands behind "every" or "each"."""
    count, end = _how_many(text, at + 1)
    what = text.fold(end)
    if what == "second" and text.fold(end + 1).isalpha():
        return None  # every second voter
    value = None
    if part := text.part_of_day(end):
        value = f"XXXX-XX-XXT{part}"
    elif unit := text.vocabulary.units.get(what):
        value = period(count, unit)
    elif what == "weekend":
        value = unknown("WE")
    elif weekday := text.vocabulary.weekdays.get(what):
        value = f"XXXX-WXX-{weekday}"
    elif month := text.vocabulary.months.get(what):
        value = f"XXXX-{month:02}"
    elif season := text.vocabulary.seasons.get(what):
        value = f"XXXX-{season}"
    return (end + 1, Time("SET", value)) if value else None


def _how_many(text: TimeText, at: int) -> tuple[Decimal | None, int]:
    """How many units lie between, None for some, and the word behind: (every) other, second, two, half, few."""
    if text.fold(at) == "other":
        return Decimal(2), at + 1
    if (nth := text.ordinal(at)) and text.fold(nth[1]) in text.vocabulary.units:
        return Decimal(nth[0]), nth[1]
    if (number := text.numbers.get(at)) and number.form == "cardinal":
        return number.value, number.end
    if text.fold(at) == "half":
        return Decimal("0.5"), at + 1 + text.is_dash(at + 1)
    vague = text.phrases.vague_counts.longest_at(text.words.folds, at) if at < len(text.words) else None
    return (None, vague.end) if vague else (Decimal(1), at)
