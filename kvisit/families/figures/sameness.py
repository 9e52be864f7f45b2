"""What speaks for and against two figures being one fact.

Figures of one kind and detail are one fact if nothing parts them (role, unit, direction, as-of, group, place) and
enough joins them: equal or compatible values, the same noun, the same measure. Values that can't both hold join only
where the words leave no doubt that the same thing is meant, since that makes a conflict or an update.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from decimal import Decimal

from kvisit.families.base import NEVER, Evidence, Known
from kvisit.families.by_hand import by_hand
from kvisit.families.figures.content import singular
from kvisit.families.figures.likeness import (
    DETAILED,
    Figure,
    alike,
    alike_nouns,
    as_of,
    information,
    is_moving,
    movements,
    near,
    ordered,
    parts_of,
    told_of,
    with_synonyms,
)
from kvisit.families.figures.parting import parting
from kvisit.families.figures.verdicts import agree
from kvisit.findings import FigureClaim
from kvisit.folding import fold
from kvisit.patterns.by_hand import figure_labels

_MOST_TIMES = 3  # prices that are told of one deal are hardly further apart


def same(a: Figure, b: Figure, known: Known) -> list[Evidence]:
    """For and against two figures being one fact."""
    if said := by_hand(labels(a), labels(b), known.vocabulary):
        return [said]
    agreed = agree(a, b, known).score > 0
    if reason := parting(a, b, agreed, known):
        return [Evidence(NEVER, reason)]
    return [one for reasons in _REASONS for one in reasons(a, b, agreed, known)]


def labels(item: Figure) -> frozenset[str]:
    """What a figure is called in lists made by hand."""
    return figure_labels(item.claim.kind, item.claim.detail, item.claim.value)


def _values(a: Figure, b: Figure, agreed: bool, known: Known) -> Iterable[Evidence]:
    x, y = a.claim, b.claim
    if (value := _one_value(a, b)) is not None:
        of_money = 0.5 if x.unit_from == "text" and x.kind == "money" else 0.0
        yield Evidence(information(value) + of_money, "the same value")
    elif agreed and (x.kind in DETAILED or near(x, y)):
        yield Evidence(1.5, "values that can both hold")
    elif agreed:
        yield Evidence(-0.5, "values that can both hold, though far from each other")
    else:
        vague = x.vague or y.vague
        yield Evidence(-9.0 if vague else -1.0 if is_moving(x) else -2.0, "values that can't both hold")


def _one_value(a: Figure, b: Figure) -> Decimal | None:
    """The value that both give: of each the first, or one in the other's unit ("760 billion yen ($6.9 billion)")."""
    if (a.claim.value, a.claim.upper) == (b.claim.value, b.claim.upper):
        return a.claim.value
    first, second = ({(one.claim.unit, one.claim.value, one.claim.upper) for one in item.findings} for item in (a, b))
    return max((value for unit, value, _ in first & second if unit), default=None)


def _measures(a: Figure, b: Figure, agreed: bool, known: Known) -> Iterable[Evidence]:
    x, y = a.claim, b.claim
    common = _common(x, y, known) | (_common(y, x, known) if x.kind == "percentage" else frozenset())
    shared = len(common)
    no_words = not (x.words or y.words or x.moving)  # "trade" and "bilateral trade" say no more than their kind
    share = min(1.0, shared / min(len(x.words), len(y.words))) if x.words and y.words else float(no_words)
    if x.kind == y.kind and x.kind in DETAILED | {"investment"}:
        named = 2.0 if (x.whole and y.whole) or not x.moving else 0.5
        yield Evidence(named + max(share, float(_begins(x, y) or _begins(y, x))), "of one kind and detail")
    elif x.kind == "count" and (_only_counted(x) or _only_counted(y)) and _counts_one(x, y, known):
        yield Evidence(max(0.5, 2.5 * share), "what is counted is the same")
    elif not x.words or not y.words:
        yield Evidence(0.0, "no words to compare")
    elif x.kind == "count" and not agreed:
        yield Evidence(5.0 if x.words == y.words and shared > 1 else -2.0, "what is counted")
    elif shared and _only_names(common, a, b, known):
        yield Evidence(-0.5, "measures share no more than a name")
    elif not shared and (_only_counted(x) or _only_counted(y)):
        yield Evidence(0.0, "no words but what is counted")
    else:
        yield Evidence(2.5 * share if shared else -1.0, f"measures share {shared} words")


