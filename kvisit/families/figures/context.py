"""What the words around a figure add to it: when it held, where, whether it is a level, a change or a forecast."""

from __future__ import annotations

from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.times import FoundTime
from kvisit.families.figures.clauses import Clauses
from kvisit.model import Direction, Role
from kvisit.patterns import Vocabulary
from kvisit.patterns.phrases import PhraseIndex

_MAX_COST = 12.0
_AT_SENTENCE_START = 0.25  # share of the distance: "In 2004, …" before all numbers dates the whole sentence
_DATING = frozenset({"in", "for", "by", "during", "at", "of"})
_BOUNDING = frozenset(
    {"since", "until", "till", "after", "before"}
)  # words that make a time a border, not when it held
_BEFORE = 0.5  # of two years equally near, the one behind: "$8,000 in 1965 to $4 billion by 2007"
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
            or (notes.words.folds[time.start - 1] in _BOUNDING and time.start > first)
        ):
            continue
        if time.start >= quantity.end:
            cost = clauses.distance(quantity.end, time.start)
        else:
            cost = clauses.distance(time.end, quantity.first) + _BEFORE
            opens = time.start == first or notes.words.folds[time.start - 1] in _DATING
            if time.end <= first_number and opens:
                cost *= _AT_SENTENCE_START
        if cost <= _MAX_COST and (best is None or cost < best[0]):
            best = cost, time
    return best[1] if best else None


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
    for place in notes.names.places:
        if not first <= place.start < last or notes.names.all[place.name].type not in ("GPE", "LOC", "FAC"):
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


class Roles:
    """Tells levels from changes, former values, targets and forecasts."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Indexes the words of the vocabulary's roles."""
        roles = vocabulary.roles
        self._moves: PhraseIndex[Direction] = PhraseIndex(
            [*(("up", phrase) for phrase in roles.up), *(("down", phrase) for phrase in roles.down)]
        )
        listed: tuple[tuple[Role, tuple[str, ...]], ...] = (
            ("previous", roles.previous), ("target", roles.target), ("forecast", roles.forecast), ("limit", roles.limit)
        )  # fmt: skip
        self._roles: PhraseIndex[Role] = PhraseIndex((role, phrase) for role, phrases in listed for phrase in phrases)

    def of(self, notes: Notes, quantity: Quantity) -> tuple[Role, Direction | None]:
        """The role of a figure and the direction of its movement."""
        words = notes.words
        first = words.sentence_range(quantity.start)[0]
        at = quantity.first
        if cue := self._roles.longest_before(words.folds, at, first):
            return cue.label, None
        move = self._move_before(notes, at, first)
        before = words.folds[at - 1] if at > first else ""
        if before == "from" and move:
            return "previous", None
        if before in ("to", "at") and move:
            return "level", move
        if quantity.measured in ("percent", "money", "count", "bare") and move and before == "by":
            return "change", move
        direct = self._moves.longest_before(words.folds, at, first) or (
            self._moves.longest_before(words.folds, at - 1, first) if before == "of" else None
        )
        if direct and quantity.measured == "percent":
            return "change", direct.label
        behind = self._moves.longest_at(words.folds, quantity.end) if quantity.end < len(words) else None
        if behind and quantity.measured == "percent":
            return "change", behind.label
        return "level", None

    def _move_before(self, notes: Notes, at: int, first: int) -> Direction | None:
        """The nearest word of movement before a number, in its clause."""
        for start in range(at - 1, max(first, at - 12) - 1, -1):
            if notes.words.folds[start] in (";", ":", ".", "but"):
                return None
            cue = self._moves.longest_at(notes.words.folds, start)
            if cue:
                return cue.label
        return None
