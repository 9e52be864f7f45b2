"""What a figure is by one that it points back to: a former value, a target, "double it", "all of the 201"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.families.figures.restating import Told
from kvisit.findings import FigureClaim, Finding

COUNTED = frozenset({"casualties", "count"})
_TO_TOTAL = 8  # words from "the total" to its value
_TO_PLACE = 2  # words between a number and its place: "in the United States"


def as_it(notes: Notes, before: Told | None, quantity: Quantity, claim: FigureClaim) -> FigureClaim:
    """What the sentence before told, where this one moves "it": "hope to double it to $12 billion"."""
    moved = notes.words.folds[max(0, quantity.first - 2) : quantity.first] == ["it", "to"]
    if before is None or not moved or claim.unit is None:
        return claim
    model = before[1].claim
    near = notes.words.sentence_of[quantity.start] - notes.words.sentence_of[before[0].start] <= 1
    return (
        replace(claim, kind=model.kind, detail=model.detail, measure=model.measure, words=model.words)
        if near
        else claim
    )


def as_target(before: Told | None, claim: FigureClaim, sentence: int, notes: Notes) -> FigureClaim:
    """A target of what the sentence tells: "trade reached $2 billion, and they set a target of $5 billion"."""
    if before is None or claim.role != "target" or (claim.kind, claim.detail) != ("money", None):
        return claim
    earlier, model = before[0], before[1].claim
    if notes.words.sentence_of[earlier.start] != sentence:
        return claim
    return replace(claim, kind=model.kind, detail=model.detail, measure=model.measure, words=model.words)


def as_total(notes: Notes, here: Sequence[Finding[FigureClaim]], quantity: Quantity, claim: FigureClaim) -> FigureClaim:
    """The toll that others bring a total to: "12 were killed, bringing the total to 60"."""
    told = notes.words.folds[max(0, quantity.first - _TO_TOTAL) : quantity.first]
    if claim.kind != "count" or quantity.measured != "bare" or told[-1:] != ["to"] or "total" not in told:
        return claim
    model = next((one.claim for one in reversed(here) if one.claim.kind == "casualties"), None)
    if model is None:
        return claim
    return replace(claim, kind=model.kind, detail=model.detail, moving=model.moving, measure=model.measure)


def as_level(here: Sequence[Finding[FigureClaim]], claim: FigureClaim, *, own: bool, against: bool) -> FigureClaim:
    """A former value as one of what it is compared with: "net income rose to $9 million, …, from $8 million".

    One with its ``own`` state ("up from 14 dead") is only compared with one of that, one ``against`` which something
    else is told with none.
    """
    if claim.role != "previous":
        return claim
    if against and here and claim.unit and all(one.claim.unit not in (None, claim.unit) for one in here):
        return replace(claim, role="level")  # "used 12 tanks against 5,000 protesters"
    levels = (one.claim for one in reversed(here) if one.claim.role not in ("previous", "change"))
    bare = claim.unit is None and claim.kind in COUNTED
    alike = (level for level in levels if not own or level.detail == claim.detail)
    model = next((level for level in alike if level.unit == claim.unit or bare), None)
    if model is None or (bare and model.kind not in COUNTED):
        return claim
    unit, unit_from = (model.unit, "context") if bare and model.unit else (claim.unit, claim.unit_from)
    return replace(former_of(model, claim), unit=unit, unit_from=unit_from, as_of=claim.as_of)


def former_of(model: FigureClaim, claim: FigureClaim) -> FigureClaim:
    """A figure as the former value of another one."""
    told = replace(claim, kind=model.kind, detail=model.detail, measure=model.measure, words=model.words)
    return replace(told, moving=model.moving, role="previous", direction=None)


def from_after(notes: Notes, quantity: Quantity, after: Told, claim: FigureClaim) -> FigureClaim:
    """What the next number says of it: "90 out of the 230 Danish sailors", "raised from 85 to 120 flights"."""
    later, second = after
    between, model = notes.words.folds[quantity.end : later.first], second.claim
    if model.unit is None or model.kind not in COUNTED or not between or len(between) > 3:
        return claim
    if between[0] in ("of", "out"):
        return replace(claim, unit=model.unit, unit_from="context")
    if between == ["to"] and claim.role == "previous":
        return replace(model, value=claim.value, upper=claim.upper, modifier=claim.modifier, role="previous",
                       direction=None, unit_from="context")  # fmt: skip
    return claim


def as_earlier(
    notes: Notes, counts: Mapping[Decimal, FigureClaim], quantity: Quantity, claim: FigureClaim
) -> FigureClaim:
    """The measure of an earlier figure that a bare one points back to: "all of the 201"."""
    definite = notes.words.folds[max(0, quantity.first - 1) : quantity.first] == ["the"]
    model = counts.get(claim.value) if claim.kind == "count" and quantity.measured == "bare" and definite else None
    if model is None:
        return claim
    return replace(
        claim,
        measure=model.measure,
        words=model.words,
        unit=claim.unit or model.unit,
        unit_from=claim.unit_from or ("context" if model.unit else None),
    )


def place_behind(notes: Notes, quantity: Quantity) -> str:
    """The place that stands right behind a number, with its preposition: "in the United States"; "" if none does."""
    end = next((p.end for p in notes.names.places if quantity.end < p.start <= quantity.end + _TO_PLACE), 0)
    told = notes.words.texts[quantity.end : end]
    return " ".join(told) if told[:1] in (["in"], ["across"], ["near"]) else ""


def with_state(notes: Notes, quantity: Quantity, model: FigureClaim) -> str | None:
    """What a part counts: "homes destroyed" of "1,150 homes were damaged, of which 280 were destroyed"."""
    copula, *state = notes.words.folds[quantity.end : quantity.end + 2] or [""]
    done = copula in ("were", "are") and "".join(state).endswith("ed")
    return f"{model.unit} {state[0]}" if done and model.unit else model.measure
