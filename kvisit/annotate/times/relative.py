"""Times told from another: "yesterday", "last week", "April last year", "four months ago", "the following day", "now"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kvisit.annotate.times.text import Found, TimeText
from kvisit.patterns.phrases import phrase_words
from kvisit.timex import FUTURE, NEAREST, PAST, Time


def day(text: TimeText, at: int) -> Found | None:
    """Today, yesterday, tomorrow, tonight."""
    for phrase, count in text.vocabulary.days.items():
        words = phrase.split()
        if words[0] == text.fold(at) and text.starts_with(at, words):
            part = "NI" if phrase in ("tonight", "overnight") else ""
            return at + len(words), Time("TIME" if part else "DATE", shift=(count, "D"), part=part)
    return None


def from_previous(text: TimeText, at: int) -> Found | None:
    """The following day, the same day: counted from the day named last."""
    best: Found | None = None
    for phrase, count in text.vocabulary.from_previous.items():
        words = phrase.split()
        if text.starts_with(at, words) and (not best or at + len(words) > best[0]):
            best = at + len(words), Time("DATE", shift=(count, "D"), from_previous=True)
    return best


def shifted(text: TimeText, at: int) -> Found | None:
    """Last year, this week, next Monday, last July, this morning, last night, the weekend."""
    vocabulary = text.vocabulary
    if text.fold(at) == "the" and text.fold(at + 1) == "weekend":
        return at + 2, Time("DATE", shift=(0, "WE"))
    two = f"{text.fold(at)} {text.fold(at + 1)}"
    length = 2 if two in vocabulary.shifts else 1
    shift = vocabulary.shifts.get(two if length == 2 else text.fold(at))
    if shift is None:
        return None
    what, end = text.fold(at + length), at + length + 1
    toward = FUTURE if shift > 0 else PAST
    if what in vocabulary.shifted_units:
        unit = vocabulary.shifted_units[what]
        if text.fold(at) in ("past", "previous") and unit not in ("WE", "Q"):
            return end, Time("DURATION", _period(Decimal(1), vocabulary.units[what]))
        return end, Time("DATE", shift=(shift, unit))
    if what in vocabulary.parts and what.isalpha():  # this morning, last night
        return end, Time("TIME", shift=(shift, "D"), part=vocabulary.parts[what])
    if what in vocabulary.weekdays and text.is_capital(at + length):
        return end, Time("DATE", f"XXXX-WXX-{vocabulary.weekdays[what]}", shift=(shift, "W"), toward=toward)
    if what in vocabulary.months and text.is_capital(at + length):
        return end, Time("DATE", f"XXXX-{vocabulary.months[what]:02}", toward=toward)
    if what in vocabulary.seasons or (what == "fall" and text.fold(at) in ("this", "last", "next")):
        season = vocabulary.seasons.get(what, "FA")
        return end, Time("DATE", f"XXXX-{season}", shift=(shift, "Y") if shift else None)
    return None


def season(text: TimeText, at: int) -> Found | None:
    """A season: the summer of 2003, spring 2024, in winter."""
    code = text.vocabulary.seasons.get(text.fold(at)) or (
        "FA" if text.fold(at) == "fall" and text.is_year(at + 1) else None
    )
    if code is None:
        return None
    after = at + 1 + (text.fold(at + 1) == "of")
    if text.is_year(after):
        return after + 1, Time("DATE", f"{text.fold(after)}-{code}")
    return (at + 1, Time("DATE", f"XXXX-{code}")) if text.fold(at - 1) in ("in", "the", "of", "by", "since") else None


def part_of_year(text: TimeText, at: int) -> Found | None:
    """A quarter or half, a century: the third quarter of 2015, second-quarter, the first half, the 12th century."""
    number = text.numbers.get(at)
    if number is None or number.form != "ordinal":
        return None
    after = number.end + text.is_dash(number.end)
    what = text.fold(after)
    if what == "century":
        return after + 1, Time("DATE", f"{int(number.value) - 1:02}")
    if not ((what == "quarter" and number.value <= 4) or (what == "half" and number.value <= 2)):
        return None
    value, end = f"{'Q' if what == 'quarter' else 'H'}{number.value}", after + 1
    of = end + (text.fold(end) == "of")
    if text.is_year(of):
        return of + 1, Time("DATE", f"{text.fold(of)}-{value}")
    shift = text.vocabulary.shifts.get(text.fold(of))
    if shift is not None and text.fold(of + 1) == "year":
        return of + 2, Time("DATE", f"XXXX-{value}", shift=(shift, "Y"))
    return (end, Time("DATE", f"XXXX-{value}")) if what == "quarter" else None


def duration(text: TimeText, at: int) -> Found | None:
    """A number of units: two days, 24-hour, five decades, a year, several weeks; two years ago."""
    count, end = _count(text, at)
    if end == at:
        return None
    end += text.is_dash(end)
    unit = text.vocabulary.units.get(text.fold(end))
    if unit is None or text.fold(end) == "quarters":
        return None
    end += 1
    if text.fold(end) in ("old", "olds") or (text.is_dash(end) and text.fold(end + 1) in ("old", "olds")):
        return None  # an age
    if text.fold(end) in text.vocabulary.ago and count is not None:
        return end + 1, _ago(count, unit)
    if text.fold(end) in text.vocabulary.ago:
        return end + 1, Time("DATE", "PAST_REF")
    return end, Time("DURATION", _period(count, unit))


def _count(text: TimeText, at: int) -> tuple[Decimal | None, int]:
    """How many, None for an unsaid number, and the word behind."""
    number = text.numbers.get(at)
    if number and number.form in ("cardinal", "fraction"):
        return number.value, number.end + (number.value < 1 and text.fold(number.end) in ("a", "an"))  # half an hour
    if number and number.form == "vague":
        return None, number.end
    for phrase in text.vocabulary.vague_counts:
        words = phrase_words(phrase)
        if text.starts_with(at, words):
            return None, at + len(words)
    if text.fold(at) in ("a", "an") and _stands_alone(text, at):
        return Decimal(1), at + 1
    return None, at


def _stands_alone(text: TimeText, at: int) -> bool:
    """Whether "a year" is a time, and not a rate as in "120 barrels a day"."""
    if text.fold(at + 2) in (*text.vocabulary.ago, *text.vocabulary.earlier, "later", "after", "long", "from"):
        return True
    return text.fold(at - 1) in (
        "for",
        "in",
        "within",
        "after",
        "over",
        "than",
        "about",
        "nearly",
        "almost",
        "just",
        "of",
        "only",
        "once",
    )


def _ago(count: Decimal, unit: str) -> Time:
    if unit == "D":
        return Time("DATE", shift=(-int(count), "D"))
    if unit in ("W", "M", "Y"):
        return Time("DATE", shift=(-int(count), unit))
    if unit.endswith("Y"):
        return Time("DATE", shift=(-int(count) * int(unit[:-1]), "Y"))
    return Time("DATE", shift=(0, "D")) if unit in ("H", "TM", "S") else Time("DATE", "PAST_REF")


def _period(count: Decimal | None, unit: str) -> str:
    """An ISO 8601 duration: P2D, P50Y (five decades), PT15S; PXY for some years."""
    clock = unit in ("H", "TM", "S")
    letter = unit[-1]
    if count is None:
        return f"P{'T' if clock else ''}X{letter}"
    size = count * int(unit[:-1]) if unit[:-1].isdigit() else count
    return f"P{'T' if clock else ''}{size.normalize():f}{letter}"


def span_of_units(text: TimeText, at: int) -> Found | None:
    """The past four months, the next three years, the last two decades."""
    start = at + (text.fold(at) == "the")
    fold = text.fold(start)
    if fold not in text.vocabulary.past_spans and fold not in text.vocabulary.future_spans:
        return None
    found = duration(text, start + 1)
    return found if found and found[1].type == "DURATION" else None


def bare_units(text: TimeText, at: int) -> Found | None:
    """Units without a number: for years, decades of."""
    fold = text.fold(at)
    unit = text.vocabulary.units.get(fold)
    if unit is None or not fold.endswith(("s", "centuries")) or fold in ("seconds", "minutes", "quarters", "nights"):
        return None
    if text.fold(at - 1) in ("for", "in", "over", "after", "took", "takes", "take") or text.fold(at + 1) in (
        "of",
        *text.vocabulary.ago,
    ):
        return at + 1, Time("DURATION", _period(None, unit))
    return None


def repeated(text: TimeText, at: int) -> Found | None:
    """Sets: daily, every year, each Monday."""
    if value := text.vocabulary.sets.get(text.fold(at)):
        return at + 1, Time("SET", value)
    if text.fold(at) not in text.vocabulary.set_words:
        return None
    if unit := text.vocabulary.units.get(text.fold(at + 1)):
        return at + 2, Time("SET", _period(Decimal(1), unit))
    if number := text.vocabulary.weekdays.get(text.fold(at + 1)):
        return at + 2, Time("SET", f"XXXX-WXX-{number}")
    return None


def reference(text: TimeText, at: int) -> Found | None:
    """Vague times: now, recent years, soon."""
    best: Found | None = None
    for value, phrases in text.vocabulary.refs.items():
        for phrase in phrases:
            words: Sequence[str] = phrase_words(phrase)
            if words[0] == text.fold(at) and text.starts_with(at, words) and (not best or at + len(words) > best[0]):
                best = at + len(words), Time("DATE", value, toward=NEAREST)
    return best if best and text.fold(best[0]) not in ("after", "before", "earlier", "later") else None  # one day after
