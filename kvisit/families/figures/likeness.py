"""What two figures have in common: their units, places, people and times, and words that mean one thing."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from kvisit.families.base import Item, Known
from kvisit.families.figures.content import singular
from kvisit.findings import FigureClaim, Finding
from kvisit.folding import fold
from kvisit.timex import says_when

Figure = Item[FigureClaim]

DETAILED = frozenset({"casualties", "trade_volume", "other"})  # kinds whose detail says what is told
SUMS = frozenset({"money", "investment", "trade_volume"})  # kinds of money; a text that doesn't say which says "money"
TELLING = 3.5  # information of a value that hardly two sums of one event have in common
_LARGE = 100  # from here on an equal number of two digits is hardly chance
# How near to one another values must come that can both hold, to tell of one measure; where one is a limit.
_NEAR, _NEAR_LIMIT = Decimal("0.85"), Decimal("0.95")
_YEARLY = "/a"  # a quota of 5,000 tonnes, and of 5,000 tonnes a year
_MIN_INSIDE, _MIN_SLIP = 6, 8  # letters of a word that another may end in, or differ from by one


def information(value: Decimal) -> float:
    """How much an equal value says: two articles have a 2 in common by chance, a 230 hardly."""
    digits = len(value.normalize().as_tuple().digits)
    if digits == 1:
        return 1.5 if value < _LARGE else 2.0
    return 4.0 if digits > 2 else 2.5 if value < _LARGE else 3.5


def as_of(item: Figure, known: Known) -> str | None:
    """When a figure held, if its text says so."""
    return as_of_mention(item, item.findings[0], known)


def as_of_mention(item: Figure, finding: Finding[FigureClaim], known: Known) -> str | None:
    """When a figure held by one of its mentions; None for "last year" in an article without a date."""
    value = known.date(item.source, finding.span, finding.claim.as_of)[0]
    return value if value and says_when(value) else None


def ordered(a: Figure, b: Figure, known: Known) -> bool:
    """Whether the days of the articles tell which figure is the later one."""
    first, second = known.published(a.source), known.published(b.source)
    return bool(first and second and first != second)


def is_moving(claim: FigureClaim) -> bool:
    """Whether a quantity can change while it is reported: that of a past year can't."""
    return claim.moving and claim.as_of is None


def near(x: FigureClaim, y: FigureClaim) -> bool:
    """Whether two values, or their ends, come close: "up to 190 km/h" and 126 can both hold, but hardly tell of one."""
    if x.unit != y.unit:
        return True
    ends = [(v, w) for v in (x.value, x.upper) for w in (y.value, y.upper) if v is not None and w is not None]
    least = _NEAR_LIMIT if "at_most" in (x.modifier, y.modifier) else _NEAR
    return any(min(abs(v), abs(w)) >= least * max(abs(v), abs(w)) for v, w in ends)


def may_be_one_sum(x: FigureClaim, y: FigureClaim) -> bool:
    """Whether two claims of other kinds can be one sum, of which one text doesn't say what it is: "€45 billion"."""
    plain = any(claim.kind == "money" and claim.detail is None for claim in (x, y))
    equal = (x.value, x.upper, x.unit) == (y.value, y.upper, y.unit)
    return plain and equal and {x.kind, y.kind} <= SUMS and information(x.value) >= TELLING


def one_unit(a: Figure, b: Figure, known: Known) -> bool:
    """Whether the two give a value in one unit, or in units that convert into one."""
    conversions = known.vocabulary.comparing.conversions

    def units(item: Figure) -> set[str]:
        own = {finding.claim.unit.removesuffix(_YEARLY) for finding in item.findings if finding.claim.unit}
        return own | {conversions[unit].to for unit in own if unit in conversions}

    return not units(a).isdisjoint(units(b))


def told_of(item: Figure, known: Known) -> frozenset[str]:
    """The places, countries apart, that a figure's clause names, or else its sentence."""
    place = known.entity(item.source, item.claim.place)
    named = known.places(item.source, item.findings[0].sentence)
    return frozenset({place}) & named if place in named else named


def told_of_whole(item: Figure, known: Known) -> frozenset[str]:
    """The places that the sentences name in which an article tells its tolls of the whole event; of others its own."""
    nowhere: frozenset[str] = frozenset()
    told = nowhere.union(*(known.places(item.source, sentence) for sentence in item.claim.sentences))
    return told or told_of(item, known)


def nations_of(item: Figure, known: Known) -> frozenset[str]:
    """The countries whose people a figure counts, or whose losses it tells."""
    names = known.sources[item.source].names
    about = (names[index] for index in item.claim.about)
    return frozenset(name.country for name in about if (name.type == "NORP" or name.is_country) and name.country)


def parts_of(unit: str | None, known: Known) -> frozenset[int]:
    """The groups of people, told as a part of all, that a noun is of."""
    return _groups(known.vocabulary.comparing.parts).get(singular(fold(unit)), frozenset()) if unit else frozenset()


def alike(word: str, other: str, known: Known) -> bool:
    """Whether two words are one, but for a slip or a prefix, or count the same: homes and houses."""
    if word == other:
        return True
    short, long = sorted((word, other), key=len)
    if len(short) >= _MIN_INSIDE and long.endswith(short):
        return True
    if len(short) >= _MIN_SLIP and short[:4] == long[:4] and Levenshtein.distance(short, long, score_cutoff=1) <= 1:
        return True
    return not synonyms_of(word, known).isdisjoint(synonyms_of(other, known))


def synonyms_of(word: str, known: Known) -> frozenset[int]:
    """The numbers of the groups of synonyms that a word is in."""
    return _groups(known.vocabulary.comparing.nouns).get(word, _NONE)


def alike_nouns(unit: str, other: str, known: Known) -> bool:
    """Whether two counted nouns count the same: jobs and workers."""
    return any(
        alike(singular(fold(word)), singular(fold(second)), known) for word in unit.split() for second in other.split()
    )


def with_synonyms(words: frozenset[str], known: Known) -> frozenset[str]:
    """Those of some words that others mean the same as."""
    return words & _groups(known.vocabulary.comparing.nouns).keys()


def movements(known: Known) -> frozenset[str]:
    """The words, in the singular, that say up or down."""
    roles = known.vocabulary.roles
    return _singular((*roles.up, *roles.down))


@lru_cache(maxsize=8)
def _singular(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(singular(fold(word)) for word in words)


def classes_of(
    words: frozenset[str], groups: tuple[tuple[tuple[str, ...], ...], ...]
) -> Mapping[int, Mapping[int, str]]:
    """By the numbers of groups of classes, and of their classes, a word that is of the class."""
    found: dict[int, dict[int, str]] = {}
    index = _classes(groups)
    for word in sorted(words):
        for group, class_ in index.get(word, ()):
            found.setdefault(group, {}).setdefault(class_, word)
    return found


@lru_cache(maxsize=8)
def _classes(groups: tuple[tuple[tuple[str, ...], ...], ...]) -> Mapping[str, list[tuple[int, int]]]:
    """By folded word in the singular, the groups and classes that it is in."""
    found: dict[str, list[tuple[int, int]]] = {}
    for group, classes in enumerate(groups):
        for class_, words in enumerate(classes):
            for word in words:
                found.setdefault(singular(fold(word)), []).append((group, class_))
    return found


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
