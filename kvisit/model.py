"""The nouns of the report, in its words and order: what ``kvisit facts --format json`` prints.

Every class is a frozen dataclass; :func:`to_json` and :func:`json_schema` make JSON and JSON Schema of them with
pydantic, so that the schema can't drift from the code. Offsets count Unicode code points of a source's decoded text and
are half-open: ``text[start:end]``. Numbers are `Decimal` inside and JSON numbers outside, integers where integral.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import PlainSerializer, TypeAdapter, WithJsonSchema

SCHEMA_VERSION = "1"


def as_number(value: Decimal) -> int | float:
    """A Decimal as JSON has it: an integer where integral, else the nearest float.

    >>> as_number(Decimal("721.00")), as_number(Decimal("6.1"))
    (721, 6.1)
    """
    return int(value) if value == value.to_integral_value() else float(value)


Exact: TypeAlias = Annotated[Decimal, PlainSerializer(as_number), WithJsonSchema({"type": "number"})]

EntityType: TypeAlias = Literal[
    "PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE"
]  # OntoNotes 5.0's names
Modifier: TypeAlias = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "approaching"]
Role: TypeAlias = Literal["level", "change", "previous", "target", "forecast", "limit"]
Verdict: TypeAlias = Literal["conflicting", "updated", "corroborated", "single_source"]
Direction: TypeAlias = Literal["up", "down"]
Status: TypeAlias = Literal["signed", "agreed", "announced", "planned", "under_negotiation", "in_force", "ended"]
TimeType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source's text, in code points, half-open."""

    start: int
    end: int

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a named source."""

    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Edge:
    """Why two sources count as one origin: a copied passage, a credited agency, one publisher."""

    a: str
    b: str
    shared: Literal["passage", "credit", "publisher"]
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Sources of a fact that aren't independent of one another, with the edges that connect them."""

    sources: tuple[str, ...]
    edges: tuple[Edge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Where one source says a fact: ``text`` is what stands at [start, end), inside ``sentence``.

    ``attributed_to`` is the entity that the article says it from, ``quoted`` whether it stands inside quotation marks,
    ``copied`` whether another source has the same passage, ``rule`` the id of what found it.
    """

    source: str
    start: int
    end: int
    text: str
    sentence: Span
    attributed_to: str | None
    quoted: bool
    copied: bool
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMention(Mention):
    """A figure as one source tells it."""

    value: Exact
    upper: Exact | None
    unit: str | None
    modifier: Modifier
    as_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Mention):
    """A time as one source words it: type and value are TIMEX3's, ranges ISO 8601 intervals."""

    type: TimeType
    value: str


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, in which office, for whom."""

    person: str
    role: str | None
    on_behalf_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementMention(Mention):
    """An agreement as one source tells it."""

    type: str
    status: Status
    date: str | None
    parties: tuple[str, ...]
    signatories: tuple[Signatory, ...]
    subject: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation, place … that sources name; ``name`` is its longest form without a title."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    role: str | None
    country: str | None
    country_from: Literal["gazetteer", "context"] | None
    sources: tuple[str, ...]
    independent: int
    origins: tuple[Origin, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class FormerFigure:
    """A value that a later one took the place of; ``revised`` says whether that is above or below it."""

    value: Exact
    upper: Exact | None
    modifier: Modifier
    published: str
    source: str
    revised: Direction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that counts or measures something, as all sources tell it, with the verdict on it."""

    id: str
    kind: str
    detail: str | None
    measure: str | None
    about: tuple[str, ...]
    value: Exact
    upper: Exact | None
    unit: str | None
    unit_from: Literal["text", "context", "default"] | None
    modifier: Modifier
    role: Role
    direction: Direction | None
    as_of: str | None
    as_of_from: Literal["sentence", "context", "published"] | None
    verdict: Verdict
    sources: tuple[str, ...]
    independent: int
    origins: tuple[Origin, ...]
    one_voice: str | None
    history: tuple[FormerFigure, ...]
    mentions: tuple[FigureMention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A time that sources name; one that dates an agreement or a named event says so in ``event``."""

    id: str
    type: TimeType
    value: str
    value_from: Literal["text", "published", "inferred"]
    event: str | None
    verdict: Verdict | None
    sources: tuple[str, ...]
    independent: int
    origins: tuple[Origin, ...]
    mentions: tuple[DateMention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerStatus:
    """A status that a later one took the place of."""

    status: Status
    published: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """An agreement: its kind in the text's own word, what it is on, between whom, who signed, how far it has got.

    ``value`` and ``unit`` are the sum that is part of it, ``figure`` the id of that among the figures; ``term`` is how
    long it is to hold (P5Y) or until when (2030), ``renews`` the earlier agreement that it renews or replaces, in the
    text's words. All are null where none is told.
    """

    id: str
    type: str
    subject: str | None
    parties: tuple[str, ...]
    signatories: tuple[Signatory, ...]
    status: Status
    date: str | None
    date_from: Literal["text", "published", "inferred"] | None
    place: str | None
    value: Exact | None
    unit: str | None
    figure: str | None
    term: str | None
    renews: str | None
    verdict: Verdict
    history: tuple[FormerStatus, ...]
    sources: tuple[str, ...]
    independent: int
    origins: tuple[Origin, ...]
    mentions: tuple[AgreementMention, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A passage of ``words`` words that several sources have word for word."""

    words: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something about an input, or about the run, that a reader of the report should know."""

    level: Literal["info", "warning", "error"]
    code: str
    source: str | None
    message: str


@dataclass(frozen=True, slots=True)
class NumberCounts:
    """Every number expression of a source, each in one class, in this precedence."""

    all: int
    dates: int
    names: int
    figures: int
    refused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as the report describes it; its text stays where it was read from."""

    id: str
    path: str
    sha256: str
    language: str | None
    words: int
    title: str | None
    publisher: str | None
    published: str | None
    published_from: Literal["header", "metadata", "option", "inferred"] | None
    event: str
    boilerplate: tuple[Span, ...]
    numbers: NumberCounts


@dataclass(frozen=True, slots=True)
class Generator:
    """What made a report: the same inputs, options and these give the same bytes."""

    name: str
    version: str
    pipeline: str
    patterns: str
    libraries: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that ``kvisit facts`` found, in the contract's order."""

    schema_version: str
    generator: Generator
    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]
    agreements: tuple[Agreement, ...]
    copies: tuple[Copy, ...]
    diagnostics: tuple[Diagnostic, ...]


@cache
def _report_adapter() -> TypeAdapter[Report]:
    return TypeAdapter(Report)


def to_json(report: Report) -> str:
    """The report as indented JSON, one line break at its end."""
    return _report_adapter().dump_json(report, indent=2).decode("utf-8") + "\n"


def from_json(text: str | bytes) -> Report:
    """A report read back from its JSON.

    Raises:
        pydantic.ValidationError: if it isn't one.
    """
    return _report_adapter().validate_json(text)


def json_schema() -> str:
    """The report's JSON Schema (draft 2020-12), as indented JSON."""
    schema: dict[str, Any] = _report_adapter().json_schema(mode="serialization")
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "kvisit report", **schema}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
