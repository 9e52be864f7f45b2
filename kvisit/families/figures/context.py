"""What the words around a figure add to it: when it held, where, and what is named beside it.

A time is a figure's as-of only if one statement has both: not "the firm, founded in 1884, has 3,200 workers", nor "51%,
from 52% a year ago".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from kvisit.annotate.names import NameAt
from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.times import FoundTime
from kvisit.annotate.words import Words
from kvisit.families.figures.clauses import Clauses, nearby
from kvisit.families.figures.listing import named_before
from kvisit.families.figures.statements import Statements

_MAX_COST = 12.0
_TO_BOUND = 5  # words between "since" and its time: "since independence in 1975"
_AT_SENTENCE_START = 0.25  # share of the distance: "In 2004, …" before all numbers dates the whole sentence
_DATING = frozenset({"in", "for", "by", "during", "at", "of"})
_BOUNDING = frozenset(
    {"since", "until", "till", "after", "before", "maturing", "matures", "due", "expiring", "expires"}
)  # what makes a time a border, not when it held
_PERIODS = frozenset({"year", "months", "quarter", "half", "weeks"})
_MODEL = frozenset({"model"})  # "SUVs of the 2020 to 2023 model years"
_BEFORE = 0.5  # of two years equally near, the one behind: "$8,000 in 1965 to $4 billion by 2007"
_POSSESSIVES = frozenset({"'s", "’s"})
_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "across", "inside", "off", "outside", "throughout", "around"})
_MAX_PLACE_COST = 8.0


_T = TypeVar("_T", FoundTime, NameAt)


class Context:
    """What stands around the figures of one text, by sentence, so that a long text takes no longer for each."""

    def __init__(self, notes: Notes, clauses: Clauses, statements: Statements) -> None:
        """Sorts the names, times and numbers of a text by sentence."""
        words = notes.words
        self._notes, self._words, self._clauses, self._statements = notes, words, clauses, statements
        self._times = _by_sentence(words, [time for time in notes.times if _dates_figures(time)])
        self._names = _by_sentence(words, notes.names.places)
        self._first_number: dict[int, int] = {}
        for number in sorted(clauses.numbers, reverse=True):
            self._first_number[words.sentence_of[number]] = number

    def as_of(self, quantity: Quantity, *, former: bool = False) -> FoundTime | None:
        """The year, quarter or month that a figure's statement gives it: behind it, or at the sentence's start."""
        times = nearby(self._times[self._words.sentence_of[quantity.start]], quantity.start, quantity.end)
        if former:  # "12 tonnes in 2021, down from 14 tonnes": what stands before dates the new value
            times = [time for time in times if time.start >= quantity.end]
        costs = ((self._time_cost(time, quantity), n) for n, time in enumerate(times))
        best = min(((cost, n) for cost, n in costs if cost is not None and cost <= _MAX_COST), default=None)
        return times[best[1]] if best else None

    def _time_cost(self, time: FoundTime, quantity: Quantity) -> float | None:
        """How far a time is from a figure, None if it dates something else."""
        first = self._words.sentence_range(quantity.start)[0]
        if time.start == quantity.start or self._possesses_another(time, quantity):
            return None
        if self._words.folds[time.start - 1 : time.start] == ["to"] and self._words.folds[time.start - 2] in _PERIODS:
            return None  # "in the year to March"
        if self._is_bound(time, first) or not _MODEL.isdisjoint(self._words.folds[time.start - 2 : time.end + 1]):
            return None
        if self._is_deadline_of_another(time, quantity, first):
            return None
        if time.start >= quantity.end and self._words.texts[time.end : time.end + 1] == [":"]:
            return None  # "revenue $6 million (2024: $5 million)"
        changes = quantity.measured in ("percent", "multiple")
        if changes and self._words.folds[time.start - 1 : time.start] == ["from"] and "/" not in time.time.value:
            return None  # "up 12 percent from 2021"
        if not self._statements.share(quantity, time.start, time.end, self._clauses.numbers):
            return None
        if time.start >= quantity.end:
            return self._clauses.distance(quantity.end, time.start)
        clause = self._statements.behind_stop(quantity.start, first)
        if time.start < clause:
            return None
        cost = self._clauses.distance(time.end, quantity.first) + _BEFORE
        opens = time.start == first or self._words.folds[time.start - 1] in _DATING
        first_number = self._first_number.get(self._words.sentence_of[quantity.start], quantity.start)
        dates_all = (time.end <= first_number or time.start - clause <= 1) and opens
        return cost * _AT_SENTENCE_START if dates_all else cost

    def _is_bound(self, time: FoundTime, first: int) -> bool:
        """Whether a time is a border in its clause: "since independence in 1975", "since records began in 1961"."""
        for word in range(time.start - 1, max(first, time.start - _TO_BOUND) - 1, -1):
            if self._words.folds[word] in _BOUNDING:
                return True
            if word in self._clauses.numbers or self._words.texts[word] in (",", ";"):
                return False
        return False

    def _is_deadline_of_another(self, time: FoundTime, quantity: Quantity, first: int) -> bool:
        """Whether a time behind "by" is of the number right before it: "to 10% by 2034 and end its 60% duty"."""
        if self._words.folds[time.start - 1 : time.start] != ["by"] or time.start - 1 == first:
            return False
        between = range(quantity.end, time.start) if time.start >= quantity.end else range(0)
        return time.start < quantity.start or not self._clauses.numbers.isdisjoint(between)

    def _possesses_another(self, time: FoundTime, quantity: Quantity) -> bool:
        """Whether a time stands with "'s" before another number: "$3 billion, up from last year's $2 billion"."""
        folds = self._words.folds
        at = time.end if folds[time.end - 1] in _POSSESSIVES else time.end + 1
        if at >= len(folds) or folds[at - 1] not in _POSSESSIVES:
            return False
        if not folds[at].isalnum() and at + 1 < len(folds):  # the sign of a currency
            at += 1
        return at in self._clauses.numbers and not quantity.start <= at < quantity.end

    def place_of(self, quantity: Quantity) -> int | None:
        """The place that a figure's clause gives: "12 dead in Springfield", "In Springfield, 12 …"."""
        if (name := named_before(self._notes, quantity)) is not None:
            return name
        best: tuple[float, int] | None = None
        places = self._names[self._words.sentence_of[quantity.start]]
        for place in nearby(places, quantity.start, quantity.end):
            cost = self._place_cost(place, quantity)
            if cost is not None and cost <= _MAX_PLACE_COST and (best is None or cost < best[0]):
                best = cost, place.name
        return best[1] if best else None

    def _place_cost(self, place: NameAt, quantity: Quantity) -> float | None:
        """How far a place with its preposition is from a figure, None if it has none or is no place."""
        if self._notes.names.all[place.name].type not in ("GPE", "LOC", "FAC"):
            return None
        first = self._words.sentence_range(quantity.start)[0]
        before = self._statements.before_adjectives(place.start - 1, first)
        if before < first or self._words.folds[before] not in _PLACE_PREPOSITIONS:
            return None
        if place.start >= quantity.end:
            return self._clauses.distance(max(quantity.end, quantity.phrase[1]), before)
        cost = self._clauses.distance(place.end, quantity.first)
        return cost * (_AT_SENTENCE_START if before - first <= 1 else 1.0)

    def names_in(self, quantity: Quantity, start: int, end: int) -> tuple[int, ...]:
        """The names of a quantity's sentence that stand at the words [start, end), each once."""
        names = nearby(self._names[self._words.sentence_of[quantity.start]], start, end)
        return tuple(dict.fromkeys(p.name for p in names if start <= p.start and p.end <= end))


def _by_sentence(words: Words, placed: Sequence[_T]) -> list[list[_T]]:
    """What stands in each sentence of a text."""
    found: list[list[_T]] = [[] for _ in words.sentences]
    for one in placed:
        found[words.sentence_of[one.start]].append(one)
    return found


def _dates_figures(found: FoundTime) -> bool:
    """Whether a time is one that figures hold for: a year, quarter, month or a range of them."""
    time = found.time
    if time.type != "DATE" or time.is_reference or time.from_previous or time.holiday:
        return False
    if time.shift and not time.value:
        return time.shift[1] in ("Y", "Q", "M")
    return time.value.count("-") <= 1 and "W" not in time.value
