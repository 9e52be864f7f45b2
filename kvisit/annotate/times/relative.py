"""Times told from another: "yesterday", "last week", "the following day", "a week from Monday"."""

from __future__ import annotations

from dataclasses import replace

from kvisit.annotate.times import calendar
from kvisit.annotate.times.text import Found, TimeText
from kvisit.annotate.times.vague import is_our_time
from kvisit.timex import FUTURE, NEAREST, PAST, Time

_SUNDAY = 7  # ends this week or begins the next: "next Sunday" is the first one to come
_LONGER = frozenset({"W", "WE", "M"})  # what a day lies in: the week of March 6


def day(text: TimeText, at: int) -> Found | None:
    """Today, yesterday, tomorrow, tonight."""
    cue = text.phrases.days.longest_at(text.words.folds, at)
    if cue is None:
        return None
    if text.is_capital(at) and text.is_capital(at - 1) and text.words.sentence_range(at)[0] != at:
        return None  # USA Today
    if text.fold(at) in text.vocabulary.nights:
        if dated := named_day(text, cue.end + (text.fold(cue.end) == "on")):  # overnight on Tuesday
            return dated[0], replace(dated[1], type="TIME", part="NI")
        return cue.end, Time("TIME", shift=(cue.label, "D"), part="NI")
    if is_our_time(text, at):
        return cue.end, Time("DATE", "PRESENT_REF")
    return cue.end, Time("DATE", shift=(cue.label, "D"))


def from_previous(text: TimeText, at: int) -> Found | None:
    """The following day, that year, the same evening, the next Monday: counted from what was named last."""
    cue = text.phrases.previous.longest_at(text.words.folds, at)
    if cue is None:
        return None
    what = text.fold(cue.end)
    if cue.label and text.fold(at) == "the" and text.is_capital(cue.end):
        name = _shifted_name(text, cue.end, cue.label)
        if name is None or name[1].holiday:
            return None
        shift = (cue.label, "D") if name[1].value.startswith("XXXX-W") else name[1].shift
        return name[0], replace(name[1], shift=shift, from_previous=True)
    if part := text.part_of_day(cue.end):
        return cue.end + 1, Time("TIME", shift=(cue.label, "D"), part=part, from_previous=True)
    unit = text.vocabulary.shifted_units.get(what)
    if unit is None or (unit != "D" and text.fold(cue.end - 1) == "next"):
        return None  # "the next year" is the one from now on
    return cue.end + 1, Time("DATE", shift=(cue.label, unit), from_previous=True)


def day_beside(text: TimeText, at: int) -> Found | None:
    """The day before, the week after: from what was named last, or from what follows ("the day before Christmas")."""
    start = at + (text.fold(at) == "the")
    if start > at and (part := text.part_of_day(start)) and text.fold(start + 1) in ("before", "after"):
        count = -1 if text.fold(start + 1) == "before" else 1  # the night before
        return start + 2, Time("TIME", shift=(count, "D"), part=part, from_previous=True)
    unit = text.vocabulary.shifted_units.get(text.fold(start))
    if unit is None or (start == at and text.fold(at - 1) in ("a", "one", "per", "each", "every")):
        return None
    side = text.fold(start + 1)
    if side == "of" or (side in text.vocabulary.ended and side != "to"):
        dated = (calendar.day_of_month(text, start + 2) or named_day(text, start + 2)) if unit in _LONGER else None
        return (dated[0], Time("DATE", shift=(0, unit), base=replace(dated[1], until=None))) if dated else None
    if side not in ("before", "after"):
        return None
    count = -1 if side == "before" else 1
    if (dated := named_day(text, start + 2)) and unit in ("D", "W"):
        there = Time("DATE", shift=(count * (7 if unit == "W" else 1), "D"), base=dated[1])
        return dated[0], replace(there, shift=(0, "W"), base=there) if unit == "W" and start > at else there
    if start == at:
        return None
    if text.fold(start + 2).isalpha() and text.fold(start + 2) not in text.vocabulary.prepositions:
        return start + 1, Time("DATE", "XXXX-XX-XX")  # the day after the attack: which, the text says elsewhere
    return start + 2, Time("DATE", shift=(count, unit), from_previous=True)


def counted_from(text: TimeText, end: int, count: int, unit: str) -> Found | None:
    """What a count of units is told from: (two weeks) ago, earlier, later, from Monday, after Christmas."""
    fold = text.fold(end)
    if fold in text.vocabulary.ago:
        return _ago(text, end + 1, count, unit)
    if fold in ("from", "after", "before") and unit in ("D", "W"):
        if text.starts_with(end, ["from", "now"]):
            return end + 2, Time("DATE", shift=(count, unit))
        if dated := named_day(text, end + 1):
            days = count * (7 if unit == "W" else 1) * (-1 if fold == "before" else 1)
            base = replace(dated[1], toward=FUTURE) if fold == "from" else dated[1]
            return dated[0], Time("DATE", shift=(days, "D"), base=base)
    if text.starts_with(end, ["from", "now"]) or fold in text.vocabulary.hence:
        return end + (2 if fold == "from" else 1), Time("DATE", shift=(count, unit))
    if fold in text.vocabulary.earlier or fold in text.vocabulary.later:
        sign = -1 if fold in text.vocabulary.earlier else 1
        if text.fold(end + 1) in ("the", "a", "an", "his", "her", "its", "their"):
            return None if fold in ("before", "after") else _beside(end, sign * count, unit)
        if fold in ("before", "after") and (text.is_capital(end + 1) or text.fold(end + 1).isalpha()):
            return None
        return _beside(end, sign * count, unit)
    return None


