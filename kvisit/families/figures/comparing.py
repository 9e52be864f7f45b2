"""Which figures of several articles are one fact, and what they make together.

Figures of one kind and detail are one fact if nothing parts them (role, unit, as-of, place) and enough joins them: equal
or compatible values, the same noun, the same measure. Values that can't both hold join only where the words leave no doubt
that the same thing is meant, since that makes a conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kvisit.families.base import NEVER, Evidence, Item, Known, print_order, shared_fields
from kvisit.families.figures.verdicts import decide
from kvisit.findings import FigureClaim, Finding
from kvisit.folding import fold
from kvisit.intervals import Interval, interval
from kvisit.model import Figure, FigureMention, Span

_GENERIC = frozenset(
    "a an the of in at by to for on with from and or its his her their this that it was were is are be been has had have s "
    "people person total number other others some more".split()
)
_WORD = re.compile(r"\w+")


def items(source: int, findings: Sequence[Finding[FigureClaim]]) -> list[Item[FigureClaim]]:
    """One item for each figure, its conversion into another unit with it."""
    grouped: dict[Span, list[Finding[FigureClaim]]] = {}
    for finding in findings:
        first = finding.claim.converted_from
        grouped.setdefault(first if first in grouped else finding.span, []).append(finding)
    return [Item(source, tuple(group)) for group in grouped.values()]


def keys(item: Item[FigureClaim], known: Known) -> Iterable[str]:
    """Its kind and detail; a mere count or measure besides by its value or a word of its measure."""
    claim = item.claim
    kind = f"{claim.kind}/{claim.detail if claim.kind in _DETAILED else ''}"
    if claim.kind in ("casualties", "trade_volume", "investment"):
        yield kind
        return
    for finding in item.findings:
        yield f"{kind} = {finding.claim.value.normalize()}"
    for word in measure_words(claim):
        yield f"{kind} of {word}"


_DETAILED = frozenset({"casualties", "trade_volume"})


def measure_words(claim: FigureClaim) -> frozenset[str]:
    """The words that tell what is counted: of the measure and the unit, without the common ones, singular."""
    text = f"{claim.measure or ''} {claim.unit if claim.unit_from == 'text' and claim.kind in ('count', 'casualties') else ''}"
    words = {_singular(word) for word in _WORD.findall(fold(text)) if not word.isdigit()}
    return frozenset(words - _GENERIC)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def same(a: Item[FigureClaim], b: Item[FigureClaim], known: Known) -> list[Evidence]:
    """For and against two figures being one fact."""
    first, second = _comparable(a, b)
    if first.kind != second.kind or first.kind in _DETAILED and first.detail != second.detail:
        return [Evidence(NEVER, "of another kind")]
    if first.role != second.role:
        return [Evidence(NEVER, f"{first.role} and {second.role}")]
    if not _units_meet(first, second):
        return [Evidence(NEVER, f"{first.unit} and {second.unit}")]
    agree = compatible(first, second, known)
    if a.source == b.source and not agree:
        return [Evidence(NEVER, "two values in one article")]
    found = [_values(first, second, agree), _measures(first, second, agree)]
    found += _as_ofs(a, b, agree, known)
    found += _places(a, b, agree, known)
    return found


def _comparable(a: Item[FigureClaim], b: Item[FigureClaim]) -> tuple[FigureClaim, FigureClaim]:
    """The claims of two items that are in one unit, the first ones if none are."""
    for x in a.findings:
        for y in b.findings:
            if x.claim.unit == y.claim.unit:
                return x.claim, y.claim
    return a.claim, b.claim


def _units_meet(a: FigureClaim, b: FigureClaim) -> bool:
    """Counted nouns may be other words for one thing; currencies and units of measure must be the same."""
    if a.kind in ("count", "casualties"):
        return True
    return a.unit == b.unit or a.unit is None or b.unit is None


def interval_of(claim: FigureClaim, known: Known) -> Interval:
    """The interval that a claim's wording allows."""
    return interval(claim.value, claim.upper, claim.modifier, known.vocabulary.widths)


def compatible(a: FigureClaim, b: FigureClaim, known: Known) -> bool:
    """Whether both values can be true of one quantity."""
    return interval_of(a, known).meets(interval_of(b, known))


