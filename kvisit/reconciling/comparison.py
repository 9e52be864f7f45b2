"""What is known of all sources while they are compared: names, times, origins."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import combinations
from typing import Any

from kvisit.families.base import Item
from kvisit.findings import Extract, Finding, NameIndex
from kvisit.folding import fold
from kvisit.model import Origin, Span
from kvisit.patterns import Vocabulary
from kvisit.reconciling.anchors import Anchors
from kvisit.reconciling.copies import Copies
from kvisit.reconciling.origins import origins_of
from kvisit.reconciling.outlets import agencies_in, known_agencies, publisher_key
from kvisit.timex import Time

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_GAP = 1  # characters between a sentence and the one that it follows on, in one paragraph
_NONE: frozenset[str] = frozenset()


class Comparison:
    """What is known of the sources while they are compared: the `kvisit.families.base.Known` of the families."""

    def __init__(self, sources: Sequence[Extract], copies: Copies, anchors: Anchors, vocabulary: Vocabulary) -> None:
        """Takes what was found out of all sources together."""
        self.sources = sources
        self.vocabulary = vocabulary
        self.copies = copies
        self._anchors = anchors
        self._entities: dict[tuple[int, NameIndex], str] = {}
        self._figures: dict[tuple[int, Span], str] = {}
        self._dated: dict[tuple[int, Time], list[tuple[Span, tuple[str, str]]]] = {}
        self._days: dict[tuple[str, str], set[tuple[int, str]]] = {}
        self._places: dict[tuple[int, Span], set[str]] = {}
        self._ending: dict[tuple[int, int], set[str]] = {}  # the same by the ends of the sentences
        self._named: set[tuple[int, str | None]] = set()
        self._neighbours: set[tuple[str, ...]] | None = None
        self._name_words = [
            frozenset(word for name in source.names for form in name.forms for word in fold(form).split())
            for source in sources
        ]
        self._seats = _seats(vocabulary)
        known = known_agencies(vocabulary)
        self._publishers = [publisher_key(source.publisher, known) for source in sources]
        self._agencies = [agencies_in(source) for source in sources]

    def entity(self, source: int, name: NameIndex | None) -> str | None:
        """The id of the entity that a source's name has become."""
        return self._entities.get((source, name)) if name is not None else None

    def learn_entities(self, facts: Sequence[tuple[str, Sequence[Item[Any]]]]) -> None:
        """Takes the entities' ids, for the families that refer to them."""
        for id_, group in facts:
            for item in group:
                self._entities[item.source, item.claim.name] = id_
                self._named.add((item.source, id_))
            if self._is_place(group):
                self._learn_places(id_, group)

    def figure(self, source: int, span: Span | None) -> str | None:
        """The id of the figure whose number stands at a span of a source."""
        return self._figures.get((source, span)) if span else None

    def learn_figures(self, facts: Sequence[tuple[str, Sequence[Item[Any]]]]) -> None:
        """Takes the figures' ids, for the agreements whose sums they are."""
        for id_, group in facts:
            self._figures |= {(item.source, finding.span): id_ for item in group for finding in item.findings}

    def learn_agreements(self, facts: Sequence[tuple[str, Sequence[Item[Any]]]]) -> None:
        """Takes the agreements' ids and when they are told to be made, for the dates that refer to them."""
        for id_, group in facts:
            for item in group:
                for finding in (finding for finding in item.findings if finding.claim.date):
                    event = id_, finding.claim.status
                    self._dated.setdefault((item.source, finding.claim.date), []).append((finding.sentence, event))
                    value = self.date(item.source, finding.span, finding.claim.date)[0]
                    self._days.setdefault(event, set()).add((item.source, value or ""))

    def agreement_dated(self, source: int, finding: Finding[Any]) -> tuple[str, str] | None:
        """The id of the agreement that a date of a source is the date of, and the status that it had then."""
        told = self._dated.get((source, finding.claim.time.whole_day), ())
        return next((event for sentence, event in told if sentence == finding.sentence), None)

    def days_of(self, agreement: tuple[str, str]) -> Set[tuple[int, str]]:
        """The sources that date an agreement in a status, with the value that each gives."""
        return self._days.get(agreement, frozenset())

    def _is_place(self, group: Sequence[Item[Any]]) -> bool:
        """Whether a name is one of a place where things happen: no country, capital or part of the world."""
        names = [self.sources[item.source].names[item.claim.name] for item in group]
        return any(name.type in _PLACES for name in names) and not any(
            name.is_country or name.key in self._seats for name in names
        )

    def _learn_places(self, id_: str, group: Sequence[Item[Any]]) -> None:
        """Notes in which sentences a place stands, datelines apart."""
        for item in group:
            for finding in item.findings:
                if not finding.text.isupper():
                    self._places.setdefault((item.source, finding.sentence), set()).add(id_)
                    self._ending[item.source, finding.sentence.end] = self._places[item.source, finding.sentence]

    def name_words(self, source: int) -> frozenset[str]:
        """The folded words of all names of a source."""
        return self._name_words[source]

    def places(self, source: int, sentence: Span) -> frozenset[str]:
        """The places that a sentence, or else the one it follows on, names; no countries, capitals or datelines."""
        before = range(sentence.start - _GAP, sentence.start + 1)
        following = (self._ending.get((source, end)) for end in reversed(before))
        return next((frozenset(named) for named in (self._places.get((source, sentence)), *following) if named), _NONE)

    def names_place(self, source: int, place: str | None) -> bool:
        """Whether a source names a place anywhere."""
        return (source, place) in self._named

    def beside(self, a: str, b: str) -> bool:
        """Whether one sentence of a source names both of two places: one may be in the other."""
        if self._neighbours is None:
            self._neighbours = {pair for named in self._places.values() for pair in combinations(sorted(named), 2)}
        return tuple(sorted((a, b))) in self._neighbours

    def date(self, source: int, span: Span, time: Time | None) -> tuple[str | None, str | None]:
        """A time's value in its source, and where that comes from."""
        return self._anchors.value(source, span, time) if time else (None, None)

    def published(self, source: int) -> str | None:
        """The day that a source is dated, open where its dateline and those of its event leave out the year."""
        return self._anchors.day_told(source)

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
            "copied": bool(self.copies.of(source, finding.span)),
            "rule": finding.rule,
        }

    def origins(self, items: Sequence[Item[Any]]) -> tuple[Origin, ...]:
        """The origins of a fact that these items tell."""
        return origins_of(items, self.sources, self.copies, self._agencies, self._publishers)


def _seats(vocabulary: Vocabulary) -> frozenset[str]:
    """The keys of capitals, from which officials tell of what happened elsewhere, and of parts of the world."""
    places = vocabulary.places
    capitals = {f"place:{code}:{fold(name)}" for code, country in places.countries.items() for name in country.capital}
    return frozenset(capitals | {f"region:{fold(name)}" for name in places.world_regions})