def _begins(claim: FigureClaim, other: FigureClaim) -> bool:
    """Whether a measure is another's, or says less: "trade" and "trade between the two"."""
    return bool(claim.measure) and f"{fold(other.measure or '')} ".startswith(f"{fold(claim.measure or '')} ")


def _common(x: FigureClaim, y: FigureClaim, known: Known) -> frozenset[str]:
    """The words that tell what a figure is of and that the other is told with: of a share, also beside it."""
    others = _told(y, known) | (y.beside if y.kind == "percentage" else frozenset())
    return frozenset(word for word in _told(x, known) if any(alike(word, other, known) for other in others))


def _told(claim: FigureClaim, known: Known) -> frozenset[str]:
    """The words that tell what a figure is of, not how it moved; of a share also one beside it: "owns 40 percent"."""
    words = claim.words - movements(known) if claim.role == "change" else claim.words
    return words | with_synonyms(claim.beside, known) if claim.kind == "percentage" else words


def _only_names(common: Set[str], a: Figure, b: Figure, known: Known) -> bool:
    """Whether the words that two measures share are of names only, and either has another word: "Acme's staff"."""
    names = {singular(word) for item in (a, b) for word in known.name_words(item.source)}
    return common <= names and not a.claim.words <= names and not b.claim.words <= names


def _only_counted(claim: FigureClaim) -> bool:
    """Whether a measure says no more than what is counted: "employees"."""
    return claim.kind == "count" and claim.words <= {singular(fold(word)) for word in (claim.unit or "").split()}


def _counts_one(x: FigureClaim, y: FigureClaim, known: Known) -> bool:
    """Whether the noun that one counts is the other's, or a word of what it counts: people, or a population."""
    first, second = ({singular(fold(word)) for word in (claim.unit or "").split()} for claim in (x, y))
    return any(
        alike(word, other, known)
        for mine, others in ((first, second | y.words), (second, x.words))
        for word in mine
        for other in others
    )


def _nouns(a: Figure, b: Figure, agreed: bool, known: Known) -> Iterable[Evidence]:
    """Counts of things with other names: 230 flights and 230 hotels."""
    x, y = a.claim, b.claim
    in_words = all(unit and unit.replace(" ", "").isalpha() for unit in (x.unit, y.unit))  # a Boeing 737 is an aircraft
    if x.kind == "count" and in_words and "text" == x.unit_from == y.unit_from:
        if not alike_nouns(x.unit or "", y.unit or "", known):
            vague = not {x.unit, y.unit}.isdisjoint(known.vocabulary.comparing.anyone)
            yield Evidence(-1.0 if vague else -2.0, f"{x.unit} and {y.unit}")
    elif x.kind == "casualties" and bool(parts_of(x.unit, known)) != bool(parts_of(y.unit, known)):
        yield Evidence(-0.5, f"{x.unit or 'people'} and {y.unit or 'people'}")


def _wholes(a: Figure, b: Figure, agreed: bool, known: Known) -> Iterable[Evidence]:
    x, y = a.claim, b.claim
    if x.whole and y.whole and (agreed or x.kind != "money" or _is_near(x, y)):
        yield Evidence(2.0, "both of the whole")
    elif agreed and (x.corrected or y.corrected) and not ordered(a, b, known):
        yield Evidence(2.0, "of the whole, as it was at first")
    elif x.whole != y.whole and x.moving:
        yield Evidence(-2.0, "one of the whole, one of a part")


def _is_near(x: FigureClaim, y: FigureClaim) -> bool:
    """Whether two prices can be of one deal."""
    low, high = sorted((x.value, y.value))
    return low * _MOST_TIMES >= high


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


def _places(a: Figure, b: Figure, agreed: bool, known: Known) -> Iterable[Evidence]:
    """Where both are: as the clauses say, for tolls else as the sentences do."""
    x, y = known.entity(a.source, a.claim.place), known.entity(b.source, b.claim.place)
    if x and y and x == y:
        listed = a.claim.listed and b.claim.listed
        yield Evidence(3.0 if listed else 1.0, "of one place in lists" if listed else "in one place")
    elif x and y:
        yield Evidence(-0.5 if agreed else -3.0, "in other places")
    elif (x or y) and not agreed:
        if not known.names_place(b.source if x else a.source, x or y):
            yield Evidence(-1.0, "only one says where")
    elif a.claim.kind == "casualties" and told_of(a, known) & told_of(b, known):
        yield Evidence(1.0, "told of one place")


_REASONS = (_values, _measures, _nouns, _wholes, _about, _as_ofs, _places)