def _values(a: FigureClaim, b: FigureClaim, agree: bool) -> Evidence:
    if a.value == b.value and a.upper == b.upper:
        telling = len(a.value.normalize().as_tuple().digits) > 1 or a.value >= 10
        return Evidence(3.0 if telling else 1.5, "the same value")
    if agree:
        return Evidence(1.5, "values that can both hold")
    return Evidence(-1.0 if a.moving else -2.0, "values that can't both hold")


def _measures(a: FigureClaim, b: FigureClaim, agree: bool) -> Evidence:
    x, y = measure_words(a), measure_words(b)
    named = a.kind in _DETAILED or a.kind == "investment"
    if not x or not y:
        return Evidence(2.0 if named else 0.0, "no words to compare")
    shared = len(x & y) / min(len(x), len(y))
    if named:
        return Evidence(2.0 + shared, "of one kind and detail")
    if a.kind == "count" and not agree:
        return Evidence(4.0 if shared == 1 and len(x & y) > 1 else -2.0, "what is counted")
    return Evidence(2.5 * shared - (1.0 if not shared else 0.0), f"measures share {len(x & y)} words")


def _as_ofs(a: Item[FigureClaim], b: Item[FigureClaim], agree: bool, known: Known) -> Iterable[Evidence]:
    x, y = as_of(a, known), as_of(b, known)
    if x and y:
        if x == y or x.startswith(y) or y.startswith(x):
            yield Evidence(1.5, f"both of {x}")
        else:
            yield Evidence(NEVER, f"of {x} and of {y}")
    elif x or y:
        yield Evidence(-1.0 if agree else -4.0, f"only one is of {x or y}")


def as_of(item: Item[FigureClaim], known: Known) -> str | None:
    """When a figure held, if its text says so."""
    return known.date(item.source, item.findings[0].span, item.claim.as_of)[0]


def _places(a: Item[FigureClaim], b: Item[FigureClaim], agree: bool, known: Known) -> Iterable[Evidence]:
    x, y = known.entity(a.source, a.claim.place), known.entity(b.source, b.claim.place)
    if x and y and x != y:
        yield Evidence(-0.5 if agree else -3.0, "in other places")
    elif x and y:
        yield Evidence(1.0, "in one place")
    elif (x or y) and not agree:
        yield Evidence(-1.0, "only one says where")


def merge(group: Sequence[Item[FigureClaim]], known: Known) -> Figure:
    """The fact of these figures, with its verdict; its own slots are those of the mention that the verdict picks."""
    shared = shared_fields(group, known)
    verdict, chosen, history = decide(group, shared["origins"], known)
    claim = chosen.claim
    when, when_from = as_of(chosen, known), claim.as_of_from
    mentions = [(item.source, finding, _mention(item, finding, known)) for item in group for finding in item.findings]
    speakers = {known.entity(item.source, finding.speaker) for item in group for finding in item.findings}
    about = [known.entity(item.source, n) for item in group for n in item.claim.about]
    return Figure(
        id="",
        kind=claim.kind,
        detail=claim.detail,
        measure=claim.measure,
        about=tuple(dict.fromkeys(entity for entity in about if entity)),
        value=claim.value,
        upper=claim.upper,
        unit=claim.unit,
        unit_from=claim.unit_from if claim.unit else None,
        modifier=claim.modifier,
        role=claim.role,
        direction=claim.direction,
        as_of=when,
        as_of_from=when_from if when else None,
        verdict=verdict,
        one_voice=next(iter(speakers)) if len(speakers) == 1 else None,
        history=history,
        mentions=tuple(mention for _, _, mention in sorted(mentions, key=lambda m: print_order(known, m[0], m[1]))),
        **shared,
    )


def _mention(item: Item[FigureClaim], finding: Finding[FigureClaim], known: Known) -> FigureMention:
    claim = finding.claim
    return FigureMention(
        **known.mention(item.source, finding),
        value=claim.value,
        upper=claim.upper,
        unit=claim.unit,
        modifier=claim.modifier,
        as_of=known.date(item.source, finding.span, claim.as_of)[0],
    )


def identity(fact: Figure) -> Mapping[str, Any]:
    """Its kind, detail, role, unit, folded measure, closed as-of and value."""
    return {
        "kind": fact.kind,
        "detail": fact.detail,
        "role": fact.role,
        "unit": fact.unit,
        "measure": fold(fact.measure or ""),
        "as_of": fact.as_of,
        "value": str(fact.value.normalize()),
        "upper": str(fact.upper.normalize()) if fact.upper is not None else None,
    }
