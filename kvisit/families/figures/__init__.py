"""Figures: every number that counts or measures something, with kind, measure, unit, modifier and as-of.

Not figures: numbers inside names, times, numbers that only point back ("the two countries"), ordinals that only
enumerate.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kvisit.annotate.notes import notes_on
from kvisit.families.figures.comparing import identity, items, keys, merge
from kvisit.families.figures.finding import FigureFinder
from kvisit.families.figures.sameness import same
from kvisit.families.figures.verdicts import agree
from kvisit.findings import FigureClaim, Finding
from kvisit.patterns import load

__all__ = ["agree", "claims", "component", "find", "identity", "items", "keys", "merge", "name", "same"]

name = "figures"
component: str | None = "kvisit_figures"
claims: bool = True


@Language.factory(
    "kvisit_figures", requires=["doc.ents", "doc._.notes"], assigns=["doc._.notes"], default_config={"additions": []}
)
def _figures(nlp: Language, name: str, additions: list[str]) -> Callable[[Doc], Doc]:
    finder = FigureFinder(nlp.vocab, load(tuple(Path(file) for file in additions)))

    def annotated(doc: Doc) -> Doc:
        notes = notes_on(doc)
        figures = finder.find(doc)
        notes.findings["figures"], notes.fates = figures.findings, figures.fates
        return doc

    return annotated


def find(doc: Doc) -> Sequence[Finding[FigureClaim]]:
    """The figures of an annotated article."""
    return notes_on(doc).findings["figures"]
