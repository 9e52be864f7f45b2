"""What a family of facts is: one interface for entities, figures, agreements and dates.

The stages are generic over families: each *finds* what an article says, names the *keys* under which two items can
be the same thing, gives *evidence* for and against it, and *merges* items that are the same into a fact of the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from kvisit.findings import Extract, Finding, NameIndex
from kvisit.model import Origin, Span
from kvisit.patterns import Vocabulary
from kvisit.timex import Time

Claim = TypeVar("Claim")
SourceIndex = int


@dataclass(frozen=True, slots=True)
class Evidence:
    """A reason to take two items for the same thing (positive) or not (negative).

    NEVER parts them whatever else is said.
    """

    score: float
    reason: str


NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Item(Generic[Claim]):
    """What one source says of one thing: one or several findings, in order."""

    source: SourceIndex
    findings: tuple[Finding[Claim], ...]

    @property
    def claim(self) -> Claim:
        """What the first finding claims."""
        return self.findings[0].claim


class Known(Protocol):
    """What is known of the sources while their items are compared."""

    vocabulary: Vocabulary
    sources: Sequence[Extract]

    def entity(self, source: SourceIndex, name: NameIndex | None) -> str | None:
        """The id of the entity that a source's name has become."""

    def date(self, source: SourceIndex, span: Span, time: Time | None) -> tuple[str | None, str | None]:
        """A time's value in its source, and where that comes from: text, published or inferred."""

    def figure(self, source: SourceIndex, span: Span | None) -> str | None:
        """The id of the figure whose number stands at a span of a source."""

    def agreement_dated(self, source: SourceIndex, finding: Finding[Any]) -> tuple[str, str] | None:
        """The id of the agreement that a date of a source is the date of, and the status that it had then."""

    def days_of(self, agreement: tuple[str, str]) -> Set[tuple[SourceIndex, str]]:
        """The sources that date an agreement in a status, with the value that each gives."""

    def published(self, source: SourceIndex) -> str | None:
        """The day that a source is dated, None if it isn't; an inferred day doesn't count, an inferred year does."""

    def mention(self, source: SourceIndex, finding: Finding[Any]) -> dict[str, Any]:
        """The fields that all mentions of the report have."""

    def name_words(self, source: SourceIndex) -> frozenset[str]:
        """The folded words of all names of a source."""

    def places(self, source: SourceIndex, sentence: Span) -> frozenset[str]:
        """The places that a sentence, or else the one it follows on, names; no countries, capitals or datelines."""

    def names_place(self, source: SourceIndex, place: str | None) -> bool:
        """Whether a source names a place anywhere."""

    def beside(self, a: str, b: str) -> bool:
        """Whether one sentence of a source names both of two places: one may be in the other."""

    def origins(self, items: Sequence[Item[Any]]) -> tuple[Origin, ...]:
        """The origins of a fact that these items tell."""


class Family(Protocol):
    """A family of facts; modules and objects that have these are families.

    ``claims`` says whether its facts can be confirmed or contradicted: only where two articles themselves share
    evidence of one event are such compared; mere names and dates are, wherever others tie the articles to one event.
    """

    name: str
    component: str | None
    claims: bool

    def find(self, doc: Any) -> Sequence[Finding[Any]]:
        """What an annotated article says, in order."""

    def items(self, source: SourceIndex, findings: Sequence[Finding[Any]]) -> Sequence[Item[Any]]:
        """The findings of one source, those of one thing together."""

    def keys(self, item: Item[Any], known: Known) -> Iterable[str]:
        """Only items that share a key are compared."""

    def same(self, a: Item[Any], b: Item[Any], known: Known) -> Sequence[Evidence]:
        """For and against two items being the same thing."""

    def agree(self, a: Item[Any], b: Item[Any], known: Known) -> Evidence | None:
        """Whether what two items claim can hold together (a positive score), None if they claim nothing."""

    def merge(self, items: Sequence[Item[Any]], known: Known) -> Any:
        """The fact that items make together."""

    def identity(self, fact: Any) -> Mapping[str, Any]:
        """The fields of a fact that its id hashes."""


def claims_nothing(a: Item[Any], b: Item[Any], known: Known) -> None:
    """The ``agree`` of a family whose facts can't be contradicted."""


def print_order(known: Known, source: SourceIndex, finding: Finding[Any]) -> tuple[str, str, int, int]:
    """The order of mentions in print: by path, then by place."""
    return known.sources[source].path, known.sources[source].id, finding.span.start, finding.span.end


def shared_fields(items: Sequence[Item[Any]], known: Known) -> dict[str, Any]:
    """The fields that facts of all families have: their sources in the order of their paths, and their origins."""
    origins = known.origins(items)
    indexes = sorted({item.source for item in items}, key=lambda n: (known.sources[n].path, known.sources[n].id))
    return {
        "sources": tuple(known.sources[n].id for n in indexes),
        "independent": len(origins),
        "origins": origins,
    }
