"""What a figure takes from the figures around it: another unit's value, a noun left out, a time, a measure.

News tells a number once in full and then leans on it: "10 km (6.2 miles)", "462 out of the 721 soldiers", "of those,
462", "S$1.9 billion of that", "all of the 201", "up by 25 per cent", "five people died in the quake" behind a
sentence that dates it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.findings import FigureClaim, Finding
from kvisit.patterns import Vocabulary
from kvisit.patterns.phrases import PhraseIndex

Told = tuple[Quantity, Finding[FigureClaim]]

_COUNTED = frozenset({"casualties", "count"})
_FORMER = 8  # words between "at first" and a toll: "at first officials had put the toll at 12"


class Discourse:
    """Completes the figures of an article by one another; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the words of movement, and those that point back or tell of a part."""
        grammar, roles = vocabulary.grammar, vocabulary.roles
        self._partitives = frozenset(grammar.partitives)
        self._others = frozenset(grammar.others)
        self._corrected = PhraseIndex(("", phrase) for phrase in roles.corrected)
        self._including = frozenset(grammar.including)
        self._subunits = frozenset(vocabulary.currencies.subunits.values())
        moves = {word for phrase in (*roles.up, *roles.down) for word in phrase.split()}
        self._between_values = frozenset((*moves, *grammar.prepositions, *grammar.articles, *grammar.auxiliaries))

    def complete(self, notes: Notes, told: Sequence[Told]) -> list[Finding[FigureClaim]]:
        """The figures of an article with what they take from one another, in order."""
        found: list[Finding[FigureClaim]] = []
        for number, (quantity, finding) in enumerate(told):
            before = (told[number - 1][0], found[-1]) if found else None
            after = told[number + 1] if number + 1 < len(told) else None
            claim = finding.claim
            if before:
                claim = self._from_before(notes, before, quantity, finding)
            if after and claim.unit is None and claim.kind in _COUNTED:
                claim = _from_after(notes, quantity, after, claim)
            claim = _as_earlier(notes, found, quantity, _as_level(found, finding, claim))
            found.append(replace(finding, claim=claim))
        return self._with_whole(notes, [quantity for quantity, _ in told], found)

    def _from_before(
        self, notes: Notes, before: Told, quantity: Quantity, finding: Finding[FigureClaim]
    ) -> FigureClaim:
        """What a figure takes from the one before it."""
        earlier, first = before
        claim, model = finding.claim, first.claim
        if self._is_each(notes, earlier, quantity):
            return replace(claim, kind=model.kind, detail=model.detail, measure=model.measure, words=model.words)
        if _repeats(notes, earlier, quantity):
            return replace(
                model,
                value=claim.value,
                upper=claim.upper,
                unit=claim.unit,
                unit_from=claim.unit_from,
                modifier=model.modifier if claim.modifier == "exact" else claim.modifier,
                converted_from=first.span,
            )
        hangs = self._hangs_on(notes, earlier, quantity)
        if hangs and quantity.measured != "count":
            claim = replace(claim, measure=model.measure, words=model.words, about=model.about)
        both_count = claim.kind in _COUNTED and model.kind in _COUNTED
        if both_count and quantity.measured == "bare" and (hangs or self._elides(notes, earlier, quantity)):
            claim = replace(claim, unit=claim.unit or model.unit, unit_from=claim.unit_from or "context")
        if self._is_part(notes, quantity):
            if claim.unit is None and claim.kind in _COUNTED and model.unit and model.kind in _COUNTED:
                claim = replace(claim, unit=model.unit, unit_from="context")
            if claim.as_of is None and model.as_of is not None:
                claim = replace(claim, as_of=model.as_of, as_of_from="context")
        goes_on = model.as_of_from == "context" and finding.sentence == first.sentence
        if claim.as_of is None and model.as_of is not None and (goes_on or _resumes(notes, first, finding)):
            claim = replace(claim, as_of=model.as_of, as_of_from="context")
        return claim

    def _hangs_on(self, notes: Notes, before: Quantity, quantity: Quantity) -> bool:
        """Whether a number is the change or former value of the one before: "$2.6 billion, up by 25 per cent"."""
        between = notes.words.folds[before.end : quantity.first]
        told = [fold for fold in between if fold[0].isalpha()]
        same_sentence = notes.words.sentence_of[before.start] == notes.words.sentence_of[quantity.start]
        return same_sentence and 0 < len(told) <= 3 and "of" not in told and self._between_values.issuperset(told)

    def _elides(self, notes: Notes, before: Quantity, quantity: Quantity) -> bool:
        """Whether a number leaves out the noun of the one before: "6 million homes, including 1.5 million in Rome"."""
        words = notes.words
        if words.sentence_of[before.start] != words.sentence_of[quantity.start] or quantity.first <= before.phrase[1]:
            return False
        if words.folds[quantity.first - 1] in self._including:
            return True
        and_before = words.folds[quantity.first - 1] in ("and", "but")
        return and_before and words.folds[quantity.end : quantity.end + 1] in (["who"], ["that"], ["in"], ["of"])

    def _is_each(self, notes: Notes, before: Quantity, quantity: Quantity) -> bool:
        """Whether an amount is the one before it for each of something: "a loss of $3 million, or 5 cents a share"."""
        alternative = notes.words.folds[before.end : quantity.first] in ([",", "or"], ["or"])
        each = bool(quantity.per) or quantity.unit in self._subunits
        return alternative and each and not before.per and before.measured == quantity.measured == "money"

    def _is_part(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether a figure is told as a part of the one before: "of those, 462", "$1.9 billion of that"."""
        folds = notes.words.folds
        first, last = notes.words.sentence_range(quantity.start)
        before = folds[max(first, quantity.first - 4) : quantity.first]
        behind = folds[quantity.end : min(last, quantity.end + 3)]
        return any(
            words[n] == "of" and words[n + 1] in self._partitives
            for words in (before, behind)
            for n in range(len(words) - 1)
        )

    def _is_of_some(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether a number is told of a part only: "another two people", "70 others"."""
        folds = notes.words.folds
        around = [*folds[max(0, quantity.first - 2) : quantity.first], *folds[quantity.end : quantity.end + 1]]
        return not self._others.isdisjoint(around) or self._is_part(notes, quantity)

    def _with_whole(
        self, notes: Notes, quantities: Sequence[Quantity], found: list[Finding[FigureClaim]]
    ) -> list[Finding[FigureClaim]]:
        """Marks the tolls of the whole event: of each kind the largest that is of now and of no part."""
        wholes: dict[tuple[str, str | None], list[int]] = {}
        for number, (quantity, finding) in enumerate(zip(quantities, found, strict=True)):
            claim = finding.claim
            is_toll = claim.moving and claim.kind == "casualties" and claim.as_of is None
            if is_toll and not self._is_of_some(notes, quantity):
                wholes.setdefault((claim.kind, claim.detail), []).append(number)
        for numbers in wholes.values():
            former = {n for n in numbers if self._is_former(notes, quantities[n], found[n].claim)}
            largest = max((found[n].claim.value for n in numbers if n not in former), default=None)
            if largest is None:  # it tells only what was so at first
                former, largest = set(), max(found[n].claim.value for n in numbers)
            values = frozenset(found[n].claim.value for n in former)
            for n in numbers:
                if n in former:
                    found[n] = replace(found[n], claim=replace(found[n].claim, corrected=True))
                elif found[n].claim.value == largest:
                    found[n] = replace(found[n], claim=replace(found[n].claim, whole=True, corrects=values - {largest}))
        return found

    def _is_former(self, notes: Notes, quantity: Quantity, claim: FigureClaim) -> bool:
        """Whether the words before a figure say that it was so at first."""
        if claim.role == "previous":
            return True
        first = notes.words.sentence_range(quantity.start)[0]
        start = max(first, quantity.first - _FORMER)
        return any(self._corrected.longest_at(notes.words.folds, n) for n in range(start, quantity.first))


def _repeats(notes: Notes, before: Quantity, quantity: Quantity) -> bool:
    """Whether a quantity is the one before it in another unit: "10 km (6.2 miles)", "30 rupees, or $1.90"."""
    between = notes.words.folds[before.end : quantity.first]
    if (
        before.unit == quantity.unit
        or before.measured != quantity.measured
        or before.measured not in ("money", "measure")
    ):
        return False
    if before.measured == "measure" and before.unit_kind != quantity.unit_kind:
        return False
    return (between in ([",", "or"], ["or"]) and before.per == quantity.per) or (
        len(between) <= 3 and between[:1] == ["("]
    )


def _resumes(notes: Notes, first: Finding[FigureClaim], finding: Finding[FigureClaim]) -> bool:
    """Whether a sentence goes on about what the dated one before it tells: it takes up a noun of that with "the"."""
    sentences = [notes.words.span(*bounds) for bounds in notes.words.sentences]
    number = sentences.index(finding.sentence)
    if sentences.index(first.sentence) != number - 1 or any(
        finding.sentence.start <= notes.words.starts[t.start] < finding.sentence.end for t in notes.times
    ):
        return False
    start, end = notes.words.sentences[number]
    earlier = set(notes.words.folds[slice(*notes.words.sentences[number - 1])])
    return any(
        notes.words.folds[n] in ("the", "that", "this")
        and notes.words.folds[n + 1] in earlier
        and len(notes.words.folds[n + 1]) > 3
        for n in range(start, end - 1)
    )


def _from_after(notes: Notes, quantity: Quantity, after: Told, claim: FigureClaim) -> FigureClaim:
    """A noun that the next number has: "462 out of the 721 Turkish soldiers"."""
    later, second = after
    between = notes.words.folds[quantity.end : later.first]
    if second.claim.unit and between and between[0] in ("of", "out") and len(between) <= 3:
        return replace(claim, unit=second.claim.unit, unit_from="context")
    return claim


def _as_level(found: Sequence[Finding[FigureClaim]], finding: Finding[FigureClaim], claim: FigureClaim) -> FigureClaim:
    """A former value as one of what it is compared with: "net income rose to $9 million, …, from $8 million"."""
    if claim.role != "previous":
        return claim
    levels = (f.claim for f in reversed(found) if f.sentence == finding.sentence and f.claim.role != "previous")
    model = next((level for level in levels if claim.unit in (None, level.unit) and level.role != "change"), None)
    if model is None:
        return claim
    return replace(
        claim, kind=model.kind, detail=model.detail, measure=model.measure, words=model.words, moving=model.moving
    )


def _as_earlier(
    notes: Notes, found: Sequence[Finding[FigureClaim]], quantity: Quantity, claim: FigureClaim
) -> FigureClaim:
    """The measure of an earlier figure that a bare one points back to: "all of the 201"."""
    definite = notes.words.folds[max(0, quantity.first - 1) : quantity.first] == ["the"]
    if claim.kind == "count" and quantity.measured == "bare" and definite:
        model = next(
            (f.claim for f in reversed(found) if f.claim.value == claim.value and f.claim.kind == "count"), None
        )
        if model:
            return replace(
                claim,
                measure=model.measure,
                words=model.words,
                unit=claim.unit or model.unit,
                unit_from=claim.unit_from or ("context" if model.unit else None),
            )
    return claim
