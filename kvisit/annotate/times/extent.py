"""How far an expression of time reaches: its article, and "about" before it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kvisit.annotate.times.text import TimeText
from kvisit.timex import Time


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
    year = fold.isdigit() and found.end == at + 1
    if year or ":" in found.time.part or text.is_capital(at) or found.time.type == "SET" or found.time.is_reference:
        return False  # the 1996 games, the 9 a.m. meeting, the recently built bridge
    season = fold in text.vocabulary.seasons  # the winter of 2023-24
    if not season and any(text.is_dash(word) for word in range(at, found.end)):
        return found.core > at or fold == "year"  # the mid-1990s, the year-ago quarter; but not the third-quarter loss
    ended = text.fold(found.end) in text.vocabulary.ended  # the six months to June
    return found.time.type != "DURATION" or found.core > at or fold in text.vocabulary.span_words or ended


def with_approximator(text: TimeText, found: FoundTime, earliest: int) -> FoundTime:
    """A duration or time of day with the words that make it vague: more than two years, around 7 p.m."""
    time = found.time
    counted = (*text.vocabulary.ago, *text.vocabulary.earlier, *text.vocabulary.later)
    ago = time.type == "DATE" and time.shift is not None and text.fold(found.end - 1) in counted
    if time.type != "DURATION" and not ago and ":" not in time.part:
        return found
    first = max(earliest, text.words.sentence_range(found.start)[0])
    cue = text.phrases.approximators.longest_before(text.words.folds, found.start, first)
    if cue is None or (text.fold(cue.start) == "over" and not _is_more_than(text, cue.start, found.start)):
        return found
    return replace(found, start=cue.start)


def _is_more_than(text: TimeText, at: int, start: int) -> bool:
    """Whether "over" means more than: for over two years; not in "cut it over two years", "over the past year"."""
    return start in text.numbers and text.fold(at - 1) in text.vocabulary.duration_cues
