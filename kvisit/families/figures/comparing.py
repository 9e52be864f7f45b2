"""Which figures of several articles are one fact, and what they make together.

Figures of one kind and detail are one fact if nothing parts them (role, unit, as-of, place) and enough joins them:
equal or compatible values, the same noun, the same measure. Values that can't both hold join only where the words
leave no doubt that the same thing is meant, since that makes a conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from rapidfuzz.distance import Levenshtein

from kvisit.families.base import NEVER, Evidence, Item, Known, print_order, shared_fields
from kvisit.families.figures.verdicts import decide
from kvisit.findings import FigureClaim, Finding
from kvisit.folding import fold
from kvisit.intervals import Interval, interval
from kvisit.model import Figure, FigureMention, Span

_LARGE = 100  # from here on an equal number of two digits is hardly chance
_MIN_INSIDE, _MIN_SLIP = 6, 8  # letters of a word that another may end in, or differ from by one


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
    if claim.kind in _DETAILED | {"investment"}:
        yield kind
        return
    for finding in item.findings:
        yield f"{kind} = {finding.claim.value.normalize()}"
    for word in claim.words:
        yield f"{kind} of {word}"


_DETAILED = frozenset({"casualties", "trade_volume", "other"})  # kinds whose detail says what is told


def same(a: Item[FigureClaim], b: Item[FigureClaim], known: Known) -> list[Evidence]:
    """For and against two figures being one fact."""
    first, second = _comparable(a, b)
    agree = compatible(first, second, known)
    if parted := _parted(a, b, first, second, agree, known):
        return [Evidence(NEVER, parted)]
    found = [_values(first, second, agree), _measures(first, second, agree), *_wholes(first, second)]
    found += _as_ofs(a, b, agree, known)
    found += _places(a, b, agree, known)
    if _about(a, known) & _about(b, known):
        found.append(Evidence(1.0, "about one thing"))
    return found


def _parted(
    a: Item[FigureClaim], b: Item[FigureClaim], first: FigureClaim, second: FigureClaim, agree: bool, known: Known
) -> str | None:
    """Why two figures can't be one fact whatever else is said, None if they can."""
    if first.kind != second.kind or (first.kind in _DETAILED and first.detail != second.detail):
        return "of another kind"
    if first.role != second.role:
        return f"{first.role} and {second.role}"
    if first.kind in ("count", "casualties"):
        people = known.vocabulary.sets["people"]
        if first.kind == "count" and first.unit and second.unit and (first.unit in people) != (second.unit in people):
            return f"{first.unit} and {second.unit}"
    elif first.unit != second.unit and first.unit and second.unit:
        return f"{first.unit} and {second.unit}"
    if a.source == b.source and not agree:
        return "two values in one article"
    if first.moving and not agree and not (first.whole and second.whole):
        return "not both of the whole"
    return None


def _comparable(a: Item[FigureClaim], b: Item[FigureClaim]) -> tuple[FigureClaim, FigureClaim]:
    """The claims of two items that are in one unit, the first ones if none are."""
    for x in a.findings:
        for y in b.findings:
            if x.claim.unit == y.claim.unit:
                return x.claim, y.claim
    return a.claim, b.claim


def interval_of(claim: FigureClaim, known: Known) -> Interval:
    """The interval that a claim's wording allows."""
    return interval(claim.value, claim.upper, claim.modifier, known.vocabulary.widths)


def compatible(a: FigureClaim, b: FigureClaim, known: Known) -> bool:
    """Whether both values can be true of one quantity."""
    return interval_of(a, known).meets(interval_of(b, known))


def _values(a: FigureClaim, b: FigureClaim, agree: bool) -> Evidence:
    if a.value == b.value and a.upper == b.upper:
        return Evidence(
            _information(a.value) + (0.5 if a.unit_from == "text" and a.kind == "money" else 0.0), "the same value"
        )
    if agree:
        return Evidence(1.5, "values that can both hold")
    return Evidence(-1.0 if a.moving else -2.0, "values that can't both hold")


def _information(value: Decimal) -> float:
    """How much an equal value says: two articles have a 2 in common by chance, a 230 hardly."""
    digits = len(value.normalize().as_tuple().digits)
    if digits == 1:
        return 1.5 if value < _LARGE else 2.0
    return 4.0 if digits > 2 else 2.5 if value < _LARGE else 3.5


def _measures(a: FigureClaim, b: FigureClaim, agree: bool) -> Evidence:
    x, y = a.words, b.words
    shared = sum(any(_alike(word, other) for other in y) for word in x)
    share = shared / min(len(x), len(y)) if x and y else 0.0
    if a.kind in _DETAILED or a.kind == "investment":
        named = 2.0 if (a.whole and b.whole) or not a.moving else 0.5
        return Evidence(
            named + max(share, float(fold(a.measure or "") == fold(b.measure or " "))), "of one kind and detail"
        )
    if not x or not y:
        return Evidence(0.0, "no words to compare")
    if a.kind == "count" and not agree:
        return Evidence(5.0 if x == y and shared > 1 else -2.0, "what is counted")
    return Evidence(2.5 * share if shared else -1.0, f"measures share {shared} words")


def _alike(word: str, other: str) -> bool:
    """Whether two words are one, but for a slip or a prefix: Marrakech and Marrakesh, center and epicenter."""
    if word == other:
        return True
    short, long = sorted((word, other), key=len)
    if len(short) >= _MIN_INSIDE and long.endswith(short):
        return True
    return len(short) >= _MIN_SLIP and short[:4] == long[:4] and Levenshtein.distance(short, long, score_cutoff=1) <= 1


def _wholes(a: FigureClaim, b: FigureClaim) -> Iterable[Evidence]:
    if a.whole and b.whole:
        yield Evidence(2.0, "both of the whole")
    elif a.whole != b.whole:
        yield Evidence(-2.0, "one of the whole, one of a part")


def _about(item: Item[FigureClaim], known: Known) -> set[str]:
    return {entity for name in item.claim.about if (entity := known.entity(item.source, name))}


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


def merge(items: Sequence[Item[FigureClaim]], known: Known) -> Figure:
    """The fact of these figures, with its verdict; its own slots are those of the mention that the verdict picks."""
    shared = shared_fields(items, known)
    verdict, chosen, history = decide(items, shared["origins"], known)
    claim = chosen.claim
    when, when_from = as_of(chosen, known), claim.as_of_from
    mentions = [(item.source, finding, _mention(item, finding, known)) for item in items for finding in item.findings]
    speakers = {known.entity(item.source, finding.speaker) for item in items for finding in item.findings}
    about = [known.entity(item.source, n) for item in items for n in item.claim.about]
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
