"""What parts two figures, whatever else speaks for their being one fact."""

from __future__ import annotations

from decimal import Decimal

from kvisit.families.base import Known
from kvisit.families.figures.likeness import (
    DETAILED,
    Figure,
    alike_nouns,
    classes_of,
    information,
    is_moving,
    may_be_one_sum,
    nations_of,
    near,
    one_unit,
    ordered,
    parts_of,
    told_of,
    told_of_whole,
)

_BY_CHANCE = 2.5  # two accidents may well have so telling a number in common

_LIKE = Decimal("0.1")  # of "nearly $4 billion" and 3.9


def parting(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    """Why two figures are two, None if nothing parts them; ``agreed`` is whether their values can both hold."""
    return next((reason for parted in _PARTED if (reason := parted(a, b, agreed, known))), None)


def _of_another_kind(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    x, y = a.claim, b.claim
    if x.kind != y.kind:
        return None if may_be_one_sum(x, y) else f"{x.kind} and {y.kind}"
    both_told = x.kind == "count" and x.detail and y.detail  # destroyed and damaged
    return f"{x.detail} and {y.detail}" if (x.kind in DETAILED or both_told) and x.detail != y.detail else None


def _of_another_role(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    x, y = a.claim, b.claim
    if x.role != y.role:
        return f"a {x.role} and a {y.role}"
    turned = x.role == "change" and x.direction and y.direction and x.direction != y.direction
    return f"{x.direction} and {y.direction}" if turned else None


def _of_another_unit(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    """Other units, none of which converts into the other's; what is counted is judged apart."""
    x, y = a.claim.unit, b.claim.unit
    if a.claim.kind in ("count", "casualties") or not (x and y) or one_unit(a, b, known):
        return None
    return f"{x} and {y}"


def _of_another_group(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    """Other people: soldiers and children, Israelis and Lebanese; children and all, if there are more of these."""
    if a.claim.kind not in ("count", "casualties"):
        return None
    x, y = a.claim.unit, b.claim.unit
    people = known.vocabulary.sets["people"]
    if a.claim.kind == "count" and x and y and (x in people) != (y in people) and not _count_one(a, b, known):
        return f"{x} and {y}"
    first, second = parts_of(x, known), parts_of(y, known)
    if first and second and first.isdisjoint(second):
        return f"{x} and {y}"
    nations = nations_of(a, known), nations_of(b, known)
    of_one_side = nations[0] and nations[0] == nations[1]
    if not agreed and bool(first) != bool(second) and not of_one_side:
        return f"{x if first else y} are a part of all"
    if all(nations) and nations[0].isdisjoint(nations[1]):
        return f"of {', '.join(sorted(nations[0]))} and of {', '.join(sorted(nations[1]))}"
    return None


def _count_one(a: Figure, b: Figure, known: Known) -> bool:
    """Whether two nouns count the same, of people maybe by what they have: 40 people who lose their jobs."""
    x, y = a.claim, b.claim
    if alike_nouns(x.unit or "", y.unit or "", known):
        return True
    anyone, told = known.vocabulary.comparing.anyone, ((x.unit, y.words), (y.unit, x.words))
    return any(
        other.unit in anyone and any(alike_nouns(unit or "", word, known) for word in words)
        for other, (unit, words) in zip((y, x), told, strict=True)
    )


def _of_another_thing(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    """Profit and loss, a bridge and a tunnel, jobs cut and jobs created: one number may well tell of both."""
    if a.claim.kind in DETAILED:
        return None
    classes = (*known.vocabulary.comparing.different, known.vocabulary.comparing.parts)
    first, second = (classes_of(item.claim.words | item.claim.beside, classes) for item in (a, b))
    for group in first.keys() & second.keys():
        if first[group].keys().isdisjoint(second[group].keys()):
            return f"{min(first[group].values())} and {min(second[group].values())}"
    return None


def _in_one_article(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    if a.source != b.source or a.claim.value == b.claim.value:
        return None
    x, y = a.claim, b.claim
    is_limit = x.kind == "count" and "at_most" in (x.modifier, y.modifier)  # "up to 210 jets" aren't the 180 it made
    if not agreed or (a.claim.kind not in DETAILED and (is_limit or not near(a.claim, b.claim))):
        return "two values in one article"
    beside = a.findings[0].sentence == b.findings[0].sentence
    bounds = "exact" not in (a.claim.modifier, b.claim.modifier)  # "it passed 20 million and nears 30"
    return "two values in one sentence" if beside and not bounds else None


def _corrected(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    """Who says that it was 41 at first, and is 57 now, neither contradicts who says 41 nor confirms it by the 57."""
    x, y = a.claim, b.claim
    if x.value == y.value or not (x.value in y.corrects or y.value in x.corrects):
        return None
    if ordered(a, b, known):  # the later one brings the other up to date
        return None
    return f"{x.value if x.value in y.corrects else y.value:f} is what it was at first"


def _not_of_all(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    """Tolls that differ are one toll only where both are for all of the event, and the later one isn't far below."""
    if agreed or not is_moving(a.claim) or a.claim.vague or b.claim.vague:
        return None
    if not (a.claim.whole and b.claim.whole) and not _of_one_place(a, b, known):
        return "not both of the whole"
    return "it can hardly have fallen so far" if _fell_far(a, b, known) else None


def _of_one_place(a: Figure, b: Figure, known: Known) -> bool:
    """Whether lists of places tell both of one: 158 of Arden, and 176 of it the day after."""
    places = {known.entity(item.source, item.claim.place) for item in (a, b)}
    return a.claim.listed and b.claim.listed and len(places) == 1 and None not in places


def _fell_far(a: Figure, b: Figure, known: Known) -> bool:
    words = known.vocabulary.comparing
    if not ordered(a, b, known) or a.claim.detail not in words.growing:
        return False
    earlier, later = sorted((a, b), key=lambda item: known.published(item.source) or "")
    return later.claim.value < earlier.claim.value * words.least_left


def _another_price(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    """With debt and without: a price is no other's rival if its article tells one like that too."""
    if agreed or a.claim.kind != "money":
        return None
    pairs = ((a.claim.prices, b.claim.value), (b.claim.prices, a.claim.value))
    told = any(abs(price - value) <= value * _LIKE for prices, value in pairs for price in prices)
    return "the article tells another price too" if told else None


def _elsewhere(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    """Tolls of places that no sentence names together are of two accidents, unless a large number is the same."""
    if not is_moving(a.claim) or (a.claim.value == b.claim.value and information(a.claim.value) > _BY_CHANCE):
        return None
    first, second = told_of(a, known), told_of(b, known)
    if not (first and second) or _meet(first, second, known):
        return None
    if agreed or ordered(a, b, known):  # a headline may tell of a region, the text of its town
        first, second = told_of_whole(a, known), told_of_whole(b, known)
        if _meet(first, second, known):
            return None
    named = [any(known.names_place(b.source, x) for x in first), any(known.names_place(a.source, y) for y in second)]
    one_harm = agreed and not a.claim.harms.isdisjoint(b.claim.harms)  # a flood in Tindra, and in Arden, a town of it
    return None if all(named) or (one_harm and any(named)) else "told of other places"


def _meet(first: frozenset[str], second: frozenset[str], known: Known) -> bool:
    """Whether two sets of places have one in common, or two that a sentence names together."""
    return not first.isdisjoint(second) or any(known.beside(one, other) for one in first for other in second)


_PARTED = (
    _of_another_kind,
    _of_another_role,
    _of_another_unit,
    _of_another_group,
    _of_another_thing,
    _in_one_article,
    _corrected,
    _not_of_all,
    _elsewhere,
    _another_price,
)
