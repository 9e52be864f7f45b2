"""When the times of articles are: counted from their own dates, or inferred from other articles on the event.

A dateline without a year gets its year from the others (`kvisit.reconciling.datelines`); its day and month are told,
and do order values. An undated article says "on Monday" of a day that the dated ones name, or on which they were
written. Of the days near them, those remain on which all its weekdays would mean days that the event's articles give.
What comes of that is marked as inferred, and never orders values; where nothing fits, or two readings fit equally
well, nothing is inferred.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kvisit.findings import DateClaim, Extract, Finding
from kvisit.model import Diagnostic, Span
from kvisit.reconciling import datelines
from kvisit.reconciling.resolving import resolve
from kvisit.timex import ANY, FUTURE, Time, first_day

# An undated article on an event is taken to be written within this many days of the dated ones.
_NEAR = 14
_WEEK = 7
# Dated articles further apart than this tell of an event that goes on for long: they date no other.
_ONE_TIME = 31
_REMEMBERED = 50  # times: "that day" is one that was named not long before


@dataclass(frozen=True, slots=True)
class Inference:
    """The day from which an undated article's times are counted, and why, in words."""

    day: date
    reason: str


class Anchors:
    """The days that articles are counted from, and the values of their times."""

    def __init__(self, sources: Sequence[Extract]) -> None:
        """Resolves what each article's own date resolves."""
        self._sources = sources
        self._own = [first_day(source.published) if source.published else None for source in sources]
        self._inferred: list[Inference | None] = [None] * len(sources)
        self._contradicted: set[int] = set()
        self._reference: list[date | None] = [None] * len(sources)
        self._open_days: list[str | None] = [None] * len(sources)  # of datelines whose event gives no year
        self._values = [self._resolved(number) for number in range(len(sources))]
        self._named = [_places_of_times(source) for source in sources]

    def named_days(self) -> list[frozenset[str]]:
        """For each source the days and months that it names, by its text or its own date."""
        return [frozenset(value for value, _ in values.values() if _is_day_or_month(value)) for values in self._values]

    def infer(self, events: Sequence[int]) -> None:
        """Infers the days of undated articles from the others of their event."""
        for event in sorted(set(events)):
            members = [n for n, e in enumerate(events) if e == event]
            self._infer_years(members)
            dated = sorted(own for n in members if (own := self._own[n]))
            undated = [n for n in members if self._own[n] is None and not self._sources[n].dateline]
            if not dated or (dated[-1] - dated[0]).days > _ONE_TIME:
                continue
            reference = dated[(len(dated) - 1) // 2]
            for number in undated:
                self._reference[number] = reference
                self._values[number] = self._resolved(number)
            naming = {n: self._days_named(n) for n in members}
            near = set(_days_near(reference))
            support = Counter(day for days in naming.values() for day in days if day in near)
            for number in undated:
                self._inferred[number] = self._inference(number, naming, support, reference)
                self._values[number] = self._resolved(number)

    def inferred(self, source: int) -> date | None:
        """The day inferred for an undated source."""
        inference = self._inferred[source]
        return inference.day if inference else None

    def day_told(self, source: int) -> str | None:
        """The day that a source is dated, by which values are ordered, None if its text gives none.

        Of a dateline without a year with the year that is inferred, or "XXXX-03-03" where all of the event lack theirs.
        """
        if own := self._sources[source].published:
            return own[:10]
        inferred = self.inferred(source) if self._sources[source].dateline else None
        return inferred.isoformat() if inferred else self._open_days[source]

    def value(self, source: int, span: Span, time: Time) -> tuple[str, str]:
        """A time's value and where it comes from: text, published or inferred.

        ``span`` is its own, or that of a claim whose time it is: "the following day" comes to what it does there.
        """
        told = self._values[source].get(span)
        if told is None and (time.from_previous or time.compares):
            named = self._named[source].get(time, ())
            nearest = min(named, key=lambda place: abs(place.start - span.start), default=None)
            told = self._values[source][nearest] if nearest else None
        return told or self._value(source, time, ())

    def diagnostics(self) -> list[Diagnostic]:
        """What was inferred and from what, what contradicts itself, and dates that no calendar has; by path."""
        found: list[Diagnostic] = []
        for number, source in sorted(enumerate(self._sources), key=lambda pair: (pair[1].path, pair[1].id)):
            if inference := self._inferred[number]:
                message = f"counted from {inference.day}: {inference.reason}"
                found.append(Diagnostic("info", "inferred-date", source.id, message))
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
        previous: deque[str] = deque(maxlen=_REMEMBERED)
        last_from = "text"
        for finding in _dates(self._sources[number]):
            time = finding.claim.time
            value = self._value(number, time, previous)
            if time.from_previous and value[0] == resolve(time, None, previous):
                value = value[0], last_from  # the day after one that the text names is told by the text
            values[finding.span] = value
            if time.type in ("DATE", "TIME") and value[0][:4].isdigit() and not time.compares:
                previous.append(value[0].rpartition("/")[2])
                last_from = value[1]
        return values

    def _value(self, number: int, time: Time, previous: Sequence[str]) -> tuple[str, str]:
        if not time.needs_anchor:
            return resolve(time, None), "text"
        if own := self._own[number]:
            return resolve(time, own, previous), "published"
        if inferred := self.inferred(number):
            return resolve(time, inferred, previous), "inferred"
        if (open_day := self._sources[number].dateline) and (value := datelines.counted_from(open_day, time)):
            return value, "text"
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

    def _infer_years(self, members: Sequence[int]) -> None:
        """Infers the years of datelines from the dated articles of their event, else from their own text."""
        dated = {n: own for n in members if (own := self._own[n])}
        ends = [min(dated.values()), max(dated.values())] if dated else []
        told = ", ".join(sorted(self._sources[n].id for n in dated))
        lacking = {n: line for n in members if self._own[n] is None and (line := self._sources[n].dateline)}
        for number, line in lacking.items():
            if day := datelines.beside_others(line, ends) if ends else None:
                self._inferred[number] = Inference(day, f"the dateline gives day and month, {told} the year")
            elif day := datelines.beside_full_date(line, self._told_in_full(number)):
                self._inferred[number] = Inference(day, "the dateline gives day and month, a date in the text the year")
            self._values[number] = self._resolved(number)
        yearless = not dated and not any(self._inferred[n] for n in lacking)
        if yearless and datelines.can_be_ordered(lacking.values()):
            for number, line in lacking.items():
                self._open_days[number] = line

    def _told_in_full(self, number: int) -> list[str]:
        """The values of dates that a source's own words give in full, the ends of ranges apart."""
        given = [value for value, value_from in self._values[number].values() if value_from == "text"]
        return [part for value in given for part in value.split("/") if part[:4].isdigit()]

    def _inference(
        self, number: int, naming: Mapping[int, frozenset[date]], named: Counter[date], reference: date
    ) -> Inference | None:
        """The day of an undated article by its weekdays, None if they don't tell it."""
        support = named + Counter(day for day in naming[number] if day in named)  # what it names itself counts twice
        weekdays = [finding for finding in _dates(self._sources[number]) if _is_weekday(finding.claim.time)]
        known = {day.isoweekday() for day in support}
        telling = [finding for finding in weekdays if int(finding.claim.time.value[-1]) in known]
        readings: dict[tuple[date, ...], date] = {}  # the days that the weekdays mean: the first day that makes it so
        for day in _days_near(reference):
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
        sources = ", ".join(sorted(self._sources[n].id for n, days in naming.items() if told in days))
        return Inference(readings[best[0]], f"its “{telling[0].text}” is {told}, as {sources} tell")


def _dates(source: Extract) -> Iterator[Finding[DateClaim]]:
    """What a source says of times, in order."""
    yield from source.findings.get("dates", ())


def _days_near(day: date) -> list[date]:
    """The days on which an article on what happened then may be written, none of them in the calendar's last weeks."""
    first, last = max(day.toordinal() - _NEAR, _WEEK), min(day.toordinal() + _NEAR, date.max.toordinal() - _WEEK)
    return [date.fromordinal(ordinal) for ordinal in range(first, last + 1)]


def _places_of_times(source: Extract) -> dict[Time, list[Span]]:
    """Where a source words a time in the same way."""
    places: dict[Time, list[Span]] = {}
    for finding in _dates(source):
        places.setdefault(finding.claim.time, []).append(finding.span)
    return places


def _is_weekday(time: Time) -> bool:
    told = time.value.startswith("XXXX-WXX-") and time.type != "SET" and time.toward != ANY
    return told and time.shift is None and time.until is None


def _reading(time: Time, day: date) -> date:
    """The day that a weekday means in an article of a day."""
    forward = (int(time.value[-1]) - day.isoweekday()) % 7
    return day + timedelta(days=forward if time.toward == FUTURE else -(-forward % 7))


def _is_day_or_month(value: str) -> bool:
    return len(value) >= 7 and value[:4].isdigit() and value[4] == "-" and value[5:7].isdigit()
