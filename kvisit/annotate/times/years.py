"""Years, decades and centuries: "1950 to 1953", "2012–13", "fiscal 2024", "the 1980s", "the 12th century", "44 BC"."""

from __future__ import annotations

import re

from kvisit.annotate.times.text import Found, TimeText
from kvisit.timex import Time

_DECADE = re.compile(r"(\d{2,4})s")
_SEASON = re.compile(r"((?:19|20)\d\d)/(?:19|20)?(\d\d)")
_FISCAL = re.compile(r"fy(\d{4}|\d\d)(?:/(?:\d\d)?(\d\d))?")
_MODERN = (1800, 2100)  # a number beyond is a year only behind words that leave no doubt
_RECENT_CENTURY = "2000"  # the 2000s are a decade, as long as their century has hardly begun
_BEFORE_DECADES = frozenset({"the", "mid", "early", "late", "-"})
_RECENT_DECADE = 20  # "the 20s" are those of this century, as their '80s aren't


def year(text: TimeText, at: int) -> Found | None:
    """A year or several: in 2007; 1950-1953; from 1950 to 1953; 2012–13; 2012/13; the 1967 borders."""
    if (match := _SEASON.fullmatch(text.fold(at))) and int(match[2]) == (int(match[1]) + 1) % 100:
        return at + 1, Time("DATE", match[1], until=Time("DATE", str(int(match[1]) + 1)))
    if not text.is_year(at):
        return None
    if last := _last_year(text, at):
        return last
    return (at + 1, Time("DATE", text.fold(at))) if _is_year(text, at) else None


def _is_year(text: TimeText, at: int) -> bool:
    """Whether four digits are a year, by the word before or behind them."""
    value, cue = int(text.fold(at)), text.fold(at - 1)
    if not _MODERN[0] <= value <= _MODERN[1] and cue not in text.vocabulary.sure_year_cues:
        return False  # "rises to 1305"
    if cue == "as" and text.fold(at - 3) == "as":  # as late as 1995
        return not _counts(text, at)
    if not cue or cue in text.vocabulary.year_cues or cue in ("(", "[") or cue in text.vocabulary.months:
        return not _counts(text, at)
    if not _MODERN[0] <= value <= _MODERN[1]:
        return False
    if at == text.words.sentence_range(at)[0]:
        return text.fold(at + 1) in (*text.vocabulary.year_verbs, ",", ":")
    if cue == ",":
        return text.fold(at - 2) in text.vocabulary.months or (text.is_year(at - 2) and not _counts(text, at))
    named = cue in text.vocabulary.year_determiners and text.fold(at + 1) not in text.vocabulary.makes
    return named and text.fold(at + 1).isalpha() and not text.numbers_people(at)


def _counts(text: TimeText, at: int) -> bool:
    """Whether four digits count what stands behind them rather than name a year: "in 1500 houses", "of 2000 people"."""
    following = text.fold(at + 1)
    number = text.numbers.get(at)
    if number and (number.end > at + 1 or number.upper is not None):
        return True
    plural = following.isalpha() and following.endswith("s") and not following.endswith(("ss", "us", "is", "as"))
    return following in text.vocabulary.units or text.numbers_people(at) or (plural and text.fold(at - 1) != "in")


def _measures(text: TimeText, first: int, last: int) -> bool:
    """Whether two numbers that would be years long past are rather amounts: "rose from 1500 to 1600"."""
    opens = text.words.sentence_range(first)[0] >= first - 1
    return not opens and int(text.fold(last)) < _MODERN[0]


def _last_year(text: TimeText, at: int) -> Found | None:
    """A range of years: 1950-1953, 1950 to 1953, 2012–13, 1914-18, between 2014 and 2016."""
    first = int(text.fold(at))
    between = text.fold(at + 1)
    if not (text.is_dash(at + 1) or between in ("to", "until", "through") or
            (between == "and" and text.fold(at - 1) == "between")):  # fmt: skip
        return None
    if text.is_year(at + 2) and int(text.fold(at + 2)) > first:
        if not text.is_dash(at + 1) and (_counts(text, at + 2) or _measures(text, at, at + 2)):
            return None  # from 1000 to 2000 houses
        return at + 3, Time("DATE", text.fold(at), until=Time("DATE", text.fold(at + 2)))
    if not text.is_dash(at + 1) or not text.is_number(at + 2, 0, 99, length=2):
        return None
    last = first // 100 * 100 + int(text.fold(at + 2))
    last += 100 if last == first // 100 * 100 and first % 100 == 99 else 0
    if last == first + 1 or (last > first and _is_year(text, at)):
        return at + 3, Time("DATE", text.fold(at), until=Time("DATE", str(last)))
    return None


