"""What a figure takes from the figures around it: a conversion, a noun left out, a time, a measure; and which toll
is the whole.

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

Told = tuple[Quantity, Finding[FigureClaim]]

_PARTITIVE = frozenset({"those", "these", "them", "whom", "which", "that", "this"})
_COUNTED = frozenset({"casualties", "count"})
_OTHERS = frozenset({"another", "further", "others", "other", "more", "additional"})
_EMPTY_MEASURE = frozenset(["up", "down", "by", "on", "from", "a", "the", "of", "to", "in", "at", "and"])


def with_discourse(notes: Notes, told: Sequence[Told]) -> list[Finding[FigureClaim]]:
    """The figures of an article with what they take from one another, in order."""
    found: list[Finding[FigureClaim]] = []
    for number, (quantity, finding) in enumerate(told):
        before = (told[number - 1][0], found[-1]) if found else None
        after = told[number + 1] if number + 1 < len(told) else None
        claim = finding.claim
        if before:
            claim = _from_before(notes, before, quantity, finding)
        if after and claim.unit is None and claim.kind in _COUNTED:
            claim = _from_after(notes, quantity, after, claim)
        claim = _as_earlier(notes, found, quantity, claim)
        found.append(replace(finding, claim=claim))
    return _with_whole(notes, [quantity for quantity, _ in told], found)


def _from_before(notes: Notes, before: Told, quantity: Quantity, finding: Finding[FigureClaim]) -> FigureClaim:
    """What a figure takes from the one before it."""
    earlier, first = before
    claim, model = finding.claim, first.claim
    if _repeats(notes, earlier, quantity, model, claim):
        return replace(
            claim, kind=model.kind, detail=model.detail, measure=model.measure, words=model.words, about=model.about, place=model.place,
            modifier=model.modifier if claim.modifier == "exact" else claim.modifier, role=model.role, direction=model.direction,
            as_of=model.as_of, as_of_from=model.as_of_from, moving=model.moving, converted_from=first.span,
        )  # fmt: skip
    if (
        claim.role == "change"
        and finding.sentence == first.sentence
        and set((claim.measure or "").lower().split()) - _EMPTY_MEASURE <= {"per", "cent", "percent"} | _digits(claim)
    ):
        claim = replace(claim, measure=model.measure, words=model.words, about=model.about)
    if _is_part(notes, quantity):
        if claim.unit is None and claim.kind in _COUNTED and model.unit and model.kind in _COUNTED:
            claim = replace(claim, unit=model.unit, unit_from="context")
        if claim.as_of is None and model.as_of is not None:
            claim = replace(claim, as_of=model.as_of, as_of_from="context")
    goes_on = model.as_of_from == "context" and finding.sentence == first.sentence
    if claim.as_of is None and model.as_of is not None and (goes_on or _resumes(notes, first, finding)):
        claim = replace(claim, as_of=model.as_of, as_of_from="context")
    return claim


def _digits(claim: FigureClaim) -> set[str]:
    return {word for word in (claim.measure or "").lower().split() if word.isdigit()}


def _repeats(notes: Notes, before: Quantity, quantity: Quantity, first: FigureClaim, claim: FigureClaim) -> bool:
    """Whether a quantity is the one before it in another unit: "10 kilometres (6.2 miles)", "300 billion rupees, or $1.9 billion"."""
    between = notes.words.folds[before.end : quantity.number.first]
    if (
        before.unit == quantity.unit
        or before.measured != quantity.measured
        or before.measured not in ("money", "measure")
    ):
        return False
    if before.measured == "measure" and before.unit_kind != quantity.unit_kind:
        return False
    return between in ([",", "or"], ["or"]) or (len(between) <= 3 and between[:1] == ["("])


def _is_part(notes: Notes, quantity: Quantity) -> bool:
    """Whether a figure is told as a part of the one before: "of those, 462", "S$1.9 billion of that", "of which four"."""
    folds = notes.words.folds
    first, last = notes.words.sentence_range(quantity.start)
    before = folds[max(first, quantity.number.first - 4) : quantity.number.first]
    behind = folds[quantity.end : min(last, quantity.end + 3)]
    return any(
        words[n] == "of" and words[n + 1] in _PARTITIVE for words in (before, behind) for n in range(len(words) - 1)
    )


def _resumes(notes: Notes, first: Finding[FigureClaim], finding: Finding[FigureClaim]) -> bool:
    """Whether a sentence goes on about what the dated sentence before it tells: it takes up a noun of that with "the"."""
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
    between = notes.words.folds[quantity.end : later.number.first]
    if second.claim.unit and between and between[0] in ("of", "out") and len(between) <= 3:
        return replace(claim, unit=second.claim.unit, unit_from="context")
    return claim


def _as_earlier(
    notes: Notes, found: Sequence[Finding[FigureClaim]], quantity: Quantity, claim: FigureClaim
) -> FigureClaim:
    """The measure of an earlier figure that a bare one points back to: "all of the 201"."""
    definite = notes.words.folds[max(0, quantity.number.first - 1) : quantity.number.first] == ["the"]
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


def _with_whole(
    notes: Notes, quantities: Sequence[Quantity], found: list[Finding[FigureClaim]]
) -> list[Finding[FigureClaim]]:
    """Marks the tolls that an article gives for the whole event: the largest of a kind that is of now and of no part."""
    wholes: dict[tuple[str, str | None], list[int]] = {}
    for number, (quantity, finding) in enumerate(zip(quantities, found, strict=True)):
        claim = finding.claim
        if claim.moving and claim.kind == "casualties" and claim.as_of is None and not _is_of_some(notes, quantity):
            wholes.setdefault((claim.kind, claim.detail), []).append(number)
    for numbers in wholes.values():
        largest = max(found[n].claim.value for n in numbers)
        for n in numbers:
            if found[n].claim.value == largest:
                found[n] = replace(found[n], claim=replace(found[n].claim, whole=True))
    return found


def _is_of_some(notes: Notes, quantity: Quantity) -> bool:
    """Whether a number is told of a part only: "another two people", "70 others"."""
    folds = notes.words.folds
    around = [
        *folds[max(0, quantity.number.first - 2) : quantity.number.first],
        *folds[quantity.end : quantity.end + 1],
    ]
    return not _OTHERS.isdisjoint(around) or _is_part(notes, quantity)
