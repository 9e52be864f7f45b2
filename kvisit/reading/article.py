"""One article as it was read: its text, and what the text's own head says of it."""

from dataclasses import dataclass
from typing import Literal

from kvisit.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A decoded text with its provenance.

    ``path`` is as the report shows it: from the given folder's own name down, "/" as separator. ``text`` is decoded
    once, byte-order mark removed and nothing else changed: offsets into it hold for ever. ``published`` is an ISO 8601
    day or minute, ``header`` the words that give it; ``dateline`` the open day of a dateline without a year. No fact is
    taken from ``boilerplate``.
    """

    id: str
    path: str
    sha256: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    published_from: Literal["header", "metadata", "option"] | None = None
    header: Span | None = None
    dateline: str | None = None
    boilerplate: tuple[Span, ...] = ()
