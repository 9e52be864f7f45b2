"""Shapes: spaCy token patterns around a number, for idioms, ranks and vetoes, compiled into one Matcher.

``{"number": true}`` and ``{"ordinal": true}`` stand for a whole number of any length, ``{"quantity": "MONEY"}`` for
a quantity under its OntoNotes label. ``{"ENT_TYPE": "CARDINAL"}`` by itself would match one token of it.
"""

from __future__ import annotations

from typing import Any

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.patterns import Vocabulary

_LABELS = {"number": "CARDINAL", "ordinal": "ORDINAL"}


class Shapes:
    """The shapes of a vocabulary's vetoes and figures."""

    def __init__(self, vocab: Vocab, vocabulary: Vocabulary) -> None:
        """Compiles the patterns."""
        self._matcher = Matcher(vocab)
        self._vetoes = {veto.id: veto for veto in vocabulary.vetoes}
        for veto in vocabulary.vetoes:
            self._matcher.add(f"veto.{veto.id}", [_compiled(veto.pattern)])
        for entry in vocabulary.figures:
            if entry.shapes:
                self._matcher.add(f"figure.{entry.id}", [_compiled(shape) for shape in entry.shapes])

    def find(self, doc: Doc, notes: Notes) -> tuple[dict[int, str], dict[int, set[str]]]:
        """By the word that a quantity starts at: the veto that refuses it, and the entries whose shape it fits."""
        vetoes: dict[int, str] = {}
        entries: dict[int, set[str]] = {}
        tokens = notes.words.tokens
        by_token = {tokens[quantity.number.start]: quantity for quantity in notes.quantities}
        for first, last in sorted({notes.words.sentence_range(quantity.start) for quantity in notes.quantities}):
            span = doc[tokens[first] : tokens[last - 1] + 1]  # what has no number isn't looked at: half of a text
            for key, start, end in sorted(self._matcher(span), key=lambda match: (match[1], match[2])):
                kind, _, name = doc.vocab.strings[key].partition(".")
                for token in range(span.start + start, span.start + end):
                    quantity = by_token.get(token)
                    if quantity is None or tokens[quantity.number.end - 1] >= span.start + end:
                        continue
                    if kind == "figure":
                        entries.setdefault(quantity.start, set()).add(name)
                    elif self._refuses(name, quantity):
                        vetoes.setdefault(quantity.start, name)
        return vetoes, entries

    def _refuses(self, name: str, quantity: Quantity) -> bool:
        limit = self._vetoes[name].max
        return limit is None or quantity.value <= limit


def _compiled(shape: tuple[dict[str, Any], ...]) -> list[dict[str, Any]]:
    """A shape as spaCy's Matcher takes it."""
    tokens: list[dict[str, Any]] = []
    for token in shape:
        label = next((_LABELS[key] for key in _LABELS if token.get(key)), token.get("quantity"))
        if label is None:
            tokens.append(token)
            continue
        extra = {key: value for key, value in token.items() if key not in (*_LABELS, "quantity")}
        tokens.append({"ENT_IOB": 3, "ENT_TYPE": label, **extra})
        tokens.append({"ENT_IOB": 1, "ENT_TYPE": label, "OP": "*"})
    return tokens
