"""Finds the times of a text: the longest expression that begins at each word, with part of the day and tense."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from kvisit.annotate.numerals import Number
from kvisit.annotate.times import calendar, clock, durations, ordinals, parts, relative, seasons, sets, vague, years
from kvisit.annotate.times.extent import FoundTime, takes_article, with_approximator
from kvisit.annotate.times.joining import with_days, with_ranges, with_years
from kvisit.annotate.times.tense import Tenses
from kvisit.annotate.times.text import Found, TimePhrases, TimeText
from kvisit.annotate.words import Words
from kvisit.patterns import TimeWords
from kvisit.patterns.phrases import phrase_words
from kvisit.timex import FUTURE, NEARER, NEAREST, PAST, Time

Grammar = Callable[[TimeText, int], Found | None]

# In the order in which they bid; of those that read equally many words the first holds.
_OF_NUMBERS: tuple[Grammar, ...] = (
    calendar.iso,
    calendar.day_of_month,
    years.year,
    years.ancient_year,
    years.decade,
    years.century,
    years.spoken_year,
    clock.clock_range,
    clock.clock,
    clock.spoken,
    seasons.part_of_year,
    seasons.short_part,
    durations.duration,
    sets.repeated,
)  # fmt: skip
# What can begin with a word that looks like a name: FY2024, Q3, AD 79, Tuesdays.
_TAKEN_FOR_NAMES = frozenset({calendar.weekday, years.fiscal_year, years.ancient_year, seasons.short_part})

_MIDNIGHT = "24:00"
_PART_OF_YEAR = re.compile(r"XXXX-[QH]\d")
_OPEN_YEAR = re.compile(r"XXXX-\d\d")
_JUST_PAST = (-2, "D")  # where a day to come is looked for from, if its event was called off: it may lie just behind


class TimeFinder:
    """Finds times; made once for a vocabulary."""

    def __init__(self, vocabulary: TimeWords) -> None:
        """Notes which grammars can begin at which word, so that most words cost one look-up."""
        self._vocabulary = vocabulary
        self._phrases = TimePhrases(vocabulary)
        self._tenses = Tenses(vocabulary)
        self._grammars: dict[str, list[Grammar]] = {}
        for grammar, openers in _openers(vocabulary):
            for word in {(phrase_words(opener) or ("",))[0] for opener in openers}:
                self._grammars.setdefault(word, []).append(grammar)

    def find(self, words: Words, numbers: Sequence[Number], taken: Collection[int]) -> list[FoundTime]:
        """The times of a text, in order; none of the words in ``taken`` (those of names) begins one."""
        text = TimeText(words, {n.start: n for n in numbers}, self._vocabulary, self._phrases, taken)
        found: list[FoundTime] = []
        grammars = self._grammars
        at = 0
        while at < len(words):
            fold = words.folds[at]
            one = None
            if fold in grammars or fold[0].isdigit() or at in text.numbers:
                one = self._at(text, at)
            if one:
                one = with_approximator(text, one, found[-1].end if found else 0)
                found.append(one)
            at = one.end if one else at + 1
        found = with_ranges(text, with_years(text, with_days(text, found)))
        found = [replace(one, time=self._with_tense(text, one)) for one in found]
        return parts.with_days_told(text, found, lambda one: self._direction(text, one) == FUTURE)

    def _direction(self, text: TimeText, one: FoundTime) -> int:
        return self._tenses.direction(text, one.start, one.end)

    def is_holiday(self, words: Words, start: int, end: int) -> bool:
        """Whether the words [start, end) are the name of a holiday, or of a part of it."""
        cue = self._phrases.holidays.longest_at(words.folds, start)
        return cue is not None and cue.end >= end

    def _at(self, text: TimeText, at: int) -> FoundTime | None:
        """The time that begins at a word, with its article and the words for an end of it."""
        one = self._with_edge(text, at) or self._longest(text, at)
        if text.fold(at) != "the":
            return one
        behind = None
        if at + 1 < len(text.words):
            behind = self._with_edge(text, at + 1) or self._longest(text, at + 1)
        if behind and (one is None or behind.end > one.end) and takes_article(text, at + 1, behind):
            return replace(behind, start=at)
        return one

    def _longest(self, text: TimeText, at: int) -> FoundTime | None:
        fold = text.fold(at)
        grammars: Iterable[Grammar] = self._grammars.get(fold, ())
        if at in text.numbers or fold[:1].isdigit():
            grammars = (*_OF_NUMBERS, *grammars)
        if at in text.taken:
            grammars = [g for g in grammars if g in _TAKEN_FOR_NAMES and at - 1 not in text.taken]
        best: Found | None = None
        for grammar in grammars:
            found = grammar(text, at)
            if found and (best is None or found[0] > best[0]):
                best = found
        if best is None or (at in text.taken and best[0] in text.taken):
            return None
        end, time = parts.with_part(text, *best)
        return FoundTime(at, end, time, at) if text.words.sentence_of[at] == text.words.sentence_of[end - 1] else None

    def _with_edge(self, text: TimeText, at: int) -> FoundTime | None:
        """A time with the word for a part of it before: late on Friday, the end of this year."""
        edge = text.phrases.edges.longest_at(text.words.folds, at)
        if edge is None:
            return None
        core = edge.end
        while text.fold(core) in self._vocabulary.edge_links or text.is_dash(core):
            core += 1
        found = self._longest(text, core) if core < len(text.words) else None
        if found and found.time.type in ("DATE", "TIME") and not found.time.is_reference:
            return replace(found, start=at, core=core)
        return self._edge_of_bare(text, at, edge.end, core) if not found else None

    def _edge_of_bare(self, text: TimeText, at: int, behind: int, core: int) -> FoundTime | None:
        """What only the word for a part of it makes a time: mid-2024, the end of the year, early morning."""
        if text.is_year(core):
            return FoundTime(at, core + 1, Time("DATE", text.fold(core)), core)
        if text.fold(core) == "years" and text.fold(at - 1) == "the" and core == at + 1:
            return FoundTime(at, core + 1, Time("DURATION", "PXY"), core)
        unit = self._vocabulary.shifted_units.get(text.fold(core))
        if unit and text.fold(core - 1) == "the" and text.fold(core + 1) not in ("of", "-"):
            return FoundTime(at, core + 1, Time("DATE", shift=(0, unit)), core)
        part = text.part_of_day(core)
        if part and core <= behind + 1 and text.fold(at - 1) in self._vocabulary.duration_cues:
            return FoundTime(at, core + 1, Time("TIME", shift=(0, "D"), part=part), core)
        return None

    def _with_tense(self, text: TimeText, one: FoundTime) -> Time:
        """The time looked for in the direction that its sentence tells, unless its own words do."""
        time = one.time
        if time.part == _MIDNIGHT and time.is_clock and self._direction(text, one) == PAST:
            return replace(time, part="00:00")  # told of the midnight that has been, a day begins with it
        open_ = time.holiday or "X" in time.value or (time.base and "X" in time.base.value) or time.shift == (0, "WE")
        if not open_ or time.toward != NEAREST or time.type not in ("DATE", "TIME"):
            return time
        toward = self._direction(text, one)
        if toward == PAST and _OPEN_YEAR.match(time.value) and text.fold(one.start - 1) in ("for", "before"):
            toward = NEARER  # their candidate for October's election
        if _PART_OF_YEAR.fullmatch(time.value) and text.fold(one.end) in self._vocabulary.results:
            toward = PAST  # will report first-quarter results
        if toward == NEARER and not _OPEN_YEAR.match(time.value):
            toward = FUTURE
        if toward == FUTURE and not time.shift and self._tenses.is_called_off(text, one.end):
            return replace(time, shift=_JUST_PAST if time.value.startswith("XXXX-W") else None, toward=toward)
        base = replace(time.base, toward=time.base.toward or toward) if time.base else None
        return replace(time, toward=toward, base=base)


def _openers(words: TimeWords) -> Iterable[tuple[Grammar, Iterable[str]]]:
    """The grammars with the words that they can begin with, besides numbers; in the order in which they bid."""
    counts = (*words.vague_counts, "a", "an", "half")
    parts_of_day = [part for part, code in words.parts.items() if code.isalpha()]
    yield calendar.known_day, words.months
    yield calendar.day_of_month, words.months
    yield calendar.weekday, (*words.weekdays, *(day.rstrip(".") for day in words.weekdays))
    yield calendar.weekday, (f"{day}s" for day in words.weekdays if day.endswith("day"))
    yield calendar.month, words.months
    for grammar in (ordinals.nth_weekday, ordinals.nth_day, ordinals.day_of_shifted_month):
        yield grammar, ("the", *words.ordinals_of_year, *words.last_cues)
    yield calendar.holiday, (phrase for phrases in words.holidays.values() for phrase in phrases)
    yield years.fiscal_year, (*words.fiscal, *_fiscal_years())
    yield years.decade, ("'", *words.decades)
    yield years.ancient_year, words.after_christ
    yield years.bounding_year, ("post", "pre")
    yield years.spoken_year, words.spoken_centuries
    yield clock.spoken, words.fractions_of_hour
    yield clock.clock, (part for part, code in words.parts.items() if not code.isalpha())
    yield parts.part_of_named, parts_of_day
    yield parts.part_alone, ("the", *parts_of_day)
    yield relative.from_previous, words.previous
    yield relative.day, words.days
    yield relative.day_beside, ("the", *words.shifted_units)
    yield durations.span_of_units, ("the", *words.past_spans, *words.future_spans)
    yield durations.lasting, (*words.lasting, *words.whole, *words.units)
    yield relative.year_ago, ("year",)
    yield relative.shifted, ("the", *words.shifts)
    yield seasons.season, (*words.seasons, "fall")
    yield seasons.part_of_year, (*words.ordinals_of_year, *words.fiscal)
    yield seasons.short_part, (f"{letter}{number}" for letter in "qh" for number in range(1, 5))
    yield seasons.same_quarter, ("the",)
    yield seasons.end_of_period, ("year",)
    yield seasons.middle_of_period, ("mid", *(f"mid{unit}" for unit in words.shifted_units))
    yield vague.then, ("then",)
    yield vague.reference, (phrase for phrases in words.refs.values() for phrase in phrases)
    yield durations.duration, counts
    yield durations.bare_units, ("the", *words.bare_units)
    yield sets.repeated, (*words.sets, *words.set_words, *words.times_each)
    yield _nothing, (*words.edges, *words.edge_phrases)


def _fiscal_years() -> Iterable[str]:
    """FY2024, FY24, FY2023/24 and so on, as they are written in one word."""
    for year in range(1980, 2060):
        yield from (f"fy{year}", f"fy{year % 100:02}", f"fy{year}/{(year + 1) % 100:02}")


def _nothing(text: TimeText, at: int) -> Found | None:
    """What begins with a word for a part of a time is read from the time behind it."""
    return None
