"""One quantity told twice in a row: in another unit, as a share, or for each of something."""

from __future__ import annotations

from collections.abc import Set

from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.findings import FigureClaim, Finding

Told = tuple[Quantity, Finding[FigureClaim]]
_OR = ([",", "or"], ["or"])


def repeats(notes: Notes, before: Quantity, quantity: Quantity) -> bool:
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
    return (between in _OR and before.per == quantity.per) or (len(between) <= 3 and between[:1] == ["("])


def is_in_brackets(notes: Notes, before: Quantity, quantity: Quantity) -> bool:
    """Whether a measure in brackets tells again what stands in a unit that isn't known: "under 9 ksi (61 MPa)"."""
    between = notes.words.folds[before.end : quantity.first]
    return between[1:] == ["("] and before.measured in ("bare", "count") and quantity.measured == "measure"


def is_size_of_change(notes: Notes, before: Told, quantity: Quantity, claim: FigureClaim) -> bool:
    """Whether the change before is told again, as a share or a sum: "fell $3 (4%)", "a rise of 4% or $2 million"."""
    earlier, first = before
    between = notes.words.folds[max(earlier.end, earlier.phrase[1]) : quantity.first]
    again = between in (*_OR, ["("]) and first.claim.role == "change" and claim.role == "level"
    is_share, was_share = (one.measured == "percent" for one in (quantity, earlier))
    return again and is_share != was_share and (is_share or quantity.measured in ("money", "measure"))


def as_former_in_brackets(notes: Notes, before: Told, quantity: Quantity, claim: FigureClaim, timed: Set[int]) -> bool:
    """Whether the former value stands in brackets, as lists of results have it: "EUR 412 million (EUR 597 million)"."""
    earlier, first = before
    words, start = notes.words, max(earlier.end, earlier.phrase[1])
    between = [words.texts[n] for n in range(start, quantity.first) if n not in timed]
    closed = words.texts[quantity.end : quantity.end + 1] == [")"]
    alike = (earlier.measured, earlier.unit) == (quantity.measured, quantity.unit) and earlier.measured != "count"
    levels = first.claim.role == claim.role == "level" and first.claim.kind not in ("age", "casualties")
    return closed and alike and levels and between in (["("], ["(", ":"])


def is_alternative(notes: Notes, before: Quantity, quantity: Quantity) -> bool:
    """Whether a quantity is told for the one before it: "$60 billion, or 65% of GDP"."""
    return notes.words.folds[before.end : quantity.first] in _OR


def is_each(notes: Notes, before: Quantity, quantity: Quantity, subunits: Set[str]) -> bool:
    """Whether an amount is the one before it for each of something: "a loss of $3 million, or 5 cents a share"."""
    alternative = notes.words.folds[before.end : quantity.first] in _OR
    each = bool(quantity.per) or quantity.unit in subunits
    return alternative and each and not before.per and before.measured == quantity.measured == "money"


def is_other_harm(model: FigureClaim, claim: FigureClaim) -> bool:
    """Whether two tolls are of other harm: "the toll stands at 117, with 23 unaccounted for"."""
    return model.kind == claim.kind == "casualties" and model.detail != claim.detail
