"""Dates: every expression of time that TIMEX3 would mark, with its value as far as text and publication date give it.

A bare date claims nothing and has no verdict. One that is told of an agreement or of a named event does: two origins
that give it corroborate it, another day of the same agreement contradicts it. Mentions of one type and value in one
event are one date.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from spacy.tokens import Doc

from kvisit.annotate.notes import notes_on
from kvisit.families.base import NEVER, Evidence, Item, Known, claims_nothing, print_order, shared_fields
from kvisit.families.events import NamedEvents
from kvisit.families.placing import finding_at
from kvisit.findings import DateClaim, Finding
from kvisit.model import Date, DateMention, Verdict

name = "dates"
component: str | None = None
claims: bool = False
agree = claims_nothing


def find(doc: Doc) -> Sequence[Finding[DateClaim]]:
    """Every time that is no part of a name."""
    notes = notes_on(doc)
    events = NamedEvents(notes)
    return [
        finding_at(doc, t.start, t.end, f"time.{t.time.type.lower()}", DateClaim(t.time, events.dated(t)))
        for t in notes.times
    ]


def items(source: int, findings: Sequence[Finding[DateClaim]]) -> list[Item[DateClaim]]:
    """Each mention by itself; what no calendar has is a diagnostic (`kvisit.reconciling.anchors`), and no date."""
    return [Item(source, (finding,)) for finding in findings if not finding.claim.time.is_impossible]


def keys(item: Item[DateClaim], known: Known) -> Iterable[str]:
    """Its type and value, and what it is the date of."""
    yield f"{item.claim.time.type} {_value(item, known)[0]} {_event(item, known) or ''}"


def same(a: Item[DateClaim], b: Item[DateClaim], known: Known) -> list[Evidence]:
    """Times of one type and value are the same; one that stays open is the same as none."""
    (x, _), (y, _) = _value(a, known), _value(b, known)
    if x != y or a.claim.time.type != b.claim.time.type:
        return [Evidence(NEVER, f"{x} and {y}")]
    if _event(a, known) != _event(b, known):
        return [Evidence(NEVER, "not of one event")]
    if "X" in (x or "X") and a.source != b.source:
        return [Evidence(NEVER, "it stays open which day is meant")]
    return [Evidence(10.0, f"both are {x}")]


def merge(items: Sequence[Item[DateClaim]], known: Known) -> Date:
    """The date that these mentions name."""
    value, value_from = _value(items[0], known)
    event = _event(items[0], known)
    shared = shared_fields(items, known)
    places = sorted(((item.source, item.findings[0]) for item in items), key=lambda p: print_order(known, *p))
    return Date(
        id="",
        type=items[0].claim.time.type,
        value=value or "",
        value_from=value_from or "text",  # type: ignore[arg-type]
        event=event,
        verdict=_verdict(items, shared["independent"], known) if event else None,
        mentions=tuple(
            DateMention(
                **known.mention(source, finding),
                type=finding.claim.time.type,
                value=known.date(source, finding.span, finding.claim.time)[0] or "",
            )
            for source, finding in places
        ),
        **shared,
    )


def identity(fact: Date) -> Mapping[str, Any]:
    """Its type and value, and its event."""
    return {"type": fact.type, "value": fact.value} | ({"event": fact.event} if fact.event else {})


def _event(item: Item[DateClaim], known: Known) -> str | None:
    """The id of the agreement or the named event that a mention dates."""
    if "X" in (_value(item, known)[0] or "X") or item.claim.time.type not in ("DATE", "TIME"):
        return None
    agreement = known.agreement_dated(item.source, item.findings[0])
    return agreement[0] if agreement else known.entity(item.source, item.claim.dates)


def _verdict(items: Sequence[Item[DateClaim]], independent: int, known: Known) -> Verdict:
    """Whether others give the date too, or another one for the same step of the agreement."""
    for item in items:
        agreement = known.agreement_dated(item.source, item.findings[0])
        value = _value(item, known)[0] or ""
        own = {day for source, day in known.days_of(agreement) if source == item.source} if agreement else set()
        others = {day for source, day in known.days_of(agreement) if source != item.source} if agreement else set()
        if others and not any(_meet(x, y) for x in own | {value} for y in others):
            return "conflicting"
    return "corroborated" if independent > 1 else "single_source"


def _meet(first: str, second: str) -> bool:
    """Whether two values can mean one day; weeks, ranges and open values don't tell."""
    if set("XW/") & set(first + second) or not (first and second):
        return True
    return first.startswith(second) or second.startswith(first)


def _value(item: Item[DateClaim], known: Known) -> tuple[str | None, str | None]:
    return known.date(item.source, item.findings[0].span, item.claim.time)
