"""Dates: every expression of time that TIMEX3 would mark, with its value as far as text and publication date give it.

A bare date claims nothing and has no verdict. Mentions of one type and value in one event are one date.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from spacy.tokens import Doc

from kvisit.annotate.notes import notes_on
from kvisit.families.base import NEVER, Evidence, Item, Known, claims_nothing, print_order, shared_fields
from kvisit.families.placing import finding_at
from kvisit.findings import DateClaim, Finding
from kvisit.model import Date, DateMention

name = "dates"
component: str | None = None
claims: bool = False
agree = claims_nothing


def find(doc: Doc) -> Sequence[Finding[DateClaim]]:
    """Every time that is no part of a name."""
    return [
        finding_at(doc, t.start, t.end, f"time.{t.time.type.lower()}", DateClaim(t.time)) for t in notes_on(doc).times
    ]


def items(source: int, findings: Sequence[Finding[DateClaim]]) -> list[Item[DateClaim]]:
    """Each mention by itself; what no calendar has is a diagnostic (`kvisit.reconciling.anchors`), and no date."""
    return [Item(source, (finding,)) for finding in findings if not finding.claim.time.is_impossible]


def keys(item: Item[DateClaim], known: Known) -> Iterable[str]:
    """Its type and value."""
    yield f"{item.claim.time.type} {_value(item, known)[0]}"


def same(a: Item[DateClaim], b: Item[DateClaim], known: Known) -> list[Evidence]:
    """Times of one type and value are the same; one that stays open is the same as none."""
    (x, _), (y, _) = _value(a, known), _value(b, known)
    if x != y or a.claim.time.type != b.claim.time.type:
        return [Evidence(NEVER, f"{x} and {y}")]
    if "X" in (x or "X") and a.source != b.source:
        return [Evidence(NEVER, "it stays open which day is meant")]
    return [Evidence(10.0, f"both are {x}")]


def merge(items: Sequence[Item[DateClaim]], known: Known) -> Date:
    """The date that these mentions name."""
    value, value_from = _value(items[0], known)
    places = sorted(((item.source, item.findings[0]) for item in items), key=lambda p: print_order(known, *p))
    return Date(
        id="",
        type=items[0].claim.time.type,
        value=value or "",
        value_from=value_from or "text",  # type: ignore[arg-type]
        event=None,
        verdict=None,
        mentions=tuple(
            DateMention(
                **known.mention(source, finding),
                type=finding.claim.time.type,
                value=known.date(source, finding.span, finding.claim.time)[0] or "",
            )
            for source, finding in places
        ),
        **shared_fields(items, known),
    )


def identity(fact: Date) -> Mapping[str, Any]:
    """Its type and value."""
    return {"type": fact.type, "value": fact.value}


def _value(item: Item[DateClaim], known: Known) -> tuple[str | None, str | None]:
    return known.date(item.source, item.findings[0].span, item.claim.time)
