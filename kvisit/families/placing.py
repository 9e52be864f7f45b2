"""Puts a claim in its place: the span, sentence, speaker and credit of the words that it was found at."""

from __future__ import annotations

from typing import TypeVar

from spacy.tokens import Doc

from kvisit.annotate.notes import notes_on
from kvisit.findings import Finding

Claim = TypeVar("Claim")


def finding_at(doc: Doc, start: int, end: int, rule: str, claim: Claim) -> Finding[Claim]:
    """The finding of a claim at the words [start, end) of an annotated text."""
    notes = notes_on(doc)
    span = notes.words.span(start, end)
    sentence = notes.words.sentence_of[start]
    return Finding(
        span=span,
        text=notes.words.source[span.start : span.end],
        sentence=notes.words.sentence_span(start),
        rule=rule,
        speaker=notes.quotes.speaker(sentence, start),
        quoted=notes.quotes.is_quoted(span),
        claim=claim,
        credit=notes.quotes.credits[sentence],
    )
