"""The day and month of a dateline that leaves out the year: "MANILA, March 3 (Reuters) -", "TOKYO, Jan. 5 (Kyodo) --".

Agencies' datelines seldom have a year. Day and month are told all the same, and `kvisit.reconciling.anchors` infers the
year where other articles tell it; until then it stays open, "XXXX-03-03".
"""

from __future__ import annotations

import re
from functools import lru_cache

from kvisit.folding import fold
from kvisit.patterns import Vocabulary

_HEAD_LINES = 15
_PLACE_WORDS = 5
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def find_dateline(text: str, vocabulary: Vocabulary) -> str | None:
    """The open day of the dateline in the head of a text, None without one or where it has its year."""
    pattern = _pattern(tuple(vocabulary.times.months))
    for line in text.splitlines()[:_HEAD_LINES]:
        match = pattern.match(line)
        if match is None or not _opens(match["place"], match["agency"], match["dash"]):
            continue
        month = vocabulary.times.months[fold(match["m1"] or match["m2"])]
        day = int(match["d1"] or match["d2"])
        if 1 <= day <= _LONGEST_MONTHS[month - 1]:
            return f"XXXX-{month:02}-{day:02}"
    return None


@lru_cache(maxsize=4)
def _pattern(months: tuple[str, ...]) -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    day = r"(?:st|nd|rd|th)?(?!\d)"
    return re.compile(
        rf"\s*(?:(?P<place>[^\W\d_][^\d\n;:!?()]{{1,60}}?),\s+)?"
        rf"(?:(?P<m1>{month})\s+(?P<d1>\d{{1,2}}){day}|(?P<d2>\d{{1,2}}){day}\s+(?P<m2>{month})(?!\w))"
        rf"\s*(?P<agency>\([^()\d\n]{{2,40}}\)|/[^/\d\n]{{2,40}}/)?\s*(?P<dash>--|[-–—:])?(?=\s)",
        re.IGNORECASE,
    )


def _opens(place: str | None, agency: str | None, dash: str | None) -> bool:
    """Whether what stands around a date makes it a dateline: a city in capitals, or any with an agency and a dash."""
    if place and place.split(",")[0].isupper():
        return bool(agency or dash)
    words = place.split() if place else []
    return bool(agency and dash) and len(words) <= _PLACE_WORDS and all(word[0].isupper() for word in words)
