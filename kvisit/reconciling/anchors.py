"""When the times of articles are: counted from their own dates, or inferred from other articles on the event.

An undated article says "on Monday" of a day that the dated ones name, or on which they were written. Of the days near
them, those remain on which all its weekdays would mean days that the event's articles give. What comes of that is
marked as inferred, and never orders values; where nothing fits, or two readings fit equally well, nothing is inferred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kvisit.findings import DateClaim, Extract, Finding
from kvisit.model import Diagnostic, Span
from kvisit.reconciling.resolving import resolve
from kvisit.timex import FUTURE, Time, first_day

# An undated article on an event is taken to be written within this many days of the dated ones.
_NEAR = 14
# Dated articles further apart than this tell of an event that goes on for long: they date no other.
_ONE_TIME = 31


@dataclass(frozen=True, slots=True)
class Inference:
    """The day from which an undated article's times are counted, and the words and day that tell it."""

    day: date
    words: str
    told: date
    sources: tuple[str, ...]


class Anchors:
    """The days that articles are counted from, and the values of their times."""

    def __init__(self, sources: Sequence[Extract]) -> None:
        """Resolves what each article's own date resolves."""
        self._sources = sources
        self._own = [first_day(source.published) if source.published else None for source in sources]
        self._inferred: list[Inference | None] = [None] * len(sources)
        self._contradicted: set[int] = set()
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
            reference = dated[(len(dated) - 1) // 2]
            for number in undated:
                self._reference[number] = reference
                self._values[number] = self._resolved(number)
            naming = {n: self._days_named(n) for n in members}
            for number in undated:
                self._inferred[number] = self._inference(number, naming, reference)
                self._values[number] = self._resolved(number)

    def inferred(self, source: int) -> date | None:
        """The day inferred for an undated source."""
        inference = self._inferred[source]
        return inference.day if inference else None

    def value(self, source: int, span: Span, time: Time) -> tuple[str, str]:
        """A time's value and where it comes from: text, published or inferred."""
        return self._values[source].get(span) or self._value(source, time, ())

    def diagnostics(self) -> list[Diagnostic]:
        """What was inferred and from what, what contradicts itself, and dates that no calendar has; by path."""
        found: list[Diagnostic] = []
        for number, source in sorted(enumerate(self._sources), key=lambda pair: (pair[1].path, pair[1].id)):
            if inference := self._inferred[number]:
                told = f"its “{inference.words}” is {inference.told}, as {', '.join(inference.sources)} tell"
                found.append(Diagnostic("info", "inferred-date", source.id, f"counted from {inference.day}: {told}"))
            if number in self._contradicted:
                message = "its weekdays fit the days of the event's other articles in no way, or in several"
                found.append(Diagnostic("info", "no-date-inferred", source.id, message))
            found += [
                Diagnostic("warning", "impossible-date", source.id, f"“{finding.text}” is in no calendar")
                for finding in _dates(source)
                if finding.claim.time.is_impossible
            ]
        return found

    def _resolved(self, number: int) -> dict[Span, tuple[str, str]]:
        """The values of a source's dates by their spans."""
        values: dict[Span, tuple[str, str]] = {}
        previous: list[str] = []
        for finding in _dates(self._sources[number]):
            value = values[finding.span] = self._value(number, finding.claim.time, previous)
            time = finding.claim.time
            if time.type in ("DATE", "TIME") and value[0][:4].isdigit() and not time.compares:
                previous.append(value[0].rpartition("/")[2])
        return values

    def _value(self, number: int, time: Time, previous: Sequence[str]) -> tuple[str, str]:
        if not time.needs_anchor:
            return resolve(time, None), "text"
        if own := self._own[number]:
            return resolve(time, own, previous), "published"
        if inferred := self.inferred(number):
            return resolve(time, inferred, previous), "inferred"
        reference = self._reference[number]
        if reference and time.shift is None and time.value.startswith("XXXX-") and time.value[5:7].isdigit():
            return resolve(time, reference), "inferred"  # a day and month without a year: that of the event
        return resolve(time, None, previous), "text"

    def _days_named(self, number: int) -> frozenset[date]:
        """The days that a source names, and the one that it was written on."""
        values = self._values[number].values()
        days = {day for value, _ in values for part in value.split("/") if (day := first_day(part))}
        own = self._own[number]
        return frozenset(days | {own} if own else days)

    def _inference(self, number: int, naming: Mapping[int, frozenset[date]], reference: date) -> Inference | None:
        """The day of an undated article by its weekdays, None if they don't tell it."""
        near = [reference + timedelta(days=days) for days in range(-_NEAR, _NEAR + 1)]
        support = Counter(day for days in naming.values() for day in days if day in near)
        support.update(day for day in naming[number] if day in support)  # what the article itself names counts twice
        weekdays = [finding for finding in _dates(self._sources[number]) if _is_weekday(finding.claim.time)]
        known = {day.isoweekday() for day in support}
        telling = [finding for finding in weekdays if int(finding.claim.time.value[-1]) in known]
        readings: dict[tuple[date, ...], date] = {}  # the days that the weekdays mean: the first day that makes it so
        for day in near:
            reading = tuple(_reading(finding.claim.time, day) for finding in telling)
            if reading and all(told in support for told in reading):
                readings.setdefault(reading, day)
        weights = {reading: sum(support[day] for day in set(reading)) for reading in readings}
        best = [reading for reading in readings if weights[reading] == max(weights.values())]
        if len(best) != 1:
            if telling:
                self._contradicted.add(number)
            return None
        told = best[0][0]
        sources = sorted(self._sources[n].id for n, days in naming.items() if told in days)
        return Inference(readings[best[0]], telling[0].text, told, tuple(sources))


def _dates(source: Extract) -> Iterator[Finding[DateClaim]]:
    """What a source says of times, in order."""
    yield from source.findings.get("dates", ())


def _is_weekday(time: Time) -> bool:
    return time.value.startswith("XXXX-WXX-") and time.type != "SET" and time.shift is None and time.until is None


def _reading(time: Time, day: date) -> date:
    """The day that a weekday means in an article of a day."""
    forward = (int(time.value[-1]) - day.isoweekday()) % 7
    return day + timedelta(days=forward if time.toward == FUTURE else -(-forward % 7))


def _is_day_or_month(value: str) -> bool:
    return len(value) >= 7 and value[:4].isdigit() and value[4] == "-" and value[5:7].isdigit()
