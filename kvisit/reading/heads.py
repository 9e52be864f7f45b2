"""What stands around a date in the head of a text where it dates that text.

A dateline: "PARIS, March 3 (AFP) —", "COLUMBUS, Ohio--(BUSINESS WIRE)--March 3, 2011--", "Geneva, 3 March 2011 – ",
"BAKU, Azerbaijan, March 3. "; or a line that says so: "Jane Doe | Updated March 3, 2011".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kvisit.folding import fold
from kvisit.patterns import TimeWords, Vocabulary
from kvisit.reading.boilerplate import Kinds

_AGENCY = r"(?:\([^()\d\n]{2,40}\)|/[^/\d\n]{2,40}/|\[[^]\d\n]{2,40}\])"
# The day by another calendar: "Riyadh, Jumada I 14, 1444 AH, December 8, 2022, SPA --".
_HIJRI = r",\s*[^\W\d_][^\d\n,]{2,24}\s\d{1,2},?\s1[34]\d\d(?:\s?A?H\b\.?)?"
_BEFORE = re.compile(
    rf"\s*(?:{_AGENCY}\s*[-–—]\s*)?(?P<place>[^\W\d_][^\d_:;!?()\[\]\n]*?)(?:{_HIJRI})?"
    rf"\s*(?:(?:{_AGENCY}\s*)?,\s*|\(|(?:[-–—]+\s*)?{_AGENCY}\s*[-–—]+\s*|(?:--|\s[-–—])\s*|:\s*)"
)
_BEHIND = re.compile(
    rf"(?:st|nd|rd|th)?\)?(?P<stop>\.)?,?\s*(?P<agency>{_AGENCY}|[A-Z]{{2,6}}(?=\s*(?:--|[-–—:]\s)))?\.?,?\s*(?P<mark>--|—|[-–:](?=\s))?\s*(?P<next>\S)?"
)
_PLACE_BEHIND = re.compile(r"\s*[,|–—-]\s*(?P<place>[^\W\d_][^\d_:;!?()\[\]\n]{1,40}?)\s+[-–—]+\s+(?=[^\W\d_a-z])")
_PLACE_WORDS = 5
_WITHIN_PLACES = frozenset({"and", "of", "upon", "de", "del", "la", "el", "al", "du", "le", "do", "da"})
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?(?:\s+[a-z]{2,4}\b)?"
_ON = "on"  # by itself it begins a sentence
_HEAD_LINES = 15
_PARAGRAPHS = 4  # what stands behind so many is the date of another article, or of what the text tells of
_PARAGRAPH_WORDS = 12
_LINE = 400  # characters of a line: what stands further back is a paragraph, which doesn't date the text


def head_lines(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, str]]:
    """The lines in which a text may be dated, each with its offset; empty ones and those of navigation don't count."""
    kinds = Kinds(vocabulary.boilerplate)
    offset = lines = paragraphs = 0
    for line in text.splitlines(keepends=True):
        content = line.strip()
        if content and not kinds.has(content):
            lines += 1
            yield offset, line[:_LINE]
            paragraphs += len(content.split()) >= _PARAGRAPH_WORDS and content.endswith((".", ".”", '."'))
        if lines >= _HEAD_LINES or paragraphs >= _PARAGRAPHS:
            return
        offset += len(line)


def is_dateline(before: str, behind: str, times: TimeWords) -> bool:
    """Whether what stands around a date, on its line, makes it a dateline.

    A place in capitals needs an agency or a mark behind the date, any other a mark and the beginning of a sentence.
    """
    end = _BEHIND.match(behind)
    assert end is not None  # each of its parts may be missing
    if not before.strip():  # March 3, 2011 (LISBON) –; 3 March 2011, Rome -
        place_behind = _PLACE_BEHIND.match(behind)
        return bool(end["agency"] and end["mark"]) or bool(place_behind and _is_place(place_behind["place"]))
    start = _BEFORE.fullmatch(before)
    if start is None or before.rstrip().endswith("(") != behind.startswith(")"):
        return False
    place = start["place"]
    if place.split(",")[0].replace(" and ", " ").isupper() and len(place) > 1:
        return bool(end["agency"] or end["mark"] or end["stop"])
    begins = bool(end["agency"]) or (end["next"] or "A").isupper()
    opener = fold(place.split()[0].rstrip(","))
    return (
        _is_place(place) and bool(end["mark"]) and begins and opener not in (*times.prepositions, *times.noun_openers)
    )


def _is_place(text: str) -> bool:
    """Whether words can be a place and what it lies in: "Rio de Janeiro", "Ottawa, Ontario"."""
    words = text.replace(",", " ").split()
    return len(words) <= _PLACE_WORDS and all(word[0].isupper() or word in _WITHIN_PLACES for word in words)


def label_before(before: str, times: TimeWords) -> int | None:
    """Where the word begins that says that the date behind ``before`` dates the text, None without one.

    It opens a line or a part of one, or is capitalized: "Jane Doe, The Herald Updated 3:15 p.m. ET, Thu March 3, 2011".
    """
    match = _label_pattern(tuple(times.header_words), tuple(times.weekdays)).search(before)
    if match is None:
        return None
    parted = match["edge"].strip() or not before[: match.start("label")].strip()
    return match.start("label") if parted or match["label"][0].isupper() else None


@lru_cache(maxsize=4)
def _label_pattern(labels: tuple[str, ...], weekdays: tuple[str, ...]) -> re.Pattern[str]:
    label = "|".join(re.escape(one) for one in sorted(labels, key=len, reverse=True) if one != _ON)
    day = "|".join(sorted({day[:3] for day in weekdays}))
    return re.compile(
        rf"(?P<edge>^|[|•·–—(\t/]|\s)\s*(?P<label>{label})\b[\s:]*(?:at|on)?[\s:]*"
        rf"(?:{_CLOCK},?\s*)?(?:on\s+)?(?:(?:{day})[a-z]*\.?,?\s*)?$",
        re.IGNORECASE,
    )
