"""What a figure takes from the figures around it: another unit's value, a noun left out, a time, a measure.

News tells a number once in full and then leans on it: "10 km (6.2 miles)", "90 out of the 230 sailors", "of those,
462", "S$1.9 billion of that", "all of the 201", "up by 25 per cent", "five people died in the quake" behind a
sentence that dates it.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace
from decimal import Decimal

from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.families.figures.listing import Listing
from kvisit.families.figures.mains import Mains
from kvisit.families.figures.pointing import (
    COUNTED,
    as_earlier,
    as_it,
    as_level,
    as_target,
    as_total,
    former_of,
    from_after,
    with_state,
)
from kvisit.families.figures.restating import (
    Told,
    as_former_in_brackets,
    is_alternative,
    is_each,
    is_in_brackets,
    is_other_harm,
    is_size_of_change,
    repeats,
)
from kvisit.families.figures.trailing import Trailing
from kvisit.families.figures.unnamed import Unnamed
from kvisit.families.figures.wholes import Wholes
from kvisit.findings import FigureClaim, Finding
from kvisit.patterns import Vocabulary


@dataclass(slots=True)
class _SoFar:
    """What an article has told: all its figures, those of the sentence, the last one counted, counts by value.

    ``levels`` are the last ones by unit; ``timed`` are the words of times, ``dated`` the sentences that have one.
    """

    timed: frozenset[int]
    dated: frozenset[int]
    found: list[Finding[FigureClaim]] = field(default_factory=list)
    here: list[Finding[FigureClaim]] = field(default_factory=list)
    counts: dict[Decimal, FigureClaim] = field(default_factory=dict)
    levels: dict[str | None, Told] = field(default_factory=dict)
    last: Told | None = None
    counted: Told | None = None
    sentence: int = -1

    def levels_for(self, claim: FigureClaim) -> Sequence[Finding[FigureClaim]]:
        """What a former value can be one of: figures of its sentence, for one that names nothing else the last toll."""
        bare = claim.unit is None and claim.kind in COUNTED and claim.role == "previous"
        counts_here = any(one.claim.kind in COUNTED for one in self.here)
        return [self.counted[1], *self.here] if bare and self.counted and not counts_here else self.here

    def enter(self, sentence: int) -> None:
        """Begins a sentence, or goes on with one."""
        if sentence != self.sentence:
            self.sentence, self.here = sentence, []

    def add(self, quantity: Quantity, finding: Finding[FigureClaim]) -> None:
        """Adds a figure."""
        self.found.append(finding)
        self.here.append(finding)
        self.last = quantity, finding
        if finding.claim.role == "level":
            self.levels[finding.claim.unit] = self.last
        if finding.claim.kind in COUNTED and finding.claim.unit_from != "context":
            self.counted = self.last
        if finding.claim.kind == "count":
            self.counts[finding.claim.value] = finding.claim


class Discourse:
    """Completes the figures of an article by one another; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the words of movement, and those that point back or tell of a part."""
        grammar, roles = vocabulary.grammar, vocabulary.roles
        self._partitives = frozenset(grammar.partitives)
        self._others = frozenset(grammar.others)
        self._wholes, self._mains = Wholes(vocabulary), Mains(vocabulary)
        self._listing = Listing(vocabulary)
        self._states = frozenset(vocabulary.nouns.elided) - frozenset(grammar.finite_verbs)
        self._unnamed = Unnamed(vocabulary)
        self._subunits = frozenset(vocabulary.currencies.subunits.values())
        moves = {word for phrase in (*roles.up, *roles.down) for word in phrase.split()}
        self._moves = frozenset(moves)
        self._trailing = Trailing(self._moves, self._others | {"a", "an"})
        self._comparing = frozenset((*moves, "from", "to", "by", "with", "against", "versus", "than"))
        self._between_values = frozenset(
            (*moves, *grammar.prepositions, *grammar.articles, *grammar.auxiliaries, "before")
        )

    def complete(self, notes: Notes, told: Sequence[Told]) -> list[Finding[FigureClaim]]:
        """The figures of an article with what they take from one another, in order."""
        timed = frozenset(word for time in notes.times for word in range(time.start, time.end))
        so_far = _SoFar(timed, frozenset(notes.words.sentence_of[word] for word in timed))
        for number, (quantity, finding) in enumerate(told):
            so_far.enter(notes.words.sentence_of[quantity.start])
            after = told[number + 1] if number + 1 < len(told) else None
            claim = finding.claim
            if after and claim.unit is None and claim.kind in COUNTED:
                claim = from_after(notes, quantity, after, claim)
            if so_far.last and as_former_in_brackets(notes, so_far.last, quantity, claim, so_far.timed):
                claim = former_of(so_far.last[1].claim, claim)
            elif so_far.last:
                claim = self._from_before(notes, so_far.last, quantity, replace(finding, claim=claim), so_far.timed)
                claim = self._unnamed.named(notes, so_far.counted, quantity, claim)
                claim = self._with_modifier(notes, so_far.last, quantity, claim)
                claim = self._with_time(notes, so_far, quantity, claim)
                claim = self._trailing.measured(notes, so_far.here, so_far.last, quantity, claim)
            claim = as_total(notes, so_far.here, quantity, claim)
            claim = as_target(so_far.levels.get(claim.unit), claim, so_far.sentence, notes)
            claim = as_it(notes, so_far.levels.get(claim.unit), quantity, claim)
            own = self._has_state(notes, quantity)
            against = notes.words.folds[quantity.first - 1] == "against"
            levels = so_far.levels_for(claim)
            claim = as_earlier(notes, so_far.counts, quantity, as_level(levels, claim, own=own, against=against))
            so_far.add(quantity, replace(finding, claim=claim))
        listed = self._listing.members(notes, told)
        is_part = [
            n in listed or self._is_of_some(notes, so_far.found, n, quantity) for n, (quantity, _) in enumerate(told)
        ]
        found = [replace(f, claim=replace(f.claim, listed=n in listed)) for n, f in enumerate(so_far.found)]
        quantities = [quantity for quantity, _ in told]
        return self._mains.mark(notes, quantities, self._wholes.mark(notes, quantities, found, is_part))

    def _from_before(
        self, notes: Notes, before: Told, quantity: Quantity, finding: Finding[FigureClaim], timed: Set[int]
    ) -> FigureClaim:
        """What a figure takes from the one before it."""
        earlier, first = before
        claim, model = finding.claim, first.claim
        if is_each(notes, earlier, quantity, self._subunits):
            return replace(claim, kind=model.kind, detail=model.detail, measure=model.measure, words=model.words)
        if repeats(notes, earlier, quantity):
            return replace(
                model,
                value=claim.value,
                upper=claim.upper,
                unit=claim.unit,
                unit_from=claim.unit_from,
                modifier=model.modifier if claim.modifier == "exact" else claim.modifier,
                converted_from=first.span,
            )
        of_sum = (earlier.measured, quantity.measured) == ("money", "percent") and model.measure is not None
        if of_sum and first.claim.role == claim.role and is_alternative(notes, earlier, quantity):
            return replace(
                claim, measure=model.measure, words=model.words | claim.words
            )  # "$60 billion, or 65% of GDP"
        if is_size_of_change(notes, before, quantity, claim):
            told = replace(claim, role="change", direction=model.direction, measure=model.measure, words=model.words)
            return replace(told, kind="percentage", detail=None) if quantity.measured == "percent" else told
        hangs = self._hangs_on(notes, earlier, quantity, timed) and not is_other_harm(model, claim)
        hangs = hangs and claim.kind != "age"
        if hangs and quantity.measured != "count":
            claim = replace(claim, measure=model.measure, words=model.words, about=model.about)
        both_count = claim.kind in COUNTED and model.kind in COUNTED
        if both_count and quantity.measured == "bare" and hangs:
            claim = replace(claim, unit=claim.unit or model.unit, unit_from=claim.unit_from or "context")
        is_part = self._is_part(notes, quantity)
        of_sum = quantity.measured == earlier.measured == "money" and (claim.kind, claim.detail) == ("money", None)
        if is_part and (of_sum or quantity.measured == "percent"):
            claim = replace(claim, measure=model.measure, words=model.words, about=model.about)
            claim = replace(claim, kind=model.kind, detail=model.detail) if of_sum else claim
        if is_part and claim.unit is None and both_count:
            measure = with_state(notes, quantity, model) if claim.kind == "count" else claim.measure
            claim = replace(claim, measure=measure, unit=model.unit, unit_from="context" if model.unit else None)
        return claim

    def _with_time(self, notes: Notes, so_far: _SoFar, quantity: Quantity, claim: FigureClaim) -> FigureClaim:
        """A figure with the as-of of the one before it, where it is a part of that or goes on with it."""
        if so_far.last is None or claim.as_of is not None or so_far.last[1].claim.as_of is None:
            return claim
        earlier, first = so_far.last
        model = first.claim
        of_share = earlier.measured == "percent" and self._is_part(notes, earlier)  # "in 2025, a third of them online"
        told_on = model.as_of_from == "context" and not of_share
        goes_on = told_on and notes.words.sentence_of[earlier.start] == so_far.sentence
        alike = (earlier.measured in ("bare", "count")) == (quantity.measured in ("bare", "count"))
        if goes_on or (alike and self._is_part(notes, quantity)) or _resumes(notes, earlier, quantity, so_far.dated):
            return replace(claim, as_of=model.as_of, as_of_from="context")
        return claim

    def _with_modifier(self, notes: Notes, before: Told, quantity: Quantity, claim: FigureClaim) -> FigureClaim:
        """A number under the modifier of the one before it: "at least 12 dead and 30 injured"; no verb parts them."""
        earlier, first = before
        folds = notes.words.folds
        between = folds[max(earlier.end, earlier.phrase[1]) : quantity.first]
        if is_in_brackets(notes, earlier, quantity) and claim.modifier == "exact":
            return replace(claim, modifier=first.claim.modifier)
        paired = between[1:] == ["and"] and between[0] in self._states
        behind = folds[quantity.end : quantity.end + 1]
        covered = paired and quantity.measured == "bare" and not self._states.isdisjoint(behind)
        if not (covered and claim.kind == first.claim.kind == "casualties"):
            return claim
        modifier = first.claim.modifier if claim.modifier == "exact" else claim.modifier
        role = "previous" if first.claim.role == "previous" else claim.role  # "up from 80 dead and 200 hurt"
        return replace(claim, modifier=modifier, role=role)

    def _hangs_on(self, notes: Notes, before: Quantity, quantity: Quantity, timed: Set[int]) -> bool:
        """Whether a number is the change or former value of the one before: "$2.6 billion, up by 25 per cent"."""
        between = range(max(before.end, before.phrase[1]), quantity.first)
        told = [notes.words.folds[n] for n in between if notes.words.folds[n][0].isalpha() and n not in timed]
        if quantity.unit is None and self._others.intersection(notes.words.folds[quantity.end : quantity.end + 1]):
            return False  # "killed 4, with 16 others injured"
        if self._is_size(notes, before, quantity):
            return True
        if self._has_state(notes, quantity):
            return False  # "rose to 12, with 30 hurt"
        same_sentence = notes.words.sentence_of[before.start] == notes.words.sentence_of[quantity.start]
        compares = quantity.measured == "ordinal" or not self._comparing.isdisjoint(told)
        linked = "of" not in told and self._between_values.issuperset(told)
        return same_sentence and compares and len(told) <= 3 and linked

    def _is_size(self, notes: Notes, before: Quantity, quantity: Quantity) -> bool:
        """Whether a share is the size of the last one's movement: "sold 40 tonnes of salmon, an increase of 5%"."""
        words, at = notes.words, quantity.first
        same_sentence = words.sentence_of[before.start] == words.sentence_of[at]
        if not same_sentence or quantity.measured != "percent" or at < before.end + 3 or words.folds[at - 1] != "of":
            return False
        return words.folds[at - 2] in self._moves and words.texts[at - 4 : at - 3] == [","]

    def _has_state(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether what happened to whom a number counts stands behind it: "14 dead"."""
        behind = notes.words.folds[quantity.end : quantity.end + 1]
        return not self._states.isdisjoint(behind)

    def _is_part(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether a figure is told as a part of the one before: "of those, 462", "$1.9 billion of that"."""
        folds = notes.words.folds
        first, last = notes.words.sentence_range(quantity.start)
        before = folds[max(first, quantity.first - 4) : quantity.first]
        behind = folds[quantity.end : min(last, quantity.end + 2)]  # not "$310 million, of which 60"
        return behind == ["of", "it"] or any(
            words[n] == "of" and words[n + 1] in self._partitives
            for words in (before, behind)
            for n in range(len(words) - 1)
        )

    def _is_of_some(self, notes: Notes, found: Sequence[Finding[FigureClaim]], number: int, quantity: Quantity) -> bool:
        """Whether a number is told of a part only: "70 others"; not of "12 died, 70 others were hurt"."""
        if self._is_part(notes, quantity):
            return True
        folds = notes.words.folds
        around = [*folds[max(0, quantity.first - 2) : quantity.first], *folds[quantity.end : quantity.end + 1]]
        kinds = {"casualties", found[number].claim.kind if found[number].claim.moving else ""}
        before = next((one.claim for one in reversed(found[:number]) if one.claim.kind in kinds), None)
        besides = before is not None and before.detail != found[number].claim.detail
        return not self._others.isdisjoint(around) and not besides


def _resumes(notes: Notes, before: Quantity, quantity: Quantity, dated: Set[int]) -> bool:
    """Whether a sentence goes on about what the dated one before it tells: it takes up a noun of that with "the"."""
    number = notes.words.sentence_of[quantity.start]
    if notes.words.sentence_of[before.start] != number - 1 or number in dated:
        return False
    start, end = notes.words.sentences[number]
    earlier = set(notes.words.folds[slice(*notes.words.sentences[number - 1])])
    return any(
        notes.words.folds[n] in ("the", "that", "this")
        and notes.words.folds[n + 1] in earlier
        and len(notes.words.folds[n + 1]) > 3
        for n in range(start, end - 1)
    )
