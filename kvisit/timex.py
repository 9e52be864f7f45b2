"""Times as a text words them, without what only the article's date tells.

A `Time` is found without knowing the article's date (TIMEX3, as ISO 24617-1 has it, with X for what the text leaves
open), so that what is found in an article never depends on another. `kvisit.reconciling.resolving` counts it later.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date

from kvisit.model import TimeType

PAST, NEAREST, FUTURE = -1, 0, 1
ANY = 2  # whichever: "on a Sunday" stays open
NEARER = 3  # of two months or days of the year the nearer one: "agreed to buy it in August" tells of either

_ANY_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
_SAYS_NOTHING = re.compile(r"X[-XWQE]*(T.*)?")
_LEAP_YEAR = 2000
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Time:
    """A time as its wording gives it.

    Attributes:
        type: TIMEX3's.
        value: TIMEX3's, with X where the text doesn't say: "XXXX-11-24", "XXXX-WXX-1"; "" where only ``shift`` tells.
        shift: counted from the anchor: (-1, "D") for yesterday, (0, "W") for this week, (-1, "WE") for last weekend.
            Beside an open value it says where to look: "April last year" is "XXXX-04" with (-1, "Y"), "Friday next
            week" "XXXX-WXX-5" with (1, "W"), "last Friday" the Friday on or before yesterday, (-1, "D").
        toward: where an open value is looked for from the anchor, as tense and wording tell; NEAREST if they don't,
            ANY if it isn't looked for, NEARER if they leave it open.
        part: of the day, "NI" or "15:50Z", or "" for all of it.
        from_previous: ``shift`` is counted from what was named last ("the following day").
        compares: it stands beside a period to compare with it ("a year earlier" beside a quarter means a quarter).
        until: the other end of a range.
        base: what ``shift`` is counted from instead of the anchor ("a week from Monday").
        weekday: that the text gives with a day and month (1 is Monday), 0 without: it tells the year.
        holiday: the rule for its day (`kvisit.holidays`); ``value`` is the year, open or given.
    """

    type: TimeType
    value: str = ""
    shift: tuple[int, str] | None = None
    toward: int = NEAREST
    part: str = ""
    from_previous: bool = False
    compares: bool = False
    until: Time | None = None
    base: Time | None = None
    weekday: int = 0
    holiday: str = ""

    @property
    def is_reference(self) -> bool:
        """Whether it is only a vague now, once or some day."""
        return self.value.endswith("_REF")

    @property
    def is_day(self) -> bool:
        """Whether it is one day, or a part of one."""
        if self.until or self.type not in ("DATE", "TIME"):
            return False
        if not self.value:
            return self.shift is not None and self.shift[1] == "D"
        return bool(self.holiday) or self.value.startswith("XXXX-WXX-") or self.value.count("-") == 2

    @property
    def is_clock(self) -> bool:
        """Whether it is a time of day without its day."""
        return self.type == "TIME" and self.shift == (0, "D") and ":" in self.part and not self.value

    @property
    def whole_day(self) -> Time:
        """The day that it is a part of; itself, if it is none."""
        return replace(self, type="DATE", part="") if self.type == "TIME" and self.is_day else self

    @property
    def is_impossible(self) -> bool:
        """Whether it names a day that no calendar has: 29 February 2015."""
        days = [match for match in map(_ANY_DAY.match, (self.value, self.until.value if self.until else "")) if match]
        return any(not _exists(day[1], int(day[2]), int(day[3])) for day in days)

    @property
    def needs_anchor(self) -> bool:
        """Whether the text alone doesn't tell the value."""
        if self.base:
            return self.base.needs_anchor
        return self.shift is not None or self.from_previous or ("X" in self.value and self.type in ("DATE", "TIME"))


def first_day(value: str) -> date | None:
    """The day that a value begins with, None if it is coarser than a day.

    >>> first_day("2025-11-24T09:00"), first_day("2025-11")
    (datetime.date(2025, 11, 24), None)
    """
    try:
        return date.fromisoformat(value[:10]) if _DAY.match(value) else None
    except ValueError:
        return None


def unknown(unit: str) -> str:
    """The open value of a unit, as TIMEX3 writes it.

    >>> unknown("WE")
    'XXXX-WXX-WE'
    """
    forms = {
        "D": "XXXX-XX-XX",
        "W": "XXXX-WXX",
        "WE": "XXXX-WXX-WE",
        "M": "XXXX-XX",
        "Q": "XXXX-QX",
        "10Y": "XXX",
        "100Y": "XX",
    }
    return forms.get(unit, "XXXX")


def says_when(value: str) -> bool:
    """Whether a value tells more than its unit: "XXXX" for last year doesn't, nor does a vague now or once.

    >>> [value for value in ("XXXX", "XXXX-WXX-WE", "XXXX-XX-XXTNI", "PAST_REF", "XXXX-04", "2024") if says_when(value)]
    ['XXXX-04', '2024']
    """
    return not value.endswith("_REF") and not _SAYS_NOTHING.fullmatch(value)


def _exists(year: str, month: int, day: int) -> bool:
    """Whether a day is in the calendar of its year, of any year where that is open."""
    return 0 < day <= calendar.monthrange(int(year) if year.isdigit() else _LEAP_YEAR, month)[1]
