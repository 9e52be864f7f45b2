"""Why a fact is one, and why its verdict is what it is; why two facts are two.

The account is the computation's own: the reasons are those that the families' ``same`` and ``agree`` gave, the edges
those that the origins were counted by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from rapidfuzz import process

from kvisit.errors import UserError
from kvisit.families import Family
from kvisit.families.base import NEVER, Evidence, Item
from kvisit.model import Agreement, Date, Edge, Entity, Figure, Mention
from kvisit.reconciling import ENOUGH, Reconciled, total
from kvisit.rendering.wording import VERDICTS, conditions, worded

Fact = Any
Texts = Mapping[str, str]


def explain(ids: Sequence[str], reconciled: Reconciled, texts: Texts) -> list[str]:
    """The lines that explain one fact, or that two facts are two.

    Args:
        ids: one id of a fact, or two.
        reconciled: what `kvisit.reconciling.compare` gives for the articles.
        texts: the articles' texts by the ids of their sources.

    Raises:
        UserError: if no fact has one of the ids.
    """
    facts = {fact.id: fact for fact in _facts(reconciled)}
    for id_ in ids:
        if id_ not in facts:
            raise UserError(_unknown(id_, facts))
    if len(ids) == 1:
        return list(_one(facts[ids[0]], reconciled, texts))
    return list(_two(facts[ids[0]], facts[ids[1]], reconciled, texts))


def _facts(reconciled: Reconciled) -> Iterator[Fact]:
    report = reconciled.report
    for facts in (report.entities, report.figures, report.dates, report.agreements):
        yield from facts


def _unknown(id_: str, facts: Mapping[str, Fact]) -> str:
    near = process.extractOne(id_, facts.keys(), score_cutoff=60)
    return f"no fact of these articles has the id {id_}" + (f"; did you mean {near[0]}?" if near else "")


# ------------------------------------------------------------------------------------------------------- one fact
def _one(fact: Fact, reconciled: Reconciled, texts: Texts) -> Iterator[str]:
    family, items = reconciled.groups[fact.id]
    yield _titled(fact)
    yield ""
    yield "Mentions"
    yield from _mentions(fact, reconciled, texts)
    yield ""
    yield "Why these are one"
    yield from _joined(family, items, reconciled)
    yield ""
    yield f"Origins: {fact.independent}"
    yield from _origins(fact, reconciled)
    if verdict := getattr(fact, "verdict", None):
        yield ""
        yield f"Verdict: {VERDICTS[verdict]}"
        yield from _verdict(fact, family, items, reconciled)


def _titled(fact: Fact) -> str:
    """A fact in a line: what it is, and its id."""
    if isinstance(fact, Figure):
        kind = f"{fact.kind}: {fact.detail}" if fact.detail else fact.kind
        return f"{fact.id}  {kind}, {worded(fact)} ({fact.measure or 'no measure'})"
    if isinstance(fact, Entity):
        return f"{fact.id}  {fact.type}, {fact.name}"
    if isinstance(fact, Agreement):
        told = f"{fact.id}  {fact.type.replace('_', ' ')}, {fact.status}: {fact.subject or 'no subject'}"
        return "; ".join(filter(None, [told, conditions(fact)]))
    assert isinstance(fact, Date)
    return f"{fact.id}  {fact.type}, {fact.value}"


def _mentions(fact: Fact, reconciled: Reconciled, texts: Texts) -> Iterator[str]:
    """Each mention in its sentence, with the rule that found it."""
    for number, mention in enumerate(fact.mentions, 1):
        notes = [f"found by {mention.rule}"]
        if mention.attributed_to:
            notes.append(f"said by {_name(mention.attributed_to, reconciled)}")
        notes += [word for word, holds in (("quoted", mention.quoted), ("copied", mention.copied)) if holds]
        yield f"  {number}. {_path(mention.source, reconciled)}: {_in_sentence(mention, texts)}"
        yield f"     {', '.join(notes)}"


def _in_sentence(mention: Mention, texts: Texts) -> str:
    """A sentence on one line, the mention in brackets."""
    text, sentence = texts[mention.source], mention.sentence
    parts = (
        text[sentence.start : mention.start],
        f"[{text[mention.start : mention.end]}]",
        text[mention.end : sentence.end],
    )
    return " ".join("".join(parts).split())


def _joined(family: Family, items: Sequence[Item[Any]], reconciled: Reconciled) -> Iterator[str]:
    """For each item after the first what ties it to the earlier one that it is most like."""
    if len(items) == 1:
        yield "  It is told once."
    for number, item in enumerate(items[1:], 1):
        other, evidence = _strongest(family, [item], items[:number], reconciled)[1:]
        yield f"  {_called(item, reconciled)} and {_called(other, reconciled)}: {_summed(evidence)}"


def _strongest(
    family: Family, items: Iterable[Item[Any]], others: Iterable[Item[Any]], reconciled: Reconciled
) -> tuple[Item[Any], Item[Any], Sequence[Evidence]]:
    """The pair of two groups that most speaks for, with the evidence."""
    pairs = [(a, b, _reasons(family, a, b, reconciled)) for a, b in product(items, others)]
    return max(pairs, key=lambda pair: total(pair[2]))


def _reasons(family: Family, a: Item[Any], b: Item[Any], reconciled: Reconciled) -> Sequence[Evidence]:
    """What speaks for and against two items being one, compared in the order in which they were."""
    first, second = sorted((a, b), key=lambda item: (item.source, item.findings[0].span))
    return family.same(first, second, reconciled.known)


def _summed(evidence: Sequence[Evidence]) -> str:
    """Reasons with their weights, and whether they are enough."""
    score = total(evidence)
    if score == NEVER:
        return next(one.reason for one in evidence if one.score == NEVER)
    reasons = ", ".join(f"{one.reason} ({one.score:+g})" for one in evidence)
    return f"{reasons}; together {score:g}, and {ENOUGH:g} are {'enough' if score >= ENOUGH else 'needed'}"


def _origins(fact: Fact, reconciled: Reconciled) -> Iterator[str]:
    """The origins, and what makes several sources one."""
    for origin in fact.origins:
        yield f"  {', '.join(_path(source, reconciled) for source in origin.sources)}"
        for edge in origin.edges:
            a, b = _path(edge.a, reconciled), _path(edge.b, reconciled)
            yield f"    {a} and {b} count once: {_shared(edge)}"
    if len(fact.origins) < len(fact.sources):
        yield f"  So {len(fact.sources)} sources are {len(fact.origins)}."


def _shared(edge: Edge) -> str:
    if edge.shared == "credit":
        return f"both credit {edge.agency}"
    return "both have it in a copied passage" if edge.shared == "passage" else "one publisher"


def _verdict(fact: Fact, family: Family, items: Sequence[Item[Any]], reconciled: Reconciled) -> Iterator[str]:
    """What the claims of the items come to when they are compared."""
    yield f"  {_in_words(fact, reconciled)}"
    told: dict[str, Evidence] = {}
    for number, item in enumerate(items):
        for other in items[:number]:
            agreed = family.agree(other, item, reconciled.known)
            if agreed is not None:
                told.setdefault(agreed.reason, agreed)
    apart = [reason for reason, agreed in told.items() if agreed.score < 0]
    yield from (f"  {reason}" for reason in apart or told)
    for row in fact.history:
        value = getattr(row, "value", None)
        was = f"{value:,}" if value is not None else row.status
        revised = f", revised {row.revised}" if getattr(row, "revised", None) else ""
        yield f"  {row.published} {_path(row.source, reconciled)}: {was}{revised}"
    if getattr(fact, "one_voice", None) and fact.independent > 1:
        yield f"  All of it is said by {_name(fact.one_voice, reconciled)}: many origins of one voice."


def _in_words(fact: Fact, reconciled: Reconciled) -> str:
    """What a verdict rests on, in a sentence."""
    if fact.independent == 1:
        return "All of it goes back to one origin: nothing else confirms or contradicts it."
    if fact.verdict == "corroborated":
        return (
            f"{fact.independent} origins that don’t depend on one another tell it, and all of their claims can be true."
        )
    days = {source.id: source.published for source in reconciled.report.sources}
    if fact.verdict == "updated":
        latest = max(days[source] or "" for source in fact.sources)[:10]
        return f"It changes while it is reported; what was told last, on {latest}, takes the place of what was before:"
    undated = [_path(source, reconciled) for source in fact.sources if not days[source]]
    order = (
        f"{', '.join(undated)} has no date that would tell which is later" if undated else "their days don’t order them"
    )
    return f"These can’t all be true, and {order}:"


# ------------------------------------------------------------------------------------------------------ two facts
def _two(a: Fact, b: Fact, reconciled: Reconciled, texts: Texts) -> Iterator[str]:
    """Why two facts are two."""
    yield from (_titled(a), _titled(b), "")
    (family, items), (other_family, others) = reconciled.groups[a.id], reconciled.groups[b.id]
    if a.id == b.id:
        yield "This is one fact."
    elif family is not other_family:
        yield f"One is among the {family.name}, the other among the {other_family.name}."
    else:
        yield "Why these are two"
        yield from _parted(family, items, others, reconciled)
    yield ""
    for fact in (a, b):
        yield from _mentions(fact, reconciled, texts)


def _parted(
    family: Family, items: Sequence[Item[Any]], others: Sequence[Item[Any]], reconciled: Reconciled
) -> Iterator[str]:
    """What parts the two items that are most alike, and what else parts an item of either."""
    comparable = reconciled.events.linked if family.claims else reconciled.events.same
    if not any(comparable(a.source, b.source) for a, b in product(items, others)):
        yield "  Their articles share too few names to tell of one event, or their dates exclude it."
        return
    first, second, evidence = _strongest(family, items, others, reconciled)
    yield f"  {_called(first, reconciled)} and {_called(second, reconciled)}: {_summed(evidence)}"
    if total(evidence) >= ENOUGH:
        for a, b in product(items, others):
            reasons = _reasons(family, a, b, reconciled)
            if total(reasons) == NEVER:
                yield f"  But {_called(a, reconciled)} and {_called(b, reconciled)}: {_summed(reasons)}"
                return


# -------------------------------------------------------------------------------------------------------- wordings
def _called(item: Item[Any], reconciled: Reconciled) -> str:
    """An item by its text and source."""
    source = reconciled.known.sources[item.source]
    return f"“{' '.join(item.findings[0].text.split())}” ({source.path})"


def _path(source: str, reconciled: Reconciled) -> str:
    return next(one.path for one in reconciled.report.sources if one.id == source)


def _name(entity: str, reconciled: Reconciled) -> str:
    return next((one.name for one in reconciled.report.entities if one.id == entity), entity)