def fiscal_year(text: TimeText, at: int) -> Found | None:
    """A fiscal year by its number: fiscal 1989; fiscal year 2025; FY2024, which is the year that it is named by."""
    if match := _FISCAL.fullmatch(text.fold(at)):
        first = int(match[1]) + (2000 if len(match[1]) == 2 else 0)
        last = Time("DATE", str(first + 1))
        if text.is_dash(at + 1) and text.is_number(at + 2, (first + 1) % 100, (first + 1) % 100, length=2):
            return at + 3, Time("DATE", str(first), until=last)  # FY2024-25
        return at + 1, Time("DATE", str(first), until=last if match[2] else None)
    if text.fold(at) not in text.vocabulary.fiscal:
        return None
    behind = at + 1 + text.is_dash(at + 1)
    behind += text.fold(behind) == "year" and text.fold(behind - 1) != "fy"
    if _SEASON.fullmatch(text.fold(behind)):
        return year(text, behind)
    if text.is_year(behind):
        return _last_year(text, behind) or (behind + 1, Time("DATE", text.fold(behind)))
    return None


def decade(text: TimeText, at: int) -> Found | None:
    """A decade or century by its first year: the 1980s; the '80s; the nineties; the 1800s."""
    apostrophe = text.fold(at) == "'"
    digits = text.vocabulary.decades.get(text.fold(at))
    if digits is None and (match := _DECADE.fullmatch(text.fold(at + apostrophe))):
        digits = match[1]
    if digits is None and text.is_year(at) and text.fold(at + 1) == "'s" and text.fold(at - 1) in _BEFORE_DECADES:
        return (at + 2, Time("DATE", text.fold(at)[:3])) if text.fold(at).endswith("0") else None  # the early 1960's
    if not digits or not digits.endswith("0") or len(digits) == 3:
        return None
    end = at + 1 + apostrophe
    if len(digits) == 4:
        century = digits.endswith("00") and digits < _RECENT_CENTURY
        return end, Time("DATE", digits[:2] if century else digits[:3])
    if not apostrophe and (_is_age(text, at) or text.fold(at - 1) not in _BEFORE_DECADES):
        return None
    if not apostrophe and text.fold(at - 2) in text.vocabulary.degree_cues:
        return None  # fell into the 20s
    return end, Time("DATE", f"{'19' if int(digits) > _RECENT_DECADE else '20'}{digits[0]}")


def _is_age(text: TimeText, at: int) -> bool:
    """Whether somebody is that old: in his 30s, in her mid-40s, in their late 20s."""
    return any(text.fold(before) in text.vocabulary.possessives for before in range(at - 3, at))


def century(text: TimeText, at: int) -> Found | None:
    """A century or two: the 12th century; 19th-century; the 18th and 19th centuries; the 5th century BC."""
    if not (first := text.ordinal(at)):
        return None
    number, behind = first
    last: int | None = None
    joint = behind + text.is_dash(behind)
    if text.fold(joint) in ("and", "to", "or") and (second := text.ordinal(joint + 1)):
        last, behind = second
    behind += text.is_dash(behind)
    if text.fold(behind) not in ("century", "centuries"):
        return None
    end, era = _era(text, behind + 1)
    time = Time("DATE", f"{era}{number - 1:02}", until=Time("DATE", f"{era}{last - 1:02}") if last else None)
    return end, time


def _era(text: TimeText, at: int) -> tuple[int, str]:
    """The word behind "BC", and what TIMEX3 writes for it."""
    if text.fold(at) in text.vocabulary.before_christ and text.is_capital(at):
        return at + 1, "BC"
    return at + 1 if text.fold(at) in text.vocabulary.after_christ and text.is_capital(at) else at, ""


def ancient_year(text: TimeText, at: int) -> Found | None:
    """A year with its era: 44 BC; AD 79; 300 BCE."""
    if text.fold(at) in text.vocabulary.after_christ and text.is_capital(at) and text.is_number(at + 1, 1, 2199):
        return at + 2, Time("DATE", f"{int(text.fold(at + 1)):04}")
    if not text.is_number(at, 1, 9999):
        return None
    end, era = _era(text, at + 1)
    return (end, Time("DATE", f"{era}{int(text.fold(at)):04}")) if end > at + 1 else None


def bounding_year(text: TimeText, at: int) -> Found | None:
    """A year with what bounds it in one word: post-1959, pre-2008."""
    if text.fold(at) in ("post", "pre") and text.is_dash(at + 1) and text.is_year(at + 2):
        return at + 3, Time("DATE", text.fold(at + 2))
    return None


def spoken_year(text: TimeText, at: int) -> Found | None:
    """A year as broadcasts write it: nineteen ninety-six; twenty twenty-five."""
    spoken = text.spoken_year(at)
    return (spoken[0], Time("DATE", spoken[1])) if spoken else None
