"""What speaks for and against two figures being one fact.

Figures of one kind and detail are one fact if nothing parts them (role, unit, direction, as-of, group, place) and
enough joins them: equal or compatible values, the same noun, the same measure. Values that can't both hold join only
where the words leave no doubt that the same thing is meant, since that makes a conflict or an update.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from kvisit.families.base import NEVER, Evidence, Item, Known
from kvisit.families.by_hand import by_hand
from kvisit.families.figures.content import singular
from kvisit.families.figures.verdicts import agree
from kvisit.findings import FigureClaim, Finding
from kvisit.folding import fold
from kvisit.patterns.by_hand import figure_labels
from kvisit.timex import says_when

Figure = Item[FigureClaim]

DETAILED = frozenset({"casualties", "trade_volume", "other"})  # kinds whose detail says what is told
_LARGE = 100  # from here on an equal number of two digits is hardly chance
_BY_CHANCE = 2.5  # two accidents may well have so telling a number in common
_MIN_INSIDE, _MIN_SLIP = 6, 8  # letters of a word that another may end in, or differ from by one


def same(a: Figure, b: Figure, known: Known) -> list[Evidence]:
    """For and against two figures being one fact."""
    if said := by_hand(labels(a), labels(b), known.vocabulary):
        return [said]
    agreed = agree(a, b, known).score > 0
    for parted in _PARTED:
        if reason := parted(a, b, agreed, known):
            return [Evidence(NEVER, reason)]
    return [one for reasons in _REASONS for one in reasons(a, b, agreed, known)]


def labels(item: Figure) -> frozenset[str]:
    """What a figure is called in lists made by hand."""
    return figure_labels(item.claim.kind, item.claim.detail, item.claim.value)


# ------------------------------------------------------------------------------------------------ what parts them
def _of_another_kind(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    x, y = a.claim, b.claim
    if x.kind != y.kind:
        return f"{x.kind} and {y.kind}"
    return f"{x.detail} and {y.detail}" if x.kind in DETAILED and x.detail != y.detail else None


def _of_another_role(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    x, y = a.claim, b.claim
    if x.role != y.role:
        return f"a {x.role} and a {y.role}"
    turned = x.role == "change" and x.direction and y.direction and x.direction != y.direction
    return f"{x.direction} and {y.direction}" if turned else None


def _of_another_unit(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    """Other units, none of which converts into the other's; what is counted is judged apart."""
    x, y = a.claim.unit, b.claim.unit
    if a.claim.kind in ("count", "casualties") or not (x and y) or _one_unit(a, b, known):
        return None
    return f"{x} and {y}"


