"""reconcile: what the articles say → facts, each with its sources, origins and verdict."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import Any

from kvisit.families import FAMILIES, Family
from kvisit.families.base import Item
from kvisit.findings import Extract, count_fates
from kvisit.model import SCHEMA_VERSION, Diagnostic, Generator, Report, Source
from kvisit.patterns import Vocabulary
from kvisit.reconciling.anchors import Anchors
from kvisit.reconciling.clusters import cluster
from kvisit.reconciling.comparison import Comparison
from kvisit.reconciling.copies import find_copies
from kvisit.reconciling.events import Events, find_events
from kvisit.reconciling.telling import TellingWords

_ENOUGH_WORDS = 20  # to say of a text that it isn't English
_LIBRARIES = ("spacy", "rapidfuzz", "babel", "pydantic")


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A report with what led to it, for those who ask why.

    ``groups`` are by the ids of the facts: the family and the items that the fact was merged of; ``known`` is what
    they were compared by, ``events`` which sources were compared at all.
    """

    report: Report
    known: Comparison
    groups: Mapping[str, tuple[Family, Sequence[Item[Any]]]]
    events: Events


def reconcile(
    extracts: Sequence[Extract],
    vocabulary: Vocabulary,
    *,
    diagnostics: Sequence[Diagnostic] = (),
    one_event: bool = False,
    digest: str = "",
    pipeline: str = "rules",
) -> Report:
    """The report on what articles say: the same for the same articles, whatever their order.

    Args:
        extracts: one for each article, in any order.
        vocabulary: the one that they were extracted with.
        diagnostics: what reading had to say, passed on into the report.
        one_event: whether all articles tell of one event.
        digest: of the vocabulary's files.
        pipeline: what extracted.
    """
    return compare(
        extracts, vocabulary, diagnostics=diagnostics, one_event=one_event, digest=digest, pipeline=pipeline
    ).report


def compare(
    extracts: Sequence[Extract],
    vocabulary: Vocabulary,
    *,
    diagnostics: Sequence[Diagnostic] = (),
    one_event: bool = False,
    digest: str = "",
    pipeline: str = "rules",
) -> Reconciled:
    """Compares what articles say; takes what `reconcile` takes, and keeps what led to the report."""
    sources = sorted(extracts, key=lambda source: (source.published or "", source.sha256, source.path, source.id))
    anchors = Anchors(sources)
    events = find_events(sources, anchors.named_days(), telling=TellingWords(vocabulary), one_event=one_event)
    anchors.infer(events.numbers)
    known = Comparison(sources, find_copies(sources, events.numbers), anchors, vocabulary)
    facts: dict[str, list[Any]] = {}
    groups: dict[str, tuple[Family, Sequence[Item[Any]]]] = {}
    for family in FAMILIES:
        made = _with_ids(
            family, [(family.merge(group, known), group) for group in _grouped(family, sources, events, known)]
        )
        if family.name == "entities":
            known.learn_entities([(fact.id, group) for fact, group in made])
            made = [(replace(family.merge(group, known), id=fact.id), group) for fact, group in made]
        elif family.name == "figures":
            known.learn_figures([(fact.id, group) for fact, group in made])
        elif family.name == "agreements":
            known.learn_agreements([(fact.id, group) for fact, group in made])
        facts[family.name] = [fact for fact, _ in made]
        groups |= {fact.id: (family, group) for fact, group in made}
    order = _print_order(sources, vocabulary)
    report = Report(
        schema_version=SCHEMA_VERSION,
        generator=Generator(
            "kvisit", version("kvisit"), pipeline, digest, {name: version(name) for name in _LIBRARIES}
        ),
        sources=_sources(sources, events.numbers, anchors),
        entities=tuple(sorted(facts["entities"], key=order)),
        figures=tuple(sorted(facts["figures"], key=order)),
        dates=tuple(sorted(facts["dates"], key=order)),
        agreements=tuple(sorted(facts["agreements"], key=order)),
        copies=known.copies.rows,
        diagnostics=(*diagnostics, *_on_sources(sources), *anchors.diagnostics()),
    )
    return Reconciled(report, known, groups, events)


def _grouped(family: Family, sources: Sequence[Extract], events: Events, known: Comparison) -> list[list[Item[Any]]]:
    """The items of a family grouped into facts."""
    items = [item for n, source in enumerate(sources) for item in family.items(n, source.findings[family.name])]
    return cluster(items, family, known, events)


def _with_ids(family: Family, made: Sequence[tuple[Any, Sequence[Item[Any]]]]) -> list[tuple[Any, Sequence[Item[Any]]]]:
    """The facts with their ids: a hash of their identity, an ordinal where equal."""
    seen: Counter[str] = Counter()
    found = []
    for fact, group in made:
        identity = json.dumps(family.identity(fact), sort_keys=True, ensure_ascii=False)
        digest = hashlib.sha256(identity.encode()).hexdigest()[:12]
        id_ = f"{_PREFIXES[family.name]}-{digest}"
        seen[id_] += 1
        found.append((replace(fact, id=id_ if seen[id_] == 1 else f"{id_}-{seen[id_]}"), group))
    return found


_PREFIXES = {"entities": "ent", "figures": "fig", "dates": "date", "agreements": "agr"}


def _print_order(sources: Sequence[Extract], vocabulary: Vocabulary) -> Any:
    """Facts by kind as the vocabulary orders kinds, then by their first mention."""
    paths = {source.id: (source.path, source.id) for source in sources}
    kinds = {kind: n for n, kind in enumerate(vocabulary.kinds)}

    def order(fact: Any) -> tuple[Any, ...]:
        first = fact.mentions[0]
        return kinds.get(getattr(fact, "kind", ""), len(kinds)), paths[first.source], first.start, first.end, fact.id

    return order


def _sources(sources: Sequence[Extract], events: Sequence[int], anchors: Anchors) -> tuple[Source, ...]:
    """The sources in the order of their paths, their events named in that order."""
    printed = sorted(range(len(sources)), key=lambda n: (sources[n].path, sources[n].id))
    names: dict[int, str] = {}
    for n in printed:
        names.setdefault(events[n], f"e{len(names) + 1}")
    return tuple(_source(sources[n], names[events[n]], anchors.inferred(n)) for n in printed)


def _source(source: Extract, event: str, inferred: Any) -> Source:
    return Source(
        id=source.id,
        path=source.path,
        sha256=source.sha256,
        language=source.language,
        words=len(source.words),
        title=source.title,
        publisher=source.publisher,
        published=source.published or (inferred.isoformat() if inferred else None),
        published_from=source.published_from or ("inferred" if inferred else None),
        event=event,
        boilerplate=source.boilerplate,
        numbers=count_fates(source.fates),
    )


def _on_sources(sources: Sequence[Extract]) -> list[Diagnostic]:
    """A word on each article whose facts may be wrong or open, by path.

    Without a date its "Monday" may stay open, and its values never update others; in another language than English,
    what is found may be wrong.
    """
    found: list[Diagnostic] = []
    for source in sorted(sources, key=lambda source: (source.path, source.id)):
        if not source.published:
            lacks = "dateline gives no year" if source.dateline else "text gives no publication date"
            message = f"the {lacks}; give one with --published"
            found.append(Diagnostic("info", "undated-source", source.id, message))
        if source.language is None and len(source.words) >= _ENOUGH_WORDS:
            message = "few of its words are English: what is found in it may be wrong"
            found.append(Diagnostic("warning", "not-english", source.id, message))
    return found
