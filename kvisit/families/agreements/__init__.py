"""Agreements: particular treaties, deals, memoranda and ceasefires.

Each has a type, a subject, parties, signatories, a status and a date. The type is the text's own word. Vague talk
("will sign agreements") is told as the text tells it: planned, without a subject.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kvisit.annotate.notes import notes_on
from kvisit.families.agreements.comparing import items, keys, same
from kvisit.families.agreements.finding import AgreementFinder
from kvisit.families.agreements.merging import agree, identity, merge
from kvisit.findings import AgreementClaim, Finding
from kvisit.patterns import load

__all__ = ["agree", "claims", "component", "find", "identity", "items", "keys", "merge", "name", "same"]

name = "agreements"
component: str | None = "kvisit_agreements"
claims: bool = True


@Language.factory(
    "kvisit_agreements", requires=["doc._.notes"], assigns=["doc._.notes"], default_config={"additions": []}
)
def _agreements(nlp: Language, name: str, additions: list[str]) -> Callable[[Doc], Doc]:
    vocabulary = load(tuple(Path(file) for file in additions))
    finder = AgreementFinder(vocabulary)

    def annotated(doc: Doc) -> Doc:
        notes_on(doc).findings["agreements"] = finder.find(doc)
        return doc

    return annotated


def find(doc: Doc) -> Sequence[Finding[AgreementClaim]]:
    """The agreements that an annotated article tells of."""
    return notes_on(doc).findings["agreements"]
