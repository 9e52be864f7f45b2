"""annotate: an article → a spaCy Doc with sentences, numbers, names, times, quantities and quotations.

`pipeline` is a blank English pipeline with kvisit's components; each says what it needs and gives
(``nlp.analyze_pipes()``). They write typed values into ``doc._.notes``, and where users of spaCy look: sentence starts,
``doc.ents`` (a name before a time before a quantity, since entities can't overlap) and ``doc.spans``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from kvisit.annotate.models import called, hints_of, load_model
from kvisit.annotate.names import NameFinder
from kvisit.annotate.notes import Notes, notes_on
from kvisit.annotate.numbers import NumberFinder
from kvisit.annotate.quantities import Quantity, QuantityFinder
from kvisit.annotate.quotes import find_quotes
from kvisit.annotate.sentences import sentence_starts
from kvisit.annotate.speakers import Speakers
from kvisit.annotate.times import TimeFinder
from kvisit.annotate.tokens import blank_english
from kvisit.annotate.words import words_of
from kvisit.patterns import load
from kvisit.reading import Article

__all__ = ["Notes", "annotate", "called", "notes_on", "pipeline"]

Component = Callable[[Doc], Doc]
COMPONENTS = (
    "kvisit_sentences",
    "kvisit_numbers",
    "kvisit_names",
    "kvisit_times",
    "kvisit_quantities",
    "kvisit_quotes",
    "kvisit_entities",
)


@cache
def pipeline(additions: tuple[Path, ...] = (), families: tuple[str, ...] = (), model: str | None = None) -> Language:
    """The pipeline for a vocabulary with a user's additions.

    Args:
        additions: the user's files.
        families: further components, run last.
        model: the name of another pipeline, whose entities are further evidence on names.

    Raises:
        UserError: if the vocabulary is broken, or the other pipeline isn't there.
    """
    nlp = blank_english(load(additions))
    nlp.max_length = sys.maxsize  # spaCy's limit is for the memory of parsers; reading has one of its own
    for name in (*COMPONENTS, *families):
        nlp.add_pipe(name, config={"additions": [str(file) for file in additions]})
    if model:
        nlp.add_pipe("kvisit_model", config={"model": model}, before="kvisit_names")
    return nlp


def annotate(article: Article, nlp: Language) -> Doc:
    """An article's text, annotated; nothing is found in its boilerplate."""
    doc = nlp.make_doc(article.text)
    notes = notes_on(doc)
    notes.header, notes.boilerplate = article.header, article.boilerplate
    return nlp(doc)


def _paths(additions: Sequence[str]) -> tuple[Path, ...]:
    return tuple(Path(file) for file in additions)


@Language.factory("kvisit_sentences", assigns=["token.is_sent_start", "doc._.notes"], default_config={"additions": []})
def _sentences(nlp: Language, name: str, additions: list[str]) -> Component:
    vocabulary = load(_paths(additions))
    never_final = frozenset(vocabulary.sentences.never_final)
    # "until 9 a.m. Tuesday", "landed in the U.S. Monday": behind an abbreviation a day goes on with its sentence.
    days = {*vocabulary.times.weekdays, *vocabulary.times.months}
    may_start = frozenset(vocabulary.sentences.function_words) - days

    def component(doc: Doc) -> Doc:
        notes = notes_on(doc)
        words = notes.words = words_of(doc)
        borders = [offset for span in (notes.header, *notes.boilerplate) if span for offset in (span.start, span.end)]
        starts = sentence_starts(words, never_final=never_final, may_start=may_start, borders=borders)
        words.set_sentences(starts)
        is_start = np.full(len(doc), -1, dtype=np.int64)
        is_start[[words.tokens[start] for start in starts]] = 1
        attributes: Any = is_start.astype(np.uint64)[:, None]
        return doc.from_array(["SENT_START"], attributes)

    return component


@Language.factory("kvisit_numbers", requires=["doc._.notes"], assigns=["doc._.notes"], default_config={"additions": []})
def _numbers(nlp: Language, name: str, additions: list[str]) -> Component:
    finder = NumberFinder(load(_paths(additions)))

    def component(doc: Doc) -> Doc:
        notes = notes_on(doc)
        notes.numbers = finder.find(notes.words)
        return doc

    return component


