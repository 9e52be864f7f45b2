"""The publication date that a text's own head gives: "date 2025-11-23", "Updated: May 4, 2019 09:20 IST", a dateline.

A date counts only where the head means to date the text: behind a word that says so, on a line with little else, or
in a dateline ("PARIS, March 3, 2011 (AFP) —"). A date inside a sentence tells of the event, not of the article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kvisit.folding import fold
from kvisit.model import Span
from kvisit.patterns import TimeWords, Vocabulary
from kvisit.reading.heads import head_lines, is_dateline, label_before

_OTHER_WORDS = 4  # on a line that dates the text, besides the date: "UK", "English News", "by the desk"
_WORDS_IN_PARTS = 8  # on one that bars part, or with the author: "By Jane Doe | The Daily Herald | March 3, 2011"
_FIRST_YEAR = 1800  # what is dated before is by another calendar
_BESIDE = 40  # characters between a date and its time of day
_CLOCK = re.compile(
    r"[\s,|@T·•–-]*(?:at\s+)?(?<!\d)(?P<hour>\d{1,2})(?P<point>[:.])(?P<minute>[0-5]\d)(?::\d\d)?(?!\d)"
    r"\s*(?P<half>[ap]\.?m\b\.?)?\s*(?:(?P<zone>z|[a-z]{2,4})?(?P<offset>[+-]\d{1,2}(?::?\d\d)?(?![\w/.:-]))?(?!\w))?",
    re.IGNORECASE,
)
_CLOCK_BEHIND = re.compile(
    r"[\s,T·-]*(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?(?:\s*(?:[+-]\d\d:?\d\d|[A-Z]{1,4})\b)?",
    re.IGNORECASE,
)
_CLOCK_WORD = re.compile(r"\d[\d:.]*\s*[ap]\.?m\b\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Published:
    """An ISO 8601 day or minute, and the words of the head that give it."""

    value: str
    span: Span


def find_published(text: str, vocabulary: Vocabulary) -> Published | None:
    """The date in the head of a text, None if its head gives none."""
    times = vocabulary.times
    pattern = _date_pattern(tuple(times.months))
    lines = list(head_lines(text, vocabulary))
    for offset, line in lines:
        for match in pattern.finditer(line):
            day = _day(match, times, lambda: _day_first(one for _, head in lines for one in pattern.finditer(head)))
            if day and (span := _dating_span(line, match, times)):
                clock = _time_of_day(line, match, times.zones) if not is_dateline(*_around(line, match), times) else ""
                return Published(day + clock, Span(offset + span.start, offset + span.end))
    return None


@lru_cache(maxsize=4)
def _date_pattern(months: tuple[str, ...]) -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)(?P<y1>\d{{4}})(?P<sep1>[-/.]) ?(?P<m1>\d{{1,2}})(?P=sep1) ?(?P<d1>\d{{1,2}})(?!\d)"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\.?(?:\s+|-)(?P<m2>{month}),?(?:\s+|-)(?P<y2>\d{{4}})\b"
        rf"|\b(?P<m3>{month})\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>\d{{4}})\b"
        rf"|(?<!\d)(?P<d4>\d{{1,2}})(?P<sep>[-./])(?P<m4>\d{{1,2}})(?P=sep)(?P<y4>\d{{4}})(?!\d)",
        re.IGNORECASE,
    )


def _day(match: re.Match[str], times: TimeWords, day_first: Callable[[], bool | None]) -> str | None:
    """The ISO 8601 day of a match, None if there is no such day, or if 03/04/2023 may be of March or of April."""
    year, month, day = next(
        (match[f"y{n}"], match[f"m{n}"], match[f"d{n}"]) for n in (1, 2, 3, 4) if match[f"y{n}"] is not None
    )
    number = int(month) if month.isdigit() else times.months[fold(month)]
    first = int(day)
    if int(year) < _FIRST_YEAR:
        return None  # 1444/5/14 - 2022/12/08
    either = match["sep"] in ("/", "-")  # which of day and month comes first differs from country to country
    ambiguous = either and number != first and number <= 12 and first <= 12
    if ambiguous and (known := day_first()) is None:
        return None
    if either and (number > 12 or (ambiguous and not known)):
        number, first = first, number
    try:
        return date(int(year), number, first).isoformat()
    except ValueError:
        return None


def _day_first(matches: Iterable[re.Match[str]]) -> bool | None:
    """Whether the head writes its days before its months, as one that can't be a month tells: 26/10/2019."""
    told = {int(match["d4"]) > 12 for match in matches if match["d4"] and max(int(match["d4"]), int(match["m4"])) > 12}
    return told.pop() if len(told) == 1 else None


def _dating_span(line: str, match: re.Match[str], times: TimeWords) -> Span | None:
    """The words of a line that date the text, None if the date stands in it for another reason."""
    before, behind = _around(line, match)
    sentence = _CLOCK_WORD.sub("", line).rstrip().endswith((".", "?", "!"))
    label = label_before(before, times)
    if not sentence and label is None and _stands_alone(before, behind, times):
        return Span(len(line) - len(line.lstrip()), len(line.rstrip()))
    if label is not None and not (sentence and before[:label].strip()):
        clock = _CLOCK_BEHIND.match(behind)
        return Span(label, match.end() + (clock.end() if clock else 0))
    return Span(match.start(), match.end()) if is_dateline(before, behind, times) else None


def _around(line: str, match: re.Match[str]) -> tuple[str, str]:
    return line[: match.start()], line[match.end() :]


def _stands_alone(before: str, behind: str, times: TimeWords) -> bool:
    """Whether a line has little but a date, and it isn't of something else: "The treaty of May 6, 2024"."""
    rest = _CLOCK_WORD.sub("", f"{before} {behind}")
    known = {*times.header_words, *times.zones, *(word for phrase in times.header_phrases for word in phrase.split())}
    others = [word for word in re.findall(r"[^\W\d_]{2,}", rest) if fold(word) not in known]
    opening = fold(before).split()
    as_of = " ".join(opening[-2:]).lstrip("(") in times.header_phrases
    of_another = len(opening) > 1 and opening[-1] in times.prepositions and not as_of
    most = _WORDS_IN_PARTS if "|" in before + behind or opening[:1] == ["by"] else _OTHER_WORDS
    return len(others) <= most and not of_another


def _time_of_day(line: str, match: re.Match[str], zones: Collection[str]) -> str:
    """The "T15:50" if the line gives a time of day beside the date, with Z where it is in UTC."""
    before, behind = line[max(match.start() - _BESIDE, 0) : match.start()], line[match.end() : match.end() + _BESIDE]
    right_behind = [one for one in (_CLOCK.match(behind),) if one]
    for clock in (*right_behind, *reversed(list(_CLOCK.finditer(before))), *_CLOCK.finditer(behind)):
        zone = fold(clock["zone"] or "")
        if int(clock["hour"]) > 23 or (clock["point"] == "." and not clock["half"] and zone not in zones):
            continue  # 1.08 bn
        hour = int(clock["hour"])
        if half := clock["half"]:
            hour = hour % 12 + (12 if fold(half).startswith("p") else 0)
        return f"T{hour:02}:{clock['minute']}{_offset(clock['offset'], zone)}"
    return ""


def _offset(told: str | None, zone: str) -> str:
    """The offset from UTC as ISO 8601 has it: "+07:00" for GMT+7, "Z" for GMT, "" where the zone doesn't tell."""
    if told is None:
        return "Z" if zone in ("gmt", "utc", "z") else ""
    digits = told[1:].replace(":", "")
    hours, minutes = (digits, "00") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    return f"{told[0]}{int(hours):02}:{minutes}"
