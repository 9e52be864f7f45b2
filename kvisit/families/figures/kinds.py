"""What a quantity is a figure of: the entries of the vocabulary bid for it, and the nearest trigger wins.

An entry lists its triggers by the side of the quantity on which they stand ("killed" before "12 people" or behind
them), and *topics*, nouns that name the quantity and may stand further off ("the death toll … rose to 206"). It says
which quantities it takes. Entries without triggers take what is left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.families.figures.ages import Ages, is_age
from kvisit.families.figures.clauses import Clauses
from kvisit.families.figures.content import singular
from kvisit.families.figures.elisions import Elisions
from kvisit.folding import fold
from kvisit.patterns import FigureEntry, Vocabulary
from kvisit.patterns.phrases import Cue, PhraseIndex

_TOPIC_SHARE = 0.45  # of the distance: a subject may stand far before its number
_WRONG_ORDER = 0.5  # a topic behind its number: "S$146 million its imports"


_MAX_DENIAL = 4  # words between "no" and what it denies
_OF_AMOUNTS = frozenset({"fewer", "less", "more"})

_TO_OBJECT = 4  # words from a verb to its number: "and killed at least 12"
_OF_ALL = frozenset({"the", "its", "their", "all"})
_PARTICIPLES = ("ed", "wn", "ken")
_BE = frozenset({"is", "are", "was", "were", "be", "been"})
_BEFORE_PREDICATE = frozenset({"and", "but", "that", "which", "will", "would", "could", "may", "to"})

Trigger = Cue[tuple[str, str]]  # labelled with its entry's id and the side


@dataclass(frozen=True, slots=True)
class Bid:
    """An entry's claim to a quantity; ``cue`` is the trigger, None for an entry that takes what is left."""

    entry: FigureEntry
    cost: float
    cue: Trigger | None
    side: str = ""


