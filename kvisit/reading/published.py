"""The publication date that a text's own head gives: "date 2025-11-23", "Updated: July 02, 2013 15:50 IST", a dateline.

A date counts only where the head means to date the text: behind a word that says so, on a line with little else, or
in a dateline ("PARIS, March 3, 2011 (AFP) —"). A date inside a sentence tells of the event, not of the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kvisit.folding import fold
from kvisit.model import Span
from kvisit.patterns import TimeWords, Vocabulary

_HEAD_LINES = 15
_LINE = 400  # characters of a line: what stands further back is a paragraph, which doesn't date the text
_OTHER_WORDS = 4  # on a line that dates the text, besides the date: "UK", "English News", "by the desk"
_CLOCK = re.compile(
    r"[\s,|@T-]*(?:at\s+)?(\d{1,2})[:.](\d\d)(?::\d\d)?\s*([ap]\.?m\.?)?\s*([a-z]{2,4})?\b", re.IGNORECASE
)
_DATELINE_END = re.compile(r"\s*(?:(?:\([^)]*\)|/[^/\n]*/)\s*)?(?:--|[-–—:])\s")
_DATELINE_START = re.compile(r"\s*[^\W\d_a-z][^\d_a-z]{2,}(?:,[^,]{3,20})?,\s*")


@dataclass(frozen=True, slots=True)
class Published:
    """An ISO 8601 day or minute, and the words of the head that give it."""

    value: str
    span: Span


def find_published(text: str, vocabulary: Vocabulary) -> Published | None:
    """The date in the head of a text, None if its head gives none."""
    pattern = _date_pattern(vocabulary.times)
    labels = sorted((fold(word) for word in vocabulary.times.header_words), key=len, reverse=True)
    label = re.compile(rf"^[\s|]*(?:{'|'.join(map(re.escape, labels))})\b[\s:]*(?:at|on)?[\s:]*$")
    offset = 0
    for whole in text.splitlines(keepends=True)[:_HEAD_LINES]:
        line = whole[:_LINE]
        for match in pattern.finditer(line):
            day = _day(match, vocabulary.times)
            if day and (span := _dating_span(line, match, label)):
                return Published(day + _time_of_day(line, match), Span(offset + span.start, offset + span.end))
        offset += len(whole)
    return None


def _date_pattern(times: TimeWords) -> re.Pattern[str]:
    month = "|".join(sorted((re.escape(name) for name in times.months), key=len, reverse=True))
    return re.compile(
        rf"(?P<y1>\d{{4}})-(?P<m1>\d\d)-(?P<d1>\d\d)(?!\d)"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?P<m2>{month}),?\s+(?P<y2>\d{{4}})\b"
        rf"|\b(?P<m3>{month})\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>\d{{4}})\b"
        rf"|(?<!\d)(?P<d4>\d{{1,2}})(?P<sep>[./])(?P<m4>\d{{1,2}})(?P=sep)(?P<y4>\d{{4}})(?!\d)",
        re.IGNORECASE,
    )


def _day(match: re.Match[str], times: TimeWords) -> str | None:
    """The ISO 8601 day of a match, None if there is no such day, or if 03/04/2023 may be of March or of April."""
    year, month, day = next(
        (match[f"y{n}"], match[f"m{n}"], match[f"d{n}"]) for n in (1, 2, 3, 4) if match[f"y{n}"] is not None
    )
    number = int(month) if month.isdigit() else times.months[fold(month)]
    first = int(day)
    if match["sep"] == "/" and number != first and number <= 12 and first <= 12:
        return None
    if match["sep"] == "/" and number > 12:
        number, first = first, number
    try:
        return date(int(year), number, first).isoformat()
    except ValueError:
        return None


def _dating_span(line: str, match: re.Match[str], label: re.Pattern[str]) -> Span | None:
    """The words of a line that date the text, None if the date stands in it for another reason."""
    before, behind = line[: match.start()], line[match.end() :]
    others = [word for word in re.findall(r"[^\W\d_]{2,}", before + " " + behind) if not label.match(fold(word))]
    if len(others) <= _OTHER_WORDS and not line.rstrip().endswith((".", "?", "!")):
        start, end = len(line) - len(line.lstrip()), len(line.rstrip())
        return Span(start, end) if not label.match(fold(before)) else Span(start, match.end())
    if label.match(fold(before)) and fold(before).split() != ["on"]:  # "On March 3, 2011, the court ruled …"
        return Span(len(before) - len(before.lstrip()), match.end())
    if _DATELINE_START.fullmatch(before) and _DATELINE_END.match(behind):
        return Span(match.start(), match.end())
    return None


def _time_of_day(line: str, match: re.Match[str]) -> str:
    """The "T15:50" if the line gives a time of day beside the date, with Z where it is in UTC."""
    clock = _CLOCK.match(line, match.end()) or _CLOCK.search(line, match.end()) or _CLOCK.match(line[: match.start()])
    if clock is None or int(clock[1]) > 23 or int(clock[2]) > 59:
        return ""
    hour = int(clock[1]) % 12 + (12 if clock[3][0] in "pP" else 0) if clock[3] else int(clock[1])
    return f"T{hour:02}:{clock[2]}{'Z' if fold(clock[4] or '') in ('gmt', 'utc') else ''}"
