"""What is known of all sources while they are compared: names, times, origins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kvisit.families.base import Item
from kvisit.findings import Extract, Finding, NameIndex
from kvisit.model import Origin, Span
from kvisit.patterns import Vocabulary
from kvisit.reconciling.anchors import Anchors
from kvisit.reconciling.copies import Copies
from kvisit.reconciling.origins import origins_of
from kvisit.timex import Time


class Comparison:
    """What is known of the sources while they are compared: the `kvisit.families.base.Known` of the families."""

    def __init__(self, sources: Sequence[Extract], copies: Copies, anchors: Anchors, vocabulary: Vocabulary) -> None:
        """Takes what was found out of all sources together."""
        self.sources = sources
        self.vocabulary = vocabulary
        self.copies = copies
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
            "copied": self.copies.of(source, finding.span),
            "rule": finding.rule,
        }

    def origins(self, items: Sequence[Item[Any]]) -> tuple[Origin, ...]:
        """The origins of a fact that these items tell."""
        return origins_of(items, self.sources, self.copies, self._agencies)
