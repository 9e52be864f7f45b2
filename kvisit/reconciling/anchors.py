"""When the times of articles are: counted from the article's own date, or from one inferred from the other articles
on the event.

An undated article says "on Monday" of a day that the dated ones name, or of which they are written: the weekday
picks it among the days that the event's articles give. What comes of that is marked as inferred, and never orders
values.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from statistics import median_low

from kvisit.findings import DateClaim, Extract, Finding
from kvisit.model import Span
from kvisit.timex import PAST, Time, resolve

# An undated article on an event is taken to be written within this many days of the dated ones.
_NEAR = 14
# Dated articles further apart than this tell of an event that goes on for long: they date no other.
_ONE_TIME = 31


class Anchors:
    """The days that articles are counted from, and the values of their times."""

    def __init__(self, sources: Sequence[Extract]) -> None:
        """Resolves what each article's own date resolves."""
        self._sources = sources
        self._own = [_day(source.published) for source in sources]
        self._inferred: list[date | None] = [None] * len(sources)
        self._reference: list[date | None] = [None] * len(sources)
        self._values = [self._resolved(number) for number in range(len(sources))]

    def named_days(self) -> list[frozenset[str]]:
        """For each source the days and months that it names, by its text or its own date."""
        return [frozenset(value for value, _ in values.values() if _is_day_or_month(value)) for values in self._values]

    def infer(self, events: Sequence[int]) -> None:
        """Infers the days of undated articles from the others of their event."""
        for event in sorted(set(events)):
            members = [n for n, e in enumerate(events) if e == event]
            dated = sorted(own for n in members if (own := self._own[n]))
            undated = [n for n in members if self._own[n] is None]
            if not dated or (dated[-1] - dated[0]).days > _ONE_TIME:
                continue
            reference = median_low(dated)
            for number in undated:
                self._reference[number] = reference
                self._values[number] = self._resolved(number)
            days = {day for n in members for value, _ in self._values[n].values() for day in _days_of(value)} | set(
                dated
            )
            for number in undated:
                self._inferred[number] = self._inferred_day(number, days, reference)
                self._values[number] = self._resolved(number)

    def inferred(self, source: int) -> date | None:
        """The day inferred for an undated source."""
        return self._inferred[source]

    def value(self, source: int, span: Span, time: Time) -> tuple[str, str]:
        """A time's value and where it comes from: text, published or inferred."""
        return self._values[source].get(span) or self._value(source, time, None)

    def _resolved(self, number: int) -> dict[Span, tuple[str, str]]:
        """The values of a source's dates by their spans."""
        values: dict[Span, tuple[str, str]] = {}
        previous: date | None = None
        findings: tuple[Finding[DateClaim], ...] = self._sources[number].findings.get("dates", ())
        for finding in findings:
            value = self._value(number, finding.claim.time, previous)
            values[finding.span] = value
            days = _days_of(value[0])
            previous = days[-1] if days else previous
        return values

    def _value(self, number: int, time: Time, previous: date | None) -> tuple[str, str]:
        if not time.needs_anchor:
            return resolve(time, None), "text"
        own = self._own[number]
        if own:
            return resolve(time, own, previous or own), "published"
        inferred = self._inferred[number]
        if inferred:
            return resolve(time, inferred, previous or inferred), "inferred"
        reference = self._reference[number]
        if reference and time.shift is None and time.value.startswith("XXXX-") and time.value[5:7].isdigit():
            return resolve(time, reference), "inferred"  # a day and month without a year: that of the event
        return resolve(time, None, previous), "inferred" if time.from_previous and previous else "text"

    def _inferred_day(self, number: int, days: set[date], reference: date) -> date | None:
        """The day of an article, by the first weekday that it names in the past and a day of the event that falls on it."""
        findings: tuple[Finding[DateClaim], ...] = self._sources[number].findings.get("dates", ())
        for finding in findings:
            time = finding.claim.time
            if not time.value.startswith("XXXX-WXX-") or time.toward != PAST or time.shift:
                continue
            weekday = int(time.value[-1])
            fitting = [day for day in days if day.isoweekday() == weekday and abs((day - reference).days) <= _NEAR]
            if fitting:
                return min(fitting, key=lambda day: (abs((day - reference).days), day))
        return None


def _day(published: str | None) -> date | None:
    return date.fromisoformat(published[:10]) if published and len(published) >= 10 else None


def _days_of(value: str) -> list[date]:
    """The days at the ends of a value; none of a month or a week."""
    days = []
    for part in value.split("/"):
        try:
            days.append(date.fromisoformat(part[:10]))
        except ValueError:
            continue
    return days


def _is_day_or_month(value: str) -> bool:
    return len(value) >= 7 and value[:4].isdigit() and value[4] == "-" and value[5:7].isdigit()
