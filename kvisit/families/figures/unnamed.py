"""The noun of a number that leaves it out, since an earlier one has it: "6 million homes, including 1.5 million"."""

from __future__ import annotations

from dataclasses import replace

from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.families.figures.pointing import COUNTED, place_behind, with_state
from kvisit.families.figures.restating import Told
from kvisit.findings import FigureClaim
from kvisit.patterns import Vocabulary


class Unnamed:
    """Finds such nouns; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the words that tell of a part, and those before which a noun has ended."""
        grammar = vocabulary.grammar
        self._including = frozenset(grammar.including) - frozenset(grammar.verbs)
        self._stops = frozenset(vocabulary.nouns.stops) - frozenset(vocabulary.nouns.elided)
        self._ends_noun = frozenset((*grammar.prepositions, *grammar.coordinators, ".", ",", ";")) - {"of"}

    def named(self, notes: Notes, counted: Told | None, quantity: Quantity, claim: FigureClaim) -> FigureClaim:
        """A bare number with the noun of the last one counted, where it leaves that out."""
        if counted is None or quantity.measured != "bare" or claim.kind not in COUNTED or claim.unit:
            return claim
        unit = counted[1].claim.unit
        model = counted[1].claim
        things = claim.kind == model.kind == "count" and bool(claim.detail)  # "and 300 damaged"
        acts = claim.kind == model.kind == "count" and self._acts(notes, counted[0], quantity)
        if not unit or not (things or acts or self._elides(notes, counted[0], quantity)):
            return claim
        compared = claim.role == "change" or notes.words.folds[quantity.end : quantity.end + 1] == ["more"]
        words = model.words if compared or things else claim.words  # "10,000 runners, 3,000 more than last year"
        measure = claim.measure if claim.kind == "casualties" and not compared else with_state(notes, quantity, model)
        if things:
            measure = f"{unit} {claim.detail}"
        elif claim.kind == "count" and not compared and (where := place_behind(notes, quantity)):
            measure = f"{unit} {where}"  # "6 million homes, including 1.5 million in Rome"
        return replace(claim, measure=measure, words=words, unit=unit, unit_from="context")

    def _acts(self, notes: Notes, before: Quantity, quantity: Quantity) -> bool:
        """Whether a number is the subject of the next predicate: "41 countries replied, and 19 submitted bids"."""
        words = notes.words
        one_sentence = words.sentence_of[before.start] == words.sentence_of[quantity.start]
        done = words.folds[quantity.end : quantity.end + 1]
        joined = words.folds[quantity.first - 1] in ("and", "but")
        return one_sentence and joined and done != [] and done[0] in self._stops and done[0].endswith("ed")

    def _elides(self, notes: Notes, before: Quantity, quantity: Quantity) -> bool:
        """Whether a number leaves out the noun of the one before: "6 million homes, including 1.5 million in Rome"."""
        words = notes.words
        if words.sentence_of[before.start] != words.sentence_of[quantity.start] or quantity.first <= before.phrase[1]:
            return False
        if words.folds[quantity.first - 1] in self._including or self._is_part_of_such(words, quantity):
            return True
        behind = words.folds[quantity.end : quantity.end + 2]
        ends = behind[1:] == ["than"] or self._ends_noun.issuperset(behind[1:])
        if behind[:1] in (["more"], ["fewer"]) and ends:
            return True  # "10,000 runners, 3,000 more than last year", "with options for 20 more."
        behind = words.folds[quantity.end : quantity.end + 1]
        if behind == ["others"]:
            return True  # "flattened two blocks and damaged 40 others"
        if words.folds[quantity.first - 1] in ("and", "but", ",") and behind in (["in"], ["elsewhere"], ["abroad"]):
            return True  # "743,000 cars at home, 98,000 in Canada and 270,000 elsewhere"
        and_before = words.folds[quantity.first - 1] in ("and", "but")
        return and_before and behind in (["who"], ["that"], ["of"])

    def _is_part_of_such(self, words: Words, quantity: Quantity) -> bool:
        """Whether a relative clause is of a part: "10,000 tractors over four years, the first 2,000 of which"."""
        return words.folds[quantity.end : quantity.end + 2] in (["of", "which"], ["of", "whom"])
