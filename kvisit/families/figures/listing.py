"""Lists that tell one quantity of place after place: "killed 31 people in Arden, 12 in Bree and four in Colm".

Only the first member says what is told; the others leave it out: "in Kenya (45) and Malawi (12)", "Togo with 25".
"""

from __future__ import annotations

from collections.abc import Sequence

from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.families.figures.restating import Told
from kvisit.patterns import Vocabulary

_JOINTS = frozenset({",", ";", "and", "at", "another", "a", "further", "while"})
_MOST_BETWEEN = 14  # words from one member to the next: "people had died in the flooded south of Tindra, 12"
_MOST_NAMED = 6  # words of a member's place with its preposition
_OPENERS = frozenset({"(", ":"})  # of a list that stands behind the toll of all
_PLACES = frozenset({"GPE", "LOC", "FAC"})


class Listing:
    """Finds lists of places; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the prepositions of places, and what begins another statement."""
        grammar = vocabulary.grammar
        self._links = frozenset(grammar.prepositions) - {"of", "to", "from", "by", "with", "for", "on"}
        self._borders = frozenset((*grammar.finite_verbs, *vocabulary.nouns.elided)) - {"at"}

    def goes_on(self, notes: Notes, before: Quantity, quantity: Quantity) -> bool:
        """Whether a bare number tells of the next place what the number before it tells of another."""
        words = notes.words
        between = words.folds[max(before.end, before.phrase[1]) : quantity.first]
        if words.sentence_of[before.start] != words.sentence_of[quantity.start] or quantity.measured != "bare":
            return False
        if not 0 < len(between) <= _MOST_BETWEEN or not self.is_placed(notes, quantity):
            return False
        if named_before(notes, quantity) is not None:
            return self.is_placed(notes, before) or not _OPENERS.isdisjoint(between)
        joints = [n for n, fold in enumerate(between) if fold in (",", "and", ";")]
        if not joints or not _JOINTS.issuperset(between[joints[-1] :]):
            return False  # "injured 30 in Arden, and winds reached 120 in Bree"
        return self._borders.isdisjoint(between[joints[0] :])

    def members(self, notes: Notes, told: Sequence[Told]) -> frozenset[int]:
        """The figures that are one place's; the first of a list is of all where its place isn't beside it."""
        listed: set[int] = set()
        for number in range(1, len(told)):
            (before, first), (quantity, finding) = told[number - 1 : number + 1]
            alike = first.rule == finding.rule and finding.claim.moving
            if alike and self.goes_on(notes, before, quantity):
                listed.add(number)
                if self.is_placed(notes, before):
                    listed.add(number - 1)
        return frozenset(listed)

    def is_placed(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether a number has its place beside it, as members have: "12 in Bree", "Bree (12)", "Bree with 12"."""
        return named_before(notes, quantity) is not None or self._has_place_behind(notes, quantity)

    def _has_place_behind(self, notes: Notes, quantity: Quantity) -> bool:
        at = max(quantity.end, quantity.phrase[1])
        behind = notes.words.folds[at : at + 1]
        if not behind or behind[0] not in self._links:
            return False
        named = (p.start for p in notes.names.places if notes.names.all[p.name].type in _PLACES)
        return any(at < start <= at + _MOST_NAMED - 2 for start in named)


def named_before(notes: Notes, quantity: Quantity) -> int | None:
    """The place that a number stands behind, as lists have it: "Kenya (45)", "Togo with 25"; None if none does."""
    words, link = notes.words, quantity.first - 1
    closed = words.folds[link] == "(" and words.folds[quantity.end : quantity.end + 1] == [")"]
    if link < 1 or quantity.measured != "bare" or not (closed or words.folds[link] == "with"):
        return None
    named = (place.name for place in notes.names.places if place.end == link)
    return next((name for name in named if notes.names.all[name].type != "PERSON"), None)
