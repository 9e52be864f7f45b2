"""The ledger: every number of an article, what became of it, and the rule that decided.

Recall that one can audit: a number that is no figure says why it isn't.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kvisit.findings import Extract
from kvisit.reading import Article

_CONTEXT = 30  # characters on either side


@dataclass(frozen=True, slots=True)
class Entry:
    """One number: where it stands, with the words around it, and its class with the rule."""

    source: str
    path: str
    start: int
    end: int
    text: str
    before: str
    behind: str
    fate: Literal["name", "date", "figure", "refused"]
    rule: str


def ledger(articles: Sequence[Article], extracts: Iterable[Extract]) -> Iterator[Entry]:
    """The numbers of articles, in the order of the articles and of the text.

    Args:
        articles: as they were read.
        extracts: of the same articles, in the same order.
    """
    for article, extract in zip(articles, extracts, strict=True):
        for number in extract.fates:
            start, end = number.span.start, number.span.end
            before, behind = article.text[max(0, start - _CONTEXT) : start], article.text[end : end + _CONTEXT]
            yield Entry(
                source=extract.id,
                path=extract.path,
                start=start,
                end=end,
                text=number.text,
                before=" ".join(before.split()),
                behind=" ".join(behind.split()),
                fate=number.fate,
                rule=number.rule,
            )