class FigureKinds:
    """The kinds of figures of a vocabulary; ``of_measures`` is the bid for a bare unit of measure."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Indexes the triggers of all entries."""
        self.entries: Mapping[str, FigureEntry] = {entry.id: entry for entry in vocabulary.figures}
        self._durations = frozenset(unit.code for unit in vocabulary.units if unit.kind == "duration")
        self._people = frozenset(vocabulary.sets["people"])
        self._ages_of = Ages(vocabulary)
        self._buildings = frozenset(vocabulary.sets["buildings"])
        self._elisions = Elisions(vocabulary)
        self._denials = frozenset(vocabulary.grammar.denials)
        self._subordinators = frozenset(vocabulary.grammar.subordinators) - set(vocabulary.grammar.partitives)
        self._passives = frozenset(vocabulary.grammar.auxiliaries)
        self._setting = frozenset(vocabulary.grammar.setting_verbs)
        self._partitives = frozenset(vocabulary.grammar.partitives)
        self._adding = frozenset(vocabulary.grammar.adding)
        self._triggers: PhraseIndex[tuple[str, str]] = PhraseIndex(
            ((entry.id, side), phrase)
            for entry in vocabulary.figures
            for side, phrases in (("before", entry.before), ("after", entry.after), ("topics", entry.topics))
            for phrase in phrases
        )
        self._own_words: dict[str, frozenset[str]] = {}
        self.of_measures = Bid(self.entries["measure"], 0.0, None)
        self._ages = next(entry for entry in vocabulary.figures if "years old" in entry.takes)
        self._defaults = [e for e in vocabulary.figures if not (e.before or e.after or e.topics or e.shapes)]

    def of_time(self, words: Words, quantity: Quantity) -> Bid:
        """The bid for a number of years or days: it measures how long something lasts, or is an age."""
        return replace(self.of_measures, entry=self._ages) if is_age(words, quantity) else self.of_measures

    def own_words(self, entry: FigureEntry) -> frozenset[str]:
        """The words of a detailed kind's triggers: between two tolls of killed they tell nothing."""
        words = self._own_words.get(entry.id)
        if words is None:
            phrases = (
                " ".join((*entry.before, *entry.after, *entry.topics)) if entry.detail and entry.kind != "money" else ""
            )
            words = self._own_words[entry.id] = frozenset(singular(word) for word in fold(phrases).split())
        return words

    def triggers(self, words: Words) -> list[list[Trigger]]:
        """The triggers of each sentence of a text, in order."""
        found: list[list[Trigger]] = [[] for _ in words.sentences]
        for cues in self._triggers.find(words.folds).values():
            for cue in cues:
                if words.sentence_of[cue.start] == words.sentence_of[cue.end - 1] and not self._is_denied(words, cue):
                    found[words.sentence_of[cue.start]].append(cue)
        return [sorted(cues, key=lambda cue: cue.start) for cues in found]

    def _is_denied(self, words: Words, cue: Trigger) -> bool:
        """Whether what a trigger tells is denied in its clause: "no survivors were rescued", "nobody was killed"."""
        first = words.sentence_range(cue.start)[0]
        for word in range(cue.start - 1, max(first, cue.start - _MAX_DENIAL) - 1, -1):
            fold = words.folds[word]
            if not fold[0].isalpha() or words.folds[word + 1] in _OF_AMOUNTS:
                return False  # "no fewer than 12 were killed"
            if fold in self._denials:
                return True
        return False

    def best(
        self,
        words: Words,
        quantity: Quantity,
        cues: Sequence[Trigger],
        clauses: Clauses,
        shaped: Set[str],
        peoples: Set[int],
    ) -> Bid | None:
        """The best bid for a quantity: by a shape that fits, the nearest trigger, or an entry that takes what is left.

        ``peoples`` are the words that names of peoples end before: "30,000 Sudanese" are people.
        """
        traits = self._traits(words, quantity, peoples)
        for entry_id in sorted(shaped):
            if self._takes(self.entries[entry_id], traits, words, quantity):
                return Bid(self.entries[entry_id], 0.0, None)
        bids = [bid for cue in cues if (bid := self._bid(quantity, cue, words, clauses, traits))]
        if bids:
            return min(bids, key=lambda bid: (bid.cost, -(bid.cue.end - bid.cue.start) if bid.cue else 0, bid.entry.id))
        left = (entry for entry in self._defaults if self._takes(entry, traits, words, quantity))
        return next((Bid(entry, entry.reach, None) for entry in left), None)

    def _bid(self, quantity: Quantity, cue: Trigger, words: Words, clauses: Clauses, traits: Set[str]) -> Bid | None:
        entry_id, side = cue.label
        entry = self.entries[entry_id]
        inside = quantity.start <= cue.start < quantity.phrase[1]
        # "12 deaths": the trigger is the noun; not "29 investment agreements"
        counted = inside and side == "after" and quantity.measured == "count" and "people" in entry.takes
        if not (counted or self._takes(entry, traits, words, quantity)):
            return None
        if side == "topics" and words.folds[cue.start].endswith("ing") and words.folds[cue.start - 1] in _BE:
            return None  # "is spending $4 billion"
        if side == "topics" and (
            _is_of_another(words, quantity, cue) or self._is_elsewhere(words, quantity, cue, entry)
        ):
            return None
        if cue.start >= quantity.end and self._is_apposed(words, quantity):
            return None
        if side == "topics" and entry.kind == "other" and _is_owned(quantity, cue, clauses.numbers):
            return None
        if side == "before" and (
            self._is_subject(words, quantity, cue) or self._has_part(words, quantity, clauses.numbers)
        ):
            return None
        comes_behind = side == "after" or (side == "topics" and cue.start >= quantity.end)
        if comes_behind and _has_object(words, cue, clauses.numbers):
            return None
        elsewhere = self._is_elsewhere(words, quantity, cue, entry) or _is_of_whole(words, quantity, cue)
        if side == "after" and (elsewhere or self._is_done_by(words, quantity, cue, clauses.numbers)):
            return None
        of_people = quantity.measured == "bare" and "people" in entry.takes
        bare_state = side != "topics" or self._elisions.lacks(words, quantity)
        if of_people and bare_state and not self._elisions.leaves_out(words, quantity, cue.start):
            return None
        behind = words.folds[quantity.end : quantity.end + 2]
        whom = 2 * (behind[:1] == ["of"] and not self._partitives.isdisjoint(behind[1:]))  # "eight of whom were hurt"
        cost = _cost(quantity, cue, side, clauses, max(quantity.end + whom, quantity.phrase[1]), inside=inside)
        return Bid(entry, cost, cue, side) if cost is not None and cost <= entry.reach else None

    def _has_part(self, words: Words, quantity: Quantity, numbers: Set[int]) -> bool:
        """Whether a number is of all, of which a trigger before it takes a part: "destroyed 300 of its 1,200 homes"."""
        at = quantity.first - 2
        return at > 0 and words.folds[at] == "of" and at - 1 in numbers and words.folds[at + 1] in _OF_ALL

    def are_buildings(self, unit: str | None) -> bool:
        """Whether a noun is one of buildings, in the plural."""
        return unit in self._buildings

    def _is_apposed(self, words: Words, quantity: Quantity) -> bool:
        """Whether a number only says how many somebody are: "soldiers, 300 of them, searched for survivors"."""
        behind = words.folds[quantity.end : quantity.end + 3]
        apposed = words.folds[quantity.first - 1] == "," and behind[:1] == ["of"] and behind[2:] == [","]
        return apposed and behind[1] in self._partitives

    def _is_subject(self, words: Words, quantity: Quantity, cue: Trigger) -> bool:
        """Whether a number behind a predicate begins the next: "killed 11 people, and 36 others were flown to"."""
        at = max(quantity.end, quantity.phrase[1])
        at += words.folds[at : at + 1] == ["others"]
        done = words.folds[at + 1 : at + 2]
        passive = words.folds[at : at + 1] in (["were"], ["was"]) and done != [] and done[0].endswith(_PARTICIPLES)
        return passive and "and" in words.folds[cue.end : quantity.first]

    def _is_elsewhere(self, words: Words, quantity: Quantity, cue: Trigger, entry: FigureEntry) -> bool:
        """Whether a topic is of another statement: "$3 billion after damage to farms", "$7 billion including debt"."""
        if cue.start >= quantity.end:
            between = words.folds[quantity.end : cue.start]
            if entry.kind == "count":  # "plans 300 homes after 120 were flooded"
                return not self._subordinators.isdisjoint(between)
            amount = quantity.measured == "money"
            return amount and not (self._subordinators | self._adding | {",", "and"}).isdisjoint(between)
        between = words.folds[cue.end : quantity.start]
        if quantity.measured == "money" and self._is_of_next(words, quantity, between):
            return True
        if quantity.measured == "count" and not self._subordinators.isdisjoint(between):
            return True  # "20 were missing after a boat with 300 people sank"
        return words.folds[cue.start - 1] in self._adding and "," in between

    def _is_done_by(self, words: Words, quantity: Quantity, cue: Trigger, numbers: Set[int]) -> bool:
        """Whether those who are counted did it to others: "hundreds of mourners buried seven"."""
        acts = cue.end in numbers and words.folds[cue.start - 1] not in self._passives
        return acts and quantity.measured == "count" and not quantity.start <= cue.start < quantity.phrase[1]

    def _is_of_next(self, words: Words, quantity: Quantity, between: Sequence[str]) -> bool:
        """Whether an amount begins another noun phrase or sets a price: "support and a $2 million grant"."""
        opened = words.folds[quantity.first - 1]
        goes_on = words.texts[quantity.end : quantity.end + 1] != [] and words.texts[quantity.end][0].isalpha()
        noun = opened in ("a", "an") and goes_on and not {",", "and"}.isdisjoint(between)
        sets = opened == "at" and any(fold in self._setting and fold.endswith("ing") for fold in between)
        return noun or sets

    def _traits(self, words: Words, quantity: Quantity, peoples: Set[int]) -> Set[str]:
        """What an entry can take a quantity for."""
        if quantity.measured == "count":
            noun = words.folds[quantity.phrase[1] - 1]
            people = noun in self._people or quantity.unit in self._people or quantity.phrase[1] in peoples
            if people:
                return {"count", "people"}
            if quantity.unit in self._buildings or noun in self._buildings:
                return {"count", "buildings"}
            return {"count", "decimal"} if quantity.value != quantity.value.to_integral_value() else {"count"}
        if quantity.measured == "money" and quantity.per and quantity.per not in self._durations:
            return {"money", "money each"}
        if quantity.measured == "measure" and quantity.unit_kind == "duration" and is_age(words, quantity):
            return {"years old"}
        return {"years old"} if self._ages_of.stand(words, quantity) else {quantity.measured}

    def _takes(self, entry: FigureEntry, traits: Set[str], words: Words, quantity: Quantity) -> bool:
        if traits.isdisjoint(entry.takes):
            return False
        return quantity.measured != "count" or words.folds[quantity.phrase[1] - 1] not in entry.refuses


