"""Parts of a year: seasons, quarters, halves, its end: "the third quarter of 2015", "Q3 2024", "year-end"."""

from __future__ import annotations

import re
from dataclasses import replace

from kvisit.annotate.times import calendar
from kvisit.annotate.times.text import Found, TimeText
from kvisit.timex import FUTURE, PAST, Time

_CLOSING = frozenset({"", ",", ".", ";", ":", ")", "?", "!"})
_TO_THE_MIDDLE = (-45, "D")  # from the last day of a quarter
_PARTS = {"quarter": "Q", "quarters": "Q", "half": "H", "halves": "H"}
_SHORT = re.compile(r"([qh])([1-4])|([1-4])([qh])(\d\d)?")


def season(text: TimeText, at: int) -> Found | None:
    """A season: the summer of 2003, spring 2024, in winter, the fall of last year."""
    code = text.vocabulary.seasons.get(text.fold(at))
    if code is None and text.fold(at) != "fall":
        return None
    end, year, shift = text.of_year(at + 1)
    if end > at + 1:
        if (
            year.isdigit()
            and text.is_dash(end)
            and text.is_number(end + 1, (int(year) + 1) % 100, (int(year) + 1) % 100)
        ):
            end += 2  # the winter of 2023-24
        return end, Time("DATE", f"{year}-{code or 'FA'}", shift=None if shift is None else (shift, "Y"))
    before = text.fold(at - 1)
    if code is None and before == "the" and text.fold(at - 2) in text.vocabulary.season_cues:
        return (at + 1, Time("DATE", "XXXX-FA")) if text.fold(at + 1) in _CLOSING else None  # in the fall, prices rose
    if code and (before in text.vocabulary.season_cues or (text.fold(at - 2) in text.vocabulary.season_cues
                 and before in text.vocabulary.edges)):  # fmt: skip
        return at + 1, Time("DATE", f"XXXX-{code}")
    return None


def part_of_year(text: TimeText, at: int) -> Found | None:
    """A quarter or half: third quarter of 2015; fiscal fourth quarter; second-quarter; the first half of the year.

    Also one that leaves its noun to the next: the second or third quarter of 2024.
    """
    start = at + (text.fold(at) in text.vocabulary.fiscal)
    number = text.vocabulary.ordinals_of_year.get(text.fold(start))
    if number is None:
        return None
    elided = text.fold(start + 1) in ("or", "and") and text.fold(start + 2) in text.vocabulary.ordinals_of_year
    after = start + 1 + 2 * elided
    after += text.is_dash(after)
    after += text.fold(after) in text.vocabulary.fiscal
    letter = _PARTS.get(text.fold(after))
    if letter is None:
        return None
    if letter == "H":
        number = 2 if number == 4 else number  # the last half is the second
        if longer := _half_of_longer(text, after + 1):
            return longer
        if number > 2 or not _is_half_of_year(text, at, after + 1):
            return None
    end, year, shift = text.of_year(after + 1)
    time = Time("DATE", f"{year}-{letter}{number}", shift=None if shift is None else (shift, "Y"))
    return start + 1 if elided else end, time


def _is_half_of_year(text: TimeText, at: int, behind: int) -> bool:
    """Whether a half is one of a year, and not of a football match or of a book."""
    if text.of_year(behind)[0] > behind:
        return True
    return text.fold(at - 1) in text.vocabulary.half_cues and text.fold(behind) not in ("of", "final")


def _half_of_longer(text: TimeText, at: int) -> Found | None:
    """The half of a decade or century, which TIMEX3 writes as the whole."""
    from kvisit.annotate.times import years

    start = at + 1 + (text.fold(at + 1) == "the")
    if text.fold(at) != "of" or start >= len(text.words):
        return None
    return years.decade(text, start) or years.century(text, start)


def short_part(text: TimeText, at: int) -> Found | None:
    """A quarter or half in short: Q3 2024; 4Q; H1; Q1 of this year."""
    match = _SHORT.fullmatch(text.fold(at))
    if match is None or not text.words.texts[at].isupper():
        return None
    letter, number = (match[1], match[2]) if match[1] else (match[4], match[3])
    if letter == "h" and int(number) > 2:
        return None
    end, year, shift = (at + 1, f"20{match[5]}", None) if match[5] else text.of_year(at + 1)
    return end, Time("DATE", f"{year}-{letter.upper()}{number}", shift=None if shift is None else (shift, "Y"))


def same_quarter(text: TimeText, at: int) -> Found | None:
    """The quarter or the year that a report is on: for the quarter; in the latest quarter; the year ended June 30."""
    if text.fold(at) != "the" or text.fold(at - 1) not in text.vocabulary.half_cues:
        return None
    behind = at + 1 + (text.fold(at + 1) in ("latest", "same"))
    if text.fold(behind) == "quarter":
        if text.fold(behind + 1) in text.vocabulary.ended and (last := calendar.day_of_month(text, behind + 2)):
            return behind + 1, _quarter_ended(last[1], text.fold(behind + 1))
        return behind + 1, Time("DATE", shift=(0, "Q"), from_previous=True)
    if text.fold(behind) == "year" and text.fold(behind + 1) in text.vocabulary.ended:
        return behind + 1, Time("DURATION", "P1Y")
    unit = text.vocabulary.shifted_units.get(text.fold(behind))
    told = text.fold(behind + 1) in (*_CLOSING, *text.vocabulary.past_verbs)
    if unit in ("W", "M", "Y") and text.fold(at - 1) == "for" and told:
        return behind + 1, Time("DATE", shift=(0, unit))  # up 3 percent for the week
    return None


def _quarter_ended(last: Time, word: str) -> Time:
    """The quarter of the calendar that holds most of a quarter that ends on a day: the second for one ended July 31."""
    toward = last.toward if not last.value.startswith("XXXX") else FUTURE if word == "ending" else PAST
    return Time("DATE", shift=(0, "Q"), base=Time("DATE", shift=_TO_THE_MIDDLE, base=replace(last, toward=toward)))


def end_of_period(text: TimeText, at: int) -> Found | None:
    """The last day of the running year, as a deadline or for a balance: year-end; year's end; or it up to now."""
    if text.words.folds[at : at + 5] == ["year", "-", "to", "-", "date"]:
        return at + 5, Time("DATE", shift=(0, "Y"))
    if text.starts_with(at, ["year", "to", "date"]):
        return at + 3, Time("DATE", shift=(0, "Y"))
    if text.fold(at) != "year" or text.fold(at + 2) != "end" or not (text.is_dash(at + 1) or text.fold(at + 1) == "'s"):
        return None
    end, year, shift = text.of_year(at + 3)
    return end, Time("DATE", f"{year}-12-31", shift=(shift or 0, "Y") if year == "XXXX" else None)


def middle_of_period(text: TimeText, at: int) -> Found | None:
    """The middle of what runs now: midweek; mid-month; midyear, which is June."""
    word, end = text.fold(at), at + 1
    if word == "mid" and text.is_dash(end):
        word, end = f"mid{text.fold(end + 1)}", end + 2
    unit = text.vocabulary.shifted_units.get(word.removeprefix("mid"))
    if unit is None or unit in ("D", "WE"):
        return None
    return end, Time("DATE", "XXXX-06", shift=(0, "Y")) if unit == "Y" else Time("DATE", shift=(0, unit))
