"""How far an expression of time reaches: its article, "about" before it, a day beside a time of day, a range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kvisit.annotate.times.text import TimeText
from kvisit.timex import FUTURE, Time

_BETWEEN_DAY_AND_TIME = frozenset({",", "on", "at", "last", "updated", "(", "-", "the"})
_FREE = frozenset({","})  # what may stand between a day and a time of day that are one expression
_LIST_WORDS = frozenset({"and", "or", ","})


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time that stands at the words [start, end); ``core`` is where it begins without "late" or "the end of"."""

    start: int
    end: int
    time: Time
    core: int


def takes_article(text: TimeText, at: int, found: FoundTime) -> bool:
    """Whether "the" belongs to a time behind it ("the third quarter") and not to a noun ("the 1996 games")."""
    fold = text.fold(at)
    if fold.isdigit() or text.is_capital(at) or found.time.type == "SET":
        return False
    if any(text.is_dash(word) for word in range(at, found.end)):
        return found.core > at or fold == "year"  # the mid-1990s, the year-ago quarter; but not the third-quarter loss
    return found.time.type != "DURATION" or fold in (*text.vocabulary.past_spans, *text.vocabulary.future_spans)


def with_approximator(text: TimeText, found: FoundTime, earliest: int) -> FoundTime:
    """A duration or time of day with the words that make it vague: more than two years, around 7 p.m."""
    time = found.time
    ago = time.type == "DATE" and time.shift is not None and text.fold(found.end - 1) in text.vocabulary.ago
    if time.type != "DURATION" and not ago and ":" not in time.part:
        return found
    first = max(earliest, text.words.sentence_range(found.start)[0])
    cue = text.phrases.approximators.longest_before(text.words.folds, found.start, first)
    if cue is None or (text.fold(cue.start) == "over" and found.start not in text.numbers):
        return found  # "over the past year"
    return replace(found, start=cue.start)


def with_days(text: TimeText, found: Sequence[FoundTime]) -> list[FoundTime]:
    """Times of day with the day beside them, one where nothing parts them: 9 a.m. Tuesday; 12:00 GMT on Thursday."""
    joined: list[FoundTime] = []
    swallowed = -1  # the day that the time of day before it has taken in
    for n, one in enumerate(found):
        if n == swallowed:
            continue
        before = joined[-1] if joined else None
        after = found[n + 1] if n + 1 < len(found) else None
        if not _is_clock(one.time):
            joined.append(one)
        elif before and _names_day(before.time) and _adjoins(text, before.end, one.start):
            time = replace(before.time, type="TIME", part=one.time.part)
            if _free(text, before.end, one.start):
                joined[-1] = replace(before, end=one.end, time=time)
            else:
                joined.append(replace(one, time=time))
        elif after and _names_day(after.time) and not after.time.part and _adjoins(text, one.end, after.start):
            time = replace(after.time, type="TIME", part=one.time.part)
            whole = _free(text, one.end, after.start)
            joined.append(replace(one, end=after.end if whole else one.end, time=time))
            swallowed = n + 1 if whole else -1
        else:
            joined.append(one)
    return joined


def _is_clock(time: Time) -> bool:
    """Whether it is a time of day without its day."""
    return time.type == "TIME" and time.shift == (0, "D") and ":" in time.part and not time.value


def _names_day(time: Time) -> bool:
    """Whether a time tells its day; a time of day by itself is today's only for want of another."""
    return time.is_day and not _is_clock(time)


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
        if before and one.start - before.end == 1:
            before = replace(before, time=_on_day(before.time, one.time))
        if before and one.start - before.end == 1 and _alike(before.time, one.time):
            between = text.fold(before.end)
            cue = text.fold(before.start - 1)
            year = one.time.value[:4]
            if between in _LIST_WORDS or between in text.vocabulary.range_words or text.is_dash(before.end):
                before = joined[-1] = replace(before, time=_in_year(before.time, year, one.time.value))
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
    return replace(other, part=time.part) if _is_clock(time) and ":" in other.part else time


def _in_year(time: Time, year: str, other: str) -> Time:
    """A day or month without a year, in the year of the one that it is told together with."""
    if not time.value.startswith("XXXX-") or "W" in time.value or not year.isdigit() or time.shift or time.holiday:
        return time
    same = time.value[5:] <= other[5:]
    return replace(time, value=f"{int(year) - (not same):04}{time.value[4:]}")
