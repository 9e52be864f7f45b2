"""The day and month of a dateline that leaves out the year: "MANILA, March 3 (Reuters) -", "TOKYO, Jan. 5 (Kyodo) --".

Agencies' datelines seldom have a year. Day and month are told all the same, and `kvisit.reconciling.anchors` infers the
year where other articles tell it; until then it stays open, "XXXX-03-03".
"""

from __future__ import annotations

import re
from functools import lru_cache

from kvisit.folding import fold
from kvisit.patterns import TimeWords, Vocabulary
from kvisit.reading.heads import head_lines, is_dateline, label_before

_START = 100  # characters of a line in which a dateline stands
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CLOCK_ALONE = re.compile(r"[\s,|-]*(?:at\s+)?\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\b\.?)?(?:\s*[A-Za-z]{2,4})?\s*$")


def find_dateline(text: str, vocabulary: Vocabulary) -> str | None:
    """The open day of the dateline in the head of a text, None without one or where it has its year."""
    times = vocabulary.times
    pattern = _pattern(tuple(times.months))
    for _, line in head_lines(text, vocabulary):
        for match in pattern.finditer(line[:_START]):
            month = times.months[fold(match["m1"] or match["m2"])]
            day = int(match["d1"] or match["d2"])
            dates = _dates_text(line[: match.start()], line[match.end() :], times)
            if dates and 1 <= day <= _LONGEST_MONTHS[month - 1]:
                return f"XXXX-{month:02}-{day:02}"
    return None


@lru_cache(maxsize=4)
def _pattern(months: tuple[str, ...]) -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    day = r"(?:st|nd|rd|th)?(?!\d)"
    return re.compile(
        rf"\b(?:(?P<m1>{month})\s+(?P<d1>\d{{1,2}}){day}|(?P<d2>\d{{1,2}}){day}\s+(?P<m2>{month})(?!\w))(?!,?\s+\d{{4}})",
        re.IGNORECASE,
    )


def _dates_text(before: str, behind: str, times: TimeWords) -> bool:
    """Whether a day and month date the text: as a dateline, or with a time of day on a line of their own."""
    if is_dateline(before, behind, times):
        return True
    alone = not before.strip() or ((label := label_before(before, times)) is not None and not before[:label].strip())
    return alone and _CLOCK_ALONE.fullmatch(behind) is not None
