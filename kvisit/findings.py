"""What one article says, before it is compared with others: the values that flow from *find* to *reconcile*.

A `Finding` is a claim with its place in the text. Names are referred to by their index in the article, times stay as
worded (`kvisit.timex.Time`): both become the report's entities and values only in *reconcile*.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from kvisit.model import Direction, EntityType, Modifier, NumberCounts, Role, Span, Status
from kvisit.timex import Time

NameIndex = int
Fate = Literal["name", "date", "figure", "refused"]


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something that an article names.

    ``forms`` are as written, in order of first use; ``keys`` the same forms as folded words in one spelling, well-known
    names inside them replaced by what they name ("Moroccan Interior Ministry" and "Interior Ministry of Morocco" have
    the same words); ``key`` is that of a well-known thing, equal for all its names; ``role`` the words of a title;
    ``weight`` how much speaks for the type. ``country`` is a well-known thing's, else the one that the article tells a
    place or an organisation to be of. ``is_writer`` says that only a byline has it.
    """

    type: EntityType
    forms: tuple[str, ...]
    keys: tuple[tuple[str, ...], ...]
    key: str | None = None
    country: str | None = None
    role: str | None = None
    weight: float = 0.0
    is_country: bool = False
    is_agency: bool = False
    is_writer: bool = False


@dataclass(frozen=True, slots=True)
class NameClaim:
    """The article names this."""

    name: NameIndex


@dataclass(frozen=True, slots=True)
class DateClaim:
    """The article names this time; ``dates`` is the named event that it is the time of."""

    time: Time
    dates: NameIndex | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureClaim:
    """The article gives this figure.

    ``measure`` is what is counted or measured, in the text's words, ``words`` those of them that tell it apart,
    ``beside`` the few words before the number; ``place`` where; ``converted_from`` the span of the figure that this one
    repeats in another unit; ``moving`` whether the quantity changes while it is reported; ``whole`` whether it is the
    article's toll for all of the event, or what that has one of (the price of the deal); ``corrects`` are the values
    that the article itself says it had before, ``corrected`` marks those; ``vague`` are "dozens" and "several hundred".
    ``harms`` are the kinds of event, by number, that its article opens with, of its toll, and ``sentences`` those that
    tell its tolls of the whole event; ``prices`` all the sums that it tells of its deal;
    ``listed`` says that it is of one place in a list of them.
    """

    kind: str
    detail: str | None
    measure: str | None
    words: frozenset[str]
    about: tuple[NameIndex, ...]
    place: NameIndex | None
    value: Decimal
    upper: Decimal | None
    unit: str | None
    unit_from: Literal["text", "context", "default"] | None
    modifier: Modifier
    role: Role
    direction: Direction | None
    as_of: Time | None
    as_of_from: Literal["sentence", "context"] | None
    moving: bool
    converted_from: Span | None = None
    whole: bool = False
    listed: bool = False
    corrects: frozenset[Decimal] = frozenset()
    corrected: bool = False
    vague: bool = False
    beside: frozenset[str] = frozenset()
    harms: frozenset[int] = frozenset()
    sentences: tuple[Span, ...] = ()
    prices: frozenset[Decimal] = frozenset()


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, in which office, for whom."""

    person: NameIndex
    role: str | None
    on_behalf_of: NameIndex | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementClaim:
    """The article tells of this agreement.

    ``amounts`` are the telling numbers of the sentence, ``value`` and ``unit`` the sum that is part of the agreement,
    which stands at ``sum_at``; ``term`` is how long or until when it is to hold, ``renews`` the earlier agreement
    that it renews or replaces, as worded;
    ``many`` says that it is several, ``count`` how many, ``apart`` that the text tells it apart from another,
    ``indefinite`` that it introduces it ("a deal"), ``named`` that its subject is its name. ``words`` tell it,
    ``subject_words`` those of the subject, ``qualifiers`` those that a definite noun phrase points back with;
    ``chain`` numbers the article's agreements, -1 for one that is only pointed back to.
    """

    type: str
    status: Status
    subject: str | None
    parties: tuple[NameIndex, ...]
    signatures: tuple[Signature, ...]
    amounts: frozenset[Decimal]
    date: Time | None
    place: NameIndex | None
    value: Decimal | None = None
    unit: str | None = None
    sum_at: Span | None = None
    term: Time | None = None
    renews: str | None = None
    many: bool = False
    count: int | None = None
    apart: bool = False
    indefinite: bool = False
    words: frozenset[str] = frozenset()
    named: bool = False
    qualifiers: frozenset[str] = frozenset()
    subject_words: frozenset[str] = frozenset()
    chain: int = -1


Claim = TypeVar("Claim")


@dataclass(frozen=True, slots=True)
class Finding(Generic[Claim]):
    """A claim where it stands.

    ``speaker`` is the name that the article says it from, ``credit`` the agency that it was told to; ``rule`` the id
    of what found it.
    """

    span: Span
    text: str
    sentence: Span
    rule: str
    speaker: NameIndex | None
    quoted: bool
    claim: Claim
    credit: NameIndex | None = None


@dataclass(frozen=True, slots=True)
class NumberFate:
    """A number expression of a text and what became of it, with the rule that decided."""

    span: Span
    text: str
    fate: Fate
    rule: str


class WordAt(NamedTuple):
    """A folded word and where it stands: what passages are compared by.

    A tuple, since an article has one for each of its words: a frozen dataclass takes six times as long to make.
    """

    fold: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """All that later stages need of an article; its text is no longer among it.

    ``findings`` are by the name of their family, in order of their spans; ``credits`` the agencies that the article
    credits as a whole ("(AP)"); ``quoted`` the spans inside quotation marks; ``dateline`` the open day of a dateline
    without a year ("XXXX-03-03").
    """

    id: str
    path: str
    sha256: str
    language: str | None
    title: str | None
    publisher: str | None
    published: str | None
    published_from: Literal["header", "metadata", "option"] | None
    dateline: str | None = None
    boilerplate: tuple[Span, ...]
    words: tuple[WordAt, ...]
    names: tuple[Name, ...]
    credits: tuple[NameIndex, ...]
    quoted: tuple[Span, ...]
    findings: Mapping[str, tuple[Finding[Any], ...]]
    fates: tuple[NumberFate, ...]


def count_fates(fates: tuple[NumberFate, ...]) -> NumberCounts:
    """How many numbers were of each class."""
    by_class = {fate: sum(one.fate == fate for one in fates) for fate in ("date", "name", "figure", "refused")}
    return NumberCounts(len(fates), by_class["date"], by_class["name"], by_class["figure"], by_class["refused"])
