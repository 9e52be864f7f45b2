"""reconcile: what the articles say → facts, each with its sources, origins and verdict."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import version
from typing import Any

from kvisit.families import FAMILIES, Family
from kvisit.families.base import Item
from kvisit.findings import Extract, Finding, NameIndex, count_fates
from kvisit.model import SCHEMA_VERSION, Diagnostic, Generator, Origin, Report, Source, Span
from kvisit.patterns import Vocabulary
from kvisit.reconciling.anchors import Anchors
from kvisit.reconciling.clusters import cluster
from kvisit.reconciling.copies import Copies, find_copies
from kvisit.reconciling.events import event_names, group_by_event
from kvisit.reconciling.origins import origins_of
from kvisit.timex import Time

_LIBRARIES = ("spacy", "rapidfuzz", "babel", "pydantic")


class Comparison:
    """What is known of the sources while they are compared: the `kvisit.families.base.Known` of the families."""

    def __init__(self, sources: Sequence[Extract], copies: Copies, anchors: Anchors, vocabulary: Vocabulary) -> None:
        """Takes what was found out of all sources together."""
        self.sources = sources
        self.vocabulary = vocabulary
        self._copies = copies
        self._anchors = anchors
        self._entities: dict[tuple[int, NameIndex], str] = {}
        self._agencies = {
            (number, index): name.forms[0]
            for number, source in enumerate(sources)
            for index, name in enumerate(source.names)
            if name.is_agency
        }

    def entity(self, source: int, name: NameIndex | None) -> str | None:
        """The id of the entity that a source's name has become."""
        return self._entities.get((source, name)) if name is not None else None

    def learn_entities(self, facts: Sequence[tuple[str, Sequence[Item[Any]]]]) -> None:
        """Takes the entities' ids, for the families that refer to them."""
        for id_, group in facts:
            for item in group:
                self._entities[item.source, item.claim.name] = id_
        keys = {place: self._entities.get(place, name) for place, name in self._agencies.items()}
        self._agencies = {place: self._agency_name(keys[place], name) for place, name in self._agencies.items()}

    def _agency_name(self, id_: str, name: str) -> str:
        first = min((place for place, other in self._entities.items() if other == id_), default=None)
        return self.sources[first[0]].names[first[1]].forms[0] if first else name

    def date(self, source: int, span: Span, time: Time | None) -> tuple[str | None, str | None]:
        """A time's value in its source, and where that comes from."""
        return self._anchors.value(source, span, time) if time else (None, None)

    def published(self, source: int) -> str | None:
        """The day that a source is dated."""
        published = self.sources[source].published
        return published[:10] if published else None

    def mention(self, source: int, finding: Finding[Any]) -> dict[str, Any]:
        """The fields that all mentions of the report have."""
        return {
            "source": self.sources[source].id,
            "start": finding.span.start,
            "end": finding.span.end,
            "text": finding.text,
            "sentence": finding.sentence,
            "attributed_to": self.entity(source, finding.speaker),
            "quoted": finding.quoted,
            "copied": self._copies.of(source, finding.span),
            "rule": finding.rule,
        }

    def origins(self, items: Sequence[Item[Any]]) -> tuple[Origin, ...]:
        """The origins of a fact that these items tell."""
        return origins_of(items, self.sources, self._copies, self._agencies)


def reconcile(
    extracts: Sequence[Extract],
    vocabulary: Vocabulary,
    *,
    diagnostics: Sequence[Diagnostic] = (),
    one_event: bool = False,
    digest: str = "",
) -> Report:
    """Compares what articles say.

    Args:
        extracts: one for each article, in any order.
        vocabulary: the one that they were extracted with.
        diagnostics: what reading had to say, passed on into the report.
        one_event: whether all articles tell of one event.
        digest: of the vocabulary's files.

    Returns:
        The report: the same for the same articles, whatever their order.
    """
    sources = sorted(extracts, key=lambda source: (source.published or "", source.sha256, source.path, source.id))
    anchors = Anchors(sources)
    events = group_by_event(sources, anchors.named_days(), one_event=one_event)
    anchors.infer(events)
    known = Comparison(sources, find_copies(sources), anchors, vocabulary)
    facts: dict[str, list[Any]] = {}
    for family in FAMILIES:
        groups = _grouped(family, sources, events, known)
        made = _with_ids(family, [(family.merge(group, known), group) for group in groups])
        if family.name == "entities":
            known.learn_entities([(fact.id, group) for fact, group in made])
            made = [(replace(family.merge(group, known), id=fact.id), group) for fact, group in made]
        facts[family.name] = [fact for fact, _ in made]
    order = _print_order(sources, vocabulary)
    return Report(
        schema_version=SCHEMA_VERSION,
        generator=Generator("kvisit", version("kvisit"), "rules", digest, {name: version(name) for name in _LIBRARIES}),
        sources=_sources(sources, events, anchors),
        entities=tuple(sorted(facts["entities"], key=order)),
        figures=tuple(sorted(facts["figures"], key=order)),
        dates=tuple(sorted(facts["dates"], key=order)),
        agreements=tuple(sorted(facts["agreements"], key=order)),
        copies=known._copies.rows,
        diagnostics=(*diagnostics, *_undated(sources)),
    )


def _grouped(
    family: Family, sources: Sequence[Extract], events: Sequence[int], known: Comparison
) -> list[list[Item[Any]]]:
    """The items of a family grouped into facts, event by event."""
    items: dict[int, list[Item[Any]]] = {}
    for number, source in enumerate(sources):
        items.setdefault(events[number], []).extend(family.items(number, source.findings[family.name]))
    return [group for event in sorted(items) for group in cluster(items[event], family, known)]


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
    printed = sorted(range(len(sources)), key=lambda n: (sources[n].path, sources[n].id))
    numbers: dict[int, int] = {}
    for n in printed:
        numbers.setdefault(events[n], len(numbers))
    names = event_names(list(numbers.values()))
    return tuple(_source(sources[n], names[numbers[events[n]]], anchors.inferred(n)) for n in printed)


def _source(source: Extract, event: str, inferred: Any) -> Source:
    return Source(
        id=source.id,
        path=source.path,
        sha256=source.sha256,
        language="en",
        words=len(source.words),
        title=source.title,
        publisher=source.publisher,
        published=source.published or (inferred.isoformat() if inferred else None),
        published_from=source.published_from or ("inferred" if inferred else None),
        event=event,
        boilerplate=source.boilerplate,
        numbers=count_fates(source.fates),
    )


def _undated(sources: Sequence[Extract]) -> list[Diagnostic]:
    """A word on each article without a date: its "Monday" may stay open, and its values never update others."""
    undated = sorted(
        (source for source in sources if not source.published), key=lambda source: (source.path, source.id)
    )
    return [
        Diagnostic("info", "undated-source", source.id, "the text gives no publication date; give one with --published")
        for source in undated
    ]