def _ago(text: TimeText, end: int, count: int, unit: str) -> Found:
    """Two weeks ago; ten years ago today, which is a day."""
    dated = day(text, end) if end < len(text.words) and unit in ("W", "M", "Y") else None
    if dated and dated[1].type == "DATE":
        return dated[0], Time("DATE", shift=(-count, unit), base=dated[1])
    return end, Time("DATE", shift=(-count, unit), compares=unit == "Y" and count == 1)


def _beside(end: int, count: int, unit: str) -> Found:
    return end + 1, Time("DATE", shift=(count, unit), from_previous=True, compares=unit == "Y" and abs(count) == 1)


def named_day(text: TimeText, at: int) -> Found | None:
    """A day by its name or date, which others are counted from: Monday; last Tuesday; Nov. 5; Christmas; yesterday."""
    if at >= len(text.words):
        return None
    grammars = (calendar.day_of_month, calendar.weekday, calendar.holiday, calendar.iso, day, shifted)
    best = max(filter(None, (grammar(text, at) for grammar in grammars)), key=lambda found: found[0], default=None)
    return best if best and best[1].is_day and best[1].type == "DATE" else None


def year_ago(text: TimeText, at: int) -> Found | None:
    """The period that a figure is compared with: year-ago; year-earlier; the year-ago quarter."""
    if text.fold(at) != "year" or not text.is_dash(at + 1) or text.fold(at + 2) not in text.vocabulary.year_ago:
        return None
    end = at + 3
    time = Time("DATE", shift=(-1, "Y"), from_previous=True, compares=True)
    if (number := text.vocabulary.ordinals_of_year.get(text.fold(end))) and text.fold(end + 1) == "quarter":
        return end + 2, Time("DATE", f"XXXX-Q{number}", shift=(-1, "Y"))
    return end + (text.fold(end) in text.vocabulary.periods), time


def shifted(text: TimeText, at: int) -> Found | None:
    """Last year, this week, next Monday, last July, this morning, last night, the weekend."""
    vocabulary = text.vocabulary
    if text.starts_with(at, ["the", "weekend"]):
        return at + 2, Time("DATE", shift=(0, "WE"))
    cue = text.phrases.shifts.longest_at(text.words.folds, at)
    if cue is None:
        return None
    shift, what, end = cue.label, text.fold(cue.end), cue.end + 1
    if what in vocabulary.shifted_units:
        unit = vocabulary.shifted_units[what]
        if text.fold(at) == "last" and (text.fold(end) == "of" or unit == "D"):
            return None  # the last week of the campaign, the last day before the vote
        if unit not in ("WE", "Q") and (text.fold(at) in ("past", "previous") or _lasts(text, at, unit)):
            return end, Time("DURATION", f"P{unit if unit[0].isdigit() else f'1{unit}'}")
        return end, Time("DATE", shift=(shift, unit))
    if part := text.part_of_day(cue.end):  # this morning, last night
        return end, Time("TIME", shift=(shift, "D"), part=part)
    if not text.is_capital(cue.end):
        return _shifted_season(text, cue.end, shift)
    return _shifted_name(text, cue.end, shift)


def _lasts(text: TimeText, at: int, unit: str) -> bool:
    """Whether "the next year" is how long something takes: over the next year; in the coming decade."""
    if text.fold(at - 1) != "the" or unit == "D":
        return False
    return text.fold(at - 2) in text.vocabulary.span_cues or (text.fold(at - 2) == "in" and unit == "10Y")


def _shifted_name(text: TimeText, at: int, shift: int) -> Found | None:
    """The weekday, month or holiday behind "last", "this" or "next".

    "Next Friday" is that of next week, but "the next Friday" and "the coming Friday" the first one to come.
    """
    toward = FUTURE if shift > 0 else PAST if shift < 0 else NEAREST
    if text.fold(at) in text.vocabulary.weekdays:
        found = calendar.weekday(text, at)
        if found and found[0] == at + 1:
            skips = text.fold(at - 1) == "next" and text.vocabulary.weekdays[text.fold(at)] < _SUNDAY
            return at + 1, replace(found[1], shift=(shift, "W" if skips else "D"), toward=toward)
        return found
    if text.fold(at) in text.vocabulary.months:
        found = calendar.day_of_month(text, at) or calendar.month(text, at)
        number = text.vocabulary.months[text.fold(at)]
        if found is None or found[0] == at + 1:  # May is the month here
            unit = "M" if shift else "Y"
            return at + 1, Time("DATE", f"XXXX-{number:02}", shift=(shift, unit), toward=toward)
        return found
    if holiday := calendar.holiday(text, at):
        return holiday[0], replace(holiday[1], shift=(shift, "D" if shift else "Y"))
    return None


def _shifted_season(text: TimeText, at: int, shift: int) -> Found | None:
    """The season behind "last", "this" or "next"."""
    what = text.fold(at)
    if (season := text.vocabulary.seasons.get(what)) or what == "fall":
        return at + 1, Time("DATE", f"XXXX-{season or 'FA'}", shift=(shift, "S"))
    return None
