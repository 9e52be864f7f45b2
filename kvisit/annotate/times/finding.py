"""Finds the times of a text: the longest expression that begins at each word, with its part of the day and its tense."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from kvisit.annotate.numerals import Number
from kvisit.annotate.times import calendar, clock, relative
from kvisit.annotate.times.text import Found, TimeText
from kvisit.annotate.words import Words
from kvisit.patterns import TimeWords
from kvisit.patterns.phrases import phrase_words
from kvisit.timex import FUTURE, PAST, Time

# In the order in which they bid; of those that read equally many words the first holds.
_GRAMMARS: tuple[Callable[[TimeText, int], Found | None], ...] = (
    calendar.iso,
    calendar.day_of_month,
    calendar.weekday,
    calendar.month,
    calendar.year,
    clock.clock,
    relative.from_previous,
    relative.day,
    relative.span_of_units,
    relative.shifted,
    relative.season,
    relative.part_of_year,
    relative.reference,
    relative.duration,
    relative.bare_units,
    relative.repeated,
)
_PAST_VERBS = frozenset(
    {"said", "told", "was", "were", "had", "came", "took", "met", "began", "left", "held", "went", "made", "saw"}
)


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time that stands at the words [start, end); ``core`` is where it begins without "late" or "the end of"."""

    start: int
    end: int
    time: Time
    core: int


def find_times(
    words: Words, numbers: Sequence[Number], vocabulary: TimeWords, taken: Collection[int]
) -> list[FoundTime]:
    """The times of a text, in order; none of the words in ``taken`` (those of names) begins one."""
    text = TimeText(words, {n.start: n for n in numbers}, vocabulary)
    openers = _openers(vocabulary)
    found: list[FoundTime] = []
    at = 0
    while at < len(words):
        fold = words.folds[at]
        one = None
        if at not in taken and (fold in openers or fold[0].isdigit() or at in text.numbers):
            one = _with_edge(text, at) or _longest(text, at)
        if one:
            found.append(one)
        at = one.end if one else at + 1
    return [replace(one, time=_with_tense(text, one)) for one in _with_days(text, found)]


def _openers(vocabulary: TimeWords) -> frozenset[str]:
    """The words that an expression can begin with, so that most words cost one look-up."""
    tables: tuple[Collection[str], ...] = (
        vocabulary.months, vocabulary.weekdays, vocabulary.units, vocabulary.parts, vocabulary.days, vocabulary.shifts,
        vocabulary.from_previous, vocabulary.seasons, vocabulary.sets, vocabulary.set_words, vocabulary.edges,
        vocabulary.edge_phrases, vocabulary.vague_counts, vocabulary.past_spans, vocabulary.future_spans,
        *vocabulary.refs.values(), ("the", "a", "an", "fall"),
    )  # fmt: skip
    return frozenset(phrase_words(entry)[0] for table in tables for entry in table)


def _longest(text: TimeText, at: int) -> FoundTime | None:
    best: Found | None = None
    for grammar in _GRAMMARS:
        found = grammar(text, at)
        if found and (best is None or found[0] > best[0]):
            best = found
    if best is None:
        return None
    end, time = _with_part(text, *best)
    return FoundTime(at, end, time, at) if text.words.sentence_of[at] == text.words.sentence_of[end - 1] else None


def _with_part(text: TimeText, end: int, time: Time) -> Found:
    """A day with the part of the day behind it: Tuesday night, yesterday afternoon."""
    part = text.vocabulary.parts.get(text.fold(end))
    if part and part.isalpha() and time.type == "DATE" and not time.part and _is_day(time):
        return end + 1, replace(time, type="TIME", part=part)
    return end, time


def _is_day(time: Time) -> bool:
    return time.until is None and (
        time.value.startswith("XXXX-WXX-")
        or time.value.count("-") == 2
        or (not time.value and time.shift is not None and time.shift[1] == "D")
    )


def _with_edge(text: TimeText, at: int) -> FoundTime | None:
    """A time with the word for an end of it before: late on Friday, mid-2024, the end of this year."""
    for phrase in (*text.vocabulary.edge_phrases, *text.vocabulary.edges):
        words = phrase_words(phrase)
        if not text.starts_with(at, words):
            continue
        core = at + len(words)
        core += text.fold(core) in ("-", "on", "in", "of") or text.fold(core) == "the"
        found = _longest(text, core) if core < len(text.words) else None
        if found and found.time.type in ("DATE", "TIME") and not found.time.is_reference:
            return FoundTime(at, found.end, found.time, core)
        if not found and text.fold(core).isdigit() and text.is_year(core):
            return FoundTime(at, core + 1, Time("DATE", text.fold(core)), core)
    return None


def _with_days(text: TimeText, found: Sequence[FoundTime]) -> list[FoundTime]:
    """Times of day with the day that stands beside them: 12:00 GMT on Thursday; Tuesday, 19 July 2016 00:30."""
    joined: list[FoundTime] = []
    for n, one in enumerate(found):
        if one.time.type == "TIME" and one.time.shift == (0, "D") and ":" in one.time.part:
            before = joined[-1] if joined else None
            after = found[n + 1] if n + 1 < len(found) else None
            if before and _is_day(before.time) and _adjoins(text, before.end, one.start):
                one = replace(one, time=replace(before.time, type="TIME", part=one.time.part))
            elif after and _is_day(after.time) and not after.time.part and _adjoins(text, one.end, after.start):
                one = replace(one, time=replace(after.time, type="TIME", part=one.time.part))
        joined.append(one)
    return joined


def _adjoins(text: TimeText, end: int, start: int) -> bool:
    between = text.words.folds[end:start]
    plain = [w for w in between if w not in (",", "on", "at", "last", "updated", "(", "-", "the")]
    return not plain and len(between) <= 3 and text.words.sentence_of[end - 1] == text.words.sentence_of[start]


def _with_tense(text: TimeText, one: FoundTime) -> Time:
    """The time looked for in the direction that the verb nearest before it gives."""
    time = one.time
    if time.shift is not None or "X" not in time.value or time.type not in ("DATE", "TIME"):
        return time
    toward = _direction(text, one.start)
    until = replace(time.until, toward=toward) if time.until else None
    return replace(time, toward=toward, until=until) if time.toward == PAST else time


def _direction(text: TimeText, at: int) -> int:
    first = text.words.sentence_range(at)[0]
    future = text.vocabulary.future_cues
    for word in range(at - 1, first - 1, -1):
        fold = text.fold(word)
        if fold in future or f"{fold} {text.fold(word + 1)}" in future:
            return FUTURE
        if fold in (";", ":") or fold in _PAST_VERBS or (fold.endswith("ed") and len(fold) > 4):
            return PAST
    return PAST
