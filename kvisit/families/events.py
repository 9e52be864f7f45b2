"""The named event that a time is told to be the time of: "the Kestrel Summit on May 5", "the 2012 Harbour Games"."""

from __future__ import annotations

from kvisit.annotate.notes import Notes
from kvisit.annotate.times import FoundTime
from kvisit.findings import NameIndex

_BETWEEN = frozenset({"on", "in", "of", "from", ",", "(", "held"})
_MOST_BETWEEN = 2


class NamedEvents:
    """The places of an article's named events; made once for an article."""

    def __init__(self, notes: Notes) -> None:
        """Notes where each begins and ends."""
        events = [place for place in notes.names.places if notes.names.all[place.name].type == "EVENT"]
        self._folds = notes.words.folds
        self._starts = {place.start: place.name for place in events}
        self._ends = {place.end: place.name for place in events}

    def dated(self, time: FoundTime) -> NameIndex | None:
        """The name of the event that stands right before a time, or right behind its year; None without one."""
        if time.time.value.isdigit() and (name := self._starts.get(time.end)) is not None:
            return name
        for end in range(time.start, max(time.start - _MOST_BETWEEN, 0) - 1, -1):
            if end in self._ends and _BETWEEN.issuperset(self._folds[end : time.start]):
                return self._ends[end]
        return None
