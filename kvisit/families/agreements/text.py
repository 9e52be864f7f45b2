"""An article's words with the names, times and quantities among them, found by their place without a look at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from kvisit.annotate.names import NameAt
from kvisit.annotate.notes import Notes
from kvisit.annotate.numerals import Number
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.times import FoundTime

T = TypeVar("T")


class ByPlace(Generic[T]):
    """Things in the order of the words that they begin at."""

    def __init__(self, things: Iterable[T], start: Callable[[T], int]) -> None:
        """Sorts them by their first words, which ``start`` gives."""
        self._things = sorted(things, key=start)
        self._starts = [start(thing) for thing in self._things]

    def between(self, start: int, end: int) -> Sequence[T]:
        """Those that begin in the words [start, end)."""
        return self._things[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


class Text:
    """The words of one article, and what begins where among them."""

    def __init__(self, notes: Notes) -> None:
        """Takes the notes on an article."""
        self.words = notes.words
        self.names = notes.names.all
        self._places = ByPlace(notes.names.places, lambda place: place.start)
        self._times = ByPlace(notes.times, lambda time: time.start)
        self._numbers = ByPlace(notes.numbers, lambda number: number.start)
        self._quantities = ByPlace(notes.quantities, lambda quantity: quantity.start)

    def places(self, start: int, end: int) -> Sequence[NameAt]:
        """The names that begin in the words [start, end)."""
        return self._places.between(start, end)

    def times(self, start: int, end: int, *types: str) -> list[FoundTime]:
        """The times that begin in the words [start, end), of these types or of any."""
        return [t for t in self._times.between(start, end) if not types or t.time.type in types]

    def quantities(self, start: int, end: int) -> Sequence[Quantity]:
        """The quantities that begin in the words [start, end)."""
        return self._quantities.between(start, end)

    def numbers(self, start: int, end: int) -> Sequence[Number]:
        """The numbers that begin in the words [start, end)."""
        return self._numbers.between(start, end)

    def sums(self, start: int, end: int) -> list[Quantity]:
        """The sums of money that begin in the words [start, end)."""
        return [q for q in self.quantities(start, end) if q.measured == "money"]