def _cost(quantity: Quantity, cue: Trigger, side: str, clauses: Clauses, end: int, *, inside: bool) -> float | None:
    """How far a trigger is from a quantity that ends before ``end``, None if it stands on the wrong side.

    One inside is the counted noun.
    """
    if inside:
        return 0.0 if side != "before" else None
    if cue.end <= quantity.start:  # it may share a word with the modifier: "minors under 17"
        if side == "after":
            return None
        return clauses.distance(cue.end, quantity.first) * (_TOPIC_SHARE if side == "topics" else 1.0)
    if cue.start >= end and side != "before":
        return clauses.distance(end, cue.start) + (_WRONG_ORDER if side == "topics" else 0.0)
    return None


def _has_object(words: Words, cue: Trigger, numbers: Set[int]) -> bool:
    """Whether a trigger is a predicate with a number of its own: "infected 2 million people and killed 160,000"."""
    if words.folds[cue.end : cue.end + 1] == ["of"] and words.folds[cue.start - 1] not in _BEFORE_PREDICATE:
        return not numbers.isdisjoint(range(cue.end, cue.end + _TO_OBJECT))  # "save $2 million at a cost of $1 million"
    opens = words.folds[cue.start - 1] in _BEFORE_PREDICATE
    return opens and not numbers.isdisjoint(range(cue.end, cue.end + _TO_OBJECT))


def _is_of_whole(words: Words, quantity: Quantity, cue: Trigger) -> bool:
    """Whether a number is all of those of whom a part is told: "of the 58 people in the mine, 35 escaped"."""
    opened = words.folds[max(0, quantity.first - 2) : quantity.first] == ["of", "the"]
    opens = opened and words.sentence_range(quantity.start)[0] == quantity.first - 2
    return opens and "," in words.texts[quantity.end : cue.start]


def _is_of_another(words: Words, quantity: Quantity, cue: Trigger) -> bool:
    """Whether a number hangs on another noun than a topic: "deaths in a trial of 1,100", "debt and an issue of $1"."""
    if not (cue.end < quantity.first - 1 and words.folds[quantity.first - 1] == "of"):
        return False
    return quantity.measured == "count" or "and" in words.folds[cue.end : quantity.first]


def _is_owned(quantity: Quantity, cue: Trigger, numbers: Set[int]) -> bool:
    """Whether a topic has a number of its own: "a magnitude 6 quake raised the toll to 30"."""
    return cue.end in numbers and cue.end < quantity.number.start
