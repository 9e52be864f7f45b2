"""What the words around a figure add to it: when it held, and where."""

from __future__ import annotations

from kvisit.annotate.names import starting_in
from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.times import FoundTime
from kvisit.families.figures.clauses import Clauses

_MAX_COST = 12.0
_TO_BOUND = 3  # words between "since" and its time: "since independence in 1975"
_AT_SENTENCE_START = 0.25  # share of the distance: "In 2004, …" before all numbers dates the whole sentence
_DATING = frozenset({"in", "for", "by", "during", "at", "of"})
_BOUNDING = frozenset(
    {"since", "until", "till", "after", "before"}
)  # words that make a time a border, not when it held
_BEFORE = 0.5  # of two years equally near, the one behind: "$8,000 in 1965 to $4 billion by 2007"
_COMPARING = frozenset({"from", "against", "than", "versus", "with"})
_POSSESSIVES = frozenset({"'s", "’s"})
_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "across", "inside", "off", "outside", "throughout", "around"})
_MAX_PLACE_COST = 8.0


def as_of(notes: Notes, quantity: Quantity, clauses: Clauses) -> FoundTime | None:
    """The year, quarter or month that a figure's sentence gives it: right behind it, or at the sentence's start."""
    best: tuple[float, FoundTime] | None = None
    first, last = notes.words.sentence_range(quantity.start)
    first_number = min((n for n in clauses.numbers if first <= n < last), default=quantity.start)
    for time in notes.times:
        if (
            not first <= time.start < last
            or time.start == quantity.start
            or not _dates_figures(time)
            or not _BOUNDING.isdisjoint(notes.words.folds[max(first, time.start - _TO_BOUND) : time.start])
            or _possesses_another(notes, time, quantity, clauses)
        ):
            continue
        if time.start >= quantity.end:
            if _belongs_to_former(notes, quantity.end, time.start, clauses):
                continue
            cost = clauses.distance(quantity.end, time.start)
        else:
            cost = clauses.distance(time.end, quantity.first) + _BEFORE
            clause = _clause_start(notes, quantity.start, first)
            opens = time.start == first or notes.words.folds[time.start - 1] in _DATING
            if time.start < clause:
                continue
            if (time.end <= first_number or time.start - clause <= 1) and opens:
                cost *= _AT_SENTENCE_START
        if cost <= _MAX_COST and (best is None or cost < best[0]):
            best = cost, time
    return best[1] if best else None


def _clause_start(notes: Notes, at: int, first: int) -> int:
    """The word behind the last semicolon before a place: a time before that dates another statement."""
    return next((n + 1 for n in range(at - 1, first, -1) if notes.words.texts[n] == ";"), first)


def _belongs_to_former(notes: Notes, start: int, end: int, clauses: Clauses) -> bool:
    """Whether a former value stands between a figure and a time: "doubled to 16% from 8% in 2023"."""
    folds = notes.words.folds
    return any(
        n in clauses.numbers and not _COMPARING.isdisjoint(folds[max(start, n - 2) : n]) for n in range(start + 1, end)
    )


def _possesses_another(notes: Notes, time: FoundTime, quantity: Quantity, clauses: Clauses) -> bool:
    """Whether a time stands with "'s" before another number: "$3 billion, up from last year's $2 billion"."""
    folds = notes.words.folds
    at = time.end if folds[time.end - 1] in _POSSESSIVES else time.end + 1
    if at >= len(folds) or folds[at - 1] not in _POSSESSIVES:
        return False
    if not folds[at].isalnum() and at + 1 < len(folds):  # the sign of a currency
        at += 1
    return at in clauses.numbers and not quantity.start <= at < quantity.end


def _dates_figures(found: FoundTime) -> bool:
    """Whether a time is one that figures hold for: a year, quarter, month or a range of them."""
    time = found.time
    if time.type != "DATE" or time.is_reference or time.from_previous:
        return False
    if time.shift and not time.value:
        return time.shift[1] in ("Y", "Q", "M")
    return time.value.count("-") <= 1 and "W" not in time.value


def place_of(notes: Notes, quantity: Quantity, clauses: Clauses) -> int | None:
    """The place that a figure's clause gives: "12 dead in Springfield", "In Springfield, 12 …"."""
    words = notes.words
    first, last = words.sentence_range(quantity.start)
    best: tuple[float, int] | None = None
    for place in starting_in(notes.names.places, first, last):
        if notes.names.all[place.name].type not in ("GPE", "LOC", "FAC"):
            continue
        before = place.start - 1
        while before > first and words.folds[before] in (
            "the",
            "neighboring",
            "neighbouring",
            "nearby",
            "central",
            "northern",
            "southern",
            "eastern",
            "western",
        ):
            before -= 1
        if before < first or words.folds[before] not in _PLACE_PREPOSITIONS:
            continue
        if place.start >= quantity.end:
            cost = clauses.distance(max(quantity.end, quantity.phrase[1]), before)
        else:
            cost = clauses.distance(place.end, quantity.first) * (_AT_SENTENCE_START if before - first <= 1 else 1.0)
        if cost <= _MAX_PLACE_COST and (best is None or cost < best[0]):
            best = cost, place.name
    return best[1] if best else None
