"""What the components of the pipeline find out about a text, as plain typed values on the Doc: ``doc._.notes``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

from spacy.tokens import Doc

from kvisit.annotate.names import Hint, Names
from kvisit.annotate.numerals import Number
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.quotes import Quotes
from kvisit.annotate.times import FoundTime
from kvisit.annotate.words import Words
from kvisit.findings import Finding, NumberFate
from kvisit.model import Span

if not Doc.has_extension("notes"):
    Doc.set_extension("notes", default=None)


@dataclass(slots=True)
class Notes:
    """The notes on one text; each component fills in its own.

    ``header`` are the words that date the text, ``boilerplate`` the spans that no fact is taken from, ``fates`` what
    became of each number; ``findings`` are by family, of those that are found by a component; ``hints`` what another
    pipeline takes for names.
    """

    header: Span | None = None
    boilerplate: tuple[Span, ...] = ()
    words: Words = field(default_factory=Words)
    hints: tuple[Hint, ...] = ()
    numbers: list[Number] = field(default_factory=list)
    names: Names = field(default_factory=lambda: Names((), ()))
    times: list[FoundTime] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    quotes: Quotes = field(default_factory=lambda: Quotes((), (), ()))
    findings: dict[str, tuple[Finding[Any], ...]] = field(default_factory=dict)
    fates: tuple[NumberFate, ...] = ()

    def in_boilerplate(self, span: Span) -> bool:
        """Whether a span is part of what no fact is taken from."""
        return any(span.overlaps(block) for block in self.boilerplate)


def notes_on(doc: Doc) -> Notes:
    """The notes on a Doc, new ones if it has none yet."""
    if doc._.notes is None:
        doc._.notes = Notes()
    return cast(Notes, doc._.notes)
