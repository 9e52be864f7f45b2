"""The noun phrase that stands for an agreement, with what its words say of it."""

from __future__ import annotations

from dataclasses import dataclass

from kvisit.model import Status


@dataclass(frozen=True, slots=True)
class AgreementNoun:
    """The words [start, end) of a noun phrase that stands for an agreement; its noun begins at ``head``.

    Attributes:
        type: the text's own word.
        definite: whether it points to something known; indefinite: whether it introduces something ("a deal").
        many: whether it is in the plural.
        other: whether it is told apart from one told before: "a second agreement".
        denied: whether there is none: "no agreement", "rejected an agreement".
        verbs: those that alone make it an agreement ("placed an order"); None where any status does.
        needs_signing: whether it is one only where somebody signs or concludes it ("commitment").
        points_back: whether it takes its type from the one told last.
        resumes: whether it is one of those told just before, and none without them: "one of them", "signed another".
        named: whether it is a name.
        joint: whether it is one of the article's two main parties: "bilateral accords".
        inner: where its own words begin, if it is what another noun is on: "an agreement on a new contract".
        acronym: whether it is one that the text itself has explained: "the SPA".
        tail: the status that the noun behind it gives: "trade talks" are under negotiation.
    """

    start: int
    head: int
    end: int
    type: str
    definite: bool = False
    indefinite: bool = False
    many: bool = False
    other: bool = False
    denied: bool = False
    verbs: frozenset[str] | None = None
    needs_signing: bool = False
    points_back: bool = False
    resumes: bool = False
    named: bool = False
    joint: bool = False
    inner: int | None = None
    tail: Status | None = None
    acronym: bool = False