def _of_another_group(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    """Other people: soldiers and children, Israelis and Lebanese; children and all, if there are more of these."""
    if a.claim.kind not in ("count", "casualties"):
        return None
    x, y = a.claim.unit, b.claim.unit
    people = known.vocabulary.sets["people"]
    if a.claim.kind == "count" and x and y and (x in people) != (y in people):
        return f"{x} and {y}"
    first, second = _parts_of(x, known), _parts_of(y, known)
    if first and second and first.isdisjoint(second):
        return f"{x} and {y}"
    if not agreed and bool(first) != bool(second):
        return f"{x if first else y} are a part of all"
    nations = _nations(a, known), _nations(b, known)
    if all(nations) and nations[0].isdisjoint(nations[1]):
        return f"of {', '.join(sorted(nations[0]))} and of {', '.join(sorted(nations[1]))}"
    return None


def _in_one_article(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    return "two values in one article" if a.source == b.source and not agreed else None


def _not_of_all(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    """Tolls that differ are one toll only where both are for all of the event, and the later one isn't far below."""
    if agreed or not is_moving(a.claim):
        return None
    if not (a.claim.whole and b.claim.whole):
        return "not both of the whole"
    return "it can hardly have fallen so far" if _fell_far(a, b, known) else None


def _fell_far(a: Figure, b: Figure, known: Known) -> bool:
    first, second = known.published(a.source), known.published(b.source)
    words = known.vocabulary.comparing
    if not (first and second) or first == second or a.claim.detail not in words.growing:
        return False
    earlier, later = (a, b) if first < second else (b, a)
    return later.claim.value < earlier.claim.value * words.least_left


def _elsewhere(a: Figure, b: Figure, agreed: bool, known: Known) -> str | None:
    """Tolls of places that no sentence names together are of two accidents, unless a large number is the same."""
    if not is_moving(a.claim) or (a.claim.value == b.claim.value and _information(a.claim.value) > _BY_CHANCE):
        return None
    first, second = _told_of(a, known), _told_of(b, known)
    if not (first and second) or not first.isdisjoint(second):
        return None
    if any(known.beside(one, other) for one in first for other in second):
        return None
    return "told of other places"


_PARTED = (
    _of_another_kind,
    _of_another_role,
    _of_another_unit,
    _of_another_group,
    _in_one_article,
    _not_of_all,
    _elsewhere,
)


# ------------------------------------------------------------------------------------------------ what joins them
def _values(a: Figure, b: Figure, agreed: bool, known: Known) -> Iterable[Evidence]:
    x, y = a.claim, b.claim
    if x.value == y.value and x.upper == y.upper:
        of_money = 0.5 if x.unit_from == "text" and x.kind == "money" else 0.0
        yield Evidence(_information(x.value) + of_money, "the same value")
    elif agreed:
        yield Evidence(1.5, "values that can both hold")
    else:
        yield Evidence(-1.0 if is_moving(x) else -2.0, "values that can't both hold")


def _information(value: Decimal) -> float:
    """How much an equal value says: two articles have a 2 in common by chance, a 230 hardly."""
    digits = len(value.normalize().as_tuple().digits)
    if digits == 1:
        return 1.5 if value < _LARGE else 2.0
    return 4.0 if digits > 2 else 2.5 if value < _LARGE else 3.5


def _measures(a: Figure, b: Figure, agreed: bool, known: Known) -> Iterable[Evidence]:
    x, y = a.claim, b.claim
    shared = sum(any(_alike(word, other, known) for other in y.words) for word in x.words)
    share = shared / min(len(x.words), len(y.words)) if x.words and y.words else 0.0
    if x.kind in DETAILED or x.kind == "investment":
        named = 2.0 if (x.whole and y.whole) or not x.moving else 0.5
        yield Evidence(named + max(share, float(_begins(x, y) or _begins(y, x))), "of one kind and detail")
    elif not x.words or not y.words:
        yield Evidence(0.0, "no words to compare")
    elif x.kind == "count" and not agreed:
        yield Evidence(5.0 if x.words == y.words and shared > 1 else -2.0, "what is counted")
    elif not shared and (_only_counted(x) or _only_counted(y)):
        yield Evidence(0.0, "no words but what is counted")
    else:
        yield Evidence(2.5 * share if shared else -1.0, f"measures share {shared} words")


def _begins(claim: FigureClaim, other: FigureClaim) -> bool:
    """Whether a measure is another's, or says less: "trade" and "trade between the two"."""
    return bool(claim.measure) and f"{fold(other.measure or '')} ".startswith(f"{fold(claim.measure or '')} ")


def _only_counted(claim: FigureClaim) -> bool:
    """Whether a measure says no more than what is counted: "employees"."""
    return claim.kind == "count" and claim.words <= {singular(fold(word)) for word in (claim.unit or "").split()}


def _nouns(a: Figure, b: Figure, agreed: bool, known: Known) -> Iterable[Evidence]:
    """Counts of things with other names: 230 flights and 230 hotels."""
    x, y = a.claim, b.claim
    in_words = all(unit and unit.replace(" ", "").isalpha() for unit in (x.unit, y.unit))  # a Boeing 737 is an aircraft
    if x.kind == "count" and in_words and "text" == x.unit_from == y.unit_from:
        words, others = (x.unit or "").split(), (y.unit or "").split()
        if not any(_alike(singular(fold(w)), singular(fold(o)), known) for w in words for o in others):
            vague = not {x.unit, y.unit}.isdisjoint(known.vocabulary.comparing.anyone)
            yield Evidence(-1.0 if vague else -2.0, f"{x.unit} and {y.unit}")
    elif x.kind == "casualties" and bool(_parts_of(x.unit, known)) != bool(_parts_of(y.unit, known)):
        yield Evidence(-0.5, f"{x.unit or 'people'} and {y.unit or 'people'}")


def _wholes(a: Figure, b: Figure, agreed: bool, known: Known) -> Iterable[Evidence]:
    if a.claim.whole and b.claim.whole:
        yield Evidence(2.0, "both of the whole")
    elif a.claim.whole != b.claim.whole:
        yield Evidence(-2.0, "one of the whole, one of a part")


def _about(a: Figure, b: Figure, agreed: bool, known: Known) -> Iterable[Evidence]:
    x, y = ({known.entity(item.source, name) for name in item.claim.about} - {None} for item in (a, b))
    if x & y:
        yield Evidence(1.0, "about one thing")


def _as_ofs(a: Figure, b: Figure, agreed: bool, known: Known) -> Iterable[Evidence]:
    x, y = as_of(a, known), as_of(b, known)
    if x and y:
        inside = x.startswith(y) or y.startswith(x)
        if x == y or (inside and agreed):
            yield Evidence(1.5, f"both of {max(x, y, key=len)}")
        elif "X" not in x + y:
            yield Evidence(NEVER, f"of {x} and of {y}")
    elif x or y:
        yield Evidence(-1.0 if agreed else -4.0, f"only one is of {x or y}")


def as_of(item: Figure, known: Known) -> str | None:
    """When a figure held, if its text says so."""
    return as_of_mention(item, item.findings[0], known)


def as_of_mention(item: Figure, finding: Finding[FigureClaim], known: Known) -> str | None:
    """When a figure held by one of its mentions; None for "last year" in an article without a date."""
    value = known.date(item.source, finding.span, finding.claim.as_of)[0]
    return value if value and says_when(value) else None


def _places(a: Figure, b: Figure, agreed: bool, known: Known) -> Iterable[Evidence]:
    """Where both are: as the clauses say, for tolls else as the sentences do."""
    x, y = known.entity(a.source, a.claim.place), known.entity(b.source, b.claim.place)
    if x and y and x == y:
        yield Evidence(1.0, "in one place")
    elif x and y:
        yield Evidence(-0.5 if agreed else -3.0, "in other places")
    elif (x or y) and not agreed:
        if not known.names_place(b.source if x else a.source, x or y):
            yield Evidence(-1.0, "only one says where")
    elif a.claim.kind == "casualties" and _told_of(a, known) & _told_of(b, known):
        yield Evidence(1.0, "told of one place")


_REASONS = (_values, _measures, _nouns, _wholes, _about, _as_ofs, _places)


# ------------------------------------------------------------------------------------------------ what they are of
def is_moving(claim: FigureClaim) -> bool:
    """Whether a quantity can change while it is reported: that of a past year can't."""
    return claim.moving and claim.as_of is None


def _one_unit(a: Figure, b: Figure, known: Known) -> bool:
    """Whether the two give a value in one unit, or in units that convert into one."""
    conversions = known.vocabulary.comparing.conversions

    def units(item: Figure) -> set[str]:
        own = {finding.claim.unit for finding in item.findings if finding.claim.unit}
        return own | {conversions[unit].to for unit in own if unit in conversions}

    return not units(a).isdisjoint(units(b))


def _told_of(item: Figure, known: Known) -> frozenset[str]:
    """The places, countries apart, that a figure's clause names, or else its sentence."""
    place = known.entity(item.source, item.claim.place)
    named = known.places(item.source, item.findings[0].sentence)
    return frozenset({place}) & named if place in named else named


def _nations(item: Figure, known: Known) -> frozenset[str]:
    """The countries whose people a figure counts."""
    names = known.sources[item.source].names
    about = (names[index] for index in item.claim.about)
    return frozenset(name.country for name in about if name.type == "NORP" and name.country)


def _parts_of(unit: str | None, known: Known) -> frozenset[int]:
    """The groups of people, told as a part of all, that a noun is of."""
    return _groups(known.vocabulary.comparing.parts).get(singular(fold(unit)), frozenset()) if unit else frozenset()


def _alike(word: str, other: str, known: Known) -> bool:
    """Whether two words are one, but for a slip or a prefix, or count the same: homes and houses."""
    if word == other:
        return True
    short, long = sorted((word, other), key=len)
    if len(short) >= _MIN_INSIDE and long.endswith(short):
        return True
    if len(short) >= _MIN_SLIP and short[:4] == long[:4] and Levenshtein.distance(short, long, score_cutoff=1) <= 1:
        return True
    nouns = _groups(known.vocabulary.comparing.nouns)
    return not nouns.get(word, _NONE).isdisjoint(nouns.get(other, _NONE))


_NONE: frozenset[int] = frozenset()


@lru_cache(maxsize=8)
def _groups(groups: tuple[tuple[str, ...], ...]) -> Mapping[str, frozenset[int]]:
    """By folded noun in the singular, the numbers of the groups that it is in."""
    found: dict[str, frozenset[int]] = {}
    for number, nouns in enumerate(groups):
        for noun in nouns:
            key = singular(fold(noun))
            found[key] = found.get(key, _NONE) | {number}
    return found
