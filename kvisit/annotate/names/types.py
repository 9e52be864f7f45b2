"""The type of a name: what the evidence on all of its forms gives, lent to neighbours in a list that lack any."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from kvisit.annotate.names.linking import Form
from kvisit.annotate.names.pieces import Piece
from kvisit.annotate.names.reasons import Evidence, total
from kvisit.annotate.words import Words
from kvisit.model import EntityType
from kvisit.patterns import NameShape

_LIST_JOINTS = frozenset({",", "and", "or", "&", "the"})
_LETTERS = "acronym"
_OF_SPEAKERS = frozenset({"speech-behind", "said-before", "speech-before"})
_STRONG, _WEAK = 3.0, 2.5  # what a name of the list must have to lend its type, and must lack to borrow one


def scores(group: Sequence[Form]) -> dict[EntityType, float]:
    """The evidence on the forms of one name, summed by type.

    An acronym's letters say what it is only where no long form says it in words.
    """
    sums: dict[EntityType, float] = {}
    has_long = any(len(form.words) > 1 for form in group)
    for form in group:
        for type_, weight in form.scores(without=_LETTERS if has_long else None).items():
            sums[type_] = sums.get(type_, 0.0) + weight
    return sums


def type_of(group: Sequence[Form]) -> EntityType | None:
    """The type of a name: of a well-known one its own, else what the evidence gives, None without any."""
    known = next((form.known for form in group if form.known), None)
    if known:
        return known.type
    best = total(scores(group))
    return best[0] if best else None


def rule_of(group: Sequence[Form], type_: EntityType) -> str:
    """The reason that weighed most for a name's type, as a rule's id."""
    weights: dict[str, float] = {}
    for form in group:
        for one in form.evidence:
            if one.type == type_:
                weights[one.reason] = weights.get(one.reason, 0.0) + one.weight
    return "name." + min(weights, key=lambda reason: (-weights[reason], reason)) if weights else "name.headline"


def lend_types(
    words: Words, groups: Sequence[Sequence[Form]], shapes: Mapping[str, NameShape], persons: Collection[str]
) -> None:
    """Names in a list are of one type: adds to one that lacks evidence that of its neighbours.

    That somebody called by a single word speaks says nothing, but for those whose name is one of ``persons``: news
    gives persons their full names first, and firms speak too.
    """
    for group in groups:
        if not any(form.known or len(form.words) > 1 or form.words[0] in persons for form in group):
            for form in group:
                form.evidence = [one for one in form.evidence if one.reason not in _OF_SPEAKERS]
    group_of = {id(form): n for n, group in enumerate(groups) for form in group}
    places = sorted(
        ((p, form) for group in groups for form in group for p in form.places), key=lambda pair: pair[0].start
    )
    for listed in _lists(words, places):
        found = [total(scores(groups[group_of[id(form)]])) for form in listed]
        givers = [best for best in found if best and best[1] >= _STRONG and best[0] != "NORP"]
        for form, own in zip(listed, found, strict=True):
            if givers and (own is None or own[1] < _WEAK):
                form.evidence.append(Evidence(givers[0][0], shapes["listed-with"].weight, "listed-with"))
    for group in groups:
        if not any(form.known or len(form.words) > 1 for form in group):
            group[0].evidence.append(Evidence("ORG", shapes["single-word"].weight, "single-word"))


def _lists(words: Words, places: Sequence[tuple[Piece, Form]]) -> list[list[Form]]:
    """Names with only commas and "and" between them: two with "and", or three and more."""
    found: list[list[Form]] = []
    chain: list[Form] = []
    joined = False
    for (left, a), (right, b) in pairwise(places):
        between = words.folds[left.end : right.start]
        is_owner = between == [","] and any(
            one.reason == "office-before" for one in b.evidence
        )  # head of Acme, Ann Doe
        is_owner = is_owner or words.folds[right.end : right.end + 1] == ["'s"]  # Acme Bank and Kenya's Corrib Bank
        if 0 < len(between) <= 3 and set(between) <= _LIST_JOINTS and set(between) != {"the"} and not is_owner:
            chain = chain or [a]
            chain.append(b)
            joined = joined or not {"and", "or", "&"}.isdisjoint(between)
            continue
        if len(chain) > 2 or joined:
            found.append(chain)
        chain, joined = [], False
    return [*found, chain] if len(chain) > 2 or joined else found