@Language.factory("kvisit_model", requires=["doc._.notes"], assigns=["doc._.notes"])
def _model(nlp: Language, name: str, model: str) -> Component:
    other = load_model(model)

    def component(doc: Doc) -> Doc:
        notes = notes_on(doc)
        notes.hints = hints_of(other, doc, notes.words)
        return doc

    return component


@Language.factory("kvisit_names", requires=["doc._.notes"], assigns=["doc._.notes"], default_config={"additions": []})
def _names(nlp: Language, name: str, additions: list[str]) -> Component:
    finder = NameFinder(load(_paths(additions)))

    def component(doc: Doc) -> Doc:
        notes = notes_on(doc)
        skipped = {n for n, (i, j) in enumerate(notes.words.sentences) if notes.in_boilerplate(notes.words.span(i, j))}
        notes.names = finder.find(notes.words, notes.words.source, skipped, notes.hints)
        return doc

    return component


@Language.factory("kvisit_times", requires=["doc._.notes"], assigns=["doc._.notes"], default_config={"additions": []})
def _times(nlp: Language, name: str, additions: list[str]) -> Component:
    finder = TimeFinder(load(_paths(additions)).times)

    def component(doc: Doc) -> Doc:
        notes = notes_on(doc)
        # Holidays are times, as OntoNotes has them; a man called Ramadan isn't one.
        notes.names = notes.names.without(lambda place: finder.is_holiday(notes.words, place.start, place.end))
        in_names = {word for place in notes.names.places for word in range(place.start, place.end)}
        notes.times = finder.find(notes.words, notes.numbers, in_names)
        return doc

    return component


@Language.factory(
    "kvisit_quantities", requires=["doc._.notes"], assigns=["doc._.notes"], default_config={"additions": []}
)
def _quantities(nlp: Language, name: str, additions: list[str]) -> Component:
    finder = QuantityFinder(load(_paths(additions)))

    def component(doc: Doc) -> Doc:
        notes = notes_on(doc)
        notes.quantities = finder.find(notes.words, notes.numbers, notes.names)
        return doc

    return component


@Language.factory("kvisit_quotes", requires=["doc._.notes"], assigns=["doc._.notes"], default_config={"additions": []})
def _quotes(nlp: Language, name: str, additions: list[str]) -> Component:
    speakers = Speakers(load(_paths(additions)).names)

    def component(doc: Doc) -> Doc:
        notes = notes_on(doc)
        notes.quotes = find_quotes(notes.words, notes.names, speakers)
        return doc

    return component


@Language.factory(
    "kvisit_entities", requires=["doc._.notes"], assigns=["doc.ents", "doc.spans"], default_config={"additions": []}
)
def _entities(nlp: Language, name: str, additions: list[str]) -> Component:
    def component(doc: Doc) -> Doc:
        notes = notes_on(doc)
        names = [_span(doc, notes, p.start, p.end, notes.names.all[p.name].type) for p in notes.names.places]
        times = [_span(doc, notes, t.start, t.end, "TIME" if t.time.type == "TIME" else "DATE") for t in notes.times]
        quantities = [_span(doc, notes, q.start, q.end, _label(q)) for q in notes.quantities]
        doc.spans["names"], doc.spans["times"], doc.spans["quantities"] = names, times, quantities
        free = [True] * len(doc)
        kept: list[SpacySpan] = []
        for span in (*names, *times, *quantities):
            if all(free[span.start : span.end]):
                kept.append(span)
                free[span.start : span.end] = [False] * (span.end - span.start)
        doc.ents = tuple(sorted(kept, key=lambda span: span.start))
        return doc

    return component


def _span(doc: Doc, notes: Notes, start: int, end: int, label: str) -> SpacySpan:
    return SpacySpan(doc, notes.words.tokens[start], notes.words.tokens[end - 1] + 1, label=label)


def _label(quantity: Quantity) -> str:
    """OntoNotes' name for what a quantity is."""
    labels = {"money": "MONEY", "percent": "PERCENT", "measure": "QUANTITY", "ordinal": "ORDINAL"}
    return labels.get(quantity.measured, "CARDINAL")
